/* inline.c: see inline.h. */
#include "inline.h"

#include <string.h>

#include "error.h"
#include "markup.h"
#include "sketch.h"

/* Tags that part the words around them; any other leaves no trace. */
static const struct tag_mark {
  const char *name;
  mil_mark mark;
} tag_marks[] = {
  {"br", MIL_MARK_BREAK},  {"hr", MIL_MARK_BREAK},  {"p", MIL_MARK_SPACE},  {"div", MIL_MARK_SPACE},
  {"li", MIL_MARK_SPACE},  {"ul", MIL_MARK_SPACE},  {"ol", MIL_MARK_SPACE}, {"td", MIL_MARK_SPACE},
  {"th", MIL_MARK_SPACE},  {"tr", MIL_MARK_SPACE},  {"dd", MIL_MARK_SPACE}, {"dt", MIL_MARK_SPACE},
};

/* Stretches that mean something the grammar does not know, found before it reads. */
typedef enum foreign_kind {
  FOREIGN_ADDRESS,
  FOREIGN_DROP,
  FOREIGN_BRACKETS /* text like any other */
} foreign_kind;

typedef struct foreign {
  foreign_kind kind;
  mil_range range;
} foreign;

struct mil_inline_reader {
  const mil_allocator *allocator;
  mil_markup_parser *parser;
  mil_slice text;
  MIL_ARRAY(char) copy; /* of the text for the grammar */
  mil_sketch sketch;    /* of the copy */
  MIL_ARRAY(foreign) foreigns;
  mil_inline result;
};

/* ---- Characters
 * -------------------------------------------------------------------------------- */

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || (c & 0x80); }

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

static bool is_delimiter(char c) { return c == '*' || c == '_' || c == '~' || c == '`'; }

static bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_word(c); }

static char at(const mil_inline_reader *self, uint32_t offset) {
  return offset < self->text.length ? self->text.text[offset] : '\n';
}

static char before(const mil_inline_reader *self, uint32_t offset) {
  return offset > 0 ? self->text.text[offset - 1] : '\n';
}

static uint32_t run_length(const mil_inline_reader *self, uint32_t offset) {
  uint32_t end = offset;
  while (end < self->text.length && self->text.text[end] == self->text.text[offset]) end++;
  return end - offset;
}

/* The first of `c` in [from, to), or `to`. */
static uint32_t find(const mil_inline_reader *self, char c, uint32_t from, uint32_t to) {
  const char *found = memchr(self->text.text + from, c, to - from);
  return found ? (uint32_t)(found - self->text.text) : to;
}

/* ---- Results
 * ----------------------------------------------------------------------------------- */

static void mark(mil_inline_reader *self, uint32_t start, uint32_t end, mil_mark value) {
  memset(self->result.marks.items + start, (int)value, end - start);
}

static bool add_span(mil_inline_reader *self, mil_span_kind kind, uint32_t start, uint32_t end) {
  if (!mil_array_reserve(self->allocator, &self->result.spans, 1)) return false;
  self->result.spans.items[self->result.spans.count++] = (mil_span){kind, {start, end}};
  return true;
}

static bool prepare_marks(mil_inline_reader *self) {
  uint32_t length = self->text.length;
  if (!mil_array_reserve(self->allocator, &self->result.marks, length)) return false;
  self->result.marks.count = length;
  mark(self, 0, length, MIL_MARK_TEXT);
  return true;
}

/* ---- Code and tags, in either way
 * -------------------------------------------------------------- */

/* Whether code reads as words or an amount: a name, "p95", "< 200 ms", "M (P0)"; not "f(x)",
 * "--help", "a->b". */
static bool is_words(mil_slice code) {
  for (uint32_t i = 0; i < code.length; i++) {
    char c = code.text[i], next = i + 1 < code.length ? code.text[i + 1] : ' ';
    if (strchr("{}[];$\\|#^*\"`@!", c)) return false;
    if (c == '(' && (i == 0 || code.text[i - 1] != ' ')) return false;
    if (c == ')' && next != ' ') return false;
    if (strchr("-=:&", c) && strchr("-=:>&", next)) return false;
    if (strchr("<>", c) && !strchr(" =0123456789", next)) return false;
  }
  return true;
}

