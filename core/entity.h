/* entity.h: HTML character references.
 *
 * Known are all numeric ones and the 252 names of HTML 4 with &apos; added: what people write in
 * prose. The 2,000 further names of HTML 5 (mathematics and typesetting) stay as they are
 * written. */
#ifndef MIL_ENTITY_H
#define MIL_ENTITY_H

#include "slice.h"

/* Reads the reference that `text` begins with, '&' to ';'. Gives its bytes and fills `character`;
 * 0 where there is none. A number that names no character gives U+FFFD, as CommonMark says. */
uint32_t mil_entity_read(mil_slice text, uint32_t *character);

#endif
