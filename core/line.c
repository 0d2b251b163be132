/* line.c: the block algorithm, one line at a time. It keeps what decides the lines to come: a stack of
 * containers and the kind of the open leaf. */
#include "line.h"

#include <string.h>

#define CODE_INDENT 4 /* columns that make indented code */
#define TAB_STOP 4

/* A place in a line; `rest` columns of the tab at `at` are still to come, where a part of it was used. */
typedef struct place {
  uint32_t at, column, rest;
} place;

/* How the line stands when new blocks may open in it. */
typedef struct opening {
  place here;
  uint32_t matched;  /* containers that go on, or have just opened */
  bool lazy;         /* a paragraph is open and nothing has opened in this line */
  bool interrupting; /* the same, and all containers go on */
} opening;

typedef mil_line_scanner scanner;

/* ---- Characters -------------------------------------------------------------------------------- */

/* Bytes that make a line worth a closer look when they come first. */
static const bool is_special[256] = {
  [' '] = true, ['\t'] = true, ['\n'] = true, ['\r'] = true, ['#'] = true,
  ['>'] = true, ['-'] = true,  ['+'] = true,  ['*'] = true,  ['_'] = true,
  ['='] = true, ['`'] = true,  ['~'] = true,  ['<'] = true,  ['['] = true,
  ['0'] = true, ['1'] = true,  ['2'] = true,  ['3'] = true,  ['4'] = true,
  ['5'] = true, ['6'] = true,  ['7'] = true,  ['8'] = true,  ['9'] = true};