static bool is_blank(mil_slice text) {
  for (uint32_t i = 0; i < text.length; i++)
    if (!is_space(text.text[i])) return false;
  return true;
}

/* Code from its first backtick to its last, `ticks` of them at either end. */
static bool mark_code(mil_inline_reader *self, uint32_t start, uint32_t end, uint32_t ticks) {
  uint32_t first = start + ticks, last = end - ticks;
  mil_slice code = mil_slice_of(self->text.text, (mil_range){first, last});
  mark(self, start, first, MIL_MARK_DROP);
  mark(self, first, last,
       is_blank(code) || is_words(code) ? MIL_MARK_LITERAL : MIL_MARK_PLACEHOLDER);
  mark(self, last, end, MIL_MARK_DROP);
  return add_span(self, MIL_SPAN_CODE, first, last);
}

static bool mark_address(mil_inline_reader *self, uint32_t start, uint32_t end) {
  mark(self, start, end, MIL_MARK_LITERAL);
  return add_span(self, MIL_SPAN_URL, start, end);
}

static bool mark_bracketed_address(mil_inline_reader *self, uint32_t start, uint32_t end) {
  mark(self, start, end, MIL_MARK_DROP);
  return mark_address(self, start + 1, end - 1);
}

static bool names_tag(const char *name, const char *tag, uint32_t length) {
  if (strlen(name) != length) return false;
  for (uint32_t i = 0; i < length; i++)
    if ((tag[i] | 0x20) != name[i]) return false;
  return true;
}

static void mark_tag(mil_inline_reader *self, uint32_t start, uint32_t end) {
  uint32_t name = start + 1 + (at(self, start + 1) == '/'), after = name;
  while (after < end && is_letter(at(self, after))) after++;
  mark(self, start, end, MIL_MARK_DROP);
  for (size_t i = 0; i < sizeof tag_marks / sizeof *tag_marks; i++)
    if (names_tag(tag_marks[i].name, self->text.text + name, after - name))
      self->result.marks.items[start] = (uint8_t)tag_marks[i].mark;
}

/* ---- Bare addresses and wiki links
 * ------------------------------------------------------------- */

static bool ends_address(char c) { return is_space(c) || strchr("<>[]\"`|", c); }

/* GFM's rule: punctuation at its end is the sentence's, and so is a bracket that the address does
 * not open. */
static uint32_t trim_address(const mil_inline_reader *self, uint32_t start, uint32_t end) {
  int open = 0;
  for (uint32_t i = start; i < end; i++) open += (at(self, i) == '(') - (at(self, i) == ')');
  for (; end > start; end--) {
    char last = before(self, end);
    if (last == ')' && open++ < 0) continue;
    if (!strchr("?!.,:;*_~'", last)) break;
  }
  return end;
}

static bool begins_with(const mil_inline_reader *self, uint32_t offset, const char *words) {
  size_t length = strlen(words);
  return self->text.length - offset >= length &&
         memcmp(self->text.text + offset, words, length) == 0;
}

/* Where the address whose "://" or "www." stands at `sign` begins, or UINT32_MAX. */
static uint32_t address_start(const mil_inline_reader *self, uint32_t sign) {
  uint32_t start = sign;
  if (at(self, sign) == ':')
    while (start > 0 && is_letter(before(self, start))) start--;
  bool empty = start == sign && at(self, sign) == ':';
  return empty || is_word(before(self, start)) ? UINT32_MAX : start;
}

static bool add_foreign(mil_inline_reader *self, foreign_kind kind, uint32_t start, uint32_t end) {
  if (!mil_array_reserve(self->allocator, &self->foreigns, 1)) return false;
  self->foreigns.items[self->foreigns.count++] = (foreign){kind, {start, end}};
  return true;
}

