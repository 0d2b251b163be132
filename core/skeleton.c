/* skeleton.c: drawing skeletons, and the way back from them to the source. */
#include "skeleton.h"

#include <string.h>

typedef struct artist {
  const mil_allocator *allocator;
  mil_skeleton *skeleton;
  mil_line_scanner line;
  const char *text;
  bool after_blank;  /* the last line drawn is empty */
  bool after_text;   /* the last line drawn is of a paragraph that so far has no pipes */
  uint32_t checkbox; /* where that of the paragraph was drawn, or 0 */
  bool failed;       /* memory ended */
} artist;

/* ---- Characters -------------------------------------------------------------------------------- */

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static uint32_t skip_blanks(const artist *self, uint32_t at, uint32_t stop) {
  while (at < stop && is_blank(self->text[at])) at++;
  return at;
}

static uint32_t trim_end(const artist *self, uint32_t start, uint32_t end) {
  while (end > start && is_blank(self->text[end - 1])) end--;
  return end;
}

/* ---- The pen ----------------------------------------------------------------------------------- */

/* From here on, drawn bytes stand for the source from `source`. */
static void anchor(artist *self, uint32_t source) {
  mil_skeleton *skeleton = self->skeleton;
  if (!mil_array_reserve(self->allocator, &skeleton->anchors, 1)) {
    self->failed = true;
    return;
  }
  uint32_t count = skeleton->anchors.count;
  if (count > 0 && skeleton->anchors.items[count - 1].drawn == skeleton->text.count) count--;
  skeleton->anchors.items[count] = (mil_anchor){skeleton->text.count, source};
  skeleton->anchors.count = count + 1;
}

static void draw(artist *self, const char *bytes, uint32_t count) {
  mil_skeleton *skeleton = self->skeleton;
  if (!mil_array_reserve(self->allocator, &skeleton->text, count)) {
    self->failed = true;
    return;
  }
  memcpy(skeleton->text.items + skeleton->text.count, bytes, count);
  skeleton->text.count += count;
}

/* Bytes that stand for all of the source from `start` to `end`. */
static void draw_for(artist *self, const char *bytes, uint32_t count, uint32_t start,
                     uint32_t end) {
  anchor(self, start);
  draw(self, bytes, count);
  anchor(self, end);
}

static void limit(artist *self) {
  mil_range *limited = &self->skeleton->limited;
  if (limited->end == limited->start) *limited = (mil_range){self->line.content, self->line.stop};
}

/* ---- Markers ----------------------------------------------------------------------------------- */

static bool is_ordered(const mil_container *item) { return item->mark == '.' || item->mark == ')'; }

/* The marker of a container that opens: numbers are all the same to the structure. */
static void draw_marker(artist *self, const mil_container *opened) {
  char ordered[] = {'1', opened->mark, ' '}, other[] = {opened->mark, ' '};
  anchor(self, opened->at);
  if (is_ordered(opened)) draw(self, ordered, sizeof ordered);
  else draw(self, other, sizeof other);
}

static void draw_continuation(artist *self, const mil_container *open) {
  if (open->mark == '>') draw(self, "> ", 2);
  else draw(self, "   ", is_ordered(open) ? 3 : 2);
}

/* What a lazy line leaves out is drawn too. */
static void draw_prefix(artist *self) {
  const mil_line_scanner *line = &self->line;
  for (uint32_t i = 0; i < line->matched; i++) draw_continuation(self, &line->containers[i]);
  for (uint32_t i = line->matched; i < line->depth; i++) draw_marker(self, &line->containers[i]);
}

/* ---- Tables ------------------------------------------------------------------------------------ */

/* The next pipe that no backslash escapes, or `stop`. */
static uint32_t find_pipe(const artist *self, uint32_t at, uint32_t stop) {
  const char *text = self->text;
  if (memchr(text + at, '|', stop - at) == NULL) return stop;
  while (at < stop && text[at] != '|') at += text[at] == '\\' ? 2 : 1;
  return at < stop ? at : stop;
}

static bool is_delimiter_row(const artist *self, mil_range row) {
  bool has_dash = false;
  for (uint32_t at = row.start; at < row.end; at++) {
    char c = self->text[at];
    if (c == '-') has_dash = true;
    else if (c != ':' && c != '|' && !is_blank(c)) return false;
  }
  return has_dash;
}

