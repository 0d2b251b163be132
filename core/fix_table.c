/* fix_table.c: a list of goals becomes a table of goals. */
#include "fix.h"

#include <string.h>

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

#define ROWS_MAX 40

/* Index of the goal that a unit is as a whole; -1 where none. */
static int32_t goal_in(const mil_fixer *self, uint32_t unit) {
  for (uint32_t i = 0; i < self->check->founds.items.count; i++)
    if (self->check->reading.lines.items[self->check->founds.items.items[i].line].unit ==
        (int32_t)unit)
      return (int32_t)i;
  return -1;
}

/* A goal of one line, outside quotes, with nothing nested in it, at the top of its list. */
static bool can_be_row(const mil_fixer *self, uint32_t index) {
  const mil_units *units = self->check->reading.units;
  const mil_unit *unit = &units->units.items[index];
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  if (unit->kind != MIL_UNIT_ITEM || unit->level != 1 || unit->quotes > 0 ||
      unit->task != MIL_TASK_NONE || goal_in(self, index) < 0)
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

/* ---- A row ---------------------------------------------------------------------------------------- */

static bool is_escaped(const char *words, const char *at) {
  bool escaped = false;
  while (at > words && at[-1] == '\\') at--, escaped = !escaped;
  return escaped;
}

static const char *escaped(mil_fixer *self, const char *words) {
  char *result = mil_arena_take(self->arena, 2 * strlen(words) + 1), *at = result;
  if (!result) return "";
  for (const char *from = words; *from; from++) {
    if (*from == '|' && !is_escaped(words, from)) *at++ = '\\';
    *at++ = *from;
  }
  *at = '\0';
  return result;
}

static const char *source_words(mil_fixer *self, mil_range range) {
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  const char *copy = mil_arena_copy(self->arena, text + range.start, range.end - range.start);
  return copy ? copy : "";
}

/* With a space before it, so that none is left over. */
static bool source_of(const mil_fixer *self, const mil_part *part, mil_range plain,
                      mil_range *source) {
  if (plain.start > part->plain.start && part->prose->text[plain.start - 1] == ' ') plain.start--;
  return mil_place_source(self, part, plain, source);
}

#define MOVED_MAX 3

/* The source of the item without what is moved into other cells; NULL where markup is in the way.
 */
static const char *rest_of(mil_fixer *self, const mil_part *part, mil_range content,
                           const mil_range *moved, uint32_t count) {
  const char *rest = "";
  for (uint32_t from = content.start; from < content.end;) {
    mil_range next = {content.end, content.end};
    for (uint32_t i = 0; i < count; i++) {
      mil_range source;
      if (mil_range_empty(moved[i])) continue;
      if (!source_of(self, part, moved[i], &source)) return NULL;
      if (source.start >= from && source.start < next.start) next = source;
    }
    rest = mil_fix_join(self, rest, source_words(self, (mil_range){from, next.start}));
    from = next.end > from ? next.end : content.end;
  }
  return rest;
}

static void set_cell(mil_fixer *self, const char *name, const mil_part *part, mil_range plain) {
  const char *words = mil_range_empty(plain) ? "" : mil_fix_copy(self, part, plain);
  mil_fix_set(self, name, words[0] ? mil_fix_join(self, escaped(self, words), " ") : "");
}

/* What goes from one level to another is moved with the preposition before it. */
static mil_range levels_of(const mil_said *said) {
  return mil_range_empty(said->to) ? (mil_range){0, 0} : said->amounts;
}

static bool set_row(mil_fixer *self, const mil_part *part, const mil_said *said,
                    mil_range content) {
  const mil_range moved[MOVED_MAX] = {levels_of(said), said->due, said->owner};
  const char *rest = rest_of(self, part, content, moved, MOVED_MAX);
  mil_fix_set(self, "goal", escaped(self, rest ? rest : source_words(self, content)));
  set_cell(self, "start", part, rest ? said->from : (mil_range){0, 0});
  set_cell(self, "aim", part, rest ? said->to : (mil_range){0, 0});
  set_cell(self, "due", part, said->day);
  set_cell(self, "who", part, said->name);
  return rest != NULL;
}

/* "Inom ett år ska vi …": without it the sentence would have to be built anew. */
static bool opens_sentence(const mil_fixer *self, const mil_part *part, const mil_phrase *phrase,
                           mil_range due) {
  mil_slice text = {part->prose->text, part->plain.end};
  return due.start <= phrase->verb.start ||
         due.start <= mil_phrase_start(self->language, text, part->plain.start);
}

/* `moved`: what has a column of its own leaves the sentence; else the sentence stays as it is. */
static const char *row_of(mil_fixer *self, uint32_t unit, bool moved) {
  uint32_t goal = (uint32_t)goal_in(self, unit);
  mil_scope scope = {0};
  if (!mil_check_scope(self->check, goal, &scope)) return self->arena->failed = true, "";
  const mil_found *found = &self->check->founds.items.items[goal];
  const mil_part *part = &scope.parts[0];
  const mil_phrase *phrase = &self->check->candidates.items.items[found->candidate].phrase;
  mil_said said = mil_fix_said(self, part, phrase);
  if (!moved) said = (mil_said){.day = said.day, .name = said.name};
  if (opens_sentence(self, part, phrase, said.due)) said.due = (mil_range){0, 0};
  set_row(self, part, &said, self->check->reading.units->units.items[unit].range);
  mil_scope_release(&scope, self->allocator);
  const char *row = mil_fix_words(self, mil_fix_template(self, "table", "row"));
  return row ? row : "";
}

/* ---- The list --------------------------------------------------------------------------------------- */

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

static bool offer_table(mil_fixer *self, mil_range units, mil_range list, bool moved) {
  mil_fix_set(self, "line", mil_style_line_end(self));
  const char *rows = mil_fix_words(self, mil_fix_template(self, "table", "head"));
  for (uint32_t i = units.start; rows && i < units.end; i++)
    rows = mil_fix_join(self, rows, row_of(self, i, moved));
  mil_fix_set(self, "rows", rows);
  mil_fix_begin(self, "table", false);
  mil_fix_edit(self, list, "{rows}");
  return mil_fix_offer(self);
}

void mil_fix_table(mil_fixer *self) {
  uint32_t first = (uint32_t)self->line->unit, last = first, size;
  const mil_units *units = self->check->reading.units;
  const char *text = mil_document_text(self->document, &size);
  if (!can_be_row(self, first)) return;
  while (first > 0 && can_be_row(self, first - 1) && follows(self, first)) first--;
  while (last + 1 < units->units.count && can_be_row(self, last + 1) && follows(self, last + 1))
    last++;
  if (last == first || last - first + 1 > ROWS_MAX) return;
  mil_range list = {units->units.items[first].range.start, units->units.items[last].range.end};
  while (list.start > 0 && !ends_line(text[list.start - 1])) list.start--;
  if (!is_blank_before(text, list.start) || !is_blank_after(text, size, list.end)) return;
  mil_range rows = {first, last + 1};
  if (!offer_table(self, rows, list, true)) offer_table(self, rows, list, false);
}