/* Finds the address around `sign`, and moves `*offset` past it. */
static bool find_address(mil_inline_reader *self, uint32_t sign, uint32_t *offset) {
  uint32_t start = address_start(self, sign), end = sign;
  if (start == UINT32_MAX) return true;
  while (end < self->text.length && !ends_address(at(self, end))) end++;
  end = trim_address(self, start, end);
  if (end <= sign + 4) return true;
  *offset = end - 1;
  return add_foreign(self, FOREIGN_ADDRESS, start, end);
}

/* Where the brackets whose text begins at `text` close, with no others inside; `text` where they
 * don't. */
static uint32_t brackets_end(const mil_inline_reader *self, uint32_t text) {
  uint32_t end = text;
  while (!strchr("[]`\n", at(self, end))) end++;
  return at(self, end) == ']' ? end : text;
}

/* "[[Page]]" and "[[Page|text]]" keep their text; "![[image.png]]" goes. */
static bool find_wiki_link(mil_inline_reader *self, uint32_t *offset, uint32_t end) {
  uint32_t start = *offset, text = start + 2, bar = find(self, '|', text, end);
  if (bar < end) text = bar + 1;
  *offset = end + 1;
  if (before(self, start) == '!') return add_foreign(self, FOREIGN_DROP, start - 1, end + 2);
  return add_foreign(self, FOREIGN_DROP, start, text) &&
         add_foreign(self, FOREIGN_DROP, end, end + 2);
}

/* "[antal]" stays as it is. The grammar would take it for a link, and for none what stands
 * around it: "[[1]](…)", "[see [1] there](…)". */
static bool find_plain_brackets(mil_inline_reader *self, uint32_t start, uint32_t end) {
  bool target = strchr("([", at(self, end + 1)), label = strchr("]!", before(self, start));
  if (target || label || at(self, start + 1) == '^') return true;
  return add_foreign(self, FOREIGN_BRACKETS, start, end + 1);
}

static bool find_brackets(mil_inline_reader *self, uint32_t *offset) {
  uint32_t start = *offset, end = brackets_end(self, start + 2);
  bool wiki = begins_with(self, start, "[[") && end > start + 2 && begins_with(self, end, "]]");
  if (wiki && at(self, end + 2) != '(') return find_wiki_link(self, offset, end);
  end = brackets_end(self, start + 1);
  return end == start + 1 || find_plain_brackets(self, start, end);
}

static bool find_foreigns(mil_inline_reader *self) {
  for (uint32_t i = 0; i < self->text.length; i++) {
    char c = self->text.text[i];
    bool found = true;
    if (c == ':' && begins_with(self, i, "://")) found = find_address(self, i, &i);
    else if (c == 'w' && begins_with(self, i, "www.")) found = find_address(self, i, &i);
    else if (c == '[') found = find_brackets(self, &i);
    if (!found) return false;
  }
  return true;
}

/* Lays them over what the grammar said, where it said text: inside code they are code, in a link's
 * target gone. */
static bool mark_foreigns(mil_inline_reader *self) {
  for (uint32_t i = 0; i < self->foreigns.count; i++) {
    foreign item = self->foreigns.items[i];
    bool text = !self->result.marks.count ||
                self->result.marks.items[item.range.start] == MIL_MARK_TEXT;
    if (!text || item.kind == FOREIGN_BRACKETS) continue;
    if (item.kind == FOREIGN_DROP) mark(self, item.range.start, item.range.end, MIL_MARK_DROP);
    else if (!self->result.marks.count) {
      if (!add_span(self, MIL_SPAN_URL, item.range.start, item.range.end)) return false;
    } else if (!mark_address(self, item.range.start, item.range.end)) return false;
  }
  return true;
}

/* ---- By the grammar
 * ---------------------------------------------------------------------------- */

/* The grammar counts a run of delimiters in a byte, and crashes where that overflows. */
enum { MAX_RUN = 64 };

