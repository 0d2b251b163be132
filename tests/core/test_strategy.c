#include <string.h>

#include "alloc.h"
#include "datum.h"
#include "failing.h"
#include "strategy.h"
#include "suites.h"

static mil_slice slice(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

static const mil_data_language *pack_of(const char *name) {
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++)
    if (strcmp(mil_data_builtin.languages[i].name, name) == 0)
      return &mil_data_builtin.languages[i];
  ck_abort_msg("no language %s", name);
}

/* `found`: the word of the goal that ties it to the strategy, NULL where none does. */
static const struct {
  const char *language, *strategy, *goal, *found;
} samples[] = {
  {"sv", "Vår vision är att öka försäljningen i Norden.", "Minst 20 % mer försäljning", "försäljning"},
  {"sv", "Nöjda kunder är vår strategi.", "Fler KUNDER i butiken", "KUNDER"},
  {"sv", "Högre försäljning", "Öka webbförsäljningen med 20 %", "webbförsäljningen"},
  {"sv", "Öka kännedomen om varumärket", "Öka antalet leads", NULL}, /* a goal verb ties nothing */
  {"sv", "Vårt mål för företaget under året", "Målet: nå ut till nya företag i år", NULL},
  {"sv", "Vi ska bli bäst på det som vi gör", "Allt som vi gör ska märkas", NULL},
  {"sv", "En hög nps", "NPS 45", NULL}, /* too short to be a term */
  {"en", "Our vision is happy customers everywhere", "Survey 200 customers", "customers"},
  {"en", "Grow subscription revenue", "Two new subscriptions a day", "subscriptions"},
  {"en", "Increase brand awareness", "Increase sales", NULL},
  {"en", "Retain", "Maintain order", NULL}, /* English words aren't built of words */
};

START_TEST(goal_is_tied_by_a_key_term) {
  mil_language *language =
      mil_language_new(&mil_allocator_default, pack_of(samples[_i].language), NULL);
  mil_strategy *strategy = mil_strategy_new(&mil_allocator_default);
  mil_range word = {0};
  ck_assert(mil_strategy_empty(strategy));
  ck_assert(mil_strategy_add(strategy, language, slice(samples[_i].strategy)));

  const char *goal = samples[_i].goal, *expected = samples[_i].found;
  bool found = mil_strategy_find(strategy, language, slice(goal), &word);

  ck_assert_int_eq(found, expected != NULL);
  if (found) {
    ck_assert_uint_eq(word.end - word.start, strlen(expected));
    ck_assert_mem_eq(goal + word.start, expected, strlen(expected));
  }
  mil_strategy_free(strategy);
  mil_language_free(language);
}
END_TEST

START_TEST(no_strategy_ties_nothing) {
  mil_language *language = mil_language_new(&mil_allocator_default, pack_of("sv"), NULL);
  mil_strategy *strategy = mil_strategy_new(&mil_allocator_default);
  mil_range word;

  ck_assert(!mil_strategy_find(strategy, language, slice("Fler kunder"), &word));

  mil_strategy_free(strategy);
  mil_language_free(language);
  mil_strategy_free(NULL);
}
END_TEST

START_TEST(failing_memory_is_told) {
  mil_language *language = mil_language_new(&mil_allocator_default, pack_of("sv"), NULL);
  for (uint32_t n = 0;; n++) {
    mil_strategy *strategy = mil_strategy_new(failing_allocator(n));
    mil_range word;
    bool added = strategy && mil_strategy_add(strategy, language, slice("Nöjda kunder, låg churn"));
    bool found = added && mil_strategy_find(strategy, language, slice("Fler kunder"), &word);
    mil_strategy_free(strategy);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    ck_assert(added || failing_allocator_failed());
    if (!failing_allocator_failed()) {
      ck_assert(found);
      break;
    }
  }
  mil_language_free(language);
}
END_TEST

Suite *make_strategy_suite(void) {
  Suite *suite = suite_create("strategy");
  TCase *tests = tcase_create("strategy");
  tcase_add_loop_test(tests, goal_is_tied_by_a_key_term, 0, COUNT(samples));
  tcase_add_test(tests, no_strategy_ties_nothing);
  tcase_add_test(tests, failing_memory_is_told);
  suite_add_tcase(suite, tests);
  return suite;
}
