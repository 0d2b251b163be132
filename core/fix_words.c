/* fix_words.c: fixes of goals that are not specific. */
#include "fix.h"

#include <string.h>

/* ---- specific.no-object ----------------------------------------------------------------------------- */

static void ask_metric(mil_fixer *self) {
  const mil_datum *metrics = mil_datum_get(self->rewrites, "metrics");
  const char *first = metrics && metrics->count > 0 ? metrics->items[0].string : "";
  mil_fix_choices(self, mil_fix_ask(self, "metric", first), "metrics");
}

static const char *object_form(const mil_fixer *self) {
  mil_slice words = mil_prose_slice(self->scope.parts[0].prose, self->phrase->verb);
  return mil_language_matches(self->language, MIL_PATTERN_rewrite_present, words) ? "present"
                                                                                  : "all";
}

/* "Öka" and "minska" go with any number; with "stärka" or "säkerställa" the verb is written anew
 * too. */
static bool verb_goes_with_numbers(const mil_fixer *self) {
  const mil_phrase *phrase = self->phrase;
  return !phrase->vague_verb &&
         (phrase->direction == MIL_DIRECTION_UP || phrase->direction == MIL_DIRECTION_DOWN);
}

void mil_fix_no_object(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_range object = self->phrase->object, verb = self->phrase->verb;
  bool active = !mil_range_empty(verb) && verb.end <= object.start;
  mil_fix_measure(self); /* which keeps what is written; else it is written anew */
  ask_metric(self);
  mil_fix_begin(self, "object", false);
  if (mil_range_empty(object))
    mil_fix_replace(self, self->part, self->plain, mil_fix_template(self, "object", "all"));
  else if (active && !verb_goes_with_numbers(self))
    mil_fix_replace(self, own, (mil_range){verb.start, object.end},
                    mil_fix_template(self, "object", object_form(self)));
  else mil_fix_replace(self, own, object, mil_fix_template(self, "object", "text"));
  mil_fix_offer(self);
}

/* ---- specific.vague-verb ---------------------------------------------------------------------------- */

/* Verbs that go with the object: what is new is launched, people are made content. */
static const char *verbs_for_object(const mil_fixer *self) {
  mil_slice object = mil_prose_slice(self->scope.parts[0].prose, self->phrase->object);
  if (mil_language_matches(self->language, MIL_PATTERN_rewrite_indefinite, object))
    return "verbs_new";
  return mil_language_matches(self->language, MIL_PATTERN_rewrite_people, object) ? "verbs_people"
                                                                                  : "verbs";
}

/* The form of a verb by its ending: the infinitive and the imperative of the verbs that we offer
 * are alike. NULL where no verb of ours can stand for it. */
static const mil_datum *verbs_for(const mil_fixer *self) {
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  const mil_datum *lists = mil_datum_get(self->rewrites, verbs_for_object(self));
  mil_range object = self->phrase->object;
  if (mil_range_empty(object) || object.start > self->plain.end + 1) return NULL;
  if (mil_language_matches(self->language, MIL_PATTERN_rewrite_present, words))
    return mil_datum_get(lists, "present");
  return mil_language_matches(self->language, MIL_PATTERN_rewrite_other, words)
           ? NULL
           : mil_datum_get(lists, "infinitive");
}

void mil_fix_vague_verb(mil_fixer *self) {
  const mil_datum *verbs = verbs_for(self);
  if (verbs && verbs->count > 0) {
    mil_fix_choose(mil_fix_ask(self, "verb", verbs->items[0].string), verbs);
    mil_fix_begin(self, "verb", false);
    mil_fix_replace(self, self->part, self->plain, "{verb}");
    mil_fix_offer(self);
  }
  mil_fix_measure(self);
}

/* ---- specific.vague-word ---------------------------------------------------------------------------- */

void mil_fix_vague_word(mil_fixer *self) {
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  mil_fix_set(self, "words", mil_fix_copy(self, self->part, self->plain));
  mil_fix_measure(self);
  mil_slice text = {self->part->prose->text, self->part->plain.end};
  mil_match match;
  bool attribute = words.length > 0 &&
                   mil_language_search(self->language, MIL_PATTERN_rewrite_attribute, text,
                                       self->plain.end, &match) &&
                   match.groups[0].start == self->plain.end;
  if (!attribute) return;
  mil_fix_begin(self, "delete", false);
  mil_fix_remove(self, self->part, self->plain);
  mil_fix_offer(self);
}
