/* Which goals can be checked, by which words, and what is said where they can't. */
#include "failing.h"
#include "judging_scope.h"
#include "suites.h"

#define MET MIL_RULE_COUNT
#define TARGET MIL_RULE_NO_TARGET
#define VAGUE MIL_RULE_VAGUE_AMOUNT
#define EMPTY MIL_RULE_PLACEHOLDER

typedef struct row {
  const char *sentence;
  mil_rule_id reason;
  const char *words; /* the evidence, or the words that the finding is about; NULL: whatever */
} row;

static const row swedish[] = {
  /* Amounts */
  {"Öka biljettförsäljningen med 15 %", MET, "15 %"},
  {"Sänk svarstiden från 40 till 25 minuter", MET, "25 minuter"},
  {"Värva tolv ambassadörer", MET, "tolv"},
  {"Halvera kön till växeln", MET, "Halvera"},
  {"Kaféet ska gå med vinst", MET, "gå med vinst"},
  {"Två av tre gäster återvänder", MET, "Två av tre"},
  {"Inga obesvarade brev", MET, "Inga"},
  {"Synas topp 5 på Google", MET, "topp 5"},
  /* Rates */
  {"Ett blogginlägg i veckan", MET, NULL},
  {"Månatlig uppföljning av budgeten", MET, "Månatlig"},
  {"Ha veckomöten med säljarna", MET, "veckomöten"},
  /* Deliverables and states */
  {"Lansera den nya kassan", MET, NULL},
  {"Ta fram en handbok för volontärer", MET, "en handbok för volontärer"},
  {"Publicera årsberättelsen", MET, "årsberättelsen"},
  {"Lönepolicyn ska antas av styrelsen", MET, NULL},
  {"Menyn översatt till finska", MET, NULL},
  {"Alla butiker ska ha en brandansvarig", MET, "Alla"},
  {"Det finns en beredskapsplan", MET, NULL},
  {"Utveckla visuell identitet (VID)", MET, NULL},
  {"Automatisera fakturor och påminnelser", MET, NULL},
  {"Förbjud öppen eld på stranden", MET, NULL},
  {"Bli certifierade enligt ISO 14001", MET, NULL},
  /* Neither */
  {"Öka biljettförsäljningen", TARGET, "biljettförsäljningen"},
  {"Minska svinnet i köket", TARGET, "svinnet i köket"},
  {"Stärk sammanhållningen", TARGET, "sammanhållningen"},
  {"Skapa nya kampanjer", TARGET, "nya kampanjer"},
  {"Etablera samarbeten med skolor", TARGET, NULL},
  {"Sälja till B2B-kunder", TARGET, NULL},
  {"Göra ett gott första intryck", TARGET, NULL},
  {"Vara två steg före", TARGET, NULL},
  {"Dela berättelser från gästerna", TARGET, NULL},
  {"Skapa en kultur av omtanke", TARGET, NULL},
  {"Utveckla utbildningsmaterial", TARGET, NULL},
  /* Amount words */
  {"Få fler besökare", VAGUE, "fler"},
  {"Öka biljettförsäljningen avsevärt", VAGUE, "avsevärt"},
  {"Göra fler filmer", VAGUE, "fler"},
  {"Synas oftare i pressen", VAGUE, "oftare"},
  {"Värva några nya givare", VAGUE, "några"},
  /* Placeholders */
  {"Öka biljettförsäljningen med XX %", EMPTY, "XX %"},
  {"Nå [antal] medlemmar", EMPTY, "[antal]"},
  {"Värva N nya givare", EMPTY, "N"},
  {"Antal gäster: ___", EMPTY, "___"},
  {"Omsättning: TBD", EMPTY, "TBD"},
};

