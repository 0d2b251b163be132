/* section.c: the line scan that finds sections and raw blocks.
 *
 * It follows CommonMark's block algorithm (match the open containers, continue the open leaf, open new
 * blocks), but keeps only what decides where raw blocks and top-level headings are: a stack of containers
 * and the kind of the open leaf. A line that begins with an ordinary character in column 0 can only go on
 * with a paragraph or a raw block at top level, or close everything: most lines take that short way. */
#include "section.h"

#include <string.h>

#include "html.h"

#define CODE_INDENT 4 /* columns that make indented code */
#define TAB_STOP 4

/* An open list item or block quote. */
typedef struct container {
  uint32_t width; /* columns that an item's lines are indented by, within what it stands in; 0 for a quote */
  bool empty;     /* an item with no content yet: a blank line ends it */
} container;

typedef enum leaf {
  LEAF_NONE,
  LEAF_PARAGRAPH,
  LEAF_FENCED,
  LEAF_INDENTED,
  LEAF_HTML
} leaf;

/* A place in a line; `rest` columns of the tab at `at` are still to come, where a part of it was used. */
typedef struct place {
  uint32_t at, column, rest;
} place;

typedef struct scanner {
  const mil_allocator *allocator;
  mil_sections *sections;
  const char *text;
  uint32_t length;
  bool has_returns; /* the text holds a CR, so lines may end in one */
  bool failed;      /* memory ended */

  uint32_t feed;              /* the next LF at or after the line, or `length` */
  uint32_t start, stop, next; /* the line: its first byte, its line end, the next line */

  container containers[MIL_PREFIX_COLUMNS];
  uint32_t depth;
  leaf leaf;
  char fence;            /* of LEAF_FENCED */
  uint32_t fence_length;
  mil_html_kind html;    /* of LEAF_HTML */
} scanner;

/* ---- Characters -------------------------------------------------------------------------------- */

/* Bytes that make a line worth a closer look when they come first. */
static const bool is_special[256] = {
    [' '] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true, ['#'] = true, ['>'] = true,
    ['-'] = true, ['+'] = true,  ['*'] = true,  ['_'] = true,  ['='] = true, ['`'] = true,
    ['~'] = true, ['<'] = true,  ['0'] = true,  ['1'] = true,  ['2'] = true, ['3'] = true,
    ['4'] = true, ['5'] = true,  ['6'] = true,  ['7'] = true,  ['8'] = true, ['9'] = true};

