/* The table of rules, the nearest name, and the default options. */
#include <string.h>

#include "datum.h"
#include "milstolpe.h"
#include "nearest.h"
#include "suites.h"

static const char *const prefixes[] = {
  [MIL_SPECIFIC] = "specific.",     [MIL_MEASURABLE] = "measurable.",
  [MIL_ACHIEVABLE] = "achievable.", [MIL_RELEVANT] = "relevant.",
  [MIL_TIMEBOUND] = "timebound.",   [MIL_PLAN] = "plan.",
};

static bool begins_with(const char *text, const char *prefix) {
  return strncmp(text, prefix, strlen(prefix)) == 0;
}

START_TEST(row_is_complete_and_named_by_its_criterion) {
  const mil_rule *rule = &mil_rules()[_i];

  ck_assert_ptr_nonnull(rule->id);
  ck_assert(begins_with(rule->id, prefixes[rule->criterion]) ||
            (rule->criterion == MIL_PLAN && begins_with(rule->id, "document.")));
  ck_assert_int_ne(rule->severity, MIL_SEVERITY_OFF);
  ck_assert_str_eq(rule->since, "0.1.0");
}
END_TEST

START_TEST(rule_is_found_by_its_name) {
  const char *id = mil_rules()[_i].id, *nearest = NULL;

  ck_assert_int_eq(mil_rule_find(id, strlen(id), &nearest), _i);

  ck_assert_str_eq(nearest, id);
}
END_TEST

static const struct {
  const char *written, *meant;
} slips[] = {
  {"timebound.no-dedline", "timebound.no-deadline"},
  {"no-deadline", "timebound.no-deadline"},
  {"timebound.nodeadline", "timebound.no-deadline"},
  {"Measurable.No-Target", "measurable.no-target"},
  {"measurable.no_target", "measurable.no-target"},
  {"plan.to-many-goals", "plan.too-many-goals"},
  {"vague-verb", "specific.vague-verb"},
};

START_TEST(slip_finds_what_was_meant) {
  const char *written = slips[_i].written, *nearest = NULL;

  ck_assert_int_eq(mil_rule_find(written, strlen(written), &nearest), MIL_RULE_COUNT);

  ck_assert_str_eq(nearest, slips[_i].meant);
}
END_TEST

START_TEST(any_name_is_no_trouble) {
  char name[300];
  memset(name, 'x', sizeof name);
  const char *nearest = NULL;

  ck_assert_int_eq(mil_rule_find(name, sizeof name, &nearest), MIL_RULE_COUNT);
  ck_assert_ptr_nonnull(nearest);
  ck_assert_int_eq(mil_rule_find("", 0, NULL), MIL_RULE_COUNT);
  ck_assert_int_eq(mil_rule_find("timebound.past", 9, NULL), MIL_RULE_COUNT);
}
END_TEST

START_TEST(far_name_is_no_help) {
  mil_nearest search = {.wanted = {"frobnicate", 10}};
  mil_nearest_offer(&search, "goal.aim");
  mil_nearest_offer(&search, "time.vague");

  ck_assert_ptr_null(mil_nearest_name(&search));
}
END_TEST

START_TEST(default_options_follow_the_table) {
  mil_options options = mil_options_default();

  for (int i = 0; i < MIL_RULE_COUNT; i++)
    ck_assert_uint_eq(options.severity[i], (uint8_t)mil_rules()[i].severity);
  ck_assert_int_eq(options.today, MIL_NO_DATE);
  ck_assert_uint_eq(options.fiscal_start, 1);
  ck_assert_uint_eq(options.far_years, 3);
  ck_assert_uint_eq(options.max_goals, 7);
}
END_TEST

Suite *make_rule_suite(void) {
  Suite *suite = suite_create("rule");
  TCase *tests = tcase_create("rules");
  tcase_add_loop_test(tests, row_is_complete_and_named_by_its_criterion, 0, MIL_RULE_COUNT);
  tcase_add_loop_test(tests, rule_is_found_by_its_name, 0, MIL_RULE_COUNT);
  tcase_add_loop_test(tests, slip_finds_what_was_meant, 0, COUNT(slips));
  tcase_add_test(tests, any_name_is_no_trouble);
  tcase_add_test(tests, far_name_is_no_help);
  tcase_add_test(tests, default_options_follow_the_table);
  suite_add_tcase(suite, tests);
  return suite;
}
