/* The Lua module `milstolpe.findings`: what a server does at each key with all findings of a
 * document.
 *
 *     local said = findings.marks(list)                 -- or document:marks(), of all that a check
 * found local list, withheld = findings.known(list, cursor, grown, said)
 *
 * Known are those that have been said before, in a text that has grown by so many bytes (and
 * withheld so many as have not): one at or before the cursor by where it begins, one behind it by
 * how far from the text's end that is.
 *
 *     local text, kept = findings.join(list, lines, rest, text, kept)
 *
 * A list in JSON of `{"range": …` with `rest(finding)` behind each, `,"message": … }` say, which is
 * asked once of a finding that edits leave alone or only move. `lines` is the text
 * (milstolpe.positions), `text` and `kept` what this gave before, or nil. */
#include "lua_findings.h"

#include <string.h>

#include "alloc.h"
#include "lua_positions.h"

/* ---- What has been said ------------------------------------------------------------------------- */

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

/* Goes through marks in their order. */
typedef struct cursor {
  const mil_lua_marks *marks;
  uint32_t next;
} cursor;

/* Whether this is among the marks; asked in order. */
static bool is_among(cursor *self, lua_Integer start, mil_rule_id rule) {
  const mil_lua_mark *items = self->marks->items;
  uint32_t count = self->marks->count;
  while (self->next < count && items[self->next].start < start) self->next++;
  for (uint32_t i = self->next; i < count && items[i].start == start; i++)
    if (items[i].rule == rule) return true;
  return false;
}

static int known(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer at = luaL_checkinteger(L, 2), grown = luaL_checkinteger(L, 3);
  cursor before = {luaL_checkudata(L, 4, MARKS), 0}, behind = before;
  mil_lua_reader reader = {0};
  int count = (int)lua_rawlen(L, 1), kept = 0;
  lua_newtable(L);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 1, i);
    lua_pushvalue(L, -1);
    mil_lua_mark mark = read_mark(L, &reader);
    if (mark.start <= at ? is_among(&before, mark.start, mark.rule)
                         : is_among(&behind, mark.start - grown, mark.rule))
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

static void reserve(lua_State *L, writing *self, size_t more) {
  if (more > INT32_MAX || !mil_array_reserve(&mil_allocator_default, &self->text, (uint32_t)more))
    luaL_error(L, "out of memory");
}

/* Puts what there is room for. */
static void put(writing *self, const char *text, size_t length) {
  memcpy(self->text.items + self->text.count, text, length);
  self->text.count += (uint32_t)length;
}

#define PUT(self, constant) put(self, constant, sizeof(constant) - 1)

#define MOST_DIGITS 10

static void put_number(writing *self, uint32_t number) {
  char digits[MOST_DIGITS];
  int first = MOST_DIGITS;
  do digits[--first] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  put(self, digits + first, (size_t)(MOST_DIGITS - first));
}

static void put_place(writing *self, const mil_lua_lines *lines, mil_lua_point place) {
  PUT(self, "{\"line\":");
  put_number(self, place.position.line - 1);
  PUT(self, ",\"character\":");
  put_number(self, mil_lua_character(lines, place));
  PUT(self, "}");
}

#define MOST_RANGE 120 /* bytes of a range, with what parts findings */

/* A list, as it is being written. */
enum { LIST = 1, TEXT, REST, LAST, KEPT, NOW, RESTS };

typedef struct list {
  writing *text;
  const mil_lua_lines *lines;
  mil_lua_reader reader;
  const void *results; /* of which RESTS are */
} list;

/* RESTS becomes what is kept of a passage, that of the finding on top. It holds on to the finding's
 * stand, and so to the results by which it is found: nothing else can get their address meanwhile.
 */
static void open_rests(lua_State *L, list *self, const void *results) { // ( finding -- finding )
  if (self->results == results) return;
  mil_lua_rawgetp(L, KEPT, results);
  if (!lua_istable(L, -1)) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_rawgeti(L, -2, 2);
    lua_setfield(L, -2, "stand");
  }
  lua_pushvalue(L, -1);
  lua_replace(L, RESTS);
  mil_lua_rawsetp(L, NOW, results);
  self->results = results;
}

static void push_new_rest(lua_State *L) { // ( finding -- finding rest )
  lua_pushvalue(L, REST);
  lua_pushvalue(L, -2);
  lua_call(L, 1, 1);
  luaL_checktype(L, -1, LUA_TSTRING);
}

static void push_rest(lua_State *L, list *self,
                      const mil_lua_finding *finding) { // ( finding -- finding rest )
  if (!finding->results) {
    push_new_rest(L);
    return;
  }
  int number = (int)finding->number + 1;
  open_rests(L, self, finding->results);
  lua_rawgeti(L, RESTS, number);
  if (!lua_isnil(L, -1)) return;
  lua_pop(L, 1);
  push_new_rest(L);
  lua_pushvalue(L, -1);
  lua_rawseti(L, RESTS, number);
}

static void add_finding(lua_State *L, list *self) { // ( finding -- )
  mil_lua_finding finding = mil_lua_read_finding(&self->reader, L, -1);
  push_rest(L, self, &finding);
  size_t length;
  const char *rest = lua_tolstring(L, -1, &length);
  writing *text = self->text;
  reserve(L, text, length + MOST_RANGE);
  if (text->text.count > 1) PUT(text, ",");
  PUT(text, "{\"range\":{\"start\":");
  put_place(text, self->lines, finding.ends.start);
  PUT(text, ",\"end\":");
  put_place(text, self->lines, finding.ends.end);
  PUT(text, "}");
  put(text, rest, length);
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
  list self = {.text = lua_touserdata(L, lua_upvalueindex(1)),
               .lines = mil_lua_check_lines(L, TEXT)};
  luaL_checktype(L, REST, LUA_TFUNCTION);
  lua_settop(L, KEPT);
  if (!lua_istable(L, KEPT)) lua_newtable(L), lua_replace(L, KEPT);
  lua_newtable(L);
  lua_pushnil(L);
  self.text->text.count = 0;
  reserve(L, self.text, 2);
  PUT(self.text, "[");
  int count = (int)lua_rawlen(L, LIST);
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, LIST, i);
    add_finding(L, &self);
  }
  reserve(L, self.text, 1);
  PUT(self.text, "]");
  push_written(L, self.text);
  lua_pushvalue(L, NOW);
  return 2;
}

static const luaL_Reg functions[] = {{"marks", marks}, {"known", known}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_findings(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  push_writing(L);
  lua_pushcclosure(L, join, 1);
  lua_setfield(L, -2, "join");
  return 1;
}
