/* criterion_achievable.c: does the text itself show that the goal is out of reach?
 *
 * Text seldom proves that a goal is within reach, so the criterion is met unless the goal is
 * absolute (all, never, 100 %, best in the world) or asks for more growth than its time can give:
 * growth per month is reckoned from amount and deadline, and held against the limits of the KPI. An
 * owner is asked for by a hint. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "judge.h"

#define DAYS_IN_MONTH 30.44
/* Growth by this factor is out of reach whatever the time. */
#define ABSURD_FACTOR 100.0
/* From fewer than this a multiple says nothing: from 2 customers to 10 is no pace. */
#define SMALLEST_START 10.0

/* ---- Absolutes ------------------------------------------------------------------------------- */

/* The parts whose words and amounts are the goal's own claim. */
static bool claims(const mil_part *part) {
  switch (part->role) {
    case MIL_ROLE_SELF:
    case MIL_ROLE_SPECIFIC:
    case MIL_ROLE_MEASURABLE:
    case MIL_ROLE_METRIC:
    case MIL_ROLE_TARGET: return true;
    default: return false;
  }
}

/* What it is for ("för att alla ska kunna delta") is no promise. */
static bool in_purpose(const mil_judge *self, const mil_part *part, mil_range range) {
  return part->role == MIL_ROLE_SELF && mil_range_overlaps(self->phrase->purpose, range);
}

/* "≥ 0" is a lower bound, and no promise that there will be none. */
static bool is_lower_bound(const mil_part *part, const mil_quantity *quantity) {
  const char *words = part->prose->text + quantity->range.start;
  return words[0] == '>' || words[0] == '+' || strncmp(words, "≥", strlen("≥")) == 0;
}

static bool is_absolute_amount(const mil_part *part, const mil_quantity *quantity) {
  bool none = quantity->high <= 0 && !is_lower_bound(part, quantity) &&
              quantity->of != MIL_OF_RANK && quantity->of != MIL_OF_MONEY;
  bool all = quantity->of == MIL_OF_PERCENT && quantity->low == 100 && quantity->high == 100;
  return quantity->role == MIL_QUANTITY_TARGET && (none || all);
}

static bool find_absolute_amount(const mil_judge *self, const mil_part *part, mil_range *found) {
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    const mil_quantity *quantity = &part->quantities.items.items[i];
    if (!is_absolute_amount(part, quantity) || in_purpose(self, part, quantity->range)) continue;
    *found = quantity->range;
    return true;
  }
  return false;
}

static bool find_absolute_words(const mil_judge *self, const mil_part *part, mil_range *found) {
  mil_slice text = {part->prose->text, part->plain.end};
  uint32_t from = part->plain.start;
  mil_match match;
  while (from < text.length &&
         mil_language_search(self->language, MIL_PATTERN_achievable_absolute, text, from, &match)) {
    *found = match.groups[0];
    if (mil_range_empty(*found)) return false;
    if (!in_purpose(self, part, *found)) return true;
    from = found->end;
  }
  return false;
}

/* The whole set is one that the team can serve or decides over: "Varje medlem ska erbjudas …". */
static bool is_bounded(const mil_judge *self, const mil_part *part) {
  return mil_language_matches(self->language, MIL_PATTERN_achievable_bounded, mil_part_slice(part));
}

static const mil_part *find_absolute(const mil_judge *self, mil_range *found) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    if (!claims(part)) continue;
    if (find_absolute_amount(self, part, found)) return part;
    if (!is_bounded(self, part) && find_absolute_words(self, part, found)) return part;
  }
  return NULL;
}

/* ---- Pace ------------------------------------------------------------------------------------ */

/* How much is asked for, in how long. */
typedef struct growth {
  const mil_part *part;
  mil_range words;
  double start;  /* where it starts, 0 where unknown */
  double factor; /* 1.2 for "20 % more" */
  double months; /* 0 where unknown */
} growth;

