/* Which goals say what changes in what, and which words are to blame where they don't. */
#include "failing.h"
#include "judging.h"
#include "suites.h"

#define MET MIL_RULE_COUNT
#define OBJECT MIL_RULE_NO_OBJECT
#define VERB MIL_RULE_VAGUE_VERB
#define WORD MIL_RULE_VAGUE_WORD

typedef struct row {
  const char *sentence;
  mil_rule_id reason;
  const char *words; /* the finding's, or the evidence; NULL: whatever */
} row;

static const row swedish[] = {
    {"Öka webbtrafiken", MET, NULL},
    {"Öka försäljningen av presentkort", MET, NULL},
    {"Sänk avhoppen i kassan", MET, NULL},
    {"Lansera kundklubben", MET, "kundklubben"},
    {"Ta fram en handbok för volontärer", MET, NULL},
    {"Publicera årsrapporten", MET, NULL},
    {"Anställ en butikschef", MET, "en butikschef"},
    {"Öppna en butik i Umeå", MET, NULL},
    {"Bli certifierade enligt ISO 9001", MET, NULL},
    {"Halvera kön till bygglov", MET, NULL},
    {"Väntetiderna i växeln ska kortas", MET, NULL},
    {"Policyn ska antas av styrelsen", MET, NULL},
    {"Minska pappersåtgången på kontoret", MET, NULL},
    {"Sälj lokalen på Storgatan", MET, NULL},
    {"Bygg en lekplats vid sjön", MET, "en lekplats vid sjön"},
    {"Förbättra öppningsgraden", MET, NULL},
    {"Förbättra kundnöjdheten i butikerna", MET, NULL},
    {"Stärk stödet för Bankgirot i kassan", MET, "stödet för Bankgirot i kassan"},
    {"Utveckla API:et mot Fortnox", MET, NULL},
    {"Optimera konverteringsgraden", MET, NULL},
    {"Marknadsandel i Norrbotten", MET, NULL},
    {"Alla avdelningar har en brandansvarig", MET, NULL},
    {"Hemsidan översatt till finska", MET, NULL},
    {"Plantera ekar längs ån", MET, NULL},
    {"Byt ut alla glödlampor i trapphusen", MET, NULL},
    {"Inför självscanning i kassorna", MET, NULL},
    {"Utbilda ledarna i hjärt-lungräddning", MET, NULL},
    {"Vi ska minska matsvinnet i skolköken", MET, NULL},
    {"Översätt menyn till engelska", MET, NULL},
    {"Renovera omklädningsrummen", MET, "omklädningsrummen"},
    {"Migrera kundregistret", MET, "kundregistret"},
    {"Bli världens bästa glassbar", MET, "världens bästa glassbar"},
    {"Köp två elcyklar", MET, NULL},
    /* Generic or no object */
    {"Förbättra vår marknadsföring", OBJECT, "vår marknadsföring"},
    {"Utveckla verksamheten", OBJECT, "verksamheten"},
    {"Stärka vår position på marknaden", OBJECT, "vår position på marknaden"},
    {"Höja kvaliteten i allt vi gör", OBJECT, "kvaliteten i allt vi gör"},
    {"Optimera våra processer", OBJECT, "våra processer"},
    {"Förbättra kommunikationen", OBJECT, "kommunikationen"},
    {"Skapa nya arbetssätt", OBJECT, "nya arbetssätt"},
    {"Etablera samarbetsformer", OBJECT, "samarbetsformer"},
    {"Skapa utvecklingsprogram", OBJECT, "utvecklingsprogram"},
    {"Effektivisera verksamhetens processer", OBJECT, NULL},
    {"Stärka organisationen", OBJECT, "organisationen"},
    {"Öka kvaliteten", OBJECT, "kvaliteten"},
    {"Bygga breda nätverk", OBJECT, "breda nätverk"},
    {"Utveckla metoder och rutiner", OBJECT, "metoder och rutiner"},
    {"Förbättra våra tjänster", OBJECT, "våra tjänster"},
    {"Driva förändring", OBJECT, "förändring"},
    {"Vidareutveckla samverkan inom organisationen", OBJECT, NULL},
    {"Vi ska ligga i framkant", OBJECT, NULL},
    /* Vague verbs */
    {"Förbättra kundbemötandet", VERB, "Förbättra"},
    {"Arbeta med stämningen", VERB, "Arbeta med"},
    {"Stärk sammanhållningen", VERB, "Stärk"},
    {"Utveckla mötesplatserna", VERB, "Utveckla"},
    {"Främja cyklandet", VERB, "Främja"},
    {"Fokusera på de yngre", VERB, "Fokusera på"},
    {"Optimera flödet i lagret", VERB, "Optimera"},
    {"Vi ska satsa på ungdomarna", VERB, "satsa på"},
    {"Underlätta vardagen för pendlarna", VERB, "Underlätta"},
    {"Lyft fram och stärk skärgården", VERB, NULL},
    /* Vague words */
    {"Bli bättre", WORD, "bättre"},
    {"Vi ska ha ett modernt lager i världsklass", WORD, NULL},
    {"En effektiv växel", WORD, "effektiv"},
    {"Hållbara transporter", WORD, NULL},
    {"Vi ska vara det självklara valet", WORD, NULL},
    {"Vara ledande i branschen", WORD, "ledande"},
};

