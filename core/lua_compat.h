/* lua_compat.h: one set of sources for Lua 5.4 and for LuaJIT, which speaks Lua 5.1 with parts
 * of 5.2. */
#ifndef MIL_LUA_COMPAT_H
#define MIL_LUA_COMPAT_H

#include <lauxlib.h>
#include <lua.h>

#if LUA_VERSION_NUM < 502

#define lua_rawlen lua_objlen
#define luaL_checkversion mil_lua_check_version

/* A build for one Lua may load into another and misbehave. */
static inline void mil_lua_check_version(lua_State *L) {
  if (*lua_version(L) != LUA_VERSION_NUM) luaL_error(L, "milstolpe was built for another Lua");
}

/* LuaJIT wants its own allocator. */
static inline lua_State *mil_lua_new_state(lua_Alloc allocator, void *context) {
  (void)allocator, (void)context;
  return luaL_newstate();
}

/* One table of an object's own, that goes with it. */
static inline void mil_lua_set_own(lua_State *L, int index) { lua_setfenv(L, index); }
static inline void mil_lua_push_own(lua_State *L, int index) { lua_getfenv(L, index); }

/* ( -- value ), ( value -- ): of a table, by an address; `index` counts from the bottom. */
static inline void mil_lua_rawgetp(lua_State *L, int index, const void *key) {
  lua_pushlightuserdata(L, (void *)key);
  lua_rawget(L, index);
}

static inline void mil_lua_rawsetp(lua_State *L, int index, const void *key) {
  lua_pushlightuserdata(L, (void *)key);
  lua_insert(L, -2);
  lua_rawset(L, index);
}

static inline int lua_absindex(lua_State *L, int index) {
  return index > 0 || index <= LUA_REGISTRYINDEX ? index : lua_gettop(L) + index + 1;
}

/* The environment of the function at `index` becomes the table on top, which is popped. */
static inline void mil_lua_set_environment(lua_State *L, int index) { lua_setfenv(L, index); }

#else

static inline lua_State *mil_lua_new_state(lua_Alloc allocator, void *context) {
  return lua_newstate(allocator, context);
}

static inline void mil_lua_set_environment(lua_State *L, int index) { lua_setupvalue(L, index, 1); }

static inline void mil_lua_set_own(lua_State *L, int index) { lua_setiuservalue(L, index, 1); }
static inline void mil_lua_push_own(lua_State *L, int index) { lua_getiuservalue(L, index, 1); }

static inline void mil_lua_rawgetp(lua_State *L, int index, const void *key) {
  lua_rawgetp(L, index, key);
}
static inline void mil_lua_rawsetp(lua_State *L, int index, const void *key) {
  lua_rawsetp(L, index, key);
}

#endif

/* In the module all other symbols are hidden. */
#define MIL_LUA_OPEN __attribute__((visibility("default"))) int

#endif
