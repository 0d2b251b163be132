/* criterion_specific.c: does the goal say what changes, in what?
 *
 * It does unless the text shows otherwise: there is no object or only a generic one
 * ("verksamheten"), or verb or object rest on words that each reader fills in differently. What is
 * concrete in the goal or in what the document attaches to it makes up for such words. */
#include <string.h>

#include "judge.h"

/* Where the concrete part of a goal stands. */
typedef struct concrete {
  const mil_part *part;
  mil_range plain;
} concrete;

static const concrete nowhere = {NULL, {0, 0}};

static bool is_number(const mil_quantity *quantity) {
  return quantity->role == MIL_QUANTITY_TARGET || quantity->role == MIL_QUANTITY_CHANGE;
}

/* Behind the labels: "KR 2" is no amount. */
static mil_range first_number(mil_judge *self, const mil_part *part) {
  mil_slice text = {part->prose->text, part->plain.end};
  uint32_t start = mil_phrase_start(self->language, text, part->plain.start);
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    const mil_quantity *quantity = &part->quantities.items.items[i];
    if (quantity->range.start >= start && is_number(quantity)) return quantity->range;
  }
  return (mil_range){0, 0};
}

/* The first match of `pattern` in `where` of the part's prose. */
static bool find_in(mil_judge *self, mil_pattern_id pattern, const mil_part *part, mil_range where,
                    mil_range *found) {
  mil_slice text = {part->prose->text, where.end};
  mil_match match;
  if (mil_range_empty(where) ||
      !mil_language_search(self->language, pattern, text, where.start, &match))
    return false;
  *found = match.groups[0];
  return !mil_range_empty(*found);
}

/* Code, links and addresses name exactly one thing. */
static mil_range first_named_span(const mil_part *part) {
  for (uint32_t i = 0; i < part->prose->span_count; i++) {
    const mil_span *span = &part->prose->spans[i];
    bool names = span->kind == MIL_SPAN_CODE || span->kind == MIL_SPAN_LINK ||
                 span->kind == MIL_SPAN_URL;
    if (names && !mil_range_empty(span->plain) && mil_range_contains(part->plain, span->plain))
      return span->plain;
  }
  return (mil_range){0, 0};
}

/* A KPI that the object names: what is counted is said, even where the amount isn't. */
static mil_range named_kpi(mil_judge *self, const mil_part *part) {
  mil_range word, object = self->phrase->object;
  if (!mil_phrase_kpi(self->language, mil_prose_slice(part->prose, object), &word))
    return (mil_range){0, 0};
  return (mil_range){object.start + word.start, object.start + word.end};
}

static bool is_time(const mil_part *part, mil_range range) {
  for (uint32_t i = 0; i < part->times.items.count; i++) {
    const mil_time *time = &part->times.items.items[i];
    if (time->role != MIL_TIME_NAME && mil_range_overlaps(time->range, range)) return true;
  }
  return false;
}

/* A name, or a word for a thing that can be pointed at; "July" is neither. */
static mil_range first_name(mil_judge *self, const mil_part *part) {
  mil_slice text = {part->prose->text, part->plain.end};
  mil_range found,
    where = {mil_phrase_start(self->language, text, part->plain.start), part->plain.end};
  while (find_in(self, MIL_PATTERN_specific_concrete, part, where, &found)) {
    if (!is_time(part, found)) return found;
    where.start = found.end;
  }
  return (mil_range){0, 0};
}

/* "världens bästa glassbar": what it is to be the best of is said, however much is promised. */
static mil_range of_superlative(mil_judge *self, const mil_part *part) {
  mil_range claim, object = self->phrase->object;
  if (!find_in(self, MIL_PATTERN_specific_superlative, part, object, &claim))
    return (mil_range){0, 0};
  return claim.end < object.end ? object : (mil_range){0, 0};
}

static concrete concrete_in_self(mil_judge *self) {
  const mil_part *part = &self->scope->parts[0];
  mil_range range = first_number(self, part);
  if (mil_range_empty(range)) range = named_kpi(self, part);
  if (mil_range_empty(range)) range = first_named_span(part);
  if (mil_range_empty(range)) range = first_name(self, part);
  if (mil_range_empty(range)) range = of_superlative(self, part);
  if (mil_range_empty(range)) return nowhere;
  /* A part of the object is evidence only together with the rest of it: "a store manager". */
  if (mil_range_contains(self->phrase->object, range)) range = self->phrase->object;
  return (concrete){part, range};
}

/* A key result or a detail is concrete where it has a number or a deliverable. */
static mil_range concrete_in_result(mil_judge *self, const mil_part *part) {
  mil_range range = first_number(self, part);
  mil_phrase phrase;
  if (mil_range_empty(range) &&
      mil_phrase_read(self->language, part->prose, part->plain, &phrase) && phrase.deliverable)
    range = phrase.object;
  return range;
}

