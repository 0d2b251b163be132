#include "blocks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "utf8.h"

/* ---- Lists of blocks --------------------------------------------------------------------------- */

void blocks_free(blocks *self) {
  free(self->items);
  *self = (blocks){0};
}

static block *add_block(blocks *self, uint32_t line) {
  if (self->count == self->capacity) {
    self->capacity = self->capacity ? 2 * self->capacity : 64;
    self->items = realloc(self->items, self->capacity * sizeof *self->items);
    if (!self->items) abort();
  }
  block *added = &self->items[self->count++];
  *added = (block){.line = line};
  return added;
}

static void add_named(blocks *self, uint32_t line, const char *name) {
  snprintf(add_block(self, line)->name, BLOCK_NAME, "%s", name);
}

static void add_ranked(blocks *self, uint32_t line, const char *name, uint32_t rank) {
  snprintf(add_block(self, line)->name, BLOCK_NAME, "%s %u", name, rank);
}

static int compare_blocks(const void *left, const void *right) {
  const block *a = left, *b = right;
  if (a->line != b->line) return a->line < b->line ? -1 : 1;
  return strcmp(a->name, b->name);
}

void blocks_sort(blocks *self) {
  if (self->count > 1) qsort(self->items, self->count, sizeof *self->items, compare_blocks);
}

/* ---- Ours -------------------------------------------------------------------------------------- */

typedef struct lines_of {
  mil_lines lines;
  mil_slice text;
} lines_of;

static uint32_t line_at(const lines_of *self, uint32_t offset) {
  return mil_lines_position(&self->lines, self->text, offset).line;
}

static void add_unit(blocks *self, const mil_unit *unit, const lines_of *lines) {
  uint32_t line = line_at(lines, unit->block.start);
  switch (unit->kind) {
    case MIL_UNIT_HEADING: add_ranked(self, line, "heading", unit->level); break;
    case MIL_UNIT_PARAGRAPH: add_named(self, line_at(lines, unit->range.start), "paragraph"); break;
    case MIL_UNIT_ITEM:
      add_ranked(self, line, unit->ordered ? "ordered" : "item", unit->level);
      if (!mil_range_empty(unit->range))
        add_named(self, line_at(lines, unit->range.start), "paragraph");
      break;
    default: break;
  }
}

static void add_table(blocks *tables, const mil_unit *unit, const lines_of *lines) {
  if (!tables || (unit->kind != MIL_UNIT_HEAD && unit->kind != MIL_UNIT_ROW)) return;
  uint32_t line = line_at(lines, unit->block.start);
  add_named(tables, line, "table");
  if (unit->kind == MIL_UNIT_HEAD) add_named(tables, line + 1, "table");
}

static void add_raw(blocks *self, const mil_raw *raw, const lines_of *lines) {
  static const char *const names[] = {[MIL_RAW_CODE] = "code", [MIL_RAW_HTML] = "html"};
  if (raw->kind != MIL_RAW_FRONT_MATTER)
    add_named(self, line_at(lines, raw->content), names[raw->kind]);
}

blocks blocks_of_structure(const mil_structure *structure, mil_slice text, blocks *tables) {
  blocks found = {0};
  lines_of lines = {.text = text};
  if (!mil_lines_init(&lines.lines, &mil_allocator_default, text)) abort();
  const mil_units *units = mil_structure_units(structure);
  const mil_sections *sections = mil_structure_sections(structure);
  for (uint32_t i = 0; i < units->units.count; i++) {
    add_unit(&found, &units->units.items[i], &lines);
    add_table(tables, &units->units.items[i], &lines);
  }
  for (uint32_t i = 0; i < sections->raws.count; i++)
    add_raw(&found, &sections->raws.items[i], &lines);
  mil_lines_release(&lines.lines, &mil_allocator_default);
  blocks_sort(&found);
  return found;
}

/* ---- cmark's ----------------------------------------------------------------------------------- */

#define DEPTH_MAX 1024

/* Reading cmark's XML, one element a line: `<heading sourcepos="1:1-1:5" level="1">`. */
typedef struct xml {
  blocks *found;
  bool ordered[DEPTH_MAX]; /* of the open lists */
  uint32_t depth;
} xml;

static bool is_element(const char *line, const char *name) {
  size_t length = strlen(name);
  return strncmp(line, name, length) == 0 && strchr(" >/", line[length]);
}

static uint32_t number_after(const char *line, const char *attribute) {
  const char *at = strstr(line, attribute);
  return at ? (uint32_t)strtoul(at + strlen(attribute), NULL, 10) : 0;
}

static void read_element(xml *self, const char *line) {
  uint32_t start = number_after(line, "sourcepos=\"");
  if (is_element(line, "</list")) self->depth--;
  if (is_element(line, "<list") && self->depth < DEPTH_MAX)
    self->ordered[self->depth++] = strstr(line, "type=\"ordered\"") != NULL;
  if (is_element(line, "<item"))
    add_ranked(self->found, start, self->ordered[self->depth - 1] ? "ordered" : "item",
               self->depth);
  if (is_element(line, "<heading"))
    add_ranked(self->found, start, "heading", number_after(line, "level=\""));
  if (is_element(line, "<paragraph")) add_named(self->found, start, "paragraph");
  if (is_element(line, "<code_block")) add_named(self->found, start, "code");
  if (is_element(line, "<html_block")) add_named(self->found, start, "html");
}

static char *write_temporary(mil_slice text) {
  char *path = strdup("/tmp/milstolpe-XXXXXX");
  int descriptor = mkstemp(path);
  FILE *file = descriptor >= 0 ? fdopen(descriptor, "wb") : NULL;
  if (file) fwrite(text.text, 1, text.length, file);
  if (file) fclose(file);
  return path;
}

/* An element always begins a line of its own; the texts between them have no `<` there. */
static void read_xml(FILE *pipe, blocks *found) {
  static xml state;
  state = (xml){.found = found};
  char line[4096];
  bool begins = true;
  while (fgets(line, sizeof line, pipe)) {
    if (begins) read_element(&state, line + strspn(line, " "));
    begins = strchr(line, '\n') != NULL;
  }
}

bool blocks_of_cmark(mil_slice text, blocks *found) {
  char command[128], *path = write_temporary(text);
  *found = (blocks){0};
  snprintf(command, sizeof command, "cmark -t xml --sourcepos %s 2>/dev/null", path);
  FILE *pipe = popen(command, "r");
  if (pipe) read_xml(pipe, found);
  bool done = pipe && pclose(pipe) == 0;
  unlink(path);
  free(path);
  blocks_sort(found);
  return done;
}

/* ---- Comparing --------------------------------------------------------------------------------- */

uint32_t blocks_compare(const blocks *ours, const blocks *theirs, const char *label) {
  uint32_t i = 0, k = 0, count = 0;
  while (i < ours->count || k < theirs->count) {
    int order = i == ours->count     ? 1
                : k == theirs->count ? -1
                                     : compare_blocks(&ours->items[i], &theirs->items[k]);
    if (order == 0) {
      i++, k++;
      continue;
    }
    const block *lone = order < 0 ? &ours->items[i++] : &theirs->items[k++];
    printf("%s:%u: %s only in %s\n", label, lone->line, lone->name, order < 0 ? "ours" : "cmark");
    count++;
  }
  return count;
}
