/* entry.h: an entry of a language pack, and where it stands in its file. */
#ifndef MIL_ENTRY_H
#define MIL_ENTRY_H

#include "data.h"
#include "slice.h"

typedef struct mil_entry {
  const char *name;
  const mil_datum *datum;
  const mil_data_file *file;
} mil_entry;

/* The next "{{name}}" in a string at or after byte `from`; `whole` is all of it. */
bool mil_reference_next(const mil_datum *string, uint32_t from, mil_range *whole, mil_slice *name);

/* Adds to an error where the entry stands: its name, as the file assigns to it. */
void mil_entry_locate(const mil_entry *self, mil_error *error);

/* The same of byte `within` of a string that belongs to the entry. */
void mil_entry_locate_string(const mil_entry *self, const mil_datum *string, size_t within,
                             mil_error *error);

#endif
