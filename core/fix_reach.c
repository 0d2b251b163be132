/* fix_reach.c: fixes of goals out of reach, and of those that nobody answers for. */
#include "fix.h"

#include <stdio.h>
#include <string.h>

/* ---- achievable.absolute --------------------------------------------------------------------------- */

/* A subject's verb would have to change with it. */
static bool may_stand(const mil_fixer *self, const mil_datum *row) {
  const char *unless = mil_datum_string(row, "unless", NULL); /* the words behind: "aldrig mer" */
  uint32_t behind = self->plain.end + 1, length = unless ? (uint32_t)strlen(unless) : 0;
  if (unless && behind + length <= self->part->plain.end &&
      memcmp(self->part->prose->text + behind, unless, length) == 0)
    return false;
  return !mil_fix_says(row, "object") || self->plain.start > self->part->plain.start;
}

static bool offer_bounded(mil_fixer *self, const mil_datum *row) {
  const char *to = mil_datum_string(row, "to", NULL), *add = mil_datum_string(row, "add", NULL);
  mil_fix_ask(self, "limit", mil_datum_string(row, "limit", "90"));
  mil_fix_begin(self, "absolute", false);
  if (to && *to) mil_fix_replace(self, self->part, self->plain, to);
  else mil_fix_remove(self, self->part, self->plain);
  if (add) mil_fix_insert(self, self->part, mil_place_tail(self, self->part), add);
  return mil_fix_offer(self);
}

void mil_fix_absolute(mil_fixer *self) {
  const mil_datum *rows = mil_datum_get(self->rewrites, "absolutes");
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  mil_fix_set(self, "words", mil_fix_copy(self, self->part, self->plain));
  for (uint32_t i = 0; rows && i < rows->count; i++)
    if (may_stand(self, &rows->items[i]) &&
        mil_fix_matches(self, words, mil_datum_string(&rows->items[i], "from", "")) &&
        offer_bounded(self, &rows->items[i]))
      return;
}

/* ---- achievable.pace ------------------------------------------------------------------------------- */

/* Growth that may fit, the highest first; the trial finds the first that does. */
static const double rates[] = {300, 200, 100, 80, 50, 30, 20, 10};

static bool is_number(char c) { return (c >= '0' && c <= '9'); }

/* The last number in the finding's words: "från 100 till 5 000" grows to it. */
static bool last_number(const mil_fixer *self, mil_range *number) {
  const char *text = self->part->prose->text;
  uint32_t end = self->plain.end;
  while (end > self->plain.start && !is_number(text[end - 1])) end--;
  uint32_t start = end;
  while (
    start > self->plain.start &&
    (is_number(text[start - 1]) || (start + 1 < end && strchr(" .,", text[start - 1]) &&
                                    start - 1 > self->plain.start && is_number(text[start - 2]))))
    start--;
  *number = (mil_range){start, end};
  return end > start;
}

static bool offer_amount(mil_fixer *self, mil_range range, double value, const char *template) {
  mil_fix_ask(self, "amount", mil_style_number(self, value));
  mil_fix_begin(self, "pace", false);
  mil_fix_replace(self, self->part, range, template);
  return mil_fix_offer(self);
}

static bool offer_rate(mil_fixer *self, mil_range number) {
  for (size_t i = 0; i < sizeof rates / sizeof *rates; i++)
    if (offer_amount(self, number, rates[i], "{amount}")) return true;
  return false;
}

/* From a start to less than was asked for. */
static bool offer_level(mil_fixer *self, mil_range number) {
  const mil_quantities *found = &self->part->quantities;
  for (uint32_t i = 0; i < found->items.count; i++) {
    const mil_quantity *from = &found->items.items[i];
    if (from->role != MIL_QUANTITY_BASELINE || from->range.start != self->plain.start) continue;
    for (size_t k = 0; k < sizeof rates / sizeof *rates; k++)
      if (offer_amount(self, number, (double)(int64_t)(from->low * (1 + rates[k] / 100)),
                       "{amount}"))
        return true;
  }
  return false;
}

/* Behind the first word after the verb where the object is not known. */
static uint32_t object_end(const mil_fixer *self) {
  if (self->phrase->object.end > self->plain.end) return self->phrase->object.end;
  uint32_t at = self->plain.end + 1;
  while (at < self->part->plain.end && !strchr(" .,;", self->part->prose->text[at])) at++;
  return at < self->part->plain.end ? at : self->part->plain.end;
}