static const row english[] = {
  /* Amounts */
  {"Grow ticket sales by 15%", MET, "15%"},
  {"Cut the response time from 40 to 25 minutes", MET, "25 minutes"},
  {"Recruit twelve ambassadors", MET, "twelve"},
  {"Halve the queue at the desk", MET, "Halve"},
  {"Become profitable", MET, "Become profitable"},
  {"[New] Hold a summer fair", MET, "summer fair"},
  {"Two out of three guests return", MET, "Two out of three"},
  {"No unanswered letters", MET, "No"},
  {"Show up in the top 5 on Google", MET, "top 5"},
  /* Rates */
  {"One blog post a week", MET, NULL},
  {"Monthly review of the budget", MET, "Monthly"},
  /* Deliverables and states */
  {"Launch the new till", MET, "the new till"},
  {"Write a handbook for volunteers", MET, "a handbook for volunteers"},
  {"Publish the annual report", MET, "the annual report"},
  {"The wage policy is adopted by the board", MET, NULL},
  {"Menu translated into Finnish", MET, NULL},
  {"All stores shall have a fire warden", MET, "All"},
  {"There is a contingency plan", MET, NULL},
  {"Get certified to ISO 14001", MET, NULL},
  {"Develop a certification exam", MET, NULL},
  {"Guests can book a table online", MET, "can"},
  {"Ban open fires on the beach", MET, NULL},
  {"Public metrics dashboard", MET, NULL},
  {"Build Guest Journey Analytics", MET, "Guest Journey Analytics"},
  {"Develop visual identity (VID)", MET, NULL},
  {"Automate invoices and reminders", MET, NULL},
  {"Urban gardens in every neighborhood", MET, NULL},
  /* Neither */
  {"Grow ticket sales", TARGET, "ticket sales"},
  {"Reduce food waste", TARGET, "food waste"},
  {"Strengthen team spirit", TARGET, NULL},
  {"Create new campaigns", TARGET, "new campaigns"},
  {"Establish partnerships with schools", TARGET, NULL},
  {"Improve B2B sales", TARGET, NULL},
  {"Give guests a first class experience", TARGET, NULL},
  {"Be two steps ahead", TARGET, NULL},
  {"Share stories from our guests", TARGET, NULL},
  {"Create a culture of care", TARGET, NULL},
  {"Develop training material", TARGET, NULL},
  {"Find out which of the dishes guests prefer", TARGET, NULL},
  {"Build a better understanding of the guests", VAGUE, "better"},
  /* Amount words */
  {"Get more visitors", VAGUE, "more"},
  {"Grow ticket sales significantly", VAGUE, "significantly"},
  {"Make more films", VAGUE, "more"},
  {"Recruit several new donors", VAGUE, "several"},
  /* Placeholders */
  {"Grow ticket sales by XX%", EMPTY, "XX%"},
  {"Reach [number] members", EMPTY, "[number]"},
  {"Recruit N new donors", EMPTY, "N"},
  {"Number of guests: ___", EMPTY, "___"},
  {"Revenue: TBD", EMPTY, "TBD"},
};

#define LENGTH(table) ((int)(sizeof(table) / sizeof *(table)))

static mil_verdict judge(judging *self) {
  mil_verdict verdict = {0};
  judging_read_parts(self);
  ck_assert(mil_judge_measurable(&self->judge, self->done, &verdict));
  return verdict;
}

static void check_words(const row *expected, mil_range range) {
  if (!expected->words) return;
  const char *words = expected->sentence + range.start;
  ck_assert_msg(range.end - range.start == strlen(expected->words) &&
                  memcmp(words, expected->words, strlen(expected->words)) == 0,
                "\"%s\": \"%.*s\", not \"%s\"", expected->sentence, (int)(range.end - range.start),
                words, expected->words);
}

