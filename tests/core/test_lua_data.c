#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "failing.h"
#include "lua_data.h"
#include "suites.h"

/* ---- A folder with one pack --------------------------------------------------------------------- */

static char folder[] = "/tmp/milstolpe-test-XXXXXX";
static char pack_path[128], language_path[128], queries_path[128];

static void make_folder(void) {
  strcpy(folder + strlen(folder) - 6, "XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  snprintf(queries_path, sizeof queries_path, "%s/queries", folder);
  snprintf(language_path, sizeof language_path, "%s/queries/xx", folder);
  snprintf(pack_path, sizeof pack_path, "%s/queries/xx/pack.lua", folder);
  ck_assert_int_eq(mkdir(queries_path, 0700), 0);
  ck_assert_int_eq(mkdir(language_path, 0700), 0);
}

static void remove_folder(void) {
  remove(pack_path);
  remove(language_path);
  remove(queries_path);
  remove(folder);
}

static void write_pack(const char *text) {
  FILE *file = fopen(pack_path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_int_eq(fputs(text, file) >= 0, 1);
  ck_assert_int_eq(fclose(file), 0);
}

/* ---- Tables as trees ---------------------------------------------------------------------------- */

START_TEST(reads_list_first_then_sorted_keys) {
  write_pack("return {'first', zebra = 1.5, apple = {true, false}, 'second', n = 'a\\0b'}");

  mil_error error;
  mil_data_folder *self = mil_data_folder_new(NULL, folder, &error);
  ck_assert_msg(self != NULL, "%s", error.message);
  const mil_data *data = mil_data_folder_data(self);
  const mil_datum *table = data->languages[0].files[0].table;

  ck_assert_uint_eq(data->language_count, 1);
  ck_assert_str_eq(data->languages[0].name, "xx");
  ck_assert_str_eq(data->languages[0].files[0].name, pack_path);
  ck_assert_uint_eq(table->count, 5);
  ck_assert_str_eq(table->items[0].string, "first");
  ck_assert_ptr_null(table->items[1].key);
  ck_assert_str_eq(table->items[1].string, "second");
  ck_assert_str_eq(table->items[2].key, "apple");
  ck_assert_uint_eq(table->items[2].count, 2);
  ck_assert_int_eq(table->items[2].items[0].kind, MIL_DATUM_BOOLEAN);
  ck_assert_str_eq(table->items[3].key, "n");
  ck_assert_uint_eq(table->items[3].length, 3);
  ck_assert_double_eq(mil_datum_number(table, "zebra", 0), 1.5);
  mil_data_folder_free(self);
}
END_TEST

static void check_equal(const mil_datum *a, const mil_datum *b, const char *where) {
  ck_assert_msg(a->kind == b->kind && a->count == b->count, "%s", where);
  ck_assert_msg(!a->key == !b->key && (!a->key || strcmp(a->key, b->key) == 0), "%s", where);
  if (a->kind == MIL_DATUM_STRING) ck_assert_str_eq(a->string, b->string);
  ck_assert_uint_eq(a->length, b->length);
  ck_assert_double_eq(a->number, b->number);
  for (uint32_t i = 0; i < a->count; i++) check_equal(&a->items[i], &b->items[i], where);
}

static const char *base_name(const char *path) { return strrchr(path, '/') + 1; }

/* The build and the run time must read packs alike. */
START_TEST(reads_what_the_build_embedded) {
  mil_error error;
  mil_data_folder *self = mil_data_folder_new(NULL, ".", &error);
  ck_assert_msg(self != NULL, "%s: %s", error.file, error.message);
  const mil_data *data = mil_data_folder_data(self), *builtin = &mil_data_builtin;

  ck_assert_uint_eq(data->language_count, builtin->language_count);
  for (uint32_t i = 0; i < data->language_count; i++) {
    const mil_data_language *a = &data->languages[i], *b = &builtin->languages[i];
    ck_assert_str_eq(a->name, b->name);
    ck_assert_uint_eq(a->file_count, b->file_count);
    for (uint32_t j = 0; j < a->file_count; j++) {
      ck_assert_str_eq(base_name(a->files[j].name), base_name(b->files[j].name));
      ck_assert_str_eq(a->files[j].text, b->files[j].text);
      check_equal(a->files[j].table, b->files[j].table, a->files[j].name);
    }
  }
  ck_assert_uint_eq(data->query_count, builtin->query_count);
  for (uint32_t i = 0; i < data->query_count; i++)
    ck_assert_str_eq(data->queries[i].text, builtin->queries[i].text);
  mil_data_folder_free(self);
}
END_TEST

/* ---- Bad packs ---------------------------------------------------------------------------------- */

static const struct {
  const char *text, *message;
  uint32_t line;
} faults[] = {
  {"return {\n  a = ,\n}", "unexpected symbol near ','", 2},
  {"\nreturn os.getenv('HOME')", "attempt to index a nil value (global 'os')", 2},
  {"return ('x'):rep(9)", "attempt to index a string value", 1},
  {"\nwhile true do end", "runs for too long", 2},
  {"local x = 'x'\nwhile true do x = x .. x end", "takes too much memory", 0},
  {"return 3", "returns a number, not a table", 0},
  {"", "returns a nil, not a table", 0},
  {"local t = {} t.t = t return t", "tables nested too deep, or a table that holds itself", 0},
  {"return { [1.5] = 1 }", "a key must be a name, or part of a list without holes", 0},
  {"return { words = function() end }", "'words': a function is no data", 0},
  {"\33Lua", "attempt to load a binary chunk (mode is 't')", 0},
};

START_TEST(refuses_a_bad_pack) {
  write_pack(faults[_i].text);

  mil_error error;
  ck_assert_ptr_null(mil_data_folder_new(NULL, folder, &error));

  ck_assert_msg(strstr(error.message, faults[_i].message) != NULL, "%s", error.message);
  ck_assert_uint_eq(error.line, faults[_i].line);
  if (error.kind == MIL_ERROR_PACK) ck_assert_str_eq(error.file, pack_path);
}
END_TEST

START_TEST(shares_are_counted_not_followed_for_ever) {
  char text[2048] = "local a = {1}\n";
  for (int i = 0; i < 30; i++) strcat(text, "a = {a, a, a, a}\n");
  write_pack(strcat(text, "return a"));

  mil_error error;
  ck_assert_ptr_null(mil_data_folder_new(NULL, folder, &error));

  ck_assert_str_eq(error.message, "more than 1000000 values");
}
END_TEST

START_TEST(a_folder_without_packs_is_an_error) {
  mil_error error;

  ck_assert_ptr_null(mil_data_folder_new(NULL, folder, &error));
  ck_assert_ptr_nonnull(strstr(error.message, "no language pack in"));
  ck_assert_ptr_null(mil_data_folder_new(NULL, "/nonexistent", &error));
  ck_assert_ptr_nonnull(strstr(error.message, "cannot read the folder '/nonexistent/queries'"));
}
END_TEST

START_TEST(survives_each_failed_allocation) {
  write_pack("return { words = { verbs = {'grow', 'reach'} }, x = { y = { z = 1 } } }");

  for (uint32_t n = 0;; n++) {
    mil_error error;
    mil_data_folder *self = mil_data_folder_new(failing_allocator(n), folder, &error);
    bool failed = failing_allocator_failed();
    ck_assert_msg(failed || self, "%s", error.message);
    if (!self) ck_assert_int_eq(error.kind, MIL_ERROR_MEMORY);
    mil_data_folder_free(self);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

Suite *make_lua_data_suite(void) {
  TCase *reading = tcase_create("reading"), *refusing = tcase_create("refusing");
  tcase_add_checked_fixture(reading, make_folder, remove_folder);
  tcase_add_test(reading, reads_list_first_then_sorted_keys);
  tcase_add_test(reading, reads_what_the_build_embedded);
  tcase_add_test(reading, survives_each_failed_allocation);
  tcase_add_checked_fixture(refusing, make_folder, remove_folder);
  tcase_set_timeout(refusing, 60);
  tcase_add_loop_test(refusing, refuses_a_bad_pack, 0, (int)(sizeof faults / sizeof *faults));
  tcase_add_test(refusing, shares_are_counted_not_followed_for_ever);
  tcase_add_test(refusing, a_folder_without_packs_is_an_error);

  Suite *suite = suite_create("lua_data");
  suite_add_tcase(suite, reading);
  suite_add_tcase(suite, refusing);
  return suite;
}
