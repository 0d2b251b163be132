#include "utf8.h"

#include <string.h>

/* ---- Bytes ----------------------------------------------------------------------------------- */

#define EVERY_BYTE(value) (UINT64_MAX / 255 * (value))

static uint64_t load_word(const char *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
  return word;
}

/* No byte of the word is above 127 or zero? For such words, and only for them, taking 1 from each
 * byte sets no high bit. */
static bool is_plain_word(uint64_t word) {
  return ((word | (word - EVERY_BYTE(0x01))) & EVERY_BYTE(0x80)) == 0;
}

static size_t skip_plain(const char *text, size_t length, size_t at) {
  while (length - at >= 8 && is_plain_word(load_word(text + at))) at += 8;
  while (at < length && (signed char)text[at] > 0) at++;
  return at;
}

static bool is_continuation(char byte) { return ((unsigned char)byte & 0xC0) == 0x80; }

/* The well-formed sequences of more than one byte (Unicode, table 3-7): the second byte's range
 * depends on the first, which rules out overlong forms, surrogates and what lies beyond U+10FFFF.
 */
static const struct {
  unsigned char first, last, second_first, second_last, size;
} sequences[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

/* The size of the sequence at `text`, or 0 where it is not well formed. */
static size_t sequence_size(const char *text, size_t rest) {
  unsigned char first = (unsigned char)text[0];
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
    if (first > sequences[i].last) continue;
    size_t size = sequences[i].size;
    if (first < sequences[i].first || rest < size) return 0;
    unsigned char second = (unsigned char)text[1];
    if (second < sequences[i].second_first || second > sequences[i].second_last) return 0;
    for (size_t j = 2; j < size; j++)
      if (!is_continuation(text[j])) return 0;
    return size;
  }
  return 0;
}

static size_t check_from(const char *text, size_t length, size_t at) {
  while ((at = skip_plain(text, length, at)) < length) {
    size_t size = sequence_size(text + at, length - at);
    if (size == 0) return at;
    at += size;
  }
  return length;
}

size_t mil_utf8_check(const char *text, size_t length) { return check_from(text, length, 0); }

size_t mil_utf8_repair(char *text, size_t length) {
  size_t count = 0;
  for (size_t at = 0; (at = check_from(text, length, at)) < length; count++) text[at] = '?';
  return count;
}

uint32_t mil_utf8_decode(mil_slice text, uint32_t offset, uint32_t *size) {
  const unsigned char *byte = (const unsigned char *)text.text + offset;
  uint32_t first = byte[0];
  *size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (*size == 1) return first;
  uint32_t point = first & (0x7Fu >> *size);
  for (uint32_t i = 1; i < *size; i++) point = point << 6 | (byte[i] & 0x3Fu);
  return point;
}

/* ---- Lines ----------------------------------------------------------------------------------- */

static uint32_t find_byte(mil_slice text, char byte, uint32_t from) {
  if (from >= text.length) return text.length;
  const char *found = memchr(text.text + from, byte, text.length - from);
  return found ? (uint32_t)(found - text.text) : text.length;
}

static bool add_start(mil_lines *self, const mil_allocator *allocator, uint32_t start) {
  if (!mil_array_reserve(allocator, &self->starts, 1)) return false;
  self->starts.items[self->starts.count++] = start;
  return true;
}

static bool add_tallies(mil_lines *self, const mil_allocator *allocator, mil_slice text);

static bool find_starts(mil_lines *self, const mil_allocator *allocator, mil_slice text) {
  if (!add_start(self, allocator, 0)) return false;
  uint32_t lf = find_byte(text, '\n', 0), cr = find_byte(text, '\r', 0);
  while (lf < text.length || cr < text.length) {
    bool pair = lf < text.length && cr + 1 == lf;
    uint32_t next = (cr < lf && !pair ? cr : lf) + 1;
    if (!add_start(self, allocator, next)) return false;
    if (cr < next) cr = find_byte(text, '\r', next);
    if (lf < next) lf = find_byte(text, '\n', next);
  }
  return true;
}

bool mil_lines_init(mil_lines *self, const mil_allocator *allocator, mil_slice text) {
  *self = (mil_lines){0};
  if (find_starts(self, allocator, text) && add_tallies(self, allocator, text)) return true;
  mil_lines_release(self, allocator);
  return false;
}

void mil_lines_release(mil_lines *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->starts);
  mil_array_release(allocator, &self->tallies);
}

