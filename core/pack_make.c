/* pack_make.c: the program that reads the built-in packs when Milstolpe is built: it checks them,
 * and writes what would take long at each start: the tables of their sieves and their compiled
 * patterns. It is no part of the library. */
#include <inttypes.h>
#include <stdio.h>

#include "alloc.h"
#include "data.h"
#include "language.h"
#include "sieve.h"

/* The languages that are loaded here look for what is being made. */
const mil_sieve_table mil_sieves_builtin[MIL_MAX_LANGUAGES];
const mil_saved_pattern *const mil_patterns_builtin[MIL_MAX_LANGUAGES];

/* ---- Sieves ------------------------------------------------------------------------------------ */

static void print_numbers(const char *type, const char *name, uint32_t language, uint32_t count) {
  printf("static const %s %s_%" PRIu32 "[%" PRIu32 "] = {", type, name, language,
         count > 0 ? count : 1);
}

static void print_table(uint32_t language, const mil_sieve_table *table) {
  print_numbers("uint8_t", "kinds", language, table->count);
  for (uint32_t i = 0; i < table->count; i++) printf("%d,", table->kinds[i]);
  puts("};");
  print_numbers("uint32_t", "buckets", language, MIL_SIEVE_BUCKETS);
  for (uint32_t i = 0; i < MIL_SIEVE_BUCKETS; i++) printf("%" PRIu32 ",", table->buckets[i]);
  puts("};");
  print_numbers("uint64_t", "filter", language, MIL_SIEVE_BITS / 64);
  for (uint32_t i = 0; i < MIL_SIEVE_BITS / 64; i++) printf("0x%" PRIx64 ",", table->filter[i]);
  puts("};");
  uint32_t firsts = table->count * (MIL_SIEVE_FIRST_BITS / 64);
  print_numbers("uint64_t", "firsts", language, firsts);
  for (uint32_t i = 0; i < firsts; i++) printf("0x%" PRIx64 ",", table->firsts[i]);
  puts("};");
  print_numbers("mil_sieve_node", "nodes", language, table->node_count);
  for (uint32_t i = 0; i < table->node_count; i++)
    printf("{0x%" PRIx64 ",%" PRIu32 ",%" PRIu32 "},\n", table->nodes[i].gram, table->nodes[i].next,
           table->nodes[i].pattern);
  puts("};");
}

static void print_row(uint32_t language, const mil_sieve_table *table) {
  printf("{%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",kinds_%" PRIu32 ",buckets_%" PRIu32
         ",filter_%" PRIu32 ",nodes_%" PRIu32 ",firsts_%" PRIu32 "},\n",
         table->count, table->node_count, table->lengths, language, language, language, language,
         language);
}

/* ---- Patterns ---------------------------------------------------------------------------------- */

static void print_bytes(uint32_t language, int pattern, const mil_saved_pattern *saved) {
  printf("static const _Alignas(16) uint8_t pattern_%" PRIu32 "_%d[%zu] = \"", language, pattern,
         saved->length);
  for (size_t i = 0; i < saved->length; i++) printf("\\%03o", saved->bytes[i]);
  puts("\";");
}

static bool save_pattern(const mil_language *language, mil_pattern_id id, bool anchored,
                         mil_saved_pattern *saved, mil_error *error) {
  mil_pattern *pattern = mil_language_compile(language, id, anchored, error);
  bool fine = pattern == NULL ? error->kind == MIL_ERROR_NONE
                              : mil_pattern_save(pattern, &mil_allocator_default, saved);
  mil_pattern_free(pattern);
  return fine;
}

static bool print_patterns(uint32_t index, const mil_language *language, const mil_sieve *sieve,
                           mil_error *error) {
  mil_saved_pattern saved[MIL_PATTERN_COUNT] = {{0}};
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) {
    bool anchored = mil_sieve_has_first(sieve, (uint32_t)i);
    if (!save_pattern(language, (mil_pattern_id)i, anchored, &saved[i], error)) return false;
    if (saved[i].bytes != NULL) print_bytes(index, i, &saved[i]);
  }
  printf("static const mil_saved_pattern patterns_%" PRIu32 "[] = {\n", index);
  for (int i = 0; i < MIL_PATTERN_COUNT; i++) {
    if (saved[i].bytes == NULL) puts("{0},");
    else
      printf("{pattern_%" PRIu32 "_%d, %zu, %d},\n", index, i, saved[i].length, saved[i].anchored);
    mil_release(&mil_allocator_default, (void *)saved[i].bytes);
  }
  puts("};");
  return true;
}

/* ---- Languages --------------------------------------------------------------------------------- */

static bool print_language(uint32_t index, mil_language *language, mil_sieve *sieve,
                           mil_error *error) {
  mil_language_no_prefilter(language);
  if (!mil_language_validate(language, error) || !mil_language_sieve(language, sieve)) return false;
  print_table(index, mil_sieve_table_of(sieve));
  return print_patterns(index, language, sieve, error);
}

static bool make_language(uint32_t index, mil_sieve **sieve) {
  mil_error error = {0};
  mil_language *language =
    mil_language_new(&mil_allocator_default, &mil_data_builtin.languages[index], &error);
  *sieve = mil_sieve_new(&mil_allocator_default, MIL_PATTERN_COUNT);
  bool fine = language != NULL && *sieve != NULL && print_language(index, language, *sieve, &error);
  if (!fine) fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.message);
  mil_language_free(language);
  return fine;
}

int main(void) {
  puts("#include \"language.h\"\n#include \"sieve.h\"");
  mil_sieve *sieves[MIL_MAX_LANGUAGES] = {NULL};
  uint32_t count = mil_data_builtin.language_count;
  for (uint32_t i = 0; i < count; i++)
    if (!make_language(i, &sieves[i])) return 1;
  puts("const mil_sieve_table mil_sieves_builtin[] = {");
  for (uint32_t i = 0; i < count; i++) print_row(i, mil_sieve_table_of(sieves[i]));
  puts("};\nconst mil_saved_pattern *const mil_patterns_builtin[] = {");
  for (uint32_t i = 0; i < count; i++) printf("patterns_%" PRIu32 ",\n", i);
  puts("};");
  for (uint32_t i = 0; i < count; i++) mil_sieve_free(sieves[i]);
  return fflush(stdout) == 0 ? 0 : 1;
}
