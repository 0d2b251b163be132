/* gist.h: the words and numbers of a goal, to tell whether two goals say the same. */
#ifndef MIL_GIST_H
#define MIL_GIST_H

#include "alloc.h"
#include "language.h"

enum { MIL_GIST_WORDS = 24, MIL_GIST_BYTES = 23 };

typedef struct mil_gist_word {
  char text[MIL_GIST_BYTES]; /* in lower case, cut */
  uint8_t length;
} mil_gist_word;

/* A cheap look before comparing. */
typedef struct mil_gist_sketch {
  uint64_t beginnings; /* a bit for how each word begins */
  uint32_t numbers;    /* a hash of all digits in their order */
  uint32_t count;      /* of words */
} mil_gist_sketch;

typedef struct mil_gist {
  mil_gist_sketch sketch;
  uint64_t hash; /* of all of it */
  const mil_gist_word *words;
} mil_gist;

/* Labels are no part of what a goal says. Words are taken from `arena`, which fails where memory
 * ends. */
mil_gist mil_gist_of(mil_language *language, mil_slice text, mil_arena *arena);

/* False where the sketches alone tell that the two are not near. */
bool mil_gist_may_be_near(const mil_gist_sketch *a, const mil_gist_sketch *b);

/* Whether the two share nearly all of their words, and all of their numbers. */
bool mil_gist_is_near(const mil_gist *a, const mil_gist *b);

#endif
