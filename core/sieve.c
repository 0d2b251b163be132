/* sieve.c: the texts looked at last. */
#include "sieve.h"

#include <string.h>

#include "bits.h"
#include "sieve_literals.h"
#include "utf8.h"

/* Texts remembered, so that the next pattern need not look again. */
#define LOOKS 4

/* A longer text is not looked at: everything passes. */
#define TEXT_MAX ((uint32_t)64 * 1024)

/* Where words and the spaces before them begin, and what may begin with that space. */
typedef struct edge {
  uint32_t byte, set;
} edge;

/* The hashes of one symbol, two symbols and so on from a place on. */
typedef struct beginning {
  uint32_t hashes[MIL_SIEVE_FIRST_MAX + 1];
} beginning;

/* What one text was found to hold. */
typedef struct look {
  MIL_ARRAY(char) text;
  MIL_ARRAY(uint8_t) symbols;
  MIL_ARRAY(uint32_t)
  places; /* by byte, and at the end: the index of its symbol; empty where one is in doubt */
  MIL_ARRAY(beginning) beginnings; /* by symbol; empty until they are asked for */
  MIL_ARRAY(edge) edges;           /* in order; empty until they are asked for */
  MIL_ARRAY(uint64_t) sets;        /* that they speak of */
  uint64_t *passing;               /* a set */
  bool taken;
} look;

struct mil_sieve {
  const mil_allocator *allocator;
  mil_sieve_table table;
  uint8_t symbols[128]; /* of ASCII */
  look looks[LOOKS];
  uint32_t last_look;
};

/* ---- Beginning and ending ----------------------------------------------------------------------- */

static bool make_looks(mil_sieve *self) {
  size_t size = (self->table.words + 1) * sizeof(uint64_t);
  for (uint32_t i = 0; i < LOOKS; i++) {
    self->looks[i].passing = mil_resize(self->allocator, NULL, size);
    if (self->looks[i].passing == NULL) return false;
  }
  return true;
}

mil_sieve *mil_sieve_new(const mil_allocator *allocator, const mil_sieve_table *table) {
  mil_sieve *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  *self = (mil_sieve){.allocator = allocator, .table = *table};
  for (uint32_t i = 0; i < 128; i++) self->symbols[i] = mil_symbol(i);
  if (make_looks(self)) return self;
  mil_sieve_free(self);
  return NULL;
}

void mil_sieve_free(mil_sieve *self) {
  if (self == NULL) return;
  for (uint32_t i = 0; i < LOOKS; i++) {
    mil_array_release(self->allocator, &self->looks[i].text);
    mil_array_release(self->allocator, &self->looks[i].symbols);
    mil_array_release(self->allocator, &self->looks[i].places);
    mil_array_release(self->allocator, &self->looks[i].beginnings);
    mil_array_release(self->allocator, &self->looks[i].edges);
    mil_array_release(self->allocator, &self->looks[i].sets);
    mil_release(self->allocator, self->looks[i].passing);
  }
  mil_release(self->allocator, self);
}

/* ---- Looking at a text ------------------------------------------------------------------------- */

static void add_set(const mil_sieve_table *table, uint32_t set, uint64_t *passing) {
  const uint64_t *added = table->sets + set * table->words;
  for (uint32_t i = 0; i < table->words; i++) passing[i] |= added[i];
}

static void mark_gram(const mil_sieve_table *table, const mil_sieve_grams *in, uint64_t gram,
                      uint32_t hash, uint64_t *passing) {
  uint32_t slot = hash & (in->slots - 1);
  for (; in->grams[slot] != 0; slot = (slot + 1) & (in->slots - 1)) {
    if (in->grams[slot] != gram) continue;
    add_set(table, in->sets[slot], passing);
    return;
  }
}

static inline void consider_gram(const mil_sieve_table *table, const mil_sieve_grams *in,
                                 uint64_t gram, uint64_t *passing) {
  uint32_t hash = mil_sieve_hash(gram);
  if (mil_bit_is_set(in->filter, hash % MIL_SIEVE_BITS)) mark_gram(table, in, gram, hash, passing);
}

/* Marks what ends with the newest symbol of `window`, which holds the last eight, that one lowest.
 */
static inline void mark_window(const mil_sieve_table *table, uint64_t window, uint64_t *passing) {
  const mil_sieve_grams *held = &table->held;
  uint32_t endings = table->endings[window & 0xFF];
  if (endings & 1u << 6) consider_gram(table, held, window & UINT64_C(0xFFFFFFFFFFFF), passing);
  if (endings & 1u << 4) consider_gram(table, held, window & 0xFFFFFFFF, passing);
  if (endings & 1u << 3) consider_gram(table, held, window & 0xFFFFFF, passing);
  if (endings & 1u << 2) consider_gram(table, held, window & 0xFFFF, passing);
  if (endings & 1u << 1) add_set(table, table->ones[window & 0xFF], passing);
}