static void hide_signs(mil_inline_reader *self) {
  char *copy = self->copy.items;
  for (uint32_t i = 0, run; i < self->text.length; i += run) {
    run = 1;
    if (copy[i] == '$') copy[i] = ';';
    if (!is_delimiter(copy[i])) continue;
    run = run_length(self, i);
    if (run > MAX_RUN) memset(copy + i, ';', run);
  }
}

static void hide_foreign(mil_inline_reader *self, foreign item) {
  char *copy = self->copy.items;
  for (uint32_t i = item.range.start; i < item.range.end; i++) {
    bool bracket = copy[i] == '[' || copy[i] == ']';
    if (item.kind == FOREIGN_ADDRESS && strchr("*_~", copy[i])) copy[i] = 'x';
    else if (item.kind == FOREIGN_DROP || bracket) copy[i] = ';';
  }
}

/* To the grammar "2027_" is one word of digits, whose underscore closes nothing. */
static void hide_digits(mil_inline_reader *self) {
  char *copy = self->copy.items;
  if (!memchr(copy, '_', self->text.length)) return;
  bool closes = false;
  for (uint32_t i = self->text.length; i-- > 0;) {
    bool digit = copy[i] >= '0' && copy[i] <= '9';
    if (digit && closes) copy[i] = 'x';
    else if (copy[i] == '_') closes = closes || !is_word(at(self, i + 1));
    else closes = false;
  }
}

/* The text as the grammar may see it. Overwritten are what it would misread: signs of emphasis
 * inside addresses, brackets that are no link, digits before an underscore, and '$', since it
 * takes "$5 to $10" for a formula. */
static bool copy_for_grammar(mil_inline_reader *self) {
  if (!mil_array_reserve(self->allocator, &self->copy, self->text.length)) return false;
  if (self->text.length) memcpy(self->copy.items, self->text.text, self->text.length);
  hide_signs(self);
  hide_digits(self);
  for (uint32_t i = 0; i < self->foreigns.count; i++)
    hide_foreign(self, self->foreigns.items[i]);
  return true;
}

/* Marks what `found` means for the prose; false in `*inside` where what stands inside does not matter. */
static bool mark_markup(mil_inline_reader *self, mil_markup_kind kind, mil_range range, bool *inside) {
  uint32_t start = range.start, end = range.end;
  switch (kind) {
    case MIL_MARKUP_DELIMITER: mark(self, start, end, MIL_MARK_DROP); return true;
    case MIL_MARKUP_CODE: return mark_code(self, start, end, run_length(self, start));
    case MIL_MARKUP_ADDRESS: return mark_bracketed_address(self, start, end);
    case MIL_MARKUP_TAG: mark_tag(self, start, end); return true;
    case MIL_MARKUP_BRACKETS:
      *inside = !begins_with(self, start, "[^");
      if (!*inside) mark(self, start, end, MIL_MARK_DROP);
      return true;
    case MIL_MARKUP_LINK:
      *inside = !begins_with(self, start, "[^");
      mark(self, start, end, MIL_MARK_DROP);
      return !*inside || at(self, start) == '!' || add_span(self, MIL_SPAN_LINK, start, end);
    case MIL_MARKUP_LINK_TEXT: mark(self, start, end, MIL_MARK_TEXT); return true;
    case MIL_MARKUP_EMPHASIS: return add_span(self, MIL_SPAN_EMPHASIS, start, end);
    case MIL_MARKUP_STRONG: return add_span(self, MIL_SPAN_STRONG, start, end);
    case MIL_MARKUP_STRIKE: return add_span(self, MIL_SPAN_STRIKE, start, end);
    case MIL_MARKUP_NONE:
    case MIL_MARKUP_ERROR: return true;
  }
  return true;
}

/* `drawn` is what was parsed; NULL if that was the whole text. */
static bool mark_markups(mil_inline_reader *self, mil_markups markups, const mil_skeleton *drawn) {
  for (uint32_t i = 0; i < markups.count;) {
    mil_markup found = markups.items[i];
    if (drawn != NULL) found.range = mil_skeleton_source(drawn, found.range);
    bool inside = true;
    if (!mark_markup(self, found.kind, found.range, &inside)) return false;
    i = inside ? i + 1 : found.next;
  }
  return true;
}

