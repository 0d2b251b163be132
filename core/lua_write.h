/* lua_write.h: the findings of a document as JSON for an editor, out of what the core keeps of
 * them. */
#ifndef MIL_LUA_WRITE_H
#define MIL_LUA_WRITE_H

#include "document.h"
#include "lua_compat.h"

/* ( document lines rest state cursor grown said -- text marks withheld )
 *
 * `text` is a list in JSON: of each finding `{"range": …` with its rest behind, `,"message": … }`
 * say, of a document that is up to date. `lines` is its text (milstolpe.positions). `rest(index)`
 * gives the rest of a finding of the report, or two pieces, between which the range of the goal
 * goes that the finding names; it is asked once, as long as edits leave the finding alone or only
 * move it, and must leave the document alone. `state` is a table that keeps this, empty at first. With a `cursor`, only what is known
 * is written (lua_findings.c); `withheld` tells how many are left out, `marks` those that are not.
 */
int mil_lua_write_findings(lua_State *L, const mil_document *document);

#endif
