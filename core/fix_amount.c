/* fix_amount.c: fixes of goals that don't say how much. */
#include "fix.h"

#include <string.h>

/* ---- Where an amount goes ------------------------------------------------------------------------ */

/* A number right behind belongs to the words before it: "among people aged 15–25". */
static bool is_before_number(const mil_part *part, uint32_t place) {
  const mil_prose *prose = part->prose;
  return place + 1 < part->plain.end && prose->text[place] == ' ' &&
         prose->text[place + 1] >= '0' && prose->text[place + 1] <= '9';
}

/* Behind what is to change: behind the object, or behind the verb that follows it ("Väntetiderna
 * ska kortas"). */
static uint32_t amount_place(const mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  const mil_phrase *phrase = self->phrase;
  uint32_t place = phrase->object.end > phrase->verb.end ? phrase->object.end : phrase->verb.end;
  return place > 0 && !is_before_number(own, place) ? place : mil_place_tail(self, own);
}

static void insert_amount(mil_fixer *self, const char *template) {
  const mil_part *own = &self->scope.parts[0];
  uint32_t place = amount_place(self);
  if (!mil_place_is_open(self, own, place)) self->draft.broken = true;
  mil_fix_insert(self, own, place, template);
}

static void ask_amount(mil_fixer *self, const char *list) {
  const mil_datum *amounts = mil_datum_get(self->rewrites, list);
  const char *first = amounts && amounts->count > 0 ? amounts->items[0].string : "20";
  mil_fix_choices(self, mil_fix_ask(self, "amount", first), list);
}

/* ---- By how much, from where to where -------------------------------------------------------------- */

static bool offer_change_as(mil_fixer *self, const char *key) {
  mil_fix_begin(self, "change", false);
  insert_amount(self, mil_fix_template(self, "change", key));
  return mil_fix_offer(self);
}

/* By so much: with its start said to be today's, where it would be asked for. */
static bool offer_change(mil_fixer *self) {
  ask_amount(self, "amounts");
  return offer_change_as(self, "text") || offer_change_as(self, "from_now");
}

/* Of what rises itself, as in "satisfaction should improve", another verb is said. */
static const char *better_verbs(const mil_fixer *self) {
  bool itself = self->phrase->object.end < self->phrase->verb.start;
  if (mil_fix_goes_down(self)) return itself ? "lower_itself" : "lower";
  return itself ? "raise_itself" : "raise";
}

/* "Improve" goes with no number as well as "raise" does. NULL where the verb is none of those. */
static const char *better_verb(const mil_fixer *self) {
  const mil_datum *rows = mil_datum_get(self->rewrites, better_verbs(self));
  mil_slice verb = mil_prose_slice(self->scope.parts[0].prose, self->phrase->verb);
  for (uint32_t i = 0; rows && i < rows->count; i++)
    if (mil_fix_same_words(verb, mil_datum_string(&rows->items[i], "from", "")))
      return mil_datum_string(&rows->items[i], "to", NULL);
  return NULL;
}

static void write_verb(mil_fixer *self) {
  const char *verb = better_verb(self);
  if (verb) mil_fix_replace(self, &self->scope.parts[0], self->phrase->verb, verb);
}

/* "kundnöjdheten" gives "kundnöjdheten (NKI)": an index has a name. */
static void write_index(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  const mil_datum *rows = mil_datum_get(self->rewrites, "indexes");
  mil_slice object = mil_prose_slice(own->prose, self->phrase->object);
  mil_match match;
  if (!mil_language_search(self->language, MIL_PATTERN_rewrite_index, object, 0, &match)) return;
  mil_slice word = mil_slice_of(object.text, match.groups[0]);
  for (uint32_t i = 0; rows && i < rows->count; i++)
    if (mil_fix_matches(self, word, mil_datum_string(&rows->items[i], "word", ""))) {
      mil_fix_set(self, "index", mil_datum_string(&rows->items[i], "name", ""));
      mil_fix_insert(self, own, self->phrase->object.start + match.groups[0].end, " ({index})");
      return;
    }
}

static bool offer_levels_as(mil_fixer *self, bool named) {
  mil_fix_begin(self, "levels", false);
  if (named) write_verb(self);
  if (named && mil_fix_counts_in(self, "score")) write_index(self);
  insert_amount(self, mil_fix_template(self, "levels", "text"));
  return mil_fix_offer(self);
}

static bool offer_levels(mil_fixer *self) {
  mil_fix_ask_levels(self);
  return offer_levels_as(self, true) || offer_levels_as(self, false);
}

