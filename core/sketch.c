/* sketch.c: drawing sketches. */
#include "sketch.h"

#include <string.h>

/* Markup that stands in markup, in a text that is simple. */
#define DEPTH_MAX 4

typedef struct artist {
  mil_sketch *sketch;
  mil_skeleton *drawn;
  const char *text;
  uint32_t length, depth;
  bool in_link;
  char last; /* kind of what was drawn last: WORD also after markup */
} artist;

/* ---- Characters -------------------------------------------------------------------------------- */

/* What is drawn for a character of plain text; '*' where it may be markup. All but ASCII is words
 * to the grammar. */
enum { WORD = 'x', DIGIT = '0', PUNCTUATION = '.', SPACE = ' ', LINE_END = '\n', SIGN = '*' };

static const char kinds[] = "xxxxxxxxx \nxxxxxxxxxxxxxxxxxxxxx" /* controls, tab and LF */
                            " *....*...*.....0000000000..*..."  /*  !"#$%&'()*+,-./0-9:;<=>? */
                            ".xxxxxxxxxxxxxxxxxxxxxxxxxx***.*"  /* @A-Z[\]^_ */
                            "*xxxxxxxxxxxxxxxxxxxxxxxxxx...*x"; /* `a-z{|}~ and DEL */

static char kind_of(char c) { return (c & 0x80) ? WORD : kinds[(unsigned char)c]; }

static char kind_at(const artist *self, uint32_t at) {
  return at < self->length ? kind_of(self->text[at]) : (char)LINE_END;
}

static char at(const artist *self, uint32_t offset) {
  return offset < self->length ? self->text[offset] : '\n';
}

static bool is_white(char c) { return kind_of(c) == SPACE || kind_of(c) == LINE_END; }

static bool is_punctuation(char c) { return kind_of(c) == PUNCTUATION || kind_of(c) == SIGN; }

static bool is_delimiter(char c) { return c == '*' || c == '_' || c == '~'; }

static bool is_one_of(char c, const char *these) { return c != '\0' && strchr(these, c) != NULL; }

/* ---- The pen ----------------------------------------------------------------------------------- */

static void add_anchor(artist *self, uint32_t source) {
  mil_skeleton *drawn = self->drawn;
  drawn->anchors.items[drawn->anchors.count++] = (mil_anchor){drawn->text.count, source};
}

/* From here on, drawn bytes stand for the source from `source`. */
static void anchor(artist *self, uint32_t source) {
  const mil_skeleton *drawn = self->drawn;
  if (drawn->anchors.count > 0) {
    mil_anchor last = drawn->anchors.items[drawn->anchors.count - 1];
    if (last.source + (drawn->text.count - last.drawn) == source) return;
  }
  add_anchor(self, source);
}

static void draw(artist *self, const char *bytes, uint32_t count) {
  memcpy(self->drawn->text.items + self->drawn->text.count, bytes, count);
  self->drawn->text.count += count;
}

static void draw_one(artist *self, char c) { draw(self, &c, 1); }

/* Draws the source as it stands; where it ends. */
static uint32_t draw_as_is(artist *self, uint32_t start, uint32_t end) {
  anchor(self, start);
  draw(self, self->text + start, end - start);
  return end;
}

/* ---- Plain text -------------------------------------------------------------------------------- */

static char before(const artist *self, uint32_t offset) {
  return offset > 0 ? self->text[offset - 1] : '\n';
}

/* To the grammar a__b is one word and 1_ one number: such an underscore means nothing. */
static bool joins_words(const artist *self, uint32_t start) {
  uint32_t end = start;
  while (start > 0 && self->text[start - 1] == '_') start--;
  while (at(self, end) == '_') end++;
  char left = kind_of(before(self, start));
  return left == DIGIT || (left == WORD && kind_at(self, end) == WORD);
}

static bool is_joined(const artist *self, uint32_t offset) {
  return self->text[offset] == '_' && joins_words(self, offset);
}

/* Where the sign at `start` is none. */
static bool is_plain(const artist *self, uint32_t start) {
  char left = before(self, start), right = at(self, start + 1);
  switch (self->text[start]) {
    case '_':
    case '*':
    case '~': return (is_white(left) && is_white(right)) || is_joined(self, start);
    case '!': return right != '[';
    case '<': return is_white(right);
    case '&': return kind_of(right) != WORD && kind_of(right) != DIGIT && right != '#';
    default: return false;
  }
}

