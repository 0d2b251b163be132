/* Which language a text is in, told by the built-in packs. */
#include <string.h>

#include "alloc.h"
#include "datum.h"
#include "detect.h"
#include "failing.h"
#include "suites.h"

static mil_language *languages[MIL_MAX_LANGUAGES];
static uint32_t language_count;

static void load_languages(const mil_allocator *allocator) {
  language_count = 0;
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    languages[i] = mil_language_new(allocator, &mil_data_builtin.languages[i], NULL);
    if (!languages[i]) return;
    language_count++;
  }
}

static void free_languages(void) {
  for (uint32_t i = 0; i < language_count; i++) mil_language_free(languages[i]);
}

static void set_up(void) { load_languages(&mil_allocator_default); }

static const char *detected(const char *text, double *margin) {
  int index = mil_detect(languages, language_count, (mil_slice){text, (uint32_t)strlen(text)}, margin);
  return index < 0 ? "none" : mil_language_name(languages[index]);
}

static const struct {
  const char *language, *text;
} samples[] = {
  {"sv", "Öka försäljningen med 20 % under Q1 genom digitala kampanjer."},
  {"en", "Increase sales by 20 % in Q1 through digital campaigns."},
  {"sv", "## Mål 2026\n\n- Öka antalet kunder\n- Minska kostnaden per lead\n- Lansera ny webbplats"},
  {"en", "## Goals 2026\n\n- Win new customers\n- Reduce cost per lead\n- Launch a new website"},
  {"sv", "ÖKA KUNDNÖJDHETEN"},
  {"en", "GROW REVENUE"},
  {"sv", "Publicera rapporten"},
  {"en", "Publish the report"},
  {"sv", "Vi kör en pilot med tre kunder innan sommaren"},
  {"en", "We run a pilot in Malmö and Göteborg with three customers"},
  {"sv", "Vårt mål: *best in class* för våra kunder, inte bara \"good enough\""},
  {"en", "| Goal | Owner |\n|---|---|\n| Håkan joins the team | Åsa |\n| Ship the beta | Bob |"},
  /* Code, tags and addresses have no say. */
  {"sv", "Kör så här:\n\n```sh\n# this is the way to do it with the new tool\nmake the-report\n```\n"},
  {"en", "Run `och-det-är-inte-för-att-vi-ska` for the report"},
  {"sv", "Se <a class=\"the and of with\" href=\"https://and.the.com/of/with\">vår sida</a>"},
  {"en", "<!-- det här är inte för alla, men det är på svenska -->\nRead the report"},
  {"sv", "Läs [rapporten](https://the-and-of.com/with/this/that) från oss"},
  {"sv", "Håll churn <2 % och svarstiden under 5 timmar"},
  /* Too little to tell. */
  {"none", ""},
  {"none", "NPS > 45"},
  {"none", "2026-11-23 | 45 % | Q3"},
  {"none", "```\nthe code is all there is to this"},
  {"none", "目標を達成する"},
};

START_TEST(language_is_told_by_its_words) {
  ck_assert_str_eq(detected(samples[_i].text, NULL), samples[_i].language);
}
END_TEST

START_TEST(margin_grows_with_the_text) {
  double word = 0, sentence = 0, paragraph = 0, mixed = 0;
  detected("kunder", &word);
  detected("Vi ska få fler nöjda kunder", &sentence);
  detected("Vi ska få fler nöjda kunder och behålla dem som vi har. Därför mäter vi varje månad hur de"
           " mår, och frågar dem som lämnar oss varför de gick. Det ska märkas redan i vår.", &paragraph);
  detected("Vi ska få fler nöjda kunder. We will have more of the same.", &mixed);

  ck_assert_double_lt(word, 0.2);
  ck_assert_double_lt(word, sentence);
  ck_assert_double_lt(sentence, paragraph);
  ck_assert_double_gt(paragraph, 0.7);
  ck_assert_double_lt(mixed, sentence);
  detected("", &word);
  ck_assert_double_eq(word, 0);
}
END_TEST

START_TEST(long_words_and_cut_texts_are_no_trouble) {
  static char text[70000];
  memset(text, 'a', sizeof text);
  for (size_t i = 0; i + 1 < sizeof text; i += 2) memcpy(text + i, "ö", 2);

  ck_assert_int_eq(mil_detect(languages, language_count, (mil_slice){text, 69999 / 2 * 2}, NULL), -1);
}
END_TEST

START_TEST(no_language_is_no_trouble) {
  ck_assert_int_eq(mil_detect(languages, 0, (mil_slice){"mål", 4}, NULL), -1);
}
END_TEST

START_TEST(failing_memory_tells_nothing_wrong) {
  for (uint32_t n = 0;; n++) {
    load_languages(failing_allocator(n));
    int index = mil_detect(languages, language_count, (mil_slice){"Vi ska och vill", 15}, NULL);
    bool told = index >= 0 && strcmp(mil_language_name(languages[index]), "sv") == 0;
    free_languages();
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failing_allocator_failed()) {
      ck_assert(told);
      break;
    }
  }
}
END_TEST

Suite *make_detect_suite(void) {
  Suite *suite = suite_create("detect");
  TCase *tests = tcase_create("detect");
  tcase_add_checked_fixture(tests, set_up, free_languages);
  tcase_add_loop_test(tests, language_is_told_by_its_words, 0, COUNT(samples));
  tcase_add_test(tests, margin_grows_with_the_text);
  tcase_add_test(tests, long_words_and_cut_texts_are_no_trouble);
  tcase_add_test(tests, no_language_is_no_trouble);
  suite_add_tcase(suite, tests);
  TCase *memory = tcase_create("memory");
  tcase_add_test(memory, failing_memory_tells_nothing_wrong);
  suite_add_tcase(suite, memory);
  return suite;
}
