/* narrow.c: see narrow.h. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "narrow.h"

#include <pcre2.h>
#include <string.h>

#include "utf8.h"

/* ---- Texts -------------------------------------------------------------------------------------- */

/* The control characters of Latin-1 are left out: one of them stands for what no narrow text has.
 */
#define NEVER 0x80

static bool is_narrow(uint32_t character) {
  return character < 0x80 || (character >= 0xA0 && character < 0x100);
}

bool mil_narrow_text(mil_slice text, char *narrow, uint32_t *length) {
  *length = 0;
  for (uint32_t at = 0, size = 1; at < text.length; at += size) {
    uint32_t character = (unsigned char)text.text[at];
    size = 1;
    if (character >= 0x80) character = mil_utf8_decode(text, at, &size);
    if (!is_narrow(character)) return false;
    narrow[(*length)++] = (char)character;
  }
  return true;
}

/* In UTF-8 a character of Latin-1 beyond ASCII begins with one of two bytes and goes on with one.
 */
uint32_t mil_narrow_offset(mil_slice text, uint32_t offset) {
  uint32_t further = 0;
  for (uint32_t i = 0; i < offset; i++) further += ((unsigned char)text.text[i] & 0xC0) == 0x80;
  return offset - further;
}

uint32_t mil_widened_offset(mil_slice narrow, uint32_t offset) {
  uint32_t further = 0;
  for (uint32_t i = 0; i < offset; i++) further += (unsigned char)narrow.text[i] >= 0x80;
  return offset + further;
}

/* ---- Sources ------------------------------------------------------------------------------------ */

/* What is not closed under case, as \p{Lu}, stays as it is: PCRE2 knows the kinds of Latin-1
 * without UTF too. */
static const struct {
  const char *property, *members;
} properties[] = {
  {"\\p{L}", "A-Za-z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\xFF"},
  {"\\p{N}", "0-9\xB2\xB3\xB9\xBC-\xBE"},
};

typedef struct writer {
  mil_slice source;
  uint32_t at;
  char *narrow; /* has room for all that can come of the source */
  uint32_t length;
  bool in_class;
  uint32_t class_start; /* where its members begin in `narrow` */
} writer;

static bool begins(const writer *self, const char *words) {
  size_t length = strlen(words);
  return self->source.length - self->at >= length &&
         memcmp(self->source.text + self->at, words, length) == 0;
}

static void put(writer *self, char byte) { self->narrow[self->length++] = byte; }

static void put_string(writer *self, const char *string) {
  while (*string) put(self, *string++);
}

static bool put_property(writer *self) {
  for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
    if (!begins(self, properties[i].property)) continue;
    if (!self->in_class) put(self, '[');
    put_string(self, properties[i].members);
    if (!self->in_class) put(self, ']');
    self->at += (uint32_t)strlen(properties[i].property);
    return true;
  }
  return false;
}

/* False where it ends a range of a class: such a range would not be what it was. */
static bool put_never(writer *self) {
  bool ends_range =
    self->in_class && self->length > self->class_start + 1 && self->narrow[self->length - 1] == '-';
  put(self, (char)NEVER);
  return !ends_range;
}

static uint32_t hex_value(const char *digits, uint32_t count) {
  uint32_t value = 0;
  for (uint32_t i = 0; i < count && value < 0x1000000; i++) {
    char c = digits[i];
    value = value * 16 + (uint32_t)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
  }
  return value;
}

/* \x{…} */
static bool put_number(writer *self) {
  uint32_t first = self->at + 3, end = first;
  while (end < self->source.length && self->source.text[end] != '}') end++;
  if (end == self->source.length) return false;
  uint32_t value = hex_value(self->source.text + first, end - first);
  if (value >= 0x100) {
    self->at = end + 1;
    return put_never(self);
  }
  while (self->at <= end) put(self, self->source.text[self->at++]);
  return true;
}

static bool put_character(writer *self) {
  uint32_t size = 1, character = mil_utf8_decode(self->source, self->at, &size);
  self->at += size;
  if (character >= 0x100) return put_never(self);
  put(self, (char)character);
  return is_narrow(character) && character != 0xA0; /* that could be free white space */
}

