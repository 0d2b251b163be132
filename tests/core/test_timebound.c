/* The criterion T: what binds a goal, what doesn't, and what is remarked. */
#include <stdio.h>

#include "failing.h"
#include "judging.h"

/* ---- A goal in its scope ----------------------------------------------------------------------- */

typedef struct bound {
  mil_verdict verdict;
  mil_days deadline;
} bound;

static void find_all_times(judging *self) {
  mil_time_base base = {.today = mil_day(2026, 11, 23), .fiscal_start = 1};
  for (uint32_t i = 0; i < self->scope.count; i++) {
    mil_part *part = &self->parts[i];
    ck_assert(mil_time_find(self->language, &mil_allocator_default, mil_part_slice(part), base,
                            &part->times));
  }
}

static bool judge(judging *self, bound *result) {
  find_all_times(self);
  self->judge.today = mil_day(2026, 11, 23);
  return mil_judge_timebound(&self->judge, self->done, &result->verdict, &result->deadline);
}

static void end(judging *self) {
  for (uint32_t i = 0; i < self->scope.count; i++)
    mil_array_release(&mil_allocator_default, &self->parts[i].times.items);
  judging_release(self);
}

/* ---- One sentence ------------------------------------------------------------------------------ */

#define MET MIL_RULE_COUNT
#define SILENT MIL_RULE_COUNT

typedef struct alone {
  const char *language, *sentence;
  mil_rule_id reason;  /* MET where met */
  mil_rule_id finding; /* SILENT where nothing is said */
} alone;

static const alone rows[] = {
  {"sv", "Öka trafiken med 20 % till 31 mars 2027.", MET, SILENT},
  {"sv", "Vinna tio kunder i månaden.", MET, SILENT},
  {"sv", "Öka trafiken med 20 %.", MIL_RULE_NO_DEADLINE, MIL_RULE_NO_DEADLINE},
  {"sv", "Öka trafiken snarast.", MIL_RULE_VAGUE_TIME, MIL_RULE_VAGUE_TIME},
  {"sv", "Öka trafiken på sikt, senast i maj 2027.", MET, SILENT},
  {"sv", "Öka trafiken senast 31 april 2027.", MIL_RULE_IMPOSSIBLE_DATE, MIL_RULE_IMPOSSIBLE_DATE},
  {"sv", "Öka trafiken under 2027, klart 31 april 2027.", MET, MIL_RULE_IMPOSSIBLE_DATE},
  {"sv", "Öka trafiken senast i mars 2025.", MET, MIL_RULE_PAST},
  {"sv", "Öka trafiken inom sex månader.", MET, MIL_RULE_RELATIVE},
  {"sv", "Öka trafiken i maj.", MET, MIL_RULE_NO_YEAR},
  {"sv", "Öka trafiken till 2035.", MET, MIL_RULE_TOO_FAR},
  {"sv", "Öka trafiken mer än i fjol.", MIL_RULE_NO_DEADLINE, MIL_RULE_NO_DEADLINE},
  {"sv", "Öka trafiken från och med maj.", MIL_RULE_NO_DEADLINE, MIL_RULE_NO_DEADLINE},
  {"en", "Grow traffic by 20% by 31 March 2027.", MET, SILENT},
  {"en", "Win ten customers a month.", MET, SILENT},
  {"en", "Grow traffic by 20%.", MIL_RULE_NO_DEADLINE, MIL_RULE_NO_DEADLINE},
  {"en", "Grow traffic as soon as possible.", MIL_RULE_VAGUE_TIME, MIL_RULE_VAGUE_TIME},
  {"en", "Grow traffic over time, by May 2027.", MET, SILENT},
  {"en", "Grow traffic by 31 April 2027.", MIL_RULE_IMPOSSIBLE_DATE, MIL_RULE_IMPOSSIBLE_DATE},
  {"en", "Grow traffic during 2027, by 31 April 2027.", MET, MIL_RULE_IMPOSSIBLE_DATE},
  {"en", "Grow traffic by March 2025.", MET, MIL_RULE_PAST},
  {"en", "Grow traffic within six months.", MET, MIL_RULE_RELATIVE},
  {"en", "Grow traffic in May.", MET, MIL_RULE_NO_YEAR},
  {"en", "Grow traffic by 2035.", MET, MIL_RULE_TOO_FAR},
  {"en", "Grow traffic more than last year.", MIL_RULE_NO_DEADLINE, MIL_RULE_NO_DEADLINE},
  {"en", "Grow traffic from May onwards.", MIL_RULE_NO_DEADLINE, MIL_RULE_NO_DEADLINE},
};

