/* sieve_literals.c: reads a pattern as PCRE2 would, as far as its literals go.
 *
 * Each part of a pattern gives a set of literals of which every match of that part begins with one
 * (`start`), and the best set of which every match contains one (`best`). What is not understood
 * may match anything. */
#include "sieve_literals.h"

#include <string.h>
#include <utf8proc.h>

#include "utf8.h"

/* What is handed out holds no more literals than this. */
#define HELD_MAX 600
#define NESTING_MAX 100
#define SUBPATTERNS_MAX 32

/* ---- What is known of a part --------------------------------------------------------------------- */

/* What a part of a pattern matches. */
typedef struct part {
  mil_literals start; /* every match begins with one of them */
  mil_literals best;  /* every match contains one of them; empty: nothing is known */
} part;

/* A named group, for (?&name). */
typedef struct subpattern {
  mil_slice name;
  part inside;
} subpattern;

typedef struct reader {
  mil_literal_maker sets;
  mil_slice source;
  uint32_t at;
  uint32_t nesting;
  bool lost;    /* met what cannot be read: nothing is said of the pattern */
  bool goes_on; /* it asks where the search began */
  subpattern subpatterns[SUBPATTERNS_MAX];
  uint32_t subpattern_count;
} reader;

/* ---- Parts of a pattern ------------------------------------------------------------------------ */

static part part_of(mil_literals start) { return (part){start, {NULL, 0}}; }

/* A sequence while it is read. */
typedef struct sequence {
  mil_literals start; /* of the whole … */
  bool broken;        /* … which no longer reaches to where the reader is */
  mil_literals run;   /* of what was read last, where better than all from the start */
  mil_literals best;
} sequence;

static void begin_sequence(reader *self, sequence *made) {
  *made = (sequence){.start = mil_literals_nothing(&self->sets),
                     .run = mil_literals_nothing(&self->sets)};
}

static void extend_start(reader *self, sequence *made, const part *next) {
  if (made->broken) return;
  mil_literals following = next->start;
  made->broken = !mil_literals_make_fit(&self->sets, &made->start, &following);
  if (made->broken) {
    mil_literals_open(&made->start);
    return;
  }
  made->start = mil_literals_product(&self->sets, made->start, following);
  made->broken = mil_literals_all_open(made->start);
}

/* Goes on with what came before where that says more than to begin anew. */
static void extend_run(reader *self, sequence *made, const part *next) {
  mil_literals fresh = next->start;
  if (mil_literals_fit(made->run, fresh) && !mil_literals_all_open(made->run)) {
    mil_literals longer = mil_literals_product(&self->sets, made->run, fresh);
    if (mil_literals_chance(&self->sets, longer) <= mil_literals_chance(&self->sets, fresh))
      fresh = longer;
  }
  made->run = fresh;
}

static void extend(reader *self, sequence *made, const part *next) {
  extend_start(self, made, next);
  extend_run(self, made, next);
  made->best = mil_literals_better(
    &self->sets, mil_literals_better(&self->sets, made->best, next->best), made->run);
}

static part end_sequence(const reader *self, sequence *made) {
  return (part){made->start, mil_literals_better(&self->sets, made->best, made->start)};
}

/* ---- Reading ----------------------------------------------------------------------------------- */

static char peek(const reader *self, uint32_t ahead) {
  uint32_t at = self->at + ahead;
  return at < self->source.length ? self->source.text[at] : '\0';
}

static bool at_end(const reader *self) { return self->at >= self->source.length; }

static bool take(reader *self, const char *text) {
  uint32_t length = (uint32_t)strlen(text);
  if (self->source.length - self->at < length) return false;
  if (memcmp(self->source.text + self->at, text, length) != 0) return false;
  self->at += length;
  return true;
}

static uint32_t take_character(reader *self) {
  if (at_end(self)) {
    self->lost = true;
    return 0;
  }
  uint32_t size = 1, character = mil_utf8_decode(self->source, self->at, &size);
  self->at += size;
  return character;
}

static void skip_past(reader *self, char last) {
  while (!at_end(self) && peek(self, 0) != last) self->at++;
  if (at_end(self)) self->lost = true;
  else self->at++;
}

