/* checker.h: what a checker holds: all that is compiled once and used for one document after another. */
#ifndef MIL_CHECKER_H
#define MIL_CHECKER_H

#include "language.h"
#include "prose.h"
#include "stats.h"
#include "structure.h"

struct mil_checker {
  const mil_allocator *allocator;
  mil_options options; /* its strings are NULL or static: the languages' own names */
  const mil_data *data;
  mil_language *languages[MIL_MAX_LANGUAGES];
  uint32_t language_count;
  mil_language *fixed;   /* the language of all documents, or NULL to find out */
  mil_language *speaker; /* the language of all messages, or NULL for the goal's own */
  mil_structure_reader *structure_reader;
  mil_prose_reader *prose_reader;
  mil_clock clock;
};

/* The language of that name, or NULL. */
mil_language *mil_checker_language(const mil_checker *self, const char *name, size_t length);

/* See mil_language_share. */
void mil_checker_share(mil_checker *self, struct mil_shared *shared);

/* The first error that a language met while compiling lazily, or NULL. */
const mil_error *mil_checker_trouble(const mil_checker *self);

#endif
