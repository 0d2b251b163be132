/* check.c: one text read and judged. */
#include "check.h"

#include <string.h>

#include "error.h"

/* Many checks wait to be judged at once, and most texts are those of short sections. */
#define ARENA_SIZE 2048

typedef struct mil_check check;

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- Languages ---------------------------------------------------------------------------------- */

static mil_language *language_of(void *context, const mil_unit *unit) {
  const check *self = context;
  uint32_t low = 0, high = self->tongue_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (self->tongues[middle].start <= unit->range.start) low = middle;
    else high = middle;
  }
  return self->tongues[low].language;
}

mil_language *mil_check_speaker(const mil_checker *checker, mil_language *language) {
  return checker->speaker != NULL ? checker->speaker : language;
}

/* ---- Steps -------------------------------------------------------------------------------------- */

static void end_step(check *self, mil_step step, size_t bytes) {
  mil_clock_lap(&self->checker->clock, step, bytes);
}

/* The bytes of all sentences without markup. */
static size_t prose_length(const check *self) {
  size_t length = 0;
  for (uint32_t i = 0; i < self->reading.lines.count; i++)
    length += mil_line_slice(&self->reading.lines.items[i]).length;
  return length;
}

static size_t goals_length(const check *self) {
  size_t length = 0;
  for (uint32_t i = self->first; i < self->founds.items.count; i++)
    length += self->goals[i].text_length;
  return length;
}

/* ---- Reading ------------------------------------------------------------------------------------ */

static mil_time_base time_base(const check *self) {
  return (mil_time_base){self->today, self->checker->options.fiscal_start, 0};
}

static bool read_text(check *self, const mil_setting *setting, mil_error *error) {
  mil_checker *checker = self->checker;
  if (!mil_structure_read(self->structure, self->text, error)) return false;
  end_step(self, MIL_STEP_CUT, 0); /* the document's bytes were counted when it was cut */
  bool fine =
    mil_reading_init(&self->reading, self->allocator, &self->arena, checker->prose_reader,
                     self->structure, self->text.text, checker->languages, checker->language_count,
                     language_of, self, time_base(self), error) &&
    mil_reading_set_title(&self->reading, &self->arena, checker->prose_reader, self->text.text,
                          setting->title, error);
  if (fine) end_step(self, MIL_STEP_PROSE, prose_length(self));
  return fine;
}

/* The first goal that begins at byte `own` or after it. */
static uint32_t first_goal(const check *self, uint32_t own) {
  uint32_t first = 0;
  for (; first < self->founds.items.count; first++) {
    const mil_line *line = &self->reading.lines.items[self->founds.items.items[first].line];
    if (self->reading.units->units.items[line->unit].range.start >= own) break;
  }
  return first;
}

static bool find_goals(check *self, uint32_t own, mil_error *error) {
  if (!mil_candidates_init(&self->candidates, self->allocator, &self->reading, time_base(self),
                           self->checker->options.no_prefilter) ||
      !mil_founds_init(&self->founds, self->allocator, &self->reading, &self->candidates))
    return fail_memory(error);
  self->first = first_goal(self, own);
  end_step(self, MIL_STEP_GOALS, prose_length(self));
  return true;
}

bool mil_check_is_strategy(const check *self, uint32_t index) {
  const mil_line *lines = self->reading.lines.items, *line = &lines[index];
  bool goal = self->founds.by_line[index] >= 0; /* it would only meet its own words */
  int32_t head = line->over >= 0 ? line->over : line->heading;
  return line->form != MIL_FORM_HEADING && !goal && head >= 0 &&
         (lines[head].kinds & MIL_HEADING_STRATEGY) != 0;
}

/* ---- Judging ----------------------------------------------------------------------------------- */

static bool is_done(const check *self, const mil_line *line) {
  return self->reading.units->units.items[line->unit].task == MIL_TASK_DONE;
}

static bool describe(check *self, uint32_t index, mil_goal *goal) {
  const mil_found *found = &self->founds.items.items[index];
  const mil_candidate *candidate = &self->candidates.items.items[found->candidate];
  const mil_line *line = &self->reading.lines.items[found->line];
  mil_slice text = mil_prose_slice(line->prose, candidate->plain);
  *goal = (mil_goal){
    .range = mil_prose_source(line->prose, candidate->plain),
    .text = mil_arena_copy(&self->arena, text.text, text.length),
    .text_length = text.length,
    .language = mil_language_name(line->language),
    .form = line->form,
    .done = is_done(self, line),
    .parent = found->parent,
    .deadline = {MIL_NO_DATE, MIL_NO_DATE},
  };
  return goal->text != NULL;
}

