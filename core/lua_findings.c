/* The Lua module `milstolpe.findings`: what of the findings of a document has been said before.
 *
 *     local said = findings.marks(list)     -- or document:marks(), of all that a check found
 *     local list, withheld = findings.known(list, cursor, grown, said)
 *
 * Those that have been said before, in a text that has grown by so many bytes, and how many have
 * not (lua_findings.h). */
#include "lua_findings.h"

#include "lua_part.h"

#define MARKS "milstolpe.findings.marks"

mil_lua_marks *mil_lua_push_marks(lua_State *L, uint32_t count) {
  mil_lua_marks *self = lua_newuserdata(L, sizeof *self + count * sizeof *self->items);
  self->count = count;
  luaL_newmetatable(L, MARKS);
  lua_setmetatable(L, -2);
  return self;
}

static mil_lua_mark read_mark(lua_State *L, mil_lua_reader *reader) { // ( finding -- )
  mil_lua_finding finding = mil_lua_read_finding(reader, L, -1);
  lua_pop(L, 1);
  return (mil_lua_mark){finding.ends.start.byte, finding.rule};
}

static int marks(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  mil_lua_reader reader = {0};
  mil_lua_marks *self = mil_lua_push_marks(L, (uint32_t)lua_rawlen(L, 1));
  for (uint32_t i = 0; i < self->count; i++) {
    lua_rawgeti(L, 1, (int)i + 1);
    self->items[i] = read_mark(L, &reader);
  }
  return 1;
}

const mil_lua_marks *mil_lua_check_marks(lua_State *L, int index) {
  return luaL_checkudata(L, index, MARKS);
}

/* Whether this is among the marks, of which `*next` is the first that may be. */
static bool is_among(const mil_lua_marks *marks, uint32_t *next, lua_Integer start,
                     mil_rule_id rule) {
  while (*next < marks->count && marks->items[*next].start < start) ++*next;
  for (uint32_t i = *next; i < marks->count && marks->items[i].start == start; i++)
    if (marks->items[i].rule == rule) return true;
  return false;
}

bool mil_lua_is_known(mil_lua_filter *self, mil_lua_mark mark) {
  return mark.start <= self->cursor
           ? is_among(self->said, &self->before, mark.start, mark.rule)
           : is_among(self->said, &self->behind, mark.start - self->grown, mark.rule);
}

static int known(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  mil_lua_filter filter = {.said = mil_lua_check_marks(L, 4),
                           .cursor = luaL_checkinteger(L, 2),
                           .grown = luaL_checkinteger(L, 3)};
  mil_lua_reader reader = {0};
  int count = (int)lua_rawlen(L, 1), kept = 0;
  lua_newtable(L);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 1, i);
    lua_pushvalue(L, -1);
    if (mil_lua_is_known(&filter, read_mark(L, &reader))) lua_rawseti(L, -2, ++kept);
    else lua_pop(L, 1);
  }
  lua_pushinteger(L, count - kept);
  return 2;
}

static const luaL_Reg functions[] = {{"marks", marks}, {"known", known}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  return 1;
}
