/* narrow.h: texts and patterns in Latin-1, a byte for each character.
 *
 * PCRE2 is nearly twice as fast where a character is a byte and its kind stands in a table as where
 * it decodes UTF-8 and asks Unicode. Most sentences have no character beyond Latin-1. So each
 * pattern of a built-in pack is compiled twice, and such sentences are searched by its narrow form.
 * Both find the same: what Unicode says of letters, digits and cases in Latin-1 is what the table
 * says, and characters of a pattern beyond Latin-1 become one that no such text has. */
#ifndef MIL_NARROW_H
#define MIL_NARROW_H

#include "alloc.h"
#include "slice.h"

/* Writes `text` (UTF-8) to `narrow`, which has room for as many bytes; false where it cannot be
 * written. */
bool mil_narrow_text(mil_slice text, char *narrow, uint32_t *length);

/* Where byte `offset` of a text, a character's start, stands in its narrow form, and the other way
 * round. */
uint32_t mil_narrow_offset(mil_slice text, uint32_t offset);
uint32_t mil_widened_offset(mil_slice narrow, uint32_t offset);

/* Writes the source of a pattern likewise, to be freed with the allocator. False where it has no
 * narrow form that matches the same, or memory ends. */
bool mil_narrow_source(const mil_allocator *allocator, mil_slice source, char **narrow,
                       uint32_t *length);

#define MIL_NARROW_TABLES 1088

/* Fills the character tables that such patterns are compiled with; false where this PCRE2 lays them
 * out otherwise than is known. */
bool mil_narrow_tables(uint8_t *tables);

#endif
