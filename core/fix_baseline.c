/* fix_baseline.c: fixes of amounts that leave something open: what they start from, what is to be
 * filled in. */
#include "fix.h"

#include <string.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

/* "från 100 till 31 mars": the words behind would be taken for its other end. */
static bool goes_on_with_to(const mil_fixer *self, uint32_t place) {
  mil_slice text = {self->part->prose->text, self->part->plain.end};
  mil_match match;
  return place < text.length &&
         mil_language_search(self->language, MIL_PATTERN_rewrite_to, text, place, &match) &&
         match.groups[0].start == place;
}

static bool offer_baseline(mil_fixer *self, uint32_t place, const char *key) {
  bool inside = (counts_what_follows(self) && place <= self->plain.end) ||
                !mil_place_is_open(self, self->part, place);
  if (strcmp(key, "text") == 0 && (inside || goes_on_with_to(self, place))) return false;
  mil_fix_begin(self, "baseline", false);
  mil_fix_insert(self, self->part, place, mil_fix_template(self, "baseline", key));
  return mil_fix_offer(self);
}

void mil_fix_no_baseline(mil_fixer *self) {
  mil_fix_ask_levels(self);
  mil_fix_begin(self, "baseline", false);
  if (mil_fix_fill_cell(self, MIL_LABEL_BASELINE, "{sign}{baseline}{space}{unit}") &&
      mil_fix_offer(self))
    return;
  if (counts_what_follows(self)) {
    uint32_t object = object_end(self);
    bool digits = is_digit(self->part->prose->text[self->plain.start]); /* "20 % fler leads" */
    if (object > self->plain.end && !digits && offer_baseline(self, object, "text")) return;
    if (object > self->plain.end && offer_baseline(self, object, "aside")) return;
    offer_baseline(self, mil_place_tail(self, self->part), "aside");
    return;
  }
  if (offer_baseline(self, self->plain.end, "text")) return;
  bool open = mil_place_is_open(self, self->part, self->plain.end);
  offer_baseline(self, open ? self->plain.end : mil_place_tail(self, self->part), "aside");
}

/* ---- measurable.placeholder ------------------------------------------------------------------------- */

typedef void asker(mil_fixer *self);

static void ask_date(mil_fixer *self) {
  mil_date dates[MIL_DEADLINES_MAX];
  mil_deadline_ask(self, dates, mil_deadlines(self, dates), 0);
}

static void ask_measure(mil_fixer *self) {
  const mil_datum *measures = mil_datum_get(self->rewrites, "measures");
  if (measures && measures->count > 0)
    mil_fix_choices(self, mil_fix_ask(self, "metric", measures->items[0].string), "measures");
}

/* What is asked for by its name: "[datum]", "(ansvarig: [namn])". */
static const struct {
  const char *slot, *template;
  asker *ask;
} blanks[] = {
  {"date", "{date}", ask_date},
  {"owner", "{owner}", mil_fix_ask_owner},
  {"purpose", "{purpose}", mil_fix_ask_purpose},
  {"metric", "{metric}", ask_measure},
  {"baseline", "{baseline}", mil_fix_ask_levels},
  {"target", "{target}", mil_fix_ask_levels},
};

/* What stood beside the sign stays: "XX %" becomes "20 %". */
static bool offer_filled(mil_fixer *self, const char *template) {
  mil_fix_begin(self, "fill", false);
  mil_fix_replace(self, self->part, self->plain, template);
  return mil_fix_offer(self);
}

/* To name it once more would fill nothing in. Whether it is one of these: no number stands for it.
 */
static bool offer_named(mil_fixer *self, mil_slice words) {
  for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
    if (!mil_fix_names(self, words, blanks[i].slot)) continue;
    blanks[i].ask(self);
    mil_fix_suppose(self, blanks[i].slot);
    offer_filled(self, blanks[i].template);
    return true;
  }
  return false;
}

static bool offer_number(mil_fixer *self, const char *list, const char *template) {
  const mil_datum *amounts = mil_datum_get(self->rewrites, list);
  if (!template || !amounts || amounts->count == 0) return false;
  mil_fix_choices(self, mil_fix_ask(self, "amount", amounts->items[0].string), list);
  return offer_filled(self, template);
}

/* "XX kronor", "$XX": the sign stays. */
static bool offer_money(mil_fixer *self) {
  mil_slice text = {self->part->prose->text, self->part->plain.end};
  mil_match match;
  if (!mil_language_search(self->language, MIL_PATTERN_rewrite_money, text, self->plain.start,
                           &match) ||
      match.groups[0].start != self->plain.start)
    return false;
  mil_range sign = mil_language_group(self->language, MIL_PATTERN_rewrite_money, &match, "sign");
  mil_range whole = self->plain;
  if (sign.start == whole.start) self->plain.start = sign.end;
  bool fine = offer_number(self, "amounts_money", "{amount}");
  self->plain = whole;
  return fine;
}

void mil_fix_placeholder(mil_fixer *self) {
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  bool sign = memchr(words.text, '%', words.length) != NULL,
       percent = sign || mil_fix_counts_in(self, "percent");
  mil_fix_set(self, "words", mil_fix_copy(self, self->part, self->plain));
  if (offer_named(self, words) || offer_money(self)) return;
  if (percent && (offer_number(self, "amounts", "{amount}{percent}") ||
                  offer_number(self, "amounts", mil_fix_template(self, "fill", "from_now"))))
    return;
  if (!sign && offer_number(self, "counts_digits", "{amount}")) return;
  if (!offer_number(self, "counts_digits", "{amount}{percent}"))
    offer_number(self, "counts_digits", "{amount}");
}
