/* fix_text.c: templates filled with slots, and the edits of a draft. */
#include "fix.h"

#include <string.h>
#include <utf8proc.h>

#include "utf8.h"

/* ---- Slots ------------------------------------------------------------------------------------- */

static mil_slot *find_slot(mil_fixer *self, const char *name, size_t length) {
  for (uint32_t i = 0; i < self->slot_count; i++)
    if (strlen(self->slots[i].name) == length && memcmp(self->slots[i].name, name, length) == 0)
      return &self->slots[i];
  return NULL;
}

static mil_slot *set_slot(mil_fixer *self, const char *name, const char *value) {
  mil_slot *slot = find_slot(self, name, strlen(name));
  if (!slot && self->slot_count == MIL_SLOTS_MAX) { /* a maker of more names than there are */
    self->draft.broken = true;
    slot = &self->slots[MIL_SLOTS_MAX - 1];
  }
  if (!slot) slot = &self->slots[self->slot_count++];
  *slot = (mil_slot){.name = name, .value = value ? value : ""};
  return slot;
}

void mil_fix_set(mil_fixer *self, const char *name, const char *value) {
  set_slot(self, name, value);
}

mil_slot *mil_fix_ask(mil_fixer *self, const char *name, const char *value) {
  mil_slot *slot = set_slot(self, name, value);
  slot->ask = true;
  return slot;
}

void mil_fix_suppose(mil_fixer *self, const char *name) {
  mil_slot *slot = find_slot(self, name, strlen(name));
  if (slot) slot->fact = false;
}

static void add_choice(mil_slot *slot, const char *choice) {
  if (strcmp(choice, slot->value) != 0 && slot->choice_count < MIL_CHOICES_MAX)
    slot->choices[slot->choice_count++] = choice;
}

void mil_fix_choose(mil_slot *slot, const mil_datum *list) {
  if (slot->choice_count == 0) slot->choices[slot->choice_count++] = slot->value;
  for (uint32_t i = 0; list && i < list->count; i++)
    if (list->items[i].kind == MIL_DATUM_STRING) add_choice(slot, list->items[i].string);
}

void mil_fix_choices(mil_fixer *self, mil_slot *slot, const char *list) {
  mil_fix_choose(slot, mil_datum_get(self->rewrites, list));
}

const char *mil_fix_template(const mil_fixer *self, const char *name, const char *key) {
  return mil_datum_string(mil_datum_get(self->rewrites, name), key, NULL);
}

/* ---- Filling ----------------------------------------------------------------------------------- */

/* A text while it grows, in memory that is released by who began it. */
typedef struct filling {
  mil_fixer *fixer;
  MIL_ARRAY(char) text;
  mil_placeholder placeholders[MIL_EDIT_PLACEHOLDERS_MAX];
  uint32_t placeholder_count;
  bool title;
  bool failed;
} filling;

static void append(filling *self, const char *text, size_t length) {
  if (self->failed || length == 0) return;
  self->failed = !mil_array_reserve(self->fixer->allocator, &self->text, (uint32_t)length);
  if (self->failed) return;
  memcpy(self->text.items + self->text.count, text, length);
  self->text.count += (uint32_t)length;
}

/* What the placeholder is called, in the goal's language. */
static const char *shown_name(const mil_fixer *self, const char *name) {
  return mil_datum_string(mil_datum_get(self->rewrites, "names"), name, name);
}

static void add_placeholder(filling *self, const mil_slot *slot, uint32_t start) {
  if (!slot->ask || self->placeholder_count == MIL_EDIT_PLACEHOLDERS_MAX) return;
  const char **choices =
    mil_arena_take(self->fixer->arena, (slot->choice_count + 1) * sizeof *choices);
  if (!choices) return;
  memcpy(choices, slot->choices, slot->choice_count * sizeof *choices);
  self->placeholders[self->placeholder_count++] = (mil_placeholder){
    .range = {start, self->text.count},
    .name = shown_name(self->fixer, slot->name),
    .choices = choices,
    .choice_count = slot->choice_count > 1 ? slot->choice_count : 0,
    .fact = slot->fact,
  };
}

/* In a title nothing is said that only the writer knows. */
static void append_slot(filling *self, const mil_slot *slot) {
  if (!self->title || !slot->fact) {
    append(self, slot->value, strlen(slot->value));
    return;
  }
  const char *name = shown_name(self->fixer, slot->name);
  append(self, "[", 1);
  append(self, name, strlen(name));
  append(self, "]", 1);
}

