/* The program: a Lua state with all that the command needs, and its command line.
 *
 *     MILSTOLPE_DATA=DIR     packs, queries and Lua files from a folder laid out as the repository
 *     MILSTOLPE_DEBUG=1      internal errors show where they came from
 *
 * Exit status: what milstolpe.cli says; 2 where that fails. */
#include <errno.h>
#include <lauxlib.h>
#include <lfs.h>
#include <lua-cjson.h>
#include <lua.h>
#include <lualib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lua_embedded.h"

#define TROUBLE 2

/* Missing in Debian's header. */
int luaopen_cjson_safe(lua_State *L);

int luaopen_milstolpe(lua_State *L);
int luaopen_milstolpe_characters(lua_State *L);
int luaopen_milstolpe_excerpt(lua_State *L);
int luaopen_milstolpe_findings(lua_State *L);
int luaopen_milstolpe_ini(lua_State *L);
int luaopen_milstolpe_pipe(lua_State *L);
int luaopen_milstolpe_pool(lua_State *L);
int luaopen_milstolpe_positions(lua_State *L);
int luaopen_milstolpe_replace(lua_State *L);

static const luaL_Reg modules[] = {{"cjson", luaopen_cjson},
                                   {"cjson.safe", luaopen_cjson_safe},
                                   {"lfs", luaopen_lfs},
                                   {"milstolpe", luaopen_milstolpe},
                                   {"milstolpe.characters", luaopen_milstolpe_characters},
                                   {"milstolpe.core", luaopen_milstolpe},
                                   {"milstolpe.excerpt", luaopen_milstolpe_excerpt},
                                   {"milstolpe.findings", luaopen_milstolpe_findings},
                                   {"milstolpe.ini", luaopen_milstolpe_ini},
                                   {"milstolpe.pipe", luaopen_milstolpe_pipe},
                                   {"milstolpe.pool", luaopen_milstolpe_pool},
                                   {"milstolpe.positions", luaopen_milstolpe_positions},
                                   {"milstolpe.replace", luaopen_milstolpe_replace},
                                   {NULL, NULL}};

/* The value of a variable of the environment, NULL where it is unset or empty. */
static const char *environment(const char *name) {
  const char *value = getenv(name);
  return value && *value ? value : NULL;
}

static void open_modules(lua_State *L) {
  luaL_openlibs(L);
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_PRELOAD_TABLE);
  luaL_setfuncs(L, modules, 0);
  lua_pop(L, 1);

  const char *folder = environment("MILSTOLPE_DATA");
  lua_pushstring(L, folder); /* nil where NULL */
  lua_setfield(L, LUA_REGISTRYINDEX, "milstolpe.data");
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_pushcfunction(L, mil_lua_open_embedded);
  lua_pushstring(L, folder);
  lua_pushboolean(L, environment("MILSTOLPE_DEBUG") != NULL);
  lua_call(L, 2, 1);
  lua_setfield(L, -2, "milstolpe.embedded");
  lua_pop(L, 1);
}

static void push_arguments(lua_State *L, int count, char **arguments) {
  lua_createtable(L, count, 1);
  for (int i = 0; i < count; i++) {
    lua_pushstring(L, arguments[i]);
    lua_rawseti(L, -2, i);
  }
}

/* ( count arguments -- status ) */
static int run(lua_State *L) {
  int count = (int)lua_tointeger(L, 1);
  char **arguments = lua_touserdata(L, 2);
  luaL_checkversion(L);
  open_modules(L);
  lua_getglobal(L, "require");
  lua_pushliteral(L, "milstolpe.cli");
  lua_call(L, 1, 1);
  lua_getfield(L, -1, "main");
  push_arguments(L, count, arguments);
  lua_setglobal(L, "arg");
  lua_getglobal(L, "arg");
  lua_call(L, 1, 1);
  return 1;
}

static int describe_error(lua_State *L) { // ( error -- message )
  const char *message = luaL_tolstring(L, 1, NULL);
  if (environment("MILSTOLPE_DEBUG")) luaL_traceback(L, L, message, 1);
  return 1;
}

static int fail(const char *message) {
  size_t length = environment("MILSTOLPE_DEBUG") ? strlen(message) : strcspn(message, "\n");
  fprintf(stderr, "milstolpe: internal error: %.*s\n", (int)length, message);
  return TROUBLE;
}

/* What could not be written must not look like success. A command that saw it has said so. */
static int finish_output(int status) {
  if ((fflush(stdout) == 0 && !ferror(stdout)) || status == TROUBLE) return status;
  fprintf(stderr, "milstolpe: cannot write the output: %s\n", strerror(errno));
  return TROUBLE;
}

/* Lua's library asks the system's loader for modules in C, which a statically linked program has no use for: the
 * linker gives it this instead. All modules of the program are in it. */
void *__wrap_dlopen(const char *name, int mode);

void *__wrap_dlopen(const char *name, int mode) { return (void)name, (void)mode, NULL; }

int main(int count, char **arguments) {
  signal(SIGPIPE,
         SIG_DFL); /* `milstolpe … | head` ends quietly, whatever the parent process had set */
  static lua_State *L; /* static, so that a leak checker sees what is in use to the end */
  L = luaL_newstate();
  if (!L) return fail("out of memory");
  lua_gc(L, LUA_GCSTOP); /* while modules are loaded there is nothing to collect; cli.lua starts it */

  lua_pushcfunction(L, describe_error);
  lua_pushcfunction(L, run);
  lua_pushinteger(L, count);
  lua_pushlightuserdata(L, arguments);
  /* The state is not closed: the system takes all memory back faster. */
  return lua_pcall(L, 2, 1, 1) == LUA_OK ? finish_output((int)lua_tointeger(L, -1)) : fail(lua_tostring(L, -1));
}
