/* shape.c: parsing pieces of skeleton, and remembering the short ones. */
#include "shape.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "memo.h"

#define PIECE_MAX 512 /* bytes of a piece that is remembered; longer ones seldom come again */

struct mil_shapes {
  const mil_allocator *allocator;
  const mil_data_file *file; /* the query */
  const char *const *captures;
  mil_clock *clock; /* or NULL */
  TSParser *parser;
  TSQueryCursor *cursor;
  mil_query *query;
  mil_matcher *matcher;
  MIL_ARRAY(mil_event) events; /* of the last piece parsed */
  mil_memo memo;
};

const TSLanguage *tree_sitter_markdown(void);

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- Life -------------------------------------------------------------------------------------- */

mil_shapes *mil_shapes_new(const mil_allocator *allocator, const mil_data_file *file,
                           const char *const *captures) {
  mil_shapes *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  memset(self, 0, sizeof *self);
  mil_memo_init(&self->memo, allocator);
  self->allocator = allocator;
  self->file = file;
  self->captures = captures;
  return self;
}

void mil_shapes_measure(mil_shapes *self, mil_clock *clock) { self->clock = clock; }

static bool make_parser(mil_shapes *self, mil_error *error) {
  if (self->parser == NULL) self->parser = ts_parser_new();
  if (self->cursor == NULL) self->cursor = ts_query_cursor_new();
  return ts_parser_set_language(self->parser, tree_sitter_markdown()) ||
         mil_fail(error, MIL_ERROR_INTERNAL, "the Markdown grammar does not fit the parser");
}

/* What was made before a failure is kept, and not made again. */
bool mil_shapes_validate(mil_shapes *self, mil_error *error) {
  if (self->query != NULL) return true;
  if (self->matcher == NULL) self->matcher = mil_matcher_new(self->allocator);
  if (self->matcher == NULL) return fail_memory(error);
  if (!make_parser(self, error)) return false;
  self->query =
    mil_query_new(self->allocator, tree_sitter_markdown(), self->file, self->captures, error);
  return self->query != NULL;
}

void mil_shapes_free(mil_shapes *self) {
  if (self == NULL) return;
  mil_memo_release(&self->memo);
  mil_array_release(self->allocator, &self->events);
  mil_matcher_free(self->matcher);
  mil_query_free(self->query);
  if (self->cursor != NULL) ts_query_cursor_delete(self->cursor);
  if (self->parser != NULL) ts_parser_delete(self->parser);
  mil_release(self->allocator, self);
}

/* ---- Parsing ----------------------------------------------------------------------------------- */

static bool add_events(void *context, const mil_capture *captures, uint32_t count) {
  mil_shapes *self = context;
  if (!mil_array_reserve(self->allocator, &self->events, count)) return false;
  for (uint32_t i = 0; i < count; i++) {
    mil_range drawn = {ts_node_start_byte(captures[i].node), ts_node_end_byte(captures[i].node)};
    if (captures[i].index == UINT32_MAX) continue;
    self->events.items[self->events.count++] = (mil_event){captures[i].index, drawn};
  }
  return true;
}

static int compare_events(const void *left, const void *right) {
  const mil_event *a = left, *b = right;
  if (a->drawn.start != b->drawn.start) return a->drawn.start < b->drawn.start ? -1 : 1;
  if (a->drawn.end != b->drawn.end) return a->drawn.end > b->drawn.end ? -1 : 1;
  return a->capture < b->capture ? -1 : a->capture > b->capture;
}

static void lap(mil_shapes *self, mil_step step, size_t bytes) {
  if (self->clock != NULL) mil_clock_lap(self->clock, step, bytes);
}

static bool parse(mil_shapes *self, mil_slice piece, mil_query_text source, mil_error *error) {
  lap(self, MIL_STEP_CUT, 0);
  TSTree *tree = ts_parser_parse_string(self->parser, NULL, piece.text, piece.length);
  lap(self, MIL_STEP_PARSE, piece.length);
  if (tree == NULL) return mil_fail(error, MIL_ERROR_INTERNAL, "the Markdown parser gave up");
  self->events.count = 0;
  bool done = mil_query_run(self->query, self->cursor, self->matcher, ts_tree_root_node(tree),
                            source, add_events, self);
  ts_tree_delete(tree);
  lap(self, MIL_STEP_QUERY, piece.length);
  if (!done) return fail_memory(error);
  if (self->events.count > 1)
    qsort(self->events.items, self->events.count, sizeof *self->events.items, compare_events);
  return true;
}

static bool compile_measured(mil_shapes *self, mil_error *error) {
  lap(self, MIL_STEP_CUT, 0);
  bool compiled = mil_shapes_validate(self, error);
  lap(self, MIL_STEP_QUERY, 0);
  return compiled;
}

bool mil_shapes_read(mil_shapes *self, mil_slice piece, mil_query_text source, mil_shape *shape,
                     mil_error *error) {
  if (self->query == NULL && !compile_measured(self, error)) return false;
  bool memorable = piece.length <= PIECE_MAX && !mil_query_reads_text(self->query);
  mil_findings found;
  if (!memorable || !mil_memo_find(&self->memo, piece, &found)) {
    if (!parse(self, piece, source, error)) return false;
    found = (mil_findings){self->events.items, self->events.count};
    if (memorable) mil_memo_keep(&self->memo, piece, found, found.count * sizeof(mil_event));
  }
  *shape = (mil_shape){found.items, found.count};
  return true;
}
