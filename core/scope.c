/* scope.c: what a goal is judged on. */
#include "scope.h"

#include "content.h"
#include "goal.h"

typedef struct builder {
  mil_scope *scope;
  const mil_allocator *allocator;
  const mil_reading *reading;
  const mil_candidates *candidates;
  const mil_founds *founds;
  const mil_found *found;
  mil_time_base base;
} builder;

/* The end of what is looked at: a part of a goal is judged no further than a sentence. */
static uint32_t bounded_end(const mil_prose *prose, mil_range plain) {
  if (plain.end - plain.start <= MIL_SENTENCE_MAX) return plain.end;
  uint32_t end = plain.start + MIL_SENTENCE_MAX;
  while (((unsigned char)prose->text[end] & 0xC0) == 0x80) end--;
  return end;
}

static bool add_part(builder *self, mil_role role, const mil_prose *prose, mil_range plain,
                     int32_t unit) {
  if (mil_range_empty(plain)) return true;
  plain.end = bounded_end(prose, plain);
  mil_scope *scope = self->scope;
  if (!mil__array_reserve(self->allocator, (void **)&scope->parts, &scope->capacity, scope->count,
                          1, sizeof *scope->parts))
    return false;
  scope->parts[scope->count++] =
    (mil_part){.role = role, .prose = prose, .plain = plain, .unit = unit};
  return true;
}

/* ---- Roles ------------------------------------------------------------------------------------- */

/* What a labelled line or a cell is to the goal. Indexed by mil_label_kind. */
static const mil_role roles[] = {
  [MIL_LABEL_NONE] = MIL_ROLE_DETAIL,           [MIL_LABEL_SPECIFIC] = MIL_ROLE_SPECIFIC,
  [MIL_LABEL_MEASURABLE] = MIL_ROLE_MEASURABLE, [MIL_LABEL_ACHIEVABLE] = MIL_ROLE_ACHIEVABLE,
  [MIL_LABEL_RELEVANT] = MIL_ROLE_RELEVANT,     [MIL_LABEL_TIMEBOUND] = MIL_ROLE_TIMEBOUND,
  [MIL_LABEL_OBJECTIVE] = MIL_ROLE_DETAIL,      [MIL_LABEL_RESULT] = MIL_ROLE_DETAIL,
  [MIL_LABEL_GOAL] = MIL_ROLE_TARGET,           [MIL_LABEL_DEADLINE] = MIL_ROLE_DEADLINE,
  [MIL_LABEL_METRIC] = MIL_ROLE_METRIC,         [MIL_LABEL_TARGET] = MIL_ROLE_TARGET,
  [MIL_LABEL_BASELINE] = MIL_ROLE_BASELINE,     [MIL_LABEL_OWNER] = MIL_ROLE_OWNER,
  [MIL_LABEL_PURPOSE] = MIL_ROLE_PURPOSE,       [MIL_LABEL_ASIDE] = MIL_ROLE_DETAIL,
  [MIL_LABEL_OTHER] = MIL_ROLE_DETAIL,          [MIL_LABEL_RANK] = MIL_ROLE_DETAIL,
};

static bool is_attachment(mil_label_kind kind) {
  return (kind >= MIL_LABEL_SPECIFIC && kind <= MIL_LABEL_TIMEBOUND) ||
         (kind >= MIL_LABEL_DEADLINE && kind <= MIL_LABEL_PURPOSE);
}

static bool add_line(builder *self, const mil_line *line) {
  return add_part(self, roles[line->label.kind], line->prose, mil_line_body(line), line->unit);
}

/* A label that speaks for the goal ("Mål 2026:"), or the head of its column. */
static bool add_label(builder *self, const mil_line *line) {
  return add_part(self, MIL_ROLE_COLUMN, line->prose, line->label.words, line->unit);
}

/* ---- The parts --------------------------------------------------------------------------------- */

/* What is left of the goal's own line after its sentence, where it holds no further goal. */
static bool add_rest(builder *self, const mil_line *line) {
  uint32_t next = self->found->candidate + 1;
  uint32_t end = line->plain.end;
  for (; next < self->candidates->items.count; next++) {
    const mil_candidate *candidate = &self->candidates->items.items[next];
    if (candidate->line != self->found->line) break;
    if (candidate->score < 0) continue;
    end = candidate->plain.start;
    break;
  }
  uint32_t start = self->candidates->items.items[self->found->candidate].plain.end;
  return start >= end ||
         add_part(self, MIL_ROLE_DETAIL, line->prose, (mil_range){start, end}, line->unit);
}

static bool add_cells(builder *self, const mil_line *line) {
  for (uint32_t i = 0; i < line->cell_count; i++) {
    const mil_cell *cell = &self->reading->cells.items[line->cell + i];
    bool own = !line->spread && cell->prose == line->prose;
    mil_role role = cell->kind == MIL_LABEL_OTHER ? MIL_ROLE_CELL : roles[cell->kind];
    if (!own && !add_part(self, role, cell->prose, (mil_range){0, cell->prose->length}, line->unit))
      return false;
    if (cell->head != NULL && (own || line->spread) && cell->kind != MIL_LABEL_BASELINE &&
        !add_part(self, MIL_ROLE_COLUMN, cell->head, (mil_range){0, cell->head->length},
                  line->unit))
      return false;
  }
  return true;
}

