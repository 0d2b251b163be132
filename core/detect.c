#include "detect.h"

#include <string.h>
#include <utf8proc.h>

#include "utf8.h"

/* ---- Words of a language ----------------------------------------------------------------------- */

/* What a word of the text says for a language. A known word is strong evidence; a letter that the other
 * languages lack nearly so, as foreign names have it too; an ending is a mere hint. */
enum { WEIGHT_WORD = 4, WEIGHT_LETTER = 3, WEIGHT_ENDING = 1 };

/* Longer words than this are addresses and the like. */
#define WORD_MAX 40

/* Endings are tried on words with at least this many bytes before them. */
#define STEM_MIN 2
#define ENDING_MAX 6

#define LETTERS_MAX 16

typedef enum entry_kind { ENTRY_WORD, ENTRY_ENDING } entry_kind;

typedef struct word_slot {
  const char *text; /* NULL: free */
  uint32_t hash;
  uint8_t length;
  uint8_t kind;
} word_slot;

struct mil_detect_words {
  const mil_allocator *allocator;
  word_slot *slots; /* open addressing, at most half full */
  uint32_t mask;
  uint32_t letters[LETTERS_MAX]; /* lower case */
  uint32_t letter_count;
};

/* FNV-1a */
static uint32_t hash_text(const char *text, uint32_t length, entry_kind kind) {
  uint32_t hash = 2166136261u + (uint32_t)kind;
  for (uint32_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)text[i]) * 16777619u;
  return hash;
}

static bool slot_holds(const word_slot *slot, uint32_t hash, const char *text, uint32_t length,
                       entry_kind kind) {
  return slot->hash == hash && slot->kind == kind && slot->length == length &&
         memcmp(slot->text, text, length) == 0;
}

/* The slot that holds the text, else the free one where it belongs. */
static word_slot *find_slot(const mil_detect_words *self, const char *text, uint32_t length,
                       entry_kind kind) {
  uint32_t hash = hash_text(text, length, kind);
  uint32_t at = hash & self->mask;
  while (self->slots[at].text && !slot_holds(&self->slots[at], hash, text, length, kind))
    at = (at + 1) & self->mask;
  return &self->slots[at];
}

static bool has_entry(const mil_detect_words *self, const char *text, uint32_t length,
                      entry_kind kind) {
  return find_slot(self, text, length, kind)->text != NULL;
}

/* The tables of a pack that hold entries, and of what kind. */
static const struct {
  const char *key;
  entry_kind kind;
} lists[] = {
  {"function_words", ENTRY_WORD},
  {"frequent_words", ENTRY_WORD},
  {"endings", ENTRY_ENDING},
};

#define LIST_COUNT (sizeof lists / sizeof *lists)

static uint32_t count_entries(const mil_datum *table) {
  uint32_t count = 0;
  for (size_t i = 0; i < LIST_COUNT; i++) {
    const mil_datum *list = mil_datum_get(table, lists[i].key);
    if (list) count += list->count;
  }
  return count;
}

static void add_entries(mil_detect_words *self, const mil_datum *list, entry_kind kind) {
  uint32_t longest = kind == ENTRY_ENDING ? ENDING_MAX : WORD_MAX;
  for (uint32_t i = 0; list && i < list->count; i++) {
    const mil_datum *item = &list->items[i];
    if (item->kind != MIL_DATUM_STRING || item->length == 0 || item->length > longest) continue;
    *find_slot(self, item->string, item->length, kind) =
        (word_slot){.text = item->string,
                    .hash = hash_text(item->string, item->length, kind),
                    .length = (uint8_t)item->length,
                    .kind = (uint8_t)kind};
  }
}

static void add_letters(mil_detect_words *self, const mil_datum *letters) {
  if (!letters || letters->kind != MIL_DATUM_STRING) return;
  mil_slice text = {letters->string, letters->length};
  for (uint32_t at = 0, size = 0; at < text.length && self->letter_count < LETTERS_MAX; at += size)
    self->letters[self->letter_count++] = mil_utf8_decode(text, at, &size);
}

static bool make_slots(mil_detect_words *self, uint32_t entries) {
  uint32_t size = 16;
  while (size < 2 * entries) size *= 2;
  self->slots = mil_resize(self->allocator, NULL, size * sizeof(word_slot));
  if (!self->slots) return false;
  memset(self->slots, 0, size * sizeof(word_slot));
  self->mask = size - 1;
  return true;
}

