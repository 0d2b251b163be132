/* criterion_relevant.c: what is the goal good for?
 *
 * It is an outcome of the business itself, says what it is for, serves an objective, has results
 * that are outcomes, or shares a key term with the document's own strategy. */
#include "judge.h"
#include "strategy.h"

#include <string.h>

static bool met(mil_judge *self, mil_verdict *verdict, const mil_part *part, mil_range plain) {
  mil_judge_set(self, verdict, MIL_MET, MIL_RULE_COUNT, part, plain);
  return true;
}

/* The range of `slice`, which is part of the prose's text, moved into the prose. */
static mil_range moved(mil_range range, uint32_t by) {
  return (mil_range){range.start + by, range.end + by};
}

static bool is_outcome(const mil_datum *kpi) { return mil_datum_number(kpi, "outcome", 0) != 0; }

/* A word for an outcome in `where`: a KPI that is one, or a word of the pack. */
static bool find_outcome(mil_judge *self, const mil_part *part, mil_range where, mil_range *found) {
  mil_slice text = {part->prose->text, where.end};
  mil_range word;
  mil_match match;
  if (is_outcome(mil_phrase_kpi(self->language, mil_prose_slice(part->prose, where), &word))) {
    *found = moved(word, where.start);
    return true;
  }
  if (!mil_language_search(self->language, MIL_PATTERN_relevant_outcome, text, where.start, &match))
    return false;
  *found = match.groups[0];
  return true;
}

static bool find_purpose(mil_judge *self, const mil_part *part, mil_range *found) {
  mil_slice text = {part->prose->text, part->plain.end};
  mil_match match;
  if (!mil_language_search(self->language, MIL_PATTERN_phrase_purpose, text, part->plain.start,
                           &match))
    return false;
  *found = match.groups[0];
  return true;
}

/* In the object only: verbs are shared by any two plans. */
static bool find_strategy(mil_judge *self, const mil_part *part, mil_range *found) {
  mil_range object = self->phrase->object;
  if (!self->strategy || mil_range_empty(object) ||
      !mil_strategy_find(self->strategy, self->language, mil_prose_slice(part->prose, object),
                         found))
    return false;
  *found = moved(*found, object.start);
  return true;
}

/* "< 2 s", "≥ 95": a limit is set to what is measured anyway. */
static bool has_limit(const mil_part *part, mil_range amount) {
  static const char *const signs[] = {"<", ">", "≤", "≥"};
  uint32_t from = amount.start > part->plain.start + 4 ? amount.start - 4 : part->plain.start;
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    for (uint32_t at = from; at < amount.end; at++)
      if (strncmp(part->prose->text + at, signs[i], strlen(signs[i])) == 0) return true;
  return false;
}

/* A share, a sum, a factor, a ratio or a rank is measured on how something does; a count may be of
 * what one makes ("fyra inlägg"), a duration of what one spends. */
static bool measures_outcome(const mil_part *part, const mil_quantity *quantity) {
  if (quantity->role != MIL_QUANTITY_TARGET && quantity->role != MIL_QUANTITY_CHANGE) return false;
  if (quantity->of == MIL_OF_COUNT || quantity->of == MIL_OF_DURATION)
    return has_limit(part, quantity->range);
  return true;
}

static bool find_measure(mil_judge *self, const mil_part *part, mil_range *found) {
  mil_slice text = {part->prose->text, part->plain.end};
  uint32_t start = mil_phrase_start(self->language, text, part->plain.start);
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    const mil_quantity *quantity = &part->quantities.items.items[i];
    if (quantity->range.start < start || !measures_outcome(part, quantity)) continue;
    *found = quantity->range;
    return true;
  }
  return false;
}

/* A goal that calls itself a key result says that it serves its objective, whatever that one is. */
static bool is_labelled(mil_judge *self) {
  const mil_part *part = &self->scope->parts[0];
  mil_slice text = {part->prose->text, part->plain.end};
  if (mil_phrase_start(self->language, text, part->plain.start) > part->plain.start) return true;
  for (uint32_t i = 1; i < self->scope->count; i++) {
    const mil_part *label = &self->scope->parts[i];
    if (label->role == MIL_ROLE_COLUMN &&
        mil_language_matches(self->language, MIL_PATTERN_label_result, mil_part_slice(label)))
      return true;
  }
  return false;
}

/* How a part of the scope can make the goal relevant. */
static bool find_in_part(mil_judge *self, const mil_part *part, mil_range *found) {
  switch (part->role) {
  case MIL_ROLE_PURPOSE:
  case MIL_ROLE_RELEVANT:
    *found = part->plain;
    return true;
  case MIL_ROLE_OBJECTIVE:
    *found = part->plain;
    return is_labelled(self) || find_purpose(self, part, found) ||
           find_outcome(self, part, part->plain, found) || find_measure(self, part, found);
  case MIL_ROLE_SELF:
  case MIL_ROLE_DETAIL:
    return find_purpose(self, part, found) || find_outcome(self, part, part->plain, found) ||
           find_measure(self, part, found);
  case MIL_ROLE_RESULT:
  case MIL_ROLE_METRIC:
  case MIL_ROLE_TARGET:
  case MIL_ROLE_COLUMN:
  case MIL_ROLE_SPECIFIC:
  case MIL_ROLE_MEASURABLE:
    return find_outcome(self, part, part->plain, found) || find_measure(self, part, found);
  default:
    return false;
  }
}

static bool report_missing(mil_judge *self, mil_verdict *verdict) {
  const mil_part *part = &self->scope->parts[0];
  mil_judge_set(self, verdict, MIL_MISSING, MIL_RULE_NO_PURPOSE, NULL, part->plain);
  return mil_judge_report(self, MIL_RULE_NO_PURPOSE, NULL, part, part->plain, NULL, 0);
}

bool mil_judge_relevant(mil_judge *self, const mil_verdict *done, mil_verdict *verdict) {
  (void)done;
  mil_range found;
  if (!mil_range_empty(self->phrase->purpose))
    return met(self, verdict, &self->scope->parts[0], self->phrase->purpose);
  for (uint32_t i = 0; i < self->scope->count; i++)
    if (find_in_part(self, &self->scope->parts[i], &found))
      return met(self, verdict, &self->scope->parts[i], found);
  if (find_strategy(self, &self->scope->parts[0], &found))
    return met(self, verdict, &self->scope->parts[0], found);
  return report_missing(self, verdict);
}