/* ---- Columns --------------------------------------------------------------------------------- */

/* How many of the bytes [start, end) are ASCII before the first that is not, in whole words of eight. */
static uint32_t ascii_words(mil_slice text, uint32_t start, uint32_t end) {
  uint32_t at = start;
  for (uint64_t word; end - at >= sizeof word; at += (uint32_t)sizeof word) {
    memcpy(&word, text.text + at, sizeof word);
    if (word & UINT64_C(0x8080808080808080)) break;
  }
  return at - start;
}

static mil_tally count(mil_slice text, uint32_t start, uint32_t end) {
  uint32_t ascii = ascii_words(text, start, end);
  mil_tally tally = {ascii, ascii};
  for (uint32_t i = start + ascii; i < end; i++) {
    uint32_t begins = !is_continuation(text.text[i]);
    tally.points += begins;
    tally.units += begins + ((unsigned char)text.text[i] >= 0xF0);
  }
  return tally;
}

static bool has_long_line(const mil_lines *self, mil_slice text) {
  for (uint32_t i = 0; i < self->starts.count; i++) {
    uint32_t end = i + 1 < self->starts.count ? self->starts.items[i + 1] : text.length;
    if (end - self->starts.items[i] > MIL_TALLY_STEP) return true;
  }
  return false;
}

static bool add_tallies(mil_lines *self, const mil_allocator *allocator, mil_slice text) {
  if (!has_long_line(self, text)) return true;
  uint32_t steps = text.length / MIL_TALLY_STEP;
  if (!mil_array_reserve(allocator, &self->tallies, steps + 1)) return false;
  mil_tally sum = {0};
  self->tallies.items[self->tallies.count++] = sum;
  for (uint32_t i = 0; i < steps; i++) {
    mil_tally step = count(text, i * MIL_TALLY_STEP, (i + 1) * MIL_TALLY_STEP);
    sum = (mil_tally){sum.points + step.points, sum.units + step.units};
    self->tallies.items[self->tallies.count++] = sum;
  }
  return true;
}

/* What stands before `offset`, from the text's start. */
static mil_tally count_before(const mil_lines *self, mil_slice text, uint32_t offset) {
  mil_tally sum = self->tallies.items[offset / MIL_TALLY_STEP];
  mil_tally rest = count(text, offset - offset % MIL_TALLY_STEP, offset);
  return (mil_tally){sum.points + rest.points, sum.units + rest.units};
}

static mil_tally count_in_line(const mil_lines *self, mil_slice text, uint32_t start,
                               uint32_t end) {
  if (end - start <= MIL_TALLY_STEP) return count(text, start, end);
  mil_tally a = count_before(self, text, start), b = count_before(self, text, end);
  return (mil_tally){b.points - a.points, b.units - a.units};
}

/* The index of the last line that starts at or before `offset`. */
static uint32_t find_line(const mil_lines *self, uint32_t offset) {
  uint32_t low = 0, high = self->starts.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (self->starts.items[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return low;
}

mil_position mil_lines_position(const mil_lines *self, mil_slice text, uint32_t offset) {
  if (offset > text.length) offset = text.length;
  uint32_t line = find_line(self, offset);
  mil_tally before = count_in_line(self, text, self->starts.items[line], offset);
  return (mil_position){line + 1, before.points + 1, before.units + 1};
}

/* ---- Without an index ------------------------------------------------------------------------ */

/* A line end of two bytes ends one line, with its second. */
static bool ends_line(mil_slice text, uint32_t at) {
  return text.text[at] == '\n' ||
         (text.text[at] == '\r' && (at + 1 == text.length || text.text[at + 1] != '\n'));
}

uint32_t mil_line_ends(mil_slice text) {
  uint32_t count = 0;
  for (uint32_t at = find_byte(text, '\n', 0); at < text.length; at = find_byte(text, '\n', at + 1))
    count++;
  for (uint32_t at = find_byte(text, '\r', 0); at < text.length; at = find_byte(text, '\r', at + 1))
    count += ends_line(text, at);
  return count;
}

mil_position mil_position_from(mil_slice text, uint32_t start, uint32_t offset) {
  uint32_t line = offset;
  while (line > start && !ends_line(text, line - 1)) line--;
  mil_slice before = {text.text + start, line - start};
  mil_tally tally = count(text, line, offset);
  return (mil_position){mil_line_ends(before) + 1, tally.points + 1, tally.units + 1};
}
