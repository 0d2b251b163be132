/* Amounts in sentences: their words, what they count, what they do, and what they are worth. */
#include "quantity.h"

#include <math.h>
#include <string.h>

#include "failing.h"
#include "packs.h"
#include "suites.h"

/* Short names for the columns of the tables. */
enum { TARGET, CHANGE, BASELINE, SIZE, VAGUE };
enum { COUNT, PERCENT, POINTS, MONEY, FACTOR, RATIO, RANK, DURATION };

/* One amount of a sentence: the first with these words. */
typedef struct row {
  const char *sentence, *words;
  int role, of;
  double low, high;
} row;

static const row swedish[] = {
  /* Figures */
  {"Nå 750 medlemmar", "750", TARGET, COUNT, 750, 750},
  {"Nå 12 500 visningar", "12 500", TARGET, COUNT, 12500, 12500},
  {"Nå 12.500 visningar", "12.500", TARGET, COUNT, 12500, 12500},
  {"Nå 1 250 000 lyssningar", "1 250 000", TARGET, COUNT, 1250000, 1250000},
  {"Nå 85K visningar", "85K", TARGET, COUNT, 85000, 85000},
  {"Nå 3,5 miljoner lyssnare", "3,5 miljoner", TARGET, COUNT, 3.5e6, 3.5e6},
  {"Ett snittbetyg på 4,7", "4,7", TARGET, COUNT, 4.7, 4.7},
  {"400+ prenumeranter", "400+", TARGET, COUNT, 400, 400},
  {"NKI ≥ 72", "≥ 72", TARGET, COUNT, 72, 72},
  {"Kundnöjdhet >80", ">80", TARGET, COUNT, 80, 80},
  /* Words */
  {"Värva tolv ambassadörer", "tolv", TARGET, COUNT, 12, 12},
  {"Värva trettiofem ambassadörer", "trettiofem", TARGET, COUNT, 35, 35},
  {"Värva etthundrafemtio ambassadörer", "etthundrafemtio", TARGET, COUNT, 150, 150},
  {"Sälja två tusen lotter", "två tusen", TARGET, COUNT, 2000, 2000},
  {"Sälja ett femtiotal lotter", "femtiotal", TARGET, COUNT, 50, 50},
  {"Värva ett dussin ambassadörer", "ett dussin", TARGET, COUNT, 12, 12},
  {"Nå en halv miljon lyssnare", "en halv miljon", TARGET, COUNT, 5e5, 5e5},
  {"Minst en artikel på förstasidan", "en", TARGET, COUNT, 1, 1},
  /* None */
  {"Noll olyckor i lagret", "Noll", TARGET, COUNT, 0, 0},
  {"Inga obesvarade brev", "Inga", TARGET, COUNT, 0, 0},
  {"Olyckor: 0", "0", TARGET, COUNT, 0, 0},
  /* Percent and points */
  {"Öka biljettintäkterna med 15 %", "15 %", CHANGE, PERCENT, 15, 15},
  {"Öka biljettintäkterna med femton procent", "femton procent", CHANGE, PERCENT, 15, 15},
  {"Höj snittet 5–7 %", "5–7 %", TARGET, PERCENT, 5, 7},
  {"30 % fler gästnätter", "30 %", CHANGE, PERCENT, 30, 30},
  {"+8% gästnätter", "+8%", CHANGE, PERCENT, 8, 8},
  {"Svinn under 4 ‰", "4 ‰", TARGET, PERCENT, 0.4, 0.4},
  {"Höj kännedomen med 6 procentenheter", "6 procentenheter", CHANGE, POINTS, 6, 6},
  {"Sänk räntan med 25 räntepunkter", "25 räntepunkter", CHANGE, POINTS, 0.25, 0.25},
  /* Money */
  {"Sponsring för 75 tkr", "75 tkr", TARGET, MONEY, 75000, 75000},
  {"Omsätta 8,5 mnkr", "8,5 mnkr", TARGET, MONEY, 8.5e6, 8.5e6},
  {"Omsätta 12 Mkr", "12 Mkr", TARGET, MONEY, 12e6, 12e6},
  {"Omsätta 2 mdr kr", "2 mdr kr", TARGET, MONEY, 2e9, 2e9},
  {"Snittköp på 450 kronor", "450 kronor", TARGET, MONEY, 450, 450},
  {"Samla in SEK 90000", "SEK 90000", TARGET, MONEY, 90000, 90000},
  {"Samla in 250:- per givare", "250:-", TARGET, MONEY, 250, 250},
  {"Sälja för 3 miljoner euro", "3 miljoner euro", TARGET, MONEY, 3e6, 3e6},
  {"Samla in 20–30 tkr", "20–30 tkr", TARGET, MONEY, 20000, 30000},
  {"Kostnad per prov på 80 danska kronor", "80 danska kronor", TARGET, MONEY, 80, 80},
  /* Factors */
  {"Fördubbla antalet provlektioner", "Fördubbla", CHANGE, FACTOR, 2, 2},
  {"Tredubbla antalet provlektioner", "Tredubbla", CHANGE, FACTOR, 3, 3},
  {"Tiodubbla antalet provlektioner", "Tiodubbla", CHANGE, FACTOR, 10, 10},
  {"Halvera antalet felanmälningar", "Halvera", CHANGE, FACTOR, 0.5, 0.5},
  {"Halverad kötid", "Halverad", CHANGE, FACTOR, 0.5, 0.5},
  {"Få 4x avkastning på annonserna", "4x", CHANGE, FACTOR, 4, 4},
  {"Sälja tre gånger så många lotter", "tre gånger så många", CHANGE, FACTOR, 3, 3},
  {"Sälja dubbelt så många lotter", "dubbelt så många", CHANGE, FACTOR, 2, 2},
  {"Hälften så många returer", "Hälften så många", CHANGE, FACTOR, 0.5, 0.5},
  {"En och en halv gång dagens volym", "En och en halv gång dagens", CHANGE, FACTOR, 1.5, 1.5},
  /* Shares */
  {"Två av tre medlemmar röstar", "Två av tre", TARGET, PERCENT, 200.0 / 3, 200.0 / 3},
  {"Fler än hälften av gästerna återvänder", "hälften av", TARGET, PERCENT, 50, 50},
  {"En tredjedel av gästerna återvänder", "En tredjedel", TARGET, PERCENT, 100.0 / 3, 100.0 / 3},
  {"Varannan gäst återvänder", "Varannan", TARGET, PERCENT, 50, 50},
  /* Ratios and ranks */
  {"Avkastning på annonserna 5:1", "5:1", TARGET, RATIO, 5, 5},
  {"Betyg 4,6 av 5", "4,6 av 5", TARGET, RATIO, 4.6, 4.6},
  {"Synas topp 5 på Google", "topp 5", TARGET, RANK, 5, 5},
  {"Sluta på tredje plats i serien", "tredje plats", TARGET, RANK, 3, 3},
  {"Ranka etta på söktermen", "etta", TARGET, RANK, 1, 1},
  {"Bli nummer ett i tabellen", "nummer ett", TARGET, RANK, 1, 1},
  /* Time that is measured */
  {"Svar på mejl i snitt efter 45 minuter", "45 minuter", TARGET, DURATION, 45, 45},
  {"Laddningstid < 2 s", "< 2 s", TARGET, DURATION, 2, 2},
  /* From, to and where it stands */
  {"Gå från 200 till 350 givare", "200", BASELINE, COUNT, 200, 200},
  {"Gå från 200 till 350 givare", "350", TARGET, COUNT, 350, 350},
  {"40 → 60 återförsäljare", "40", BASELINE, COUNT, 40, 40},
  {"40 → 60 återförsäljare", "60", TARGET, COUNT, 60, 60},
  {"Öppningsgrad 35 % (nuläge 27,5 %)", "27,5 %", BASELINE, PERCENT, 27.5, 27.5},
  {"Samla svar från 60 kunder", "60", TARGET, COUNT, 60, 60},
  {"Mellan 20 och 30 lokalkontor", "Mellan 20 och 30", TARGET, COUNT, 20, 30},
  /* Sizes and facts */
  {"Teckna ett 12-månadersavtal", "12-månadersavtal", SIZE, COUNT, 12, 12},
  {"Bemöta konkurrenter som säljer för 9 Mkr", "9 Mkr", SIZE, MONEY, 9e6, 9e6},
  {"Eftersom vi har 80 anställda, vill vi synas", "80", SIZE, COUNT, 80, 80},
  /* Amount words */
  {"Få fler besökare", "fler", VAGUE, COUNT, 0, 0},
  {"Öka försäljningen avsevärt", "avsevärt", VAGUE, COUNT, 0, 0},
  {"Värva några givare", "några", VAGUE, COUNT, 0, 0},
};

