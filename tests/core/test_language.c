/* Packs: merging, word lists, references, and where errors are said to be. */
#include <stdio.h>
#include <string.h>

#include "alloc.h"
#include "datum.h"
#include "failing.h"
#include "language.h"
#include "suites.h"

static mil_slice slice(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

/* ---- A good pack of two files ---------------------------------------------------------------- */

static const mil_datum soon[] = {
  STRING(NULL, "så snart"), STRING(NULL, "på  ?sikt"), STRING(NULL, "så snart som möjligt"),
  STRING(NULL, "prio #1"),  STRING(NULL, "a\\ b"),
};
static const mil_datum tree[] = {
  STRING(NULL, "öka"),   STRING(NULL, "ökad"), STRING(NULL, "öka takten"), STRING(NULL, "ök"),
  STRING(NULL, "ärlig"), STRING(NULL, "x"),    STRING(NULL, "öka"),        STRING(NULL, "övrig"),
};
static const mil_datum base_words[] = {TABLE("soon", soon), TABLE("tree", tree)};
static const mil_datum base_define[] = {
  STRING("amount", "(?<n>\\d+) \\s* (?:kr|%)  # ends in a comment"),
  STRING("more", "fler (?: \\x20 än \\x20 {{amount}} )?"),
};
static const mil_datum base_language[] = {STRING("name", "Svenska")};
static const mil_datum base[] = {
  TABLE("define", base_define), TABLE("language", base_language), TABLE("words", base_words)};
static const mil_datum base_table = TABLE(NULL, base);

static const mil_datum use_patterns[] = {
  STRING("heading.goal", "\\b(?<soon>{{soon}})(?!\\w)"),
  STRING("heading.not-goal", "^{{more}}$ | ^ minst \\x20 {{amount}} $"),
  STRING("heading.plan", "{{tree}}"),
};
static const mil_datum use_messages[] = {STRING("timebound.vague", "Tidsbundet: när?"),
                                         STRING("timebound.vague/word", "Tidsbundet: {words}?")};
static const mil_datum use[] = {TABLE("messages", use_messages), TABLE("patterns", use_patterns)};
static const mil_datum use_table = TABLE(NULL, use);

static const mil_data_file good_files[] = {
  {"queries/sv/use.lua", "return {}", 9, &use_table}, /* uses what the next file defines */
  {"queries/sv/base.lua", "return {}", 9, &base_table},
};
static const mil_data_language good_pack = {"sv", good_files, COUNT(good_files)};

static mil_language *good_language(void) {
  mil_error error = {0};
  mil_language *language = mil_language_new(&mil_allocator_default, &good_pack, &error);
  ck_assert_msg(language != NULL, "%s", error.message);
  return language;
}

static const struct {
  mil_pattern_id pattern;
  const char *text;
  uint32_t start, end; /* of group 0; equal: no match */
} searches[] = {
  {MIL_PATTERN_heading_goal, "gör det så snart vi kan", 9, 18},
  {MIL_PATTERN_heading_goal, "Så snart som möjligt!", 0, 22}, /* the longer phrase wins */
  {MIL_PATTERN_heading_goal, "såsnart", 0, 0},                /* its spaces are spaces */
  {MIL_PATTERN_heading_goal, "på sikt", 0, 8},                /* a phrase may hold regex */
  {MIL_PATTERN_heading_goal, "prio #1", 0, 7},
  {MIL_PATTERN_heading_goal, "prio", 0, 0},
  {MIL_PATTERN_heading_goal, "a b", 0, 3},
  {MIL_PATTERN_heading_not_goal, "fler än 20 kr", 0, 14},
  {MIL_PATTERN_heading_not_goal, "fler", 0, 4},
  {MIL_PATTERN_heading_not_goal, "minst 5%", 0, 8},
  {MIL_PATTERN_heading_plan, "öka takten", 0, 11}, /* literal words are searched as a tree */
  {MIL_PATTERN_heading_plan, "ÖKADE", 0, 5},
  {MIL_PATTERN_heading_plan, "öka tak", 0, 4},
  {MIL_PATTERN_heading_plan, "ökt", 0, 3},
  {MIL_PATTERN_heading_plan, "ö", 0, 0},
  {MIL_PATTERN_heading_plan, "vår ärliga", 5, 11},
  {MIL_PATTERN_heading_plan, "axel", 1, 2},
};

START_TEST(references_are_expanded) {
  mil_language *language = good_language();
  mil_match match = {0};

  bool found =
      mil_language_search(language, searches[_i].pattern, slice(searches[_i].text), 0, &match);

  ck_assert_ptr_null(mil_language_trouble(language));
  ck_assert_int_eq(found, searches[_i].start != searches[_i].end);
  ck_assert_uint_eq(match.groups[0].start, searches[_i].start);
  ck_assert_uint_eq(match.groups[0].end, searches[_i].end);
  mil_language_free(language);
}
END_TEST

/* "amount" stands twice in the pattern, and so does its group. */
START_TEST(group_of_a_repeated_fragment_is_found) {
  mil_language *language = good_language();
  mil_match match;
  ck_assert(
      mil_language_search(language, MIL_PATTERN_heading_not_goal, slice("minst 5%"), 0, &match));

  mil_range n = mil_language_group(language, MIL_PATTERN_heading_not_goal, &match, "n");

  ck_assert_uint_eq(n.start, 6);
  ck_assert_uint_eq(n.end, 7);
  mil_language_free(language);
}
END_TEST

START_TEST(tables_and_messages_are_merged) {
  mil_language *language = good_language();

  ck_assert_str_eq(mil_language_name(language), "sv");
  ck_assert_ptr_eq(mil_language_table(language, MIL_TABLE_language), &base[1]);
  ck_assert_str_eq(mil_language_message(language, "timebound.vague"), "Tidsbundet: när?");
  ck_assert_str_eq(mil_language_message(language, "timebound.vague/word"), "Tidsbundet: {words}?");
  ck_assert_ptr_null(mil_language_message(language, "timebound"));
  ck_assert(mil_language_validate(language, NULL));
  mil_language_free(language);
}
END_TEST

START_TEST(lacking_pattern_has_no_opinion) {
  const mil_data_language empty = {"xx", NULL, 0};
  mil_language *language = mil_language_new(&mil_allocator_default, &empty, NULL);

  ck_assert(!mil_language_matches(language, MIL_PATTERN_heading_goal, slice("mål")));

  ck_assert_ptr_null(mil_language_trouble(language));
  ck_assert_ptr_null(mil_language_message(language, "timebound.vague"));
  ck_assert_ptr_null(mil_language_table(language, MIL_TABLE_language));
  ck_assert(mil_language_validate(language, NULL));
  mil_language_free(language);
}
END_TEST

/* ---- Bad packs ------------------------------------------------------------------------------- */

/* Texts as an author would have written the tables below. */
#define BAD(name, written, ...)                                                                    \
  static const mil_datum name##_items[] = {__VA_ARGS__};                                           \
  static const mil_datum name##_table = TABLE(NULL, name##_items);                                 \
  static const char name##_text[] = written;

static const mil_datum number_words[] = {NUMBER(NULL, 3)};
static const mil_datum no_words[] = {STRING("key", "x")};
static const mil_datum list_of_numbers[] = {TABLE("odd", number_words)};
static const mil_datum map_of_words[] = {TABLE("odd", no_words)};
static const mil_datum word_string[] = {STRING("odd", "x")};
static const mil_datum pattern_number[] = {NUMBER("heading.goal", 3)};
static const mil_datum unnamed[] = {STRING(NULL, "x")};
static const mil_datum mistyped[] = {STRING("heading.gaol", "mål")};
static const mil_datum unknown_name[] = {STRING("heading.goal", "\\b{{maal}}")};
static const mil_datum one_definition[] = {STRING("mal", "mål")};
static const mil_datum self_definition[] = {STRING("a", "x{{b}}"), STRING("b", "y{{c}}"),
                                            STRING("c", "z{{a}}")};
static const mil_datum twice[] = {STRING("mal", "goal")};
static const mil_datum open_parenthesis[] = {STRING("heading.goal", "    mål (")};
static const mil_datum bad_fragment[] = {STRING("mal", "[z-a]")};
static const mil_datum good_user[] = {STRING("heading.goal", "^{{mal}}$")};
static const mil_datum bad_word[] = {STRING(NULL, "bra"), STRING(NULL, "dålig)")};
static const mil_datum bad_word_list[] = {TABLE("mal", bad_word)};

BAD(not_strings, "return {\n  words = {\n    odd = { 3 },\n  },\n}", TABLE("words", list_of_numbers))
BAD(not_list, "return { words = { odd = { key = \"x\" } } }", TABLE("words", map_of_words))
BAD(not_table, "return { words = { odd = \"x\" } }", TABLE("words", word_string))
BAD(not_string, "return {\n  patterns = {\n    [\"heading.goal\"] = 3 } }",
    TABLE("patterns", pattern_number))
BAD(no_name, "return { patterns = { \"x\" } }", TABLE("patterns", unnamed))
BAD(typo, "return {\n  -- heading.gaol is no word\n  patterns = {\n    [\"heading.gaol\"] = [[mål]] } }",
    TABLE("patterns", mistyped))
BAD(unknown_table, "return {\n  langauge = {} }", TABLE("langauge", unnamed))
BAD(unknown, "return {\n  define = { mal = \"mål\" },\n  patterns = {\n    [\"heading.goal\"] = [[\\b{{maal}}]] } }",
    TABLE("define", one_definition), TABLE("patterns", unknown_name))
BAD(cycle, "return { define = {\n  a = \"x{{b}}\",\n  b = \"y{{c}}\",\n  c = \"z{{a}}\" } }",
    TABLE("define", self_definition))
BAD(again, "return {\n  define = { mal = \"mål\" }, words = { mal = { \"goal\" } } }",
    TABLE("define", one_definition), TABLE("define", twice))
BAD(syntax, "return {\n  patterns = { [\"heading.goal\"] = [[\n    mål (]] } }",
    TABLE("patterns", open_parenthesis))
BAD(fragment, "return {\n  patterns = { [\"heading.goal\"] = [[^{{mal}}$]] },\n  define = { mal = [[[z-a]]] } }",
    TABLE("define", bad_fragment), TABLE("patterns", good_user))
BAD(phrase, "return { words = { mal = { \"bra\",\n  \"dålig)\" } },\n  patterns = { [\"heading.goal\"] = [[^{{mal}}$]] } }",
    TABLE("patterns", good_user), TABLE("words", bad_word_list))

#define CASE(name, line, column, message) {&name##_table, name##_text, sizeof name##_text - 1, line, column, message}

static const struct {
  const mil_datum *table;
  const char *text;
  uint32_t length, line, column;
  const char *message;
} bad_packs[] = {
  CASE(not_strings, 3, 5, "'odd' is not a list of words"),
  CASE(not_list, 1, 20, "'odd' is not a list of words"),
  CASE(not_table, 1, 20, "'odd' is not a table"),
  CASE(not_string, 3, 7, "'heading.goal' is not a string"),
  CASE(no_name, 1, 10, "an entry of 'patterns' has no name"),
  CASE(typo, 4, 7, "unknown pattern 'heading.gaol'; the nearest is 'heading.goal'"),
  CASE(unknown_table, 2, 3, "unknown table 'langauge'; the nearest is 'language'"),
  CASE(unknown, 4, 28, "unknown name 'maal'; the nearest is 'mal'"),
  CASE(cycle, 4, 9, "'a' refers to itself"),
  CASE(again, 2, 14, "'mal' is defined twice"),
  CASE(syntax, 3, 10, "missing closing parenthesis"),
  CASE(fragment, 3, 25, "range out of order in character class"),
  CASE(phrase, 2, 9, "unmatched closing parenthesis"),
};

static mil_data_file bad_file(int row) {
  return (mil_data_file){"queries/sv/bad.lua", bad_packs[row].text, bad_packs[row].length,
                         bad_packs[row].table};
}

/* Refused when loaded, or, where only PCRE2 can tell, when compiled. */
static bool load_and_validate(const mil_data_language *pack, mil_error *error) {
  mil_language *language = mil_language_new(&mil_allocator_default, pack, error);
  bool valid = language && mil_language_validate(language, error);
  mil_language_free(language);
  return valid;
}

START_TEST(bad_pack_is_refused_with_its_place) {
  mil_data_file file = bad_file(_i);
  mil_data_language pack = {"sv", &file, 1};
  mil_error error = {0};

  ck_assert(!load_and_validate(&pack, &error));

  ck_assert_str_eq(error.message, bad_packs[_i].message);
  ck_assert_str_eq(error.file, "queries/sv/bad.lua");
  ck_assert_uint_eq(error.line, bad_packs[_i].line);
  ck_assert_uint_eq(error.column, bad_packs[_i].column);
  ck_assert(!load_and_validate(&pack, NULL));
}
END_TEST

START_TEST(file_without_table_is_refused) {
  mil_data_file file = {"queries/sv/empty.lua", "", 0, NULL};
  mil_data_language pack = {"sv", &file, 1};
  mil_error error = {0};

  ck_assert_ptr_null(mil_language_new(&mil_allocator_default, &pack, &error));

  ck_assert_int_eq(error.kind, MIL_ERROR_PACK);
  ck_assert_str_eq(error.file, "queries/sv/empty.lua");
}
END_TEST

/* The pattern that doesn't compile is the trouble, and stays so; the others go on. */
START_TEST(trouble_of_lazy_compilation_stays) {
  mil_data_file files[] = {{"queries/sv/bad.lua", syntax_text, sizeof syntax_text - 1, &syntax_table}};
  mil_data_language pack = {"sv", files, 1};
  mil_language *language = mil_language_new(&mil_allocator_default, &pack, NULL);
  ck_assert_ptr_null(mil_language_trouble(language));

  ck_assert(!mil_language_matches(language, MIL_PATTERN_heading_goal, slice("mål (")));
  ck_assert(!mil_language_matches(language, MIL_PATTERN_heading_goal, slice("mål (")));

  ck_assert_int_eq(mil_language_trouble(language)->kind, MIL_ERROR_PATTERN);
  mil_match match = {.count = 1};
  ck_assert_uint_eq(
      mil_language_group(language, MIL_PATTERN_heading_goal, &match, "x").start, UINT32_MAX);
  mil_language_free(language);
}
END_TEST

/* Thirty fragments, each twice the one before: a gigabyte if it were written out. */
START_TEST(fragments_that_double_each_other_are_refused) {
  enum { COUNT_OF = 30 };
  static char names[COUNT_OF][16], texts[COUNT_OF][40];
  static mil_datum fragments[COUNT_OF];
  for (int i = 0; i < COUNT_OF; i++) {
    snprintf(names[i], sizeof names[i], "f%02d", i);
    if (i == 0) strcpy(texts[i], "x");
    else snprintf(texts[i], sizeof texts[i], "{{f%02d}}{{f%02d}}", i - 1, i - 1);
    fragments[i] = (mil_datum){.kind = MIL_DATUM_STRING, .key = names[i], .string = texts[i],
                               .length = (uint32_t)strlen(texts[i])};
  }
  const mil_datum patterns[] = {STRING("heading.goal", "{{f29}}")};
  const mil_datum top[] = {TABLE("define", fragments), TABLE("patterns", patterns)};
  const mil_datum table = TABLE(NULL, top);
  const mil_data_file file = {"queries/sv/bomb.lua", "", 0, &table};
  const mil_data_language pack = {"sv", &file, 1};
  mil_error error = {0};

  ck_assert(!load_and_validate(&pack, &error));

  ck_assert_str_eq(error.message, "pattern 'heading.goal' is too long");
}
END_TEST

START_TEST(limits_are_counted_once) {
  const mil_datum patterns[] = {STRING("heading.goal", "^(a+)+(a+)+(a+)+$")};
  const mil_datum top[] = {TABLE("patterns", patterns)};
  const mil_datum table = TABLE(NULL, top);
  const mil_data_file file = {"queries/sv/slow.lua", "", 0, &table};
  const mil_data_language pack = {"sv", &file, 1};
  mil_language *language = mil_language_new(&mil_allocator_default, &pack, NULL);

  ck_assert(!mil_language_matches(language, MIL_PATTERN_heading_goal,
                                  slice("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")));

  ck_assert_uint_eq(mil_language_limits(language), 1);
  ck_assert_uint_eq(mil_language_limits(language), 0);
  mil_language_free(language);
}
END_TEST

/* ---- Memory ---------------------------------------------------------------------------------- */

START_TEST(failing_memory_is_an_error) {
  for (uint32_t n = 0;; n++) {
    mil_error error = {0};
    mil_language *language = mil_language_new(failing_allocator(n), &good_pack, &error);
    bool valid = language && mil_language_validate(language, &error);
    if (!valid) ck_assert_int_eq(error.kind, MIL_ERROR_MEMORY);
    mil_language_free(language);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failing_allocator_failed()) {
      ck_assert(valid);
      break;
    }
  }
}
END_TEST

Suite *make_language_suite(void) {
  Suite *suite = suite_create("language");
  TCase *good = tcase_create("good packs");
  tcase_add_loop_test(good, references_are_expanded, 0, COUNT(searches));
  tcase_add_test(good, group_of_a_repeated_fragment_is_found);
  tcase_add_test(good, tables_and_messages_are_merged);
  tcase_add_test(good, lacking_pattern_has_no_opinion);
  tcase_add_test(good, failing_memory_is_an_error);
  suite_add_tcase(suite, good);

  TCase *bad = tcase_create("bad packs");
  tcase_add_loop_test(bad, bad_pack_is_refused_with_its_place, 0, COUNT(bad_packs));
  tcase_add_test(bad, file_without_table_is_refused);
  tcase_add_test(bad, trouble_of_lazy_compilation_stays);
  tcase_add_test(bad, fragments_that_double_each_other_are_refused);
  tcase_add_test(bad, limits_are_counted_once);
  suite_add_tcase(suite, bad);
  return suite;
}
