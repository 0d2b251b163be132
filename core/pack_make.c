/* pack_make.c: the program that reads the built-in packs when Milstolpe is built: it checks them,
 * and writes what would take long at each start: the tables of their sieves and their compiled
 * patterns. It is no part of the library. */
#include <inttypes.h>
#include <stdio.h>

#include "alloc.h"
#include "data.h"
#include "language.h"
#include "sieve_make.h"

static mil_sieve_maker *makers[MIL_MAX_LANGUAGES];
static const mil_sieve_table *tables[MIL_MAX_LANGUAGES];

/* The languages that are loaded here look for what is being made. */
const mil_sieve_table mil_sieves_builtin[MIL_MAX_LANGUAGES];
const mil_saved_pattern *const mil_patterns_builtin[MIL_MAX_LANGUAGES];
const mil_saved_pattern *const mil_narrow_patterns_builtin[MIL_MAX_LANGUAGES];

static const char *const names[] = {
#define X(identifier, name, meaning) name,
  MIL_PATTERNS(X)
#undef X
};

/* ---- Sieves ------------------------------------------------------------------------------------ */

static void begin_numbers(const char *type, const char *name, uint32_t language) {
  printf("static const %s %s_%" PRIu32 "[] = {", type, name, language);
}

static void print_words(const char *name, uint32_t language, const uint64_t *words, size_t count) {
  begin_numbers("uint64_t", name, language);
  for (size_t i = 0; i < count; i++) printf("0x%" PRIx64 ",", words[i]);
  puts("};");
}

static void print_halves(const char *name, uint32_t language, const uint16_t *halves,
                         uint32_t count) {
  begin_numbers("uint16_t", name, language);
  for (uint32_t i = 0; i < count; i++) printf("%u,", halves[i]);
  puts("};");
}

static uint32_t last_set(const uint16_t *sets, uint32_t count) {
  uint32_t last = 0;
  for (uint32_t i = 0; i < count; i++) last = sets[i] > last ? sets[i] : last;
  return last;
}

static size_t count_sets(const mil_sieve_table *table) {
  uint32_t last[] = {last_set(table->ones, 256), last_set(table->held.sets, table->held.slots),
                     last_set(table->edges.sets, table->edges.slots)};
  uint32_t most = last[0] > last[1] ? last[0] : last[1];
  return 1 + (most > last[2] ? most : last[2]);
}

static void print_grams(const char *name, uint32_t language, const mil_sieve_grams *table) {
  char part[64];
  snprintf(part, sizeof part, "%s_grams", name);
  print_words(part, language, table->grams, table->slots);
  snprintf(part, sizeof part, "%s_sets", name);
  print_halves(part, language, table->sets, table->slots);
  snprintf(part, sizeof part, "%s_filter", name);
  print_words(part, language, table->filter, MIL_SIEVE_BITS / 64);
}

static void print_first_rows(uint32_t language, const mil_sieve_table *table) {
  begin_numbers("mil_sieve_first", "first_rows", language);
  for (uint32_t i = 0; i < table->count; i++) {
    const mil_sieve_first *row = &table->first_rows[i];
    printf("{%d,%" PRIu32 ",{", row->kind, row->lengths);
    for (int k = 0; k < 4; k++) printf("0x%" PRIx64 ",", row->heads[k]);
    printf("},%" PRIu32 ",%" PRIu32 "},", row->bits, row->word);
  }
  puts("};");
}

static size_t count_first_words(const mil_sieve_table *table) {
  size_t words = 1;
  for (uint32_t i = 0; i < table->count; i++) {
    const mil_sieve_first *row = &table->first_rows[i];
    if (row->bits > 0) words = row->word + row->bits / 64;
  }
  return words;
}

static void print_table(uint32_t language, const mil_sieve_table *table) {
  print_words("sets", language, table->sets, count_sets(table) * table->words);
  print_grams("held", language, &table->held);
  print_grams("edge", language, &table->edges);
  print_halves("ones", language, table->ones, 256);
  begin_numbers("uint8_t", "endings", language);
  for (int i = 0; i < 256; i++) printf("%d,", table->endings[i]);
  puts("};");
  begin_numbers("uint8_t", "inner", language);
  for (uint32_t i = 0; i < table->count; i++) printf("%d,", table->inner[i]);
  puts("};");
  print_first_rows(language, table);
  print_words("firsts", language, table->firsts, count_first_words(table));
}

static void print_row(uint32_t language, const mil_sieve_table *table) {
  printf("{.count = %" PRIu32 ", .words = %" PRIu32, table->count, table->words);
  printf(", .held = {%" PRIu32 ", held_grams_%" PRIu32 ", held_sets_%" PRIu32
         ", held_filter_%" PRIu32 "}",
         table->held.slots, language, language, language);
  printf(", .edges = {%" PRIu32 ", edge_grams_%" PRIu32 ", edge_sets_%" PRIu32
         ", edge_filter_%" PRIu32 "}",
         table->edges.slots, language, language, language);
  static const char *const fields[] = {"sets", "ones", "endings", "inner", "first_rows", "firsts"};
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
    printf(", .%s = %s_%" PRIu32, fields[i], fields[i], language);
  puts("},");
}

