/* structure.c: sections read one by one. */
#include "structure.h"

#include <string.h>

#include "builder.h"
#include "error.h"
#include "skeleton.h"

#define QUERY_FILE "markdown/units.scm"

/* ---- Types ------------------------------------------------------------------------------------- */

struct mil_structure_reader {
  const mil_allocator *allocator;
  mil_shapes *shapes;
  mil_skeleton skeleton;
  mil_builder builder;
};

struct mil_structure {
  mil_structure_reader *reader;
  mil_sections sections;
  mil_units units;
  mil_range limited;
};

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- The reader -------------------------------------------------------------------------------- */

static bool init_shapes(mil_structure_reader *self, const mil_data *data, mil_error *error) {
  const mil_data_file *file = mil_data_query(data, QUERY_FILE);
  if (file == NULL) return mil_fail(error, MIL_ERROR_QUERY, "there is no query '" QUERY_FILE "'");
  self->shapes = mil_shapes_new(self->allocator, file, mil_builder_captures);
  return self->shapes != NULL || fail_memory(error);
}

mil_structure_reader *mil_structure_reader_new(const mil_allocator *allocator, const mil_data *data,
                                               mil_error *error) {
  mil_structure_reader *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) {
    fail_memory(error);
    return NULL;
  }
  *self = (mil_structure_reader){.allocator = allocator, .builder = {.allocator = allocator}};
  if (init_shapes(self, data, error)) return self;
  mil_structure_reader_free(self);
  return NULL;
}

void mil_structure_reader_free(mil_structure_reader *self) {
  if (self == NULL) return;
  mil_builder_release(&self->builder);
  mil_skeleton_release(&self->skeleton, self->allocator);
  mil_shapes_free(self->shapes);
  mil_release(self->allocator, self);
}

bool mil_structure_reader_validate(mil_structure_reader *self, mil_error *error) {
  return mil_shapes_validate(self->shapes, error);
}

void mil_structure_reader_measure(mil_structure_reader *self, mil_clock *clock) {
  mil_shapes_measure(self->shapes, clock);
}

/* ---- Reading a section ------------------------------------------------------------------------- */

static uint32_t line_end(mil_slice text, mil_range section) {
  uint32_t at = section.start;
  while (at < section.end && text.text[at] != '\n' && text.text[at] != '\r') at++;
  return at;
}

/* Past the line end at `at`, if there is one. */
static uint32_t next_line(mil_slice text, mil_range section, uint32_t at) {
  if (at < section.end && text.text[at] == '\r') at++;
  if (at < section.end && text.text[at] == '\n') at++;
  return at;
}

/* What of a section is left to parse: not its heading, a byte order mark or front matter. */
static mil_range find_body(mil_slice text, const mil_section *section, const mil_raw *raws) {
  mil_range body = section->range;
  if (section->level > 0) body.start = next_line(text, body, line_end(text, body));
  else if (body.end - body.start >= 3 && memcmp(text.text + body.start, "\xEF\xBB\xBF", 3) == 0)
    body.start += 3;
  if (section->raw_count > 0 && raws->kind == MIL_RAW_FRONT_MATTER) body.start = raws->range.end;
  return body;
}

/* A piece of the skeleton: bytes [start, end), without the blank lines at its end. */
typedef struct piece {
  const mil_skeleton *skeleton;
  uint32_t start, end;
} piece;

static mil_range moved_on(mil_range range, uint32_t origin) {
  return (mil_range){range.start + origin, range.end + origin};
}

static mil_range locate(const void *context, mil_range drawn) {
  const piece *self = context;
  return mil_skeleton_source(self->skeleton, moved_on(drawn, self->start));
}

static piece find_piece(const mil_skeleton *skeleton, uint32_t index) {
  bool last = index + 1 == skeleton->pieces.count;
  piece found = {skeleton, skeleton->pieces.items[index],
                 last ? skeleton->text.count : skeleton->pieces.items[index + 1]};
  while (found.end - found.start > 1 && skeleton->text.items[found.end - 2] == '\n') found.end--;
  return found;
}

static bool add_shape(mil_builder *builder, const mil_shape *shape, uint32_t origin) {
  for (uint32_t i = 0; i < shape->count; i++) {
    mil_event event = {shape->events[i].capture, moved_on(shape->events[i].drawn, origin)};
    if (!mil_builder_add(builder, event)) return false;
  }
  return true;
}

static bool read_piece(mil_structure_reader *self, mil_slice text, const piece *read,
                       mil_error *error) {
  mil_slice drawn = mil_slice_of(self->skeleton.text.items, (mil_range){read->start, read->end});
  mil_shape shape;
  if (!mil_shapes_read(self->shapes, drawn, (mil_query_text){text, locate, read}, &shape, error))
    return false;
  return add_shape(&self->builder, &shape, read->start) || fail_memory(error);
}

static bool read_body(mil_structure_reader *self, mil_slice text, const mil_section *section,
                      const mil_raw *raws, mil_error *error) {
  if (!mil_skeleton_draw(&self->skeleton, self->allocator, text, find_body(text, section, raws)))
    return fail_memory(error);
  for (uint32_t i = 0; i < self->skeleton.pieces.count; i++) {
    piece read = find_piece(&self->skeleton, i);
    if (!read_piece(self, text, &read, error)) return false;
  }
  return true;
}

