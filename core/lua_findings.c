/* The Lua module `milstolpe.findings`: what a server does with all findings of a document at each
 * key.
 *
 *     local said = findings.remember(list, length)    -- of a text of so many bytes
 *     local list, withheld = findings.known(list, length, cursor, said)
 *         -- those that have been said before, and how many have not: one at or before the cursor
 * by where it begins,
 *         -- one behind it by how far from the text's end that is
 *     local text = findings.join(list, lines, rests)
 *         -- a list in JSON of `{"range": …` with each its rest behind: `,"message": … }`; lines:
 * of milstolpe.positions */
#include <string.h>

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

#define MOST_DIGITS 10
#define START "{\"range\":{\"start\":{\"line\":"
#define CHARACTER ",\"character\":"
#define END "},\"end\":{\"line\":"
#define CLOSE "}}"
/* What a finding takes beside its rest; the constants count a NUL each, which makes up for the
 * comma. */
#define MOST_RANGE                                                                                 \
  (sizeof START + 2 * sizeof CHARACTER + sizeof END + sizeof CLOSE + 4 * MOST_DIGITS)

static char *put(char *at, const char *text, size_t length) {
  return (char *)memcpy(at, text, length) + length;
}

#define PUT(at, constant) put(at, constant, sizeof(constant) - 1)

static char *put_number(char *at, uint32_t number) {
  char digits[MOST_DIGITS];
  int first = MOST_DIGITS;
  do digits[--first] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  return put(at, digits + first, (size_t)(MOST_DIGITS - first));
}

static char *put_place(char *at, const mil_lua_lines *lines, mil_lua_point place) {
  at = PUT(put_number(at, place.position.line - 1), CHARACTER);
  return put_number(at, mil_lua_character(lines, place));
}

static char *put_range(char *at, const mil_lua_lines *lines, mil_lua_ends ends) {
  at = PUT(put_place(PUT(at, START), lines, ends.start), END);
  return PUT(put_place(at, lines, ends.end), CLOSE);
}

#define RESTS 3

static size_t most_bytes(lua_State *L, int count) {
  size_t bytes = 2;
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, RESTS, i);
    luaL_checktype(L, -1, LUA_TSTRING);
    bytes += MOST_RANGE + lua_rawlen(L, -1);
    lua_pop(L, 1);
  }
  return bytes;
}

static char *put_finding(lua_State *L, char *at, const mil_lua_lines *lines, int index) {
  size_t length;
  lua_rawgeti(L, 1, index);
  lua_rawgeti(L, RESTS, index);
  const char *rest = lua_tolstring(L, -1, &length);
  at = put(put_range(at, lines, mil_lua_read_range(L, -2)), rest, length);
  lua_pop(L, 2);
  return at;
}

static int join(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, RESTS, LUA_TTABLE);
  const mil_lua_lines *lines = mil_lua_check_lines(L, 2);
  int count = (int)lua_rawlen(L, 1);
  char *text = lua_newuserdata(L, most_bytes(L, count)), *at = PUT(text, "[");
  for (int i = 1; i <= count; i++) {
    if (i > 1) *at++ = ',';
    at = put_finding(L, at, lines, i);
  }
  *at++ = ']';
  lua_pushlstring(L, text, (size_t)(at - text));
  return 1;
}

static const luaL_Reg functions[] = {
  {"remember", remember}, {"known", known}, {"join", join}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  return 1;
}
