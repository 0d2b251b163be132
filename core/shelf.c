/* shelf.c: see shelf.h. */
#include "shelf.h"

#include "passage.h"

static mil_passage **bucket_of(mil_shelf *self, uint64_t bytes) {
  return &self->buckets[bytes % MIL_SHELF_BUCKETS];
}

static void unlink_from_bucket(mil_shelf *self, mil_passage *passage) {
  mil_passage **at = bucket_of(self, passage->bytes);
  while (*at != passage) at = &(*at)->chained;
  *at = passage->chained;
}

static void remove_from(mil_shelf *self, mil_passage *passage) {
  unlink_from_bucket(self, passage);
  if (passage->older != NULL) passage->older->newer = passage->newer;
  else self->oldest = passage->newer;
  if (passage->newer != NULL) passage->newer->older = passage->older;
  else self->newest = passage->older;
  self->bytes -= passage->length;
}

static void add(mil_shelf *self, mil_passage *passage) {
  mil_passage **bucket = bucket_of(self, passage->bytes);
  passage->chained = *bucket;
  *bucket = passage;
  passage->older = self->newest;
  passage->newer = NULL;
  if (self->newest != NULL) self->newest->newer = passage;
  else self->oldest = passage;
  self->newest = passage;
  self->bytes += passage->length;
}

void mil_shelf_put(mil_shelf *self, const mil_allocator *allocator, mil_passage *passage,
                   uint32_t most) {
  if (passage == NULL) return;
  bool done = passage->check == NULL; /* one that was not judged would hold all that was read */
  if (!done || passage->length > most) {
    mil_passage_free(passage, allocator);
    return;
  }
  add(self, passage);
  while (self->bytes > most) {
    mil_passage *oldest = self->oldest;
    remove_from(self, oldest);
    mil_passage_free(oldest, allocator);
  }
}

mil_passage *mil_shelf_take(mil_shelf *self, uint64_t bytes, uint64_t context) {
  mil_passage *passage = *bucket_of(self, bytes);
  while (passage != NULL && (passage->bytes != bytes || passage->context != context))
    passage = passage->chained;
  if (passage != NULL) remove_from(self, passage);
  return passage;
}

const mil_passage *mil_shelf_find(const mil_shelf *self, uint64_t bytes) {
  const mil_passage *passage = self->buckets[bytes % MIL_SHELF_BUCKETS];
  while (passage != NULL && passage->bytes != bytes) passage = passage->chained;
  return passage;
}

void mil_shelf_release(mil_shelf *self, const mil_allocator *allocator) {
  while (self->oldest != NULL) {
    mil_passage *oldest = self->oldest;
    remove_from(self, oldest);
    mil_passage_free(oldest, allocator);
  }
}
