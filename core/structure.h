/* structure.h: a text and what its blocks are: sections and units. It keeps the units of sections that an
 * edit does not touch.
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

/* Whether a section can hold anything of interest. */
typedef bool (*mil_structure_wanted)(void *context, const mil_section *section, mil_slice text);

/* Reads `text` anew: valid UTF-8, which must stay as it is until the next call. Sections whose bytes are those
 * of a section that the last reading held keep their units, wherever they stand now. `wanted` may be NULL:
 * all; other sections are not parsed and give only their heading. On failure the structure is empty. */
bool mil_structure_read(mil_structure *self, mil_slice text, mil_structure_wanted wanted,
                        void *context, mil_error *error);

const mil_sections *mil_structure_sections(const mil_structure *self);
const mil_units *mil_structure_units(const mil_structure *self);

/* Whether a limit (MIL_NESTING_MAX, MIL_ROW_CELLS) made less of the text than it is; `where` gets the first
 * place. */
bool mil_structure_limited(const mil_structure *self, mil_range *where);

/* How many sections the last reading parsed, the others being known or not wanted; for tests and --stats. */
uint32_t mil_structure_parsed(const mil_structure *self);

#endif
