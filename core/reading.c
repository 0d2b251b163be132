/* reading.c: a document as lines of plain text that know what stands over them. */
#include "reading.h"

#include <string.h>

#include "error.h"
#include "hash.h"
#include "table.h"

/* A bold line with more words than this is a stressed sentence, not a heading. */
#define GROUP_WORDS_MAX 12
/* A line that ends in a colon and has more words than this tells of many things by the way. */
#define SAID_WORDS_MAX 8

/* What is needed while reading, and dropped after. */
typedef struct reader {
  mil_reading *reading;
  const mil_allocator *allocator;
  mil_arena *arena;
  mil_prose_reader *prose_reader;
  const char *source;
  mil_language_of language_of;
  void *context;
  mil_time_base base;
  mil_error *error;
  int32_t *line_of; /* by unit: its first line */
  int32_t
    *bold_of; /* by heading unit: the bold line under it that speaks for its sub-headings, or -1 */
  int32_t group;         /* the group line in force, or -1 */
  bool group_is_bold;    /* it lasts to the next one; a colon line lasts for one list */
  int32_t group_heading; /* the unit under which it stands */
} reader;

static bool out_of_memory(reader *self) {
  return mil_fail(self->error, MIL_ERROR_MEMORY, "out of memory");
}

static mil_form form_of(const mil_unit *unit) {
  switch (unit->kind) {
    case MIL_UNIT_HEADING: return MIL_FORM_HEADING;
    case MIL_UNIT_ITEM: return unit->task == MIL_TASK_NONE ? MIL_FORM_ITEM : MIL_FORM_TASK;
    case MIL_UNIT_ROW: return MIL_FORM_ROW;
    default: return MIL_FORM_PARAGRAPH;
  }
}

/* Whether a strong span begins at plain byte `at`. */
static bool strong_at(const mil_prose *prose, uint32_t at, uint32_t *end) {
  for (uint32_t i = 0; i < prose->span_count && prose->spans[i].plain.start <= at; i++)
    if (prose->spans[i].kind == MIL_SPAN_STRONG && prose->spans[i].plain.start == at) {
      *end = prose->spans[i].plain.end;
      return true;
    }
  return false;
}

/* Whether all of the line is bold, but for marks before it and a colon after. */
static bool all_strong(const mil_line *line) {
  mil_slice text = {line->prose->text, line->plain.end};
  uint32_t start = mil_label_skip_marks(text, line->plain.start), end = start;
  if (!strong_at(line->prose, start, &end) && !strong_at(line->prose, line->plain.start, &end))
    return false;
  while (end < line->plain.end && strchr(": ", line->prose->text[end]) != NULL) end++;
  return end >= line->plain.end;
}

static bool ends_in_colon(const mil_line *line) {
  return line->plain.end > line->plain.start &&
         line->plain.end - line->plain.start <= MIL_SENTENCE_MAX &&
         line->prose->text[line->plain.end - 1] == ':';
}

static mil_line *add_line(reader *self, int32_t unit, const mil_prose *prose, mil_range plain) {
  mil_reading *reading = self->reading;
  if (!mil_array_reserve(self->allocator, &reading->lines, 1)) return NULL;
  const mil_unit *source = &reading->units->units.items[unit];
  mil_line *line = &reading->lines.items[reading->lines.count++];
  *line = (mil_line){
    .unit = unit,
    .form = form_of(source),
    .language = self->language_of(self->context, source),
    .prose = prose,
    .plain = plain,
    .depth = source->kind == MIL_UNIT_ITEM ? source->level : 0,
    .heading = source->heading >= 0 ? self->line_of[source->heading] : -1,
    .over = -1,
    .parent = source->parent >= 0 ? self->line_of[source->parent] : -1,
  };
  return line;
}

/* Whether a line that ends in a colon may speak for what follows: a short one, where its heading
 * has not said that no goals stand below ("These are no primary goals:"). */
static bool may_speak(const mil_reading *reading, const mil_line *line) {
  bool denied =
    line->heading >= 0 && (reading->lines.items[line->heading].kinds & MIL_HEADING_NOT_GOAL) != 0;
  return !denied && mil_slice_words(mil_line_slice(line)) <= SAID_WORDS_MAX;
}

static uint64_t base_key(mil_time_base base) {
  uint64_t key = mil_hash_mix((uint64_t)(uint32_t)base.today, (uint64_t)base.fiscal_start);
  return mil_hash_mix(key, (uint64_t)(uint32_t)base.year);
}

/* What the words of a head say of the text below it; false where memory ends. Heads are read again with each passage
 * below them. */
