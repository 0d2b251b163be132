/* The Lua module `milstolpe.findings`: what a server does at each key with all findings of a
 * document.
 *
 *     local said = findings.remember(list, length)      -- of a text of so many bytes
 *     local list, withheld = findings.known(list, length, cursor, said)
 *
 * Known are those that have been said before (and withheld so many as have not): one at or before
 * the cursor by where it begins, one behind it by how far from the text's end that is.
 *
 *     local text = findings.join(list, lines, rest, last)
 *
 * A list in JSON of `{"range": …` with `rest(finding)` behind each, `,"message": … }` say. `lines`
 * is the text (milstolpe.positions), `last` what this gave before, or nil. */
#include <string.h>

#include "alloc.h"
#include "lua_positions.h"

/* ---- What has been said ------------------------------------------------------------------------- */

static int remember(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer length = luaL_checkinteger(L, 2);
  int count = (int)lua_rawlen(L, 1);
  lua_createtable(L, 2 * count, 1);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 1, i);
    lua_pushinteger(L, mil_lua_read_range(L, -1).start.byte);
    lua_rawseti(L, -3, 2 * i - 1);
    lua_getfield(L, -1, "rule");
    lua_rawseti(L, -3, 2 * i);
    lua_pop(L, 1);
  }
  lua_pushinteger(L, length);
  lua_setfield(L, -2, "length");
  return 1;
}

#define SAID 4

static lua_Integer said_start(lua_State *L, int index) {
  lua_rawgeti(L, SAID, 2 * index - 1);
  lua_Integer start = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return start;
}

/* Whether the rule of the finding on top was said at `start`. `*index` goes through what was said,
 * in order. */
static bool was_said(lua_State *L, int *index, int count, lua_Integer start) {
  while (*index <= count && said_start(L, *index) < start) ++*index;
  bool found = false;
  lua_getfield(L, -1, "rule");
  for (int i = *index; !found && i <= count && said_start(L, i) == start; i++) {
    lua_rawgeti(L, SAID, 2 * i);
    found = lua_rawequal(L, -1, -2);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return found;
}

static int known(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer length = luaL_checkinteger(L, 2), cursor = luaL_checkinteger(L, 3);
  luaL_checktype(L, SAID, LUA_TTABLE);
  lua_settop(L, SAID);
  lua_getfield(L, SAID, "length");
  lua_Integer grown = length - luaL_checkinteger(L, -1);
  int count = (int)lua_rawlen(L, 1), said = (int)lua_rawlen(L, SAID) / 2, kept = 0;
  int before = 1, behind = 1;
  lua_newtable(L);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 1, i);
    lua_Integer start = mil_lua_read_range(L, -1).start.byte;
    if (start <= cursor ? was_said(L, &before, said, start)
                        : was_said(L, &behind, said, start - grown))
      lua_rawseti(L, -2, ++kept);
    else lua_pop(L, 1);
  }
  lua_pushinteger(L, count - kept);
  return 2;
}

/* ---- As text ------------------------------------------------------------------------------------ */

/* Lists of megabytes come at each key, and many are what the last one was: only one that is not
 * becomes a string. */
typedef struct writing {
  MIL_ARRAY(char) text;
} writing;

#define WRITING "milstolpe.findings.writing"

static int free_writing(lua_State *L) {
  writing *self = luaL_checkudata(L, 1, WRITING);
  mil_array_release(&mil_allocator_default, &self->text);
  return 0;
}

static void push_writing(lua_State *L) { // ( -- userdata )
  writing *self = lua_newuserdata(L, sizeof *self);
  *self = (writing){{0}};
  if (luaL_newmetatable(L, WRITING)) {
    lua_pushcfunction(L, free_writing);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
}

static void put(lua_State *L, writing *self, const char *text, size_t length) {
  if (length > INT32_MAX ||
      !mil_array_reserve(&mil_allocator_default, &self->text, (uint32_t)length))
    luaL_error(L, "out of memory");
  memcpy(self->text.items + self->text.count, text, length);
  self->text.count += (uint32_t)length;
}

#define PUT(L, self, constant) put(L, self, constant, sizeof(constant) - 1)

#define MOST_DIGITS 10

static void put_number(lua_State *L, writing *self, uint32_t number) {
  char digits[MOST_DIGITS];
  int first = MOST_DIGITS;
  do digits[--first] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  put(L, self, digits + first, (size_t)(MOST_DIGITS - first));
}

static void put_place(lua_State *L, writing *self, const mil_lua_lines *lines,
                      mil_lua_point place) {
  PUT(L, self, "{\"line\":");
  put_number(L, self, place.position.line - 1);
  PUT(L, self, ",\"character\":");
  put_number(L, self, mil_lua_character(lines, place));
  PUT(L, self, "}");
}

/* The finding on top, and its rest, which `make` gives. */
static void put_finding(lua_State *L, writing *self, const mil_lua_lines *lines, int make) {
  mil_lua_ends ends = mil_lua_read_range(L, -1);
  PUT(L, self, "{\"range\":{\"start\":");
  put_place(L, self, lines, ends.start);
  PUT(L, self, ",\"end\":");
  put_place(L, self, lines, ends.end);
  PUT(L, self, "}");
  size_t length;
  lua_pushvalue(L, make);
  lua_pushvalue(L, -2);
  lua_call(L, 1, 1);
  const char *rest = luaL_checklstring(L, -1, &length);
  put(L, self, rest, length);
  lua_pop(L, 1);
}

enum { LIST = 1, TEXT, MAKE, LAST };

/* ( -- text ): the last one again, if it is the same. */
static void push_written(lua_State *L, const writing *self) {
  size_t length = 0;
  const char *last = lua_tolstring(L, LAST, &length);
  if (last && length == self->text.count && memcmp(last, self->text.items, length) == 0)
    lua_pushvalue(L, LAST);
  else lua_pushlstring(L, self->text.items, self->text.count);
}

static int join(lua_State *L) {
  luaL_checktype(L, LIST, LUA_TTABLE);
  const mil_lua_lines *lines = mil_lua_check_lines(L, TEXT);
  luaL_checktype(L, MAKE, LUA_TFUNCTION);
  lua_settop(L, LAST);
  writing *self = lua_touserdata(L, lua_upvalueindex(1));
  self->text.count = 0;
  int count = (int)lua_rawlen(L, LIST);
  PUT(L, self, "[");
  for (int i = 1; i <= count; i++) {
    if (i > 1) PUT(L, self, ",");
    lua_rawgeti(L, LIST, i);
    put_finding(L, self, lines, MAKE);
    lua_pop(L, 1);
  }
  PUT(L, self, "]");
  push_written(L, self);
  return 1;
}

static const luaL_Reg functions[] = {{"remember", remember}, {"known", known}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  push_writing(L);
  lua_pushcclosure(L, join, 1);
  lua_setfield(L, -2, "join");
  return 1;
}
