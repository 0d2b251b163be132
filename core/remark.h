/* remark.h: what is said of a document itself: its encoding, its directives, and limits that were
 * reached. */
#ifndef MIL_REMARK_H
#define MIL_REMARK_H

#include "judge.h"
#include "survey.h"

/* Messages are taken from `arena`. */
typedef struct mil_remarks {
  const mil_survey *survey;
  mil_arena *arena;
  mil_findings *findings; /* remarks are added to them */
} mil_remarks;

/* False where memory ends, as below. */
bool mil_remark_text(mil_remarks *self);

/* On directives that are wrong or silence nothing: once all that they may silence has been looked
 * at. */
bool mil_remark_directives(mil_remarks *self);

#endif
