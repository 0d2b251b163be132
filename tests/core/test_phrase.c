/* The verb, object and purpose of goal sentences in all their shapes. */
#include "phrase.h"

#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "packs.h"
#include "suites.h"

/* NONE: no direction; V a vague verb, D a deliverable. */
enum { NONE = 0, UP = 1, DOWN = 2, KEEP = 3, V = 4, D = 8 };

typedef struct row {
  const char *sentence, *verb, *object;
  unsigned kind;
} row;

static const row swedish[] = {
    /* Infinitive and imperative */
    {"Öka webbtrafiken med 20 %", "Öka", "webbtrafiken", UP},
    {"Öka antalet provkörningar från 40 till 60 i månaden", "Öka", "antalet provkörningar", UP},
    {"Minska svinnet i köket före jul", "Minska", "svinnet i köket", DOWN},
    {"Höj öppningsgraden till 35 procent", "Höj", "öppningsgraden", UP},
    {"Sänk kostnaden per order under 90 kr", "Sänk", "kostnaden per order", DOWN},
    {"Fördubbla antalet återförsäljare innan sommaren", "Fördubbla", "antalet återförsäljare", UP},
    {"Halvera handläggningstiden genom färre blanketter", "Halvera", "handläggningstiden", DOWN},
    {"Korta kön till bygglov så att fler hinner bygga", "Korta", "kön till bygglov", DOWN},
    {"Behåll marginalen över 30 %", "Behåll", "marginalen", KEEP},
    {"Lansera kundklubben i september", "Lansera", "kundklubben", D},
    {"Ta fram en handbok för volontärer", "Ta fram", "en handbok för volontärer", D},
    {"Publicera två fallstudier per kvartal", "Publicera", "fallstudier", D},
    {"Anställ en butikschef senast den 1 mars", "Anställ", "en butikschef", D},
    {"Genomför en brandövning i varje hus", "Genomför", "en brandövning i varje hus", D},
    {"Skriv klart lönepolicyn före semestern", "Skriv klart", "lönepolicyn", D},
    {"Bygg en lekplats vid sjön under 2027", "Bygg", "en lekplats vid sjön", D},
    {"Förbättra kundbemötandet", "Förbättra", "kundbemötandet", V},
    {"Stärk samarbetet med grannkommunerna", "Stärk", "samarbetet med grannkommunerna", V},
    {"Arbeta med arbetsmiljön", "Arbeta med", "arbetsmiljön", V},
    {"Utveckla ledarskapet", "Utveckla", "ledarskapet", V},
    {"Optimera flödet i lagret", "Optimera", "flödet i lagret", V},
    {"Sälja 300 biljetter till premiären", "Sälja", "biljetter till premiären", UP},
    {"Nå 1 000 prenumeranter", "Nå", "prenumeranter", UP},
    {"Värva 25 nya medlemmar på höstens mässa", "Värva", "nya medlemmar på höstens mässa", UP},
    {"Gå från 10 till 25 partnerskolor", "Gå", "partnerskolor", UP},
    /* Declared aims */
    {"Vi ska öka försäljningen av presentkort", "öka", "försäljningen av presentkort", UP},
    {"Vi vill minska antalet returer", "minska", "antalet returer", DOWN},
    {"Vårt mål är att fördubbla antalet provlektioner", "fördubbla", "antalet provlektioner", UP},
    {"Målet är att vi ska lansera appen i maj", "lansera", "appen", D},
    {"Målsättningen är att sänka elförbrukningen med 10 %", "sänka", "elförbrukningen", DOWN},
    {"Till hösten ska vi ha sålt 400 årskort", "sålt", "årskort", UP},
    {"Senast i juni har vi publicerat årsrapporten", "publicerat", "årsrapporten", D},
    {"Under våren ska vi korta svarstiden till två timmar", "korta", "svarstiden", DOWN},
    {"Föreningen ska värva 50 ungdomar", "värva", "ungdomar", UP},
    {"Vi siktar på 30 uthyrda bodar", "", "uthyrda bodar", NONE},
    /* Passive and things that change of themselves */
    {"Väntetiderna ska kortas", "kortas", "Väntetiderna", DOWN},
    {"Antalet felanmälningar ska minska med en tredjedel", "minska", "Antalet felanmälningar", DOWN},
    {"Medelbetyget ska höjas från 3,8 till 4,3", "höjas", "Medelbetyget", UP},
    {"Öppettiderna bör utökas under sommaren", "utökas", "Öppettiderna", UP},
    {"Policyn ska antas av styrelsen", "antas", "Policyn", D},
    {"Årsberättelsen ska vara tryckt före stämman", "tryckt", "Årsberättelsen", D},
    {"Under 2027 ska köerna halveras", "halveras", "köerna", DOWN},
    {"Kommunens utsläpp skall minska till 2030", "minska", "Kommunens utsläpp", DOWN},
    {"Minst 80 procent av gästerna ska vara nöjda", "", "gästerna", NONE},
    {"Personalomsättningen ska hållas under 8 %", "hållas", "Personalomsättningen", KEEP},
    {"Tillgängligheten ska förbättras", "förbättras", "Tillgängligheten", V},
    /* Nominal targets */
    {"20 % fler leads före Q3", "", "leads", UP},
    {"NPS > 45", "", "NPS", UP},
    {"Marknadsandel: 10 %", "", "Marknadsandel", NONE},
    {"Nöjd kund-index på minst 75", "", "Nöjd kund-index", NONE},
    {"500 nya prenumeranter", "", "nya prenumeranter", NONE},
    {"Halverad väntetid i växeln", "Halverad", "väntetid i växeln", DOWN},
    {"Lägre sjukfrånvaro än i fjol", "", "sjukfrånvaro", DOWN},
    {"Trygghetsindex: från 62 till 70", "", "Trygghetsindex", NONE},
    {"Snittorder 450 kr", "", "Snittorder", NONE},
    {"25 000 kr i sponsring", "", "sponsring", NONE},
    /* States and participles */
    {"Alla avdelningar har en brandansvarig", "", "avdelningar", NONE},
    {"Hemsidan översatt till finska", "översatt", "Hemsidan", D},
    {"Tre nya avtal tecknade före juli", "tecknade", "nya avtal", UP},
    {"Lansering av webbshoppen i april", "Lansering", "webbshoppen", D},
    {"Utveckling av medlemsvården", "Utveckling", "medlemsvården", V},
    /* Labels and marks */
    {"Mål 2: Öka antalet besök i butiken", "Öka", "antalet besök i butiken", UP},
    {"KR1: Höj snittbetyget till 4,5", "Höj", "snittbetyget", UP},
    {"O1 – Minska matsvinnet", "Minska", "matsvinnet", DOWN},
    {"🎯 Lansera podden i mars", "Lansera", "podden", D},
    {"Nyckelresultat 3: 40 bokade möten", "", "bokade möten", NONE},
    {"1. Sälj lokalen", "Sälj", "lokalen", UP},
    {"Öppningsgrad: höj till 35 %", "höj", "Öppningsgrad", UP},
    {"Öka försäljningen och minska lagret", "Öka", "försäljningen", UP},
};

