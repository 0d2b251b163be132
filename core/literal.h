/* literal.h: strings of symbols that a match of a pattern begins with or holds, and sets of them.
 *
 * What a set says of a match is that one of its literals is there. Sets live in an arena and are
 * never changed once they are handed on, but by the functions that say so. */
#ifndef MIL_LITERAL_H
#define MIL_LITERAL_H

#include "alloc.h"
#include "symbol.h"

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

/* Sets larger than this are made smaller by cutting their literals. */
#define MIL_LITERALS_MAX 16384

/* What sets are made with. `failed` once memory has ended: sets are empty from then on. */
typedef struct mil_literal_maker {
  mil_arena *arena;
  mil_common_words common;
  bool failed;
} mil_literal_maker;

/* ---- Literals */

/* Adds a symbol as it stands beside the last one: of two spaces one is left, an edge is a space
 * beside a word. */
void mil_literal_append(mil_literal *self, uint8_t symbol);
uint8_t mil_literal_last(const mil_literal *self);

/* ---- Sets */

/* With room for `count` literals, none yet. */
mil_literals mil_literals_new(mil_literal_maker *maker, uint32_t count);
mil_literals mil_literals_single(mil_literal_maker *maker, mil_literal literal);
mil_literals mil_literals_symbol(mil_literal_maker *maker, uint8_t symbol);
/* Of what matches no character, and of what may match anything. */
mil_literals mil_literals_nothing(mil_literal_maker *maker);
mil_literals mil_literals_anything(mil_literal_maker *maker);
mil_literals mil_literals_copy(mil_literal_maker *maker, mil_literals set);
mil_literals mil_literals_union(mil_literal_maker *maker, mil_literals a, mil_literals b);
/* Each of `a` followed by each of `b`; what is open is followed by nothing that is known. */
mil_literals mil_literals_product(mil_literal_maker *maker, mil_literals a, mil_literals b);
bool mil_literals_fit(mil_literals a, mil_literals b);
/* Replaces both by shorter ones until their product is small enough, if it can be. */
bool mil_literals_make_fit(mil_literal_maker *maker, mil_literals *a, mil_literals *b);

/* How often a sentence holds one of them by chance; MIL_SAYS_NOTHING where every text does, or none
 * is known. */
double mil_literals_chance(const mil_literal_maker *maker, mil_literals set);
#define MIL_SAYS_NOTHING 1e9
/* The one that says more; the first where both say as much. */
mil_literals mil_literals_better(const mil_literal_maker *maker, mil_literals a, mil_literals b);
bool mil_literals_all_open(mil_literals set);

/* These change a set, which must be the caller's own: */
void mil_literals_open(mil_literals *set);
void mil_literals_cut(mil_literals *set, uint8_t length);

#endif
