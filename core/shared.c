/* shared.c: see shared.h. */
#include "shared.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "alloc.h"
#include "language.h"

enum { WISHES_MAX = MIL_MAX_LANGUAGES * MIL_PATTERN_COUNT };

typedef struct wish {
  uint32_t language;
  mil_pattern_id id;
} wish;

struct mil_shared {
  const mil_allocator *allocator;
  _Atomic(mil_pattern *) patterns[MIL_MAX_LANGUAGES][MIL_PATTERN_COUNT];
  pthread_t maker;
  bool has_maker;
  atomic_bool open;
  pthread_mutex_t lock; /* of all below */
  pthread_cond_t changed;
  bool ends;
  bool wished[MIL_MAX_LANGUAGES][MIL_PATTERN_COUNT];
  wish wishes[WISHES_MAX]; /* each comes once */
  uint32_t met, count;
};

/* ---- The maker ---------------------------------------------------------------------------------- */

static void make(mil_shared *self, wish wanted) {
  const mil_saved_pattern *saved = &mil_narrow_patterns_builtin[wanted.language][wanted.id];
  if (mil_shared_take(self, wanted.language, wanted.id) != NULL || saved->bytes == NULL) return;
  mil_pattern *made = mil_pattern_load(self->allocator, saved);
  if (made == NULL) return;
  if (!mil_pattern_make_jit(made) || !mil_shared_give(self, wanted.language, wanted.id, made))
    mil_pattern_free(made);
}

/* What is still wished for when it closes is made when it opens again. */
static void *meet_wishes(void *context) {
  mil_shared *self = context;
  pthread_mutex_lock(&self->lock);
  while (!self->ends) {
    if (self->met == self->count || !atomic_load(&self->open)) {
      pthread_cond_wait(&self->changed, &self->lock);
      continue;
    }
    wish next = self->wishes[self->met++];
    pthread_mutex_unlock(&self->lock);
    make(self, next);
    pthread_mutex_lock(&self->lock);
  }
  pthread_mutex_unlock(&self->lock);
  return NULL;
}

void mil_shared_wish(mil_shared *self, uint32_t language, mil_pattern_id id) {
  if (!atomic_load(&self->open)) return;
  pthread_mutex_lock(&self->lock);
  bool *wished = &self->wished[language][id];
  if (!*wished) self->wishes[self->count++] = (wish){language, id};
  *wished = true;
  pthread_cond_signal(&self->changed);
  pthread_mutex_unlock(&self->lock);
}

static void set_open(mil_shared *self, bool open) {
  pthread_mutex_lock(&self->lock);
  atomic_store(&self->open, open);
  pthread_cond_signal(&self->changed);
  pthread_mutex_unlock(&self->lock);
}

void mil_shared_open(mil_shared *self) {
  if (!self->has_maker)
    self->has_maker = pthread_create(&self->maker, NULL, meet_wishes, self) == 0;
  set_open(self, self->has_maker);
}

bool mil_shared_is_open(mil_shared *self) { return atomic_load(&self->open); }

void mil_shared_close(mil_shared *self) { set_open(self, false); }

static void end_maker(mil_shared *self) {
  pthread_mutex_lock(&self->lock);
  self->ends = true;
  pthread_cond_signal(&self->changed);
  pthread_mutex_unlock(&self->lock);
  if (self->has_maker) pthread_join(self->maker, NULL);
}

/* ---- Life --------------------------------------------------------------------------------------- */

mil_shared *mil_shared_new(const mil_allocator *allocator) {
  mil_shared *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  memset(self, 0, sizeof *self);
  self->allocator = allocator;
  atomic_init(&self->open, false);
  pthread_mutex_init(&self->lock, NULL);
  pthread_cond_init(&self->changed, NULL);
  for (uint32_t i = 0; i < MIL_MAX_LANGUAGES; i++)
    for (int k = 0; k < MIL_PATTERN_COUNT; k++) atomic_init(&self->patterns[i][k], NULL);
  return self;
}

void mil_shared_free(mil_shared *self) {
  if (self == NULL) return;
  end_maker(self);
  for (uint32_t i = 0; i < MIL_MAX_LANGUAGES; i++)
    for (int k = 0; k < MIL_PATTERN_COUNT; k++)
      mil_pattern_free(mil_shared_take(self, i, (mil_pattern_id)k));
  pthread_cond_destroy(&self->changed);
  pthread_mutex_destroy(&self->lock);
  mil_release(self->allocator, self);
}

/* ---- Giving and taking -------------------------------------------------------------------------- */

mil_pattern *mil_shared_take(mil_shared *self, uint32_t language, mil_pattern_id id) {
  return atomic_load_explicit(&self->patterns[language][id], memory_order_acquire);
}

bool mil_shared_give(mil_shared *self, uint32_t language, mil_pattern_id id, mil_pattern *pattern) {
  mil_pattern *none = NULL;
  return atomic_compare_exchange_strong_explicit(&self->patterns[language][id], &none, pattern,
                                                 memory_order_acq_rel, memory_order_acquire);
}
