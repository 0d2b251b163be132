/* criterion_measurable.c: can it be checked whether the goal is reached?
 *
 * It can where the goal, or what the document attaches to it, holds an amount to reach, a rate, a
 * whole set that can be counted through, or a deliverable: one thing that exists or doesn't. */
#include <string.h>

#include "judge.h"

/* What makes the goal measurable. */
typedef struct measure {
  const mil_part *part; /* NULL: nothing does */
  mil_range plain;
  const mil_quantity *amount; /* NULL where it isn't one */
} measure;

static const measure no_measure = {0};

/* ---- Where measures may stand ---------------------------------------------------------------- */

enum {
  MAY_COUNT = 1,  /* an amount in such a part measures the goal */
  MAY_DELIVER = 2 /* so does a deliverable or a state */
};

static const uint8_t roles[] = {
  [MIL_ROLE_SELF] = MAY_COUNT | MAY_DELIVER,
  [MIL_ROLE_DETAIL] = MAY_COUNT,
  [MIL_ROLE_SPECIFIC] = MAY_COUNT,
  [MIL_ROLE_MEASURABLE] = MAY_COUNT | MAY_DELIVER,
  [MIL_ROLE_METRIC] = MAY_COUNT,
  [MIL_ROLE_TARGET] = MAY_COUNT | MAY_DELIVER,
  [MIL_ROLE_RESULT] = MAY_COUNT | MAY_DELIVER,
  [MIL_ROLE_HEADING] = 0, /* the last role: the table has a row for each */
};

static bool may(const mil_part *part, int what) { return (roles[part->role] & what) != 0; }

/* ---- Looking for words ----------------------------------------------------------------------- */

/* The first match of `pattern` in `where`; of its group "words" where it has one. */
static mil_range find_words(mil_judge *self, mil_pattern_id pattern, const mil_part *part,
                            mil_range where) {
  mil_slice text = mil_prose_slice(part->prose, where);
  mil_match match;
  if (text.length == 0 || !mil_language_search(self->language, pattern, text, 0, &match))
    return (mil_range){0, 0};
  mil_range words = mil_language_group(self->language, pattern, &match, "words");
  if (words.start == UINT32_MAX) words = match.groups[0];
  return (mil_range){where.start + words.start, where.start + words.end};
}

static bool matches(mil_judge *self, mil_pattern_id pattern, const mil_part *part,
                    mil_range where) {
  return !mil_range_empty(find_words(self, pattern, part, where));
}

/* ---- Amounts --------------------------------------------------------------------------------- */

static bool is_target(const mil_quantity *quantity) {
  return quantity->role == MIL_QUANTITY_TARGET || quantity->role == MIL_QUANTITY_CHANGE;
}

/* The first; but of "återköp inom 90 dagar: 40 %" the share, since the time only says what is
 * counted. */
static const mil_quantity *find_quantity(const mil_part *part) {
  const mil_quantity *duration = NULL;
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    const mil_quantity *quantity = &part->quantities.items.items[i];
    if (!is_target(quantity)) continue;
    if (quantity->of != MIL_OF_DURATION) return quantity;
    if (!duration) duration = quantity;
  }
  return duration;
}

static measure find_amount(const mil_judge *self) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    const mil_quantity *amount = may(part, MAY_COUNT) ? find_quantity(part) : NULL;
    if (amount) return (measure){part, amount->range, amount};
  }
  return no_measure;
}

/* "varje vecka" can be checked off, whatever it is that is done; not what only is to grow or shrink
 * so often: "öka försäljningen årligen". */
static measure find_rate(mil_judge *self) {
  const mil_part *part = &self->scope->parts[0];
  mil_direction direction = self->phrase->direction;
  if (direction == MIL_DIRECTION_UP || direction == MIL_DIRECTION_DOWN) return no_measure;
  for (uint32_t i = 0; i < part->times.items.count; i++) {
    const mil_time *time = &part->times.items.items[i];
    if (time->role == MIL_TIME_RATE) return (measure){.part = part, .plain = time->range};
  }
  mil_range words = find_words(self, MIL_PATTERN_measurable_rate, part, part->plain);
  return mil_range_empty(words) ? no_measure : (measure){.part = part, .plain = words};
}

