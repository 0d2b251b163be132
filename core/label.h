/* label.h: the label that begins a line ("**Mål 2:** …", "KR1.2 – …", "Ansvarig: …"), and the words of a
 * table's header row, which say the same things. */
#ifndef MIL_LABEL_H
#define MIL_LABEL_H

#include "language.h"
#include "prose.h"

/* What a label says of the text after it. In the order in which their patterns are tried. */
typedef enum mil_label_kind {
  MIL_LABEL_NONE,
  MIL_LABEL_SPECIFIC, /* Specifikt: … the lines of a SMART breakdown, in criterion order */
  MIL_LABEL_MEASURABLE,
  MIL_LABEL_ACHIEVABLE,
  MIL_LABEL_RELEVANT,
  MIL_LABEL_TIMEBOUND,
  MIL_LABEL_OBJECTIVE, /* Objective, O1, Övergripande mål */
  MIL_LABEL_RESULT,    /* Key result, KR1.2, Nyckelresultat */
  MIL_LABEL_GOAL,      /* Mål 2, Delmål, Goal, Target */
  MIL_LABEL_DEADLINE,
  MIL_LABEL_METRIC,
  MIL_LABEL_TARGET,    /* of a table: Målvärde, Target */
  MIL_LABEL_BASELINE,
  MIL_LABEL_OWNER,
  MIL_LABEL_PURPOSE,
  MIL_LABEL_RANK,      /* P1, Prio 2, Must: its rank, and nothing else */
  MIL_LABEL_ASIDE,     /* Status, Pris, Budget, Risk, Exempel: no goal follows */
  MIL_LABEL_OTHER      /* a label that says nothing of the kind: often the metric's own name */
} mil_label_kind;

/* Whether what follows such a label is a goal. */
static inline bool mil_label_is_goal(mil_label_kind kind) {
  return kind == MIL_LABEL_GOAL || kind == MIL_LABEL_OBJECTIVE || kind == MIL_LABEL_RESULT;
}

typedef struct mil_label {
  mil_label_kind kind;
  mil_range words; /* in the plain text, without its colon; empty where there is none */
  uint32_t body;   /* where the text after it begins; the start of the text where there is no label */
} mil_label;

/* The label of plain bytes `part` of `prose`, by the words of any of the languages. Numbers, bullets, emoji and check
 * marks before it are passed over. */
mil_label mil_label_read(mil_language *const *languages, uint32_t count, const mil_prose *prose,
                         mil_range part);

/* What a whole text says when it is used as a label or table head. */
mil_label_kind mil_label_of(mil_language *const *languages, uint32_t count, mil_slice text);

/* Where the words of `text` begin, past bullets, check marks, emoji, list numbers and white space. */
uint32_t mil_label_skip_marks(mil_slice text, uint32_t from);

#endif
