/* inline_marks.c: see inline_marks.h. */
#include "inline_marks.h"

bool mil_marker_prepare(mil_marker *self) {
  uint32_t length = self->text.length;
  self->result.spans.count = 0;
  if (!mil_array_reserve(self->allocator, &self->result.marks, length)) return false;
  self->result.marks.count = length;
  mil_mark_bytes(self, 0, length, MIL_MARK_TEXT);
  return true;
}

void mil_mark_bytes(mil_marker *self, uint32_t start, uint32_t end, mil_mark value) {
  memset(self->result.marks.items + start, (int)value, end - start);
}

bool mil_mark_span(mil_marker *self, mil_span_kind kind, uint32_t start, uint32_t end) {
  if (!mil_array_reserve(self->allocator, &self->result.spans, 1)) return false;
  self->result.spans.items[self->result.spans.count++] = (mil_span){kind, {start, end}};
  return true;
}

/* ---- Code and tags ------------------------------------------------------------------------- */

/* Tags that part the words around them; any other leaves no trace. */
static const struct tag_mark {
  const char *name;
  mil_mark mark;
} tag_marks[] = {
  {"br", MIL_MARK_BREAK}, {"hr", MIL_MARK_BREAK}, {"p", MIL_MARK_SPACE},  {"div", MIL_MARK_SPACE},
  {"li", MIL_MARK_SPACE}, {"ul", MIL_MARK_SPACE}, {"ol", MIL_MARK_SPACE}, {"td", MIL_MARK_SPACE},
  {"th", MIL_MARK_SPACE}, {"tr", MIL_MARK_SPACE}, {"dd", MIL_MARK_SPACE}, {"dt", MIL_MARK_SPACE},
};

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
    if (!mil_is_space(text.text[i])) return false;
  return true;
}

bool mil_mark_code(mil_marker *self, uint32_t start, uint32_t end, uint32_t ticks) {
  uint32_t first = start + ticks, last = end - ticks;
  mil_slice code = mil_slice_of(self->text.text, (mil_range){first, last});
  mil_mark_bytes(self, start, first, MIL_MARK_DROP);
  mil_mark_bytes(self, first, last,
                 is_blank(code) || is_words(code) ? MIL_MARK_LITERAL : MIL_MARK_PLACEHOLDER);
  mil_mark_bytes(self, last, end, MIL_MARK_DROP);
  return mil_mark_span(self, MIL_SPAN_CODE, first, last);
}

bool mil_mark_address(mil_marker *self, uint32_t start, uint32_t end) {
  mil_mark_bytes(self, start, end, MIL_MARK_LITERAL);
  return mil_mark_span(self, MIL_SPAN_URL, start, end);
}

bool mil_mark_bracketed_address(mil_marker *self, uint32_t start, uint32_t end) {
  mil_mark_bytes(self, start, end, MIL_MARK_DROP);
  return mil_mark_address(self, start + 1, end - 1);
}

static bool names_tag(const char *name, const char *tag, uint32_t length) {
  if (strlen(name) != length) return false;
  for (uint32_t i = 0; i < length; i++)
    if ((tag[i] | 0x20) != name[i]) return false;
  return true;
}

void mil_mark_tag(mil_marker *self, uint32_t start, uint32_t end) {
  uint32_t name = start + 1 + (mil_byte_at(self->text, start + 1) == '/'), after = name;
  while (after < end && mil_is_letter(mil_byte_at(self->text, after))) after++;
  mil_mark_bytes(self, start, end, MIL_MARK_DROP);
  for (size_t i = 0; i < sizeof tag_marks / sizeof *tag_marks; i++)
    if (names_tag(tag_marks[i].name, self->text.text + name, after - name))
      self->result.marks.items[start] = (uint8_t)tag_marks[i].mark;
}
