/* feature.h: what speaks for and against a sentence being a goal.
 *
 * Each feature is one observation a reader could make: where the sentence stands, how it is labelled, how it
 * is built. Its weight says how much it counts; a candidate whose weights add up to zero or more is a
 * goal. The weights were fitted by logistic regression on labelled documents and rounded (doc/judgement.md), so
 * they are few, comparable and can be argued with. */
#ifndef MIL_FEATURE_H
#define MIL_FEATURE_H

#include "phrase.h"
#include "quantity.h"
#include "reading.h"
#include "time.h"

/* X(identifier, weight, "when it is observed") */
#define MIL_FEATURES(X)                                                                            \
  X(any, -60, "always: a sentence is no goal until something says so")                             \
  /* what stands over it */                                                                        \
  X(goal_near, 30, "right under a heading or bold line of goals")                                  \
  X(goal_next, 20, "one heading further up speaks of goals")                                       \
  X(goal_far, 10, "a heading further up still speaks of goals")                                    \
  X(plan_near, 5, "right under a heading of plans, phases, strategy")                              \
  X(plan_far, 3, "under such a heading further up")                                                \
  X(strategy_near, 5, "right under a vision or strategy heading")                                  \
  X(period_near, 5, "right under a heading that names a period")                                   \
  X(not_goal, -40, "the nearest heading that says anything says: no goals here")                   \
  X(no_head, 0, "no heading says anything")                                                        \
  X(under_label, 20, "under an objective or goal: by its heading, bold line or parent item")       \
  /* where it stands */                                                                            \
  X(item, 0, "a list item")                                                                        \
  X(task, 0, "a task")                                                                             \
  X(nested, 0, "an item nested in another")                                                        \
  X(heading, 0, "a heading")                                                                       \
  X(title, -10, "a heading of the first level")                                                    \
  X(paragraph, 0, "a paragraph")                                                                   \
  X(row_headed, 20, "a row whose column is headed as goals or targets")                            \
  X(row_plain, 0, "a row of another table")                                                        \
  X(group, -10, "a bold or colon-ended line that speaks for what follows")                         \
  X(later, -10, "not the first sentence of its block")                                             \
  X(quoted_block, -10, "in a block quote")                                                         \
  X(parent_item, 0, "its parent item holds a whole sentence")                                      \
  /* its label */                                                                                  \
  X(label_goal, 50, "labelled Mål, Goal")                                                          \
  X(label_objective, 50, "labelled Objective, O1")                                                 \
  X(label_result, 50, "labelled Key result, KR1")                                                  \
  X(label_aside, -40, "labelled Status, Budget, Example")                                          \
  X(label_scope, -40, "labelled Deadline, Owner, Specific")                                        \
  X(label_other, 0, "another label")                                                               \
  /* how it is built */                                                                            \
  X(verb, 15, "begins with the infinitive or imperative of a result")                              \
  X(noun, 10, "begins with an action as a noun")                                                   \
  X(aim, 50, "declares an aim")                                                                    \
  X(will, 10, "announces: we will, vi ska")                                                        \
  X(shall, 10, "something shall become so")                                                        \
  X(state, 5, "says a state as reached")                                                           \
  X(target, 10, "holds an amount to reach or change by")                                           \
  X(bare_target, 10, "begins with an amount, or is a metric's name and an amount")                 \
  X(deadline, 10, "holds a deadline or a rate")                                                    \
  X(past, -30, "reports what has been")                                                            \
  X(advice, -30, "advises, asks or defines")                                                       \
  X(rule, -20, "lays down a rule")                                                                 \
  X(about, -40, "speaks of the document, or of goals as such")                                     \
  X(aside, -20, "a note, a reference, an example")                                                 \
  X(question, -40, "ends in a question mark")                                                      \
  X(colon_end, -10, "ends in a colon")                                                             \
  X(quoted, -30, "wholly in quotation marks")                                                      \
  X(link_only, -40, "is nothing but a link")                                                       \
  X(long_text, -10, "more than 40 words")                                                          \
  X(short_text, -10, "one or two words")                                                           \
  X(kpi, 5, "names a known metric")                                                                \
  /* what only means something together */                                                         \
  X(verb_in_goal, 10, "a verb, and a goal heading somewhere above")                                \
  X(verb_in_plan, 10, "a verb in an item under a plan heading")                                    \
  X(target_in_goal, 10, "an amount, and a goal heading somewhere above")                           \
  X(target_in_plan, 0, "an amount under a plan heading")                                           \
  X(paragraph_in_goal, 0, "a paragraph right under a goal heading")                                \
  X(nested_detail, -20, "nested, with neither verb, amount nor label")                             \
  X(will_in_plan, 10, "an announcement under a plan, strategy or goal heading")                    \
  X(aim_in_not, -10, "a declared aim under a heading that says: no goals here")                    \
  X(siblings_verb, 10, "most items beside it begin with a verb")                                   \
  X(siblings_target, 10, "most items beside it hold an amount")

typedef enum mil_feature {
#define X(identifier, weight, meaning) MIL_FEATURE_##identifier,
  MIL_FEATURES(X)
#undef X
      MIL_FEATURE_COUNT
} mil_feature;

/* A sentence that may be a goal. */
typedef struct mil_candidate {
  int32_t line;
  mil_range plain;            /* in the line's prose, without a goal label or marks */
  uint64_t features;          /* a bit each */
  int32_t score;
  mil_phrase phrase;
  mil_times times;            /* in `plain`; owned by the candidate list */
  mil_quantities quantities;
} mil_candidate;

typedef struct mil_candidates {
  MIL_ARRAY(mil_candidate) items; /* in source order */
} mil_candidates;

/* All candidates of a reading, with their features and scores. */
bool mil_candidates_init(mil_candidates *self, const mil_allocator *allocator,
                         const mil_reading *reading, mil_time_base base);
void mil_candidates_release(mil_candidates *self, const mil_allocator *allocator);

static inline bool mil_candidate_has(const mil_candidate *self, mil_feature feature) {
  return self->features >> feature & 1;
}

#endif
