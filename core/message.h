/* message.h: filling in the sentences of a language pack. */
#ifndef MIL_MESSAGE_H
#define MIL_MESSAGE_H

#include "alloc.h"
#include "slice.h"

typedef struct mil_argument {
  const char *name;
  mil_slice value;
} mil_argument;

/* `template` with each {name} replaced by the argument of that name; an unknown name stays as it is, and
 * `{name|fallback}` uses the fallback where the argument is missing or empty. The first letter of the result
 * is left alone. NULL where memory ends. */
const char *mil_message_fill(mil_arena *arena, const char *template, const mil_argument *arguments,
                             uint32_t count);

#endif
