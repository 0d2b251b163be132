/* document.h: a document between its text and its report. */
#ifndef MIL_DOCUMENT_H
#define MIL_DOCUMENT_H

#include "checker.h"
#include "directive.h"
#include "utf8.h"

struct mil_document {
  mil_checker *checker;
  const mil_allocator *allocator;
  MIL_ARRAY(char) text;   /* as given */
  MIL_ARRAY(char) repaired; /* the same with invalid bytes replaced; empty where there are none */
  uint32_t first_fault;   /* the first invalid byte, or the text's length */
  mil_structure *structure;
  mil_lines lines;
  bool lines_known;
  mil_arena arena;        /* of the report */
  mil_report report;
  struct mil_check *last; /* what the report was made from, while it holds; see check.h */
  mil_arena fix_arena;    /* of the fixes last asked for … */
  mil_fixes fixes;        /* … and themselves */
  bool checked;           /* the report is of the text as it is now */
};

/* Valid UTF-8 of the document, byte for byte where the text is. */
mil_slice mil_document_valid(const mil_document *self);

/* Fills `self->report` and `self->last`. In check.c. */
bool mil_document_judge(mil_document *self, mil_error *error);

#endif
