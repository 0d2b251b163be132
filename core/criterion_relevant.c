/* criterion_relevant.c: what is the goal good for?
 *
 * It is an outcome of the business itself, says what it is for, serves an objective, has results
 * that are outcomes, or shares key terms with the document's own strategy. */
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

/* "engagement metrics", "kundenkät": an instrument is named after what it measures. */
static bool names_instrument(mil_judge *self, mil_slice text, mil_range word) {
  mil_match match;
  return mil_language_search(self->language, MIL_PATTERN_relevant_instrument, text, word.start,
                             &match);
}

/* The first KPI in `where` that is an outcome. */
static bool find_kpi(mil_judge *self, const mil_part *part, mil_range where, mil_range *found) {
  mil_slice text = {part->prose->text, where.end};
  for (;;) {
    mil_range word;
    const mil_datum *kpi =
      mil_phrase_kpi(self->language, mil_prose_slice(part->prose, where), &word);
    if (!kpi) return false;
    *found = moved(word, where.start);
    if (is_outcome(kpi) && !names_instrument(self, text, *found)) return true;
    where.start = found->end;
  }
}

/* A word for an outcome in `where`: a KPI that is one, or a word of the pack. */
static bool find_outcome(mil_judge *self, const mil_part *part, mil_range where, mil_range *found) {
  if (find_kpi(self, part, where, found)) return true;
  mil_slice text = {part->prose->text, where.end};
  mil_match match;
  for (uint32_t from = where.start;
       mil_language_search(self->language, MIL_PATTERN_relevant_outcome, text, from, &match) &&
       !mil_range_empty(match.groups[0]);
       from = match.groups[0].end) {
    *found = match.groups[0];
    if (!names_instrument(self, text, *found)) return true;
  }
  return false;
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

/* False where memory ends. */
static bool note(mil_judge *self, mil_question question) {
  if (self->questions == NULL) return true;
  if (!mil_array_reserve(self->allocator, &self->questions->items, 1)) return false;
  self->questions->items.items[self->questions->items.count++] = question;
  return true;
}

/* The next key term of the document's strategy in `where`. */
static bool find_term(mil_judge *self, const mil_part *part, mil_range where, mil_range *found) {
  mil_question question = {.language = self->language, .text = mil_prose_slice(part->prose, where)};
  question.found = mil_strategy_find(self->strategy, self->language, question.text, &question.word);
  if (!note(self, question)) self->arena->failed = true;
  if (question.found) *found = moved(question.word, where.start);
  return question.found;
}

/* Bytes from which one word says as much as two elsewhere, where words are built of words. */
#define COMPOUND_MIN 9

static bool says_two(const mil_judge *self, mil_range word) {
  const mil_datum *table = mil_language_table(self->language, MIL_TABLE_language);
  return mil_datum_get(table, "compounds") && word.end - word.start >= COMPOUND_MIN;
}

/* In the object only: verbs are shared by any two plans. One shared word may be chance. */
static bool find_strategy(mil_judge *self, const mil_part *part, mil_range *found) {
  mil_range object = self->phrase->object, second;
  if (!self->strategy || mil_range_empty(object) || !find_term(self, part, object, found))
    return false;
  if (says_two(self, *found)) return true;
  if (!find_term(self, part, (mil_range){found->end, object.end}, &second)) return false;
  found->end = second.end;
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

/* A goal that calls itself a key result, by its label or by the head of its column, says that it
 * serves its objective, whatever that one is. */
static const mil_part *find_label(mil_judge *self) {
  const mil_part *part = &self->scope->parts[0];
  mil_slice text = {part->prose->text, part->plain.end};
  if (mil_language_matches(self->language, MIL_PATTERN_measurable_result, text)) return part;
  for (uint32_t i = 1; i < self->scope->count; i++) {
    part = &self->scope->parts[i];
    if (part->role == MIL_ROLE_COLUMN &&
        mil_language_matches(self->language, MIL_PATTERN_label_result, mil_part_slice(part)))
      return part;
  }
  return NULL;
}

/* "## OKRs", "### Our alerts are actionable": below such a heading each heading is an objective,
 * unless it only names a period, goals as such, or what follows it. */
static bool is_objective(mil_judge *self, const mil_part *heading) {
  mil_slice text = mil_part_slice(heading);
  return heading->times.items.count == 0 && text.text[text.length - 1] != ':' &&
         !mil_language_matches(self->language, MIL_PATTERN_heading_goal, text);
}

static const mil_part *find_objective(mil_judge *self) {
  const mil_part *below = NULL;
  if (self->form == MIL_FORM_HEADING || self->objective) return NULL;
  for (uint32_t i = 1; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    if (part->role != MIL_ROLE_HEADING) continue;
    if (mil_language_matches(self->language, MIL_PATTERN_relevant_okr, mil_part_slice(part)))
      return below && is_objective(self, below) ? below : NULL;
    below = part;
  }
  return NULL;
}

/* The head of a column is a name; a longer one is the first row of a table without heads. */
#define HEAD_WORDS 5

static bool names_column(const mil_part *part) {
  mil_slice text = mil_part_slice(part);
  int spaces = 0;
  for (uint32_t i = 0; i < text.length; i++) spaces += text.text[i] == ' ';
  return spaces < HEAD_WORDS;
}

/* A line below is about the work as often as about what comes of it; the goal's own line isn't. */
static bool is_beside(const mil_judge *self, const mil_part *part) {
  return part->unit == self->scope->parts[0].unit;
}

static bool is_or_measures_outcome(mil_judge *self, const mil_part *part, mil_range *found) {
  return find_outcome(self, part, part->plain, found) || find_measure(self, part, found);
}

/* How a part of the scope can make the goal relevant. */
static bool find_in_part(mil_judge *self, const mil_part *part, mil_range *found) {
  switch (part->role) {
    case MIL_ROLE_PURPOSE:
    case MIL_ROLE_RELEVANT: *found = part->plain; return true;
    case MIL_ROLE_OBJECTIVE:
      *found = part->plain;
      return find_purpose(self, part, found) || is_or_measures_outcome(self, part, found);
    case MIL_ROLE_DETAIL:
      return find_purpose(self, part, found) ||
             (is_beside(self, part) && is_or_measures_outcome(self, part, found));
    case MIL_ROLE_SELF:
      return find_purpose(self, part, found) || is_or_measures_outcome(self, part, found);
    case MIL_ROLE_COLUMN: return names_column(part) && find_outcome(self, part, part->plain, found);
    case MIL_ROLE_RESULT:
    case MIL_ROLE_METRIC:
    case MIL_ROLE_TARGET:
    case MIL_ROLE_SPECIFIC:
    case MIL_ROLE_MEASURABLE: return is_or_measures_outcome(self, part, found);
    default: return false;
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
  const mil_part *above = find_label(self);
  if (!above) above = find_objective(self);
  if (above) return met(self, verdict, above, above->plain);
  if (find_strategy(self, &self->scope->parts[0], &found))
    return met(self, verdict, &self->scope->parts[0], found);
  return report_missing(self, verdict);
}