static bool read_kinds(reader *self, mil_line *line) {
  const mil_reading *reading = self->reading;
  mil_slice text = mil_line_slice(line);
  uint64_t key = base_key(self->base);
  bool period = false;
  if (mil_language_noted(line->language, text, key, &line->kinds)) return true;
  if (!mil_time_names_period(line->language, self->allocator, text, self->base, &period))
    return false;
  line->kinds = mil_heading_kinds(reading->languages, reading->language_count, text);
  if (period) line->kinds |= MIL_HEADING_PERIOD;
  mil_language_note(line->language, text, key, line->kinds);
  return true;
}

/* Reads the label, and whether the line heads what follows. Bold lines and colon lines carry kinds.
 * False where memory ends. */
static bool read_head(reader *self, mil_line *line) {
  mil_reading *reading = self->reading;
  line->label =
    mil_label_read(reading->languages, reading->language_count, line->prose, line->plain);
  bool heading = line->form == MIL_FORM_HEADING;
  bool bold = !heading && line->form != MIL_FORM_ROW && all_strong(line) &&
              line->plain.end - line->plain.start <= MIL_HEADING_MAX &&
              mil_slice_words(mil_line_slice(line)) <= GROUP_WORDS_MAX;
  bool bold_row = line->form == MIL_FORM_ROW && !line->spread && all_strong(line);
  line->group = bold || bold_row || (!heading && ends_in_colon(line));
  if (!heading && (!line->group || bold_row)) return true;
  return (!heading && !bold && !may_speak(reading, line)) || read_kinds(self, line);
}

/* A group line speaks for what follows it under the same heading: a bold one until the next, one
 * that ends in a colon for the list right after it. Items have their parents for that. A bold line
 * of goals or a period ("**OKRs Q2**") also speaks for the sub-headings that follow. */
static void place_in_group(reader *self, int32_t index) {
  mil_line *line = &self->reading->lines.items[index];
  const mil_unit *unit = &self->reading->units->units.items[line->unit];
  if (line->form == MIL_FORM_HEADING || unit->heading != self->group_heading) self->group = -1;
  self->group_heading = line->form == MIL_FORM_HEADING ? line->unit : unit->heading;
  if (line->form == MIL_FORM_HEADING && unit->heading >= 0)
    line->over = self->bold_of[unit->heading];
  if (line->form == MIL_FORM_HEADING) return;
  bool paragraph = line->form == MIL_FORM_PARAGRAPH;
  if (paragraph && !self->group_is_bold) self->group = -1;
  if (paragraph && line->group && unit->parent < 0) {
    self->group = index;
    self->group_is_bold = all_strong(line);
    line->speaks = self->group_is_bold && unit->heading >= 0 &&
                   (line->kinds & (MIL_HEADING_PERIOD | MIL_HEADING_GOAL));
    if (line->speaks) self->bold_of[unit->heading] = index;
    return;
  }
  line->over = self->group;
}

static bool finish_line(reader *self, mil_line *line) {
  if (!read_head(self, line)) return out_of_memory(self);
  place_in_group(self, (int32_t)(line - self->reading->lines.items));
  return true;
}

static bool has_colon(const mil_prose *prose, const mil_label *label) {
  return memchr(prose->text + label->words.end, ':', label->body - label->words.end) != NULL;
}

/* Whether a new labelled line begins at plain byte `at`, where a source line of a paragraph begins.
 * Of a label that ends in a dash it must be sure that the dash is not the sentence's own: it names
 * a goal, or all of it is bold. */
static bool begins_labelled(reader *self, const mil_prose *prose, uint32_t at) {
  mil_reading *reading = self->reading;
  mil_label label = mil_label_read(reading->languages, reading->language_count, prose,
                                   (mil_range){at, prose->length});
  uint32_t end = 0;
  if (label.kind == MIL_LABEL_NONE) return false;
  bool bold = strong_at(prose, label.words.start, &end) && end >= label.words.end;
  if (bold || mil_label_is_goal(label.kind)) return true;
  return label.kind != MIL_LABEL_OTHER && has_colon(prose, &label);
}

/* The end of the labelled line that begins at `from`: the next line break before a label. */
static uint32_t labelled_end(reader *self, const mil_prose *prose, uint32_t from, uint32_t *next) {
  for (uint32_t i = 0; i < prose->span_count; i++) {
    const mil_span *span = &prose->spans[i];
    if (span->kind != MIL_SPAN_BREAK || span->plain.start <= from) continue;
    uint32_t at = span->plain.end;
    while (at < prose->length && prose->text[at] == ' ') at++;
    if (!begins_labelled(self, prose, at)) continue;
    uint32_t end = span->plain.start;
    while (end > from && prose->text[end - 1] == ' ') end--;
    *next = at;
    return end;
  }
  *next = prose->length;
  return prose->length;
}

