/* prose.c: see prose.h.
 *
 * In three steps: the lines of a block are folded into one buffer without the markers of the
 * blocks around them; inline.c marks what of it is markup; the rest is written as plain text, each
 * byte with its source. */
#include "prose.h"

#include <string.h>
#include <stdlib.h>
#include <utf8proc.h>

#include "entity.h"
#include "error.h"
#include "inline.h"
#include "prose_internal.h"

/* Where a line of the folded text stands in the source. */
typedef struct line {
  uint32_t folded, source;
} line;

struct mil_prose_reader {
  const mil_allocator *allocator;
  mil_inline_reader *inline_reader;
  mil_inline_way way;
  /* Folded: the block's lines, each ended by LF. One line alone is that of the source. */
  mil_slice folded;
  MIL_ARRAY(char) joined;
  MIL_ARRAY(line) lines;
  uint32_t line; /* the one last asked for */
  const mil_inline *markup;
  /* Written: the plain bytes and their source. `starts` and `ends` have the count and capacity of
   * `text`. */
  MIL_ARRAY(char) text;
  MIL_ARRAY(uint32_t) starts, ends;
  MIL_ARRAY(mil_span) spans;
  mil_range space;  /* source of white space not yet written; empty: none */
  uint32_t starter; /* the plain offset of the last character that is no combining mark */
  bool uncomposed;  /* what stands from there may need composing */
  uint32_t last;    /* the last character written, 0 at first */
};

/* ---- Folding
 * ----------------------------------------------------------------------------------- */

static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

/* How many quotes the block stands in: the '>' among the markers before its content. */
static uint32_t count_quotes(const char *source, uint32_t start) {
  uint32_t first = start, quotes = 0;
  while (first > 0 && !is_line_end(source[first - 1])) first--;
  for (; first < start && memchr(" \t>-+*.)#[]xX0123456789", source[first], 23); first++)
    quotes += source[first] == '>';
  return quotes;
}

/* Past the indentation and the quote markers of a further line. */
static uint32_t skip_markers(const char *source, uint32_t at, uint32_t end, uint32_t quotes) {
  for (; at < end; at++) {
    if (is_blank(source[at])) continue;
    if (source[at] != '>' || quotes == 0) break;
    quotes--;
  }
  return at;
}

static bool note_line(mil_prose_reader *self, uint32_t folded, uint32_t source) {
  if (!mil_array_reserve(self->allocator, &self->lines, 1)) return false;
  self->lines.items[self->lines.count++] = (line){folded, source};
  return true;
}

static bool add_line(mil_prose_reader *self, const char *source, uint32_t start, uint32_t end) {
  uint32_t length = end - start;
  if (!mil_array_reserve(self->allocator, &self->joined, length + 1)) return false;
  if (!note_line(self, self->joined.count, start)) return false;
  memcpy(self->joined.items + self->joined.count, source + start, length);
  self->joined.count += length;
  return true;
}

static uint32_t line_end(const char *source, uint32_t at, uint32_t end) {
  const char *newline = memchr(source + at, '\n', end - at);
  if (newline) end = (uint32_t)(newline - source);
  const char *carriage_return = memchr(source + at, '\r', end - at);
  return carriage_return ? (uint32_t)(carriage_return - source) : end;
}

static bool join_lines(mil_prose_reader *self, const char *source, mil_range range) {
  uint32_t quotes = count_quotes(source, range.start), at = range.start;
  for (;;) {
    uint32_t end = line_end(source, at, range.end);
    if (!add_line(self, source, at, end)) return false;
    if (end == range.end) break;
    self->joined.items[self->joined.count++] = '\n';
    bool pair = source[end] == '\r' && end + 1 < range.end && source[end + 1] == '\n';
    at = skip_markers(source, end + 1 + pair, range.end, quotes);
  }
  self->folded = (mil_slice){self->joined.items, self->joined.count};
  return true;
}

