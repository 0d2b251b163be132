/* Days, weeks and intervals, checked against libc and published tables. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "calendar.h"

#define SECONDS_A_DAY 86400

/* libc's idea of a date, in UTC. */
static struct tm libc_date(mil_date date) {
  time_t seconds = (time_t)date * SECONDS_A_DAY;
  struct tm tm;
  ck_assert_ptr_nonnull(gmtime_r(&seconds, &tm));
  return tm;
}

static int formatted(const struct tm *tm, const char *format) {
  char text[16];
  ck_assert(strftime(text, sizeof text, format, tm) > 0);
  return atoi(text);
}

/* ---- Against libc ------------------------------------------------------------------------------ */

START_TEST(every_day_is_as_libc_has_it) {
  for (mil_date date = mil_day(1899, 12, 25); date < mil_day(2105, 1, 10); date++) {
    struct tm tm = libc_date(date);
    mil_civil civil = mil_date_civil(date);
    ck_assert_int_eq(civil.year, tm.tm_year + 1900);
    ck_assert_int_eq(civil.month, tm.tm_mon + 1);
    ck_assert_int_eq(civil.day, tm.tm_mday);
    ck_assert_int_eq(mil_day(civil.year, civil.month, civil.day), date);
    ck_assert_int_eq(mil_date_weekday(date), formatted(&tm, "%u"));
  }
}
END_TEST

START_TEST(every_week_is_as_libc_has_it) {
  for (mil_date date = mil_day(1970, 1, 1); date < mil_day(2101, 1, 1); date++) {
    struct tm tm = libc_date(date);
    mil_days week = mil_days_week(formatted(&tm, "%G"), formatted(&tm, "%V"));
    ck_assert(week.first <= date && date <= week.last);
    ck_assert_int_eq(week.last - week.first, 6);
  }
}
END_TEST

