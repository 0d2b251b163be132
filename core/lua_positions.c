/* The Lua module `milstolpe.positions`: a text that is edited, and places in it as an editor counts
 * them.
 *
 * Editors speak of lines and of characters in UTF-8, UTF-16 or UTF-32 units; the engine of bytes.
 * All numbers are zero-based, ranges half-open; LF, CRLF and a lone CR each end a line. A text in C
 * is edited in place, and never copied as a whole.
 *
 *     local lines = positions.new(text, encoding)   -- of positions.ENCODINGS; default: "utf-16"
 *     lines:replace(first, last, new)               -- bytes [first, last)
 *     lines:offset { line = 2, character = 7 }      -- the byte. Past the end of a line is its end,
 * past the last
 *                                                   -- line the text's end, inside a character its
 * beginning lines:position(byte)                          -- { line, character } lines:range(first,
 * last)                      -- { start = { line, character }, ["end"] = … } lines:range_of(range)
 * -- the same of a range that the engine gave lines:length() lines:sub(first, last) -- bytes
 * [first, last); default: to the end lines:starts()                                -- the byte at
 * which each line begins lines:close()                                 -- frees it; it is of no use
 * any more */
#include "lua_positions.h"

#include <string.h>

#include "alloc.h"

#define LINES "milstolpe.positions"

static const char *const encodings[] = {"utf-8", "utf-16", "utf-32", NULL};
enum { UTF_8, UTF_16, UTF_32 };

struct mil_lua_lines {
  MIL_ARRAY(char) text;
  MIL_ARRAY(uint32_t) starts; /* the byte at which each line begins */
  int encoding;
};

static const mil_allocator *const allocator = &mil_allocator_default;

/* ---- Lines -------------------------------------------------------------------------------------- */

/* Where the line behind what ends one at `at` begins. */
static uint32_t skip_ending(const mil_lua_lines *self, uint32_t at) {
  const char *text = self->text.items;
  bool pair = text[at] == '\r' && at + 1 < self->text.count && text[at + 1] == '\n';
  return at + (pair ? 2 : 1);
}

/* Where lines begin in (from, to], where what ends them stands behind `from`: how many; they are
 * written `into`, if that isn't NULL. */
static uint32_t scan(const mil_lua_lines *self, uint32_t from, uint32_t to, uint32_t *into) {
  const char *text = self->text.items;
  uint32_t count = 0;
  while (from < to) {
    if (text[from] != '\n' && text[from] != '\r') {
      from++;
      continue;
    }
    from = skip_ending(self, from);
    if (from > to) break;
    if (into) into[count] = from;
    count++;
  }
  return count;
}

/* The index of the line that holds a byte. */
static uint32_t line_of(const mil_lua_lines *self, uint32_t byte) {
  uint32_t low = 0, high = self->starts.count - 1;
  while (low < high) {
    uint32_t middle = high - (high - low) / 2;
    if (self->starts.items[middle] <= byte) low = middle;
    else high = middle - 1;
  }
  return low;
}

/* Where the words of a line end, before what ends the line. */
static uint32_t line_end(const mil_lua_lines *self, uint32_t index) {
  if (index + 1 == self->starts.count) return self->text.count;
  uint32_t end = self->starts.items[index + 1];
  bool pair = end >= 2 && memcmp(self->text.items + end - 2, "\r\n", 2) == 0;
  return end - (pair ? 2 : 1);
}

/* ---- Editing ------------------------------------------------------------------------------------ */

/* Replaces bytes [first, last) of the text alone. False without memory. */
static bool replace_text(mil_lua_lines *self, uint32_t first, uint32_t last, const char *new,
                         uint32_t length) {
  if (length > last - first && !mil_array_reserve(allocator, &self->text, length - (last - first)))
    return false;
  char *text = self->text.items;
  memmove(text + first + length, text + last, self->text.count - last);
  memcpy(text + first, new, length);
  self->text.count += length - (last - first);
  return true;
}

/* The lines [first, last) become those that begin in (from, to]; all behind move by `shift` bytes.
 */
static bool replace_starts(mil_lua_lines *self, uint32_t first, uint32_t last, uint32_t from,
                           uint32_t to, uint32_t shift) {
  uint32_t count = scan(self, from, to, NULL), gone = last - first;
  if (count > gone && !mil_array_reserve(allocator, &self->starts, count - gone)) return false;
  uint32_t *starts = self->starts.items, behind = self->starts.count - last;
  memmove(starts + first + count, starts + last, behind * sizeof *starts);
  self->starts.count += count - gone;
  scan(self, from, to, starts + first);
  for (uint32_t i = first + count; i < self->starts.count; i++) starts[i] += shift;
  return true;
}

