#include "language.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "detect.h"
#include "error.h"
#include "expansion.h"
#include "kpi.h"
#include "language_internal.h"
#include "nearest.h"
#include "sieve_make.h"

/* ---- Names ----------------------------------------------------------------------------------- */

static const mil_slice pattern_names[] = {
#define X(identifier, name, meaning) {name, sizeof name - 1},
  MIL_PATTERNS(X)
#undef X
};

static const mil_slice table_names[] = {
#define X(identifier) {#identifier, sizeof #identifier - 1},
  MIL_TABLES(X)
#undef X
};

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

static bool fail_unknown(mil_error *error, const char *kind, mil_slice name, const char *nearest) {
  int length = (int)name.length;
  if (!nearest)
    return mil_fail(error, MIL_ERROR_PACK, "unknown %s '%.*s'", kind, length, name.text);
  return mil_fail(error, MIL_ERROR_PACK, "unknown %s '%.*s'; the nearest is '%s'", kind, length,
                  name.text, nearest);
}

static mil_slice slice_of(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

/* ---- References ------------------------------------------------------------------------------ */

static int compare_name(mil_slice name, const char *other) {
  size_t length = strlen(other);
  int order = memcmp(name.text, other, name.length < length ? name.length : length);
  if (order != 0) return order;
  return (name.length > length) - (name.length < length);
}

static definition *find_definition(const mil_language *self, mil_slice name) {
  uint32_t low = 0, high = self->definitions.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = compare_name(name, self->definitions.items[middle].entry.name);
    if (order == 0) return &self->definitions.items[middle];
    if (order > 0) low = middle + 1;
    else high = middle;
  }
  return NULL;
}

static const char *nearest_definition(const mil_language *self, mil_slice name) {
  mil_nearest search = {.wanted = name};
  for (uint32_t i = 0; i < self->definitions.count; i++)
    mil_nearest_offer(&search, self->definitions.items[i].entry.name);
  return mil_nearest_name(&search);
}

static bool check_definition(mil_language *self, definition *checked, mil_error *error);

static bool check_reference(mil_language *self, mil_slice name, mil_error *error) {
  definition *found = find_definition(self, name);
  if (!found) return fail_unknown(error, "name", name, nearest_definition(self, name));
  if (found->state == OPEN)
    return mil_fail(error, MIL_ERROR_PACK, "'%s' refers to itself", found->entry.name);
  return true;
}

static bool check_string(mil_language *self, const mil_entry *owner, const mil_datum *string,
                         mil_error *error) {
  mil_range whole = {0};
  mil_slice name;
  while (mil_reference_next(string, whole.end, &whole, &name)) {
    if (!check_reference(self, name, error)) {
      mil_entry_locate_string(owner, string, whole.start, error);
      return false;
    }
    if (!check_definition(self, find_definition(self, name), error)) return false;
  }
  return true;
}

static bool check_strings(mil_language *self, const mil_entry *owner, mil_error *error) {
  const mil_datum *datum = owner->datum;
  if (datum->kind == MIL_DATUM_STRING) return check_string(self, owner, datum, error);
  for (uint32_t i = 0; i < datum->count; i++)
    if (!check_string(self, owner, &datum->items[i], error)) return false;
  return true;
}

static bool check_definition(mil_language *self, definition *checked, mil_error *error) {
  if (checked->state == DONE) return true;
  checked->state = OPEN;
  if (!check_strings(self, &checked->entry, error)) return false;
  checked->state = DONE;
  return true;
}

static bool check_references(mil_language *self, mil_error *error) {
  for (uint32_t i = 0; i < self->definitions.count; i++)
    if (!check_definition(self, &self->definitions.items[i], error)) return false;
  for (int i = 0; i < MIL_PATTERN_COUNT; i++)
    if (self->patterns[i].entry.name && !check_strings(self, &self->patterns[i].entry, error))
      return false;
  return true;
}

/* ---- Loading --------------------------------------------------------------------------------- */

/* Index of a name in the vocabulary, or -1. Packs name each pattern once, so this runs a few
 * hundred times over a few hundred short names at each start: the length tells most of them apart.
 */
