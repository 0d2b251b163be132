/* sentence.c: see sentence.h. */
#include "sentence.h"

#include <string.h>
#include <utf8proc.h>

#include "utf8.h"

/* How far a closing bracket may be, and how long a numbered beginning or a label: each costs a
 * look ahead or back. */
enum { ASIDE_MAX = 300, BEGINNING_MAX = 40, LABEL_MAX = 40 };

/* What a text begins with, past opening quotes and brackets. */
typedef enum opening {
  OPENING_NONE,
  OPENING_LOWER,
  OPENING_UPPER,
  OPENING_DIGIT,
  OPENING_SIGN
} opening;

/* A sentence while its end is sought. */
typedef struct search {
  mil_language *language;
  const mil_prose *prose;
  mil_slice text;
  uint32_t start;
  uint32_t span;         /* the first that begins at or after the place looked at */
  uint32_t opaque_end;   /* no stop counts before: in code, an address, an aside in brackets */
} search;

/* ---- Characters
 * -------------------------------------------------------------------------------- */

static bool is_one_of(uint32_t c, const uint32_t *set) {
  for (; *set; set++)
    if (*set == c) return true;
  return false;
}

static const uint32_t closers[] = {'"', '\'', ')', ']', '}', '*',
                                   0x2019, 0x201C, 0x201D, 0xBB, 0x203A, 0};
static const uint32_t openers[] = {'"', '\'', '(', '[', '{', '*', 0x2018, 0x2019, 0x201C,
                                   0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A, 0xA1, 0xBF, 0};
/* Signs of a list wherever a line begins with them, … */
static const uint32_t bullets[] = {
  0xB7,   0x2022, 0x2023, 0x2043, 0x25AA, 0x25AB, 0x25B6,  0x25BA,  0x25CB,  0x25CF,
  0x25E6, 0x25A0, 0x25A1, 0x2192, 0x21D2, 0x2610, 0x2611,  0x2612,  0x2705,  0x2713,
  0x2714, 0x2717, 0x2718, 0x274C, 0x27A4, 0x2B50, 0x1F449, 0x1F538, 0x1F539, 0,
};
/* … and those that may stand in a sentence too: a list only after a hard break. */
static const uint32_t dashes[] = {'-', '+', '*', 0x2013, 0x2014, 0};

static uint32_t character(const search *self, uint32_t at, uint32_t *size) {
  if (at < self->text.length) return mil_utf8_decode(self->text, at, size);
  *size = 0;
  return 0;
}

static char byte(const search *self, uint32_t at) {
  return at < self->text.length ? self->text.text[at] : '\0';
}

static uint32_t skip_spaces(const search *self, uint32_t at) {
  while (byte(self, at) == ' ') at++;
  return at;
}

static uint32_t skip_set(const search *self, uint32_t at, const uint32_t *set) {
  uint32_t size, c;
  while ((c = character(self, at, &size)) && is_one_of(c, set)) at += size;
  return at;
}

static utf8proc_category_t category(uint32_t c) { return utf8proc_category((utf8proc_int32_t)c); }

