/* sieve.c: the table of literals, and the texts looked at last. */
#include "sieve.h"

#include <string.h>

#include "sieve_literals.h"
#include "utf8.h"

/* A literal stands in the table by a part of it, of one of these lengths. */
#define GRAM_MAX 6

/* Texts remembered, so that the next pattern need not look again. */
#define LOOKS 4

/* A longer text is not looked at: everything passes. */
#define TEXT_MAX ((uint32_t)64 * 1024)

/* What one text was found to hold. */
typedef struct look {
  MIL_ARRAY(char) text;
  MIL_ARRAY(uint8_t) symbols;
  MIL_ARRAY(uint32_t) places; /* by byte, and at the end: the index of its symbol; empty where one is in doubt */
  uint64_t *passing; /* a bit for each pattern */
  uint32_t version;  /* of the table when the text was looked at */
  bool taken;
} look;

struct mil_sieve {
  const mil_allocator *allocator;
  mil_sieve_table table;
  bool owns_table;
  mil_arena arena; /* while a pattern is read */
  uint32_t words, version, node_capacity;
  uint8_t symbols[128]; /* of ASCII */
  look looks[LOOKS];
  uint32_t next_look;
};

static uint32_t hash_of(uint64_t gram) {
  return (uint32_t)((gram * UINT64_C(0x9E3779B97F4A7C15)) >> 40);
}

/* ---- Making ------------------------------------------------------------------------------------ */

static bool make_looks(mil_sieve *self) {
  for (uint32_t i = 0; i < LOOKS; i++) {
    self->looks[i].passing = mil_resize(self->allocator, NULL, (self->words + 1) * sizeof(uint64_t));
    if (self->looks[i].passing == NULL) return false;
  }
  return true;
}

static void *zeroed(const mil_allocator *allocator, size_t size) {
  void *block = mil_resize(allocator, NULL, size);
  return block != NULL ? memset(block, 0, size) : NULL;
}

static bool make_table(mil_sieve *self, uint32_t count) {
  const mil_allocator *allocator = self->allocator;
  self->owns_table = true;
  self->table.count = count;
  self->table.kinds = zeroed(allocator, count + 1);
  self->table.buckets = zeroed(allocator, MIL_SIEVE_BUCKETS * sizeof(uint32_t));
  self->table.filter = zeroed(allocator, MIL_SIEVE_BITS / 8);
  self->table.firsts = zeroed(allocator, (size_t)(count + 1) * MIL_SIEVE_FIRST_BITS / 8);
  return self->table.kinds != NULL && self->table.buckets != NULL && self->table.filter != NULL &&
         self->table.firsts != NULL;
}

static mil_sieve *make(const mil_allocator *allocator, const mil_sieve_table *table, uint32_t count) {
  mil_sieve *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  *self = (mil_sieve){.allocator = allocator, .words = (count + 63) / 64};
  mil_arena_init(&self->arena, allocator);
  for (uint32_t i = 0; i < 128; i++) self->symbols[i] = mil_symbol(i);
  if (table != NULL) self->table = *table;
  if (make_looks(self) && (table != NULL || make_table(self, count))) return self;
  mil_sieve_free(self);
  return NULL;
}

mil_sieve *mil_sieve_new(const mil_allocator *allocator, uint32_t count) {
  return make(allocator, NULL, count);
}

mil_sieve *mil_sieve_from(const mil_allocator *allocator, const mil_sieve_table *table) {
  return make(allocator, table, table->count);
}

const mil_sieve_table *mil_sieve_table_of(const mil_sieve *self) { return &self->table; }

static void free_table(mil_sieve *self) {
  if (!self->owns_table) return;
  mil_release(self->allocator, (void *)self->table.nodes);
  mil_release(self->allocator, (void *)self->table.buckets);
  mil_release(self->allocator, (void *)self->table.filter);
  mil_release(self->allocator, (void *)self->table.kinds);
  mil_release(self->allocator, (void *)self->table.firsts);
}