static int find_name(const mil_slice *names, int count, const char *name) {
  size_t length = strlen(name);
  for (int i = 0; i < count; i++)
    if (names[i].length == length && memcmp(names[i].text, name, length) == 0) return i;
  return -1;
}

static const char *nearest_name(const mil_slice *names, int count, const char *name) {
  mil_nearest search = {.wanted = slice_of(name)};
  for (int i = 0; i < count; i++) mil_nearest_offer(&search, names[i].text);
  return mil_nearest_name(&search);
}

static bool check_kind(const mil_entry *checked, mil_datum_kind kind, mil_error *error) {
  if (checked->datum->kind == kind) return true;
  mil_fail(error, MIL_ERROR_PACK, "'%s' is not a %s", checked->name,
           kind == MIL_DATUM_TABLE ? "table" : "string");
  mil_entry_locate(checked, error);
  return false;
}

static bool fail_twice(const mil_entry *again, mil_error *error) {
  mil_fail(error, MIL_ERROR_PACK, "'%s' is defined twice", again->name);
  mil_entry_locate(again, error);
  return false;
}

static bool check_word_list(const mil_entry *list, mil_error *error) {
  if (!check_kind(list, MIL_DATUM_TABLE, error)) return false;
  bool strings = list->datum->count > 0;
  for (uint32_t i = 0; i < list->datum->count; i++) {
    const mil_datum *item = &list->datum->items[i];
    strings = strings && !item->key && item->kind == MIL_DATUM_STRING && item->length > 0;
  }
  if (strings) return true;
  mil_fail(error, MIL_ERROR_PACK, "'%s' is not a list of words", list->name);
  mil_entry_locate(list, error);
  return false;
}

static bool add_definition(mil_language *self, const mil_entry *added, mil_error *error) {
  if (!mil_array_reserve(self->allocator, &self->definitions, 1)) return fail_memory(error);
  self->definitions.items[self->definitions.count++] = (definition){.entry = *added};
  return true;
}

static bool load_word_list(mil_language *self, const mil_entry *list, mil_error *error) {
  return check_word_list(list, error) && add_definition(self, list, error);
}

static bool load_fragment(mil_language *self, const mil_entry *fragment, mil_error *error) {
  return check_kind(fragment, MIL_DATUM_STRING, error) && add_definition(self, fragment, error);
}

static bool load_pattern(mil_language *self, const mil_entry *pattern, mil_error *error) {
  int index = find_name(pattern_names, MIL_PATTERN_COUNT, pattern->name);
  if (index < 0) {
    fail_unknown(error, "pattern", slice_of(pattern->name),
                 nearest_name(pattern_names, MIL_PATTERN_COUNT, pattern->name));
    mil_entry_locate(pattern, error);
    return false;
  }
  if (self->patterns[index].entry.name) return fail_twice(pattern, error);
  self->patterns[index].entry = *pattern;
  return check_kind(pattern, MIL_DATUM_STRING, error);
}

static bool load_message(mil_language *self, const mil_entry *message, mil_error *error) {
  if (!check_kind(message, MIL_DATUM_STRING, error)) return false;
  if (!mil_array_reserve(self->allocator, &self->messages, 1)) return fail_memory(error);
  self->messages.items[self->messages.count++] = *message;
  return true;
}

static bool load_table(mil_language *self, const mil_entry *table, mil_error *error) {
  int index = find_name(table_names, MIL_TABLE_COUNT, table->name);
  if (index < 0) {
    fail_unknown(error, "table", slice_of(table->name),
                 nearest_name(table_names, MIL_TABLE_COUNT, table->name));
    mil_entry_locate(table, error);
    return false;
  }
  if (self->tables[index].name) return fail_twice(table, error);
  self->tables[index] = *table;
  return check_kind(table, MIL_DATUM_TABLE, error);
}

/* The keys of a pack file whose tables hold entries for the engine to read one by one. */
static const struct {
  const char *key;
  bool (*load)(mil_language *self, const mil_entry *loaded, mil_error *error);
} loaders[] = {
  {"words", load_word_list},
  {"define", load_fragment},
  {"patterns", load_pattern},
  {"messages", load_message},
};

