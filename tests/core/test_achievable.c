/* Which goals the text itself shows to be out of reach, and who is asked for. */
#include <stdio.h>

#include "failing.h"
#include "judging_scope.h"
#include "suites.h"

#define MET MIL_RULE_COUNT
#define ABSOLUTE MIL_RULE_ABSOLUTE
#define PACE MIL_RULE_PACE

typedef struct row {
  const char *language, *sentence;
  mil_rule_id reason;
  const char *words; /* NULL: whatever */
} row;

static const row rows[] = {
  /* Absolutes */
  {"sv", "Alla kunder ska vara nöjda", ABSOLUTE, "Alla kunder"},
  {"sv", "Alla ska känna till oss", ABSOLUTE, "Alla"},
  {"sv", "100 % av gästerna återvänder", ABSOLUTE, "100 %"},
  {"sv", "Ingen medlem ska lämna klubben", ABSOLUTE, "Ingen"},
  {"sv", "Noll olyckor i lagret", ABSOLUTE, "Noll"},
  {"sv", "Vi ska aldrig svara för sent", ABSOLUTE, "aldrig"},
  {"sv", "Bli världens bästa bageri", ABSOLUTE, "världens bästa"},
  {"sv", "Bli nummer ett i världen på tunnbröd", ABSOLUTE, "nummer ett i världen"},
  {"sv", "Kassan fungerar felfritt", ABSOLUTE, "felfritt"},
  {"sv", "Varje människa ska ha provat vårt bröd", ABSOLUTE, "Varje människa"},
  {"en", "All customers are happy", ABSOLUTE, "All customers"},
  {"en", "Everyone knows us", ABSOLUTE, "Everyone"},
  {"en", "100% of guests return", ABSOLUTE, "100%"},
  {"en", "Zero accidents in the warehouse", ABSOLUTE, "Zero"},
  {"en", "No member leaves the club", ABSOLUTE, "No"},
  {"en", "We will never answer late", ABSOLUTE, "never"},
  {"en", "Become the best bakery in the world", ABSOLUTE, "best bakery in the world"},
  {"en", "The till works flawlessly", ABSOLUTE, "flawlessly"},
  {"en", "Eliminate complaints", ABSOLUTE, "Eliminate"},
  {"en", "Every household has tried our bread", ABSOLUTE, "Every household"},
  /* Bounded sets, and what only looks absolute */
  {"sv", "Alla butiker ska ha en brandansvarig", MET, NULL},
  {"sv", "Varje medlem ska erbjudas en kurs", MET, NULL},
  {"sv", "90 % av gästerna återvänder", MET, NULL},
  {"sv", "Upptid 99,9 %", MET, NULL},
  {"sv", "Sälja 20 % mer till jul för att alla ska få provision", MET, NULL},
  {"sv", "Bli störst i Ånge på tunnbröd", MET, NULL},
  {"en", "All stores shall have a fire warden", MET, NULL},
  {"en", "Interview every customer of the pilot", MET, NULL},
  {"en", "90% of guests return", MET, NULL},
  {"en", "Uptime 99.9%", MET, NULL},
  {"en", "Be the largest bakery in Dover", MET, NULL},
  {"en", "An always-on campaign", MET, NULL},
  /* Pace */
  {"sv", "Öka försäljningen med 20 % inom sex månader", MET, NULL},
  {"sv", "Fördubbla försäljningen inom ett år", MET, NULL},
  {"sv", "Dubbla omsättningen på en månad", PACE, "Dubbla"},
  {"sv", "Öka försäljningen med 10 000 % på ett år", PACE, "10 000 %"},
  {"sv", "Gå från 300 till 90 000 följare inom tre veckor", PACE, "300 till 90 000"},
  {"sv", "Gå från 300 till 390 följare inom tre månader", MET, NULL},
  {"sv", "Gå från 2 till 10 kunder inom en månad", MET, NULL}, /* a handful is no pace */
  {"sv", "Halvera kostnaderna inom en månad", MET, NULL},
  {"sv", "Öka trafiken 200x", PACE, "200x"},
  {"sv", "Nå en konverteringsgrad på 60 %", PACE, "60 %"},
  {"sv", "Höja konverteringsgraden från 55 till 60 %", MET, NULL},
  {"sv", "Nå en öppningsfrekvens på 35 %", MET, NULL},
  {"sv", "Höja kännedomen med 50 procentenheter inom sex månader", PACE, "50 procentenheter"},
  {"sv", "Höja kännedomen med 10 procentenheter inom sex månader", MET, NULL},
  {"en", "Grow sales by 20% within six months", MET, NULL},
  {"en", "Double sales within a year", MET, NULL},
  {"en", "Double revenue within one month", PACE, "Double"},
  {"en", "Grow sales by 10,000% within a year", PACE, "10,000%"},
  {"en", "Go from 300 to 90,000 followers within three weeks", PACE, "300 to 90,000"},
  {"en", "Go from 300 to 390 followers within three months", MET, NULL},
  {"en", "Go from 2 to 10 customers within a month", MET, NULL},
  {"en", "Halve costs within one month", MET, NULL},
  {"en", "Grow traffic 200x", PACE, "200x"},
  {"en", "Reach a conversion rate of 60%", PACE, "60%"},
  {"en", "Raise the conversion rate from 55% to 60%", MET, NULL},
  {"en", "Reach an open rate of 35%", MET, NULL},
  {"en", "Raise brand awareness by 50 percentage points within six months", PACE,
   "50 percentage points"},
  /* From–to: in the unit of its end, and of a share in points */
  {"sv", "Öka omsättningen från 1 till 10 mnkr inom ett kvartal", PACE, "1 till 10 mnkr"},
  {"sv", "Öka omsättningen från 900 000 till 1 miljon inom ett kvartal", MET, NULL},
  {"sv", "Höja kännedomen från 10 till 80 % inom sex månader", PACE, "10 till 80 %"},
  {"sv", "Höja kännedomen från 10 till 20 % inom sex månader", MET, NULL},
  {"sv", "Höja NPS från 10 till 70 inom en månad", MET, NULL},
  {"sv", "Femtiodubbla antalet kunder inom ett halvår", PACE, "Femtiodubbla"},
  {"en", "Grow revenue from 1 to 10 million within a quarter", PACE, "1 to 10 million"},
  {"en", "Raise brand awareness from 10 to 80% within six months", PACE, "10 to 80%"},
  {"en", "Raise NPS from 10 to 70 within a month", MET, NULL},
  /* A lower bound of nothing is no promise of none; a superlative is absolute */
  {"sv", "Kassaflöde ≥ 0", MET, NULL},
  {"en", "Cash flow ≥ 0", MET, NULL},
  {"en", "Become the world's best bakery", MIL_RULE_ABSOLUTE, "the world's best"},
};

