/* A document from text to report: ranges, edits, bad bytes, front matter, and memory that ends. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data.h"
#include "failing.h"
#include "milstolpe.h"
#include "suites.h"
#include "utf8.h"

static mil_checker *checker;

static mil_options options_today(void) {
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  return options;
}

static void make_checker(void) {
  mil_options options = options_today();
  checker = mil_checker_new(&options, NULL);
  ck_assert_ptr_nonnull(checker);
}

static void free_checker(void) { mil_checker_free(checker); }

static mil_document *document_of(const char *text) {
  mil_document *document = mil_document_new(checker, text, strlen(text), NULL);
  ck_assert_ptr_nonnull(document);
  return document;
}

static const mil_finding *finding_of(const mil_report *report, mil_rule_id rule) {
  for (uint32_t i = 0; i < report->finding_count; i++)
    if (report->findings[i].rule == rule) return &report->findings[i];
  return NULL;
}

/* ---- Ranges ------------------------------------------------------------------------------------ */

typedef struct range_row {
  const char *text, *words; /* the source bytes that timebound.vague must speak of */
} range_row;

static const range_row ranges[] = {
    {"# Mål\n\n- Öka försäljningen på sikt.\n", "på sikt"},
    {"# Mål\n\n- 😀 Öka försäljningen på sikt.\n", "på sikt"},
    {"# Mål\n\n- O\xCC\x88ka fo\xCC\x88rsa\xCC\x88ljningen pa\xCC\x8A sikt.\n", "pa\xCC\x8A sikt"},
    {"# Mål\n\n- &Ouml;ka f&ouml;rs&auml;ljningen p&aring; sikt.\n", "p&aring; sikt"},
    {"# Mål\n\n- Öka [försäljningen](x.md) på **sikt**.\n", "på **sikt"},
    {"# Mål\n\n- *Öka* försäljningen *på sikt*.\n", "på sikt"},
    {"# Mål\n\n- Öka försäljningen\n  på sikt.\n", "på sikt"},
    {"# Mål\r\n\r\n- Öka försäljningen på\r\n  sikt.\r\n", "på\r\n  sikt"},
    {"> # Mål\n>\n> - Öka försäljningen på\n>   sikt.\n", "på\n>   sikt"},
    {"# Goals\n\n- Grow newsletter sign-ups as soon as possible\n", "as soon as possible"},
};

START_TEST(ranges_are_exact) {
  const range_row *row = &ranges[_i];
  mil_document *document = document_of(row->text);
  const mil_report *report = mil_document_check(document, NULL);
  const mil_finding *finding = finding_of(report, MIL_RULE_VAGUE_TIME);
  ck_assert_msg(finding != NULL, "nothing said of '%s'", row->text);
  uint32_t length = finding->range.end - finding->range.start;
  ck_assert_msg(length == strlen(row->words) && memcmp(row->text + finding->range.start, row->words, length) == 0,
                "'%.*s'", (int)length, row->text + finding->range.start);
  mil_document_free(document);
}
END_TEST

START_TEST(front_matter_only_moves_findings) {
  static const char front[] = "---\ntitle: Plan\n---\n\n";
  static const char plan[] = "# Mål\n\n- Öka webbtrafiken.\n- Förbättra kvaliteten på sikt.\n";
  char both[256];
  snprintf(both, sizeof both, "%s%s", front, plan);
  mil_document *bare = document_of(plan), *moved = document_of(both);
  const mil_report *a = mil_document_check(bare, NULL), *b = mil_document_check(moved, NULL);
  ck_assert_uint_gt(a->finding_count, 2);
  ck_assert_uint_eq(a->finding_count, b->finding_count);
  for (uint32_t i = 0; i < a->finding_count; i++) {
    ck_assert_int_eq(a->findings[i].rule, b->findings[i].rule);
    ck_assert_uint_eq(a->findings[i].range.start + strlen(front), b->findings[i].range.start);
    ck_assert_str_eq(a->findings[i].message, b->findings[i].message);
  }
  mil_document_free(bare);
  mil_document_free(moved);
}
END_TEST

/* ---- Edits ------------------------------------------------------------------------------------- */

