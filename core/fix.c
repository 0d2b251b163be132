#include "fix.h"

#include <string.h>

#include "error.h"

/* ---- Drafts ------------------------------------------------------------------------------------ */

/* The title that the pack gives fixes of that name; NULL where it gives none. */
static const char *find_title(const mil_fixer *self, const char *name) {
  const mil_datum *rewrites = mil_language_table(self->speaker, MIL_TABLE_rewrites);
  const mil_datum *named = mil_datum_get(rewrites, name);
  return named ? mil_datum_string(named, "title", NULL) : NULL;
}

void mil_fix_begin(mil_fixer *self, const char *name, bool safe) {
  const char *title = find_title(self, name);
  if (!title) title = name;
  const char *also = self->untimed ? find_title(self, "both") : NULL;
  if (also) title = mil_fix_join(self, title, also);
  self->draft = (mil_draft){.title = title, .safe = safe};
  if (!self->finding) self->draft.kind = MIL_FIX_REFACTOR;
}

static bool keep_draft(mil_fixer *self) {
  const mil_draft *draft = &self->draft;
  mil_edit *edits = mil_arena_take(self->arena, draft->edit_count * sizeof *edits);
  const char *title = mil_fix_title(self, draft->title);
  if (!edits || !title || !mil_array_reserve(self->allocator, &self->fixes, 1))
    return self->arena->failed = true, false;
  memcpy(edits, draft->edits, draft->edit_count * sizeof *edits);
  self->fixes.items[self->fixes.count++] = (mil_fix){.title = title,
                                                     .kind = draft->kind,
                                                     .safe = draft->safe,
                                                     .edits = edits,
                                                     .edit_count = draft->edit_count};
  return true;
}

static bool offer_draft(mil_fixer *self) {
  if (self->draft.broken || self->draft.edit_count == 0 || self->arena->failed) return false;
  return mil_fix_try(self) && keep_draft(self);
}

/* The same draft with the first deadline that fits. */
static bool offer_timed(mil_fixer *self) {
  const mil_draft draft = self->draft;
  mil_date dates[MIL_DEADLINES_MAX];
  uint32_t count = draft.broken || draft.edit_count == 0 ? 0 : mil_deadlines(self, dates);
  for (uint32_t i = 0; i < count; i++) {
    self->draft = draft;
    mil_deadline_ask(self, dates, count, i);
    mil_fix_add_time(self);
    if (offer_draft(self)) return true;
  }
  return false;
}

bool mil_fix_offer(mil_fixer *self) {
  return self->untimed ? offer_timed(self) : offer_draft(self);
}

/* ---- What is made for which rule ---------------------------------------------------------------- */

typedef void fix_maker(mil_fixer *self);

static const struct {
  fix_maker *make;
  mil_fixable fixable;
} makers[MIL_RULE_COUNT] = {
  [MIL_RULE_NO_OBJECT] = {mil_fix_no_object, MIL_FIXABLE_ASK},
  [MIL_RULE_VAGUE_VERB] = {mil_fix_vague_verb, MIL_FIXABLE_ASK},
  [MIL_RULE_VAGUE_WORD] = {mil_fix_vague_word, MIL_FIXABLE_ASK},
  [MIL_RULE_COMPOUND] = {mil_fix_compound, MIL_FIXABLE_SAFE},
  [MIL_RULE_NO_TARGET] = {mil_fix_no_target, MIL_FIXABLE_ASK},
  [MIL_RULE_VAGUE_AMOUNT] = {mil_fix_vague_amount, MIL_FIXABLE_ASK},
  [MIL_RULE_NO_BASELINE] = {mil_fix_no_baseline, MIL_FIXABLE_ASK},
  [MIL_RULE_PLACEHOLDER] = {mil_fix_placeholder, MIL_FIXABLE_ASK},
  [MIL_RULE_ABSOLUTE] = {mil_fix_absolute, MIL_FIXABLE_ASK},
  [MIL_RULE_PACE] = {mil_fix_pace, MIL_FIXABLE_ASK},
  [MIL_RULE_NO_OWNER] = {mil_fix_no_owner, MIL_FIXABLE_ASK},
  [MIL_RULE_NO_PURPOSE] = {mil_fix_no_purpose, MIL_FIXABLE_ASK},
  [MIL_RULE_NO_REVIEW] = {mil_fix_no_review, MIL_FIXABLE_SAFE},
  [MIL_RULE_NO_STRATEGY] = {mil_fix_no_strategy, MIL_FIXABLE_ASK},
  [MIL_RULE_DUPLICATE_GOAL] = {mil_fix_duplicate, MIL_FIXABLE_ASK},
  [MIL_RULE_NO_DEADLINE] = {mil_fix_no_deadline, MIL_FIXABLE_ASK},
  [MIL_RULE_VAGUE_TIME] = {mil_fix_vague_time, MIL_FIXABLE_ASK},
  [MIL_RULE_PAST] = {mil_fix_other_time, MIL_FIXABLE_ASK},
  [MIL_RULE_IMPOSSIBLE_DATE] = {mil_fix_other_time, MIL_FIXABLE_ASK},
  [MIL_RULE_RELATIVE] = {mil_fix_relative, MIL_FIXABLE_SAFE},
  [MIL_RULE_NO_YEAR] = {mil_fix_no_year, MIL_FIXABLE_SAFE},
  [MIL_RULE_TOO_FAR] = {mil_fix_too_far, MIL_FIXABLE_ASK},
  [MIL_RULE_LATE_SUBGOAL] = {mil_fix_late, MIL_FIXABLE_ASK},
};

mil_fixable mil_rule_fixable(mil_rule_id rule) { return makers[rule].fixable; }

/* ---- A fixer ----------------------------------------------------------------------------------- */

