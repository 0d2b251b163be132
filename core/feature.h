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
  X(any, -47, "always: a sentence is no goal until something says so")                             \
  /* what stands over it */                                                                        \
  X(goal_near, 12, "right under a heading or bold line of goals")                                  \
  X(goal_next, 15, "one heading further up speaks of goals")                                       \
  X(goal_far, 5, "a heading further up still speaks of goals")                                     \
  X(plan_near, 5, "right under a heading of plans, phases, strategy")                              \
  X(plan_far, -7, "under such a heading further up")                                               \
  X(initiative_near, 10, "right under a heading of phases, priorities, initiatives")               \
  X(initiative_far, 8, "under such a heading further up")                                          \
  X(verb_in_initiative, 23, "a verb in an item under such a heading")                              \
  X(title_denies, -46, "the title says: a guide, mistakes, examples")                              \
  X(colon_item, -33, "an item that ends in a colon: it heads the items in it")                     \
  X(ordered, -24, "an item of a numbered list")                                                    \
  X(strategy_near, 5, "right under a vision or strategy heading")                                  \
  X(period_near, 11, "right under a heading that names a period")                                  \
  X(period_far, 14, "under such a heading further up")                                             \
  X(not_goal, -32, "the nearest heading that says anything says: no goals here")                   \
  /* where it stands */                                                                            \
  X(item, -17, "a list item")                                                                      \
  X(task, -10, "a task")                                                                           \
  X(nested, 10, "an item nested in another")                                                       \
  X(heading, -52, "a heading")                                                                     \
  X(paragraph, -25, "a paragraph")                                                                 \
  X(row_headed, 79, "a row whose column is headed as goals or targets")                            \
  X(row_plain, -23, "a row of another table")                                                      \
  X(group, 21, "a bold or colon-ended line that speaks for what follows")                          \
  X(sole, 8, "a paragraph of one sentence")                                                        \
  X(later, -15, "not the first sentence of its block")                                             \
  X(parent_item, -17, "its parent item holds a whole sentence")                                    \
  /* its label */                                                                                  \
  X(label_goal, 81, "labelled Mål, Goal")                                                          \
  X(label_objective, 58, "labelled Objective, O1")                                                 \
  X(label_result, 18, "labelled Key result, KR1")                                                  \
  X(label_aside, -49, "labelled Status, Budget, Example")                                          \
  X(label_scope, -71, "labelled Deadline, Owner, Specific")                                        \
  X(label_rank, 2, "labelled P1, Must: ranked among others")                                       \
  X(label_time, -10, "labelled with a time: an entry of a schedule")                               \
  X(metric_value, 18, "a metric's name and its value: Churn: 2 %")                                 \
  X(label_other, -16, "another label")                                                             \
  /* how it is built */                                                                            \
  X(verb, 14, "begins with the infinitive or imperative of a result")                              \
  X(noun, 7, "begins with an action as a noun")                                                    \
  X(aim, 69, "declares an aim")                                                                    \
  X(will, 7, "announces: we will, vi ska")                                                         \
  X(shall, 21, "something shall become so")                                                        \
  X(state, 7, "says a state as reached")                                                           \
  X(target, -2, "holds an amount to reach or change by")                                           \
  X(bare_target, 24, "begins with an amount, or is a metric's name and an amount")                 \
  X(deadline, 0, "holds a deadline or a rate")                                                     \
  X(past, -34, "reports what has been")                                                            \
  X(advice, -24, "advises, asks or defines")                                                       \
  X(about, -36, "speaks of the document, or of goals as such")                                     \
  X(aside, -27, "a note, a reference, an example")                                                 \
  X(question, -39, "ends in a question mark")                                                      \
  X(colon_end, -47, "ends in a colon")                                                             \
  X(quoted, -27, "wholly in quotation marks")                                                      \
  X(link_only, -52, "is nothing but a link")                                                       \
  X(short_text, -19, "one or two words")                                                           \
  X(kpi, 18, "names a known metric")                                                               \
  /* what only means something together */                                                         \
  X(verb_target, 2, "a verb and an amount")                                                        \
  X(due, 12, "a verb or an amount, and a deadline")                                                \
  X(heading_words, 36, "a heading of five words or more below a goal heading")                     \
  X(verb_in_goal, 17, "a verb, and a goal heading somewhere above")                                \
  X(verb_in_plan, 28, "a verb in an item under a plan heading")                                    \
  X(target_in_goal, 9, "an amount, and a goal heading somewhere above")                            \
  X(target_in_plan, 2, "an amount under a plan heading")                                           \
  X(paragraph_in_goal, -11, "a paragraph right under a goal heading")                              \
  X(sole_in_goal, 51, "a paragraph of one built sentence right under a goal heading")              \
  X(listed_in_goal, 32, "an item or row, and a goal heading somewhere above")                      \
  X(verb_in_period, -21, "a verb in an item under a heading that names a period")                  \
  X(listed_in_plan, -11, "an item or row under a plan heading")                                    \
  X(heading_in_goal, 17, "a heading below a goal heading")                                         \
  X(state_in_goal, 3, "a state, and a goal heading somewhere above")                               \
  X(bare_group, -5, "it speaks for what follows, and holds neither verb nor amount")               \
  X(nested_detail, 17, "nested, with neither verb, amount nor label")                              \
  X(continued, -60, "nested, goes on in small letters with an amount or a deadline")            \
  X(ordered_in_goal, 22, "a numbered result right under a goal heading")                           \
  X(will_in_plan, -9, "an announcement under a plan, strategy or goal heading")                    \
  X(heading_sentence, 23, "a heading of a verb or a state, below a goal heading or a period")      \
  X(siblings_verb, 15, "most items beside it begin with a verb")                                   \
  X(siblings_target, 17, "most items beside it hold an amount")                                    \
  /* once all others are scored by what is above: lists are seldom mixed */                        \
  X(siblings_goal, 12, "most items beside it look like goals")                                     \
  X(siblings_not, -16, "most items beside it do not")

typedef enum mil_feature {
#define X(identifier, weight, meaning) MIL_FEATURE_##identifier,
  MIL_FEATURES(X)
#undef X
      MIL_FEATURE_COUNT
} mil_feature;

enum { MIL_FEATURE_WORDS = (MIL_FEATURE_COUNT + 63) / 64 };

/* A sentence that may be a goal: a head above it speaks of goals, plans or periods, or it says so itself. */
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
  mil_range limited;              /* the first sentence too long to be judged, in the source; empty normally */
} mil_candidates;

/* All candidates of a reading, with their features and scores. Where not `thorough`, the amounts and times of
 * sentences that cannot become goals are left unread. */
bool mil_candidates_init(mil_candidates *self, const mil_allocator *allocator,
                         const mil_reading *reading, mil_time_base base, bool thorough);
void mil_candidates_release(mil_candidates *self, const mil_allocator *allocator);

static inline bool mil_candidate_has(const mil_candidate *self, mil_feature feature) {
  return self->features[feature / 64] >> feature % 64 & 1;
}

#endif
