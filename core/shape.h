/* shape.h: what the queries capture in a piece of skeleton.
 *
 * Skeletons repeat: a document has hundreds of paragraphs that are all `x`, and as many items `-
 * x`. What is captured depends on nothing but the skeleton, so a short piece is parsed and queried
 * once and remembered. (Not where a query has predicates, which look at the words.) */
#ifndef MIL_SHAPE_H
#define MIL_SHAPE_H

#include "alloc.h"
#include "data.h"
#include "query.h"
#include "stats.h"

/* A capture, by its index in the vocabulary, and the bytes of the piece that its node covers. */
typedef struct mil_event {
  uint32_t capture;
  mil_range drawn;
} mil_event;

/* In order of their start, longer ones first. Valid until the next reading. */
typedef struct mil_shape {
  const mil_event *events;
  uint32_t count;
} mil_shape;

/* The parser, the query and what they have read; one for each thread. Both are made when first
 * needed: to study the grammar for a query takes tree-sitter longer than a short text takes us. */
typedef struct mil_shapes mil_shapes;

/* `file` is the query, `captures` its vocabulary, ended by NULL. NULL where memory ends. */
mil_shapes *mil_shapes_new(const mil_allocator *allocator, const mil_data_file *file,
                           const char *const *captures);
void mil_shapes_free(mil_shapes *self);

/* Compiles the query now, and says what is wrong. */
bool mil_shapes_validate(mil_shapes *self, mil_error *error);

/* Tells `clock`, which must outlive `self`, of parses and queries. */
void mil_shapes_measure(mil_shapes *self, mil_clock *clock);

/* Reads a piece. `source` says for predicates which text its bytes stand for. */
bool mil_shapes_read(mil_shapes *self, mil_slice piece, mil_query_text source, mil_shape *shape,
                     mil_error *error);

#endif
