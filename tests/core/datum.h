/* datum.h: writing small packs in tests.
 *
 *     static const mil_datum words[] = {STRING(NULL, "snart"), STRING(NULL, "på sikt")};
 *     static const mil_datum lists[] = {TABLE("soon", words)};
 *
 * Within a table the list part comes first and keys are sorted, as data.h says. */
#ifndef DATUM_H
#define DATUM_H

#include "data.h"

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof *(array)))

#define STRING(key, text) {MIL_DATUM_STRING, (key), (text), sizeof(text) - 1, 0, NULL, 0}
#define NUMBER(key, value) {MIL_DATUM_NUMBER, (key), NULL, 0, (value), NULL, 0}
#define TABLE(key, array) {MIL_DATUM_TABLE, (key), NULL, 0, 0, (array), COUNT(array)}

#endif