static const row english[] = {
  /* Figures */
  {"Reach 750 members", "750", TARGET, COUNT, 750, 750},
  {"Reach 12,500 views", "12,500", TARGET, COUNT, 12500, 12500},
  {"Reach 12 500 views", "12 500", TARGET, COUNT, 12500, 12500},
  {"Reach 1,250,000 plays", "1,250,000", TARGET, COUNT, 1250000, 1250000},
  {"Reach 85K views", "85K", TARGET, COUNT, 85000, 85000},
  {"Reach 3.5 million listeners", "3.5 million", TARGET, COUNT, 3.5e6, 3.5e6},
  {"An average grade of 4.7", "4.7", TARGET, COUNT, 4.7, 4.7},
  {"400+ subscribers", "400+", TARGET, COUNT, 400, 400},
  {"NPS ≥ 45", "≥ 45", TARGET, COUNT, 45, 45},
  {"Satisfaction >80", ">80", TARGET, COUNT, 80, 80},
  /* Words */
  {"Recruit twelve ambassadors", "twelve", TARGET, COUNT, 12, 12},
  {"Recruit thirty-five ambassadors", "thirty-five", TARGET, COUNT, 35, 35},
  {"Recruit one hundred and fifty ambassadors", "one hundred and fifty", TARGET, COUNT, 150, 150},
  {"Sell two thousand tickets", "two thousand", TARGET, COUNT, 2000, 2000},
  {"Recruit a dozen ambassadors", "a dozen", TARGET, COUNT, 12, 12},
  {"Recruit half a dozen ambassadors", "half a dozen", TARGET, COUNT, 6, 6},
  {"Reach half a million listeners", "half a million", TARGET, COUNT, 5e5, 5e5},
  {"At least one article on a front page", "one", TARGET, COUNT, 1, 1},
  /* None */
  {"Zero accidents in the warehouse", "Zero", TARGET, COUNT, 0, 0},
  {"No unanswered letters", "No", TARGET, COUNT, 0, 0},
  {"Cut accidents to nil", "nil", TARGET, COUNT, 0, 0},
  {"Accidents: 0", "0", TARGET, COUNT, 0, 0},
  /* Percent and points */
  {"Grow ticket income by 15%", "15%", CHANGE, PERCENT, 15, 15},
  {"Grow ticket income by fifteen percent", "fifteen percent", CHANGE, PERCENT, 15, 15},
  {"Grow ticket income by 15 per cent", "15 per cent", CHANGE, PERCENT, 15, 15},
  {"Lift the average 5-7 %", "5-7 %", TARGET, PERCENT, 5, 7},
  {"30% more overnight stays", "30%", CHANGE, PERCENT, 30, 30},
  {"+8% overnight stays", "+8%", CHANGE, PERCENT, 8, 8},
  {"25% cost reduction", "25%", CHANGE, PERCENT, 25, 25},
  {"Raise awareness by 6 percentage points", "6 percentage points", CHANGE, POINTS, 6, 6},
  {"Lower the rate by 25 basis points", "25 basis points", CHANGE, POINTS, 0.25, 0.25},
  /* Money */
  {"Sponsorship worth $75k", "$75k", TARGET, MONEY, 75000, 75000},
  {"Revenue of $8.5m", "$8.5m", TARGET, MONEY, 8.5e6, 8.5e6},
  {"Revenue of US$2 billion", "US$2 billion", TARGET, MONEY, 2e9, 2e9},
  {"An average basket of 45 euros", "45 euros", TARGET, MONEY, 45, 45},
  {"Raise GBP 90,000", "GBP 90,000", TARGET, MONEY, 90000, 90000},
  {"Raise £250 per donor", "£250", TARGET, MONEY, 250, 250},
  {"Raise 20–30k dollars", "20–30k dollars", TARGET, MONEY, 20000, 30000},
  {"A click costs 20€ at most", "20€", TARGET, MONEY, 20, 20},
  /* Factors */
  {"Double the number of trial lessons", "Double", CHANGE, FACTOR, 2, 2},
  {"Triple the number of trial lessons", "Triple", CHANGE, FACTOR, 3, 3},
  {"Grow trial lessons tenfold", "tenfold", CHANGE, FACTOR, 10, 10},
  {"Halve the number of faults", "Halve", CHANGE, FACTOR, 0.5, 0.5},
  {"Get 4x return on the ads", "4x", CHANGE, FACTOR, 4, 4},
  {"Sell three times as many tickets", "three times as many", CHANGE, FACTOR, 3, 3},
  {"Sell twice as many tickets", "twice as many", CHANGE, FACTOR, 2, 2},
  {"Half as many returns", "Half as many", CHANGE, FACTOR, 0.5, 0.5},
  {"Cut the queue in half", "in half", CHANGE, FACTOR, 0.5, 0.5},
  /* Shares */
  {"Two out of three members vote", "Two out of three", TARGET, PERCENT, 200.0 / 3, 200.0 / 3},
  {"Nine in ten guests return", "Nine in ten", TARGET, PERCENT, 90, 90},
  {"Get half of the guests to return", "half of", TARGET, PERCENT, 50, 50},
  {"A third of the guests return", "A third of", TARGET, PERCENT, 100.0 / 3, 100.0 / 3},
  {"Every other guest returns", "Every other", TARGET, PERCENT, 50, 50},
  /* Ratios and ranks */
  {"Reach 5:1 on the ads", "5:1", TARGET, RATIO, 5, 5},
  {"A grade of 4.6 out of 5", "4.6 out of 5", TARGET, RATIO, 4.6, 4.6},
  {"Show up in the top 5 on Google", "top 5", TARGET, RANK, 5, 5},
  {"Finish in third place in the league", "third place", TARGET, RANK, 3, 3},
  {"Rank number one for the search term", "number one", TARGET, RANK, 1, 1},
  /* Time that is measured */
  {"Answers to mail after 45 minutes on average", "45 minutes", TARGET, DURATION, 45, 45},
  {"Load time < 2 s", "< 2 s", TARGET, DURATION, 2, 2},
  /* From, to and where it stands */
  {"Go from 200 to 350 donors", "200", BASELINE, COUNT, 200, 200},
  {"Go from 200 to 350 donors", "350", TARGET, COUNT, 350, 350},
  {"40 → 60 resellers", "40", BASELINE, COUNT, 40, 40},
  {"40 -> 60 resellers", "60", TARGET, COUNT, 60, 60},
  {"Open rate 35% (currently 27.5%)", "27.5%", BASELINE, PERCENT, 27.5, 27.5},
  {"Collect answers from 60 customers", "60", TARGET, COUNT, 60, 60},
  {"Between 20 and 30 branches", "Between 20 and 30", TARGET, COUNT, 20, 30},
  /* Sizes and facts */
  {"Sign up for the 12-month subscription", "12-month", SIZE, COUNT, 12, 12},
  {"Answer rivals that sell for $9m", "$9m", SIZE, MONEY, 9e6, 9e6},
  {"Since we have 80 employees, we should be known", "80", SIZE, COUNT, 80, 80},
  /* Amount words */
  {"Get more visitors", "more", VAGUE, COUNT, 0, 0},
  {"Grow sales significantly", "significantly", VAGUE, COUNT, 0, 0},
  {"Recruit several donors", "several", VAGUE, COUNT, 0, 0},
};

