/* fix_refactor.c: what may be done with any goal: write out its SMART parts, move its list into a
 * table. */
#include "fix.h"

#include <string.h>

static const mil_unit *unit_of(const mil_fixer *self) {
  return &self->check->reading.units->units.items[self->line->unit];
}

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

static const char *joined(mil_fixer *self, const char *a, const char *b) {
  size_t first = strlen(a), second = strlen(b);
  char *both = mil_arena_take(self->arena, first + second + 1);
  if (!both) return "";
  memcpy(both, a, first);
  memcpy(both + first, b, second);
  return both;
}

static const char *source_words(mil_fixer *self, mil_range range) {
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  const char *copy = mil_arena_copy(self->arena, text + range.start, range.end - range.start);
  return copy ? copy : "";
}

/* ---- A SMART breakdown ------------------------------------------------------------------------------ */

/* The plain words of a criterion's evidence in the goal's own sentence; NULL where it stands
 * elsewhere. */
static const char *evidence_of(mil_fixer *self, mil_criterion criterion) {
  const mil_verdict *verdict = &self->goal->criteria[criterion];
  const mil_part *own = &self->scope.parts[0];
  if (verdict->state != MIL_MET || verdict->evidence_count == 0) return NULL;
  mil_range plain = mil_prose_plain(own->prose, verdict->evidence[0]);
  bool whole = mil_prose_source(own->prose, plain).start == verdict->evidence[0].start &&
               !mil_range_empty(plain);
  return whole && mil_range_contains(own->plain, plain) ? mil_fix_copy(self, own, plain) : NULL;
}

/* All amounts of the goal and what lies between, with the word before: "from 258 to 400". */
static const char *amounts_of(mil_fixer *self) {
  const mil_part *own = &self->scope.parts[0];
  const mil_quantities *found = &own->quantities;
  if (self->goal->criteria[MIL_MEASURABLE].state != MIL_MET || found->items.count == 0) return NULL;
  mil_range all = {found->items.items[0].range.start,
                   found->items.items[found->items.count - 1].range.end};
  uint32_t word = all.start > own->plain.start ? all.start - 1 : all.start;
  while (word > own->plain.start && own->prose->text[word - 1] != ' ') word--;
  if (word >= self->phrase->object.end && word > self->phrase->verb.start && word < all.start)
    all.start = word;
  return mil_fix_copy(self, own, all);
}

static const char *words_of(mil_fixer *self, mil_range plain) {
  return mil_range_empty(plain) ? NULL : mil_fix_copy(self, &self->scope.parts[0], plain);
}

/* A line's words: what the goal says, else something to fill in. */
static void set_line(mil_fixer *self, const char *name, const char *words, const char *otherwise) {
  if (words) mil_fix_set(self, name, words);
  else mil_fix_ask(self, name, otherwise);
}

static const char *first_of(const mil_fixer *self, const char *list) {
  const mil_datum *items = mil_datum_get(self->rewrites, list);
  return items && items->count > 0 ? items->items[0].string : "";
}

/* What stands before a line nested in the item: its quotes, and space instead of its marker. */
static const char *nested_prefix(mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  uint32_t size, start = unit->range.start, end = unit->range.start;
  const char *text = mil_document_text(self->document, &size);
  if (unit->kind != MIL_UNIT_ITEM) return "";
  while (start > 0 && !ends_line(text[start - 1])) start--;
  if (unit->task != MIL_TASK_NONE)
    while (end > start && text[end - 1] != '[') end--;
  if (unit->task != MIL_TASK_NONE && end > start) end--;
  char *prefix = mil_arena_copy(self->arena, text + start, end - start);
  if (!prefix) return "";
  for (char *at = prefix; *at; at++)
    if (*at != '>' && *at != '\t') *at = ' ';
  return prefix;
}

/* Where lines that belong to the goal go: behind its own text. */
static uint32_t place_below(const mil_fixer *self) {
  const mil_unit *unit = unit_of(self);
  uint32_t size, at = unit->kind == MIL_UNIT_HEADING ? unit->block.end : unit->range.end;
  const char *text = mil_document_text(self->document, &size);
  while (at > 0 && unit->kind == MIL_UNIT_HEADING && ends_line(text[at - 1])) at--;
  return at;
}

void mil_fix_breakdown(mil_fixer *self) {
  if (self->line->form == MIL_FORM_ROW) return;
  const char *line = mil_style_line_end(self);
  mil_fix_set(self, "line", line);
  mil_fix_set(self, "gap", unit_of(self)->kind == MIL_UNIT_ITEM ? "" : line);
  mil_fix_set(self, "prefix", nested_prefix(self));
  mil_date dates[MIL_DEADLINES_MAX];
  mil_deadlines(self, dates);
  mil_fix_set(self, "date", mil_style_date(self, dates[0]));
  set_line(self, "specific", words_of(self, self->phrase->object), first_of(self, "metrics"));
  set_line(self, "measurable", amounts_of(self),
           mil_fix_words(self, mil_fix_template(self, "breakdown", "measurable")));
  const mil_datum *purposes = mil_datum_get(self->rewrites, "purposes");
  mil_fix_set(self, "purpose", purposes && purposes->count > 0 ? purposes->items[0].string : "");
  set_line(self, "relevant", words_of(self, self->phrase->purpose),
           mil_fix_words(self, mil_fix_template(self, "purpose", "line")));
  set_line(self, "timebound", evidence_of(self, MIL_TIMEBOUND),
           mil_fix_words(self, mil_fix_template(self, "deadline", "by")));
  mil_fix_ask(self, "owner", mil_fix_template(self, "owner", "example"))->fact = true;
  uint32_t at = place_below(self);
  mil_fix_begin(self, "breakdown", false);
  mil_fix_edit(self, (mil_range){at, at}, mil_fix_template(self, "breakdown", "text"));
  mil_fix_offer(self);
}

