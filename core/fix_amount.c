/* fix_amount.c: fixes of what a goal says of amounts. */
#include "fix.h"

#include <string.h>

/* ---- What is counted --------------------------------------------------------------------------- */

/* How the goal's KPI is counted; "" where it names none. */
static const char *unit_of(const mil_fixer *self) {
  return mil_datum_string(self->phrase->kpi, "unit", "");
}

static bool counts_in(const mil_fixer *self, const char *unit) {
  return strcmp(unit_of(self), unit) == 0;
}

/* Of this KPI less is better. */
static bool is_cost(const mil_fixer *self) { return mil_fix_says(self->phrase->kpi, "down"); }

static bool goes_down(const mil_fixer *self) {
  bool told =
    self->phrase->direction == MIL_DIRECTION_UP || self->phrase->direction == MIL_DIRECTION_DOWN;
  return told ? self->phrase->direction == MIL_DIRECTION_DOWN : is_cost(self);
}

/* Shares are seldom the same size: a conversion of 3 % is good, an open rate of 30 %, a
 * satisfaction of 80 %. */
static const char *percent_levels(const mil_fixer *self) {
  double ceiling = mil_datum_number(mil_datum_get(self->phrase->kpi, "limits"), "ceiling", 100);
  if (is_cost(self)) return "levels_small";
  return ceiling <= 20 ? "levels_rate" : ceiling <= 60 ? "levels_third" : "levels_percent";
}

/* Values that a from–to may have, by how it is counted: rates, scores, times, all else. */
static void ask_levels(mil_fixer *self) {
  const char *list = "levels";
  if (counts_in(self, "percent")) list = percent_levels(self);
  else if (counts_in(self, "score")) list = "levels_score";
  else if (counts_in(self, "time")) list = "levels_time";
  const mil_datum *levels = mil_datum_get(self->rewrites, list);
  const char *low = mil_datum_string(levels, "low", "100"),
             *high = mil_datum_string(levels, "high", "120");
  bool down = goes_down(self);
  mil_fix_ask(self, "baseline", down ? high : low)->fact = true;
  mil_fix_ask(self, "target", down ? low : high);
  mil_fix_set(self, "unit", mil_datum_string(levels, "unit", ""));
  if (counts_in(self, "percent")) mil_fix_set(self, "unit", self->percent);
}

static void ask_amount(mil_fixer *self, const char *list) {
  const mil_datum *amounts = mil_datum_get(self->rewrites, list);
  const char *first = amounts && amounts->count > 0 ? amounts->items[0].string : "20";
  mil_fix_choices(self, mil_fix_ask(self, "amount", first), list);
}

/* ---- Where an amount goes ------------------------------------------------------------------------ */

/* Behind what is to change: behind the object, or behind the verb that follows it ("Väntetiderna
 * ska kortas"). */
static uint32_t amount_place(const mil_fixer *self) {
  const mil_phrase *phrase = self->phrase;
  uint32_t place = phrase->object.end > phrase->verb.end ? phrase->object.end : phrase->verb.end;
  return place > 0 ? place : mil_place_tail(self, &self->scope.parts[0]);
}

typedef void draft_writer(mil_fixer *self, const char *template);

static void write_behind_object(mil_fixer *self, const char *template) {
  mil_fix_insert(self, &self->scope.parts[0], amount_place(self), template);
}

static void write_at_tail(mil_fixer *self, const char *template) {
  mil_fix_insert(self, &self->scope.parts[0], mil_place_tail(self, &self->scope.parts[0]),
                 template);
}

static bool offer(mil_fixer *self, const char *name, const char *key, draft_writer *write) {
  mil_fix_set(self, "words", "");
  mil_fix_begin(self, name, false);
  write(self, mil_fix_template(self, name, key));
  return mil_fix_offer(self);
}

/* By so much: with its start said to be today's, where it would be asked for. */
static bool offer_change(mil_fixer *self, draft_writer *write) {
  ask_amount(self, "amounts");
  return offer(self, "change", "text", write) || offer(self, "change", "from_now", write);
}

