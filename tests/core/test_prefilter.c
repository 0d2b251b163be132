/* What the prefilters spare must change nothing: each pattern must match the same with a sieve, and a report
 * must be the same without them. Compared on all documents of the project, those in ../shared where it
 * is there, and on these again after random edits; a failure prints its seed (MILSTOLPE_SEED=n repeats one). */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data.h"
#include "language.h"
#include "random_markdown.h"
#include "sieve_make.h"
#include "utf8.h"

#define EDITS_EACH 1
#define EDITS_KEPT 4
#define SPLICE_MAX 40

static const char *const places[] = {"README.md", "doc/*.md", "doc/examples/*.md", "doc/rules/*/*.md",
                                     "tests/documents/*/*.md", "../shared/corpus/docs/*.md"};

/* ---- Documents --------------------------------------------------------------------------------- */

typedef struct document {
  char *text;
  uint32_t length;
} document;

static document read_document(const char *path) {
  FILE *file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  document made = {malloc((size_t)length + SPLICE_MAX + 1), (uint32_t)length};
  ck_assert_uint_eq(fread(made.text, 1, (size_t)length, file), (size_t)length);
  fclose(file);
  return made;
}

/* Puts some bytes of the document in another place of it, and makes it valid again. */
static void splice(document *self, uint64_t *seed) {
  if (self->length < SPLICE_MAX) return;
  char piece[SPLICE_MAX];
  uint32_t size = random_below(seed, SPLICE_MAX), room = self->length - SPLICE_MAX;
  memcpy(piece, self->text + random_below(seed, room + 1), size);
  memcpy(self->text + random_below(seed, room + 1), piece, size);
  mil_utf8_repair(self->text, self->length);
}

static void for_documents(const char *place, void (*check)(const document *, const char *label)) {
  glob_t found;
  if (glob(place, 0, NULL, &found) != 0) return;
  for (size_t i = 0; i < found.gl_pathc; i++) {
    document made = read_document(found.gl_pathv[i]);
    mil_utf8_repair(made.text, made.length);
    check(&made, found.gl_pathv[i]);
    const char *given = getenv("MILSTOLPE_SEED");
    uint64_t first = given ? strtoull(given, NULL, 10) : 1;
    for (uint64_t number = first; number < first + (given ? 1 : EDITS_EACH); number++) {
      char label[300];
      uint64_t seed = number * 0x9E3779B97F4A7C15u + i;
      snprintf(label, sizeof label, "%s, seed %llu", found.gl_pathv[i], (unsigned long long)number);
      for (uint32_t edit = 0; edit < 1 + made.length / 400; edit++) splice(&made, &seed);
      check(&made, label);
    }
    free(made.text);
  }
  globfree(&found);
}

/* ---- The sieve --------------------------------------------------------------------------------- */

static mil_language *plain_languages[MIL_MAX_LANGUAGES], *sieved_languages[MIL_MAX_LANGUAGES];

static bool same_match(const mil_match *a, const mil_match *b) {
  return a->count == b->count && memcmp(a->groups, b->groups, a->count * sizeof *a->groups) == 0;
}

/* All matches of the pattern, one after another, with and without a sieve. */
static void check_pattern(uint32_t language, int pattern, mil_slice text, const char *label) {
  static mil_match plain, sieved;
  for (uint32_t from = 0; from <= text.length;) {
    bool found = mil_language_search(plain_languages[language], (mil_pattern_id)pattern, text, from, &plain);
    bool again = mil_language_search(sieved_languages[language], (mil_pattern_id)pattern, text, from, &sieved);
    ck_assert_msg(found == again && (!found || same_match(&plain, &sieved)),
                  "%s: %s: pattern %d from byte %u: %d at %u, %d at %u with the sieve, in '%.*s'", label,
                  mil_language_name(plain_languages[language]), pattern, from, found, plain.groups[0].start, again,
                  sieved.groups[0].start, (int)text.length, text.text);
    if (!found) return;
    from = plain.groups[0].end > from ? plain.groups[0].end : from + 1;
    while (from < text.length && ((unsigned char)text.text[from] & 0xC0) == 0x80) from++;
  }
}

static void check_lines(const document *made, const char *label) {
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    for (uint32_t at = 0, end; at < made->length; at = end + 1) {
      for (end = at; end < made->length && made->text[end] != '\n';) end++;
      mil_slice line = {made->text + at, end - at};
      for (int pattern = 0; pattern < MIL_PATTERN_COUNT; pattern++)
        check_pattern(i, pattern, line, label);
    }
  }
}

static void set_up(void) {
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    plain_languages[i] = mil_language_new(&mil_allocator_default, &mil_data_builtin.languages[i], NULL);
    mil_language_no_prefilter(plain_languages[i]);
    sieved_languages[i] = mil_language_new(&mil_allocator_default, &mil_data_builtin.languages[i], NULL);
  }
}