static bool is_blank(char c) { return c == ' ' || c == '\t'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static uint32_t skip_blanks(const scanner *self, uint32_t at) {
  while (at < self->stop && is_blank(self->text.text[at])) at++;
  return at;
}

static uint32_t skip_run(const scanner *self, uint32_t at, char c) {
  while (at < self->stop && self->text.text[at] == c) at++;
  return at;
}

static mil_slice line_from(const scanner *self, uint32_t at) {
  return (mil_slice){self->text.text + at, self->stop - at};
}

/* ---- Columns ----------------------------------------------------------------------------------- */

static uint32_t blank_width(const scanner *self, place here) {
  if (self->text.text[here.at] == ' ') return 1;
  return here.rest > 0 ? here.rest : TAB_STOP - here.column % TAB_STOP;
}

/* Moves over at most `columns` columns of white space. */
static place advance(const scanner *self, place here, uint32_t columns) {
  while (columns > 0 && here.at < self->stop && is_blank(self->text.text[here.at])) {
    uint32_t width = blank_width(self, here);
    if (width > columns) return (place){here.at, here.column + columns, width - columns};
    here = (place){here.at + 1, here.column + width, 0};
    columns -= width;
  }
  return here;
}

static place skip_indent(const scanner *self, place here) {
  while (here.at < self->stop && is_blank(self->text.text[here.at]))
    here = (place){here.at + 1, here.column + blank_width(self, here), 0};
  return here;
}

/* Past `bytes` bytes that are no white space. */
static place step(place here, uint32_t bytes) {
  return (place){here.at + bytes, here.column + bytes, 0};
}

/* ---- Beginnings of blocks ---------------------------------------------------------------------- */

static uint8_t heading_level(const scanner *self, uint32_t at) {
  uint32_t end = skip_run(self, at, '#');
  bool ends_well = end == self->stop || is_blank(self->text.text[end]);
  return end > at && end - at <= 6 && ends_well ? (uint8_t)(end - at) : 0;
}

/* The length of the fence at `at`, or 0: an info string after backticks holds no backtick. */
static uint32_t fence_length(const scanner *self, uint32_t at) {
  char c = self->text.text[at];
  if (c != '`' && c != '~') return 0;
  uint32_t end = skip_run(self, at, c);
  if (end - at < 3) return 0;
  bool broken = c == '`' && memchr(self->text.text + end, '`', self->stop - end) != NULL;
  return broken ? 0 : end - at;
}

static bool is_rule(const scanner *self, uint32_t at) {
  char c = self->text.text[at];
  if (c != '*' && c != '-' && c != '_') return false;
  uint32_t count = 0;
  for (; at < self->stop; at++) {
    if (self->text.text[at] == c) count++;
    else if (!is_blank(self->text.text[at])) return false;
  }
  return count >= 3;
}

static uint8_t underline_level(const scanner *self, uint32_t at) {
  char c = self->text.text[at];
  if (c != '=' && c != '-') return 0;
  if (skip_blanks(self, skip_run(self, at, c)) < self->stop) return 0;
  return c == '=' ? 1 : 2;
}

/* The length of the list marker at `at`, or 0. One that interrupts a paragraph has content and, where
 * ordered, the number 1. */
static uint32_t marker_length(const scanner *self, uint32_t at, bool interrupting) {
  const char *text = self->text.text;
  uint32_t end = at;
  while (end < self->stop && end - at < 9 && is_digit(text[end])) end++;
  bool ordered = end > at;
  if (end == self->stop || strchr(ordered ? ".)" : "-+*", text[end]) == NULL) return 0;
  if (ordered && interrupting && !(end - at == 1 && text[at] == '1')) return 0;
  end++;
  if (end < self->stop && !is_blank(text[end])) return 0;
  if (interrupting && skip_blanks(self, end) == self->stop) return 0;
  return end - at;
}

/* ---- Link reference definitions ---------------------------------------------------------------- */

/* Past the label `[…]` at `at`, or 0: it holds something, but no bracket. */
static uint32_t skip_label(const scanner *self, uint32_t at) {
  const char *text = self->text.text;
  uint32_t start = skip_blanks(self, at + 1), end = start;
  while (end < self->stop && text[end] != ']' && text[end] != '[') end += text[end] == '\\' ? 2 : 1;
  return end > start && end < self->stop && text[end] == ']' ? end + 1 : 0;
}

/* Past the destination at `at`, or 0. */
static uint32_t skip_destination(const scanner *self, uint32_t at) {
  const char *text = self->text.text;
  if (at < self->stop && text[at] == '<') {
    const char *end = memchr(text + at, '>', self->stop - at);
    return end == NULL ? 0 : (uint32_t)(end - text) + 1;
  }
  uint32_t end = at;
  while (end < self->stop && !is_blank(text[end])) end++;
  return end > at ? end : 0;
}

/* Is there nothing from `at` on but blanks, and perhaps a title after one? */
static bool ends_definition(const scanner *self, uint32_t at) {
  const char *text = self->text.text;
  uint32_t title = skip_blanks(self, at), end = self->stop;
  if (title == end) return true;
  while (is_blank(text[end - 1])) end--;
  char open = text[title], close = open == '(' ? ')' : open;
  if (title == at || (open != '"' && open != '\'' && open != '(')) return false;
  const char *first = memchr(text + title + 1, close, end - title - 1);
  return first == text + end - 1;
}

/* A whole definition in one line; those that go over several are taken as text. */
static bool is_definition(const scanner *self, uint32_t at) {
  if (self->text.text[at] != '[') return false;
  uint32_t label = skip_label(self, at);
  if (label == 0 || label >= self->stop || self->text.text[label] != ':') return false;
  uint32_t end = skip_destination(self, skip_blanks(self, label + 1));
  return end > 0 && ends_definition(self, end);
}

/* ---- Raw blocks -------------------------------------------------------------------------------- */

static bool in_raw(const scanner *self) { return self->leaf >= MIL_LEAF_FENCED; }

static void open_fenced(scanner *self, uint32_t at, uint32_t length) {
  self->kind = MIL_LINE_CODE;
  self->leaf = MIL_LEAF_FENCED;
  self->fence = self->text.text[at];
  self->fence_length = length;
}

static void open_html(scanner *self, uint32_t at, mil_html_kind kind) {
  self->kind = MIL_LINE_HTML;
  self->html = kind;
  self->leaf = mil_html_ends(kind, line_from(self, at)) ? MIL_LEAF_NONE : MIL_LEAF_HTML;
}

static bool is_closing_fence(const scanner *self, place here, place first) {
  if (first.column - here.column >= CODE_INDENT) return false;
  uint32_t end = skip_run(self, first.at, self->fence);
  return end - first.at >= self->fence_length && skip_blanks(self, end) == self->stop;
}

/* Does the open raw block take this line, whose containers all go on? */
static bool continue_raw(scanner *self, place here) {
  place first = skip_indent(self, here);
  bool blank = first.at == self->stop;
  self->kind = MIL_LINE_MORE_RAW;
  if (self->leaf == MIL_LEAF_FENCED) {
    if (is_closing_fence(self, here, first)) self->leaf = MIL_LEAF_NONE;
    return true;
  }
  if (self->leaf == MIL_LEAF_HTML) {
    if (blank && self->html >= MIL_HTML_BLOCK_TAG) return false;
    if (mil_html_ends(self->html, line_from(self, first.at))) self->leaf = MIL_LEAF_NONE;
    return true;
  }
  if (blank) self->kind = MIL_LINE_BLANK; /* of the code only if more code follows */
  return blank || first.column - here.column >= CODE_INDENT;
}

/* ---- Containers -------------------------------------------------------------------------------- */

static bool match_quote(const scanner *self, place *here) {
  place first = skip_indent(self, *here);
  if (first.at == self->stop || self->text.text[first.at] != '>') return false;
  if (first.column - here->column >= CODE_INDENT) return false;
  *here = advance(self, step(first, 1), 1);
  return true;
}

static bool is_blank_from(const scanner *self, place here) {
  return skip_indent(self, here).at == self->stop;
}

/* The whole indentation is looked at only where it must be: it may be long and the items deep. */
static bool match_item(const scanner *self, mil_container *item, place *here) {
  place moved = advance(self, *here, item->width);
  bool indented = moved.column - here->column == item->width;
  if ((!indented || item->empty) && is_blank_from(self, *here)) return !item->empty;
  if (!indented) return false;
  *here = moved;
  item->empty = false;
  return true;
}

/* How many of the open containers this line goes on with; `here` moves past their markers. */
static uint32_t match_containers(scanner *self, place *here) {
  uint32_t matched = 0;
  for (; matched < self->depth; matched++) {
    mil_container *open = &self->containers[matched];
    if (open->mark == '>' ? !match_quote(self, here) : !match_item(self, open, here)) break;
  }
  return matched;
}

static place push_quote(scanner *self, place first) {
  self->containers[self->depth++] = (mil_container){.mark = '>', .at = first.at};
  return advance(self, step(first, 1), 1);
}

static place push_item(scanner *self, place here, place first, uint32_t marker) {
  place after = step(first, marker), content = skip_indent(self, after);
  bool empty = content.at == self->stop;
  uint32_t column = empty ? after.column + 1 : content.column;
  /* five blanks after the marker: one belongs to it, the others begin indented code */
  if (!empty && content.column - after.column > CODE_INDENT) {
    content = advance(self, after, 1);
    column = content.column;
  }
  self->containers[self->depth++] =
    (mil_container){self->text.text[first.at + marker - 1], empty, column - here.column, first.at};
  return content;
}

/* ---- New blocks -------------------------------------------------------------------------------- */

/* The line is a leaf of this kind in the containers that it matches. */
static void take(scanner *self, const opening *line, mil_line_kind kind, mil_leaf leaf) {
  self->depth = line->matched;
  self->kind = kind;
  self->leaf = leaf;
}

/* The rule, heading or underline at `at`, if it is one. */
static bool open_line_leaf(scanner *self, const opening *line, uint32_t at) {
  if ((self->level = heading_level(self, at)) > 0) {
    take(self, line, MIL_LINE_HEADING, MIL_LEAF_NONE);
    return true;
  }
  if (line->interrupting && self->leaf == MIL_LEAF_PARAGRAPH &&
      (self->level = underline_level(self, at)) > 0) {
    take(self, line, MIL_LINE_UNDERLINE, MIL_LEAF_NONE);
    return true;
  }
  if (!is_rule(self, at)) return false;
  take(self, line, MIL_LINE_RULE, MIL_LEAF_NONE);
  return true;
}

/* The leaf that begins at `at`, where it is no plain text. */
static bool open_leaf(scanner *self, const opening *line, uint32_t at) {
  uint32_t length = fence_length(self, at);
  if (length > 0) {
    self->depth = line->matched;
    open_fenced(self, at, length);
    return true;
  }
  if (self->text.text[at] == '<') {
    mil_html_kind html = mil_html_begins(line_from(self, at));
    if (html == MIL_HTML_NONE || (html == MIL_HTML_ANY_TAG && line->lazy)) return false;
    self->depth = line->matched;
    open_html(self, at, html);
    return true;
  }
  return open_line_leaf(self, line, at);
}

/* The container that begins at `first`, if any; moves `line` into it. */
static bool open_container(scanner *self, opening *line, place first) {
  bool quote = self->text.text[first.at] == '>';
  uint32_t marker = quote ? 1 : marker_length(self, first.at, line->interrupting);
  if (marker == 0) return false;
  if (line->matched == MIL_NESTING_MAX) {
    self->limited = true;
    return false;
  }
  self->depth = line->matched;
  line->here = quote ? push_quote(self, first) : push_item(self, line->here, first, marker);
  *line = (opening){.here = line->here, .matched = self->depth};
  self->leaf = MIL_LEAF_NONE;
  return true;
}

static void take_text(scanner *self, const opening *line, uint32_t at) {
  bool more = line->lazy && self->leaf == MIL_LEAF_PARAGRAPH;
  bool definition = !more && is_definition(self, at);
  if (line->lazy) self->matched = self->depth;
  else self->depth = line->matched;
  self->leaf = definition ? MIL_LEAF_DEFINITION : MIL_LEAF_PARAGRAPH;
  self->kind = more ? MIL_LINE_MORE_TEXT : definition ? MIL_LINE_DEFINITION : MIL_LINE_TEXT;
}

static void take_indented(scanner *self, const opening *line, uint32_t at) {
  if (line->lazy) take_text(self, line, at);
  else take(self, line, MIL_LINE_CODE, MIL_LEAF_INDENTED);
}

static void open_blocks(scanner *self, opening line) {
  for (;;) {
    place first = skip_indent(self, line.here);
    self->content = first.at;
    if (first.at == self->stop) {
      take(self, &line, MIL_LINE_BLANK, MIL_LEAF_NONE);
      return;
    }
    if (first.column - line.here.column >= CODE_INDENT) {
      take_indented(self, &line, first.at);
      return;
    }
    if (open_leaf(self, &line, first.at)) return;
    if (!open_container(self, &line, first)) break;
  }
  take_text(self, &line, self->content);
}

/* ---- Lines ------------------------------------------------------------------------------------- */

static bool has_paragraph(const scanner *self) {
  return self->leaf == MIL_LEAF_PARAGRAPH || self->leaf == MIL_LEAF_DEFINITION;
}

static void read_line(scanner *self) {
  place here = {self->start, 0, 0};
  self->matched = match_containers(self, &here);
  self->content = skip_indent(self, here).at;
  if (in_raw(self)) {
    if (self->matched == self->depth && continue_raw(self, here)) return;
    self->leaf = MIL_LEAF_NONE;
  }
  bool lazy = has_paragraph(self);
  open_blocks(self, (opening){here, self->matched, lazy, lazy && self->matched == self->depth});
}

/* A line whose first byte begins no block and is no white space. */
static void read_plain_line(scanner *self) {
  self->content = self->start;
  self->matched = self->depth;
  if (self->leaf == MIL_LEAF_PARAGRAPH) {
    self->kind = MIL_LINE_MORE_TEXT;
    return;
  }
  if (self->depth == 0 && in_raw(self) && continue_raw(self, (place){self->start, 0, 0})) return;
  if (self->leaf != MIL_LEAF_DEFINITION) self->matched = self->depth = 0;
  self->leaf = MIL_LEAF_PARAGRAPH;
  self->kind = MIL_LINE_TEXT;
}

/* The LF is remembered, so that a text of lone CRs is not searched to its end for each line. */
static void find_line_end(scanner *self) {
  const char *text = self->text.text, *end;
  uint32_t length = self->text.length;
  self->start = self->next;
  if (self->feed < self->start || self->start == 0) {
    end = memchr(text + self->start, '\n', length - self->start);
    self->feed = end == NULL ? length : (uint32_t)(end - text);
  }
  self->stop = self->feed;
  self->next = self->feed < length ? self->feed + 1 : length;
  if (!self->has_returns) return;
  end = memchr(text + self->start, '\r', self->stop - self->start);
  if (end == NULL) return;
  self->stop = (uint32_t)(end - text);
  self->next = self->stop + 1 == self->feed ? self->next : self->stop + 1;
}

/* ---- Public ------------------------------------------------------------------------------------ */

void mil_line_scanner_init(mil_line_scanner *self, mil_slice text, uint32_t at) {
  self->text = text;
  self->has_returns = at < text.length && memchr(text.text + at, '\r', text.length - at) != NULL;
  mil_line_seek(self, at);
}

void mil_line_seek(mil_line_scanner *self, uint32_t at) {
  self->feed = 0;
  self->start = self->stop = self->next = at;
  self->depth = 0;
  self->leaf = MIL_LEAF_NONE;
  self->limited = false;
}

bool mil_line_pass(mil_line_scanner *self) {
  if (self->next >= self->text.length) return false;
  find_line_end(self);
  return true;
}

bool mil_line_next(mil_line_scanner *self) {
  if (!mil_line_pass(self)) return false;
  self->limited = false;
  if (is_special[(unsigned char)self->text.text[self->start]]) read_line(self);
  else read_plain_line(self);
  return true;
}

mil_range mil_heading_content(const char *text, uint32_t at, uint32_t stop) {
  uint32_t start = at;
  while (start < stop && text[start] == '#') start++;
  while (start < stop && is_blank(text[start])) start++;
  while (stop > start && is_blank(text[stop - 1])) stop--;
  uint32_t closing = stop;
  while (closing > start && text[closing - 1] == '#') closing--;
  if (closing == start || is_blank(text[closing - 1])) stop = closing;
  while (stop > start && is_blank(text[stop - 1])) stop--;
  return (mil_range){start, stop};
}