static void fill(filling *self, const char *template) {
  for (const char *at = template; *at;) {
    const char *open = strchr(at, '{'), *close = open ? strchr(open, '}') : NULL;
    if (!close) {
      append(self, at, strlen(at));
      return;
    }
    append(self, at, (size_t)(open - at));
    const mil_slot *slot = find_slot(self->fixer, open + 1, (size_t)(close - open - 1));
    uint32_t start = self->text.count;
    if (slot) append_slot(self, slot);
    if (slot) add_placeholder(self, slot, start);
    at = close + 1;
  }
}

/* A capital takes as many bytes as its small letter, in the languages that we write; where it
 * doesn't it stays small. */
static void capitalize(char *text, uint32_t length) {
  uint32_t at = 0, size = 0;
  while (at < length && text[at] == ' ') at++;
  if (at == length) return;
  uint32_t c = mil_utf8_decode((mil_slice){text, length}, at, &size);
  utf8proc_uint8_t capital[4];
  utf8proc_ssize_t bytes = utf8proc_encode_char(utf8proc_toupper((utf8proc_int32_t)c), capital);
  if (bytes == (utf8proc_ssize_t)size) memcpy(text + at, capital, size);
}

static bool hand_out(filling *self, bool capital, mil_edit *edit) {
  mil_arena *arena = self->fixer->arena;
  char *text = mil_arena_copy(arena, self->text.count ? self->text.items : "", self->text.count);
  size_t size = (self->placeholder_count + 1) * sizeof(mil_placeholder);
  mil_placeholder *placeholders = mil_arena_take(arena, size);
  if (self->failed || !text || !placeholders) return arena->failed = true, false;
  memcpy(placeholders, self->placeholders, self->placeholder_count * sizeof *placeholders);
  if (capital) capitalize(text, self->text.count);
  edit->text = text;
  edit->length = self->text.count;
  edit->placeholders = placeholders;
  edit->placeholder_count = self->placeholder_count;
  return true;
}

bool mil_fix_fill(mil_fixer *self, const char *template, bool capital, mil_edit *edit) {
  filling text = {.fixer = self};
  fill(&text, template);
  bool fine = hand_out(&text, capital, edit);
  mil_array_release(self->allocator, &text.text);
  return fine;
}

const char *mil_fix_title(mil_fixer *self, const char *template) {
  filling text = {.fixer = self, .title = true};
  mil_edit edit;
  fill(&text, template);
  bool fine = hand_out(&text, false, &edit);
  mil_array_release(self->allocator, &text.text);
  return fine ? edit.text : NULL;
}

const char *mil_fix_words(mil_fixer *self, const char *template) {
  mil_edit edit;
  return mil_fix_fill(self, template, false, &edit) ? edit.text : NULL;
}

/* ---- Edits ------------------------------------------------------------------------------------- */

/* Two insertions at one place stay in the order in which they were added. */
static void add_edit(mil_fixer *self, mil_range source, const char *template, bool capital) {
  mil_draft *draft = &self->draft;
  mil_edit edit = {.range = source};
  if (!template || draft->edit_count == MIL_DRAFT_EDITS_MAX ||
      !mil_fix_fill(self, template, capital, &edit)) {
    draft->broken = true;
    return;
  }
  uint32_t at = draft->edit_count;
  while (at > 0 && draft->edits[at - 1].range.start > source.start) at--;
  bool clash = at > 0 && draft->edits[at - 1].range.end > source.start;
  clash |= at < draft->edit_count && source.end > draft->edits[at].range.start;
  draft->broken |= clash;
  memmove(draft->edits + at + 1, draft->edits + at, (draft->edit_count - at) * sizeof edit);
  draft->edits[at] = edit;
  draft->edit_count++;
}

void mil_fix_edit(mil_fixer *self, mil_range source, const char *template) {
  add_edit(self, source, template, false);
}

void mil_fix_edit_capital(mil_fixer *self, mil_range source, const char *template) {
  add_edit(self, source, template, true);
}

/* ---- Words ------------------------------------------------------------------------------------- */

const char *mil_fix_copy(mil_fixer *self, const mil_part *part, mil_range plain) {
  mil_slice words = mil_prose_slice(part->prose, plain);
  const char *copy = mil_arena_copy(self->arena, words.text, words.length);
  return copy ? copy : "";
}

