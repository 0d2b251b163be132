/* sieve_make.c: see sieve_make.h. */
#include "sieve_make.h"

#include <stdlib.h>
#include <string.h>

#include "bits.h"
#include "sieve_literals.h"
#include "utf8.h"

/* A gram holds so many symbols at most. */
#define GRAM_MAX 6

/* A gram that lets a pattern pass. */
typedef struct entry {
  uint64_t gram;
  uint32_t pattern;
} entry;

typedef struct entries {
  MIL_ARRAY(entry) list;
  uint64_t *grams, *filter; /* of the table that is made of them */
  uint16_t *sets;
} entries;

struct mil_sieve_maker {
  const mil_allocator *allocator;
  mil_arena arena; /* while a pattern is read */
  bool failed;
  MIL_ARRAY(uint64_t) common; /* see mil_common_words */
  entries held, edges;
  mil_sieve_table table;
  uint16_t ones[256];
  uint8_t endings[256], *inner;
  mil_sieve_first *first_rows;
  MIL_ARRAY(uint64_t) sets, firsts;
};

/* ---- Beginning and ending ----------------------------------------------------------------------- */

static void *zeroed(const mil_allocator *allocator, size_t size) {
  void *block = mil_resize(allocator, NULL, size);
  return block != NULL ? memset(block, 0, size) : NULL;
}

static bool make_parts(mil_sieve_maker *self, uint32_t count) {
  const mil_allocator *allocator = self->allocator;
  self->table.count = count;
  self->table.words = (count + 63) / 64;
  self->first_rows = zeroed(allocator, (count + 1) * sizeof *self->first_rows);
  self->inner = zeroed(allocator, count + 1);
  if (!mil_array_reserve(allocator, &self->sets, self->table.words + 1)) return false;
  self->sets.count = self->table.words;
  for (uint32_t i = 0; i < self->table.words; i++) self->sets.items[i] = 0;
  for (uint32_t i = 0; i < count; i++) mil_bit_set(self->sets.items, i);
  return self->first_rows != NULL && self->inner != NULL;
}

mil_sieve_maker *mil_sieve_maker_new(const mil_allocator *allocator, uint32_t count) {
  mil_sieve_maker *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  memset(self, 0, sizeof *self);
  self->allocator = allocator;
  mil_arena_init(&self->arena, allocator);
  if (make_parts(self, count)) return self;
  mil_sieve_maker_free(self);
  return NULL;
}

static void release_entries(entries *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->list);
  mil_release(allocator, self->grams);
  mil_release(allocator, self->filter);
  mil_release(allocator, self->sets);
}

void mil_sieve_maker_free(mil_sieve_maker *self) {
  if (self == NULL) return;
  mil_release(self->allocator, self->first_rows);
  mil_release(self->allocator, self->inner);
  release_entries(&self->held, self->allocator);
  release_entries(&self->edges, self->allocator);
  mil_array_release(self->allocator, &self->common);
  mil_array_release(self->allocator, &self->sets);
  mil_array_release(self->allocator, &self->firsts);
  mil_arena_release(&self->arena);
  mil_release(self->allocator, self);
}

/* ---- Common words -------------------------------------------------------------------------------- */

static uint64_t gram_of(const uint8_t *symbols, uint32_t length) {
  uint64_t gram = 0;
  for (uint32_t i = 0; i < length; i++) gram = gram << 8 | symbols[i];
  return gram;
}

static void insert_sorted(mil_sieve_maker *self, uint64_t piece) {
  uint32_t at = self->common.count;
  while (at > 0 && self->common.items[at - 1] > piece) at--;
  if (at > 0 && self->common.items[at - 1] == piece) return;
  if (!mil_array_reserve(self->allocator, &self->common, 1)) {
    self->failed = true;
    return;
  }
  memmove(self->common.items + at + 1, self->common.items + at,
          (self->common.count++ - at) * sizeof piece);
  self->common.items[at] = piece;
}

/* A part of a common word is no less common. */
void mil_sieve_maker_know(mil_sieve_maker *self, mil_slice word) {
  uint8_t symbols[8];
  uint32_t count = 0;
  for (uint32_t at = 0, size = 0; at < word.length; at += size) {
    uint8_t symbol = mil_symbol(mil_utf8_decode(word, at, &size));
    if (count == sizeof symbols) return;
    symbols[count++] = symbol;
  }
  for (uint32_t from = 0; from < count; from++)
    for (uint32_t length = 2; from + length <= count; length++)
      insert_sorted(self, gram_of(symbols + from, length));
}

static mil_common_words common_words(const mil_sieve_maker *self) {
  return (mil_common_words){self->common.items, self->common.count};
}

/* ---- Grams -------------------------------------------------------------------------------------- */

