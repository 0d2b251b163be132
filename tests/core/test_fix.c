/* Quick fixes: what is written where, that the rest stays, and what is refused. */
#include <stdlib.h>
#include <string.h>

#include "failing.h"
#include "milstolpe.h"
#include "suites.h"

static mil_checker *new_checker(const char *language, const mil_allocator *allocator) {
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  options.language = language;
  options.allocator = allocator;
  return mil_checker_new(&options, NULL);
}

/* ---- Edits applied ----------------------------------------------------------------------------- */

/* Replaces `range` of `text`; both are the caller's to free. */
static char *replaced(char *text, mil_range range, const char *by, uint32_t length) {
  size_t size = strlen(text), rest = size - range.end;
  char *result = malloc(size + length + 1);
  ck_assert_ptr_nonnull(result);
  memcpy(result, text, range.start);
  memcpy(result + range.start, by, length);
  memcpy(result + range.start + length, text + range.end, rest + 1);
  free(text);
  return result;
}

/* The last edit first, so that the places of those before it hold. */
static char *apply(const char *text, const mil_fix *fix) {
  char *result = strdup(text);
  for (uint32_t i = fix->edit_count; i-- > 0;)
    result = replaced(result, fix->edits[i].range, fix->edits[i].text, fix->edits[i].length);
  return result;
}

static const mil_fix *first_of(const mil_fixes *fixes, mil_fix_kind kind) {
  for (uint32_t i = 0; fixes && i < fixes->count; i++)
    if (fixes->items[i].kind == kind) return &fixes->items[i];
  return NULL;
}

static uint32_t find(const mil_report *report, mil_rule_id rule) {
  uint32_t i = 0;
  while (i < report->finding_count && report->findings[i].rule != rule) i++;
  return i;
}

/* ---- What is written --------------------------------------------------------------------------- */

typedef struct row {
  const char *language;
  mil_rule_id rule;
  const char *before, *after;
  bool safe;
} row;

#define SV_MARKED "# Mål\n\n- Öka **försäljningen** med 5 000 kr till [butiken](a_b.md)"

