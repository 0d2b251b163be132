/* plan.h: the rules that only the whole document shows: plan.*. */
#ifndef MIL_PLAN_H
#define MIL_PLAN_H

#include "judge.h"
#include "repeat.h"

/* What the plan rules look at. */
typedef struct mil_plan {
  const mil_options *options;
  const mil_allocator *allocator;
  mil_arena *arena;
  mil_language *language; /* of the document */
  mil_language *speaker;
  mil_date today;
  const mil_planned *goals;
  uint32_t goal_count;
  mil_repeats *repeats;   /* of the last plan of the same document; follows this one */
  mil_range title;        /* where to speak of the whole: the first heading, else the first goal */
  bool has_review;        /* the text names a review cadence */
  bool has_strategy;      /* a vision, strategy or overall-goal section, or an objective */
  mil_findings *findings;
} mil_plan;

bool mil_plan_judge(mil_plan *self);

#endif
