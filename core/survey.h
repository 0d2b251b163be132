/* survey.h: a document's passages, each read and judged, and where they stand now.
 *
 * What the document says of itself (directives, language, title, aims) comes first, since passages
 * hang on it; those that it does not change, and no edit touched, are as they were. */
#ifndef MIL_SURVEY_H
#define MIL_SURVEY_H

#include "directive.h"
#include "passage.h"

/* A passage where it stands now. */
typedef struct mil_placed {
  mil_passage *passage;
  uint32_t block;   /* its first */
  uint32_t start;   /* its own first byte in the document */
  uint32_t anchors; /* where its own begin in those of the survey; none where it has no goals */
  uint32_t anchor_count;
  uint32_t goals; /* how many goals of the document stand before it */
} mil_placed;

typedef struct mil_survey {
  struct mil_document *document;
  mil_checker *checker;
  const mil_allocator *allocator;
  mil_error *error;
  mil_slice text;
  mil_directives directives;
  mil_language *language; /* of the document */
  bool one_language;      /* it was said, so no section differs */
  mil_date today;
  uint64_t settings; /* a hash of what was said of the document */
  mil_over over;     /* the place that is read */
  mil_range title;   /* of the first heading; empty where there is none */
  MIL_ARRAY(mil_placed) placed;
  MIL_ARRAY(mil_anchor) anchors;
  uint32_t goal_count;
} mil_survey;

/* Surveys the document anew. False, with an error, where that fails. */
bool mil_survey_make(mil_survey *self, struct mil_document *document, mil_error *error);
void mil_survey_release(mil_survey *self, const mil_allocator *allocator);

static inline const mil_anchor *mil_survey_anchors(const mil_survey *self, const mil_placed *at) {
  return self->anchors.items + at->anchors;
}

/* Goal `index` of the document, and the passage that keeps it. */
const mil_kept_goal *mil_survey_goal(const mil_survey *self, uint32_t index, const mil_placed **at);

/* The whole text read in one, as its passages are; NULL where that fails. */
mil_check *mil_survey_read_whole(struct mil_document *document, mil_error *error);

#endif
