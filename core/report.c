/* report.c: see report.h. */
#include "report.h"

#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "error.h"
#include "plan.h"
#include "remark.h"

typedef struct lister {
  mil_listing *listing;
  mil_document *document;
  mil_survey *survey;
  const mil_allocator *allocator;
  mil_arena *arena;
} lister;

/* ---- The plan ----------------------------------------------------------------------------------- */

static const mil_planned *plan_goals(const lister *self) {
  const mil_survey *survey = self->survey;
  mil_planned *goals = mil_arena_take(self->arena, (survey->goal_count + 1) * sizeof *goals);
  uint32_t count = 0;
  for (uint32_t i = 0; goals != NULL && i < survey->placed.count; i++) {
    const mil_placed *at = &survey->placed.items[i];
    const mil_anchor *anchors = mil_survey_anchors(survey, at);
    for (uint32_t k = 0; k < at->passage->goal_count; k++) {
      const mil_kept_goal *kept = &at->passage->results->goals[k];
      int32_t parent = kept->goal.parent;
      goals[count++] = (mil_planned){.goal = &kept->goal,
                                     .gist = &kept->gist,
                                     .range = mil_stretch_range(anchors, &kept->range),
                                     .parent = parent < 0 ? parent : parent + (int32_t)at->goals};
    }
  }
  return goals;
}

static bool names_review(const mil_survey *survey) {
  for (uint32_t i = 0; i < survey->placed.count; i++)
    if (survey->placed.items[i].passage->facts.review) return true;
  return false;
}

static bool has_strategy(const mil_survey *survey) {
  for (uint32_t i = 0; i < survey->placed.count; i++)
    if (survey->placed.items[i].passage->facts.strategy) return true;
  return false;
}

static bool judge_plan(lister *self) {
  mil_survey *survey = self->survey;
  const mil_planned *goals = plan_goals(self);
  if (goals == NULL) return false;
  mil_plan plan = {
    .options = &survey->checker->options,
    .allocator = self->allocator,
    .arena = self->arena,
    .language = survey->language,
    .speaker = mil_check_speaker(survey->checker, survey->language),
    .today = survey->today,
    .goals = goals,
    .goal_count = survey->goal_count,
    .repeats = &self->document->repeats,
    .title = survey->over.title.language != NULL ? survey->title : goals[0].range,
    .has_review = names_review(survey),
    .has_strategy = has_strategy(survey),
    .findings = &self->listing->own,
  };
  return mil_plan_judge(&plan);
}

/* ---- In order ----------------------------------------------------------------------------------- */

static int by_place(const void *left, const void *right) {
  const mil_listed *a = left, *b = right;
  if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
  if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
  return (a->range.end > b->range.end) - (a->range.end < b->range.end);
}

static void sort(mil_listed *items, uint32_t count) {
  for (uint32_t i = 1; i < count; i++)
    if (by_place(&items[i - 1], &items[i]) > 0) {
      qsort(items, count, sizeof *items, by_place);
      return;
    }
}

static bool is_silenced(lister *self, uint32_t rule, uint32_t at) {
  mil_directives *directives = &self->survey->directives;
  return directives->silences.count > 0 &&
         mil_directives_silence(directives, (mil_rule_id)rule, at);
}

static void list(lister *self, mil_listed finding) {
  if (!is_silenced(self, finding.rule, finding.range.start))
    self->listing->findings.items[self->listing->findings.count++] = finding;
}

static bool list_passage(lister *self, uint32_t index) {
  const mil_placed *at = &self->survey->placed.items[index];
  const mil_results *results = at->passage->results;
  if (results == NULL) return true;
  if (!mil_array_reserve(self->allocator, &self->listing->findings, results->finding_count))
    return false;
  const mil_anchor *anchors = mil_survey_anchors(self->survey, at);
  for (uint32_t i = 0; i < results->finding_count; i++) {
    const mil_kept_finding *kept = &results->findings[i];
    list(self, (mil_listed){.range = mil_stretch_range(anchors, &kept->range),
                            .rule = kept->finding.rule,
                            .placed = index,
                            .index = i});
  }
  return true;
}

static bool list_passages(lister *self) {
  for (uint32_t i = 0; i < self->survey->placed.count; i++)
    if (!list_passage(self, i)) return false;
  sort(self->listing->findings.items, self->listing->findings.count);
  return true;
}

static mil_listed listed_own(const lister *self, uint32_t index) {
  const mil_finding *finding = &self->listing->own.items.items[index];
  return (mil_listed){
    .range = finding->range, .rule = finding->rule, .placed = MIL_OF_DOCUMENT, .index = index};
}

/* Findings of the document from `first` on, behind the others. */
static bool list_own(lister *self, uint32_t first) {
  uint32_t count = self->listing->own.items.count;
  if (!mil_array_reserve(self->allocator, &self->listing->findings, count - first)) return false;
  for (uint32_t i = first; i < count; i++) list(self, listed_own(self, i));
  return true;
}

