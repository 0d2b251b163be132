/* skeleton.h: a section with its words taken out, which is what the block parser reads.
 *
 * Only the beginning of a line decides where blocks are, and in a table the pipes. So each line is drawn
 * anew: its markers, white space with tabs as columns, and one letter `x` for all of its text; a raw block
 * becomes a thematic break, which takes its place in the same item or quote. The parser then sees some
 * ten bytes a line instead of every word, and none of what it is known to misread: back quotes in code,
 * tabs, long lines, deep nests, `* * *`.
 *
 *     - [ ] **Öka** trafiken | 20 %           - [ ] x|x
 *       ```sh                           ->      ***
 *       make                                    x
 *       ```
 *       till *juni*
 */
#ifndef MIL_SKELETON_H
#define MIL_SKELETON_H

#include "section.h"

/* Cells of a table row beyond this many are read as one. */
#define MIL_ROW_CELLS 1024

/* Skeleton byte `drawn` stands for source byte `source`, and so on one by one up to the next anchor's. */
typedef struct mil_anchor {
  uint32_t drawn, source;
} mil_anchor;

typedef struct mil_skeleton {
  MIL_ARRAY(char) text;
  MIL_ARRAY(mil_anchor) anchors; /* in order of both */
  mil_range limited;             /* the first text that a limit made less than it is; empty normally */
} mil_skeleton;

/* Draws bytes `body` of `text`, which begins at a line's start outside every block; `raws` are those in it. The
 * skeleton may have been used before: its memory is used again. */
bool mil_skeleton_draw(mil_skeleton *self, const mil_allocator *allocator, mil_slice text,
                       mil_range body, const mil_raw *raws, uint32_t raw_count);
void mil_skeleton_release(mil_skeleton *self, const mil_allocator *allocator);

/* The source bytes that skeleton bytes `drawn` stand for. */
mil_range mil_skeleton_source(const mil_skeleton *self, mil_range drawn);

#endif
