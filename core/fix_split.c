/* fix_split.c: a goal of two results becomes two goals. */
#include "fix.h"

#include <string.h>

static const mil_unit *unit_of(const mil_fixer *self) {
  return &self->check->reading.units->units.items[self->line->unit];
}

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

/* What begins a further item of the same list: quotes and space as before it, and its marker, with
 * its box. */
static const char *marker_of(mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  uint32_t size, start = unit->block.start;
  const char *text = mil_document_text(self->document, &size);
  while (start > 0 && text[start - 1] != '\n' && text[start - 1] != '\r') start--;
  char *marker = mil_arena_copy(self->arena, text + start, unit->range.start - start);
  if (!marker) return "";
  for (char *at = marker; at < marker + (unit->block.start - start); at++)
    if (*at != '>' && *at != '\t') *at = ' '; /* the marker of an item in which this one stands */
  return marker;
}

/* Nothing is nested in the item, and it ends with its sentence. */
static bool is_alone(const mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  const mil_units *units = self->check->reading.units;
  for (uint32_t i = 0; i < units->units.count; i++)
    if (units->units.items[i].parent == self->line->unit) return false;
  return mil_prose_source(self->line->prose, self->line->plain).end + 4 >= unit->range.end;
}

/* ---- What both halves need ----------------------------------------------------------------------- */

/* The words before the verb: "Vi ska ". */
static mil_range frame_of(const mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  uint32_t start = mil_phrase_start(self->language, (mil_slice){own->prose->text, own->plain.end},
                                    own->plain.start);
  uint32_t verb = self->phrase->verb.start;
  return (mil_range){start, verb > start ? verb : start};
}

/* The deadline that stands at the end, with its space; "" where none does. */
static const char *shared_deadline(mil_fixer *self, mil_range joint) {
  const mil_part *own = &self->scope.parts[0];
  for (uint32_t i = 0; i < own->times.items.count; i++) {
    const mil_time *time = &own->times.items.items[i];
    if (time->role != MIL_TIME_DEADLINE || time->range.start < joint.end) continue;
    mil_fix_set(self, "time", mil_fix_copy(self, own, time->range));
    return mil_fix_words(self, " {time}");
  }
  return "";
}

/* Who answers for it, likewise: " (ansvarig: Eva)". */
static const char *shared_owner(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_range owner = {mil_place_end(self, own), mil_place_stop(self, own)};
  return mil_range_empty(owner) ? "" : mil_fix_copy(self, own, owner);
}

/* ---- The edits ------------------------------------------------------------------------------------ */

typedef struct split {
  mil_range joint;
  mil_range frame;
  bool framed; /* the second half begins as the first does; else neither has the frame */
  const char *shared;
} split;

static uint32_t character_end(const mil_part *part, uint32_t at) {
  do at++;
  while (at < part->plain.end && ((unsigned char)part->prose->text[at] & 0xC0) == 0x80);
  return at;
}

/* The joint with the spaces around it, up to the second half. */
static mil_range gap_of(const mil_part *part, mil_range joint) {
  while (joint.start > part->plain.start && strchr(" ,", part->prose->text[joint.start - 1]))
    joint.start--;
  while (joint.end < part->plain.end && part->prose->text[joint.end] == ' ') joint.end++;
  return joint;
}

static void set_slots(mil_fixer *self, const split *how, mil_range letter) {
  const mil_part *own = &self->scope.parts[0];
  bool stop = own->prose->text[own->plain.end - 1] == '.', bare = mil_range_empty(how->frame);
  const char *first = mil_fix_copy(self, own, letter);
  mil_fix_set(self, "shared", how->shared);
  mil_fix_set(self, "stop", stop ? "." : "");
  mil_fix_set(self, "line", mil_style_line_end(self));
  mil_fix_set(self, "marker", marker_of(self));
  mil_fix_set(self, "frame", how->framed ? mil_fix_copy(self, own, how->frame) : "");
  mil_fix_set(self, "letter", how->framed && !bare ? first : mil_fix_large(self, first));
}

/* "Vi ska öppna" becomes "Öppna". */
static void drop_frame(mil_fixer *self, mil_range frame) {
  const mil_part *own = &self->scope.parts[0];
  mil_range letter = {frame.end, character_end(own, frame.end)}, source;
  if (!mil_place_source(self, own, (mil_range){frame.start, letter.end}, &source)) {
    self->draft.broken = true;
    return;
  }
  mil_fix_set(self, "capital", mil_fix_large(self, mil_fix_copy(self, own, letter)));
  mil_fix_edit(self, source, "{capital}");
}

static bool offer_split(mil_fixer *self, const split *how) {
  const mil_part *own = &self->scope.parts[0];
  mil_range gap = gap_of(own, how->joint), source;
  if (gap.end >= own->plain.end || gap.start <= how->frame.end) return false;
  mil_range letter = {gap.end, character_end(own, gap.end)};
  if (!mil_place_source(self, own, (mil_range){gap.start, letter.end}, &source)) return false;
  set_slots(self, how, letter);
  mil_fix_begin(self, "split", true);
  self->draft.goals = 1;
  if (!how->framed) drop_frame(self, how->frame);
  mil_fix_edit(self, source, "{shared}{stop}{line}{marker}{frame}{letter}");
  return mil_fix_offer(self);
}

/* The halves share as little as they can, and keep what stands before their verb where they can. */
static bool offer_shared(mil_fixer *self, split *how) {
  how->framed = true;
  if (offer_split(self, how)) return true;
  how->framed = false;
  return !mil_range_empty(how->frame) && offer_split(self, how);
}

void mil_fix_compound(mil_fixer *self) {
  split how = {.shared = ""};
  bool item = self->line->form == MIL_FORM_ITEM || self->line->form == MIL_FORM_TASK;
  if (!item || !is_alone(self) || !find_joint(self, &how.joint)) return;
  how.frame = frame_of(self);
  if (offer_shared(self, &how)) return;
  const char *deadline = shared_deadline(self, how.joint), *owner = shared_owner(self);
  const char *tails[] = {deadline, owner, mil_fix_join(self, deadline, owner)};
  for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
    how.shared = tails[i];
    if (how.shared[0] && (i < 2 || (deadline[0] && owner[0])) && offer_shared(self, &how)) return;
  }
}