/* Dashes, colons and pipes without the blanks between them; of a run of dashes one is enough. */
static void draw_delimiter_row(artist *self, mil_range row) {
  char last = '\0';
  uint32_t cells = 0;
  anchor(self, row.start);
  for (uint32_t at = row.start; at < row.end && cells <= MIL_ROW_CELLS; at++) {
    char c = self->text[at];
    if (is_blank(c) || (c == '-' && last == '-')) continue;
    if (c == '|') cells++;
    draw(self, &c, 1);
    last = c;
  }
  anchor(self, row.end);
}

static void draw_cell(artist *self, uint32_t start, uint32_t end) {
  start = skip_blanks(self, start, end);
  end = trim_end(self, start, end);
  draw_for(self, start < end ? "x" : " ", 1, start, end);
}

/* A line with pipes: a row of a table, should the grammar find one. */
static void draw_row(artist *self, mil_range row) {
  uint32_t at = row.start, cells = 0;
  if (self->text[at] == '|') {
    draw_for(self, "|", 1, at, at + 1);
    at++;
  }
  while (at < row.end) {
    bool last = ++cells == MIL_ROW_CELLS;
    uint32_t pipe = last ? row.end : find_pipe(self, at, row.end);
    draw_cell(self, at, pipe);
    if (last) limit(self);
    if (pipe < row.end) draw_for(self, "|", 1, pipe, pipe + 1);
    at = pipe < row.end ? pipe + 1 : pipe;
  }
}

/* ---- Leaves ------------------------------------------------------------------------------------ */

static bool is_checkbox(const char *box) {
  return box[0] == '[' && strchr(" \txX", box[1]) != NULL && box[2] == ']' && is_blank(box[3]);
}

/* Has an item just opened here? */
static bool begins_item(const mil_line_scanner *line) {
  return line->depth > line->matched && line->containers[line->depth - 1].mark != '>';
}

/* Draws an item's checkbox with text behind it, if there is one; the place of the text. */
static uint32_t draw_checkbox(artist *self) {
  const mil_line_scanner *line = &self->line;
  uint32_t start = line->content;
  self->checkbox = 0;
  if (!begins_item(line) || line->stop - start < 5 || !is_checkbox(self->text + start))
    return start;
  uint32_t after = skip_blanks(self, start + 3, line->stop);
  if (after == line->stop) return start;
  self->checkbox = self->skeleton->text.count;
  draw_for(self, is_blank(self->text[start + 1]) ? "[ ] " : "[x] ", 4, start, after);
  return after;
}

/* A heading has no checkbox, but the grammar reads one and then no heading: what was drawn so is text. */
static void undo_checkbox(artist *self) {
  if (self->checkbox == 0 || self->failed) return;
  memset(self->skeleton->text.items + self->checkbox, 'x', 4);
}

static void draw_text(artist *self) {
  uint32_t start = self->line.kind == MIL_LINE_TEXT ? draw_checkbox(self) : self->line.content;
  mil_range text = {start, trim_end(self, start, self->line.stop)};
  bool piped = find_pipe(self, start, text.end) < text.end;
  self->after_text = !piped && (self->line.kind == MIL_LINE_TEXT || self->after_text);
  if (!piped) draw_for(self, "x", 1, start, text.end);
  else if (is_delimiter_row(self, text)) draw_delimiter_row(self, text);
  else draw_row(self, text);
}

static void draw_heading(artist *self) {
  uint32_t start = self->line.content;
  mil_range text = mil_heading_content(self->text, start, self->line.stop);
  draw_for(self, "######", self->line.level, start, start + self->line.level);
  if (text.end == text.start) return;
  draw(self, " ", 1);
  draw_for(self, "x", 1, text.start, text.end);
}

static void draw_leaf(artist *self) {
  const mil_line_scanner *line = &self->line;
  switch (line->kind) {
    case MIL_LINE_TEXT:
    case MIL_LINE_MORE_TEXT: draw_text(self); break;
    case MIL_LINE_HEADING: draw_heading(self); break;
    case MIL_LINE_UNDERLINE:
      undo_checkbox(self);
      draw_for(self, line->level == 1 ? "===" : "---", 3, line->content, line->stop);
      break;
    default: draw_for(self, "___", 3, line->content, line->stop); break;
  }
}

/* ---- Lines ------------------------------------------------------------------------------------- */

