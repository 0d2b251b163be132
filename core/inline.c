/* inline.c: see inline.h. */
#include "inline.h"

#include "error.h"
#include "foreign.h"
#include "inline_marks.h"
#include "markup.h"
#include "sketch.h"

struct mil_inline_reader {
  mil_marker marker;
  mil_markup_parser *parser;
  MIL_ARRAY(char) copy; /* of the text for the grammar */
  mil_sketch sketch;    /* of the copy */
  mil_foreigns foreigns;
};

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- By the grammar ------------------------------------------------------------------------ */

/* The grammar counts a run of delimiters in a byte, and crashes where that overflows. */
enum { MAX_RUN = 64 };

static void hide_signs(mil_inline_reader *self) {
  char *copy = self->copy.items;
  for (uint32_t i = 0, run; i < self->marker.text.length; i += run) {
    run = 1;
    if (copy[i] == '$') copy[i] = ';';
    if (!mil_is_delimiter(copy[i])) continue;
    run = mil_run_length(self->marker.text, i);
    if (run > MAX_RUN) memset(copy + i, ';', run);
  }
}

static void hide_foreign(mil_inline_reader *self, mil_foreign item) {
  char *copy = self->copy.items;
  for (uint32_t i = item.range.start; i < item.range.end; i++) {
    bool bracket = copy[i] == '[' || copy[i] == ']';
    if (item.kind == MIL_FOREIGN_ADDRESS && strchr("*_~", copy[i])) copy[i] = 'x';
    else if (item.kind == MIL_FOREIGN_DROP || bracket) copy[i] = ';';
  }
}

/* To the grammar "2027_" is one word of digits, whose underscore closes nothing. */
static void hide_digits(mil_inline_reader *self) {
  char *copy = self->copy.items;
  if (!memchr(copy, '_', self->marker.text.length)) return;
  bool closes = false;
  for (uint32_t i = self->marker.text.length; i-- > 0;) {
    bool digit = copy[i] >= '0' && copy[i] <= '9';
    if (digit && closes) copy[i] = 'x';
    else if (copy[i] == '_') closes = closes || !mil_is_word(mil_byte_at(self->marker.text, i + 1));
    else closes = false;
  }
}

/* The text as the grammar may see it. Overwritten are what it would misread: signs of emphasis
 * inside addresses, brackets that are no link, digits before an underscore, and '$', since it
 * takes "$5 to $10" for a formula. */
static bool copy_for_grammar(mil_inline_reader *self) {
  if (!mil_array_reserve(self->marker.allocator, &self->copy, self->marker.text.length))
    return false;
  if (self->marker.text.length)
    memcpy(self->copy.items, self->marker.text.text, self->marker.text.length);
  hide_signs(self);
  hide_digits(self);
  for (uint32_t i = 0; i < self->foreigns.count; i++) hide_foreign(self, self->foreigns.items[i]);
  return true;
}

/* Marks what `found` means for the prose; false in `*inside` where what stands inside does not
 * matter. */
