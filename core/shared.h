/* shared.h: machine code of patterns that the threads of a pool share.
 *
 * What one thread has earned (pattern.c) spares the others the time to earn it too. A pattern that
 * is here is only read from then on. */
#ifndef MIL_SHARED_H
#define MIL_SHARED_H

#include "pattern.h"
#include "vocabulary.h"

typedef struct mil_shared mil_shared;

/* For the built-in packs. NULL where memory ends. */
mil_shared *mil_shared_new(const mil_allocator *allocator);

/* To be freed after everybody who was given something, with all that is here. */
void mil_shared_free(mil_shared *self);

/* The pattern of a language (its index among the built-in packs), or NULL as long as nobody has
 * given it. */
mil_pattern *mil_shared_take(mil_shared *self, uint32_t language, mil_pattern_id id);

/* Asks for a pattern's machine code, which a thread of its own makes while the shop is open. */
void mil_shared_wish(mil_shared *self, uint32_t language, mil_pattern_id id);

/* While one thread works alone there is another for that: between these two, which one thread
 * calls. */
void mil_shared_open(mil_shared *self);
bool mil_shared_is_open(mil_shared *self);
void mil_shared_close(mil_shared *self);

/* Gives a pattern that has machine code, and with it the duty to free it; false where another
 * thread was earlier. */
bool mil_shared_give(mil_shared *self, uint32_t language, mil_pattern_id id, mil_pattern *pattern);

#endif
