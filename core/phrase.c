#include "phrase.h"

#include <string.h>

#include "kpi.h"
#include "words.h"

/* How many labels may stand before a sentence ("✅ KR1.2 – [P0]"), quantifiers before an object. */
#define LABELS_MAX 5
#define BEFORES_MAX 5

/* A sentence while it is read. The text ends where the sentence does; patterns may look behind its
 * start. */
typedef struct reader {
  mil_language *language;
  mil_slice text;
  mil_phrase *phrase;
  mil_match match;
} reader;

/* ---- Characters ------------------------------------------------------------------------------ */

static bool is_space(char c) { return c == ' '; }

static mil_range trimmed(mil_slice text, mil_range range) {
  while (range.start < range.end && is_space(text.text[range.start]))
    range.start++;
  while (range.end > range.start && strchr(" ,.;:*", text.text[range.end - 1]))
    range.end--;
  return range;
}

/* ---- Patterns -------------------------------------------------------------------------------- */

static bool search(reader *self, mil_pattern_id pattern, uint32_t from) {
  return from <= self->text.length &&
         mil_language_search(self->language, pattern, self->text, from, &self->match);
}

/* The named group in the last match; empty where it took no part. */
static mil_range group(reader *self, mil_pattern_id pattern, const char *name) {
  mil_range range = mil_language_group(self->language, pattern, &self->match, name);
  return range.start == UINT32_MAX ? (mil_range){0, 0} : range;
}

/* Passes what `pattern` matches at `from`, `times` times at most. */
static uint32_t skip(reader *self, mil_pattern_id pattern, uint32_t from, int times) {
  while (times-- > 0 && search(self, pattern, from) && self->match.groups[0].start == from &&
         self->match.groups[0].end > from)
    from = self->match.groups[0].end;
  return from;
}

/* ---- Verbs ----------------------------------------------------------------------------------- */

static bool has_group(reader *self, const char *name) {
  return !mil_range_empty(group(self, MIL_PATTERN_phrase_class, name));
}

/* What the verb does; `text` ends with it, so that "ta" of "ta fram" is not read alone. */
static void classify(reader *self) {
  mil_phrase *phrase = self->phrase;
  if (!search(self, MIL_PATTERN_phrase_class, phrase->verb.start))
    return;
  phrase->deliverable = has_group(self, "deliver");
  phrase->vague_verb = has_group(self, "vague");
  if (has_group(self, "up"))
    phrase->direction = MIL_DIRECTION_UP;
  else if (has_group(self, "down"))
    phrase->direction = MIL_DIRECTION_DOWN;
  else if (has_group(self, "keep"))
    phrase->direction = MIL_DIRECTION_KEEP;
}

static bool set_verb(reader *self, mil_pattern_id pattern) {
  mil_range verb = group(self, pattern, "verb");
  if (mil_range_empty(verb))
    return false;
  self->phrase->verb = verb;
  classify(self);
  return true;
}

/* ---- Objects --------------------------------------------------------------------------------- */

static mil_range object_from(reader *self, uint32_t start) {
  uint32_t end = self->text.length;
  if (search(self, MIL_PATTERN_phrase_end, start))
    end = self->match.groups[0].start;
  return trimmed(self->text, (mil_range){start, end});
}

/* The object that begins at `start`: what is left behind its amounts and prepositions. */
static bool set_object(reader *self, uint32_t start) {
  start = skip(self, MIL_PATTERN_phrase_before, start, BEFORES_MAX);
  self->phrase->object = object_from(self, start);
  return !mil_range_empty(self->phrase->object);
}

/* Likewise, of a grammatical subject: it ends where the verb begins at the latest. */
static bool set_subject(reader *self, mil_range subject) {
  mil_slice whole = self->text;
  self->text.length = subject.end;
  bool found = set_object(self, subject.start);
  self->text = whole;
  return found;
}

/* ---- Shapes ---------------------------------------------------------------------------------- */

/* "Öka webbtrafiken med 20 %" */
static bool read_active(reader *self, uint32_t from) {
  if (!search(self, MIL_PATTERN_phrase_verb, from) || !set_verb(self, MIL_PATTERN_phrase_verb))
    return false;
  set_object(self, self->phrase->verb.end);
  return true;
}

/* "Väntetiderna ska kortas"; also of a state: "Alla kurser har en kursnämnd" */
static bool read_passive(reader *self, mil_pattern_id pattern, uint32_t from) {
  if (!search(self, pattern, from))
    return false;
  mil_range subject = group(self, pattern, "subject");
  set_verb(self, pattern);
  return set_subject(self, subject);
}

/* "NPS > 45", "Hemsidan översatt till engelska", "Öppningsgrad: höj till 35 %" */
static bool read_nominal(reader *self, uint32_t from) {
  if (!set_object(self, from))
    return false;
  mil_range object = self->phrase->object;
  uint32_t after = object.end;
  if (after < self->text.length && self->text.text[after] == ':' && read_active(self, after + 1)) {
    if (mil_range_empty(self->phrase->object))
      self->phrase->object = object;
    return true;
  }
  if (search(self, MIL_PATTERN_phrase_done, object.start) &&
      set_verb(self, MIL_PATTERN_phrase_done) && self->phrase->verb.start < object.end)
    self->phrase->object =
        trimmed(self->text, (mil_range){object.start, self->phrase->verb.start});
  return true;
}

