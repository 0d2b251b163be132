/* goal.h: which candidates are goals, and which goal serves which. */
#ifndef MIL_GOAL_H
#define MIL_GOAL_H

#include "feature.h"

/* A candidate that is a goal. */
typedef struct mil_found {
  uint32_t candidate; /* in the candidate list */
  int32_t line;
  int32_t parent;     /* the found goal that it serves, or -1 */
  bool objective;     /* another serves it */
  bool key_result;    /* labelled as one, or it serves another */
} mil_found;

typedef struct mil_founds {
  MIL_ARRAY(mil_found) items; /* in source order */
  int32_t *by_line;           /* of each line: its first found goal, or -1 */
} mil_founds;

bool mil_founds_init(mil_founds *self, const mil_allocator *allocator, const mil_reading *reading,
                     const mil_candidates *candidates);
void mil_founds_release(mil_founds *self, const mil_allocator *allocator);

#endif
