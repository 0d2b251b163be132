/* results.c: see results.h. */
#include "results.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "utf8.h"

/* What is kept of most passages fits. */
#define ARENA_SIZE 2048

typedef struct keeper {
  const mil_check *check;
  const mil_source *source;
  mil_lines lines;     /* of the check's text */
  uint32_t first_line; /* of the passage's own, in it */
  mil_results *results;
  const char *language; /* the last that was copied … */
  const char *copied;   /* … and its copy */
} keeper;

/* ---- Places ------------------------------------------------------------------------------------- */

/* In the passage's own lines. */
static mil_spot own_spot(const keeper *self, uint32_t at) {
  mil_position position = mil_lines_position(&self->lines, self->check->text, at);
  return (mil_spot){at - self->source->prefix, position.line - self->first_line, position.column,
                    position.utf16};
}

/* Words over the passage may stand on fewer lines there than in the document. */
static mil_spot spot_over(const keeper *self, const mil_piece *piece, const mil_anchor *anchor,
                          uint32_t at) {
  uint32_t byte = at - piece->start;
  mil_position position =
    mil_position_from(self->source->document, anchor->byte, anchor->byte + byte);
  return (mil_spot){byte, position.line - 1, position.column, position.utf16};
}

static mil_stretch stretch_over(const keeper *self, mil_range range) {
  const mil_piece *piece = self->source->pieces;
  uint32_t anchor = 1;
  for (; range.start >= piece->start + piece->length && range.end > piece->start + piece->length;
       piece++)
    anchor++;
  const mil_anchor *from = &self->source->anchors->items[anchor];
  return (mil_stretch){anchor, spot_over(self, piece, from, range.start),
                       spot_over(self, piece, from, range.end)};
}

static mil_stretch stretch_of(const keeper *self, mil_range range) {
  if (range.start < self->source->prefix) return stretch_over(self, range);
  return (mil_stretch){0, own_spot(self, range.start), own_spot(self, range.end)};
}

/* ---- Hashes ------------------------------------------------------------------------------------- */

static uint64_t mix_text(uint64_t hash, const char *text) {
  return mil_hash_mix(hash, mil_hash((mil_slice){text, (uint32_t)strlen(text)}));
}

/* Bytes from the beginning of the line. */
static uint32_t byte_column(const keeper *self, uint32_t at) {
  uint32_t line = mil_lines_position(&self->lines, self->check->text, at).line;
  return at - self->lines.starts.items[line - 1];
}

static uint64_t hash_columns(const keeper *self, mil_range range, uint64_t hash) {
  return mil_hash_mix(mil_hash_mix(hash, byte_column(self, range.start)),
                      byte_column(self, range.end));
}

uint64_t mil_finding_hash(const mil_finding *finding) {
  return mix_text((uint64_t)finding->rule << 8 | (uint64_t)finding->severity, finding->message);
}

/* ---- Goals -------------------------------------------------------------------------------------- */

/* A folder of packs may be gone before the last who shares this. */
static const char *keep_language(keeper *self, const char *name) {
  if (name != self->language)
    self->copied = mil_arena_copy(&self->results->arena, name, strlen(name));
  self->language = name;
  return self->copied;
}

static uint32_t count_evidence(const mil_goal *goal) {
  uint32_t count = 0;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) count += goal->criteria[i].evidence_count;
  return count;
}

static bool keep_evidence(keeper *self, mil_kept_goal *kept) {
  uint32_t count = count_evidence(&kept->goal), next = 0;
  mil_stretch *evidence = mil_arena_take(&self->results->arena, count * sizeof *evidence);
  if (evidence == NULL) return false;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) {
    mil_verdict *verdict = &kept->goal.criteria[i];
    for (uint32_t k = 0; k < verdict->evidence_count; k++)
      evidence[next++] = stretch_of(self, verdict->evidence[k]);
    verdict->evidence = NULL;
  }
  kept->evidence = evidence;
  return true;
}

static mil_language *language_of(const mil_check *check, uint32_t index) {
  return check->reading.lines.items[check->founds.items.items[index].line].language;
}

static bool keep_goal(keeper *self, uint32_t index) {
  const mil_check *check = self->check;
  uint32_t first = check->first;
  mil_kept_goal *kept = &self->results->goals[index];
  mil_goal *goal = &kept->goal;
  *goal = check->goals[first + index];
  goal->parent = goal->parent < (int32_t)first ? -1 : goal->parent - (int32_t)first;
  goal->text = mil_arena_copy(&self->results->arena, goal->text, goal->text_length);
  goal->language = keep_language(self, goal->language);
  if (goal->text == NULL || goal->language == NULL) return false;
  kept->gist = mil_gist_of(language_of(check, first + index),
                           (mil_slice){goal->text, goal->text_length}, &self->results->arena);
  kept->range = stretch_of(self, goal->range);
  kept->hash = hash_columns(self, goal->range, mix_text(mix_text(0, goal->text), goal->language));
  return keep_evidence(self, kept);
}