/* Fills the builder with the units of a section. */
static bool read_section(mil_structure_reader *self, mil_slice text, const mil_section *section,
                         const mil_raw *raws, mil_error *error) {
  mil_builder_begin(&self->builder, &self->skeleton, text.text);
  self->skeleton.limited = (mil_range){0};
  mil_range line = {section->range.start, line_end(text, section->range)};
  if (section->level > 0 && !mil_builder_add_heading(&self->builder, line, section->level))
    return fail_memory(error);
  return read_body(self, text, section, raws, error);
}

/* ---- The whole document ------------------------------------------------------------------------ */

/* The last top-level heading of each level under which the next unit stands, or -1; [0] stays -1.
 */
typedef struct heading_path {
  int32_t last[7];
} heading_path;

static int32_t nearest_heading(const heading_path *path, uint32_t below) {
  while (below > 1 && path->last[below - 1] < 0) below--;
  return path->last[below - 1];
}

static void enter_heading(heading_path *path, uint32_t level, int32_t index) {
  path->last[level] = index;
  for (uint32_t lower = level + 1; lower <= 6; lower++) path->last[lower] = -1;
}

static void link_heading(mil_unit *unit, int32_t index, heading_path *path) {
  bool governs = unit->kind == MIL_UNIT_HEADING && unit->parent < 0 && unit->quotes == 0;
  if (unit->heading < 0) unit->heading = nearest_heading(path, governs ? unit->level : 7);
  if (governs) enter_heading(path, unit->level, index);
}

static int32_t moved_index(int32_t index, uint32_t base) {
  return index < 0 ? -1 : index + (int32_t)base;
}

/* Appends what the builder holds of a section. */
static bool append_built(mil_structure *self, mil_error *error) {
  const mil_allocator *allocator = self->reader->allocator;
  const mil_units *built = &self->reader->builder.units;
  if (!mil_array_reserve(allocator, &self->units.units, built->units.count) ||
      !mil_array_reserve(allocator, &self->units.cells, built->cells.count))
    return fail_memory(error);
  uint32_t base = self->units.units.count, cell_base = self->units.cells.count;
  for (uint32_t i = 0; i < built->units.count; i++) {
    mil_unit unit = built->units.items[i];
    unit.parent = moved_index(unit.parent, base);
    unit.heading = moved_index(unit.heading, base);
    unit.head = moved_index(unit.head, base);
    unit.cell += cell_base;
    self->units.units.items[self->units.units.count++] = unit;
  }
  for (uint32_t i = 0; i < built->cells.count; i++)
    self->units.cells.items[self->units.cells.count++] = built->cells.items[i];
  return true;
}

static void link_headings(mil_structure *self) {
  heading_path path = {{-1, -1, -1, -1, -1, -1, -1}};
  for (uint32_t i = 0; i < self->units.units.count; i++)
    link_heading(&self->units.units.items[i], (int32_t)i, &path);
}

static bool read_sections(mil_structure *self, mil_slice text, mil_error *error) {
  mil_structure_reader *reader = self->reader;
  for (uint32_t i = 0; i < self->sections.sections.count; i++) {
    const mil_section *section = &self->sections.sections.items[i];
    const mil_raw *raws = self->sections.raws.items + section->raw;
    if (!read_section(reader, text, section, raws, error) || !append_built(self, error))
      return false;
    if (mil_range_empty(self->limited)) self->limited = reader->skeleton.limited;
  }
  return true;
}

/* ---- Public ------------------------------------------------------------------------------------ */

mil_structure *mil_structure_new(mil_structure_reader *reader, mil_error *error) {
  mil_structure *self = mil_resize(reader->allocator, NULL, sizeof *self);
  if (self == NULL) {
    fail_memory(error);
    return NULL;
  }
  *self = (mil_structure){.reader = reader};
  return self;
}

static void forget_reading(mil_structure *self) {
  mil_sections_release(&self->sections, self->reader->allocator);
  self->units.units.count = self->units.cells.count = 0;
  self->limited = (mil_range){0};
}

void mil_structure_free(mil_structure *self) {
  if (self == NULL) return;
  forget_reading(self);
  mil_units_release(&self->units, self->reader->allocator);
  mil_release(self->reader->allocator, self);
}

bool mil_structure_read(mil_structure *self, mil_slice text, mil_error *error) {
  forget_reading(self);
  if (!mil_sections_init(&self->sections, self->reader->allocator, text)) return fail_memory(error);
  if (!read_sections(self, text, error)) {
    forget_reading(self);
    return false;
  }
  link_headings(self);
  return true;
}

const mil_sections *mil_structure_sections(const mil_structure *self) { return &self->sections; }

const mil_units *mil_structure_units(const mil_structure *self) { return &self->units; }

bool mil_structure_limited(const mil_structure *self, mil_range *where) {
  if (where != NULL) *where = self->limited;
  return !mil_range_empty(self->limited);
}
