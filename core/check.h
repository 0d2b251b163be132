/* check.h: one text read and judged: a document, or a passage of one with the headings over it.
 *
 * It knows nothing of directives and of what only a whole plan shows; report.h puts that together.
 */
#ifndef MIL_CHECK_H
#define MIL_CHECK_H

#include "checker.h"
#include "goal.h"
#include "judge.h"
#include "strategy.h"

/* Which language is written from a byte of the text on. */
typedef struct mil_tongue {
  uint32_t start;
  mil_language *language;
} mil_tongue;

/* What the document says of a text of it. */
typedef struct mil_setting {
  mil_date today;
  mil_language *language; /* of the document */
  mil_range title; /* in the text: the title that front matter gives; empty where it gives none */
  const mil_tongue *tongues; /* in order of their starts, the first at 0 */
  uint32_t tongue_count;
  uint32_t
    own; /* goals that begin before this byte stand there for others' sake: they are not judged */
} mil_setting;

typedef struct mil_check {
  mil_checker *checker;
  const mil_allocator *allocator;
  mil_arena arena; /* of all that is found */
  mil_slice text;  /* a copy */
  mil_language *language;
  mil_date today;
  const mil_tongue *tongues;
  uint32_t tongue_count;
  mil_structure *structure;
  mil_reading reading;
  mil_candidates candidates;
  mil_founds founds;
  uint32_t first;          /* the first found goal that is judged */
  mil_goal *goals;         /* one for each found, filled from `first` on once judged */
  mil_questions questions; /* that the strategy was asked */
  mil_findings findings;
} mil_check;

/* Reads `text` (valid UTF-8) and finds its goals; neither argument is needed afterwards. */
mil_check *mil_check_new(mil_checker *checker, mil_slice text, const mil_setting *setting,
                         mil_error *error);
void mil_check_free(mil_check *self);

/* Judges the goals: fills `goals` and `findings`. Indexes count from this text's first goal. */
bool mil_check_judge(mil_check *self, const mil_strategy *strategy, mil_error *error);

/* Whether line `index` is one of those that tell what the document is for. */
bool mil_check_is_strategy(const mil_check *self, uint32_t index);

/* The scope on which goal `index` was judged; the caller releases it. */
bool mil_check_scope(const mil_check *self, uint32_t index, mil_scope *scope);

/* The language in which findings on what is written in `language` speak. */
mil_language *mil_check_speaker(const mil_checker *checker, mil_language *language);

#endif
