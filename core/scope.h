/* scope.h: what a goal is judged on: its own sentence, and what the document attaches to it. */
#ifndef MIL_SCOPE_H
#define MIL_SCOPE_H

#include "prose.h"
#include "quantity.h"
#include "time.h"

/* How a text belongs to the goal. */
typedef enum mil_role {
  MIL_ROLE_SELF,      /* the goal's own sentence: always part 0, and only that */
  MIL_ROLE_DETAIL,    /* nested items, further sentences of its item, lines below it */
  MIL_ROLE_SPECIFIC,  /* a line labelled "Specifikt:" below it; likewise the next four, in criterion order */
  MIL_ROLE_MEASURABLE,
  MIL_ROLE_ACHIEVABLE,
  MIL_ROLE_RELEVANT,
  MIL_ROLE_TIMEBOUND,
  MIL_ROLE_DEADLINE,  /* a cell of its row, or a labelled line, by its head: Deadline, När, Due */
  MIL_ROLE_METRIC,    /* … KPI, Mätetal, Metric */
  MIL_ROLE_TARGET,    /* … Målvärde, Target */
  MIL_ROLE_BASELINE,  /* … Nuläge, Baseline */
  MIL_ROLE_OWNER,     /* … Ansvarig, Owner */
  MIL_ROLE_PURPOSE,   /* … Syfte, Varför, Why */
  MIL_ROLE_CELL,      /* any other cell of its row */
  MIL_ROLE_COLUMN,    /* the head of the goal's own column, or the label before it ("Mål 2026:") */
  MIL_ROLE_RESULT,    /* a key result under this objective */
  MIL_ROLE_OBJECTIVE, /* the goal above that this one serves */
  MIL_ROLE_HEADING    /* a heading above it, nearest first */
} mil_role;

typedef struct mil_part {
  mil_role role;
  const mil_prose *prose;
  mil_range plain;           /* the part, in its prose */
  int32_t unit;              /* the unit it stands in; -1 for the front matter's title */
  mil_times times;           /* found in the part; ranges count from the prose's start */
  mil_quantities quantities; /* likewise */
} mil_part;

typedef struct mil_scope {
  mil_part *parts; /* parts[0] is the goal itself */
  uint32_t count, capacity;
} mil_scope;

struct mil_founds;
struct mil_candidates;
struct mil_reading;

/* The scope of found goal `index`; ended by mil_scope_release, also after a failure. */
bool mil_scope_init(mil_scope *self, const mil_allocator *allocator, const struct mil_reading *reading,
                    const struct mil_candidates *candidates, const struct mil_founds *founds,
                    uint32_t index, mil_time_base base);
void mil_scope_release(mil_scope *self, const mil_allocator *allocator);

static inline mil_slice mil_part_slice(const mil_part *self) {
  return mil_prose_slice(self->prose, self->plain);
}

#endif
