#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "datum.h"
#include "failing.h"
#include "pattern.h"
#include "suites.h"

static mil_slice slice(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

static mil_pattern *compiled(const char *source) {
  mil_error error = {0};
  mil_pattern *pattern = mil_pattern_new(&mil_allocator_default, slice(source), NULL, &error);
  ck_assert_msg(pattern != NULL, "%s: %s", source, error.message);
  return pattern;
}

/* ---- Matching -------------------------------------------------------------------------------- */

#define NO UINT32_MAX

static const struct {
  const char *pattern, *text;
  uint32_t from, start, end;
} samples[] = {
  {"mål", "vårt MÅL är", 0, 6, 10},          /* caseless beyond ASCII */
  {"\\bår\\b", "våren", 0, NO, NO},          /* å is a letter */
  {"\\w+", "försäljning", 0, 0, 13},
  {"a b # c", "xab", 0, 1, 3},               /* extended */
  {"a \\x20 b", "a b", 0, 0, 3},
  {"(?<=x)a", "xa", 1, 1, 2},                /* a lookbehind sees what is before */
  {"^a", "aa", 1, NO, NO},
  {"a|b", "ccc", 0, NO, NO},
  {"", "abc", 3, 3, 3},
  {"a", "a", 2, NO, NO},                     /* from beyond the end */
  {"\\d+", "1 22 333", 2, 2, 4},
};

/* Loops twice over the samples: by the interpreter and by JIT code. */
START_TEST(search_finds_the_first_match) {
  size_t row = (size_t)_i % COUNT(samples);
  bool jit = (size_t)_i >= COUNT(samples);
  mil_pattern *pattern = compiled(samples[row].pattern);
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  mil_match match;
  for (int i = 0; jit && i < 1000; i++)
    mil_pattern_search(pattern, matcher, slice("en rad att värma upp med"), 0, NULL);

  mil_match_result result =
      mil_pattern_search(pattern, matcher, slice(samples[row].text), samples[row].from, &match);

  ck_assert_int_eq(result, samples[row].start == NO ? MIL_MATCH_NONE : MIL_MATCH_FOUND);
  if (result == MIL_MATCH_FOUND) {
    ck_assert_uint_eq(match.groups[0].start, samples[row].start);
    ck_assert_uint_eq(match.groups[0].end, samples[row].end);
  }
  mil_matcher_free(matcher);
  mil_pattern_free(pattern);
}
END_TEST

START_TEST(a_saved_pattern_is_the_same) {
  mil_pattern *pattern = compiled("(?<word>mål|plan)\\b");
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  mil_saved_pattern saved;
  ck_assert(mil_pattern_save(pattern, &mil_allocator_default, &saved));
  mil_pattern_free(pattern);
  mil_match match;

  mil_pattern *loaded = mil_pattern_load(&mil_allocator_default, &saved);

  ck_assert_int_eq(mil_pattern_search(loaded, matcher, slice("vårt MÅL"), 0, &match), MIL_MATCH_FOUND);
  ck_assert_uint_eq(mil_pattern_range(loaded, &match, "word").start, 6);
  mil_pattern_free(loaded);
  mil_matcher_free(matcher);
  mil_release(&mil_allocator_default, (void *)saved.bytes);
}
END_TEST

START_TEST(what_another_pcre2_saved_is_refused) {
  mil_pattern *pattern = compiled("a");
  mil_saved_pattern saved;
  ck_assert(mil_pattern_save(pattern, &mil_allocator_default, &saved));
  ((uint8_t *)saved.bytes)[4] ^= 1; /* a version of PCRE2 */

  ck_assert_ptr_null(mil_pattern_load(&mil_allocator_default, &saved));

  mil_pattern_free(pattern);
  mil_release(&mil_allocator_default, (void *)saved.bytes);
}
END_TEST

START_TEST(groups_are_found_by_name) {
  mil_pattern *pattern = compiled("(?<n>\\d+) (x) (?<unit>kr)? (?: a(?<end>b) | c(?<end>d) )");
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  mil_match match;

  ck_assert_int_eq(mil_pattern_search(pattern, matcher, slice("..12xcd"), 0, &match),
                   MIL_MATCH_FOUND);

  ck_assert_uint_eq(match.count, 5); /* plain parentheses don't count */
  ck_assert_int_eq(mil_pattern_group(pattern, "n"), 1);
  ck_assert_int_eq(mil_pattern_group(pattern, "unit"), 2);
  ck_assert_int_eq(mil_pattern_group(pattern, "none"), -1);
  ck_assert_uint_eq(match.groups[2].start, UINT32_MAX);
  ck_assert_uint_eq(mil_pattern_range(pattern, &match, "n").end, 4);
  ck_assert_uint_eq(mil_pattern_range(pattern, &match, "end").start, 6);
  ck_assert_uint_eq(mil_pattern_range(pattern, &match, "unit").start, UINT32_MAX);
  ck_assert_uint_eq(mil_pattern_range(pattern, &match, "none").start, UINT32_MAX);
  mil_matcher_free(matcher);
  mil_pattern_free(pattern);
}
END_TEST

/* ---- Limits ---------------------------------------------------------------------------------- */

/* Each a pattern that backtracks without end on a run of a's. */
static const char *const endless[] = {"^(a+)+$", "^(a|aa)+$", "^(?:a?){40}a{40}$", "(a*)*b"};

START_TEST(endless_backtracking_reaches_a_limit) {
  size_t row = (size_t)_i % COUNT(endless);
  bool jit = (size_t)_i >= COUNT(endless);
  mil_pattern *pattern = compiled(endless[row]);
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  for (int i = 0; jit && i < 1000; i++)
    mil_pattern_search(pattern, matcher, slice("x y z x y z x y z x y z"), 0, NULL);

  mil_match_result result = mil_pattern_search(
      pattern, matcher, slice("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"), 0, NULL);

  ck_assert_int_ne(result, MIL_MATCH_FOUND);
  mil_matcher_free(matcher);
  mil_pattern_free(pattern);
}
END_TEST

START_TEST(deep_recursion_reaches_a_limit) {
  mil_pattern *pattern = compiled("^(?<p>\\((?&p)*\\))+$");
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  static char text[100000];
  memset(text, '(', sizeof text);
  text[sizeof text - 1] = ')'; /* or PCRE2 sees at once that none closes */
  for (int i = 0; i < 3; i++)
    ck_assert_int_eq(
        mil_pattern_search(pattern, matcher, (mil_slice){text, sizeof text}, 0, NULL),
        MIL_MATCH_LIMIT);
  mil_matcher_free(matcher);
  mil_pattern_free(pattern);
}
END_TEST

/* ---- Faults ---------------------------------------------------------------------------------- */

static const struct {
  const char *pattern;
  uint32_t fault;
  const char *message;
} faults[] = {
  {"a(b", 3, "missing closing parenthesis"},
  {"a)b", 1, "unmatched closing parenthesis"},
  {"[b-a]", 3, "range out of order in character class"},
  {"*", 0, "quantifier does not follow a repeatable item"},
  {"a\\C", 3, "using \\C is disabled by the application"},
};

START_TEST(fault_is_named_and_placed) {
  mil_error error;
  uint32_t fault = 99;

  ck_assert_ptr_null(
      mil_pattern_new(&mil_allocator_default, slice(faults[_i].pattern), &fault, &error));

  ck_assert_int_eq(error.kind, MIL_ERROR_PATTERN);
  ck_assert_str_eq(error.message, faults[_i].message);
  ck_assert_uint_eq(fault, faults[_i].fault);
}
END_TEST

START_TEST(too_many_groups_are_refused) {
  char source[MIL_GROUPS_MAX * 16] = "";
  for (int i = 0; i < MIL_GROUPS_MAX; i++) strcat(source, "(?<x>a)");
  mil_error error;

  ck_assert_ptr_null(mil_pattern_new(&mil_allocator_default, slice(source), NULL, &error));

  ck_assert_int_eq(error.kind, MIL_ERROR_PATTERN);
}
END_TEST

/* ---- Memory ---------------------------------------------------------------------------------- */

static bool try_all(const mil_allocator *allocator) {
  mil_error error = {0};
  mil_pattern *pattern =
      mil_pattern_new(allocator, slice("(?<n>\\d+)\\x20(?<u>kr|%)|(a|b)*c"), NULL, &error);
  mil_matcher *matcher = mil_matcher_new(allocator);
  if (!pattern) ck_assert_int_eq(error.kind, MIL_ERROR_MEMORY);
  bool made = pattern && matcher;
  for (int i = 0; made && i < 1000; i++)
    mil_pattern_search(pattern, matcher, slice("abababababababab 20 %"), 0, NULL);
  mil_matcher_free(matcher);
  mil_pattern_free(pattern);
  return made;
}

START_TEST(failing_memory_is_an_error) {
  for (uint32_t n = 0;; n++) {
    bool made = try_all(failing_allocator(n));
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failing_allocator_failed()) {
      ck_assert(made);
      break;
    }
  }
}
END_TEST

START_TEST(freeing_nothing_is_fine) {
  mil_pattern_free(NULL);
  mil_matcher_free(NULL);
}
END_TEST

Suite *make_pattern_suite(void) {
  Suite *suite = suite_create("pattern");
  TCase *tests = tcase_create("pattern");
  tcase_add_loop_test(tests, search_finds_the_first_match, 0, 2 * (int)COUNT(samples));
  tcase_add_test(tests, a_saved_pattern_is_the_same);
  tcase_add_test(tests, what_another_pcre2_saved_is_refused);
  tcase_add_test(tests, groups_are_found_by_name);
  tcase_add_loop_test(tests, endless_backtracking_reaches_a_limit, 0, 2 * (int)COUNT(endless));
  tcase_add_test(tests, deep_recursion_reaches_a_limit);
  tcase_add_loop_test(tests, fault_is_named_and_placed, 0, COUNT(faults));
  tcase_add_test(tests, too_many_groups_are_refused);
  tcase_add_test(tests, failing_memory_is_an_error);
  tcase_add_test(tests, freeing_nothing_is_fine);
  suite_add_tcase(suite, tests);
  return suite;
}
