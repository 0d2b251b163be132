/* The rules that only the whole document shows. */
#include "plan.h"

#include <string.h>

#include "calendar.h"
#include "failing.h"
#include "packs.h"
#include "suites.h"

#define GOALS_MAX 16

typedef struct fixture {
  mil_options options;
  mil_arena arena;
  mil_goal goals[GOALS_MAX];
  mil_gist gists[GOALS_MAX];
  mil_arena words; /* of the gists */
  mil_planned planned[GOALS_MAX];
  mil_repeats repeats;
  mil_findings findings;
  mil_plan plan;
} fixture;

static void set_up(fixture *self, const char *language, const mil_allocator *allocator) {
  memset(self, 0, sizeof *self);
  self->options = mil_options_default();
  mil_arena_init(&self->arena, allocator);
  mil_arena_init(&self->words, &mil_allocator_default);
  self->plan = (mil_plan){.options = &self->options,
                          .allocator = allocator,
                          .arena = &self->arena,
                          .language = packs_language(language),
                          .goals = self->planned,
                          .repeats = &self->repeats,
                          .title = {2, 7},
                          .has_review = true,
                          .has_strategy = true,
                          .findings = &self->findings};
  self->plan.speaker = self->plan.language;
}

static void tear_down(fixture *self) {
  mil_language_free(self->plan.language);
  mil_repeats_release(&self->repeats, self->plan.allocator);
  mil_array_release(self->plan.allocator, &self->findings.items);
  mil_arena_release(&self->arena);
  mil_arena_release(&self->words);
}

static mil_goal *add(fixture *self, const char *text, int32_t parent, mil_date due) {
  uint32_t at = self->plan.goal_count++;
  self->goals[at] = (mil_goal){.range = {100 * at, 100 * at + 10},
                               .text = text,
                               .text_length = (uint32_t)strlen(text),
                               .parent = parent,
                               .deadline = {due, due}};
  self->gists[at] = mil_gist_of(self->plan.language, (mil_slice){text, (uint32_t)strlen(text)}, &self->words);
  self->planned[at] = (mil_planned){&self->goals[at], &self->gists[at], self->goals[at].range, parent};
  return &self->goals[at];
}

static uint32_t judge(fixture *self) {
  ck_assert(mil_plan_judge(&self->plan));
  return self->findings.items.count;
}

static const mil_finding *finding(const fixture *self, uint32_t index) {
  return &self->findings.items.items[index];
}

START_TEST(says_nothing_without_goals) {
  fixture self;
  set_up(&self, "en", &mil_allocator_default);
  self.plan.has_review = self.plan.has_strategy = false;
  ck_assert_uint_eq(judge(&self), 0);
  tear_down(&self);
}
END_TEST

START_TEST(counts_top_level_goals) {
  static const char *const texts[] = {"Grow sales", "Cut waste", "Open in Leeds", "Hire a cook",
                                      "Sell the van"};
  fixture self;
  set_up(&self, "en", &mil_allocator_default);
  self.options.max_goals = 3;
  for (int i = 0; i < 3; i++) add(&self, texts[i], -1, MIL_NO_DATE);
  add(&self, texts[3], 0, MIL_NO_DATE); /* serves another */
  add(&self, texts[4], -1, MIL_NO_DATE)->done = true;
  ck_assert_uint_eq(judge(&self), 0);
  self.goals[4].done = false;
  ck_assert_uint_eq(judge(&self), 1);
  ck_assert_int_eq(finding(&self, 0)->rule, MIL_RULE_TOO_MANY_GOALS);
  ck_assert_uint_eq(finding(&self, 0)->range.start, 2);
  ck_assert_ptr_nonnull(strstr(finding(&self, 0)->message, "4 top-level goals"));
  ck_assert_ptr_nonnull(strstr(finding(&self, 0)->message, "Grow sales; Cut waste"));
  ck_assert_ptr_null(strstr(finding(&self, 0)->message, "Hire"));
  tear_down(&self);
}
END_TEST

START_TEST(asks_for_review_and_strategy) {
  fixture self;
  set_up(&self, "sv", &mil_allocator_default);
  self.plan.has_review = self.plan.has_strategy = false;
  add(&self, "Öka försäljningen", -1, MIL_NO_DATE);
  ck_assert_uint_eq(judge(&self), 2);
  ck_assert_int_eq(finding(&self, 0)->rule, MIL_RULE_NO_REVIEW);
  ck_assert_int_eq(finding(&self, 1)->rule, MIL_RULE_NO_STRATEGY);
  ck_assert_int_eq(finding(&self, 1)->goal, -1);
  tear_down(&self);
}
END_TEST

START_TEST(keeps_quiet_about_what_is_off) {
  fixture self;
  set_up(&self, "sv", &mil_allocator_default);
  self.plan.has_review = false;
  self.options.severity[MIL_RULE_NO_REVIEW] = MIL_SEVERITY_OFF;
  add(&self, "Öka försäljningen", -1, MIL_NO_DATE);
  ck_assert_uint_eq(judge(&self), 0);
  tear_down(&self);
}
END_TEST

/* A goal due 2027-06-30 and a sub-goal due on `due`. */
static const struct {
  int month, day;
  bool late;
} dues[] = {{6, 29, false}, {6, 30, false}, {7, 1, true}, {12, 31, true}};

