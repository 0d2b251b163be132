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

void mil_fix_no_object(mil_fixer *self) {
  mil_range object = self->phrase->object;
  ask_metric(self);
  mil_fix_begin(self, "object", false);
  /* "Stärka" and "strengthen" go with no number: the verb is written anew too. */
  mil_range both = {self->phrase->verb.start, object.end};
  bool verb = self->phrase->vague_verb && !mil_range_empty(self->phrase->verb) &&
              self->phrase->verb.end <= object.start;
  if (mil_range_empty(object))
    mil_fix_replace(self, self->part, self->plain, mil_fix_template(self, "object", "all"));
  else if (verb)
    mil_fix_replace(self, &self->scope.parts[0], both,
                    mil_fix_template(self, "object", object_form(self)));
  else
    mil_fix_replace(self, &self->scope.parts[0], object, mil_fix_template(self, "object", "text"));
  mil_fix_offer(self);
  mil_fix_measure(self);
}

/* ---- specific.vague-verb ---------------------------------------------------------------------------- */

/* The form of a verb by its ending: the infinitive and the imperative of the verbs that we offer
 * are alike. */
static const char *form_of(const mil_fixer *self) {
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  if (mil_language_matches(self->language, MIL_PATTERN_rewrite_present, words))
    return "verbs_present";
  return mil_language_matches(self->language, MIL_PATTERN_rewrite_other, words) ? NULL : "verbs";
}

void mil_fix_vague_verb(mil_fixer *self) {
  const char *list = form_of(self);
  const mil_datum *verbs = list ? mil_datum_get(self->rewrites, list) : NULL;
  if (verbs && verbs->count > 0) {
    mil_fix_choices(self, mil_fix_ask(self, "verb", verbs->items[0].string), list);
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

/* ---- specific.compound ------------------------------------------------------------------------------ */

/* Where the second result is joined to the first. Sought again for a refactoring. */
static bool find_joint(mil_fixer *self, mil_range *joint) {
  *joint = self->plain;
  if (self->finding) return true;
  const mil_part *own = &self->scope.parts[0];
  mil_match match;
  mil_slice text = {own->prose->text, own->plain.end};
  if (mil_range_empty(self->phrase->verb)) return false;
  if (!mil_language_search(self->language, MIL_PATTERN_specific_compound, text,
                           self->phrase->verb.end, &match))
    return false;
  *joint = match.groups[0];
  return true;
}

static const mil_unit *unit_of(const mil_fixer *self) {
  return &self->check->reading.units->units.items[self->line->unit];
}

/* What stands before the item's content on its line, with an open box; NULL where others stand
 * there too. */
static const char *marker_of(mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  uint32_t size, start = unit->range.start;
  const char *text = mil_document_text(self->document, &size);
  while (start > 0 && text[start - 1] != '\n' && text[start - 1] != '\r') start--;
  const char *marker = mil_arena_copy(self->arena, text + start, unit->range.start - start);
  return marker ? marker : "";
}

/* Nothing is nested in the item, and it ends with its sentence. */
static bool is_alone(const mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  const mil_units *units = self->check->reading.units;
  for (uint32_t i = 0; i < units->units.count; i++)
    if (units->units.items[i].parent == self->line->unit) return false;
  return mil_prose_source(self->line->prose, self->line->plain).end + 4 >= unit->range.end;
}

/* The words that the second half needs before its verb: "Vi ska ". */
static const char *frame_of(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  uint32_t start = mil_phrase_start(self->language, (mil_slice){own->prose->text, own->plain.end},
                                    own->plain.start);
  if (self->phrase->verb.start <= start) return "";
  return mil_fix_copy(self, own, (mil_range){start, self->phrase->verb.start});
}

/* The deadline that stands at the end holds for both halves. */
static const char *shared_deadline(mil_fixer *self, mil_range joint) {
  const mil_part *own = &self->scope.parts[0];
  for (uint32_t i = 0; i < own->times.items.count; i++) {
    const mil_time *time = &own->times.items.items[i];
    if (time->role != MIL_TIME_DEADLINE || time->range.start < joint.end) continue;
    mil_fix_set(self, "time", mil_fix_copy(self, own, time->range));
    return mil_fix_words(self, " {time}");
  }
  return NULL;
}

static bool offer_split(mil_fixer *self, mil_range joint, const char *deadline) {
  const mil_part *own = &self->scope.parts[0];
  bool stop = own->prose->text[own->plain.end - 1] == '.';
  const char *frame = frame_of(self);
  uint32_t start = joint.start, end = joint.end, size = 1;
  while (start > own->plain.start && strchr(" ,", own->prose->text[start - 1])) start--;
  while (end < own->plain.end && own->prose->text[end] == ' ') end++;
  while (end + size < own->plain.end &&
         ((unsigned char)own->prose->text[end + size] & 0xC0) == 0x80)
    size++;
  mil_fix_set(self, "deadline", deadline ? deadline : "");
  mil_fix_set(self, "stop", stop ? "." : "");
  mil_fix_set(self, "line", mil_style_line_end(self));
  mil_fix_set(self, "marker", marker_of(self));
  mil_fix_set(self, "frame", frame);
  mil_fix_set(self, "letter", mil_fix_copy(self, own, (mil_range){end, end + size}));
  mil_fix_set(self, "letter",
              frame[0] ? mil_fix_words(self, "{letter}")
                       : mil_fix_large(self, mil_fix_words(self, "{letter}")));
  mil_fix_begin(self, "split", true);
  self->draft.goals = 1;
  mil_range source;
  if (!mil_place_source(self, own, (mil_range){start, end + size}, &source)) return false;
  mil_fix_edit(self, source, "{deadline}{stop}{line}{marker}{frame}{letter}");
  return mil_fix_offer(self);
}

void mil_fix_compound(mil_fixer *self) {
  mil_range joint;
  bool item = self->line->form == MIL_FORM_ITEM || self->line->form == MIL_FORM_TASK;
  if (!item || !is_alone(self) || !find_joint(self, &joint)) return;
  if (offer_split(self, joint, NULL)) return;
  const char *deadline = shared_deadline(self, joint);
  if (deadline) offer_split(self, joint, deadline);
}