static bool offer_levels(mil_fixer *self, draft_writer *write) {
  ask_levels(self);
  return offer(self, "levels", "text", write);
}

/* How it is measured, where the goal names nothing that can be counted. */
bool mil_fix_measure(mil_fixer *self) {
  const mil_datum *metrics = mil_datum_get(self->rewrites, "measures");
  if (!metrics || metrics->count == 0) return false;
  mil_slot *metric = mil_fix_ask(self, "metric", metrics->items[0].string);
  metric->fact = true; /* what fits can't be told from a goal that names nothing to count */
  mil_fix_choices(self, metric, "measures");
  const mil_datum *levels = mil_datum_get(self->rewrites, "levels_percent");
  mil_fix_ask(self, "baseline", mil_datum_string(levels, "low", "70"))->fact = true;
  mil_fix_ask(self, "target", mil_datum_string(levels, "high", "80"));
  mil_fix_set(self, "unit", self->percent);
  return offer(self, "measure", "text", write_at_tail);
}

/* ---- measurable.no-target ------------------------------------------------------------------------- */

static bool offer_target_cell(mil_fixer *self) {
  ask_levels(self);
  mil_fix_begin(self, "target", false);
  return mil_fix_fill_cell(self, MIL_LABEL_TARGET, mil_fix_template(self, "target", "cell")) &&
         mil_fix_offer(self);
}

/* Several things by name: "Lansera nya kampanjer" gives "Lansera tre nya kampanjer". */
static bool offer_count(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_slice object = mil_prose_slice(own->prose, self->phrase->object);
  if (!mil_language_matches(self->language, MIL_PATTERN_rewrite_plural, object)) return false;
  ask_amount(self, "counts");
  mil_fix_begin(self, "count", false);
  mil_range at = {self->phrase->object.start, self->phrase->object.start};
  mil_range source = mil_prose_source(own->prose, at);
  mil_fix_edit(self, source, mil_fix_template(self, "count", "text"));
  return mil_fix_offer(self);
}

static bool offer_kept(mil_fixer *self) {
  if (!self->phrase->kpi) return false;
  ask_levels(self);
  return offer(self, "keep", is_cost(self) ? "most" : "least", write_behind_object);
}

/* "Arbeta med": what stands behind is no object that can go from one level to another. */
static bool takes_levels(const mil_fixer *self) {
  mil_slice verb = mil_prose_slice(self->scope.parts[0].prose, self->phrase->verb);
  return verb.length > 0 && !memchr(verb.text, ' ', verb.length) &&
         !mil_range_empty(self->phrase->object);
}