static const row english[] = {
    /* Infinitive and imperative */
    {"Increase web traffic by 20%", "Increase", "web traffic", UP},
    {"Grow the number of test drives from 40 to 60", "Grow", "the number of test drives", UP},
    {"Reduce food waste in the kitchen before Christmas", "Reduce", "food waste in the kitchen", DOWN},
    {"Raise the open rate to 35 percent", "Raise", "the open rate", UP},
    {"Lower the cost per order below $9", "Lower", "the cost per order", DOWN},
    {"Double our resellers by June", "Double", "our resellers", UP},
    {"Halve handling time through fewer forms", "Halve", "handling time", DOWN},
    {"Cut printing costs by $9,000", "Cut", "printing costs", DOWN},
    {"Keep the margin above 30%", "Keep", "the margin", KEEP},
    {"Launch the loyalty club in September", "Launch", "the loyalty club", D},
    {"Publish two case studies per quarter", "Publish", "case studies", D},
    {"Hire a store manager by March 1", "Hire", "a store manager", D},
    {"Ship the mobile app before the summer", "Ship", "the mobile app", D},
    {"Write a handbook for volunteers", "Write", "a handbook for volunteers", D},
    {"Build a playground by the lake", "Build", "a playground by the lake", D},
    {"Translate the manual into Finnish", "Translate", "the manual into Finnish", D},
    {"Improve customer care", "Improve", "customer care", V},
    {"Strengthen the partnership with neighbouring towns", "Strengthen",
     "the partnership with neighbouring towns", V},
    {"Work on our culture", "Work on", "our culture", V},
    {"Enhance the checkout", "Enhance", "the checkout", V},
    {"Optimise the flow in the warehouse", "Optimise", "the flow in the warehouse", V},
    {"Sell 300 tickets for the opening night", "Sell", "tickets for the opening night", UP},
    {"Reach 1,000 subscribers", "Reach", "subscribers", UP},
    {"Win 25 new customers per month", "Win", "new customers", UP},
    {"Go from 10 to 25 partner schools", "Go from", "partner schools", UP},
    {"Eliminate paper forms", "Eliminate", "paper forms", DOWN},
    /* Declared aims */
    {"We will increase gift card sales by 15%", "increase", "gift card sales", UP},
    {"We want to reduce the number of returns", "reduce", "the number of returns", DOWN},
    {"Our goal is to double trial lessons", "double", "trial lessons", UP},
    {"We aim to launch the app in May", "launch", "the app", D},
    {"The objective is to cut power use by 10%", "cut", "power use", DOWN},
    {"By autumn we will have sold 400 season tickets", "sold", "season tickets", UP},
    {"By June we will have published the annual report", "published", "the annual report", D},
    {"In the spring we will shorten response time to two hours", "shorten", "response time", DOWN},
    {"The team will sign up 50 young members", "sign up", "young members", UP},
    {"We plan to open a second store", "open", "a second store", D},
    {"I will read 12 books", "read", "books", D},
    /* Passive and things that change of themselves */
    {"Waiting times will be shortened", "shortened", "Waiting times", DOWN},
    {"The number of fault reports should fall by a third", "fall", "The number of fault reports", DOWN},
    {"The average rating should be raised from 3.8 to 4.3", "raised", "The average rating", UP},
    {"Opening hours should be extended", "extended", "Opening hours", UP},
    {"The policy will be adopted by the board", "adopted", "The policy", D},
    {"By 2030, emissions will decrease by half", "decrease", "emissions", DOWN},
    {"At least 80 percent of guests should be satisfied", "satisfied", "guests", NONE},
    {"Staff turnover will be kept below 8%", "kept", "Staff turnover", KEEP},
    {"Accessibility will be improved", "improved", "Accessibility", V},
    /* Nominal targets */
    {"20% more leads before Q3", "", "leads", UP},
    {"NPS > 45", "", "NPS", UP},
    {"Market share: 10%", "", "Market share", NONE},
    {"Churn below 2% by December", "", "Churn", NONE},
    {"500 new subscribers", "", "new subscribers", NONE},
    {"30% lower energy use", "", "energy use", DOWN},
    {"Safety index: from 62 to 70", "", "Safety index", NONE},
    {"$25,000 in sponsorship", "", "sponsorship", NONE},
    {"99.9% uptime", "", "uptime", NONE},
    /* States and participles */
    {"Every department has a fire warden", "", "department", NONE},
    {"The usage policy is published", "published", "The usage policy", D},
    {"Website translated into Finnish", "translated", "Website", D},
    {"Three new contracts signed before July", "signed", "new contracts", UP},
    {"Launch of the web shop in April", "Launch", "the web shop", D},
    {"Development of member care", "Development", "member care", V},
    /* Labels and marks */
    {"Goal 2: Increase store visits", "Increase", "store visits", UP},
    {"KR1: Raise the average rating to 4.5", "Raise", "the average rating", UP},
    {"O1 – Reduce food waste", "Reduce", "food waste", DOWN},
    {"Key result 3: 40 booked meetings", "", "booked meetings", NONE},
    {"Sales KR: Close 12 enterprise deals", "Close", "enterprise deals", UP},
    {"🎯 Launch the podcast in March", "Launch", "the podcast", D},
    {"1. Sell the office", "Sell", "the office", UP},
    {"Satisfaction: raise to 35%", "raise", "Satisfaction", UP},
    {"Grow sales and reduce stock", "Grow", "sales", UP},
};

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static mil_prose prose_of(const char *sentence) {
  return (mil_prose){.text = sentence, .length = (uint32_t)strlen(sentence)};
}

