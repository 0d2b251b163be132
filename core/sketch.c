/* sketch.c: drawing sketches. */
#include "sketch.h"

#include <string.h>

typedef struct artist {
  mil_sketch *sketch;
  const char *text;
  uint32_t length;
} artist;

/* ---- Characters -------------------------------------------------------------------------------- */

/* What is drawn for a character of plain text; '*' where it may be markup. All but ASCII is words
 * to the grammar. */
enum { WORD = 'x', DIGIT = '0', PUNCTUATION = '.', SPACE = ' ', LINE_END = '\n', SIGN = '*' };

static const char kinds[] = "xxxxxxxxx*\nxxxxxxxxxxxxxxxxxxxxx" /* controls, tab and LF */
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

static bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n'; }

static bool is_punctuation(char c) {
  return (kind_of(c) == PUNCTUATION || kind_of(c) == SIGN) && c != '\t';
}

static bool is_one_of(char c, const char *these) { return c != '\0' && strchr(these, c) != NULL; }

/* The grammar joins a_b to one word; not a_1. */
static bool joins_words(const artist *self, uint32_t at) {
  return at > 0 && kind_at(self, at - 1) == WORD && kind_at(self, at + 1) == WORD;
}

/* ---- The pen ----------------------------------------------------------------------------------- */

static void add_anchor(artist *self, uint32_t source) {
  mil_sketch *sketch = self->sketch;
  sketch->anchors.items[sketch->anchors.count++] = (mil_anchor){sketch->text.count, source};
}

/* From here on, drawn bytes stand for the source from `source`. */
static void anchor(artist *self, uint32_t source) {
  mil_sketch *sketch = self->sketch;
  if (sketch->anchors.count > 0) {
    mil_anchor last = sketch->anchors.items[sketch->anchors.count - 1];
    if (last.source + (sketch->text.count - last.drawn) == source) return;
  }
  add_anchor(self, source);
}

static void draw(artist *self, const char *bytes, uint32_t count) {
  mil_sketch *sketch = self->sketch;
  memcpy(sketch->text.items + sketch->text.count, bytes, count);
  sketch->text.count += count;
}

static void draw_one(artist *self, char c) { draw(self, &c, 1); }

/* Draws the source as it stands; where it ends. */
static uint32_t draw_as_is(artist *self, uint32_t start, uint32_t end) {
  anchor(self, start);
  draw(self, self->text + start, end - start);
  return end;
}

/* ---- Plain text -------------------------------------------------------------------------------- */

/* Where the sign at `at` is none. */
static bool is_plain(const artist *self, uint32_t start) {
  char next = kind_at(self, start + 1);
  switch (self->text[start]) {
    case '_': return joins_words(self, start);
    case '!': return at(self, start + 1) != '[';
    case '<': return is_white(at(self, start + 1));
    case '&': return next != WORD && next != DIGIT && at(self, start + 1) != '#';
    default: return false;
  }
}

/* Two spaces and more before a line end are a token of their own, and drawn as they stand; so are
 * tabs. */
static uint32_t spaces_end(const artist *self, uint32_t start) {
  while (start < self->length && self->text[start] == ' ') start++;
  return start;
}

static bool ends_line(const artist *self, uint32_t start) {
  uint32_t end = spaces_end(self, start);
  return end - start > 1 && end < self->length && is_white(self->text[end]);
}

/* Plain text: how many words, spaces and signs it has, and which kinds of them. */
typedef struct run {
  uint32_t start, end, tokens;
  unsigned kinds; /* by kind_bit */
} run;

static unsigned kind_bit(char kind) {
  switch (kind) {
    case PUNCTUATION: return 2;
    case SPACE: return 4;
    case LINE_END: return 8;
    default: return 1; /* digits are words */
  }
}

static run find_run(const artist *self, uint32_t start) {
  run found = {start, start, 0, 0};
  char last = SIGN;
  for (; found.end < self->length; found.end++) {
    char kind = kind_of(self->text[found.end]);
    if (kind == SIGN) {
      if (!is_plain(self, found.end)) break;
      kind = self->text[found.end] == '_' ? WORD : PUNCTUATION;
    }
    if (kind == SPACE && last != SPACE && ends_line(self, found.end)) break;
    if (kind != last || kind == PUNCTUATION || kind == LINE_END) found.tokens++;
    found.kinds |= kind_bit(kind);
    last = kind;
  }
  return found;
}

/* The kind of an end of a run. A digit beside an underscore is another matter than a letter, and so
 * it is where nothing else parts the words; elsewhere it is not. */