static bool mark_markup(mil_inline_reader *self, mil_markup_kind kind, mil_range range,
                        bool *inside) {
  uint32_t start = range.start, end = range.end;
  switch (kind) {
    case MIL_MARKUP_DELIMITER:
      mil_mark_bytes(&self->marker, start, end, MIL_MARK_DROP);
      return true;
    case MIL_MARKUP_CODE:
      return mil_mark_code(&self->marker, start, end, mil_run_length(self->marker.text, start));
    case MIL_MARKUP_ADDRESS: return mil_mark_bracketed_address(&self->marker, start, end);
    case MIL_MARKUP_TAG: mil_mark_tag(&self->marker, start, end); return true;
    case MIL_MARKUP_BRACKETS:
      *inside = !mil_begins_with(self->marker.text, start, "[^");
      if (!*inside) mil_mark_bytes(&self->marker, start, end, MIL_MARK_DROP);
      return true;
    case MIL_MARKUP_LINK:
      *inside = !mil_begins_with(self->marker.text, start, "[^");
      mil_mark_bytes(&self->marker, start, end, MIL_MARK_DROP);
      return !*inside || mil_byte_at(self->marker.text, start) == '!' ||
             mil_mark_span(&self->marker, MIL_SPAN_LINK, start, end);
    case MIL_MARKUP_LINK_TEXT:
      mil_mark_bytes(&self->marker, start, end, MIL_MARK_TEXT);
      return true;
    case MIL_MARKUP_EMPHASIS: return mil_mark_span(&self->marker, MIL_SPAN_EMPHASIS, start, end);
    case MIL_MARKUP_STRONG: return mil_mark_span(&self->marker, MIL_SPAN_STRONG, start, end);
    case MIL_MARKUP_STRIKE: return mil_mark_span(&self->marker, MIL_SPAN_STRIKE, start, end);
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
  if (!mil_marker_prepare(&self->marker)) return fail_memory(error);
  if (!mil_markup_recall(self->parser, copy, &markups, error)) return false;
  return mark_markups(self, markups, NULL) || fail_memory(error);
}

/* Reads a text by its sketch, piece by piece; false in `*sure` where that does not tell all. */
static bool read_sketch(mil_inline_reader *self, mil_slice copy, bool *sure, mil_error *error) {
  mil_sketch *sketch = &self->sketch;
  mil_sketched state;
  if (!mil_sketch_begin(sketch, self->marker.allocator, copy)) return fail_memory(error);
  while ((state = mil_sketch_next(sketch)) == MIL_SKETCH_DRAWN) {
    mil_slice piece = {sketch->drawn.text.items, sketch->drawn.text.count};
    mil_markups markups;
    if (!mil_markup_recall(self->parser, piece, &markups, error)) return false;
    if (!is_sound(markups)) break;
    if (!mark_markups(self, markups, &sketch->drawn)) return fail_memory(error);
  }
  *sure = state == MIL_SKETCH_END;
  return true;
}

static bool read_by_grammar(mil_inline_reader *self, mil_inline_way way, mil_error *error) {
  bool sure = false;
  if (!copy_for_grammar(self)) return fail_memory(error);
  mil_slice copy = {self->copy.items, self->marker.text.length};
  if (way == MIL_INLINE_SKETCH && !read_sketch(self, copy, &sure, error)) return false;
  return sure || read_whole(self, copy, error);
}

/* ---- What the grammar does not know -------------------------------------------------------- */

/* Lays them over what the grammar said, where it said text: inside code they are code, in a link's
 * target gone. */
static bool mark_foreigns(mil_inline_reader *self) {
  for (uint32_t i = 0; i < self->foreigns.count; i++) {
    mil_foreign item = self->foreigns.items[i];
    bool text = !self->marker.result.marks.count ||
                self->marker.result.marks.items[item.range.start] == MIL_MARK_TEXT;
    if (!text || item.kind == MIL_FOREIGN_BRACKETS) continue;
    if (item.kind == MIL_FOREIGN_DROP)
      mil_mark_bytes(&self->marker, item.range.start, item.range.end, MIL_MARK_DROP);
    else if (!self->marker.result.marks.count) {
      if (!mil_mark_span(&self->marker, MIL_SPAN_URL, item.range.start, item.range.end))
        return false;
    } else if (!mil_mark_address(&self->marker, item.range.start, item.range.end)) return false;
  }
  return true;
}

/* ---- Public API ---------------------------------------------------------------------------- */

/* What a text may hold, at a glance. */
typedef struct survey {
  uint32_t markup; /* bytes that can be markup */
  bool foreign;    /* an address or brackets */
} survey;

static const bool notable[256] = {['*'] = true, ['_'] = true, ['~'] = true, ['`'] = true,
                                  ['['] = true, ['<'] = true, [':'] = true, ['.'] = true};

/* '&', '\\' and '$' are no markup here: references and escapes are decoded later. */
static void survey_byte(const mil_inline_reader *self, uint32_t i, survey *found) {
  char left = mil_byte_before(self->marker.text, i), right = mil_byte_at(self->marker.text, i + 1);
  switch (self->marker.text.text[i]) {
    case '[':
      found->foreign = true;
      found->markup++;
      return;
    case '`': found->markup++; return;
    case '*': found->markup += !mil_is_space(left) || !mil_is_space(right); return;
    case '~': found->markup += left == '~' || right == '~' || !mil_is_space(left); return;
    case '_':
      found->markup +=
        !(mil_is_word(left) && mil_is_word(right)) && !(mil_is_space(left) && mil_is_space(right));
      return;
    case '<': found->markup += mil_is_letter(right) || strchr("/!?", right); return;
    case ':':
      found->foreign |= right == '/' && mil_byte_at(self->marker.text, i + 2) == '/';
      return;
    case '.': found->foreign |= i >= 3 && mil_begins_with(self->marker.text, i - 3, "www."); return;
  }
}

static survey survey_text(const mil_inline_reader *self) {
  survey found = {0};
  for (uint32_t i = 0; i < self->marker.text.length; i++)
    if (notable[(unsigned char)self->marker.text.text[i]]) survey_byte(self, i, &found);
  return found;
}

static mil_inline_way choose_way(const mil_inline_reader *self, uint32_t markup) {
  bool fits =
    self->marker.text.length <= MIL_INLINE_PARSED_LENGTH && markup <= MIL_INLINE_PARSED_MARKUP;
  return fits ? MIL_INLINE_SKETCH : MIL_INLINE_SCAN;
}

static bool read_markup(mil_inline_reader *self, mil_inline_way way, mil_error *error) {
  if (!mil_marker_prepare(&self->marker)) return fail_memory(error);
  if (way != MIL_INLINE_SCAN) return read_by_grammar(self, way, error);
  return mil_inline_scan(&self->marker) || fail_memory(error);
}

const mil_inline *mil_inline_read(mil_inline_reader *self, mil_slice text, mil_inline_way way,
                                  mil_error *error) {
  self->marker.text = text;
  self->marker.result.marks.count = self->marker.result.spans.count = 0;
  survey found = survey_text(self);
  self->foreigns.count = 0;
  if (found.foreign && !mil_foreigns_find(&self->foreigns, self->marker.allocator, text))
    return fail_memory(error), NULL;
  bool plain = text.length == 0 || (way == MIL_INLINE_AUTO && !found.markup);
  if (way == MIL_INLINE_AUTO) way = choose_way(self, found.markup);
  if (!plain && !read_markup(self, way, error)) return NULL;
  return mark_foreigns(self) ? &self->marker.result : (fail_memory(error), NULL);
}

mil_inline_reader *mil_inline_reader_new(const mil_allocator *allocator, mil_error *error) {
  mil_inline_reader *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return fail_memory(error), NULL;
  *self = (mil_inline_reader){.marker = {.allocator = allocator}};
  self->parser = mil_markup_parser_new(allocator, error);
  if (self->parser) return self;
  mil_inline_reader_free(self);
  return NULL;
}

void mil_inline_reader_free(mil_inline_reader *self) {
  if (!self) return;
  mil_markup_parser_free(self->parser);
  mil_sketch_release(&self->sketch, self->marker.allocator);
  mil_array_release(self->marker.allocator, &self->copy);
  mil_array_release(self->marker.allocator, &self->foreigns);
  mil_array_release(self->marker.allocator, &self->marker.result.marks);
  mil_array_release(self->marker.allocator, &self->marker.result.spans);
  mil_release(self->marker.allocator, self);
}
