#include "entry.h"

#include <string.h>

#include "error.h"

static const char *find_text(const char *text, const char *end, const char *wanted, size_t length) {
  if (length == 0) return NULL;
  for (; (size_t)(end - text) >= length; text++) {
    text = memchr(text, wanted[0], (size_t)(end - text) - length + 1);
    if (!text) return NULL;
    if (memcmp(text, wanted, length) == 0) return text;
  }
  return NULL;
}

bool mil_reference_next(const mil_datum *string, uint32_t from, mil_range *whole, mil_slice *name) {
  const char *end = string->string + string->length;
  const char *open = find_text(string->string + from, end, "{{", 2);
  const char *close = open ? find_text(open, end, "}}", 2) : NULL;
  if (!close) return false;
  *name = (mil_slice){open + 2, (uint32_t)(close - open - 2)};
  *whole = (mil_range){(uint32_t)(open - string->string), (uint32_t)(close + 2 - string->string)};
  return true;
}

static bool is_name_byte(char byte) {
  unsigned char low = (unsigned char)(byte | 32);
  bool letter = (low >= 'a' && low <= 'z') || (unsigned char)byte >= 0x80;
  return letter || (byte >= '0' && byte <= '9') || byte == '_' || byte == '.' || byte == '-';
}

/* Does "name =" or "["name"] =" stand here? */
static bool is_assigned(const char *after, const char *end) {
  while (after < end && strchr(" \t\"']", *after) && *after) after++;
  return after < end && *after == '=';
}

/* The offset where the file assigns to `name`, else where it holds it as a whole word, else 0. */
static size_t name_offset(const mil_data_file *file, const char *name) {
  const char *end = file->text + file->length;
  size_t length = strlen(name), fallback = 0;
  for (const char *at = file->text; (at = find_text(at, end, name, length)); at++) {
    const char *after = at + length;
    if (at > file->text && is_name_byte(at[-1])) continue;
    if (after < end && is_name_byte(*after)) continue;
    if (is_assigned(after, end)) return (size_t)(at - file->text);
    if (fallback == 0) fallback = (size_t)(at - file->text);
  }
  return fallback;
}

/* The offset of byte `within` of a string. A string that is written with escapes in the file is not
 * found there as it is: then that of the name it belongs to. */
static size_t string_offset(const mil_entry *self, const mil_datum *string, size_t within) {
  const mil_data_file *file = self->file;
  const char *start = file->text + name_offset(file, self->name), *end = file->text + file->length;
  const char *found = find_text(start, end, string->string, string->length);
  return found ? (size_t)(found - file->text) + within : (size_t)(start - file->text);
}

static void locate(const mil_data_file *file, size_t offset, mil_error *error) {
  mil_error_locate(error, file->name, file->text, file->length, offset);
}

void mil_entry_locate(const mil_entry *self, mil_error *error) {
  locate(self->file, name_offset(self->file, self->name), error);
}

void mil_entry_locate_string(const mil_entry *self, const mil_datum *string, size_t within,
                             mil_error *error) {
  locate(self->file, string_offset(self, string, within), error);
}