static bool is_sound(mil_markups markups) {
  return markups.count == 0 || markups.items[0].kind != MIL_MARKUP_ERROR;
}

static bool read_whole(mil_inline_reader *self, mil_slice copy, mil_error *error) {
  mil_markups markups;
  self->result.spans.count = 0;
  return prepare_marks(self) && mil_markup_parse(self->parser, copy, &markups, error) &&
         mark_markups(self, markups, NULL);
}

/* Reads a text by its sketch, piece by piece; false in `*sure` where that does not tell all. */
static bool read_sketch(mil_inline_reader *self, mil_slice copy, bool *sure, mil_error *error) {
  mil_sketch *sketch = &self->sketch;
  mil_sketched state;
  if (!mil_sketch_begin(sketch, self->allocator, copy)) return false;
  while ((state = mil_sketch_next(sketch)) == MIL_SKETCH_DRAWN) {
    mil_slice piece = {sketch->drawn.text.items, sketch->drawn.text.count};
    mil_markups markups;
    if (!mil_markup_recall(self->parser, piece, &markups, error)) return false;
    if (!is_sound(markups)) break;
    if (!mark_markups(self, markups, &sketch->drawn)) return false;
  }
  *sure = state == MIL_SKETCH_END;
  return true;
}

static bool read_by_grammar(mil_inline_reader *self, mil_inline_way way, mil_error *error) {
  bool sure = false, read = copy_for_grammar(self);
  mil_slice copy = {self->copy.items, self->text.length};
  if (read && way == MIL_INLINE_SKETCH) read = read_sketch(self, copy, &sure, error);
  if (read && !sure) read = read_whole(self, copy, error);
  return read || mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- By a scan
 * --------------------------------------------------------------------------------- */

/* Brackets open at a time, how far a link's target or a tag may reach, and how deep brackets nest
 * in a target (as in CommonMark): with them the scan is linear. */
enum { MAX_OPEN = 64, MAX_REACH = 1024, MAX_DEPTH = 32, MAX_TICKS = 32 };

typedef struct scan {
  uint32_t open[MAX_OPEN]; /* offsets of '[', the last MAX_OPEN of them, in a ring */
  uint32_t open_count;
  uint32_t last_ticks[MAX_TICKS + 1]; /* where the last run of so many backticks begins */
  bool has_comment_end;
  uint32_t comment_end; /* the last "-->" */
} scan;

static void note_last_places(const mil_inline_reader *self, scan *state) {
  for (uint32_t i = 0; i < self->text.length; i++) {
    if (begins_with(self, i, "-->")) state->comment_end = i, state->has_comment_end = true;
    if (at(self, i) != '`') continue;
    uint32_t ticks = run_length(self, i);
    if (ticks <= MAX_TICKS) state->last_ticks[ticks] = i;
    i += ticks - 1;
  }
}

/* The end of the code span that begins at `offset`, or 0. */
static uint32_t code_end(const mil_inline_reader *self, const scan *state, uint32_t offset,
                         uint32_t ticks) {
  if (ticks > MAX_TICKS || state->last_ticks[ticks] <= offset) return 0;
  for (uint32_t i = offset + ticks; i < self->text.length;) {
    i = find(self, '`', i, self->text.length);
    uint32_t length = run_length(self, i);
    i += length;
    if (length == ticks) return i;
  }
  return 0;
}

static bool scan_code(mil_inline_reader *self, const scan *state, uint32_t *offset) {
  uint32_t start = *offset, ticks = run_length(self, start);
  uint32_t end = code_end(self, state, start, ticks);
  *offset = end ? end : start + ticks;
  return !end || mark_code(self, start, end, ticks);
}

/* The end of "-->", or 0. */
static uint32_t comment_end(const mil_inline_reader *self, const scan *state, uint32_t offset) {
  if (!state->has_comment_end || state->comment_end < offset + 4) return 0;
  for (uint32_t i = offset + 4; i <= state->comment_end; i++)
    if (begins_with(self, i, "-->")) return i + 3;
  return 0;
}

/* The end of the <…> that begins at `offset`, or 0. */
static uint32_t angle_end(const mil_inline_reader *self, uint32_t offset) {
  uint32_t reach = offset + MAX_REACH < self->text.length ? offset + MAX_REACH : self->text.length;
  char first = at(self, offset + 1);
  if (!is_letter(first) && first != '/' && first != '?' && first != '!') return 0;
  for (uint32_t i = offset + 1; i < reach; i++) {
    if (at(self, i) == '>') return i + 1;
    if (at(self, i) == '<') return 0;
  }
  return 0;
}

static bool is_address(const mil_inline_reader *self, uint32_t start, uint32_t end) {
  bool sign = false;
  for (uint32_t i = start; i < end; i++) {
    if (is_space(at(self, i))) return false;
    sign = sign || at(self, i) == '@' || begins_with(self, i, ":");
  }
  return sign && at(self, start) != '/' && at(self, start) != '!';
}

static bool scan_angle(mil_inline_reader *self, const scan *state, uint32_t *offset) {
  uint32_t start = *offset;
  bool comment = begins_with(self, start, "<!--");
  uint32_t end = comment ? comment_end(self, state, start) : angle_end(self, start);
  *offset = end ? end : start + 1;
  if (!end) return true;
  if (!comment && is_address(self, start + 1, end - 1))
    return mark_bracketed_address(self, start, end);
  mark_tag(self, start, end);
  return true;
}

/* Where the "(…)" or "[…]" that begins at `offset` ends, or 0. */
static uint32_t target_end(const mil_inline_reader *self, uint32_t offset) {
  uint32_t reach = offset + MAX_REACH < self->text.length ? offset + MAX_REACH : self->text.length;
  char open = at(self, offset), close = open == '(' ? ')' : ']';
  if (open != '(' && open != '[') return 0;
  int depth = 0;
  for (uint32_t i = offset; i < reach; i++) {
    if (at(self, i) == '\\') i++;
    else if (at(self, i) == open && ++depth > MAX_DEPTH) return 0;
    else if (at(self, i) == close && --depth == 0) return i + 1;
  }
  return 0;
}

/* At a ']': if a target follows, both brackets and the target go. */
static bool scan_close(mil_inline_reader *self, scan *state, uint32_t *offset) {
  uint32_t close = (*offset)++;
  if (!state->open_count) return true;
  uint32_t open = state->open[--state->open_count % MAX_OPEN];
  if (at(self, open + 1) == '^') return mark(self, open, close + 1, MIL_MARK_DROP), true;
  uint32_t end = target_end(self, close + 1);
  if (!end) return true;
  bool image = before(self, open) == '!';
  mark(self, open - image, open + 1, MIL_MARK_DROP);
  mark(self, close, end, MIL_MARK_DROP);
  *offset = end;
  return image || add_span(self, MIL_SPAN_LINK, open, end);
}

/* Drops a run that can open or close emphasis by CommonMark's flanking rules. */
static void scan_emphasis(mil_inline_reader *self, uint32_t *offset) {
  uint32_t start = *offset, length = run_length(self, start), end = start + length;
  char sign = at(self, start), left = before(self, start), right = at(self, end);
  *offset = end;
  if (is_space(left) && is_space(right)) return;
  if (sign == '_' && is_word(left) && is_word(right)) return;
  if (sign == '~' && length != 2) return;
  mark(self, start, end, MIL_MARK_DROP);
}

static bool scan_text(mil_inline_reader *self, scan *state) {
  for (uint32_t i = 0; i < self->text.length;) {
    bool kept = true;
    switch (self->text.text[i]) {
      case '\\': i += is_punctuation(at(self, i + 1)) ? 2 : 1; break;
      case '`': kept = scan_code(self, state, &i); break;
      case '<': kept = scan_angle(self, state, &i); break;
      case '[': state->open[state->open_count++ % MAX_OPEN] = i++; break;
      case ']': kept = scan_close(self, state, &i); break;
      case '*':
      case '_':
      case '~': scan_emphasis(self, &i); break;
      default: i++;
    }
    if (!kept) return false;
  }
  return true;
}

static bool read_by_scan(mil_inline_reader *self, mil_error *error) {
  scan state = {0};
  note_last_places(self, &state);
  return scan_text(self, &state) || mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- Public API
 * -------------------------------------------------------------------------------- */

/* What a text may hold, at a glance. */
typedef struct survey {
  uint32_t markup; /* bytes that can be markup */
  bool foreign;    /* an address or brackets */
} survey;

static const bool notable[256] = {['*'] = true, ['_'] = true, ['~'] = true, ['`'] = true,
                                  ['['] = true, ['<'] = true, [':'] = true, ['.'] = true};

/* '&', '\\' and '$' are no markup here: references and escapes are decoded later. */
static void survey_byte(const mil_inline_reader *self, uint32_t i, survey *found) {
  char left = before(self, i), right = at(self, i + 1);
  switch (self->text.text[i]) {
    case '[': found->foreign = true; found->markup++; return;
    case '`': found->markup++; return;
    case '*': found->markup += !is_space(left) || !is_space(right); return;
    case '~': found->markup += left == '~' || right == '~' || !is_space(left); return;
    case '_':
      found->markup += !(is_word(left) && is_word(right)) && !(is_space(left) && is_space(right));
      return;
    case '<': found->markup += is_letter(right) || strchr("/!?", right); return;
    case ':': found->foreign |= right == '/' && at(self, i + 2) == '/'; return;
    case '.': found->foreign |= i >= 3 && begins_with(self, i - 3, "www."); return;
  }
}

static survey survey_text(const mil_inline_reader *self) {
  survey found = {0};
  for (uint32_t i = 0; i < self->text.length; i++)
    if (notable[(unsigned char)self->text.text[i]]) survey_byte(self, i, &found);
  return found;
}

static mil_inline_way choose_way(const mil_inline_reader *self, uint32_t markup) {
  bool fits = self->text.length <= MIL_INLINE_PARSED_LENGTH && markup <= MIL_INLINE_PARSED_MARKUP;
  return fits ? MIL_INLINE_SKETCH : MIL_INLINE_SCAN;
}

const mil_inline *mil_inline_read(mil_inline_reader *self, mil_slice text, mil_inline_way way,
                                  mil_error *error) {
  self->text = text;
  self->result.marks.count = self->result.spans.count = 0;
  survey found = survey_text(self);
  self->foreigns.count = 0;
  bool read = !found.foreign || find_foreigns(self);
  bool plain = text.length == 0 || (way == MIL_INLINE_AUTO && !found.markup);
  if (read && !plain) {
    if (way == MIL_INLINE_AUTO) way = choose_way(self, found.markup);
    if (!prepare_marks(self)) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
    read = way == MIL_INLINE_SCAN ? read_by_scan(self, error) : read_by_grammar(self, way, error);
    if (!read) return NULL;
  }
  if (read && mark_foreigns(self)) return &self->result;
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
}

mil_inline_reader *mil_inline_reader_new(const mil_allocator *allocator, mil_error *error) {
  mil_inline_reader *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
  *self = (mil_inline_reader){.allocator = allocator};
  self->parser = mil_markup_parser_new(allocator, error);
  if (self->parser) return self;
  mil_inline_reader_free(self);
  return NULL;
}

void mil_inline_reader_free(mil_inline_reader *self) {
  if (!self) return;
  mil_markup_parser_free(self->parser);
  mil_sketch_release(&self->sketch, self->allocator);
  mil_array_release(self->allocator, &self->copy);
  mil_array_release(self->allocator, &self->foreigns);
  mil_array_release(self->allocator, &self->result.marks);
  mil_array_release(self->allocator, &self->result.spans);
  mil_release(self->allocator, self);
}
