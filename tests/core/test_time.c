/* Times in sentences: golden tables a language (times_sv.inc, times_en.inc), headings, failing memory. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "failing.h"
#include "packs.h"
#include "time.h"

/* ---- Golden tables ----------------------------------------------------------------------------- */

typedef struct golden {
  const char *sentence;
  const char *words; /* the exact range, with its preposition; "": the first that bounds; NULL:
                        nothing does */
  mil_time_role role;
  const char *first, *last; /* NULL: not looked at */
  /* How libc can tell: E the last day of a month, M whole months, W05 that ISO week (or from it on),
   * D5 that weekday, +45d or +3m after today. */
  const char *check;
} golden;

#define TIME(text, words, role, first, last, check)                                                \
  {text, words, MIL_TIME_##role, first, last, check},
#define DAYS(text, first, last, check) {text, "", MIL_TIME_DEADLINE, first, last, check},
#define BOUND(text) {.sentence = text, .words = ""},
#define NONE(text) {.sentence = text},

static const golden swedish[] = {
#include "times_sv.inc"
};

static const golden english[] = {
#include "times_en.inc"
};

static const golden swedish_bounds[] = {
#include "bounds_sv.inc"
};

static const golden english_bounds[] = {
#include "bounds_en.inc"
};

#undef TIME
#undef DAYS
#undef BOUND
#undef NONE

#define COUNT(rows) ((int)(sizeof(rows) / sizeof *(rows)))

static mil_time_base base_of_tests(void) {
  return (mil_time_base){.today = mil_day(2026, 11, 23), .fiscal_start = 1};
}

static mil_slice slice_of(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

static mil_times find_times(mil_language *language, const char *sentence, mil_time_base base) {
  mil_times times = {0};
  ck_assert(mil_time_find(language, &mil_allocator_default, slice_of(sentence), base, &times));
  ck_assert_ptr_null(mil_language_trouble(language));
  ck_assert_uint_eq(mil_language_limits(language), 0);
  return times;
}

static bool is_words(const char *sentence, mil_range range, const char *words) {
  uint32_t length = range.end - range.start;
  return strlen(words) == length && strncmp(sentence + range.start, words, length) == 0;
}

static const char *iso(mil_date date, char *buffer) {
  if (date == MIL_NO_DATE) return "none";
  mil_civil civil = mil_date_civil(date);
  sprintf(buffer, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  return buffer;
}

static void assert_date(const char *sentence, mil_date date, const char *expected) {
  char buffer[64];
  if (!expected) return;
  ck_assert_msg(strcmp(iso(date, buffer), expected) == 0, "%s: %s, not %s", sentence,
                iso(date, buffer), expected);
}

/* Times are in order, apart, and their words inside their range. */
static void assert_well_formed(const char *sentence, const mil_times *times) {
  uint32_t end = 0;
  for (uint32_t i = 0; i < times->items.count; i++) {
    mil_time time = times->items.items[i];
    ck_assert_msg(time.range.start >= end, "%s: overlap", sentence);
    ck_assert_msg(time.range.start <= time.words.start && time.words.end <= time.range.end,
                  "%s: words outside", sentence);
    ck_assert_msg(!mil_days_known(time.days) || time.days.first <= time.days.last, "%s", sentence);
    end = time.range.end;
  }
  ck_assert_uint_le(end, strlen(sentence));
}

static const mil_time *first_bound(const mil_times *times) {
  for (uint32_t i = 0; i < times->items.count; i++) {
    mil_time_role role = times->items.items[i].role;
    if (role == MIL_TIME_DEADLINE || role == MIL_TIME_RATE) return &times->items.items[i];
  }
  return NULL;
}

static void assert_row(mil_language *language, const golden *row) {
  mil_times times = find_times(language, row->sentence, base_of_tests());
  const mil_time *found = NULL;
  assert_well_formed(row->sentence, &times);
  for (uint32_t i = 0; row->words && i < times.items.count; i++)
    if (is_words(row->sentence, times.items.items[i].range, row->words))
      found = &times.items.items[i];
  if (!row->words || row->words[0] == '\0') {
    found = first_bound(&times);
    ck_assert_msg((found != NULL) == (row->words != NULL), "%s", row->sentence);
  } else {
    ck_assert_msg(found != NULL, "%s: '%s' not found", row->sentence, row->words);
    ck_assert_msg(found->role == row->role, "%s: role %d", row->sentence, found->role);
  }
  if (found) {
    assert_date(row->sentence, found->days.first, row->first);
    assert_date(row->sentence, found->days.last, row->last);
  }
  mil_array_release(&mil_allocator_default, &times.items);
}

/* One language for all rows of a test: compiling its patterns is what costs. */
static void assert_rows(const char *name, const golden *rows, int count) {
  mil_language *language = packs_language(name);
  for (int i = 0; i < count; i++) assert_row(language, &rows[i]);
  mil_language_free(language);
}

START_TEST(swedish_times) {
  ck_assert_int_ge(COUNT(swedish), 150);
  assert_rows("sv", swedish, COUNT(swedish));
}
END_TEST

START_TEST(english_times) {
  ck_assert_int_ge(COUNT(english), 150);
  assert_rows("en", english, COUNT(english));
}
END_TEST

START_TEST(tells_deadlines_from_looks) {
  assert_rows("sv", swedish_bounds, COUNT(swedish_bounds));
  assert_rows("en", english_bounds, COUNT(english_bounds));
}
END_TEST

/* ---- The tables against libc ------------------------------------------------------------------- */

static struct tm libc_date(const char *text) {
  struct tm tm = {.tm_hour = 12};
  ck_assert_int_eq(sscanf(text, "%d-%d-%d", &tm.tm_year, &tm.tm_mon, &tm.tm_mday), 3);
  tm.tm_year -= 1900;
  tm.tm_mon--;
  ck_assert(mktime(&tm) != (time_t)-1);
  return tm;
}

static void assert_libc(const golden *row, const char *text, struct tm tm, const char *format,
                        const char *expected) {
  char got[32];
  ck_assert(mktime(&tm) != (time_t)-1);
  ck_assert(strftime(got, sizeof got, format, &tm) > 0);
  ck_assert_msg(strcmp(got, expected) == 0, "%s: %s is %s, not %s", row->sentence, text, got,
                expected);
}

static struct tm day_after(struct tm tm) {
  tm.tm_mday++;
  return tm;
}

static struct tm after_today(const char *check) {
  struct tm tm = libc_date("2026-11-23");
  int number = atoi(check + 1);
  if (strchr(check, 'm')) tm.tm_mon += number;
  else tm.tm_mday += number;
  return tm;
}

static void assert_checked(const golden *row) {
  const char *check = row->check;
  if (!check) return;
  if (check[0] == 'M') assert_libc(row, row->first, libc_date(row->first), "%d", "01");
  if (check[0] == 'M' || check[0] == 'E')
    assert_libc(row, row->last, day_after(libc_date(row->last)), "%d", "01");
  if (check[0] == 'W') assert_libc(row, row->first, libc_date(row->first), "%V", check + 1);
  if (check[0] == 'W') assert_libc(row, row->last, libc_date(row->last), "%u", "7");
  if (check[0] == 'D' && strstr(row->words, "före") == NULL && strstr(row->words, "before") == NULL)
    assert_libc(row, row->first, libc_date(row->first), "%u", check + 1);
  if (check[0] == '+') assert_libc(row, row->last, after_today(check), "%Y-%m-%d", row->last);
}

START_TEST(the_tables_agree_with_libc) {
  for (int i = 0; i < COUNT(swedish); i++) assert_checked(&swedish[i]);
  for (int i = 0; i < COUNT(english); i++) assert_checked(&english[i]);
  for (int i = 0; i < COUNT(swedish_bounds); i++) assert_checked(&swedish_bounds[i]);
  for (int i = 0; i < COUNT(english_bounds); i++) assert_checked(&english_bounds[i]);
}
END_TEST

/* ---- What is not said -------------------------------------------------------------------------- */

typedef struct unsaid {
  const char *language, *sentence;
  bool needs_year, needs_anchor;
} unsaid;

static const unsaid unsaids[] = {
  {"sv", "Klart i maj.", true, false},           {"sv", "Klart i maj 2027.", false, false},
  {"sv", "Klart Q3.", true, false},              {"sv", "Klart i år.", false, false},
  {"sv", "Klart inom två veckor.", false, true}, {"sv", "Klart i maj–juni 2027.", false, false},
  {"sv", "Klart före jul.", true, false},        {"sv", "Klart i maj nästa år.", false, false},
  {"en", "Done in May.", true, false},           {"en", "Done in May 2027.", false, false},
  {"en", "Done in Q3.", true, false},            {"en", "Done this year.", false, false},
  {"en", "Done within two weeks.", false, true}, {"en", "Done May–June 2027.", false, false},
  {"en", "Done before Christmas.", true, false}, {"en", "Done in May next year.", false, false},
};

START_TEST(what_is_not_said_is_told) {
  const unsaid *row = &unsaids[_i];
  mil_language *language = packs_language(row->language);
  mil_times times = find_times(language, row->sentence, base_of_tests());
  ck_assert_uint_eq(times.items.count, 1);
  ck_assert_int_eq(times.items.items[0].needs_year, row->needs_year);
  ck_assert_int_eq(times.items.items[0].needs_anchor, row->needs_anchor);
  mil_array_release(&mil_allocator_default, &times.items);
  mil_language_free(language);
}
END_TEST

/* ---- The base ---------------------------------------------------------------------------------- */

typedef struct based {
  const char *language, *sentence;
  mil_time_base base;
  const char *first, *last;
} based;

static based baseds[] = {
  /* the year of the scope */
  {"sv", "Klart i Q1.", {0, 1, 2028}, "2028-01-01", "2028-03-31"},
  {"sv", "Klart före jul.", {0, 1, 2028}, "2028-12-23", "2028-12-23"},
  {"en", "Done in week 5.", {0, 1, 2028}, "2028-01-31", "2028-02-06"},
  {"en", "Done in Q1 2029.", {0, 1, 2028}, "2029-01-01", "2029-03-31"},
  /* the fiscal year */
  {"sv", "Klart räkenskapsåret 2027.", {0, 7, 0}, "2026-07-01", "2027-06-30"},
  {"sv", "Klart verksamhetsåret 26/27.", {0, 5, 0}, "2026-05-01", "2027-04-30"},
  {"en", "Done in FY27.", {0, 10, 0}, "2026-10-01", "2027-09-30"},
  {"en", "Done in Q1 FY27.", {0, 2, 0}, "2026-02-01", "2026-04-30"},
  {"en", "Done in FY23Q1.", {0, 2, 0}, "2022-02-01", "2022-04-30"},
};

START_TEST(the_base_decides_what_is_left_open) {
  based *row = &baseds[_i];
  mil_language *language = packs_language(row->language);
  row->base.today = base_of_tests().today;
  mil_times times = find_times(language, row->sentence, row->base);
  ck_assert_uint_eq(times.items.count, 1);
  assert_date(row->sentence, times.items.items[0].days.first, row->first);
  assert_date(row->sentence, times.items.items[0].days.last, row->last);
  mil_array_release(&mil_allocator_default, &times.items);
  mil_language_free(language);
}
END_TEST

/* ---- Headings ---------------------------------------------------------------------------------- */

typedef struct heading {
  const char *language, *text, *words; /* NULL: no period */
} heading;

static const heading headings[] = {
  {"sv", "Mål för 2027", "2027"},
  {"sv", "OKR Q3", "Q3"},
  {"sv", "Q3 2027 (juli–september)", "Q3 2027"},
  {"sv", "Månad 1–2: grunden", "Månad 1–2"},
  {"sv", "Efter 6 månader", "6 månader"},
  {"sv", "3 månader", "3 månader"},
  {"sv", "Fas 1 (Q1–Q2)", "Q1–Q2"},
  {"sv", "Fas 2: tillväxt (1–3 år)", "1–3 år"},
  {"sv", "År 1", "År 1"},
  {"sv", "Vecka 1–4", "Vecka 1–4"},
  {"sv", "Verksamhetsplan 2026/2027", "2026/2027"},
  {"sv", "MÅL VECKA 9", "VECKA 9"},
  {"sv", "Våren 2027", "Våren 2027"},
  {"sv", "Mål", NULL},
  {"sv", "Mål på lång sikt", NULL},
  {"sv", "Fas 3 (7+ år)", NULL},
  {"sv", "Vecka 3+", NULL},
  {"sv", "2027 och framåt", NULL},
  {"sv", "Löpande", NULL},
  {"sv", "Utfall 2025", NULL},
  {"sv", "Agenda 2030", NULL},
  {"sv", "Svarstid under 10 sekunder", NULL},
  {"en", "Goals for 2027", "2027"},
  {"en", "Q3 OKRs", "Q3"},
  {"en", "Marketing Goals 2027", "2027"},
  {"en", "2020 Q1", "2020 Q1"},
  {"en", "FY23Q1 plan", "FY23Q1"},
  {"en", "CY19-Q4 plan", "CY19-Q4"},
  {"en", "Next 3 months", "3 months"},
  {"en", "Month 1-2: the base", "Month 1-2"},
  {"en", "After 6 months", "6 months"},
  {"en", "Phase 1 (Q1–Q2)", "Q1–Q2"},
  {"en", "Week 1-4", "Week 1-4"},
  {"en", "Year 1", "Year 1"},
  {"en", "Spring 2027", "Spring 2027"},
  {"en", "Goals", NULL},
  {"en", "Long-term goals", NULL},
  {"en", "Phase 3 (7+ years)", NULL},
  {"en", "Week 3+", NULL},
  {"en", "2027 and beyond", NULL},
  {"en", "Ongoing", NULL},
  {"en", "2025 Retrospective", NULL},
  {"en", "Agenda 2030", NULL},
  {"en", "Response in under 10 seconds", NULL},
};

START_TEST(headings_state_periods) {
  const heading *row = &headings[_i];
  mil_language *language = packs_language(row->language);
  mil_days days;
  mil_range range;
  bool found = mil_time_period(language, &mil_allocator_default, slice_of(row->text),
                               base_of_tests(), &days, &range);
  ck_assert_msg(found == (row->words != NULL), "%s", row->text);
  if (found) ck_assert_msg(is_words(row->text, range, row->words), "%s: %u–%u", row->text,
                           range.start, range.end);
  mil_language_free(language);
}
END_TEST

/* ---- Memory and bad input ---------------------------------------------------------------------- */

START_TEST(memory_may_end_anywhere) {
  mil_language *language = packs_language("sv");
  mil_slice text = slice_of("Mellan maj och juni, före jul och senast v. 42 ska 20 % ha svarat.");
  for (uint32_t n = 0;; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    mil_times times = {0};
    bool done = mil_time_find(language, allocator, text, base_of_tests(), &times);
    bool failed = failing_allocator_failed();
    ck_assert(done != failed);
    mil_array_release(allocator, &times.items);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
  mil_language_free(language);
}
END_TEST

START_TEST(a_long_line_of_times_ends) {
  mil_language *language = packs_language("en");
  enum { REPEATS = 2000 };
  static const char piece[] = "by May 5 and Q3–Q4 2027 – in 99999999999 years, 31/12 ";
  char *text = malloc(REPEATS * sizeof piece);
  ck_assert_ptr_nonnull(text);
  text[0] = '\0';
  for (int i = 0; i < REPEATS; i++) memcpy(text + (size_t)i * (sizeof piece - 1), piece, sizeof piece);
  mil_times times = find_times(language, text, base_of_tests());
  ck_assert_uint_gt(times.items.count, REPEATS);
  assert_well_formed(text, &times);
  mil_array_release(&mil_allocator_default, &times.items);
  free(text);
  mil_language_free(language);
}
END_TEST

Suite *make_time_suite(void) {
  Suite *suite = suite_create("time");
  TCase *tests = tcase_create("time");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, swedish_times);
  tcase_add_test(tests, english_times);
  tcase_add_test(tests, tells_deadlines_from_looks);
  tcase_add_test(tests, the_tables_agree_with_libc);
  tcase_add_loop_test(tests, what_is_not_said_is_told, 0, COUNT(unsaids));
  tcase_add_loop_test(tests, the_base_decides_what_is_left_open, 0, COUNT(baseds));
  tcase_add_loop_test(tests, headings_state_periods, 0, COUNT(headings));
  tcase_add_test(tests, memory_may_end_anywhere);
  tcase_add_test(tests, a_long_line_of_times_ends);
  suite_add_tcase(suite, tests);
  return suite;
}
