/* check.h: what one check read and found. A document keeps its last one, so that a fix asked for
 * later needs no second reading. */
#ifndef MIL_CHECK_H
#define MIL_CHECK_H

#include "document.h"
#include "goal.h"
#include "judge.h"
#include "strategy.h"

typedef struct mil_check {
  mil_document *document;
  mil_checker *checker;
  const mil_allocator *allocator;
  mil_arena *arena;
  mil_error *error;
  mil_slice text;
  mil_directives directives;
  mil_language *language;           /* of the document */
  bool one_language;                /* it was said, so no section differs */
  mil_language **section_languages; /* by section */
  mil_date today;
  mil_reading reading;
  mil_candidates candidates;
  mil_founds founds;
  mil_strategy *strategy;
  mil_findings findings;
  mil_goal *goals;
} mil_check;

/* Ends what a document keeps; NULL is fine. */
void mil_check_free(mil_check *self);

/* The scope on which goal `index` was judged; the caller releases it. */
bool mil_check_scope(const mil_check *self, uint32_t index, mil_scope *scope);

/* The language in which findings on what is written in `language` speak. */
mil_language *mil_check_speaker(const mil_check *self, mil_language *language);

#endif
