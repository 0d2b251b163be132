/* criterion_timebound.c: by when?
 *
 * A goal is bound by a deadline or a rate: in its own sentence, in what is attached to it, in the head of its
 * column, the objective that it serves, or a heading above that states a period. */
#include <stdio.h>

#include "judge.h"

/* ---- Where to look ----------------------------------------------------------------------------- */

enum {
  TAKE_RATE = 1,   /* a rate binds too: "10 leads i månaden" */
  TAKE_PERIOD = 2, /* a time that stands alone is a period: "Q3", "3 månader" */
  TAKE_WHOLE = 4,  /* the same, where the time is most of the text */
  ONLY_DATED = 8,  /* no durations: "inom 30 dagar" in a further sentence is seldom the goal's */
  NO_REMARKS = 16  /* a deadline from there is the document's, not the goal's: nothing is said of it */
};

/* The first that binds counts: the goal's own words, then what is nearest. */
static const struct source {
  mil_role role;
  int how;
} sources[] = {
  {MIL_ROLE_SELF, TAKE_RATE},
  {MIL_ROLE_DEADLINE, TAKE_RATE | TAKE_PERIOD},
  {MIL_ROLE_TIMEBOUND, TAKE_RATE | TAKE_PERIOD},
  {MIL_ROLE_TARGET, TAKE_RATE | TAKE_WHOLE},
  {MIL_ROLE_CELL, TAKE_RATE | TAKE_WHOLE},
  {MIL_ROLE_METRIC, TAKE_RATE},
  {MIL_ROLE_SPECIFIC, TAKE_RATE},
  {MIL_ROLE_MEASURABLE, TAKE_RATE},
  {MIL_ROLE_DETAIL, ONLY_DATED},
  {MIL_ROLE_COLUMN, TAKE_PERIOD | NO_REMARKS},
  {MIL_ROLE_OBJECTIVE, NO_REMARKS},
  {MIL_ROLE_HEADING, TAKE_PERIOD | NO_REMARKS},
};

#define SOURCE_COUNT (sizeof sources / sizeof *sources)

/* What binds the goal, and where it says so. */
typedef struct bound {
  const mil_part *part;
  mil_time time;
  int how;
} bound;

/* ---- Looking ----------------------------------------------------------------------------------- */

/* Of several deadlines the tightest: the one that ends first. */
static bool tighter(const mil_time *time, const mil_time *than) {
  if (!than) return true;
  if (time->role != than->role) return time->role == MIL_TIME_DEADLINE;
  if (!mil_days_known(time->days)) return false;
  return !mil_days_known(than->days) || time->days.last < than->days.last;
}

static bool binds(const mil_time *time, int how) {
  if (time->role == MIL_TIME_RATE) return (how & TAKE_RATE) != 0;
  if (time->role != MIL_TIME_DEADLINE) return false;
  return !(how & ONLY_DATED) || !time->needs_anchor;
}

static const mil_time *stated_in(const mil_part *part, int how) {
  const mil_time *best = NULL;
  for (uint32_t i = 0; i < part->times.items.count; i++) {
    const mil_time *time = &part->times.items.items[i];
    if (binds(time, how) && tighter(time, best)) best = time;
  }
  return best;
}

static mil_range moved(mil_range range, uint32_t by) {
  return (mil_range){range.start + by, range.end + by};
}

static bool covers(mil_range words, mil_range plain) {
  return 2 * (words.end - words.start) >= plain.end - plain.start;
}

/* A period that the whole text of a part states. */
static bool period_of(const mil_judge *self, const mil_part *part, int year, mil_time *time) {
  mil_time_base base = {self->today, self->options->fiscal_start, year};
  mil_slice text = mil_part_slice(part);
  if (!mil_time_bound(self->language, self->allocator, text, base, time)) return false;
  time->range = moved(time->range, part->plain.start);
  time->words = moved(time->words, part->plain.start);
  return true;
}

static bool is_dated(const mil_time *time) {
  return mil_days_known(time->days) && !time->needs_year && !time->needs_anchor;
}

/* The year that a heading or column above states, or 0. */
static int scope_year(const mil_judge *self) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    mil_time time;
    if (part->role != MIL_ROLE_HEADING && part->role != MIL_ROLE_COLUMN) continue;
    if (!period_of(self, part, 0, &time) || !is_dated(&time)) continue;
    int first = mil_date_civil(time.days.first).year, last = mil_date_civil(time.days.last).year;
    if (first == last) return first;
  }
  return 0;
}

