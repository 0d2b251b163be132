/* section.c: sections and raw blocks out of what each line is; and front matter, which Markdown itself
 * does not know. */
#include "section.h"

#include <string.h>

#include "line.h"

/* ---- Adding ------------------------------------------------------------------------------------ */

typedef struct cutter {
  const mil_allocator *allocator;
  mil_sections *sections;
  mil_line_scanner scanner;
} cutter;

static bool add_raw(cutter *self, mil_raw_kind kind) {
  if (!mil_array_reserve(self->allocator, &self->sections->raws, 1)) return false;
  const mil_line_scanner *line = &self->scanner;
  self->sections->raws.items[self->sections->raws.count++] =
    (mil_raw){kind, {line->start, line->next}, line->content};
  return true;
}

static void end_section(cutter *self, uint32_t end) {
  mil_sections *sections = self->sections;
  mil_section *last = &sections->sections.items[sections->sections.count - 1];
  last->range.end = end;
  last->raw_count = sections->raws.count - last->raw;
}

static bool begin_section(cutter *self, uint32_t start, uint8_t level) {
  mil_sections *sections = self->sections;
  if (start == 0 && level > 0) { /* nothing stands before the first heading */
    sections->sections.items[0].level = level;
    return true;
  }
  if (!mil_array_reserve(self->allocator, &sections->sections, 1)) return false;
  if (sections->sections.count > 0) end_section(self, start);
  sections->sections.items[sections->sections.count++] =
    (mil_section){.range = {start, start}, .level = level, .raw = sections->raws.count};
  return true;
}

static bool add_line(cutter *self) {
  const mil_line_scanner *line = &self->scanner;
  switch (line->kind) {
    case MIL_LINE_CODE: return add_raw(self, MIL_RAW_CODE);
    case MIL_LINE_HTML: return add_raw(self, MIL_RAW_HTML);
    case MIL_LINE_MORE_RAW:
      self->sections->raws.items[self->sections->raws.count - 1].range.end = line->next;
      return true;
    default: return !mil_line_cuts(line) || begin_section(self, line->start, line->level);
  }
}

/* ---- Front matter ------------------------------------------------------------------------------ */

static uint32_t skip_blanks(const mil_line_scanner *line, uint32_t at) {
  while (at < line->stop && (line->text.text[at] == ' ' || line->text.text[at] == '\t')) at++;
  return at;
}

static bool is_delimiter(const mil_line_scanner *line, const char *marks) {
  return line->stop - line->start >= 3 && memcmp(line->text.text + line->start, marks, 3) == 0 &&
         skip_blanks(line, line->start + 3) == line->stop;
}

/* Does the line hold what parts a key from its value? */
static bool is_setting(const mil_line_scanner *line, char separator) {
  return memchr(line->text.text + line->start, separator, line->stop - line->start) != NULL;
}

static bool is_comment_or_blank(const mil_line_scanner *line) {
  uint32_t at = skip_blanks(line, line->start);
  return at == line->stop || line->text.text[at] == '#';
}

/* Passes over front matter, if the text begins with it: it must be closed, and its first line that says
 * anything must be a setting, since a text may also begin with a thematic break. */
static bool pass_front_matter(mil_line_scanner *line) {
  if (!mil_line_pass(line)) return false;
  bool yaml = is_delimiter(line, "---"), looks_right = false;
  if (!yaml && !is_delimiter(line, "+++")) return false;
  while (mil_line_pass(line)) {
    if (is_delimiter(line, yaml ? "---" : "+++") || (yaml && is_delimiter(line, "...")))
      return true;
    if (looks_right || is_comment_or_blank(line)) continue;
    if (!is_setting(line, yaml ? ':' : '=')) return false;
    looks_right = true;
  }
  return false;
}

static uint32_t skip_byte_order_mark(mil_slice text) {
  return text.length >= 3 && memcmp(text.text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* Leaves the scanner where Markdown begins. */
static bool add_front_matter(cutter *self) {
  mil_line_scanner *line = &self->scanner;
  uint32_t start = skip_byte_order_mark(line->text);
  mil_line_seek(line, start);
  if (!pass_front_matter(line)) {
    mil_line_seek(line, start);
    return true;
  }
  uint32_t end = line->next;
  line->start = line->content = start;
  if (!add_raw(self, MIL_RAW_FRONT_MATTER)) return false;
  mil_line_seek(line, end);
  return true;
}

/* ---- Public ------------------------------------------------------------------------------------ */

static bool cut(cutter *self) {
  if (!begin_section(self, 0, 0) || !add_front_matter(self)) return false;
  while (mil_line_next(&self->scanner))
    if (!add_line(self)) return false;
  end_section(self, self->scanner.text.length);
  return true;
}

bool mil_sections_init(mil_sections *self, const mil_allocator *allocator, mil_slice text) {
  cutter knife = {.allocator = allocator, .sections = self};
  *self = (mil_sections){0};
  if (text.length == 0) return true;
  mil_line_scanner_init(&knife.scanner, text, 0);
  if (cut(&knife)) return true;
  mil_sections_release(self, allocator);
  return false;
}

void mil_sections_release(mil_sections *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->sections);
  mil_array_release(allocator, &self->raws);
}
