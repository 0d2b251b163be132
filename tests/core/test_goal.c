/* Which sentences are goals, where they stand, and which goal serves which. */
#include <string.h>

#include "milstolpe.h"
#include "suites.h"

#define GOALS_MAX 8

/* A document, and the goals in it in order: their text and form, and the index of the goal they serve. */
typedef struct row {
  const char *name, *text;
  struct {
    const char *text;
    mil_form form;
    int parent;
  } goals[GOALS_MAX];
} row;

static const row rows[] = {
    {"items", "# Mål\n\n- Öka webbtrafiken med 20 %\n- Ring tryckeriet?\n",
     {{"Öka webbtrafiken med 20 %", MIL_FORM_ITEM, -1}}},
    {"tasks", "## Goals\n\n- [ ] Reach 400 subscribers\n- [x] Launch the shop in May\n",
     {{"Reach 400 subscribers", MIL_FORM_TASK, -1}, {"Launch the shop in May", MIL_FORM_TASK, -1}}},
    {"objective and results",
     "# OKR Q3\n\n**O1: Kunderna stannar**\n\n- KR1: NPS över 45\n- KR2: Churn under 2 % i månaden\n",
     {{"Kunderna stannar", MIL_FORM_PARAGRAPH, -1},
      {"NPS över 45", MIL_FORM_ITEM, 0},
      {"Churn under 2 % i månaden", MIL_FORM_ITEM, 0}}},
    {"heading", "# Plan\n\n### Mål 1: Öka NPS till 45\n\nText om något annat.\n",
     {{"Öka NPS till 45", MIL_FORM_HEADING, -1}}},
    {"declared in prose", "# Om oss\n\nVi rostar kaffe. Vårt mål är att öka försäljningen med 10 % under 2027.\n",
     {{"Vårt mål är att öka försäljningen med 10 % under 2027.", MIL_FORM_PARAGRAPH, -1}}},
    {"row with a goal column",
     "# Plan\n\n| Mål | Deadline |\n|---|---|\n| Öka antalet kunder till 300 | maj 2027 |\n",
     {{"Öka antalet kunder till 300", MIL_FORM_ROW, -1}}},
    {"row spread over cells", "# Goals\n\n| Metric | Baseline | Target |\n|---|---|---|\n| Churn | 4% | 2% |\n",
     {{"Churn | 4% | 2%", MIL_FORM_ROW, -1}}},
    {"non-goals are silent", "# Goals\n\n## Non-goals\n\n- Increase the number of shops\n", {{NULL, 0, 0}}},
    {"a denial is no background", "# Goals\n\n## Non-goals\n\nOur goal is to offer the option, and no more.\n\n"
     "## Background\n\nOur goal is to sell 300 tickets by May 2027.\n",
     {{"Our goal is to sell 300 tickets by May 2027.", MIL_FORM_PARAGRAPH, -1}}},
    {"a question is no goal", "# Mål\n\n- Hur mycket ska vi öka budgeten?\n", {{NULL, 0, 0}}},
    {"a heading that only names", "# Mål för 2026\n\n## Målsättningar och nyckeltal\n", {{NULL, 0, 0}}},
    {"code is no text", "# Goals\n\n```\n- Increase sales by 20%\n```\n", {{NULL, 0, 0}}},
    {"a sentence alone", "Öka webbtrafiken med 20 % före juni 2027\n",
     {{"Öka webbtrafiken med 20 % före juni 2027", MIL_FORM_PARAGRAPH, -1}}},
    {"an instruction alone", "Increase the timeout to 30 seconds.\n", {{NULL, 0, 0}}},
    {"a verb where nothing speaks of goals", "# Kiosk\n\n## Opening hours\n\n- Sell 40 ice creams by June 2027\n", {{NULL, 0, 0}}},
    {"a plan far above", "# Plan\n\n## Hours\n\n- Open the kiosk at 9\n", {{NULL, 0, 0}}},
    {"a dash in a broken line is the sentence's own", "# OKRs\n\n- Increase website traffic by 5 %\n  from 100 and reduce costs \u2013 without lowering prices.\n",
     {{"Increase website traffic by 5 % from 100 and reduce costs \u2013 without lowering prices.", MIL_FORM_ITEM, -1}}},
    {"a bold word in a broken line labels nothing", "# OKRs\n\n- Increase sales of\n  **coffee** by 5 % \u2013 without lowering prices.\n",
     {{"Increase sales of coffee by 5 % \u2013 without lowering prices.", MIL_FORM_ITEM, -1}}},
    {"technical advice", "# Settings\n\n- Increase the timeout to 30 seconds.\n", {{NULL, 0, 0}}},
};

static mil_document *open(mil_checker **checker, const char *text) {
  mil_error error;
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  *checker = mil_checker_new(&options, &error);
  ck_assert_msg(*checker != NULL, "%s", error.message);
  mil_document *document = mil_document_new(*checker, text, strlen(text), &error);
  ck_assert_msg(document != NULL, "%s", error.message);
  return document;
}

static uint32_t expected_count(const row *given) {
  uint32_t count = 0;
  while (count < GOALS_MAX && given->goals[count].text != NULL) count++;
  return count;
}

START_TEST(finds_goals) {
  mil_checker *checker;
  mil_error error;
  const row *given = &rows[_i];
  mil_document *document = open(&checker, given->text);
  const mil_report *report = mil_document_check(document, &error);
  ck_assert_msg(report != NULL, "%s", error.message);
  for (uint32_t i = 0; i < report->goal_count && i < expected_count(given); i++) {
    ck_assert_msg(strcmp(report->goals[i].text, given->goals[i].text) == 0, "%s: '%s'", given->name,
                  report->goals[i].text);
    ck_assert_msg(report->goals[i].form == given->goals[i].form, "%s", given->name);
    ck_assert_msg(report->goals[i].parent == given->goals[i].parent, "%s", given->name);
  }
  ck_assert_msg(report->goal_count == expected_count(given), "%s: %u goals", given->name, report->goal_count);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

START_TEST(a_ticked_task_gets_no_findings) {
  mil_checker *checker;
  mil_document *document = open(&checker, "# Mål\n\n- [x] Öka webbtrafiken\n");
  const mil_report *report = mil_document_check(document, NULL);
  ck_assert_uint_eq(report->goal_count, 1);
  ck_assert(report->goals[0].done);
  for (uint32_t i = 0; i < report->finding_count; i++) ck_assert_int_lt(report->findings[i].goal, 0);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

Suite *make_goal_suite(void) {
  Suite *suite = suite_create("goal");
  TCase *goals = tcase_create("goals");
  tcase_add_loop_test(goals, finds_goals, 0, sizeof rows / sizeof *rows);
  tcase_add_test(goals, a_ticked_task_gets_no_findings);
  suite_add_tcase(suite, goals);
  return suite;
}
