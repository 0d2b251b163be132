/* plan.c: what only the whole document shows. */
#include "plan.h"

#include <stdio.h>
#include <string.h>

#include "calendar.h"
#include "utf8.h"

/* A goal quoted in a message is cut after this many characters, a list of goals after this many
 * goals. */
#define QUOTE_CHARACTERS 60
#define LISTED_CHARACTERS 32
#define LISTED_MAX 12

/* ---- Findings -------------------------------------------------------------------------------- */

static bool is_on(const mil_plan *self, mil_rule_id rule) {
  return self->options->severity[rule] != MIL_SEVERITY_OFF;
}

static const char *fill(mil_plan *self, mil_rule_id rule, const mil_argument *arguments,
                        uint32_t count) {
  const char *id = mil_rules()[rule].id;
  const char *template = mil_language_message(self->speaker, id);
  return mil_message_fill(self->arena, template ? template : id, arguments, count);
}

static bool report(mil_plan *self, mil_finding finding, const mil_argument *arguments,
                   uint32_t count) {
  finding.severity = (mil_severity)self->options->severity[finding.rule];
  finding.message = fill(self, finding.rule, arguments, count);
  if (!finding.message || !mil_array_reserve(self->allocator, &self->findings->items, 1))
    return false;
  self->findings->items.items[self->findings->items.count++] = finding;
  return true;
}

static bool report_document(mil_plan *self, mil_rule_id rule, const mil_argument *arguments,
                            uint32_t count) {
  mil_finding finding = {.rule = rule, .range = self->title, .goal = -1, .related = -1};
  return report(self, finding, arguments, count);
}

static bool report_goal(mil_plan *self, mil_rule_id rule, uint32_t goal, uint32_t related,
                        const mil_argument *arguments, uint32_t count) {
  mil_finding finding = {.rule = rule,
                         .range = self->goals[goal].range,
                         .goal = (int32_t)goal,
                         .related = (int32_t)related};
  return report(self, finding, arguments, count);
}

/* ---- Words of messages ----------------------------------------------------------------------- */

static mil_slice text_of(const mil_planned *planned) {
  return (mil_slice){planned->goal->text, planned->goal->text_length};
}

/* The first characters of a text, without a full stop; "…" where something is left out. NULL where
 * memory ends. */
static const char *quote(mil_plan *self, mil_slice text, int characters) {
  while (text.length > 0 && strchr(".,;: ", text.text[text.length - 1])) text.length--;
  uint32_t at = 0, size = 0;
  for (; at < text.length && characters-- > 0; at += size) mil_utf8_decode(text, at, &size);
  if (at == text.length) return mil_arena_copy(self->arena, text.text, at);
  char *cut = mil_arena_take(self->arena, at + sizeof "…");
  if (!cut) return NULL;
  memcpy(cut, text.text, at);
  memcpy(cut + at, "…", sizeof "…");
  return cut;
}

static mil_argument argument(const char *name, const char *value) {
  return (mil_argument){name, {value, value ? (uint32_t)strlen(value) : 0}};
}

/* ---- plan.too-many-goals --------------------------------------------------------------------- */

static bool is_top(const mil_planned *planned) {
  return planned->parent < 0 && !planned->goal->done;
}

static uint32_t count_top(const mil_plan *self) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->goal_count; i++) count += is_top(&self->goals[i]);
  return count;
}

/* The top-level goals, each cut short, joined by semicolons. NULL where memory ends. */
static const char *list_top(mil_plan *self) {
  /* A character is 4 bytes at most; semicolon and ellipsis fit in 16 more. */
  size_t size = LISTED_MAX * (LISTED_CHARACTERS * 4 + 16) + 8, length = 0;
  char *list = mil_arena_take(self->arena, size);
  uint32_t listed = 0;
  for (uint32_t i = 0; list && i < self->goal_count; i++) {
    if (!is_top(&self->goals[i])) continue;
    const char *words = quote(self, text_of(&self->goals[i]), LISTED_CHARACTERS);
    if (!words) return NULL;
    if (listed++ == LISTED_MAX) {
      snprintf(list + length, size - length, " …");
      break;
    }
    length += (size_t)snprintf(list + length, size - length, "%s%s", length ? "; " : "", words);
  }
  return list;
}