/* No amount at all. */
static const char *const none_swedish[] = {
  "Lansera version 3 av kassan",
  "Bli certifierade enligt ISO 14001",
  "Sälja in Windows 10 till skolorna",
  "Nå ut i Q3",
  "Synas på 5G-mässan",
  "Synas längs E18",
  "Sälja till B2B",
  "Ringa 08-765 43 21",
  "Vara två steg före",
  "KR 2.1: Nöjdare gäster",
  "3. Stärk varumärket",
  "Ta hand om en av våra butiker",
  "Öppet dygnet runt, 24/7",
  "Följ SFS 2008:486",
  "Besök monter C42",
  "Klassiska 4x4-bilar i hallen",
  "Flytta till Storgatan 12",
  "Bli nummer ett i gästernas ögon",
  "Se www.exempel.se/2024/5",
  "Office 365 på kontoret",
  "Ge ett gott första intryck",
  "Skriv till info2@exempel.se",
  "Version 10.2.3 i drift",
};

static const char *const none_english[] = {
  "Launch version 3 of the till",
  "Get certified to ISO 14001",
  "Sell Windows 10 to the schools",
  "Reach out in Q3",
  "Be seen at the 5G fair",
  "Sell to B2B",
  "Call (541) 754-3010",
  "Be two steps ahead",
  "KR 2.1: Happier guests",
  "3. Strengthen the brand",
  "Take care of one of our stores",
  "Open around the clock, 24/7",
  "Visit stand C42",
  "Classic 4x4 cars in the hall",
  "Move to 12 Baker Street",
  "Be number one in our guests' eyes",
  "See www.example.com/2024/5",
  "Office 365 at the office",
  "Give a first class welcome",
  "Write to info2@example.com",
  "Version 10.2.3 in use",
  "Win third-party praise",
  "Meet guests one-to-one",
  "Find out which one they prefer",
  "Double-check the till",
};