START_TEST(compares_deadlines) {
  fixture self;
  set_up(&self, "sv", &mil_allocator_default);
  add(&self, "Öka försäljningen", -1, mil_day(2027, 6, 30));
  add(&self, "Anställ en säljare", 0, mil_day(2027, dues[_i].month, dues[_i].day));
  ck_assert_uint_eq(judge(&self), dues[_i].late);
  if (dues[_i].late) {
    ck_assert_int_eq(finding(&self, 0)->rule, MIL_RULE_LATE_SUBGOAL);
    ck_assert_int_eq(finding(&self, 0)->goal, 1);
    ck_assert_int_eq(finding(&self, 0)->related, 0);
    ck_assert_ptr_nonnull(strstr(finding(&self, 0)->message, "2027-06-30"));
    ck_assert_ptr_nonnull(strstr(finding(&self, 0)->message, "Öka försäljningen"));
  }
  tear_down(&self);
}
END_TEST

static const struct {
  const char *language, *one, *other;
  bool same;
} pairs[] = {
    {"sv", "Öka försäljningen i butiken", "Öka försäljningen i butiken", true},
    {"sv", "Öka försäljningen i butiken", "Öka försäljning i butikerna.", true},
    {"sv", "Mål 1: Öka försäljningen i butiken", "Mål 4: Öka försäljningen i butiken", true},
    {"sv", "Publicera ny handbok för volontärer", "Publicera en ny handbok för volontärerna", true},
    {"sv", "Öka försäljningen i butiken med 10 %", "Öka försäljningen i butiken med 20 %", false},
    {"sv", "Öka försäljningen i butiken", "Minska försäljningen i butiken", false},
    {"sv", "Öka försäljningen av te", "Öka försäljningen av kaffe", false},
    {"sv", "Anställ en säljare i Umeå", "Anställ en kock i Umeå", false},
    {"sv", "Öppna i Åre", "Öppna i Ängelholm", false},
    {"en", "Grow store sales in Leeds", "Grow store sales in Leeds", true},
    {"en", "Publish a new handbook for volunteers", "Publish new handbooks for volunteers", true},
    {"en", "KR1: Grow store sales", "KR3: Grow store sales", true},
    {"en", "Grow store sales by 10%", "Grow store sales by 20%", false},
    {"en", "Grow store sales by 10", "Grow store sales by 10%", false},
    {"en", "Hire a cook in Leeds", "Hire a driver in Leeds", false},
    {"en", "NPS > 40", "NPS > 40", false}, /* too short to tell */
};

START_TEST(finds_duplicates) {
  fixture self;
  set_up(&self, pairs[_i].language, &mil_allocator_default);
  add(&self, pairs[_i].one, -1, MIL_NO_DATE);
  add(&self, pairs[_i].other, -1, MIL_NO_DATE);
  ck_assert_msg(judge(&self) == pairs[_i].same, "%s / %s", pairs[_i].one, pairs[_i].other);
  if (pairs[_i].same) {
    ck_assert_int_eq(finding(&self, 0)->rule, MIL_RULE_DUPLICATE_GOAL);
    ck_assert_int_eq(finding(&self, 0)->goal, 1);
    ck_assert_int_eq(finding(&self, 0)->related, 0);
  }
  tear_down(&self);
}
END_TEST

START_TEST(lets_results_of_two_objectives_read_the_same) {
  fixture self;
  set_up(&self, "en", &mil_allocator_default);
  add(&self, "Win Leeds", -1, MIL_NO_DATE);
  add(&self, "Win York", -1, MIL_NO_DATE);
  add(&self, "Grow store sales by half", 0, MIL_NO_DATE);
  add(&self, "Grow store sales by half", 1, MIL_NO_DATE);
  add(&self, "Open two kitchens downtown", 1, mil_day(2027, 3, 31));
  add(&self, "Open two kitchens downtown", 1, mil_day(2027, 6, 30));
  ck_assert_uint_eq(judge(&self), 0);
  tear_down(&self);
}
END_TEST

START_TEST(survives_failing_memory) {
  for (uint32_t n = 0;; n++) {
    fixture self;
    set_up(&self, "sv", failing_allocator(n));
    self.options.max_goals = 1;
    self.plan.has_review = self.plan.has_strategy = false;
    add(&self, "Öka försäljningen i butiken", -1, mil_day(2027, 6, 30));
    add(&self, "Öka försäljningen i butiken", -1, MIL_NO_DATE);
    add(&self, "Anställ en säljare", 0, mil_day(2027, 7, 1));
    bool fine = mil_plan_judge(&self.plan), failed = failing_allocator_failed();
    ck_assert(failed || (fine && self.findings.items.count == 5));
    tear_down(&self);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

Suite *make_plan_suite(void) {
  Suite *suite = suite_create("plan");
  TCase *tcase = tcase_create("plan");
  tcase_add_test(tcase, says_nothing_without_goals);
  tcase_add_test(tcase, counts_top_level_goals);
  tcase_add_test(tcase, asks_for_review_and_strategy);
  tcase_add_test(tcase, keeps_quiet_about_what_is_off);
  tcase_add_loop_test(tcase, compares_deadlines, 0, COUNT(dues));
  tcase_add_loop_test(tcase, finds_duplicates, 0, COUNT(pairs));
  tcase_add_test(tcase, lets_results_of_two_objectives_read_the_same);
  tcase_add_test(tcase, survives_failing_memory);
  suite_add_tcase(suite, tcase);
  return suite;
}
