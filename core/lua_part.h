/* lua_part.h: the parts of a report, its goals and findings, as Lua tables.
 *
 * A report is asked for after every keystroke, and mostly it says what the one before said; of what
 * is new in it few look at all. So
 * - the parts of a passage that neither changed nor moved are the tables of the last report;
 * - the others are new tables, { number, stand }, and get their fields when one is asked for, out
 * of what the core keeps of the passage and the stand it had when it was checked. So a report goes
 * on saying what it said, whatever becomes of the document. */
#ifndef MIL_LUA_PART_H
#define MIL_LUA_PART_H

#include "lua_compat.h"
#include "survey.h"

/* ( -- stand ): a passage with goals, as it stands in the survey. */
void mil_lua_push_stand(lua_State *L, const mil_survey *survey, const mil_placed *at);
/* Whether the stand at `index` is still that of the passage. */
bool mil_lua_is_stand(lua_State *L, int index, const mil_survey *survey, const mil_placed *at);

/* ( -- table ): goal or finding `number` of the passage whose stand is at `index`. */
void mil_lua_push_goal(lua_State *L, int index, uint32_t number);
void mil_lua_push_finding(lua_State *L, int index, uint32_t number);

/* ( -- table ): a finding of the document on goal `number` of the passage whose stand is at
 * `index`. */
void mil_lua_push_goal_finding(lua_State *L, int index, uint32_t number,
                               const mil_finding *finding);
/* ( -- table ): another one. */
void mil_lua_push_own_finding(lua_State *L, const mil_document *document,
                              const mil_finding *finding);

/* Where a range of a report starts or ends. */
typedef struct mil_lua_point {
  uint32_t byte;
  mil_position position;
} mil_lua_point;

typedef struct mil_lua_ends {
  mil_lua_point start, end;
} mil_lua_ends;

/* The ends of the range of the goal or finding at index `part`. Raises where it is neither. */
mil_lua_ends mil_lua_read_range(lua_State *L, int part);

/* The rule of the finding at index `part`; MIL_RULE_COUNT where it names none. */
mil_rule_id mil_lua_read_rule(lua_State *L, int part);

/* Which finding of its passage's results the one at index `part` is. These hold as long as the
 * table does, and stay the same while edits only move the passage. NULL where it is a finding of
 * the document. */
const void *mil_lua_results_of(lua_State *L, int part, uint32_t *number);

/* Functions for Lua that say of a goal or finding what its tables say, without making them.
 * ( part -- byte line column utf16 byte line column utf16 ): where its range starts and ends. */
int mil_lua_place(lua_State *L);
/* ( goal -- state state state state state ), in the order of SMART. */
int mil_lua_states(lua_State *L);

/* "S", …, or NULL for rules that speak of the whole document. */
const char *mil_lua_criterion(mil_rule_id rule);

#endif
