/* detect.h: which language a text is in. */
#ifndef MIL_DETECT_H
#define MIL_DETECT_H

#include "language.h"

/* The index in `languages` of the one whose function words (pack table `language.function_words`) and letters
 * (`language.letters`) the text shows most, or -1 where it shows too few to tell. `margin` (may be NULL): how
 * sure, 0 to 1: how far the best is ahead of the second, less where the text is short (one heading in plain words
 * gives some 0.4, a paragraph 0.7 and more). Code, addresses and tags are passed over. Judges at most the first
 * 64 KiB. */
int mil_detect(mil_language *const *languages, uint32_t count, mil_slice text, double *margin);

/* The same in two steps, for texts that are known in parts: what speaks for each language may be added up. */
#define MIL_DETECT_BYTES ((uint32_t)64 * 1024)
void mil_detect_score(mil_language *const *languages, uint32_t count, mil_slice text, uint32_t *scores);
int mil_detect_best(const uint32_t *scores, uint32_t count, double *margin);

/* The words of one language, for fast lookup; kept by its mil_language. */
mil_detect_words *mil_detect_words_new(const mil_allocator *allocator, const mil_language *language);
void mil_detect_words_free(mil_detect_words *self);

#endif