/* The longest length of gram that fits in a literal: with few lengths a text is soon looked at. */
static uint32_t gram_length(uint32_t length) {
  static const uint8_t fitting[] = {0, 1, 2, 3, 4, 4, 6};
  return length < GRAM_MAX ? fitting[length] : GRAM_MAX;
}

/* The part of a literal that is least likely to be met by chance. */
static uint64_t rarest_gram(const mil_literal *literal, uint32_t length, mil_common_words common) {
  uint32_t best = 0;
  double least = 100;
  for (uint32_t at = 0; at + length <= literal->length; at++) {
    double chance = mil_symbols_chance(literal->symbols + at, length, common);
    if (chance >= least) continue;
    least = chance;
    best = at;
  }
  return gram_of(literal->symbols + best, length);
}

static void add_entry(mil_sieve_maker *self, entries *to, uint64_t gram, uint32_t pattern) {
  if (mil_array_reserve(self->allocator, &to->list, 1))
    to->list.items[to->list.count++] = (entry){gram, pattern};
  else self->failed = true;
}

/* A literal without the marks of a text's start and end. */
static mil_literal inner_of(const mil_literal *literal) {
  mil_literal made = {.open = literal->open};
  for (uint32_t i = 0; i < literal->length; i++)
    if (literal->symbols[i] != MIL_SYMBOL_START && literal->symbols[i] != MIL_SYMBOL_END)
      made.symbols[made.length++] = literal->symbols[i];
  return made;
}

static void add_literals(mil_sieve_maker *self, uint32_t pattern, mil_literals literals,
                         bool parts) {
  if (literals.count == 0) return;
  self->sets.items[pattern / 64] &= ~(UINT64_C(1) << pattern % 64);
  self->inner[pattern] = parts;
  for (uint32_t i = 0; i < literals.count; i++) {
    mil_literal literal = parts ? inner_of(&literals.items[i]) : literals.items[i];
    uint32_t length = gram_length(literal.length);
    add_entry(self, &self->held, rarest_gram(&literal, length, common_words(self)), pattern);
  }
}

static uint32_t first_length(const mil_literal *literal) {
  return literal->length < MIL_SIEVE_FIRST_MAX ? literal->length : MIL_SIEVE_FIRST_MAX;
}

static bool begin_at_edges(mil_literals literals) {
  for (uint32_t i = 0; i < literals.count; i++) {
    uint8_t head = literals.items[i].symbols[0];
    if (head != MIL_SYMBOL_SPACE && head != MIL_SYMBOL_START) return false;
  }
  return true;
}

static void add_edges(mil_sieve_maker *self, uint32_t pattern, mil_literals literals) {
  self->first_rows[pattern].kind = MIL_FIRST_EDGE;
  for (uint32_t i = 0; i < literals.count; i++) {
    const mil_literal *literal = &literals.items[i];
    add_entry(self, &self->edges, gram_of(literal->symbols, first_length(literal)), pattern);
  }
}

/* Ten bits are asked for at a place, so that few of all may be set. */
static uint32_t bits_for(uint32_t literals) {
  uint32_t bits = 1024;
  while (bits < 64 * literals && bits < 32768) bits *= 2;
  return bits;
}

static void add_first(mil_sieve_first *row, uint64_t *bits, const mil_literal *literal) {
  uint32_t length = first_length(literal);
  mil_bit_set(bits, mil_sieve_hash(gram_of(literal->symbols, length)) & (row->bits - 1));
  mil_bit_set(row->heads, literal->symbols[0]);
  row->lengths |= 1u << length;
}

static void add_anywhere(mil_sieve_maker *self, uint32_t pattern, mil_literals literals) {
  mil_sieve_first *row = &self->first_rows[pattern];
  uint32_t words = bits_for(literals.count) / 64;
  if (!mil_array_reserve(self->allocator, &self->firsts, words)) {
    self->failed = true;
    return;
  }
  *row =
    (mil_sieve_first){.kind = MIL_FIRST_ANYWHERE, .bits = words * 64, .word = self->firsts.count};
  uint64_t *bits = self->firsts.items + self->firsts.count;
  self->firsts.count += words;
  memset(bits, 0, words * sizeof *bits);
  for (uint32_t i = 0; i < literals.count; i++) add_first(row, bits, &literals.items[i]);
}

/* Whether a match may begin at each word: to be led from one to the next would take longer than to search. */
static bool begin_everywhere(mil_literals literals) {
  for (uint32_t i = 0; i < literals.count; i++)
    if (literals.items[i].length == 1 && literals.items[i].symbols[0] == MIL_SYMBOL_SPACE)
      return true;
  return false;
}

