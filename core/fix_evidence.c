/* fix_evidence.c: what a goal says of itself, as words that may stand elsewhere. */
#include "fix.h"

#include <string.h>

static mil_slice text_of(const mil_part *part) {
  return (mil_slice){part->prose->text, part->plain.end};
}

/* Behind the noun that a bare number counts: "120 besök". */
static uint32_t noun_end(const mil_fixer *self, const mil_part *part,
                         const mil_quantity *quantity) {
  mil_slice text = text_of(part);
  mil_match match;
  uint32_t end = quantity->range.end;
  if (quantity->of != MIL_OF_COUNT || end >= text.length ||
      !mil_language_search(self->language, MIL_PATTERN_rewrite_attribute, text, end, &match) ||
      match.groups[0].start != end)
    return end;
  end++;
  while (end < text.length && !strchr(" .,;:()", text.text[end])) end++;
  return end;
}

/* Amounts further apart than a preposition is long are not of one expression. */
#define APART_MAX 12

static bool goes_on(const mil_quantity *last, const mil_quantity *next) {
  return next->role != MIL_QUANTITY_VAGUE && next->role != MIL_QUANTITY_SIZE &&
         next->range.start <= last->range.end + APART_MAX;
}

static const mil_quantity *first_amount(const mil_quantities *found, uint32_t *at) {
  for (*at = 0; *at < found->items.count; ++*at) {
    const mil_quantity *item = &found->items.items[*at];
    if (item->role != MIL_QUANTITY_VAGUE && item->role != MIL_QUANTITY_SIZE) return item;
  }
  return NULL;
}

static void find_amounts(const mil_fixer *self, const mil_part *part, mil_said *said) {
  uint32_t at;
  const mil_quantities *found = &part->quantities;
  const mil_quantity *first = first_amount(found, &at), *last = first;
  if (!first) return;
  while (at + 1 < found->items.count && goes_on(last, &found->items.items[at + 1]))
    last = &found->items.items[++at];
  said->amounts = (mil_range){first->range.start, noun_end(self, part, last)};
  mil_fix_before(self, part, MIL_PATTERN_rewrite_amount, &said->amounts.start);
  if (first == last || first->role != MIL_QUANTITY_BASELINE || last->role != MIL_QUANTITY_TARGET)
    return;
  said->from = first->range;
  said->to = (mil_range){last->range.start, said->amounts.end};
}

/* "före jul" says more than the day. */
static bool needs_preposition(const mil_fixer *self, const mil_part *part, const mil_time *time) {
  mil_slice before =
    mil_prose_slice(part->prose, (mil_range){time->range.start, time->words.start});
  return time->needs_anchor ||
         mil_language_matches(self->language, MIL_PATTERN_rewrite_before, before);
}

static void find_deadline(const mil_fixer *self, const mil_part *part, mil_said *said) {
  for (uint32_t i = 0; i < part->times.items.count; i++) {
    const mil_time *time = &part->times.items.items[i];
    if (time->role != MIL_TIME_DEADLINE) continue;
    said->due = time->range;
    said->day = needs_preposition(self, part, time) ? time->range : time->words;
    return;
  }
}

/* "(ansvarig: Eva)" at the end of the sentence. */
static void find_owner(const mil_fixer *self, const mil_part *part, mil_said *said) {
  mil_match match;
  if (!mil_language_search(self->language, MIL_PATTERN_rewrite_owner, text_of(part),
                           part->plain.start, &match))
    return;
  said->owner = match.groups[0];
  said->name = mil_language_group(self->language, MIL_PATTERN_rewrite_owner, &match, "name");
}

mil_said mil_fix_said(const mil_fixer *self, const mil_part *part, const mil_phrase *phrase) {
  mil_said said = {.purpose = phrase->purpose};
  find_amounts(self, part, &said);
  find_deadline(self, part, &said);
  find_owner(self, part, &said);
  if (!mil_range_empty(said.owner) && said.purpose.end > said.owner.start)
    said.purpose.end = said.owner.start;
  while (said.purpose.end > said.purpose.start &&
         strchr(" .", part->prose->text[said.purpose.end - 1]))
    said.purpose.end--;
  return said;
}
