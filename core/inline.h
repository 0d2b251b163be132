/* inline.h: what of a block's inline text is prose and what is markup, as a mark for each byte.
 *
 * Read by tree-sitter's inline grammar from a sketch of the text, or by a linear scan where the
 * text is too long or too dense for it: the grammar's time and depth can grow with the square of
 * its brackets. The scan knows the same markup but pairs no emphasis, and so tells no spans of it.
 */
#ifndef MIL_INLINE_H
#define MIL_INLINE_H

#include "prose.h"

/* Above either the grammar is not used. At the second it takes some 20 ms at worst ("*a **b "
 * again and again, which costs it time and memory by the square); real blocks stay far below. */
#define MIL_INLINE_PARSED_LENGTH (16u * 1024)
#define MIL_INLINE_PARSED_MARKUP 512u

typedef enum mil_mark {
  MIL_MARK_TEXT,
  MIL_MARK_LITERAL,     /* text in which escapes and entities mean nothing: code and addresses */
  MIL_MARK_PLACEHOLDER, /* code that is no words: one neutral word stands for it */
  MIL_MARK_DROP,
  MIL_MARK_SPACE, /* the first byte of markup that parts words: </p> */
  MIL_MARK_BREAK  /* the first byte of <br> */
} mil_mark;

typedef enum mil_inline_way {
  MIL_INLINE_AUTO,
  MIL_INLINE_SKETCH, /* the grammar reads a sketch of the text */
  MIL_INLINE_PARSE,  /* the grammar reads all of it */
  MIL_INLINE_SCAN
} mil_inline_way;

typedef struct mil_inline {
  MIL_ARRAY(uint8_t) marks;  /* a mil_mark for each byte; none where all is text */
  MIL_ARRAY(mil_span) spans; /* `plain` holds bytes of the inline text; not sorted */
} mil_inline;

typedef struct mil_inline_reader mil_inline_reader;
mil_inline_reader *mil_inline_reader_new(const mil_allocator *allocator, mil_error *error);
void mil_inline_reader_free(mil_inline_reader *self);

/* Marks `text`: the inline content of one block, its lines ended by LF, without the markers of the
 * blocks around it. The result belongs to the reader and lives until the next call. NULL on
 * failure. */
const mil_inline *mil_inline_read(mil_inline_reader *self, mil_slice text, mil_inline_way way,
                                  mil_error *error);

#endif