static bool look_in(const mil_judge *self, const mil_part *part, int how, int year, bound *found) {
  const mil_time *stated = stated_in(part, how);
  *found = (bound){.part = part, .how = how};
  if (stated) return found->time = *stated, true;
  if (!(how & (TAKE_PERIOD | TAKE_WHOLE))) return false;
  if (!period_of(self, part, year, &found->time)) return false;
  return (how & TAKE_PERIOD) || covers(found->time.words, part->plain);
}

/* The first that binds; with `dated`, the first that says a day or period by itself. */
static bool look(const mil_judge *self, int year, bool dated, bound *found) {
  for (size_t i = 0; i < SOURCE_COUNT; i++)
    for (uint32_t j = 0; j < self->scope->count; j++) {
      const mil_part *part = &self->scope->parts[j];
      if (part->role != sources[i].role) continue;
      if (!look_in(self, part, sources[i].how, year, found)) continue;
      if (!dated || is_dated(&found->time)) return true;
    }
  return false;
}

/* ---- Words for messages ------------------------------------------------------------------------ */

#define DATE_WORDS 48

/* "31 mars 2027", in the language of the messages. */
static mil_slice date_words(const mil_judge *self, mil_date date, char *buffer) {
  const mil_datum *words = mil_language_table(self->speaker, MIL_TABLE_time);
  const mil_datum *names = mil_datum_get(words, "names");
  if (date == MIL_NO_DATE) return (mil_slice){"", 0};
  mil_civil civil = mil_date_civil(date);
  const char *month = names && names->count == 12 ? names->items[civil.month - 1].string : NULL;
  int length = month ? snprintf(buffer, DATE_WORDS, "%d %s %d", civil.day, month, civil.year)
                     : snprintf(buffer, DATE_WORDS, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  return (mil_slice){buffer, length > 0 && length < DATE_WORDS ? (uint32_t)length : 0};
}

static mil_slice number_words(int number, char *buffer) {
  int length = snprintf(buffer, DATE_WORDS, "%d", number);
  return (mil_slice){buffer, length > 0 && length < DATE_WORDS ? (uint32_t)length : 0};
}

/* The end of the quarter after this one: near enough to act, far enough to reach. */
static mil_date suggested(mil_date today) {
  mil_civil civil = mil_date_civil(today);
  int first = (civil.month - 1) / 3 * 3 + 1;
  return mil_date_add_months(mil_day(civil.year, first, 1), 6) - 1;
}

/* ---- Not met ----------------------------------------------------------------------------------- */

/* The first time of that role in what the goal says itself. */
static const mil_time *own_time(const mil_judge *self, mil_time_role role, const mil_part **part) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    *part = &self->scope->parts[i];
    mil_role of = (*part)->role;
    if (of != MIL_ROLE_SELF && of != MIL_ROLE_DEADLINE && of != MIL_ROLE_TIMEBOUND) continue;
    for (uint32_t j = 0; j < (*part)->times.items.count; j++)
      if ((*part)->times.items.items[j].role == role) return &(*part)->times.items.items[j];
  }
  *part = &self->scope->parts[0];
  return NULL;
}

/* What the goal says of time though it binds nothing, and what to answer. The first that is there speaks. */
static const struct excuse {
  mil_time_role role;
  mil_rule_id rule;
  const char *variant;
} excuses[] = {
  {MIL_TIME_IMPOSSIBLE, MIL_RULE_IMPOSSIBLE_DATE, NULL},
  {MIL_TIME_VAGUE, MIL_RULE_VAGUE_TIME, NULL},
  {MIL_TIME_OPEN, MIL_RULE_NO_DEADLINE, "open"},
  {MIL_TIME_BASELINE, MIL_RULE_NO_DEADLINE, "baseline"},
  {MIL_TIME_MEASURE, MIL_RULE_NO_DEADLINE, "measure"},
};

static bool judge_missing(mil_judge *self, mil_verdict *verdict) {
  char buffer[DATE_WORDS];
  mil_argument date = {"date", date_words(self, suggested(self->today), buffer)};
  const mil_part *part;
  for (size_t i = 0; i < sizeof excuses / sizeof *excuses; i++) {
    const mil_time *time = own_time(self, excuses[i].role, &part);
    if (!time) continue;
    /* Of "senast den 31 februari" only the day is wrong. */
    bool impossible = excuses[i].role == MIL_TIME_IMPOSSIBLE;
    mil_range words = impossible ? time->words : time->range;
    mil_judge_set(self, verdict, MIL_MISSING, excuses[i].rule, part, words);
    return mil_judge_report(self, excuses[i].rule, excuses[i].variant, part, words, &date, 1);
  }
  mil_judge_set(self, verdict, MIL_MISSING, MIL_RULE_NO_DEADLINE, NULL, (mil_range){0, 0});
  return mil_judge_report(self, MIL_RULE_NO_DEADLINE, NULL, part, part->plain, &date, 1);
}