void mil_fix_no_target(mil_fixer *self) {
  mil_direction direction = self->phrase->direction;
  bool changes = direction == MIL_DIRECTION_UP || direction == MIL_DIRECTION_DOWN;
  bool object = !mil_range_empty(self->phrase->object),
       rate = counts_in(self, "percent") || counts_in(self, "score");
  if (offer_target_cell(self)) return;
  if (direction == MIL_DIRECTION_KEEP && offer_kept(self)) return;
  if (changes && object && !rate) offer_change(self, write_behind_object);
  if (changes ? object : self->phrase->kpi && takes_levels(self))
    offer_levels(self, write_behind_object);
  if (changes && object && rate) offer_change(self, write_behind_object);
  if (self->fixes.count == 0 && self->phrase->deliverable) offer_count(self);
  if (self->fixes.count == 0) mil_fix_measure(self);
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
static bool offer_adverb(mil_fixer *self, const char *key) {
  const mil_part *part = self->part;
  uint32_t place = amount_place(self);
  ask_amount(self, "amounts");
  mil_fix_begin(self, "change", false);
  const char *template = mil_fix_template(self, "change", key);
  bool inside =
    self->plain.start >= self->phrase->object.start && self->plain.end < self->phrase->object.end;
  bool here = self->plain.start >= place && self->plain.start <= place + 1;
  if (!template || inside) return false;
  if (here || place <= self->plain.end) {
    mil_fix_replace(self, part, self->plain, template + 1);
  } else {
    mil_fix_remove(self, part, self->plain);
    mil_fix_insert(self, part, place, template);
  }
  return mil_fix_offer(self);
}

void mil_fix_vague_amount(mil_fixer *self) {
  if (find_quantifier(self)) { /* it belongs to a noun: no "by 20%" can stand for it */
    if (!offer_quantifiers(self)) mil_fix_measure(self);
    return;
  }
  if (offer_adverb(self, "text") || offer_adverb(self, "from_now")) return;
  ask_levels(self);
  mil_fix_measure(self);
}

/* ---- measurable.no-baseline ------------------------------------------------------------------------ */

/* The amount stands before what it is an amount of: "Fördubbla försäljningen", "20 % fler leads".
 */
static bool counts_what_follows(const mil_fixer *self) {
  mil_slice text = {self->part->prose->text, self->part->plain.end};
  mil_match match;
  return mil_language_search(self->language, MIL_PATTERN_rewrite_attribute, text, self->plain.end,
                             &match) &&
         match.groups[0].start == self->plain.end;
}

/* Where the object ends in the part in which the finding stands, perhaps a key result's. */
static uint32_t object_end(const mil_fixer *self) {
  mil_phrase phrase = *self->phrase;
  if (self->part != &self->scope.parts[0] &&
      !mil_phrase_read(self->language, self->part->prose, self->part->plain, &phrase))
    return 0;
  return phrase.object.end;
}

static bool offer_baseline(mil_fixer *self, uint32_t place, const char *key) {
  if (strcmp(key, "text") == 0 && counts_what_follows(self) && place <= self->plain.end)
    return false;
  mil_fix_begin(self, "baseline", false);
  mil_fix_insert(self, self->part, place, mil_fix_template(self, "baseline", key));
  return mil_fix_offer(self);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

void mil_fix_no_baseline(mil_fixer *self) {
  ask_levels(self);
  mil_fix_begin(self, "baseline", false);
  if (mil_fix_fill_cell(self, MIL_LABEL_BASELINE, "{baseline}{unit}") && mil_fix_offer(self))
    return;
  if (counts_what_follows(self)) {
    uint32_t object = object_end(self);
    bool digits = is_digit(self->part->prose->text[self->plain.start]); /* "20 % fler leads" */
    if (object > self->plain.end && offer_baseline(self, object, digits ? "aside" : "text")) return;
    offer_baseline(self, mil_place_tail(self, self->part), "aside");
    return;
  }
  if (offer_baseline(self, self->plain.end, "text")) return;
  offer_baseline(self, self->plain.end, "aside");
}

/* ---- measurable.placeholder ------------------------------------------------------------------------- */

/* What stood beside the sign stays: "XX %" becomes "20 %". */
static bool offer_filled(mil_fixer *self, const char *template) {
  mil_fix_begin(self, "fill", false);
  mil_fix_replace(self, self->part, self->plain, template);
  return mil_fix_offer(self);
}

void mil_fix_placeholder(mil_fixer *self) {
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  bool percent = memchr(words.text, '%', words.length) != NULL;
  mil_fix_set(self, "words", mil_fix_copy(self, self->part, self->plain));
  if (mil_fix_names(self, words, "date")) {
    mil_date dates[MIL_DEADLINES_MAX];
    mil_deadline_ask(self, dates, mil_deadlines(self, dates), 0);
    if (offer_filled(self, "{date}")) return;
  }
  ask_amount(self, "amounts");
  const char *from_now = mil_fix_template(self, "fill", "from_now");
  if ((percent || counts_in(self, "percent")) &&
      (offer_filled(self, "{amount}{percent}") || (from_now && offer_filled(self, from_now))))
    return;
  ask_amount(self, "counts_digits");
  if (!percent && offer_filled(self, "{amount}")) return;
  if (!offer_filled(self, "{amount}{percent}")) offer_filled(self, "{amount}");
}
