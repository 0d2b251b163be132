/* memo.h: what was found in short texts, kept for when they come again.
 *
 * Texts and findings are copied. When so much is kept that it would grow without end, all of it is
 * forgotten at once; what comes often is soon known again. */
#ifndef MIL_MEMO_H
#define MIL_MEMO_H

#include "alloc.h"
#include "slice.h"

#define MIL_MEMO_BUCKETS 1024

typedef struct mil_memory mil_memory;

typedef struct mil_memo {
  const mil_allocator *allocator;
  mil_memory *buckets[MIL_MEMO_BUCKETS];
  size_t size; /* bytes of all that is kept */
} mil_memo;

/* What was found in a text: `count` things of the kind that the memo is for. */
typedef struct mil_findings {
  const void *items;
  uint32_t count;
} mil_findings;

void mil_memo_init(mil_memo *self, const mil_allocator *allocator);
void mil_memo_release(mil_memo *self);

/* What was found in `text`; it holds until something is kept. False where nothing is known of it.
 */
bool mil_memo_find(const mil_memo *self, mil_slice text, mil_findings *findings);

/* Keeps `size` bytes of findings. Without memory for them the text is just read again another time.
 */
void mil_memo_keep(mil_memo *self, mil_slice text, mil_findings findings, size_t size);

#endif