#define LENGTH(table) ((int)(sizeof(table) / sizeof *(table)))

static mil_quantities find(mil_language *language, const char *sentence, mil_times *times) {
  mil_slice text = {sentence, (uint32_t)strlen(sentence)};
  mil_time_base base = {.today = mil_day(2026, 1, 15), .fiscal_start = 1};
  mil_quantities found = {0};
  ck_assert(mil_time_find(language, &mil_allocator_default, text, base, times));
  ck_assert(mil_quantity_find(language, &mil_allocator_default, text, times, &found));
  return found;
}

static void release(mil_quantities *quantities, mil_times *times) {
  mil_array_release(&mil_allocator_default, &quantities->items);
  mil_array_release(&mil_allocator_default, &times->items);
}

static bool has_words(const char *sentence, mil_range range, const char *words) {
  return range.end - range.start == strlen(words) &&
         memcmp(sentence + range.start, words, strlen(words)) == 0;
}

static const mil_quantity *with_words(const mil_quantities *found, const row *expected) {
  for (uint32_t i = 0; i < found->items.count; i++)
    if (has_words(expected->sentence, found->items.items[i].range, expected->words))
      return &found->items.items[i];
  return NULL;
}

static void check_row(const char *name, const row *expected) {
  mil_language *language = packs_language(name);
  mil_times times = {0};
  mil_quantities found = find(language, expected->sentence, &times);
  const mil_quantity *quantity = with_words(&found, expected);
  ck_assert_msg(quantity != NULL, "no \"%s\" in \"%s\"", expected->words, expected->sentence);
  ck_assert_msg((int)quantity->role == expected->role, "\"%s\": role %d", expected->sentence,
                (int)quantity->role);
  ck_assert_msg((int)quantity->of == expected->of, "\"%s\": unit %d", expected->sentence,
                (int)quantity->of);
  ck_assert_msg(fabs(quantity->low - expected->low) <= 1e-6 * (1 + expected->low) &&
                  fabs(quantity->high - expected->high) <= 1e-6 * (1 + expected->high),
                "\"%s\": %g to %g", expected->sentence, quantity->low, quantity->high);
  release(&found, &times);
  mil_language_free(language);
}

