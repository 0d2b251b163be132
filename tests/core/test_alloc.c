/* Arrays, arenas, errors and data: what every module leans on. */
#include <string.h>

#include "alloc.h"
#include "datum.h"
#include "error.h"
#include "failing.h"
#include "suites.h"

/* ---- Arrays ---------------------------------------------------------------------------------- */

START_TEST(array_keeps_its_items_while_it_grows) {
  MIL_ARRAY(uint32_t) numbers = {0};

  for (uint32_t i = 0; i < 1000; i++) {
    ck_assert(mil_array_reserve(&mil_allocator_default, &numbers, 1));
    numbers.items[numbers.count++] = i;
  }

  for (uint32_t i = 0; i < 1000; i++) ck_assert_uint_eq(numbers.items[i], i);
  mil_array_release(&mil_allocator_default, &numbers);
  ck_assert_ptr_null(numbers.items);
  ck_assert_uint_eq(numbers.count + numbers.capacity, 0);
}
END_TEST

START_TEST(array_refuses_more_than_it_can_count) {
  MIL_ARRAY(uint32_t) numbers = {0};
  ck_assert(mil_array_reserve(&mil_allocator_default, &numbers, 1));
  numbers.count = 1;

  ck_assert(!mil_array_reserve(&mil_allocator_default, &numbers, UINT32_MAX));

  ck_assert_uint_eq(numbers.count, 1);
  mil_array_release(&mil_allocator_default, &numbers);
}
END_TEST

START_TEST(array_is_unchanged_when_memory_ends) {
  const mil_allocator *allocator = failing_allocator(1);
  MIL_ARRAY(uint32_t) numbers = {0};
  ck_assert(mil_array_reserve(allocator, &numbers, 8));
  numbers.items[numbers.count++] = 7;

  ck_assert(!mil_array_reserve(allocator, &numbers, 100));

  ck_assert_uint_eq(numbers.items[0], 7);
  mil_array_release(allocator, &numbers);
  ck_assert_uint_eq(failing_allocator_live(), 0);
}
END_TEST

/* ---- Arenas ---------------------------------------------------------------------------------- */

START_TEST(arena_gives_zeroed_aligned_blocks) {
  mil_arena arena;
  mil_arena_init(&arena, failing_allocator(UINT32_MAX));

  for (size_t size = 0; size < 3000; size += 7) {
    unsigned char *block = mil_arena_take(&arena, size);
    ck_assert_ptr_nonnull(block);
    ck_assert_uint_eq((uintptr_t)block % _Alignof(max_align_t), 0);
    static const unsigned char zeros[3000];
    ck_assert(memcmp(block, zeros, size) == 0);
    memset(block, 0xff, size);
  }

  mil_arena_release(&arena);
  ck_assert_uint_eq(failing_allocator_live(), 0);
}
END_TEST

START_TEST(arena_needs_no_memory_for_a_second_round) {
  mil_arena arena;
  mil_arena_init(&arena, failing_allocator(UINT32_MAX));
  for (int i = 0; i < 1000; i++) mil_arena_take(&arena, 100);
  mil_arena_reset(&arena);
  ck_assert_uint_eq(failing_allocator_live(), 1);

  for (int i = 0; i < 600; i++) {
    char *block = mil_arena_take(&arena, 100);
    ck_assert_int_eq(block[99], 0);
  }

  ck_assert_uint_eq(failing_allocator_live(), 1);
  mil_arena_release(&arena);
}
END_TEST

START_TEST(arena_remembers_that_memory_ended) {
  mil_arena arena;
  mil_arena_init(&arena, failing_allocator(0));

  ck_assert_ptr_null(mil_arena_take(&arena, 1));
  ck_assert_ptr_nonnull(mil_arena_take(&arena, 1));

  ck_assert(arena.failed);
  mil_arena_reset(&arena);
  ck_assert(!arena.failed);
  ck_assert_ptr_null(mil_arena_take(&arena, SIZE_MAX));
  ck_assert(arena.failed);
  mil_arena_release(&arena);
}
END_TEST

START_TEST(arena_copies_end_in_nul) {
  mil_arena arena;
  mil_arena_init(&arena, &mil_allocator_default);

  ck_assert_str_eq(mil_arena_copy(&arena, "målet är", 5), "måle");
  ck_assert_str_eq(mil_arena_copy(&arena, NULL, 0), "");

  mil_arena_release(&arena);
}
END_TEST

/* ---- Errors ---------------------------------------------------------------------------------- */