static bool fold(mil_prose_reader *self, const char *source, mil_range range) {
  self->joined.count = self->lines.count = self->line = 0;
  if (line_end(source, range.start, range.end) < range.end) return join_lines(self, source, range);
  self->folded = mil_slice_of(source, range);
  return note_line(self, 0, range.start);
}

/* The line that a folded offset stands in. Asked in rising order but for spans, so it starts at
 * the last one. */
static uint32_t line_of(mil_prose_reader *self, uint32_t folded) {
  const line *lines = self->lines.items;
  while (self->line > 0 && folded < lines[self->line].folded) self->line--;
  while (self->line + 1 < self->lines.count && folded >= lines[self->line + 1].folded) self->line++;
  return self->line;
}

static uint32_t source_start(mil_prose_reader *self, uint32_t folded) {
  line from = self->lines.items[line_of(self, folded)];
  return from.source + (folded - from.folded);
}

/* The source where the character that ends before `folded` ends: for a line end, where the next
 * line's content begins. */
static uint32_t source_end(mil_prose_reader *self, uint32_t folded) {
  if (folded == 0) return self->lines.items[0].source;
  if (self->folded.text[folded - 1] == '\n') return source_start(self, folded);
  return source_start(self, folded - 1) + 1;
}

/* ---- Classes of characters
 * --------------------------------------------------------------------- */

static bool is_white(uint32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

static const struct {
  uint32_t first, last;
} unseen[] = {
  {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x180B, 0x180E}, {0x200B, 0x200F},
  {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};

static bool is_unseen(uint32_t c) {
  if (c >= ' ' && c < 0x7F) return false;
  for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
    if (c >= unseen[i].first && c <= unseen[i].last) return true;
  return false;
}

/* A zero-width joiner after a symbol holds an emoji together. */
static bool joins_emoji(uint32_t c, uint32_t last) { return c == 0x200D && last >= 0x2190; }

/* Whether the character may compose with the one before it. None below U+0300 does. */
static bool is_extending(uint32_t c) {
  if (c < 0x300) return false;
  if (c >= 0x1160 && c <= 0x11FF) return true; /* Hangul vowels and final consonants */
  const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)c);
  return property->combining_class != 0 || property->category == UTF8PROC_CATEGORY_MN ||
         property->category == UTF8PROC_CATEGORY_MC;
}

/* Whether NFC may write the character otherwise, standing alone: the Angstrom sign. */
static bool is_decomposable(uint32_t c) {
  return c >= 0x300 && utf8proc_get_property((utf8proc_int32_t)c)->decomp_seqindex != UINT16_MAX;
}