START_TEST(finds_swedish) { check_row("sv", &swedish[_i]); }
END_TEST

START_TEST(finds_english) { check_row("en", &english[_i]); }
END_TEST

static void check_none(const char *name, const char *sentence) {
  mil_language *language = packs_language(name);
  mil_times times = {0};
  mil_quantities found = find(language, sentence, &times);
  for (uint32_t i = 0; i < found.items.count; i++) {
    const mil_quantity *quantity = &found.items.items[i];
    ck_assert_msg(quantity->role == MIL_QUANTITY_SIZE || quantity->role == MIL_QUANTITY_VAGUE,
                  "\"%.*s\" in \"%s\"", (int)(quantity->range.end - quantity->range.start),
                  sentence + quantity->range.start, sentence);
  }
  release(&found, &times);
  mil_language_free(language);
}

START_TEST(passes_over_swedish_names) { check_none("sv", none_swedish[_i]); }
END_TEST

START_TEST(passes_over_english_names) { check_none("en", none_english[_i]); }
END_TEST

static const struct {
  const char *language, *sentence;
} times_only[] = {
  {"sv", "Stärk varumärket inom sex månader"},
  {"sv", "Stärk varumärket senast den 31 mars 2027"},
  {"sv", "Stärk varumärket före vecka 31"},
  {"en", "Strengthen the brand within six months"},
  {"en", "Strengthen the brand by 31 March 2027"},
  {"en", "Strengthen the brand before week 31"},
};