static void tear_down(void) {
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    mil_language_free(plain_languages[i]);
    mil_language_free(sieved_languages[i]);
  }
}

START_TEST(a_sieve_changes_no_match) { for_documents(places[_i], check_lines); }
END_TEST

static bool refuses(const char *source, const char *text) {
  mil_sieve_maker *maker = mil_sieve_maker_new(&mil_allocator_default, 1);
  mil_sieve_maker_add(maker, 0, (mil_slice){source, (uint32_t)strlen(source)}, false);
  mil_sieve *sieve = mil_sieve_new(&mil_allocator_default, mil_sieve_maker_table(maker));
  bool passes = mil_sieve_passing(sieve, (mil_slice){text, (uint32_t)strlen(text)})[0] & 1;
  mil_sieve_free(sieve);
  mil_sieve_maker_free(maker);
  return !passes;
}

static const struct {
  const char *pattern, *text;
  bool refused;
} examples[] = {
    {"\\b goal s? \\b", "our GOALS", false},
    {"\\b goal s? \\b", "a goalkeeper", true},
    {"\\b goal s? \\b", "a girl", true},
    {"(?: our | the ) \\s goal", "the \t goal", false},
    {"(?: our | the ) \\s goal", "a goal", true},
    {"^ mål", "Mål: allt", false},
    {"^ mål", "vårt mål", true},
    {"klar $", "den är klar", false},
    {"klar $", "klar är den", true},
    {"\\d+ \\s* %", "20 %", false},
    {"\\d{1,3} \\s kr", "om 12 345 kr", false},
    {"\\d{1,3} \\s kr", "många kr", true},
    {"\\w+ \\s of", "lots of", false},
    {"(?: x )? y", "y", false},
    {"(?! no ) yes", "yes", false},
    {"k", "\xE2\x84\xAA", false}, /* the sign for kelvin is a k */
    {"skå", "\xC5\xBFK\xC3\x85", false},
    {"\\b (?: a | b* ) \\b", "zzz", false},
    {"[st]al", "tal", false},
    {"[st]al", "hal", true},
    {"a | \\Qb", "b", false}, /* not understood: always passes */
    {"(?<! [\\p{L}\\p{N}_] ) tal", "tal", false},
    {"(?<! [\\p{L}\\p{N}_] ) tal", "betal", true},
    {"(?<! \\p{L} ) tal", "9tal", false}, /* a digit is no letter */
    {"tal (?! \\w )", "talet", true},
    {"tal (?! \\w )", "tal, sa hen", false},
    {"tal (?! et )", "talar", false},
    {"(?<= före \\s ) mål", "mål", true}, /* what must stand before it stands in the text */
    {"mål (?= \\s nu )", "mål senare", true},
    {"(?<a> x )? (?(<a>) y | z )", "z", false},
    {"[½¼] \\s kopp", "½ kopp", false},
    {"[½¼] \\s kopp", "en kopp", true},
};

START_TEST(a_sieve_refuses_what_cannot_match) {
  ck_assert_int_eq(refuses(examples[_i].pattern, examples[_i].text), examples[_i].refused);
}
END_TEST

/* ---- Reports ----------------------------------------------------------------------------------- */

static mil_checker *new_checker(bool no_prefilter) {
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  options.no_prefilter = no_prefilter;
  return mil_checker_new(&options, NULL);
}

static void compare_goals(const mil_report *a, const mil_report *b, const char *label) {
  ck_assert_msg(a->goal_count == b->goal_count, "%s: %u goals, %u without prefilter", label, a->goal_count,
                b->goal_count);
  for (uint32_t i = 0; i < a->goal_count; i++) {
    const mil_goal *left = &a->goals[i], *right = &b->goals[i];
    bool same = strcmp(left->text, right->text) == 0 && left->range.start == right->range.start &&
                left->parent == right->parent && left->deadline.last == right->deadline.last;
    for (int c = 0; c < MIL_CRITERION_COUNT; c++)
      same = same && left->criteria[c].state == right->criteria[c].state &&
             left->criteria[c].reason == right->criteria[c].reason &&
             left->criteria[c].evidence_count == right->criteria[c].evidence_count;
    ck_assert_msg(same, "%s: goal %u differs: '%s'", label, i, left->text);
  }
}

static void compare_findings(const mil_report *a, const mil_report *b, const char *label) {
  ck_assert_msg(a->finding_count == b->finding_count, "%s: %u findings, %u without prefilter", label,
                a->finding_count, b->finding_count);
  for (uint32_t i = 0; i < a->finding_count; i++) {
    const mil_finding *left = &a->findings[i], *right = &b->findings[i];
    ck_assert_msg(left->rule == right->rule && left->range.start == right->range.start &&
                      left->range.end == right->range.end && strcmp(left->message, right->message) == 0,
                  "%s: finding %u differs: '%s'", label, i, left->message);
  }
}

