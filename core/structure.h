/* structure.h: a text and what its blocks are: sections, one tree for each, units. It keeps the trees of
 * sections that an edit does not touch. */
#ifndef MIL_STRUCTURE_H
#define MIL_STRUCTURE_H

#include "data.h"
#include "section.h"
#include "unit.h"

/* The block parser and the compiled queries; one for each thread. */
typedef struct mil_structure_reader mil_structure_reader;
mil_structure_reader *mil_structure_reader_new(const mil_allocator *allocator, const mil_data *data,
                                               mil_error *error);
void mil_structure_reader_free(mil_structure_reader *self);

typedef struct mil_structure mil_structure;
mil_structure *mil_structure_new(mil_structure_reader *reader, mil_error *error);
void mil_structure_free(mil_structure *self);

/* Reads `text` anew: valid UTF-8, which must stay as it is until the next call. Sections whose bytes are those
 * of a section read before keep their tree. `wanted` (may be NULL: all) says whether a section can hold
 * anything of interest; others are not parsed and give only their heading. */
bool mil_structure_read(mil_structure *self, mil_slice text,
                        bool (*wanted)(void *context, const mil_section *section, mil_slice text),
                        void *context, mil_error *error);

const mil_sections *mil_structure_sections(const mil_structure *self);
const mil_units *mil_structure_units(const mil_structure *self);

#endif