static uint32_t plain_end(const artist *self, uint32_t start) {
  while (start < self->length && (kind_of(self->text[start]) != SIGN || is_plain(self, start)))
    start++;
  return start;
}

/* A digit after an underscore is another matter than a letter; elsewhere it is not. */
static char draft(const artist *self, uint32_t offset) {
  char kind = kind_at(self, offset);
  if (kind == SIGN) return is_joined(self, offset) ? WORD : PUNCTUATION;
  return kind == DIGIT && before(self, offset) != '_' ? WORD : kind;
}

/* The grammar looks at the low byte alone of the character after a delimiter: to it '…' (U+2026) is
 * punctuation, as '&' is. The bytes of such a character, or 0. */
static uint32_t odd_size(const artist *self, uint32_t start) {
  const char *text = self->text + start;
  if (start == 0 || !(text[0] & 0x80) || !is_delimiter(text[-1])) return 0;
  uint32_t size = 1;
  while (start + size < self->length && (text[size] & 0xC0) == 0x80) size++;
  uint32_t low = size < 2 ? 0 : (text[size - 2] & 0x3u) << 6 | (text[size - 1] & 0x3Fu);
  return low < 0x80 && is_punctuation((char)low) ? size : 0;
}

static uint32_t draw_first(artist *self, uint32_t start) {
  uint32_t odd = odd_size(self, start);
  anchor(self, start);
  if (odd > 0) draw(self, self->text + start, odd);
  else draw_one(self, draft(self, start));
  return odd > 0 ? odd : 1;
}

/* Plain text by its ends. */
static uint32_t draw_plain(artist *self, uint32_t start) {
  uint32_t end = plain_end(self, start);
  if (start == end) return start;
  uint32_t size = draw_first(self, start);
  char last = draft(self, end - 1), first = size > 1 ? (char)WORD : draft(self, start);
  if (start + size < end && first != last) draw_one(self, last);
  self->last = last;
  return end;
}

/* ---- Markup ------------------------------------------------------------------------------------ */

/* Each draws the markup at `start` and returns its end, or 0 where it is none that is simple. */

static uint32_t draw_content(artist *self, uint32_t start, char closing, uint32_t count);

static uint32_t run_end(const artist *self, uint32_t start) {
  uint32_t end = start;
  while (end < self->length && self->text[end] == self->text[start]) end++;
  return end;
}

static uint32_t find_end(const artist *self, uint32_t start, const char *words) {
  uint32_t size = (uint32_t)strlen(words);
  for (uint32_t i = start; i + size <= self->length; i++)
    if (memcmp(self->text + i, words, size) == 0) return i + size;
  return 0;
}

static bool begins_with(const artist *self, uint32_t start, const char *words) {
  size_t size = strlen(words);
  return self->length - start >= size && memcmp(self->text + start, words, size) == 0;
}

/* Whether no sign but these stands from `start` to `end`. */
static bool has_only(const artist *self, uint32_t start, uint32_t end, const char *signs) {
  for (uint32_t i = start; i < end; i++)
    if (kind_of(self->text[i]) == SIGN && !is_one_of(self->text[i], signs) && !is_joined(self, i))
      return false;
  return true;
}

/* Past the next '>' outside quotes. */
static uint32_t tag_end(const artist *self, uint32_t start) {
  char quote = '\0';
  for (uint32_t i = start; i < self->length; i++) {
    char c = self->text[i];
    if (quote != '\0') quote = c == quote ? '\0' : quote;
    else if (c == '>') return i + 1;
    else if (c == '"' || c == '\'') quote = c;
  }
  return 0;
}

/* A tag, a comment or an address; or a sign that begins none: "<5". */
static uint32_t draw_angle(artist *self, uint32_t start) {
  uint32_t end;
  if (begins_with(self, start, "<!--")) end = find_end(self, start + 4, "-->");
  else if (begins_with(self, start, "<!") || begins_with(self, start, "<?")) return 0;
  else if (kind_at(self, start + 1) == WORD || at(self, start + 1) == '/')
    end = tag_end(self, start);
  else
    for (end = start + 1;
         end < self->length && !is_white(self->text[end]) && self->text[end] != '>';)
      end++;
  if (end == 0 || is_delimiter(at(self, end)) || !has_only(self, start + 1, end, "&!")) return 0;
  self->last = before(self, end) == '>' ? (char)WORD : draft(self, end - 1);
  return draw_as_is(self, start, end);
}

