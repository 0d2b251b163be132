/* quantity.c: see quantity.h.
 *
 * One pattern of the pack finds an amount of any shape, or a name with digits in it to step over;
 * its named groups say which. What an amount does in its sentence is told by the words right before
 * and after it. */
#include "quantity.h"

#include <string.h>

typedef struct finder {
  mil_language *language;
  const mil_allocator *allocator;
  mil_slice text; /* up to the next expression of time */
  mil_quantities *found;
} finder;

/* ---- Numbers --------------------------------------------------------------------------------- */

/* Reads a number in figures and words from the left to the right: "4,5 miljoner", "fem hundra". */
typedef struct reckoning {
  const mil_datum *words;
  char decimal;
  mil_slice text;
  uint32_t at;
  double total, current;
  bool ordinal; /* "third" is 3, not a part of three */
  bool any;
} reckoning;

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* A letter, or a byte of one outside ASCII. */
static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0xC3;
}

/* Lower case of ASCII and of the Latin-1 letters in UTF-8, whose second byte this may be. */
static char fold(char c, char before) {
  if (c >= 'A' && c <= 'Z') return (char)(c + 32);
  unsigned char byte = (unsigned char)c;
  return (unsigned char)before == 0xC3 && byte >= 0x80 && byte <= 0x9E ? (char)(byte + 32) : c;
}

static bool starts_with(mil_slice text, uint32_t at, const mil_datum *word) {
  if (!word || word->length == 0 || word->length > text.length - at) return false;
  for (uint32_t i = 0; i < word->length; i++)
    if (fold(text.text[at + i], at + i > 0 ? text.text[at + i - 1] : 0) != word->string[i])
      return false;
  return true;
}

static uint32_t count_digits(mil_slice text, uint32_t at) {
  uint32_t count = 0;
  while (at + count < text.length && is_digit(text.text[at + count])) count++;
  return count;
}

/* Whether the mark at `at` groups thousands: three digits follow, and it isn't the decimal mark. A
 * space and an apostrophe always group; the other language's mark groups where three digits follow
 * it. */
static bool groups_thousands(const reckoning *self, uint32_t at, uint32_t *width) {
  mil_slice text = self->text;
  char c = text.text[at];
  *width = (unsigned char)c == 0xE2 ? 3 : 1; /* ’ */
  if (c != ' ' && c != '\'' && *width == 1 && (c == self->decimal || (c != '.' && c != ',')))
    return false;
  return at + *width < text.length && count_digits(text, at + *width) == 3;
}

static void read_figures(reckoning *self) {
  mil_slice text = self->text;
  double value = 0, place = 1;
  bool decimals = false;
  while (self->at < text.length) {
    char c = text.text[self->at];
    uint32_t width;
    if (is_digit(c)) {
      value = value * 10 + (c - '0');
      if (decimals) place *= 10;
      self->at++;
    } else if (!decimals && groups_thousands(self, self->at, &width)) {
      self->at += width;
    } else if (!decimals && (c == '.' || c == ',') && count_digits(text, self->at + 1) > 0) {
      decimals = true;
      self->at++;
    } else {
      break;
    }
  }
  self->current += value / place;
  self->any = true;
}

/* The row whose word begins at `at`, the longest; with `whole` only if it ends there too. */
static const mil_datum *find_word(mil_slice text, uint32_t at, const mil_datum *rows, bool whole,
                                  uint32_t *length) {
  const mil_datum *best = NULL;
  *length = 0;
  for (uint32_t i = 0; rows && i < rows->count; i++) {
    const mil_datum *word = mil_datum_get(&rows->items[i], "word");
    if (!starts_with(text, at, word) || word->length <= *length) continue;
    uint32_t end = at + word->length;
    if (whole && end < text.length && is_letter(text.text[end])) continue;
    best = &rows->items[i];
    *length = word->length;
  }
  return best;
}

static double at_least_one(double value) { return value > 0 ? value : 1; }