#define ROW_COUNT ((int)(sizeof rows / sizeof *rows))

START_TEST(a_sentence_alone) {
  judging self;
  bound result;
  judging_init(&self, rows[_i].language, rows[_i].sentence, &mil_allocator_default);
  ck_assert(judge(&self, &result));
  ck_assert_int_eq(result.verdict.state, rows[_i].reason == MET ? MIL_MET : MIL_MISSING);
  ck_assert_int_eq(result.verdict.reason, rows[_i].reason);
  ck_assert_uint_eq(self.findings.items.count, rows[_i].finding != SILENT);
  if (rows[_i].finding != SILENT) {
    const mil_finding *finding = &self.findings.items.items[0];
    ck_assert_int_eq(finding->rule, rows[_i].finding);
    ck_assert_ptr_null(strchr(finding->message, '{'));
    ck_assert(strstr(finding->message, rows[_i].language[0] == 's' ? "Tidsbundet: " : "Time-bound: ") ==
              finding->message);
  }
  end(&self);
}
END_TEST

/* ---- What is attached -------------------------------------------------------------------------- */

typedef struct attached {
  const char *sentence;
  mil_role role;
  const char *text;
  bool met;
  const char *due; /* NULL: unknown */
} attached;

static const attached attacheds[] = {
  {"Grow traffic by 20%.", MIL_ROLE_DEADLINE, "Q3 2027", true, "2027-09-30"},
  {"Grow traffic by 20%.", MIL_ROLE_DEADLINE, "3 months", true, "2027-02-23"},
  {"Grow traffic by 20%.", MIL_ROLE_DEADLINE, "ongoing", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_TIMEBOUND, "Before the end of May 2027.", true, "2027-05-31"},
  {"Grow traffic by 20%.", MIL_ROLE_CELL, "Q3 2027", true, "2027-09-30"},
  {"Grow traffic by 20%.", MIL_ROLE_CELL, "Anna, who worked here in 2019 as head of sales", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_METRIC, "30-day retention", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_TARGET, "< 2 h", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_DETAIL, "Done by 31 March 2027.", true, "2027-03-31"},
  {"Grow traffic by 20%.", MIL_ROLE_DETAIL, "Answer all comments within two days.", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_COLUMN, "Target 2027", true, "2027-12-31"},
  {"Grow traffic by 20%.", MIL_ROLE_OBJECTIVE, "Win the Nordics by June 2027.", true, "2027-06-30"},
  {"Grow traffic by 20%.", MIL_ROLE_HEADING, "Goals for 2027", true, "2027-12-31"},
  {"Grow traffic by 20%.", MIL_ROLE_HEADING, "Goals", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_HEADING, "2027 and beyond", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_RESULT, "Ten leads by May 2027.", false, NULL},
  {"Grow traffic by 20%.", MIL_ROLE_BASELINE, "200 in May 2026", false, NULL},
  /* the goal's own words come first, and what is around them fills in */
  {"Grow traffic by 20% by May 2027.", MIL_ROLE_HEADING, "Goals for 2028", true, "2027-05-31"},
  {"Win ten leads a month.", MIL_ROLE_HEADING, "Goals for 2028", true, "2028-12-31"},
};

#define ATTACHED_COUNT ((int)(sizeof attacheds / sizeof *attacheds))

START_TEST(what_is_attached_binds_too) {
  const attached *row = &attacheds[_i];
  judging self;
  bound result;
  judging_init(&self, "en", row->sentence, &mil_allocator_default);
  judging_add(&self, row->role, row->text);
  ck_assert(judge(&self, &result));
  ck_assert_msg((result.verdict.state == MIL_MET) == row->met, "%s | %s", row->sentence, row->text);
  ck_assert_msg(mil_days_known(result.deadline) == (row->due != NULL), "%s", row->text);
  if (row->due) {
    mil_civil due = mil_date_civil(result.deadline.last);
    char text[64];
    snprintf(text, sizeof text, "%04d-%02d-%02d", due.year, due.month, due.day);
    ck_assert_str_eq(text, row->due);
  }
  end(&self);
}
END_TEST