/* White space and comments mean nothing. */
static void skip_free(reader *self) {
  while (!at_end(self)) {
    char c = peek(self, 0);
    if (c == '#') {
      while (!at_end(self) && peek(self, 0) != '\n') self->at++;
    } else if (c != ' ' && !(c >= '\t' && c <= '\r')) {
      return;
    } else {
      self->at++;
    }
  }
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  char letter = (char)(c | 32);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/* After \x: two digits, or any number in braces. */
static uint8_t read_hex(reader *self) {
  bool braces = take(self, "{");
  uint32_t value = 0;
  for (int digits = 0; (braces || digits < 2) && value < 0x110000 && hex_value(peek(self, 0)) >= 0;
       digits++)
    value = value * 16 + (uint32_t)hex_value(self->source.text[self->at++]);
  if (braces && !take(self, "}")) self->lost = true;
  return value < 0x110000 ? mil_symbol(value) : MIL_SYMBOL_NONE;
}

static uint8_t read_property(reader *self) {
  if (take(self, "{")) skip_past(self, '}');
  else self->at++;
  return MIL_SYMBOL_NONE;
}

/* Whether the character has no other case anywhere, letter or number that it is: "_", "½". */
static bool is_caseless(uint32_t character) {
  return character == '_' || utf8proc_category((utf8proc_int32_t)character) == UTF8PROC_CATEGORY_NO;
}

/* What a literal character of a pattern may match. */
static uint8_t symbol_of_literal(uint32_t character) {
  uint8_t symbol = mil_symbol(character);
  return symbol == MIL_SYMBOL_OTHER && !is_caseless(character) ? MIL_SYMBOL_NONE : symbol;
}

/* After the backslash; `*empty` where it matches no character. */
static uint8_t read_escape(reader *self, bool in_class, bool *empty) {
  *empty = false;
  if (at_end(self)) return self->lost = true, MIL_SYMBOL_NONE;
  char c = peek(self, 0);
  if ((c & 0x80) != 0 ||
      strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", c) == NULL)
    return symbol_of_literal(take_character(self));
  self->at++;
  switch (c) {
    case 'b': return in_class ? MIL_SYMBOL_SPACE : MIL_SYMBOL_EDGE;
    case 's':
    case 'h':
    case 'v':
    case 'W':
    case 'n':
    case 'r':
    case 't': return MIL_SYMBOL_SPACE;
    case 'd': return MIL_SYMBOL_DIGIT;
    case 'w':
    case 'S':
    case 'D':
    case 'H':
    case 'V': return MIL_SYMBOL_NONE;
    case 'p':
    case 'P': return read_property(self);
    case 'x': return read_hex(self);
    case 'A': return MIL_SYMBOL_START;
    case 'z':
    case 'Z': return MIL_SYMBOL_END;
    case 'G': self->goes_on = true; /* fallthrough */
    case 'K':
    case 'B': *empty = true; return MIL_SYMBOL_NONE;
    default: self->lost = true; return MIL_SYMBOL_NONE;
  }
}

/* ---- Classes ----------------------------------------------------------------------------------- */

typedef struct class_set {
  bool has[256];
  bool unclear;
} class_set;

static void add_symbol(class_set *set, uint8_t symbol) {
  if (symbol == MIL_SYMBOL_NONE) set->unclear = true;
  else set->has[symbol] = true;
}

/* Past the members' end, a range of letters would be too much to follow. */
static void add_range(class_set *set, uint32_t first, uint32_t last) {
  if (last < first || last - first > 64) set->unclear = true;
  for (uint32_t c = first; !set->unclear && c <= last; c++) add_symbol(set, symbol_of_literal(c));
}

static void read_member(reader *self, class_set *set) {
  bool empty = false;
  if (take(self, "\\")) {
    add_symbol(set, read_escape(self, true, &empty));
    if (peek(self, 0) == '-' && peek(self, 1) != ']') set->unclear = true;
    return;
  }
  uint32_t first = take_character(self);
  if (peek(self, 0) != '-' || peek(self, 1) == ']') {
    add_symbol(set, symbol_of_literal(first));
    return;
  }
  self->at++;
  if (peek(self, 0) == '\\' || peek(self, 0) == '[') set->unclear = true;
  else add_range(set, first, take_character(self));
}

static part read_class(reader *self) {
  class_set set = {{0}, false};
  bool negated = take(self, "^");
  for (bool first = true; !at_end(self) && (first || peek(self, 0) != ']'); first = false) {
    if (peek(self, 0) == '[' && strchr(":.=", peek(self, 1)) != NULL) self->lost = true;
    read_member(self, &set);
  }
  if (!take(self, "]")) self->lost = true;
  if (negated || set.unclear || self->lost) return part_of(mil_literals_anything(&self->sets));
  mil_literals members = mil_literals_new(&self->sets, 256);
  for (uint32_t symbol = 0; symbol < 256 && members.items != NULL; symbol++) {
    mil_literal literal = {0};
    mil_literal_append(&literal, (uint8_t)symbol);
    if (set.has[symbol]) members.items[members.count++] = literal;
  }
  return part_of(members);
}

/* ---- Groups ------------------------------------------------------------------------------------ */

static part read_alternatives(reader *self);

static part read_group_body(reader *self, bool counts) {
  part inside = read_alternatives(self);
  if (!take(self, ")")) self->lost = true;
  return counts ? inside : part_of(mil_literals_nothing(&self->sets));
}

/* (?i), (?-i:…): case is nothing to us, but white space is. */
static part read_options(reader *self) {
  while (!at_end(self) && strchr("imsn-^", peek(self, 0)) != NULL) {
    if (peek(self, 0) == 'm') self->lost = true;
    self->at++;
  }
  if (take(self, ":")) return read_group_body(self, true);
  if (!take(self, ")")) self->lost = true;
  return part_of(mil_literals_nothing(&self->sets));
}

static mil_slice read_name(reader *self, char last) {
  uint32_t from = self->at;
  skip_past(self, last);
  return (mil_slice){self->source.text + from, self->lost ? 0 : self->at - 1 - from};
}

/* One that is defined further down, or in itself, may match anything. */
static part find_subpattern(reader *self, mil_slice name) {
  const subpattern *found = NULL;
  for (uint32_t i = 0; i < self->subpattern_count; i++) {
    const subpattern *known = &self->subpatterns[i];
    if (known->name.length != name.length || memcmp(known->name.text, name.text, name.length) != 0)
      continue;
    if (found != NULL)
      return part_of(
        mil_literals_anything(&self->sets)); /* of two, PCRE2 takes the one that begins first */
    found = known;
  }
  return found != NULL ? found->inside : part_of(mil_literals_anything(&self->sets));
}

static part read_named_group(reader *self) {
  mil_slice name = read_name(self, '>');
  part inside = read_group_body(self, true);
  if (!self->lost && self->subpattern_count < SUBPATTERNS_MAX)
    self->subpatterns[self->subpattern_count++] = (subpattern){name, inside};
  return inside;
}

static bool holds(mil_slice text, const char *words) {
  uint32_t length = (uint32_t)strlen(words);
  for (uint32_t at = 0; at + length <= text.length; at++)
    if (memcmp(text.text + at, words, length) == 0) return true;
  return false;
}

static mil_slice trimmed(mil_slice text) {
  while (text.length > 0 && text.text[0] == ' ') text.text++, text.length--;
  while (text.length > 0 && text.text[text.length - 1] == ' ') text.length--;
  return text;
}

/* Whether a piece of a pattern is one class, not negated. */
static bool is_class(mil_slice text) {
  if (text.length < 2 || text.text[0] != '[' || text.text[1] == '^') return false;
  uint32_t at = 1;
  while (at < text.length && text.text[at] != ']') at += text.text[at] == '\\' ? 2 : 1;
  return at + 1 == text.length;
}

/* Whether it matches one character, which may be any letter or number: \w, [\p{L}\p{N}_-]. */
static bool is_any_word(mil_slice text) {
  text = trimmed(text);
  if (text.length == 2) return holds(text, "\\w");
  return is_class(text) && (holds(text, "\\w") || (holds(text, "\\p{L}") && holds(text, "\\p{N}")));
}

/* "(?<! \w )" asks for the edge of a word, where one follows. */
static part read_not(reader *self) {
  uint32_t from = self->at;
  part inside = read_group_body(self, false);
  if (self->lost) return inside;
  mil_slice text = {self->source.text + from, self->at - 1 - from};
  return is_any_word(text) ? part_of(mil_literals_symbol(&self->sets, MIL_SYMBOL_EDGE)) : inside;
}

/* What a look must find, the text holds, though the match does not. */
static part held_only(reader *self, part inside) {
  return (part){mil_literals_nothing(&self->sets),
                mil_literals_better(&self->sets, inside.best, inside.start)};
}

static bool all_end_in_space(mil_literals set) {
  for (uint32_t i = 0; i < set.count; i++)
    if (set.items[i].open || mil_literal_last(&set.items[i]) != MIL_SYMBOL_SPACE) return false;
  return set.count > 0;
}

/* After "(?<= by \\s )" a match begins at the edge of a word. */
static part read_behind(reader *self) {
  part inside = read_group_body(self, true);
  if (self->lost || !all_end_in_space(inside.start)) return held_only(self, inside);
  return (part){mil_literals_symbol(&self->sets, MIL_SYMBOL_EDGE),
                mil_literals_better(&self->sets, inside.best, inside.start)};
}

/* "(?= … )" at the end of an alternative tells how what follows begins. Elsewhere the pattern
 * itself does. */
static part read_ahead(reader *self) {
  part inside = read_group_body(self, true);
  skip_free(self);
  bool last = at_end(self) || peek(self, 0) == ')' || peek(self, 0) == '|';
  if (self->lost || !last) return held_only(self, inside);
  inside.start = mil_literals_copy(&self->sets, inside.start);
  mil_literals_open(&inside.start);
  return inside;
}

/* "(?(<name>) … | …)": whichever branch is taken, and perhaps none. */
static part read_conditional(reader *self) {
  read_name(self, ')');
  part inside = read_group_body(self, true);
  return self->lost ? inside
                    : part_of(mil_literals_union(&self->sets, mil_literals_nothing(&self->sets),
                                                 inside.start));
}

static part read_special_group(reader *self) {
  if (take(self, "=")) return read_ahead(self);
  if (take(self, "<=")) return read_behind(self);
  if (take(self, "<!") || take(self, "!")) return read_not(self);
  if (take(self, ":") || take(self, ">") || take(self, "|")) return read_group_body(self, true);
  if (take(self, "<") || take(self, "P<")) return read_named_group(self);
  if (take(self, "&") || take(self, "P>")) return find_subpattern(self, read_name(self, ')'));
  if (take(self, "(DEFINE)")) return read_group_body(self, false);
  if (take(self, "(<")) return read_conditional(self);
  return read_options(self);
}

static part read_group(reader *self) {
  if (self->nesting >= NESTING_MAX || peek(self, 0) == '*') self->lost = true;
  if (self->lost) return part_of(mil_literals_anything(&self->sets));
  self->nesting++;
  part inside = take(self, "?") ? read_special_group(self) : read_group_body(self, true);
  self->nesting--;
  return inside;
}

/* ---- Repetition -------------------------------------------------------------------------------- */

/* {n}, {n,}, {n,m}; false where the brace is none of them and so a literal. */
static bool read_counts(reader *self, uint32_t *least, uint32_t *most) {
  uint32_t from = self->at, digits = 0;
  *least = 0;
  if (!take(self, "{")) return false;
  for (; peek(self, 0) >= '0' && peek(self, 0) <= '9' && *least < 100000; digits++)
    *least = *least * 10 + (uint32_t)(self->source.text[self->at++] - '0');
  *most = *least;
  if (take(self, ",")) {
    for (*most = 0; peek(self, 0) >= '0' && peek(self, 0) <= '9' && *most < 100000;)
      *most = *most * 10 + (uint32_t)(self->source.text[self->at++] - '0');
    if (self->source.text[self->at - 1] == ',') *most = UINT32_MAX;
  }
  if (digits > 0 && take(self, "}")) return true;
  self->at = from;
  return false;
}

static bool read_quantifier(reader *self, uint32_t *least, uint32_t *most) {
  skip_free(self);
  *least = *most = 1;
  if (take(self, "?")) *least = 0;
  else if (take(self, "*")) *least = 0, *most = UINT32_MAX;
  else if (take(self, "+")) *most = UINT32_MAX;
  else if (!read_counts(self, least, most)) return false;
  if (!take(self, "?")) take(self, "+");
  return true;
}

/* A run of spaces or digits is one symbol, however long. */
static bool is_run(mil_literals set) {
  if (set.count != 1 || set.items[0].open || set.items[0].length != 1) return false;
  uint8_t symbol = set.items[0].symbols[0];
  return symbol == MIL_SYMBOL_SPACE || symbol == MIL_SYMBOL_DIGIT || symbol == MIL_SYMBOL_EDGE;
}

static part repeated(reader *self, part once, uint32_t least, uint32_t most) {
  bool run = is_run(once.start);
  if (most == 0) return part_of(mil_literals_nothing(&self->sets));
  if (least == 0) once.best = (mil_literals){NULL, 0};
  if (most > 1 && !run) {
    once.start = mil_literals_copy(&self->sets, once.start);
    if (!self->lost) mil_literals_open(&once.start);
  }
  if (least == 0)
    once.start = mil_literals_union(&self->sets, mil_literals_nothing(&self->sets), once.start);
  return once;
}

/* ---- Sequences and alternatives ---------------------------------------------------------------- */

static part read_atom(reader *self) {
  bool empty = false;
  if (take(self, "(")) return read_group(self);
  if (take(self, "[")) return read_class(self);
  if (take(self, ".")) return part_of(mil_literals_anything(&self->sets));
  if (take(self, "^")) return part_of(mil_literals_symbol(&self->sets, MIL_SYMBOL_START));
  if (take(self, "$")) return part_of(mil_literals_symbol(&self->sets, MIL_SYMBOL_END));
  if (!take(self, "\\"))
    return part_of(mil_literals_symbol(&self->sets, symbol_of_literal(take_character(self))));
  uint8_t symbol = read_escape(self, false, &empty);
  return part_of(empty ? mil_literals_nothing(&self->sets)
                       : mil_literals_symbol(&self->sets, symbol));
}

static part read_sequence(reader *self) {
  sequence made;
  begin_sequence(self, &made);
  for (skip_free(self); !self->lost && !at_end(self); skip_free(self)) {
    if (peek(self, 0) == '|' || peek(self, 0) == ')') break;
    part next = read_atom(self);
    uint32_t least, most;
    if (!self->lost && read_quantifier(self, &least, &most))
      next = repeated(self, next, least, most);
    if (!self->lost) extend(self, &made, &next);
  }
  return end_sequence(self, &made);
}

static part read_alternatives(reader *self) {
  part all = read_sequence(self);
  while (!self->lost && take(self, "|")) {
    part next = read_sequence(self);
    if (self->lost) break;
    bool told = all.best.count > 0 && next.best.count > 0;
    all.start = mil_literals_union(&self->sets, all.start, next.start);
    all.best =
      told ? mil_literals_union(&self->sets, all.best, next.best) : (mil_literals){NULL, 0};
  }
  return all;
}

/* Without edges at their ends; nothing where one of them is then empty. */
static mil_literals finished(mil_literals set) {
  for (uint32_t i = 0; i < set.count; i++) {
    mil_literal *literal = &set.items[i];
    if (mil_literal_last(literal) == MIL_SYMBOL_EDGE) literal->length--;
    if (literal->length == 0) return (mil_literals){NULL, 0};
  }
  return set;
}

static mil_literals few(reader *self, mil_literals set) {
  set = mil_literals_copy(&self->sets, set);
  for (uint8_t length = 8; set.count > HELD_MAX && length >= 3; length--)
    mil_literals_cut(&set, length);
  return set;
}

mil_pattern_literals mil_literals_find(mil_arena *arena, mil_slice source,
                                       mil_common_words common) {
  reader self = {.sets = {.arena = arena, .common = common}, .source = source};
  part whole = read_alternatives(&self);
  mil_literals nothing_known = {NULL, 0};
  if (self.lost || self.sets.failed || !at_end(&self))
    return (mil_pattern_literals){nothing_known, nothing_known};
  mil_literals held = few(&self, mil_literals_better(&self.sets, whole.best, whole.start));
  mil_literals first = self.goes_on ? nothing_known : mil_literals_copy(&self.sets, whole.start);
  return (mil_pattern_literals){finished(held), finished(first)};
}
