/* The Lua module `milstolpe.ini`: reads the text of a settings file, by inih.
 *
 *     local entries, message, line = require("milstolpe.ini").parse(text)
 *     -- { { section = "README.md", key = "language", value = "sv", line = 3 }, … } in source
 * order;
 *     -- section is "" before the first one */
#include <ini.h>
#include <string.h>

#include "lua_compat.h"

/* inih cuts names of sections and keys at 49 bytes without a word; we say so instead. */
#define NAME_MAX_BYTES 48

typedef struct reader {
  lua_State *L;
  const char *at, *end;
  lua_Integer line, count;
  const char *fault; /* the first: static, or NULL */
  lua_Integer fault_line;
} reader;

static void note_fault(reader *self, const char *fault, lua_Integer line) {
  if (self->fault) return;
  self->fault = fault;
  self->fault_line = line;
}

/* inih's way to ask for a line; it would split one that does not fit. */
static char *read_line(char *target, int size, void *context) {
  reader *self = context;
  if (self->fault || self->at == self->end) return NULL;
  self->line++;
  size_t rest = (size_t)(self->end - self->at);
  const char *newline = memchr(self->at, '\n', rest);
  size_t length = newline ? (size_t)(newline - self->at) + 1 : rest;
  if (memchr(self->at, '\0', length)) note_fault(self, "a NUL byte", self->line);
  else if (length > (size_t)size - 2) note_fault(self, "a line too long", self->line);
  if (self->fault) return NULL;
  memcpy(target, self->at, length);
  target[length] = '\0';
  self->at += length;
  return target;
}

static void set_string(lua_State *L, const char *key, const char *value) {
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

/* The list is on top. A Lua error (no memory) may pass through inih, which holds nothing. */
static int add_entry(void *context, const char *section, const char *key, const char *value) {
  reader *self = context;
  if (strlen(section) > NAME_MAX_BYTES) note_fault(self, "a section name too long", self->line);
  if (strlen(key) > NAME_MAX_BYTES) note_fault(self, "a key too long", self->line);
  if (self->fault) return 0;

  lua_State *L = self->L;
  lua_createtable(L, 0, 4);
  set_string(L, "section", section);
  set_string(L, "key", key);
  set_string(L, "value", value);
  lua_pushinteger(L, self->line);
  lua_setfield(L, -2, "line");
  lua_rawseti(L, -2, (int)++self->count);
  return 1;
}

static int ini_parse_text(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  reader state = {.L = L, .at = text, .end = text + length};
  lua_newtable(L);
  int line = ini_parse_stream(read_line, &state, add_entry, &state);
  if (line != 0) note_fault(&state, "neither a [section] nor a 'key = value'", line);
  if (!state.fault) return 1;
  lua_pushnil(L);
  lua_pushstring(L, state.fault);
  lua_pushinteger(L, state.fault_line);
  return 3;
}

static const luaL_Reg functions[] = {{"parse", ini_parse_text}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_ini(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_ini(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  return 1;
}