static const row rows[] = {
  /* Where a deadline goes */
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\n- Öka webbtrafiken.\n",
   "# Mål\n\n- Öka webbtrafiken senast 31 mars 2027.\n", false},
  {"sv", MIL_RULE_NO_DEADLINE, SV_MARKED ".[^1]\n\n[^1]: Not\n",
   SV_MARKED " senast 31 mars 2027.[^1]\n\n[^1]: Not\n", false},
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\r\n\r\n- Öka\r\n  webbtrafiken.  \r\n- b\r\n",
   "# Mål\r\n\r\n- Öka\r\n  webbtrafiken senast 31 mars 2027.  \r\n- b\r\n", false},
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\n> - Öka webbtrafiken (ansvarig: Eva) ✅\n",
   "# Mål\n\n> - Öka webbtrafiken senast 31 mars 2027 (ansvarig: Eva) ✅\n", false},
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\n- Öka webbtrafiken genom annonser\n",
   "# Mål\n\n- Öka webbtrafiken senast 31 mars 2027 genom annonser\n", false},
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\n| Mål | Deadline |\n|---|---|\n| Öka webbtrafiken |  |\n",
   "# Mål\n\n| Mål | Deadline |\n|---|---|\n| Öka webbtrafiken | 31 mars 2027 |\n", false},
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\nBeslut 2026-11-01.\n\n- Öka webbtrafiken\n",
   "# Mål\n\nBeslut 2026-11-01.\n\n- Öka webbtrafiken senast 2027-03-31\n", false},
  {"en", MIL_RULE_NO_DEADLINE, "# Goals\n\n- Increase website traffic.\n",
   "# Goals\n\n- Increase website traffic by 31 March 2027.\n", false},
  {"en", MIL_RULE_NO_DEADLINE,
   "# Goals\n\nDecided November 3, 2026.\n\n- Increase website traffic\n",
   "# Goals\n\nDecided November 3, 2026.\n\n- Increase website traffic by March 31, 2027\n", false},
  /* Words of time */
  {"sv", MIL_RULE_VAGUE_TIME, "# Mål\n\n- Öka försäljningen **så snart** som möjligt.\n",
   "# Mål\n\n- Öka försäljningen senast 31 mars 2027.\n", false},
  {"sv", MIL_RULE_VAGUE_TIME, "# Mål\n\n- På sikt ska vi öka försäljningen.\n",
   "# Mål\n\n- Senast 31 mars 2027 ska vi öka försäljningen.\n", false},
  {"en", MIL_RULE_VAGUE_TIME, "# Goals\n\n- Increase sales as soon as possible\n",
   "# Goals\n\n- Increase sales by 31 March 2027\n", false},
  {"sv", MIL_RULE_RELATIVE, "# Mål\n\n- Öka webbtrafiken inom 6 månader.\n",
   "# Mål\n\n- Öka webbtrafiken senast 23 maj 2027.\n", true},
  {"en", MIL_RULE_RELATIVE, "# Goals\n\n- Increase website traffic within 6 months.\n",
   "# Goals\n\n- Increase website traffic by 23 May 2027.\n", true},
  {"sv", MIL_RULE_NO_YEAR, "# Mål\n\n- Nå 3 000 besök i maj\n",
   "# Mål\n\n- Nå 3 000 besök i maj 2027\n", true},
  {"sv", MIL_RULE_NO_YEAR, "# Mål\n\n- Lansera appen i vår.\n",
   "# Mål\n\n- Lansera appen våren 2027.\n", true},
  {"en", MIL_RULE_VAGUE_TIME, "# Goals\n\n- Continuously update the website\n",
   "# Goals\n\n- Update the website every month until 31 March 2027\n", false},
  {"en", MIL_RULE_NO_YEAR, "# Goals\n\n- Reach 3,000 visits in Q3\n",
   "# Goals\n\n- Reach 3,000 visits in Q3 2027\n", true},
  {"sv", MIL_RULE_PAST, "# Mål\n\n- Nå 3 000 besök senast 31 mars 2026\n",
   "# Mål\n\n- Nå 3 000 besök senast 31 mars 2027\n", false},
  /* Amounts, and what is lacking in time with them */
  {"sv", MIL_RULE_NO_TARGET, "# Mål\n\n- Öka **webbtrafiken**.\n",
   "# Mål\n\n- Öka **webbtrafiken** med 20 % från dagens nivå senast 31 mars 2027.\n", false},
  {"sv", MIL_RULE_NO_TARGET, "# Mål\n\nRabatten är 5%.\n\n- Öka webbtrafiken.\n",
   "# Mål\n\nRabatten är 5%.\n\n- Öka webbtrafiken med 20% från dagens nivå senast 31 mars 2027.\n",
   false},
  {"sv", MIL_RULE_NO_TARGET, "# Mål\n\n- Öka webbtrafiken senast 30 april 2027.\n",
   "# Mål\n\n- Öka webbtrafiken med 20 % från dagens nivå senast 30 april 2027.\n", false},
  {"en", MIL_RULE_NO_TARGET, "# Goals\n\n- Increase website traffic.\n",
   "# Goals\n\n- Increase website traffic by 20% from today's level by 31 March 2027.\n", false},
  {"en", MIL_RULE_NO_TARGET, "# Goals\n\n- Improve customer satisfaction as soon as possible\n",
   "# Goals\n\n- Raise customer satisfaction (NPS) from 40 to 50 by 31 March 2027\n", false},
  {"sv", MIL_RULE_NO_TARGET, "# Mål\n\n- Kundnöjdheten ska förbättras.\n",
   "# Mål\n\n- Kundnöjdheten (NKI) ska höjas från 40 till 50 senast 31 mars 2027.\n", false},
  {"en", MIL_RULE_NO_TARGET, "# Goals\n\n- Keep our customers\n",
   "# Goals\n\n- Keep at least 90% of our customers until 31 March 2027\n", false},
  {"en", MIL_RULE_NO_TARGET,
   "# Goals\n\n| Goal | Deadline |\n|---|---|\n| Increase website traffic | |\n",
   "# Goals\n\n| Goal | Deadline |\n|---|---|\n"
   "| Increase website traffic by 20% from today's level | 31 March 2027 |\n",
   false},
  {"sv", MIL_RULE_VAGUE_AMOUNT, "# Mål\n\n- Få fler leads.\n",
   "# Mål\n\n- Få 50 fler leads senast 31 mars 2027.\n", false},
  {"en", MIL_RULE_VAGUE_AMOUNT, "# Goals\n\n- Significantly increase sales in 2027.\n",
   "# Goals\n\n- Increase sales by 20% from today's level in 2027.\n", false},
  {"sv", MIL_RULE_NO_BASELINE, "# Mål\n\n- Öka försäljningen med 20 %.\n",
   "# Mål\n\n- Öka försäljningen med 20 % från 100 000 kronor.\n", false},
  {"sv", MIL_RULE_NO_BASELINE, "# Mål\n\n- Fördubbla antalet leads till 31 mars 2027.\n",
   "# Mål\n\n- Fördubbla antalet leads (nuläge: 100) till 31 mars 2027.\n", false},
  {"en", MIL_RULE_NO_BASELINE, "# Goals\n\nThe fee is £5.\n\n- Increase sales by 20%.\n",
   "# Goals\n\nThe fee is £5.\n\n- Increase sales by 20% from £100,000.\n", false},
  {"en", MIL_RULE_VAGUE_AMOUNT, "# Goals\n\n- Receive significantly better ratings in 2027.\n",
   "# Goals\n\n- Receive significantly better ratings in 2027 (measured as the share of satisfied "
   "customers in the survey: from 70 to 80%).\n",
   false},
  /* What is left to be filled in */
  {"sv", MIL_RULE_PLACEHOLDER, "# Mål\n\n- Värva [antal] nya medlemmar.\n",
   "# Mål\n\n- Värva 50 nya medlemmar.\n", false},
  {"sv", MIL_RULE_PLACEHOLDER,
   "# Mål\n\n- Öka webbtrafiken från 100 till 120 (ansvarig: [namn]).\n",
   "# Mål\n\n- Öka webbtrafiken från 100 till 120 (ansvarig: Eva).\n", false},
  {"en", MIL_RULE_PLACEHOLDER, "# Goals\n\n- Reduce shipping costs by $XX in 2027.\n",
   "# Goals\n\n- Reduce shipping costs by $50,000 in 2027.\n", false},
  /* The other criteria */
  {"sv", MIL_RULE_NO_OBJECT, "# Mål\n\n- Förbättra vår marknadsföring.\n",
   "# Mål\n\n- Förbättra vår marknadsföring (mätt som andelen nöjda i enkäten: från 70 till 80 "
   "%).\n",
   false},
  {"sv", MIL_RULE_NO_OWNER, "# Mål\n\n- Öka webbtrafiken. ✅\n",
   "# Mål\n\n- Öka webbtrafiken (ansvarig: Eva). ✅\n", false},
  {"en", MIL_RULE_NO_PURPOSE, "# Goals\n\n- Launch a podcast by 31 March 2027.\n",
   "# Goals\n\n- Launch a podcast by 31 March 2027 in order to increase sales.\n", false},
  {"sv", MIL_RULE_COMPOUND, "# Mål\n\n1. Öka försäljningen med 10 % och minska lagret med 5 %.\n",
   "# Mål\n\n1. Öka försäljningen med 10 %.\n1. Minska lagret med 5 %.\n", true},
  {"sv", MIL_RULE_NO_REVIEW, "# Mål\n\n- Öka webbtrafiken.",
   "# Mål\n\n- Öka webbtrafiken.\n\n# Uppföljning\n\nMålen följs upp varje kvartal.", true},
};

