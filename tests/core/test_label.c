/* Labels before lines, and what headings say. */
#include "label.h"

#include "heading.h"
#include "packs.h"
#include "suites.h"

typedef struct row {
  const char *text;
  mil_label_kind kind;
  const char *words, *body;
} row;

static const row rows[] = {
    {"Mål 2: Öka försäljningen", MIL_LABEL_GOAL, "Mål 2", "Öka försäljningen"},
    {"Delmål: Nå 40 kunder", MIL_LABEL_GOAL, "Delmål", "Nå 40 kunder"},
    {"🎯 Goal 3 – Win two awards", MIL_LABEL_GOAL, "Goal 3", "Win two awards"},
    {"KR1.2: 40 new customers", MIL_LABEL_RESULT, "KR1.2", "40 new customers"},
    {"Nyckelresultat 1: NPS 45", MIL_LABEL_RESULT, "Nyckelresultat 1", "NPS 45"},
    {"O1: Skolorna väljer oss", MIL_LABEL_OBJECTIVE, "O1", "Skolorna väljer oss"},
    {"Objective 2: Win the north", MIL_LABEL_OBJECTIVE, "Objective 2", "Win the north"},
    {"Specifikt: webbutiken", MIL_LABEL_SPECIFIC, "Specifikt", "webbutiken"},
    {"Mätbart: 20 %", MIL_LABEL_MEASURABLE, "Mätbart", "20 %"},
    {"Uppnåeligt: vi har budget", MIL_LABEL_ACHIEVABLE, "Uppnåeligt", "vi har budget"},
    {"Realistiskt: ja", MIL_LABEL_RELEVANT, "Realistiskt", "ja"},
    {"Time-bound: by May", MIL_LABEL_TIMEBOUND, "Time-bound", "by May"},
    {"Deadline: 1 maj", MIL_LABEL_DEADLINE, "Deadline", "1 maj"},
    {"Ansvarig: Eva", MIL_LABEL_OWNER, "Ansvarig", "Eva"},
    {"Owner: Tom", MIL_LABEL_OWNER, "Owner", "Tom"},
    {"Nuläge: 1,8 %", MIL_LABEL_BASELINE, "Nuläge", "1,8 %"},
    {"Why: to grow", MIL_LABEL_PURPOSE, "Why", "to grow"},
    {"Status: klart", MIL_LABEL_ASIDE, "Status", "klart"},
    {"Churn: below 2 %", MIL_LABEL_OTHER, "Churn", "below 2 %"},
    {"Öka webbtrafiken", MIL_LABEL_NONE, "", "Öka webbtrafiken"},
    {"1. Öka webbtrafiken", MIL_LABEL_NONE, "", "Öka webbtrafiken"},
    {"✅ Nå målet", MIL_LABEL_NONE, "", "Nå målet"},
    {"Det här är en lång mening som slutar med ett kolon: se", MIL_LABEL_NONE, "", NULL},
    {"Öppna en butik (ansvarig: Eva)", MIL_LABEL_NONE, "", "Öppna en butik (ansvarig: Eva)"},
    {"Mål (2027): Öppna en butik", MIL_LABEL_GOAL, "Mål (2027)", "Öppna en butik"},
    {"Mötet börjar 14:30 i maj", MIL_LABEL_NONE, "", "Mötet börjar 14:30 i maj"},
};

static void with_languages(mil_language *languages[2]) {
  languages[0] = packs_language("sv");
  languages[1] = packs_language("en");
}

static void without_languages(mil_language *languages[2]) {
  mil_language_free(languages[0]);
  mil_language_free(languages[1]);
}

static void same(const char *text, uint32_t start, uint32_t end, const char *expected) {
  ck_assert_uint_le(start, end);
  ck_assert_msg(end - start == strlen(expected) && memcmp(text + start, expected, end - start) == 0,
                "'%.*s' in '%s' should be '%s'", (int)(end - start), text + start, text, expected);
}

