/* sieve_literals.h: what each match of a pattern must contain.
 *
 * Whatever `text` is, and wherever a pattern matches in it, the reduction of the text (symbol.h)
 * contains one of the pattern's literals. */
#ifndef MIL_SIEVE_LITERALS_H
#define MIL_SIEVE_LITERALS_H

#include "literal.h"

/* What is known of the matches of a pattern. Empty sets where nothing can be said, also where
 * memory ends; they live in the arena. A literal of `first` that begins with a space may mean that
 * one stands before the match. */
typedef struct mil_pattern_literals {
  mil_literals held;  /* every match holds one of them */
  mil_literals first; /* every match begins with one of them */
} mil_pattern_literals;

mil_pattern_literals mil_literals_find(mil_arena *arena, mil_slice source, mil_common_words common);

#endif
