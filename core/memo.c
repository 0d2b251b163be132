/* memo.c: a table of texts with chains. */
#include "memo.h"

#include <string.h>

#include "hash.h"

#define SIZE_LIMIT (1u << 20)

/* The findings, then the bytes of the text, follow in the same block. */
struct mil_memory {
  mil_memory *next; /* in its bucket */
  uint64_t hash;
  mil_findings findings;
  mil_slice text;
};

void mil_memo_init(mil_memo *self, const mil_allocator *allocator) {
  memset(self, 0, sizeof *self);
  self->allocator = allocator;
}

void mil_memo_release(mil_memo *self) {
  for (uint32_t i = 0; i < MIL_MEMO_BUCKETS; i++) {
    for (mil_memory *old = self->buckets[i], *next; old != NULL; old = next) {
      next = old->next;
      mil_release(self->allocator, old);
    }
    self->buckets[i] = NULL;
  }
  self->size = 0;
}

bool mil_memo_find(const mil_memo *self, mil_slice text, mil_findings *findings) {
  uint64_t hash = mil_hash(text);
  const mil_memory *known = self->buckets[hash % MIL_MEMO_BUCKETS];
  for (; known != NULL; known = known->next) {
    if (known->hash != hash || known->text.length != text.length) continue;
    if (memcmp(known->text.text, text.text, text.length) != 0) continue;
    *findings = known->findings;
    return true;
  }
  return false;
}

void mil_memo_keep(mil_memo *self, mil_slice text, mil_findings findings, size_t size) {
  uint64_t hash = mil_hash(text);
  size_t all = sizeof(mil_memory) + size + text.length;
  if (self->size + all > SIZE_LIMIT) mil_memo_release(self);
  mil_memory *made = mil_resize(self->allocator, NULL, all);
  if (made == NULL) return;
  char *rest = (char *)(made + 1);
  if (size > 0) memcpy(rest, findings.items, size);
  memcpy(rest + size, text.text, text.length);
  *made = (mil_memory){.next = self->buckets[hash % MIL_MEMO_BUCKETS], .hash = hash};
  made->findings = (mil_findings){rest, findings.count};
  made->text = (mil_slice){rest + size, text.length};
  self->buckets[hash % MIL_MEMO_BUCKETS] = made;
  self->size += all;
}
