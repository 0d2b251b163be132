/* html.h: how an HTML block of Markdown begins and ends (CommonMark 0.31, section 4.6). */
#ifndef MIL_HTML_H
#define MIL_HTML_H

#include "slice.h"

/* The seven kinds in CommonMark's order. */
typedef enum mil_html_kind {
  MIL_HTML_NONE,
  MIL_HTML_VERBATIM,    /* <pre, <script, <style, <textarea; to the closing tag */
  MIL_HTML_COMMENT,     /* <!-- to --> */
  MIL_HTML_PROCESSING,  /* <? to ?> */
  MIL_HTML_DECLARATION, /* <!X to > */
  MIL_HTML_CDATA,       /* <![CDATA[ to ]]> */
  MIL_HTML_BLOCK_TAG,   /* <div and its like; to a blank line */
  MIL_HTML_ANY_TAG      /* one whole tag alone on its line; to a blank line; interrupts no paragraph */
} mil_html_kind;

/* The kind of block that `line` (from its `<` to the line's end) begins, MIL_HTML_NONE where none. */
mil_html_kind mil_html_begins(mil_slice line);

/* Whether a block of that kind ends in this line. The kinds that end at a blank line never do. */
bool mil_html_ends(mil_html_kind kind, mil_slice line);

#endif