static mil_phrase read(mil_language *language, const mil_prose *prose) {
  mil_phrase phrase;
  mil_phrase_read(language, prose, (mil_range){0, prose->length}, &phrase);
  return phrase;
}

static void check_words(const mil_prose *prose, mil_range range, const char *what, const char *expected) {
  mil_slice words = mil_prose_slice(prose, range);
  ck_assert_msg(words.length == strlen(expected) && memcmp(words.text, expected, words.length) == 0,
                "%s of \"%s\": \"%.*s\", not \"%s\"", what, prose->text, (int)words.length, words.text,
                expected);
}

static unsigned kind_of(const mil_phrase *phrase) {
  return (unsigned)phrase->direction | (phrase->vague_verb ? V : 0u) | (phrase->deliverable ? D : 0u);
}

static void check_row(const char *name, const row *expected) {
  mil_language *language = packs_language(name);
  mil_prose prose = prose_of(expected->sentence);
  mil_phrase phrase = read(language, &prose);
  check_words(&prose, phrase.verb, "verb", expected->verb);
  check_words(&prose, phrase.object, "object", expected->object);
  ck_assert_msg(kind_of(&phrase) == expected->kind, "kind of \"%s\": %u, not %u", expected->sentence,
                kind_of(&phrase), expected->kind);
  mil_language_free(language);
}

START_TEST(reads_swedish) { check_row("sv", &swedish[_i]); }
END_TEST

START_TEST(reads_english) { check_row("en", &english[_i]); }
END_TEST

