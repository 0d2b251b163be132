/* lua_report.h: what the core returns, as the Lua tables of doc/lua.md. */
#ifndef MIL_LUA_REPORT_H
#define MIL_LUA_REPORT_H

#include "lua_compat.h"
#include "milstolpe.h"

/* ( -- nil message file|nil ): "file:line:column: message", with the line itself and a caret below
 * where it is known, and the file of the pack or query that is at fault. Returns 3. */
int mil_lua_push_error(lua_State *L, const mil_error *error);
/* ( -- nil message ). Returns 2. */
int mil_lua_push_failure(lua_State *L, const char *message);

/* ( last -- now report ): of a document that is up to date. `last` is nil, or what a report of the same
 * document left before: the parts of it that hold are used again. */
void mil_lua_push_report(lua_State *L, const mil_document *document);

/* ( -- table ) each. */
void mil_lua_push_fixes(lua_State *L, const mil_document *document, const mil_fixes *fixes);
void mil_lua_push_rules(lua_State *L);
void mil_lua_push_stats(lua_State *L, const mil_stats *stats);

#endif
