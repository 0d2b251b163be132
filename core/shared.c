/* shared.c: see shared.h. */
#include "shared.h"

#include <stdatomic.h>

#include "alloc.h"

struct mil_shared {
  const mil_allocator *allocator;
  _Atomic(mil_pattern *) patterns[MIL_MAX_LANGUAGES][MIL_PATTERN_COUNT];
};

mil_shared *mil_shared_new(const mil_allocator *allocator) {
  mil_shared *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  self->allocator = allocator;
  for (uint32_t i = 0; i < MIL_MAX_LANGUAGES; i++)
    for (int k = 0; k < MIL_PATTERN_COUNT; k++) atomic_init(&self->patterns[i][k], NULL);
  return self;
}

void mil_shared_free(mil_shared *self) {
  if (self == NULL) return;
  for (uint32_t i = 0; i < MIL_MAX_LANGUAGES; i++)
    for (int k = 0; k < MIL_PATTERN_COUNT; k++)
      mil_pattern_free(mil_shared_take(self, i, (mil_pattern_id)k));
  mil_release(self->allocator, self);
}

mil_pattern *mil_shared_take(mil_shared *self, uint32_t language, mil_pattern_id id) {
  return atomic_load_explicit(&self->patterns[language][id], memory_order_acquire);
}

bool mil_shared_give(mil_shared *self, uint32_t language, mil_pattern_id id, mil_pattern *pattern) {
  mil_pattern *none = NULL;
  return atomic_compare_exchange_strong_explicit(&self->patterns[language][id], &none, pattern,
                                                 memory_order_acq_rel, memory_order_acquire);
}
