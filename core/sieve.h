/* sieve.h: which patterns can match a text at all, told from one look at it.
 *
 * From the source of each pattern a set of literals is derived, one of which each of its matches must contain
 * (sieve_literals.h). The literals of all patterns of a language stand in one table, and one pass over a
 * sentence tells which patterns have one there; the others need not be tried, nor even be compiled. A pattern
 * of which nothing can be said always passes. So the sieve never changes what is found: `no_prefilter` in the
 * options turns it off, and tests compare. */
#ifndef MIL_SIEVE_H
#define MIL_SIEVE_H

#include "alloc.h"
#include "slice.h"

/* Part of a literal. */
typedef struct mil_sieve_node {
  uint64_t gram;    /* its symbols, the last one lowest */
  uint32_t next;    /* in its bucket: an index plus one, 0 at the end */
  uint32_t pattern; /* to which it belongs */
} mil_sieve_node;

enum { MIL_SIEVE_BUCKETS = 1 << 13, MIL_SIEVE_BITS = 1 << 16, MIL_SIEVE_FIRST_BITS = 1 << 12 };

enum {
  MIL_SIEVE_HELD = 1, /* it is known what every match holds: not all texts pass */
  MIL_SIEVE_FIRST = 2 /* it is known how every match begins: it need not be tried everywhere */
};

/* The literals of all patterns. That of a built-in language is made when Milstolpe is built. */
typedef struct mil_sieve_table {
  uint32_t count; /* of patterns */
  uint32_t node_count;
  uint32_t lengths;        /* a bit for each length of gram that there is */
  const uint8_t *kinds;    /* by pattern: MIL_SIEVE_HELD, MIL_SIEVE_FIRST bits */
  const uint32_t *buckets; /* MIL_SIEVE_BUCKETS of them: index plus one of their first node */
  const uint64_t *filter;  /* MIL_SIEVE_BITS bits, for a quick no */
  const mil_sieve_node *nodes;
  const uint64_t *firsts;  /* by pattern: MIL_SIEVE_FIRST_BITS bits, of how its matches may begin */
} mil_sieve_table;

typedef struct mil_sieve mil_sieve;

/* A sieve for patterns 0 … count - 1 that lets all pass; NULL where memory ends. */
mil_sieve *mil_sieve_new(const mil_allocator *allocator, uint32_t count);

/* A sieve with a table that was made before and must outlive it. */
mil_sieve *mil_sieve_from(const mil_allocator *allocator, const mil_sieve_table *table);
void mil_sieve_free(mil_sieve *self);

/* Takes the source of a pattern, all references written out. Not for a sieve with another's table. */
void mil_sieve_add(mil_sieve *self, uint32_t pattern, mil_slice source);

const mil_sieve_table *mil_sieve_table_of(const mil_sieve *self);

/* False where the pattern cannot match anywhere in `text` (valid UTF-8). */
bool mil_sieve_passes(mil_sieve *self, uint32_t pattern, mil_slice text);

/* Whether it is known how the matches of the pattern begin. */
bool mil_sieve_has_first(const mil_sieve *self, uint32_t pattern);

/* The first byte at or after `from` where a match of such a pattern may begin, also the text's end; UINT32_MAX
 * where there is none. */
uint32_t mil_sieve_next(mil_sieve *self, uint32_t pattern, mil_slice text, uint32_t from);

/* The tables of the built-in languages, in the order of mil_data_builtin. */
extern const mil_sieve_table mil_sieves_builtin[];

#endif
