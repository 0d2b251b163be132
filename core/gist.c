/* gist.c: what goals say, compared. */
#include "gist.h"

#include <string.h>

#include "hash.h"
#include "phrase.h"
#include "utf8.h"
#include "words.h"

/* Two goals say the same where they share nearly all of their words and all of their numbers. Words
 * are the same where only their endings differ. */
#define WORDS_MIN 2

#define HASH_SEED 2166136261u

/* FNV-1a */
static uint32_t hash(uint32_t seed, const char *text, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) seed = (seed ^ (unsigned char)text[i]) * 16777619u;
  return seed;
}

typedef struct reader {
  mil_gist gist;
  mil_gist_word words[MIL_GIST_WORDS];
} reader;

/* Words of one or two letters join others; they say little themselves. */
static void add_word(reader *self, const mil_word *word) {
  mil_gist_sketch *sketch = &self->gist.sketch;
  if (sketch->count == MIL_GIST_WORDS || word->length < 3) return;
  mil_gist_word *own = &self->words[sketch->count++];
  own->length = (uint8_t)(word->length < MIL_GIST_BYTES ? word->length : MIL_GIST_BYTES);
  memcpy(own->text, word->text, own->length);
  sketch->beginnings |= (uint64_t)1 << (hash(HASH_SEED, own->text, 3) & 63);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Signs that change what a number means: "< 5", "5 %". */
static bool is_sign(char c) { return c != '\0' && strchr("<>%$+", c) != NULL; }

static mil_gist keep(const reader *self, mil_arena *arena) {
  mil_gist gist = self->gist;
  uint32_t size = gist.sketch.count * (uint32_t)sizeof *self->words;
  mil_slice bytes = {(const char *)self->words, size};
  mil_gist_word *words = mil_arena_take(arena, size);
  if (words != NULL) memcpy(words, self->words, size);
  gist.words = words;
  gist.hash = mil_hash_mix(mil_hash(bytes), gist.sketch.numbers);
  return gist;
}

/* Labels are no part of what a goal says: "Mål 1: …" and "Mål 4: …" may say the same. */
mil_gist mil_gist_of(mil_language *language, mil_slice text, mil_arena *arena) {
  reader self = {.gist.sketch.numbers = HASH_SEED};
  uint32_t size = 1, *numbers = &self.gist.sketch.numbers;
  for (uint32_t at = mil_phrase_start(language, text, 0); at < text.length; at += size) {
    mil_word word;
    uint32_t end = mil_word_read(text, at, &word);
    size = end - at;
    if (end == at) mil_utf8_decode(text, at, &size);
    else if (!word.too_long) add_word(&self, &word);
    if (is_digit(text.text[at]) || is_sign(text.text[at]))
      *numbers = hash(*numbers, text.text + at, 1);
  }
  return keep(&self, arena);
}

/* Equal but for endings of three bytes at most: "butiken" and "butikerna". */
static bool same_word(const mil_gist_word *a, const mil_gist_word *b) {
  uint32_t shared = 0;
  while (shared < a->length && shared < b->length && a->text[shared] == b->text[shared]) shared++;
  if (shared == a->length && shared == b->length) return true;
  return shared >= 4 && a->length - shared <= 3 && b->length - shared <= 3;
}

/* How many words of `a` stand in `b` too. */
static uint32_t shared_words(const mil_gist *a, const mil_gist *b) {
  uint32_t shared = 0;
  for (uint32_t i = 0; i < a->sketch.count; i++) {
    uint32_t j = 0;
    while (j < b->sketch.count && !same_word(&a->words[i], &b->words[j])) j++;
    shared += j < b->sketch.count;
  }
  return shared;
}

static uint32_t most_words(const mil_gist_sketch *a, const mil_gist_sketch *b) {
  return a->count > b->count ? a->count : b->count;
}

/* Each beginning that the other lacks is that of a word that it lacks, and there may be few of
 * those. */
static bool must_differ(const mil_gist_sketch *a, const mil_gist_sketch *b, uint32_t most) {
  uint64_t lacking = a->beginnings & ~b->beginnings;
  for (uint32_t few = most / 5; few > 0 && lacking != 0; few--) lacking &= lacking - 1;
  return lacking != 0;
}

bool mil_gist_may_be_near(const mil_gist_sketch *a, const mil_gist_sketch *b) {
  if (a->numbers != b->numbers || a->count < WORDS_MIN || b->count < WORDS_MIN) return false;
  uint32_t most = most_words(a, b);
  return !must_differ(a, b, most) && !must_differ(b, a, most);
}

/* Four words of five must be shared; of fewer words, all. */
bool mil_gist_is_near(const mil_gist *a, const mil_gist *b) {
  uint32_t most = most_words(&a->sketch, &b->sketch);
  return mil_gist_may_be_near(&a->sketch, &b->sketch) && shared_words(a, b) * 5 >= most * 4 &&
         shared_words(b, a) * 5 >= most * 4;
}