static bool judge_number(mil_plan *self) {
  uint32_t count = count_top(self);
  if (!is_on(self, MIL_RULE_TOO_MANY_GOALS) || count <= self->options->max_goals) return true;
  char counted[16], most[16];
  snprintf(counted, sizeof counted, "%u", count);
  snprintf(most, sizeof most, "%u", self->options->max_goals);
  const char *goals = list_top(self);
  if (!goals) return false;
  mil_argument arguments[] = {argument("count", counted), argument("max", most),
                              argument("goals", goals)};
  return report_document(self, MIL_RULE_TOO_MANY_GOALS, arguments, 3);
}

/* ---- plan.no-review, plan.no-strategy -------------------------------------------------------- */

static bool judge_review(mil_plan *self) {
  if (self->has_review || !is_on(self, MIL_RULE_NO_REVIEW)) return true;
  return report_document(self, MIL_RULE_NO_REVIEW, NULL, 0);
}

static bool judge_strategy(mil_plan *self) {
  if (self->has_strategy || !is_on(self, MIL_RULE_NO_STRATEGY)) return true;
  return report_document(self, MIL_RULE_NO_STRATEGY, NULL, 0);
}

/* ---- plan.late-subgoal ----------------------------------------------------------------------- */

static const char *date_words(mil_date date, char *buffer, size_t size) {
  mil_civil civil = mil_date_civil(date);
  snprintf(buffer, size, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  return buffer;
}

static bool is_late(const mil_goal *goal, const mil_goal *parent) {
  return mil_days_known(goal->deadline) && mil_days_known(parent->deadline) &&
         goal->deadline.last > parent->deadline.last;
}

static bool judge_late(mil_plan *self, uint32_t index) {
  const mil_planned *planned = &self->goals[index];
  const mil_goal *goal = planned->goal;
  if (planned->parent < 0 || goal->done || !is_on(self, MIL_RULE_LATE_SUBGOAL)) return true;
  const mil_planned *over = &self->goals[planned->parent];
  const mil_goal *parent = over->goal;
  if (!is_late(goal, parent)) return true;
  char own[32], theirs[32];
  const char *words = quote(self, text_of(over), QUOTE_CHARACTERS);
  if (!words) return false;
  mil_argument arguments[] = {
    argument("deadline", date_words(goal->deadline.last, own, sizeof own)),
    argument("parent_deadline", date_words(parent->deadline.last, theirs, sizeof theirs)),
    argument("parent", words)};
  return report_goal(self, MIL_RULE_LATE_SUBGOAL, index, (uint32_t)planned->parent, arguments, 3);
}

/* ---- plan.duplicate-goal --------------------------------------------------------------------- */

static bool report_duplicate(mil_plan *self, uint32_t index, uint32_t other) {
  const char *words = quote(self, text_of(&self->goals[other]), QUOTE_CHARACTERS);
  mil_argument arguments[] = {argument("other", words)};
  return words && report_goal(self, MIL_RULE_DUPLICATE_GOAL, index, other, arguments, 1);
}

static bool judge_duplicates(mil_plan *self) {
  if (!is_on(self, MIL_RULE_DUPLICATE_GOAL)) return true;
  if (!mil_repeats_follow(self->repeats, self->allocator, self->goals, self->goal_count))
    return false;
  for (uint32_t i = 0; i < self->goal_count; i++) {
    int32_t first = mil_repeats_first(self->repeats, i);
    if (first >= 0 && !report_duplicate(self, i, (uint32_t)first)) return false;
  }
  return true;
}

/* ---- Public ---------------------------------------------------------------------------------- */

bool mil_plan_judge(mil_plan *self) {
  if (self->goal_count == 0) return true;
  if (!judge_number(self) || !judge_review(self) || !judge_strategy(self)) return false;
  for (uint32_t i = 0; i < self->goal_count; i++)
    if (!judge_late(self, i)) return false;
  return judge_duplicates(self);
}