START_TEST(fixes_read_like_this) {
  const row *at = &rows[_i];
  mil_checker *checker = new_checker(at->language, NULL);
  mil_document *document = mil_document_new(checker, at->before, strlen(at->before), NULL);
  const mil_report *report = mil_document_check(document, NULL);
  uint32_t index = find(report, at->rule);
  ck_assert_msg(index < report->finding_count, "no %s in '%s'", mil_rules()[at->rule].id,
                at->before);
  const mil_fix *fix = first_of(mil_document_fixes(document, index, NULL), MIL_FIX_REPAIR);
  ck_assert_msg(fix != NULL, "no fix of %s in '%s'", mil_rules()[at->rule].id, at->before);
  char *after = apply(at->before, fix);
  ck_assert_str_eq(after, at->after);
  ck_assert_int_eq(fix->safe, at->safe);
  free(after);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

/* ---- Silence ----------------------------------------------------------------------------------- */

static const row silences[] = {
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\n- Öka webbtrafiken.  \n  Mer.\n",
   "# Mål\n\n- Öka webbtrafiken. <!-- milstolpe-disable-line timebound.no-deadline -->  \n  Mer.\n",
   false},
  {"sv", MIL_RULE_NO_DEADLINE, "# Mål\n\n| Mål | KPI |\n|---|---|\n| Öka webbtrafiken | besök |\n",
   "# Mål\n\n| Mål | KPI |\n|---|---|\n| Öka webbtrafiken <!-- milstolpe-disable-line "
   "timebound.no-deadline --> | besök |\n",
   false},
  {"sv", MIL_RULE_NO_REVIEW, "# Mål #\n\n- Öka webbtrafiken.\n",
   "# Mål <!-- milstolpe-disable-line plan.no-review --> #\n\n- Öka webbtrafiken.\n", false},
};

