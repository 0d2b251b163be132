/* nearest.h: the known name that a mistyped one most likely means. */
#ifndef MIL_NEAREST_H
#define MIL_NEAREST_H

#include "slice.h"

/* Start from {.wanted = …}, offer each known name, then ask for the best. */
typedef struct mil_nearest {
  mil_slice wanted;
  const char *best; /* NULL before the first offer */
  uint32_t distance;
} mil_nearest;

void mil_nearest_offer(mil_nearest *self, const char *name);

/* The closest name, or NULL where none is so close that it helps. */
const char *mil_nearest_name(const mil_nearest *self);

#endif
