/* skeleton.h: a section with its words taken out, which is what the block parser reads.
 *
 * The line scanner knows what each line is. From that a line is drawn anew in the plainest form there is: the
 * markers that open or go on, and one letter `x` for all of its text; in a table row, one for each cell. A
 * raw block becomes a rule, which takes its place in the same item or quote; the further lines of a
 * paragraph are covered by the `x` of the first. So the parser reads a few bytes a line instead of every
 * word, and none of what it is known to misread.
 *
 *     *   [ ] **Öka** trafiken                * [ ] x
 *     ```sh                             ->    ___
 *     make
 *     ```
 *      20. till | *juni*                      1. x|x
 *     i år                                       x
 *
 * A skeleton falls into pieces where a line goes on with nothing that is open: at each block and each item of
 * the top level. Each piece can be parsed alone. */
#ifndef MIL_SKELETON_H
#define MIL_SKELETON_H

#include "alloc.h"
#include "line.h"

/* Cells of a table row beyond this many are read as one: a line of pipes is no table that a person reads. */
#define MIL_ROW_CELLS 1024

/* Skeleton byte `drawn` stands for source byte `source`, and so on one by one up to the next anchor's. */
typedef struct mil_anchor {
  uint32_t drawn, source;
} mil_anchor;

typedef struct mil_skeleton {
  MIL_ARRAY(char) text;
  MIL_ARRAY(mil_anchor) anchors; /* in order of both */
  MIL_ARRAY(uint32_t) pieces;    /* where each begins */
  mil_range limited;             /* the first text that a limit made less than it is; empty normally */
} mil_skeleton;

/* Draws bytes `body` of `text`, from a line's start outside every block to the end of a section. The
 * skeleton may have been used before: its memory is used again. */
bool mil_skeleton_draw(mil_skeleton *self, const mil_allocator *allocator, mil_slice text,
                       mil_range body);
void mil_skeleton_release(mil_skeleton *self, const mil_allocator *allocator);

/* The source bytes that skeleton bytes `drawn` stand for. */
mil_range mil_skeleton_source(const mil_skeleton *self, mil_range drawn);

#endif