/* A number's word adds, multiplies what stands before it ("hundra", "miljon") or divides it
 * ("fjärdedel"). */
static void apply_word(reckoning *self, const mil_datum *row) {
  double by = mil_datum_number(row, "by", 0), over = mil_datum_number(row, "over", 0);
  self->any = true;
  if (over > 0 && self->ordinal) {
    self->current = over;
  } else if (over > 0) {
    self->current = at_least_one(self->current) / over;
  } else if (by >= 1000) {
    self->total += at_least_one(self->current) * by;
    self->current = 0;
  } else if (by > 0) {
    self->current = at_least_one(self->current) * by;
  } else {
    self->current += mil_datum_number(row, "value", 0);
  }
}

/* Words count where a word begins, or where one has just been read: "hundrafemtio", but no "en" in
 * "dagens". */
static double reckon_as(const finder *self, mil_slice text, bool ordinal, double fallback) {
  const mil_datum *style = mil_language_table(self->language, MIL_TABLE_language);
  reckoning state = {.words = mil_language_table(self->language, MIL_TABLE_number_words),
                     .decimal = mil_datum_string(style, "decimal", ".")[0],
                     .text = text,
                     .ordinal = ordinal};
  uint32_t read = 0;
  while (state.at < text.length) {
    uint32_t at = state.at, length;
    bool starts = at == read || !is_letter(text.text[at - 1]);
    const mil_datum *row = starts ? find_word(text, at, state.words, false, &length) : NULL;
    if (is_digit(text.text[at])) {
      read_figures(&state);
    } else if (row) {
      apply_word(&state, row);
      read = state.at += length;
    } else {
      state.at++;
    }
  }
  return state.any ? state.total + state.current : fallback;
}

static double reckon(const finder *self, mil_slice text, double fallback) {
  return reckon_as(self, text, false, fallback);
}

/* What the words of a unit multiply by: "tkr", "MSEK", "k". */
static double reckon_scale(const finder *self, mil_slice unit) {
  const mil_datum *scales = mil_language_table(self->language, MIL_TABLE_number_scales);
  double scale = 1;
  for (uint32_t at = 0, length; at < unit.length; at++) {
    if (at > 0 && is_letter(unit.text[at - 1])) continue;
    const mil_datum *row = find_word(unit, at, scales, true, &length);
    if (row) scale *= mil_datum_number(row, "factor", 1);
  }
  return scale;
}

/* ---- What an amount does in its sentence ----------------------------------------------------- */

static bool before(const finder *self, mil_pattern_id pattern, uint32_t at, mil_match *match) {
  return mil_language_search(self->language, pattern, (mil_slice){self->text.text, at}, 0, match);
}

static bool after(const finder *self, mil_pattern_id pattern, uint32_t at) {
  mil_slice rest = {self->text.text + at, self->text.length - at};
  return mil_language_matches(self->language, pattern, rest);
}

/* "från 200" starts there only where "till 300" follows: otherwise it is a source, as in "svar från
 * 200 kunder". */
static bool is_baseline(const finder *self, mil_range range) {
  mil_match match;
  if (after(self, MIL_PATTERN_quantity_start, range.end)) return true;
  if (!before(self, MIL_PATTERN_quantity_from, range.start, &match)) return false;
  mil_range pair = mil_language_group(self->language, MIL_PATTERN_quantity_from, &match, "pair");
  return pair.start == UINT32_MAX || after(self, MIL_PATTERN_quantity_to, range.end);
}

static bool has_sign(mil_slice text) {
  return text.length > 0 &&
         (text.text[0] == '+' || text.text[0] == '-' ||
          (text.length > 2 && (memcmp(text.text, "−", 3) == 0 || memcmp(text.text, "–", 3) == 0)));
}

static bool is_change(const finder *self, mil_range range) {
  mil_match match;
  return has_sign(mil_slice_of(self->text.text, range)) ||
         after(self, MIL_PATTERN_quantity_more, range.end) ||
         before(self, MIL_PATTERN_quantity_by, range.start, &match);
}

