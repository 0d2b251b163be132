/* What searches found is given back as it was, for the same text, pattern and place only. */
#include "recall.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "failing.h"
#include "suites.h"

static mil_recall *recall;

static void set_up(void) { recall = mil_recall_new(&mil_allocator_default); }
static void tear_down(void) { mil_recall_free(recall); }

static mil_slice slice(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

static mil_recalled *text_of(const char *text) {
  bool fresh;
  mil_recalled *known = mil_recall_text(recall, slice(text), &fresh);
  ck_assert_ptr_nonnull(known);
  return known;
}

static void keep(const char *text, mil_pattern_id pattern, uint32_t from, const mil_match *match) {
  mil_recalled_keep(text_of(text), &mil_allocator_default, pattern, from, match);
}

static bool is_known(const char *text, mil_pattern_id pattern, uint32_t from, bool *found, mil_match *match) {
  return mil_recalled_find(text_of(text), pattern, from, found, match);
}

START_TEST(what_was_found_comes_back) {
  const mil_match match = {.groups = {{3, 9}, {UINT32_MAX, UINT32_MAX}, {4, 5}}, .count = 3};
  mil_match got;
  bool found;
  keep("Öka trafiken", MIL_PATTERN_goal_verb, 0, &match);
  ck_assert(is_known("Öka trafiken", MIL_PATTERN_goal_verb, 0, &found, &got));
  ck_assert(found && got.count == 3);
  ck_assert_mem_eq(got.groups, match.groups, 3 * sizeof *got.groups);
  ck_assert(is_known("Öka trafiken", MIL_PATTERN_goal_verb, 0, &found, NULL) && found);
}
END_TEST

START_TEST(nothing_found_comes_back_too) {
  bool found = true;
  keep("a", MIL_PATTERN_goal_aim, 0, NULL);
  keep("a", MIL_PATTERN_goal_aim, 1, NULL);
  ck_assert(is_known("a", MIL_PATTERN_goal_aim, 0, &found, NULL) && !found);
  ck_assert(is_known("a", MIL_PATTERN_goal_aim, 1, &found, NULL) && !found);
}
END_TEST

START_TEST(another_question_is_not_known) {
  bool found;
  keep("text", MIL_PATTERN_goal_aim, 0, NULL);
  ck_assert(!is_known("text", MIL_PATTERN_goal_aim, 1, &found, NULL));
  ck_assert(!is_known("text", MIL_PATTERN_goal_verb, 0, &found, NULL));
  ck_assert(!is_known("texts", MIL_PATTERN_goal_aim, 0, &found, NULL));
  ck_assert(!is_known("", MIL_PATTERN_goal_aim, 0, &found, NULL));
}
END_TEST

/* More texts than there are places: a newer one takes an older one's, and is never taken for it. */
START_TEST(texts_are_never_confused) {
  char text[16];
  bool found;
  for (uint32_t i = 0; i < 20000; i++) {
    snprintf(text, sizeof text, "text %u", i);
    mil_match match = {.groups = {{i, i}}, .count = 1}, got = {0};
    ck_assert(!is_known(text, MIL_PATTERN_goal_aim, 0, &found, NULL));
    keep(text, MIL_PATTERN_goal_aim, 0, &match);
    ck_assert(is_known(text, MIL_PATTERN_goal_aim, 0, &found, &got) && got.groups[0].start == i);
  }
  for (uint32_t i = 0; i < 20000; i++) {
    mil_match got = {0};
    snprintf(text, sizeof text, "text %u", i);
    if (is_known(text, MIL_PATTERN_goal_aim, 0, &found, &got)) ck_assert_uint_eq(got.groups[0].start, i);
  }
}
END_TEST

START_TEST(long_texts_are_not_kept) {
  static char text[5000];
  bool fresh;
  ck_assert_ptr_null(mil_recall_text(recall, (mil_slice){text, sizeof text}, &fresh));
}
END_TEST

/* Whether all could be kept with allocation `n` failing; what could not is asked again, no more. */
static bool keeps_all(uint32_t n) {
  const mil_allocator *allocator = failing_allocator(n);
  mil_recall *own = mil_recall_new(allocator);
  bool fresh;
  mil_recalled *known = own ? mil_recall_text(own, slice("a text"), &fresh) : NULL;
  mil_match match = {.groups = {{1, 2}}, .count = 1}, got;
  bool found = false;
  if (known) mil_recalled_keep(known, allocator, MIL_PATTERN_goal_aim, 0, &match);
  bool kept = known && mil_recalled_find(known, MIL_PATTERN_goal_aim, 0, &found, &got);
  if (kept) ck_assert(found && got.groups[0].end == 2);
  mil_recall_free(own);
  return kept;
}

START_TEST(memory_may_end_anywhere) {
  uint32_t n = 0;
  while (!keeps_all(n)) ck_assert_uint_lt(n++, 20);
  ck_assert_uint_gt(n, 2);
}
END_TEST

Suite *make_recall_suite(void) {
  Suite *suite = suite_create("recall");
  TCase *kept = tcase_create("kept");
  tcase_add_checked_fixture(kept, set_up, tear_down);
  tcase_add_test(kept, what_was_found_comes_back);
  tcase_add_test(kept, nothing_found_comes_back_too);
  tcase_add_test(kept, another_question_is_not_known);
  tcase_add_test(kept, texts_are_never_confused);
  tcase_add_test(kept, long_texts_are_not_kept);
  tcase_add_test(kept, memory_may_end_anywhere);
  suite_add_tcase(suite, kept);
  return suite;
}
