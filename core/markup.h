/* markup.h: the markup that tree-sitter's inline grammar finds in a text. */
#ifndef MIL_MARKUP_H
#define MIL_MARKUP_H

#include "alloc.h"
#include "slice.h"

typedef enum mil_markup_kind {
  MIL_MARKUP_NONE,
  MIL_MARKUP_DELIMITER, /* of emphasis */
  MIL_MARKUP_CODE,
  MIL_MARKUP_LINK,      /* or an image */
  MIL_MARKUP_LINK_TEXT, /* or that of an image: the one part of it that is prose */
  MIL_MARKUP_BRACKETS,  /* a link without target */
  MIL_MARKUP_ADDRESS,   /* in angle brackets */
  MIL_MARKUP_TAG,
  MIL_MARKUP_EMPHASIS,
  MIL_MARKUP_STRONG,
  MIL_MARKUP_STRIKE,
  MIL_MARKUP_ERROR /* the grammar does not know what the text is, and guesses */
} mil_markup_kind;

typedef struct mil_markup {
  mil_markup_kind kind;
  mil_range range;
  uint32_t next; /* the index of the first that is not inside this one */
} mil_markup;

/* In the order of the text, what stands around before what stands inside. MIL_MARKUP_ERROR comes
 * first. */
typedef struct mil_markups {
  const mil_markup *items;
  uint32_t count;
} mil_markups;

/* The parser, and what it has read; one for each thread. */
typedef struct mil_markup_parser mil_markup_parser;
mil_markup_parser *mil_markup_parser_new(const mil_allocator *allocator, mil_error *error);
void mil_markup_parser_free(mil_markup_parser *self);

/* Parses `text`. The result holds until the next call. */
bool mil_markup_parse(mil_markup_parser *self, mil_slice text, mil_markups *markups,
                      mil_error *error);

/* The same for a text that may come again: each is parsed once. */
bool mil_markup_recall(mil_markup_parser *self, mil_slice text, mil_markups *markups,
                       mil_error *error);

#endif
