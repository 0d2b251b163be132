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
  X(any, -62, "always: a sentence is no goal until something says so")                             \
  /* what stands over it */                                                                        \
  X(goal_near, 2, "right under a heading or bold line of goals")                                   \
  X(goal_next, 11, "one heading further up speaks of goals")                                       \
  X(goal_far, 9, "a heading further up still speaks of goals")                                     \
  X(plan_near, 36, "right under a heading of plans, phases, strategy")                             \
  X(plan_far, 24, "under such a heading further up")                                               \
  X(strategy_near, 3, "right under a vision or strategy heading")                                  \
  X(period_near, 15, "right under a heading that names a period")                                  \
  X(period_far, 21, "under such a heading further up")                                             \
  X(not_goal, -36, "the nearest heading that says anything says: no goals here")                   \
  /* where it stands */                                                                            \
  X(item, -11, "a list item")                                                                      \
  X(task, -15, "a task")                                                                           \
  X(nested, 10, "an item nested in another")                                                       \
  X(heading, -65, "a heading")                                                                     \
  X(paragraph, -25, "a paragraph")                                                                 \
  X(row_headed, 68, "a row whose column is headed as goals or targets")                            \
  X(row_plain, -15, "a row of another table")                                                      \
  X(group, 15, "a bold or colon-ended line that speaks for what follows")                          \
  X(later, -14, "not the first sentence of its block")                                             \
  X(parent_item, -18, "its parent item holds a whole sentence")                                    \
  /* its label */                                                                                  \
  X(label_goal, 55, "labelled Mål, Goal")                                                          \
  X(label_objective, 66, "labelled Objective, O1")                                                 \
  X(label_result, 17, "labelled Key result, KR1")                                                  \
  X(label_aside, -34, "labelled Status, Budget, Example")                                          \
  X(label_scope, -50, "labelled Deadline, Owner, Specific")                                        \
  X(label_other, -11, "another label")                                                             \
  /* how it is built */                                                                            \
  X(verb, 16, "begins with the infinitive or imperative of a result")                              \
  X(noun, 6, "begins with an action as a noun")                                                    \
  X(aim, 49, "declares an aim")                                                                    \
  X(will, 5, "announces: we will, vi ska")                                                         \
  X(shall, 11, "something shall become so")                                                        \
  X(state, 5, "says a state as reached")                                                           \
  X(target, 13, "holds an amount to reach or change by")                                           \
  X(bare_target, 5, "begins with an amount, or is a metric's name and an amount")                  \
  X(deadline, -15, "holds a deadline or a rate")                                                   \
  X(past, -29, "reports what has been")                                                            \
  X(advice, -8, "advises, asks or defines")                                                        \
  X(about, -24, "speaks of the document, or of goals as such")                                     \
  X(aside, -18, "a note, a reference, an example")                                                 \
  X(question, -27, "ends in a question mark")                                                      \
  X(colon_end, -51, "ends in a colon")                                                             \
  X(quoted, -7, "wholly in quotation marks")                                                       \
  X(link_only, -37, "is nothing but a link")                                                       \
  X(short_text, -15, "one or two words")                                                           \
  X(kpi, 13, "names a known metric")                                                               \
  /* what only means something together */                                                         \
  X(verb_in_goal, 18, "a verb, and a goal heading somewhere above")                                \
  X(verb_in_plan, 40, "a verb in an item under a plan heading")                                    \
  X(target_in_goal, 10, "an amount, and a goal heading somewhere above")                           \
  X(target_in_plan, -11, "an amount under a plan heading")                                         \
  X(paragraph_in_goal, -2, "a paragraph right under a goal heading")                               \
  X(listed_in_goal, 13, "an item or row, and a goal heading somewhere above")                      \
  X(verb_in_period, -14, "a verb in an item under a heading that names a period")                  \
  X(listed_in_plan, -28, "an item or row under a plan heading")                                    \
  X(heading_in_goal, 41, "a heading below a goal heading")                                         \
  X(state_in_goal, 4, "a state, and a goal heading somewhere above")                               \
  X(bare_group, -10, "it speaks for what follows, and holds neither verb nor amount")              \
  X(nested_detail, 17, "nested, with neither verb, amount nor label")                              \
  X(will_in_plan, -16, "an announcement under a plan, strategy or goal heading")                   \
  X(heading_sentence, 22, "a heading of a verb or a state, below a goal heading or a period")      \
  X(siblings_verb, 7, "most items beside it begin with a verb")                                    \
  X(siblings_target, 6, "most items beside it hold an amount")                                     \
  /* once all others are scored by what is above: lists are seldom mixed */                        \
  X(siblings_goal, 15, "most items beside it look like goals")                                     \
  X(siblings_not, -11, "most items beside it do not")

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
