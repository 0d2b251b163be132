/* check.c: the way from a text to its report. */
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "detect.h"
#include "error.h"
#include "plan.h"

/* A section counts as written in another language than its document when its words say so this
 * clearly. */
#define SECTION_MARGIN 0.5

typedef struct mil_check check;

static bool out_of_memory(check *self) {
  return mil_fail(self->error, MIL_ERROR_MEMORY, "out of memory");
}

static void release(check *self) {
  mil_directives_release(&self->directives, self->allocator);
  mil_reading_release(&self->reading, self->allocator);
  mil_candidates_release(&self->candidates, self->allocator);
  mil_founds_release(&self->founds, self->allocator);
  mil_strategy_free(self->strategy);
  mil_array_release(self->allocator, &self->findings.items);
}

/* ---- Language ---------------------------------------------------------------------------------- */

static bool is_language(const void *checker, mil_slice name) {
  return mil_checker_language(checker, name.text, name.length) != NULL;
}

static mil_language *detected(check *self, mil_slice text, double least, mil_language *otherwise) {
  double margin = 0;
  int index = mil_detect(self->checker->languages, self->checker->language_count, text, &margin);
  return index >= 0 && margin >= least ? self->checker->languages[index] : otherwise;
}

static void choose_language(check *self) {
  const char *said = self->directives.language;
  self->language = self->checker->fixed;
  if (self->language == NULL && said[0] != '\0')
    self->language = mil_checker_language(self->checker, said, strlen(said));
  self->one_language = self->language != NULL;
  if (self->language == NULL)
    self->language = detected(self, self->text, 0, self->checker->languages[0]);
}

static bool choose_section_languages(check *self) {
  const mil_sections *sections = mil_structure_sections(self->document->structure);
  uint32_t count = sections->sections.count;
  self->section_languages =
    mil_arena_take(self->arena, (count + 1) * sizeof *self->section_languages);
  if (self->section_languages == NULL) return out_of_memory(self);
  for (uint32_t i = 0; i < count; i++) {
    mil_slice text = mil_slice_of(self->text.text, sections->sections.items[i].range);
    self->section_languages[i] =
      self->one_language ? self->language : detected(self, text, SECTION_MARGIN, self->language);
  }
  return true;
}

/* The section that holds byte `at`. */
static uint32_t section_at(const mil_sections *sections, uint32_t at) {
  uint32_t low = 0, high = sections->sections.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (sections->sections.items[middle].range.start <= at) low = middle;
    else high = middle;
  }
  return low;
}

static mil_language *language_of(void *context, const mil_unit *unit) {
  check *self = context;
  const mil_sections *sections = mil_structure_sections(self->document->structure);
  if (sections->sections.count == 0) return self->language;
  return self->section_languages[section_at(sections, unit->range.start)];
}

mil_language *mil_check_speaker(const check *self, mil_language *language) {
  return self->checker->speaker != NULL ? self->checker->speaker : language;
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
  for (uint32_t i = 0; i < self->founds.items.count; i++) length += self->goals[i].text_length;
  return length;
}

/* ---- Reading ----------------------------------------------------------------------------------- */

static mil_time_base time_base(const check *self) {
  return (mil_time_base){self->today, self->checker->options.fiscal_start, 0};
}

static mil_date day_of_judgement(const mil_directives *directives, const mil_options *options) {
  bool given = directives->today != MIL_NO_DATE && !options->today_decides;
  return given ? directives->today : options->today;
}

static bool read_text(check *self) {
  mil_structure *structure = self->document->structure;
  if (!mil_structure_read(structure, self->text, NULL, NULL, self->error)) return false;
  end_step(self, MIL_STEP_CUT, self->text.length);
  if (!mil_directives_init(&self->directives, self->allocator, self->text,
                           mil_structure_sections(structure), is_language, self->checker))
    return out_of_memory(self);
  self->today = day_of_judgement(&self->directives, &self->checker->options);
  choose_language(self);
  return choose_section_languages(self) &&
         mil_reading_init(&self->reading, self->allocator, self->arena, self->checker->prose_reader,
                          structure, self->text.text, self->checker->languages,
                          self->checker->language_count, language_of, self, time_base(self),
                          self->error) &&
         mil_reading_set_title(&self->reading, self->arena, self->checker->prose_reader,
                               self->text.text, self->directives.title, self->error);
}

static bool find_goals(check *self) {
  if (!mil_candidates_init(&self->candidates, self->allocator, &self->reading, time_base(self),
                           self->checker->options.no_prefilter) ||
      !mil_founds_init(&self->founds, self->allocator, &self->reading, &self->candidates))
    return out_of_memory(self);
  return true;
}

/* The nearest heading or bold line above says vision, strategy or overall goals. */
static bool is_strategy(const mil_reading *reading, const mil_line *line) {
  int32_t head = line->over >= 0 ? line->over : line->heading;
  return head >= 0 && (reading->lines.items[head].kinds & MIL_HEADING_STRATEGY) != 0;
}

