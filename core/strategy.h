/* strategy.h: what the document itself says that it is for: the key terms of its vision, strategy and overall
 * goals, stemmed, so that "försäljningen" below meets "försäljning" above. */
#ifndef MIL_STRATEGY_H
#define MIL_STRATEGY_H

#include "alloc.h"
#include "language.h"

typedef struct mil_strategy mil_strategy;

mil_strategy *mil_strategy_new(const mil_allocator *allocator);
void mil_strategy_free(mil_strategy *self);

/* Adds the key terms of a sentence under a strategy heading: no function words, no goal verbs, 4 letters or more. */
bool mil_strategy_add(mil_strategy *self, mil_language *language, mil_slice text);

/* The first word of `text` whose stem is a key term; false where none is. */
bool mil_strategy_find(const mil_strategy *self, mil_language *language, mil_slice text, mil_range *word);

bool mil_strategy_empty(const mil_strategy *self);

#endif
