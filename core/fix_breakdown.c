/* fix_breakdown.c: a goal written out in the five SMART parts, in lines below it. */
#include "fix.h"

#include <string.h>

static const mil_unit *unit_of(const mil_fixer *self) {
  return &self->check->reading.units->units.items[self->line->unit];
}

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

/* ---- Where it goes ------------------------------------------------------------------------------- */

/* What stands before a line below the unit, inside what it is nested in: quotes, and space instead
 * of markers; of a task its box is no part of the marker. */
static const char *prefix_of(mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  uint32_t size, start = unit->block.start, end = unit->range.start;
  const char *text = mil_document_text(self->document, &size);
  if (unit->kind == MIL_UNIT_HEADING) end = unit->block.start;
  while (start > 0 && !ends_line(text[start - 1])) start--;
  while (unit->task != MIL_TASK_NONE && end > start && text[end] != '[') end--;
  char *prefix = mil_arena_copy(self->arena, text + start, end - start);
  if (!prefix) return "";
  for (char *at = prefix; *at; at++)
    if (*at != '>' && *at != '\t') *at = ' ';
  return prefix;
}

/* The same of a line that holds nothing: no space at its end. */
static const char *blank_prefix(mil_fixer *self, const char *prefix) {
  size_t length = strlen(prefix);
  while (length > 0 && strchr(" \t", prefix[length - 1])) length--;
  const char *copy = mil_arena_copy(self->arena, prefix, length);
  return copy ? copy : "";
}

static uint32_t place_below(const mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  uint32_t size, at = unit->kind == MIL_UNIT_HEADING ? unit->block.end : unit->range.end;
  const char *text = mil_document_text(self->document, &size);
  while (at > 0 && unit->kind == MIL_UNIT_HEADING && ends_line(text[at - 1])) at--;
  return at;
}

static void set_place(mil_fixer *self) {
  const char *line = mil_style_line_end(self), *prefix = prefix_of(self);
  mil_fix_set(self, "prefix", prefix);
  mil_fix_set(self, "gap",
              unit_of(self)->kind == MIL_UNIT_ITEM
                ? ""
                : mil_fix_join(self, line, blank_prefix(self, prefix)));
  mil_fix_set(self, "line", line);
}

/* ---- The five lines -------------------------------------------------------------------------------- */

static const char *words_of(mil_fixer *self, mil_range plain) {
  return mil_range_empty(plain) ? NULL : mil_fix_quote(self, &self->scope.parts[0], plain);
}

static const char *owner_of(mil_fixer *self, const mil_said *said) {
  for (uint32_t i = 0; i < self->scope.count; i++) {
    const mil_part *part = &self->scope.parts[i];
    if (part->role == MIL_ROLE_OWNER) return mil_fix_copy(self, part, part->plain);
  }
  return words_of(self, said->name);
}

static void ask_metric(mil_fixer *self) {
  const mil_datum *metrics = mil_datum_get(self->rewrites, "metrics");
  const char *first = metrics && metrics->count > 0 ? metrics->items[0].string : "";
  mil_slot *metric = mil_fix_ask(self, "metric", first);
  metric->fact = true;
  mil_fix_choices(self, metric, "metrics");
}

/* A line's template: what the goal says, or what is to be filled in. */
static void add_line(mil_fixer *self, const char **text, const char *key, const char *said) {
  const mil_datum *rows = mil_datum_get(mil_datum_get(self->rewrites, "breakdown"), key);
  const char *label = mil_datum_string(rows, "label", key),
             *ask = mil_datum_string(rows, said ? "said" : "ask", "");
  mil_fix_set(self, key, said);
  *text = mil_fix_join(self, *text, mil_fix_words(self, "{line}{prefix}- "));
  *text = mil_fix_join(self, *text, label);
  *text = mil_fix_join(self, *text, ask);
}

static const char *lines_of(mil_fixer *self) {
  const mil_said said = mil_fix_said(self, &self->scope.parts[0], self->phrase);
  const char *text = mil_fix_words(self, "{gap}");
  bool measured = self->goal->criteria[MIL_MEASURABLE].state == MIL_MET;
  add_line(self, &text, "specific", words_of(self, self->phrase->object));
  add_line(self, &text, "measurable", measured ? words_of(self, said.amounts) : NULL);
  add_line(self, &text, "achievable", owner_of(self, &said));
  add_line(self, &text, "relevant", words_of(self, said.purpose));
  add_line(self, &text, "timebound", words_of(self, said.due));
  return text;
}

/* Whether such lines stand below it already. */
static bool is_broken_down(const mil_fixer *self) {
  for (uint32_t i = 0; i < self->scope.count; i++)
    if (self->scope.parts[i].role >= MIL_ROLE_SPECIFIC &&
        self->scope.parts[i].role <= MIL_ROLE_TIMEBOUND)
      return true;
  return false;
}

void mil_fix_breakdown(mil_fixer *self) {
  if (self->line->form == MIL_FORM_ROW || is_broken_down(self)) return;
  mil_date dates[MIL_DEADLINES_MAX];
  uint32_t count = mil_deadlines(self, dates), at = place_below(self);
  set_place(self);
  ask_metric(self);
  mil_fix_ask_levels(self);
  mil_fix_ask_owner(self);
  mil_fix_ask_purpose(self);
  mil_deadline_ask(self, dates, count, 0);
  mil_fix_begin(self, "breakdown", false);
  mil_fix_edit(self, (mil_range){at, at}, lines_of(self));
  mil_fix_offer(self);
}