static bool read_strategy(check *self) {
  self->strategy = mil_strategy_new(self->allocator);
  if (self->strategy == NULL) return out_of_memory(self);
  for (uint32_t i = 0; i < self->reading.lines.count; i++) {
    const mil_line *line = &self->reading.lines.items[i];
    bool goal = self->founds.by_line[i] >= 0; /* it would only meet its own words */
    if (line->form != MIL_FORM_HEADING && !goal && is_strategy(&self->reading, line) &&
        !mil_strategy_add(self->strategy, line->language, mil_line_slice(line)))
      return out_of_memory(self);
  }
  return true;
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
    .text = mil_arena_copy(self->arena, text.text, text.length),
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

static bool judge_goal(check *self, uint32_t index) {
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
    .speaker = mil_check_speaker(self, line->language),
    .allocator = self->allocator,
    .arena = self->arena,
    .scope = &scope,
    .phrase = &candidate->phrase,
    .strategy = self->strategy,
    .form = line->form,
    .key_result = found->key_result,
    .objective = found->objective,
    .done = goal->done,
    .goal = (int32_t)index,
    .findings = &self->findings,
  };
  fine = fine && judge_criteria(&judge, goal);
  mil_scope_release(&scope, self->allocator);
  return fine || out_of_memory(self);
}

static bool judge_goals(check *self) {
  uint32_t count = self->founds.items.count;
  self->goals = mil_arena_take(self->arena, (count + 1) * sizeof *self->goals);
  if (self->goals == NULL) return out_of_memory(self);
  for (uint32_t i = 0; i < count; i++)
    if (!judge_goal(self, i)) return false;
  return true;
}

static mil_range title_of(const check *self) {
  for (uint32_t i = 0; i < self->reading.lines.count; i++) {
    const mil_line *line = &self->reading.lines.items[i];
    if (line->form == MIL_FORM_HEADING) return mil_prose_source(line->prose, line->plain);
  }
  return self->founds.items.count > 0 ? self->goals[0].range : (mil_range){0, 0};
}

static bool names_review(const check *self) {
  for (uint32_t i = 0; i < self->reading.lines.count; i++) {
    const mil_line *line = &self->reading.lines.items[i];
    if (mil_language_matches(line->language, MIL_PATTERN_goal_review, mil_line_slice(line)))
      return true;
  }
  return false;
}

static bool has_strategy(const check *self) {
  for (uint32_t i = 0; i < self->reading.lines.count; i++)
    if (self->reading.lines.items[i].kinds & MIL_HEADING_STRATEGY) return true;
  for (uint32_t i = 0; i < self->founds.items.count; i++)
    if (self->founds.items.items[i].objective) return true;
  return false;
}

static bool judge_plan(check *self) {
  if (self->founds.items.count == 0) return true;
  mil_plan plan = {
    .options = &self->checker->options,
    .allocator = self->allocator,
    .arena = self->arena,
    .language = self->language,
    .speaker = mil_check_speaker(self, self->language),
    .today = self->today,
    .goals = self->goals,
    .goal_count = self->founds.items.count,
    .title = title_of(self),
    .has_review = names_review(self),
    .has_strategy = has_strategy(self),
    .findings = &self->findings,
  };
  return mil_plan_judge(&plan) || out_of_memory(self);
}

/* ---- What is said of the document itself ------------------------------------------------------- */

static bool report(check *self, mil_rule_id rule, const char *variant, mil_range range,
                   const mil_argument *arguments, uint32_t count) {
  mil_severity severity = (mil_severity)self->checker->options.severity[rule];
  if (severity == MIL_SEVERITY_OFF) return true;
  mil_language *speaker = mil_check_speaker(self, self->language);
  const char *template = mil_language_message(speaker, variant);
  const char *message =
    mil_message_fill(self->arena, template != NULL ? template : variant, arguments, count);
  if (message == NULL || !mil_array_reserve(self->allocator, &self->findings.items, 1))
    return out_of_memory(self);
  self->findings.items.items[self->findings.items.count++] = (mil_finding){.rule = rule,
                                                                           .severity = severity,
                                                                           .range = range,
                                                                           .goal = -1,
                                                                           .related = -1,
                                                                           .message = message};
  return true;
}

static bool report_encoding(check *self) {
  uint32_t at = self->document->first_fault;
  if (at >= self->text.length) return true;
  return report(self, MIL_RULE_ENCODING, "document.encoding", (mil_range){at, at + 1}, NULL, 0);
}

static const char *const fault_messages[] = {
  [MIL_DIRECTIVE_UNKNOWN] = "document.directive/unknown",
  [MIL_DIRECTIVE_UNKNOWN_RULE] = "document.directive/unknown-rule",
  [MIL_DIRECTIVE_UNKNOWN_KEY] = "document.directive/unknown-key",
  [MIL_DIRECTIVE_BAD_VALUE] = "document.directive/bad-value",
};