/* "våra 60 förare" are those that there are, unless they are to be won, or picked: "de tio första".
 */
static bool is_known_set(const finder *self, mil_range range, mil_unit_of of) {
  mil_match match;
  if (of != MIL_OF_COUNT || !before(self, MIL_PATTERN_quantity_known, range.start, &match))
    return false;
  mil_range won = mil_language_group(self->language, MIL_PATTERN_quantity_known, &match, "won");
  return won.start == UINT32_MAX && !after(self, MIL_PATTERN_quantity_first, range.end);
}

static mil_quantity_role find_role(const finder *self, mil_range range, mil_unit_of of) {
  if (is_known_set(self, range, of)) return MIL_QUANTITY_SIZE;
  if (is_baseline(self, range)) return MIL_QUANTITY_BASELINE;
  return is_change(self, range) ? MIL_QUANTITY_CHANGE : MIL_QUANTITY_TARGET;
}

/* ---- Shapes ---------------------------------------------------------------------------------- */

typedef struct shape {
  const char *group;
  mil_unit_of of;
  mil_quantity_role role; /* TARGET: told by the words around it */
  bool reckoned;          /* its words have a value … */
  double fallback;        /* … and this one where they are no number */
} shape;

/* In the order in which they are asked: a share holds a `low` of its own. */
static const shape shapes[] = {
  {"size", MIL_OF_COUNT, MIL_QUANTITY_SIZE, true, 0},
  {"vague", MIL_OF_COUNT, MIL_QUANTITY_VAGUE, false, 0},
  {"ratio", MIL_OF_RATIO, MIL_QUANTITY_TARGET, true, 0},
  {"rank", MIL_OF_RANK, MIL_QUANTITY_TARGET, true, 1},
  {"factor", MIL_OF_FACTOR, MIL_QUANTITY_CHANGE, true, 1},
  {"share", MIL_OF_PERCENT, MIL_QUANTITY_TARGET, true, 0.5},
  {"one", MIL_OF_COUNT, MIL_QUANTITY_TARGET, true, 1},
  {"low", MIL_OF_COUNT, MIL_QUANTITY_TARGET, true, 0},
  {"none", MIL_OF_COUNT, MIL_QUANTITY_TARGET, false, 0},
};

typedef struct unit_group {
  const char *group;
  mil_unit_of of;
} unit_group;

static const unit_group unit_groups[] = {
  {"points", MIL_OF_POINTS}, {"percent", MIL_OF_PERCENT},   {"symbol", MIL_OF_MONEY},
  {"money", MIL_OF_MONEY},   {"duration", MIL_OF_DURATION},
};

static mil_range group_of(const finder *self, const mil_match *match, const char *name) {
  return mil_language_group(self->language, MIL_PATTERN_quantity_amount, match, name);
}

static bool has_group(const finder *self, const mil_match *match, const char *name) {
  return group_of(self, match, name).start != UINT32_MAX;
}

static const shape *find_shape(const finder *self, const mil_match *match) {
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    if (has_group(self, match, shapes[i].group)) return &shapes[i];
  return NULL;
}

static mil_unit_of find_unit(const finder *self, const mil_match *match, mil_unit_of fallback) {
  for (size_t i = 0; i < sizeof unit_groups / sizeof *unit_groups; i++)
    if (has_group(self, match, unit_groups[i].group)) return unit_groups[i].of;
  return fallback;
}

static mil_slice slice(const finder *self, uint32_t start, uint32_t end) {
  return mil_slice_of(self->text.text, (mil_range){start, end});
}

/* A number, or two of a range, with a unit before or after. "20–30 tkr": the scale of the upper end
 * serves the lower one too; "900 000 – 1 miljon": unless it has outgrown it. */
