/* Refactorings: what they write where, and where they are not offered. */
#include <stdlib.h>
#include <string.h>

#include "milstolpe.h"
#include "suites.h"

/* ---- A refactoring made ------------------------------------------------------------------------ */

static mil_checker *new_checker(const char *language) {
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  options.language = language;
  return mil_checker_new(&options, NULL);
}

static const mil_fix *find(const mil_fixes *fixes, const char *title) {
  for (uint32_t i = 0; fixes && i < fixes->count; i++)
    if (strcmp(fixes->items[i].title, title) == 0) return &fixes->items[i];
  return NULL;
}

/* With the edits of `fix`, in order. The caller frees it. */
static char *applied(const char *text, const mil_fix *fix) {
  size_t size = strlen(text) + 1;
  for (uint32_t i = 0; i < fix->edit_count; i++) size += fix->edits[i].length;
  char *result = malloc(size), *at = result;
  ck_assert_ptr_nonnull(result);
  uint32_t from = 0;
  for (uint32_t i = 0; i < fix->edit_count; i++) {
    const mil_edit *edit = &fix->edits[i];
    memcpy(at, text + from, edit->range.start - from);
    at += edit->range.start - from;
    memcpy(at, edit->text, edit->length);
    at += edit->length;
    from = edit->range.end;
  }
  strcpy(at, text + from);
  return result;
}

/* ---- What is written --------------------------------------------------------------------------- */

typedef struct row {
  const char *language;
  const char *title;
  uint32_t goal;
  const char *before, *after; /* NULL: it is not offered */
} row;

#define BREAK_SV "Skriv ut de fem SMART-delarna"
#define BREAK_EN "Write out the five SMART parts"
#define SPLIT_SV "Dela i två mål"
#define SPLIT_EN "Split into two goals"
#define TABLE_SV "Flytta listan till en måltabell"
#define TABLE_EN "Move the list into a goal table"

#define GOAL_SV "Öka webbtrafiken från 100 till 120 besök senast 31 mars 2027 (ansvarig: Bo)."
#define GOAL_EN "Grow sales from 100 to 120 by 31 March 2027 so that we can hire (owner: Bo)."

#define LINES_SV(prefix, end)                                                                      \
  prefix "- Specifikt: webbtrafiken" end prefix "- Mätbart: från 100 till 120 besök" end prefix    \
         "- Accepterat: Bo ansvarar" end prefix "- Relevant: för att öka försäljningen" end prefix \
         "- Tidsbundet: senast 31 mars 2027"
#define LINES_EN(prefix, end)                                                                      \
  prefix "- Specific: sales" end prefix "- Measurable: from 100 to 120" end prefix                 \
         "- Achievable: Bo is responsible" end prefix "- Relevant: so that we can hire" end prefix \
         "- Time-bound: by 31 March 2027"