START_TEST(months_are_added_as_libc_does) {
  for (int months = -30; months <= 30; months++) {
    struct tm tm = {.tm_year = 127, .tm_mon = 2 + months, .tm_mday = 15, .tm_hour = 12};
    ck_assert(mktime(&tm) != (time_t)-1);
    mil_date date = mil_day(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
    ck_assert_int_eq(mil_date_add_months(mil_day(2027, 3, 15), months), date);
  }
}
END_TEST

/* ---- Against tables ---------------------------------------------------------------------------- */

/* Easter Sundays as published, extremes (March 22nd, April 25th) among them. */
static const mil_civil easters[] = {
  {1818, 3, 22}, {1943, 4, 25}, {1954, 4, 18}, {1981, 4, 19}, {1999, 4, 4},  {2000, 4, 23},
  {2008, 3, 23}, {2011, 4, 24}, {2016, 3, 27}, {2019, 4, 21}, {2020, 4, 12}, {2021, 4, 4},
  {2022, 4, 17}, {2023, 4, 9},  {2024, 3, 31}, {2025, 4, 20}, {2026, 4, 5},  {2027, 3, 28},
  {2028, 4, 16}, {2029, 4, 1},  {2030, 4, 21}, {2038, 4, 25}, {2049, 4, 18}, {2076, 4, 19},
};

START_TEST(easter_is_as_published) {
  mil_civil easter = easters[_i];
  ck_assert_int_eq(mil_easter(easter.year), mil_day(easter.year, easter.month, easter.day));
}
END_TEST

/* The years of this century's first third that have a week 53. */
static const int long_years[] = {2004, 2009, 2015, 2020, 2026, 2032};

START_TEST(years_have_the_weeks_they_have) {
  size_t at = 0;
  for (int year = 2001; year <= 2033; year++) {
    bool is_long = at < sizeof long_years / sizeof *long_years && long_years[at] == year;
    if (is_long) at++;
    ck_assert_int_eq(mil_weeks_in_year(year), is_long ? 53 : 52);
    ck_assert_int_eq(mil_days_known(mil_days_week(year, 53)), is_long);
  }
}
END_TEST

/* ---- Intervals --------------------------------------------------------------------------------- */

static void assert_days(mil_days days, mil_date first, mil_date last) {
  ck_assert_int_eq(days.first, first);
  ck_assert_int_eq(days.last, last);
}

START_TEST(parts_of_a_calendar_year) {
  assert_days(mil_days_year(2027), mil_day(2027, 1, 1), mil_day(2027, 12, 31));
  assert_days(mil_days_months(2027, 11, 3), mil_day(2027, 11, 1), mil_day(2028, 1, 31));
  assert_days(mil_days_months(2028, 2, 1), mil_day(2028, 2, 1), mil_day(2028, 2, 29));
  assert_days(mil_days_quarter(2027, 3, 1), mil_day(2027, 7, 1), mil_day(2027, 9, 30));
  assert_days(mil_days_half(2027, 2, 1), mil_day(2027, 7, 1), mil_day(2027, 12, 31));
  assert_days(mil_days_tertial(2027, 2, 1), mil_day(2027, 5, 1), mil_day(2027, 8, 31));
  assert_days(mil_days_fiscal_year(2027, 1), mil_day(2027, 1, 1), mil_day(2027, 12, 31));
}
END_TEST

START_TEST(parts_of_a_fiscal_year_that_ends_in_its_year) {
  assert_days(mil_days_fiscal_year(2027, 7), mil_day(2026, 7, 1), mil_day(2027, 6, 30));
  assert_days(mil_days_quarter(2027, 1, 7), mil_day(2026, 7, 1), mil_day(2026, 9, 30));
  assert_days(mil_days_quarter(2027, 4, 7), mil_day(2027, 4, 1), mil_day(2027, 6, 30));
  assert_days(mil_days_quarter(2023, 1, 2), mil_day(2022, 2, 1), mil_day(2022, 4, 30));
  assert_days(mil_days_half(2027, 2, 10), mil_day(2027, 4, 1), mil_day(2027, 9, 30));
}
END_TEST

START_TEST(quarters_tile_the_year_whatever_its_start) {
  mil_days year = mil_days_fiscal_year(2028, _i);
  mil_date next = year.first;
  for (int quarter = 1; quarter <= 4; quarter++) {
    mil_days days = mil_days_quarter(2028, quarter, _i);
    ck_assert_int_eq(days.first, next);
    next = days.last + 1;
  }
  ck_assert_int_eq(next, year.last + 1);
}
END_TEST

START_TEST(nth_weekdays) {
  ck_assert_int_eq(mil_nth_weekday(2027, 10, 2, 1), mil_day(2027, 10, 5));
  ck_assert_int_eq(mil_nth_weekday(2027, 5, 5, -1), mil_day(2027, 5, 28));
  ck_assert_int_eq(mil_nth_weekday(2027, 1, 5, 5), mil_day(2027, 1, 29));
  ck_assert_int_eq(mil_nth_weekday(2027, 2, 1, 5), MIL_NO_DATE);
  ck_assert_int_eq(mil_nth_weekday(2027, 2, 1, 0), MIL_NO_DATE);
  ck_assert_int_eq(mil_nth_weekday(2027, 2, 8, 1), MIL_NO_DATE);
}
END_TEST

START_TEST(what_does_not_exist_is_no_date) {
  ck_assert_int_eq(mil_day(2027, 2, 29), MIL_NO_DATE);
  ck_assert_int_eq(mil_day(2027, 13, 1), MIL_NO_DATE);
  ck_assert_int_eq(mil_day(2027, 0, 1), MIL_NO_DATE);
  ck_assert_int_eq(mil_day(2027, 4, 31), MIL_NO_DATE);
  ck_assert_int_eq(mil_day(1000000, 1, 1), MIL_NO_DATE);
  ck_assert(!mil_days_known(mil_days_quarter(2027, 5, 1)));
  ck_assert(!mil_days_known(mil_days_quarter(2027, 0, 1)));
  ck_assert(!mil_days_known(mil_days_half(2027, 3, 1)));
  ck_assert(!mil_days_known(mil_days_tertial(2027, 4, 1)));
  ck_assert(!mil_days_known(mil_days_week(2027, 54)));
  ck_assert(!mil_days_known(mil_days_week(2027, 53)));
  ck_assert(!mil_days_known(mil_days_quarter(2027, 1, 13)));
}
END_TEST

START_TEST(a_month_keeps_its_last_day) {
  ck_assert_int_eq(mil_date_add_months(mil_day(2027, 1, 31), 1), mil_day(2027, 2, 28));
  ck_assert_int_eq(mil_date_add_months(mil_day(2028, 1, 31), 1), mil_day(2028, 2, 29));
  ck_assert_int_eq(mil_date_add_months(mil_day(2027, 3, 31), -1), mil_day(2027, 2, 28));
  ck_assert_int_eq(mil_date_add_months(mil_day(2027, 1, 31), -2), mil_day(2026, 11, 30));
  ck_assert_int_eq(mil_date_add_months(mil_day(9999, 6, 1), 12), MIL_NO_DATE);
}
END_TEST

Suite *make_calendar_suite(void) {
  Suite *suite = suite_create("calendar");
  TCase *tests = tcase_create("calendar");
  tcase_set_timeout(tests, 120); /* over a hundred years of days, also under valgrind */
  tcase_add_test(tests, every_day_is_as_libc_has_it);
  tcase_add_test(tests, every_week_is_as_libc_has_it);
  tcase_add_test(tests, months_are_added_as_libc_does);
  tcase_add_loop_test(tests, easter_is_as_published, 0, sizeof easters / sizeof *easters);
  tcase_add_test(tests, years_have_the_weeks_they_have);
  tcase_add_test(tests, parts_of_a_calendar_year);
  tcase_add_test(tests, parts_of_a_fiscal_year_that_ends_in_its_year);
  tcase_add_loop_test(tests, quarters_tile_the_year_whatever_its_start, 1, 13);
  tcase_add_test(tests, nth_weekdays);
  tcase_add_test(tests, what_does_not_exist_is_no_date);
  tcase_add_test(tests, a_month_keeps_its_last_day);
  suite_add_tcase(suite, tests);
  return suite;
}
