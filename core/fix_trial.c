/* fix_trial.c: a draft is made on a copy of the document, and what is found there compared. */
#include "fix.h"

#include <string.h>

/* ---- The copy ---------------------------------------------------------------------------------- */

static size_t length_after(const mil_draft *draft, size_t length) {
  for (uint32_t i = 0; i < draft->edit_count; i++) {
    const mil_edit *edit = &draft->edits[i];
    length += edit->length;
    length -= edit->range.end - edit->range.start;
  }
  return length;
}

/* The text with the draft's edits made. NULL where memory ends. */
static char *edited(const mil_fixer *self, size_t *length) {
  uint32_t size, from = 0;
  const char *text = mil_document_text(self->document, &size);
  *length = length_after(&self->draft, size);
  char *result = mil_resize(self->allocator, NULL, *length + 1), *at = result;
  if (!result) return NULL;
  for (uint32_t i = 0; i < self->draft.edit_count; i++) {
    const mil_edit *edit = &self->draft.edits[i];
    memcpy(at, text + from, edit->range.start - from);
    at += edit->range.start - from;
    memcpy(at, edit->text, edit->length);
    at += edit->length;
    from = edit->range.end;
  }
  memcpy(at, text + from, size - from);
  return result;
}

/* ---- What it may leave ------------------------------------------------------------------------- */

static void count_rules(const mil_report *report, uint32_t counts[MIL_RULE_COUNT]) {
  memset(counts, 0, MIL_RULE_COUNT * sizeof *counts);
  for (uint32_t i = 0; i < report->finding_count; i++) counts[report->findings[i].rule]++;
}

/* How often a rule may speak afterwards. Of a goal that is made two, each half may be told what the
 * whole was. */
static uint32_t allowed(const mil_fixer *self, mil_rule_id rule, uint32_t before) {
  if (self->finding && self->finding->rule == rule) return before - 1;
  if (self->draft.goals < 1 || !self->goal) return before;
  uint32_t more = 0;
  for (uint32_t i = 0; i < self->report->finding_count; i++) {
    const mil_finding *finding = &self->report->findings[i];
    more += finding->rule == rule && finding->goal == (int32_t)self->goal_index;
  }
  return before + more * (uint32_t)self->draft.goals;
}

/* Where a byte of the old text is in the new one. */
static uint32_t moved(const mil_draft *draft, uint32_t at) {
  int64_t shift = 0;
  for (uint32_t i = 0; i < draft->edit_count; i++) {
    const mil_edit *edit = &draft->edits[i];
    if (edit->range.end <= at)
      shift += (int64_t)edit->length - (edit->range.end - edit->range.start);
  }
  return (uint32_t)((int64_t)at + shift);
}

/* Whoever asks for a goal to be split learns what each half lacks. */
static void leave_out_halves(const mil_fixer *self, const mil_report *after,
                             uint32_t now[MIL_RULE_COUNT]) {
  mil_range halves = {moved(&self->draft, self->goal->range.start),
                      moved(&self->draft, self->goal->range.end)};
  for (uint32_t i = 0; i < after->finding_count; i++) {
    const mil_finding *finding = &after->findings[i];
    if (finding->goal >= 0 && mil_range_contains(halves, after->goals[finding->goal].range))
      now[finding->rule]--;
  }
}

/* What is only put elsewhere leaves no criterion worse. */
static bool criteria_hold(const mil_fixer *self, const mil_report *after) {
  for (uint32_t i = 0; i < after->goal_count; i++)
    for (int k = 0; k < MIL_CRITERION_COUNT; k++)
      if (after->goals[i].criteria[k].state < self->report->goals[i].criteria[k].state)
        return false;
  return true;
}

/* Of a goal that is made two or taken away the others can't be told apart by their number. */
static bool keeps_totals(const mil_fixer *self, const mil_report *after) {
  uint32_t before[MIL_RULE_COUNT], now[MIL_RULE_COUNT];
  count_rules(self->report, before);
  count_rules(after, now);
  if (!self->finding && self->draft.goals > 0) leave_out_halves(self, after, now);
  for (uint32_t rule = 0; rule < MIL_RULE_COUNT; rule++)
    if (now[rule] > allowed(self, (mil_rule_id)rule, before[rule])) return false;
  return true;
}

static uint32_t place_in_tally(const mil_report *report, const mil_finding *finding) {
  uint32_t goal = finding->goal >= 0 ? (uint32_t)finding->goal : report->goal_count;
  return goal * MIL_RULE_COUNT + (uint32_t)finding->rule;
}

static void count(const mil_report *report, int32_t *tally, int32_t by) {
  for (uint32_t i = 0; i < report->finding_count; i++)
    tally[place_in_tally(report, &report->findings[i])] += by;
}

/* No rule speaks more often of any goal, nor of the document, and what is mended is silent. */
static bool keeps_each(const mil_fixer *self, const mil_report *after) {
  uint32_t places = (after->goal_count + 1) * MIL_RULE_COUNT;
  int32_t *tally = mil_resize(self->allocator, NULL, places * sizeof *tally);
  bool fine = tally != NULL;
  if (!tally) return self->arena->failed = true, false;
  memset(tally, 0, places * sizeof *tally);
  count(self->report, tally, 1);
  count(after, tally, -1);
  if (self->finding) tally[place_in_tally(self->report, self->finding)]--;
  if (self->untimed) tally[place_in_tally(self->report, self->untimed)]--;
  for (uint32_t i = 0; fine && i < places; i++) fine = tally[i] >= 0;
  mil_release(self->allocator, tally);
  return fine;
}

static bool keeps_promises(const mil_fixer *self, const mil_report *after) {
  int64_t more = (int64_t)after->goal_count - self->report->goal_count;
  if (more != self->draft.goals) return false;
  if (more != 0) return keeps_totals(self, after);
  return keeps_each(self, after) && (self->finding || criteria_hold(self, after));
}

/* Whether the draft does on a copy what a fix owes. */
bool mil_fix_try(mil_fixer *self) {
  size_t length;
  char *text = edited(self, &length);
  if (!text) return self->arena->failed = true, false;
  mil_document *copy = mil_document_new(self->document->checker, text, length, NULL);
  const mil_report *after = copy ? mil_document_check(copy, NULL) : NULL;
  bool fine = after && keeps_promises(self, after);
  if (!after) self->arena->failed = true;
  mil_document_free(copy);
  mil_release(self->allocator, text);
  return fine;
}
