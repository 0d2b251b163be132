/* fix_deadline.c: deadlines to choose from. */
#include "fix.h"

/* A quarter that ends sooner than this is over already, for a goal that is yet to be begun. */
#define QUARTER_LEFT 14

static mil_date quarter_end(const mil_fixer *self, int after) {
  mil_civil civil = mil_date_civil(self->check->today);
  int shift =
    (self->check->checker->options.fiscal_start + 2) % 3; /* of the fiscal quarters' first months */
  int passed = (civil.month - 1 - shift + 12) % 3;
  return mil_date_add_months(mil_day(civil.year, civil.month, 1), 3 - passed + 3 * after) - 1;
}

static mil_date year_end(const mil_fixer *self) {
  mil_date today = self->check->today;
  int year = mil_date_civil(today).year;
  mil_date end = mil_day(year, 12, 31);
  return end - today >= 92 ? end : mil_day(year + 1, 12, 31);
}

/* A goal is due no later than the one that it serves. */
static mil_date parents_deadline(const mil_fixer *self) {
  int32_t parent = self->goal ? self->goal->parent : -1;
  return parent < 0 ? MIL_NO_DATE : self->report->goals[parent].deadline.last;
}

static uint32_t add(mil_date *dates, uint32_t count, mil_date date) {
  for (uint32_t i = 0; i < count; i++)
    if (dates[i] == date) return count;
  if (date == MIL_NO_DATE || count == MIL_DEADLINES_MAX) return count;
  dates[count] = date;
  return count + 1;
}

uint32_t mil_deadlines(const mil_fixer *self, mil_date dates[MIL_DEADLINES_MAX]) {
  mil_date today = self->check->today, parents = parents_deadline(self),
           this = quarter_end(self, 0);
  uint32_t count = 0;
  if (parents != MIL_NO_DATE && parents >= today && parents < quarter_end(self, 1))
    count = add(dates, count, parents);
  count = add(dates, count, quarter_end(self, 1));
  if (this - today >= QUARTER_LEFT) count = add(dates, count, this);
  count = add(dates, count, mil_date_add_months(today, 6));
  return add(dates, count, year_end(self));
}

void mil_deadline_ask(mil_fixer *self, const mil_date *dates, uint32_t count, uint32_t at) {
  mil_slot *slot = mil_fix_ask(self, "date", mil_style_date(self, dates[at]));
  slot->choices[slot->choice_count++] = slot->value;
  for (uint32_t i = 0; i < count; i++)
    if (i != at) slot->choices[slot->choice_count++] = mil_style_date(self, dates[i]);
}