static const struct {
  const char *language, *sentence, *purpose;
} purposes[] = {
    {"sv", "Öka trafiken för att fler ska handla.", "för att fler ska handla"},
    {"sv", "Korta kön så att fler hinner bygga under 2027", "så att fler hinner bygga under 2027"},
    {"sv", "Inför e-arkiv, i syfte att spara plats; det brådskar", "i syfte att spara plats"},
    {"sv", "Öka trafiken med 20 %", ""},
    {"en", "Grow traffic in order to sell more.", "in order to sell more"},
    {"en", "Shorten the queue so that more people can build", "so that more people can build"},
    {"en", "Translate the manual to attract Finnish buyers", "to attract Finnish buyers"},
    {"en", "Grow traffic from 200 to 300", ""},
};

START_TEST(reads_purposes) {
  mil_language *language = packs_language(purposes[_i].language);
  mil_prose prose = prose_of(purposes[_i].sentence);
  check_words(&prose, read(language, &prose).purpose, "purpose", purposes[_i].purpose);
  mil_language_free(language);
}
END_TEST

static const struct {
  const char *language, *text, *word; /* "": names no KPI */
} kpis[] = {
    {"sv", "webbtrafiken", "webbtrafik"},
    {"sv", "konverteringsgraden i kassan", "konverteringsgrad"},
    {"sv", "ÖPPNINGSGRADEN", "ÖPPNINGSGRAD"},
    {"sv", "ett nytt skyltfönster", ""},
    {"en", "the conversion rate", "conversion"},
    {"en", "a new shop window", ""},
};

START_TEST(matches_kpis) {
  mil_language *language = packs_language(kpis[_i].language);
  mil_slice text = {kpis[_i].text, (uint32_t)strlen(kpis[_i].text)};
  mil_range word = {0, 0};
  const mil_datum *kpi = mil_phrase_kpi(language, text, &word);
  ck_assert_int_eq(kpi != NULL, *kpis[_i].word != '\0');
  if (kpi) ck_assert_msg(strncmp(text.text + word.start, kpis[_i].word, strlen(kpis[_i].word)) == 0,
                         "\"%s\" at %u", kpis[_i].text, word.start);
  mil_language_free(language);
}
END_TEST

static const struct {
  const char *text, *inside;
} insides[] = {
    {"Väntetiderna ska kortas", "väntetiderna"},
    {"Öppettiderna ska utökas", "öppettiderna"},
    {"NPS ska öka", "NPS"},
    {"Google Ads ska öka", "Google Ads"},
    {"mål: Svarstiden ska öka", "svarstiden"},
};

START_TEST(lowers_what_stands_inside) {
  mil_arena arena;
  mil_arena_init(&arena, &mil_allocator_default);
  mil_prose prose = prose_of(insides[_i].text);
  const char *end = strstr(insides[_i].text, " ska");
  const char *colon = strstr(insides[_i].text, ": ");
  mil_range range = {colon ? (uint32_t)(colon + 2 - insides[_i].text) : 0,
                     (uint32_t)(end - insides[_i].text)};
  ck_assert_str_eq(mil_phrase_inside(&arena, &prose, range), insides[_i].inside);
  mil_arena_release(&arena);
}
END_TEST

START_TEST(says_what_becomes) {
  mil_language *language = packs_language("sv");
  mil_prose prose = prose_of("Sänk priset");
  mil_phrase phrase = read(language, &prose);
  ck_assert_str_eq(mil_phrase_become(language, &phrase), "minska");
  mil_language_free(language);
}
END_TEST

START_TEST(survives_odd_sentences) {
  static const char *const odd[] = {"", " ", ".", "🎯", "Mål:", "Öka", "20 %", "(", "\"", "KR1: KR2: KR3:"};
  for (int i = 0; i < COUNT(odd); i++) {
    mil_language *language = packs_language(i % 2 ? "sv" : "en");
    mil_prose prose = prose_of(odd[i]);
    mil_phrase phrase = read(language, &prose);
    ck_assert_uint_le(phrase.verb.end, prose.length);
    ck_assert_uint_le(phrase.object.end, prose.length);
    mil_language_free(language);
  }
}
END_TEST

Suite *make_phrase_suite(void) {
  Suite *suite = suite_create("phrase");
  TCase *tcase = tcase_create("phrase");
  tcase_set_timeout(tcase, 30);
  tcase_add_loop_test(tcase, reads_swedish, 0, COUNT(swedish));
  tcase_add_loop_test(tcase, reads_english, 0, COUNT(english));
  tcase_add_loop_test(tcase, reads_purposes, 0, COUNT(purposes));
  tcase_add_loop_test(tcase, matches_kpis, 0, COUNT(kpis));
  tcase_add_loop_test(tcase, lowers_what_stands_inside, 0, COUNT(insides));
  tcase_add_test(tcase, says_what_becomes);
  tcase_add_test(tcase, survives_odd_sentences);
  suite_add_tcase(suite, tcase);
  return suite;
}