static double factor_of(const mil_quantity *quantity) {
  if (quantity->role != MIL_QUANTITY_CHANGE) return 0;
  if (quantity->of == MIL_OF_FACTOR) return quantity->low;
  return quantity->of == MIL_OF_PERCENT ? 1 + quantity->low / 100 : 0;
}

/* Whether a multiple of the KPI says nothing: three times a grade, or a share. */
static bool has_scale(const mil_judge *self) {
  const char *unit = mil_datum_string(self->phrase->kpi, "unit", "");
  return strcmp(unit, "score") == 0 || strcmp(unit, "percent") == 0;
}

/* From–to, where both count the same thing and the start is no handful. */
static double factor_between(const mil_quantity *from, const mil_quantity *to) {
  bool counted = from->of == MIL_OF_COUNT || from->of == MIL_OF_MONEY;
  bool alike = from->of == to->of || from->of == MIL_OF_COUNT;
  if (from->role != MIL_QUANTITY_BASELINE || to->role != MIL_QUANTITY_TARGET) return 0;
  return counted && alike && from->low >= SMALLEST_START ? to->low / from->low : 0;
}

static void grow(growth *self, const mil_part *part, mil_range words, double factor, double start) {
  if (factor <= self->factor) return;
  *self = (growth){
    .part = part, .words = words, .factor = factor, .start = start, .months = self->months};
}

static void read_part_growth(growth *self, const mil_part *part, bool scale) {
  const mil_quantity *items = part->quantities.items.items;
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    grow(self, part, items[i].range, factor_of(&items[i]), 0);
    if (i == 0 || scale) continue;
    mil_range both = {items[i - 1].range.start, items[i].range.end};
    grow(self, part, both, factor_between(&items[i - 1], &items[i]), items[i - 1].low);
  }
}

static growth read_growth(const mil_judge *self, mil_days deadline) {
  growth found = {.factor = 1};
  if (deadline.last != MIL_NO_DATE && deadline.last > self->today)
    found.months = (deadline.last - self->today) / DAYS_IN_MONTH;
  for (uint32_t i = 0; i < self->scope->count; i++)
    if (claims(&self->scope->parts[i]))
      read_part_growth(&found, &self->scope->parts[i], has_scale(self));
  return found;
}

/* The KPI's own limits; else those of any KPI; else the wider ones of what is no KPI. */
static const mil_datum *find_limits(const mil_judge *self) {
  const mil_datum *pace = mil_language_table(self->language, MIL_TABLE_pace);
  const mil_datum *limits = mil_datum_get(self->phrase->kpi, "limits");
  if (limits && mil_datum_get(limits, "year")) return limits;
  return self->phrase->kpi ? pace : mil_datum_get(pace, "other");
}

/* On a straight line, in logarithms, between the limits of a month, a quarter and a year. */
static double allowed_factor(const mil_datum *limits, double months) {
  double month = mil_datum_number(limits, "month", 1.5);
  double quarter = mil_datum_number(limits, "quarter", 2);
  double year = mil_datum_number(limits, "year", 10);
  if (months <= 1) return month;
  if (months <= 3) return month * pow(quarter / month, (months - 1) / 2);
  if (months <= 12) return quarter * pow(year / quarter, (months - 3) / 9);
  return pow(year, months / 12);
}

/* Less of something (waste, waiting) has no pace: it can't grow beyond all bounds. */
static bool grows(const mil_judge *self) { return self->phrase->direction != MIL_DIRECTION_DOWN; }

static bool is_too_fast(const mil_judge *self, const growth *asked, double *allowed) {
  if (!asked->part || !grows(self)) return false;
  *allowed = ABSURD_FACTOR;
  if (asked->months > 0) *allowed = allowed_factor(find_limits(self), asked->months);
  return asked->months > 0 ? asked->factor > *allowed * 1.001 : asked->factor >= ABSURD_FACTOR;
}

/* ---- Values beyond a KPI's ceiling ----------------------------------------------------------- */

