/* Directives and front matter: what they say, where it holds, and what is no directive. */
#include <check.h>
#include <string.h>

#include "directive.h"
#include "failing.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static mil_sections sections;
static mil_directives directives;

static bool is_known(const void *context, mil_slice name) {
  (void)context;
  return name.length == 2 && (memcmp(name.text, "sv", 2) == 0 || memcmp(name.text, "en", 2) == 0);
}

static bool read_with(const mil_allocator *allocator, const char *markdown) {
  mil_slice text = {markdown, (uint32_t)strlen(markdown)};
  return mil_directives_init(&directives, allocator, text, &sections, is_known, NULL);
}

static void read(const char *markdown) {
  mil_slice text = {markdown, (uint32_t)strlen(markdown)};
  ck_assert(mil_sections_init(&sections, &mil_allocator_default, text));
  ck_assert(read_with(&mil_allocator_default, markdown));
}

static void tear_down(void) {
  mil_directives_release(&directives, &mil_allocator_default);
  mil_sections_release(&sections, &mil_allocator_default);
}

/* ---- Settings
 * ---------------------------------------------------------------------------------- */

static const struct settings_row {
  const char *markdown, *language;
  int year, month, day; /* year 0: no date */
} settings[] = {
  {"text", "", 0, 0, 0},
  {"<!-- milstolpe language=sv today=2026-01-15 -->", "sv", 2026, 1, 15},
  {"<!--milstolpe today=2026-01-15-->", "", 2026, 1, 15},
  {"<!-- milstolpe\n  language=en\n  today=2026-02-28 -- a remark=1 -->", "en", 2026, 2, 28},
  {"<!-- milstolpe language=sv-SE -->", "sv", 0, 0, 0},
  {"<!-- milstolpe language=\"en\" -->", "en", 0, 0, 0},
  {"text <!-- milstolpe language=sv --> more", "sv", 0, 0, 0},
  {"---\nlang: sv\ndate: 2026-01-15\n---\n", "sv", 2026, 1, 15},
  {"---\r\nlang: \"sv\" # språk\r\ndate: '2026-01-15'\r\n---\r\n", "sv", 2026, 1, 15},
  {"\xEF\xBB\xBF---\nlanguage: en_US\nDate: 2026-01-15T10:00:00+01:00\n---\n", "en", 2026, 1, 15},
  {"---\ndate: 2026-01-15 10:00 # klockan tio\n---\n", "", 2026, 1, 15},
  {"---\ntitle: a\nnested:\n  lang: sv\n---\n", "", 0, 0, 0},
  {"---\nlang: de\ndate: i mars\n---\n", "", 0, 0, 0},
  {"---\ndate: 2026-02-30\n---\n", "", 0, 0, 0},
  {"---\ndate: 2026-01-150\n---\n", "", 0, 0, 0},
  {"+++\nlanguage = \"sv\"\ndate = 2026-01-15\n+++\n", "sv", 2026, 1, 15},
  {"+++\n[params]\nlanguage = \"sv\"\n+++\n", "", 0, 0, 0},
  {"---\nlang: en\ndate: 2025-01-01\n---\n<!-- milstolpe language=sv today=2026-01-15 -->", "sv",
   2026, 1, 15},
  {"text\n\n---\nlang: sv\n---\n", "", 0, 0, 0},
};

START_TEST(test_settings) {
  const struct settings_row *row = &settings[_i];
  read(row->markdown);
  ck_assert_str_eq(directives.language, row->language);
  mil_date date = row->year ? mil_day(row->year, row->month, row->day) : MIL_NO_DATE;
  ck_assert_int_eq(directives.today, date);
  ck_assert_uint_eq(directives.faults.count, 0);
}
END_TEST

/* ---- Faults
 * ------------------------------------------------------------------------------------ */

