/* query.h: tree-sitter queries whose predicates run on PCRE2 and whose captures are checked at load.
 *
 * Predicates are resolved once. Known: #match? @c "regex", #not-match?, #eq? @c "text", #not-eq?, #any-of? @c
 * "a" "b" …, and the directive #set! key "value". Any other, a wrong number of arguments, a pattern that does
 * not compile and a capture outside the given vocabulary are refused, with file, line and caret. */
#ifndef MIL_QUERY_H
#define MIL_QUERY_H

#include <tree_sitter/api.h>

#include "data.h"
#include "pattern.h"

typedef struct mil_query mil_query;

/* `captures` is the closed vocabulary, ended by NULL; names that begin with '_' are always allowed. */
mil_query *mil_query_new(const mil_allocator *allocator, const TSLanguage *language,
                         const mil_data_file *file, const char *const *captures, mil_error *error);
void mil_query_free(mil_query *self);

/* Calls `visit` for each match under `node` whose predicates hold, in order of their start; false from it
 * stops. `index` in a capture counts in `captures`, or is UINT32_MAX for a helper. */
typedef struct mil_capture {
  uint32_t index;
  TSNode node;
} mil_capture;

typedef bool (*mil_query_visit)(void *context, const mil_capture *captures, uint32_t count);

bool mil_query_run(mil_query *self, TSQueryCursor *cursor, mil_matcher *matcher, TSNode node,
                   mil_slice text, mil_query_visit visit, void *context);

#endif