#define LENGTH(table) ((int)(sizeof(table) / sizeof *(table)))

static mil_days deadline_of(const judging *self) {
  for (uint32_t i = 0; i < self->parts[0].times.items.count; i++)
    if (self->parts[0].times.items.items[i].role == MIL_TIME_DEADLINE)
      return self->parts[0].times.items.items[i].days;
  return (mil_days){MIL_NO_DATE, MIL_NO_DATE};
}

static mil_verdict judge(judging *self) {
  mil_verdict verdict = {0};
  judging_read_parts(self);
  ck_assert(mil_judge_achievable(&self->judge, self->done, &verdict, deadline_of(self)));
  return verdict;
}

static const mil_finding *finding_of(const judging *self, mil_rule_id rule) {
  for (uint32_t i = 0; i < self->findings.items.count; i++)
    if (self->findings.items.items[i].rule == rule) return &self->findings.items.items[i];
  return NULL;
}

START_TEST(judges_reach) {
  const row *expected = &rows[_i];
  judging self;
  judging_start(&self, expected->language, expected->sentence);
  mil_verdict verdict = judge(&self);
  ck_assert_msg(verdict.reason == expected->reason, "\"%s\": rule %d, not %d", expected->sentence,
                (int)verdict.reason, (int)expected->reason);
  if (expected->reason != MET) {
    const mil_finding *finding = finding_of(&self, expected->reason);
    ck_assert_ptr_nonnull(finding);
    ck_assert_ptr_null(strchr(finding->message, '{'));
    mil_slice words = mil_slice_of(expected->sentence, finding->range);
    ck_assert_msg(words.length == strlen(expected->words) &&
                    memcmp(words.text, expected->words, words.length) == 0,
                  "\"%s\": \"%.*s\"", expected->sentence, (int)words.length, words.text);
  }
  judging_finish(&self);
}
END_TEST

/* ---- A grid of KPIs, amounts and times --------------------------------------------------------- */

#define AMOUNTS 8
#define TIMES 6

typedef struct grid {
  const char *language, *up, *down;
  const char *times[TIMES]; /* the longer the later */
} grid;

