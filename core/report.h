/* report.h: a document's findings in order: those of its passages, and what only the whole shows.
 *
 * A report is first a list of what is kept with the passages (survey.h), which costs little after
 * an edit. The arrays of mil_report are made from it when somebody asks for them. */
#ifndef MIL_REPORT_H
#define MIL_REPORT_H

#include "judge.h"
#include "survey.h"

/* A finding on its place in the report. */
typedef struct mil_listed {
  mil_range range;
  uint32_t rule;
  uint32_t placed; /* index in the survey of the passage that keeps it, or MIL_OF_DOCUMENT … */
  uint32_t index;  /* … and in its findings, or in those of the document */
} mil_listed;

#define MIL_OF_DOCUMENT UINT32_MAX

typedef struct mil_listing {
  MIL_ARRAY(mil_listed) findings; /* of all, in order, without those that are silenced */
  mil_findings own;               /* of the document; messages are in its arena */
} mil_listing;

/* Lists what is found in the surveyed document. False, with an error, where that fails. */
bool mil_listing_make(mil_listing *self, struct mil_document *document, mil_error *error);
void mil_listing_release(mil_listing *self, const mil_allocator *allocator);

/* Fills the document's report out of its survey and listing, into its arena. False where memory
 * ends. */
bool mil_report_fill(struct mil_document *document);

#endif
