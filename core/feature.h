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
  X(any, -56, "always: a sentence is no goal until something says so")                             \
  /* what stands over it */                                                                        \
  X(goal_near, 5, "right under a heading or bold line of goals")                                   \
  X(goal_next, 16, "one heading further up speaks of goals")                                       \
  X(goal_far, 9, "a heading further up still speaks of goals")                                     \
  X(plan_near, 20, "right under a heading of plans, phases, strategy")                             \
  X(plan_far, 9, "under such a heading further up")                                                \
  X(strategy_near, 5, "right under a vision or strategy heading")                                  \
  X(period_near, 10, "right under a heading that names a period")                                  \
  X(period_far, 18, "under such a heading further up")                                             \
  X(not_goal, -41, "the nearest heading that says anything says: no goals here")                   \
  /* where it stands */                                                                            \
  X(item, -13, "a list item")                                                                      \
  X(task, -21, "a task")                                                                           \
  X(nested, 11, "an item nested in another")                                                       \
  X(heading, -57, "a heading")                                                                     \
  X(paragraph, -19, "a paragraph")                                                                 \
  X(row_headed, 72, "a row whose column is headed as goals or targets")                            \
  X(row_plain, -18, "a row of another table")                                                      \
  X(group, 17, "a bold or colon-ended line that speaks for what follows")                          \
  X(sole, 5, "a paragraph of one sentence")                                                        \
  X(later, -17, "not the first sentence of its block")                                             \
  X(parent_item, -18, "its parent item holds a whole sentence")                                    \
  /* its label */                                                                                  \
  X(label_goal, 55, "labelled Mål, Goal")                                                          \
  X(label_objective, 58, "labelled Objective, O1")                                                 \
  X(label_result, 12, "labelled Key result, KR1")                                                  \
  X(label_aside, -43, "labelled Status, Budget, Example")                                          \
  X(label_scope, -82, "labelled Deadline, Owner, Specific")                                        \
  X(label_rank, 3, "labelled P1, Must: ranked among others")                                       \
  X(label_time, -16, "labelled with a time: an entry of a schedule")                               \
  X(metric_value, 9, "a metric's name and its value: Churn: 2 %")                                  \
  X(label_other, -17, "another label")                                                             \
  /* how it is built */                                                                            \
  X(verb, 15, "begins with the infinitive or imperative of a result")                              \
  X(noun, 7, "begins with an action as a noun")                                                    \
  X(aim, 50, "declares an aim")                                                                    \
  X(will, 2, "announces: we will, vi ska")                                                         \
  X(shall, 25, "something shall become so")                                                        \
  X(state, 4, "says a state as reached")                                                           \
  X(target, 7, "holds an amount to reach or change by")                                            \
  X(bare_target, 18, "begins with an amount, or is a metric's name and an amount")                 \
  X(deadline, -6, "holds a deadline or a rate")                                                    \
  X(past, -33, "reports what has been")                                                            \
  X(advice, -19, "advises, asks or defines")                                                       \
  X(about, -33, "speaks of the document, or of goals as such")                                     \
  X(aside, -17, "a note, a reference, an example")                                                 \
  X(question, -36, "ends in a question mark")                                                      \
  X(colon_end, -55, "ends in a colon")                                                             \
  X(quoted, -6, "wholly in quotation marks")                                                       \
  X(link_only, -42, "is nothing but a link")                                                       \
  X(short_text, -20, "one or two words")                                                           \
  X(kpi, 18, "names a known metric")                                                               \
  /* what only means something together */                                                         \
  X(verb_target, -6, "a verb and an amount")                                                       \
  X(due, 10, "a verb or an amount, and a deadline")                                                \
  X(heading_words, 36, "a heading of five words or more below a goal heading")                     \
  X(verb_in_goal, 20, "a verb, and a goal heading somewhere above")                                \
  X(verb_in_plan, 37, "a verb in an item under a plan heading")                                    \
  X(target_in_goal, 7, "an amount, and a goal heading somewhere above")                            \
  X(target_in_plan, -7, "an amount under a plan heading")                                          \
  X(paragraph_in_goal, 3, "a paragraph right under a goal heading")                                \
  X(sole_in_goal, 48, "a paragraph of one built sentence right under a goal heading")              \
  X(listed_in_goal, 22, "an item or row, and a goal heading somewhere above")                      \
  X(verb_in_period, -12, "a verb in an item under a heading that names a period")                  \
  X(listed_in_plan, -18, "an item or row under a plan heading")                                    \
  X(heading_in_goal, 26, "a heading below a goal heading")                                         \
  X(state_in_goal, -1, "a state, and a goal heading somewhere above")                              \
  X(bare_group, -7, "it speaks for what follows, and holds neither verb nor amount")               \
  X(nested_detail, 22, "nested, with neither verb, amount nor label")                              \
  X(will_in_plan, -8, "an announcement under a plan, strategy or goal heading")                    \
  X(heading_sentence, 23, "a heading of a verb or a state, below a goal heading or a period")      \
  X(siblings_verb, 20, "most items beside it begin with a verb")                                   \
  X(siblings_target, 18, "most items beside it hold an amount")                                    \
  /* once all others are scored by what is above: lists are seldom mixed */                        \
  X(siblings_goal, 10, "most items beside it look like goals")                                     \
  X(siblings_not, -14, "most items beside it do not")

typedef enum mil_feature {
#define X(identifier, weight, meaning) MIL_FEATURE_##identifier,
  MIL_FEATURES(X)
#undef X
      MIL_FEATURE_COUNT
} mil_feature;

enum { MIL_FEATURE_WORDS = (MIL_FEATURE_COUNT + 63) / 64 };

/* A sentence that may be a goal. */
typedef struct mil_candidate {
  int32_t line;
  mil_range plain;            /* in the line's prose, without a goal label or marks */
  uint64_t features[MIL_FEATURE_WORDS]; /* a bit each */
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
  return self->features[feature / 64] >> feature % 64 & 1;
}

#endif