static bool is_escapable(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/* ---- Writing
 * ----------------------------------------------------------------------------------- */

static bool reserve_text(mil_prose_reader *self, uint32_t more) {
  self->starts.count = self->ends.count = self->text.count;
  return mil_array_reserve(self->allocator, &self->text, more) &&
         mil_array_reserve(self->allocator, &self->starts, more) &&
         mil_array_reserve(self->allocator, &self->ends, more);
}

static bool append(mil_prose_reader *self, const char *bytes, uint32_t length, mil_range source) {
  if (!reserve_text(self, length)) return false;
  memcpy(self->text.items + self->text.count, bytes, length);
  for (uint32_t i = self->text.count; i < self->text.count + length; i++) {
    self->starts.items[i] = source.start;
    self->ends.items[i] = source.end;
  }
  self->text.count += length;
  return true;
}

/* A longer run of combining marks is composed in parts, so that it costs no square; Unicode's
 * Stream-Safe format allows 30. */
enum { COMPOSED_MAX = 128 };

/* Composes what stands from the last starter on; where that changes it, all of it maps to all of
 * its source. */
static bool compose(mil_prose_reader *self) {
  uint32_t start = self->starter, length = self->text.count - start;
  self->uncomposed = false;
  if (length == 0) return true;
  utf8proc_int32_t characters[4 * COMPOSED_MAX];
  utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
  utf8proc_ssize_t count =
    utf8proc_decompose((const utf8proc_uint8_t *)self->text.items + start, (utf8proc_ssize_t)length,
                       characters, 4 * COMPOSED_MAX, options);
  if (count <= 0 || count > 4 * COMPOSED_MAX) return true;
  count = utf8proc_normalize_utf32(characters, count, options);
  char composed[4 * 4 * COMPOSED_MAX];
  uint32_t size = 0;
  for (utf8proc_ssize_t i = 0; i < count; i++)
    size += (uint32_t)utf8proc_encode_char(characters[i], (utf8proc_uint8_t *)composed + size);
  if (size == length && memcmp(composed, self->text.items + start, size) == 0) return true;
  mil_range source = {self->starts.items[start], self->ends.items[self->text.count - 1]};
  self->text.count = start;
  return append(self, composed, size, source);
}

static bool begin_starter(mil_prose_reader *self) {
  if (self->uncomposed && !compose(self)) return false;
  self->starter = self->text.count;
  return true;
}

static bool write_space(mil_prose_reader *self) {
  mil_range source = self->space;
  self->space = (mil_range){0, 0};
  if (mil_range_empty(source) || self->text.count == 0) return true;
  return begin_starter(self) && append(self, " ", 1, source);
}

/* A character that is neither white nor unseen. */
static bool write_visible(mil_prose_reader *self, uint32_t c, mil_range source) {
  char bytes[4];
  uint32_t length = (uint32_t)utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)bytes);
  if (!write_space(self)) return false;
  bool extends = is_extending(c) && self->text.count - self->starter < COMPOSED_MAX - 4;
  if (!extends && !begin_starter(self)) return false;
  if (extends || is_decomposable(c)) self->uncomposed = true;
  self->last = c;
  return append(self, bytes, length, source);
}

static bool write_character(mil_prose_reader *self, uint32_t c, mil_range source) {
  if (is_white(c)) {
    if (mil_range_empty(self->space)) self->space.start = source.start;
    self->space.end = source.end;
    return true;
  }
  if (is_unseen(c) && !joins_emoji(c, self->last)) return true;
  return write_visible(self, c, source);
}

static bool write_span(mil_prose_reader *self, mil_span_kind kind, mil_range plain) {
  if (!mil_array_reserve(self->allocator, &self->spans, 1)) return false;
  self->spans.items[self->spans.count++] = (mil_span){kind, plain};
  return true;
}

static bool write_break(mil_prose_reader *self, bool hard) {
  if (self->text.count == 0) return true;
  if (self->uncomposed && !compose(self)) return false;
  mil_range here = {self->text.count, self->text.count};
  return write_span(self, MIL_SPAN_BREAK, here) &&
         (!hard || write_span(self, MIL_SPAN_HARD_BREAK, here));
}

/* ---- Reading the folded text
 * ------------------------------------------------------------------- */

static mil_mark mark_at(const mil_prose_reader *self, uint32_t at) {
  return self->markup->marks.count ? (mil_mark)self->markup->marks.items[at] : MIL_MARK_TEXT;
}

static mil_range source_of(mil_prose_reader *self, uint32_t start, uint32_t end) {
  uint32_t first = source_start(self, start);
  return (mil_range){first, source_end(self, end)};
}

/* Decodes the character at `*at` and moves past it. A byte that is no character, which the caller
 * promised there is not, reads as '?'. */
static uint32_t next_character(const mil_prose_reader *self, uint32_t *at) {
  const char *text = self->folded.text + *at;
  if ((unsigned char)*text < 0x80) return (*at)++, (uint32_t)*text;
  utf8proc_int32_t character;
  utf8proc_ssize_t rest = (utf8proc_ssize_t)(self->folded.length - *at);
  utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text, rest, &character);
  *at += size > 0 ? (uint32_t)size : 1;
  return size > 0 ? (uint32_t)character : '?';
}

/* A break that shows: two spaces before the line end, or a backslash. */
static bool is_hard(const mil_prose_reader *self, uint32_t newline) {
  const char *text = self->folded.text;
  if (newline > 0 && text[newline - 1] == '\\') {
    uint32_t first = newline;
    while (first > 0 && text[first - 1] == '\\') first--;
    return (newline - first) % 2 == 1;
  }
  return newline > 1 && text[newline - 1] == ' ' && text[newline - 2] == ' ';
}