void mil_sieve_free(mil_sieve *self) {
  if (self == NULL) return;
  for (uint32_t i = 0; i < LOOKS; i++) {
    mil_array_release(self->allocator, &self->looks[i].text);
    mil_array_release(self->allocator, &self->looks[i].symbols);
    mil_array_release(self->allocator, &self->looks[i].places);
    mil_release(self->allocator, self->looks[i].passing);
  }
  free_table(self);
  mil_arena_release(&self->arena);
  mil_release(self->allocator, self);
}

/* ---- The table --------------------------------------------------------------------------------- */

/* The longest length of gram that fits in a literal. */
static uint32_t gram_length(uint32_t length) {
  static const uint8_t fitting[] = {0, 1, 2, 3, 4, 4, 6};
  return length < GRAM_MAX ? fitting[length] : GRAM_MAX;
}

static uint64_t gram_at(const uint8_t *symbols, uint32_t length) {
  uint64_t gram = 0;
  for (uint32_t i = 0; i < length; i++) gram = gram << 8 | symbols[i];
  return gram;
}

/* The part of a literal that is least likely to be met by chance. */
static uint64_t rarest_gram(const mil_literal *literal, uint32_t length) {
  uint32_t best = 0;
  double least = 2;
  for (uint32_t at = 0; at + length <= literal->length; at++) {
    double chance = mil_literal_chance(literal->symbols + at, length);
    if (chance >= least) continue;
    least = chance;
    best = at;
  }
  return gram_at(literal->symbols + best, length);
}

/* The first node of a bucket; 0 where it is empty, since nodes count from 1 there. */
static uint32_t first_node(const mil_sieve *self, uint32_t hash) {
  return self->table.buckets[hash % MIL_SIEVE_BUCKETS];
}

static bool stands_already(const mil_sieve *self, uint32_t hash, uint64_t gram, uint32_t pattern) {
  for (uint32_t i = first_node(self, hash); i > 0; i = self->table.nodes[i - 1].next)
    if (self->table.nodes[i - 1].gram == gram && self->table.nodes[i - 1].pattern == pattern) return true;
  return false;
}

static bool grow_nodes(mil_sieve *self) {
  if (self->table.node_count < self->node_capacity) return true;
  uint32_t capacity = self->node_capacity > 0 ? self->node_capacity * 2 : 256;
  void *grown = mil_resize(self->allocator, (void *)self->table.nodes, capacity * sizeof(mil_sieve_node));
  if (grown == NULL) return false;
  self->table.nodes = grown;
  self->node_capacity = capacity;
  return true;
}

static bool add_literal(mil_sieve *self, uint32_t pattern, const mil_literal *literal) {
  uint32_t length = gram_length(literal->length);
  uint64_t gram = rarest_gram(literal, length);
  uint32_t hash = hash_of(gram), bit = hash % MIL_SIEVE_BITS;
  if (stands_already(self, hash, gram, pattern)) return true;
  if (!grow_nodes(self)) return false;
  mil_sieve_node *nodes = (mil_sieve_node *)self->table.nodes;
  uint32_t *bucket = (uint32_t *)self->table.buckets + hash % MIL_SIEVE_BUCKETS;
  nodes[self->table.node_count] = (mil_sieve_node){gram, *bucket, pattern};
  *bucket = ++self->table.node_count;
  ((uint64_t *)self->table.filter)[bit / 64] |= UINT64_C(1) << bit % 64;
  self->table.lengths |= 1u << length;
  return true;
}

static bool add_literals(mil_sieve *self, uint32_t pattern, mil_literals literals) {
  for (uint32_t i = 0; i < literals.count; i++)
    if (!add_literal(self, pattern, &literals.items[i])) return false;
  return literals.count > 0;
}

/* ---- Beginnings -------------------------------------------------------------------------------- */

#define FIRST_MAX 3

/* The bit of up to three symbols with which a match may begin. */
static uint32_t first_bit(const uint8_t *symbols, uint32_t length) {
  return hash_of(gram_at(symbols, length)) % MIL_SIEVE_FIRST_BITS;
}