static void reckon_plain(const finder *self, const mil_match *match, mil_quantity *quantity) {
  mil_range whole = match->groups[0];
  mil_range low = group_of(self, match, "low"), high = group_of(self, match, "high");
  if (high.start == UINT32_MAX) high = low;
  double scale = reckon_scale(self, slice(self, whole.start, low.start)) *
                 reckon_scale(self, slice(self, high.end, whole.end));
  quantity->low =
    reckon(self, mil_slice_of(self->text.text, low), 0) *
    reckon_scale(self, slice(self, low.end, high.start > low.end ? high.start : low.end));
  quantity->high = reckon(self, mil_slice_of(self->text.text, high), 0) * scale;
  if (quantity->low * scale <= quantity->high) quantity->low *= scale;
}

/* "4:1" is 4, "4,2 av 5" is 4.2. */
static double reckon_ratio(const finder *self, mil_slice text) {
  uint32_t end = 0;
  while (end < text.length && text.text[end] != ':' && text.text[end] != '/' &&
         text.text[end] != ' ')
    end++;
  text.length = end;
  return reckon(self, text, 0);
}

static void reckon_share(const finder *self, const mil_match *match, mil_quantity *quantity) {
  mil_range low = group_of(self, match, "low"), high = group_of(self, match, "high");
  double part = reckon(self, mil_slice_of(self->text.text, match->groups[0]), 0.5);
  if (high.start != UINT32_MAX) {
    double all = reckon(self, mil_slice_of(self->text.text, high), 0);
    part = reckon(self, mil_slice_of(self->text.text, low), 0);
    part = all > 0 ? part / all : 0;
  }
  quantity->low = quantity->high = part * 100;
}

static mil_quantity read_quantity(const finder *self, const mil_match *match, const shape *as) {
  mil_quantity quantity = {.range = match->groups[0], .role = as->role, .of = as->of};
  if (strcmp(as->group, "low") == 0) {
    quantity.of = find_unit(self, match, as->of);
    reckon_plain(self, match, &quantity);
  } else if (strcmp(as->group, "share") == 0) {
    reckon_share(self, match, &quantity);
  } else if (as->of == MIL_OF_RATIO) {
    quantity.low = quantity.high =
      reckon_ratio(self, mil_slice_of(self->text.text, quantity.range));
  } else if (as->reckoned) {
    mil_slice words = mil_slice_of(self->text.text, quantity.range);
    quantity.low = reckon_as(self, words, as->of == MIL_OF_RANK, as->fallback);
    quantity.high = quantity.low;
  }
  if (as->role == MIL_QUANTITY_TARGET) quantity.role = find_role(self, quantity.range, quantity.of);
  return quantity;
}

/* ---- Finding them ---------------------------------------------------------------------------- */

static bool add(finder *self, mil_quantity quantity) {
  if (!mil_array_reserve(self->allocator, &self->found->items, 1)) return false;
  self->found->items.items[self->found->items.count++] = quantity;
  return true;
}

/* "20 % fler" is no vague amount. */
static bool belongs_to_last(const finder *self, mil_quantity quantity) {
  if (quantity.role != MIL_QUANTITY_VAGUE || self->found->items.count == 0) return false;
  const mil_quantity *last = &self->found->items.items[self->found->items.count - 1];
  return last->role != MIL_QUANTITY_VAGUE && last->range.end + 1 == quantity.range.start;
}

/* The end of the match, but at least one character on from its start, so that the search moves. */
static uint32_t past(mil_slice text, mil_range range) {
  if (range.end > range.start) return range.end;
  uint32_t at = range.start + 1;
  while (at < text.length && ((unsigned char)text.text[at] & 0xC0) == 0x80) at++;
  return at;
}

static bool search(const finder *self, mil_pattern_id pattern, uint32_t from, mil_match *match) {
  return from < self->text.length &&
         mil_language_search(self->language, pattern, self->text, from, match);
}

/* The first name with a number in it at or after `from`, if that is not still `name`; far behind the text where
 * there is none. */