/* At a backslash: what it escapes, or itself. */
static bool read_escape(mil_prose_reader *self, uint32_t *at) {
  uint32_t start = *at;
  char next = start + 1 < self->folded.length ? self->folded.text[start + 1] : ' ';
  bool escapes = is_escapable(next);
  *at = start + 1 + escapes;
  if (next == '\n') return true;
  return write_character(self, (uint32_t)(escapes ? next : '\\'), source_of(self, start, *at));
}

static bool read_reference(mil_prose_reader *self, uint32_t *at) {
  mil_slice rest = {self->folded.text + *at, self->folded.length - *at};
  uint32_t character = '&', start = *at, length = mil_entity_read(rest, &character);
  *at += length ? length : 1;
  return write_character(self, character, source_of(self, start, *at));
}

static bool read_text(mil_prose_reader *self, mil_mark kind, uint32_t *at) {
  uint32_t start = *at;
  char c = self->folded.text[start];
  if (kind == MIL_MARK_TEXT && c == '\\') return read_escape(self, at);
  if (kind == MIL_MARK_TEXT && c == '&') return read_reference(self, at);
  if (c == '\n' && !write_break(self, kind == MIL_MARK_TEXT && is_hard(self, start))) return false;
  uint32_t character = next_character(self, at);
  return write_character(self, character, source_of(self, start, *at));
}

static bool read_placeholder(mil_prose_reader *self, uint32_t *at) {
  uint32_t start = *at;
  while (*at < self->folded.length && mark_at(self, *at) == MIL_MARK_PLACEHOLDER) (*at)++;
  mil_range source = source_of(self, start, *at);
  for (const char *c = MIL_PROSE_CODE; *c; c++)
    if (!write_visible(self, (uint32_t)*c, source)) return false;
  return true;
}

/* Markup that goes; a line may end inside it. */
static bool read_markup(mil_prose_reader *self, mil_mark kind, uint32_t *at) {
  uint32_t start = (*at)++;
  bool newline = self->folded.text[start] == '\n';
  bool breaks = newline || kind == MIL_MARK_BREAK;
  if (breaks && !write_break(self, kind == MIL_MARK_BREAK)) return false;
  if (!newline && kind == MIL_MARK_DROP) return true;
  return write_character(self, ' ', source_of(self, start, *at));
}

/* ---- Ordinary words
 * ---------------------------------------------------------------------------- */

/* Most of a text is written as it stands: words of letters and signs of one or two bytes, with
 * single spaces between them. */
static bool is_plain(char c) { return c > ' ' && c < 0x7F && c != '&' && c != '\\'; }

/* A character from U+00C0 to U+02FF: none of them composes with what stands before. */
static bool is_plain_pair(const char *text) {
  unsigned char lead = (unsigned char)text[0];
  return lead >= 0xC3 && lead <= 0xCB && (text[1] & 0xC0) == 0x80;
}

/* Where the text from `at` ends that is marked as one. */
static uint32_t same_mark_end(const mil_prose_reader *self, uint32_t at) {
  if (!self->markup->marks.count) return self->folded.length;
  uint8_t mark = self->markup->marks.items[at];
  while (at < self->folded.length && self->markup->marks.items[at] == mark) at++;
  return at;
}

static uint32_t word_end(const char *text, uint32_t at, uint32_t limit) {
  for (;;) {
    while (at < limit && is_plain(text[at])) at++;
    if (limit - at < 2 || !is_plain_pair(text + at)) return at;
    at += 2;
  }
}

/* Where the ordinary words at `start` end: behind a word, and before what needs a closer look. */
static uint32_t words_end(const mil_prose_reader *self, uint32_t start, uint32_t limit) {
  const char *text = self->folded.text;
  uint32_t end = word_end(text, start, limit), next;
  while (end > start && end < limit && text[end] == ' ') {
    next = word_end(text, end + 1, limit);
    if (next == end + 1) break;
    end = next;
  }
  return end;
}