/* "[N1](figures)": what is told elsewhere is told. */
static mil_range find_linked(mil_judge *self, const mil_part *part) {
  for (uint32_t i = 0; i < part->prose->span_count; i++) {
    const mil_span *span = &part->prose->spans[i];
    if (span->kind == MIL_SPAN_LINK && mil_range_contains(part->plain, span->plain) &&
        matches(self, MIL_PATTERN_measurable_linked, part, span->plain))
      return span->plain;
  }
  return (mil_range){0, 0};
}

static measure find_told(mil_judge *self) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    mil_range range = may(part, MAY_COUNT) ? find_linked(self, part) : (mil_range){0, 0};
    if (!mil_range_empty(range)) return (measure){.part = part, .plain = range};
  }
  return no_measure;
}

/* ---- What exists or doesn't ------------------------------------------------------------------ */

/* Not the verb itself, which may look like one: "Lower the price". */
static const mil_quantity *find_vague(const mil_part *part, mil_range where, mil_range verb) {
  for (uint32_t i = 0; i < part->quantities.items.count; i++) {
    const mil_quantity *quantity = &part->quantities.items.items[i];
    if (quantity->role == MIL_QUANTITY_VAGUE && mil_range_contains(where, quantity->range) &&
        (quantity->range.start != verb.start || quantity->range.end != verb.end))
      return quantity;
  }
  return NULL;
}

/* From the verb on, since "fler" and "more" may stand before what the phrase calls the object. */
static mil_range verb_to_object(const mil_phrase *phrase) {
  bool after = mil_range_empty(phrase->verb) || phrase->verb.start > phrase->object.start;
  return (mil_range){after ? phrase->object.start : phrase->verb.start, phrase->object.end};
}

/* Whether the text itself calls it a key result ("KR 2: …"). */
static bool is_called_result(mil_judge *self, const mil_part *part) {
  if (!self->key_result || part != self->scope->parts) return false;
  return matches(self, MIL_PATTERN_measurable_result, part, (mil_range){0, part->plain.end});
}

/* A verb whose work leaves nothing to point at: "dela", "share". What follows may make it another
 * verb: "ta fram". */
static bool is_soft(mil_judge *self, const mil_part *part, const mil_phrase *phrase) {
  mil_range from_verb = {phrase->verb.start, part->plain.end};
  return !mil_range_empty(phrase->verb) && !is_called_result(self, part) &&
         matches(self, MIL_PATTERN_measurable_soft, part, from_verb);
}

/* "Bygga en betallösning (BL2)": a name of its own. */
static bool has_name(mil_judge *self, const mil_part *part, const mil_phrase *phrase) {
  mil_range rest = {phrase->object.end, part->plain.end};
  if (phrase->direction != MIL_DIRECTION_NONE || mil_range_empty(phrase->verb)) return false;
  if (is_soft(self, part, phrase)) return false;
  if (matches(self, MIL_PATTERN_measurable_acronym, part, rest)) return true;
  return !phrase->vague_verb && matches(self, MIL_PATTERN_measurable_named, part, phrase->object);
}

/* "nya kampanjer" has no end, and nobody can point at "en kultur". What is called a key result is
 * meant as a measure, so that its plurals are those that there are. */
static bool is_loose(mil_judge *self, const mil_part *part, mil_range object) {
  if (matches(self, MIL_PATTERN_measurable_abstract, part, object)) return true;
  return !is_called_result(self, part) && matches(self, MIL_PATTERN_measurable_loose, part, object);
}

