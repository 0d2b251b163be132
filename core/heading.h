/* heading.h: what a heading, or a bold line used as one, says of the text below it. */
#ifndef MIL_HEADING_H
#define MIL_HEADING_H

#include "language.h"

typedef enum mil_heading_kind {
  MIL_HEADING_GOAL = 1,     /* goals stand below: Mål, KPI:er, OKRs, Milestones, Success metrics */
  MIL_HEADING_NOT_GOAL = 2, /* nothing below is a goal: Non-goals, Budget, Nästa steg, Exempel */
  MIL_HEADING_PLAN = 4,     /* goals may stand below: Strategi, Fas 1, Prioriteringar, Roadmap */
  MIL_HEADING_STRATEGY = 8, /* what is below is what the goals serve: Vision, Övergripande mål */
  MIL_HEADING_INITIATIVE = 32, /* what is to be brought about: Fas 1, Prioriteringar, Key initiatives */
  MIL_HEADING_DENIAL = 256, /* with NOT_GOAL: not even a declared aim is one: Icke-mål, Out of scope */
  MIL_HEADING_METRIC = 128, /* what is measured stands below: only with an amount is it a goal */
  MIL_HEADING_ONLY_GOAL = 64, /* and says nothing else: Mål 2027, Our goals */
  MIL_HEADING_PERIOD = 16   /* it names a period: Q3, 2027, Månad 1-2; set by the reading */
} mil_heading_kind;

/* The kinds of a heading, or 0. The words of every language count: Swedish plans have English headings. */
unsigned mil_heading_kinds(mil_language *const *languages, uint32_t count, mil_slice text);

#endif
