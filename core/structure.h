/* structure.h: a text and what its blocks are: sections and units.
 *
 * A section's skeleton (skeleton.h) is parsed by tree-sitter, and the queries in queries/markdown/units.scm
 * say which nodes are units. The captures that they may use:
 *
 *   @heading                  a heading                @rank.1 … @rank.6  of a rank, in its heading
 *   @item                     a list item              @ordered           of a numbered list, in its item
 *   @task.open  @task.done    the checkbox of an item
 *   @quote                    a block quote
 *   @text                     the words of a heading or item, or of a paragraph by itself
 *   @head  @row               a table's header, a body row
 *   @cell                     one cell of it
 */
#ifndef MIL_STRUCTURE_H
#define MIL_STRUCTURE_H

#include "data.h"
#include "section.h"
#include "stats.h"
#include "unit.h"

/* The block parser and the queries, which are compiled when first needed; one for each thread. */
typedef struct mil_structure_reader mil_structure_reader;
mil_structure_reader *mil_structure_reader_new(const mil_allocator *allocator, const mil_data *data,
                                               mil_error *error);
void mil_structure_reader_free(mil_structure_reader *self);

/* Compiles the queries now, and says what is wrong. */
bool mil_structure_reader_validate(mil_structure_reader *self, mil_error *error);

/* Tells `clock`, which must outlive the reader, of its steps. */
void mil_structure_reader_measure(mil_structure_reader *self, mil_clock *clock);

typedef struct mil_structure mil_structure;
mil_structure *mil_structure_new(mil_structure_reader *reader, mil_error *error);
void mil_structure_free(mil_structure *self);

/* Reads `text` anew: valid UTF-8, which must stay as it is until the next call. On failure the structure is
 * empty. */
bool mil_structure_read(mil_structure *self, mil_slice text, mil_error *error);

const mil_sections *mil_structure_sections(const mil_structure *self);
const mil_units *mil_structure_units(const mil_structure *self);

/* Whether a limit (MIL_NESTING_MAX, MIL_ROW_CELLS) made less of the text than it is; `where` gets the first
 * place. */
bool mil_structure_limited(const mil_structure *self, mil_range *where);

#endif
