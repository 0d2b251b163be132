/* query.h: tree-sitter queries whose predicates run on PCRE2 and whose captures are checked at load.
 *
 * Predicates are resolved once. Known: #match? @c "regex", #not-match?, #eq? @c "text", #not-eq?, #any-of? @c
 * "a" "b" …, and the directive #set! key "value". Any other, a wrong number of arguments, a pattern that does
 * not compile and a capture outside the given vocabulary are refused, with file, line and caret. A predicate
 * on a capture that the match lacks holds; on one with several nodes it must hold for each. */
#ifndef MIL_QUERY_H
#define MIL_QUERY_H

#include <tree_sitter/api.h>

#include "data.h"
#include "pattern.h"

/* Compiled once and never changed: threads may share it, but for its patterns (pattern.h). */
typedef struct mil_query mil_query;

/* `captures` is the closed vocabulary, ended by NULL; names that begin with '_' are always allowed. `file`
 * must outlive the query. */
mil_query *mil_query_new(const mil_allocator *allocator, const TSLanguage *language,
                         const mil_data_file *file, const char *const *captures, mil_error *error);
void mil_query_free(mil_query *self);

/* What predicates look at: the text that nodes stand for. Where the tree was parsed from something else than
 * `text`, `locate` (else NULL) says which bytes of `text` a node's bytes are. */
typedef struct mil_query_text {
  mil_slice text;
  mil_range (*locate)(const void *context, mil_range node);
  const void *context;
} mil_query_text;

/* `index` counts in `captures`, or is UINT32_MAX for a helper. */
typedef struct mil_capture {
  uint32_t index;
  TSNode node;
} mil_capture;

/* False stops the run. */
typedef bool (*mil_query_visit)(void *context, const mil_capture *captures, uint32_t count);

/* Calls `visit` for each match under `node` whose predicates hold, in order of their first capture's start,
 * outer nodes first. False where memory ended or `visit` returned false. */
bool mil_query_run(const mil_query *self, TSQueryCursor *cursor, mil_matcher *matcher, TSNode node,
                   mil_query_text text, mil_query_visit visit, void *context);

/* Whether any predicate looks at the text, so that a match depends on more than the tree. */
bool mil_query_reads_text(const mil_query *self);

#endif
