/* table.h: the rows of a table as lines: which column holds the goal. */
#ifndef MIL_TABLE_H
#define MIL_TABLE_H

#include "reading.h"

/* Reads the cells of `row` (a body row) into `reading->cells` and sets the line's prose: the goal's own cell, or all
 * cells joined by " | " where the goal is spread over them. */
bool mil_table_read_row(mil_reading *reading, const mil_allocator *allocator, mil_arena *arena,
                        mil_prose_reader *reader, const char *source, const mil_unit *row,
                        mil_line *line, mil_error *error);

#endif
