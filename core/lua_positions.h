/* lua_positions.h: the texts of the Lua module milstolpe.positions, for those who place much in
 * them. */
#ifndef MIL_LUA_POSITIONS_H
#define MIL_LUA_POSITIONS_H

#include "lua_part.h"

typedef struct mil_lua_lines mil_lua_lines;

/* The text at `index`; raises where there is none. */
const mil_lua_lines *mil_lua_check_lines(lua_State *L, int index);

/* The units, in the text's encoding, from the beginning of its line to a place that the engine gave
 * for the text as it is now. */
uint32_t mil_lua_character(const mil_lua_lines *self, mil_lua_point place);

#endif
