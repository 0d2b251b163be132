/* directive.c: see directive.h. */
#include "directive.h"

#include <string.h>

#include "nearest.h"

/* ---- Tables
 * ------------------------------------------------------------------------------------ */

/* Where a directive that silences does so. */
typedef enum reach { REACH_SETTINGS, REACH_ON, REACH_OFF, REACH_LINE, REACH_NEXT_LINE } reach;

static const struct verb {
  const char *name;
  reach reach;
} verbs[] = {
  {"milstolpe", REACH_SETTINGS},
  {"milstolpe-disable", REACH_ON},
  {"milstolpe-enable", REACH_OFF},
  {"milstolpe-disable-line", REACH_LINE},
  {"milstolpe-disable-next-line", REACH_NEXT_LINE},
};

static const char *const keys[] = {"language", "today"};

/* Rules whose one finding speaks of the whole text. */
static const mil_rule_id whole_rules[] = {
  MIL_RULE_TOO_MANY_GOALS,
  MIL_RULE_NO_REVIEW,
  MIL_RULE_NO_STRATEGY,
  MIL_RULE_ENCODING,
};

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define TO_THE_END UINT32_MAX

/* While a text is read. */
typedef struct reading {
  mil_directives *out;
  const mil_allocator *allocator;
  mil_slice text;
  const mil_sections *sections;
  uint32_t raw; /* the first that ends behind the place looked at */
  /* The line looked at, and its code spans up to `code_at`: of a long line with many directives
   * each byte is read once. */
  mil_range line;
  uint32_t code_at, code_end;
  /* The line that -next-line last meant: all directives since then mean it too, up to its start. */
  mil_range next;
  bool (*known_language)(const void *context, mil_slice name);
  const void *context;
  /* What is silenced at the place looked at: 1 + an index, or 0. The last one stands for every
   * rule. */
  uint32_t silence[MIL_RULE_COUNT + 1], unsilence[MIL_RULE_COUNT];
} reading;

/* ---- Text
 * -------------------------------------------------------------------------------------- */

static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static bool is_space(char c) { return is_blank(c) || is_line_end(c); }

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_text(mil_slice a, const char *b) {
  return a.length == strlen(b) && memcmp(a.text, b, a.length) == 0;
}

static bool begins_with(mil_slice text, uint32_t at, const char *words) {
  size_t length = strlen(words);
  return at <= text.length && text.length - at >= length &&
         memcmp(text.text + at, words, length) == 0;
}

/* The first place of `words` in [from, end), or `end`. */
static uint32_t find(mil_slice text, const char *words, uint32_t from, uint32_t end) {
  for (uint32_t at = from; at < end; at++) {
    const char *found = memchr(text.text + at, words[0], end - at);
    if (!found) return end;
    at = (uint32_t)(found - text.text);
    if (begins_with(text, at, words)) return at;
  }
  return end;
}

static uint32_t line_end(mil_slice text, uint32_t at) {
  while (at < text.length && !is_line_end(text.text[at])) at++;
  return at;
}

static uint32_t line_start(mil_slice text, uint32_t at) {
  while (at > 0 && !is_line_end(text.text[at - 1])) at--;
  return at;
}

/* Past the line end at `at`, which may be CRLF. */
static uint32_t skip_line_end(mil_slice text, uint32_t at) {
  bool pair = begins_with(text, at, "\r\n");
  return at < text.length ? at + 1 + pair : at;
}

static mil_range trim(mil_slice text, mil_range range) {
  while (range.start < range.end && is_space(text.text[range.start])) range.start++;
  while (range.start < range.end && is_space(text.text[range.end - 1])) range.end--;
  return range;
}

/* The next word of [*at, end), parted by white space and commas; an empty range at the end. Moves
 * past it. */
static mil_range next_word(mil_slice text, uint32_t *at, uint32_t end) {
  uint32_t start = *at;
  while (start < end && (is_space(text.text[start]) || text.text[start] == ',')) start++;
  uint32_t stop = start;
  while (stop < end && !is_space(text.text[stop]) && text.text[stop] != ',') stop++;
  *at = stop;
  return (mil_range){start, stop};
}

/* ---- Values
 * ------------------------------------------------------------------------------------ */