START_TEST(reads_label) {
  mil_language *languages[2];
  const row *given = &rows[_i];
  uint32_t length = (uint32_t)strlen(given->text);
  mil_prose prose = {.text = given->text, .length = length};
  with_languages(languages);
  mil_label label = mil_label_read(languages, 2, &prose, (mil_range){0, length});
  ck_assert_msg(label.kind == given->kind, "'%s' gives %d", given->text, label.kind);
  same(given->text, label.words.start, label.words.end, given->words);
  if (given->body != NULL) same(given->text, label.body, length, given->body);
  without_languages(languages);
}
END_TEST

START_TEST(strong_label_needs_no_colon) {
  mil_language *languages[2];
  mil_span span = {MIL_SPAN_STRONG, {0, 3}};
  mil_prose prose = {.text = "KR1 Nå 40 kunder", .length = 17, .spans = &span, .span_count = 1};
  with_languages(languages);
  ck_assert_int_eq(mil_label_read(languages, 2, &prose, (mil_range){0, 17}).kind, MIL_LABEL_RESULT);
  prose.text = "Öka försäljningen";
  span.plain.end = 4;
  ck_assert_int_eq(mil_label_read(languages, 2, &prose, (mil_range){0, 17}).kind, MIL_LABEL_NONE);
  without_languages(languages);
}
END_TEST

typedef struct heading_row {
  const char *text;
  unsigned kind; /* that it must have; 0: neither goal nor not-goal */
} heading_row;

static const heading_row headings[] = {
    {"Mål för 2026", MIL_HEADING_GOAL},          {"KPI-mål", MIL_HEADING_GOAL},
    {"Milstolpar", MIL_HEADING_GOAL},            {"Definition av framgång", MIL_HEADING_GOAL},
    {"Målsättning", MIL_HEADING_GOAL},           {"Goals", MIL_HEADING_GOAL},
    {"Q3 OKRs", MIL_HEADING_GOAL},               {"What success looks like", MIL_HEADING_GOAL},
    {"🎯 Success metrics", MIL_HEADING_GOAL},    {"Expected outcomes", MIL_HEADING_GOAL},
    {"Icke-mål", MIL_HEADING_NOT_GOAL},          {"Non-goals", MIL_HEADING_NOT_GOAL},
    {"Anti-goals", MIL_HEADING_NOT_GOAL},        {"Out of scope", MIL_HEADING_NOT_GOAL},
    {"Avgränsningar", MIL_HEADING_NOT_GOAL},     {"Målgrupp", MIL_HEADING_NOT_GOAL},
    {"Target audience", MIL_HEADING_NOT_GOAL},   {"Nästa steg", MIL_HEADING_NOT_GOAL},
    {"Budget", MIL_HEADING_NOT_GOAL},            {"Fas 2", MIL_HEADING_PLAN},
    {"Strategi", MIL_HEADING_STRATEGY},          {"Vision", MIL_HEADING_STRATEGY},
    {"Målvakten", 0},                            {"Wegoals", 0},
    {"Personal", 0},                             {"Staff", 0},
};

START_TEST(reads_heading) {
  mil_language *languages[2];
  const heading_row *given = &headings[_i];
  with_languages(languages);
  unsigned kinds = mil_heading_kinds(languages, 2, (mil_slice){given->text, (uint32_t)strlen(given->text)});
  if (given->kind != 0) ck_assert_msg(kinds & given->kind, "'%s' gives %u", given->text, kinds);
  else ck_assert_msg(!(kinds & (MIL_HEADING_GOAL | MIL_HEADING_NOT_GOAL)), "'%s' gives %u", given->text, kinds);
  without_languages(languages);
}
END_TEST

Suite *make_label_suite(void) {
  Suite *suite = suite_create("label");
  TCase *labels = tcase_create("labels");
  tcase_add_loop_test(labels, reads_label, 0, sizeof rows / sizeof *rows);
  tcase_add_test(labels, strong_label_needs_no_colon);
  suite_add_tcase(suite, labels);
  TCase *cases = tcase_create("headings");
  tcase_add_loop_test(cases, reads_heading, 0, sizeof headings / sizeof *headings);
  suite_add_tcase(suite, cases);
  return suite;
}