/* A CR before the edit and an LF in it make one end of line, so the line before is read again; so
 * are starts up to the edit's end, since what ends those lines may be gone. */
static bool edit(mil_lua_lines *self, uint32_t first, uint32_t last, const char *new,
                 uint32_t length) {
  uint32_t keep = line_of(self, first > 0 ? first - 1 : 0), behind = line_of(self, last) + 1;
  if (!replace_text(self, first, last, new, length)) return false;
  return replace_starts(self, keep + 1, behind, self->starts.items[keep], first + length,
                        length - (last - first));
}

/* ---- Units -------------------------------------------------------------------------------------- */

static bool continues(const mil_lua_lines *self, uint32_t at) {
  return at < self->text.count && (self->text.items[at] & 0xC0) == 0x80;
}

/* Where the character that begins at `at` ends, at most `end`. */
static uint32_t next_character(const mil_lua_lines *self, uint32_t at, uint32_t end) {
  do at++;
  while (at < end && continues(self, at));
  return at;
}

static uint32_t units_of(const mil_lua_lines *self, uint32_t at) {
  return self->encoding == UTF_16 && (uint8_t)self->text.items[at] >= 0xF0 ? 2 : 1;
}

/* The byte so many units behind `start`, at most `end`; inside a character, where that begins. */
static uint32_t advance(const mil_lua_lines *self, uint32_t start, uint32_t end, uint32_t units) {
  uint32_t at = start;
  if (self->encoding == UTF_8) {
    if (units >= end - start) return end;
    at = start + units;
    while (at > start && continues(self, at)) at--;
    return at;
  }
  while (at < end && units >= units_of(self, at)) {
    units -= units_of(self, at);
    at = next_character(self, at, end);
  }
  return at;
}

static uint32_t units_between(const mil_lua_lines *self, uint32_t start, uint32_t end) {
  if (self->encoding == UTF_8) return end - start;
  uint32_t units = 0;
  for (uint32_t at = start; at < end; at++)
    if (!continues(self, at)) units += units_of(self, at);
  return units;
}

/* ---- Lua ---------------------------------------------------------------------------------------- */

const mil_lua_lines *mil_lua_check_lines(lua_State *L, int index) {
  mil_lua_lines *self = luaL_checkudata(L, index, LINES);
  luaL_argcheck(L, self->starts.count > 0, index, "a closed text");
  return self;
}

static mil_lua_lines *check_lines(lua_State *L) {
  return (mil_lua_lines *)mil_lua_check_lines(L, 1);
}

uint32_t mil_lua_character(const mil_lua_lines *self, mil_lua_point place) {
  if (self->encoding == UTF_16) return place.position.utf16 - 1;
  if (self->encoding == UTF_32) return place.position.column - 1;
  uint32_t line = place.position.line;
  return line <= self->starts.count ? place.byte - self->starts.items[line - 1] : 0;
}

static uint32_t check_byte(lua_State *L, int argument, uint32_t least, uint32_t most) {
  lua_Integer byte = luaL_checkinteger(L, argument);
  luaL_argcheck(L, byte >= (lua_Integer)least && byte <= (lua_Integer)most, argument,
                "outside the text");
  return (uint32_t)byte;
}

static void replace(lua_State *L, mil_lua_lines *self, uint32_t first, uint32_t last,
                    int argument) {
  size_t length;
  const char *new = luaL_checklstring(L, argument, &length);
  luaL_argcheck(L, length <= INT32_MAX - self->text.count, argument, "too long");
  if (!edit(self, first, last, new, (uint32_t)length)) luaL_error(L, "out of memory");
}

static int lines_new(lua_State *L) {
  luaL_checkstring(L, 1);
  int encoding = luaL_checkoption(L, 2, "utf-16", encodings);
  mil_lua_lines *self = lua_newuserdata(L, sizeof *self);
  *self = (mil_lua_lines){.encoding = encoding};
  luaL_setmetatable(L, LINES);
  if (!mil_array_reserve(allocator, &self->starts, 1) ||
      !mil_array_reserve(allocator, &self->text, 1))
    return luaL_error(L, "out of memory");
  self->starts.items[self->starts.count++] = 0;
  replace(L, self, 0, 0, 1);
  return 1;
}

