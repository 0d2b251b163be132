/* Which goals say what they are good for. */
#include "failing.h"
#include "judging.h"
#include "strategy.h"
#include "suites.h"

typedef struct row {
  const char *language, *sentence;
  const char *evidence; /* NULL: not relevant */
} row;

static const row rows[] = {
    /* An outcome of the business */
    {"sv", "Öka försäljningen av te", "försäljningen"},
    {"sv", "Dubbla webbtrafiken", "webbtrafiken"},
    {"sv", "Sänk kostnaden per order", "kostnaden"},
    {"sv", "Höj öppningsgraden", "öppningsgraden"},
    {"sv", "Korta väntetiderna i växeln", "väntetiderna"},
    {"sv", "Få fler nöjda kunder", "nöjda"},
    {"sv", "Värva 50 medlemmar", "medlemmar"},
    {"sv", "Minska matsvinnet", "matsvinnet"},
    {"sv", "Halvera sjukfrånvaron", "sjukfrånvaron"},
    {"en", "Grow tea sales", "sales"},
    {"en", "Double web traffic", "traffic"},
    {"en", "Cut the cost per order", "cost"},
    {"en", "Raise the open rate", "open rate"},
    {"en", "Shorten waiting times", "waiting times"},
    {"en", "Win more happy customers", "happy customers"},
    {"en", "Recruit 50 members", "members"},
    {"en", "Reduce food waste", "food waste"},
    {"en", "Lower churn", "churn"},
    /* Known only as KPIs */
    {"sv", "Höj medelbetyget hos resenärerna till 4,4", "medelbetyget"},
    {"sv", "Fler ska känna till biblioteket", "känna till"},
    {"en", "Lift the average basket to 40", "average basket"},
    {"en", "Break even in the new shop", "Break even"},
    /* A place among others, and a community that grows */
    {"sv", "Bli nummer ett på cykelresor", "Bli nummer ett"},
    {"sv", "Bygga ett community för odlare", "Bygga ett community"},
    {"en", "Grow the gardening community", "Grow the gardening community"},
    /* People, where they are counted */
    {"sv", "30 nya scouter", "scouter"},
    {"sv", "Ha 50 utbildade ledare", "50 utbildade ledare"},
    {"sv", "Läsa med våra ledare", NULL},
    /* An instrument is named after what it measures */
    {"sv", "Ta fram en engagemangsrapport", NULL},
    {"sv", "Skicka ut en kundenkät", NULL},
    {"sv", "Ta fram en engagemangsrapport om försäljningen", "försäljningen"},
    {"sv", "Lansera bokningsappen", NULL},
    {"sv", "Vara en bra arbetsgivare", NULL},
    {"sv", "Dela ut kostnadsfria reflexer", NULL},
    {"en", "Five engagement metrics", NULL},
    {"en", "Set up a churn dashboard", NULL},
    {"en", "Raise the customer survey score", "customer"},
    {"en", "Start a studio that leads the way", NULL},
    /* A purpose */
    {"sv", "Måla om trapphuset för att det ska kännas ljusare", "för att det ska kännas ljusare"},
    {"sv", "Flytta arkivet så att vi slipper källaren", "så att vi slipper källaren"},
    {"en", "Repaint the stairwell so that it feels lighter", "so that it feels lighter"},
    {"en", "Move the archive in order to leave the cellar", "in order to leave the cellar"},
    {"en", "Move the archive to free the cellar", "to free the cellar"},
    /* "to" that begins the goal or completes its verb says no purpose */
    {"en", "To make a map of the village", NULL},
    {"en", "We aim to build a shed", NULL},
    {"en", "Our goal is to build a shed", NULL},
    /* Neither */
    {"sv", "Måla om trapphuset", NULL},
    {"sv", "Ett pressmeddelande per månad", NULL},
    {"sv", "Ta fram en trycksak om bygdens historia", NULL},
    {"sv", "Publicera tre inlägg i veckan", NULL},
    {"sv", "Läsa tolv böcker", NULL},
    {"sv", "Översätt manualen till finska", NULL},
    {"en", "Repaint the stairwell", NULL},
    {"en", "One press release per month", NULL},
    {"en", "Print a leaflet on the village's history", NULL},
    {"en", "Publish three posts a week", NULL},
    {"en", "Read twelve books", NULL},
    {"en", "Translate the manual into Finnish", NULL},
};

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