/* Notes where the plain bytes from `first` on come from. */
static void note_sources(mil_prose_reader *self, uint32_t first, uint32_t source) {
  const char *text = self->text.items;
  uint32_t *starts = self->starts.items, *ends = self->ends.items;
  for (uint32_t i = first; i < self->text.count; i++) {
    starts[i] = source++;
    ends[i] = source;
    if (!(text[i] & 0x80)) continue;
    starts[i + 1] = starts[i];
    ends[i] = ends[i + 1] = ++source;
    i++;
  }
}

/* Writes the words from `start` to `end`, of which there are some. */
static bool write_words(mil_prose_reader *self, uint32_t start, uint32_t end) {
  if (!write_space(self) || !begin_starter(self) || !reserve_text(self, end - start)) return false;
  uint32_t first = self->text.count;
  memcpy(self->text.items + first, self->folded.text + start, end - start);
  self->text.count += end - start;
  note_sources(self, first, source_start(self, start));
  self->starter = self->text.count - 1 - ((self->text.items[self->text.count - 1] & 0x80) != 0);
  self->last = (unsigned char)self->text.items[self->starter]; /* below U+0300 all are alike */
  return true;
}

/* Writes text from `*at` to where the mark changes. */
static bool write_marked(mil_prose_reader *self, mil_mark kind, uint32_t *at) {
  uint32_t limit = same_mark_end(self, *at);
  while (*at < limit) {
    uint32_t end = words_end(self, *at, limit);
    bool written = end > *at ? write_words(self, *at, end) : read_text(self, kind, at);
    if (!written) return false;
    if (end > *at) *at = end;
  }
  return true;
}

static bool write_text(mil_prose_reader *self) {
  self->text.count = self->spans.count = 0;
  self->space = (mil_range){0, 0};
  self->starter = self->last = 0;
  self->uncomposed = false;
  for (uint32_t at = 0; at < self->folded.length;) {
    mil_mark kind = mark_at(self, at);
    bool text = kind == MIL_MARK_TEXT || kind == MIL_MARK_LITERAL, written;
    if (text) written = write_marked(self, kind, &at);
    else if (kind == MIL_MARK_PLACEHOLDER) written = read_placeholder(self, &at);
    else written = read_markup(self, kind, &at);
    if (!written) return false;
  }
  return !self->uncomposed || compose(self);
}

/* ---- Spans
 * ------------------------------------------------------------------------------------- */

