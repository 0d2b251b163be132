/* foreign.h: stretches of inline text that mean something the inline grammar does not know: bare
 * addresses, wiki links, and brackets that are no link. */
#ifndef MIL_FOREIGN_H
#define MIL_FOREIGN_H

#include "alloc.h"
#include "slice.h"

typedef enum mil_foreign_kind {
  MIL_FOREIGN_ADDRESS,
  MIL_FOREIGN_DROP,
  MIL_FOREIGN_BRACKETS /* text like any other */
} mil_foreign_kind;

typedef struct mil_foreign {
  mil_foreign_kind kind;
  mil_range range;
} mil_foreign;

typedef MIL_ARRAY(mil_foreign) mil_foreigns;

/* Finds all in `text`, in order. False where memory ends. */
bool mil_foreigns_find(mil_foreigns *self, const mil_allocator *allocator, mil_slice text);

#endif
