/* literal.c: see literal.h. */
#include "literal.h"

#include <stdlib.h>
#include <string.h>

/* ---- Literals ---------------------------------------------------------------------------------- */

static const mil_literal unknown = {.open = true};

uint8_t mil_literal_last(const mil_literal *self) {
  return self->length > 0 ? self->symbols[self->length - 1] : MIL_SYMBOL_NONE;
}

static void push(mil_literal *self, uint8_t symbol) {
  if (self->open) return;
  if (self->length == MIL_LITERAL_MAX) self->open = true;
  else self->symbols[self->length++] = symbol;
}

static void append_space(mil_literal *self) {
  uint8_t last = mil_literal_last(self);
  if (last == MIL_SYMBOL_EDGE) {
    self->symbols[self->length - 1] = MIL_SYMBOL_SPACE;
    return;
  }
  if (last != MIL_SYMBOL_SPACE && last != MIL_SYMBOL_END) push(self, MIL_SYMBOL_SPACE);
}

/* Beside a word, an edge means that no word is on its other side. */
static void append_edge(mil_literal *self) {
  uint8_t last = mil_literal_last(self);
  if (last == MIL_SYMBOL_NONE) push(self, MIL_SYMBOL_EDGE);
  else if (last != MIL_SYMBOL_EDGE) append_space(self);
}

/* Nothing that matches stands before the start. */
static void append_start(mil_literal *self) {
  if (self->open) return;
  self->length = 0;
  push(self, MIL_SYMBOL_START);
  push(self, MIL_SYMBOL_SPACE);
}

static void append_end(mil_literal *self) {
  append_space(self);
  if (mil_literal_last(self) != MIL_SYMBOL_END) push(self, MIL_SYMBOL_END);
}

static void append_word(mil_literal *self, uint8_t symbol) {
  uint8_t last = mil_literal_last(self);
  if (symbol == MIL_SYMBOL_DIGIT && last == symbol) return;
  if (last == MIL_SYMBOL_END) self->open = true;
  if (last == MIL_SYMBOL_EDGE && !self->open) self->symbols[self->length - 1] = MIL_SYMBOL_SPACE;
  push(self, symbol);
}

void mil_literal_append(mil_literal *self, uint8_t symbol) {
  switch (symbol) {
    case MIL_SYMBOL_NONE: self->open = true; break;
    case MIL_SYMBOL_SPACE: append_space(self); break;
    case MIL_SYMBOL_EDGE: append_edge(self); break;
    case MIL_SYMBOL_START: append_start(self); break;
    case MIL_SYMBOL_END: append_end(self); break;
    default: append_word(self, symbol);
  }
}

static mil_literal joined(const mil_literal *left, const mil_literal *right) {
  mil_literal made = *left;
  if (made.open) return made;
  for (uint32_t i = 0; i < right->length && !made.open; i++)
    mil_literal_append(&made, right->symbols[i]);
  made.open |= right->open;
  return made;
}

/* Whether every text holds it: an edge says nothing yet, and all have a start, an end and spaces
 * there. */
static bool is_certain(const mil_literal *self) {
  for (uint32_t i = 0; i < self->length; i++)
    if (self->symbols[i] != MIL_SYMBOL_SPACE && self->symbols[i] != MIL_SYMBOL_START &&
        self->symbols[i] != MIL_SYMBOL_END && self->symbols[i] != MIL_SYMBOL_EDGE)
      return false;
  return true;
}

static double chance_of(const mil_literal *literal, mil_common_words common) {
  uint32_t length = literal->length;
  if (is_certain(literal)) return MIL_SAYS_NOTHING;
  if (literal->symbols[length - 1] == MIL_SYMBOL_EDGE) length--;
  return mil_symbols_chance(literal->symbols, length, common);
}

/* ---- Sets -------------------------------------------------------------------------------------- */

mil_literals mil_literals_new(mil_literal_maker *maker, uint32_t count) {
  mil_literals set = {mil_arena_take(maker->arena, (count + 1) * sizeof(mil_literal)), 0};
  if (set.items == NULL) maker->failed = true;
  return set;
}

mil_literals mil_literals_single(mil_literal_maker *maker, mil_literal literal) {
  mil_literals set = mil_literals_new(maker, 1);
  if (set.items != NULL) set.items[set.count++] = literal;
  return set;
}

mil_literals mil_literals_symbol(mil_literal_maker *maker, uint8_t symbol) {
  mil_literal literal = {0};
  mil_literal_append(&literal, symbol);
  return mil_literals_single(maker, literal);
}

mil_literals mil_literals_nothing(mil_literal_maker *maker) {
  return mil_literals_single(maker, (mil_literal){0});
}

mil_literals mil_literals_anything(mil_literal_maker *maker) {
  return mil_literals_single(maker, unknown);
}

