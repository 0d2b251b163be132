/* kpi.c: see kpi.h. */
#include "kpi.h"

#include "words.h"

/* Terms whose first two letters give the same number are chained. */
#define CHAINS 1024

/* "*trafik" may stand inside a word, "ctr$" is a whole one, others begin a word. */
typedef struct term {
  const mil_datum *row;
  mil_slice letters;
  bool inside, whole;
  uint32_t next; /* in its chain: an index plus one, 0 at the end */
} term;

struct mil_kpi_terms {
  const mil_allocator *allocator;
  MIL_ARRAY(term) terms;   /* in the order of the table */
  uint32_t chains[CHAINS]; /* of the last in each, an index plus one */
};

/* ---- Reading the table -------------------------------------------------------------------------- */

static uint32_t chain_of(mil_slice text, uint32_t at) {
  uint32_t first = mil_lower_byte(text, at);
  uint32_t second = at + 1 < text.length ? mil_lower_byte(text, at + 1) : 0;
  return (first * 37 + second) % CHAINS;
}

static term read_term(const mil_datum *row, const mil_datum *datum) {
  term self = {.row = row, .letters = {datum->string, datum->length}};
  self.inside = self.letters.text[0] == '*';
  if (self.inside) self.letters = (mil_slice){self.letters.text + 1, self.letters.length - 1};
  self.whole = self.letters.length > 0 && self.letters.text[self.letters.length - 1] == '$';
  if (self.whole) self.letters.length--;
  return self;
}

/* A term of one letter would stand in no chain. */
static bool add_term(mil_kpi_terms *self, const mil_datum *row, const mil_datum *datum) {
  if (datum->kind != MIL_DATUM_STRING || datum->length == 0) return true;
  term made = read_term(row, datum);
  if (made.letters.length < 2) return true;
  if (!mil_array_reserve(self->allocator, &self->terms, 1)) return false;
  uint32_t *chain = &self->chains[chain_of(made.letters, 0)];
  made.next = *chain;
  self->terms.items[self->terms.count++] = made;
  *chain = self->terms.count;
  return true;
}

static bool add_terms(mil_kpi_terms *self, const mil_datum *kpis) {
  for (uint32_t i = 0; kpis != NULL && i < kpis->count; i++) {
    const mil_datum *terms = mil_datum_get(&kpis->items[i], "terms");
    for (uint32_t j = 0; terms != NULL && j < terms->count; j++)
      if (!add_term(self, &kpis->items[i], &terms->items[j])) return false;
  }
  return true;
}

mil_kpi_terms *mil_kpi_terms_new(const mil_allocator *allocator, const mil_datum *kpis) {
  mil_kpi_terms *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  *self = (mil_kpi_terms){.allocator = allocator};
  if (add_terms(self, kpis)) return self;
  mil_kpi_terms_free(self);
  return NULL;
}

void mil_kpi_terms_free(mil_kpi_terms *self) {
  if (self == NULL) return;
  mil_array_release(self->allocator, &self->terms);
  mil_release(self->allocator, self);
}

/* ---- Finding ------------------------------------------------------------------------------------ */

static bool has_letters(mil_slice text, uint32_t at, mil_slice letters) {
  if (letters.length > text.length - at) return false;
  for (uint32_t i = 0; i < letters.length; i++)
    if (mil_lower_byte(text, at + i) != mil_lower_byte(letters, i)) return false;
  return true;
}

static bool stands_at(const term *self, mil_slice text, uint32_t at) {
  uint32_t end = at + self->letters.length;
  return (self->inside || at == 0 || !mil_is_word_byte(text.text[at - 1])) &&
         has_letters(text, at, self->letters) &&
         (!self->whole || end == text.length || !mil_is_word_byte(text.text[end]));
}

/* The first term before `best` that stands there, or `best`. A chain goes from its last term to its
 * first. */
static const term *first_at(const mil_kpi_terms *self, mil_slice text, uint32_t at,
                            const term *best) {
  for (uint32_t i = self->chains[chain_of(text, at)]; i > 0; i = self->terms.items[i - 1].next) {
    const term *met = &self->terms.items[i - 1];
    if ((best == NULL || met < best) && stands_at(met, text, at)) best = met;
  }
  return best;
}

const mil_datum *mil_kpi_find(const mil_kpi_terms *self, mil_slice text, mil_range *word) {
  const term *best = NULL;
  for (uint32_t at = 0; at + 1 < text.length; at++) {
    const term *met = first_at(self, text, at, best);
    if (met != best && word != NULL) *word = (mil_range){at, at + met->letters.length};
    best = met;
  }
  return best != NULL ? best->row : NULL;
}