static const struct fault_row {
  const char *markdown;
  int kind; /* -1: no fault */
  const char *words, *nearest;
} faults[] = {
  {"å <!-- milstolpe-dsiable -->", MIL_DIRECTIVE_UNKNOWN, "milstolpe-dsiable", "milstolpe-disable"},
  {"<!-- milstolpe-disable timebound.vauge -->", MIL_DIRECTIVE_UNKNOWN_RULE, "timebound.vauge",
   "timebound.vague"},
  {"<!-- milstolpe langauge=sv -->", MIL_DIRECTIVE_UNKNOWN_KEY, "langauge", "language"},
  {"<!-- milstolpe language=de -->", MIL_DIRECTIVE_BAD_VALUE, "de", NULL},
  {"<!-- milstolpe today=2026-02-30 -->", MIL_DIRECTIVE_BAD_VALUE, "2026-02-30", NULL},
  {"<!-- milstolpe today= -->", MIL_DIRECTIVE_BAD_VALUE, "today=", NULL},
  {"<!-- milstolpe language=sv today -->", MIL_DIRECTIVE_BAD_VALUE, "today", NULL},
  {"<!-- en milstolpe-dsiable -->", -1, NULL, NULL},
  {"<!-- milstolpe ett: lansering -->", -1, NULL, NULL},
  {"<!-- milstolpen -->", -1, NULL, NULL},
  {"<!-- <!-- milstolpe-dsiable -->", -1, NULL, NULL},
  {"<!-- milstolpe-dsiable", -1, NULL, NULL},
  {"`<!-- milstolpe-dsiable -->`", -1, NULL, NULL},
  {"a `` ` <!-- milstolpe-dsiable -->`` b", -1, NULL, NULL},
  {"```\n<!-- milstolpe-dsiable -->\n```\n", -1, NULL, NULL},
  {"    <!-- milstolpe-dsiable -->\n", -1, NULL, NULL},
  {"---\ntitle: <!-- milstolpe-dsiable -->\n---\n", -1, NULL, NULL},
  {"a ` b\n<!-- milstolpe-dsiable --> `", MIL_DIRECTIVE_UNKNOWN, "milstolpe-dsiable",
   "milstolpe-disable"},
};

START_TEST(test_faults) {
  const struct fault_row *row = &faults[_i];
  read(row->markdown);
  ck_assert_uint_eq(directives.faults.count, row->kind < 0 ? 0 : 1);
  if (row->kind < 0) return;
  mil_directive_fault fault = directives.faults.items[0];
  ck_assert_int_eq((int)fault.kind, row->kind);
  uint32_t start = (uint32_t)(strstr(row->markdown, row->words) - row->markdown);
  ck_assert_uint_eq(fault.range.start, start);
  ck_assert_uint_eq(fault.range.end - fault.range.start, strlen(row->words));
  ck_assert_pstr_eq(fault.nearest, row->nearest);
}
END_TEST

/* ---- Silences
 * ---------------------------------------------------------------------------------- */

/* Where timebound.vague (v) and measurable.no-target (m) are asked for: a capital where they must
 * be silenced. */
static const char *const silences[] = {
  "v m <!-- milstolpe-disable --> V M\n\nV M",
  "v m <!-- milstolpe-disable timebound.vague --> V m\n\nV m",
  "<!-- milstolpe-disable timebound.vague, measurable.no-target --> V M",
  "<!-- milstolpe-disable timebound.vague -- v i kv. 2 --> V m",
  "v\n<!-- milstolpe-disable -->\nV\n<!-- milstolpe-enable -->\nv\n",
  "<!-- milstolpe-disable -->V M<!-- milstolpe-enable timebound.vague -->v M"
  "<!-- milstolpe-disable timebound.vague -->V M<!-- milstolpe-enable -->v m",
  "<!-- milstolpe-disable timebound.vague -->V<!-- milstolpe-enable measurable.no-target -->V m",
  "<!-- milstolpe-disable timebound.vague -->V<!-- milstolpe-disable -->V M"
  "<!-- milstolpe-enable -->v m",
  "v m <!-- milstolpe-disable-next-line --> v m\nV M\nv m",
  "<!-- milstolpe-disable-next-line timebound.vague -->\r\n\r\n  \r\nV m\r\nv m",
  "<!-- milstolpe-disable-next-line timebound.vague -->\n"
  "<!-- milstolpe-disable-next-line measurable.no-target -->\nV M\nv m",
  "v m\nV M <!-- milstolpe-disable-line --> V M\nv m",
  "v m\n| V m | <!-- milstolpe-disable-line timebound.vague --> |\nv m",
  "- a <!-- milstolpe-disable-next-line -->\n- V M\n- v m",
};

