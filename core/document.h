/* document.h: a document between its text and its report. */
#ifndef MIL_DOCUMENT_H
#define MIL_DOCUMENT_H

#include "repeat.h"
#include "report.h"
#include "utf8.h"

struct mil_document {
  mil_checker *checker;
  const mil_allocator *allocator;
  MIL_ARRAY(char) text;     /* as given */
  MIL_ARRAY(char) repaired; /* the same with invalid bytes replaced; empty where there are none */
  uint32_t first_fault;     /* the first invalid byte, or the text's length; while `valid_known` */
  bool valid_known;
  mil_lines lines;
  bool lines_known;
  mil_outline outline;
  mil_extract extract;    /* scratch of the passages */
  mil_strategy *strategy; /* of the last report, for the next one … */
  uint64_t strategy_hash; /* … if it has this hash again */
  mil_repeats repeats;    /* of the goals of the last report */
  mil_arena arena;        /* of the listing and the report */
  mil_survey survey;
  mil_listing listing;
  bool checked; /* survey and listing are of the text as it is now … */
  mil_report report;
  bool reported; /* … and so is the report */
  mil_check *reading; /* the whole text in one, for fixes; made when they are asked for */
  mil_document
    *trial; /* a copy on which fixes are tried; made when the first is, then edited along */
  mil_arena fix_arena; /* of the fixes last asked for … */
  mil_fixes fixes;     /* … and themselves */
};

/* Valid UTF-8 of the document, byte for byte where the text is. */
mil_slice mil_document_valid(const mil_document *self);

/* Checks what has changed, as mil_document_check does, but leaves it with survey and listing. */
bool mil_document_update(mil_document *self, mil_error *error);

/* The whole text of the last report, read in one; NULL where that fails. It lasts as long as the
 * report. */
const mil_check *mil_document_reading(mil_document *self, mil_error *error);

#endif
