/* The Lua module `milstolpe.findings`: what a server does at each key with all findings of a
 * document.
 *
 *     local said = findings.remember(list, length)      -- of a text of so many bytes
 *     local list, withheld = findings.known(list, length, cursor, said)
 *
 * Known are those that have been said before (and withheld so many as have not): one at or before
 * the cursor by where it begins, one behind it by how far from the text's end that is.
 *
 *     local text, kept = findings.join(list, lines, rest, text, kept)
 *
 * A list in JSON of `{"range": …` with `rest(finding)` behind each, `,"message": … }` say, which is
 * asked once of a finding that edits leave alone or only move. `lines` is the text
 * (milstolpe.positions), `text` and `kept` what this gave before, or nil. */
#include <string.h>

#include "alloc.h"
#include "lua_positions.h"

/* ---- What has been said ------------------------------------------------------------------------- */

#define SAID "milstolpe.findings.said"

typedef struct one_said {
  uint32_t start; /* of its range */
  mil_rule_id rule;
} one_said;

/* In the order of a report: by where they begin. */
typedef struct all_said {
  lua_Integer length; /* of the text */
  int count;
  one_said items[];
} all_said;

static one_said read_said(lua_State *L) { // ( finding -- finding )
  return (one_said){mil_lua_read_range(L, -1).start.byte, mil_lua_read_rule(L, -1)};
}

static int remember(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  int count = (int)lua_rawlen(L, 1);
  all_said *self = lua_newuserdata(L, sizeof *self + (size_t)count * sizeof *self->items);
  *self = (all_said){.length = luaL_checkinteger(L, 2), .count = count};
  luaL_newmetatable(L, SAID);
  lua_setmetatable(L, -2);
  for (int i = 0; i < count; i++) {
    lua_rawgeti(L, 1, i + 1);
    self->items[i] = read_said(L);
    lua_pop(L, 1);
  }
  return 1;
}

/* Whether this was said. `*index` goes through all that was, in order. */
static bool was_said(const all_said *self, int *index, lua_Integer start, mil_rule_id rule) {
  while (*index < self->count && self->items[*index].start < start) ++*index;
  for (int i = *index; i < self->count && self->items[i].start == start; i++)
    if (self->items[i].rule == rule) return true;
  return false;
}

static int known(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer length = luaL_checkinteger(L, 2), cursor = luaL_checkinteger(L, 3);
  const all_said *said = luaL_checkudata(L, 4, SAID);
  int count = (int)lua_rawlen(L, 1), kept = 0, before = 0, behind = 0;
  lua_newtable(L);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 1, i);
    one_said one = read_said(L);
    if (one.start <= cursor ? was_said(said, &before, one.start, one.rule)
                            : was_said(said, &behind, one.start - length + said->length, one.rule))
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

enum { LIST = 1, TEXT, REST, LAST, KEPT, NOW };

/* ( finding -- finding rest ): asked of Lua. */
static void push_new_rest(lua_State *L) {
  lua_pushvalue(L, REST);
  lua_pushvalue(L, -2);
  lua_call(L, 1, 1);
  luaL_checktype(L, -1, LUA_TSTRING);
}

/* ( finding -- finding rests ): those of its passage. They hold on to its stand, and so to the
 * results by which they are found: nothing else can get the same address meanwhile. */
static void push_rests(lua_State *L, const void *results) {
  mil_lua_rawgetp(L, NOW, results);
  if (lua_istable(L, -1)) return;
  lua_pop(L, 1);
  mil_lua_rawgetp(L, KEPT, results);
  if (!lua_istable(L, -1)) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_rawgeti(L, -2, 2);
    lua_setfield(L, -2, "stand");
  }
  lua_pushvalue(L, -1);
  mil_lua_rawsetp(L, NOW, results);
}

/* ( finding -- finding rest ): what edits leave alone is asked for once. */
static void push_rest(lua_State *L) {
  uint32_t number;
  const void *results = mil_lua_results_of(L, -1, &number);
  if (!results) {
    push_new_rest(L);
    return;
  }
  push_rests(L, results);
  lua_rawgeti(L, -1, (int)number + 1);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -2);
    push_new_rest(L);
    lua_replace(L, -2);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, (int)number + 1);
  }
  lua_replace(L, -2);
}

static void put_finding(lua_State *L, writing *self, const mil_lua_lines *lines) { // ( finding -- )
  mil_lua_ends ends = mil_lua_read_range(L, -1);
  PUT(L, self, "{\"range\":{\"start\":");
  put_place(L, self, lines, ends.start);
  PUT(L, self, ",\"end\":");
  put_place(L, self, lines, ends.end);
  PUT(L, self, "}");
  push_rest(L);
  size_t length;
  const char *rest = lua_tolstring(L, -1, &length);
  put(L, self, rest, length);
  lua_pop(L, 2);
}

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
  luaL_checktype(L, REST, LUA_TFUNCTION);
  lua_settop(L, KEPT);
  if (!lua_istable(L, KEPT)) lua_newtable(L), lua_replace(L, KEPT);
  lua_newtable(L);
  writing *self = lua_touserdata(L, lua_upvalueindex(1));
  self->text.count = 0;
  int count = (int)lua_rawlen(L, LIST);
  PUT(L, self, "[");
  for (int i = 1; i <= count; i++) {
    if (i > 1) PUT(L, self, ",");
    lua_rawgeti(L, LIST, i);
    put_finding(L, self, lines);
  }
  PUT(L, self, "]");
  push_written(L, self);
  lua_pushvalue(L, NOW);
  return 2;
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
