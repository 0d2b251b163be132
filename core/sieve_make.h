/* sieve_make.h: makes the table of a sieve from the sources of patterns. */
#ifndef MIL_SIEVE_MAKE_H
#define MIL_SIEVE_MAKE_H

#include "sieve.h"

typedef struct mil_sieve_maker mil_sieve_maker;

/* For patterns 0 … count - 1, of which nothing is known yet; NULL where memory ends. */
mil_sieve_maker *mil_sieve_maker_new(const mil_allocator *allocator, uint32_t count);
void mil_sieve_maker_free(mil_sieve_maker *self);

/* Takes a word that most sentences have; to be told before patterns are. */
void mil_sieve_maker_know(mil_sieve_maker *self, mil_slice word);

/* Takes the source of a pattern, all references written out. With `parts` it is told by nothing
 * that stands at a text's start or end only, so that what a text refuses its parts refuse too. */
void mil_sieve_maker_add(mil_sieve_maker *self, uint32_t pattern, mil_slice source, bool parts);

/* The table of what was added, the maker's until it is freed; to be asked for once. NULL where
 * memory ended. */
const mil_sieve_table *mil_sieve_maker_table(mil_sieve_maker *self);

#endif