/* Moves those from `middle` on, few and in order, to their places among the others, from behind. */
static bool merge(lister *self, uint32_t middle) {
  mil_listed *items = self->listing->findings.items;
  uint32_t count = self->listing->findings.count - middle, at = middle + count;
  mil_listed *few = mil_arena_take(self->arena, (count + 1) * sizeof *few);
  if (few == NULL) return false;
  if (count > 0) memcpy(few, items + middle, count * sizeof *few);
  while (count > 0) {
    bool behind = middle == 0 || by_place(&items[middle - 1], &few[count - 1]) <= 0;
    items[--at] = behind ? few[--count] : items[--middle];
  }
  return true;
}

/* Directives that silence nothing are told of at the end, and are not silenced themselves. */
static bool list_all(lister *self) {
  mil_listing *listing = self->listing;
  mil_remarks remarks = {self->survey, self->arena, &listing->own};
  if (self->survey->goal_count > 0 && !judge_plan(self)) return false;
  if (!mil_remark_text(&remarks) || !list_passages(self)) return false;
  uint32_t middle = listing->findings.count;
  if (!list_own(self, 0)) return false;
  uint32_t silenced = listing->own.items.count;
  if (!mil_remark_directives(&remarks)) return false;
  if (!mil_array_reserve(self->allocator, &listing->findings, listing->own.items.count - silenced))
    return false;
  for (uint32_t i = silenced; i < listing->own.items.count; i++)
    listing->findings.items[listing->findings.count++] = listed_own(self, i);
  sort(listing->findings.items + middle, listing->findings.count - middle);
  return merge(self, middle);
}

bool mil_listing_make(mil_listing *self, mil_document *document, mil_error *error) {
  lister state = {.listing = self,
                  .document = document,
                  .survey = &document->survey,
                  .allocator = document->allocator,
                  .arena = &document->arena};
  self->findings.count = self->own.items.count = 0;
  if (list_all(&state) && !document->arena.failed) return true;
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

void mil_listing_release(mil_listing *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->findings);
  mil_array_release(allocator, &self->own.items);
}

/* ---- The arrays of a report --------------------------------------------------------------------- */

static bool fill_evidence(mil_arena *arena, const mil_anchor *anchors, const mil_kept_goal *kept,
                          mil_goal *goal) {
  const mil_stretch *next = kept->evidence;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) {
    mil_verdict *verdict = &goal->criteria[i];
    if (verdict->evidence_count == 0) continue;
    mil_range *evidence = mil_arena_take(arena, verdict->evidence_count * sizeof *evidence);
    if (evidence == NULL) return false;
    for (uint32_t k = 0; k < verdict->evidence_count; k++)
      evidence[k] = mil_stretch_range(anchors, next++);
    verdict->evidence = evidence;
  }
  return true;
}

static bool fill_goals(mil_document *document, const mil_placed *at, mil_goal *goals) {
  const mil_anchor *anchors = mil_survey_anchors(&document->survey, at);
  for (uint32_t i = 0; i < at->passage->goal_count; i++) {
    const mil_kept_goal *kept = &at->passage->results->goals[i];
    mil_goal *goal = &goals[at->goals + i];
    *goal = kept->goal;
    goal->range = mil_stretch_range(anchors, &kept->range);
    if (goal->parent >= 0) goal->parent += (int32_t)at->goals;
    if (!fill_evidence(&document->arena, anchors, kept, goal)) return false;
  }
  return true;
}

static mil_finding finding_of(const mil_document *document, const mil_listed *listed) {
  if (listed->placed == MIL_OF_DOCUMENT) return document->listing.own.items.items[listed->index];
  const mil_placed *at = &document->survey.placed.items[listed->placed];
  mil_finding finding = at->passage->results->findings[listed->index].finding;
  finding.range = listed->range;
  finding.goal += (int32_t)at->goals;
  return finding;
}

bool mil_report_fill(mil_document *document) {
  const mil_survey *survey = &document->survey;
  uint32_t goal_count = survey->goal_count, count = document->listing.findings.count;
  mil_goal *goals = mil_arena_take(&document->arena, (goal_count + 1) * sizeof *goals);
  mil_finding *findings = mil_arena_take(&document->arena, (count + 1) * sizeof *findings);
  if (goals == NULL || findings == NULL) return false;
  for (uint32_t i = 0; i < survey->placed.count; i++)
    if (!fill_goals(document, &survey->placed.items[i], goals)) return false;
  for (uint32_t i = 0; i < count; i++)
    findings[i] = finding_of(document, &document->listing.findings.items[i]);
  document->report = (mil_report){
    .language = mil_language_name(survey->language),
    .today = survey->today,
    .goals = goals,
    .goal_count = goal_count,
    .findings = findings,
    .finding_count = count,
  };
  return true;
}
