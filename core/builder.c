/* builder.c: from captures to units. They come in source order, outer ones first, so one pass with a stack of
 * open items and quotes is enough. */
#include "builder.h"

typedef enum capture_index {
  CAPTURE_HEADING,
  CAPTURE_RANK_1,
  CAPTURE_RANK_6 = CAPTURE_RANK_1 + 5,
  CAPTURE_ITEM,
  CAPTURE_ORDERED,
  CAPTURE_TASK_OPEN,
  CAPTURE_TASK_DONE,
  CAPTURE_QUOTE,
  CAPTURE_TEXT,
  CAPTURE_HEAD,
  CAPTURE_ROW,
  CAPTURE_CELL
} capture_index;

const char *const mil_builder_captures[] = {
  "heading",   "rank.1",    "rank.2", "rank.3", "rank.4", "rank.5", "rank.6", "item", "ordered",
  "task.open", "task.done", "quote",  "text",   "head",   "row",    "cell",   NULL};

/* ---- Ranges ------------------------------------------------------------------------------------ */

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/* The source bytes of a piece of skeleton, without white space at either end. */
static mil_range source_range(const mil_builder *self, mil_range drawn) {
  mil_range range = mil_skeleton_source(self->skeleton, drawn);
  while (range.end > range.start && is_space(self->text[range.end - 1])) range.end--;
  while (range.start < range.end && is_space(self->text[range.start])) range.start++;
  return range;
}

/* ---- Items and quotes -------------------------------------------------------------------------- */

static mil_unit *unit_at(mil_builder *self, int32_t index) {
  return &self->units.units.items[index];
}

static mil_holder *innermost(mil_builder *self) {
  return self->holders.count > 0 ? &self->holders.items[self->holders.count - 1] : NULL;
}

/* The item that a block stands in, or -1. */
static int32_t enclosing_item(const mil_builder *self) {
  for (uint32_t i = self->holders.count; i > 0; i--)
    if (self->holders.items[i - 1].unit >= 0) return self->holders.items[i - 1].unit;
  return -1;
}

static uint32_t count_items(const mil_builder *self) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->holders.count; i++) count += self->holders.items[i].unit >= 0;
  return count;
}

static uint8_t count_quotes(const mil_builder *self) {
  return (uint8_t)(self->holders.count - count_items(self));
}

/* A heading inside an item or quote governs nothing outside of it. */
typedef struct heading_place {
  uint32_t depth; /* of holders */
  uint8_t level;
} heading_place;

static heading_place place_of(const mil_builder *self, int32_t heading) {
  const mil_unit *unit = &self->units.units.items[heading];
  uint32_t items = 0;
  for (int32_t i = unit->parent; i >= 0; i = self->units.units.items[i].parent) items++;
  return (heading_place){items + unit->quotes, unit->level};
}

/* Forgets the headings of holders that have ended. */
static void leave_headings(mil_builder *self) {
  while (self->headings.count > 0 &&
         place_of(self, self->headings.items[self->headings.count - 1]).depth > self->holders.count)
    self->headings.count--;
}

/* Leaves the items and quotes that end before `at`. */
static void leave_holders(mil_builder *self, uint32_t at) {
  uint32_t before = self->holders.count;
  while (self->holders.count > 0 && innermost(self)->end <= at) self->holders.count--;
  if (self->holders.count < before) leave_headings(self);
}

static int32_t current_heading(const mil_builder *self) {
  return self->headings.count > 0 ? self->headings.items[self->headings.count - 1] : -1;
}

/* A paragraph after something else is no longer the item's own text. */
static void begin_other_block(mil_builder *self) {
  if (innermost(self) != NULL) innermost(self)->has_text = true;
}

static bool hold(mil_builder *self, mil_range drawn, int32_t unit) {
  if (!mil_array_reserve(self->allocator, &self->holders, 1)) return false;
  begin_other_block(self);
  self->holders.items[self->holders.count++] = (mil_holder){.end = drawn.end, .unit = unit};
  return true;
}

/* ---- Units ------------------------------------------------------------------------------------- */

/* Adds a unit with what every kind has; NULL where memory ends. */
static mil_unit *add_unit(mil_builder *self, mil_unit_kind kind, mil_range range, mil_range block) {
  if (!mil_array_reserve(self->allocator, &self->units.units, 1)) return NULL;
  mil_unit *unit = &self->units.units.items[self->units.units.count++];
  *unit = (mil_unit){.kind = kind,
                     .range = range,
                     .block = block,
                     .quotes = count_quotes(self),
                     .parent = enclosing_item(self),
                     .heading = current_heading(self),
                     .head = -1,
                     .cell = self->units.cells.count};
  return unit;
}

static int32_t last_unit(const mil_builder *self) { return (int32_t)self->units.units.count - 1; }

static bool enter_heading(mil_builder *self, int32_t heading) {
  if (self->holders.count == 0) return true; /* the whole document's headings are linked later */
  heading_place here = place_of(self, heading);
  while (self->headings.count > 0) {
    heading_place above = place_of(self, self->headings.items[self->headings.count - 1]);
    if (above.depth < here.depth || above.level < here.level) break;
    self->headings.count--;
  }
  unit_at(self, heading)->heading = current_heading(self);
  if (!mil_array_reserve(self->allocator, &self->headings, 1)) return false;
  self->headings.items[self->headings.count++] = heading;
  return true;
}

static bool add_heading(mil_builder *self, mil_range drawn) {
  mil_range block = source_range(self, drawn);
  mil_unit *unit = add_unit(self, MIL_UNIT_HEADING, (mil_range){block.end, block.end}, block);
  if (unit == NULL) return false;
  begin_other_block(self);
  self->heading_end = drawn.end;
  return true;
}

