/* unit.h: the blocks of a document that can hold a goal, in source order.
 *
 * Found by the tree-sitter queries in queries/markdown/units.scm over one tree per section. */
#ifndef MIL_UNIT_H
#define MIL_UNIT_H

#include "alloc.h"
#include "slice.h"

typedef enum mil_unit_kind {
  MIL_UNIT_HEADING,   /* ATX or setext */
  MIL_UNIT_PARAGRAPH, /* also a further paragraph of a list item */
  MIL_UNIT_ITEM,      /* a list item's first paragraph: its own text */
  MIL_UNIT_HEAD,      /* the header row of a table */
  MIL_UNIT_ROW        /* a body row of a table */
} mil_unit_kind;

typedef enum mil_task { MIL_TASK_NONE, MIL_TASK_OPEN, MIL_TASK_DONE } mil_task;

typedef struct mil_unit {
  mil_unit_kind kind;
  mil_range range;  /* its inline content: no marker, `#`, checkbox, or white space at either end; a row from
                       its first cell to its last */
  mil_range block;  /* all of the block: an item with its marker and all nested in it; a heading's line */
  uint8_t level;    /* of a heading 1-6; of an item its depth from 1; else 0 */
  uint8_t quotes;   /* how many block quotes it stands in */
  mil_task task;    /* of an item */
  bool ordered;     /* an item of a numbered list */
  int32_t parent;   /* the item that it is nested in, or -1 */
  int32_t heading;  /* the heading that it stands under (for a heading: the one above it in rank), or -1 */
  int32_t head;     /* of a row: its header row, or -1 */
  uint32_t cell;    /* of a row or head: cells.items[cell .. cell + cell_count) */
  uint32_t cell_count;
} mil_unit;

typedef struct mil_units {
  MIL_ARRAY(mil_unit) units;
  MIL_ARRAY(mil_range) cells; /* content of each cell, trimmed; empty cells are empty ranges in place */
} mil_units;

void mil_units_release(mil_units *self, const mil_allocator *allocator);

#endif