static bool put_escape(writer *self) {
  if (put_property(self)) return true;
  if (begins(self, "\\x{")) return put_number(self);
  if (begins(self, "\\Q") || begins(self, "\\X") || self->at + 1 == self->source.length)
    return false;
  put(self, self->source.text[self->at++]);
  return put_character(self);
}

static void put_comment(writer *self) {
  while (self->at < self->source.length && self->source.text[self->at] != '\n') self->at++;
}

static void begin_class(writer *self) {
  bool negated = begins(self, "[^");
  put_string(self, negated ? "[^" : "[");
  self->at += negated ? 2 : 1;
  self->in_class = true;
  self->class_start = self->length;
  if (begins(self, "]")) put(self, ']'), self->at++;
}

static bool put_next(writer *self) {
  char c = self->source.text[self->at];
  if (c == '\\') return put_escape(self);
  if (!self->in_class && c == '#') return put_comment(self), true;
  if (!self->in_class && c == '[') return begin_class(self), true;
  if (self->in_class && c == ']') self->in_class = false;
  return !begins(self, "(?#") && put_character(self);
}

/* A property becomes at most four times as long. */
bool mil_narrow_source(const mil_allocator *allocator, mil_slice source, char **narrow,
                       uint32_t *length) {
  writer self = {.source = source, .narrow = mil_resize(allocator, NULL, source.length * 4 + 1)};
  bool fine = self.narrow != NULL;
  while (fine && self.at < source.length) fine = put_next(&self);
  if (!fine) mil_release(allocator, self.narrow);
  *narrow = fine ? self.narrow : NULL;
  *length = self.length;
  return fine;
}

/* ---- Tables ------------------------------------------------------------------------------------- */

/* PCRE2's tables: the small letter and the other case of each character, ten sets of characters as
 * bits, and the kinds of each character as bits. */
enum { SMALL = 0, OTHER_CASE = 256, SETS = 512, SET_COUNT = 10, KINDS = SETS + SET_COUNT * 32 };

/* Gives `character` the kinds of another. */
static void be_like(uint8_t *tables, uint32_t character, uint32_t model) {
  tables[KINDS + character] = tables[KINDS + model];
  for (uint32_t set = SETS; set < KINDS; set += 32)
    if (tables[set + model / 8] >> model % 8 & 1)
      tables[set + character / 8] |= (uint8_t)(1u << character % 8);
}

static void be_cases(uint8_t *tables, uint32_t capital) {
  uint8_t small = (uint8_t)(capital + 0x20);
  be_like(tables, capital, 'Z');
  be_like(tables, small, 'z');
  tables[SMALL + capital] = tables[OTHER_CASE + capital] = small;
  tables[OTHER_CASE + small] = (uint8_t)capital;
}

/* Whether what is known of the layout holds for ASCII. */
static bool is_known_layout(const uint8_t *tables) {
  for (uint32_t i = 0; i < 128; i++) {
    bool capital = i >= 'A' && i <= 'Z', small = i >= 'a' && i <= 'z', digit = i >= '0' && i <= '9';
    uint32_t low = capital ? i + 32 : i, other = capital ? i + 32 : small ? i - 32 : i;
    bool space = i == ' ' || (i >= 9 && i <= 13), word = capital || small || digit || i == '_';
    if (tables[SMALL + i] != low || tables[OTHER_CASE + i] != other) return false;
    if ((tables[KINDS + i] != 0) != (space || word)) return false;
  }
  return true;
}

bool mil_narrow_tables(uint8_t *tables) {
  static const uint8_t small[] = {0xAA, 0xB5, 0xBA, 0xDF, 0xFF};
  static const uint8_t numbers[] = {0xB2, 0xB3, 0xB9, 0xBC, 0xBD, 0xBE};
  const uint8_t *plain = pcre2_maketables(NULL);
  if (plain == NULL) return false;
  memcpy(tables, plain, MIL_NARROW_TABLES);
  pcre2_maketables_free(NULL, plain);
  if (!is_known_layout(tables)) return false;
  for (uint32_t i = 0xC0; i <= 0xDE; i++)
    if (i != 0xD7) be_cases(tables, i);
  for (size_t i = 0; i < sizeof small; i++) be_like(tables, small[i], 'z');
  for (size_t i = 0; i < sizeof numbers; i++) be_like(tables, numbers[i], '_');
  be_like(tables, 0xA0, ' ');
  return true;
}
