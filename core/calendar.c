#include "calendar.h"

static const mil_days no_days = {MIL_NO_DATE, MIL_NO_DATE};

/* Years beyond these hold no goal, and keep all sums far from overflow. */
static bool plausible(int year) { return year > -10000 && year < 10000; }

static bool leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

static int month_length(int year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return lengths[month - 1] + (month == 2 && leap(year));
}

/* Division that rounds down, so that days before 1970 and months before January come out right. */
static int divide(int value, int by) { return value / by - (value % by < 0); }

static int modulo(int value, int by) { return value - divide(value, by) * by; }

/* ---- Days -------------------------------------------------------------------------------------- */

/* Counts from March 1st of year 0, so that the leap day is a year's last: the days before a month are then
 * a linear function of it, and an era of 400 years has 146 097 days. */
static mil_date count_days(int year, int month, int day) {
  int y = month > 2 ? year : year - 1;
  int era = divide(y, 400), year_of_era = modulo(y, 400);
  int day_of_year = (153 * modulo(month - 3, 12) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

mil_date mil_day(int year, int month, int day) {
  if (!plausible(year) || month < 1 || month > 12) return MIL_NO_DATE;
  if (day < 1 || day > month_length(year, month)) return MIL_NO_DATE;
  return count_days(year, month, day);
}

mil_civil mil_date_civil(mil_date date) {
  int shifted = date + 719468;
  int era = divide(shifted, 146097), day_of_era = modulo(shifted, 146097);
  int year_of_era =
    (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int from_march = (5 * day_of_year + 2) / 153;
  int month = from_march < 10 ? from_march + 3 : from_march - 9;
  return (mil_civil){
    .year = year_of_era + era * 400 + (month <= 2),
    .month = month,
    .day = day_of_year - (153 * from_march + 2) / 5 + 1,
  };
}

int mil_date_weekday(mil_date date) {
  return modulo(date + 3, 7) + 1; /* 1970-01-01 was a Thursday */
}

mil_date mil_date_add_months(mil_date date, int months) {
  mil_civil civil = mil_date_civil(date);
  int index = civil.month - 1 + months;
  int year = civil.year + divide(index, 12), month = modulo(index, 12) + 1;
  if (!plausible(year)) return MIL_NO_DATE;
  int length = month_length(year, month);
  return mil_day(year, month, civil.day < length ? civil.day : length);
}

/* ---- Intervals --------------------------------------------------------------------------------- */

mil_days mil_days_months(int year, int month, int count) {
  mil_date first = mil_day(year, month, 1);
  if (first == MIL_NO_DATE || count < 1) return no_days;
  mil_date next = mil_date_add_months(first, count);
  return next == MIL_NO_DATE ? no_days : (mil_days){first, next - 1};
}

mil_days mil_days_year(int year) { return mil_days_months(year, 1, 12); }

/* The year in which a fiscal year begins that is named by its end. */
static int first_year(int year, int fiscal_start) { return fiscal_start > 1 ? year - 1 : year; }

/* Part `index` (from 1) of the `parts` equal ones of a fiscal year. */
static mil_days part_of_year(int year, int index, int parts, int fiscal_start) {
  if (index < 1 || index > parts || fiscal_start < 1 || fiscal_start > 12) return no_days;
  int length = 12 / parts;
  int month = fiscal_start - 1 + (index - 1) * length;
  return mil_days_months(first_year(year, fiscal_start) + month / 12, month % 12 + 1, length);
}

mil_days mil_days_quarter(int year, int quarter, int fiscal_start) {
  return part_of_year(year, quarter, 4, fiscal_start);
}

mil_days mil_days_half(int year, int half, int fiscal_start) {
  return part_of_year(year, half, 2, fiscal_start);
}

mil_days mil_days_tertial(int year, int tertial, int fiscal_start) {
  return part_of_year(year, tertial, 3, fiscal_start);
}

mil_days mil_days_fiscal_year(int year, int fiscal_start) {
  return part_of_year(year, 1, 1, fiscal_start);
}

/* ---- Weeks and moving days --------------------------------------------------------------------- */

/* Week 1 is the week of January 4th. */
static mil_date first_monday(int year) {
  mil_date fourth = mil_day(year, 1, 4);
  return fourth == MIL_NO_DATE ? MIL_NO_DATE : fourth - (mil_date_weekday(fourth) - 1);
}

int mil_weeks_in_year(int year) {
  mil_date first = first_monday(year), next = first_monday(year + 1);
  return first == MIL_NO_DATE || next == MIL_NO_DATE ? 52 : (next - first) / 7;
}

mil_days mil_days_week(int year, int week) {
  mil_date monday = first_monday(year);
  if (monday == MIL_NO_DATE || week < 1 || week > mil_weeks_in_year(year)) return no_days;
  return (mil_days){monday + 7 * (week - 1), monday + 7 * week - 1};
}

/* The "anonymous" algorithm (Nature, 1876), in the form of Meeus; good for every Gregorian year. */
mil_date mil_easter(int year) {
  if (year < 0 || !plausible(year)) return MIL_NO_DATE;
  int a = year % 19, b = year / 100, c = year % 100;
  int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return mil_day(year, f / 31, f % 31 + 1);
}

mil_date mil_nth_weekday(int year, int month, int weekday, int nth) {
  mil_days days = mil_days_months(year, month, 1);
  if (!mil_days_known(days) || weekday < 1 || weekday > 7) return MIL_NO_DATE;
  if (nth == -1) return days.last - modulo(mil_date_weekday(days.last) - weekday, 7);
  mil_date date = days.first + modulo(weekday - mil_date_weekday(days.first), 7) + 7 * (nth - 1);
  return nth < 1 || date > days.last ? MIL_NO_DATE : date;
}