/* Of a key result that is spread over its row the text holds all cells: it is enough to tell where
 * it starts. */
static bool add_baselines(builder *self, const mil_line *line) {
  for (uint32_t i = 0; i < line->cell_count; i++) {
    const mil_cell *cell = &self->reading->cells.items[line->cell + i];
    if (cell->kind == MIL_LABEL_BASELINE &&
        !add_part(self, MIL_ROLE_BASELINE, cell->prose, (mil_range){0, cell->prose->length},
                  line->unit))
      return false;
  }
  return true;
}

/* Whether `line` stands inside the item (or under the heading) that is line `over`. */
static bool stands_in(const mil_reading *reading, const mil_line *line, int32_t over) {
  for (int32_t at = line->parent; at >= 0; at = reading->lines.items[at].parent)
    if (at == over) return true;
  return false;
}

static bool add_result(builder *self, int32_t index) {
  const mil_found *result = &self->founds->items.items[index];
  const mil_candidate *candidate = &self->candidates->items.items[result->candidate];
  const mil_line *line = &self->reading->lines.items[result->line];
  if (!add_part(self, MIL_ROLE_RESULT, line->prose, candidate->plain, line->unit)) return false;
  if (line->form != MIL_FORM_ROW) return true;
  return line->spread ? add_baselines(self, line) : add_cells(self, line);
}

/* What follows a goal and speaks of it: lines nested in it; labelled lines right after it, beside
 * it; and for a heading or bold line, what stands below, its labelled lines and its first
 * paragraphs. */
static bool follows(const builder *self, int32_t index) {
  const mil_reading *reading = self->reading;
  const mil_line *own = &reading->lines.items[self->found->line];
  const mil_line *line = &reading->lines.items[index];
  if (stands_in(reading, line, self->found->line)) return true;
  bool below = own->form == MIL_FORM_HEADING ? line->heading == self->found->line
                                             : line->over == self->found->line;
  if (below) return is_attachment(line->label.kind) || line->form == MIL_FORM_PARAGRAPH;
  return is_attachment(line->label.kind) && line->parent == own->parent &&
         line->heading == own->heading;
}

static bool add_following(builder *self) {
  const mil_reading *reading = self->reading;
  int32_t own = self->found->line;
  for (int32_t i = own + 1; i < (int32_t)reading->lines.count; i++) {
    const mil_line *line = &reading->lines.items[i];
    int32_t goal = self->founds->by_line[i];
    if (goal >= 0) {
      if (self->founds->items.items[goal].parent < 0 || !self->found->objective) break;
      continue; /* its results come by add_results */
    }
    if (line->form == MIL_FORM_HEADING) break;
    if (follows(self, i) && !add_line(self, line)) return false;
  }
  return true;
}

/* Whether `goal` serves `above`, directly or through others. */
static bool serves(const mil_founds *founds, int32_t goal, int32_t above) {
  for (int32_t at = founds->items.items[goal].parent; at >= 0; at = founds->items.items[at].parent)
    if (at == above) return true;
  return false;
}

static bool add_results(builder *self) {
  if (!self->found->objective) return true;
  int32_t own = (int32_t)(self->found - self->founds->items.items);
  for (int32_t i = own + 1; i < (int32_t)self->founds->items.count; i++)
    if (serves(self->founds, i, own) && !add_result(self, i)) return false;
  return true;
}

static bool add_objectives(builder *self) {
  for (int32_t at = self->found->parent; at >= 0; at = self->founds->items.items[at].parent) {
    const mil_found *objective = &self->founds->items.items[at];
    const mil_line *line = &self->reading->lines.items[objective->line];
    mil_range plain = self->candidates->items.items[objective->candidate].plain;
    if (!add_part(self, MIL_ROLE_OBJECTIVE, line->prose, plain, line->unit)) return false;
  }
  return true;
}

static bool add_heading(builder *self, int32_t index) {
  const mil_line *line = &self->reading->lines.items[index];
  return add_part(self, MIL_ROLE_HEADING, line->prose, line->plain, line->unit);
}

/* The items, the bold line and the headings above, nearest first. */
static bool add_headings(builder *self, const mil_line *line) {
  const mil_line *lines = self->reading->lines.items;
  int32_t over = line->over;
  for (int32_t at = line->parent; at >= 0; at = lines[at].parent) {
    if (!add_heading(self, at)) return false;
    if (over < 0) over = lines[at].over;
  }
  if (over >= 0 && !add_heading(self, over)) return false;
  for (int32_t at = line->heading; at >= 0; at = lines[at].heading)
    if (!add_heading(self, at) || (lines[at].over >= 0 && !add_heading(self, lines[at].over)))
      return false;
  const mil_prose *title = self->reading->title;
  return title == NULL ||
         add_part(self, MIL_ROLE_HEADING, title, (mil_range){0, title->length}, -1);
}

