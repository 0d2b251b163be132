/* repeat.h: which goals of a document say what an earlier one says; kept, so that after an edit
 * only what it changed is compared. */
#ifndef MIL_REPEAT_H
#define MIL_REPEAT_H

#include "alloc.h"
#include "gist.h"

/* Beyond this many goals comparing each with each would take longer than all else. */
#define MIL_REPEATS_MAX 2000

/* A goal as those look at it who see the whole. */
typedef struct mil_planned {
  const mil_goal *goal; /* but for its place, and whom it serves */
  const mil_gist *gist;
  mil_range range;
  int32_t parent; /* index of the goal that this one serves, or -1 */
} mil_planned;

/* What comparing looks at of one goal, and what came of it. */
typedef struct mil_compared {
  uint64_t hash; /* of all that it looks at */
  mil_gist_sketch sketch;
  int32_t parent; /* index of the goal that this one serves, or -1 */
  int32_t first;  /* index of the first goal that says the same, or -1 */
} mil_compared;

typedef struct mil_repeats {
  MIL_ARRAY(mil_compared) goals; /* all zero: none compared yet */
} mil_repeats;

/* Brings `self` in step with these goals, of which only the first MIL_REPEATS_MAX are compared.
 * False where memory ends: it then knows nothing. A goal stands after the one that it serves. */
bool mil_repeats_follow(mil_repeats *self, const mil_allocator *allocator, const mil_planned *goals,
                        uint32_t count);
void mil_repeats_release(mil_repeats *self, const mil_allocator *allocator);

/* The first goal that says what goal `index` says, or -1. */
int32_t mil_repeats_first(const mil_repeats *self, uint32_t index);

#endif