static concrete concrete_in_scope(mil_judge *self) {
  for (uint32_t i = 1; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    mil_range range = {0, 0};
    if (part->role == MIL_ROLE_SPECIFIC || part->role == MIL_ROLE_METRIC)
      range = part->plain;
    else if (part->role == MIL_ROLE_RESULT)
      range = concrete_in_result(self, part);
    else if (part->role == MIL_ROLE_TARGET || part->role == MIL_ROLE_DETAIL ||
             part->role == MIL_ROLE_MEASURABLE)
      range = first_number(self, part);
    if (!mil_range_empty(range)) return (concrete){part, range};
  }
  return nowhere;
}

static concrete find_concrete(mil_judge *self) {
  concrete found = concrete_in_self(self);
  return found.part ? found : concrete_in_scope(self);
}

/* ---- What is missing ------------------------------------------------------------------------- */

static bool missing(mil_judge *self, mil_verdict *verdict, mil_rule_id rule, const char *variant,
                    mil_range plain) {
  const mil_part *part = &self->scope->parts[0];
  /* As it stands, since messages quote it: the first word of a sentence may be a name. */
  mil_argument object = {"object", mil_prose_slice(part->prose, self->phrase->object)};
  mil_judge_set(self, verdict, MIL_MISSING, rule, part, plain);
  return mil_judge_report(self, rule, variant, part, plain, &object, 1);
}

/* The goal without its object: "Bli bättre", "Grow". */
static mil_range verb_or_all(const mil_judge *self) {
  return mil_range_empty(self->phrase->verb) ? self->scope->parts[0].plain : self->phrase->verb;
}

/* An object that takes this many words to say says which one is meant. */
#define DETAILED_WORDS 6

static bool is_detailed(const mil_judge *self) {
  mil_slice object = mil_prose_slice(self->scope->parts[0].prose, self->phrase->object);
  int spaces = 0;
  for (uint32_t i = 0; i < object.length; i++) spaces += object.text[i] == ' ';
  return spaces + 1 >= DETAILED_WORDS;
}

static bool judge_without_concrete(mil_judge *self, mil_verdict *verdict) {
  const mil_part *part = &self->scope->parts[0];
  const mil_phrase *phrase = self->phrase;
  mil_range words;
  bool vague = find_in(self, MIL_PATTERN_specific_vague_word, part, part->plain, &words);
  if (mil_range_empty(phrase->object) && !vague)
    return missing(self, verdict, MIL_RULE_NO_OBJECT, "none", verb_or_all(self));
  if (!mil_range_empty(phrase->object) &&
      find_in(self, MIL_PATTERN_specific_generic_object, part, phrase->object, &(mil_range){0, 0}))
    return missing(self, verdict, MIL_RULE_NO_OBJECT, phrase->deliverable ? "deliverable" : NULL,
                   phrase->object);
  if (phrase->vague_verb && !vague && !is_detailed(self))
    return missing(self, verdict, MIL_RULE_VAGUE_VERB, NULL, phrase->verb);
  if (vague)
    return missing(self, verdict, MIL_RULE_VAGUE_WORD, NULL, words);
  mil_judge_set(self, verdict, MIL_MET, MIL_RULE_COUNT, part, phrase->object);
  return true;
}

/* ---- Two results in one ---------------------------------------------------------------------- */

/* A range without the spaces and commas around its words. */
static mil_range trimmed(const mil_part *part, mil_range range) {
  const char *text = part->prose->text;
  while (range.start < range.end && strchr(", ", text[range.start])) range.start++;
  while (range.start < range.end && strchr(", ", text[range.end - 1])) range.end--;
  return range;
}

/* "Öka försäljningen och minska lagret": both halves have a verb and something of their own. The
 * joint itself is named, so that a split can be made there. */
static bool judge_compound(mil_judge *self) {
  const mil_part *part = &self->scope->parts[0];
  mil_range joint;
  mil_range behind = {self->phrase->verb.end, part->plain.end};
  if (mil_range_empty(self->phrase->verb) || !mil_range_empty(self->phrase->purpose))
    return true;
  if (!find_in(self, MIL_PATTERN_specific_compound, part, behind, &joint)) return true;
  return mil_judge_report(self, MIL_RULE_COMPOUND, NULL, part, trimmed(part, joint), NULL, 0);
}

bool mil_judge_specific(mil_judge *self, const mil_verdict *done, mil_verdict *verdict) {
  (void)done;
  if (!judge_compound(self)) return false;
  concrete found = find_concrete(self);
  if (!found.part) return judge_without_concrete(self, verdict);
  mil_judge_set(self, verdict, MIL_MET, MIL_RULE_COUNT, found.part, found.plain);
  return true;
}