/* The part in which the finding stands. Its range came out of a prose, so it goes back into that
 * one. */
bool mil_fix_point(mil_fixer *self, mil_range source) {
  self->part = &self->scope.parts[0];
  self->plain = self->part->plain;
  for (uint32_t n = 1; n <= self->scope.count; n++) {
    const mil_part *part =
      &self->scope.parts[n % self->scope.count]; /* a spread row's cells before the row */
    mil_range plain = mil_prose_plain(part->prose, source),
              back = mil_prose_source(part->prose, plain);
    if (!mil_range_contains(part->plain, plain) || mil_range_empty(plain) ||
        back.start != source.start || back.end != source.end)
      continue;
    if (part->role == MIL_ROLE_HEADING || part->role == MIL_ROLE_OBJECTIVE) continue;
    self->part = part;
    self->plain = plain;
    return true;
  }
  return false;
}

static bool take_goal(mil_fixer *self, uint32_t index) {
  const mil_check *check = self->check;
  self->goal_index = index;
  self->goal = &self->report->goals[index];
  self->found = &check->founds.items.items[index];
  self->line = &check->reading.lines.items[self->found->line];
  self->phrase = &check->candidates.items.items[self->found->candidate].phrase;
  self->language = self->line->language;
  if (!mil_check_scope(check, index, &self->scope)) return false;
  mil_fix_point(self, self->finding ? self->finding->range : self->goal->range);
  return true;
}

static bool begin(mil_fixer *self, mil_document *document, mil_error *error) {
  if (error) *error = (mil_error){0};
  if (!document->checked)
    return mil_fail(error, MIL_ERROR_STALE, "the text has changed since it was checked");
  const mil_report *report = mil_document_check(document, error);
  if (!report) return false;
  const mil_check *reading = mil_document_reading(document, error);
  if (!reading) return false;
  if (reading->founds.items.count != report->goal_count)
    return mil_fail(error, MIL_ERROR_INTERNAL, "the goals of passages are not those of the whole");
  mil_arena_reset(&document->fix_arena);
  *self = (mil_fixer){.document = document,
                      .check = reading,
                      .report = report,
                      .allocator = document->allocator,
                      .arena = &document->fix_arena,
                      .language = reading->language};
  return true;
}

static const mil_fixes *finish(mil_fixer *self, mil_error *error) {
  mil_document *document = self->document;
  uint32_t count = self->fixes.count;
  mil_fix *items = mil_arena_take(self->arena, (count + 1) * sizeof *items);
  bool fine = items && !self->arena->failed;
  if (fine && count > 0) memcpy(items, self->fixes.items, count * sizeof *items);
  mil_array_release(self->allocator, &self->fixes);
  mil_scope_release(&self->scope, self->allocator);
  document->fixes = (mil_fixes){items, count};
  if (fine) return &document->fixes;
  mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  return NULL;
}

/* Sets what templates of both languages and all makers may name. */
static void prepare(mil_fixer *self) {
  self->speaker = mil_check_speaker(self->check->checker, self->language);
  self->rewrites = mil_language_table(self->language, MIL_TABLE_rewrites);
  mil_fix_set(self, "comma", ""); /* where something was compared before a deadline */
  if (self->finding) mil_fix_set(self, "rule", mil_rules()[self->finding->rule].id);
  mil_style_set(self);
}

static const mil_finding *find_untimed(const mil_fixer *self) {
  for (uint32_t i = 0; i < self->report->finding_count; i++) {
    const mil_finding *finding = &self->report->findings[i];
    bool untimed = finding->rule == MIL_RULE_NO_DEADLINE || finding->rule == MIL_RULE_VAGUE_TIME;
    if (untimed && finding->goal == (int32_t)self->goal_index) return finding;
  }
  return NULL;
}

/* A goal that says neither how much nor by when is made whole at once. */
static void make_both(mil_fixer *self, fix_maker *maker) {
  mil_rule_id rule = self->finding->rule;
  if (!self->goal || (rule != MIL_RULE_NO_TARGET && rule != MIL_RULE_VAGUE_AMOUNT)) return;
  self->untimed = find_untimed(self);
  if (self->untimed) maker(self);
  self->untimed = NULL;
  mil_fix_set(self, "comma", "");
  mil_fix_point(self, self->finding->range);
}

static void make(mil_fixer *self) {
  fix_maker *maker = makers[self->finding->rule].make;
  if (!maker) return;
  make_both(self, maker);
  maker(self);
}

const mil_fixes *mil_document_fixes(mil_document *document, uint32_t index, mil_error *error) {
  mil_fixer self;
  if (!begin(&self, document, error)) return NULL;
  if (index >= self.report->finding_count) {
    mil_fail(error, MIL_ERROR_RANGE, "there is no finding %u", index);
    return NULL;
  }
  self.finding = &self.report->findings[index];
  bool fine = self.finding->goal < 0 || take_goal(&self, (uint32_t)self.finding->goal);
  if (!fine) self.arena->failed = true;
  if (fine) prepare(&self);
  if (fine) make(&self);
  if (fine) mil_fix_silence(&self);
  return finish(&self, error);
}

const mil_fixes *mil_document_refactorings(mil_document *document, uint32_t index,
                                           mil_error *error) {
  mil_fixer self;
  if (!begin(&self, document, error)) return NULL;
  if (index >= self.report->goal_count) {
    mil_fail(error, MIL_ERROR_RANGE, "there is no goal %u", index);
    return NULL;
  }
  bool fine = take_goal(&self, index);
  if (!fine) self.arena->failed = true;
  if (fine) {
    prepare(&self);
    mil_fix_breakdown(&self);
    mil_fix_table(&self);
    mil_fix_compound(&self);
  }
  return finish(&self, error);
}
