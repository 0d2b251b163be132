#include "alloc.h"

#include <stdlib.h>
#include <string.h>

/* ---- The default allocator ------------------------------------------------------------------- */

static void *default_resize(void *context, void *block, size_t size) {
  (void)context;
  return realloc(block, size ? size : 1);
}

static void default_release(void *context, void *block) {
  (void)context;
  free(block);
}

const mil_allocator mil_allocator_default = {default_resize, default_release, NULL};

void *mil_resize(const mil_allocator *self, void *block, size_t size) {
  return self->resize(self->context, block, size);
}

void mil_release(const mil_allocator *self, void *block) {
  if (block) self->release(self->context, block);
}

/* ---- Arrays ---------------------------------------------------------------------------------- */

bool mil__array_reserve(const mil_allocator *allocator, void **items, uint32_t *capacity,
                        uint32_t count, uint32_t more, size_t size) {
  if (more <= *capacity - count) return true;
  if (more > UINT32_MAX - count) return false;
  uint64_t wanted = (uint64_t)count + more;
  uint64_t doubled = 2 * (uint64_t)*capacity;
  uint64_t grown = doubled > wanted ? doubled : wanted;
  if (grown < 8) grown = 8;
  if (grown > UINT32_MAX) grown = UINT32_MAX;
  if (grown > SIZE_MAX / size) return false;
  void *block = mil_resize(allocator, *items, (size_t)grown * size);
  if (!block) return false;
  *items = block;
  *capacity = (uint32_t)grown;
  return true;
}

/* ---- Arenas ---------------------------------------------------------------------------------- */

#define FIRST_BLOCK_SIZE ((size_t)16 * 1024)

struct mil_arena_block {
  mil_arena_block *older;
  size_t size, used; /* of `bytes` */
  max_align_t bytes[];
};

void mil_arena_init(mil_arena *self, const mil_allocator *allocator) {
  mil_arena_init_with(self, allocator, FIRST_BLOCK_SIZE);
}

void mil_arena_init_with(mil_arena *self, const mil_allocator *allocator, size_t first) {
  *self = (mil_arena){.allocator = allocator, .first = first};
}

static void release_blocks(const mil_arena *self, mil_arena_block *block) {
  while (block) {
    mil_arena_block *older = block->older;
    mil_release(self->allocator, block);
    block = older;
  }
}

void mil_arena_release(mil_arena *self) {
  release_blocks(self, self->blocks);
  self->blocks = NULL;
  self->failed = false;
}

/* Each block is at least twice as big as the one before, so keeping the newest alone soon leaves
 * one block that holds a whole round. */
void mil_arena_reset(mil_arena *self) {
  self->failed = false;
  if (!self->blocks) return;
  release_blocks(self, self->blocks->older);
  self->blocks->older = NULL;
  self->blocks->used = 0;
}

static mil_arena_block *add_block(mil_arena *self, size_t size) {
  size_t wanted = self->blocks ? 2 * self->blocks->size : self->first;
  if (wanted < size) wanted = size;
  mil_arena_block *block = mil_resize(self->allocator, NULL, sizeof *block + wanted);
  if (!block) return NULL;
  *block = (mil_arena_block){.older = self->blocks, .size = wanted};
  return self->blocks = block;
}

void *mil_arena_take(mil_arena *self, size_t size) {
  size_t unit = sizeof(max_align_t);
  if (size > SIZE_MAX / 4) return self->failed = true, NULL;
  size = size ? (size + unit - 1) / unit * unit : unit;
  mil_arena_block *block = self->blocks;
  if (!block || size > block->size - block->used) block = add_block(self, size);
  if (!block) return self->failed = true, NULL;
  char *taken = (char *)block->bytes + block->used;
  block->used += size;
  return memset(taken, 0, size);
}

char *mil_arena_copy(mil_arena *self, const char *text, size_t length) {
  char *copy = mil_arena_take(self, length + 1);
  if (copy && length) memcpy(copy, text, length);
  return copy;
}