/* A deliverable is one thing, or things that have a name. */
static mil_range find_deliverable(mil_judge *self, const mil_part *part, const mil_phrase *phrase) {
  mil_range object = phrase->object, nothing = {0, 0};
  if (mil_range_empty(object) || find_vague(part, verb_to_object(phrase), phrase->verb))
    return nothing;
  if (has_name(self, part, phrase)) return object;
  if (!phrase->deliverable) return nothing;
  if (matches(self, MIL_PATTERN_measurable_firm, part, phrase->verb)) return object;
  return is_soft(self, part, phrase) || is_loose(self, part, object) ? nothing : object;
}

/* "a handbook"; "sign the lease". */
static bool is_of_one(mil_judge *self, const mil_part *part, mil_range object,
                      const mil_phrase *phrase) {
  mil_range from_verb = {phrase->verb.start, part->plain.end};
  return matches(self, MIL_PATTERN_measurable_article, part, object) ||
         (!mil_range_empty(phrase->verb) &&
          matches(self, MIL_PATTERN_measurable_get, part, from_verb));
}

/* With a vague verb ("utveckla") or one of growth ("hire") only an article says that the thing is
 * to come into being. A verb that leaves nothing behind ("förbereda", "bli") brings none. */
static mil_range find_artifact(mil_judge *self, const mil_part *part, mil_range sentence,
                               const mil_phrase *phrase) {
  mil_range where =
    mil_range_empty(phrase->verb) || mil_range_empty(phrase->object) ? sentence : phrase->object;
  mil_range nothing = {0, 0};
  bool makes = !phrase->vague_verb && phrase->direction == MIL_DIRECTION_NONE;
  if ((makes || phrase->vague_verb) && is_soft(self, part, phrase)) return nothing;
  if (!makes && !is_of_one(self, part, where, phrase)) return nothing;
  if (find_vague(part, where, phrase->verb)) return nothing;
  if (is_loose(self, part, where)) return nothing;
  return find_words(self, MIL_PATTERN_measurable_artifact, part, where);
}

/* "Slutföra testerna och lansera appen": a second verb may bring what the first one doesn't. */
static mil_range find_second(mil_judge *self, const mil_part *part, const mil_phrase *phrase) {
  mil_range behind = {phrase->verb.end, part->plain.end}, nothing = {0, 0};
  mil_phrase second;
  if (mil_range_empty(phrase->verb)) return nothing;
  mil_range joint = find_words(self, MIL_PATTERN_specific_compound, part, behind);
  mil_range rest = {joint.end, part->plain.end};
  if (mil_range_empty(joint) || !mil_phrase_read(self->language, part->prose, rest, &second))
    return nothing;
  return find_deliverable(self, part, &second);
}

/* "tillgänglig oftare" is a matter of degree. */
static mil_range find_state(mil_judge *self, const mil_part *part, const mil_phrase *phrase,
                            mil_range sentence) {
  const mil_quantity *vague = find_vague(part, sentence, phrase->verb);
  mil_range nothing = {0, 0};
  bool degree = vague && matches(self, MIL_PATTERN_measurable_manner, part, vague->range);
  if (degree && !mil_range_overlaps(vague->range, phrase->purpose)) return nothing;
  return find_words(self, MIL_PATTERN_measurable_state, part, sentence);
}

/* Each way in which something can be there or not, the surest first. */
static mil_range find_existence(mil_judge *self, const mil_part *part) {
  mil_phrase read;
  const mil_phrase *phrase = part == self->scope->parts ? self->phrase : &read;
  uint32_t start = mil_phrase_start(self->language, (mil_slice){part->prose->text, part->plain.end},
                                    part->plain.start);
  mil_range sentence = {start, part->plain.end};
  mil_range range = find_words(self, MIL_PATTERN_measurable_full_set, part, sentence);
  if (!mil_range_empty(range)) return range;
  if (phrase == &read && !mil_phrase_read(self->language, part->prose, part->plain, &read))
    return (mil_range){0, 0};
  range = find_deliverable(self, part, phrase);
  if (mil_range_empty(range)) range = find_second(self, part, phrase);
  if (mil_range_empty(range)) range = find_state(self, part, phrase, sentence);
  if (mil_range_empty(range)) range = find_artifact(self, part, sentence, phrase);
  return range;
}

