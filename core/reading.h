/* reading.h: a document as lines of plain text that know what stands over them.
 *
 * A line is what may be one goal: a heading, a list item's own text, a paragraph or a labelled line of one, a
 * row of a table. The reading gives each its prose, its label, its language, and the headings, bold lines and
 * items above it. */
#ifndef MIL_READING_H
#define MIL_READING_H

#include "heading.h"
#include "label.h"
#include "structure.h"
#include "time.h"

/* Nobody reads more at a time, and patterns cost what their text is long: a block is read up to the first limit,
 * a cell and a sentence are judged up to the second, a heading up to the third. */
#define MIL_BLOCK_MAX (32u * 1024)   /* bytes of source */
#define MIL_SENTENCE_MAX (8u * 1024)
/* A heading is read again with each passage below it. */
#define MIL_HEADING_MAX 512u

/* A cell of a table row, with what the head of its column says. */
typedef struct mil_cell {
  const mil_prose *prose;
  const mil_prose *head; /* of its column; NULL where the row is longer than its head */
  mil_label_kind kind;   /* what the head says; MIL_LABEL_OTHER where nothing known */
} mil_cell;

typedef struct mil_line {
  int32_t unit;             /* in the structure's units */
  mil_form form;
  mil_language *language;
  const mil_prose *prose;
  mil_range plain;          /* its bytes in the prose */
  mil_label label;
  unsigned kinds;           /* mil_heading_kind bits, where it is a heading or a bold line used as one */
  uint8_t depth;            /* of an item, from 1; else 0 */
  bool group;               /* a bold or colon-ended line that speaks for what follows: a list, lines, rows */
  bool speaks;              /* a bold line of goals or a period: it speaks for the sub-headings too */
  int32_t heading;          /* the line of the heading that it stands under, or -1 */
  int32_t over;             /* the group line over it, or -1 */
  int32_t parent;           /* the line of the item that it is nested in, or -1 */
  uint32_t cell, cell_count; /* of a row: cells.items[cell …] */
  bool spread;              /* a row whose goal is spread over its cells */
  bool goal_column;         /* a row whose goal stands in a column headed as one */
} mil_line;

typedef struct mil_reading {
  MIL_ARRAY(mil_line) lines; /* in source order */
  MIL_ARRAY(mil_cell) cells;
  const mil_units *units;
  const mil_prose *title; /* of the front matter, or NULL: a heading over all others */
  unsigned title_kinds;   /* mil_heading_kind bits */
  mil_language *const *languages;
  uint32_t language_count;
  mil_range limited;        /* the first source bytes that a limit left out; empty normally */
} mil_reading;

/* How a unit gets its language. */
typedef mil_language *(*mil_language_of)(void *context, const mil_unit *unit);

/* Reads all units of `structure`. Proses are taken from `arena`, which must outlive the reading. */
bool mil_reading_init(mil_reading *self, const mil_allocator *allocator, mil_arena *arena,
                      mil_prose_reader *reader, const mil_structure *structure, const char *source,
                      mil_language *const *languages, uint32_t language_count,
                      mil_language_of language_of, void *context, mil_time_base base,
                      mil_error *error);
/* As much of `range` as `most` bytes hold whole characters. */
mil_range mil_reading_bounded(const char *source, mil_range range, uint32_t most);
/* What is read of `range`: as much as `most` bytes hold whole characters. Notes what is left out. */
mil_range mil_reading_cut(mil_reading *self, const char *source, mil_range range, uint32_t most);
/* Adds the title that the front matter gives, bytes `range` of `source`; nothing where that is empty. */
bool mil_reading_set_title(mil_reading *self, mil_arena *arena, mil_prose_reader *reader, const char *source,
                           mil_range range, mil_error *error);
void mil_reading_release(mil_reading *self, const mil_allocator *allocator);

static inline mil_slice mil_line_slice(const mil_line *self) {
  return mil_prose_slice(self->prose, self->plain);
}

/* The kinds that a line gives to what is below it: those of its words, and goals where it is labelled as one. */
static inline unsigned mil_line_head_kinds(const mil_line *self) {
  return self->kinds | (mil_label_is_goal(self->label.kind) ? MIL_HEADING_GOAL : 0);
}

/* The words of a line after its label and marks. */
static inline mil_range mil_line_body(const mil_line *self) {
  return (mil_range){self->label.body, self->plain.end};
}

#endif
