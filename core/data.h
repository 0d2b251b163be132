/* data.h: what the engine is given besides code: language packs and tree-sitter queries.
 *
 * A pack is written as Lua tables in queries/LANGUAGE/NAME.lua. The build turns the files into constant
 * trees of mil_datum (core/embed.lua); lua_data.c makes the same trees from files at run time, for those
 * who edit packs. The core sees only the trees. */
#ifndef MIL_DATA_H
#define MIL_DATA_H

#include "milstolpe.h"

typedef enum mil_datum_kind {
  MIL_DATUM_BOOLEAN,
  MIL_DATUM_NUMBER,
  MIL_DATUM_STRING,
  MIL_DATUM_TABLE
} mil_datum_kind;

/* A value of a pack. In a table the items of the list part come first, in order and with `key` NULL;
 * then those with keys, sorted by key. */
typedef struct mil_datum {
  mil_datum_kind kind;
  const char *key;    /* in the table that holds it; NULL in a list */
  const char *string; /* NUL-terminated; NULL unless a string */
  uint32_t length;    /* of the string, in bytes */
  double number;      /* of a number, or 0 / 1 of a boolean */
  const struct mil_datum *items;
  uint32_t count; /* of the items */
} mil_datum;

/* One file: its name as people know it ("queries/sv/timebound.lua"), its text (to show where an error is),
 * and for a pack the table that it returns. */
typedef struct mil_data_file {
  const char *name;
  const char *text;
  uint32_t length;
  const mil_datum *table; /* NULL for a query */
} mil_data_file;

typedef struct mil_data_language {
  const char *name; /* "sv" */
  const mil_data_file *files;
  uint32_t file_count;
} mil_data_language;

typedef struct mil_data {
  const mil_data_language *languages;
  uint32_t language_count;
  const mil_data_file *queries; /* "queries/markdown/units.scm" … */
  uint32_t query_count;
} mil_data;

/* What was built in. Generated. */
extern const mil_data mil_data_builtin;

/* The item of that key in `table` (which may be NULL), or NULL. */
const mil_datum *mil_datum_get(const mil_datum *table, const char *key);

/* Convenience for reading packs: the value of a key, or the fallback where absent or of another kind. */
double mil_datum_number(const mil_datum *table, const char *key, double fallback);
const char *mil_datum_string(const mil_datum *table, const char *key, const char *fallback);

/* The query file whose name ends in `suffix`, or NULL. */
const mil_data_file *mil_data_query(const mil_data *self, const char *suffix);

#endif
