/* shelf.h: passages that no section holds any more, kept a while: what an edit took away, the next
 * often brings back, as when a fence is opened and closed, or an edit is undone. */
#ifndef MIL_SHELF_H
#define MIL_SHELF_H

#include "alloc.h"

struct mil_passage;

enum { MIL_SHELF_BUCKETS = 256 };

typedef struct mil_shelf {
  struct mil_passage *buckets[MIL_SHELF_BUCKETS]; /* by what they hold */
  struct mil_passage *oldest, *newest;
  uint32_t bytes; /* of all passages' texts */
} mil_shelf;

/* Takes a passage (or NULL); the oldest end where all together hold more than `most` bytes of text.
 */
void mil_shelf_put(mil_shelf *self, const mil_allocator *allocator, struct mil_passage *passage,
                   uint32_t most);

/* Gives back the passage that was read of these bytes in this context, or NULL. */
struct mil_passage *mil_shelf_take(mil_shelf *self, uint64_t bytes, uint64_t context);

/* A passage of these bytes in whatever context, which stays; or NULL. */
const struct mil_passage *mil_shelf_find(const mil_shelf *self, uint64_t bytes);

void mil_shelf_release(mil_shelf *self, const mil_allocator *allocator);

#endif
