#include <string.h>

#include "datum.h"
#include "failing.h"
#include "message.h"
#include "suites.h"

static const mil_argument arguments[] = {
  {"object", {"webbtrafiken", 12}},
  {"empty", {"", 0}},
  {"o", {"kort", 4}},
};

static const struct {
  const char *template, *filled;
} samples[] = {
  {"", ""},
  {"utan plats", "utan plats"},
  {"hur mycket ska {object} öka?", "hur mycket ska webbtrafiken öka?"},
  {"{object}", "webbtrafiken"},
  {"{object}{o}", "webbtrafikenkort"},
  {"{empty}!", "!"},
  {"{empty|målet}!", "målet!"},
  {"{o|målet}!", "kort!"},
  {"{unknown}", "{unknown}"},
  {"{unknown|det}", "det"},
  {"{unknown|}", ""},
  {"{}", "{}"},
  {"{obj", "{obj"},
  {"a { b", "a { b"},
  {"a } b", "a } b"},
};

START_TEST(template_is_filled) {
  mil_arena arena;
  mil_arena_init(&arena, &mil_allocator_default);

  const char *message =
      mil_message_fill(&arena, samples[_i].template, arguments, COUNT(arguments));

  ck_assert_str_eq(message, samples[_i].filled);
  mil_arena_release(&arena);
}
END_TEST

START_TEST(no_memory_gives_null) {
  mil_arena arena;
  mil_arena_init(&arena, failing_allocator(0));

  ck_assert_ptr_null(mil_message_fill(&arena, "{object}", arguments, COUNT(arguments)));

  ck_assert(arena.failed);
  mil_arena_release(&arena);
  ck_assert_uint_eq(failing_allocator_live(), 0);
}
END_TEST

Suite *make_message_suite(void) {
  Suite *suite = suite_create("message");
  TCase *tests = tcase_create("fill");
  tcase_add_loop_test(tests, template_is_filled, 0, COUNT(samples));
  tcase_add_test(tests, no_memory_gives_null);
  suite_add_tcase(suite, tests);
  return suite;
}
