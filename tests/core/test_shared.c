/* Threads share machine code: who gives a pattern first gives it to all. */
#include "shared.h"

#include <time.h>

#include "suites.h"

static mil_pattern *fast_pattern(void) {
  mil_slice source = {"\\d+ \\s %", 7}, text = {"many words and no amount at all", 31};
  mil_pattern *made = mil_pattern_new_narrow(&mil_allocator_default, source, false);
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  for (int i = 0; i < 100000 && !mil_pattern_has_jit(made); i++)
    mil_pattern_search(made, matcher, text, 0, NULL);
  mil_matcher_free(matcher);
  return made;
}

START_TEST(the_first_gift_is_everybodys) {
  mil_shared *shared = mil_shared_new(&mil_allocator_default);
  mil_pattern *first = fast_pattern(), *second = fast_pattern();
  ck_assert_ptr_null(mil_shared_take(shared, 1, MIL_PATTERN_goal_aim));

  ck_assert(mil_shared_give(shared, 1, MIL_PATTERN_goal_aim, first));
  ck_assert(!mil_shared_give(shared, 1, MIL_PATTERN_goal_aim, second));

  ck_assert_ptr_eq(mil_shared_take(shared, 1, MIL_PATTERN_goal_aim), first);
  ck_assert_ptr_null(mil_shared_take(shared, 0, MIL_PATTERN_goal_aim));
  ck_assert_ptr_null(mil_shared_take(shared, 1, MIL_PATTERN_goal_verb));
  mil_pattern_free(second);
  mil_shared_free(shared); /* and the first with it */
}
END_TEST

static mil_pattern *wait_for(mil_shared *shared, mil_pattern_id id) {
  const struct timespec moment = {0, 1000000};
  for (int i = 0; i < 5000 && mil_shared_take(shared, 0, id) == NULL; i++) nanosleep(&moment, NULL);
  return mil_shared_take(shared, 0, id);
}

START_TEST(what_is_wished_for_is_made) {
  mil_shared *shared = mil_shared_new(&mil_allocator_default);
  mil_shared_wish(shared, 0, MIL_PATTERN_goal_verb); /* not open yet: nobody hears it */
  mil_shared_open(shared);
  mil_shared_wish(shared, 0, MIL_PATTERN_goal_aim);
  mil_shared_wish(shared, 0, MIL_PATTERN_goal_aim);

  mil_pattern *made = wait_for(shared, MIL_PATTERN_goal_aim);

  ck_assert_ptr_nonnull(made);
  ck_assert(mil_pattern_has_jit(made));
  ck_assert_ptr_null(mil_shared_take(shared, 0, MIL_PATTERN_goal_verb));
  mil_shared_close(shared);
  ck_assert(!mil_shared_is_open(shared));
  mil_shared_free(shared);
}
END_TEST

START_TEST(a_pattern_that_waits_makes_none) {
  mil_slice source = {"\\d+ \\s %", 7}, text = {"many words and no amount at all", 31};
  mil_pattern *pattern = mil_pattern_new_narrow(&mil_allocator_default, source, false);
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  mil_pattern_wait_for_jit(pattern, true);
  for (int i = 0; i < 10000; i++) mil_pattern_search(pattern, matcher, text, 0, NULL);
  ck_assert(!mil_pattern_has_jit(pattern));
  mil_matcher_free(matcher);
  mil_pattern_free(pattern);
}
END_TEST

START_TEST(a_pattern_earns_machine_code) {
  mil_pattern *pattern = fast_pattern();
  ck_assert(mil_pattern_has_jit(pattern));
  mil_pattern_free(pattern);
}
END_TEST

Suite *make_shared_suite(void) {
  Suite *suite = suite_create("shared");
  TCase *given = tcase_create("given");
  tcase_add_test(given, the_first_gift_is_everybodys);
  tcase_add_test(given, a_pattern_earns_machine_code);
  tcase_add_test(given, what_is_wished_for_is_made);
  tcase_add_test(given, a_pattern_that_waits_makes_none);
  suite_add_tcase(suite, given);
  return suite;
}
