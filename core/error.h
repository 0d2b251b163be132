/* error.h: filling in a mil_error. */
#ifndef MIL_ERROR_H
#define MIL_ERROR_H

#include "milstolpe.h"

/* Fills `error` (may be NULL) and returns false, so that a caller can `return mil_fail(…)`. `format` is
 * printf's; the message is cut to fit at a character's end. */
bool mil_fail(mil_error *error, mil_error_kind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds where: byte `offset` of `text`, the content of `file`. Sets line, column and excerpt. */
void mil_error_locate(mil_error *error, const char *file, const char *text, size_t length,
                      size_t offset);

#endif
