/* fix_plan.c: fixes of what only the whole document shows. */
#include "fix.h"

#include <string.h>

/* ---- Lines of the source ------------------------------------------------------------------------- */

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

static uint32_t line_start(const char *text, uint32_t at) {
  while (at > 0 && !ends_line(text[at - 1])) at--;
  return at;
}

/* Behind the line end after `at`. */
static uint32_t next_line(const char *text, uint32_t size, uint32_t at) {
  while (at < size && !ends_line(text[at])) at++;
  if (at + 1 < size && text[at] == '\r' && text[at + 1] == '\n') return at + 2;
  return at < size ? at + 1 : size;
}

/* ---- Headings ------------------------------------------------------------------------------------- */

/* The marks of a heading of the level that the document's sections have. */
static const char *section_marks(const mil_fixer *self) {
  static const char *const marks[] = {"#", "##", "###", "####", "#####", "######"};
  const mil_units *units = self->check->reading.units;
  uint32_t best = 7, first = 0;
  for (uint32_t i = 0; i < units->units.count; i++) {
    const mil_unit *unit = &units->units.items[i];
    if (unit->kind != MIL_UNIT_HEADING || unit->quotes > 0) continue;
    if (first == 0) first = unit->level;
    else if (unit->level < best) best = unit->level;
  }
  if (best == 7)
    best = first > 0 ? first : 2; /* beside a single heading: below it, it would be part of that */
  return marks[best - 1];
}

static void set_lines(mil_fixer *self) {
  const char *line = mil_style_line_end(self);
  mil_fix_set(self, "line", line);
  mil_fix_set(self, "gap", mil_fix_words(self, "{line}{line}"));
  mil_fix_set(self, "marks", section_marks(self));
}

/* ---- plan.no-review -------------------------------------------------------------------------------- */

/* At the end, with a blank line before it. The last line keeps its end, or its lack of one. */
void mil_fix_no_review(mil_fixer *self) {
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  bool ended = size > 0 && ends_line(text[size - 1]);
  set_lines(self);
  mil_fix_set(self, "before", mil_fix_words(self, ended ? "{line}" : "{gap}"));
  mil_fix_set(self, "after", ended ? mil_fix_words(self, "{line}") : "");
  mil_fix_begin(self, "review", true);
  mil_fix_edit(self, (mil_range){size, size}, mil_fix_template(self, "review", "text"));
  mil_fix_offer(self);
}

/* ---- plan.no-strategy ------------------------------------------------------------------------------ */

/* The first heading is no title of the whole: goals stand right below it. */
static bool begins_with_goals(const mil_fixer *self) {
  const mil_reading *reading = &self->check->reading;
  for (uint32_t i = 0; i < reading->lines.count; i++)
    if (reading->lines.items[i].form == MIL_FORM_HEADING)
      return (reading->lines.items[i].kinds & MIL_HEADING_GOAL) != 0;
  return false;
}

/* Before the first section: the second heading, or the first where it is no title. */
static uint32_t first_section(const mil_fixer *self) {
  const mil_units *units = self->check->reading.units;
  const mil_unit *first = NULL;
  for (uint32_t i = 0; i < units->units.count; i++) {
    const mil_unit *unit = &units->units.items[i];
    if (unit->kind != MIL_UNIT_HEADING || unit->quotes > 0) continue;
    if (first && unit->level > first->level) return unit->block.start;
    if (!first) first = unit;
    else return first->block.start;
  }
  return first && (first->level > 1 || begins_with_goals(self)) ? first->block.start : UINT32_MAX;
}

/* A document of one title, or none: behind the title's line, or at the first line that holds
 * anything. */
static uint32_t behind_title(const mil_fixer *self, const char *text, uint32_t size) {
  const mil_units *units = self->check->reading.units;
  if (units->units.count == 0) return size;
  const mil_unit *first = &units->units.items[0];
  if (first->kind != MIL_UNIT_HEADING) return line_start(text, first->block.start);
  uint32_t at = next_line(text, size, first->block.end > 0 ? first->block.end - 1 : 0);
  while (at < size && ends_line(text[at])) at = next_line(text, size, at);
  return at;
}

void mil_fix_no_strategy(mil_fixer *self) {
  uint32_t size, at = first_section(self);
  const char *text = mil_document_text(self->document, &size);
  at = at == UINT32_MAX ? behind_title(self, text, size) : line_start(text, at);
  set_lines(self);
  const mil_datum *visions = mil_datum_get(self->rewrites, "visions");
  if (!visions || visions->count == 0) return;
  for (uint32_t i = 0; i < visions->count; i++) {
    mil_fix_ask(self, "strategy", visions->items[i].string)->fact = true;
    mil_fix_begin(self, "strategy", false);
    mil_fix_edit(self, (mil_range){at, at}, mil_fix_template(self, "strategy", "text"));
    if (mil_fix_offer(self)) return;
  }
}

/* ---- plan.duplicate-goal ---------------------------------------------------------------------------- */

static bool holds_others(const mil_fixer *self) {
  const mil_units *units = self->check->reading.units;
  for (uint32_t i = 0; i < units->units.count; i++)
    if (units->units.items[i].parent == self->line->unit) return true;
  return false;
}

/* All lines of the goal's block. Not of a heading: it is over other text. */
void mil_fix_duplicate(mil_fixer *self) {
  const mil_unit *unit = &self->check->reading.units->units.items[self->line->unit];
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  if (self->line->form == MIL_FORM_HEADING || holds_others(self)) return;
  mil_range lines = {line_start(text, unit->range.start), next_line(text, size, unit->range.end)};
  mil_fix_begin(self, "duplicate", false);
  self->draft.goals = -1;
  mil_fix_edit(self, lines, "");
  mil_fix_offer(self);
}
