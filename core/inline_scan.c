/* inline_scan.c: inline markup by a linear scan, where the grammar would take too long. */
#include "inline_marks.h"

/* Brackets open at a time, how far a link's target or a tag may reach, and how deep brackets nest
 * in a target (as in CommonMark): with them the scan is linear. */
enum { MAX_OPEN = 64, MAX_REACH = 1024, MAX_DEPTH = 32, MAX_TICKS = 32 };

typedef struct scan {
  uint32_t open[MAX_OPEN]; /* offsets of '[', the last MAX_OPEN of them, in a ring */
  uint32_t open_count;
  uint32_t last_ticks[MAX_TICKS + 1]; /* where the last run of so many backticks begins */
  bool has_comment_end;
  uint32_t comment_end; /* the last "-->" */
} scan;

static void note_last_places(const mil_marker *self, scan *state) {
  for (uint32_t i = 0; i < self->text.length; i++) {
    if (mil_begins_with(self->text, i, "-->"))
      state->comment_end = i, state->has_comment_end = true;
    if (mil_byte_at(self->text, i) != '`') continue;
    uint32_t ticks = mil_run_length(self->text, i);
    if (ticks <= MAX_TICKS) state->last_ticks[ticks] = i;
    i += ticks - 1;
  }
}

/* The end of the code span that begins at `offset`, or 0. */
static uint32_t code_end(const mil_marker *self, const scan *state, uint32_t offset,
                         uint32_t ticks) {
  if (ticks > MAX_TICKS || state->last_ticks[ticks] <= offset) return 0;
  for (uint32_t i = offset + ticks; i < self->text.length;) {
    i = mil_find_byte(self->text, '`', i, self->text.length);
    uint32_t length = mil_run_length(self->text, i);
    i += length;
    if (length == ticks) return i;
  }
  return 0;
}

static bool scan_code(mil_marker *self, const scan *state, uint32_t *offset) {
  uint32_t start = *offset, ticks = mil_run_length(self->text, start);
  uint32_t end = code_end(self, state, start, ticks);
  *offset = end ? end : start + ticks;
  return !end || mil_mark_code(self, start, end, ticks);
}

/* The end of "-->", or 0. */
static uint32_t comment_end(const mil_marker *self, const scan *state, uint32_t offset) {
  if (!state->has_comment_end || state->comment_end < offset + 4) return 0;
  for (uint32_t i = offset + 4; i <= state->comment_end; i++)
    if (mil_begins_with(self->text, i, "-->")) return i + 3;
  return 0;
}

/* The end of the <…> that begins at `offset`, or 0. */
static uint32_t angle_end(const mil_marker *self, uint32_t offset) {
  uint32_t reach = offset + MAX_REACH < self->text.length ? offset + MAX_REACH : self->text.length;
  char first = mil_byte_at(self->text, offset + 1);
  if (!mil_is_letter(first) && first != '/' && first != '?' && first != '!') return 0;
  for (uint32_t i = offset + 1; i < reach; i++) {
    if (mil_byte_at(self->text, i) == '>') return i + 1;
    if (mil_byte_at(self->text, i) == '<') return 0;
  }
  return 0;
}

static bool is_address(const mil_marker *self, uint32_t start, uint32_t end) {
  bool sign = false;
  for (uint32_t i = start; i < end; i++) {
    if (mil_is_space(mil_byte_at(self->text, i))) return false;
    sign = sign || mil_byte_at(self->text, i) == '@' || mil_begins_with(self->text, i, ":");
  }
  return sign && mil_byte_at(self->text, start) != '/' && mil_byte_at(self->text, start) != '!';
}

static bool scan_angle(mil_marker *self, const scan *state, uint32_t *offset) {
  uint32_t start = *offset;
  bool comment = mil_begins_with(self->text, start, "<!--");
  uint32_t end = comment ? comment_end(self, state, start) : angle_end(self, start);
  *offset = end ? end : start + 1;
  if (!end) return true;
  if (!comment && is_address(self, start + 1, end - 1))
    return mil_mark_bracketed_address(self, start, end);
  mil_mark_tag(self, start, end);
  return true;
}

/* Where the "(…)" or "[…]" that begins at `offset` ends, or 0. */
static uint32_t target_end(const mil_marker *self, uint32_t offset) {
  uint32_t reach = offset + MAX_REACH < self->text.length ? offset + MAX_REACH : self->text.length;
  char open = mil_byte_at(self->text, offset), close = open == '(' ? ')' : ']';
  if (open != '(' && open != '[') return 0;
  int depth = 0;
  for (uint32_t i = offset; i < reach; i++) {
    if (mil_byte_at(self->text, i) == '\\') i++;
    else if (mil_byte_at(self->text, i) == open && ++depth > MAX_DEPTH) return 0;
    else if (mil_byte_at(self->text, i) == close && --depth == 0) return i + 1;
  }
  return 0;
}

/* At a ']': if a target follows, both brackets and the target go. */
static bool scan_close(mil_marker *self, scan *state, uint32_t *offset) {
  uint32_t close = (*offset)++;
  if (!state->open_count) return true;
  uint32_t open = state->open[--state->open_count % MAX_OPEN];
  if (mil_byte_at(self->text, open + 1) == '^')
    return mil_mark_bytes(self, open, close + 1, MIL_MARK_DROP), true;
  uint32_t end = target_end(self, close + 1);
  if (!end) return true;
  bool image = mil_byte_before(self->text, open) == '!';
  mil_mark_bytes(self, open - image, open + 1, MIL_MARK_DROP);
  mil_mark_bytes(self, close, end, MIL_MARK_DROP);
  *offset = end;
  return image || mil_mark_span(self, MIL_SPAN_LINK, open, end);
}

/* Drops a run that can open or close emphasis by CommonMark's flanking rules. */
static void scan_emphasis(mil_marker *self, uint32_t *offset) {
  uint32_t start = *offset, length = mil_run_length(self->text, start), end = start + length;
  char sign = mil_byte_at(self->text, start), left = mil_byte_before(self->text, start),
       right = mil_byte_at(self->text, end);
  *offset = end;
  if (mil_is_space(left) && mil_is_space(right)) return;
  if (sign == '_' && mil_is_word(left) && mil_is_word(right)) return;
  if (sign == '~' && length != 2) return;
  mil_mark_bytes(self, start, end, MIL_MARK_DROP);
}

static bool scan_text(mil_marker *self, scan *state) {
  for (uint32_t i = 0; i < self->text.length;) {
    bool kept = true;
    switch (self->text.text[i]) {
      case '\\': i += mil_is_punctuation(mil_byte_at(self->text, i + 1)) ? 2 : 1; break;
      case '`': kept = scan_code(self, state, &i); break;
      case '<': kept = scan_angle(self, state, &i); break;
      case '[': state->open[state->open_count++ % MAX_OPEN] = i++; break;
      case ']': kept = scan_close(self, state, &i); break;
      case '*':
      case '_':
      case '~': scan_emphasis(self, &i); break;
      default: i++;
    }
    if (!kept) return false;
  }
  return true;
}

bool mil_inline_scan(mil_marker *self) {
  scan state = {0};
  note_last_places(self, &state);
  return scan_text(self, &state);
}