/* A unit of text: one line, or several where it holds labelled lines. */
static bool read_text(reader *self, int32_t unit) {
  mil_prose *prose = mil_arena_take(self->arena, sizeof *prose);
  if (prose == NULL) return out_of_memory(self);
  bool heading = self->reading->units->units.items[unit].kind == MIL_UNIT_HEADING;
  mil_range range =
    mil_reading_cut(self->reading, self->source, self->reading->units->units.items[unit].range,
                    heading ? MIL_HEADING_MAX : MIL_BLOCK_MAX);
  if (!mil_prose_read(self->prose_reader, self->arena, self->source, range, prose, self->error))
    return false;
  for (uint32_t from = 0, next = 0; from < prose->length || from == 0; from = next) {
    uint32_t end = prose->length;
    if (heading) next = end;
    else end = labelled_end(self, prose, from, &next);
    mil_line *line = add_line(self, unit, prose, (mil_range){from, end});
    if (line == NULL) return out_of_memory(self);
    if (from > 0 && line->form != MIL_FORM_PARAGRAPH) {
      line->form = MIL_FORM_PARAGRAPH; /* a labelled line inside an item belongs to it */
      line->depth = 0;
      line->parent = self->line_of[unit];
    }
    if (!finish_line(self, line)) return false;
    if (next >= prose->length) break;
  }
  return true;
}

static bool read_row(reader *self, int32_t unit) {
  const mil_unit *row = &self->reading->units->units.items[unit];
  mil_line read = {0};
  if (!mil_table_read_row(self->reading, self->allocator, self->arena, self->prose_reader,
                          self->source, row, &read, self->error))
    return self->error != NULL && self->error->kind != MIL_ERROR_NONE ? false : out_of_memory(self);
  mil_line *line = add_line(self, unit, read.prose, read.plain);
  if (line == NULL) return out_of_memory(self);
  line->cell = read.cell;
  line->cell_count = read.cell_count;
  line->spread = read.spread;
  line->goal_column = read.goal_column;
  return finish_line(self, line);
}

static bool read_unit(reader *self, int32_t unit) {
  self->line_of[unit] = (int32_t)self->reading->lines.count;
  switch (self->reading->units->units.items[unit].kind) {
    case MIL_UNIT_HEAD: self->line_of[unit] = -1; return true;
    case MIL_UNIT_ROW: return read_row(self, unit);
    default: return read_text(self, unit);
  }
}

bool mil_reading_init(mil_reading *self, const mil_allocator *allocator, mil_arena *arena,
                      mil_prose_reader *prose_reader, const mil_structure *structure,
                      const char *source, mil_language *const *languages, uint32_t language_count,
                      mil_language_of language_of, void *context, mil_time_base base,
                      mil_error *error) {
  const mil_units *units = mil_structure_units(structure);
  *self = (mil_reading){.units = units, .languages = languages, .language_count = language_count};
  size_t size = (units->units.count + 1) * sizeof(int32_t);
  reader state = {.reading = self,
                  .allocator = allocator,
                  .arena = arena,
                  .prose_reader = prose_reader,
                  .source = source,
                  .language_of = language_of,
                  .context = context,
                  .base = base,
                  .error = error,
                  .line_of = mil_arena_take(arena, size),
                  .bold_of = mil_arena_take(arena, size),
                  .group = -1,
                  .group_heading = -1};
  if (state.line_of == NULL || state.bold_of == NULL) return out_of_memory(&state);
  memset(state.bold_of, 0xFF, size); /* all -1 */
  for (uint32_t unit = 0; unit < units->units.count; unit++)
    if (!read_unit(&state, (int32_t)unit)) return false;
  return true;
}

mil_range mil_reading_bounded(const char *source, mil_range range, uint32_t most) {
  if (range.end - range.start <= most) return range;
  uint32_t end = range.start + most;
  while (end > range.start && ((unsigned char)source[end] & 0xC0) == 0x80) end--;
  return (mil_range){range.start, end};
}

mil_range mil_reading_cut(mil_reading *self, const char *source, mil_range range, uint32_t most) {
  mil_range bounded = mil_reading_bounded(source, range, most);
  if (bounded.end < range.end && mil_range_empty(self->limited))
    self->limited = (mil_range){bounded.end, range.end};
  return bounded;
}

bool mil_reading_set_title(mil_reading *self, mil_arena *arena, mil_prose_reader *prose_reader,
                           const char *source, mil_range range, mil_error *error) {
  if (mil_range_empty(range)) return true;
  range = mil_reading_bounded(source, range, MIL_HEADING_MAX);
  mil_prose *title = mil_arena_take(arena, sizeof *title);
  if (title == NULL) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  if (!mil_prose_read(prose_reader, arena, source, range, title, error)) return false;
  self->title = title;
  self->title_kinds = mil_heading_kinds(self->languages, self->language_count,
                                        (mil_slice){title->text, title->length});
  return true;
}

void mil_reading_release(mil_reading *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->lines);
  mil_array_release(allocator, &self->cells);
}
