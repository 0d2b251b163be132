#include "expansion.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"

/* Bytes of a pattern with all its references written out. Packs reach some ten thousand; fragments
 * that double each other reach any size. */
#define EXPANSION_MAX ((uint32_t)1024 * 1024)

/* ---- Expansion ------------------------------------------------------------------------------- */

/* From byte `at` of an expansion on, its text is that of `string` from byte `within` on. */
typedef struct origin {
  uint32_t at;
  const mil_entry *owner;
  const mil_datum *string;
  uint32_t within;
} origin;

typedef struct expansion {
  const mil_allocator *allocator;
  mil_definitions definitions;
  MIL_ARRAY(char) text;
  MIL_ARRAY(origin) origins;
  bool failed; /* out of memory */
  bool full;   /* longer than EXPANSION_MAX */
} expansion;

static void expansion_release(expansion *self) {
  mil_array_release(self->allocator, &self->text);
  mil_array_release(self->allocator, &self->origins);
}

static void put(expansion *self, const char *text, uint32_t length) {
  if (length > EXPANSION_MAX - self->text.count) self->full = true;
  if (self->full || self->failed || length == 0) return;
  self->failed = !mil_array_reserve(self->allocator, &self->text, length);
  if (self->failed) return;
  memcpy(self->text.items + self->text.count, text, length);
  self->text.count += length;
}

static void put_origin(expansion *self, const mil_entry *owner, const mil_datum *string,
                       uint32_t within) {
  if (self->full || self->failed) return;
  self->failed = !mil_array_reserve(self->allocator, &self->origins, 1);
  if (self->failed) return;
  self->origins.items[self->origins.count++] = (origin){self->text.count, owner, string, within};
}

/* A phrase is plain writing: its spaces and hashes mean themselves, though patterns are EXTENDED.
 */
static void put_phrase(expansion *self, const char *text, uint32_t length) {
  for (uint32_t i = 0; i < length; i++) {
    bool escape = text[i] == '\\' && i + 1 < length;
    if (escape)
      put(self, text + i++, 2);
    else if (text[i] == ' ')
      put(self, "\\x20", 4);
    else if (text[i] == '#')
      put(self, "\\#", 2);
    else
      put(self, text + i, 1);
  }
}

static void put_definition(expansion *self, const mil_entry *owner);

static void put_string(expansion *self, const mil_entry *owner, const mil_datum *string,
                       void (*put_text)(expansion *, const char *, uint32_t)) {
  mil_range whole = {0};
  mil_slice name;
  uint32_t from = 0;
  while (!self->full && !self->failed && mil_reference_next(string, from, &whole, &name)) {
    put_origin(self, owner, string, from);
    put_text(self, string->string + from, whole.start - from);
    put_definition(self, self->definitions.find(self->definitions.context, name));
    from = whole.end;
  }
  put_origin(self, owner, string, from);
  put_text(self, string->string + from, string->length - from);
}

/* A phrase that is nothing but itself. */
static bool is_literal(const mil_datum *phrase) {
  return strcspn(phrase->string, "\\^$.[]|()?*+{}") == phrase->length;
}

/* The phrases that hold regex first, the longer before the shorter; then the literal ones in the
 * order of their bytes, so that those with the same beginning stand together. */
static int compare_phrases(const void *a, const void *b) {
  const mil_datum *left = *(const mil_datum *const *)a, *right = *(const mil_datum *const *)b;
  bool literal = is_literal(left);
  if (literal != is_literal(right)) return literal ? 1 : -1;
  if (!literal && left->length != right->length) return left->length < right->length ? 1 : -1;
  return strcmp(left->string, right->string);
}

static uint32_t character_size(const mil_datum *phrase, uint32_t at) {
  uint32_t end = at + 1;
  while (((unsigned char)phrase->string[end] & 0xC0) == 0x80) end++;
  return end - at;
}

/* How many of the phrases have the same character at `depth` as the first. */
static uint32_t count_alike(const mil_datum *const *phrases, uint32_t count, uint32_t depth) {
  const char *character = phrases[0]->string + depth;
  uint32_t size = character_size(phrases[0], depth), alike = 1;
  while (alike < count && strncmp(phrases[alike]->string + depth, character, size) == 0) alike++;
  return alike;
}

/* Writes literal phrases that share their first `depth` bytes, without these, as a tree: of "save",
 * "save time" and "say" it makes sa(?:ve(?:\x20time|)|y). A list of some hundred words is then
 * searched in the time of a few. The empty branch comes last, so that the longer phrase wins. */
