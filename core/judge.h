/* judge.h: what the five criteria share: the goal in its scope, and a place to say what is missing.
 */
#ifndef MIL_JUDGE_H
#define MIL_JUDGE_H

#include "message.h"
#include "phrase.h"
#include "scope.h"

typedef struct mil_strategy mil_strategy; /* strategy.h: key terms of the document's own aims */

/* One for each goal while it is judged. */
typedef struct mil_judge {
  const mil_options *options;
  mil_date today;         /* the document's */
  mil_language *language; /* of the goal */
  mil_language *speaker;  /* of the messages */
  const mil_allocator *allocator;
  mil_arena *arena; /* of the check: evidence and messages are taken from it */
  const mil_scope *scope;
  const mil_phrase *phrase; /* of parts[0] */
  const mil_strategy *strategy;
  struct mil_questions *questions; /* what the strategy is asked is noted there; NULL: nowhere */
  mil_form form;
  bool key_result; /* stands under an objective */
  bool objective;  /* has key results */
  bool done;       /* a ticked task: nothing is reported on it */
  int32_t goal;    /* index in the report, for findings */
  struct mil_findings *findings;
} mil_judge;

/* A question to the strategy, whether words hold a term of it, and the answer, on which a verdict
 * hangs. */
typedef struct mil_question {
  mil_language *language;
  mil_slice text;
  bool found;
  mil_range word; /* in the text, where one was found */
} mil_question;

typedef struct mil_questions {
  MIL_ARRAY(mil_question) items;
} mil_questions;

typedef struct mil_findings {
  MIL_ARRAY(mil_finding) items;
} mil_findings;

/* Below zero where `a` comes before `b`: in order of place, then of rules. */
int mil_finding_order(const mil_finding *a, const mil_finding *b);

/* Adds a finding on bytes `plain` of a part: the severity and the message are looked up, its places
 * filled from `arguments` and, always, from {goal} (its words, cut at 60 characters), {object},
 * {verb} and {words} (those of `plain`). `variant` (may be NULL) picks "rule/variant" where the
 * pack has it. Nothing happens where the rule is off. False where memory ends. */
bool mil_judge_report(mil_judge *self, mil_rule_id rule, const char *variant, const mil_part *part,
                      mil_range plain, const mil_argument *arguments, uint32_t count);

/* Sets a verdict, with one range of evidence in `part` (NULL: none). */
void mil_judge_set(mil_judge *self, mil_verdict *verdict, mil_state state, mil_rule_id reason,
                   const mil_part *part, mil_range plain);
/* Adds a further range of evidence. */
bool mil_judge_add_evidence(mil_judge *self, mil_verdict *verdict, const mil_part *part,
                            mil_range plain);

/* The criteria, one file each: criterion_specific.c … Each sets the verdict and reports its
 * findings; false only where memory ends. Timebound also sets the deadline. They run in the order
 * T, M, S, R, A, so that a later one may look at `done` (the goal's verdicts so far). */
bool mil_judge_specific(mil_judge *self, const mil_verdict *done, mil_verdict *verdict);
bool mil_judge_measurable(mil_judge *self, const mil_verdict *done, mil_verdict *verdict);
bool mil_judge_achievable(mil_judge *self, const mil_verdict *done, mil_verdict *verdict,
                          mil_days deadline);
bool mil_judge_relevant(mil_judge *self, const mil_verdict *done, mil_verdict *verdict);
bool mil_judge_timebound(mil_judge *self, const mil_verdict *done, mil_verdict *verdict,
                         mil_days *deadline);

#endif