typedef struct taking {
  const mil_sieve_table *table;
  uint64_t *passing, window;
  uint8_t *symbols;
  uint32_t count; /* of symbols */
} taking;

/* Takes the next symbol and tells where it stands. A run of spaces or digits is one. */
static inline uint32_t take(taking *self, uint8_t symbol) {
  bool runs = symbol == MIL_SYMBOL_SPACE || symbol == MIL_SYMBOL_DIGIT;
  if (!runs || (self->window & 0xFF) != symbol) {
    self->window = self->window << 8 | symbol;
    mark_window(self->table, self->window, self->passing);
    self->symbols[self->count++] = symbol;
  }
  return self->count - 1;
}

static bool make_room(look *self, const mil_allocator *allocator, uint32_t length) {
  self->symbols.count = self->places.count = self->beginnings.count = self->edges.count = 0;
  return mil_array_reserve(allocator, &self->symbols, length + 4) &&
         mil_array_reserve(allocator, &self->places, length + 1);
}

static uint8_t next_symbol(const mil_sieve *self, mil_slice text, uint32_t *at) {
  unsigned char byte = (unsigned char)text.text[*at];
  uint32_t size = 1;
  uint8_t symbol = byte < 128 ? self->symbols[byte] : mil_symbol(mil_utf8_decode(text, *at, &size));
  *at += size;
  return symbol;
}

/* Takes all of the text; false where a character's kind is in doubt. */
static bool take_characters(const mil_sieve *self, taking *state, uint32_t *places,
                            mil_slice text) {
  for (uint32_t at = 0; at < text.length;) {
    uint32_t first = at;
    uint8_t symbol = next_symbol(self, text, &at);
    if (symbol == MIL_SYMBOL_NONE) return false;
    uint32_t place = take(state, symbol);
    while (first < at) places[first++] = place;
  }
  return true;
}

/* False where a character's kind is in doubt, or memory ends. */
static bool take_text(const mil_sieve *self, look *into, mil_slice text) {
  if (!make_room(into, self->allocator, text.length)) return false;
  taking state = {.table = &self->table, .passing = into->passing, .symbols = into->symbols.items};
  take(&state, MIL_SYMBOL_START);
  take(&state, MIL_SYMBOL_SPACE);
  if (!take_characters(self, &state, into->places.items, text)) return false;
  take(&state, MIL_SYMBOL_SPACE);
  into->places.items[text.length] = take(&state, MIL_SYMBOL_END);
  into->places.count = text.length + 1;
  into->symbols.count = state.count;
  return true;
}

static bool is_of(const look *self, mil_slice text) {
  return self->taken && self->text.count == text.length &&
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
static look *look_at(mil_sieve *self, mil_slice text) {
  if (text.length > TEXT_MAX) return NULL;
  for (uint32_t i = 0; i < LOOKS; i++) {
    look *seen = &self->looks[(self->last_look + i) % LOOKS];
    if (is_of(seen, text)) return seen;
  }
  self->last_look = (self->last_look + LOOKS - 1) % LOOKS;
  look *into = &self->looks[self->last_look];
  if (!keep_text(into, self->allocator, text)) return NULL;
  memcpy(into->passing, self->table.sets, self->table.words * sizeof *into->passing);
  if (!take_text(self, into, text)) {
    memset(into->passing, 0xFF, self->table.words * sizeof *into->passing);
    into->places.count = 0;
  }
  into->taken = true;
  return into;
}

const uint64_t *mil_sieve_passing(mil_sieve *self, mil_slice text) {
  const look *seen = look_at(self, text);
  return seen != NULL ? seen->passing : NULL;
}

bool mil_sieve_refuses_parts(const mil_sieve *self, uint32_t pattern) {
  return self->table.inner[pattern];
}

/* ---- Where a match may begin ------------------------------------------------------------------- */

bool mil_sieve_has_first(const mil_sieve *self, uint32_t pattern) {
  return self->table.first_rows[pattern].kind != MIL_FIRST_UNKNOWN;
}

static uint32_t next_character(mil_slice text, uint32_t at) {
  while (at < text.length && ((unsigned char)text.text[at] & 0xC0) == 0x80) at++;
  return at;
}

/* ---- … at the edges of words */

/* Adds what may begin with the space that is symbol `place`, or with the word after it. */
static void find_set(const mil_sieve_table *table, const look *seen, uint32_t place,
                     uint64_t *set) {
  uint64_t gram = 0;
  for (uint32_t i = place; i < place + MIL_SIEVE_FIRST_MAX && i < seen->symbols.count; i++) {
    gram = gram << 8 | seen->symbols.items[i];
    consider_gram(table, &table->edges, gram, set);
  }
}

static uint32_t count_spaces(const look *seen) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < seen->symbols.count; i++)
    count += seen->symbols.items[i] == MIL_SYMBOL_SPACE;
  return count;
}