static const row rows[] = {
  /* The five parts, with what the goal says already: below an item, inside what it is nested in */
  {"sv", BREAK_SV, 0, "# Mål\n\n- " GOAL_SV "\n",
   "# Mål\n\n- " GOAL_SV "\n" LINES_SV("  ", "\n") "\n"},
  {"en", BREAK_EN, 0, "# Goals\n\n- " GOAL_EN "\n",
   "# Goals\n\n- " GOAL_EN "\n" LINES_EN("  ", "\n") "\n"},
  {"sv", BREAK_SV, 0, "# Mål\n\n10. " GOAL_SV "\n",
   "# Mål\n\n10. " GOAL_SV "\n" LINES_SV("    ", "\n") "\n"},
  {"en", BREAK_EN, 0, "# Goals\n\n- [ ] " GOAL_EN "\n- More\n",
   "# Goals\n\n- [ ] " GOAL_EN "\n" LINES_EN("  ", "\n") "\n- More\n"},
  {"sv", BREAK_SV, 0, "# Mål\n\n- I norr:\n  * " GOAL_SV "\n- b\n",
   "# Mål\n\n- I norr:\n  * " GOAL_SV "\n" LINES_SV("    ", "\n") "\n- b\n"},
  {"sv", BREAK_SV, 0, "# Mål\n\n> 1) " GOAL_SV "\n",
   "# Mål\n\n> 1) " GOAL_SV "\n" LINES_SV(">    ", "\n") "\n"},
  /* … and as a list below anything else */
  {"sv", BREAK_SV, 0, "# Mål\n\n" GOAL_SV "\n\nMer.\n",
   "# Mål\n\n" GOAL_SV "\n\n" LINES_SV("", "\n") "\n\nMer.\n"},
  {"en", BREAK_EN, 0, "# Goals\n\n> " GOAL_EN "\n",
   "# Goals\n\n> " GOAL_EN "\n>\n" LINES_EN("> ", "\n") "\n"},
  {"en", BREAK_EN, 0, "# Goals\n\n## Goal 1: " GOAL_EN "\n\nText.\n",
   "# Goals\n\n## Goal 1: " GOAL_EN "\n\n" LINES_EN("", "\n") "\n\nText.\n"},
  {"sv", BREAK_SV, 0, "# Mål\r\n\r\n- " GOAL_SV "\r\n",
   "# Mål\r\n\r\n- " GOAL_SV "\r\n" LINES_SV("  ", "\r\n") "\r\n"},
  {"sv", BREAK_SV, 0, "# Mål\n\n- Öka webbtrafiken",
   "# Mål\n\n- Öka webbtrafiken\n  - Specifikt: webbtrafiken\n  - Mätbart: från 100 till 120\n"
   "  - Accepterat: Eva ansvarar\n  - Relevant: för att öka försäljningen\n"
   "  - Tidsbundet: senast 31 mars 2027"},
  /* Not where they are written out, nor in a table */
  {"sv", BREAK_SV, 0, "# Mål\n\n- Öka webbtrafiken\n  - Mätbart: från 100 till 120\n", NULL},
  {"en", BREAK_EN, 0, "# Goals\n\n| Goal |\n|---|\n| " GOAL_EN " |\n", NULL},

  /* A list of goals becomes a table */
  {"sv", TABLE_SV, 1, "# Mål\n\n- Lansera appen före jul\n- " GOAL_SV "\n\nMer.\n",
   "# Mål\n\n| Mål | Nuläge | Målvärde | Deadline | Ansvarig |\n| --- | --- | --- | --- | --- |\n"
   "| Lansera appen | | | före jul | |\n"
   "| Öka webbtrafiken. | 100 | 120 besök | 31 mars 2027 | Bo |\n\nMer.\n"},
  {"en", TABLE_EN, 0, "# Goals\r\n\r\n1. Launch **a|b** in May 2027\r\n2. Reach 300 `x|y` readers",
   "# Goals\r\n\r\n| Goal | Baseline | Target | Deadline | Owner |\r\n| --- | --- | --- | --- | "
   "--- |\r\n"
   "| Launch **a\\|b** | | | May 2027 | |\r\n| Reach 300 `x\\|y` readers | | | | |"},
  {"en", TABLE_EN, 0,
   "# Goals\n\n- KR1: By autumn, we will xyz and raise the price\n- Reduce churn\n",
   "# Goals\n\n| Goal | Baseline | Target | Deadline | Owner |\n| --- | --- | --- | --- | --- |\n"
   "| KR1: By autumn, we will xyz and raise the price | | | autumn | |\n| Reduce churn | | | | "
   "|\n"},
  /* Not where one would be lost or is no goal, where it would end the list around it or the quote
   */
  {"sv", TABLE_SV, 0, "# Mål\n\n- Öka webbtrafiken\n", NULL},
  {"sv", TABLE_SV, 0, "# Mål\n\n- Öka webbtrafiken\n- Sänka priset\n  - i norr\n", NULL},
  {"en", TABLE_EN, 0, "# Goals\n\n- Increase sales\n- [Minutes](a.md)\n", NULL},
  {"en", TABLE_EN, 0, "# Goals\n\n> - Increase sales\n> - Reduce churn\n", NULL},
  {"en", TABLE_EN, 0, "# Goals\n\n- [ ] Increase sales\n- [ ] Reduce churn\n", NULL},
  {"en", TABLE_EN, 0, "# Goals\n\nText\n- Increase sales\n- Reduce churn\n", NULL},

  /* Two results become two goals */
  {"sv", SPLIT_SV, 0, "# Mål\n\n- Öppna en butik och värva 200 medlemmar\n",
   "# Mål\n\n- Öppna en butik\n- Värva 200 medlemmar\n"},
  {"sv", SPLIT_SV, 0, "# Mål\n\n> 1. Öppna en butik, samt höja priset.\n",
   "# Mål\n\n> 1. Öppna en butik.\n> 1. Höja priset.\n"},
  {"en", SPLIT_EN, 0, "# Goals\r\n\r\n- [ ] Open a shop and recruit 200 members.\r\n",
   "# Goals\r\n\r\n- [ ] Open a shop.\r\n- [ ] Recruit 200 members.\r\n"},
  {"en", SPLIT_EN, 0, "# Goals\n\n- In the north:\n  * **Open** a shop and recruit 200 members\n",
   "# Goals\n\n- In the north:\n  * **Open** a shop\n  * Recruit 200 members\n"},
  {"en", SPLIT_EN, 0, "# Goals\n\n1. - Open a shop and recruit 200 members\n",
   "# Goals\n\n1. - Open a shop\n   - Recruit 200 members\n"},
  /* Not where there is one, where something is nested, nor outside a list */
  {"sv", SPLIT_SV, 0, "# Mål\n\n- Öppna en butik och ett lager\n", NULL},
  {"sv", SPLIT_SV, 0, "# Mål\n\n- Öppna en butik och värva 200 medlemmar\n  - i norr\n", NULL},
  {"en", SPLIT_EN, 0, "# Goals\n\nOpen a shop and recruit 200 members.\n", NULL},
};