static bool is_upper(uint32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

static bool is_letter(uint32_t c) {
  return category(c) >= UTF8PROC_CATEGORY_LU && category(c) <= UTF8PROC_CATEGORY_LO;
}

/* An emoji, check mark or the like, with what modifies it. */
static bool is_symbol(uint32_t c) {
  return category(c) == UTF8PROC_CATEGORY_SO || category(c) == UTF8PROC_CATEGORY_SK || c == 0x200D;
}

static opening opening_at(const search *self, uint32_t at) {
  uint32_t size, c = character(self, skip_set(self, at, openers), &size);
  if (c == 0) return OPENING_NONE;
  if (category(c) == UTF8PROC_CATEGORY_LL) return OPENING_LOWER;
  if (is_letter(c)) return OPENING_UPPER;
  return category(c) == UTF8PROC_CATEGORY_ND ? OPENING_DIGIT : OPENING_SIGN;
}

/* ---- Words before a stop
 * ----------------------------------------------------------------------- */

/* The run without spaces that ends at `end`, less opening quotes and brackets. */
static mil_range word_before(const search *self, uint32_t end) {
  uint32_t start = end;
  while (start > self->start && byte(self, start - 1) != ' ') start--;
  start = skip_set(self, start, openers);
  return (mil_range){start < end ? start : end, end};
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c; }

/* Whether two bytes may be the last of the same letter, case aside. */
static bool may_be_same(char a, char b) {
  bool ascii = !(a & 0x80);
  return ascii == !(b & 0x80) && (!ascii || lower(a) == lower(b));
}

/* Whether the text before `end` ends in `phrase`, case aside, as a word of its own. */
static bool ends_in(const search *self, uint32_t end, const char *phrase, uint32_t length) {
  if (end - self->start < length) return false;
  if (length > 0 && !may_be_same(phrase[length - 1], byte(self, end - 1))) return false;
  uint32_t at = end - length;
  if (at > self->start && !strchr(" (\"'/-[", byte(self, at - 1))) return false;
  mil_slice wanted = {phrase, length};
  for (uint32_t i = 0; i < length;) {
    uint32_t size, other;
    utf8proc_int32_t want = (utf8proc_int32_t)mil_utf8_decode(wanted, i, &size);
    utf8proc_int32_t have = (utf8proc_int32_t)character(self, at + i, &other);
    if (size != other || utf8proc_tolower(want) != utf8proc_tolower(have)) return false;
    i += size;
  }
  return true;
}

static bool ends_in_one_of(const search *self, uint32_t end, mil_table_id table, const char *key) {
  const mil_datum *list = mil_datum_get(mil_language_table(self->language, table), key);
  for (uint32_t i = 0; list && i < list->count; i++) {
    const mil_datum *item = &list->items[i];
    if (item->string && ends_in(self, end, item->string, item->length)) return true;
  }
  return false;
}

/* "t.ex", "fr.o.m", "U.S": letters with stops inside, one or two of them before the first. */
static bool is_dotted(const search *self, mil_range word) {
  uint32_t stops = 0, letters = 0, size;
  for (uint32_t at = word.start; at < word.end; at += size) {
    uint32_t c = character(self, at, &size);
    if (c == '.' && letters > 0 && (stops > 0 || letters <= 2)) stops++, letters = 0;
    else if (is_letter(c) && letters < 4) letters++;
    else return false;
  }
  return stops > 0 && letters > 0;
}

static bool is_initial(const search *self, mil_range word) {
  uint32_t size, c = character(self, word.start, &size);
  return is_upper(c) && word.start + size == word.end;
}

/* A capital that belongs to a name: "J. K. Rowling", "Anna B. Svensson"; not "vitamin C. Vi …". */
static bool is_name_initial(const search *self, mil_range word) {
  if (!is_initial(self, word)) return false;
  if (word.start <= self->start + 1) return true;
  mil_range previous = word_before(self, word.start - 1);
  uint32_t size;
  return !mil_range_empty(previous) && is_upper(character(self, previous.start, &size));
}

/* "1", "2.1", "a", "Mål 3": all that stands before the stop is what numbers the sentence. */
static bool is_numbering(const search *self, uint32_t stop) {
  if (stop - self->start > BEGINNING_MAX) return false;
  mil_slice before = mil_slice_of(self->text.text, (mil_range){self->start, stop});
  return mil_language_matches(self->language, MIL_PATTERN_sentence_beginning, before);
}

/* ---- Stops
 * ------------------------------------------------------------------------------------- */

/* A stop in text written all in small letters: what it ends must be a plain word. */
static bool is_informal_end(const search *self, mil_range word) {
  uint32_t size, letters = 0;
  if (category(character(self, self->start, &size)) != UTF8PROC_CATEGORY_LL) return false;
  for (uint32_t at = word.start; at < word.end; at += size, letters++)
    if (!is_letter(character(self, at, &size))) return false;
  return letters >= 4;
}

/* Whether the full stop at `stop` ends a sentence before text that opens as `next`. */
static bool full_stop_ends(const search *self, uint32_t stop, opening next) {
  mil_range word = word_before(self, stop);
  if (is_numbering(self, stop)) return false;
  if (ends_in_one_of(self, stop, MIL_TABLE_sentence, "numbered"))
    return next == OPENING_UPPER || next == OPENING_SIGN;
  if (ends_in_one_of(self, stop, MIL_TABLE_sentence, "ending"))
    return next == OPENING_UPPER || next == OPENING_SIGN;
  if (ends_in_one_of(self, stop, MIL_TABLE_language, "abbreviations")) return false;
  if (is_dotted(self, word)) return false;
  if (next == OPENING_UPPER && is_name_initial(self, word)) return false;
  return next != OPENING_LOWER || is_informal_end(self, word);
}

/* The length in bytes of a sentence stop at `at`, or 0. */
static uint32_t stop_size(const search *self, uint32_t at) {
  char c = byte(self, at);
  if (c == '.' || c == '!' || c == '?') return 1;
  bool ellipsis = c == '\xE2' && byte(self, at + 1) == '\x80' && byte(self, at + 2) == '\xA6';
  return ellipsis ? 3 : 0;
}

/* A run of stops: "?!", "...". */
typedef struct stop {
  uint32_t start, end;
  bool ellipsis, loud;
} stop;

static stop read_stop(const search *self, uint32_t at) {
  stop run = {at, at, false, false};
  for (uint32_t size; (size = stop_size(self, run.end)) != 0; run.end += size) {
    run.ellipsis = run.ellipsis || size == 3 || (run.end > at && byte(self, run.end) == '.');
    run.loud = run.loud || byte(self, run.end) == '!' || byte(self, run.end) == '?';
  }
  return run;
}

/* Past the emoji that follow a stop, unless the sentence begins with one: then they are signs of a
 * list. */
static uint32_t skip_emoji(const search *self, uint32_t end) {
  uint32_t size, at = skip_spaces(self, end), first = at;
  if (is_symbol(character(self, self->start, &size))) return end;
  for (uint32_t c; (c = character(self, at, &size)) && is_symbol(c);) at += size;
  bool whole = at > first && (byte(self, at) == ' ' || at == self->text.length);
  return whole ? at : end;
}

static bool stop_ends(const search *self, stop run, uint32_t next) {
  opening follows = opening_at(self, next);
  if (follows == OPENING_NONE) return true;
  if (run.ellipsis && !run.loud) return follows == OPENING_UPPER;
  if (run.loud) return follows != OPENING_LOWER;
  return full_stop_ends(self, run.start, follows);
}

/* At a stop: whether it ends the sentence, and in `*at` where, or past it. */
static bool ends_at_stop(const search *self, uint32_t *at) {
  stop run = read_stop(self, *at);
  uint32_t end = skip_set(self, run.end, closers);
  *at = run.end;
  if (end < self->text.length && byte(self, end) != ' ') return false;
  end = skip_emoji(self, end);
  if (!stop_ends(self, run, skip_spaces(self, end))) return false;
  *at = end;
  return true;
}

/* ---- Line ends
 * --------------------------------------------------------------------------------- */

/* "Deadline: …": a capital, and a colon before long. */
static bool is_label(const search *self, uint32_t at) {
  uint32_t limit = at + LABEL_MAX, size;
  if (!is_upper(character(self, at, &size))) return false;
  for (; at < limit && at < self->text.length; at++) {
    if (byte(self, at) == ':') return byte(self, at + 1) == ' ';
    if (stop_size(self, at) || strchr(",;(", byte(self, at))) return false;
  }
  return false;
}

/* Whether bold begins at `at`; with `label`, bold that ends in a colon or before one. */
static bool is_bold(const search *self, uint32_t at, bool label) {
  for (uint32_t i = self->span; i < self->prose->span_count; i++) {
    mil_range plain = self->prose->spans[i].plain;
    if (plain.start > at) break;
    if (plain.start < at || self->prose->spans[i].kind != MIL_SPAN_STRONG) continue;
    if (!label || byte(self, plain.end) == ':' || byte(self, plain.end - 1) == ':') return true;
  }
  return false;
}

static bool begins_line(const search *self, uint32_t at, bool hard) {
  uint32_t size, c = character(self, at, &size);
  if (is_one_of(c, bullets) || is_bold(self, at, !hard)) return true;
  if (is_label(self, at) && is_label(self, self->start)) return true;
  if (!hard) return false;
  opening opens = opening_at(self, at);
  if (is_one_of(c, dashes)) return byte(self, at + size) == ' ';
  return opens == OPENING_UPPER || opens == OPENING_DIGIT || is_symbol(c);
}

/* ---- The search
 * -------------------------------------------------------------------------------- */

/* The first span that begins at or after `at`. */
static uint32_t first_span(const mil_prose *prose, uint32_t at) {
  uint32_t low = 0, high = prose->span_count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (prose->spans[middle].plain.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* Takes the spans that begin at `at` into account; whether a line that ends there ends the
 * sentence. */
static bool ends_at_span(search *self, uint32_t at) {
  bool line = false, hard = false;
  for (; self->span < self->prose->span_count; self->span++) {
    mil_span span = self->prose->spans[self->span];
    if (span.plain.start > at) break;
    bool opaque = span.kind == MIL_SPAN_CODE || span.kind == MIL_SPAN_URL;
    if (opaque && span.plain.end > self->opaque_end) self->opaque_end = span.plain.end;
    line = line || span.kind == MIL_SPAN_BREAK;
    hard = hard || span.kind == MIL_SPAN_HARD_BREAK;
  }
  uint32_t next = skip_spaces(self, at);
  return line && at > self->start && next < self->text.length && begins_line(self, next, hard);
}

/* The stops before the closing bracket may end the sentence too: "(now.) Done." */
static uint32_t before_stops(const search *self, uint32_t at) {
  while (strchr(".!?", byte(self, at - 1))) at--;
  return at;
}

/* Where the bracket that opens at `at` closes, or `at` where that is far. */
static uint32_t aside_end(const search *self, uint32_t at) {
  char open = byte(self, at), close = open == '(' ? ')' : ']';
  uint32_t limit = at + ASIDE_MAX < self->text.length ? at + ASIDE_MAX : self->text.length;
  int depth = 0;
  for (uint32_t i = at; i < limit; i++) {
    if (byte(self, i) == open) depth++;
    else if (byte(self, i) == close && --depth == 0) return before_stops(self, i);
  }
  return at;
}

static void pass_aside(search *self, uint32_t at) {
  bool opens = byte(self, at) == '(' || byte(self, at) == '[';
  if (!opens || at == self->start || at < self->opaque_end) return;
  self->opaque_end = aside_end(self, at);
}

/* Where something next stands that matters: a span, a bracket, or what may be a stop. */
static uint32_t skip_plain(const search *self, uint32_t at) {
  uint32_t limit = self->text.length;
  if (self->span < self->prose->span_count && self->prose->spans[self->span].plain.start < limit)
    limit = self->prose->spans[self->span].plain.start;
  for (; at < limit; at++) {
    char c = self->text.text[at];
    if (c == '.' || c == '!' || c == '?' || c == '(' || c == '[' || c == '\xE2') break;
  }
  return at;
}

static uint32_t find_end(search *self) {
  for (uint32_t at = self->start; (at = skip_plain(self, at)) < self->text.length;) {
    if (ends_at_span(self, at)) return at;
    pass_aside(self, at);
    if (at < self->opaque_end || !stop_size(self, at)) at++;
    else if (ends_at_stop(self, &at)) return at;
  }
  return self->text.length;
}

bool mil_sentence_next(mil_language *language, const mil_prose *prose, uint32_t from,
                       mil_range *sentence) {
  search self = {.language = language, .prose = prose, .text = {prose->text, prose->length}};
  self.start = skip_spaces(&self, from);
  if (self.start >= prose->length) return false;
  self.span = first_span(prose, self.start);
  uint32_t end = find_end(&self);
  while (end > self.start && byte(&self, end - 1) == ' ') end--;
  *sentence = (mil_range){self.start, end};
  return true;
}