static void trim_drawn(artist *self) {
  mil_skeleton *skeleton = self->skeleton;
  while (skeleton->text.count > 0 && skeleton->text.items[skeleton->text.count - 1] == ' ')
    skeleton->text.count--;
  while (skeleton->anchors.count > 1 &&
         skeleton->anchors.items[skeleton->anchors.count - 1].drawn > skeleton->text.count)
    skeleton->anchors.count--;
}

/* A blank line may hold markers; of empty ones in a row one is drawn. */
static void draw_blank(artist *self) {
  uint32_t start = self->skeleton->text.count;
  draw_prefix(self);
  trim_drawn(self);
  bool empty = self->skeleton->text.count == start;
  if (!empty || !self->after_blank) draw(self, "\n", 1);
  self->after_blank = empty;
}

/* The letter of the lines above stands for this line, too. */
static bool extend_text(artist *self) {
  const mil_line_scanner *line = &self->line;
  mil_skeleton *skeleton = self->skeleton;
  if (line->kind != MIL_LINE_MORE_TEXT || !self->after_text || self->failed) return false;
  if (find_pipe(self, line->content, line->stop) < line->stop) return false;
  /* the last anchors are those of the letter's end and of the next line */
  skeleton->anchors.items[skeleton->anchors.count - 2].source =
    trim_end(self, line->content, line->stop);
  return true;
}

static void draw_line(artist *self) {
  if (self->line.kind == MIL_LINE_MORE_RAW || extend_text(self)) return;
  if (self->line.kind == MIL_LINE_BLANK) {
    draw_blank(self);
    return;
  }
  self->after_blank = false;
  draw_prefix(self);
  draw_leaf(self);
  draw(self, "\n", 1);
}

/* Does the line go on with nothing that is open? */
static bool begins_piece(const mil_line_scanner *line) {
  switch (line->kind) {
    case MIL_LINE_MORE_TEXT:
    case MIL_LINE_MORE_RAW:
    case MIL_LINE_UNDERLINE: return false;
    case MIL_LINE_BLANK: return line->matched == 0 && line->depth > 0;
    default: return line->matched == 0;
  }
}

static void begin_piece(artist *self) {
  mil_skeleton *skeleton = self->skeleton;
  if (!mil_array_reserve(self->allocator, &skeleton->pieces, 1)) {
    self->failed = true;
    return;
  }
  skeleton->pieces.items[skeleton->pieces.count++] = skeleton->text.count;
}

bool mil_skeleton_draw(mil_skeleton *self, const mil_allocator *allocator, mil_slice text,
                       mil_range body) {
  artist pen = {.allocator = allocator, .skeleton = self, .text = text.text};
  self->text.count = self->anchors.count = self->pieces.count = 0;
  self->limited = (mil_range){0};
  mil_line_scanner_init(&pen.line, (mil_slice){text.text, body.end}, body.start);
  anchor(&pen, body.start);
  while (!pen.failed && mil_line_next(&pen.line)) {
    if (begins_piece(&pen.line)) begin_piece(&pen);
    draw_line(&pen);
    anchor(&pen, pen.line.next);
    if (pen.line.limited) limit(&pen);
  }
  return !pen.failed;
}

void mil_skeleton_release(mil_skeleton *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->text);
  mil_array_release(allocator, &self->anchors);
  mil_array_release(allocator, &self->pieces);
}

/* ---- Back to the source ------------------------------------------------------------------------ */

/* The last anchor at or before a drawn byte. */
static uint32_t find_anchor(const mil_skeleton *self, uint32_t drawn) {
  uint32_t low = 0, high = self->anchors.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (self->anchors.items[middle].drawn <= drawn) low = middle;
    else high = middle;
  }
  return low;
}

static uint32_t source_of(const mil_skeleton *self, uint32_t drawn) {
  uint32_t i = find_anchor(self, drawn);
  mil_anchor here = self->anchors.items[i];
  if (i + 1 == self->anchors.count) return here.source;
  uint32_t source = here.source + (drawn - here.drawn), bound = self->anchors.items[i + 1].source;
  return source < bound ? source : bound;
}

mil_range mil_skeleton_source(const mil_skeleton *self, mil_range drawn) {
  if (self->anchors.count == 0) return (mil_range){0};
  return (mil_range){source_of(self, drawn.start), source_of(self, drawn.end)};
}
