/* time.h: expressions of time in a plain sentence, and what they mean as days. */
#ifndef MIL_TIME_H
#define MIL_TIME_H

#include "alloc.h"
#include "calendar.h"
#include "language.h"

/* What an expression does in its sentence. */
typedef enum mil_time_role {
  MIL_TIME_DEADLINE,   /* bounds it: a date, "by Q3", "inom 6 månader", "under 2027", "före jul" */
  MIL_TIME_RATE,       /* a rate per period: "10 leads i månaden", "every week" */
  MIL_TIME_VAGUE,      /* snarast, på sikt, löpande, soon, ASAP */
  MIL_TIME_OPEN,       /* an open period: "vecka 3+", "from 2027 on", "fr.o.m. maj" */
  MIL_TIME_BASELINE,   /* only compares: "i fjol", "compared with Q2", "since 2019" */
  MIL_TIME_MEASURE,    /* is what is measured: "svar inom 30 minuter", "12-month subscription" */
  MIL_TIME_NAME,       /* part of a name: "Agenda 2030", "the 2019 campaign" */
  MIL_TIME_CLOCK,      /* a time of day or a habit of the audience: "kl. 15", "on Monday mornings" */
  MIL_TIME_IMPOSSIBLE  /* written as a date, but no such day: 31 februari, vecka 54, Q5 */
} mil_time_role;

typedef struct mil_time {
  mil_range range;     /* in the plain text; with its preposition ("senast den 31 mars") */
  mil_range words;     /* without it ("31 mars") */
  mil_time_role role;
  mil_days days;       /* what it means, where role is DEADLINE, OPEN, BASELINE or NAME and that can be told */
  bool needs_anchor;   /* a duration counted from nothing ("inom 6 månader"); days count from today */
  bool needs_year;     /* no year is said ("Q3", "i maj"); days take the next one from today, or the scope's */
} mil_time;

typedef struct mil_times {
  MIL_ARRAY(mil_time) items; /* in order, none overlapping */
} mil_times;

/* What expressions are counted from. */
typedef struct mil_time_base {
  mil_date today;
  int fiscal_start; /* month 1-12 */
  int year;         /* a year that the scope states ("Mål för 2026"), or 0 */
} mil_time_base;

/* Appends the expressions of `text` to `times` (caller releases items). False where memory ends. */
bool mil_time_find(mil_language *language, const mil_allocator *allocator, mil_slice text,
                   mil_time_base base, mil_times *times);

/* Whether a heading or label states a period that bounds what stands under it ("Mål för 2026", "Q3 OKRs",
 * "Månad 1–2", "3 månader"); `days` may stay unknown ("Månad 1–2"). `range`: the words. */
bool mil_time_period(mil_language *language, const mil_allocator *allocator, mil_slice text,
                     mil_time_base base, mil_days *days, mil_range *range);

/* Whether a heading names such a period, in `*named`; false where memory ends. */
bool mil_time_names_period(mil_language *language, const mil_allocator *allocator, mil_slice text,
                           mil_time_base base, bool *named);

/* The same, with all that is known of the period: whether a year is said, whether it counts from today. */
bool mil_time_bound(mil_language *language, const mil_allocator *allocator, mil_slice text,
                    mil_time_base base, mil_time *bound);

#endif
