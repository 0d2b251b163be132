/* blocks.h: the blocks of a Markdown text as lines that can be compared: by Milstolpe, and by cmark.
 *
 *     12 heading 2        a heading of rank 2 begins in line 12
 *     14 item 3           a list item of depth 3
 *     14 ordered 3        a numbered one
 *     14 paragraph        text of an item, or a paragraph
 *     20 code             a code block
 *     30 html             an HTML block
 */
#ifndef BLOCKS_H
#define BLOCKS_H

#include <stdbool.h>
#include <stdint.h>

#include "structure.h"

#define BLOCK_NAME 32

typedef struct block {
  uint32_t line;
  char name[BLOCK_NAME];
} block;

typedef struct blocks {
  block *items;
  uint32_t count, capacity;
} blocks;

void blocks_free(blocks *self);
void blocks_sort(blocks *self);

/* What Milstolpe finds. `tables` (may be NULL) gets the lines that are tables, as blocks. */
blocks blocks_of_structure(const mil_structure *structure, mil_slice text, blocks *tables);

/* What cmark finds; false where it can't be run. */
bool blocks_of_cmark(mil_slice text, blocks *found);

/* Prints what only one of them has, each with `label`; the number of such blocks. */
uint32_t blocks_compare(const blocks *ours, const blocks *theirs, const char *label);

#endif