START_TEST(silence_stays_in_its_line) {
  const row *at = &silences[_i];
  mil_checker *checker = new_checker(at->language, NULL);
  mil_document *document = mil_document_new(checker, at->before, strlen(at->before), NULL);
  uint32_t index = find(mil_document_check(document, NULL), at->rule);
  const mil_fix *fix = first_of(mil_document_fixes(document, index, NULL), MIL_FIX_SILENCE);
  ck_assert_ptr_nonnull(fix);
  char *after = apply(at->before, fix);
  ck_assert_str_eq(after, at->after);
  free(after);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

/* ---- Placeholders ------------------------------------------------------------------------------ */

START_TEST(a_placeholder_knows_its_place_name_and_choices) {
  static const char text[] = "# Mål\n\n- Öka webbtrafiken.\n";
  mil_checker *checker = new_checker("sv", NULL);
  mil_document *document = mil_document_new(checker, text, strlen(text), NULL);
  uint32_t index = find(mil_document_check(document, NULL), MIL_RULE_NO_DEADLINE);
  const mil_fix *fix = first_of(mil_document_fixes(document, index, NULL), MIL_FIX_REPAIR);
  ck_assert_ptr_nonnull(fix);
  const mil_edit *edit = &fix->edits[0];
  ck_assert_uint_eq(edit->placeholder_count, 1);
  const mil_placeholder *place = &edit->placeholders[0];
  ck_assert_str_eq(place->name, "datum");
  ck_assert_str_eq(edit->text + place->range.start, "31 mars 2027");
  ck_assert_uint_eq(place->choice_count, 4);
  ck_assert_str_eq(place->choices[0], "31 mars 2027");
  ck_assert_str_eq(place->choices[1], "31 december 2026");
  ck_assert_str_eq(place->choices[2], "23 maj 2027");
  ck_assert_str_eq(place->choices[3], "31 december 2027");
  ck_assert(!place->fact);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

/* ---- What is refused --------------------------------------------------------------------------- */

START_TEST(a_changed_text_is_stale) {
  static const char text[] = "# Mål\n\n- Öka webbtrafiken.\n";
  mil_error error;
  mil_checker *checker = new_checker("sv", NULL);
  mil_document *document = mil_document_new(checker, text, strlen(text), NULL);
  ck_assert_ptr_null(mil_document_fixes(document, 0, &error));
  ck_assert_int_eq(error.kind, MIL_ERROR_STALE);
  const mil_report *report = mil_document_check(document, NULL);
  ck_assert_ptr_null(mil_document_fixes(document, report->finding_count, &error));
  ck_assert_int_eq(error.kind, MIL_ERROR_RANGE);
  ck_assert_ptr_null(mil_document_refactorings(document, report->goal_count, &error));
  ck_assert_int_eq(error.kind, MIL_ERROR_RANGE);
  ck_assert(mil_document_edit(document, 0, 0, "\n", 1, NULL));
  ck_assert_ptr_null(mil_document_fixes(document, 0, &error));
  ck_assert_int_eq(error.kind, MIL_ERROR_STALE);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

/* Asks for the fixes of a checked document while allocation `n` fails; whether it did. */
static bool round_fails(uint32_t n) {
  static const char text[] = "# Mål\n\n- Öka webbtrafiken.\n";
  const mil_allocator *allocator = failing_allocator(n);
  mil_checker *checker = new_checker("sv", allocator);
  mil_document *document = checker ? mil_document_new(checker, text, strlen(text), NULL) : NULL;
  const mil_report *report = document ? mil_document_check(document, NULL) : NULL;
  const mil_fixes *fixes = report ? mil_document_fixes(document, 0, NULL) : NULL;
  bool failed = failing_allocator_failed();
  ck_assert_msg(failed || fixes, "allocation %u did not fail, yet there are no fixes", n);
  mil_document_free(document);
  mil_checker_free(checker);
  ck_assert_msg(failing_allocator_live() == 0, "allocation %u leaks", n);
  return failed;
}

START_TEST(each_allocation_may_fail) {
  uint32_t n = 0;
  while (round_fails(n)) n += 7; /* a sample */
  ck_assert_uint_gt(n, 100);
}
END_TEST

Suite *make_fix_suite(void) {
  Suite *suite = suite_create("fix");
  TCase *cases = tcase_create("what is written");
  tcase_set_timeout(cases, 60);
  tcase_add_loop_test(cases, fixes_read_like_this, 0, sizeof rows / sizeof *rows);
  tcase_add_loop_test(cases, silence_stays_in_its_line, 0, sizeof silences / sizeof *silences);
  tcase_add_test(cases, a_placeholder_knows_its_place_name_and_choices);
  tcase_add_test(cases, a_changed_text_is_stale);
  suite_add_tcase(suite, cases);
  TCase *memory = tcase_create("memory");
  tcase_set_timeout(memory, 120);
  tcase_add_test(memory, each_allocation_may_fail);
  suite_add_tcase(suite, memory);
  return suite;
}
