/* recall.h: what searches for patterns found in texts that were searched lately.
 *
 * The same sentence is asked the same things again and again: as a candidate, as a goal, as what
 * stands over ten others, and after each keystroke in its section. So the texts searched lately are
 * kept with what was found in them. They are told apart by all their bytes; which ones are kept
 * changes no result. */
#ifndef MIL_RECALL_H
#define MIL_RECALL_H

#include "pattern.h"
#include "vocabulary.h"

typedef struct mil_recall mil_recall;

/* One text, and what is known of it. */
typedef struct mil_recalled mil_recalled;

/* Keeps nothing yet, and no more than a few megabytes later. NULL where memory ends. */
mil_recall *mil_recall_new(const mil_allocator *allocator);
void mil_recall_free(mil_recall *self);

/* What is kept of `text`, perhaps nothing yet, as `*fresh` tells; valid until the next call. NULL where the
 * text is too long to be kept, or memory ends. */
mil_recalled *mil_recall_text(mil_recall *self, mil_slice text, bool *fresh);

/* Keeps that only patterns of that set (a bit each) can be in the text. */
void mil_recalled_limit(mil_recalled *self, const uint64_t *passing);

/* Whether one of the patterns from `first` to `last` may be there, as far as is known. */
bool mil_recalled_may_hold(const mil_recalled *self, mil_pattern_id first, mil_pattern_id last);

/* The text in Latin-1 (narrow.h), kept with it; its `text` is NULL where it has other characters. */
mil_slice mil_recalled_narrow(mil_recalled *self, const mil_allocator *allocator);

/* One number that somebody has worked out from the text and whatever `key` stands for. */
void mil_recalled_note(mil_recalled *self, uint64_t key, unsigned value);
bool mil_recalled_noted(const mil_recalled *self, uint64_t key, unsigned *value);

/* Whether it is known what a search for `pattern` from byte `from` gave; then `*found` and, where
 * found,
 * `*match` (may be NULL) get that. */
bool mil_recalled_find(const mil_recalled *self, mil_pattern_id pattern, uint32_t from, bool *found,
                       mil_match *match);

/* Keeps what a search gave: a match, or NULL for none. Where memory ends it is searched for again.
 */
void mil_recalled_keep(mil_recalled *self, const mil_allocator *allocator, mil_pattern_id pattern,
                       uint32_t from, const mil_match *match);

#endif