static void check_place(char mark, uint32_t at) {
  bool vague = mark == 'v' || mark == 'V', silenced = mark == 'V' || mark == 'M';
  mil_rule_id rule = vague ? MIL_RULE_VAGUE_TIME : MIL_RULE_NO_TARGET;
  ck_assert_msg(mil_directives_silence(&directives, rule, at) == silenced, "%c at %u", mark, at);
}

START_TEST(test_silences) {
  const char *markdown = silences[_i];
  read(markdown);
  ck_assert_uint_eq(directives.faults.count, 0);
  for (uint32_t at = 0; markdown[at]; at++) {
    if (strncmp(markdown + at, "<!--", 4) == 0)
      at = (uint32_t)(strstr(markdown + at, "-->") - markdown) + 2;
    else if (strchr("vVmM", markdown[at])) check_place(markdown[at], at);
  }
}
END_TEST

START_TEST(test_whole_rules_are_silenced_everywhere) {
  read("# Plan\n\n<!-- milstolpe-disable plan.no-review -->\n");
  ck_assert(mil_directives_silence(&directives, MIL_RULE_NO_REVIEW, 2));
  ck_assert(!mil_directives_silence(&directives, MIL_RULE_NO_STRATEGY, 2));
}
END_TEST

START_TEST(test_use_is_told) {
  const char *markdown = "<!-- milstolpe-disable timebound.vague plan.no-review --> x";
  read(markdown);
  ck_assert_uint_eq(directives.silences.count, 2);
  uint32_t last = (uint32_t)strlen(markdown) - 1;
  ck_assert(mil_directives_silence(&directives, MIL_RULE_VAGUE_TIME, last));
  mil_silence vague = directives.silences.items[0], review = directives.silences.items[1];
  ck_assert(vague.used && !review.used);
  ck_assert_uint_eq(review.words.start, (uint32_t)(strstr(markdown, "plan.") - markdown));
  ck_assert_uint_eq(review.words.end - review.words.start, strlen("plan.no-review"));
}
END_TEST

START_TEST(test_memory_ends) {
  const char *markdown = "<!-- milstolpe-disable x timebound.vague -->\n"
                         "<!-- milstolpe-disable -->\n"
                         "<!-- milstolpe-enable timebound.vague -->";
  mil_slice text = {markdown, (uint32_t)strlen(markdown)};
  ck_assert(mil_sections_init(&sections, &mil_allocator_default, text));
  bool failed = true;
  for (uint32_t n = 0; failed; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    bool done = read_with(allocator, markdown);
    failed = failing_allocator_failed();
    ck_assert(done == !failed);
    mil_directives_release(&directives, allocator);
    ck_assert_uint_eq(failing_allocator_live(), 0);
  }
}
END_TEST

/* Each would cost the square of its length if the scan went back. */
static const char *const costly[] = {"<!--", "<!-- -->", "`<!--", "``a`",
                                     "<!-- milstolpe-disable-line -->",
                                     "<!-- milstolpe-disable-next-line -->\n\n",
                                     "<!-- milstolpe-disable-next-line -->",
                                     "<!-- milstolpe language=sv -->"};

START_TEST(test_time_is_linear) {
  enum { SIZE = 300000 };
  static char markdown[SIZE + 1];
  size_t unit = strlen(costly[_i]);
  for (size_t at = 0; at + unit <= SIZE; at += unit) memcpy(markdown + at, costly[_i], unit);
  read(markdown);
  ck_assert_uint_eq(directives.faults.count, 0);
}
END_TEST

Suite *make_directive_suite(void) {
  Suite *suite = suite_create("directive");
  TCase *core = tcase_create("core");
  tcase_add_checked_fixture(core, NULL, tear_down);
  tcase_add_loop_test(core, test_settings, 0, COUNT(settings));
  tcase_add_loop_test(core, test_faults, 0, COUNT(faults));
  tcase_add_loop_test(core, test_silences, 0, COUNT(silences));
  tcase_add_test(core, test_whole_rules_are_silenced_everywhere);
  tcase_add_test(core, test_use_is_told);
  tcase_add_test(core, test_memory_ends);
  tcase_add_loop_test(core, test_time_is_linear, 0, COUNT(costly));
  suite_add_tcase(suite, core);
  return suite;
}