static bool is_blank(char c) { return c == ' ' || c == '\t'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static uint32_t skip_blanks(const char *text, uint32_t at, uint32_t stop) {
  while (at < stop && is_blank(text[at])) at++;
  return at;
}

static uint32_t skip_run(const char *text, uint32_t at, uint32_t stop, char c) {
  while (at < stop && text[at] == c) at++;
  return at;
}

/* ---- Lines ------------------------------------------------------------------------------------- */

/* The LF is remembered, so that a text of lone CRs is not searched to its end for each line. */
static void find_line_end(scanner *self, uint32_t start) {
  const char *text = self->text, *end;
  if (self->feed < start || start == 0) {
    end = memchr(text + start, '\n', self->length - start);
    self->feed = end == NULL ? self->length : (uint32_t)(end - text);
  }
  self->start = start;
  self->stop = self->feed;
  self->next = self->feed < self->length ? self->feed + 1 : self->length;
  if (!self->has_returns) return;
  end = memchr(text + start, '\r', self->stop - start);
  if (end == NULL) return;
  self->stop = (uint32_t)(end - text);
  self->next = self->stop + 1 == self->feed ? self->next : self->stop + 1;
}

static mil_slice line_from(const scanner *self, uint32_t at) {
  return (mil_slice){self->text + at, self->stop - at};
}

/* ---- Columns ----------------------------------------------------------------------------------- */

static uint32_t blank_width(const scanner *self, place here) {
  if (self->text[here.at] == ' ') return 1;
  return here.rest > 0 ? here.rest : TAB_STOP - here.column % TAB_STOP;
}

/* Moves over at most `columns` columns of white space. */
static place advance(const scanner *self, place here, uint32_t columns) {
  while (columns > 0 && here.at < self->stop && is_blank(self->text[here.at])) {
    uint32_t width = blank_width(self, here);
    if (width > columns)
      return (place){here.at, here.column + columns, width - columns};
    here = (place){here.at + 1, here.column + width, 0};
    columns -= width;
  }
  return here;
}

static place skip_indent(const scanner *self, place here) {
  while (here.at < self->stop && is_blank(self->text[here.at]))
    here = (place){here.at + 1, here.column + blank_width(self, here), 0};
  return here;
}

/* Past `bytes` bytes that are no white space. */
static place step(place here, uint32_t bytes) {
  return (place){here.at + bytes, here.column + bytes, 0};
}

/* ---- Beginnings of blocks ---------------------------------------------------------------------- */

static uint32_t heading_level(const char *text, uint32_t at, uint32_t stop) {
  uint32_t end = skip_run(text, at, stop, '#');
  bool ends_well = end == stop || is_blank(text[end]);
  return end > at && end - at <= 6 && ends_well ? end - at : 0;
}

mil_range mil_heading_content(const char *text, uint32_t at, uint32_t stop, uint8_t *level) {
  uint32_t marks = heading_level(text, at, stop);
  if (level != NULL) *level = (uint8_t)marks;
  uint32_t start = skip_blanks(text, at + marks, stop);
  while (stop > start && is_blank(text[stop - 1])) stop--;
  uint32_t closing = stop;
  while (closing > start && text[closing - 1] == '#') closing--;
  if (closing == start || is_blank(text[closing - 1])) stop = closing;
  while (stop > start && is_blank(text[stop - 1])) stop--;
  return (mil_range){start, stop};
}

/* The length of the fence at `at`, or 0: an info string after backticks holds no backtick. */
static uint32_t fence_length(const scanner *self, uint32_t at) {
  char c = self->text[at];
  if (c != '`' && c != '~') return 0;
  uint32_t end = skip_run(self->text, at, self->stop, c);
  if (end - at < 3) return 0;
  bool broken = c == '`' && memchr(self->text + end, '`', self->stop - end) != NULL;
  return broken ? 0 : end - at;
}

static bool is_thematic_break(const scanner *self, uint32_t at) {
  char c = self->text[at];
  if (c != '*' && c != '-' && c != '_') return false;
  uint32_t count = 0;
  for (; at < self->stop; at++) {
    if (self->text[at] == c) count++;
    else if (!is_blank(self->text[at])) return false;
  }
  return count >= 3;
}

static bool is_setext_underline(const scanner *self, uint32_t at) {
  char c = self->text[at];
  if (c != '=' && c != '-') return false;
  return skip_blanks(self->text, skip_run(self->text, at, self->stop, c), self->stop) == self->stop;
}

/* The length of the list marker at `at`, or 0. One that interrupts a paragraph has content and, where
 * ordered, the number 1. */
static uint32_t marker_length(const scanner *self, uint32_t at, bool interrupting) {
  const char *text = self->text;
  uint32_t end = at;
  while (end < self->stop && end - at < 9 && is_digit(text[end])) end++;
  bool ordered = end > at;
  if (end == self->stop) return 0;
  if (!ordered && text[end] != '-' && text[end] != '+' && text[end] != '*') return 0;
  if (ordered && text[end] != '.' && text[end] != ')') return 0;
  if (ordered && interrupting && !(end - at == 1 && text[at] == '1')) return 0;
  end++;
  if (end < self->stop && !is_blank(text[end])) return 0;
  if (interrupting && skip_blanks(text, end, self->stop) == self->stop) return 0;
  return end - at;
}

/* ---- Raw blocks -------------------------------------------------------------------------------- */

static void open_raw(scanner *self, mil_raw_kind kind, place block, uint32_t content) {
  if (!mil_array_reserve(self->allocator, &self->sections->raws, 1)) {
    self->failed = true;
    return;
  }
  self->sections->raws.items[self->sections->raws.count++] =
      (mil_raw){kind, {self->start, self->next}, content, block.column};
}

/* The open raw block takes this line. */
static void extend_raw(scanner *self) {
  if (self->failed) return;
  self->sections->raws.items[self->sections->raws.count - 1].range.end = self->next;
}

static bool is_closing_fence(const scanner *self, place block) {
  place first = skip_indent(self, block);
  if (first.column - block.column >= CODE_INDENT) return false;
  uint32_t end = skip_run(self->text, first.at, self->stop, self->fence);
  if (end - first.at < self->fence_length) return false;
  return skip_blanks(self->text, end, self->stop) == self->stop;
}

static bool continue_fenced(scanner *self, place block) {
  extend_raw(self);
  if (is_closing_fence(self, block)) self->leaf = LEAF_NONE;
  return true;
}

static bool continue_indented(scanner *self, place block) {
  place first = skip_indent(self, block);
  if (first.at == self->stop) return true; /* part of the code only if more code follows */
  if (first.column - block.column >= CODE_INDENT) {
    extend_raw(self);
    return true;
  }
  self->leaf = LEAF_NONE;
  return false;
}

static bool continue_html(scanner *self, place block) {
  bool ends_blank = self->html >= MIL_HTML_BLOCK_TAG;
  if (ends_blank && skip_indent(self, block).at == self->stop) {
    self->leaf = LEAF_NONE;
    return false;
  }
  extend_raw(self);
  if (mil_html_ends(self->html, line_from(self, block.at))) self->leaf = LEAF_NONE;
  return true;
}

/* Does the open raw block take this line, whose containers all go on? */
static bool continue_raw(scanner *self, place block) {
  switch (self->leaf) {
  case LEAF_FENCED: return continue_fenced(self, block);
  case LEAF_INDENTED: return continue_indented(self, block);
  case LEAF_HTML: return continue_html(self, block);
  default: return false;
  }
}

static void open_fenced(scanner *self, place block, uint32_t at, uint32_t length) {
  self->leaf = LEAF_FENCED;
  self->fence = self->text[at];
  self->fence_length = length;
  open_raw(self, MIL_RAW_CODE, block, at);
}

static void open_html(scanner *self, place block, uint32_t at, mil_html_kind kind) {
  self->html = kind;
  self->leaf = mil_html_ends(kind, line_from(self, at)) ? LEAF_NONE : LEAF_HTML;
  open_raw(self, MIL_RAW_HTML, block, at);
}

/* ---- Containers -------------------------------------------------------------------------------- */

static bool match_quote(const scanner *self, place *here) {
  place first = skip_indent(self, *here);
  if (first.at == self->stop || self->text[first.at] != '>') return false;
  if (first.column - here->column >= CODE_INDENT) return false;
  *here = advance(self, step(first, 1), 1);
  return true;
}

static bool match_item(const scanner *self, container *item, place *here) {
  place first = skip_indent(self, *here);
  if (first.at == self->stop) {
    *here = first;
    return !item->empty;
  }
  if (first.column - here->column < item->width) return false;
  *here = advance(self, *here, item->width);
  item->empty = false;
  return true;
}

/* How many of the open containers this line goes on with; `here` moves past their markers. */
static uint32_t match_containers(scanner *self, place *here) {
  uint32_t matched = 0;
  for (; matched < self->depth; matched++) {
    container *open = &self->containers[matched];
    if (open->width == 0 ? !match_quote(self, here) : !match_item(self, open, here)) break;
  }
  return matched;
}

static void push(scanner *self, container opened) { self->containers[self->depth++] = opened; }

static place push_quote(scanner *self, place first) {
  push(self, (container){0});
  return advance(self, step(first, 1), 1);
}

static place push_item(scanner *self, place block, place first, uint32_t marker) {
  place after = step(first, marker), content = skip_indent(self, after);
  bool empty = content.at == self->stop;
  /* five blanks after the marker: one belongs to it, the others begin indented code */
  if (empty || content.column - after.column > CODE_INDENT) content = advance(self, after, 1);
  uint32_t width = empty ? after.column + 1 - block.column : content.column - block.column;
  push(self, (container){width, empty});
  return content;
}

/* ---- New blocks -------------------------------------------------------------------------------- */

/* How the line stands when new blocks may open in it. */
typedef struct opening {
  place here;
  uint32_t matched; /* containers that go on */
  bool lazy;        /* a paragraph is open and nothing has opened in this line */
} opening;

/* The leaf that begins at `first`, where it is no plain text; closes what the line does not go on with. */
static bool open_leaf(scanner *self, const opening *line, place first) {
  bool interrupting = line->lazy && line->matched == self->depth;
  uint32_t at = first.at, length;
  mil_html_kind html;
  if ((length = fence_length(self, at)) > 0) {
    self->depth = line->matched;
    open_fenced(self, line->here, at, length);
    return true;
  }
  if (self->text[at] == '<' && (html = mil_html_begins(line_from(self, at))) != MIL_HTML_NONE &&
      !(html == MIL_HTML_ANY_TAG && interrupting)) {
    self->depth = line->matched;
    open_html(self, line->here, at, html);
    return true;
  }
  if ((interrupting && is_setext_underline(self, at)) || is_thematic_break(self, at) ||
      heading_level(self->text, at, self->stop) > 0) {
    self->depth = line->matched;
    self->leaf = LEAF_NONE;
    return true;
  }
  return false;
}

/* The container that begins at `first`, if any; moves `line` into it. */
static bool open_container(scanner *self, opening *line, place first) {
  bool interrupting = line->lazy && line->matched == self->depth;
  if (first.column >= MIL_PREFIX_COLUMNS || line->matched == MIL_PREFIX_COLUMNS) return false;
  uint32_t marker = 0;
  bool quote = self->text[first.at] == '>';
  if (!quote && (marker = marker_length(self, first.at, interrupting)) == 0) return false;
  self->depth = line->matched;
  line->here = quote ? push_quote(self, first) : push_item(self, line->here, first, marker);
  line->matched = self->depth;
  line->lazy = false;
  self->leaf = LEAF_NONE;
  return true;
}

static void take_text(scanner *self, const opening *line) {
  if (line->lazy) return; /* the paragraph goes on, perhaps lazily */
  self->depth = line->matched;
  self->leaf = LEAF_PARAGRAPH;
}

static void take_indented(scanner *self, const opening *line, place first) {
  if (line->lazy) return;
  self->depth = line->matched;
  self->leaf = LEAF_INDENTED;
  open_raw(self, MIL_RAW_CODE, line->here, first.at);
}

static void take_blank(scanner *self, const opening *line) {
  self->depth = line->matched;
  self->leaf = LEAF_NONE;
}

static void open_blocks(scanner *self, opening line) {
  for (;;) {
    place first = skip_indent(self, line.here);
    if (first.at == self->stop) {
      take_blank(self, &line);
      return;
    }
    if (first.column - line.here.column >= CODE_INDENT) {
      take_indented(self, &line, first);
      return;
    }
    if (open_leaf(self, &line, first)) return;
    if (!open_container(self, &line, first)) break;
  }
  take_text(self, &line);
}

/* ---- Lines of the document --------------------------------------------------------------------- */

static bool in_raw(const scanner *self) { return self->leaf >= LEAF_FENCED; }

static void scan_line(scanner *self) {
  place here = {self->start, 0, 0};
  uint32_t matched = match_containers(self, &here);
  if (in_raw(self)) {
    if (matched == self->depth && continue_raw(self, here)) return;
    self->leaf = LEAF_NONE;
  }
  open_blocks(self, (opening){here, matched, self->leaf == LEAF_PARAGRAPH});
}

/* A line whose first byte begins no block and is no white space. */
static void scan_plain_line(scanner *self) {
  if (self->leaf == LEAF_PARAGRAPH) return;
  if (self->depth == 0 && in_raw(self) && continue_raw(self, (place){self->start, 0, 0})) return;
  self->depth = 0;
  self->leaf = LEAF_PARAGRAPH;
}

static void end_section(scanner *self, uint32_t end) {
  mil_section *last = &self->sections->sections.items[self->sections->sections.count - 1];
  last->range.end = end;
  last->raw_count = self->sections->raws.count - last->raw;
}

static void begin_section(scanner *self, uint32_t start, uint32_t level) {
  self->depth = 0;
  self->leaf = LEAF_NONE;
  if (start == 0 && level > 0) { /* nothing stands before the first heading */
    self->sections->sections.items[0].level = (uint8_t)level;
    return;
  }
  if (!mil_array_reserve(self->allocator, &self->sections->sections, 1)) {
    self->failed = true;
    return;
  }
  if (self->sections->sections.count > 0) end_section(self, start);
  mil_section begun = {.range = {start, start}, .level = (uint8_t)level,
                       .raw = self->sections->raws.count};
  self->sections->sections.items[self->sections->sections.count++] = begun;
}

/* Does a heading in column 0 begin here? Only a raw block at top level can hide it: no container goes on
 * with such a line. */
static bool begins_section(const scanner *self, uint32_t *level) {
  if (self->text[self->start] != '#' || (self->depth == 0 && in_raw(self) && self->leaf != LEAF_INDENTED))
    return false;
  *level = heading_level(self->text, self->start, self->stop);
  return *level > 0;
}

static void scan_lines(scanner *self, uint32_t at) {
  for (; at < self->length && !self->failed; at = self->next) {
    find_line_end(self, at);
    uint32_t level;
    if (!is_special[(unsigned char)self->text[at]]) scan_plain_line(self);
    else if (begins_section(self, &level)) begin_section(self, at, level);
    else scan_line(self);
  }
}

/* ---- Front matter ------------------------------------------------------------------------------ */

static bool is_delimiter(const scanner *self, const char *marks) {
  mil_slice line = line_from(self, self->start);
  return line.length >= 3 && memcmp(line.text, marks, 3) == 0 &&
         skip_blanks(self->text, self->start + 3, self->stop) == self->stop;
}

/* Does the line look like a setting: a key, then `separator`? */
static bool is_setting(const scanner *self, char separator) {
  return memchr(self->text + self->start, separator, self->stop - self->start) != NULL;
}

static bool is_comment_or_blank(const scanner *self) {
  uint32_t at = skip_blanks(self->text, self->start, self->stop);
  return at == self->stop || self->text[at] == '#';
}

/* The end of the front matter that begins at `at`, or `at` where there is none: it must be closed, and its
 * first line that says anything must be a setting, since a text may also begin with a thematic break. */
static uint32_t front_matter_end(scanner *self, uint32_t at) {
  find_line_end(self, at);
  bool yaml = is_delimiter(self, "---");
  if (!yaml && !is_delimiter(self, "+++")) return at;
  bool looks_right = false;
  for (uint32_t line = self->next; line < self->length; line = self->next) {
    find_line_end(self, line);
    if (is_delimiter(self, yaml ? "---" : "+++") || (yaml && is_delimiter(self, "...")))
      return self->next;
    if (looks_right || is_comment_or_blank(self)) continue;
    if (!is_setting(self, yaml ? ':' : '=')) return at;
    looks_right = true;
  }
  return at;
}

static uint32_t scan_front_matter(scanner *self) {
  static const char mark[] = "\xEF\xBB\xBF";
  uint32_t at = self->length >= 3 && memcmp(self->text, mark, 3) == 0 ? 3 : 0;
  if (at == self->length) return at;
  uint32_t end = front_matter_end(self, at);
  self->feed = 0; /* looked ahead */
  if (end == at) return at;
  self->start = at;
  self->next = end;
  open_raw(self, MIL_RAW_FRONT_MATTER, (place){at, 0, 0}, at);
  return end;
}

/* ---- Public ------------------------------------------------------------------------------------ */

bool mil_sections_init(mil_sections *self, const mil_allocator *allocator, mil_slice text) {
  *self = (mil_sections){0};
  scanner scan = {.allocator = allocator, .sections = self, .text = text.text, .length = text.length};
  if (text.length == 0) return true;
  scan.has_returns = memchr(text.text, '\r', text.length) != NULL;
  begin_section(&scan, 0, 0);
  if (!scan.failed) scan_lines(&scan, scan_front_matter(&scan));
  if (scan.failed) {
    mil_sections_release(self, allocator);
    return false;
  }
  end_section(&scan, text.length);
  return true;
}

void mil_sections_release(mil_sections *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->sections);
  mil_array_release(allocator, &self->raws);
}