static void same_report(mil_document *edited) {
  uint32_t length;
  const char *text = mil_document_text(edited, &length);
  mil_document *fresh = mil_document_new(checker, text, length, NULL);
  const mil_report *a = mil_document_check(edited, NULL), *b = mil_document_check(fresh, NULL);
  ck_assert_uint_eq(a->goal_count, b->goal_count);
  ck_assert_uint_eq(a->finding_count, b->finding_count);
  for (uint32_t i = 0; i < a->finding_count; i++) {
    ck_assert_int_eq(a->findings[i].rule, b->findings[i].rule);
    ck_assert_uint_eq(a->findings[i].range.start, b->findings[i].range.start);
    ck_assert_str_eq(a->findings[i].message, b->findings[i].message);
  }
  mil_document_free(fresh);
}

START_TEST(typing_gives_what_a_fresh_check_gives) {
  static const char typed[] = "# Mål 2027\n\n- Öka försäljningen snarast, med 20 % till maj.\n";
  mil_document *document = document_of("");
  for (uint32_t at = 0; at < sizeof typed - 1;) {
    uint32_t size = 1;
    while (((unsigned char)typed[at + size] & 0xC0) == 0x80) size++;
    ck_assert(mil_document_edit(document, at, at, typed + at, size, NULL));
    at += size;
    same_report(document);
  }
  mil_document_free(document);
}
END_TEST

/* The words of the vision stay, but what is said of their language changes, and so what counts as the same word. */
START_TEST(aims_are_read_in_their_new_language) {
  static const char text[] = "---\nlang: en\n---\n# Plan\n\n## Vision\n\nFler i kvarnbutikerna.\n\n"
                             "## M\u00E5l 2027\n\n- Lansera kvarnbutiken\n";
  mil_document *document = document_of(text);
  mil_document_check(document, NULL);
  ck_assert(mil_document_edit(document, 10, 12, "sv", 2, NULL));
  same_report(document);
  ck_assert_ptr_null(finding_of(mil_document_check(document, NULL), MIL_RULE_NO_PURPOSE));
  mil_document_free(document);
}
END_TEST

START_TEST(an_edit_outside_changes_nothing) {
  mil_error error;
  mil_document *document = document_of("# Mål\n");
  uint32_t length;
  ck_assert(!mil_document_edit(document, 0, 100, "x", 1, &error));
  ck_assert_int_eq(error.kind, MIL_ERROR_RANGE);
  ck_assert(!mil_document_edit(document, 4, 4, "x", 1, &error)); /* inside å */
  ck_assert_int_eq(error.kind, MIL_ERROR_RANGE);
  ck_assert_str_eq(mil_document_text(document, &length) != NULL ? "same" : "", "same");
  ck_assert_uint_eq(length, strlen("# Mål\n"));
  mil_document_free(document);
}
END_TEST

/* ---- Bad input --------------------------------------------------------------------------------- */

START_TEST(bad_bytes_are_one_finding) {
  static const char text[] = "# Mål\n\n- \xFF\xFE Öka f\xF6rs\0ljningen på sikt.\n";
  mil_document *document = mil_document_new(checker, text, sizeof text - 1, NULL);
  const mil_report *report = mil_document_check(document, NULL);
  const mil_finding *finding = finding_of(report, MIL_RULE_ENCODING);
  ck_assert_ptr_nonnull(finding);
  ck_assert_uint_eq(finding->range.start, 10);
  const mil_finding *vague = finding_of(report, MIL_RULE_VAGUE_TIME);
  ck_assert_ptr_nonnull(vague);
  ck_assert_int_eq(memcmp(text + vague->range.start, "på sikt", 8), 0);
  mil_document_free(document);
}
END_TEST

START_TEST(an_empty_document_has_nothing) {
  mil_document *document = document_of("");
  const mil_report *report = mil_document_check(document, NULL);
  ck_assert_uint_eq(report->goal_count + report->finding_count, 0);
  mil_document_free(document);
}
END_TEST

START_TEST(today_is_needed) {
  mil_error error;
  mil_options options = mil_options_default();
  ck_assert_ptr_null(mil_checker_new(&options, &error));
  ck_assert_ptr_nonnull(strstr(error.message, "today"));
  options.today = mil_day(2026, 1, 1);
  options.language = "xx";
  ck_assert_ptr_null(mil_checker_new(&options, &error));
  ck_assert_ptr_nonnull(strstr(error.message, "xx"));
}
END_TEST