static int lines_close(lua_State *L) {
  mil_lua_lines *self = luaL_checkudata(L, 1, LINES);
  mil_array_release(allocator, &self->text);
  mil_array_release(allocator, &self->starts);
  return 0;
}

static int lines_replace(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  uint32_t first = check_byte(L, 2, 0, self->text.count),
           last = check_byte(L, 3, first, self->text.count);
  replace(L, self, first, last, 4);
  return 0;
}

/* The number in a field of the table at 2, at most `most`; below 0, -1. */
static lua_Integer read_number(lua_State *L, const char *name, uint32_t most) {
  lua_getfield(L, 2, name);
  lua_Number number = luaL_checknumber(L, -1);
  return number >= most ? (lua_Integer)most : number >= 0 ? (lua_Integer)number : -1;
}

static int lines_offset(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_Integer line = read_number(L, "line", self->starts.count);
  lua_Integer units = read_number(L, "character", INT32_MAX);
  uint32_t byte = line < 0 ? 0 : self->text.count;
  if (line >= 0 && line < (lua_Integer)self->starts.count)
    byte = advance(self, self->starts.items[line], line_end(self, (uint32_t)line),
                   units < 0 ? 0 : (uint32_t)units);
  lua_pushinteger(L, byte);
  return 1;
}

static void push_position(lua_State *L, const mil_lua_lines *self, uint32_t byte) { // ( -- place )
  uint32_t line = line_of(self, byte);
  lua_createtable(L, 0, 2);
  lua_pushinteger(L, line);
  lua_setfield(L, -2, "line");
  lua_pushinteger(L, units_between(self, self->starts.items[line], byte));
  lua_setfield(L, -2, "character");
}

static int lines_position(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  push_position(L, self, check_byte(L, 2, 0, self->text.count));
  return 1;
}

static void push_range(lua_State *L, const mil_lua_lines *self, uint32_t first,
                       uint32_t last) { // ( -- range )
  lua_createtable(L, 0, 2);
  push_position(L, self, first);
  lua_setfield(L, -2, "start");
  push_position(L, self, last);
  lua_setfield(L, -2, "end");
}

static int lines_range(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  push_range(L, self, check_byte(L, 2, 0, self->text.count), check_byte(L, 3, 0, self->text.count));
  return 1;
}

static uint32_t byte_of(lua_State *L, const mil_lua_lines *self, const char *end) {
  lua_getfield(L, 2, end);
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_getfield(L, -1, "byte");
  return check_byte(L, -1, 0, self->text.count);
}

static int lines_range_of(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  luaL_checktype(L, 2, LUA_TTABLE);
  uint32_t first = byte_of(L, self, "start"), last = byte_of(L, self, "end");
  push_range(L, self, first, last);
  return 1;
}

static int lines_length(lua_State *L) {
  lua_pushinteger(L, check_lines(L)->text.count);
  return 1;
}

static int lines_sub(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  uint32_t first = check_byte(L, 2, 0, self->text.count);
  uint32_t last =
    lua_isnoneornil(L, 3) ? self->text.count : check_byte(L, 3, first, self->text.count);
  lua_pushlstring(L, self->text.items + first, last - first);
  return 1;
}

static int lines_starts(lua_State *L) {
  mil_lua_lines *self = check_lines(L);
  lua_createtable(L, (int)self->starts.count, 0);
  for (uint32_t i = 0; i < self->starts.count; i++) {
    lua_pushinteger(L, self->starts.items[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static const luaL_Reg methods[] = {{"replace", lines_replace},   {"offset", lines_offset},
                                   {"position", lines_position}, {"range", lines_range},
                                   {"range_of", lines_range_of}, {"length", lines_length},
                                   {"sub", lines_sub},           {"starts", lines_starts},
                                   {"close", lines_close},       {NULL, NULL}};

static void push_encodings(lua_State *L) { // ( -- set )
  lua_newtable(L);
  for (int i = 0; encodings[i]; i++) {
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, encodings[i]);
  }
}

static const luaL_Reg functions[] = {{"new", lines_new}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_positions(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_positions(lua_State *L) {
  luaL_checkversion(L);
  if (luaL_newmetatable(L, LINES)) {
    lua_pushcfunction(L, lines_close);
    lua_setfield(L, -2, "__gc");
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
  }
  luaL_newlib(L, functions);
  push_encodings(L);
  lua_setfield(L, -2, "ENCODINGS");
  return 1;
}
