/* line.h: what each line of a Markdown text is, by CommonMark's block algorithm.
 *
 *     mil_line_scanner scanner;
 *     mil_line_scanner_init(&scanner, text, 0);
 *     while (mil_line_next(&scanner))
 *       if (scanner.kind == MIL_LINE_HEADING) …
 *
 * A line goes on with the open containers (list items, block quotes) as far as it matches them, then goes on
 * with the open leaf or opens new blocks. A line that begins with an ordinary character in column 0 can
 * only go on with a paragraph or a raw block at top level, or close everything: most lines take that way. */
#ifndef MIL_LINE_H
#define MIL_LINE_H

#include "html.h"
#include "slice.h"

/* Items and quotes inside each other beyond this many are text. Far more than a person nests; the grammar's
 * scanner can save 254 open blocks before it writes past its buffer, and counts indentation in a byte, of
 * which an item takes up to three columns. */
#define MIL_NESTING_MAX 64

typedef enum mil_line_kind {
  MIL_LINE_BLANK,
  MIL_LINE_TEXT,       /* a paragraph begins */
  MIL_LINE_MORE_TEXT,  /* it goes on, perhaps lazily: without the markers of its containers */
  MIL_LINE_DEFINITION, /* `[label]: destination "title"`, which is no text */
  MIL_LINE_HEADING,    /* ATX; of `level` */
  MIL_LINE_UNDERLINE,  /* what makes the paragraph above a setext heading; of `level` */
  MIL_LINE_RULE,       /* a thematic break */
  MIL_LINE_CODE,       /* a code block begins, fenced or indented */
  MIL_LINE_HTML,       /* an HTML block begins */
  MIL_LINE_MORE_RAW    /* the code or HTML block goes on */
} mil_line_kind;

typedef enum mil_leaf {
  MIL_LEAF_NONE,
  MIL_LEAF_PARAGRAPH,
  MIL_LEAF_DEFINITION, /* a paragraph that so far is nothing but definitions */
  MIL_LEAF_FENCED,
  MIL_LEAF_INDENTED,
  MIL_LEAF_HTML
} mil_leaf;

/* An open list item or block quote. */
typedef struct mil_container {
  char mark;      /* '>'; '-', '+', '*', '.' or ')' of an item */
  bool empty;     /* an item with no content yet: a blank line ends it */
  uint32_t width; /* columns that an item's lines are indented by, within what it stands in */
  uint32_t at;    /* the first byte of its marker */
} mil_container;

typedef struct mil_line_scanner {
  mil_slice text;
  uint32_t feed;    /* the next LF, or the text's length */
  bool has_returns; /* the text holds a CR, so lines may end in one */

  /* The line. */
  uint32_t start, stop, next; /* its first byte, its line end, the next line */
  mil_line_kind kind;
  uint8_t level;
  uint32_t content; /* the first byte of its leaf, after markers and white space; `stop` of a blank line */
  uint32_t matched; /* containers that it goes on with, lazily too; those from here to `depth` it opens */
  bool limited;     /* a marker was taken as text because of MIL_NESTING_MAX */

  /* What is open after it. */
  mil_container containers[MIL_NESTING_MAX];
  uint32_t depth;
  mil_leaf leaf;
  char fence;            /* of MIL_LEAF_FENCED */
  uint32_t fence_length;
  mil_html_kind html;    /* of MIL_LEAF_HTML */
} mil_line_scanner;

/* Begins at byte `at`, a line's start, with nothing open. */
void mil_line_scanner_init(mil_line_scanner *self, mil_slice text, uint32_t at);

/* Goes on from another line's start, not before the first, with nothing open. */
void mil_line_seek(mil_line_scanner *self, uint32_t at);

/* Reads the next line; false at the end of the text. */
bool mil_line_next(mil_line_scanner *self);

/* Only finds where the line at `next` ends: sets start, stop and next. */
bool mil_line_pass(mil_line_scanner *self);

/* Whether the line that was read is a heading in column 0: it closes every block, so nothing before it
 * matters to what comes after. */
static inline bool mil_line_cuts(const mil_line_scanner *self) {
  return self->kind == MIL_LINE_HEADING && self->content == self->start;
}

/* The content of the ATX heading whose `#` are at byte `at` of a line that ends at `stop`: without the
 * marker, closing `#`s and white space. */
mil_range mil_heading_content(const char *text, uint32_t at, uint32_t stop);

#endif