static bool report_directives(check *self) {
  for (uint32_t i = 0; i < self->directives.faults.count; i++) {
    const mil_directive_fault *fault = &self->directives.faults.items[i];
    const char *nearest = fault->nearest != NULL ? fault->nearest : "";
    mil_argument arguments[] = {{"words", mil_slice_of(self->text.text, fault->range)},
                                {"nearest", {nearest, (uint32_t)strlen(nearest)}}};
    if (!report(self, MIL_RULE_DIRECTIVE, fault_messages[fault->kind], fault->range, arguments, 2))
      return false;
  }
  for (uint32_t i = 0; i < self->directives.silences.count; i++) {
    const mil_silence *silence = &self->directives.silences.items[i];
    mil_argument words = {"words", mil_slice_of(self->text.text, silence->words)};
    if (!silence->used &&
        !report(self, MIL_RULE_DIRECTIVE, "document.directive/unused", silence->words, &words, 1))
      return false;
  }
  return true;
}

/* The first place that a limit left out; false where none did. */
static bool find_limited(const check *self, mil_range *where) {
  mil_range places[] = {{0, 0}, self->reading.limited, self->candidates.limited};
  mil_structure_limited(self->document->structure, &places[0]);
  bool found = false;
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    if (mil_range_empty(places[i]) || (found && places[i].start >= where->start)) continue;
    *where = places[i];
    found = true;
  }
  return found;
}

static bool report_limits(check *self) {
  uint32_t limits = 0; /* of patterns, which don't tell where */
  for (uint32_t i = 0; i < self->checker->language_count; i++)
    limits += mil_language_limits(self->checker->languages[i]);
  mil_range where = {0, 0};
  if (!find_limited(self, &where) && limits == 0) return true;
  return report(self, MIL_RULE_LIMIT, "document.limit", where, NULL, 0);
}

/* ---- The report -------------------------------------------------------------------------------- */

static void drop_silenced(check *self) {
  uint32_t kept = 0;
  mil_finding *findings = self->findings.items.items;
  for (uint32_t i = 0; i < self->findings.items.count; i++)
    if (!mil_directives_silence(&self->directives, findings[i].rule, findings[i].range.start))
      findings[kept++] = findings[i];
  self->findings.items.count = kept;
}

static int by_place(const void *left, const void *right) {
  const mil_finding *a = left, *b = right;
  if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
  if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
  return (a->range.end > b->range.end) - (a->range.end < b->range.end);
}

static bool make_report(check *self) {
  uint32_t count = self->findings.items.count;
  mil_finding *findings = mil_arena_take(self->arena, (count + 1) * sizeof *findings);
  if (findings == NULL) return out_of_memory(self);
  if (count > 0) memcpy(findings, self->findings.items.items, count * sizeof *findings);
  if (count > 1) qsort(findings, count, sizeof *findings, by_place);
  self->document->report = (mil_report){
    .language = mil_language_name(self->language),
    .today = self->today,
    .goals = self->goals,
    .goal_count = self->founds.items.count,
    .findings = findings,
    .finding_count = count,
  };
  return true;
}

static bool run(check *self) {
  mil_clock_start(&self->checker->clock);
  if (!read_text(self)) return false;
  end_step(self, MIL_STEP_PROSE, prose_length(self));
  if (!find_goals(self)) return false;
  end_step(self, MIL_STEP_GOALS, prose_length(self));
  if (!read_strategy(self) || !judge_goals(self) || !judge_plan(self)) return false;
  if (!report_encoding(self) || !report_limits(self)) return false;
  drop_silenced(self);
  if (!report_directives(self)) return false;
  if (self->arena->failed) return out_of_memory(self);
  const mil_error *trouble = mil_checker_trouble(self->checker);
  end_step(self, MIL_STEP_JUDGE, goals_length(self));
  if (trouble == NULL) return make_report(self);
  if (self->error != NULL) *self->error = *trouble;
  return false;
}

void mil_check_free(check *self) {
  if (self == NULL) return;
  release(self);
  mil_release(self->allocator, self);
}

bool mil_document_judge(mil_document *document, mil_error *error) {
  mil_error unheard;
  if (error == NULL) error = &unheard;
  *error = (mil_error){0};
  check *self = mil_resize(document->allocator, NULL, sizeof *self);
  if (self == NULL) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  *self = (check){.document = document,
                  .checker = document->checker,
                  .allocator = document->allocator,
                  .arena = &document->arena,
                  .error = error,
                  .text = mil_document_valid(document)};
  bool fine = run(self);
  self->error = NULL;
  if (fine) document->last = self;
  else mil_check_free(self);
  return fine;
}
