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

static void find_amounts(const mil_fixer *self, const mil_part *part, mil_said *said) {
  const mil_quantities *found = &part->quantities;
  if (found->items.count == 0) return;
  const mil_quantity *first = &found->items.items[0],
                     *last = &found->items.items[found->items.count - 1];
  said->amounts = (mil_range){first->range.start, noun_end(self, part, last)};
  mil_fix_before(self, part, MIL_PATTERN_rewrite_amount, &said->amounts.start);
  if (found->items.count != 2 || first->role != MIL_QUANTITY_BASELINE ||
      last->role != MIL_QUANTITY_TARGET)
    return;
  said->from = first->range;
  said->to = (mil_range){last->range.start, said->amounts.end};
}

static void find_deadline(const mil_part *part, mil_said *said) {
  for (uint32_t i = 0; i < part->times.items.count; i++) {
    const mil_time *time = &part->times.items.items[i];
    if (time->role != MIL_TIME_DEADLINE) continue;
    said->due = time->range;
    said->day = time->needs_anchor ? time->range : time->words;
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
  find_deadline(part, &said);
  find_owner(self, part, &said);
  if (!mil_range_empty(said.owner) && said.purpose.end > said.owner.start)
    said.purpose.end = said.owner.start;
  while (said.purpose.end > said.purpose.start &&
         strchr(" .", part->prose->text[said.purpose.end - 1]))
    said.purpose.end--;
  return said;
}
