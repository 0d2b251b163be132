/* Words in lower case, ranges that end on words, and sets of words. */
#include <string.h>

#include "failing.h"
#include "suites.h"
#include "words.h"

static mil_slice slice(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

/* ---- Reading ----------------------------------------------------------------------------------- */

static const struct {
  const char *text, *word; /* the word that the text begins with, in lower case */
} readings[] = {
  {"Öka nu", "öka"}, {"ÅÄÖ-x", "åäö"}, {"sign-up", "sign"},    {"20 %", ""},
  {"", ""},          {" öka", ""},     {"É\xE2\x80\x9D", "é"},
};

START_TEST(reads_the_letters) {
  mil_word word;
  uint32_t end = mil_word_read(slice(readings[_i].text), 0, &word);
  ck_assert_uint_eq(word.length, strlen(readings[_i].word));
  ck_assert(memcmp(word.text, readings[_i].word, word.length) == 0);
  ck_assert_uint_eq(end, strlen(readings[_i].word));
}
END_TEST

START_TEST(a_word_too_long_is_cut) {
  char text[2 * MIL_WORD_MAX];
  memset(text, 'a', sizeof text);
  mil_word word;
  ck_assert_uint_eq(mil_word_read((mil_slice){text, sizeof text}, 0, &word), sizeof text);
  ck_assert(word.too_long);
  ck_assert_uint_le(word.length, MIL_WORD_MAX);
}
END_TEST

/* ---- Whole words ------------------------------------------------------------------------------- */

static const struct {
  const char *text, *part, *whole; /* the range of `part` in the text grows to that of `whole` */
} ranges[] = {
  {"Öka webbtrafiken nu", "trafik", "webbtrafiken"},
  {"Öka webbtrafiken nu", " webbtrafik", "webbtrafiken"},
  {"förfrågningarna", "fråg", "förfrågningarna"},
  {"new sign-ups", "sign-up", "sign-ups"},
  {"till 20% av", "20%", "20%"},
  {"3kr", "3", "3"},
  {"\xE2\x80\x9Dmål\xE2\x80\x9D", "mål", "mål"},
  {"ab  cd", " ", ""},
  {"abc", "abc", "abc"},
};

START_TEST(a_range_grows_to_whole_words) {
  const char *text = ranges[_i].text, *part = strstr(text, ranges[_i].part);
  uint32_t start = (uint32_t)(part - text);
  mil_range range =
    mil_words_around(slice(text), (mil_range){start, start + (uint32_t)strlen(ranges[_i].part)});
  ck_assert_uint_eq(range.end - range.start, strlen(ranges[_i].whole));
  ck_assert(memcmp(text + range.start, ranges[_i].whole, range.end - range.start) == 0);
}
END_TEST

/* ---- Sets -------------------------------------------------------------------------------------- */

static const char *const members[] = {"mål", "goal", "",  "a", "b", "c", "d", "e", "f",
                                      "g",   "h",    "i", "j", "k", "l", "m", "n", "goal"};
#define MEMBERS (sizeof members / sizeof *members)

START_TEST(a_set_has_what_was_added) {
  mil_word_set set = {0};
  ck_assert(!mil_word_set_has(&set, "mål", 4));
  for (size_t i = 0; i < MEMBERS; i++)
    ck_assert(
      mil_word_set_add(&set, &mil_allocator_default, members[i], (uint32_t)strlen(members[i])));
  for (size_t i = 0; i < MEMBERS; i++)
    ck_assert(mil_word_set_has(&set, members[i], (uint32_t)strlen(members[i])));
  ck_assert(!mil_word_set_has(&set, "goals", 5));
  ck_assert_uint_eq(set.count, MEMBERS - 1);
  mil_word_set_release(&set, &mil_allocator_default);
}
END_TEST

START_TEST(failing_memory_leaves_the_set_as_it_was) {
  for (uint32_t n = 0;; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    mil_word_set set = {0};
    size_t added = 0;
    while (added < MEMBERS &&
           mil_word_set_add(&set, allocator, members[added], (uint32_t)strlen(members[added])))
      added++;
    for (size_t i = 0; i < added; i++)
      ck_assert(mil_word_set_has(&set, members[i], (uint32_t)strlen(members[i])));
    bool failed = failing_allocator_failed();
    ck_assert(failed == (added < MEMBERS));
    mil_word_set_release(&set, allocator);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

Suite *make_words_suite(void) {
  Suite *suite = suite_create("words");
  TCase *tests = tcase_create("words");
  tcase_add_loop_test(tests, reads_the_letters, 0, (int)(sizeof readings / sizeof *readings));
  tcase_add_test(tests, a_word_too_long_is_cut);
  tcase_add_loop_test(tests, a_range_grows_to_whole_words, 0,
                      (int)(sizeof ranges / sizeof *ranges));
  tcase_add_test(tests, a_set_has_what_was_added);
  tcase_add_test(tests, failing_memory_leaves_the_set_as_it_was);
  suite_add_tcase(suite, tests);
  return suite;
}