static const grid grids[] = {
  {"sv",
   "Öka %s med %d %% %s",
   "Minska %s med %d %% %s",
   {"inom en vecka", "inom en månad", "inom tre månader", "inom sex månader", "inom ett år",
    "inom tre år"}},
  {"en",
   "Increase %s by %d%% %s",
   "Cut %s by %d%% %s",
   {"within a week", "within a month", "within three months", "within six months", "within a year",
    "within three years"}},
};

static const int amounts[AMOUNTS] = {5, 20, 60, 90, 150, 450, 950, 10000};

static bool speaks_of(mil_language *language, const char *form, const char *kpi, int amount,
                      const char *time) {
  char sentence[JUDGING_TEXT];
  judging self;
  snprintf(sentence, sizeof sentence, form, kpi, amount, time);
  judging_init_in(&self, language, sentence, &mil_allocator_default);
  self.judge.today = mil_day(2026, 1, 15);
  bool spoke = judge(&self).reason == PACE;
  judging_release_parts(&self);
  judging_release_in(&self);
  return spoke;
}

/* More in the same time never passes where less didn't; nor does the same in less time. */
static void check_kpi_up(mil_language *language, const grid *in, const char *kpi) {
  bool spoke[AMOUNTS][TIMES];
  for (int i = 0; i < AMOUNTS; i++)
    for (int j = 0; j < TIMES; j++) {
      spoke[i][j] = speaks_of(language, in->up, kpi, amounts[i], in->times[j]);
      ck_assert_msg(i == 0 || spoke[i][j] || !spoke[i - 1][j], "%s: %d, %s", kpi, amounts[i],
                    in->times[j]);
      ck_assert_msg(j == 0 || !spoke[i][j] || spoke[i][j - 1], "%s: %d, %s", kpi, amounts[i],
                    in->times[j]);
    }
  ck_assert_msg(!spoke[0][0] && !spoke[1][3] && !spoke[3][4], "%s: speaks of what is plausible",
                kpi);
  ck_assert_msg(spoke[4][1] && spoke[AMOUNTS - 1][4], "%s: silent on what isn't", kpi);
}

static void check_kpi_down(mil_language *language, const grid *in, const char *kpi) {
  for (int j = 0; j < TIMES; j++)
    ck_assert_msg(!speaks_of(language, in->down, kpi, 90, in->times[j]), "%s", kpi);
}

/* A KPI's best word, without the marks of how it is looked for. */
static void name_of(const mil_datum *kpi, char *name, size_t size) {
  const char *term = mil_datum_get(kpi, "terms")->items[0].string;
  snprintf(name, size, "%s", term + (term[0] == '*'));
  name[strcspn(name, "$")] = '\0';
}

START_TEST(keeps_a_pace_for_each_kpi) {
  const grid *in = &grids[_i];
  mil_language *language = packs_language(in->language);
  const mil_datum *kpis = mil_language_table(language, MIL_TABLE_kpis);
  ck_assert_uint_gt(kpis->count, 30);
  for (uint32_t i = 0; i < kpis->count; i++) {
    const mil_datum *kpi = &kpis->items[i];
    char name[64];
    name_of(kpi, name, sizeof name);
    if (mil_datum_number(kpi, "down", 0) != 0) check_kpi_down(language, in, name);
    else check_kpi_up(language, in, name);
  }
  mil_language_free(language);
}
END_TEST

/* A limit that nobody can look up backs no warning. */
START_TEST(limits_have_sources) {
  mil_language *language = packs_language(grids[_i].language);
  const mil_datum *kpis = mil_language_table(language, MIL_TABLE_kpis);
  for (uint32_t i = 0; i < kpis->count; i++)
    ck_assert_msg(!mil_datum_get(&kpis->items[i], "limits") ||
                    mil_datum_get(&kpis->items[i], "source"),
                  "%s", mil_datum_string(&kpis->items[i], "name", ""));
  mil_language_free(language);
}
END_TEST

static const struct {
  const char *language, *sentence, *message;
} messages[] = {
  {"sv", "Fyrdubbla försäljningen inom två månader",
   "Accepterat: ”Fyrdubbla” på den tiden blir 100 % i månaden; högst 71 % totalt är rimligt. "
   "Sänk målet eller ge det mer tid."},
  {"en", "Grow from 1,000 to 9,000 followers within one month",
   "Achievable: “1,000 to 9,000” is 9 times as much, 760% a month; at most 1,500 is plausible in "
   "that time. Lower the target or allow more time."},
};