static void add_edges(const mil_sieve_table *table, look *seen) {
  mil_slice text = {seen->text.items, seen->text.count};
  uint32_t space = UINT32_MAX; /* the last whose set was found */
  for (uint32_t at = 0; at <= text.length; at = next_character(text, at + 1)) {
    uint32_t place = seen->places.items[at];
    if (seen->symbols.items[place] != MIL_SYMBOL_SPACE) place--;
    if (seen->symbols.items[place] != MIL_SYMBOL_SPACE) continue;
    if (place != space) {
      uint64_t *set = seen->sets.items + seen->sets.count;
      memset(set, 0, table->words * sizeof *set);
      if (at == 0) find_set(table, seen, 0, set);
      find_set(table, seen, place, set);
      seen->sets.count += table->words;
    }
    space = place;
    seen->edges.items[seen->edges.count++] = (edge){at, seen->sets.count - table->words};
  }
}

/* False where memory ends. */
static bool find_edges(const mil_sieve *self, look *seen) {
  if (seen->edges.count > 0) return true; /* the end of the text always is one */
  seen->sets.count = 0;
  if (!mil_array_reserve(self->allocator, &seen->edges, seen->text.count + 1) ||
      !mil_array_reserve(self->allocator, &seen->sets, count_spaces(seen) * self->table.words))
    return false;
  add_edges(&self->table, seen);
  return true;
}

/* The first edge at or after byte `from`. */
static uint32_t first_edge(const look *seen, uint32_t from) {
  uint32_t low = 0, high = seen->edges.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (seen->edges.items[middle].byte < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

static uint32_t next_edge(const look *seen, uint32_t pattern, uint32_t from) {
  for (uint32_t i = first_edge(seen, from); i < seen->edges.count; i++)
    if (mil_bit_is_set(seen->sets.items + seen->edges.items[i].set, pattern))
      return seen->edges.items[i].byte;
  return UINT32_MAX;
}

/* ---- … anywhere */

/* Near the end of the text the hashes of fewer symbols stand for those of more. */
static beginning beginning_at(const look *seen, uint32_t place) {
  beginning made = {{0}};
  uint64_t gram = 0;
  for (uint32_t i = 0; i < MIL_SIEVE_FIRST_MAX; i++) {
    if (place + i < seen->symbols.count) gram = gram << 8 | seen->symbols.items[place + i];
    made.hashes[i + 1] = mil_sieve_hash(gram);
  }
  return made;
}

/* False where memory ends. */
static bool find_beginnings(look *seen, const mil_allocator *allocator) {
  if (seen->beginnings.count > 0) return true;
  uint32_t count = seen->symbols.count;
  if (!mil_array_reserve(allocator, &seen->beginnings, count)) return false;
  for (uint32_t i = 0; i < count; i++) seen->beginnings.items[i] = beginning_at(seen, i);
  seen->beginnings.count = count;
  return true;
}

static bool may_begin(const mil_sieve_first *row, const uint64_t *bits, const look *seen,
                      uint32_t place) {
  if (!mil_bit_is_set(row->heads, seen->symbols.items[place])) return false;
  const beginning *with = &seen->beginnings.items[place];
  for (uint32_t length = 1; length <= MIL_SIEVE_FIRST_MAX; length++)
    if ((row->lengths >> length & 1) &&
        mil_bit_is_set(bits, with->hashes[length] & (row->bits - 1)))
      return true;
  return false;
}

/* A literal that begins with a space may mean the edge of a word, before which that space is. */
static bool may_begin_at(const mil_sieve_first *row, const uint64_t *bits, const look *seen,
                         uint32_t place) {
  return may_begin(row, bits, seen, place) || (seen->symbols.items[place - 1] == MIL_SYMBOL_SPACE &&
                                               may_begin(row, bits, seen, place - 1));
}

static uint32_t next_anywhere(const mil_sieve *self, const look *seen, uint32_t pattern,
                              uint32_t from) {
  const mil_sieve_first *row = &self->table.first_rows[pattern];
  const uint64_t *bits = self->table.firsts + row->word;
  mil_slice text = {seen->text.items, seen->text.count};
  for (uint32_t at = from; at <= text.length; at = next_character(text, at + 1))
    if (may_begin_at(row, bits, seen, seen->places.items[at])) return at;
  return UINT32_MAX;
}

/* Elsewhere what asks for the start of the text is not told: byte 0 is always tried. */
uint32_t mil_sieve_next(mil_sieve *self, uint32_t pattern, mil_slice text, uint32_t from) {
  look *seen = look_at(self, text);
  from = next_character(text, from);
  bool edged = self->table.first_rows[pattern].kind == MIL_FIRST_EDGE;
  bool blind = seen == NULL || seen->places.count == 0 || (from == 0 && !edged) ||
               !(edged ? find_edges(self, seen) : find_beginnings(seen, self->allocator));
  if (blind) return from <= text.length ? from : UINT32_MAX;
  return edged ? next_edge(seen, pattern, from) : next_anywhere(self, seen, pattern, from);
}