static const row english[] = {
    {"Grow web traffic", MET, NULL},
    {"Increase gift card sales", MET, NULL},
    {"Reduce abandoned carts", MET, NULL},
    {"Launch the loyalty club", MET, "the loyalty club"},
    {"Write a handbook for volunteers", MET, NULL},
    {"Publish the annual report", MET, NULL},
    {"Hire a store manager", MET, "a store manager"},
    {"Open a store in Leeds", MET, NULL},
    {"Get certified to ISO 9001", MET, NULL},
    {"Halve the queue for permits", MET, NULL},
    {"Waiting times at the switchboard will be shortened", MET, NULL},
    {"The policy will be adopted by the board", MET, NULL},
    {"Cut paper use at the office", MET, NULL},
    {"Sell the house on Mill Lane", MET, NULL},
    {"Build a playground by the lake", MET, "a playground by the lake"},
    {"Improve the open rate", MET, NULL},
    {"Improve customer satisfaction in the stores", MET, NULL},
    {"Strengthen support for PayPal at checkout", MET, NULL},
    {"Develop the connector for Salesforce", MET, "the connector for Salesforce"},
    {"Optimize the conversion rate", MET, NULL},
    {"Market share in Scotland", MET, NULL},
    {"Every department has a fire warden", MET, NULL},
    {"Website translated into Finnish", MET, NULL},
    {"Plant oaks along the river", MET, NULL},
    {"Replace all light bulbs in the stairwells", MET, NULL},
    {"Introduce self-checkout in the canteen", MET, NULL},
    {"Train the coaches in first aid", MET, NULL},
    {"We will reduce food waste in school kitchens", MET, NULL},
    {"Translate the menu into French", MET, NULL},
    {"Renovate the changing rooms", MET, "the changing rooms"},
    {"Migrate the customer register", MET, NULL},
    {"Buy two cargo bikes", MET, NULL},
    /* Generic or no object */
    {"Improve our marketing", OBJECT, "our marketing"},
    {"Grow the business", OBJECT, "the business"},
    {"Strengthen our position in the market", OBJECT, "our position in the market"},
    {"Optimize our processes", OBJECT, "our processes"},
    {"Improve communication", OBJECT, "communication"},
    {"Enhance our services", OBJECT, "our services"},
    {"Develop the organization", OBJECT, "the organization"},
    {"Improve things", OBJECT, "things"},
    {"Establish new practices", OBJECT, "new practices"},
    {"Cultivate relationships with stakeholders", OBJECT, "relationships with stakeholders"},
    {"Create value for everyone", OBJECT, "value for everyone"},
    {"Improve quality", OBJECT, "quality"},
    {"Foster collaboration across teams", OBJECT, "collaboration across teams"},
    {"Build partnerships", OBJECT, "partnerships"},
    {"Develop systems and structures", OBJECT, "systems and structures"},
    {"Improve the effectiveness of our operations", OBJECT, "the effectiveness of our operations"},
    {"Support our communities", OBJECT, "our communities"},
    {"Drive innovation", OBJECT, "innovation"},
    /* Vague verbs */
    {"Improve hallway manners", VERB, "Improve"},
    {"Work on punctuality", VERB, "Work on"},
    {"Strengthen the bond between floors", VERB, "Strengthen"},
    {"Foster curiosity", VERB, "Foster"},
    {"Encourage cycling", VERB, "Encourage"},
    {"Focus on younger riders", VERB, "Focus on"},
    {"Optimise the flow in the warehouse", VERB, "Optimise"},
    {"Support commuters", VERB, "Support"},
    {"We will leverage our heritage", VERB, "leverage"},
    {"Streamline lunch", VERB, "Streamline"},
    /* Vague words */
    {"Become better", WORD, "better"},
    {"We will have a modern warehouse of excellence", WORD, NULL},
    {"A seamless switchboard", WORD, "seamless"},
    {"Sustainable transport", WORD, NULL},
    {"We will be the supplier of choice", WORD, "of choice"},
    {"Be a world-class bakery", WORD, "world-class"},
};

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void check_words(const judging *self, const row *expected, mil_range range) {
  if (!expected->words) return;
  mil_slice words = mil_slice_of(self->proses[0].text, range);
  ck_assert_msg(words.length == strlen(expected->words) &&
                    memcmp(words.text, expected->words, words.length) == 0,
                "words of \"%s\": \"%.*s\", not \"%s\"", expected->sentence, (int)words.length,
                words.text, expected->words);
}