mil_detect_words *mil_detect_words_new(const mil_allocator *allocator,
                                       const mil_language *language) {
  const mil_datum *table = mil_language_table(language, MIL_TABLE_language);
  mil_detect_words *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return NULL;
  *self = (mil_detect_words){.allocator = allocator};
  if (!make_slots(self, count_entries(table))) {
    mil_detect_words_free(self);
    return NULL;
  }
  for (size_t i = 0; i < LIST_COUNT; i++)
    add_entries(self, mil_datum_get(table, lists[i].key), lists[i].kind);
  add_letters(self, mil_datum_get(table, "letters"));
  return self;
}

void mil_detect_words_free(mil_detect_words *self) {
  if (!self) return;
  mil_release(self->allocator, self->slots);
  mil_release(self->allocator, self);
}

/* ---- Words of a text --------------------------------------------------------------------------- */

typedef struct token {
  char text[WORD_MAX + 4]; /* in lower case */
  uint32_t length;         /* more than WORD_MAX: too long to look up */
  uint32_t letters[WORD_MAX];
  uint32_t letter_count;   /* of those beyond ASCII */
} token;

static void token_add_byte(token *self, char byte) {
  if (self->length <= WORD_MAX) self->text[self->length++] = byte;
}

static void token_add_letter(token *self, uint32_t point) {
  utf8proc_int32_t lower = utf8proc_tolower((utf8proc_int32_t)point);
  utf8proc_uint8_t bytes[4];
  utf8proc_ssize_t size = utf8proc_encode_char(lower, bytes);
  for (utf8proc_ssize_t i = 0; i < size; i++) token_add_byte(self, (char)bytes[i]);
  if (self->letter_count < WORD_MAX) self->letters[self->letter_count++] = (uint32_t)lower;
}

static bool is_ascii_letter(char byte) {
  unsigned char low = (unsigned char)(byte | 32);
  return low >= 'a' && low <= 'z';
}

