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
/* The marks at `index`; raises where there are none. */
const mil_lua_marks *mil_lua_check_marks(lua_State *L, int index);

/* Tells what has been said, in a text that has grown by so many bytes since: one at or before the
 * cursor by where it begins, one behind it by how far from the text's end that is. */
typedef struct mil_lua_filter {
  const mil_lua_marks *said;
  lua_Integer cursor, grown;
  uint32_t before, behind; /* the next of `said` to look at, for either side */
} mil_lua_filter;

/* To be asked in order. */
bool mil_lua_is_known(mil_lua_filter *self, mil_lua_mark mark);

#endif
