/* lua_findings.h: what has been said of a document, as the Lua module milstolpe.findings compares
 * it. */
#ifndef MIL_LUA_FINDINGS_H
#define MIL_LUA_FINDINGS_H

#include "lua_compat.h"
#include "milstolpe.h"

typedef struct mil_lua_mark {
  uint32_t start; /* of the finding's range */
  mil_rule_id rule;
} mil_lua_mark;

/* Of findings in the order of a report: by where they begin. */
typedef struct mil_lua_marks {
  uint32_t count;
  mil_lua_mark items[];
} mil_lua_marks;

/* ( -- marks ), to be filled in. */
mil_lua_marks *mil_lua_push_marks(lua_State *L, uint32_t count);

#endif
