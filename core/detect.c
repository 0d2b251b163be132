#include "detect.h"

#include <string.h>

#include "utf8.h"
#include "words.h"

/* ---- Words of a language --------------------------------------------------------------------- */

/* What a word of the text says for a language. A known word is strong evidence; a letter that the
 * other languages lack nearly so, as foreign names have it too; an ending is a mere hint. */
enum { WEIGHT_WORD = 4, WEIGHT_LETTER = 3, WEIGHT_ENDING = 1 };

/* Endings are tried on words with at least this many bytes before them. */
#define STEM_MIN 2
#define ENDING_MAX 6

struct mil_detect_words {
  const mil_allocator *allocator;
  mil_word_set words, endings;
  mil_slice letters;   /* in lower case */
  bool has_ascii;      /* one of them is ASCII */
  uint8_t sizes[1024]; /* by the last two bytes of endings: bit n is set where one has n bytes */
};

static bool add_list(mil_word_set *set, const mil_allocator *allocator, const mil_datum *list) {
  for (uint32_t i = 0; list && i < list->count; i++) {
    const mil_datum *item = &list->items[i];
    if (item->kind != MIL_DATUM_STRING) continue;
    if (!mil_word_set_add(set, allocator, item->string, item->length)) return false;
  }
  return true;
}

static uint8_t *sizes_of(mil_detect_words *self, char before, char last) {
  return &self->sizes[((unsigned char)last * 33u ^ (unsigned char)before) % sizeof self->sizes];
}

static void note_ending(mil_detect_words *self, const char *ending, uint32_t length) {
  if (length == 0 || length > ENDING_MAX) return;
  char last = ending[length - 1];
  if (length > 1) *sizes_of(self, ending[length - 2], last) |= (uint8_t)(1u << length);
  else
    for (int before = 0; before < 256; before++) *sizes_of(self, (char)before, last) |= 2;
}

static void note_endings(mil_detect_words *self, const mil_datum *endings) {
  for (uint32_t i = 0; endings && i < endings->count; i++)
    if (endings->items[i].kind == MIL_DATUM_STRING)
      note_ending(self, endings->items[i].string, endings->items[i].length);
}

static bool add_lists(mil_detect_words *self, const mil_datum *table) {
  const mil_allocator *allocator = self->allocator;
  return add_list(&self->words, allocator, mil_datum_get(table, "function_words")) &&
         add_list(&self->words, allocator, mil_datum_get(table, "frequent_words")) &&
         add_list(&self->endings, allocator, mil_datum_get(table, "endings"));
}

mil_detect_words *mil_detect_words_new(const mil_allocator *allocator,
                                       const mil_language *language) {
  const mil_datum *table = mil_language_table(language, MIL_TABLE_language);
  mil_detect_words *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return NULL;
  *self = (mil_detect_words){.allocator = allocator};
  self->letters.text = mil_datum_string(table, "letters", "");
  self->letters.length = (uint32_t)strlen(self->letters.text);
  for (uint32_t i = 0; i < self->letters.length; i++)
    self->has_ascii = self->has_ascii || !(self->letters.text[i] & 0x80);
  note_endings(self, mil_datum_get(table, "endings"));
  if (add_lists(self, table)) return self;
  mil_detect_words_free(self);
  return NULL;
}

void mil_detect_words_free(mil_detect_words *self) {
  if (!self) return;
  mil_word_set_release(&self->words, self->allocator);
  mil_word_set_release(&self->endings, self->allocator);
  mil_release(self->allocator, self);
}

/* ---- Weighing a word ------------------------------------------------------------------------- */

static bool ends_in_entry(mil_detect_words *self, const mil_word *word) {
  if (word->length <= STEM_MIN) return false;
  const char *end = word->text + word->length;
  uint32_t longest = word->length - STEM_MIN;
  if (longest > ENDING_MAX) longest = ENDING_MAX;
  unsigned sizes = *sizes_of(self, end[-2], end[-1]);
  for (uint32_t size = 1; size <= longest; size++)
    if ((sizes & 1u << size) && mil_word_set_has(&self->endings, end - size, size)) return true;
  return false;
}

