/* lua_value.h: small values for the table on top of the stack. */
#ifndef MIL_LUA_VALUE_H
#define MIL_LUA_VALUE_H

#include <stdio.h>

#include "calendar.h"
#include "lua_compat.h"

/* Nothing where there is no string. */
static inline void mil_lua_set_string(lua_State *L, const char *key, const char *value) {
  if (!value) return;
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

static inline void mil_lua_set_integer(lua_State *L, const char *key, lua_Integer value) {
  lua_pushinteger(L, value);
  lua_setfield(L, -2, key);
}

static inline void mil_lua_set_boolean(lua_State *L, const char *key, bool value) {
  lua_pushboolean(L, value);
  lua_setfield(L, -2, key);
}

/* A zero-based index of the core, one-based for Lua; nothing where there is none. */
static inline void mil_lua_set_index(lua_State *L, const char *key, int32_t index) {
  if (index >= 0) mil_lua_set_integer(L, key, (lua_Integer)index + 1);
}

static inline void mil_lua_set_date(lua_State *L, const char *key, mil_date date) {
  mil_civil civil = mil_date_civil(date);
  char text[32];
  snprintf(text, sizeof text, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  mil_lua_set_string(L, key, text);
}

/* ( -- table ): { byte, line, column, utf16 }. */
static inline void mil_lua_push_place(lua_State *L, uint32_t byte, mil_position position) {
  lua_createtable(L, 0, 4);
  mil_lua_set_integer(L, "byte", byte);
  mil_lua_set_integer(L, "line", position.line);
  mil_lua_set_integer(L, "column", position.column);
  mil_lua_set_integer(L, "utf16", position.utf16);
}

/* ( start end -- table ): { start, end } */
static inline void mil_lua_push_places(lua_State *L) {
  lua_createtable(L, 0, 2);
  lua_insert(L, -3);
  lua_setfield(L, -3, "end");
  lua_setfield(L, -2, "start");
}

/* ( -- table ): { start, end } of bytes of the document. */
static inline void mil_lua_push_range(lua_State *L, const mil_document *document, mil_range range) {
  mil_lua_push_place(L, range.start, mil_document_position(document, range.start));
  mil_lua_push_place(L, range.end, mil_document_position(document, range.end));
  mil_lua_push_places(L);
}

#endif
