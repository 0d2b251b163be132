/* alloc.h: the library's one door to memory, and the two shapes it takes: arrays that grow and arenas.
 * Every function reports failure by NULL or false; nothing aborts. */
#ifndef MIL_ALLOC_H
#define MIL_ALLOC_H

#include "milstolpe.h"

void *mil_resize(const mil_allocator *self, void *block, size_t size);
void mil_release(const mil_allocator *self, void *block);

/* An arena: many small blocks that end together. Blocks are zeroed and aligned for any type.
 * `mil_arena_reset` keeps the memory for the next round. */
typedef struct mil_arena_block mil_arena_block;
typedef struct mil_arena {
  const mil_allocator *allocator;
  mil_arena_block *blocks; /* the newest first */
  size_t first;            /* the size of the first block */
  bool failed;             /* an allocation failed since the last reset: check once at the end */
} mil_arena;

void mil_arena_init(mil_arena *self, const mil_allocator *allocator);
/* The same for one that will mostly hold about `first` bytes. */
void mil_arena_init_with(mil_arena *self, const mil_allocator *allocator, size_t first);
void mil_arena_release(mil_arena *self);
void mil_arena_reset(mil_arena *self);
void *mil_arena_take(mil_arena *self, size_t size);
/* A NUL-terminated copy of `length` bytes. */
char *mil_arena_copy(mil_arena *self, const char *text, size_t length);

/* A growing array, owned by whoever declares it:
 *     MIL_ARRAY(mil_range) ranges = {0};
 *     if (!mil_array_reserve(allocator, &ranges, 1)) return false;
 *     ranges.items[ranges.count++] = range;
 *     mil_array_release(allocator, &ranges);
 */
#define MIL_ARRAY(type)                                                                            \
  struct {                                                                                         \
    type *items;                                                                                   \
    uint32_t count, capacity;                                                                      \
  }

/* Makes room for `more` further items. */
#define mil_array_reserve(allocator, array, more)                                                  \
  mil__array_reserve((allocator), (void **)&(array)->items, &(array)->capacity, (array)->count,    \
                     (more), sizeof *(array)->items)
#define mil_array_release(allocator, array)                                                        \
  (mil_release((allocator), (array)->items), (array)->items = NULL,                                \
   (array)->count = (array)->capacity = 0)

bool mil__array_reserve(const mil_allocator *allocator, void **items, uint32_t *capacity,
                        uint32_t count, uint32_t more, size_t size);

#endif