static char end_kind(const artist *self, const run *plain, uint32_t end) {
  char kind = kind_at(self, end);
  if (kind == SIGN) return PUNCTUATION;
  if (kind != DIGIT || (plain->kinds == kind_bit(WORD) && plain->tokens > 1)) return kind;
  bool beside = (plain->start > 0 && self->text[plain->start - 1] == '_' && end == plain->start) ||
                (at(self, plain->end) == '_' && end + 1 == plain->end);
  return beside ? DIGIT : WORD;
}

/* The grammar looks at the low byte alone of the character after a delimiter: to it '…' (U+2026) is
 * punctuation, as '&' is. The bytes of such a character, or 0. */
static uint32_t odd_size(const artist *self, uint32_t start) {
  const char *text = self->text + start;
  if (start == 0 || !(text[0] & 0x80) || !is_one_of(text[-1], "*_~")) return 0;
  uint32_t size = 1;
  while (start + size < self->length && (text[size] & 0xC0) == 0x80) size++;
  uint32_t low = size < 2 ? 0 : (text[size - 2] & 0x3u) << 6 | (text[size - 1] & 0x3Fu);
  return low < 0x80 && is_punctuation((char)low) ? size : 0;
}

/* Between the ends of a run one of each kind that they are not. */
static void draw_middle(artist *self, const run *plain, char first, char last) {
  static const char each[] = {WORD, PUNCTUATION, SPACE, LINE_END};
  unsigned others = plain->kinds & ~kind_bit(first) & ~kind_bit(last);
  for (size_t i = 0; i < sizeof each; i++)
    if (others & kind_bit(each[i])) draw_one(self, each[i]);
  if (others != 0) return;
  if (plain->kinds & kind_bit(PUNCTUATION)) draw_one(self, PUNCTUATION);
  else if (plain->kinds & kind_bit(LINE_END)) draw_one(self, LINE_END);
  else if (first == last) draw_one(self, first == WORD ? DIGIT : WORD);
  else draw(self, (char[]){last, first}, 2);
}

/* Where several readings are possible, tree-sitter follows only so many at a time, and when two of
 * them turn out to be one depends on how many tokens there are, up to three, and on their kinds.
 * Before the first sign there is but one reading. */
static void draw_run(artist *self, const run *plain) {
  if (plain->tokens == 0) return;
  char first = end_kind(self, plain, plain->start), last = end_kind(self, plain, plain->end - 1);
  uint32_t odd = odd_size(self, plain->start);
  bool leads = plain->start == 0;
  anchor(self, plain->start);
  if (odd > 0) draw(self, self->text + plain->start, odd);
  else if (leads || (plain->tokens == 1 && first != DIGIT)) draw_one(self, last);
  else draw_one(self, first);
  if (plain->tokens > 2 && !leads) draw_middle(self, plain, first, last);
  if (plain->tokens > 1 && !leads) draw_one(self, last);
}

/* ---- What may reach far ------------------------------------------------------------------------ */

/* Where `words` end that stand first after `start`, or the end of all. */
static uint32_t find_end(const artist *self, uint32_t start, const char *words) {
  uint32_t size = (uint32_t)strlen(words);
  for (uint32_t i = start; i + size <= self->length; i++)
    if (memcmp(self->text + i, words, size) == 0) return i + size;
  return self->length;
}

static bool begins_with(const artist *self, uint32_t start, const char *words) {
  size_t size = strlen(words);
  return self->length - start >= size && memcmp(self->text + start, words, size) == 0;
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
  return self->length;
}

/* The furthest that a tag, a comment or an address may reach which begins with the '<' at `start`.
 */
static uint32_t angle_end(const artist *self, uint32_t start) {
  if (begins_with(self, start, "<!--")) return find_end(self, start + 4, "-->");
  if (begins_with(self, start, "<![CDATA[")) return find_end(self, start, "]]>");
  if (begins_with(self, start, "<!")) return find_end(self, start, ">");
  if (begins_with(self, start, "<?")) return find_end(self, start, "?>");
  if (kind_at(self, start + 1) == WORD || at(self, start + 1) == '/') return tag_end(self, start);
  uint32_t end = start;
  while (!is_white(at(self, end)) && at(self, end) != '>') end++;
  return end + (at(self, end) == '>');
}

/* Where one begins inside another, it may be either that counts. */
static uint32_t draw_angle(artist *self, uint32_t start) {
  uint32_t end = angle_end(self, start);
  for (uint32_t i = start + 1; i + 1 < end; i++)
    if (self->text[i] == '<' || (self->text[i] == ']' && self->text[i + 1] == '('))
      end = self->length;
  return draw_as_is(self, start, end);
}