static void add_firsts(mil_sieve_maker *self, uint32_t pattern, mil_literals literals) {
  if (literals.count == 0 || begin_everywhere(literals)) return;
  if (begin_at_edges(literals)) add_edges(self, pattern, literals);
  else add_anywhere(self, pattern, literals);
}

void mil_sieve_maker_add(mil_sieve_maker *self, uint32_t pattern, mil_slice source, bool parts) {
  mil_pattern_literals literals = mil_literals_find(&self->arena, source, common_words(self));
  if (!self->arena.failed) {
    add_literals(self, pattern, literals.held, parts);
    add_firsts(self, pattern, literals.first);
  }
  mil_arena_reset(&self->arena);
}

/* ---- The table ---------------------------------------------------------------------------------- */

static int by_gram(const void *left, const void *right) {
  const entry *a = left, *b = right;
  if (a->gram != b->gram) return a->gram < b->gram ? -1 : 1;
  return (a->pattern > b->pattern) - (a->pattern < b->pattern);
}

/* The number of the set of the patterns of `count` entries of one gram. */
static uint16_t set_of(mil_sieve_maker *self, const entry *alike, uint32_t count) {
  uint32_t words = self->table.words, size = words * (uint32_t)sizeof(uint64_t);
  if (!mil_array_reserve(self->allocator, &self->sets, words + 1)) return self->failed = true, 0;
  uint64_t *made = self->sets.items + self->sets.count;
  memset(made, 0, size);
  for (uint32_t i = 0; i < count; i++) mil_bit_set(made, alike[i].pattern);
  uint32_t set = 1;
  while (memcmp(self->sets.items + set * words, made, size) != 0) set++;
  if (set * words == self->sets.count) self->sets.count += words;
  self->failed = self->failed || set > UINT16_MAX;
  return (uint16_t)set;
}

static uint32_t count_symbols(uint64_t gram) {
  uint32_t count = 0;
  for (; gram > 0; gram >>= 8) count++;
  return count;
}

/* Of sorted entries. */
static uint32_t count_grams(const entries *self) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->list.count; i++)
    count += i == 0 || self->list.items[i].gram != self->list.items[i - 1].gram;
  return count;
}

static bool make_slots(entries *self, const mil_allocator *allocator, mil_sieve_grams *table) {
  table->slots = 64;
  while (table->slots < count_grams(self) * 2) table->slots *= 2;
  table->grams = self->grams = zeroed(allocator, table->slots * sizeof *self->grams);
  table->sets = self->sets = zeroed(allocator, table->slots * sizeof *self->sets);
  table->filter = self->filter = zeroed(allocator, MIL_SIEVE_BITS / 8);
  return self->grams != NULL && self->sets != NULL && self->filter != NULL;
}

static void put_gram(entries *self, uint32_t slots, uint64_t gram, uint16_t set) {
  uint32_t hash = mil_sieve_hash(gram), slot = hash & (slots - 1);
  while (self->grams[slot] != 0) slot = (slot + 1) & (slots - 1);
  self->grams[slot] = gram;
  self->sets[slot] = set;
  mil_bit_set(self->filter, hash % MIL_SIEVE_BITS);
}

/* Gives each gram the set of all its patterns. */
static void make_grams(mil_sieve_maker *self, entries *from, mil_sieve_grams *table,
                       void (*put)(mil_sieve_maker *self, uint64_t gram, uint16_t set)) {
  uint32_t count = from->list.count;
  entry *list = from->list.items;
  if (count > 0) qsort(list, count, sizeof *list, by_gram);
  if (!make_slots(from, self->allocator, table)) {
    self->failed = true;
    return;
  }
  for (uint32_t first = 0, end; first < count; first = end) {
    for (end = first + 1; end < count && list[end].gram == list[first].gram;) end++;
    put(self, list[first].gram, set_of(self, list + first, end - first));
  }
}

static void put_held(mil_sieve_maker *self, uint64_t gram, uint16_t set) {
  uint32_t length = count_symbols(gram);
  self->endings[gram & 0xFF] |= (uint8_t)(1u << length);
  if (length == 1) self->ones[gram] = set;
  else put_gram(&self->held, self->table.held.slots, gram, set);
}

static void put_edge(mil_sieve_maker *self, uint64_t gram, uint16_t set) {
  put_gram(&self->edges, self->table.edges.slots, gram, set);
}

const mil_sieve_table *mil_sieve_maker_table(mil_sieve_maker *self) {
  mil_sieve_table *table = &self->table;
  make_grams(self, &self->held, &table->held, put_held);
  make_grams(self, &self->edges, &table->edges, put_edge);
  table->ones = self->ones;
  table->endings = self->endings;
  table->inner = self->inner;
  table->sets = self->sets.items;
  table->first_rows = self->first_rows;
  table->firsts = self->firsts.items;
  return self->failed ? NULL : table;
}
