/* fix_time.c: fixes of what a goal says of time. */
#include "fix.h"

#include <stdio.h>
#include <string.h>

/* ---- Offering with one of the deadlines ------------------------------------------------------------ */

/* What a maker does with {date} set. */
typedef void draft_writer(mil_fixer *self);

/* Offers the draft with the first deadline that fits: a sub-goal may not be later than its parent,
 * nor a parent earlier than its sub-goals. */
static bool offer_dated(mil_fixer *self, const char *name, draft_writer *write) {
  mil_date dates[MIL_DEADLINES_MAX];
  uint32_t count = mil_deadlines(self, dates);
  for (uint32_t i = 0; i < count; i++) {
    mil_deadline_ask(self, dates, count, i);
    mil_fix_begin(self, name, false);
    write(self);
    if (mil_fix_offer(self)) return true;
  }
  return false;
}

/* ---- Parts that are a deadline as a whole --------------------------------------------------------- */

/* In a cell or behind a label the date stands alone; so in any cell that held nothing else. */
static bool is_date_field(const mil_fixer *self) {
  const mil_part *part = self->part;
  char first = part->prose->text[self->plain.start];
  bool bare = first >= '0' && first <= '9';
  return part->role == MIL_ROLE_DEADLINE ||
         (bare && part != &self->scope.parts[0] && self->plain.start == part->plain.start &&
          self->plain.end == part->plain.end);
}

const char *mil_fix_date_template(const mil_fixer *self) {
  return is_date_field(self) ? "{date}" : mil_fix_template(self, "deadline", "by");
}

/* ---- timebound.no-deadline -------------------------------------------------------------------------- */

static void write_cell(mil_fixer *self) { mil_fix_fill_cell(self, MIL_LABEL_DEADLINE, "{date}"); }

/* What is kept up is kept until a day, what is reached is reached by it. */
static const char *added_deadline(const mil_fixer *self) {
  mil_slice verb = mil_prose_slice(self->scope.parts[0].prose, self->phrase->verb);
  bool lasts = mil_language_matches(self->language, MIL_PATTERN_rewrite_lasting, verb);
  return mil_fix_template(self, "deadline", lasts ? "until" : "add");
}

static void write_added(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_fix_insert(self, own, mil_place_tail(self, own), added_deadline(self));
}

static bool goes_on(const mil_fixer *self, mil_pattern_id pattern) {
  mil_slice text = {self->part->prose->text, self->part->plain.end};
  mil_match match;
  return mil_language_search(self->language, pattern, text, self->plain.end, &match) &&
         match.groups[0].start == self->plain.end;
}

/* "På sikt siktar vi": without these words the verb would stand first, as in a question. */
static bool is_inverted(const mil_fixer *self) {
  return goes_on(self, MIL_PATTERN_rewrite_inverted);
}

static bool opens_clause(const mil_fixer *self) {
  return goes_on(self, MIL_PATTERN_rewrite_clause);
}

/* A preposition before the words stays where it may stand before a day; else it goes with them. */
static void write_replaced(mil_fixer *self) {
  mil_range plain = self->plain;
  uint32_t start = plain.start;
  bool said = mil_fix_before(self, self->part, MIL_PATTERN_rewrite_by, &start);
  if (!said) mil_fix_before(self, self->part, MIL_PATTERN_rewrite_when, &plain.start);
  /* In "the 2019 report" the words are no adverbial that a deadline could stand for. */
  bool stands =
    mil_place_is_open(self, self->part, plain.end) || is_inverted(self) || opens_clause(self);
  if (!said && !stands) self->draft.broken = true;
  mil_fix_replace(self, self->part, plain, said ? "{date}" : mil_fix_date_template(self));
}

static const mil_time *time_at(const mil_fixer *self) {
  for (uint32_t i = 0; i < self->part->times.items.count; i++) {
    const mil_time *time = &self->part->times.items.items[i];
    if (time->range.start == self->plain.start && time->range.end == self->plain.end) return time;
  }
  return NULL;
}