static void check_row(const char *language, const row *expected) {
  judging self;
  mil_verdict verdict;
  judging_init(&self, language, expected->sentence, &mil_allocator_default);
  ck_assert(mil_judge_specific(&self.judge, self.done, &verdict));
  ck_assert_msg(verdict.reason == expected->reason, "\"%s\": rule %d, not %d", expected->sentence,
                (int)verdict.reason, (int)expected->reason);
  ck_assert_int_eq(verdict.state, expected->reason == MET ? MIL_MET : MIL_MISSING);
  if (expected->reason != MET) {
    ck_assert_uint_eq(self.findings.items.count, 1);
    check_words(&self, expected, self.findings.items.items[0].range);
    ck_assert_ptr_null(strchr(self.findings.items.items[0].message, '{'));
  } else if (verdict.evidence_count) {
    check_words(&self, expected, verdict.evidence[0]);
  }
  judging_release(&self);
}

START_TEST(judges_swedish) { check_row("sv", &swedish[_i]); }
END_TEST

START_TEST(judges_english) { check_row("en", &english[_i]); }
END_TEST

static const struct {
  const char *language, *sentence;
  bool compound;
} compounds[] = {
    {"sv", "Öka försäljningen och minska lagret", true},
    {"sv", "Höj snittbetyget till 4,5 och sänk avhoppen till 3 %", true},
    {"sv", "Öka trafiken med 20 % och konverteringen med 2 %", true},
    {"sv", "Öka försäljningen av te och kaffe", false},
    {"sv", "Öka trafiken i Skåne och Halland", false},
    {"sv", "Lansera appen för att öka försäljningen och minska kön", false},
    {"en", "Grow sales and reduce stock", true},
    {"en", "Raise the average rating to 4.5 and cut returns to 3%", true},
    {"en", "Grow traffic by 20% and conversion by 2%", true},
    {"en", "Grow sales of tea and coffee", false},
    {"en", "Grow traffic in Kent and Essex", false},
    {"en", "Launch the app in order to grow sales and cut the queue", false},
};

START_TEST(sees_two_results) {
  judging self;
  mil_verdict verdict;
  judging_init(&self, compounds[_i].language, compounds[_i].sentence, &mil_allocator_default);
  ck_assert(mil_judge_specific(&self.judge, self.done, &verdict));
  ck_assert_msg(judging_reported(&self, MIL_RULE_COMPOUND) == compounds[_i].compound, "%s",
                compounds[_i].sentence);
  judging_release(&self);
}
END_TEST

/* What the document attaches makes up for a vague sentence. */
static const struct {
  mil_role role;
  const char *text;
  mil_state state;
} attached[] = {
    {MIL_ROLE_SPECIFIC, "Svarstiden i växeln", MIL_MET},
    {MIL_ROLE_METRIC, "NKI", MIL_MET},
    {MIL_ROLE_RESULT, "Lansera kundklubben", MIL_MET},
    {MIL_ROLE_RESULT, "Förbättra bemötandet", MIL_MISSING},
    {MIL_ROLE_OWNER, "Anna", MIL_MISSING},
    {MIL_ROLE_HEADING, "Mål för kundtjänst", MIL_MISSING},
};

START_TEST(reads_the_scope) {
  judging self;
  mil_verdict verdict;
  judging_init(&self, "sv", "Förbättra kundbemötandet", &mil_allocator_default);
  judging_add(&self, attached[_i].role, attached[_i].text);
  ck_assert(mil_judge_specific(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state, attached[_i].state);
  judging_release(&self);
}
END_TEST

START_TEST(takes_an_amount_for_concrete) {
  judging self;
  mil_verdict verdict;
  mil_quantity amount = {.range = {24, 28}, .role = MIL_QUANTITY_CHANGE, .of = MIL_OF_PERCENT};
  judging_init(&self, "en", "Improve our services by 20 %", &mil_allocator_default);
  self.parts[0].quantities.items.items = &amount;
  self.parts[0].quantities.items.count = 1;
  ck_assert(mil_judge_specific(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state, MIL_MET);
  ck_assert_uint_eq(verdict.evidence[0].start, 24);
  amount.role = MIL_QUANTITY_SIZE;
  ck_assert(mil_judge_specific(&self.judge, self.done, &verdict));
  ck_assert_int_eq(verdict.state, MIL_MISSING);
  judging_release(&self);
}
END_TEST

START_TEST(survives_failing_memory) {
  for (uint32_t n = 0;; n++) {
    judging self;
    mil_verdict verdict;
    judging_init(&self, "sv", "Förbättra vår marknadsföring och stärka bandet", failing_allocator(n));
    bool fine = mil_judge_specific(&self.judge, self.done, &verdict);
    bool failed = failing_allocator_failed();
    ck_assert(failed || fine);
    judging_release(&self);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

Suite *make_specific_suite(void) {
  Suite *suite = suite_create("specific");
  TCase *tcase = tcase_create("specific");
  tcase_add_loop_test(tcase, judges_swedish, 0, COUNT(swedish));
  tcase_add_loop_test(tcase, judges_english, 0, COUNT(english));
  tcase_add_loop_test(tcase, sees_two_results, 0, COUNT(compounds));
  tcase_add_loop_test(tcase, reads_the_scope, 0, COUNT(attached));
  tcase_add_test(tcase, takes_an_amount_for_concrete);
  tcase_add_test(tcase, survives_failing_memory);
  suite_add_tcase(suite, tcase);
  return suite;
}