static measure find_thing(mil_judge *self) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    mil_range range = may(part, MAY_DELIVER) ? find_existence(self, part) : (mil_range){0, 0};
    if (!mil_range_empty(range)) return (measure){.part = part, .plain = range};
  }
  return no_measure;
}

/* ---- What is missing ------------------------------------------------------------------------- */

static measure find_placeholder(mil_judge *self) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    if (!may(part, MAY_COUNT) || part->role == MIL_ROLE_RESULT) continue;
    mil_range range = find_words(self, MIL_PATTERN_measurable_placeholder, part, part->plain);
    if (!mil_range_empty(range) && !mil_range_overlaps(range, find_linked(self, part)))
      return (measure){.part = part, .plain = range};
  }
  return no_measure;
}

/* An amount in the measure's own unit, as an example. */
static mil_slice example_of(const mil_judge *self) {
  const mil_datum *examples = mil_language_table(self->speaker, MIL_TABLE_examples);
  const char *unit = mil_datum_string(self->phrase->kpi, "unit", "count");
  const char *example = mil_datum_string(examples, unit, "");
  return (mil_slice){example, (uint32_t)strlen(example)};
}

static bool missing(mil_judge *self, mil_verdict *verdict, mil_rule_id rule, const char *variant,
                    const mil_part *part, mil_range plain) {
  const mil_phrase *phrase = self->phrase;
  const char *object = mil_phrase_inside(self->arena, self->scope->parts[0].prose, phrase->object);
  const char *become = mil_phrase_become(self->speaker, phrase);
  mil_argument arguments[] = {
    {"object", {object, object ? phrase->object.end - phrase->object.start : 0}},
    {"become", {become, become ? (uint32_t)strlen(become) : 0}},
    {"example", example_of(self)},
  };
  mil_judge_set(self, verdict, MIL_MISSING, rule, part, plain);
  return mil_judge_report(self, rule, variant, part, plain, arguments,
                          sizeof arguments / sizeof *arguments);
}

/* The words to point at: what the goal is about, else all of it. */
static mil_range object_or_all(const mil_judge *self) {
  mil_range object = self->phrase->object;
  return mil_range_empty(object) ? self->scope->parts[0].plain : object;
}

/* An object of more words may be half a sentence. */
#define NAMED_WORDS 6

/* Whether the object can stand in a sentence of ours: short, and beginning with a word that is no
 * name for all we know. */
static bool is_name_of_thing(mil_judge *self, const mil_part *part, mil_range name) {
  mil_range object = self->phrase->object;
  mil_slice words = mil_prose_slice(part->prose, object);
  uint32_t spaces = 0;
  for (uint32_t i = 0; i < words.length; i++) spaces += words.text[i] == ' ';
  if (spaces >= NAMED_WORDS || matches(self, MIL_PATTERN_measurable_clause, part, object))
    return false;
  uint32_t start = mil_phrase_start(self->language, (mil_slice){part->prose->text, part->plain.end},
                                    part->plain.start);
  return object.start != start || name.start == object.start;
}

/* Whether the object is a measure, or what is counted: "webbtrafiken", "antalet kunder"; no single
 * thing, as in "never lose a customer". */
static bool is_countable(mil_judge *self, const mil_part *part) {
  mil_range object = self->phrase->object, name;
  if (matches(self, MIL_PATTERN_measurable_article, part, object)) return false;
  mil_slice text = mil_prose_slice(part->prose, object);
  if (mil_phrase_kpi(self->language, text, &name))
    name = (mil_range){object.start + name.start, object.start + name.end};
  else name = find_words(self, MIL_PATTERN_measurable_counted, part, object);
  return !mil_range_empty(name) && is_name_of_thing(self, part, name);
}

/* How to ask. Where the object is no measure, or the goal has no verb, so that it may be a whole
 * clause, no sentence can be built around it. */
