/* The Lua module `milstolpe.excerpt`: source lines with marks under the words that a range is
 * about.
 *
 *     local lines = excerpt.lines(text, first, last, number, columns)
 *     -- of bytes [first, last) (zero-based), the first of which is in line `number`:
 *     -- { { number, source, marks } }, at most so many columns wide */
#include <stdbool.h>
#include <string.h>

#include "characters.h"
#include "lua_compat.h"

#define TAB 4
/* Lines of a range beyond these are not shown. */
#define MOST_LINES 3
#define LEAST_COLUMNS 4
#define MOST_COLUMNS 200
/* Bytes for each column beyond which a line is not looked at, on either side of where the words
 * begin. So a line of megabytes costs what a short one does. */
#define REACH 4
#define MOST_CONTINUING 3 /* bytes of a character after its first */
#define MOST_CELLS (2 * (REACH * MOST_COLUMNS + MOST_CONTINUING) + 1)

#define ELLIPSIS "…"

/* Of a text, or of the cells of a line; half-open. */
typedef struct span {
  size_t start, end;
} span;

/* ---- Lines of a text ---------------------------------------------------------------------------- */

typedef struct source {
  const char *text;
  size_t length;
} source;

static bool ends_line(char c) { return c == '\n' || c == '\r'; }

/* LF, CRLF and a lone CR each end a line, as they do in the engine. */
static bool begins_line(source self, size_t at) {
  if (at == 0 || self.text[at - 1] == '\n') return true;
  return self.text[at - 1] == '\r' && !(at < self.length && self.text[at] == '\n');
}

/* Whether the character at `at` has begun before, in the same line. */
static bool continues(source self, size_t at) {
  return at < self.length && (self.text[at] & 0xC0) == 0x80 && !begins_line(self, at);
}

/* The part of the line of `at` to look at, in whole characters. */
static span look_at_line(source self, size_t at, size_t columns) {
  size_t reach = REACH * columns, least = at > reach ? at - reach : 0;
  size_t most = self.length - at > reach ? at + reach + 1 : self.length;
  span part = {at, at};
  while (part.start > least && !begins_line(self, part.start)) part.start--;
  while (part.end < most && !ends_line(self.text[part.end])) part.end++;
  for (int i = 0; i < MOST_CONTINUING && continues(self, part.start); i++) part.start--;
  for (int i = 0; i < MOST_CONTINUING && continues(self, part.end); i++) part.end++;
  while (part.end > part.start && ends_line(self.text[part.end - 1]))
    part.end--; /* `at` is in a CRLF */
  return part;
}

/* Where the line behind that of `at` begins, if not beyond `most`; else somewhere beyond. */
static size_t next_line(source self, size_t at, size_t most) {
  do at++;
  while (at <= most && !begins_line(self, at));
  return at;
}

/* ---- Cells -------------------------------------------------------------------------------------- */

/* A character of a line. */
typedef struct cell {
  const char *shown;
  uint8_t length, columns;
  bool marked;
} cell;

typedef struct cells {
  cell *items;
  size_t count;
  size_t columns, columns_before; /* of all, and of those before the words */
} cells;

static void read_cells(cells *self, const char *text, span part, span words) {
  for (size_t at = part.start; at < part.end;) {
    mil_shown shown = mil_character_show(text + at, part.end - at);
    if (text[at] == '\t') {
      shown.text = "    ";
      shown.length = shown.columns = (uint8_t)(TAB - self->columns % TAB);
    }
    self->items[self->count++] =
      (cell){shown.text, shown.length, shown.columns, at >= words.start && at < words.end};
    self->columns += shown.columns;
    if (at < words.start) self->columns_before += shown.columns;
    at += shown.size;
  }
}

static bool is_blank(const cell *self) { return self->length == 0 || self->shown[0] == ' '; }

/* Spaces at the ends of what is marked: indentation of a continued line. */
static void unmark_spaces(cells *self) {
  span marked = {0, self->count};
  while (marked.start < marked.end && !self->items[marked.start].marked) marked.start++;
  while (marked.end > marked.start && !self->items[marked.end - 1].marked) marked.end--;
  while (marked.start < marked.end && is_blank(&self->items[marked.start]))
    self->items[marked.start++].marked = false;
  while (marked.end > marked.start && is_blank(&self->items[marked.end - 1]))
    self->items[--marked.end].marked = false;
}

static span marked_cells(const cells *self) {
  span marked = {0, self->count};
  while (marked.start < self->count && !self->items[marked.start].marked) marked.start++;
  if (marked.start == self->count) return (span){0, 1};
  while (!self->items[marked.end - 1].marked) marked.end--;
  return marked;
}

static size_t columns_of(const cells *self, span part) {
  size_t columns = 0;
  for (size_t i = part.start; i < part.end; i++) columns += self->items[i].columns;
  return columns;
}

