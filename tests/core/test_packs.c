/* The built-in packs: every pattern compiles, and the languages are equals. */
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "datum.h"
#include "language.h"
#include "suites.h"

#define LANGUAGES (&mil_data_builtin)

START_TEST(every_pattern_compiles) {
  for (uint32_t i = 0; i < LANGUAGES->language_count; i++) {
    mil_error error = {0};
    mil_language *language =
        mil_language_new(&mil_allocator_default, &LANGUAGES->languages[i], &error);
    bool valid = language && mil_language_validate(language, &error);
    ck_assert_msg(valid, "%s:%u:%u: %s\n%s", error.file, error.line, error.column, error.message,
                  error.excerpt);
    mil_language_free(language);
  }
}
END_TEST

/* What the build compiled is what would be compiled now. */
START_TEST(every_pattern_was_saved) {
  for (uint32_t i = 0; i < LANGUAGES->language_count; i++) {
    mil_language *language = mil_language_new(&mil_allocator_default, &LANGUAGES->languages[i], NULL);
    uint32_t count = 0;
    for (int id = 0; id < MIL_PATTERN_COUNT; id++) {
      const mil_saved_pattern *saved = &mil_patterns_builtin[i][id];
      mil_error error = {0};
      mil_pattern *compiled = mil_language_compile(language, (mil_pattern_id)id, saved->anchored, &error);
      ck_assert((compiled != NULL) == (saved->bytes != NULL));
      if (compiled == NULL) continue;
      mil_saved_pattern again;
      ck_assert(mil_pattern_save(compiled, &mil_allocator_default, &again));
      ck_assert_uint_eq(again.length, saved->length);
      mil_pattern *loaded = mil_pattern_load(&mil_allocator_default, saved);
      ck_assert_ptr_nonnull(loaded);
      mil_release(&mil_allocator_default, (void *)again.bytes);
      mil_pattern_free(loaded);
      mil_pattern_free(compiled);
      count++;
    }
    ck_assert_uint_gt(count, 100);
    mil_language_free(language);
  }
}
END_TEST

START_TEST(packs_come_in_at_least_two_languages) {
  ck_assert_uint_ge(LANGUAGES->language_count, 2);
}
END_TEST

/* ---- Equality -------------------------------------------------------------------------------- */

/* The entry `name` of group `group` ("patterns", or NULL: the top level) in any file of a pack. */
static const mil_datum *find_entry(const mil_data_language *pack, const char *group,
                                   const char *name) {
  for (uint32_t i = 0; i < pack->file_count; i++) {
    const mil_datum *table = pack->files[i].table;
    const mil_datum *found = mil_datum_get(group ? mil_datum_get(table, group) : table, name);
    if (found) return found;
  }
  return NULL;
}

/* Words and fragments are a pack's own affair. */
static bool is_own_affair(const char *key) {
  return strcmp(key, "words") == 0 || strcmp(key, "define") == 0;
}

static uint32_t report_lacking(const mil_data_language *pack, const char *group,
                               const mil_data_file *file, const mil_datum *entries) {
  uint32_t count = 0;
  for (uint32_t i = 0; entries && i < entries->count; i++) {
    const char *name = entries->items[i].key;
    if (!name || (!group && is_own_affair(name)) || find_entry(pack, group, name)) continue;
    fprintf(stderr, "%s: %s lacks '%s'\n", file->name, pack->name, name);
    count++;
  }
  return count;
}

static uint32_t count_lacking(const mil_data_language *pack, const mil_data_language *other,
                              const char *group) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < other->file_count; i++) {
    const mil_datum *table = other->files[i].table;
    count += report_lacking(pack, group, &other->files[i],
                            group ? mil_datum_get(table, group) : table);
  }
  return count;
}

/* What one language says, each other can say too. */
static const char *const shared_groups[] = {"patterns", "messages", NULL};

START_TEST(languages_are_equals) {
  const char *group = shared_groups[_i];
  uint32_t lacking = 0;
  for (uint32_t i = 0; i < LANGUAGES->language_count; i++)
    for (uint32_t j = 0; j < LANGUAGES->language_count; j++)
      lacking += count_lacking(&LANGUAGES->languages[i], &LANGUAGES->languages[j], group);
  ck_assert_msg(lacking == 0, "%u entries are in one language only (listed above)", lacking);
}
END_TEST