static void check_row(const char *language, const row *expected) {
  judging self;
  judging_start(&self, language, expected->sentence);
  mil_verdict verdict = judge(&self);
  ck_assert_msg(verdict.reason == expected->reason, "\"%s\": rule %d, not %d", expected->sentence,
                (int)verdict.reason, (int)expected->reason);
  ck_assert_int_eq(verdict.state, expected->reason == MET ? MIL_MET : MIL_MISSING);
  ck_assert_uint_eq(verdict.evidence_count, 1);
  check_words(expected, verdict.evidence[0]);
  if (expected->reason != MET) {
    ck_assert_uint_eq(self.findings.items.count, 1);
    ck_assert_ptr_null(strchr(self.findings.items.items[0].message, '{'));
    check_words(expected, self.findings.items.items[0].range);
  }
  judging_finish(&self);
}

START_TEST(judges_swedish) { check_row("sv", &swedish[_i]); }
END_TEST

START_TEST(judges_english) { check_row("en", &english[_i]); }
END_TEST

/* ---- What can be measured, and what only looks so -------------------------------------------- */

typedef struct looks {
  const char *sentence;
  bool met;
} looks;

#define MEASURED(sentence) {sentence, true},
#define LOOSE(sentence) {sentence, false},

static const looks swedish_looks[] = {
#include "measures_sv.inc"
};

static const looks english_looks[] = {
#include "measures_en.inc"
};

#undef MEASURED
#undef LOOSE

static void check_looks(mil_language *language, const looks *sentence) {
  judging self;
  judging_init_in(&self, language, sentence->sentence, &mil_allocator_default);
  mil_verdict verdict = judge(&self);
  ck_assert_msg((verdict.state == MIL_MET) == sentence->met, "\"%s\"", sentence->sentence);
  judging_release_parts(&self);
  judging_release_in(&self);
}

static void check_all_looks(const char *name, const looks *rows, int count) {
  mil_language *language = packs_language(name);
  for (int i = 0; i < count; i++) check_looks(language, &rows[i]);
  mil_language_free(language);
}

START_TEST(tells_amounts_from_looks_in_swedish) {
  check_all_looks("sv", swedish_looks, LENGTH(swedish_looks));
}
END_TEST

START_TEST(tells_amounts_from_looks_in_english) {
  check_all_looks("en", english_looks, LENGTH(english_looks));
}
END_TEST

/* ---- Scope ----------------------------------------------------------------------------------- */

static const struct {
  const char *sentence;
  mil_role role;
  const char *part;
  bool met;
} scopes[] = {
  {"Happier guests", MIL_ROLE_MEASURABLE, "Grade of 4.5 on average", true},
  {"Happier guests", MIL_ROLE_TARGET, "4.5", true},
  {"Happier guests", MIL_ROLE_METRIC, "90% would return", true},
  {"Happier guests", MIL_ROLE_RESULT, "Raise the grade to 4.5", true},
  {"Happier guests", MIL_ROLE_RESULT, "Launch the new lounge", true},
  {"Happier guests", MIL_ROLE_DETAIL, "At least 40 answers", true},
  {"Happier guests", MIL_ROLE_CELL, "20%", false}, /* a share of the budget, for all we know */
  {"Happier guests", MIL_ROLE_BASELINE, "3.9", false},
  {"Happier guests", MIL_ROLE_OWNER, "Team 2", false},
  {"Happier guests", MIL_ROLE_HEADING, "10 goals", false},
  {"Happier guests", MIL_ROLE_RESULT, "Be nicer to everyone", false},
};

START_TEST(measures_by_the_scope) {
  judging self;
  judging_start(&self, "en", scopes[_i].sentence);
  judging_add(&self, scopes[_i].role, scopes[_i].part);
  mil_verdict verdict = judge(&self);
  ck_assert_msg((verdict.state == MIL_MET) == scopes[_i].met, "%s", scopes[_i].part);
  judging_finish(&self);
}
END_TEST

static const struct {
  const char *sentence;
  bool met;
} results[] = {
  {"KR 2: Track career goals for the cooks", true},
  {"Key result: Write down norms", true},
  {"KR 2: Write more norms", false},
  {"Write down norms", false},
};