/* A number of exactly `digits` digits, or -1. */
static int read_number(mil_slice text, uint32_t at, uint32_t digits) {
  int number = 0;
  for (uint32_t i = at; i < at + digits; i++) {
    if (i >= text.length || !is_digit(text.text[i])) return -1;
    number = 10 * number + (text.text[i] - '0');
  }
  return number;
}

/* "2026-01-15", alone or before a time of day. */
static mil_date read_date(mil_slice value) {
  int year = read_number(value, 0, 4), month = read_number(value, 5, 2);
  int day = read_number(value, 8, 2);
  if (year < 0 || month < 0 || day < 0) return MIL_NO_DATE;
  if (value.text[4] != '-' || value.text[7] != '-') return MIL_NO_DATE;
  bool whole = value.length == 10 || value.text[10] == 'T' || value.text[10] == 't' ||
               is_blank(value.text[10]);
  return whole ? mil_day(year, month, day) : MIL_NO_DATE;
}

/* Sets the language to `value`, or to its first part: "sv-SE", "en_US". */
static bool set_language(reading *self, mil_slice value) {
  char *language = self->out->language;
  uint32_t part = 0;
  while (part < value.length && value.text[part] != '-' && value.text[part] != '_') part++;
  if (!self->known_language(self->context, value)) value.length = part;
  if (value.length == 0 || value.length >= sizeof self->out->language) return false;
  if (!self->known_language(self->context, value)) return false;
  memcpy(language, value.text, value.length);
  language[value.length] = '\0';
  return true;
}

static bool set_today(reading *self, mil_slice value) {
  mil_date today = read_date(value);
  if (today != MIL_NO_DATE) self->out->today = today;
  return today != MIL_NO_DATE;
}

/* ---- Front matter
 * ------------------------------------------------------------------------------ */

static bool is_key(mil_slice a, const char *b) {
  if (a.length != strlen(b)) return false;
  for (uint32_t i = 0; i < a.length; i++)
    if ((a.text[i] | 0x20) != b[i]) return false;
  return true;
}

/* A scalar without its quotes or, where it has none, its comment. */
static mil_slice read_scalar(mil_slice text, mil_range range) {
  range = trim(text, range);
  char quote = range.start < range.end ? text.text[range.start] : '\0';
  if (quote == '"' || quote == '\'') {
    char close[2] = {quote, '\0'};
    range.start++;
    range.end = find(text, close, range.start, range.end);
    return mil_slice_of(text.text, range);
  }
  for (uint32_t at = range.start; at < range.end; at++)
    if (text.text[at] == '#' && (at == range.start || is_blank(text.text[at - 1]))) range.end = at;
  return mil_slice_of(text.text, trim(text, range));
}

static void set_title(reading *self, mil_slice value) {
  uint32_t start = (uint32_t)(value.text - self->text.text);
  self->out->title = (mil_range){start, start + value.length};
}

static void read_field(reading *self, mil_range line, const char *separator) {
  uint32_t middle = find(self->text, separator, line.start, line.end);
  if (middle == line.end) return;
  mil_slice key = read_scalar(self->text, (mil_range){line.start, middle});
  mil_slice value = read_scalar(self->text, (mil_range){middle + 1, line.end});
  if (is_key(key, "lang") || is_key(key, "language")) set_language(self, value);
  else if (is_key(key, "date")) set_today(self, value);
  else if (is_key(key, "title")) set_title(self, value);
}

/* The fields at the left margin: what is indented, or in TOML below a [table], belongs to
 * something else. */
static void read_front_matter(reading *self) {
  if (!self->sections->raws.count) return;
  mil_raw raw = self->sections->raws.items[0];
  if (raw.kind != MIL_RAW_FRONT_MATTER) return;
  uint32_t at = line_end(self->text, raw.range.start);
  bool toml = find(self->text, "+++", raw.range.start, at) < at;
  at = skip_line_end(self->text, at);
  for (uint32_t end; at < raw.range.end; at = skip_line_end(self->text, end)) {
    end = line_end(self->text, at);
    if (toml && self->text.text[at] == '[') return;
    if (!is_blank(self->text.text[at])) read_field(self, (mil_range){at, end}, toml ? "=" : ":");
  }
}