static void put_tree(expansion *self, const mil_datum *const *phrases, uint32_t count,
                     uint32_t depth) {
  uint32_t at = 0;
  while (at < count && phrases[at]->length == depth) at++;
  if (at == count) return;
  bool branches = at > 0 || count_alike(phrases, count, depth) < count;
  if (branches) put(self, "(?:", 3);
  for (uint32_t alike; at < count; at += alike) {
    uint32_t size = character_size(phrases[at], depth);
    alike = count_alike(phrases + at, count - at, depth);
    put_phrase(self, phrases[at]->string + depth, size);
    put_tree(self, phrases + at, alike, depth + size);
    if (at + alike < count) put(self, "|", 1);
  }
  if (phrases[0]->length == depth) put(self, "|", 1);
  if (branches) put(self, ")", 1);
}

static void put_phrases(expansion *self, const mil_entry *owner, const mil_datum *const *phrases,
                        uint32_t count) {
  uint32_t at = 0;
  for (; at < count && !is_literal(phrases[at]); at++) {
    if (at > 0) put(self, "|", 1);
    put_string(self, owner, phrases[at], put_phrase);
  }
  if (at == count) return;
  if (at > 0) put(self, "|", 1);
  put_origin(self, owner, phrases[at], 0);
  put_tree(self, phrases + at, count - at, 0);
}

static void put_word_list(expansion *self, const mil_entry *owner) {
  uint32_t count = owner->datum->count;
  const mil_allocator *allocator = self->allocator;
  const mil_datum **phrases = mil_resize(allocator, NULL, count * sizeof(mil_datum *));
  if (!phrases) {
    self->failed = true;
    return;
  }
  for (uint32_t i = 0; i < count; i++) phrases[i] = &owner->datum->items[i];
  qsort(phrases, count, sizeof *phrases, compare_phrases);
  put_phrases(self, owner, phrases, count);
  mil_release(allocator, phrases);
}

/* The line end closes a comment that the fragment may end in. */
static void put_definition(expansion *self, const mil_entry *owner) {
  put(self, "(?:", 3);
  if (owner->datum->kind == MIL_DATUM_STRING)
    put_string(self, owner, owner->datum, put);
  else
    put_word_list(self, owner);
  put(self, "\n)", 2);
}

/* ---- Compilation ----------------------------------------------------------------------------- */

/* A part that is at fault alone, as a phrase with a parenthesis too many, mostly shows only at the
 * end of what it stands in. */
static bool locate_part(mil_error *error, const expansion *self) {
  for (uint32_t i = 0; i < self->origins.count; i++) {
    const origin *part = &self->origins.items[i];
    mil_slice source = {part->string->string, part->string->length};
    mil_range whole;
    mil_slice name;
    if (mil_reference_next(part->string, 0, &whole, &name)) continue;
    uint32_t fault = 0;
    mil_pattern *alone = mil_pattern_new(self->allocator, source, &fault, error);
    mil_pattern_free(alone);
    if (alone) continue;
    if (error->kind == MIL_ERROR_PATTERN)
      mil_entry_locate_string(part->owner, part->string, fault, error);
    return true;
  }
  return false;
}

static void locate_fault(mil_error *error, const expansion *self, uint32_t fault) {
  if (locate_part(error, self)) return;
  const origin *found = &self->origins.items[0];
  for (uint32_t i = 1; i < self->origins.count && self->origins.items[i].at <= fault; i++)
    found = &self->origins.items[i];
  uint32_t within = found->within + (fault - found->at);
  if (within > found->string->length) within = found->string->length;
  mil_entry_locate_string(found->owner, found->string, within, error);
}

static mil_pattern *compile_expansion(const expansion *self, const mil_entry *owner, bool anchored,
                                      mil_error *error) {
  if (self->failed) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
  if (self->full) {
    mil_fail(error, MIL_ERROR_PACK, "pattern '%s' is too long", owner->name);
    mil_entry_locate(owner, error);
    return NULL;
  }
  uint32_t fault = 0;
  mil_slice source = {self->text.items, self->text.count};
  mil_pattern *pattern = anchored ? mil_pattern_new_anchored(self->allocator, source, &fault, error)
                                  : mil_pattern_new(self->allocator, source, &fault, error);
  if (!pattern && error->kind == MIL_ERROR_PATTERN) locate_fault(error, self, fault);
  return pattern;
}

mil_pattern *mil_expansion_compile(const mil_allocator *allocator, mil_definitions definitions,
                                   const mil_entry *pattern, bool anchored, mil_error *error) {
  expansion expanded = {.allocator = allocator, .definitions = definitions};
  put_string(&expanded, pattern, pattern->datum, put);
  mil_pattern *compiled = compile_expansion(&expanded, pattern, anchored, error);
  expansion_release(&expanded);
  return compiled;
}

bool mil_expansion_read(const mil_allocator *allocator, mil_definitions definitions,
                        const mil_entry *pattern, void (*use)(void *context, mil_slice source),
                        void *context) {
  expansion expanded = {.allocator = allocator, .definitions = definitions};
  put_string(&expanded, pattern, pattern->datum, put);
  bool fine = !expanded.failed && !expanded.full;
  if (fine) use(context, (mil_slice){expanded.text.items, expanded.text.count});
  expansion_release(&expanded);
  return fine;
}
