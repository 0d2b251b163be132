/* lua_report.h: what the core returns, as the Lua tables of doc/lua.md. */
#ifndef MIL_LUA_REPORT_H
#define MIL_LUA_REPORT_H

#include "lua_compat.h"
#include "milstolpe.h"

/* Where a range of a report starts or ends. */
typedef struct mil_lua_point {
  uint32_t byte;
  mil_position position;
} mil_lua_point;

typedef struct mil_lua_ends {
  mil_lua_point start, end;
} mil_lua_ends;

/* ( -- nil message file|nil ): "file:line:column: message", with the line itself and a caret below
 * where it is known, and the file of the pack or query that is at fault. Returns 3. */
int mil_lua_push_error(lua_State *L, const mil_error *error);
/* ( -- nil message ). Returns 2. */
int mil_lua_push_failure(lua_State *L, const char *message);

/* ( -- table ) each. */
void mil_lua_push_report(lua_State *L, const mil_document *document, const mil_report *report);
void mil_lua_push_fixes(lua_State *L, const mil_document *document, const mil_fixes *fixes);
void mil_lua_push_rules(lua_State *L);
void mil_lua_push_stats(lua_State *L, const mil_stats *stats);

/* The ends of the range of the goal or finding at index `part`. */
mil_lua_ends mil_lua_read_range(lua_State *L, int part);

/* Functions for Lua that say of a goal or finding what its tables say, without making them.
 * ( part -- byte line column utf16 byte line column utf16 ): where its range starts and ends. */
int mil_lua_place(lua_State *L);
/* ( goal -- state state state state state ), in the order of SMART. */
int mil_lua_states(lua_State *L);

#endif