/* How likely it is that one of them is there; MIL_SAYS_NOTHING where it is certain. */
double mil_literals_chance(const mil_literal_maker *maker, mil_literals set) {
  double chance = set.count == 0 ? MIL_SAYS_NOTHING : 0;
  for (uint32_t i = 0; i < set.count && chance < MIL_SAYS_NOTHING; i++)
    chance += chance_of(&set.items[i], maker->common);
  return chance < MIL_SAYS_NOTHING ? chance : MIL_SAYS_NOTHING;
}

mil_literals mil_literals_better(const mil_literal_maker *maker, mil_literals a, mil_literals b) {
  return mil_literals_chance(maker, b) < mil_literals_chance(maker, a) ? b : a;
}

static bool same(const mil_literal *a, const mil_literal *b) {
  return a->length == b->length && a->open == b->open &&
         memcmp(a->symbols, b->symbols, a->length) == 0;
}

/* Neighbours that are alike become one; literals of word lists come in order. */
static void drop_twins(mil_literals *set) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < set->count; i++)
    if (kept == 0 || !same(&set->items[kept - 1], &set->items[i]))
      set->items[kept++] = set->items[i];
  set->count = kept;
}

static int by_symbols(const void *left, const void *right) {
  const mil_literal *a = left, *b = right;
  int order = memcmp(a->symbols, b->symbols, a->length < b->length ? a->length : b->length);
  if (order != 0) return order;
  return a->length != b->length ? a->length - b->length : a->open - b->open;
}

void mil_literals_cut(mil_literals *set, uint8_t length) {
  for (uint32_t i = 0; i < set->count; i++) {
    if (set->items[i].length <= length) continue;
    set->items[i].length = length;
    set->items[i].open = true;
  }
  if (set->count > 0) qsort(set->items, set->count, sizeof *set->items, by_symbols);
  drop_twins(set);
}

static mil_literals shrunk(mil_literal_maker *maker, mil_literals set) {
  for (uint8_t length = 6; set.count > MIL_LITERALS_MAX && length >= 3; length--)
    mil_literals_cut(&set, length);
  return set.count > MIL_LITERALS_MAX ? mil_literals_anything(maker) : set;
}

mil_literals mil_literals_union(mil_literal_maker *maker, mil_literals a, mil_literals b) {
  mil_literals set = mil_literals_new(maker, a.count + b.count);
  if (maker->failed) return set;
  if (a.count > 0) memcpy(set.items, a.items, a.count * sizeof *a.items);
  if (b.count > 0) memcpy(set.items + a.count, b.items, b.count * sizeof *b.items);
  set.count = a.count + b.count;
  drop_twins(&set);
  return set.count > MIL_LITERALS_MAX ? shrunk(maker, set) : set;
}

mil_literals mil_literals_copy(mil_literal_maker *maker, mil_literals set) {
  return mil_literals_union(maker, set, (mil_literals){NULL, 0});
}

void mil_literals_open(mil_literals *set) {
  for (uint32_t i = 0; i < set->count; i++) set->items[i].open = true;
}

static uint32_t count_open(mil_literals set) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < set.count; i++) count += set.items[i].open;
  return count;
}

/* What is open is followed by nothing that is known. */
static uint64_t product_count(mil_literals a, mil_literals b) {
  uint64_t open = count_open(a);
  return open + (a.count - open) * b.count;
}

bool mil_literals_all_open(mil_literals set) { return count_open(set) == set.count; }

mil_literals mil_literals_product(mil_literal_maker *maker, mil_literals a, mil_literals b) {
  mil_literals set = mil_literals_new(maker, (uint32_t)product_count(a, b));
  if (maker->failed) return set;
  for (uint32_t i = 0; i < a.count; i++) {
    if (a.items[i].open) {
      set.items[set.count++] = a.items[i];
      continue;
    }
    for (uint32_t k = 0; k < b.count; k++)
      set.items[set.count++] = joined(&a.items[i], &b.items[k]);
  }
  drop_twins(&set);
  return set;
}

bool mil_literals_fit(mil_literals a, mil_literals b) {
  return product_count(a, b) <= MIL_LITERALS_MAX;
}

/* Cuts literals of both until their product is small enough, if it can be. */
bool mil_literals_make_fit(mil_literal_maker *maker, mil_literals *a, mil_literals *b) {
  if (mil_literals_fit(*a, *b)) return true;
  *a = mil_literals_copy(maker, *a);
  *b = mil_literals_copy(maker, *b);
  for (uint8_t length = 6; !mil_literals_fit(*a, *b) && length >= 3; length--) {
    mil_literals_cut(a, length);
    mil_literals_cut(b, length);
  }
  return mil_literals_fit(*a, *b);
}
