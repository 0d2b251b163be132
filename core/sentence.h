/* sentence.h: where sentences end. */
#ifndef MIL_SENTENCE_H
#define MIL_SENTENCE_H

#include "language.h"
#include "prose.h"

/* The next sentence of `prose` at or after plain byte `from`, without the white space around it but with its
 * final punctuation; false at the end. Abbreviations of the language, initials, decimals, ordinals ("den 1."),
 * addresses, code and numbered beginnings ("1. Öka …") end no sentence. */
bool mil_sentence_next(mil_language *language, const mil_prose *prose, uint32_t from,
                       mil_range *sentence);

#endif