/* ---- Scope and remarks ------------------------------------------------------------------------- */

START_TEST(a_heading_gives_the_year) {
  judging self;
  bound result;
  judging_init(&self, "sv", "Öka trafiken i maj.", &mil_allocator_default);
  judging_add(&self, MIL_ROLE_HEADING, "Mål för 2027");
  ck_assert(judge(&self, &result));
  ck_assert(!judging_reported(&self, MIL_RULE_NO_YEAR));
  end(&self);
}
END_TEST

START_TEST(a_dated_heading_is_what_a_duration_counts_from) {
  judging self;
  bound result;
  judging_init(&self, "sv", "Öka trafiken inom sex månader.", &mil_allocator_default);
  judging_add(&self, MIL_ROLE_HEADING, "Mål för 2027");
  ck_assert(judge(&self, &result));
  ck_assert(!judging_reported(&self, MIL_RULE_RELATIVE));
  end(&self);
}
END_TEST

START_TEST(an_old_heading_is_history_not_a_slip) {
  judging self;
  bound result;
  judging_init(&self, "en", "Grow traffic by 20%.", &mil_allocator_default);
  judging_add(&self, MIL_ROLE_HEADING, "OKRs 2019 Q3");
  ck_assert(judge(&self, &result));
  ck_assert_int_eq(result.verdict.state, MIL_MET);
  ck_assert_uint_eq(self.findings.items.count, 0);
  end(&self);
}
END_TEST

START_TEST(the_evidence_is_the_words) {
  judging self;
  bound result;
  judging_init(&self, "sv", "Öka trafiken senast den 31 mars 2027 för kassan.", &mil_allocator_default);
  ck_assert(judge(&self, &result));
  ck_assert_uint_eq(result.verdict.evidence_count, 1);
  ck_assert_uint_eq(result.verdict.evidence[0].start, strlen("Öka trafiken "));
  ck_assert_uint_eq(result.verdict.evidence[0].end, strlen("Öka trafiken senast den 31 mars 2027"));
  end(&self);
}
END_TEST

START_TEST(the_tightest_deadline_counts) {
  judging self;
  bound result;
  judging_init(&self, "en", "During 2027 grow traffic by 20% by May 2027.", &mil_allocator_default);
  ck_assert(judge(&self, &result));
  ck_assert_int_eq(result.deadline.last, mil_day(2027, 5, 31));
  end(&self);
}
END_TEST

START_TEST(nothing_is_said_of_what_is_done) {
  judging self;
  bound result;
  judging_init(&self, "en", "Grow traffic by March 2025.", &mil_allocator_default);
  self.judge.done = true;
  ck_assert(judge(&self, &result));
  ck_assert_uint_eq(self.findings.items.count, 0);
  end(&self);
}
END_TEST

START_TEST(memory_may_end_anywhere) {
  for (uint32_t n = 0;; n++) {
    judging self;
    bound result;
    judging_init(&self, "en", "Grow traffic within six months.", &mil_allocator_default);
    judging_add(&self, MIL_ROLE_HEADING, "Goals");
    mil_arena_release(&self.arena);
    const mil_allocator *allocator = failing_allocator(n);
    mil_arena_init(&self.arena, allocator);
    self.judge.allocator = allocator;
    judge(&self, &result);
    bool failed = failing_allocator_failed();
    end(&self);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

Suite *make_timebound_suite(void) {
  Suite *suite = suite_create("timebound");
  TCase *tests = tcase_create("timebound");
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, a_sentence_alone, 0, ROW_COUNT);
  tcase_add_loop_test(tests, what_is_attached_binds_too, 0, ATTACHED_COUNT);
  tcase_add_test(tests, a_heading_gives_the_year);
  tcase_add_test(tests, a_dated_heading_is_what_a_duration_counts_from);
  tcase_add_test(tests, an_old_heading_is_history_not_a_slip);
  tcase_add_test(tests, the_evidence_is_the_words);
  tcase_add_test(tests, the_tightest_deadline_counts);
  tcase_add_test(tests, nothing_is_said_of_what_is_done);
  tcase_add_test(tests, memory_may_end_anywhere);
  suite_add_tcase(suite, tests);
  return suite;
}