/* ---- Faults and silences
 * ----------------------------------------------------------------------- */

static bool add_fault(reading *self, mil_directive_fault_kind kind, mil_range range,
                      const char *nearest) {
  if (!mil_array_reserve(self->allocator, &self->out->faults, 1)) return false;
  self->out->faults.items[self->out->faults.count++] =
      (mil_directive_fault){kind, range, nearest};
  return true;
}

static bool add_silence(reading *self, mil_rule_id rule, mil_range where, mil_range words) {
  if (!mil_array_reserve(self->allocator, &self->out->silences, 1)) return false;
  self->out->silences.items[self->out->silences.count++] =
      (mil_silence){rule, where, words, false};
  return true;
}

static void close_silence(reading *self, mil_rule_id rule, uint32_t at) {
  if (self->silence[rule]) self->out->silences.items[self->silence[rule] - 1].where.end = at;
  self->silence[rule] = 0;
}

static void close_unsilence(reading *self, mil_rule_id rule, uint32_t at) {
  if (self->unsilence[rule]) self->out->unsilences.items[self->unsilence[rule] - 1].where.end = at;
  self->unsilence[rule] = 0;
}

static void close_all(reading *self, uint32_t at) {
  for (int rule = 0; rule <= MIL_RULE_COUNT; rule++) close_silence(self, (mil_rule_id)rule, at);
  for (int rule = 0; rule < MIL_RULE_COUNT; rule++) close_unsilence(self, (mil_rule_id)rule, at);
}

static bool open_silence(reading *self, mil_rule_id rule, uint32_t at, mil_range words) {
  if (rule == MIL_RULE_COUNT) close_all(self, at);
  else close_silence(self, rule, at), close_unsilence(self, rule, at);
  if (!add_silence(self, rule, (mil_range){at, TO_THE_END}, words)) return false;
  self->silence[rule] = self->out->silences.count;
  return true;
}

static bool open_unsilence(reading *self, mil_rule_id rule, uint32_t at) {
  close_silence(self, rule, at);
  if (!self->silence[MIL_RULE_COUNT] || self->unsilence[rule]) return true;
  if (!mil_array_reserve(self->allocator, &self->out->unsilences, 1)) return false;
  self->out->unsilences.items[self->out->unsilences.count++] =
      (mil_unsilence){rule, {at, TO_THE_END}};
  self->unsilence[rule] = self->out->unsilences.count;
  return true;
}

static bool is_whole(mil_rule_id rule) {
  for (size_t i = 0; i < COUNT(whole_rules); i++)
    if (whole_rules[i] == rule) return true;
  return false;
}

/* ---- Comments
 * ---------------------------------------------------------------------------------- */

static bool is_verb(mil_slice word) {
  return begins_with(word, 0, "milstolpe") && (word.length == 9 || word.text[9] == '-');
}

/* Whether a line holds a directive and nothing before it. */
static bool is_directive_line(mil_slice text, mil_range line) {
  if (!begins_with(text, line.start, "<!--")) return false;
  uint32_t at = line.start + 4;
  return is_verb(mil_slice_of(text.text, next_word(text, &at, line.end)));
}

/* The end of the line in which a comment ends that begins in the line looked at. */
static uint32_t last_line_end(const reading *self, uint32_t at) {
  return at <= self->line.end ? self->line.end : line_end(self->text, at);
}

/* The next line after that which ends at `at` that is neither blank nor a directive of its own. */
static mil_range find_next_line(mil_slice text, uint32_t at) {
  mil_range line, words;
  do {
    line.start = skip_line_end(text, at);
    line.end = at = line_end(text, line.start);
    words = trim(text, line);
  } while (at < text.length && (mil_range_empty(words) || is_directive_line(text, words)));
  return line;
}

static mil_range next_line(reading *self, uint32_t at) {
  uint32_t end = last_line_end(self, at);
  if (end >= self->next.start) self->next = find_next_line(self->text, end);
  return self->next;
}