static mil_checker *checkers[2];

static void set_up_checkers(void) {
  for (int i = 0; i < 2; i++) ck_assert_ptr_nonnull(checkers[i] = new_checker(i == 1));
}

static void tear_down_checkers(void) {
  for (int i = 0; i < 2; i++) mil_checker_free(checkers[i]);
}

static void compare_reports(const document *made, const char *label) {
  mil_document *documents[2];
  const mil_report *reports[2];
  for (int i = 0; i < 2; i++) {
    documents[i] = mil_document_new(checkers[i], made->text, made->length, NULL);
    reports[i] = mil_document_check(documents[i], NULL);
    ck_assert_ptr_nonnull(reports[i]);
  }
  ck_assert_str_eq(reports[0]->language, reports[1]->language);
  compare_goals(reports[0], reports[1], label);
  compare_findings(reports[0], reports[1], label);
  for (int i = 0; i < 2; i++) mil_document_free(documents[i]);
}

START_TEST(reports_are_the_same_without_prefilters) { for_documents(places[_i], compare_reports); }
END_TEST

/* ---- Edits ------------------------------------------------------------------------------------- */

/* What an edit may put in: words, and what changes how all below it is read. */
static const char *const typed[] = {"a", " 2027 ", "\n", "\n# Mål 2027\n\n- Öka försäljningen\n", "\n## Goals\n\n",
                                    "\n```\n", "---\n", "\n**OKRs Q3**\n\n", "<!-- milstolpe-disable -->", "\nVision\n===\n\n",
                                    "\n## Objective: Win the Nordics\n\n", "Vårt mål är att växa.", "- ", "<!--", ""};

static uint32_t character_start(const char *text, uint32_t at) {
  while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80) at--;
  return at;
}

static void edit_at_random(mil_document *kept, uint64_t *seed) {
  uint32_t length, count = (uint32_t)(sizeof typed / sizeof *typed);
  const char *text = mil_document_text(kept, &length);
  uint32_t start = random_below(seed, length + 1), end = start + random_below(seed, 3) * random_below(seed, 30);
  if (random_below(seed, 8) == 0) start = random_below(seed, length < 60 ? length + 1 : 60), end = start;
  if (end > length) end = length;
  start = start < length ? character_start(text, start) : length;
  end = end < length ? character_start(text, end) : length;
  const char *words = typed[random_below(seed, count)];
  ck_assert(mil_document_edit(kept, start, end > start ? end : start, words, strlen(words), NULL));
}

/* A document that follows edits says what a fresh one says that is read in one. */
static void compare_after_edits(const document *made, const char *label) {
  uint64_t seed = made->length * 0x9E3779B97F4A7C15u + 1;
  mil_document *kept = mil_document_new(checkers[0], made->text, made->length, NULL);
  for (int i = 0; i < EDITS_KEPT; i++) {
    for (uint32_t edits = 1 + random_below(&seed, 2); edits > 0; edits--) edit_at_random(kept, &seed);
    uint32_t length;
    const char *text = mil_document_text(kept, &length);
    mil_document *fresh = mil_document_new(checkers[1], text, length, NULL);
    const mil_report *a = mil_document_check(kept, NULL), *b = mil_document_check(fresh, NULL);
    ck_assert_str_eq(a->language, b->language);
    compare_goals(a, b, label);
    compare_findings(a, b, label);
    mil_document_free(fresh);
  }
  mil_document_free(kept);
}

START_TEST(edited_documents_say_what_fresh_ones_say) { for_documents(places[_i], compare_after_edits); }
END_TEST

Suite *make_prefilter_suite(void) {
  Suite *suite = suite_create("prefilter");
  TCase *sieve = tcase_create("sieve"), *reports = tcase_create("reports");
  int count = (int)(sizeof places / sizeof *places);
  tcase_add_checked_fixture(sieve, set_up, tear_down);
  tcase_set_timeout(sieve, 300);
  tcase_add_loop_test(sieve, a_sieve_refuses_what_cannot_match, 0, (int)(sizeof examples / sizeof *examples));
  tcase_add_loop_test(sieve, a_sieve_changes_no_match, 0, count);
  tcase_add_checked_fixture(reports, set_up_checkers, tear_down_checkers);
  tcase_set_timeout(reports, 300);
  tcase_add_loop_test(reports, reports_are_the_same_without_prefilters, 0, count);
  tcase_add_loop_test(reports, edited_documents_say_what_fresh_ones_say, 0, count);
  suite_add_tcase(suite, sieve);
  suite_add_tcase(suite, reports);
  return suite;
}
