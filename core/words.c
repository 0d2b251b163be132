#include "words.h"

#include <string.h>
#include <utf8proc.h>

#include "utf8.h"

/* ---- Reading --------------------------------------------------------------------------------- */

static bool is_ascii_letter(char byte) {
  unsigned char low = (unsigned char)(byte | 32);
  return low >= 'a' && low <= 'z';
}

static bool is_letter(uint32_t point) {
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

static void add_byte(mil_word *self, char byte) {
  if (self->length < MIL_WORD_MAX) self->text[self->length++] = byte;
  else self->too_long = true;
}

static void add_letter(mil_word *self, uint32_t point) {
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t size = utf8proc_encode_char(utf8proc_tolower((utf8proc_int32_t)point), bytes);
  for (utf8proc_ssize_t i = 0; i < size; i++) add_byte(self, (char)bytes[i]);
}

static void add_ascii(mil_word *self, mil_slice text, uint32_t *at) {
  uint32_t room = MIL_WORD_MAX - self->length, rest = text.length - *at;
  uint32_t limit = room < rest ? room : rest, count = 0;
  const char *from = text.text + *at;
  char *to = self->text + self->length;
  for (; count < limit && is_ascii_letter(from[count]); count++)
    to[count] = (char)(from[count] | 32);
  self->length += count;
  *at += count;
}

uint32_t mil_word_read(mil_slice text, uint32_t at, mil_word *word) {
  word->length = 0;
  word->too_long = false;
  word->ascii = true;
  for (uint32_t size = 1; add_ascii(word, text, &at), at < text.length; at += size, size = 1) {
    char byte = text.text[at];
    if (is_ascii_letter(byte)) {
      word->too_long = true;
      continue;
    }
    if ((signed char)byte >= 0) break;
    uint32_t point = mil_utf8_decode(text, at, &size);
    if (!is_letter(point)) break;
    word->ascii = false;
    add_letter(word, point);
  }
  return at;
}

/* Where the character before byte `at` begins. */
static uint32_t before(mil_slice text, uint32_t at) {
  do at--;
  while (at > 0 && ((unsigned char)text.text[at] & 0xC0) == 0x80);
  return at;
}

static bool letter_at(mil_slice text, uint32_t at) {
  uint32_t size;
  return at < text.length && is_letter(mil_utf8_decode(text, at, &size));
}

mil_range mil_words_around(mil_slice text, mil_range range) {
  uint32_t size;
  while (!mil_range_empty(range) && text.text[range.start] == ' ') range.start++;
  while (!mil_range_empty(range) && text.text[range.end - 1] == ' ') range.end--;
  if (mil_range_empty(range)) return range;
  bool begins = letter_at(text, range.start), ends = letter_at(text, before(text, range.end));
  while (begins && range.start > 0 && letter_at(text, before(text, range.start)))
    range.start = before(text, range.start);
  while (ends && letter_at(text, range.end)) {
    mil_utf8_decode(text, range.end, &size);
    range.end += size;
  }
  return range;
}

/* ---- Sets ------------------------------------------------------------------------------------ */

typedef struct mil_word_slot {
  const char *text; /* NULL: free */
  uint32_t length, hash;
} mil_word_slot;

/* FNV-1a */
uint32_t mil_word_hash(const char *text, uint32_t length) {
  uint32_t hash = 2166136261u;
  for (uint32_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)text[i]) * 16777619u;
  return hash;
}

static bool slot_holds(const mil_word_slot *self, mil_word_slot wanted) {
  return self->hash == wanted.hash && self->length == wanted.length &&
         memcmp(self->text, wanted.text, wanted.length) == 0;
}

/* The slot that holds the text, else the free one where it belongs. */
static mil_word_slot *find_slot(const mil_word_set *self, mil_word_slot wanted) {
  uint32_t mask = self->capacity - 1;
  uint32_t at = wanted.hash & mask;
  while (self->slots[at].text && !slot_holds(&self->slots[at], wanted)) at = (at + 1) & mask;
  return &self->slots[at];
}

static bool grow(mil_word_set *self, const mil_allocator *allocator) {
  mil_word_set grown = {.count = self->count, .capacity = self->capacity ? 2 * self->capacity : 16};
  size_t size = grown.capacity * sizeof *grown.slots;
  grown.slots = mil_resize(allocator, NULL, size);
  if (!grown.slots) return false;
  memset(grown.slots, 0, size);
  for (uint32_t i = 0; i < self->capacity; i++)
    if (self->slots[i].text) *find_slot(&grown, self->slots[i]) = self->slots[i];
  mil_word_set_release(self, allocator);
  *self = grown;
  return true;
}

bool mil_word_set_add(mil_word_set *self, const mil_allocator *allocator, const char *text,
                      uint32_t length) {
  if (2 * self->count >= self->capacity && !grow(self, allocator)) return false;
  mil_word_slot added = {text, length, mil_word_hash(text, length)};
  mil_word_slot *slot = find_slot(self, added);
  if (slot->text) return true;
  *slot = added;
  self->count++;
  return true;
}

bool mil_word_set_knows(const mil_word_set *self, const char *text, uint32_t length,
                        uint32_t hash) {
  return self->count > 0 && find_slot(self, (mil_word_slot){text, length, hash})->text != NULL;
}

bool mil_word_set_has(const mil_word_set *self, const char *text, uint32_t length) {
  return self->count > 0 && mil_word_set_knows(self, text, length, mil_word_hash(text, length));
}

void mil_word_set_release(mil_word_set *self, const mil_allocator *allocator) {
  mil_release(allocator, self->slots);
  *self = (mil_word_set){0};
}
