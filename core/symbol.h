/* symbol.h: the reduced alphabet in which the sieve compares texts and what patterns hold.
 *
 * A symbol is a byte, and what patterns leave open is decided: letters have no case, a run of
 * digits is one digit, a run of anything that is no word one space. The reduction of a text begins
 * with MIL_SYMBOL_START and a space and ends with a space and MIL_SYMBOL_END. */
#ifndef MIL_SYMBOL_H
#define MIL_SYMBOL_H

#include "slice.h"

enum {
  MIL_SYMBOL_NONE,  /* no symbol: a character whose kind is in doubt */
  MIL_SYMBOL_SPACE, /* a run of characters that are no words */
  MIL_SYMBOL_DIGIT, /* a run of digits */
  MIL_SYMBOL_START,
  MIL_SYMBOL_END,
  MIL_SYMBOL_OTHER, /* another letter or number */
  MIL_SYMBOL_EDGE   /* \b while a literal is built; never in a text */
  /* letters a-z are themselves, à-þ their Latin-1 codes */
};

/* The symbol of a character, or MIL_SYMBOL_NONE. */
uint8_t mil_symbol(uint32_t character);

/* Words that most sentences have some of, and parts of them, each as the number that its two to
 * eight symbols make, the last one lowest; in rising order. */
typedef struct mil_common_words {
  const uint64_t *items;
  uint32_t count;
} mil_common_words;

/* How often a sentence of a hundred symbols holds these symbols by chance. */
double mil_symbols_chance(const uint8_t *symbols, uint32_t length, mil_common_words common);

#endif
