/* fix_trial.c: a draft is made on a copy of the document, and what is found there compared. */
#include "fix.h"

#include <string.h>

/* ---- The copy ---------------------------------------------------------------------------------- */

/* The copy on which drafts are tried: it has the text as it is. */
static mil_document *trial_of(mil_document *document) {
  uint32_t length;
  const char *text = mil_document_text(document, &length);
  if (document->trial == NULL)
    document->trial = mil_document_new(document->checker, text, length, NULL);
  return document->trial;
}

/* Makes the draft's edits on the copy, the last first, so that none moves another. */
static bool make_edits(mil_document *trial, const mil_draft *draft) {
  for (uint32_t i = draft->edit_count; i-- > 0;) {
    const mil_edit *edit = &draft->edits[i];
    if (!mil_document_edit(trial, edit->range.start, edit->range.end, edit->text, edit->length,
                           NULL))
      return false;
  }
  return true;
}

/* Takes them back, the first first. */
static bool undo_edits(const mil_fixer *self, mil_document *trial) {
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  for (uint32_t i = 0; i < self->draft.edit_count; i++) {
    const mil_edit *edit = &self->draft.edits[i];
    uint32_t start = edit->range.start, length = edit->range.end - start;
    if (!mil_document_edit(trial, start, start + edit->length, text + start, length, NULL))
      return false;
  }
  return true;
}

static bool fail_trial(mil_fixer *self) {
  mil_document_free(self->document->trial);
  self->document->trial = NULL;
  self->arena->failed = true;
  return false;
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
  mil_document *trial = trial_of(self->document);
  if (!trial || !make_edits(trial, &self->draft)) return fail_trial(self);
  const mil_report *after = mil_document_check(trial, NULL);
  if (!after) return fail_trial(self);
  bool fine = keeps_promises(self, after);
  return undo_edits(self, trial) ? fine : fail_trial(self);
}