/* Applies a directive to one rule, or to all of them; the comment is [words.start, end). */
static bool apply(reading *self, reach where, mil_rule_id rule, mil_range words, uint32_t start,
                  uint32_t end) {
  switch (where) {
    case REACH_ON:
      if (rule != MIL_RULE_COUNT && is_whole(rule))
        return add_silence(self, rule, (mil_range){0, TO_THE_END}, words);
      return open_silence(self, rule, end, words);
    case REACH_OFF:
      if (rule != MIL_RULE_COUNT) return open_unsilence(self, rule, start);
      close_all(self, start);
      return true;
    case REACH_LINE: {
      mil_range lines = {self->line.start, last_line_end(self, end)};
      return add_silence(self, rule, lines, words);
    }
    case REACH_NEXT_LINE: return add_silence(self, rule, next_line(self, end), words);
    case REACH_SETTINGS: return true;
  }
  return true;
}

static bool is_remark(mil_slice word) {
  return is_text(word, "--") || is_text(word, "–") || is_text(word, "—");
}

/* The rules that a directive names; none: every rule. */
static bool read_rules(reading *self, reach where, mil_range verb, mil_range inside,
                       mil_range comment) {
  uint32_t at = verb.end, count = 0;
  mil_range word;
  for (; word = next_word(self->text, &at, inside.end), !mil_range_empty(word); count++) {
    mil_slice name = mil_slice_of(self->text.text, word);
    const char *nearest = NULL;
    if (is_remark(name)) break;
    mil_rule_id rule = mil_rule_find(name.text, name.length, &nearest);
    bool kept = rule == MIL_RULE_COUNT
                    ? add_fault(self, MIL_DIRECTIVE_UNKNOWN_RULE, word, nearest)
                    : apply(self, where, rule, word, comment.start, comment.end);
    if (!kept) return false;
  }
  return count || apply(self, where, MIL_RULE_COUNT, verb, comment.start, comment.end);
}

static const char *nearest_key(mil_slice key) {
  mil_nearest search = {.wanted = key};
  for (size_t i = 0; i < COUNT(keys); i++) mil_nearest_offer(&search, keys[i]);
  return mil_nearest_name(&search);
}

static bool read_setting(reading *self, mil_range word) {
  uint32_t middle = find(self->text, "=", word.start, word.end);
  mil_range value = {middle < word.end ? middle + 1 : word.end, word.end};
  mil_slice key = mil_slice_of(self->text.text, (mil_range){word.start, middle});
  mil_slice text = read_scalar(self->text, value);
  bool set;
  if (is_text(key, "language")) set = set_language(self, text);
  else if (is_text(key, "today")) set = set_today(self, text);
  else {
    mil_range where = {word.start, middle};
    return add_fault(self, MIL_DIRECTIVE_UNKNOWN_KEY, where, nearest_key(key));
  }
  if (mil_range_empty(value)) value = word;
  return set || add_fault(self, MIL_DIRECTIVE_BAD_VALUE, value, NULL);
}

static bool read_settings(reading *self, mil_range verb, mil_range inside) {
  uint32_t at = verb.end;
  if (find(self->text, "=", at, inside.end) == inside.end) return true;
  for (mil_range word; word = next_word(self->text, &at, inside.end), !mil_range_empty(word);) {
    if (is_remark(mil_slice_of(self->text.text, word))) break;
    if (!read_setting(self, word)) return false;
  }
  return true;
}

static const char *nearest_verb(mil_slice word) {
  mil_nearest search = {.wanted = word};
  for (size_t i = 0; i < COUNT(verbs); i++) mil_nearest_offer(&search, verbs[i].name);
  return mil_nearest_name(&search);
}

static bool read_comment(reading *self, mil_range inside, mil_range comment) {
  uint32_t at = inside.start;
  mil_range verb = next_word(self->text, &at, inside.end);
  mil_slice word = mil_slice_of(self->text.text, verb);
  if (!is_verb(word)) return true;
  for (size_t i = 0; i < COUNT(verbs); i++) {
    if (!is_text(word, verbs[i].name)) continue;
    if (verbs[i].reach == REACH_SETTINGS) return read_settings(self, verb, inside);
    return read_rules(self, verbs[i].reach, verb, inside, comment);
  }
  return add_fault(self, MIL_DIRECTIVE_UNKNOWN, verb, nearest_verb(word));
}

/* ---- The scan
 * ---------------------------------------------------------------------------------- */