START_TEST(judges_sentences) {
  const row *expected = &rows[_i];
  judging self;
  mil_verdict verdict;
  judging_init(&self, expected->language, expected->sentence, &mil_allocator_default);
  ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
  ck_assert_msg((verdict.state == MIL_MET) == (expected->evidence != NULL), "%s", expected->sentence);
  ck_assert(judging_reported(&self, MIL_RULE_NO_PURPOSE) == !expected->evidence);
  if (expected->evidence) {
    mil_slice words = mil_slice_of(expected->sentence, verdict.evidence[0]);
    size_t length = strlen(expected->evidence);
    ck_assert_msg(words.length == length && memcmp(words.text, expected->evidence, length) == 0,
                  "evidence of \"%s\": \"%.*s\"", expected->sentence, (int)words.length, words.text);
  }
  judging_release(&self);
}
END_TEST

static const struct {
  mil_role role;
  const char *text;
  bool met;
} attached[] = {
    {MIL_ROLE_PURPOSE, "Ljusare hus", true},      {MIL_ROLE_RELEVANT, "Huset ska kännas ljusare", true},
    {MIL_ROLE_OBJECTIVE, "Ett ljusare hus", false}, {MIL_ROLE_OBJECTIVE, "Nöjda kunder", true},
    {MIL_ROLE_RESULT, "20 nya hyresgäster", true},
    {MIL_ROLE_METRIC, "Kundnöjdhet", true},        {MIL_ROLE_DETAIL, "Det är till för att synas", true},
    {MIL_ROLE_RESULT, "Tre väggar klara", false},  {MIL_ROLE_OWNER, "Kundchefen", false},
    {MIL_ROLE_DEADLINE, "1 maj", false},          {MIL_ROLE_COLUMN, "Kundnöjdhet", true},
    {MIL_ROLE_COLUMN, "Nöjda kunder ska hitta rätt i huset", false},
};

START_TEST(reads_the_scope) {
  judging self;
  mil_verdict verdict;
  judging_init(&self, "sv", "Måla om trapphuset", &mil_allocator_default);
  judging_add(&self, attached[_i].role, attached[_i].text);
  ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
  ck_assert_msg((verdict.state == MIL_MET) == attached[_i].met, "%s", attached[_i].text);
  judging_release(&self);
}
END_TEST

/* What calls itself a key result serves its objective, whatever that one is. */
START_TEST(trusts_a_labelled_key_result) {
  judging self;
  mil_verdict verdict;
  judging_init(&self, "sv", "KR1: Måla om trapphuset", &mil_allocator_default);
  judging_add(&self, MIL_ROLE_OBJECTIVE, "Ett ljusare hus");
  ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state, MIL_MET);
  judging_release(&self);
}
END_TEST

/* Such a line often tells how the work is done; that it has outcomes proves nothing of the goal. */
START_TEST(takes_only_purposes_from_lines_below) {
  static const char *const texts[] = {"Fråga kunderna först", "Så att kunderna hittar in"};
  for (int i = 0; i < COUNT(texts); i++) {
    judging self;
    mil_verdict verdict;
    judging_init(&self, "sv", "Måla om trapphuset", &mil_allocator_default);
    judging_add(&self, MIL_ROLE_DETAIL, texts[i]);
    self.parts[1].unit = 1;
    ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
    ck_assert_msg((verdict.state == MIL_MET) == (i == 1), "%s", texts[i]);
    judging_release(&self);
  }
}
END_TEST

static const struct {
  const char *language, *near, *far;
  bool met;
} headings[] = {
    {"sv", "Huset känns ljust", "Mål och nyckelresultat", true},
    {"sv", "Huset känns ljust", "Om föreningen", false},
    {"sv", "Så här gör vi:", "OKR", false}, /* introduces a list */
    {"sv", "Våra mål", "OKR", false},       /* names goals as such */
    {"en", "The house feels light", "Our OKRs", true},
    {"en", "The house feels light", "About us", false},
    {"en", "In addition:", "Our OKRs", false},
};

