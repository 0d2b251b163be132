/* table.c: the rows of a table as lines. */
#include "table.h"

#include <string.h>

#include "error.h"

static const char separator[] = " | ";
enum { SEPARATOR_LENGTH = 3 };

static const mil_prose *read_cell(mil_reading *reading, mil_arena *arena, mil_prose_reader *reader,
                                  const char *source, mil_range range, mil_error *error) {
  range = mil_reading_cut(reading, source, range, MIL_SENTENCE_MAX);
  mil_prose *prose = mil_arena_take(arena, sizeof *prose);
  if (prose == NULL || !mil_prose_read(reader, arena, source, range, prose, error)) return NULL;
  return prose;
}

/* What the head of a column says. "Mål och metod" is a goal column by its heading words. */
static mil_label_kind column_kind(const mil_reading *reading, const mil_prose *head) {
  mil_slice text = {head->text, head->length};
  if (text.length == 0) return MIL_LABEL_OTHER;
  mil_label_kind kind = mil_label_of(reading->languages, reading->language_count, text);
  if (kind == MIL_LABEL_GOAL)
    for (uint32_t i = 0; i < reading->language_count; i++)
      if (mil_language_matches(reading->languages[i], MIL_PATTERN_label_target, text))
        return MIL_LABEL_TARGET;
  if (kind != MIL_LABEL_OTHER) return kind;
  unsigned kinds = mil_heading_kinds(reading->languages, reading->language_count, text);
  return kinds & MIL_HEADING_GOAL ? MIL_LABEL_GOAL : MIL_LABEL_OTHER;
}

static bool read_cells(mil_reading *reading, const mil_allocator *allocator, mil_arena *arena,
                       mil_prose_reader *reader, const char *source, const mil_unit *row,
                       mil_line *line, mil_error *error) {
  const mil_units *units = reading->units;
  const mil_unit *head = row->head >= 0 ? &units->units.items[row->head] : NULL;
  line->cell = reading->cells.count;
  line->cell_count = row->cell_count;
  if (!mil_array_reserve(allocator, &reading->cells, row->cell_count)) return false;
  for (uint32_t i = 0; i < row->cell_count; i++) {
    mil_cell cell = {.kind = MIL_LABEL_OTHER};
    cell.prose =
      read_cell(reading, arena, reader, source, units->cells.items[row->cell + i], error);
    if (cell.prose == NULL) return false;
    if (head != NULL && i < head->cell_count) {
      cell.head =
        read_cell(reading, arena, reader, source, units->cells.items[head->cell + i], error);
      if (cell.head == NULL) return false;
      cell.kind = column_kind(reading, cell.head);
    }
    reading->cells.items[reading->cells.count++] = cell;
  }
  return true;
}

static bool is_goal_kind(mil_label_kind kind) {
  return kind == MIL_LABEL_GOAL || kind == MIL_LABEL_OBJECTIVE || kind == MIL_LABEL_RESULT;
}

static uint32_t words_of(const mil_prose *prose) {
  return mil_slice_words((mil_slice){prose->text, prose->length});
}

/* A bare value ("12 %", "≥ 4,5", "Q3") needs the cells beside it to be a goal. */
static bool is_bare_value(const mil_prose *prose) {
  if (prose->length == 0) return true;
  bool letter_first =
    (prose->text[0] & 0x80) == 0 && (prose->text[0] | 32) >= 'a' && (prose->text[0] | 32) <= 'z';
  return words_of(prose) <= 4 && !(letter_first && words_of(prose) >= 2);
}

/* Joins the proses of a row, so that one sentence has the map of all. */
static const mil_prose *join(mil_arena *arena, const mil_cell *cells, uint32_t count) {
  uint32_t length = 0;
  for (uint32_t i = 0; i < count; i++)
    if (cells[i].prose->length > 0) length += cells[i].prose->length + SEPARATOR_LENGTH;
  mil_prose *joined = mil_arena_take(arena, sizeof *joined);
  char *text = mil_arena_take(arena, length + 1);
  uint32_t *starts = mil_arena_take(arena, (length + 1) * sizeof *starts);
  uint32_t *ends = mil_arena_take(arena, (length + 1) * sizeof *ends);
  if (joined == NULL || text == NULL || starts == NULL || ends == NULL) return NULL;
  uint32_t at = 0;
  for (uint32_t i = 0; i < count; i++) {
    const mil_prose *prose = cells[i].prose;
    if (prose->length == 0) continue;
    for (uint32_t k = 0; at > 0 && k < SEPARATOR_LENGTH; k++, at++) {
      text[at] = separator[k];
      starts[at] = ends[at - 1];
      ends[at] = prose->starts[0];
    }
    memcpy(text + at, prose->text, prose->length);
    memcpy(starts + at, prose->starts, prose->length * sizeof *starts);
    memcpy(ends + at, prose->ends, prose->length * sizeof *ends);
    at += prose->length;
  }
  starts[at] = ends[at] = at > 0 ? ends[at - 1] : 0;
  *joined = (mil_prose){.text = text, .length = at, .starts = starts, .ends = ends};
  return joined;
}

/* The cell that is the goal sentence, or NULL where the row as a whole is. */
static const mil_cell *goal_cell(const mil_cell *cells, uint32_t count, bool *headed) {
  const mil_cell *first = NULL;
  bool target = false;
  *headed = false;
  for (uint32_t i = 0; i < count; i++) {
    if (is_goal_kind(cells[i].kind)) {
      *headed = true;
      if (!is_bare_value(cells[i].prose)) return &cells[i];
    }
    target |= cells[i].kind == MIL_LABEL_TARGET;
    if (first == NULL && words_of(cells[i].prose) >= 4 && cells[i].kind == MIL_LABEL_OTHER)
      first = &cells[i];
  }
  *headed |= target;
  return *headed ? NULL : first;
}

bool mil_table_read_row(mil_reading *reading, const mil_allocator *allocator, mil_arena *arena,
                        mil_prose_reader *reader, const char *source, const mil_unit *row,
                        mil_line *line, mil_error *error) {
  if (!read_cells(reading, allocator, arena, reader, source, row, line, error)) return false;
  const mil_cell *cells = reading->cells.items + line->cell;
  const mil_cell *goal = goal_cell(cells, line->cell_count, &line->goal_column);
  line->spread = goal == NULL;
  line->prose = goal != NULL ? goal->prose : join(arena, cells, line->cell_count);
  if (line->prose == NULL) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  line->plain = (mil_range){0, line->prose->length};
  return true;
}