static uint64_t *firsts_of(const mil_sieve *self, uint32_t pattern) {
  return (uint64_t *)self->table.firsts + (size_t)pattern * (MIL_SIEVE_FIRST_BITS / 64);
}

static bool add_firsts(mil_sieve *self, uint32_t pattern, mil_literals literals) {
  uint64_t *bits = firsts_of(self, pattern);
  for (uint32_t i = 0; i < literals.count; i++) {
    uint32_t length = literals.items[i].length < FIRST_MAX ? literals.items[i].length : FIRST_MAX;
    uint32_t bit = first_bit(literals.items[i].symbols, length);
    bits[bit / 64] |= UINT64_C(1) << bit % 64;
  }
  return literals.count > 0;
}

void mil_sieve_add(mil_sieve *self, uint32_t pattern, mil_slice source) {
  mil_pattern_literals literals = mil_literals_find(&self->arena, source);
  bool held = !self->arena.failed && add_literals(self, pattern, literals.held);
  bool first = !self->arena.failed && add_firsts(self, pattern, literals.first);
  ((uint8_t *)self->table.kinds)[pattern] =
      (uint8_t)((held ? MIL_SIEVE_HELD : 0) | (first ? MIL_SIEVE_FIRST : 0));
  self->version++;
  mil_arena_reset(&self->arena);
}

/* ---- Looking at a text ------------------------------------------------------------------------- */

static void mark_gram(const mil_sieve *self, look *into, uint64_t gram) {
  uint32_t hash = hash_of(gram), bit = hash % MIL_SIEVE_BITS;
  if (!(self->table.filter[bit / 64] >> bit % 64 & 1)) return;
  for (uint32_t i = first_node(self, hash); i > 0; i = self->table.nodes[i - 1].next) {
    const mil_sieve_node *met = &self->table.nodes[i - 1];
    if (met->gram == gram) into->passing[met->pattern / 64] |= UINT64_C(1) << met->pattern % 64;
  }
}

/* Marks what ends with the next symbol; `window` holds the last eight, the newest lowest. */
static uint64_t mark_symbol(const mil_sieve *self, look *into, uint64_t window, uint8_t symbol) {
  window = window << 8 | symbol;
  for (uint32_t length = 1; length <= GRAM_MAX; length++)
    if (self->table.lengths >> length & 1)
      mark_gram(self, into, window & (UINT64_MAX >> (64 - 8 * length)));
  return window;
}

static uint8_t next_symbol(const mil_sieve *self, mil_slice text, uint32_t *at) {
  unsigned char byte = (unsigned char)text.text[*at];
  uint32_t size = 1;
  uint8_t symbol = byte < 128 ? self->symbols[byte] : mil_symbol(mil_utf8_decode(text, *at, &size));
  *at += size;
  return symbol;
}

typedef struct taking {
  const mil_sieve *sieve;
  look *into;
  uint64_t window;
} taking;

/* Takes the next symbol and tells where it stands. A run of spaces or digits is one. */
static uint32_t take(taking *self, uint8_t symbol) {
  look *into = self->into;
  bool runs = symbol == MIL_SYMBOL_SPACE || symbol == MIL_SYMBOL_DIGIT;
  if (!runs || (self->window & 0xFF) != symbol) {
    self->window = mark_symbol(self->sieve, into, self->window, symbol);
    into->symbols.items[into->symbols.count++] = symbol;
  }
  return into->symbols.count - 1;
}

static bool make_room(look *self, const mil_allocator *allocator, uint32_t length) {
  self->symbols.count = self->places.count = 0;
  return mil_array_reserve(allocator, &self->symbols, length + 4) &&
         mil_array_reserve(allocator, &self->places, length + 1);
}

