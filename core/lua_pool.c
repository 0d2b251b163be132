/* The Lua module `milstolpe.pool` of the program: texts checked by several threads (pool.h).
 *
 *     local pool <close> = pools.new(threads)
 *     pool:options { today = … }   the fields of milstolpe.checker: an index, or nil, message, file
 *     pool:submit(index, text)
 *     pool:is_full()               take before submitting more
 *     pool:is_ready()              there is one to take without waiting
 *     pool:take()                  the oldest report, or nil, message, file of the pack at fault
 *     pool:stats()                 as checker:stats(); while nothing is on its way
 *     pool:threads()               that were worth starting
 *     pools.processors()           that this process may use
 *     pools.now()                  seconds of a clock that never goes back */
#include "pool.h"

#include <lauxlib.h>
#include <lua.h>
#include <unistd.h>

#include "alloc.h"
#include "lua_data.h"
#include "lua_options.h"
#include "lua_report.h"
#include "stats.h"

#define POOL "milstolpe.pool"

/* Reports that wait for nobody would only take memory. */
#define MOST_THREADS 256

/* A folder of packs is loaded once and shared: it does not change. */
typedef struct pool_box {
  mil_pool *pool;          /* NULL once closed */
  mil_data_folder *folder; /* or NULL: none needed so far */
  lua_Integer options;     /* how many there are */
  lua_Integer first, last; /* texts on their way, by number, in the table that goes with the box */
} pool_box;

static pool_box *check_pool(lua_State *L) {
  pool_box *box = luaL_checkudata(L, 1, POOL);
  luaL_argcheck(L, box->pool, 1, "a closed pool");
  return box;
}

static int new_pool(lua_State *L) {
  lua_Integer threads = luaL_checkinteger(L, 1);
  luaL_argcheck(L, threads >= 1 && threads <= MOST_THREADS, 1, "no number of threads");
  pool_box *box = lua_newuserdatauv(L, sizeof *box, 1);
  *box = (pool_box){.first = 1};
  luaL_setmetatable(L, POOL);
  lua_newtable(L);
  lua_setiuservalue(L, -2, 1);
  box->pool = mil_pool_new(NULL, (uint32_t)threads);
  return box->pool ? 1 : mil_lua_push_failure(L, "out of memory");
}

static int close_pool(lua_State *L) {
  pool_box *box = luaL_checkudata(L, 1, POOL);
  mil_pool_free(box->pool);
  mil_data_folder_free(box->folder);
  box->pool = NULL;
  box->folder = NULL;
  return 0;
}

static bool load_folder(pool_box *self, const char *folder, mil_options *options,
                        mil_error *error) {
  if (!folder) return true;
  if (!self->folder) self->folder = mil_data_folder_new(NULL, folder, error);
  if (!self->folder) return false;
  options->data = mil_data_folder_data(self->folder);
  return true;
}

static int add_options(lua_State *L) {
  pool_box *box = check_pool(L);
  lua_settop(L, 2);
  lua_remove(L, 1);
  mil_lua_request wanted;
  const char *fault = mil_lua_read_request(L, &wanted);
  if (fault) return mil_lua_push_failure(L, fault);
  mil_error error;
  if (!load_folder(box, wanted.folder, &wanted.options, &error))
    return mil_lua_push_error(L, &error);
  uint32_t index;
  if (!mil_pool_add_options(box->pool, &wanted.options, &index))
    return mil_lua_push_failure(L, "out of memory");
  box->options = (lua_Integer)index + 1;
  lua_pushinteger(L, index);
  return 1;
}

/* The text stays in the box's table until its job is taken, so that it need not be copied for the
 * thread. */
static int submit(lua_State *L) {
  pool_box *box = check_pool(L);
  lua_Integer index = luaL_checkinteger(L, 2);
  luaL_argcheck(L, index >= 0 && index < box->options, 2, "no index of options");
  size_t length;
  const char *text = luaL_checklstring(L, 3, &length);
  lua_getiuservalue(L, 1, 1);
  lua_pushvalue(L, 3);
  lua_rawseti(L, -2, box->last + 1);
  if (!mil_pool_submit(box->pool, (uint32_t)index, text, length))
    return mil_lua_push_failure(L, "out of memory");
  box->last++;
  lua_pushboolean(L, 1);
  return 1;
}

static int is_full(lua_State *L) {
  lua_pushboolean(L, mil_pool_is_full(check_pool(L)->pool));
  return 1;
}

static int is_ready(lua_State *L) {
  lua_pushboolean(L, mil_pool_is_ready(check_pool(L)->pool));
  return 1;
}

static int take(lua_State *L) {
  pool_box *box = check_pool(L);
  mil_job *job = mil_pool_take(box->pool);
  luaL_argcheck(L, job, 1, "nothing is on its way");
  lua_getiuservalue(L, 1, 1);
  lua_pushnil(L);
  lua_rawseti(L, -2, box->first++);
  int count = 1;
  if (job->report) lua_pushnil(L), mil_lua_push_report(L, job->document);
  else count = mil_lua_push_error(L, &job->error);
  mil_pool_give_back(box->pool, job);
  return count;
}

static int stats(lua_State *L) {
  mil_stats sum = mil_pool_stats(check_pool(L)->pool);
  mil_lua_push_stats(L, &sum);
  return 1;
}

static int threads(lua_State *L) {
  lua_pushinteger(L, mil_pool_threads(check_pool(L)->pool));
  return 1;
}

static int processors(lua_State *L) {
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  lua_pushinteger(L, count < 1 ? 1 : count > MOST_THREADS ? MOST_THREADS : count);
  return 1;
}

static int now(lua_State *L) {
  lua_pushnumber(L, (lua_Number)mil_clock_now() / 1e9);
  return 1;
}

static const luaL_Reg functions[] = {
  {"new", new_pool}, {"processors", processors}, {"now", now}, {NULL, NULL}};

static const luaL_Reg methods[] = {
  {"options", add_options}, {"submit", submit},    {"is_full", is_full},
  {"is_ready", is_ready},   {"take", take},        {"stats", stats},
  {"threads", threads},     {"close", close_pool}, {NULL, NULL}};

static const luaL_Reg metamethods[] = {{"__gc", close_pool}, {"__close", close_pool}, {NULL, NULL}};

int luaopen_milstolpe_pool(lua_State *L);

int luaopen_milstolpe_pool(lua_State *L) {
  luaL_checkversion(L);
  luaL_newmetatable(L, POOL);
  luaL_setfuncs(L, metamethods, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  luaL_newlib(L, functions);
  return 1;
}