/* Whether `at`, asked in rising order, lies in a block of code or in front matter. */
static bool is_in_raw(reading *self, uint32_t at) {
  const mil_raw *raws = self->sections->raws.items;
  while (self->raw < self->sections->raws.count && raws[self->raw].range.end <= at) self->raw++;
  if (self->raw == self->sections->raws.count) return false;
  return raws[self->raw].range.start <= at && raws[self->raw].kind != MIL_RAW_HTML;
}

static uint32_t run_length(mil_slice text, uint32_t at, uint32_t end) {
  uint32_t stop = at;
  while (stop < end && text.text[stop] == '`') stop++;
  return stop - at;
}

/* The longest run of backticks taken for code: each unmatched length costs a look at the rest of
 * its line. */
enum { MAX_TICKS = 16 };

/* The end of the code span that the run of `ticks` at `at` opens, or 0. */
static uint32_t span_end(mil_slice text, uint32_t at, uint32_t ticks, uint32_t end) {
  if (ticks > MAX_TICKS) return 0;
  for (uint32_t i = find(text, "`", at + ticks, end); i < end; i = find(text, "`", i, end)) {
    uint32_t length = run_length(text, i, end);
    i += length;
    if (length == ticks) return i;
  }
  return 0;
}

/* Whether `at`, asked in rising order, lies in a code span of its own line. */
static bool is_in_span(reading *self, uint32_t at) {
  if (at >= self->line.end) {
    self->line = (mil_range){line_start(self->text, at), line_end(self->text, at)};
    self->code_at = self->line.start;
    self->code_end = 0;
  }
  while (self->code_at < at) {
    self->code_at = find(self->text, "`", self->code_at, at);
    if (self->code_at == at) break;
    uint32_t ticks = run_length(self->text, self->code_at, self->line.end);
    uint32_t end = span_end(self->text, self->code_at, ticks, self->line.end);
    if (end) self->code_end = end;
    self->code_at = end ? end : self->code_at + ticks;
  }
  return at < self->code_end;
}

static bool read_comments(reading *self) {
  uint32_t length = self->text.length;
  for (uint32_t at = 0; (at = find(self->text, "<!--", at, length)) < length;) {
    if (is_in_raw(self, at) || is_in_span(self, at)) {
      at += 4;
      continue;
    }
    uint32_t end = find(self->text, "-->", at + 4, length);
    if (end == length) return true;
    mil_range inside = {at + 4, end}, comment = {at, end + 3};
    if (!read_comment(self, inside, comment)) return false;
    at = comment.end;
  }
  return true;
}

/* ---- Public API
 * -------------------------------------------------------------------------------- */

bool mil_directives_init(mil_directives *self, const mil_allocator *allocator, mil_slice text,
                         const mil_sections *sections,
                         bool (*known_language)(const void *context, mil_slice name),
                         const void *context) {
  *self = (mil_directives){.today = MIL_NO_DATE};
  reading state = {.out = self,
                   .allocator = allocator,
                   .text = text,
                   .sections = sections,
                   .known_language = known_language,
                   .context = context};
  read_front_matter(&state);
  return read_comments(&state);
}

void mil_directives_release(mil_directives *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->silences);
  mil_array_release(allocator, &self->unsilences);
  mil_array_release(allocator, &self->faults);
}

static bool lies_in(mil_range range, uint32_t at) { return range.start <= at && at < range.end; }

static bool is_unsilenced(const mil_directives *self, mil_rule_id rule, uint32_t at) {
  for (uint32_t i = 0; i < self->unsilences.count; i++)
    if (self->unsilences.items[i].rule == rule && lies_in(self->unsilences.items[i].where, at))
      return true;
  return false;
}

bool mil_directives_silence(mil_directives *self, mil_rule_id rule, uint32_t at) {
  bool silenced = false;
  for (uint32_t i = 0; i < self->silences.count; i++) {
    mil_silence *silence = &self->silences.items[i];
    bool all = silence->rule == MIL_RULE_COUNT;
    if (!all && silence->rule != rule) continue;
    if (!lies_in(silence->where, at) || (all && is_unsilenced(self, rule, at))) continue;
    silence->used = silenced = true;
  }
  return silenced;
}