static const char *no_target_variant(mil_judge *self) {
  const mil_phrase *phrase = self->phrase;
  const mil_part *part = &self->scope->parts[0];
  if (mil_range_empty(phrase->object) || mil_range_empty(phrase->verb)) return NULL;
  if (phrase->deliverable) {
    mil_range things = find_words(self, MIL_PATTERN_measurable_plural, part, phrase->object);
    return !mil_range_empty(things) && is_name_of_thing(self, part, things) ? "deliverable" : NULL;
  }
  if (phrase->direction == MIL_DIRECTION_KEEP || !is_countable(self, part)) return NULL;
  /* "How much should our clients change?" */
  bool counts = strcmp(mil_datum_string(phrase->kpi, "unit", ""), "count") == 0;
  return phrase->direction == MIL_DIRECTION_NONE && counts ? NULL : "change";
}

static bool judge_missing(mil_judge *self, mil_verdict *verdict) {
  const mil_part *part = &self->scope->parts[0];
  const mil_quantity *vague = find_vague(part, part->plain, self->phrase->verb);
  if (!vague)
    return missing(self, verdict, MIL_RULE_NO_TARGET, no_target_variant(self), part,
                   object_or_all(self));
  bool manner = matches(self, MIL_PATTERN_measurable_manner, part, vague->range);
  return missing(self, verdict, MIL_RULE_VAGUE_AMOUNT, manner ? "manner" : NULL, part,
                 vague->range);
}

/* ---- What a change is counted from ----------------------------------------------------------- */

static bool says_baseline(mil_judge *self, const mil_part *part) {
  if (part->role == MIL_ROLE_BASELINE) return !mil_range_empty(part->plain);
  if (!may(part, MAY_COUNT)) return false;
  for (uint32_t i = 0; i < part->quantities.items.count; i++)
    if (part->quantities.items.items[i].role == MIL_QUANTITY_BASELINE) return true;
  for (uint32_t i = 0; i < part->times.items.count; i++)
    if (part->times.items.items[i].role == MIL_TIME_BASELINE) return true;
  return matches(self, MIL_PATTERN_measurable_compares, part, part->plain);
}

static bool is_relative(const mil_quantity *quantity) {
  return quantity->role == MIL_QUANTITY_CHANGE &&
         (quantity->of == MIL_OF_PERCENT || quantity->of == MIL_OF_FACTOR);
}

static bool has_absolute_target(const mil_part *part) {
  for (uint32_t i = 0; i < part->quantities.items.count; i++)
    if (part->quantities.items.items[i].role == MIL_QUANTITY_TARGET) return true;
  return false;
}

/* A relative change needs a start, unless the goal also says where it ends ("fördubbla till 240").
 */
static bool hint_baseline(mil_judge *self, measure found) {
  if (!found.amount || !is_relative(found.amount) || has_absolute_target(found.part)) return true;
  for (uint32_t i = 0; i < self->scope->count; i++)
    if (says_baseline(self, &self->scope->parts[i])) return true;
  return mil_judge_report(self, MIL_RULE_NO_BASELINE, NULL, found.part, found.plain, NULL, 0);
}

/* ---- The criterion --------------------------------------------------------------------------- */

static measure find_measure(mil_judge *self) {
  measure found = find_amount(self);
  if (!found.part) found = find_told(self);
  if (!found.part) found = find_rate(self);
  if (!found.part) found = find_thing(self);
  return found;
}

bool mil_judge_measurable(mil_judge *self, const mil_verdict *done, mil_verdict *verdict) {
  (void)done;
  measure found = find_placeholder(self);
  if (found.part)
    return missing(self, verdict, MIL_RULE_PLACEHOLDER, NULL, found.part, found.plain);
  found = find_measure(self);
  if (!found.part) return judge_missing(self, verdict);
  mil_judge_set(self, verdict, MIL_MET, MIL_RULE_COUNT, found.part, found.plain);
  return hint_baseline(self, found);
}
