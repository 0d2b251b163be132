/* sieve_make.c: the program that checks the built-in languages and writes their tables when Milstolpe is built. It is
 * no part of the library. */
#include <inttypes.h>
#include <stdio.h>

#include "data.h"
#include "language.h"
#include "sieve.h"

/* The languages that are loaded here look for tables, which are what is being made. */
const mil_sieve_table mil_sieves_builtin[MIL_MAX_LANGUAGES];

static void print_numbers(const char *type, const char *name, uint32_t language, uint32_t count) {
  printf("static const %s %s_%" PRIu32 "[%" PRIu32 "] = {", type, name, language, count > 0 ? count : 1);
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
  printf("{%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",kinds_%" PRIu32 ",buckets_%" PRIu32 ",filter_%" PRIu32
         ",nodes_%" PRIu32 ",firsts_%" PRIu32 "},\n",
         table->count, table->node_count, table->lengths, language, language, language, language, language);
}

static bool make_table(uint32_t index, mil_sieve **sieve) {
  mil_error error = {0};
  mil_language *language = mil_language_new(&mil_allocator_default, &mil_data_builtin.languages[index], &error);
  if (language != NULL) mil_language_no_prefilter(language);
  *sieve = mil_sieve_new(&mil_allocator_default, MIL_PATTERN_COUNT);
  bool fine = language != NULL && mil_language_validate(language, &error) && *sieve != NULL && mil_language_sieve(language, *sieve);
  if (!fine) fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.message);
  mil_language_free(language);
  return fine;
}

int main(void) {
  puts("#include \"sieve.h\"");
  mil_sieve *sieves[MIL_MAX_LANGUAGES] = {NULL};
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    if (!make_table(i, &sieves[i])) return 1;
    print_table(i, mil_sieve_table_of(sieves[i]));
  }
  puts("const mil_sieve_table mil_sieves_builtin[] = {");
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) print_row(i, mil_sieve_table_of(sieves[i]));
  puts("};");
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) mil_sieve_free(sieves[i]);
  return fflush(stdout) == 0 ? 0 : 1;
}
