/* sentence.h: where sentences end. */
#ifndef MIL_SENTENCE_H
#define MIL_SENTENCE_H

#include "language.h"
#include "prose.h"

/* The next sentence of `prose` at or after plain byte `from`, without the white space around it
 * but with its final punctuation, the quotes and brackets that close after it, and an emoji that
 * ends it; false at the end.
 *
 * Full stop, '?', '!' and ellipsis end a sentence where what follows can begin one; ':' and ';'
 * never do. Abbreviations of the language (pack tables `language.abbreviations` and `sentence`),
 * initials, decimals, ordinals ("den 1."), addresses, code, asides in brackets and numbered
 * beginnings ("1. Öka …", pattern `sentence.beginning`) end none. A line does where it breaks hard
 * before a line that looks like a beginning (a capital, a number, a sign of a list, bold), and
 * before a bold label or a sign of a list in any case. */
bool mil_sentence_next(mil_language *language, const mil_prose *prose, uint32_t from,
                       mil_range *sentence);

#endif