static bool load_entries(mil_language *self, const mil_entry *group,
                         bool (*load)(mil_language *, const mil_entry *, mil_error *),
                         mil_error *error) {
  if (!check_kind(group, MIL_DATUM_TABLE, error)) return false;
  for (uint32_t i = 0; i < group->datum->count; i++) {
    const mil_datum *datum = &group->datum->items[i];
    if (!datum->key) {
      mil_fail(error, MIL_ERROR_PACK, "an entry of '%s' has no name", group->name);
      mil_entry_locate(group, error);
      return false;
    }
    if (!load(self, &(mil_entry){datum->key, datum, group->file}, error)) return false;
  }
  return true;
}

static bool load_key(mil_language *self, const mil_entry *group, mil_error *error) {
  for (size_t i = 0; i < sizeof loaders / sizeof *loaders; i++)
    if (strcmp(loaders[i].key, group->name) == 0)
      return load_entries(self, group, loaders[i].load, error);
  return load_table(self, group, error);
}

static bool load_file(mil_language *self, const mil_data_file *file, mil_error *error) {
  const mil_datum *table = file->table;
  bool keyed = table && table->kind == MIL_DATUM_TABLE && !(table->count && !table->items[0].key);
  if (!keyed) {
    mil_fail(error, MIL_ERROR_PACK, "not a table of named entries");
    mil_error_locate(error, file->name, file->text, file->length, 0);
    return false;
  }
  for (uint32_t i = 0; i < table->count; i++) {
    const mil_datum *datum = &table->items[i];
    if (!load_key(self, &(mil_entry){datum->key, datum, file}, error)) return false;
  }
  return true;
}

static int compare_entries(const void *a, const void *b) {
  return strcmp(((const mil_entry *)a)->name, ((const mil_entry *)b)->name);
}

/* A definition begins with its entry, so the same comparison serves both. */
static void sort_names(mil_language *self) {
  if (self->definitions.count)
    qsort(self->definitions.items, self->definitions.count, sizeof(definition), compare_entries);
  if (self->messages.count)
    qsort(self->messages.items, self->messages.count, sizeof(mil_entry), compare_entries);
}

static bool check_twins(const mil_language *self, mil_error *error) {
  for (uint32_t i = 1; i < self->definitions.count; i++) {
    const mil_entry *again = &self->definitions.items[i].entry;
    if (strcmp(again->name, self->definitions.items[i - 1].entry.name) == 0)
      return fail_twice(again, error);
  }
  for (uint32_t i = 1; i < self->messages.count; i++)
    if (strcmp(self->messages.items[i].name, self->messages.items[i - 1].name) == 0)
      return fail_twice(&self->messages.items[i], error);
  return true;
}

/* The number of the pack among the built-in ones, or -1. */
static int builtin_index(const mil_data_language *pack) {
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++)
    if (pack == &mil_data_builtin.languages[i]) return (int)i;
  return -1;
}

static bool check_names(mil_language *self, mil_error *error) {
  return check_twins(self, error) && check_references(self, error);
}

/* Built-in packs were sieved and checked when Milstolpe was built. For others a sieve would take
 * longer to make than a text that is read once would save. */
static bool load(mil_language *self, mil_error *error) {
  int builtin = self->builtin = builtin_index(self->pack);
  if (builtin >= 0) {
    self->sieve = mil_sieve_new(self->allocator, &mil_sieves_builtin[builtin]);
    self->saved = mil_patterns_builtin[builtin];
    self->saved_narrow = mil_narrow_patterns_builtin[builtin];
  }
  self->matcher = mil_matcher_new(self->allocator);
  if (!self->matcher || (builtin >= 0 && !self->sieve)) return fail_memory(error);
  for (uint32_t i = 0; i < self->pack->file_count; i++)
    if (!load_file(self, &self->pack->files[i], error)) return false;
  sort_names(self);
  return builtin >= 0 || check_names(self, error);
}

