#include "error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool is_continuation(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

/* The longest prefix of `text` that fits in `room` bytes and ends at a character's end. */
static size_t fitting_prefix(const char *text, size_t length, size_t room) {
  if (length <= room) return length;
  while (room > 0 && is_continuation(text[room])) room--;
  return room;
}

static void copy_fitting(char *target, size_t size, const char *text, size_t length) {
  size_t fitting = fitting_prefix(text, length, size - 1);
  memcpy(target, text, fitting);
  target[fitting] = '\0';
}

/* Room to print a message in full before it is cut: names in it come from packs and may be long. */
#define PRINT_SIZE 1024

bool mil_fail(mil_error *error, mil_error_kind kind, const char *format, ...) {
  if (!error) return false;
  char printed[PRINT_SIZE] = "";
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(printed, sizeof printed, format, arguments);
  va_end(arguments);
  memset(error, 0, sizeof *error);
  error->kind = kind;
  copy_fitting(error->message, sizeof error->message, printed, strlen(printed));
  return false;
}

static size_t line_start(const char *text, size_t offset) {
  while (offset > 0 && text[offset - 1] != '\n') offset--;
  return offset;
}

static size_t line_length(const char *line, size_t rest) {
  const char *end = memchr(line, '\n', rest);
  size_t length = end ? (size_t)(end - line) : rest;
  return length > 0 && line[length - 1] == '\r' ? length - 1 : length;
}

static uint32_t count_lines(const char *text, size_t length) {
  uint32_t count = 0;
  for (size_t i = 0; i < length; i++) count += text[i] == '\n';
  return count;
}

static uint32_t count_characters(const char *text, size_t length) {
  uint32_t count = 0;
  for (size_t i = 0; i < length; i++) count += !is_continuation(text[i]);
  return count;
}

void mil_error_locate(mil_error *error, const char *file, const char *text, size_t length,
                      size_t offset) {
  if (!error) return;
  if (offset > length) offset = length;
  size_t start = line_start(text, offset);
  const char *line = text + start;
  copy_fitting(error->file, sizeof error->file, file, strlen(file));
  error->line = 1 + count_lines(text, start);
  error->column = 1 + count_characters(line, offset - start);
  copy_fitting(error->excerpt, sizeof error->excerpt, line, line_length(line, length - start));
}