/* False where a character's kind is in doubt, or memory ends. */
static bool take_text(const mil_sieve *self, look *into, mil_slice text) {
  taking state = {self, into, 0};
  if (!make_room(into, self->allocator, text.length)) return false;
  take(&state, MIL_SYMBOL_START);
  take(&state, MIL_SYMBOL_SPACE);
  for (uint32_t at = 0; at < text.length;) {
    uint8_t symbol = next_symbol(self, text, &at);
    if (symbol == MIL_SYMBOL_NONE) return false;
    uint32_t place = take(&state, symbol);
    while (into->places.count < at) into->places.items[into->places.count++] = place;
  }
  take(&state, MIL_SYMBOL_SPACE);
  into->places.items[into->places.count++] = take(&state, MIL_SYMBOL_END);
  return true;
}

static bool is_of(const look *self, const mil_sieve *sieve, mil_slice text) {
  return self->taken && self->version == sieve->version && self->text.count == text.length &&
         (text.length == 0 || memcmp(self->text.items, text.text, text.length) == 0);
}

static bool keep_text(look *self, const mil_allocator *allocator, mil_slice text) {
  self->taken = false;
  self->text.count = 0;
  if (!mil_array_reserve(allocator, &self->text, text.length)) return false;
  if (text.length > 0) memcpy(self->text.items, text.text, text.length);
  self->text.count = text.length;
  return true;
}

/* What the text holds, or NULL where it is not to be told. */
static const look *look_at(mil_sieve *self, mil_slice text) {
  for (uint32_t i = 0; i < LOOKS; i++)
    if (is_of(&self->looks[i], self, text)) return &self->looks[i];
  look *into = &self->looks[self->next_look];
  self->next_look = (self->next_look + 1) % LOOKS;
  if (!keep_text(into, self->allocator, text)) return NULL;
  memset(into->passing, 0, self->words * sizeof *into->passing);
  if (!take_text(self, into, text)) {
    memset(into->passing, 0xFF, self->words * sizeof *into->passing);
    into->places.count = 0;
  }
  into->version = self->version;
  into->taken = true;
  return into;
}

bool mil_sieve_passes(mil_sieve *self, uint32_t pattern, mil_slice text) {
  if (!(self->table.kinds[pattern] & MIL_SIEVE_HELD) || text.length > TEXT_MAX) return true;
  const look *seen = look_at(self, text);
  return seen == NULL || seen->passing[pattern / 64] >> pattern % 64 & 1;
}

/* ---- Where a match may begin ------------------------------------------------------------------- */

bool mil_sieve_has_first(const mil_sieve *self, uint32_t pattern) {
  return self->table.kinds[pattern] & MIL_SIEVE_FIRST;
}

static bool may_begin(const uint64_t *bits, const look *seen, uint32_t place) {
  uint32_t left = seen->symbols.count - place;
  for (uint32_t length = 1; length <= FIRST_MAX && length <= left; length++) {
    uint32_t bit = first_bit(seen->symbols.items + place, length);
    if (bits[bit / 64] >> bit % 64 & 1) return true;
  }
  return false;
}

/* A literal that begins with a space may mean the edge of a word, before which that space is. */
static bool may_begin_at(const uint64_t *bits, const look *seen, uint32_t place) {
  return may_begin(bits, seen, place) ||
         (seen->symbols.items[place - 1] == MIL_SYMBOL_SPACE && may_begin(bits, seen, place - 1));
}

static bool begins_character(mil_slice text, uint32_t at) {
  return at >= text.length || ((unsigned char)text.text[at] & 0xC0) != 0x80;
}

/* What asks for the start of the text is found at byte 0, whose symbol is not the first. */
uint32_t mil_sieve_next(mil_sieve *self, uint32_t pattern, mil_slice text, uint32_t from) {
  const look *seen = text.length <= TEXT_MAX ? look_at(self, text) : NULL;
  bool blind = seen == NULL || seen->places.count == 0;
  const uint64_t *bits = firsts_of(self, pattern);
  for (uint32_t at = from; at <= text.length; at++) {
    if (!begins_character(text, at)) continue;
    if (blind || at == 0 || may_begin_at(bits, seen, seen->places.items[at])) return at;
  }
  return UINT32_MAX;
}