void mil_fix_no_deadline(mil_fixer *self) {
  mil_range cell;
  const mil_time *time = time_at(self);
  if (mil_place_empty_cell(self, MIL_LABEL_DEADLINE, &cell) &&
      offer_dated(self, "deadline", write_cell))
    return;
  if (time && time->role == MIL_TIME_OPEN && offer_dated(self, "deadline", write_replaced)) return;
  offer_dated(self, "deadline", write_added);
}

/* ---- timebound.vague ------------------------------------------------------------------------------- */

/* Words that stand where a deadline may: at the end of a clause, or before the verb that they made
 * change places
 * ("På sikt ska vi …"). */
static bool stands_as_deadline(const mil_fixer *self) {
  uint32_t end = self->plain.end;
  if (end < self->part->plain.end && strchr(",;:)]", self->part->prose->text[end])) return true;
  return is_date_field(self) || self->plain.end >= mil_place_tail(self, self->part) ||
         opens_clause(self);
}

/* The words with the preposition before them, which would be left alone. */
static mil_range with_preposition(const mil_fixer *self) {
  mil_range plain = self->plain;
  if (!mil_fix_before(self, self->part, MIL_PATTERN_rewrite_by, &plain.start))
    mil_fix_before(self, self->part, MIL_PATTERN_rewrite_when, &plain.start);
  return plain;
}

static void write_moved(mil_fixer *self) {
  mil_fix_remove(self, self->part, with_preposition(self));
  write_added(self);
}

/* How what the finding is about becomes a deadline. */
static draft_writer *likeliest(const mil_fixer *self, mil_rule_id rule) {
  mil_range cell;
  const mil_time *time = time_at(self);
  bool stands = stands_as_deadline(self) || is_inverted(self);
  if (rule == MIL_RULE_VAGUE_TIME) return stands ? write_replaced : write_moved;
  if (mil_place_empty_cell(self, MIL_LABEL_DEADLINE, &cell)) return write_cell;
  return time && time->role == MIL_TIME_OPEN ? write_replaced : write_added;
}

void mil_fix_add_time(mil_fixer *self) {
  const mil_part *part = self->part;
  mil_range plain = self->plain;
  mil_fix_point(self, self->untimed->range);
  likeliest(self, self->untimed->rule)(self);
  self->part = part;
  self->plain = plain;
}

/* "löpande": not once, but again and again. */
static bool is_ongoing(const mil_fixer *self) {
  const mil_datum *words = mil_datum_get(mil_datum_get(self->rewrites, "ongoing"), "words");
  bool changes =
    self->phrase->direction == MIL_DIRECTION_UP || self->phrase->direction == MIL_DIRECTION_DOWN;
  for (uint32_t i = 0; words && i < words->count && !changes; i++)
    if (mil_fix_same_words(mil_prose_slice(self->part->prose, self->plain), words->items[i].string))
      return true;
  return false;
}

static void write_ongoing(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_fix_remove(self, self->part, self->plain);
  mil_fix_insert(self, own, mil_place_tail(self, own), mil_fix_template(self, "ongoing", "text"));
}

static bool offer_ongoing(mil_fixer *self) {
  const mil_datum *periods = mil_datum_get(self->rewrites, "periods");
  if (!is_ongoing(self) || !periods || periods->count == 0) return false;
  mil_fix_choices(self, mil_fix_ask(self, "period", periods->items[0].string), "periods");
  return offer_dated(self, "ongoing", write_ongoing);
}

void mil_fix_vague_time(mil_fixer *self) {
  if (offer_ongoing(self)) return;
  if (stands_as_deadline(self) && offer_dated(self, "vague_time", write_replaced)) return;
  if (!is_inverted(self) && offer_dated(self, "vague_time", write_moved)) return;
  if (offer_dated(self, "vague_time", write_replaced)) return;
  offer_dated(self, "deadline", write_added);
}

/* ---- timebound.past, timebound.impossible-date ------------------------------------------------------ */

void mil_fix_other_time(mil_fixer *self) {
  if (offer_dated(self, "other_time", write_replaced)) return;
  if (offer_dated(self, "other_time", write_moved)) return;
  offer_dated(self, "deadline", write_added);
}

/* ---- timebound.relative ---------------------------------------------------------------------------- */