START_TEST(refactorings_read_like_this) {
  const row *at = &rows[_i];
  mil_checker *checker = new_checker(at->language);
  mil_document *document = mil_document_new(checker, at->before, strlen(at->before), NULL);
  const mil_report *report = mil_document_check(document, NULL);
  ck_assert_msg(at->goal < report->goal_count, "no goal %u in '%s'", at->goal, at->before);
  const mil_fix *fix = find(mil_document_refactorings(document, at->goal, NULL), at->title);
  char *after = fix ? applied(at->before, fix) : NULL;
  ck_assert_pstr_eq(after, at->after);
  free(after);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

/* ---- Placeholders ------------------------------------------------------------------------------ */

START_TEST(what_is_left_to_fill_in_is_asked_for) {
  static const char text[] = "# Goals\n\n- Increase sales.\n";
  static const char *const names[] = {"current", "target", "name", "overall goal", "date"};
  mil_checker *checker = new_checker("en");
  mil_document *document = mil_document_new(checker, text, strlen(text), NULL);
  ck_assert_ptr_nonnull(mil_document_check(document, NULL));
  const mil_fix *fix = find(mil_document_refactorings(document, 0, NULL), BREAK_EN);
  ck_assert_ptr_nonnull(fix);
  ck_assert_uint_eq(fix->edits[0].placeholder_count, 5);
  for (size_t i = 0; i < 5; i++) ck_assert_str_eq(fix->edits[0].placeholders[i].name, names[i]);
  ck_assert(!fix->safe);
  mil_document_free(document);
  mil_checker_free(checker);
}
END_TEST

Suite *make_refactor_suite(void) {
  Suite *suite = suite_create("refactor");
  TCase *cases = tcase_create("what is written");
  tcase_set_timeout(cases, 60);
  tcase_add_loop_test(cases, refactorings_read_like_this, 0, sizeof rows / sizeof *rows);
  tcase_add_test(cases, what_is_left_to_fill_in_is_asked_for);
  suite_add_tcase(suite, cases);
  return suite;
}