START_TEST(leaves_out_what_is_time) {
  check_none(times_only[_i].language, times_only[_i].sentence);
}
END_TEST

START_TEST(keeps_the_order_of_the_sentence) {
  mil_language *language = packs_language("en");
  mil_times times = {0};
  mil_quantities found = find(language, "From 20 to 30 stores with 5% more staff", &times);
  ck_assert_uint_eq(found.items.count, 3);
  for (uint32_t i = 1; i < found.items.count; i++)
    ck_assert_uint_le(found.items.items[i - 1].range.end, found.items.items[i].range.start);
  release(&found, &times);
  mil_language_free(language);
}
END_TEST

START_TEST(takes_an_empty_text) {
  mil_language *language = packs_language("sv");
  mil_times times = {0};
  mil_quantities found = find(language, "", &times);
  ck_assert_uint_eq(found.items.count, 0);
  release(&found, &times);
  mil_language_free(language);
}
END_TEST

START_TEST(survives_failing_allocations) {
  mil_language *language = packs_language("en");
  mil_slice text = {"Win 20 customers, 30 leads and 40 partners", 42};
  for (uint32_t n = 0;; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    mil_quantities found = {0};
    bool done = mil_quantity_find(language, allocator, text, NULL, &found);
    bool failed = failing_allocator_failed();
    ck_assert(done != failed);
    mil_array_release(allocator, &found.items);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
  mil_language_free(language);
}
END_TEST

Suite *make_quantity_suite(void) {
  Suite *suite = suite_create("quantity");
  TCase *amounts = tcase_create("amounts");
  tcase_add_loop_test(amounts, finds_swedish, 0, LENGTH(swedish));
  tcase_add_loop_test(amounts, finds_english, 0, LENGTH(english));
  suite_add_tcase(suite, amounts);
  TCase *others = tcase_create("what is no amount");
  tcase_add_loop_test(others, passes_over_swedish_names, 0, LENGTH(none_swedish));
  tcase_add_loop_test(others, passes_over_english_names, 0, LENGTH(none_english));
  tcase_add_loop_test(others, leaves_out_what_is_time, 0, LENGTH(times_only));
  suite_add_tcase(suite, others);
  TCase *bounds = tcase_create("bounds");
  tcase_add_test(bounds, keeps_the_order_of_the_sentence);
  tcase_add_test(bounds, takes_an_empty_text);
  tcase_add_test(bounds, survives_failing_allocations);
  suite_add_tcase(suite, bounds);
  return suite;
}
