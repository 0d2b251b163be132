/* lua_part.h: the parts of a report, its goals and findings, as Lua tables.
 *
 * A report is asked for after every keystroke, and mostly it says what the one before said; of what
 * is new in it few look at all. So
 * - an entry holds all parts of a passage as it stands, and serves as long as the passage neither
 * changes nor moves;
 * - a part is an empty table whose metatable is its entry. It gets its fields when one is asked
 * for, out of what the core keeps of the passage and where that stood when it was checked. So a
 * report goes on saying what it said, whatever becomes of the document. */
#ifndef MIL_LUA_PART_H
#define MIL_LUA_PART_H

#include "lua_compat.h"
#include "survey.h"

/* ( -- entry ): of a passage with goals, as it stands in the survey. At `old` stands its last
 * entry, or nil. */
void mil_lua_push_entry(lua_State *L, int old, const mil_survey *survey, const mil_placed *at);
/* Whether the entry at `index`, of that passage's results, says where it stands. */
bool mil_lua_is_entry(lua_State *L, int index, const mil_survey *survey, const mil_placed *at);

/* ( -- part ): goal or finding `number` of the passage whose entry is at `entry`, counted from the
 * bottom. */
void mil_lua_push_goal(lua_State *L, int entry, uint32_t number);
void mil_lua_push_finding(lua_State *L, int entry, const mil_results *results, uint32_t number);

/* ( -- table ): a finding of the document on goal `number` of the passage whose entry is at
 * `entry`. */
void mil_lua_push_goal_finding(lua_State *L, int entry, const mil_results *results, uint32_t number,
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

/* A finding as the core has it. */
typedef struct mil_lua_finding {
  mil_lua_ends ends;
  mil_rule_id rule; /* MIL_RULE_COUNT where it names none */
} mil_lua_finding;

/* Reads one finding after the other, most of which share a passage. Begins as {0}; it lasts as long
 * as all the findings that it has read. */
typedef struct mil_lua_reader {
  const void *entry; /* of the last one, as an address */
  void *box;
  const mil_results *results;
  const char *where;
} mil_lua_reader;

/* The finding at `index`. Raises where there is none. */
mil_lua_finding mil_lua_read_finding(mil_lua_reader *self, lua_State *L, int index);

/* Functions for Lua that say of a goal or finding what its tables say, without making them.
 * ( part -- byte line column utf16 byte line column utf16 ): where its range starts and ends. */
int mil_lua_place(lua_State *L);
/* ( goal -- state state state state state ), in the order of SMART. */
int mil_lua_states(lua_State *L);

/* "S", …, or NULL for rules that speak of the whole document. */
const char *mil_lua_criterion(mil_rule_id rule);

#endif
