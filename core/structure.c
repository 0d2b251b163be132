/* structure.c: sections read one by one, and what is kept of them. */
#include "structure.h"

#include <string.h>

#include "builder.h"
#include "error.h"
#include "hash.h"
#include "skeleton.h"

#define QUERY_FILE "markdown/units.scm"

/* ---- Types ------------------------------------------------------------------------------------- */

struct mil_structure_reader {
  const mil_allocator *allocator;
  mil_shapes *shapes;
  mil_skeleton skeleton;
  mil_builder builder;
};

/* What a section was found to hold; ranges and indexes count from the section's start. One block of memory:
 * the units, the cells and the section's bytes follow. */
typedef struct entry entry;
struct entry {
  entry *next; /* in its bucket */
  uint64_t hash;
  uint32_t reading; /* the last one that met it */
  uint32_t unit_count, cell_count, length;
  mil_range limited;
  const mil_unit *units;
  const mil_range *cells;
  const char *text;
};

struct mil_structure {
  mil_structure_reader *reader;
  mil_sections sections;
  mil_units units;
  entry **buckets;
  uint32_t bucket_count; /* a power of two, or 0 */
  uint32_t entry_count;
  uint32_t reading; /* counts readings */
  uint32_t parsed;  /* sections, in the last reading */
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

static mil_range moved_back(mil_range range, uint32_t origin) {
  return (mil_range){range.start - origin, range.end - origin};
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

/* Fills the builder with the units of a section; only its heading where not `whole`. */
static bool read_section(mil_structure_reader *self, mil_slice text, const mil_section *section,
                         const mil_raw *raws, bool whole, mil_error *error) {
  mil_builder_begin(&self->builder, &self->skeleton, text.text);
  self->skeleton.limited = (mil_range){0};
  mil_range line = {section->range.start, line_end(text, section->range)};
  if (section->level > 0 && !mil_builder_add_heading(&self->builder, line, section->level))
    return fail_memory(error);
  return !whole || read_body(self, text, section, raws, error);
}

/* ---- Sections kept ----------------------------------------------------------------------------- */

static entry *find_entry(const mil_structure *self, uint64_t hash, mil_slice bytes) {
  if (self->bucket_count == 0) return NULL;
  entry *found = self->buckets[hash & (self->bucket_count - 1)];
  for (; found != NULL; found = found->next)
    if (found->hash == hash && found->length == bytes.length &&
        memcmp(found->text, bytes.text, bytes.length) == 0)
      return found;
  return NULL;
}

static void move_entries(mil_structure *self, entry **buckets, uint32_t count) {
  for (uint32_t i = 0; i < self->bucket_count; i++) {
    for (entry *moved = self->buckets[i], *next; moved != NULL; moved = next) {
      next = moved->next;
      moved->next = buckets[moved->hash & (count - 1)];
      buckets[moved->hash & (count - 1)] = moved;
    }
  }
}

static bool grow_buckets(mil_structure *self) {
  const mil_allocator *allocator = self->reader->allocator;
  if (self->entry_count < self->bucket_count) return true;
  uint32_t count = self->bucket_count > 0 ? self->bucket_count * 2 : 64;
  entry **buckets = mil_resize(allocator, NULL, count * sizeof *buckets);
  if (buckets == NULL) return false;
  for (uint32_t i = 0; i < count; i++) buckets[i] = NULL;
  move_entries(self, buckets, count);
  mil_release(allocator, self->buckets);
  self->buckets = buckets;
  self->bucket_count = count;
  return true;
}

static entry *new_entry(const mil_structure *self, const mil_builder *built, mil_slice bytes) {
  uint32_t units = built->units.units.count, cells = built->units.cells.count;
  size_t units_size = units * sizeof(mil_unit), cells_size = cells * sizeof(mil_range);
  entry *made = mil_resize(self->reader->allocator, NULL,
                           sizeof *made + units_size + cells_size + bytes.length);
  if (made == NULL) return NULL;
  char *rest = (char *)(made + 1);
  *made = (entry){.unit_count = units, .cell_count = cells, .length = bytes.length};
  made->units = (const mil_unit *)(void *)rest;
  made->cells = (const mil_range *)(void *)(rest + units_size);
  made->text = memcpy(rest + units_size + cells_size, bytes.text, bytes.length);
  return made;
}

/* Copies the built units into the entry, counted from the section's start. */
static void fill_entry(entry *self, const mil_builder *built, uint32_t origin) {
  mil_unit *units = (mil_unit *)self->units;
  mil_range *cells = (mil_range *)self->cells;
  for (uint32_t i = 0; i < self->unit_count; i++) {
    units[i] = built->units.units.items[i];
    units[i].range = moved_back(units[i].range, origin);
    units[i].block = moved_back(units[i].block, origin);
  }
  for (uint32_t i = 0; i < self->cell_count; i++)
    cells[i] = moved_back(built->units.cells.items[i], origin);
}

/* Keeps what the builder holds as the units of a section; NULL where memory ends. */
static entry *keep_entry(mil_structure *self, mil_range section, mil_slice bytes, uint64_t hash) {
  const mil_structure_reader *reader = self->reader;
  if (!grow_buckets(self)) return NULL;
  entry *kept = new_entry(self, &reader->builder, bytes);
  if (kept == NULL) return NULL;
  fill_entry(kept, &reader->builder, section.start);
  if (!mil_range_empty(reader->skeleton.limited))
    kept->limited = moved_back(reader->skeleton.limited, section.start);
  kept->hash = hash;
  kept->next = self->buckets[hash & (self->bucket_count - 1)];
  self->buckets[hash & (self->bucket_count - 1)] = kept;
  self->entry_count++;
  return kept;
}

/* Forgets the sections that the last reading did not meet. */
static void sweep_entries(mil_structure *self) {
  for (uint32_t i = 0; i < self->bucket_count; i++) {
    for (entry **at = &self->buckets[i]; *at != NULL;) {
      entry *old = *at;
      if (old->reading == self->reading) {
        at = &old->next;
        continue;
      }
      *at = old->next;
      mil_release(self->reader->allocator, old);
      self->entry_count--;
    }
  }
}

/* ---- The whole document ------------------------------------------------------------------------ */

/* The last top-level heading of each level under which the next unit stands, or -1; [0] stays -1. */
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

/* Appends units whose places count from `origin`. */
static bool append_units(mil_structure *self, const mil_unit *units, uint32_t count,
                         const mil_range *cells, uint32_t cell_count, uint32_t origin) {
  const mil_allocator *allocator = self->reader->allocator;
  if (!mil_array_reserve(allocator, &self->units.units, count) ||
      !mil_array_reserve(allocator, &self->units.cells, cell_count))
    return false;
  uint32_t base = self->units.units.count, cell_base = self->units.cells.count;
  for (uint32_t i = 0; i < count; i++) {
    mil_unit unit = units[i];
    unit.range = moved_on(unit.range, origin);
    unit.block = moved_on(unit.block, origin);
    unit.parent = moved_index(unit.parent, base);
    unit.heading = moved_index(unit.heading, base);
    unit.head = moved_index(unit.head, base);
    unit.cell += cell_base;
    self->units.units.items[self->units.units.count++] = unit;
  }
  for (uint32_t i = 0; i < cell_count; i++)
    self->units.cells.items[self->units.cells.count++] = moved_on(cells[i], origin);
  return true;
}

static void link_headings(mil_structure *self) {
  heading_path path = {{-1, -1, -1, -1, -1, -1, -1}};
  for (uint32_t i = 0; i < self->units.units.count; i++)
    link_heading(&self->units.units.items[i], (int32_t)i, &path);
}

static bool append_entry(mil_structure *self, entry *met, uint32_t origin, mil_error *error) {
  met->reading = self->reading;
  if (mil_range_empty(self->limited) && !mil_range_empty(met->limited))
    self->limited = moved_on(met->limited, origin);
  return append_units(self, met->units, met->unit_count, met->cells, met->cell_count, origin) ||
         fail_memory(error);
}

static bool append_wanted(mil_structure *self, mil_slice text, const mil_section *section,
                          const mil_raw *raws, mil_error *error) {
  mil_slice bytes = mil_slice_of(text.text, section->range);
  uint64_t hash = mil_hash(bytes);
  entry *known = find_entry(self, hash, bytes);
  if (known == NULL) {
    if (!read_section(self->reader, text, section, raws, true, error)) return false;
    self->parsed++;
    known = keep_entry(self, section->range, bytes, hash);
    if (known == NULL) return fail_memory(error);
  }
  return append_entry(self, known, section->range.start, error);
}

static bool append_unwanted(mil_structure *self, mil_slice text, const mil_section *section,
                            mil_error *error) {
  const mil_units *built = &self->reader->builder.units;
  if (section->level == 0) return true;
  if (!read_section(self->reader, text, section, NULL, false, error)) return false;
  return append_units(self, built->units.items, built->units.count, NULL, 0, 0) ||
         fail_memory(error);
}

static bool read_sections(mil_structure *self, mil_slice text, mil_structure_wanted wanted,
                          void *context, mil_error *error) {
  for (uint32_t i = 0; i < self->sections.sections.count; i++) {
    const mil_section *section = &self->sections.sections.items[i];
    const mil_raw *raws = self->sections.raws.items + section->raw;
    bool done = wanted == NULL || wanted(context, section, text)
                  ? append_wanted(self, text, section, raws, error)
                  : append_unwanted(self, text, section, error);
    if (!done) return false;
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
  self->parsed = 0;
}

void mil_structure_free(mil_structure *self) {
  if (self == NULL) return;
  forget_reading(self);
  self->reading++;
  sweep_entries(self);
  mil_units_release(&self->units, self->reader->allocator);
  mil_release(self->reader->allocator, self->buckets);
  mil_release(self->reader->allocator, self);
}

bool mil_structure_read(mil_structure *self, mil_slice text, mil_structure_wanted wanted,
                        void *context, mil_error *error) {
  forget_reading(self);
  self->reading++;
  if (!mil_sections_init(&self->sections, self->reader->allocator, text)) return fail_memory(error);
  if (!read_sections(self, text, wanted, context, error)) {
    forget_reading(self);
    return false;
  }
  sweep_entries(self);
  link_headings(self);
  return true;
}

const mil_sections *mil_structure_sections(const mil_structure *self) { return &self->sections; }

const mil_units *mil_structure_units(const mil_structure *self) { return &self->units; }

bool mil_structure_limited(const mil_structure *self, mil_range *where) {
  if (where != NULL) *where = self->limited;
  return !mil_range_empty(self->limited);
}

uint32_t mil_structure_parsed(const mil_structure *self) { return self->parsed; }