/* ---- Patterns ---------------------------------------------------------------------------------- */

static void print_bytes(const char *name, uint32_t language, int pattern,
                        const mil_saved_pattern *saved) {
  printf("static const _Alignas(16) uint8_t %s_%" PRIu32 "_%d[%zu] = \"", name, language, pattern,
         saved->length);
  for (size_t i = 0; i < saved->length; i++) printf("\\%03o", saved->bytes[i]);
  puts("\";");
}

static bool compile_both(const mil_language *language, mil_pattern_id id, bool anchored,
                         mil_pattern *forms[2], mil_error *error) {
  forms[0] = mil_language_compile(language, id, anchored, error);
  forms[1] = mil_language_compile_narrow(language, id, anchored);
  if (forms[0] != NULL && forms[1] == NULL)
    fprintf(stderr, "note: %s %s has no narrow form\n", mil_language_name(language), names[id]);
  return forms[0] != NULL || error->kind == MIL_ERROR_NONE;
}

/* One form of all patterns, as an array of them that is named so. */
static bool print_form(const char *name, uint32_t language, mil_pattern *const *patterns) {
  mil_saved_pattern saved[MIL_PATTERN_COUNT] = {{0}};
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) {
    if (patterns[i] == NULL) continue;
    if (!mil_pattern_save(patterns[i], &mil_allocator_default, &saved[i])) return false;
    print_bytes(name, language, i, &saved[i]);
  }
  printf("static const mil_saved_pattern %ss_%" PRIu32 "[] = {\n", name, language);
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) {
    if (saved[i].bytes == NULL) puts("{0},");
    else
      printf("{%s_%" PRIu32 "_%d, %zu, %d},\n", name, language, i, saved[i].length,
             saved[i].anchored);
    mil_release(&mil_allocator_default, (void *)saved[i].bytes);
  }
  puts("};");
  return true;
}

static bool print_patterns(uint32_t index, const mil_language *language,
                           const mil_sieve_table *table, mil_error *error) {
  mil_pattern *wide[MIL_PATTERN_COUNT] = {NULL}, *narrow[MIL_PATTERN_COUNT] = {NULL};
  bool fine = true;
  for (int i = 0; fine && i < MIL_PATTERN_COUNT; i++) {
    mil_pattern *forms[2];
    fine = compile_both(language, (mil_pattern_id)i, table->first_rows[i].kind != MIL_FIRST_UNKNOWN,
                        forms, error);
    wide[i] = forms[0];
    narrow[i] = forms[1];
  }
  fine = fine && print_form("pattern", index, wide) && print_form("narrow_pattern", index, narrow);
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) {
    mil_pattern_free(wide[i]);
    mil_pattern_free(narrow[i]);
  }
  return fine;
}

/* ---- Languages --------------------------------------------------------------------------------- */

static bool print_language(uint32_t index, mil_language *language, mil_sieve_maker *maker,
                           mil_error *error) {
  mil_language_no_prefilter(language);
  if (!mil_language_validate(language, error) || !mil_language_sieve(language, maker)) return false;
  const mil_sieve_table *table = mil_sieve_maker_table(maker);
  if (table == NULL) return false;
  print_table(index, table);
  if (!print_patterns(index, language, table, error)) return false;
  tables[index] = table;
  return true;
}

static bool make_language(uint32_t index) {
  mil_error error = {0};
  mil_language *language =
    mil_language_new(&mil_allocator_default, &mil_data_builtin.languages[index], &error);
  makers[index] = mil_sieve_maker_new(&mil_allocator_default, MIL_PATTERN_COUNT);
  bool fine = language != NULL && makers[index] != NULL &&
              print_language(index, language, makers[index], &error);
  if (!fine) fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.message);
  mil_language_free(language);
  return fine;
}

int main(void) {
  puts("#include \"language.h\"\n#include \"sieve.h\"");
  uint32_t count = mil_data_builtin.language_count;
  for (uint32_t i = 0; i < count; i++)
    if (!make_language(i)) return 1;
  puts("const mil_sieve_table mil_sieves_builtin[] = {");
  for (uint32_t i = 0; i < count; i++) print_row(i, tables[i]);
  puts("};\nconst mil_saved_pattern *const mil_patterns_builtin[] = {");
  for (uint32_t i = 0; i < count; i++) printf("patterns_%" PRIu32 ",\n", i);
  puts("};\nconst mil_saved_pattern *const mil_narrow_patterns_builtin[] = {");
  for (uint32_t i = 0; i < count; i++) printf("narrow_patterns_%" PRIu32 ",\n", i);
  puts("};");
  for (uint32_t i = 0; i < count; i++) mil_sieve_maker_free(makers[i]);
  return fflush(stdout) == 0 ? 0 : 1;
}