/* ---- Messages -------------------------------------------------------------------------------- */

static const char *criterion_names[][2] = {
  /* sv, en */
  [MIL_SPECIFIC] = {"Specifikt:", "Specific:"},
  [MIL_MEASURABLE] = {"Mätbart:", "Measurable:"},
  [MIL_ACHIEVABLE] = {"Accepterat:", "Achievable:"},
  [MIL_RELEVANT] = {"Relevant:", "Relevant:"},
  [MIL_TIMEBOUND] = {"Tidsbundet:", "Time-bound:"},
};

static mil_rule_id rule_of_message(const char *name) {
  return mil_rule_find(name, strcspn(name, "/"), NULL);
}

static void check_message(const mil_data_file *file, const mil_datum *message, int language) {
  mil_rule_id rule = rule_of_message(message->key);
  ck_assert_msg(rule != MIL_RULE_COUNT, "%s: '%s' is no rule", file->name, message->key);
  mil_criterion criterion = mil_rules()[rule].criterion;
  if (criterion >= MIL_CRITERION_COUNT) return;
  const char *name = criterion_names[criterion][language];
  ck_assert_msg(strncmp(message->string, name, strlen(name)) == 0,
                "%s: the message '%s' does not begin with '%s'", file->name, message->key, name);
}

static void check_messages(const mil_data_language *pack, int language) {
  for (uint32_t i = 0; i < pack->file_count; i++) {
    const mil_datum *messages = mil_datum_get(pack->files[i].table, "messages");
    for (uint32_t j = 0; messages && j < messages->count; j++)
      check_message(&pack->files[i], &messages->items[j], language);
  }
}

START_TEST(message_names_its_criterion_first) {
  for (uint32_t i = 0; i < LANGUAGES->language_count; i++) {
    const mil_data_language *pack = &LANGUAGES->languages[i];
    if (strcmp(pack->name, "sv") == 0) check_messages(pack, 0);
    if (strcmp(pack->name, "en") == 0) check_messages(pack, 1);
  }
}
END_TEST

START_TEST(every_rule_has_a_message) {
  const char *id = mil_rules()[_i].id;
  for (uint32_t i = 0; i < LANGUAGES->language_count; i++)
    ck_assert_msg(find_entry(&LANGUAGES->languages[i], "messages", id) != NULL,
                  "%s has no message for %s", LANGUAGES->languages[i].name, id);
}
END_TEST

/* ---- Words ----------------------------------------------------------------------------------- */

static void check_no_twins(const mil_data_file *file, const mil_datum *list) {
  for (uint32_t i = 0; i < list->count; i++)
    for (uint32_t j = i + 1; j < list->count; j++)
      ck_assert_msg(strcmp(list->items[i].string, list->items[j].string) != 0,
                    "%s: '%s' stands twice in '%s'", file->name, list->items[i].string, list->key);
}

START_TEST(no_word_stands_twice_in_a_list) {
  for (uint32_t i = 0; i < LANGUAGES->language_count; i++) {
    const mil_data_language *pack = &LANGUAGES->languages[i];
    for (uint32_t j = 0; j < pack->file_count; j++) {
      const mil_datum *words = mil_datum_get(pack->files[j].table, "words");
      for (uint32_t k = 0; words && k < words->count; k++)
        check_no_twins(&pack->files[j], &words->items[k]);
    }
  }
}
END_TEST

Suite *make_packs_suite(void) {
  Suite *suite = suite_create("packs");
  TCase *tests = tcase_create("packs");
  tcase_add_test(tests, packs_come_in_at_least_two_languages);
  tcase_add_test(tests, every_pattern_compiles);
  tcase_add_test(tests, every_pattern_was_saved);
  tcase_add_loop_test(tests, languages_are_equals, 0, COUNT(shared_groups));
  tcase_add_test(tests, message_names_its_criterion_first);
  tcase_add_loop_test(tests, every_rule_has_a_message, 0, MIL_RULE_COUNT);
  tcase_add_test(tests, no_word_stands_twice_in_a_list);
  suite_add_tcase(suite, tests);
  return suite;
}
