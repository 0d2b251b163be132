#include "strategy.h"

#include <libstemmer.h>
#include <string.h>

#include "words.h"

/* Shorter words are seldom terms: "kund" has four letters. */
#define LETTERS_MIN 4

/* Bytes of a key term that may be the last part of a longer word; shorter ones end too many. */
#define LAST_PART_MIN 6

/* What the terms of one language need. Packs say how under `language`: `stemmer`, an algorithm of
 * Snowball; `function_words` and `goal_words`, which are no key terms; `compounds`, whether words
 * are built of words. */
typedef struct mil_dialect {
  mil_language *language;
  struct sb_stemmer *stemmer; /* NULL: words are taken as they are */
  mil_word_set stops;         /* function words as they are, goal words stemmed */
  bool compounds;
} mil_dialect;

struct mil_strategy {
  const mil_allocator *allocator;
  mil_arena arena; /* the texts of terms and stops */
  mil_word_set terms;
  mil_dialect dialects[MIL_MAX_LANGUAGES];
  uint32_t dialect_count;
};

/* ---- Dialects -------------------------------------------------------------------------------- */

/* Lives until the stemmer is used again. */
static mil_slice stem(const mil_dialect *self, const mil_word *word) {
  mil_slice whole = {word->text, word->length};
  if (!self->stemmer) return whole;
  const sb_symbol *stemmed =
      sb_stemmer_stem(self->stemmer, (const sb_symbol *)word->text, (int)word->length);
  if (!stemmed) return whole;
  return (mil_slice){(const char *)stemmed, (uint32_t)sb_stemmer_length(self->stemmer)};
}

static bool add_copy(mil_strategy *self, mil_word_set *set, mil_slice text) {
  if (mil_word_set_has(set, text.text, text.length)) return true;
  const char *copy = mil_arena_copy(&self->arena, text.text, text.length);
  return copy && mil_word_set_add(set, self->allocator, copy, text.length);
}

static bool add_function_words(mil_strategy *self, mil_dialect *dialect, const mil_datum *list) {
  for (uint32_t i = 0; list && i < list->count; i++)
    if (!mil_word_set_add(&dialect->stops, self->allocator, list->items[i].string,
                          list->items[i].length))
      return false;
  return true;
}

static bool add_goal_words(mil_strategy *self, mil_dialect *dialect, const mil_datum *list) {
  mil_word word;
  for (uint32_t i = 0; list && i < list->count; i++) {
    mil_word_read((mil_slice){list->items[i].string, list->items[i].length}, 0, &word);
    if (!add_copy(self, &dialect->stops, stem(dialect, &word))) return false;
  }
  return true;
}

static bool fill_dialect(mil_strategy *self, mil_dialect *dialect) {
  const mil_datum *table = mil_language_table(dialect->language, MIL_TABLE_language);
  const char *algorithm = mil_datum_string(table, "stemmer", NULL);
  /* Snowball takes its memory from the C library; without any the words stay as they are. */
  if (algorithm) dialect->stemmer = sb_stemmer_new(algorithm, "UTF_8");
  dialect->compounds = mil_datum_get(table, "compounds") != NULL;
  return add_function_words(self, dialect, mil_datum_get(table, "function_words")) &&
         add_goal_words(self, dialect, mil_datum_get(table, "goal_words"));
}

static void dialect_release(mil_dialect *self, const mil_allocator *allocator) {
  sb_stemmer_delete(self->stemmer);
  mil_word_set_release(&self->stops, allocator);
}

static const mil_dialect *known_dialect(const mil_strategy *self, const mil_language *language) {
  for (uint32_t i = 0; i < self->dialect_count; i++)
    if (self->dialects[i].language == language) return &self->dialects[i];
  return NULL;
}

static const mil_dialect *dialect_of(mil_strategy *self, mil_language *language) {
  const mil_dialect *known = known_dialect(self, language);
  if (known || self->dialect_count == MIL_MAX_LANGUAGES) return known;
  mil_dialect *added = &self->dialects[self->dialect_count];
  *added = (mil_dialect){.language = language};
  if (!fill_dialect(self, added)) {
    dialect_release(added, self->allocator);
    return NULL;
  }
  self->dialect_count++;
  return added;
}

/* ---- Terms ----------------------------------------------------------------------------------- */

static uint32_t count_letters(const mil_word *word) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < word->length; i++)
    count += ((unsigned char)word->text[i] & 0xC0) != 0x80;
  return count;
}

static bool is_stop(const mil_dialect *self, const mil_word *word, mil_slice stemmed) {
  return mil_word_set_has(&self->stops, word->text, word->length) ||
         mil_word_set_has(&self->stops, stemmed.text, stemmed.length);
}

/* The next word of `text` at or after `*from` that could be a term: its stem and where it stands.
 */
static bool next_term(const mil_dialect *self, mil_slice text, uint32_t *from, mil_word *word,
                      mil_slice *stemmed, mil_range *range) {
  while (*from < text.length) {
    uint32_t start = *from, end = mil_word_read(text, start, word);
    *from = end > start ? end : start + 1;
    if (end == start || word->too_long || count_letters(word) < LETTERS_MIN) continue;
    *stemmed = stem(self, word);
    *range = (mil_range){start, end};
    if (!is_stop(self, word, *stemmed)) return true;
  }
  return false;
}

static bool is_term(const mil_strategy *self, const mil_dialect *dialect, mil_slice stemmed) {
  if (mil_word_set_has(&self->terms, stemmed.text, stemmed.length)) return true;
  if (!dialect->compounds) return false;
  for (uint32_t at = 1; at + LAST_PART_MIN <= stemmed.length; at++)
    if (mil_word_set_has(&self->terms, stemmed.text + at, stemmed.length - at)) return true;
  return false;
}

/* ---- Public ---------------------------------------------------------------------------------- */

mil_strategy *mil_strategy_new(const mil_allocator *allocator) {
  mil_strategy *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return NULL;
  memset(self, 0, sizeof *self);
  self->allocator = allocator;
  mil_arena_init(&self->arena, allocator);
  return self;
}

void mil_strategy_free(mil_strategy *self) {
  if (!self) return;
  for (uint32_t i = 0; i < self->dialect_count; i++)
    dialect_release(&self->dialects[i], self->allocator);
  mil_word_set_release(&self->terms, self->allocator);
  mil_arena_release(&self->arena);
  mil_release(self->allocator, self);
}

bool mil_strategy_add(mil_strategy *self, mil_language *language, mil_slice text) {
  const mil_dialect *dialect = dialect_of(self, language);
  if (!dialect) return false;
  mil_word word;
  mil_slice stemmed;
  mil_range range;
  for (uint32_t from = 0; next_term(dialect, text, &from, &word, &stemmed, &range);)
    if (!add_copy(self, &self->terms, stemmed)) return false;
  return true;
}

/* A language that gave no term has no dialect: then nothing is found, as in a document that states
 * its strategy in another language. */
bool mil_strategy_find(const mil_strategy *self, mil_language *language, mil_slice text,
                       mil_range *word) {
  const mil_dialect *dialect = known_dialect(self, language);
  if (!dialect || self->terms.count == 0) return false;
  mil_word read;
  mil_slice stemmed;
  for (uint32_t from = 0; next_term(dialect, text, &from, &read, &stemmed, word);)
    if (is_term(self, dialect, stemmed)) return true;
  return false;
}

bool mil_strategy_empty(const mil_strategy *self) { return self->terms.count == 0; }