/* An entity, and what would make one of it if it stood beside. */
static uint32_t draw_reference(artist *self, uint32_t start) {
  uint32_t end = start + 1;
  while (kind_at(self, end) == WORD || kind_at(self, end) == DIGIT ||
         is_one_of(at(self, end), "#_"))
    end++;
  return draw_as_is(self, start, end + (at(self, end) == ';'));
}

/* A backslash and what it escapes: outside code, but a tag may also stand in code. */
static uint32_t draw_escape(artist *self, uint32_t start) {
  char next = at(self, start + 1);
  bool pair = start + 1 < self->length && next != '<' && (is_punctuation(next) || next == '\n');
  return draw_as_is(self, start, start + 1 + pair);
}

/* ---- Targets of links -------------------------------------------------------------------------- */

static uint32_t skip_white(const artist *self, uint32_t start) {
  while (start < self->length && is_white(self->text[start])) start++;
  return start;
}

/* Where the plain address at `start` ends. */
static uint32_t address_end(const artist *self, uint32_t start) {
  uint32_t end = start;
  for (; end < self->length; end++) {
    char kind = kind_at(self, end);
    if (kind != WORD && kind != DIGIT && !is_one_of(self->text[end], "-./:?#=%+,;@")) break;
  }
  return end;
}

/* Where the destination at `start` ends at the latest: at white space, or before the bracket that
 * closes it. The end of all where it may hold more than that. */
static uint32_t destination_end(const artist *self, uint32_t start) {
  uint32_t depth = 0;
  for (uint32_t i = start; i < self->length; i++) {
    char c = self->text[i];
    if (is_white(c) || (c == ')' && depth == 0)) return i;
    if (c == '\\' || c == '<') break;
    if (c == '(') depth++;
    if (c == ')') depth--;
  }
  return self->length;
}

/* Past the title in quotes at `start`, and white space; the end of all where it is no plain one. */
static uint32_t title_end(const artist *self, uint32_t start) {
  char quote = self->text[start];
  if (quote != '"' && quote != '\'') return self->length;
  for (uint32_t i = start + 1; i < self->length; i++) {
    char c = self->text[i];
    if (c == quote) return skip_white(self, i + 1);
    if (kind_of(c) == SIGN || c == '\n') break;
  }
  return self->length;
}

/* The furthest that the target may reach which begins with the bracket at `start`. */
static uint32_t target_end(const artist *self, uint32_t start) {
  uint32_t first = skip_white(self, start + 1);
  if (first == self->length || is_one_of(self->text[first], "\"'(<")) return self->length;
  uint32_t end = skip_white(self, destination_end(self, first));
  if (is_one_of(at(self, end), "\"'(")) end = title_end(self, end);
  if (is_one_of(at(self, end), "\"'(")) return self->length;
  return end + (at(self, end) == ')');
}

static uint32_t draw_target(artist *self, uint32_t start) {
  uint32_t end = address_end(self, start + 1);
  if (end == start + 1 || at(self, end) != ')')
    return draw_as_is(self, start, target_end(self, start));
  draw_as_is(self, start, start + 1);
  draw_one(self, WORD);
  return draw_as_is(self, end, end + 1);
}

/* ---- All of it --------------------------------------------------------------------------------- */

static uint32_t draw_sign(artist *self, uint32_t start) {
  switch (self->text[start]) {
    case '\\': return draw_escape(self, start);
    case '&': return draw_reference(self, start);
    case '<': return draw_angle(self, start);
    case ']':
      draw_as_is(self, start, start + 1);
      return at(self, start + 1) == '(' ? draw_target(self, start + 1) : start + 1;
    case ' ': return draw_as_is(self, start, spaces_end(self, start));
    default: return draw_as_is(self, start, start + 1);
  }
}

bool mil_sketch_draw(mil_sketch *self, const mil_allocator *allocator, mil_slice text) {
  artist pen = {self, text.text, text.length};
  self->text.count = self->anchors.count = 0;
  if (!mil_array_reserve(allocator, &self->text, 2 * text.length)) return false;
  if (!mil_array_reserve(allocator, &self->anchors, text.length + 2)) return false;
  for (uint32_t i = 0; i < text.length;) {
    run plain = find_run(&pen, i);
    draw_run(&pen, &plain);
    i = plain.end < text.length ? draw_sign(&pen, plain.end) : plain.end;
  }
  add_anchor(&pen, text.length);
  return true;
}