static bool says_start(const mil_part *part) {
  for (uint32_t i = 0; i < part->quantities.items.count; i++)
    if (part->quantities.items.items[i].role == MIL_QUANTITY_BASELINE) return true;
  return false;
}

/* "en konvertering på 60 %": who states a start knows what is usual there. */
static bool find_beyond_ceiling(const mil_judge *self, double *ceiling, mil_range *found) {
  const mil_part *part = &self->scope->parts[0];
  *ceiling = mil_datum_number(mil_datum_get(self->phrase->kpi, "limits"), "ceiling", 0);
  if (*ceiling <= 0 || says_start(part) || !grows(self)) return false;
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    const mil_quantity *quantity = &part->quantities.items.items[i];
    bool beyond = quantity->role == MIL_QUANTITY_TARGET && quantity->of == MIL_OF_PERCENT &&
                  quantity->low > *ceiling;
    *found = quantity->range;
    if (beyond) return true;
  }
  return false;
}

/* "från 10 till 80 %" is 70 points, and so is "med 70 procentenheter". */
static double points_of(const mil_quantities *quantities, uint32_t index, mil_range *words) {
  const mil_quantity *quantity = &quantities->items.items[index];
  *words = quantity->range;
  if (quantity->of == MIL_OF_POINTS) return quantity->low;
  const mil_quantity *from = index > 0 ? quantity - 1 : NULL;
  if (!from || quantity->of != MIL_OF_PERCENT || from->of != MIL_OF_PERCENT) return 0;
  if (quantity->role != MIL_QUANTITY_TARGET || from->role != MIL_QUANTITY_BASELINE) return 0;
  words->start = from->range.start;
  return quantity->low - from->low;
}

/* More percentage points than the limit of half a year. */
static bool find_beyond_points(const mil_judge *self, double months, double *points,
                               mil_range *found) {
  const mil_part *part = &self->scope->parts[0];
  *points = mil_datum_number(mil_datum_get(self->phrase->kpi, "limits"), "points", 0);
  if (*points <= 0 || months <= 0) return false;
  if (months > 6) *points *= months / 6;
  for (uint32_t i = 0; i < part->quantities.items.count; i++)
    if (points_of(&part->quantities, i, found) > *points) return true;
  return false;
}

/* ---- What is said of it ---------------------------------------------------------------------- */

#define NUMBER_MAX 48

/* A round number as the speaker writes it: "1 250", "1,250". */
static mil_slice write_number(const mil_judge *self, char *buffer, double value) {
  const mil_datum *style = mil_language_table(self->speaker, MIL_TABLE_language);
  const char *group = mil_datum_string(style, "group", " ");
  char digits[NUMBER_MAX];
  double rounded = value < 1e12 ? floor(value + 0.5) : 1e12;
  int count = snprintf(digits, sizeof digits, "%.0f", rounded);
  size_t length = 0;
  for (int i = 0; i < count; i++) {
    if (i > 0 && (count - i) % 3 == 0)
      length += (size_t)snprintf(buffer + length, NUMBER_MAX - length, "%.4s", group);
    buffer[length++] = digits[i];
  }
  return (mil_slice){buffer, (uint32_t)length};
}

/* To two figures, downwards: what fits should be a number that people would set. */
static double round_down(double value) {
  double step = 1;
  while (value / step >= 100) step *= 10;
  return floor(value / step + 1e-9) * step;
}

/* "världens bästa": not what is promised is the trouble, but that nobody could tell. */
static bool is_superlative(const mil_judge *self, const mil_part *part, mil_range words) {
  mil_match match;
  mil_slice text = {part->prose->text, part->plain.end};
  if (!mil_language_search(self->language, MIL_PATTERN_achievable_absolute, text, words.start,
                           &match))
    return false;
  mil_range best =
    mil_language_group(self->language, MIL_PATTERN_achievable_absolute, &match, "best");
  return best.start == words.start;
}