mil_language *mil_language_new(const mil_allocator *allocator, const mil_data_language *pack,
                               mil_error *error) {
  mil_language *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return fail_memory(error), NULL;
  memset(self, 0, sizeof *self);
  self->allocator = allocator;
  self->pack = pack;
  if (load(self, error)) return self;
  mil_language_free(self);
  return NULL;
}

static void free_pattern(pattern_slot *slot) {
  mil_pattern_free(slot->compiled);
  if (!slot->lent) mil_pattern_free(slot->narrow);
}

void mil_language_free(mil_language *self) {
  if (!self) return;
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) free_pattern(&self->patterns[i]);
  mil_detect_words_free(self->detect_words);
  mil_kpi_terms_free(self->kpi_terms);
  mil_recall_free(self->recall);
  mil_matcher_free(self->matcher);
  mil_sieve_free(self->sieve);
  mil_array_release(self->allocator, &self->definitions);
  mil_array_release(self->allocator, &self->messages);
  mil_release(self->allocator, self);
}

/* ---- Compilation ----------------------------------------------------------------------------- */

static const mil_entry *find_entry(const void *language, mil_slice name) {
  return &find_definition(language, name)->entry;
}

/* The first trouble stays: the later ones mostly follow from it. */
static void keep_trouble(mil_language *self, const mil_error *error) {
  if (self->trouble.kind == MIL_ERROR_NONE) self->trouble = *error;
}

mil_pattern *mil_language_compile(const mil_language *self, mil_pattern_id id, bool anchored,
                                  mil_error *error) {
  const mil_entry *entry = &self->patterns[id].entry;
  mil_definitions definitions = {find_entry, self};
  return entry->name ? mil_expansion_compile(self->allocator, definitions, entry, anchored, error)
                     : NULL;
}

typedef struct narrowing {
  const mil_allocator *allocator;
  bool anchored;
  mil_pattern *made;
} narrowing;

static void compile_narrow(void *context, mil_slice source) {
  narrowing *wanted = context;
  wanted->made = mil_pattern_new_narrow(wanted->allocator, source, wanted->anchored);
}

mil_pattern *mil_language_compile_narrow(const mil_language *self, mil_pattern_id id,
                                         bool anchored) {
  const mil_entry *entry = &self->patterns[id].entry;
  mil_definitions definitions = {find_entry, self};
  narrowing wanted = {self->allocator, anchored, NULL};
  if (entry->name)
    mil_expansion_read(self->allocator, definitions, entry, compile_narrow, &wanted);
  return wanted.made;
}

bool mil_language_is_stepped(const mil_language *self, mil_pattern_id id) {
  return self->sieve && mil_sieve_has_first(self->sieve, id);
}

/* What was compiled when Milstolpe was built, if it is of the kind that is wanted. */
static mil_pattern *saved_pattern(const mil_language *self, const mil_saved_pattern *saved,
                                 mil_pattern_id id) {
  if (!saved || !saved[id].bytes || saved[id].anchored != mil_language_is_stepped(self, id)) return NULL;
  return mil_pattern_load(self->allocator, &saved[id]);
}

mil_pattern *mil_language_pattern(mil_language *self, mil_pattern_id id) {
  pattern_slot *slot = &self->patterns[id];
  if (slot->tried || !slot->entry.name) return slot->compiled;
  slot->tried = true;
  slot->compiled = saved_pattern(self, self->saved, id);
  if (slot->compiled) return slot->compiled;
  mil_error error = {0};
  slot->compiled = mil_language_compile(self, id, mil_language_is_stepped(self, id), &error);
  if (!slot->compiled) keep_trouble(self, &error);
  return slot->compiled;
}

/* Gives away the machine code that this thread has earned, or takes that of another. */
static void share_pattern(mil_language *self, mil_pattern_id id) {
  pattern_slot *slot = &self->patterns[id];
  uint32_t language = (uint32_t)self->builtin;
  if (mil_pattern_has_jit(slot->narrow)) {
    slot->lent = mil_shared_give(self->shared, language, id, slot->narrow);
    slot->offered = true;
    return;
  }
  if (!slot->wished) mil_shared_wish(self->shared, language, id);
  slot->wished = true;
  mil_pattern *theirs = mil_shared_take(self->shared, language, id);
  if (!theirs) {
    mil_pattern_wait_for_jit(slot->narrow, mil_shared_is_open(self->shared));
    return;
  }
  mil_pattern_free(slot->narrow);
  slot->narrow = theirs;
  slot->lent = slot->offered = true;
}

