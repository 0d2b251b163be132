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
  X(any, -29, "always: a sentence is no goal until something says so")                             \
  /* what stands over it */                                                                        \
  X(goal_near, 9, "right under a heading or bold line of goals")                                   \
  X(goal_above, 13, "a heading further up speaks of goals")                                        \
  X(goal_only, 26, "and it says nothing else: Goals, Mål 2027")                                   \
  X(plan_near, 6, "right under a heading of plans, phases, strategy")                              \
  X(initiative_near, 17, "right under a heading of phases, priorities, initiatives")               \
  X(initiative_far, 6, "under such a heading further up")                                          \
  X(verb_in_initiative, 13, "a verb in an item under such a heading")                              \
  X(title_denies, -49, "the title says: a guide, mistakes, examples")                              \
  X(colon_item, -4, "an item that ends in a colon: it heads the items in it")                      \
  X(ordered, -11, "an item of a numbered list")                                                    \
  X(strategy_near, 3, "right under a vision or strategy heading")                                  \
  X(period_near, 6, "right under a heading that names a period")                                   \
  X(period_far, 1, "under such a heading further up")                                              \
  X(not_goal, -38, "the nearest heading that says anything says: no goals here")                   \
  X(headless, 19, "no heading stands over it, nor a title")                                        \
  /* where it stands */                                                                            \
  X(item, 1, "a list item")                                                                        \
  X(task, -1, "a task")                                                                            \
  X(nested, 0, "an item nested in another")                                                        \
  X(heading, -22, "a heading")                                                                     \
  X(paragraph, -11, "a paragraph")                                                                 \
  X(row_headed, 56, "a row whose column is headed as goals or targets")                            \
  X(row_plain, -9, "a row of another table")                                                       \
  X(group, 3, "a bold or colon-ended line that speaks for what follows")                           \
  X(sole, 4, "a paragraph of one sentence")                                                        \
  X(sole_listed, 9, "one of several such paragraphs: a list without its marks")                    \
  X(later, -15, "not the first sentence of its block")                                             \
  X(parent_item, -7, "its parent item holds a whole sentence")                                     \
  /* its label */                                                                                  \
  X(parent_goal, 5, "its parent item is labelled as a goal")                                       \
  X(aim_denied, 22, "declares an aim under a heading such as Background, below which few stand")   \
  X(aim_elsewhere, 1, "declares an aim where no head speaks of goals or plans")                    \
  X(bare, -25, "none of what a result is told with: verb, amount, state, announcement")            \
  X(bare_metric, -20, "the same below a heading of metrics: what is measured, and no goal")        \
  X(label_goal, 47, "labelled Mål, Goal")                                                         \
  X(label_objective, 47, "labelled Objective, O1")                                                 \
  X(label_result, 30, "labelled Key result, KR1")                                                  \
  X(label_aside, -61, "labelled Status, Budget, Example")                                          \
  X(label_scope, -63, "labelled Deadline, Owner, Specific")                                        \
  X(label_rank, 3, "labelled P1, Must: ranked among others")                                       \
  X(label_time, -9, "labelled with a time: an entry of a schedule")                                \
  X(metric_value, 8, "a metric's name and its value: Churn: 2 %")                                  \
  X(label_other, -11, "another label")                                                             \
  /* how it is built */                                                                            \
  X(verb, 2, "begins with the infinitive or imperative of a result")                               \
  X(noun, 1, "begins with an action as a noun")                                                    \
  X(aim, 52, "declares an aim")                                                                    \
  X(will, 0, "announces: we will, vi ska")                                                         \
  X(shall, 2, "something shall become so")                                                         \
  X(state, -3, "says a state as reached")                                                          \
  X(target, 0, "holds an amount to reach or change by")                                            \
  X(deadline, -3, "holds a deadline or a rate")                                                    \
  X(past, -37, "reports what has been")                                                            \
  X(advice, -35, "advises, asks or defines")                                                       \
  X(about, -42, "speaks of the document, or of goals as such")                                     \
  X(aside, -21, "a note, a reference, an example")                                                 \
  X(question, -61, "ends in a question mark")                                                      \
  X(colon_end, -45, "ends in a colon")                                                             \
  X(quoted, -40, "wholly in quotation marks")                                                      \
  X(link_only, -63, "is nothing but a link")                                                       \
  X(short_text, -16, "one or two words")                                                           \
  X(kpi, 15, "names a known metric")                                                               \
  /* what only means something together */                                                         \
  X(verb_target, 2, "a verb and an amount")                                                        \
  X(due, 10, "a verb or an amount, and a deadline")                                                \
  X(heading_words, 16, "a heading of five words or more below a goal heading")                     \
  X(verb_in_goal, 9, "a verb, and a goal heading somewhere above")                                 \
  X(verb_in_plan, 5, "a verb in an item under a plan heading")                                     \
  X(target_in_goal, 13, "an amount, and a goal heading somewhere above")                           \
  X(paragraph_in_goal, -3, "a paragraph right under a goal heading")                               \
  X(sole_in_goal, 8, "a paragraph of one built sentence right under a goal heading")               \
  X(listed_in_goal, 23, "an item or row, and a goal heading somewhere above")                      \
  X(verb_in_period, -8, "a verb in an item under a heading that names a period")                   \
  X(listed_in_plan, -2, "an item or row under a plan heading")                                     \
  X(heading_in_goal, 8, "a heading below a goal heading")                                          \
  X(continued, -58, "nested, goes on in small letters with an amount or a deadline")               \
  X(will_in_plan, -2, "an announcement under a plan, strategy or goal heading")                    \
  X(heading_sentence, 5, "a heading of a verb or a state, below a goal heading or a period")

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
  bool denied;                /* the heading that says that none stand here denies goals outright */
  bool measured;              /* the goal heading above it is one of metrics */
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