START_TEST(all_that_is_built_in_compiles) {
  mil_error error;
  ck_assert_msg(mil_checker_validate(checker, &error), "%s:%u:%u: %s", error.file, error.line, error.column,
                error.message);
}
END_TEST

START_TEST(a_broken_query_in_a_folder_is_told_at_once) {
  mil_data_file file = {"queries/markdown/units.scm", "(inline) @tekst", 15, NULL};
  mil_data data = mil_data_builtin;
  data.queries = &file;
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 1, 1);
  options.data = &data;
  mil_error error;
  ck_assert_ptr_null(mil_checker_new(&options, &error));
  ck_assert_str_eq(error.message, "unknown capture '@tekst'");
}
END_TEST

static uint64_t sum_of_steps(const mil_stats *stats) {
  uint64_t sum = 0;
  for (int i = 0; i < MIL_STEP_COUNT; i++) sum += stats->steps[i].nanoseconds + stats->steps[i].bytes;
  return sum;
}

START_TEST(steps_are_measured_where_that_is_asked_for) {
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 1, 1);
  for (int measured = 0; measured <= 1; measured++) {
    options.measure = measured;
    mil_checker *own = mil_checker_new(&options, NULL);
    static const char text[] = "# Goals\n\n- Increase sales by 10 % by June\n- [ ] `x`\n";
    mil_document *document = mil_document_new(own, text, sizeof text - 1, NULL);
    ck_assert_ptr_nonnull(mil_document_check(document, NULL));
    mil_stats stats = mil_checker_stats(own);
    ck_assert(measured || sum_of_steps(&stats) == 0);
    for (int i = 0; measured && i < MIL_STEP_COUNT; i++)
      if (i != MIL_STEP_PREFILTER) ck_assert_msg(stats.steps[i].bytes > 0, "%s", mil_step_name((mil_step)i));
    if (measured) ck_assert_uint_gt(sum_of_steps(&stats), sizeof text);
    mil_document_free(document);
    mil_checker_free(own);
  }
}
END_TEST

/* ---- Memory ------------------------------------------------------------------------------------ */

static const char plan[] =
    "---\nlang: sv\n---\n# Mål\n\n- Öka webbtrafiken på sikt.\n- [ ] Lansera butiken i maj\n\n"
    "| Mål | Deadline |\n|---|---|\n| Nå 300 **kunder** | Q3 |\n";

/* One round with allocation `n` failing. Whether it was reached. */
static bool round_fails(uint32_t n) {
  mil_error error = {0};
  mil_options options = options_today();
  options.allocator = failing_allocator(n);
  mil_checker *own = mil_checker_new(&options, &error);
  mil_document *document = own != NULL ? mil_document_new(own, plan, sizeof plan - 1, &error) : NULL;
  const mil_report *report = document != NULL ? mil_document_check(document, &error) : NULL;
  bool failed = failing_allocator_failed();
  ck_assert_msg(failed || report != NULL, "allocation %u: %s", n, error.message);
  ck_assert_msg(report != NULL || error.kind == MIL_ERROR_MEMORY, "allocation %u: %d %s", n, error.kind,
                error.message);
  mil_document_free(document);
  mil_checker_free(own);
  ck_assert_msg(failing_allocator_live() == 0, "allocation %u leaks", n);
  return failed;
}

START_TEST(each_allocation_may_fail) {
  uint32_t n = 0;
  while (round_fails(n)) n += n < 300 ? 1 : 17; /* a check makes thousands: all of the first, then a sample */
  ck_assert_uint_gt(n, 300);
}
END_TEST

/* An edit, a check, the edit taken back and another check, with allocation `n` failing after the first check. What could
 * not be done is done when it is asked for again. Whether allocation `n` was reached. */
