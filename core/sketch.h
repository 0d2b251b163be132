/* sketch.h: the markup of an inline text with its words taken out, which is what the inline grammar
 * reads.
 *
 * What is emphasis, a link or code depends on the signs of markup and on what stands right beside
 * them, not on the words between. So a text falls into pieces, each of them markup, and of plain
 * text no more is drawn than its two ends: `x` for words, `.` for punctuation, a space, a line end;
 * for an address and for code an `x`, too. What may be a tag, an entity or an escape is drawn as it
 * stands.
 *
 *     Vi ökar **trafiken på webben**, [läser mer](https://x.se/y) och `mäter` mer.
 *
 *     " **x**."   "[x](x)"   "`x`"
 *
 * Pieces are a few bytes of a few kinds, so most have been read before (markup.h). Where a sign may
 * have several meanings, there is no sketch: then the grammar must see the whole text
 * (doc/decisions.md). */
#ifndef MIL_SKETCH_H
#define MIL_SKETCH_H

#include "skeleton.h"
#include "slice.h"

typedef struct mil_sketch {
  mil_slice text;
  uint32_t from;      /* what is drawn next begins there, or a little behind */
  mil_skeleton drawn; /* without pieces */
} mil_sketch;

typedef enum mil_sketched { MIL_SKETCH_DRAWN, MIL_SKETCH_END, MIL_SKETCH_UNSURE } mil_sketched;

/* Begins to draw `text`, which must stay as it is. The sketch may have been used before. */
bool mil_sketch_begin(mil_sketch *self, const mil_allocator *allocator, mil_slice text);

/* Draws the next piece. UNSURE: the grammar must read the whole text. */
mil_sketched mil_sketch_next(mil_sketch *self);
void mil_sketch_release(mil_sketch *self, const mil_allocator *allocator);

#endif