/* ---- A table ------------------------------------------------------------------------------------------ */

#define ROWS_MAX 40

/* One line, outside quotes, with nothing nested in it, at the top of its list. */
static bool can_be_row(const mil_fixer *self, uint32_t index) {
  const mil_units *units = self->check->reading.units;
  const mil_unit *unit = &units->units.items[index];
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  if (unit->kind != MIL_UNIT_ITEM || unit->level != 1 || unit->quotes > 0 ||
      unit->task != MIL_TASK_NONE)
    return false;
  if (index + 1 < units->units.count && units->units.items[index + 1].parent == (int32_t)index)
    return false;
  for (uint32_t at = unit->range.start; at < unit->range.end; at++)
    if (ends_line(text[at])) return false;
  return true;
}

/* Nothing but line ends and a marker stands between two items. */
static bool follows(const mil_fixer *self, uint32_t index) {
  const mil_unit *units = self->check->reading.units->units.items;
  uint32_t from = units[index - 1].range.end, to = units[index].range.start, lines = 0, size;
  const char *text = mil_document_text(self->document, &size);
  for (uint32_t at = from; at < to; at++)
    lines += text[at] == '\n' || (text[at] == '\r' && text[at + 1] != '\n');
  return to > from && to - from < 16 && lines == 1 &&
         units[index].ordered == units[index - 1].ordered;
}

/* The goal that a unit is, for its deadline; NULL where none. */
static const mil_goal *goal_in(const mil_fixer *self, uint32_t unit) {
  for (uint32_t i = 0; i < self->report->goal_count; i++)
    if (self->check->reading.lines.items[self->check->founds.items.items[i].line].unit ==
        (int32_t)unit)
      return &self->report->goals[i];
  return NULL;
}

static const char *escaped(mil_fixer *self, const char *words) {
  char *result = mil_arena_take(self->arena, 2 * strlen(words) + 1), *at = result;
  if (!result) return "";
  for (; *words; words++) {
    if (*words == '|') *at++ = '\\';
    *at++ = *words;
  }
  return result;
}

static const char *row_of(mil_fixer *self, uint32_t index) {
  const mil_goal *goal = goal_in(self, index);
  bool due = goal && mil_days_known(goal->deadline);
  mil_fix_set(
    self, "goal",
    escaped(self, source_words(self, self->check->reading.units->units.items[index].range)));
  mil_fix_set(self, "date", due ? mil_style_date(self, goal->deadline.last) : "");
  const char *row = mil_fix_words(self, mil_fix_template(self, "table", due ? "dated" : "row"));
  return row ? row : "";
}

static bool is_blank_before(const char *text, uint32_t start) {
  if (start == 0) return true;
  start -= start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? 2 : 1;
  return start == 0 || ends_line(text[start - 1]);
}

static bool is_blank_after(const char *text, uint32_t size, uint32_t end) {
  while (end < size && (text[end] == ' ' || text[end] == '\t')) end++;
  if (end >= size) return true;
  end += end + 1 < size && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1;
  return end >= size || ends_line(text[end]);
}

void mil_fix_table(mil_fixer *self) {
  uint32_t first = (uint32_t)self->line->unit, last = first, size;
  const mil_units *units = self->check->reading.units;
  const char *text = mil_document_text(self->document, &size);
  if (!can_be_row(self, first)) return;
  while (first > 0 && can_be_row(self, first - 1) && follows(self, first)) first--;
  while (last + 1 < units->units.count && can_be_row(self, last + 1) && follows(self, last + 1))
    last++;
  if (last - first + 1 > ROWS_MAX) return;
  mil_range list = {units->units.items[first].range.start, units->units.items[last].range.end};
  while (list.start > 0 && !ends_line(text[list.start - 1])) list.start--;
  if (!is_blank_before(text, list.start) || !is_blank_after(text, size, list.end)) return;
  mil_fix_set(self, "line", mil_style_line_end(self));
  const char *rows = mil_fix_words(self, mil_fix_template(self, "table", "head"));
  if (!rows) return;
  for (uint32_t i = first; i <= last; i++) rows = joined(self, rows, row_of(self, i));
  mil_fix_set(self, "rows", rows);
  mil_fix_begin(self, "table", false);
  mil_fix_edit(self, list, "{rows}");
  mil_fix_offer(self);
}
