/* stats.h: the clock that says how long each step of a check takes (mil_stats in milstolpe.h).
 *
 * A lap ends a step: what has passed since the lap before goes to its account. A clock that nobody
 * asked for stands still, and costs a test of a flag. */
#ifndef MIL_STATS_H
#define MIL_STATS_H

#include "milstolpe.h"

typedef struct mil_clock {
  bool runs;
  uint64_t last; /* nanoseconds, of the last lap */
  mil_stats stats;
} mil_clock;

/* Nanoseconds of a clock that never goes back. */
uint64_t mil_clock_now(void);

/* A check begins: what has passed since the last one is nobody's. */
static inline void mil_clock_start(mil_clock *self) {
  if (self->runs) self->last = mil_clock_now();
}

/* The step ends that has worked on so many bytes. */
static inline void mil_clock_lap(mil_clock *self, mil_step step, size_t bytes) {
  if (!self->runs) return;
  uint64_t now = mil_clock_now();
  self->stats.steps[step].nanoseconds += now - self->last;
  self->stats.steps[step].bytes += bytes;
  self->last = now;
}

/* A step inside another: the time from `mil_clock_aside` to its end is the step's, and no longer that of the one around
 * it. `self` may be NULL. */
static inline uint64_t mil_clock_aside(const mil_clock *self) {
  return self != NULL && self->runs ? mil_clock_now() : 0;
}

static inline void mil_clock_aside_ends(mil_clock *self, uint64_t start, mil_step step,
                                        size_t bytes) {
  if (self == NULL || !self->runs) return;
  uint64_t elapsed = mil_clock_now() - start;
  self->stats.steps[step].nanoseconds += elapsed;
  self->stats.steps[step].bytes += bytes;
  self->last += elapsed;
}

#endif