/* Takes cells before the window while there is room; what is left of it. */
static size_t grow_left(const cells *self, span *window, size_t room) {
  while (window->start > 0 && self->items[window->start - 1].columns <= room)
    room -= self->items[--window->start].columns;
  return room;
}

static size_t grow_right(const cells *self, span *window, size_t room) {
  while (window->end < self->count && self->items[window->end].columns <= room)
    room -= self->items[window->end++].columns;
  return room;
}

/* The cells to show in so many columns: all, or those round the marked ones, these in the middle
 * where they fit. */
static span choose_window(const cells *self, size_t columns) {
  if (self->columns <= columns) return (span){0, self->count};
  span window = marked_cells(self);
  size_t taken = columns_of(self, window), room = columns - 2; /* for an ellipsis on either side */
  while (window.end - window.start > 1 && taken > room) taken -= self->items[--window.end].columns;
  room -= taken < room ? taken : room;
  size_t before = room / 3;
  room -= before - grow_left(self, &window, before);
  room = grow_right(self, &window, room);
  grow_left(self, &window, room);
  return window;
}

/* ---- Drawing ------------------------------------------------------------------------------------ */

static void add_columns(luaL_Buffer *buffer, char c, size_t columns) {
  for (; columns > 0; columns--) luaL_addchar(buffer, c);
}

/* ( -- source ) without spaces at its end. */
static void push_source(lua_State *L, const cells *self, span window, bool cut_left,
                        bool cut_right) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  if (cut_left) luaL_addstring(&buffer, ELLIPSIS);
  while (!cut_right && window.end > window.start && is_blank(&self->items[window.end - 1]))
    window.end--;
  for (size_t i = window.start; i < window.end; i++)
    luaL_addlstring(&buffer, self->items[i].shown, self->items[i].length);
  if (cut_right) luaL_addstring(&buffer, ELLIPSIS);
  luaL_pushresult(&buffer);
}

/* ( -- marks ); where there are no words, the place gets one. */
static void push_marks(lua_State *L, const cells *self, span window, bool cut_left, bool is_place) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  size_t blank = cut_left; /* columns since the last mark */
  bool marked = false;
  for (size_t i = window.start; i < window.end; i++) {
    const cell *item = &self->items[i];
    if (!item->marked || item->columns == 0) {
      blank += item->columns;
      continue;
    }
    add_columns(&buffer, ' ', blank);
    add_columns(&buffer, '^', item->columns);
    marked = true;
    blank = 0;
  }
  if (is_place && !marked) {
    add_columns(&buffer, ' ', self->columns_before);
    luaL_addchar(&buffer, '^');
  }
  luaL_pushresult(&buffer);
}

/* ( -- source marks ) of the line that holds the start of `words`. */
static void push_line(lua_State *L, source text, span words, size_t columns) {
  cell items[MOST_CELLS];
  cells line = {.items = items};
  span part = look_at_line(text, words.start, columns);
  read_cells(&line, text.text, part, words);
  unmark_spaces(&line);
  span window = choose_window(&line, columns);
  bool cut_left = window.start > 0 || !begins_line(text, part.start);
  bool cut_right =
    window.end < line.count || (part.end < text.length && !ends_line(text.text[part.end]));
  push_source(L, &line, window, cut_left, cut_right);
  push_marks(L, &line, window, cut_left, words.start >= words.end);
}

/* ( list source marks -- list ) */
static void add_line(lua_State *L, lua_Integer number) {
  lua_createtable(L, 0, 3);
  lua_insert(L, -3);
  lua_setfield(L, -3, "marks");
  lua_setfield(L, -2, "source");
  lua_pushinteger(L, number);
  lua_setfield(L, -2, "number");
  lua_rawseti(L, -2, (int)lua_rawlen(L, -2) + 1);
}

static size_t check_offset(lua_State *L, int argument, size_t least, size_t most) {
  lua_Integer offset = luaL_checkinteger(L, argument);
  luaL_argcheck(L, offset >= (lua_Integer)least && (size_t)offset <= most, argument,
                "outside the text");
  return (size_t)offset;
}

static int lines(lua_State *L) {
  source text;
  text.text = luaL_checklstring(L, 1, &text.length);
  size_t first = check_offset(L, 2, 0, text.length), last = check_offset(L, 3, first, text.length);
  lua_Integer number = luaL_checkinteger(L, 4), columns = luaL_checkinteger(L, 5);
  luaL_argcheck(L, columns >= LEAST_COLUMNS && columns <= MOST_COLUMNS, 5, "no width of lines");
  lua_newtable(L);
  for (int shown = 0; first <= last && shown < MOST_LINES; shown++) {
    size_t next = next_line(text, first, last);
    push_line(L, text, (span){first, next < last ? next : last}, (size_t)columns);
    if (shown == 0 || lua_rawlen(L, -1) > 0) add_line(L, number + shown);
    else lua_pop(L, 2);
    first = next;
  }
  return 1;
}

static const luaL_Reg functions[] = {{"lines", lines}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_excerpt(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_excerpt(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  return 1;
}