/* How it is measured, where the goal names nothing that can be counted. */
bool mil_fix_measure(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  const mil_datum *metrics = mil_datum_get(self->rewrites, "measures");
  if (!metrics || metrics->count == 0 || self->untimed) return false;
  mil_slot *metric = mil_fix_ask(self, "metric", metrics->items[0].string);
  metric->fact = true; /* what fits can't be told from a goal that names nothing to count */
  mil_fix_choices(self, metric, "measures");
  mil_fix_choices(self, metric, "metrics");
  const mil_datum *levels = mil_datum_get(self->rewrites, "levels_percent");
  mil_fix_ask(self, "baseline", mil_datum_string(levels, "low", "70"))->fact = true;
  mil_fix_ask(self, "target", mil_datum_string(levels, "high", "80"))->fact = true;
  mil_fix_begin(self, "measure", false);
  mil_fix_insert(self, own, mil_place_tail(self, own), mil_fix_template(self, "measure", "text"));
  return mil_fix_offer(self);
}

/* ---- measurable.no-target ------------------------------------------------------------------------- */

static bool offer_target_cell(mil_fixer *self) {
  mil_fix_ask_levels(self);
  mil_fix_begin(self, "target", false);
  return mil_fix_fill_cell(self, MIL_LABEL_TARGET, mil_fix_template(self, "target", "cell")) &&
         mil_fix_offer(self);
}

static bool object_is(const mil_fixer *self, mil_pattern_id pattern) {
  mil_slice object = mil_prose_slice(self->scope.parts[0].prose, self->phrase->object);
  return mil_language_matches(self->language, pattern, object);
}

/* Before the object: "Lansera nya kampanjer" gives "Lansera tre nya kampanjer". */
static bool offer_before_object(mil_fixer *self, const char *name) {
  mil_range at = {self->phrase->object.start, self->phrase->object.start};
  mil_fix_begin(self, name, false);
  mil_fix_edit(self, mil_prose_source(self->scope.parts[0].prose, at),
               mil_fix_template(self, name, "text"));
  return mil_fix_offer(self);
}

static bool offer_count(mil_fixer *self) {
  if (!object_is(self, MIL_PATTERN_rewrite_plural)) return false;
  ask_amount(self, "counts");
  return offer_before_object(self, "count");
}

/* "Behålla våra kunder" gives "Behålla minst 90 % av våra kunder". */
static bool offer_share(mil_fixer *self) {
  if (!object_is(self, MIL_PATTERN_rewrite_whole)) return false;
  mil_fix_choices(self, mil_fix_ask(self, "share", "90"), "shares");
  return offer_before_object(self, "share");
}

static bool offer_limit(mil_fixer *self) {
  if (!mil_fix_has_unit(self) || object_is(self, MIL_PATTERN_rewrite_indefinite)) return false;
  mil_fix_ask_levels(self);
  mil_fix_begin(self, "keep", false);
  insert_amount(self, mil_fix_template(self, "keep", mil_fix_is_cost(self) ? "most" : "least"));
  return mil_fix_offer(self);
}

static bool offer_kept(mil_fixer *self) {
  return self->phrase->kpi && (offer_share(self) || offer_limit(self));
}

/* "Arbeta med": what stands behind is no object that can go from one level to another. */
static bool takes_levels(const mil_fixer *self) {
  mil_slice verb = mil_prose_slice(self->scope.parts[0].prose, self->phrase->verb);
  bool moves = better_verb(self) || self->phrase->direction != MIL_DIRECTION_NONE;
  return moves && verb.length > 0 && !memchr(verb.text, ' ', verb.length) &&
         mil_fix_has_unit(self) && !mil_range_empty(self->phrase->object) &&
         !object_is(self, MIL_PATTERN_rewrite_indefinite);
}

/* Whatever fits; a rate or a score goes from one level to another rather than by so much. */
static bool offer_amounts(mil_fixer *self) {
  mil_direction direction = self->phrase->direction;
  bool changes = (direction == MIL_DIRECTION_UP || direction == MIL_DIRECTION_DOWN) &&
                 !mil_range_empty(self->phrase->object) && !self->phrase->deliverable,
       score = mil_fix_counts_in(self, "score"), rate = score || mil_fix_counts_in(self, "percent");
  bool levels = changes ? !self->phrase->kpi || mil_fix_has_unit(self) : takes_levels(self),
       any = false;
  if (changes && !rate) any |= offer_change(self);
  if (levels) any |= offer_levels(self);
  if (changes && rate && !score) any |= offer_change(self);
  return any;
}

void mil_fix_no_target(mil_fixer *self) {
  if (offer_target_cell(self)) return;
  if (self->phrase->direction == MIL_DIRECTION_KEEP && offer_kept(self)) return;
  bool any = offer_amounts(self) || (self->phrase->deliverable && offer_count(self));
  if (!any) mil_fix_measure(self);
}