/* An entity, and what would make one of it if it stood beside. */
static uint32_t draw_reference(artist *self, uint32_t start) {
  uint32_t end = start + 1;
  while (kind_at(self, end) == WORD || kind_at(self, end) == DIGIT || at(self, end) == '#') end++;
  end += at(self, end) == ';';
  self->last = WORD;
  return is_delimiter(at(self, end)) ? 0 : draw_as_is(self, start, end); /* is it known? */
}

static uint32_t draw_escape(artist *self, uint32_t start) {
  bool pair = start + 1 < self->length && is_punctuation(self->text[start + 1]);
  self->last = pair ? WORD : PUNCTUATION;
  return draw_as_is(self, start, start + 1 + pair);
}

/* The grammar knows tags in code, whose quotes or comments could hold the backticks that end it. */
static bool may_hide_end(const artist *self, uint32_t start, uint32_t end) {
  char last = '\0'; /* that is not white */
  bool in_tag = false;
  for (uint32_t i = start; i < end; i++) {
    char c = self->text[i];
    if (last == '<' && is_one_of(c, "!?")) return true;
    if (in_tag && last == '=' && is_one_of(c, "\"'")) return true;
    in_tag = in_tag || c == '<';
    if (!is_white(c)) last = c;
  }
  return false;
}

/* What code says does not matter. Backticks in it the grammar would look at one by one. */
static uint32_t draw_code(artist *self, uint32_t start) {
  uint32_t first = run_end(self, start);
  const char *close = memchr(self->text + first, '`', self->length - first);
  if (close == NULL) return 0;
  uint32_t last = (uint32_t)(close - self->text), end = run_end(self, last);
  if (end - last != first - start || may_hide_end(self, first, last)) return 0;
  draw_as_is(self, start, first);
  anchor(self, first);
  draw_one(self, WORD);
  self->last = WORD;
  return draw_as_is(self, last, end);
}

/* Whether a run of delimiters may open or close, by what stands around it. */
static bool can_open(char last, char next) {
  return !is_white(next) && (!is_punctuation(next) || last != WORD);
}

static bool can_close(char last, char next) {
  return !is_white(last) && (last != PUNCTUATION || is_punctuation(next) || is_white(next));
}

/* What could also close may be meant for what has not been closed before. */
static bool opens(char last, char next) { return can_open(last, next) && !can_close(last, next); }

static uint32_t draw_emphasis(artist *self, uint32_t start) {
  uint32_t end = run_end(self, start), count = end - start;
  char sign = self->text[start];
  if (count > 2 || (sign == '~' && count != 2) || !opens(self->last, at(self, end))) return 0;
  draw_as_is(self, start, end);
  self->last = PUNCTUATION;
  uint32_t close = draw_content(self, end, sign, count);
  if (close == 0) return 0;
  self->last = WORD;
  return draw_as_is(self, close, close + count);
}

/* ---- Links ------------------------------------------------------------------------------------- */

/* Where the plain address at `start` ends. */
static uint32_t address_end(const artist *self, uint32_t start) {
  uint32_t end = start;
  for (; end < self->length; end++) {
    char kind = kind_at(self, end);
    if (kind != WORD && kind != DIGIT && !is_one_of(self->text[end], "-./:?#=%+,;@")) break;
  }
  return end;
}

static uint32_t skip_white(const artist *self, uint32_t start) {
  while (start < self->length && is_white(self->text[start])) start++;
  return start;
}

/* The end of a target that is more than a plain address: "(x_1 \"title\")". */
static uint32_t target_end(const artist *self, uint32_t start) {
  uint32_t end = start + 1, title;
  if (is_one_of(at(self, end), "\"'(<)")) return 0; /* an empty one leaves two readings open */
  while (end < self->length && !is_white(self->text[end]) && !is_one_of(self->text[end], "()<>"))
    end++;
  title = skip_white(self, end);
  if (title > end && is_one_of(at(self, title), "\"'")) {
    const char *quote = memchr(self->text + title + 1, self->text[title], self->length - title - 1);
    if (quote == NULL) return 0;
    end = skip_white(self, (uint32_t)(quote - self->text) + 1);
  }
  return at(self, end) == ')' && has_only(self, start, end, "_&!") ? end + 1 : 0;
}