/* The heading that bytes `drawn` are in, or NULL. Only a heading's own parts come before it ends. */
static mil_unit *heading_around(mil_builder *self, mil_range drawn) {
  return drawn.start < self->heading_end ? unit_at(self, last_unit(self)) : NULL;
}

static bool set_rank(mil_builder *self, mil_range drawn, uint8_t level) {
  mil_unit *heading = heading_around(self, drawn);
  if (heading == NULL) return true;
  heading->level = level;
  return enter_heading(self, last_unit(self));
}

/* Where an item's text would begin: after its marker. */
static uint32_t after_marker(const mil_builder *self, mil_range block) {
  uint32_t at = block.start;
  while (at < block.end && !is_space(self->text[at])) at++;
  return at;
}

static bool add_item(mil_builder *self, mil_range drawn) {
  mil_range block = source_range(self, drawn);
  uint32_t start = after_marker(self, block);
  mil_unit *unit = add_unit(self, MIL_UNIT_ITEM, (mil_range){start, start}, block);
  if (unit == NULL) return false;
  unit->level = (uint8_t)(count_items(self) + 1);
  return hold(self, drawn, last_unit(self));
}

/* The item whose marker or checkbox was met, or NULL. */
static mil_unit *innermost_item(mil_builder *self) {
  mil_holder *holder = innermost(self);
  return holder != NULL && holder->unit >= 0 ? unit_at(self, holder->unit) : NULL;
}

static bool set_ordered(mil_builder *self) {
  if (innermost_item(self) != NULL) innermost_item(self)->ordered = true;
  return true;
}

static bool set_task(mil_builder *self, mil_task task) {
  if (innermost_item(self) != NULL) innermost_item(self)->task = task;
  return true;
}

/* Text is its heading's, else its item's if that has none yet, else a paragraph. */
static bool add_text(mil_builder *self, mil_range drawn) {
  mil_range text = source_range(self, drawn);
  mil_unit *heading = heading_around(self, drawn), *item = innermost_item(self);
  if (heading != NULL) {
    heading->range = text;
    return true;
  }
  if (item != NULL && !innermost(self)->has_text) {
    innermost(self)->has_text = true;
    item->range = text;
    return true;
  }
  return mil_range_empty(text) || add_unit(self, MIL_UNIT_PARAGRAPH, text, text) != NULL;
}

/* ---- Tables ------------------------------------------------------------------------------------ */

static int32_t find_head(const mil_builder *self) {
  int32_t i = last_unit(self);
  if (i >= 0 && self->units.units.items[i].kind == MIL_UNIT_ROW)
    return self->units.units.items[i].head;
  return i >= 0 && self->units.units.items[i].kind == MIL_UNIT_HEAD ? i : -1;
}

static bool add_row(mil_builder *self, mil_range drawn, mil_unit_kind kind) {
  int32_t head = kind == MIL_UNIT_ROW ? find_head(self) : -1;
  mil_range block = source_range(self, drawn);
  mil_unit *unit = add_unit(self, kind, (mil_range){block.start, block.start}, block);
  if (unit == NULL) return false;
  unit->head = head;
  begin_other_block(self);
  return true;
}

static bool add_cell(mil_builder *self, mil_range drawn) {
  if (!mil_array_reserve(self->allocator, &self->units.cells, 1)) return false;
  mil_unit *row = unit_at(self, last_unit(self));
  if (row->kind != MIL_UNIT_HEAD && row->kind != MIL_UNIT_ROW) return true;
  mil_range cell = source_range(self, drawn);
  self->units.cells.items[self->units.cells.count++] = cell;
  if (row->cell_count++ == 0) row->range.start = cell.start;
  row->range.end = cell.end;
  return true;
}

/* ---- Public ------------------------------------------------------------------------------------ */

void mil_builder_release(mil_builder *self) {
  mil_units_release(&self->units, self->allocator);
  mil_array_release(self->allocator, &self->holders);
  mil_array_release(self->allocator, &self->headings);
}

void mil_builder_begin(mil_builder *self, const mil_skeleton *skeleton, const char *text) {
  self->units.units.count = self->units.cells.count = 0;
  self->holders.count = self->headings.count = 0;
  self->heading_end = 0;
  self->skeleton = skeleton;
  self->text = text;
}

bool mil_builder_add_heading(mil_builder *self, mil_range line, uint8_t level) {
  mil_range content = mil_heading_content(self->text, line.start, line.end);
  while (line.end > line.start && is_space(self->text[line.end - 1])) line.end--;
  if (content.start > line.end) content = (mil_range){line.end, line.end};
  mil_unit *unit = add_unit(self, MIL_UNIT_HEADING, content, line);
  if (unit != NULL) unit->level = level;
  return unit != NULL;
}

bool mil_builder_add(mil_builder *self, mil_event event) {
  mil_range drawn = event.drawn;
  leave_holders(self, drawn.start);
  switch (event.capture) {
    case CAPTURE_HEADING: return add_heading(self, drawn);
    case CAPTURE_ITEM: return add_item(self, drawn);
    case CAPTURE_ORDERED: return set_ordered(self);
    case CAPTURE_TASK_OPEN: return set_task(self, MIL_TASK_OPEN);
    case CAPTURE_TASK_DONE: return set_task(self, MIL_TASK_DONE);
    case CAPTURE_QUOTE: return hold(self, drawn, -1);
    case CAPTURE_TEXT: return add_text(self, drawn);
    case CAPTURE_HEAD: return add_row(self, drawn, MIL_UNIT_HEAD);
    case CAPTURE_ROW: return add_row(self, drawn, MIL_UNIT_ROW);
    case CAPTURE_CELL: return add_cell(self, drawn);
    default: return set_rank(self, drawn, (uint8_t)(event.capture - CAPTURE_RANK_1 + 1));
  }
}
