/* calendar.h: arithmetic on days. Knows no language and reads no text. */
#ifndef MIL_CALENDAR_H
#define MIL_CALENDAR_H

#include "milstolpe.h"

typedef struct mil_civil {
  int year, month, day;
} mil_civil;

mil_civil mil_date_civil(mil_date date);
/* 1 (Monday) to 7, as ISO 8601 counts. */
int mil_date_weekday(mil_date date);
/* Adds months, keeping the day where the month has it, else its last day. */
mil_date mil_date_add_months(mil_date date, int months);

/* Intervals; each MIL_NO_DATE pair where the number does not exist (Q5, week 54, February 31). */
mil_days mil_days_year(int year);
mil_days mil_days_months(int year, int month, int count); /* from the first of `month` */
mil_days mil_days_quarter(int year, int quarter, int fiscal_start);
mil_days mil_days_half(int year, int half, int fiscal_start);
mil_days mil_days_tertial(int year, int tertial, int fiscal_start);
mil_days mil_days_week(int year, int week);
mil_days mil_days_fiscal_year(int year, int fiscal_start); /* named by the year in which it ends */

int mil_weeks_in_year(int year); /* 52 or 53 */
mil_date mil_easter(int year);   /* Gregorian Easter Sunday */
/* The nth (1-5, or -1 for the last) weekday of a month, or MIL_NO_DATE. */
mil_date mil_nth_weekday(int year, int month, int weekday, int nth);

static inline bool mil_days_known(mil_days days) { return days.last != MIL_NO_DATE; }

#endif
