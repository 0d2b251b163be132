#include "failing.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Stands before each block, so that one can be moved without asking the C library for its size. */
typedef union header {
  size_t size;
  max_align_t align;
} header;

static struct {
  uint32_t count, fail_at, live;
} state;

static void discard(header *block) {
  if (!block) return;
  memset(block + 1, 0xdd, block->size);
  free(block);
  state.live--;
}

static void failing_release(void *context, void *block) {
  (void)context;
  if (block) discard((header *)block - 1);
}

static void *failing_resize(void *context, void *block, size_t size) {
  (void)context;
  if (state.count++ == state.fail_at) return NULL;
  header *made = malloc(sizeof *made + size);
  if (!made) return NULL;

  header *old = block ? (header *)block - 1 : NULL;
  size_t kept = !old ? 0 : old->size < size ? old->size : size;
  made->size = size;
  /* Fresh bytes are never zero by luck. */
  memset(made + 1, 0xaa, size);
  if (kept) memcpy(made + 1, block, kept);
  state.live++;
  discard(old);
  return made + 1;
}

static const mil_allocator allocator = {failing_resize, failing_release, NULL};

const mil_allocator *failing_allocator(uint32_t n) {
  state.count = state.live = 0;
  state.fail_at = n;
  return &allocator;
}

void failing_allocator_fail(uint32_t n) {
  state.count = 0;
  state.fail_at = n;
}

uint32_t failing_allocator_live(void) { return state.live; }

bool failing_allocator_failed(void) { return state.count > state.fail_at; }
