/* failing.h: an allocator that fails when it is told to, and counts what it gave out.
 *
 *     for (uint32_t n = 0;; n++) {
 *       const mil_allocator *allocator = failing_allocator(n);
 *       thing *self = thing_new(allocator);
 *       bool failed = failing_allocator_failed();
 *       ck_assert(failed || self);
 *       thing_free(self);
 *       ck_assert_uint_eq(failing_allocator_live(), 0);
 *       if (!failed) break;
 *     }
 */
#ifndef FAILING_H
#define FAILING_H

#include "milstolpe.h"

/* Starts anew: allocation number `n` (from 0) fails, those before and after it succeed. UINT32_MAX:
 * none fails. Growing a block counts as an allocation and always moves it, so that stale pointers
 * show. */
const mil_allocator *failing_allocator(uint32_t n);

/* From now on: allocation `n` fails, counted from here; what was given out stays. */
void failing_allocator_fail(uint32_t n);

/* Blocks given out since then and not released. */
uint32_t failing_allocator_live(void);

/* Whether the allocation that was to fail has been asked for. */
bool failing_allocator_failed(void);

#endif
