/* judging_scope.h: judging.h with the times and amounts that the criteria read, found as the scope
 * finds them. Goals are judged on 2026-01-15. */
#ifndef JUDGING_SCOPE_H
#define JUDGING_SCOPE_H

#include "judging.h"

static inline void judging_start(judging *self, const char *language, const char *sentence) {
  judging_init(self, language, sentence, &mil_allocator_default);
  self->judge.today = mil_day(2026, 1, 15);
}

static inline void judging_read_parts(judging *self) {
  mil_time_base base = {.today = self->judge.today, .fiscal_start = 1};
  for (uint32_t i = 0; i < self->scope.count; i++) {
    mil_part *part = &self->parts[i];
    mil_slice text = mil_part_slice(part);
    ck_assert(mil_time_find(self->language, &mil_allocator_default, text, base, &part->times));
    ck_assert(mil_quantity_find(self->language, &mil_allocator_default, text, &part->times,
                                &part->quantities));
  }
}

/* From now on the criteria run on `allocator`. */
static inline void judging_allocate_from(judging *self, const mil_allocator *allocator) {
  mil_arena_release(&self->arena);
  mil_arena_init(&self->arena, allocator);
  self->judge.allocator = allocator;
}

static inline void judging_release_parts(judging *self) {
  for (uint32_t i = 0; i < self->scope.count; i++) {
    mil_array_release(&mil_allocator_default, &self->parts[i].times.items);
    mil_array_release(&mil_allocator_default, &self->parts[i].quantities.items);
  }
}

static inline void judging_finish(judging *self) {
  judging_release_parts(self);
  judging_release(self);
}

#endif