static mil_range next_name(const finder *self, uint32_t from, mil_range name) {
  mil_match match;
  if (!mil_range_empty(name) && name.start >= from) return name;
  bool found = search(self, MIL_PATTERN_quantity_name, from, &match);
  return found ? match.groups[0] : (mil_range){UINT32_MAX - 1, UINT32_MAX};
}

static bool take(finder *self, const mil_match *match) {
  const shape *as = find_shape(self, match);
  mil_quantity quantity = as ? read_quantity(self, match, as) : (mil_quantity){0};
  return !as || belongs_to_last(self, quantity) || add(self, quantity);
}

/* Where the words begin that show the match to be an amount; a pack may leave that to the match itself. */
static uint32_t begin_of(const finder *self, const mil_match *match) {
  mil_range begin = group_of(self, match, "begin");
  return begin.start != UINT32_MAX ? begin.start : match->groups[0].start;
}

/* Names and amounts are taken from the left to the right; a name goes before an amount that begins with it. */
static bool find_from(finder *self, uint32_t from) {
  mil_match match;
  mil_range name = {0, 0};
  while (search(self, MIL_PATTERN_quantity_amount, from, &match)) {
    uint32_t begin = begin_of(self, &match);
    for (; from <= begin; from = past(self->text, name)) {
      name = next_name(self, from, name);
      if (name.start > begin) break;
    }
    if (from > begin) continue; /* what was found stands in a name */
    if (!take(self, &match)) return false;
    from = past(self->text, match.groups[0]);
  }
  return true;
}

/* Whether an expression of time is none of ours. What is measured in time ("inom 2 timmar") and how
 * often
 * ("3 gånger i veckan") are amounts too. */
static bool is_time_only(const mil_time *time) {
  return time->role != MIL_TIME_MEASURE && time->role != MIL_TIME_RATE;
}

/* Facts beside the goal ("rivals that sell for $5m", "since we have 200 employees, …") are no
 * targets. */
static void mark_asides(const finder *self, mil_slice text, uint32_t first) {
  mil_match match = {0};
  uint32_t from = 0;
  while (from < text.length &&
         mil_language_search(self->language, MIL_PATTERN_quantity_aside, text, from, &match)) {
    for (uint32_t i = first; i < self->found->items.count; i++) {
      mil_quantity *quantity = &self->found->items.items[i];
      if (mil_range_contains(match.groups[0], quantity->range)) quantity->role = MIL_QUANTITY_SIZE;
    }
    from = past(text, match.groups[0]);
  }
}

/* "från 1 till 10 mnkr": the unit of the end is that of the start too; not where the start has
 * outgrown it, as in "från 900 000 till 1 miljon". */
static void share_units(const finder *self, uint32_t first) {
  mil_quantity *items = self->found->items.items;
  for (uint32_t i = first; i + 1 < self->found->items.count; i++) {
    mil_quantity *from = &items[i], *to = &items[i + 1];
    if (from->role != MIL_QUANTITY_BASELINE || to->role != MIL_QUANTITY_TARGET) continue;
    if (from->of != MIL_OF_COUNT) continue;
    double scale = reckon_scale(self, mil_slice_of(self->text.text, to->range));
    if (from->low >= scale && scale > 1) continue;
    from->of = to->of;
    from->low *= scale;
    from->high *= scale;
  }
}

bool mil_quantity_find(mil_language *language, const mil_allocator *allocator, mil_slice text,
                       const mil_times *times, mil_quantities *quantities) {
  finder self = {.language = language, .allocator = allocator, .text = text, .found = quantities};
  uint32_t first = quantities->items.count, from = 0;
  for (uint32_t i = 0; times && i < times->items.count; i++) {
    const mil_time *time = &times->items.items[i];
    if (!is_time_only(time) || time->range.start < from) continue;
    self.text.length = time->range.start;
    if (!find_from(&self, from)) return false;
    from = time->range.end;
  }
  self.text.length = text.length;
  if (!find_from(&self, from)) return false;
  if (quantities->items.count > first) mark_asides(&self, text, first);
  share_units(&self, first);
  return true;
}
