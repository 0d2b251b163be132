/* expansion.h: a pattern of a pack with all its references written out, compiled. */
#ifndef MIL_EXPANSION_H
#define MIL_EXPANSION_H

#include "alloc.h"
#include "entry.h"
#include "pattern.h"

/* Finds the word list or fragment of that name, which exists: the loader has seen to it. */
typedef struct mil_definitions {
  const mil_entry *(*find)(const void *context, mil_slice name);
  const void *context;
} mil_definitions;

/* NULL where it fails, and `error` (not NULL) says why and where in the pack. `anchored`: see pattern.h. */
mil_pattern *mil_expansion_compile(const mil_allocator *allocator, mil_definitions definitions,
                                   const mil_entry *pattern, bool anchored, mil_error *error);

/* Gives the written-out pattern to `use`; false where memory ends or it is too long. */
bool mil_expansion_read(const mil_allocator *allocator, mil_definitions definitions,
                        const mil_entry *pattern, void (*use)(void *context, mil_slice source),
                        void *context);

#endif