/* ---- measurable.vague-amount ---------------------------------------------------------------------- */

/* The row of the list `quantifiers` whose words those of the finding are: what stands instead of
 * them. */
static const mil_datum *find_quantifier(mil_fixer *self) {
  const mil_datum *rows = mil_datum_get(self->rewrites, "quantifiers");
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  for (uint32_t i = 0; rows && i < rows->count; i++) {
    const mil_datum *list = mil_datum_get(&rows->items[i], "words");
    for (uint32_t j = 0; list && j < list->count; j++) {
      const mil_datum *item = &list->items[j];
      if (item->length == words.length && mil_fix_same_words(words, item->string))
        return &rows->items[i];
    }
  }
  return NULL;
}

/* "fler leads" gives "50 fler leads", "mer trafik" "20 % mer trafik än i dag". */
static bool offer_quantifier(mil_fixer *self, const char *text, const char *list,
                             const char *behind) {
  ask_amount(self, list);
  mil_fix_set(self, "words", mil_fix_small(self, mil_fix_copy(self, self->part, self->plain)));
  mil_fix_begin(self, "quantifier", false);
  mil_fix_set(self, "comma", behind ? "," : "");
  mil_fix_replace(self, self->part, self->plain, text);
  if (behind) mil_fix_insert(self, self->part, amount_place(self), behind);
  return mil_fix_offer(self);
}

static bool offer_quantifiers(mil_fixer *self) {
  const mil_datum *row = find_quantifier(self);
  mil_slice object = mil_prose_slice(self->scope.parts[0].prose, self->phrase->object);
  bool plural = mil_language_matches(self->language, MIL_PATTERN_rewrite_plural, object);
  const char *many = mil_datum_string(row, "many", NULL),
             *much = mil_datum_string(row, "much", NULL);
  const char *behind = mil_datum_string(row, "behind", NULL);
  const char *list = mil_datum_string(row, "list", "counts");
  if (plural && many && offer_quantifier(self, many, list, NULL)) return true;
  if (much && offer_quantifier(self, much, "amounts", behind)) return true;
  return many && offer_quantifier(self, many, list, NULL);
}

/* "avsevärt" becomes an amount where amounts go. */
/* Beside the verb that changes something, or behind what it changes; elsewhere it speaks of
 * something else. */
static bool belongs_to_change(const mil_fixer *self, uint32_t place) {
  const mil_phrase *phrase = self->phrase;
  bool changes = phrase->direction == MIL_DIRECTION_UP || phrase->direction == MIL_DIRECTION_DOWN ||
                 phrase->vague_verb;
  bool beside =
    self->plain.end + 1 == phrase->verb.start || self->plain.start == phrase->verb.end + 1;
  bool behind =
    self->plain.end == place || (self->plain.start >= place && self->plain.start <= place + 1);
  return changes && (beside || behind);
}

static bool offer_adverb(mil_fixer *self, const char *name, const char *key) {
  const char *template = mil_fix_template(self, name, key);
  uint32_t place = amount_place(self);
  bool inside =
    self->plain.start >= self->phrase->object.start && self->plain.end < self->phrase->object.end;
  bool here = self->plain.start >= place && self->plain.start <= place + 1;
  if (!belongs_to_change(self, place)) return false;
  if (!template || inside) return false;
  mil_fix_begin(self, name, false);
  if (here || place <= self->plain.end) {
    self->draft.broken |= !mil_place_is_open(self, self->part, self->plain.end);
    mil_fix_replace(self, self->part, self->plain, template + 1);
  } else {
    self->draft.broken |= !mil_place_is_open(self, self->part, place);
    mil_fix_remove(self, self->part, self->plain);
    mil_fix_insert(self, self->part, place, template);
  }
  return mil_fix_offer(self);
}

static bool offer_adverbs(mil_fixer *self) {
  bool score = mil_fix_counts_in(self, "score"), rate = score || mil_fix_counts_in(self, "percent");
  mil_fix_ask_levels(self);
  if (rate && offer_adverb(self, "levels", "text")) return true;
  ask_amount(self, "amounts");
  return !score &&
         (offer_adverb(self, "change", "text") || offer_adverb(self, "change", "from_now"));
}

void mil_fix_vague_amount(mil_fixer *self) {
  /* A quantifier belongs to a noun: no "by 20%" can stand for it. */
  bool fixed = find_quantifier(self) ? offer_quantifiers(self) : offer_adverbs(self);
  if (!fixed) mil_fix_measure(self);
}