static bool report_absolute(mil_judge *self, mil_verdict *verdict, const mil_part *part,
                            mil_range words) {
  const char *variant = part->role != MIL_ROLE_SELF         ? "beside"
                        : is_superlative(self, part, words) ? "best"
                                                            : NULL;
  mil_judge_set(self, verdict, MIL_MISSING, MIL_RULE_ABSOLUTE, part, words);
  return mil_judge_report(self, MIL_RULE_ABSOLUTE, variant, part, words, NULL, 0);
}

static bool report_pace(mil_judge *self, mil_verdict *verdict, const growth *asked,
                        double allowed) {
  char monthly[NUMBER_MAX], percent[NUMBER_MAX], value[NUMBER_MAX], factor[NUMBER_MAX];
  double growth_a_month = pow(asked->factor, 1 / fmax(asked->months, 1)) - 1;
  mil_argument arguments[] = {
    {"growth", write_number(self, monthly, round_down(growth_a_month * 100))},
    {"percent", write_number(self, percent, round_down((allowed - 1) * 100))},
    {"value", write_number(self, value, round_down(asked->start * allowed))},
    {"factor", write_number(self, factor, round_down(asked->factor))},
  };
  const char *variant = asked->months <= 0 ? "absurd" : asked->start > 0 ? "value" : NULL;
  mil_judge_set(self, verdict, MIL_MISSING, MIL_RULE_PACE, asked->part, asked->words);
  return mil_judge_report(self, MIL_RULE_PACE, variant, asked->part, asked->words, arguments,
                          sizeof arguments / sizeof *arguments);
}

static bool report_limit(mil_judge *self, mil_verdict *verdict, const char *variant,
                         mil_range words, double limit) {
  char number[NUMBER_MAX];
  const mil_part *part = &self->scope->parts[0];
  const mil_datum *kpi = mil_datum_get(self->phrase->kpi, "name");
  mil_argument arguments[] = {
    {"limit", write_number(self, number, limit)},
    {"kpi", {kpi ? kpi->string : "", kpi ? kpi->length : 0}},
  };
  mil_judge_set(self, verdict, MIL_MISSING, MIL_RULE_PACE, part, words);
  return mil_judge_report(self, MIL_RULE_PACE, variant, part, words, arguments, 2);
}

/* ---- Owners ---------------------------------------------------------------------------------- */

static bool names_owner(const mil_judge *self, const mil_part *part) {
  if (part->role == MIL_ROLE_OWNER) return !mil_range_empty(part->plain);
  if (part->role == MIL_ROLE_OBJECTIVE || part->role == MIL_ROLE_HEADING) return false;
  return mil_language_matches(self->language, MIL_PATTERN_achievable_owner, mil_part_slice(part));
}

static bool hint_owner(mil_judge *self) {
  for (uint32_t i = 0; i < self->scope->count; i++)
    if (names_owner(self, &self->scope->parts[i])) return true;
  const mil_part *part = &self->scope->parts[0];
  return mil_judge_report(self, MIL_RULE_NO_OWNER, NULL, part, part->plain, NULL, 0);
}

/* ---- The criterion --------------------------------------------------------------------------- */

static bool judge_reach(mil_judge *self, mil_verdict *verdict, mil_days deadline) {
  mil_range words;
  double limit;
  const mil_part *part = find_absolute(self, &words);
  if (part) return report_absolute(self, verdict, part, words);
  growth asked = read_growth(self, deadline);
  if (is_too_fast(self, &asked, &limit)) return report_pace(self, verdict, &asked, limit);
  if (find_beyond_ceiling(self, &limit, &words))
    return report_limit(self, verdict, "ceiling", words, limit);
  if (find_beyond_points(self, asked.months, &limit, &words))
    return report_limit(self, verdict, "points", words, limit);
  return true;
}

bool mil_judge_achievable(mil_judge *self, const mil_verdict *done, mil_verdict *verdict,
                          mil_days deadline) {
  (void)done;
  mil_judge_set(self, verdict, MIL_MET, MIL_RULE_COUNT, NULL, (mil_range){0, 0});
  return judge_reach(self, verdict, deadline) && hint_owner(self);
}