/* The first of `count` rising `offsets` that is at least `wanted`. */
static uint32_t lower_bound(const uint32_t *offsets, uint32_t count, uint32_t wanted) {
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (offsets[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

static mil_range plain_inside(const uint32_t *starts, const uint32_t *ends, uint32_t length,
                              mil_range source) {
  uint32_t start = lower_bound(starts, length, source.start);
  uint32_t end = lower_bound(ends, length, source.end + 1);
  return (mil_range){start, end < start ? start : end};
}

static mil_range trim_plain(const char *text, mil_range range) {
  while (range.start < range.end && text[range.start] == ' ') range.start++;
  while (range.start < range.end && text[range.end - 1] == ' ') range.end--;
  return range;
}

static int compare_spans(const void *left, const void *right) {
  const mil_span *a = left, *b = right;
  if (a->plain.start != b->plain.start) return a->plain.start < b->plain.start ? -1 : 1;
  if (a->plain.end != b->plain.end) return a->plain.end > b->plain.end ? -1 : 1;
  return (int)a->kind - (int)b->kind;
}

/* Sorts the spans, and drops one said twice: the grammar nests ~~ in itself. */
static void sort_spans(mil_prose_reader *self) {
  mil_span *spans = self->spans.items;
  uint32_t kept = 0;
  if (!self->spans.count) return;
  qsort(spans, self->spans.count, sizeof *spans, compare_spans);
  for (uint32_t i = 1; i < self->spans.count; i++)
    if (compare_spans(&spans[kept], &spans[i]) != 0) spans[++kept] = spans[i];
  self->spans.count = kept + 1;
}

/* Adds the spans of the markup, where any of their text is left. */
static bool write_spans(mil_prose_reader *self) {
  for (uint32_t i = 0; i < self->markup->spans.count; i++) {
    mil_span span = self->markup->spans.items[i];
    mil_range source = source_of(self, span.plain.start, span.plain.end);
    mil_range plain = plain_inside(self->starts.items, self->ends.items, self->text.count, source);
    plain = trim_plain(self->text.items, plain);
    if (!mil_range_empty(plain) && !write_span(self, span.kind, plain)) return false;
  }
  sort_spans(self);
  return true;
}

/* ---- Public API
 * -------------------------------------------------------------------------------- */

/* Copies `count` items and a last one, to stand at the end. */
static uint32_t *copy_offsets(mil_arena *arena, const uint32_t *offsets, uint32_t count,
                              uint32_t last) {
  uint32_t *copy = mil_arena_take(arena, ((size_t)count + 1) * sizeof *copy);
  if (!copy) return NULL;
  if (count) memcpy(copy, offsets, count * sizeof *copy);
  copy[count] = last;
  return copy;
}

static bool hand_out(mil_prose_reader *self, mil_arena *arena, mil_prose *prose) {
  uint32_t length = self->text.count;
  uint32_t end = length ? self->ends.items[length - 1] : self->lines.items[0].source;
  mil_span *spans = mil_arena_take(arena, self->spans.count * sizeof *spans);
  *prose = (mil_prose){
    .text = mil_arena_copy(arena, self->text.items, length),
    .length = length,
    .starts = copy_offsets(arena, self->starts.items, length, end),
    .ends = copy_offsets(arena, self->ends.items, length, end),
    .spans = spans,
    .span_count = self->spans.count,
  };
  if (!spans || !prose->text || !prose->starts || !prose->ends) return false;
  if (self->spans.count) memcpy(spans, self->spans.items, self->spans.count * sizeof *spans);
  return true;
}

bool mil_prose_read(mil_prose_reader *self, mil_arena *arena, const char *source, mil_range range,
                    mil_prose *prose, mil_error *error) {
  *prose = (mil_prose){.text = ""};
  if (!fold(self, source, range)) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  self->markup = mil_inline_read(self->inline_reader, self->folded, self->way, error);
  if (!self->markup) return false;
  if (write_text(self) && write_spans(self) && hand_out(self, arena, prose)) return true;
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

mil_range mil_prose_source(const mil_prose *self, mil_range plain) {
  uint32_t start = plain.start < self->length ? plain.start : self->length;
  uint32_t end = plain.end < self->length ? plain.end : self->length;
  if (end <= start) return (mil_range){self->starts[start], self->starts[start]};
  return (mil_range){self->starts[start], self->ends[end - 1]};
}

mil_range mil_prose_plain(const mil_prose *self, mil_range source) {
  return plain_inside(self->starts, self->ends, self->length, source);
}

void mil_prose_reader_use(mil_prose_reader *self, mil_inline_way way) { self->way = way; }

mil_prose_reader *mil_prose_reader_new(const mil_allocator *allocator, mil_error *error) {
  mil_prose_reader *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
  *self = (mil_prose_reader){.allocator = allocator};
  self->inline_reader = mil_inline_reader_new(allocator, error);
  if (self->inline_reader) return self;
  mil_prose_reader_free(self);
  return NULL;
}

void mil_prose_reader_free(mil_prose_reader *self) {
  if (!self) return;
  mil_inline_reader_free(self->inline_reader);
  mil_array_release(self->allocator, &self->joined);
  mil_array_release(self->allocator, &self->lines);
  mil_array_release(self->allocator, &self->text);
  mil_array_release(self->allocator, &self->starts);
  mil_array_release(self->allocator, &self->ends);
  mil_array_release(self->allocator, &self->spans);
  mil_release(self->allocator, self);
}
