/* sieve_literals.h: what each match of a pattern must contain.
 *
 * Texts and literals are compared in a reduced alphabet of one byte a symbol, so that what patterns leave open
 * is decided: letters have no case, a run of digits is one digit, a run of anything that is no word one space.
 * The reduction of a text begins with MIL_SYMBOL_START and a space and ends with a space and MIL_SYMBOL_END.
 * Whatever `text` is, and wherever a pattern matches in it, the reduction of the text contains one of the
 * pattern's literals. */
#ifndef MIL_SIEVE_LITERALS_H
#define MIL_SIEVE_LITERALS_H

#include "alloc.h"
#include "slice.h"

enum {
  MIL_SYMBOL_NONE,   /* no symbol: a character whose kind is in doubt */
  MIL_SYMBOL_SPACE,  /* a run of characters that are no words */
  MIL_SYMBOL_DIGIT,  /* a run of digits */
  MIL_SYMBOL_START,
  MIL_SYMBOL_END,
  MIL_SYMBOL_OTHER,  /* another letter or number */
  MIL_SYMBOL_EDGE    /* \b while a literal is built; never in a text */
  /* letters a-z are themselves, à-þ their Latin-1 codes */
};

/* The symbol of a character, or MIL_SYMBOL_NONE. */
uint8_t mil_symbol(uint32_t character);

#define MIL_LITERAL_MAX 14

typedef struct mil_literal {
  uint8_t length;
  bool open; /* anything may follow; else what follows in the pattern follows at once */
  uint8_t symbols[MIL_LITERAL_MAX];
} mil_literal;

typedef struct mil_literals {
  mil_literal *items;
  uint32_t count;
} mil_literals;

/* Words that most sentences have some of, and parts of them, each as the number that its two to eight symbols make,
 * the last one lowest; in rising order. */
typedef struct mil_common_words {
  const uint64_t *items;
  uint32_t count;
} mil_common_words;

/* How often a sentence of a hundred symbols holds the literal by chance. */
double mil_literal_chance(const uint8_t *symbols, uint32_t length, mil_common_words common);

/* What is known of the matches of a pattern. Empty sets where nothing can be said, also where memory ends; they
 * live in the arena. A literal of `first` that begins with a space may mean that one stands before the match. */
typedef struct mil_pattern_literals {
  mil_literals held;  /* every match holds one of them */
  mil_literals first; /* every match begins with one of them */
} mil_pattern_literals;

mil_pattern_literals mil_literals_find(mil_arena *arena, mil_slice source, mil_common_words common);

#endif
