/* utf8.h: bytes, characters and positions. */
#ifndef MIL_UTF8_H
#define MIL_UTF8_H

#include "alloc.h"
#include "slice.h"

/* The offset of the first byte that is not part of valid UTF-8 or is NUL, or `length`. */
size_t mil_utf8_check(const char *text, size_t length);

/* Overwrites each invalid or NUL byte by '?', so that offsets stay; the number of bytes replaced. */
size_t mil_utf8_repair(char *text, size_t length);

/* Decodes the character at `offset`; `*size` gets its bytes (1-4). The text must be valid. */
uint32_t mil_utf8_decode(mil_slice text, uint32_t offset, uint32_t *size);

/* Code points and UTF-16 units before a place. */
typedef struct mil_tally {
  uint32_t points, units;
} mil_tally;

#define MIL_TALLY_STEP 4096

/* Line starts of a text, so that a position costs a binary search and the scan of a line, or of two steps
 * in a line longer than that. */
typedef struct mil_lines {
  MIL_ARRAY(uint32_t) starts;   /* byte offset of each line's first byte; the first is 0 */
  MIL_ARRAY(mil_tally) tallies; /* before each MIL_TALLY_STEPth byte, where some line is so long */
} mil_lines;

/* How many lines end in the text. */
uint32_t mil_line_ends(mil_slice text);

/* The position of byte `offset`, counted from byte `start`, where a line begins: it is on line 1. Takes as long as
 * there are bytes between. */
mil_position mil_position_from(mil_slice text, uint32_t start, uint32_t offset);

bool mil_lines_init(mil_lines *self, const mil_allocator *allocator, mil_slice text);
void mil_lines_release(mil_lines *self, const mil_allocator *allocator);
mil_position mil_lines_position(const mil_lines *self, mil_slice text, uint32_t offset);

#endif