START_TEST(error_message_is_cut_at_a_character) {
  mil_error error;
  char long_name[400];
  for (size_t i = 0; i + 2 < sizeof long_name; i += 2) memcpy(long_name + i, "å", 3);

  ck_assert(!mil_fail(&error, MIL_ERROR_PACK, "x%s", long_name));

  ck_assert_uint_eq(strlen(error.message), sizeof error.message - 1);
  ck_assert(!mil_fail(&error, MIL_ERROR_PACK, "%s", long_name));
  ck_assert_uint_eq(strlen(error.message), sizeof error.message - 2);
  ck_assert(!mil_fail(NULL, MIL_ERROR_PACK, "nobody asks"));
}
END_TEST

static const struct {
  const char *text;
  size_t offset;
  uint32_t line, column;
  const char *excerpt;
} places[] = {
  {"", 0, 1, 1, ""},
  {"abc", 1, 1, 2, "abc"},
  {"abc", 99, 1, 4, "abc"},
  {"a\nåäö b\nc", 9, 2, 5, "åäö b"},
  {"a\r\nbc\r\n", 4, 2, 2, "bc"},
  {"a\n", 2, 2, 1, ""},
};

START_TEST(error_says_where) {
  mil_error error;
  mil_fail(&error, MIL_ERROR_PACK, "no");

  const char *text = places[_i].text;
  mil_error_locate(&error, "queries/sv/x.lua", text, strlen(text), places[_i].offset);

  ck_assert_uint_eq(error.line, places[_i].line);
  ck_assert_uint_eq(error.column, places[_i].column);
  ck_assert_str_eq(error.excerpt, places[_i].excerpt);
  ck_assert_str_eq(error.file, "queries/sv/x.lua");
  ck_assert_str_eq(error.message, "no");
}
END_TEST

/* ---- Data ------------------------------------------------------------------------------------ */

static const mil_datum entries[] = {
  STRING(NULL, "first"), STRING(NULL, "second"), NUMBER("a", 2.5),
  STRING("b", "text"),   NUMBER("beta", 1),      STRING("ö", "last"),
};
static const mil_datum table = TABLE(NULL, entries);

START_TEST(datum_finds_each_key_and_no_other) {
  for (uint32_t i = 2; i < COUNT(entries); i++)
    ck_assert_ptr_eq(mil_datum_get(&table, entries[i].key), &entries[i]);

  ck_assert_ptr_null(mil_datum_get(&table, ""));
  ck_assert_ptr_null(mil_datum_get(&table, "bet"));
  ck_assert_ptr_null(mil_datum_get(&table, "z"));
  ck_assert_ptr_null(mil_datum_get(&entries[3], "b"));
  ck_assert_ptr_null(mil_datum_get(NULL, "b"));
}
END_TEST

START_TEST(datum_falls_back_on_another_kind) {
  ck_assert_double_eq(mil_datum_number(&table, "a", 0), 2.5);
  ck_assert_double_eq(mil_datum_number(&table, "b", 9), 9);
  ck_assert_str_eq(mil_datum_string(&table, "b", "?"), "text");
  ck_assert_str_eq(mil_datum_string(&table, "a", "?"), "?");
}
END_TEST

START_TEST(data_finds_a_query_by_its_end) {
  const mil_data_file files[] = {{.name = "queries/markdown/units.scm"}, {.name = "x.scm"}};
  const mil_data data = {.queries = files, .query_count = 2};

  ck_assert_ptr_eq(mil_data_query(&data, "markdown/units.scm"), &files[0]);
  ck_assert_ptr_eq(mil_data_query(&data, "x.scm"), &files[1]);
  ck_assert_ptr_null(mil_data_query(&data, "yx.scm"));
}
END_TEST

Suite *make_alloc_suite(void) {
  Suite *suite = suite_create("alloc");
  TCase *arrays = tcase_create("arrays");
  tcase_add_test(arrays, array_keeps_its_items_while_it_grows);
  tcase_add_test(arrays, array_refuses_more_than_it_can_count);
  tcase_add_test(arrays, array_is_unchanged_when_memory_ends);
  suite_add_tcase(suite, arrays);

  TCase *arenas = tcase_create("arenas");
  tcase_add_test(arenas, arena_gives_zeroed_aligned_blocks);
  tcase_add_test(arenas, arena_needs_no_memory_for_a_second_round);
  tcase_add_test(arenas, arena_remembers_that_memory_ended);
  tcase_add_test(arenas, arena_copies_end_in_nul);
  suite_add_tcase(suite, arenas);

  TCase *errors = tcase_create("errors");
  tcase_add_test(errors, error_message_is_cut_at_a_character);
  tcase_add_loop_test(errors, error_says_where, 0, COUNT(places));
  suite_add_tcase(suite, errors);

  TCase *data = tcase_create("data");
  tcase_add_test(data, datum_finds_each_key_and_no_other);
  tcase_add_test(data, datum_falls_back_on_another_kind);
  tcase_add_test(data, data_finds_a_query_by_its_end);
  suite_add_tcase(suite, data);
  return suite;
}
