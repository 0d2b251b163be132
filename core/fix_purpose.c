/* fix_purpose.c: what a goal is for. */
#include "fix.h"

#include <string.h>

/* Words of another line that may be quoted in this one: no markup can come of them. */
static bool is_plain(mil_slice words) {
  for (uint32_t i = 0; i < words.length; i++)
    if (strchr("|*_[]<>`\\{}\"", words.text[i]) ||
        (i > 0 && words.text[i - 1] == ' ' && strchr(" ,.;", words.text[i])))
      return false; /* markup, or a gap where some stood */
  return words.length > 3 && words.length < 90;
}

/* An objective as an aim that another goal may serve: "öka försäljningen" where it begins with its
 * verb, else its name in quotation marks. */
static const char *aim_of(mil_fixer *self, uint32_t index) {
  const mil_found *found = &self->check->founds.items.items[index];
  const mil_candidate *candidate = &self->check->candidates.items.items[found->candidate];
  const mil_line *line = &self->check->reading.lines.items[found->line];
  mil_slice text = {line->prose->text, candidate->plain.end};
  uint32_t start = mil_phrase_start(line->language, text, candidate->plain.start),
           end = candidate->plain.end;
  mil_match status; /* who answers for it and how far it has come is no part of the aim */
  if (mil_language_search(line->language, MIL_PATTERN_rewrite_end, text, start, &status))
    end = status.groups[0].start;
  while (end > start && strchr(" .", text.text[end - 1])) end--;
  mil_slice words = mil_slice_of(text.text, (mil_range){start, end});
  mil_part part = {.prose = line->prose};
  bool code = mil_fix_holds_code(&part, (mil_range){start, end});
  if (line->language != self->language || code || !is_plain(words)) return NULL;
  const char *copy = mil_arena_copy(self->arena, words.text, words.length);
  bool verb = !mil_range_empty(candidate->phrase.verb) && candidate->phrase.verb.start == start;
  if (!copy) return NULL;
  mil_fix_set(self, "aim", verb ? mil_fix_small(self, copy) : copy);
  const char *template = mil_fix_template(self, "purpose", verb ? "aim" : "named");
  return template ? mil_fix_words(self, template) : NULL;
}

void mil_fix_ask_purpose(mil_fixer *self) {
  const mil_datum *purposes = mil_datum_get(self->rewrites, "purposes");
  const char *values[MIL_CHOICES_MAX];
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->check->founds.items.count && count < MIL_CHOICES_MAX / 2; i++) {
    const char *aim = i != self->goal_index && self->check->founds.items.items[i].objective
                        ? aim_of(self, i)
                        : NULL;
    if (aim) values[count++] = aim;
  }
  bool own = count > 0;
  for (uint32_t i = 0; purposes && i < purposes->count && count < MIL_CHOICES_MAX; i++)
    values[count++] = purposes->items[i].string;
  mil_slot *slot = mil_fix_ask(self, "purpose", count > 0 ? values[0] : "");
  slot->fact = !own; /* what a plan that says no objective is for, its writer knows */
  memcpy(slot->choices, values, count * sizeof *values);
  slot->choice_count = count;
}

void mil_fix_no_purpose(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_fix_ask_purpose(self);
  mil_fix_begin(self, "purpose", false);
  if (mil_fix_fill_cell(self, MIL_LABEL_PURPOSE, mil_fix_template(self, "purpose", "cell")) &&
      mil_fix_offer(self))
    return;
  /* A metric alone in its cell is no sentence to add a clause to. */
  if (self->line->form == MIL_FORM_ROW && mil_range_empty(self->phrase->verb)) return;
  mil_fix_begin(self, "purpose", false);
  mil_fix_insert(self, own, mil_place_end(self, own), mil_fix_template(self, "purpose", "text"));
  mil_fix_offer(self);
}