/* Who calls a plural a key result means those that there are. */
START_TEST(trusts_a_key_result) {
  judging self;
  judging_start(&self, "en", results[_i].sentence);
  self.judge.key_result = true;
  mil_verdict verdict = judge(&self);
  ck_assert_msg((verdict.state == MIL_MET) == results[_i].met, "%s", results[_i].sentence);
  judging_finish(&self);
}
END_TEST

static const struct {
  const char *language, *sentence, *part; /* `part`: its baseline */
  bool hint;
} baselines[] = {
  {"sv", "Öka biljettförsäljningen med 15 %", NULL, true},
  {"sv", "Fördubbla antalet provlektioner", NULL, true},
  {"sv", "Öka biljettförsäljningen med 15 % jämfört med 2025", NULL, false},
  {"sv", "Öka biljettförsäljningen med 15 %", "2,1 mnkr", false},
  {"sv", "Fördubbla antalet provlektioner till 80", NULL, false},
  {"sv", "Nå en öppningsgrad på 30 %", NULL, false},
  {"sv", "Värva tolv ambassadörer", NULL, false},
  {"en", "Grow ticket sales by 15%", NULL, true},
  {"en", "Triple the number of trial lessons", NULL, true},
  {"en", "Grow ticket sales by 15% compared with 2025", NULL, false},
  {"en", "Grow ticket sales by 15%", "$2.1m", false},
  {"en", "Double the number of trial lessons to 80", NULL, false},
  {"en", "Reach an open rate of 30%", NULL, false},
  {"en", "Recruit twelve ambassadors", NULL, false},
};

START_TEST(asks_for_a_baseline) {
  judging self;
  judging_start(&self, baselines[_i].language, baselines[_i].sentence);
  if (baselines[_i].part) judging_add(&self, MIL_ROLE_BASELINE, baselines[_i].part);
  ck_assert_int_eq(judge(&self).state, MIL_MET);
  ck_assert_msg(judging_reported(&self, MIL_RULE_NO_BASELINE) == baselines[_i].hint, "%s",
                baselines[_i].sentence);
  judging_finish(&self);
}
END_TEST

static bool judged_without_memory(uint32_t n) {
  judging self;
  judging_start(&self, "en", "Grow ticket sales");
  judging_read_parts(&self);
  const mil_allocator *allocator = failing_allocator(n);
  judging_allocate_from(&self, allocator);
  mil_verdict verdict = {0};
  bool done = mil_judge_measurable(&self.judge, self.done, &verdict);
  bool failed = failing_allocator_failed();
  ck_assert(failed || done);
  judging_finish(&self);
  ck_assert_uint_eq(failing_allocator_live(), 0);
  return !failed;
}

START_TEST(survives_failing_allocations) {
  uint32_t n = 0;
  while (!judged_without_memory(n)) n++;
  ck_assert_uint_gt(n, 0);
}
END_TEST

Suite *make_measurable_suite(void) {
  Suite *suite = suite_create("measurable");
  TCase *sentences = tcase_create("sentences");
  tcase_add_loop_test(sentences, judges_swedish, 0, LENGTH(swedish));
  tcase_add_loop_test(sentences, judges_english, 0, LENGTH(english));
  tcase_add_test(sentences, tells_amounts_from_looks_in_swedish);
  tcase_add_test(sentences, tells_amounts_from_looks_in_english);
  tcase_set_timeout(sentences, 60);
  suite_add_tcase(suite, sentences);
  TCase *scope = tcase_create("scope");
  tcase_add_loop_test(scope, measures_by_the_scope, 0, LENGTH(scopes));
  tcase_add_loop_test(scope, trusts_a_key_result, 0, LENGTH(results));
  tcase_add_loop_test(scope, asks_for_a_baseline, 0, LENGTH(baselines));
  tcase_add_test(scope, survives_failing_allocations);
  suite_add_tcase(suite, scope);
  return suite;
}