static bool is_letter(uint32_t point) {
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/* Reads the word that begins at `at`; returns where it ends, `at` itself where none begins. */
static uint32_t read_token(mil_slice text, uint32_t at, token *word) {
  word->length = word->letter_count = 0;
  while (at < text.length) {
    char byte = text.text[at];
    uint32_t size = 1;
    if (is_ascii_letter(byte)) {
      token_add_byte(word, (char)(byte | 32));
    } else {
      uint32_t point = (signed char)byte < 0 ? mil_utf8_decode(text, at, &size) : 0;
      if (!is_letter(point)) break;
      token_add_letter(word, point);
    }
    at += size;
  }
  return at;
}

static bool ends_in_entry(const mil_detect_words *self, const token *word) {
  uint32_t longest = word->length - STEM_MIN;
  if (longest > ENDING_MAX) longest = ENDING_MAX;
  for (uint32_t size = 1; size <= longest; size++)
    if (has_entry(self, word->text + word->length - size, size, ENTRY_ENDING)) return true;
  return false;
}

static bool has_letter(const mil_detect_words *self, const token *word) {
  for (uint32_t i = 0; i < word->letter_count; i++)
    for (uint32_t j = 0; j < self->letter_count; j++)
      if (word->letters[i] == self->letters[j]) return true;
  return false;
}

static uint32_t weigh(const mil_detect_words *self, const token *word) {
  if (has_entry(self, word->text, word->length, ENTRY_WORD)) return WEIGHT_WORD;
  if (has_letter(self, word)) return WEIGHT_LETTER;
  return word->length > STEM_MIN && ends_in_entry(self, word) ? WEIGHT_ENDING : 0;
}

/* ---- What is no prose -------------------------------------------------------------------------- */

static uint32_t find_after(mil_slice text, uint32_t from, const char *wanted) {
  uint32_t length = (uint32_t)strlen(wanted);
  for (uint32_t at = from; at + length <= text.length; at++) {
    const char *found = memchr(text.text + at, wanted[0], text.length - length - at + 1);
    if (!found) break;
    at = (uint32_t)(found - text.text);
    if (memcmp(found, wanted, length) == 0) return at + length;
  }
  return text.length;
}

static uint32_t run_length(mil_slice text, uint32_t at) {
  uint32_t end = at;
  while (end < text.length && text.text[end] == text.text[at]) end++;
  return end - at;
}

static bool begins_line(mil_slice text, uint32_t at) {
  while (at > 0 && (text.text[at - 1] == ' ' || text.text[at - 1] == '>')) at--;
  return at == 0 || text.text[at - 1] == '\n' || text.text[at - 1] == '\r';
}

/* Past a code fence's block, or a code span; an unclosed span is just a mark. */
static uint32_t skip_code(mil_slice text, uint32_t at) {
  char fence[4] = {text.text[at], text.text[at], text.text[at], '\0'};
  uint32_t run = run_length(text, at);
  if (run >= 3 && begins_line(text, at)) return find_after(text, at + run, fence);
  if (text.text[at] != '`') return at + run;
  uint32_t line_end = find_after(text, at, "\n"), close = find_after(text, at + run, "`");
  return close < line_end ? close : at + run;
}

/* Past a comment, or a tag that closes on its line; a "less than" is just a mark. */
static uint32_t skip_tag(mil_slice text, uint32_t at) {
  if (text.length - at >= 4 && memcmp(text.text + at, "<!--", 4) == 0)
    return find_after(text, at, "-->");
  char next = at + 1 < text.length ? text.text[at + 1] : ' ';
  if (!is_ascii_letter(next) && next != '/') return at + 1;
  uint32_t line_end = find_after(text, at, "\n"), close = find_after(text, at, ">");
  return close < line_end ? close : at + 1;
}

static uint32_t skip_to_space(mil_slice text, uint32_t at) {
  while (at < text.length && !strchr(" \t\r\n)>", text.text[at])) at++;
  return at;
}

static bool begins_address(mil_slice text, uint32_t at) {
  mil_slice rest = {text.text + at, text.length - at};
  return rest.length > 3 && (memcmp(rest.text, "://", 3) == 0 || memcmp(rest.text, "](", 2) == 0);
}

/* Past what stands at `at` and is no word: code, tags, addresses, or one byte of anything else. */
static uint32_t skip_other(mil_slice text, uint32_t at) {
  char byte = text.text[at];
  if (byte == '`' || byte == '~') return skip_code(text, at);
  if (byte == '<') return skip_tag(text, at);
  if (byte == '@' || begins_address(text, at)) return skip_to_space(text, at + 1);
  return at + 1;
}

/* ---- Detection --------------------------------------------------------------------------------- */

/* Enough to tell the language of a document many times over. */
#define JUDGED_BYTES ((uint32_t)64 * 1024)

/* Less than one known word tells nothing, and less than some ten leave a doubt. */
#define SCORE_MIN WEIGHT_WORD
#define DOUBT (6.0 * WEIGHT_WORD)

#define LANGUAGES_MAX MIL_MAX_LANGUAGES

static void score_text(const mil_detect_words *const *words, uint32_t count, mil_slice text,
                       uint32_t *scores) {
  token word;
  for (uint32_t at = 0; at < text.length;) {
    uint32_t end = read_token(text, at, &word);
    bool usable = end > at && word.length <= WORD_MAX;
    for (uint32_t i = 0; usable && i < count; i++)
      if (words[i]) scores[i] += weigh(words[i], &word);
    at = end > at ? end : skip_other(text, at);
  }
}

static int best_score(const uint32_t *scores, uint32_t count, double *margin) {
  uint32_t best = 0, second = 0;
  int winner = -1;
  for (uint32_t i = 0; i < count; i++) {
    if (scores[i] > best) {
      second = best;
      best = scores[i];
      winner = (int)i;
    } else if (scores[i] > second) {
      second = scores[i];
    }
  }
  if (margin) *margin = (best - second) / (best + DOUBT);
  return best >= SCORE_MIN && best > second ? winner : -1;
}

static mil_slice judged_part(mil_slice text) {
  if (text.length <= JUDGED_BYTES) return text;
  uint32_t length = JUDGED_BYTES;
  while (length > 0 && ((unsigned char)text.text[length] & 0xC0) == 0x80) length--;
  return (mil_slice){text.text, length};
}

int mil_detect(mil_language *const *languages, uint32_t count, mil_slice text, double *margin) {
  const mil_detect_words *words[LANGUAGES_MAX];
  uint32_t scores[LANGUAGES_MAX] = {0};
  if (count > LANGUAGES_MAX) count = LANGUAGES_MAX;
  for (uint32_t i = 0; i < count; i++) words[i] = mil_language_detect_words(languages[i]);
  score_text(words, count, judged_part(text), scores);
  return best_score(scores, count, margin);
}
