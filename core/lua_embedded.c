/* The Lua module `milstolpe.embedded`, and the way in which the program finds its Lua modules.
 *
 *     local embedded = require "milstolpe.embedded"
 *     embedded.get("doc/rules/sv/timebound.vague.md")   -- the text, or nil
 *     embedded.folder                                    -- MILSTOLPE_DATA, where it is set
 *
 * With a folder, laid out as the repository, its files come before the embedded ones. */
#include "lua_embedded.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Upvalues of the functions: the folder, or nil; whether modules are to be loaded so that errors tell a place. */
#define FOLDER lua_upvalueindex(1)
#define TRACEABLE lua_upvalueindex(2)

static int compare_names(const void *name, const void *file) {
  return strcmp(name, ((const mil_embedded *)file)->name);
}

static const mil_embedded *find_embedded(const char *name) {
  return bsearch(name, mil_embedded_files, mil_embedded_count, sizeof *mil_embedded_files, compare_names);
}

/* Pushes the whole of the file, or nothing. */
static bool push_file(lua_State *L, const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) return false;
  luaL_Buffer text;
  luaL_buffinit(L, &text);
  size_t size;
  do {
    char *room = luaL_prepbuffer(&text);
    size = fread(room, 1, LUAL_BUFFERSIZE, file);
    luaL_addsize(&text, size);
  } while (size > 0);
  bool failed = ferror(file) != 0;
  fclose(file);
  luaL_pushresult(&text);
  if (failed) lua_pop(L, 1);
  return !failed;
}

/* ( -- text ) or nothing. */
static bool push_text(lua_State *L, const char *name) {
  if (lua_isstring(L, FOLDER)) {
    const char *path = lua_pushfstring(L, "%s/%s", lua_tostring(L, FOLDER), name);
    bool found = push_file(L, path);
    lua_remove(L, found ? -2 : -1);
    if (found) return true;
  }
  const mil_embedded *file = find_embedded(name);
  if (file) lua_pushlstring(L, file->text, file->length);
  return file != NULL;
}

static int get(lua_State *L) {
  if (!push_text(L, luaL_checkstring(L, 1))) lua_pushnil(L);
  return 1;
}

/* Loads the compiled module that goes with a file, unless a folder's own files come first or places are wanted.
 * False where there is none, or where it was compiled by another version of Lua: the text is there too. */
static bool load_compiled(lua_State *L, const char *name) { // ( -- loader ) or nothing
  if (lua_isstring(L, FOLDER) || lua_toboolean(L, TRACEABLE)) return false;
  const char *compiled = lua_pushfstring(L, "%sc", name);
  const mil_embedded *file = find_embedded(compiled);
  bool loaded = file && luaL_loadbufferx(L, file->text, file->length, name, "b") == LUA_OK;
  lua_remove(L, file ? -2 : -1);
  if (file && !loaded) lua_pop(L, 1);
  return loaded;
}

/* plugin/milstolpe/cli.lua for "milstolpe.cli". A `package.searchers` function: ( name -- loader,
 * path ). */
static int search_module(lua_State *L) {
  static const char *const shapes[] = {"plugin/%s.lua", "plugin/%s/init.lua"};
  const char *path = luaL_gsub(L, luaL_checkstring(L, 1), ".", "/");
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
    const char *name = lua_pushfstring(L, shapes[i], path);
    if (load_compiled(L, name)) {
      lua_pushstring(L, name);
      return 2;
    }
    if (!push_text(L, name)) continue;
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    const char *chunk = lua_pushfstring(L, "@%s", name);
    if (luaL_loadbufferx(L, text, length, chunk, "t") != LUA_OK) return lua_error(L);
    lua_pushstring(L, name);
    return 2;
  }
  lua_pushfstring(L, "\n\tno module '%s' in this program", lua_tostring(L, 1));
  return 1;
}

/* Nothing is loaded from the file system by chance: a folder that is checked may hold any Lua file.
 */
static void replace_searchers(lua_State *L) { // ( folder traceable -- folder traceable )
  lua_getglobal(L, "package");
  lua_getfield(L, -1, "searchers"); // [folder, traceable, package, searchers]
  lua_createtable(L, 2, 0);
  lua_rawgeti(L, -2, 1); // package.preload
  lua_rawseti(L, -2, 1);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, search_module, 2);
  lua_rawseti(L, -2, 2);
  lua_setfield(L, -3, "searchers");
  lua_pop(L, 2);
}

int mil_lua_open_embedded(lua_State *L) {
  luaL_checkversion(L);
  lua_settop(L, 2);
  replace_searchers(L);
  lua_createtable(L, 0, 2); // [folder, traceable, module]
  lua_pushvalue(L, 1);
  lua_setfield(L, -2, "folder");
  lua_pushvalue(L, 1);
  lua_pushcclosure(L, get, 1);
  lua_setfield(L, -2, "get");
  return 1;
}