static bool judge_criteria(mil_judge *judge, mil_goal *goal) {
  mil_verdict *verdicts = goal->criteria;
  return mil_judge_timebound(judge, verdicts, &verdicts[MIL_TIMEBOUND], &goal->deadline) &&
         mil_judge_measurable(judge, verdicts, &verdicts[MIL_MEASURABLE]) &&
         mil_judge_specific(judge, verdicts, &verdicts[MIL_SPECIFIC]) &&
         mil_judge_relevant(judge, verdicts, &verdicts[MIL_RELEVANT]) &&
         mil_judge_achievable(judge, verdicts, &verdicts[MIL_ACHIEVABLE], goal->deadline);
}

bool mil_check_scope(const check *self, uint32_t index, mil_scope *scope) {
  return mil_scope_init(scope, self->allocator, &self->reading, &self->candidates, &self->founds,
                        index, time_base(self));
}

static bool judge_goal(check *self, uint32_t index, const mil_strategy *strategy) {
  const mil_found *found = &self->founds.items.items[index];
  const mil_candidate *candidate = &self->candidates.items.items[found->candidate];
  const mil_line *line = &self->reading.lines.items[found->line];
  mil_goal *goal = &self->goals[index];
  mil_scope scope = {0};
  bool fine = describe(self, index, goal) && mil_check_scope(self, index, &scope);
  mil_judge judge = {
    .options = &self->checker->options,
    .today = self->today,
    .language = line->language,
    .speaker = mil_check_speaker(self->checker, line->language),
    .allocator = self->allocator,
    .arena = &self->arena,
    .scope = &scope,
    .phrase = &candidate->phrase,
    .strategy = strategy,
    .form = line->form,
    .key_result = found->key_result,
    .objective = found->objective,
    .done = goal->done,
    .goal = (int32_t)index,
    .questions = &self->questions,
    .findings = &self->findings,
  };
  fine = fine && judge_criteria(&judge, goal);
  mil_scope_release(&scope, self->allocator);
  return fine;
}

bool mil_check_judge(check *self, const mil_strategy *strategy, mil_error *error) {
  uint32_t count = self->founds.items.count;
  self->findings.items.count = self->questions.items.count = 0; /* of an attempt that failed */
  self->goals = mil_arena_take(&self->arena, (count + 1) * sizeof *self->goals);
  if (self->goals == NULL) return fail_memory(error);
  for (uint32_t i = self->first; i < count; i++)
    if (!judge_goal(self, i, strategy) || self->arena.failed) return fail_memory(error);
  end_step(self, MIL_STEP_JUDGE, goals_length(self));
  return true;
}

/* ---- A check ------------------------------------------------------------------------------------ */

static bool copy_setting(check *self, mil_slice text, const mil_setting *setting) {
  char *copy = mil_arena_copy(&self->arena, text.text, text.length);
  size_t size = setting->tongue_count * sizeof *setting->tongues;
  mil_tongue *tongues = mil_arena_take(&self->arena, size);
  if (copy == NULL || tongues == NULL) return false;
  memcpy(tongues, setting->tongues, size);
  self->text = (mil_slice){copy, text.length};
  self->tongues = tongues;
  self->tongue_count = setting->tongue_count;
  return true;
}

static bool read_all(check *self, mil_slice text, const mil_setting *setting, mil_error *error) {
  if (!copy_setting(self, text, setting)) return fail_memory(error);
  self->structure = mil_structure_new(self->checker->structure_reader, error);
  if (self->structure == NULL || !read_text(self, setting, error) ||
      !find_goals(self, setting->own, error))
    return false;
  return !self->arena.failed || fail_memory(error);
}

mil_check *mil_check_new(mil_checker *checker, mil_slice text, const mil_setting *setting,
                         mil_error *error) {
  check *self = mil_resize(checker->allocator, NULL, sizeof *self);
  if (self == NULL) return fail_memory(error), NULL;
  *self = (check){.checker = checker,
                  .allocator = checker->allocator,
                  .language = setting->language,
                  .today = setting->today};
  mil_arena_init_with(&self->arena, checker->allocator, ARENA_SIZE);
  if (read_all(self, text, setting, error)) return self;
  mil_check_free(self);
  return NULL;
}

void mil_check_free(check *self) {
  if (self == NULL) return;
  mil_reading_release(&self->reading, self->allocator);
  mil_candidates_release(&self->candidates, self->allocator);
  mil_founds_release(&self->founds, self->allocator);
  mil_array_release(self->allocator, &self->findings.items);
  mil_array_release(self->allocator, &self->questions.items);
  mil_structure_free(self->structure);
  mil_arena_release(&self->arena);
  mil_release(self->allocator, self);
}