static bool edits_fail(uint32_t n) {
  static const char vision[] = "\n# Vision\n\nFler ska handla i webbutiken.\n\n## Mål 2027\n\n- Växa\n\n";
  uint32_t start = 18, size = sizeof vision - 1, length;
  mil_options options = options_today();
  options.allocator = failing_allocator(UINT32_MAX);
  mil_checker *own = mil_checker_new(&options, NULL);
  mil_document *document = mil_document_new(own, plan, sizeof plan - 1, NULL);
  uint32_t findings = mil_document_check(document, NULL)->finding_count;
  failing_allocator_fail(n);
  while (!mil_document_edit(document, start, start, vision, size, NULL)) ck_assert(failing_allocator_failed());
  if (mil_document_check(document, NULL) == NULL) ck_assert(failing_allocator_failed());
  while (!mil_document_edit(document, start, start + size, "", 0, NULL)) ck_assert(failing_allocator_failed());
  bool failed = failing_allocator_failed();
  const mil_report *report = mil_document_check(document, NULL);
  if (report == NULL) report = mil_document_check(document, NULL);
  failed |= failing_allocator_failed();
  ck_assert_msg(report != NULL && report->finding_count == findings, "allocation %u", n);
  ck_assert_mem_eq(mil_document_text(document, &length), plan, sizeof plan - 1);
  ck_assert_uint_eq(length, sizeof plan - 1);
  mil_document_free(document);
  mil_checker_free(own);
  ck_assert_msg(failing_allocator_live() == 0, "allocation %u leaks", n);
  return failed;
}

START_TEST(each_allocation_of_an_edit_may_fail) {
  uint32_t n = 0;
  while (edits_fail(n)) n += n < 60 ? 1 : 3;
  ck_assert_uint_gt(n, 60);
}
END_TEST

/* What one edit takes away and another brings back. */
static const struct {
  const char *before, *after; /* what stands behind the words "Here." */
} returns[] = {
  {"", "\n```\n"},          /* all below becomes code */
  {"", "\n\n# Other\n"},    /* and stands under another heading */
  {"\n\n# Other\n", ""},
  {"\n```\n", ""},
};

static uint64_t bytes_read(mil_checker *own) {
  mil_stats stats = mil_checker_stats(own);
  return stats.steps[MIL_STEP_PROSE].bytes;
}

START_TEST(what_comes_back_is_not_read_again) {
  static const char head[] = "# Plan\n\nHere.", tail[] = "\n\n## Goals\n\n- Increase sales by 10 % by June\n\n"
                             "### Mål\n\n- Öka webbtrafiken\n\n```\nx\n```\n";
  const char *before = returns[_i].before, *after = returns[_i].after;
  char text[400];
  int length = snprintf(text, sizeof text, "%s%s%s", head, before, tail);
  mil_options options = options_today();
  options.measure = true;
  mil_checker *own = mil_checker_new(&options, NULL);
  mil_document *document = mil_document_new(own, text, (size_t)length, NULL);
  uint32_t at = sizeof head - 1, old = (uint32_t)strlen(before), new = (uint32_t)strlen(after);
  uint32_t findings = mil_document_check(document, NULL)->finding_count;
  uint64_t read = bytes_read(own);
  ck_assert(mil_document_edit(document, at, at + old, after, new, NULL) && mil_document_check(document, NULL));
  ck_assert_uint_gt(bytes_read(own), read);
  read = bytes_read(own);
  for (int i = 0; i < 4; i++) {
    uint32_t from = i % 2 ? old : new;
    ck_assert(mil_document_edit(document, at, at + from, i % 2 ? after : before, i % 2 ? new : old, NULL));
    const mil_report *report = mil_document_check(document, NULL);
    ck_assert(i % 2 || report->finding_count == findings);
  }
  ck_assert_uint_eq(bytes_read(own), read);
  mil_document_free(document);
  mil_checker_free(own);
}
END_TEST

/* Whether the goal is tied to the vision. */
static bool is_relevant(const mil_report *report) {
  ck_assert_uint_eq(report->goal_count, 1);
  return report->goals[0].criteria[MIL_RELEVANT].state == MIL_MET;
}

