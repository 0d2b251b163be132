/* sieve.h: which patterns can match a text at all, told from one look at it.
 *
 * From the source of each pattern a set of literals is derived, one of which each of its matches
 * must contain (sieve_literals.h). Parts of the literals of all patterns of a language, grams of up
 * to six symbols, stand in one table (sieve_make.h), and one pass over a sentence tells which
 * patterns have one there; the others need not be tried, nor even be compiled. A pattern of which
 * nothing can be said always passes. So the sieve never changes what is found: `no_prefilter` in
 * the options turns it off, and tests compare. */
#ifndef MIL_SIEVE_H
#define MIL_SIEVE_H

#include "alloc.h"
#include "slice.h"

enum { MIL_SIEVE_BITS = 1 << 17 };

/* How many symbols tell where a match may begin. */
#define MIL_SIEVE_FIRST_MAX 5

/* How the matches of a pattern may begin. */
typedef struct mil_sieve_first {
  uint8_t kind;     /* mil_sieve_first_kind */
  uint32_t lengths; /* of MIL_FIRST_ANYWHERE: a bit for each number of symbols that is told by … */
  uint64_t heads[4]; /* … a bit for each symbol that may be the first … */
  uint32_t bits,
    word; /* … and how many bits of beginnings, a power of two, and where they are in `firsts` */
} mil_sieve_first;

typedef enum mil_sieve_first_kind {
  MIL_FIRST_UNKNOWN,
  MIL_FIRST_EDGE, /* at the text's start, with a space, or where one stands before: told by `edges`
                   */
  MIL_FIRST_ANYWHERE
} mil_sieve_first_kind;

/* Grams, hashed, each with the set of patterns that it speaks for. A set is a bit for each pattern.
 */
typedef struct mil_sieve_grams {
  uint32_t slots;         /* a power of two */
  const uint64_t *grams;  /* `slots` of them; 0 where none is: its symbols, the last one lowest */
  const uint16_t *sets;   /* by slot: an index */
  const uint64_t *filter; /* MIL_SIEVE_BITS bits, by hash: for a quick no */
} mil_sieve_grams;

/* The grams of all patterns. The table of a built-in language is made when Milstolpe is built. */
typedef struct mil_sieve_table {
  uint32_t count;         /* of patterns */
  uint32_t words;         /* of 64 bits, in a set */
  const uint64_t *sets;   /* the first is that of patterns of which nothing is known */
  mil_sieve_grams held;   /* of what matches hold, of two symbols and more */
  const uint16_t *ones;   /* the same of one symbol: by symbol a set, or 0 */
  const uint8_t *endings; /* by symbol: a bit for each length of what is held and ends with it */
  const uint8_t
    *inner; /* by pattern: whether nothing that it holds stands at a text's start or end only */
  mil_sieve_grams edges;             /* of how matches begin at the start or with a space */
  const mil_sieve_first *first_rows; /* by pattern */
  const uint64_t *firsts;
} mil_sieve_table;

/* Any bits of it can be taken. */
static inline uint32_t mil_sieve_hash(uint64_t gram) {
  return (uint32_t)((gram * UINT64_C(0x9E3779B97F4A7C15)) >> 40);
}

typedef struct mil_sieve mil_sieve;

/* A sieve with a table that must outlive it; NULL where memory ends. */
mil_sieve *mil_sieve_new(const mil_allocator *allocator, const mil_sieve_table *table);
void mil_sieve_free(mil_sieve *self);

/* The set of patterns that may match somewhere in `text` (valid UTF-8), valid until the next call;
 * NULL where that cannot be told. */
const uint64_t *mil_sieve_passing(mil_sieve *self, mil_slice text);

/* Whether a text that refuses the pattern has no part that lets it pass, of those that begin and
 * end between words. */
bool mil_sieve_refuses_parts(const mil_sieve *self, uint32_t pattern);

/* Whether it is known how the matches of the pattern begin. */
bool mil_sieve_has_first(const mil_sieve *self, uint32_t pattern);

/* The first byte at or after `from` where a match of such a pattern may begin, also the text's end;
 * UINT32_MAX where there is none. */
uint32_t mil_sieve_next(mil_sieve *self, uint32_t pattern, mil_slice text, uint32_t from);

/* The tables of the built-in languages, in the order of mil_data_builtin. */
extern const mil_sieve_table mil_sieves_builtin[];

#endif