/* ---- The year they state ----------------------------------------------------------------------- */

static int year_of(mil_days days) {
  if (!mil_days_known(days)) return 0;
  int first = mil_date_civil(days.first).year, last = mil_date_civil(days.last).year;
  return first == last ? first : 0;
}

/* The year that the nearest heading or label states, so that "Q3" below "Mål för 2026" is Q3 2026.
 */
static int scope_year(builder *self, mil_language *language) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    const mil_part *part = &self->scope->parts[i];
    if (part->role != MIL_ROLE_HEADING && part->role != MIL_ROLE_COLUMN) continue;
    mil_days days = {MIL_NO_DATE, MIL_NO_DATE};
    mil_range words;
    if (!mil_time_period(language, self->allocator, mil_part_slice(part), self->base, &days,
                         &words))
      continue;
    int year = year_of(days);
    if (year != 0) return year;
  }
  return 0;
}

static bool build(builder *self, const mil_line *line) {
  const mil_candidate *own = &self->candidates->items.items[self->found->candidate];
  return add_part(self, MIL_ROLE_SELF, line->prose, own->plain, line->unit) &&
         add_label(self, line) && add_rest(self, line) && add_cells(self, line) &&
         add_following(self) && add_results(self) && add_objectives(self) &&
         add_headings(self, line);
}

/* ---- Where it starts ------------------------------------------------------------------------- */

/* The last day of the period that a column's head states, or MIL_NO_DATE. */
static mil_date column_end(const builder *self, mil_language *language, const mil_part *part) {
  mil_days days = {MIL_NO_DATE, MIL_NO_DATE};
  mil_range words;
  if (part->role != MIL_ROLE_COLUMN) return MIL_NO_DATE;
  mil_time_period(language, self->allocator, mil_part_slice(part), self->base, &days, &words);
  return days.last;
}

/* Whether some column's head states a period that is not over. */
static bool has_coming_column(const builder *self, mil_language *language) {
  for (uint32_t i = 0; i < self->scope->count; i++) {
    mil_date end = column_end(self, language, &self->scope->parts[i]);
    if (end != MIL_NO_DATE && end >= self->base.today) return true;
  }
  return false;
}

/* Of columns "2025 | 2027 | 2029" that of a year gone by tells where the goal starts. A cell stands
 * before its head. */
static void take_past_columns(const builder *self, mil_language *language) {
  mil_scope *scope = self->scope;
  for (uint32_t i = 1; i < scope->count; i++) {
    mil_part *cell = &scope->parts[i - 1], *head = &scope->parts[i];
    if (cell->role != MIL_ROLE_CELL && cell->role != MIL_ROLE_TARGET) continue;
    mil_date end = column_end(self, language, head);
    if (end == MIL_NO_DATE || end >= self->base.today) continue;
    if (has_coming_column(self, language)) cell->role = head->role = MIL_ROLE_BASELINE;
  }
}

/* Where a goal is spread over its row, its text holds the cells: an amount in that of the baseline
 * is where it starts. */
static void mark_baseline(mil_part *own, const mil_part *baseline) {
  mil_range cell = mil_prose_source(baseline->prose, baseline->plain);
  for (uint32_t i = 0; i < own->quantities.items.count; i++) {
    mil_quantity *quantity = &own->quantities.items.items[i];
    if (mil_range_contains(cell, mil_prose_source(own->prose, quantity->range)))
      quantity->role = MIL_QUANTITY_BASELINE;
  }
}

static void mark_baselines(const mil_scope *self) {
  for (uint32_t i = 1; i < self->count; i++)
    for (uint32_t j = 0; j < i && self->parts[i].role == MIL_ROLE_BASELINE; j++)
      mark_baseline(&self->parts[j], &self->parts[i]);
}

bool mil_scope_init(mil_scope *self, const mil_allocator *allocator, const mil_reading *reading,
                    const mil_candidates *candidates, const mil_founds *founds, uint32_t index,
                    mil_time_base base) {
  *self = (mil_scope){0};
  const mil_found *found = &founds->items.items[index];
  const mil_line *line = &reading->lines.items[found->line];
  builder state = {self, allocator, reading, candidates, founds, found, base};
  if (!build(&state, line)) return false;
  take_past_columns(&state, line->language);
  state.base.year = scope_year(&state, line->language);
  for (uint32_t i = 0; i < self->count; i++) {
    mil_part *part = &self->parts[i];
    if (!mil_content_find(line->language, allocator, part->prose, part->plain, state.base,
                          &part->times, &part->quantities))
      return false;
  }
  mark_baselines(self);
  return true;
}

void mil_scope_release(mil_scope *self, const mil_allocator *allocator) {
  for (uint32_t i = 0; i < self->count; i++) {
    mil_array_release(allocator, &self->parts[i].times.items);
    mil_array_release(allocator, &self->parts[i].quantities.items);
  }
  mil_release(allocator, self->parts);
  *self = (mil_scope){0};
}