/* Goals hang on a vision by its answers to what they ask, and are judged anew only where one is another. */
START_TEST(typing_a_vision_reads_no_goals_again) {
  static const char text[] = "# Plan\n\n## Vision\n\nWords. \n\n## Goals\n\n- Repaint the bicycle stands\n";
  static const char typed[] = "Happy bicycle stands ";
  uint32_t at = (uint32_t)(strstr(text, "Words. ") - text) + 7;
  mil_options options = options_today();
  options.measure = true;
  mil_checker *own = mil_checker_new(&options, NULL);
  mil_document *document = mil_document_new(own, text, sizeof text - 1, NULL);
  ck_assert(!is_relevant(mil_document_check(document, NULL)));
  uint32_t again = 0;
  for (uint32_t i = 0; i < sizeof typed - 1; i++) {
    uint64_t read = bytes_read(own);
    ck_assert(mil_document_edit(document, at + i, at + i, typed + i, 1, NULL));
    bool relevant = is_relevant(mil_document_check(document, NULL));
    ck_assert_msg(relevant == (i + 1 >= sizeof "Happy bicycle stand" - 1), "after %u letters", i + 1);
    again += bytes_read(own) - read > sizeof "# Plan\n\n## Vision\n\nWords. " + i + 10;
  }
  ck_assert_uint_le(again, 4); /* where a word becomes one that a goal holds, or is one no longer */
  ck_assert_uint_ge(again, 1);
  mil_document_free(document);
  mil_checker_free(own);
}
END_TEST

/* However a place is looked up. */
START_TEST(places_are_counted_by_section_as_in_the_whole) {
  static const char part[] = "# Mål för\r\n\nÖka 😀 försäljningen\r- x\n\n## Goals\n\nab\n\n\n";
  enum { PARTS = 5000, SIZE = sizeof part - 1 };
  char *text = malloc(PARTS * SIZE);
  for (int i = 0; i < PARTS; i++) memcpy(text + i * SIZE, part, SIZE);
  for (int whole = 0; whole <= 1; whole++) { /* in small sections, and with one that is too long to be gone through */
    uint32_t length = whole ? PARTS * SIZE : 10 * SIZE;
    if (whole) memset(text + 20 * SIZE, 'x', (PARTS - 40) * SIZE);
    mil_document *document = mil_document_new(checker, text, length, NULL);
    mil_lines lines;
    ck_assert(mil_document_check(document, NULL) != NULL);
    ck_assert(mil_lines_init(&lines, &mil_allocator_default, (mil_slice){text, length}));
    for (uint32_t at = 0; at < length + 3; at += whole && at % 997 ? 500 : 1) {
      mil_position a = mil_document_position(document, at);
      mil_position b = mil_lines_position(&lines, (mil_slice){text, length}, at);
      ck_assert_msg(a.line == b.line && a.column == b.column && a.utf16 == b.utf16, "byte %u: %u:%u, not %u:%u", at,
                    a.line, a.column, b.line, b.column);
    }
    mil_lines_release(&lines, &mil_allocator_default);
    mil_document_free(document);
  }
  free(text);
}
END_TEST

Suite *make_document_suite(void) {
  Suite *suite = suite_create("document");
  TCase *cases = tcase_create("text to report");
  tcase_add_checked_fixture(cases, make_checker, free_checker);
  tcase_add_loop_test(cases, ranges_are_exact, 0, sizeof ranges / sizeof *ranges);
  tcase_add_test(cases, front_matter_only_moves_findings);
  tcase_add_test(cases, typing_gives_what_a_fresh_check_gives);
  tcase_add_test(cases, aims_are_read_in_their_new_language);
  tcase_add_test(cases, an_edit_outside_changes_nothing);
  tcase_add_test(cases, bad_bytes_are_one_finding);
  tcase_add_loop_test(cases, what_comes_back_is_not_read_again, 0, sizeof returns / sizeof *returns);
  tcase_add_test(cases, typing_a_vision_reads_no_goals_again);
  tcase_add_test(cases, places_are_counted_by_section_as_in_the_whole);
  tcase_add_test(cases, an_empty_document_has_nothing);
  tcase_add_test(cases, today_is_needed);
  tcase_add_test(cases, all_that_is_built_in_compiles);
  tcase_add_test(cases, a_broken_query_in_a_folder_is_told_at_once);
  tcase_add_test(cases, steps_are_measured_where_that_is_asked_for);
  suite_add_tcase(suite, cases);
  TCase *memory = tcase_create("memory");
  tcase_set_timeout(memory, 120);
  tcase_add_test(memory, each_allocation_may_fail);
  tcase_add_test(memory, each_allocation_of_an_edit_may_fail);
  suite_add_tcase(suite, memory);
  return suite;
}
