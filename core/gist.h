/* gist.h: the words and numbers of a goal, to tell whether two goals say the same. */
#ifndef MIL_GIST_H
#define MIL_GIST_H

#include "language.h"

enum { MIL_GIST_WORDS = 24, MIL_GIST_BYTES = 23 };

typedef struct mil_gist_word {
  char text[MIL_GIST_BYTES]; /* in lower case, cut */
  uint8_t length;
} mil_gist_word;

typedef struct mil_gist {
  uint32_t count;
  uint64_t beginnings; /* a bit for how each word begins: a cheap look before comparing */
  uint32_t numbers;    /* a hash of all digits in their order */
  mil_gist_word words[MIL_GIST_WORDS];
} mil_gist;

/* Labels are no part of what a goal says. */
mil_gist mil_gist_of(mil_language *language, mil_slice text);

/* Whether the two share nearly all of their words, and all of their numbers. */
bool mil_gist_is_near(const mil_gist *a, const mil_gist *b);

#endif