static bool holds_letter(mil_slice text, uint32_t letter) {
  for (uint32_t at = 0, size = 0; at < text.length; at += size)
    if (mil_utf8_decode(text, at, &size) == letter) return true;
  return false;
}

static bool has_letter(const mil_detect_words *self, const mil_word *word) {
  mil_slice text = {word->text, word->length};
  if (word->ascii && !self->has_ascii) return false;
  for (uint32_t at = 0, size = 0; at < self->letters.length; at += size)
    if (holds_letter(text, mil_utf8_decode(self->letters, at, &size))) return true;
  return false;
}

static uint32_t weigh(mil_detect_words *self, const mil_word *word, uint32_t hash) {
  if (mil_word_set_knows(&self->words, word->text, word->length, hash)) return WEIGHT_WORD;
  if (has_letter(self, word)) return WEIGHT_LETTER;
  return ends_in_entry(self, word) ? WEIGHT_ENDING : 0;
}

/* ---- What is no prose ------------------------------------------------------------------------ */

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
  bool opens = next == '/' || ((next | 32) >= 'a' && (next | 32) <= 'z');
  if (!opens) return at + 1;
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

/* Past what stands at `at` and is no word: code, tags, addresses, or one character of anything
 * else. */
static uint32_t skip_other(mil_slice text, uint32_t at) {
  char byte = text.text[at];
  if (byte == ' ') return at + 1;
  if (byte == '`' || byte == '~') return skip_code(text, at);
  if (byte == '<') return skip_tag(text, at);
  if (byte == '@' || begins_address(text, at)) return skip_to_space(text, at + 1);
  do at++;
  while (at < text.length && ((unsigned char)text.text[at] & 0xC0) == 0x80);
  return at;
}

/* ---- Detection ------------------------------------------------------------------------------- */

/* Less than one known word tells nothing, and less than some ten leave a doubt. */
#define SCORE_MIN WEIGHT_WORD
#define DOUBT (6.0 * WEIGHT_WORD)

#define LANGUAGES_MAX MIL_MAX_LANGUAGES

static bool may_be_letter(char byte) {
  return (byte & 0x80) || ((byte | 32) >= 'a' && (byte | 32) <= 'z');
}

static void score_text(mil_detect_words *const *words, uint32_t count, mil_slice text,
                       uint32_t *scores) {
  mil_word word;
  for (uint32_t at = 0; at < text.length;) {
    uint32_t end = may_be_letter(text.text[at]) ? mil_word_read(text, at, &word) : at;
    bool usable = end > at && !word.too_long;
    uint32_t hash = usable ? mil_word_hash(word.text, word.length) : 0;
    for (uint32_t i = 0; usable && i < count; i++)
      if (words[i]) scores[i] += weigh(words[i], &word, hash);
    at = end > at ? end : skip_other(text, at);
  }
}

int mil_detect_best(const uint32_t *scores, uint32_t count, double *margin) {
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
  if (text.length <= MIL_DETECT_BYTES) return text;
  uint32_t length = MIL_DETECT_BYTES;
  while (length > 0 && ((unsigned char)text.text[length] & 0xC0) == 0x80) length--;
  return (mil_slice){text.text, length};
}

void mil_detect_score(mil_language *const *languages, uint32_t count, mil_slice text,
                      uint32_t *scores) {
  mil_detect_words *words[LANGUAGES_MAX];
  if (count > LANGUAGES_MAX) count = LANGUAGES_MAX;
  for (uint32_t i = 0; i < count; i++) words[i] = mil_language_detect_words(languages[i]);
  memset(scores, 0, count * sizeof *scores);
  score_text(words, count, judged_part(text), scores);
}

int mil_detect(mil_language *const *languages, uint32_t count, mil_slice text, double *margin) {
  uint32_t scores[LANGUAGES_MAX];
  if (count > LANGUAGES_MAX) count = LANGUAGES_MAX;
  mil_detect_score(languages, count, text, scores);
  return mil_detect_best(scores, count, margin);
}
