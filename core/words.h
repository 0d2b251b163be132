/* words.h: the words of a text in lower case, and sets to look them up in. */
#ifndef MIL_WORDS_H
#define MIL_WORDS_H

#include "alloc.h"
#include "slice.h"

/* Whether a byte can be part of a word; every byte beyond ASCII may. */
static inline bool mil_is_word_byte(char c) {
  unsigned char u = (unsigned char)c;
  return u >= 0x80 || (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z');
}

/* The byte at `at` in lower case: of ASCII; and the second byte of À–Þ, which the lead byte C3 tells apart. */
static inline unsigned char mil_lower_byte(mil_slice text, uint32_t at) {
  unsigned char c = (unsigned char)text.text[at];
  bool latin = at > 0 && (unsigned char)text.text[at - 1] == 0xC3;
  bool capital = (c >= 'A' && c <= 'Z') || (latin && c >= 0x80 && c <= 0x9E);
  return (unsigned char)(capital ? c + 0x20 : c);
}

/* Longer words than this are addresses and the like. */
#define MIL_WORD_MAX 60

typedef struct mil_word {
  char text[MIL_WORD_MAX + 4]; /* in lower case; not NUL-terminated */
  uint32_t length;             /* in bytes */
  bool too_long;               /* cut: no word to look up */
  bool ascii;                  /* no other letter is in it */
} mil_word;

/* Reads the run of letters that begins at byte `at` of a valid text; returns where it ends, `at`
 * itself where no letter stands there. */
uint32_t mil_word_read(mil_slice text, uint32_t at, mil_word *word);

/* The range of a valid text, grown to the ends of the words that it begins and ends in; spaces at
 * its ends are left out. */
mil_range mil_words_around(mil_slice text, mil_range range);

/* A set of texts that others own. Start from {0}. */
typedef struct mil_word_set {
  struct mil_word_slot *slots; /* open addressing, at most half full */
  uint32_t count, capacity;
} mil_word_set;

/* False where memory ends; the set is then as it was. */
bool mil_word_set_add(mil_word_set *self, const mil_allocator *allocator, const char *text,
                      uint32_t length);
bool mil_word_set_has(const mil_word_set *self, const char *text, uint32_t length);

/* The same for a text whose hash is known, to look it up in several sets. */
uint32_t mil_word_hash(const char *text, uint32_t length);
bool mil_word_set_knows(const mil_word_set *self, const char *text, uint32_t length, uint32_t hash);

void mil_word_set_release(mil_word_set *self, const mil_allocator *allocator);

#endif