static bool read_clause(reader *self, uint32_t from) {
  return read_active(self, from) || read_passive(self, MIL_PATTERN_phrase_inverted, from) ||
         read_passive(self, MIL_PATTERN_phrase_passive, from) || read_nominal(self, from);
}

/* "Vårt mål är att öka …", "Till midsommar ska vi ha sålt …": what is declared comes behind the
 * frame. */
static bool read_aim(reader *self, uint32_t from) {
  if (!search(self, MIL_PATTERN_phrase_aim, from))
    return false;
  uint32_t after = self->match.groups[0].end;
  return read_clause(self, after);
}

static void read_purpose(reader *self, uint32_t from) {
  if (search(self, MIL_PATTERN_phrase_purpose, from))
    self->phrase->purpose = trimmed(self->text, self->match.groups[0]);
}

/* Where no verb says it, comparatives do: "20 % fler leads". */
static void read_direction(reader *self, uint32_t from) {
  if (self->phrase->direction != MIL_DIRECTION_NONE || !search(self, MIL_PATTERN_phrase_more, from))
    return;
  bool up = !mil_range_empty(group(self, MIL_PATTERN_phrase_more, "up"));
  self->phrase->direction = up ? MIL_DIRECTION_UP : MIL_DIRECTION_DOWN;
}

/* ---- Metrics --------------------------------------------------------------------------------- */

const mil_datum *mil_phrase_kpi(mil_language *language, mil_slice text, mil_range *word) {
  const mil_kpi_terms *terms = mil_language_kpi_terms(language);
  return terms ? mil_kpi_find(terms, text, word) : NULL;
}

/* In the object, else in the rest of the sentence; what the goal is for names no measure of its
 * own. */
static void read_kpi(reader *self, mil_range sentence) {
  mil_phrase *phrase = self->phrase;
  if (!mil_range_empty(phrase->purpose)) sentence.end = phrase->purpose.start;
  phrase->kpi = mil_phrase_kpi(self->language, mil_slice_of(self->text.text, phrase->object), NULL);
  if (!phrase->kpi)
    phrase->kpi = mil_phrase_kpi(self->language, mil_slice_of(self->text.text, sentence), NULL);
}

/* ---- Public ---------------------------------------------------------------------------------- */

uint32_t mil_phrase_start(mil_language *language, mil_slice text, uint32_t from) {
  reader self = {.language = language, .text = text};
  return skip(&self, MIL_PATTERN_phrase_label, from, LABELS_MAX);
}

bool mil_phrase_read(mil_language *language, const mil_prose *prose, mil_range sentence,
                     mil_phrase *phrase) {
  *phrase = (mil_phrase){0};
  reader self = {.language = language, .text = {prose->text, sentence.end}, .phrase = phrase};
  uint32_t from = mil_phrase_start(language, self.text, sentence.start);
  read_purpose(&self, from);
  if (!read_active(&self, from) && !read_aim(&self, from))
    read_clause(&self, from);
  read_direction(&self, from);
  read_kpi(&self, sentence);
  return !mil_range_empty(phrase->verb) || !mil_range_empty(phrase->object);
}

const char *mil_phrase_become(const mil_language *language, const mil_phrase *phrase) {
  static const char *const names[] = {"none", "up", "down", "keep"};
  const mil_datum *table = mil_language_table(language, MIL_TABLE_phrase);
  return mil_datum_string(table, names[phrase->direction], "");
}

/* Whether the first character is a capital letter of ASCII or Latin-1 and no further one follows in
 * its word. */
static bool only_initial(const char *text, uint32_t length) {
  mil_slice slice = {text, length};
  uint32_t first = length > 1 && (unsigned char)text[0] == 0xC3 ? 1 : 0;
  if (length == 0 || mil_lower_byte(slice, first) == (unsigned char)text[first])
    return false;
  for (uint32_t i = first + 1; i < length && mil_is_word_byte(text[i]); i++)
    if (mil_lower_byte(slice, i) != (unsigned char)text[i] || (text[i] >= '0' && text[i] <= '9'))
      return false;
  return true;
}

/* A capital on the next word too makes a name: "Google Ads". */
static bool next_is_capital(const char *text, uint32_t length) {
  const char *space = memchr(text, ' ', length);
  return space && space + 1 < text + length && space[1] >= 'A' && space[1] <= 'Z';
}

/* Whether nothing but marks and labels can stand before: the range begins its sentence. */
static bool begins_sentence(const mil_prose *prose, mil_range range) {
  uint32_t at = range.start;
  while (at > 0 && prose->text[at - 1] == ' ')
    at--;
  return at == 0 || !mil_is_word_byte(prose->text[at - 1]);
}

const char *mil_phrase_inside(mil_arena *arena, const mil_prose *prose, mil_range range) {
  uint32_t length = range.end - range.start;
  char *copy = mil_arena_copy(arena, prose->text + range.start, length);
  if (!copy || !begins_sentence(prose, range) || !only_initial(copy, length) ||
      next_is_capital(copy, length))
    return copy;
  uint32_t first = length > 1 && (unsigned char)copy[0] == 0xC3 ? 1 : 0;
  copy[first] = (char)mil_lower_byte((mil_slice){copy, length}, first);
  return copy;
}