START_TEST(takes_a_heading_below_okrs_for_an_objective) {
  judging self;
  mil_verdict verdict;
  judging_init(&self, headings[_i].language,
               strcmp(headings[_i].language, "sv") ? "Repaint the stairwell" : "Måla om trapphuset",
               &mil_allocator_default);
  judging_add(&self, MIL_ROLE_HEADING, headings[_i].near);
  judging_add(&self, MIL_ROLE_HEADING, headings[_i].far);
  self.judge.form = MIL_FORM_ITEM;
  ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state == MIL_MET, headings[_i].met);
  if (headings[_i].met) ck_assert_uint_eq(verdict.evidence[0].end, strlen(headings[_i].near));
  judging_release(&self);
}
END_TEST

static const struct {
  mil_unit_of of;
  mil_quantity_role role;
  bool met;
} amounts[] = {
    {MIL_OF_PERCENT, MIL_QUANTITY_TARGET, true},  {MIL_OF_MONEY, MIL_QUANTITY_TARGET, true},
    {MIL_OF_RANK, MIL_QUANTITY_TARGET, true},     {MIL_OF_COUNT, MIL_QUANTITY_TARGET, false},
    {MIL_OF_DURATION, MIL_QUANTITY_TARGET, false}, {MIL_OF_PERCENT, MIL_QUANTITY_SIZE, false},
};

START_TEST(takes_a_share_for_an_outcome) {
  judging self;
  mil_verdict verdict;
  mil_quantity amount = {.range = {0, 2}, .role = amounts[_i].role, .of = amounts[_i].of};
  judging_init(&self, "sv", "40 målade trapphus", &mil_allocator_default);
  self.parts[0].quantities.items.items = &amount;
  self.parts[0].quantities.items.count = 1;
  ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state == MIL_MET, amounts[_i].met);
  judging_release(&self);
}
END_TEST

static const struct {
  const char *goal, *words; /* NULL: shares too little */
} pledges[] = {
    {"Städa de ljusa trapphusen i april", "ljusa trapphusen"},
    {"Städa trapphusen i april", "trapphusen"}, /* a compound says as much as two words */
    {"Städa de ljusa rummen i april", NULL},    /* one word may be chance */
};

START_TEST(shares_terms_with_the_strategy) {
  judging self;
  mil_verdict verdict;
  mil_strategy *strategy = mil_strategy_new(&mil_allocator_default);
  judging_init(&self, "sv", pledges[_i].goal, &mil_allocator_default);
  ck_assert(mil_strategy_add(strategy, self.language, (mil_slice){"Ljusa trapphus åt alla", 23}));
  self.judge.strategy = strategy;
  ck_assert(mil_judge_relevant(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state == MIL_MET, pledges[_i].words != NULL);
  if (pledges[_i].words) {
    mil_slice words = mil_slice_of(pledges[_i].goal, verdict.evidence[0]);
    ck_assert_uint_eq(words.length, strlen(pledges[_i].words));
    ck_assert_mem_eq(words.text, pledges[_i].words, words.length);
  }
  judging_release(&self);
  mil_strategy_free(strategy);
}
END_TEST

START_TEST(survives_failing_memory) {
  for (uint32_t n = 0;; n++) {
    judging self;
    mil_verdict verdict;
    judging_init(&self, "en", "Repaint the stairwell", failing_allocator(n));
    bool fine = mil_judge_relevant(&self.judge, self.done, &verdict);
    bool failed = failing_allocator_failed();
    ck_assert(failed || fine);
    judging_release(&self);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

Suite *make_relevant_suite(void) {
  Suite *suite = suite_create("relevant");
  TCase *tcase = tcase_create("relevant");
  tcase_add_loop_test(tcase, judges_sentences, 0, COUNT(rows));
  tcase_add_loop_test(tcase, reads_the_scope, 0, COUNT(attached));
  tcase_add_loop_test(tcase, takes_a_share_for_an_outcome, 0, COUNT(amounts));
  tcase_add_test(tcase, trusts_a_labelled_key_result);
  tcase_add_loop_test(tcase, shares_terms_with_the_strategy, 0, COUNT(pledges));
  tcase_add_loop_test(tcase, takes_a_heading_below_okrs_for_an_objective, 0, COUNT(headings));
  tcase_add_test(tcase, takes_only_purposes_from_lines_below);
  tcase_add_test(tcase, survives_failing_memory);
  suite_add_tcase(suite, tcase);
  return suite;
}