mil_pattern *mil_language_narrow_pattern(mil_language *self, mil_pattern_id id) {
  pattern_slot *slot = &self->patterns[id];
  if (!slot->narrow_tried) slot->narrow = saved_pattern(self, self->saved_narrow, id);
  slot->narrow_tried = true;
  if (self->shared && slot->narrow && !slot->offered) share_pattern(self, id);
  return slot->narrow;
}

bool mil_language_validate(mil_language *self, mil_error *error) {
  if (!check_names(self, error)) return false;
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) mil_language_pattern(self, (mil_pattern_id)i);
  if (self->trouble.kind == MIL_ERROR_NONE) return true;
  if (error) *error = self->trouble;
  return false;
}

void mil_language_share(mil_language *self, mil_shared *shared) {
  if (self->builtin >= 0) self->shared = shared;
}

void mil_language_measure(mil_language *self, mil_clock *clock) { self->clock = clock; }

void mil_language_no_prefilter(mil_language *self) {
  mil_sieve_free(self->sieve);
  self->sieve = NULL;
  self->forgets = true;
}

/* ---- Use ------------------------------------------------------------------------------------- */

const char *mil_language_name(const mil_language *self) { return self->pack->name; }

const mil_error *mil_language_trouble(const mil_language *self) {
  return self->trouble.kind == MIL_ERROR_NONE ? NULL : &self->trouble;
}

uint32_t mil_language_limits(mil_language *self) {
  uint32_t limits = self->limits;
  self->limits = 0;
  return limits;
}

const mil_datum *mil_language_table(const mil_language *self, mil_table_id table) {
  return self->tables[table].datum;
}

const char *mil_language_message(const mil_language *self, const char *name) {
  if (self->messages.count == 0) return NULL;
  mil_entry wanted = {.name = name};
  const mil_entry *found =
    bsearch(&wanted, self->messages.items, self->messages.count, sizeof wanted, compare_entries);
  return found ? found->datum->string : NULL;
}

mil_detect_words *mil_language_detect_words(mil_language *self) {
  if (!self->detect_words) self->detect_words = mil_detect_words_new(self->allocator, self);
  return self->detect_words;
}

mil_kpi_terms *mil_language_kpi_terms(mil_language *self) {
  if (!self->kpi_terms)
    self->kpi_terms = mil_kpi_terms_new(self->allocator, mil_language_table(self, MIL_TABLE_kpis));
  return self->kpi_terms;
}

/* ---- Sieving --------------------------------------------------------------------------------- */

typedef struct sieving {
  mil_sieve_maker *maker;
  mil_pattern_id pattern;
} sieving;

static void add_to_sieve(void *context, mil_slice source) {
  const sieving *wanted = context;
  /* Lines are asked for it before their sentences. */
  bool parts = wanted->pattern == MIL_PATTERN_goal_aim;
  mil_sieve_maker_add(wanted->maker, wanted->pattern, source, parts);
}

static void know_words(mil_sieve_maker *maker, const mil_datum *list) {
  for (uint32_t i = 0; list && i < list->count; i++)
    mil_sieve_maker_know(maker, (mil_slice){list->items[i].string, list->items[i].length});
}

bool mil_language_sieve(const mil_language *self, mil_sieve_maker *maker) {
  know_words(maker, mil_datum_get(mil_language_table(self, MIL_TABLE_language), "function_words"));
  mil_definitions definitions = {find_entry, self};
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) {
    sieving wanted = {maker, (mil_pattern_id)i};
    const mil_entry *entry = &self->patterns[i].entry;
    if (entry->name &&
        !mil_expansion_read(self->allocator, definitions, entry, add_to_sieve, &wanted))
      return false;
  }
  return true;
}