void mil_fix_relative(mil_fixer *self) {
  const mil_time *time = time_at(self);
  mil_date date = time ? time->days.last : self->goal->deadline.last;
  if (date == MIL_NO_DATE) return;
  mil_fix_set(self, "date", mil_style_date(self, date));
  mil_fix_begin(self, "relative", true);
  write_replaced(self);
  mil_fix_offer(self);
}

/* ---- timebound.no-year ----------------------------------------------------------------------------- */

/* "the third quarter" takes "of 2027" behind it, "May 15" a comma: the pack knows. */
static const char *year_template(const mil_fixer *self, mil_range words) {
  mil_slice text = mil_prose_slice(self->part->prose, words);
  if (mil_language_matches(self->language, MIL_PATTERN_rewrite_year_of, text))
    return mil_fix_template(self, "year", "of");
  if (mil_language_matches(self->language, MIL_PATTERN_rewrite_year_comma, text))
    return mil_fix_template(self, "year", "comma");
  return mil_fix_template(self, "year", "add");
}

static bool offer_year(mil_fixer *self, mil_range words) {
  mil_fix_begin(self, "year", true);
  mil_fix_insert(self, self->part, words.end, year_template(self, words));
  return mil_fix_offer(self);
}

/* "i höst" has another form with its year: "hösten 2027". */
static bool offer_form(mil_fixer *self, mil_range range) {
  const mil_datum *rows = mil_datum_get(self->rewrites, "dated");
  mil_slice words = mil_prose_slice(self->part->prose, range);
  for (uint32_t i = 0; rows && i < rows->count; i++) {
    if (!mil_fix_same_words(words, mil_datum_string(&rows->items[i], "from", ""))) continue;
    mil_fix_set(self, "words", mil_datum_string(&rows->items[i], "to", ""));
    mil_fix_begin(self, "year", true);
    mil_fix_replace(self, self->part, range, "{words} {year}");
    return mil_fix_offer(self);
  }
  return false;
}

/* The day itself, where the year has no place. */
static bool offer_day(mil_fixer *self, mil_date date) {
  mil_fix_set(self, "date", mil_style_date(self, date));
  mil_fix_begin(self, "relative", false);
  write_replaced(self);
  return mil_fix_offer(self);
}

void mil_fix_no_year(mil_fixer *self) {
  char year[16];
  const mil_time *time = time_at(self);
  mil_date date = time ? time->days.last : self->goal->deadline.last;
  if (date == MIL_NO_DATE) return;
  snprintf(year, sizeof year, "%d", mil_date_civil(date).year);
  mil_fix_set(self, "year", mil_arena_copy(self->arena, year, strlen(year)));
  mil_fix_set(self, "words", mil_fix_copy(self, self->part, time ? time->words : self->plain));
  if (offer_form(self, time ? time->range : self->plain)) return;
  if (time && offer_year(self, time->words)) return;
  if (offer_year(self, self->plain)) return;
  offer_day(self, date);
}

/* ---- timebound.too-far ----------------------------------------------------------------------------- */

static void write_milestone(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_fix_insert(self, own, mil_place_end(self, own), mil_fix_template(self, "milestone", "text"));
}

void mil_fix_too_far(mil_fixer *self) {
  if (!offer_dated(self, "milestone", write_milestone))
    offer_dated(self, "other_time", write_replaced);
}

/* ---- plan.late-subgoal ----------------------------------------------------------------------------- */

/* The part and range of the evidence that the goal is bound in time. */
bool mil_fix_find_deadline(mil_fixer *self) {
  const mil_verdict *verdict = &self->goal->criteria[MIL_TIMEBOUND];
  return verdict->evidence_count > 0 && mil_fix_point(self, verdict->evidence[0]);
}

void mil_fix_late(mil_fixer *self) {
  const mil_goal *parent = &self->report->goals[self->goal->parent];
  if (parent->deadline.last < self->check->today || !mil_fix_find_deadline(self)) return;
  mil_deadline_ask(self, &parent->deadline.last, 1, 0);
  mil_fix_begin(self, "other_time", false);
  write_replaced(self);
  mil_fix_offer(self);
}
