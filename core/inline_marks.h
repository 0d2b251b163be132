/* inline_marks.h: what the ways of reading inline text have in common: looking at its bytes, and
 * marking them. */
#ifndef MIL_INLINE_MARKS_H
#define MIL_INLINE_MARKS_H

#include <string.h>

#include "inline.h"

/* ---- Bytes ------------------------------------------------------------------------------------- */

static inline bool mil_is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline bool mil_is_word(char c) {
  return mil_is_letter(c) || (c >= '0' && c <= '9') || (c & 0x80);
}

static inline bool mil_is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

static inline bool mil_is_delimiter(char c) { return c == '*' || c == '_' || c == '~' || c == '`'; }

static inline bool mil_is_punctuation(char c) { return c > ' ' && c < 0x7F && !mil_is_word(c); }

/* Beyond its ends a text has line ends. */
static inline char mil_byte_at(mil_slice text, uint32_t offset) {
  return offset < text.length ? text.text[offset] : '\n';
}

static inline char mil_byte_before(mil_slice text, uint32_t offset) {
  return offset > 0 ? text.text[offset - 1] : '\n';
}

/* How often the byte at `offset` stands there. */
static inline uint32_t mil_run_length(mil_slice text, uint32_t offset) {
  uint32_t end = offset;
  while (end < text.length && text.text[end] == text.text[offset]) end++;
  return end - offset;
}

/* The first of `c` in [from, to), or `to`. */
static inline uint32_t mil_find_byte(mil_slice text, char c, uint32_t from, uint32_t to) {
  const char *found = memchr(text.text + from, c, to - from);
  return found ? (uint32_t)(found - text.text) : to;
}

static inline bool mil_begins_with(mil_slice text, uint32_t offset, const char *words) {
  size_t length = strlen(words);
  return text.length - offset >= length && memcmp(text.text + offset, words, length) == 0;
}

/* ---- Marks ------------------------------------------------------------------------------------- */

/* A text while it is marked. */
typedef struct mil_marker {
  const mil_allocator *allocator;
  mil_slice text;
  mil_inline result;
} mil_marker;

/* Marks all of the text as text. Here and below: false where memory ends. */
bool mil_marker_prepare(mil_marker *self);

void mil_mark_bytes(mil_marker *self, uint32_t start, uint32_t end, mil_mark value);
bool mil_mark_span(mil_marker *self, mil_span_kind kind, uint32_t start, uint32_t end);

/* Code from its first backtick to its last, `ticks` of them at either end. */
bool mil_mark_code(mil_marker *self, uint32_t start, uint32_t end, uint32_t ticks);

/* An address, and one in angle brackets. */
bool mil_mark_address(mil_marker *self, uint32_t start, uint32_t end);
bool mil_mark_bracketed_address(mil_marker *self, uint32_t start, uint32_t end);

/* From '<' to '>'. */
void mil_mark_tag(mil_marker *self, uint32_t start, uint32_t end);

/* Marks the text by a linear scan that pairs no emphasis (inline_scan.c). */
bool mil_inline_scan(mil_marker *self);

#endif
