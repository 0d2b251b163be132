/* skeleton.c: drawing a section's skeleton, line by line.
 *
 * A line is read without regard to those before it: what looks like a marker is drawn as it is, and the
 * grammar decides whether it is one ("2." inside a paragraph is not). Only raw blocks come from outside. */
#include "skeleton.h"

#include <string.h>

#define TAB_STOP 4

typedef struct artist {
  const mil_allocator *allocator;
  mil_skeleton *skeleton;
  const char *text;
  bool failed;

  uint32_t at, stop, next; /* the reading place, the line's end, the next line */
  uint32_t column;         /* of `at` in the source, tabs counted */
  uint32_t drawn;          /* columns drawn so far */
} artist;

/* ---- Characters -------------------------------------------------------------------------------- */

static bool is_blank(char c) { return c == ' ' || c == '\t'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_end(const artist *self, uint32_t at) { return at >= self->stop; }

static uint32_t skip_blanks(const artist *self, uint32_t at) {
  while (!is_end(self, at) && is_blank(self->text[at])) at++;
  return at;
}

static uint32_t skip_run(const artist *self, uint32_t at, char c) {
  while (!is_end(self, at) && self->text[at] == c) at++;
  return at;
}

static uint32_t trim_end(const artist *self, uint32_t start, uint32_t end) {
  while (end > start && is_blank(self->text[end - 1])) end--;
  return end;
}

/* ---- The pen ----------------------------------------------------------------------------------- */

static bool reserve(artist *self, uint32_t bytes, uint32_t anchors) {
  if (!mil_array_reserve(self->allocator, &self->skeleton->text, bytes) ||
      !mil_array_reserve(self->allocator, &self->skeleton->anchors, anchors))
    self->failed = true;
  return !self->failed;
}

/* From here on, drawn bytes stand for the source from `source`. */
static void anchor(artist *self, uint32_t source) {
  mil_skeleton *skeleton = self->skeleton;
  if (!reserve(self, 0, 1)) return;
  mil_anchor here = {skeleton->text.count, source};
  uint32_t count = skeleton->anchors.count;
  if (count > 0 && skeleton->anchors.items[count - 1].drawn == here.drawn) count--;
  skeleton->anchors.items[count] = here;
  skeleton->anchors.count = count + 1;
}

static void draw(artist *self, const char *bytes, uint32_t count) {
  if (!reserve(self, count, 0)) return;
  memcpy(self->skeleton->text.items + self->skeleton->text.count, bytes, count);
  self->skeleton->text.count += count;
  self->drawn += count;
}

/* Blanks up to a column. */
static void indent(artist *self, uint32_t column) {
  while (self->drawn < column && !self->failed) draw(self, " ", 1);
}

/* One letter for all the text in `range`. */
static void draw_text(artist *self, mil_range range) {
  anchor(self, range.start);
  draw(self, "x", 1);
  anchor(self, range.end);
}

/* Bytes as they are. */
static void draw_source(artist *self, uint32_t start, uint32_t end) {
  anchor(self, start);
  draw(self, self->text + start, end - start);
  anchor(self, end);
}

static void limit(artist *self, uint32_t start, uint32_t end) {
  if (mil_range_empty(self->skeleton->limited)) self->skeleton->limited = (mil_range){start, end};
}

/* ---- Lines ------------------------------------------------------------------------------------- */

static void find_line_end(artist *self, uint32_t start, uint32_t end) {
  uint32_t stop = start;
  while (stop < end && self->text[stop] != '\n' && self->text[stop] != '\r') stop++;
  self->at = start;
  self->stop = stop;
  self->next = stop < end ? stop + 1 : stop;
  if (stop + 1 < end && self->text[stop] == '\r' && self->text[stop + 1] == '\n') self->next++;
  self->column = self->drawn = 0;
}

static void read_blanks(artist *self, uint32_t until) {
  for (; self->at < until && is_blank(self->text[self->at]); self->at++)
    self->column += self->text[self->at] == ' ' ? 1 : TAB_STOP - self->column % TAB_STOP;
}

static void end_line(artist *self) {
  draw(self, "\n", 1);
  anchor(self, self->next);
}

/* ---- Tables ------------------------------------------------------------------------------------ */

/* The next pipe that no backslash escapes, or the line's end. */
static uint32_t find_pipe(const artist *self, uint32_t at) {
  for (; !is_end(self, at) && self->text[at] != '|'; at++) {
    if (self->text[at] == '\\') at++;
  }
  return is_end(self, at) ? self->stop : at;
}

static bool is_delimiter_row(const artist *self) {
  bool has_dash = false;
  for (uint32_t at = self->at; at < self->stop; at++) {
    char c = self->text[at];
    if (c == '-') has_dash = true;
    else if (c != ':' && c != '|' && !is_blank(c)) return false;
  }
  return has_dash;
}

/* Dashes, colons and pipes without the blanks between them; of a run of dashes one is enough. */
static void draw_delimiter_row(artist *self) {
  char last = '\0';
  uint32_t cells = 0;
  anchor(self, self->at);
  for (uint32_t at = self->at; at < self->stop && cells <= MIL_ROW_CELLS; at++) {
    char c = self->text[at];
    if (is_blank(c) || (c == '-' && last == '-')) continue;
    if (c == '|') cells++;
    draw(self, &c, 1);
    last = c;
  }
}

static void draw_cell(artist *self, uint32_t start, uint32_t end) {
  start = skip_blanks(self, start);
  end = trim_end(self, start, end);
  if (start < end) {
    draw_text(self, (mil_range){start, end});
    return;
  }
  anchor(self, end);
  draw(self, " ", 1);
}

/* A line with pipes: a row of a table, should the grammar find one. */
static void draw_row(artist *self) {
  uint32_t at = self->at, cells = 0;
  if (self->text[at] == '|') draw_source(self, at, at + 1), at++;
  while (skip_blanks(self, at) < self->stop) {
    uint32_t pipe = ++cells < MIL_ROW_CELLS ? find_pipe(self, at) : self->stop;
    draw_cell(self, at, pipe);
    if (cells == MIL_ROW_CELLS) limit(self, at, self->stop);
    if (pipe < self->stop) draw_source(self, pipe, pipe + 1);
    at = pipe < self->stop ? pipe + 1 : pipe;
  }
}

/* ---- Link reference definitions ---------------------------------------------------------------- */

static bool closes_title(char open, char c) { return c == (open == '(' ? ')' : open); }

/* Is the line from `at` blank, or blanks and a title? */
static bool ends_definition(const artist *self, uint32_t at) {
  uint32_t title = skip_blanks(self, at);
  if (is_end(self, title)) return true;
  if (title == at || strchr("\"'(", self->text[title]) == NULL) return false;
  uint32_t end = trim_end(self, title, self->stop);
  return end > title + 1 && closes_title(self->text[title], self->text[end - 1]);
}

static uint32_t skip_destination(const artist *self, uint32_t at) {
  if (!is_end(self, at) && self->text[at] == '<') {
    const char *end = memchr(self->text + at, '>', self->stop - at);
    return end == NULL ? at : (uint32_t)(end - self->text) + 1;
  }
  while (!is_end(self, at) && !is_blank(self->text[at])) at++;
  return at;
}

/* Is the line `[label]: destination "title"`? Such a paragraph is no text. */
static bool is_definition(const artist *self) {
  uint32_t at = self->at + 1;
  if (self->text[self->at] != '[') return false;
  while (!is_end(self, at) && self->text[at] != ']' && self->text[at] != '[')
    at += self->text[at] == '\\' ? 2 : 1;
  if (at + 1 >= self->stop || self->text[at] != ']' || self->text[at + 1] != ':') return false;
  uint32_t start = skip_blanks(self, at + 2), end = skip_destination(self, start);
  return skip_blanks(self, self->at + 1) < at && end > start && ends_definition(self, end);
}

static void draw_definition(artist *self) {
  anchor(self, self->at);
  draw(self, "[y]: y", 6);
}

/* ---- Leaves ------------------------------------------------------------------------------------ */

static void draw_content(artist *self) {
  mil_range all = {self->at, trim_end(self, self->at, self->stop)};
  if (mil_range_empty(all)) return;
  indent(self, self->column);
  if (is_definition(self)) draw_definition(self);
  else if (find_pipe(self, self->at) == self->stop) draw_text(self, all);
  else if (is_delimiter_row(self)) draw_delimiter_row(self);
  else draw_row(self);
}

/* Where the line ends in three or more of one mark and blanks, the place from which that is all there is. */
static uint32_t find_rule(const artist *self) {
  uint32_t at = trim_end(self, self->at, self->stop);
  char mark = at > self->at ? self->text[at - 1] : '\0';
  if (mark != '*' && mark != '-' && mark != '_') return self->stop;
  while (at > self->at && (self->text[at - 1] == mark || is_blank(self->text[at - 1]))) at--;
  return at;
}

static uint32_t count_marks(const artist *self, char mark) {
  uint32_t count = 0;
  for (uint32_t at = self->at; at < self->stop && count < 3; at++) count += self->text[at] == mark;
  return count;
}

/* A thematic break or the underline of a setext heading; dashes alone may be either. */
static bool draw_rule(artist *self, uint32_t rule) {
  char c = self->text[self->at];
  if (c == '=' || c == '-') {
    uint32_t run = skip_run(self, self->at, c);
    if (skip_blanks(self, run) == self->stop && (c == '=' || run - self->at > 1)) {
      anchor(self, self->at);
      draw(self, c == '=' ? "===" : "---", run - self->at < 3 ? run - self->at : 3);
      return true;
    }
  }
  if (self->at < rule || count_marks(self, c) < 3) return false;
  anchor(self, self->at);
  draw(self, "***", 3);
  return true;
}

static bool draw_heading(artist *self) {
  uint8_t level = 0;
  if (self->text[self->at] != '#') return false;
  mil_range content = mil_heading_content(self->text, self->at, self->stop, &level);
  if (level == 0) return false;
  draw_source(self, self->at, self->at + level);
  if (mil_range_empty(content)) return true;
  draw(self, " ", 1);
  draw_text(self, content);
  return true;
}

/* ---- Markers ----------------------------------------------------------------------------------- */

/* The length of what looks like a list marker, or 0. */
static uint32_t marker_length(const artist *self) {
  uint32_t end = self->at;
  while (!is_end(self, end) && end - self->at < 9 && is_digit(self->text[end])) end++;
  if (is_end(self, end)) return 0;
  const char *marks = end > self->at ? ".)" : "-+*";
  if (strchr(marks, self->text[end]) == NULL) return 0;
  end++;
  return is_end(self, end) || is_blank(self->text[end]) ? end - self->at : 0;
}

static void draw_marker(artist *self, uint32_t length) {
  draw_source(self, self->at, self->at + length);
  self->at += length;
  self->column += length;
}

/* A checkbox after a list marker, with text behind it. */
static void draw_checkbox(artist *self) {
  const char *box = self->text + self->at;
  if (self->stop - self->at < 5 || box[0] != '[' || box[2] != ']' || !is_blank(box[3])) return;
  if (strchr(" \txX", box[1]) == NULL || skip_blanks(self, self->at + 3) == self->stop) return;
  indent(self, self->column);
  draw_source(self, self->at, self->at + 3);
  self->at = skip_blanks(self, self->at + 3);
  self->column = self->drawn + 1;
}

/* Draws the markers up to byte `until`; false where the line's leaf is drawn too. */
static bool draw_markers(artist *self, uint32_t until, uint32_t rule) {
  for (;;) {
    read_blanks(self, until);
    if (self->at >= until) return true;
    if (self->column >= MIL_PREFIX_COLUMNS) {
      self->column = MIL_PREFIX_COLUMNS;
      return true;
    }
    uint32_t length = self->text[self->at] == '>' ? 1 : 0;
    indent(self, self->column);
    if (length == 0 && (draw_rule(self, rule) || draw_heading(self))) return false;
    bool item = length == 0 && (length = marker_length(self)) > 0;
    if (length == 0) return true;
    draw_marker(self, length);
    if (item) {
      read_blanks(self, until);
      draw_checkbox(self);
    }
  }
}

/* ---- Lines of the section ---------------------------------------------------------------------- */

static bool looks_like_marker(char c) { return c == '>' || c == '-' || c == '*' || c == '+'; }

static void draw_line(artist *self) {
  if (!draw_markers(self, self->stop, find_rule(self))) return;
  if (self->column == MIL_PREFIX_COLUMNS && !is_end(self, self->at) &&
      looks_like_marker(self->text[self->at]))
    limit(self, self->at, self->stop);
  draw_content(self);
}

/* A raw block in its container: a thematic break, whatever its length. */
static void draw_raw(artist *self, const mil_raw *raw) {
  draw_markers(self, raw->content, self->stop);
  uint32_t column = raw->column < MIL_PREFIX_COLUMNS ? raw->column : MIL_PREFIX_COLUMNS;
  indent(self, column);
  anchor(self, raw->content);
  draw(self, "***", 3);
  self->next = raw->range.end;
}

bool mil_skeleton_draw(mil_skeleton *self, const mil_allocator *allocator, mil_slice text,
                       mil_range body, const mil_raw *raws, uint32_t raw_count) {
  artist pen = {.allocator = allocator, .skeleton = self, .text = text.text};
  self->text.count = self->anchors.count = 0;
  self->limited = (mil_range){0};
  uint32_t raw = 0;
  for (uint32_t at = body.start; at < body.end && !pen.failed; at = pen.next) {
    find_line_end(&pen, at, body.end);
    anchor(&pen, at);
    if (raw < raw_count && raws[raw].range.start == at) draw_raw(&pen, &raws[raw++]);
    else draw_line(&pen);
    end_line(&pen);
  }
  return !pen.failed;
}

void mil_skeleton_release(mil_skeleton *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->text);
  mil_array_release(allocator, &self->anchors);
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
  if (self->anchors.count == 0) return 0;
  uint32_t i = find_anchor(self, drawn);
  mil_anchor here = self->anchors.items[i];
  uint32_t source = here.source + (drawn - here.drawn);
  if (i + 1 == self->anchors.count) return here.source;
  uint32_t bound = self->anchors.items[i + 1].source;
  return source < bound ? source : bound;
}

mil_range mil_skeleton_source(const mil_skeleton *self, mil_range drawn) {
  return (mil_range){source_of(self, drawn.start), source_of(self, drawn.end)};
}
