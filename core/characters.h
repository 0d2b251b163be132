/* characters.h: text as a terminal shows it: characters and the columns that they take. */
#ifndef MIL_CHARACTERS_H
#define MIL_CHARACTERS_H

#include <stddef.h>
#include <stdint.h>

#define MIL_NO_CHARACTER UINT32_MAX

/* The code point that begins a text of at least one byte, and its bytes; MIL_NO_CHARACTER and one
 * byte where they are not UTF-8. */
uint32_t mil_character_decode(const char *text, size_t length, uint32_t *size);

/* What may be shown of a character. */
typedef struct mil_shown {
  const char *text; /* in the text itself, or static */
  uint8_t length;   /* bytes of `text` */
  uint8_t columns;  /* that it takes: 0, 1 or 2 */
  uint8_t size;     /* bytes of the character */
} mil_shown;

/* The character that begins a text of at least one byte. Control characters and broken bytes show
 * as U+FFFD, so that no document can command a terminal; a soft hyphen does not show. */
mil_shown mil_character_show(const char *text, size_t length);

/* The columns that a text takes. */
size_t mil_text_columns(const char *text, size_t length);

#endif