START_TEST(shows_what_would_fit) {
  judging self;
  judging_start(&self, messages[_i].language, messages[_i].sentence);
  judge(&self);
  const mil_finding *finding = finding_of(&self, PACE);
  ck_assert_ptr_nonnull(finding);
  ck_assert_str_eq(finding->message, messages[_i].message);
  judging_finish(&self);
}
END_TEST

static const struct {
  const char *language, *sentence;
  mil_role role; /* SELF: no further part */
  const char *part;
  bool hint;
} owners[] = {
  {"sv", "Öka trafiken", MIL_ROLE_SELF, NULL, true},
  {"sv", "Öka trafiken (Eva)", MIL_ROLE_SELF, NULL, false},
  {"sv", "Öka trafiken (ansvarig: Eva Ek)", MIL_ROLE_SELF, NULL, false},
  {"sv", "Öka trafiken (ordentligt)", MIL_ROLE_SELF, NULL, true},
  {"sv", "Öka trafiken", MIL_ROLE_OWNER, "Eva", false},
  {"sv", "Öka trafiken", MIL_ROLE_DETAIL, "Ansvarig: Eva", false},
  {"en", "Grow traffic", MIL_ROLE_SELF, NULL, true},
  {"en", "Grow traffic (Eve)", MIL_ROLE_SELF, NULL, false},
  {"en", "Grow traffic @eve", MIL_ROLE_SELF, NULL, false},
  {"en", "Grow traffic (a lot)", MIL_ROLE_SELF, NULL, true},
  {"en", "Grow traffic", MIL_ROLE_OWNER, "Eve", false},
  {"en", "Grow traffic", MIL_ROLE_DETAIL, "Owner: Eve", false},
};

START_TEST(asks_for_an_owner) {
  judging self;
  judging_start(&self, owners[_i].language, owners[_i].sentence);
  if (owners[_i].part) judging_add(&self, owners[_i].role, owners[_i].part);
  ck_assert_int_eq(judge(&self).state, MIL_MET);
  ck_assert_msg((finding_of(&self, MIL_RULE_NO_OWNER) != NULL) == owners[_i].hint, "%s",
                owners[_i].sentence);
  judging_finish(&self);
}
END_TEST

static const struct {
  mil_role role;
  bool met;
} claims[] = {
  {MIL_ROLE_MEASURABLE, false}, {MIL_ROLE_SPECIFIC, false}, {MIL_ROLE_TARGET, false},
  {MIL_ROLE_METRIC, false},     {MIL_ROLE_RESULT, true},    {MIL_ROLE_HEADING, true},
  {MIL_ROLE_PURPOSE, true},     {MIL_ROLE_BASELINE, true},
};

START_TEST(looks_at_the_goals_own_claims) {
  judging self;
  judging_start(&self, "en", "Map the guests' journeys");
  judging_add(&self, claims[_i].role, "100% of journeys");
  ck_assert_int_eq(judge(&self).state, claims[_i].met ? MIL_MET : MIL_MISSING);
  judging_finish(&self);
}
END_TEST

static bool judged_without_memory(uint32_t n) {
  judging self;
  judging_start(&self, "en", "All customers are happy");
  judging_read_parts(&self);
  const mil_allocator *allocator = failing_allocator(n);
  judging_allocate_from(&self, allocator);
  mil_verdict verdict = {0};
  bool done = mil_judge_achievable(&self.judge, self.done, &verdict, deadline_of(&self));
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

Suite *make_achievable_suite(void) {
  Suite *suite = suite_create("achievable");
  TCase *reach = tcase_create("reach");
  tcase_add_loop_test(reach, judges_reach, 0, LENGTH(rows));
  tcase_add_loop_test(reach, shows_what_would_fit, 0, LENGTH(messages));
  tcase_add_loop_test(reach, keeps_a_pace_for_each_kpi, 0, LENGTH(grids));
  tcase_add_loop_test(reach, limits_have_sources, 0, LENGTH(grids));
  tcase_set_timeout(reach, 60);
  suite_add_tcase(suite, reach);
  TCase *scope = tcase_create("scope");
  tcase_add_loop_test(scope, asks_for_an_owner, 0, LENGTH(owners));
  tcase_add_loop_test(scope, looks_at_the_goals_own_claims, 0, LENGTH(claims));
  tcase_add_test(scope, survives_failing_allocations);
  suite_add_tcase(suite, scope);
  return suite;
}