static uint32_t draw_target(artist *self, uint32_t start) {
  uint32_t end = address_end(self, start + 1);
  if (end > start + 1 && at(self, end) == ')') {
    draw_as_is(self, start, start + 1);
    draw_one(self, WORD);
    return draw_as_is(self, end, end + 1);
  }
  end = target_end(self, start);
  return end == 0 ? 0 : draw_as_is(self, start, end);
}

static uint32_t draw_label(artist *self, uint32_t start) {
  draw_as_is(self, start, start + 1);
  uint32_t end = draw_plain(self, start + 1);
  return at(self, end) == ']' ? draw_as_is(self, end, end + 1) : 0;
}

static uint32_t draw_link(artist *self, uint32_t start) {
  uint32_t text = start + 1;
  if (self->in_link || at(self, text) == ']') return 0;
  draw_as_is(self, start, text);
  self->last = PUNCTUATION;
  self->in_link = true;
  uint32_t end = draw_content(self, text, ']', 1);
  self->in_link = false;
  if (end == 0) return 0;
  draw_as_is(self, end, end + 1);
  end++;
  if (at(self, end) == '(') end = draw_target(self, end);
  else if (at(self, end) == '[') end = draw_label(self, end);
  self->last = WORD;
  return end > 0 && before(self, end) == ']' && is_one_of(at(self, end), "([") ? 0 : end;
}

/* ---- All of it --------------------------------------------------------------------------------- */

static uint32_t draw_sign(artist *self, uint32_t start) {
  switch (self->text[start]) {
    case '\\': return draw_escape(self, start);
    case '&': return draw_reference(self, start);
    case '<': return draw_angle(self, start);
    case '`': return draw_code(self, start);
    case '[': return draw_link(self, start);
    case '!': /* an image, which the grammar may take for one without its target */
    case ']': return 0;
    default: return draw_emphasis(self, start);
  }
}

/* Draws up to `count` signs that close; where they stand, or 0. */
static uint32_t draw_content(artist *self, uint32_t start, char closing, uint32_t count) {
  if (++self->depth > DEPTH_MAX) return 0;
  for (uint32_t i = start; i < self->length;) {
    i = draw_plain(self, i);
    if (i == self->length) return 0;
    if (self->text[i] == closing) {
      uint32_t end = closing == ']' ? i + 1 : run_end(self, i);
      if (end - i == count && (closing == ']' || can_close(self->last, at(self, end)))) {
        self->depth--;
        return i;
      }
      return 0;
    }
    i = draw_sign(self, i);
    if (i == 0) return 0;
  }
  return 0;
}

bool mil_sketch_begin(mil_sketch *self, const mil_allocator *allocator, mil_slice text) {
  self->text = text;
  self->from = 0;
  self->drawn.text.count = self->drawn.anchors.count = 0;
  return mil_array_reserve(allocator, &self->drawn.text, text.length + 2) &&
         mil_array_reserve(allocator, &self->drawn.anchors, text.length + 3);
}

/* A piece is markup, and beside a delimiter what stands right before and behind it. */
mil_sketched mil_sketch_next(mil_sketch *self) {
  uint32_t length = self->text.length;
  artist pen = {self, &self->drawn, self->text.text, length, .last = LINE_END};
  self->drawn.text.count = self->drawn.anchors.count = 0;
  uint32_t end = plain_end(&pen, self->from);
  if (end == length) return MIL_SKETCH_END;
  if (end > self->from) pen.last = draft(&pen, end - 1);
  if (end > self->from && is_delimiter(pen.text[end])) {
    anchor(&pen, end - 1);
    draw_one(&pen, pen.last);
  }
  do {
    end = draw_sign(&pen, end);
    if (end == 0) return MIL_SKETCH_UNSURE;
  } while (end < length && plain_end(&pen, end) == end);
  bool flanked = end < length && is_delimiter(pen.text[end - 1]);
  if (flanked) draw_first(&pen, end);
  add_anchor(&pen, end + flanked);
  self->from = end;
  return MIL_SKETCH_DRAWN;
}

void mil_sketch_release(mil_sketch *self, const mil_allocator *allocator) {
  mil_skeleton_release(&self->drawn, allocator);
}