/* ---- Met, with a remark ------------------------------------------------------------------------ */

static bool remark(mil_judge *self, mil_rule_id rule, const char *variant, const bound *found,
                   const char *name, mil_slice value) {
  mil_argument arguments[] = {{name, value}};
  return mil_judge_report(self, rule, variant, found->part, found->time.range, arguments, 1);
}

/* Of "by 31 March 2025" the reader need not be told which day that is. */
static bool says_date(const bound *found) {
  return found->time.days.first == found->time.days.last && is_dated(&found->time);
}

static bool remark_past(mil_judge *self, const bound *found) {
  char buffer[DATE_WORDS];
  return remark(self, MIL_RULE_PAST, says_date(found) ? "dated" : NULL, found, "date",
                date_words(self, found->time.days.last, buffer));
}

static bool remark_far(mil_judge *self, const bound *found) {
  char years[DATE_WORDS], milestone[DATE_WORDS];
  mil_argument arguments[] = {
    {"years", number_words(self->options->far_years, years)},
    {"milestone", date_words(self, mil_date_add_months(self->today, 12), milestone)},
  };
  return mil_judge_report(self, MIL_RULE_TOO_FAR, NULL, found->part, found->time.range, arguments, 2);
}

static bool remark_relative(mil_judge *self, const bound *found) {
  char buffer[DATE_WORDS];
  return remark(self, MIL_RULE_RELATIVE, NULL, found, "date",
                date_words(self, found->time.days.last, buffer));
}

static bool remark_year(mil_judge *self, const bound *found) {
  char buffer[DATE_WORDS];
  int year = mil_date_civil(found->time.days.last).year;
  return remark(self, MIL_RULE_NO_YEAR, NULL, found, "year", number_words(year, buffer));
}

/* What a dated sentence or heading of the scope says is what a relative time counts from. */
static bool has_anchor(const mil_judge *self, int year) {
  bound dated;
  return look(self, year, true, &dated);
}

static bool remark_on(mil_judge *self, const bound *found, int year) {
  const mil_time *time = &found->time;
  if ((found->how & NO_REMARKS) || !mil_days_known(time->days)) return true;
  mil_date far = mil_date_add_months(self->today, 12 * self->options->far_years);
  if (time->days.last < self->today) return remark_past(self, found);
  if (far != MIL_NO_DATE && time->days.last > far && !remark_far(self, found)) return false;
  if (time->needs_anchor && !has_anchor(self, year)) return remark_relative(self, found);
  if (time->needs_year && year == 0) return remark_year(self, found);
  return true;
}

/* An impossible date in a goal that is bound by another is still a slip. */
static bool remark_impossible(mil_judge *self) {
  const mil_part *part;
  const mil_time *time = own_time(self, MIL_TIME_IMPOSSIBLE, &part);
  if (!time) return true;
  return mil_judge_report(self, MIL_RULE_IMPOSSIBLE_DATE, NULL, part, time->words, NULL, 0);
}

/* ---- The criterion ----------------------------------------------------------------------------- */

/* A rate has no end of its own, nor has an event without a date: then a period around it is the deadline. */
static mil_days deadline_of(const mil_judge *self, const bound *found, int year) {
  bound dated;
  if (mil_days_known(found->time.days)) return found->time.days;
  return look(self, year, true, &dated) ? dated.time.days : found->time.days;
}

bool mil_judge_timebound(mil_judge *self, const mil_verdict *done, mil_verdict *verdict,
                         mil_days *deadline) {
  (void)done; /* time is judged first */
  *deadline = (mil_days){MIL_NO_DATE, MIL_NO_DATE};
  int year = scope_year(self);
  bound found;
  if (!look(self, year, false, &found)) return judge_missing(self, verdict);
  *deadline = deadline_of(self, &found, year);
  mil_judge_set(self, verdict, MIL_MET, MIL_RULE_COUNT, found.part, found.time.range);
  return remark_impossible(self) && remark_on(self, &found, year);
}
