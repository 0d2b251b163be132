/* fix_level.c: values that fit what a goal measures, and their units. */
#include "fix.h"

#include <string.h>

/* How the goal's KPI is counted; "" where it names none. */
static const char *unit_of(const mil_fixer *self) {
  return mil_datum_string(self->phrase->kpi, "unit", "");
}

bool mil_fix_counts_in(const mil_fixer *self, const char *unit) {
  return strcmp(unit_of(self), unit) == 0;
}

bool mil_fix_has_unit(const mil_fixer *self) { return unit_of(self)[0] != '\0'; }

bool mil_fix_is_cost(const mil_fixer *self) { return mil_fix_says(self->phrase->kpi, "down"); }

bool mil_fix_goes_down(const mil_fixer *self) {
  bool told =
    self->phrase->direction == MIL_DIRECTION_UP || self->phrase->direction == MIL_DIRECTION_DOWN;
  return told ? self->phrase->direction == MIL_DIRECTION_DOWN : mil_fix_is_cost(self);
}

/* Shares are seldom the same size: a conversion of 3 % is good, an open rate of 30 %, a
 * satisfaction of 80 %. */
static const char *percent_levels(const mil_fixer *self) {
  double ceiling = mil_datum_number(mil_datum_get(self->phrase->kpi, "limits"), "ceiling", 100);
  if (mil_fix_is_cost(self)) return "levels_small";
  return ceiling <= 20 ? "levels_rate" : ceiling <= 60 ? "levels_third" : "levels_percent";
}

static const char *levels_of(const mil_fixer *self) {
  if (mil_fix_counts_in(self, "percent")) return percent_levels(self);
  if (mil_fix_counts_in(self, "score")) return "levels_score";
  if (mil_fix_counts_in(self, "time")) return "levels_time";
  return mil_fix_counts_in(self, "money") ? "levels_money" : "levels";
}

/* A share has its sign, a time or an amount of money one of several units, all else none. */
static void ask_unit(mil_fixer *self, const mil_datum *levels) {
  const mil_datum *units = mil_datum_get(levels, "units");
  if (mil_fix_counts_in(self, "percent")) mil_fix_set(self, "unit", self->percent);
  else mil_fix_set(self, "unit", "");
  mil_fix_set(self, "space", units ? " " : "");
  if (!units || units->count == 0) return;
  mil_fix_choose(mil_fix_ask(self, "unit", units->items[0].string), units);
}

void mil_fix_ask_levels(mil_fixer *self) {
  const mil_datum *levels = mil_datum_get(self->rewrites, levels_of(self));
  const char *low = mil_datum_string(levels, "low", "100"),
             *high = mil_datum_string(levels, "high", "120");
  bool down = mil_fix_goes_down(self), money = mil_fix_counts_in(self, "money");
  mil_fix_ask(self, "baseline", down ? high : low)->fact = true;
  mil_fix_ask(self, "target", down ? low : high)->fact = true;
  mil_fix_set(self, "sign", money ? mil_style_currency(self) : "");
  ask_unit(self, levels);
}