/* "Tiodubbla" becomes "fördubbla". */
static bool offer_factor(mil_fixer *self) {
  const mil_datum *rows = mil_datum_get(self->rewrites, "factors");
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  for (uint32_t i = 0; rows && i < rows->count; i++) {
    if (!mil_fix_matches(self, words, mil_datum_string(&rows->items[i], "from", ""))) continue;
    const char *to = mil_datum_string(&rows->items[i], "to", ""),
               *amount = mil_datum_string(&rows->items[i], "amount", NULL);
    mil_fix_ask(self, "amount", amount ? amount : to);
    const char *add = mil_datum_string(&rows->items[i], "add", NULL);
    mil_fix_begin(self, "pace", false);
    mil_fix_replace(self, self->part, self->plain, add ? to : "{amount}");
    if (add) mil_fix_insert(self, self->part, object_end(self), add);
    if (mil_fix_offer(self)) return true;
  }
  return false;
}

static bool offer_later(mil_fixer *self) {
  static const int months[] = {6, 12, 18, 24, 36};
  if (!mil_fix_find_deadline(self)) return false;
  for (size_t i = 0; i < sizeof months / sizeof *months; i++) {
    mil_date date = mil_date_add_months(self->check->today, months[i]);
    if (date <= self->goal->deadline.last) continue;
    mil_deadline_ask(self, &date, 1, 0);
    mil_fix_begin(self, "later", false);
    mil_fix_replace(self, self->part, self->plain, mil_fix_date_template(self));
    if (mil_fix_offer(self)) return true;
  }
  return false;
}

void mil_fix_pace(mil_fixer *self) {
  mil_range number;
  mil_slice words = mil_prose_slice(self->part->prose, self->plain);
  bool percent = memchr(words.text, '%', words.length) != NULL;
  bool found = last_number(self, &number);
  if (!offer_factor(self) && !(found && offer_level(self, number)) && found && percent)
    offer_rate(self, number);
  offer_later(self);
}

/* ---- achievable.no-owner --------------------------------------------------------------------------- */

static bool can_be_choice(mil_slice name) {
  return name.length > 0 && name.length < 40 && !memchr(name.text, '|', name.length) &&
         !memchr(name.text, '[', name.length);
}

static bool has_choice(const mil_slot *slot, mil_slice name) {
  for (uint32_t i = 0; i < slot->choice_count; i++)
    if (strlen(slot->choices[i]) == name.length &&
        memcmp(slot->choices[i], name.text, name.length) == 0)
      return true;
  return false;
}

/* Those who answer for other goals of the document. */
static void add_owners(mil_fixer *self, mil_slot *slot) {
  const mil_reading *reading = &self->check->reading;
  for (uint32_t i = 0; i < reading->cells.count && slot->choice_count < MIL_CHOICES_MAX; i++) {
    const mil_cell *cell = &reading->cells.items[i];
    mil_slice name = {cell->prose->text, cell->prose->length};
    if (cell->kind != MIL_LABEL_OWNER || !can_be_choice(name) || has_choice(slot, name)) continue;
    const char *copy = mil_arena_copy(self->arena, name.text, name.length);
    if (copy) slot->choices[slot->choice_count++] = copy;
  }
}

void mil_fix_ask_owner(mil_fixer *self) {
  mil_slot *slot = mil_fix_ask(self, "owner", mil_fix_template(self, "owner", "example"));
  slot->fact = true;
  add_owners(self, slot);
  if (slot->choice_count > 0) slot->value = slot->choices[0];
}

void mil_fix_no_owner(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  mil_fix_ask_owner(self);
  mil_fix_begin(self, "owner", false);
  if (mil_fix_fill_cell(self, MIL_LABEL_OWNER, "{owner}") && mil_fix_offer(self)) return;
  static const char *const keys[] = {"text", "aside"};
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    mil_fix_begin(self, "owner", false);
    mil_fix_insert(self, own, mil_place_stop(self, own), mil_fix_template(self, "owner", keys[i]));
    if (mil_fix_offer(self)) return;
  }
}