/* ---- Findings ----------------------------------------------------------------------------------- */

static bool keep_finding(keeper *self, uint32_t index) {
  mil_kept_finding *kept = &self->results->findings[index];
  mil_finding *finding = &kept->finding;
  *finding = self->check->findings.items.items[index];
  finding->goal -= (int32_t)self->check->first;
  finding->message =
    mil_arena_copy(&self->results->arena, finding->message, strlen(finding->message));
  kept->range = stretch_of(self, finding->range);
  if (finding->message == NULL) return false;
  kept->hash = hash_columns(self, finding->range, mil_finding_hash(finding));
  if (finding->goal >= 0)
    kept->hash = mix_text(kept->hash, self->results->goals[finding->goal].goal.language);
  return true;
}

static int by_place(const void *left, const void *right) {
  return mil_finding_order(&((const mil_kept_finding *)left)->finding,
                           &((const mil_kept_finding *)right)->finding);
}

/* ---- Questions ---------------------------------------------------------------------------------- */

static bool keep_question(keeper *self, uint32_t index) {
  mil_question *kept = &self->results->questions[index];
  *kept = self->check->questions.items.items[index];
  kept->text.text = mil_arena_copy(&self->results->arena, kept->text.text, kept->text.length);
  return kept->text.text != NULL;
}

static bool is_answered_so(const mil_question *self, const mil_strategy *strategy) {
  mil_range word;
  bool found = mil_strategy_find(strategy, self->language, self->text, &word);
  return found == self->found &&
         (!found || (word.start == self->word.start && word.end == self->word.end));
}

bool mil_results_hold(const mil_results *self, const mil_strategy *strategy) {
  for (uint32_t i = 0; i < self->question_count; i++)
    if (!is_answered_so(&self->questions[i], strategy)) return false;
  return true;
}

/* ---- Public ------------------------------------------------------------------------------------- */

static bool keep_all(keeper *self) {
  mil_results *results = self->results;
  results->goals = mil_arena_take(&results->arena, results->goal_count * sizeof *results->goals);
  results->findings =
    mil_arena_take(&results->arena, results->finding_count * sizeof *results->findings);
  results->questions =
    mil_arena_take(&results->arena, results->question_count * sizeof *results->questions);
  if (results->arena.failed) return false;
  for (uint32_t i = 0; i < results->question_count; i++)
    if (!keep_question(self, i)) return false;
  for (uint32_t i = 0; i < results->goal_count; i++)
    if (!keep_goal(self, i)) return false;
  for (uint32_t i = 0; i < results->finding_count; i++)
    if (!keep_finding(self, i)) return false;
  if (results->arena.failed) return false;
  if (results->finding_count > 1)
    qsort(results->findings, results->finding_count, sizeof *results->findings, by_place);
  return true;
}

static mil_results *allocate(const mil_check *check) {
  mil_results *self = mil_resize(check->allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  *self = (mil_results){.allocator = check->allocator,
                        .goal_count = check->founds.items.count - check->first,
                        .finding_count = check->findings.items.count,
                        .question_count = check->questions.items.count};
  atomic_init(&self->users, 1);
  mil_arena_init_with(&self->arena, check->allocator, ARENA_SIZE);
  return self;
}

mil_results *mil_results_new(const mil_check *check, const mil_source *source) {
  keeper state = {.check = check, .source = source, .results = allocate(check)};
  if (state.results == NULL) return NULL;
  bool fine = mil_lines_init(&state.lines, check->allocator, check->text);
  if (fine) {
    state.first_line = mil_lines_position(&state.lines, check->text, source->prefix).line;
    fine = keep_all(&state);
    mil_lines_release(&state.lines, check->allocator);
  }
  if (fine) return state.results;
  mil_results_drop(state.results);
  return NULL;
}

mil_results *mil_results_share(mil_results *self) {
  atomic_fetch_add_explicit(&self->users, 1, memory_order_relaxed);
  return self;
}

void mil_results_drop(mil_results *self) {
  if (self == NULL || atomic_fetch_sub_explicit(&self->users, 1, memory_order_acq_rel) > 1) return;
  const mil_allocator *allocator = self->allocator;
  mil_arena_release(&self->arena);
  mil_release(allocator, self);
}