const char *mil_fix_join(mil_fixer *self, const char *a, const char *b) {
  size_t first = strlen(a), second = strlen(b);
  char *both = mil_arena_take(self->arena, first + second + 1);
  if (!both) return "";
  memcpy(both, a, first);
  memcpy(both + first, b, second);
  both[first + second] = '\0';
  return both;
}

bool mil_fix_holds_code(const mil_part *part, mil_range plain) {
  for (uint32_t i = 0; i < part->prose->span_count; i++) {
    const mil_span *span = &part->prose->spans[i];
    if (span->kind == MIL_SPAN_CODE && mil_range_overlaps(span->plain, plain)) return true;
  }
  return false;
}

/* In place, since the prose has single spaces too. */
static const char *single_spaced(char *words) {
  char *to = words;
  for (const char *from = words; words && *from; from++)
    if (*from != ' ' || to == words || to[-1] != ' ') *to++ = *from;
  if (words) *to = '\0';
  return words;
}

const char *mil_fix_quote(mil_fixer *self, const mil_part *part, mil_range plain) {
  mil_range source;
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  if (!mil_fix_holds_code(part, plain)) return mil_fix_copy(self, part, plain);
  if (!mil_place_source(self, part, plain, &source)) return NULL;
  mil_slice words = mil_slice_of(text, source);
  if (memchr(words.text, '\n', words.length) || memchr(words.text, '\r', words.length)) return NULL;
  return single_spaced(mil_arena_copy(self->arena, words.text, words.length));
}

bool mil_fix_is_capital(const mil_part *part, uint32_t plain) {
  if (plain >= part->prose->length) return false;
  uint32_t size;
  uint32_t c = mil_utf8_decode((mil_slice){part->prose->text, part->prose->length}, plain, &size);
  return utf8proc_tolower((utf8proc_int32_t)c) != (utf8proc_int32_t)c;
}

static const char *with_first(mil_fixer *self, const char *words, bool large) {
  uint32_t length = words ? (uint32_t)strlen(words) : 0, size = 0;
  char *copy = mil_arena_copy(self->arena, words ? words : "", length);
  if (!copy || length == 0) return "";
  utf8proc_int32_t c = (utf8proc_int32_t)mil_utf8_decode((mil_slice){copy, length}, 0, &size);
  utf8proc_uint8_t other[4];
  utf8proc_ssize_t bytes =
    utf8proc_encode_char(large ? utf8proc_toupper(c) : utf8proc_tolower(c), other);
  if (bytes == (utf8proc_ssize_t)size) memcpy(copy, other, size);
  return copy;
}

const char *mil_fix_small(mil_fixer *self, const char *words) {
  return with_first(self, words, false);
}

const char *mil_fix_large(mil_fixer *self, const char *words) {
  return with_first(self, words, true);
}

static uint32_t small_at(mil_slice text, uint32_t at, uint32_t *size) {
  return (uint32_t)utf8proc_tolower((utf8proc_int32_t)mil_utf8_decode(text, at, size));
}

bool mil_fix_same_words(mil_slice words, const char *other) {
  mil_slice second = {other, (uint32_t)strlen(other)};
  uint32_t a = 0, b = 0, size;
  while (a < words.length && b < second.length) {
    uint32_t c = small_at(words, a, &size);
    a += size;
    if (c != small_at(second, b, &size)) return false;
    b += size;
  }
  return a == words.length && b == second.length;
}

bool mil_fix_matches(mil_fixer *self, mil_slice words, const char *form) {
  uint32_t length = (uint32_t)strlen(form);
  if (form[0] == '*' && words.length + 1 >= length) {
    uint32_t start = words.length - (length - 1);
    return mil_fix_same_words((mil_slice){words.text + start, length - 1}, form + 1);
  }
  if (length == 0 || form[length - 1] != '*') return mil_fix_same_words(words, form);
  if (words.length + 1 < length) return false;
  const char *fixed = mil_arena_copy(self->arena, form, length - 1);
  if (!fixed || !mil_fix_same_words((mil_slice){words.text, length - 1}, fixed)) return false;
  mil_fix_set(self, "rest",
              mil_arena_copy(self->arena, words.text + length - 1, words.length - length + 1));
  return true;
}

bool mil_fix_names(const mil_fixer *self, mil_slice words, const char *name) {
  const char *shown = shown_name(self, name);
  uint32_t length = (uint32_t)strlen(shown);
  for (uint32_t at = 0; at + length <= words.length; at++)
    if (mil_fix_same_words((mil_slice){words.text + at, length}, shown)) return true;
  return false;
}
