/* lua_options.h: what a Lua table asks of a checker; doc/lua.md lists the fields. */
#ifndef MIL_LUA_OPTIONS_H
#define MIL_LUA_OPTIONS_H

#include "lua_compat.h"
#include "milstolpe.h"

typedef struct mil_lua_request {
  mil_options options; /* its strings live as long as the table, and what is on the stack */
  const char *folder;  /* of packs and queries; NULL: the built-in ones */
} mil_lua_request;

/* Reads the table at index 1, which may be missing. NULL, or what the world did wrong: a message
 * that is on the stack. Raises where the programmer did. Leaves values on the stack that the
 * request needs. */
const char *mil_lua_read_request(lua_State *L, mil_lua_request *wanted);

/* "off", "hint" … by mil_severity; ended by NULL. */
extern const char *const mil_lua_severities[];

#endif
