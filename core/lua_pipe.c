/* lua_pipe.c: the Lua module `milstolpe.pipe`: standard input and output for a server that must
 * neither miss what comes while it writes nor wait for what does not come.
 *
 *     local readable, writable = pipe.poll(milliseconds, want_write)   -- negative: as long as it
 * takes local bytes = pipe.read()              -- what is there; "" at the end, nil and a message
 * where it fails local count = pipe.write(text, from)   -- of text from byte `from` (one-based),
 * what is taken without waiting; nil
 *                                            -- and a message
 *     local seconds = pipe.now()             -- of a clock that never goes back
 *
 * Once it is loaded, writing to a closed pipe is a failure and no longer a signal. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "lua_compat.h"

#define CHUNK 65536

static int push_failure(lua_State *L) { // ( -- nil message )
  lua_pushnil(L);
  lua_pushstring(L, strerror(errno));
  return 2;
}

static int pipe_poll(lua_State *L) {
  int timeout = (int)luaL_checkinteger(L, 1);
  struct pollfd ends[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                           {.fd = STDOUT_FILENO, .events = POLLOUT}};
  int count = poll(ends, lua_toboolean(L, 2) ? 2 : 1, timeout);
  if (count < 0 && errno != EINTR) return push_failure(L);
  lua_pushboolean(L, count > 0 && ends[0].revents != 0);
  lua_pushboolean(L, count > 0 && ends[1].revents != 0);
  return 2;
}

static int pipe_read(lua_State *L) {
  char bytes[CHUNK];
  ssize_t count;
  do count = read(STDIN_FILENO, bytes, sizeof bytes);
  while (count < 0 && errno == EINTR);
  if (count < 0) return push_failure(L);
  lua_pushlstring(L, bytes, (size_t)count);
  return 1;
}

/* As much as standard output takes without waiting; 0 where it takes nothing. It is made so only
 * for the moment: others may hold the same end of a pipe. */
static ssize_t write_some(const char *bytes, size_t length) {
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags < 0 || fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK) < 0) return -1;
  ssize_t count;
  do count = write(STDOUT_FILENO, bytes, length);
  while (count < 0 && errno == EINTR);
  int fault = errno;
  (void)fcntl(STDOUT_FILENO, F_SETFL, flags);
  errno = fault;
  return count < 0 && (fault == EAGAIN || fault == EWOULDBLOCK) ? 0 : count;
}

static int pipe_write(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer from = luaL_checkinteger(L, 2);
  luaL_argcheck(L, from >= 1 && (size_t)from <= length, 2, "outside the text");
  ssize_t count = write_some(text + from - 1, length - (size_t)(from - 1));
  if (count < 0) return push_failure(L);
  lua_pushinteger(L, (lua_Integer)count);
  return 1;
}

static int pipe_now(lua_State *L) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  lua_pushnumber(L, (lua_Number)now.tv_sec + (lua_Number)now.tv_nsec / 1e9);
  return 1;
}

static const luaL_Reg functions[] = {
  {"poll", pipe_poll}, {"read", pipe_read}, {"write", pipe_write}, {"now", pipe_now}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_pipe(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_pipe(lua_State *L) {
  luaL_checkversion(L);
  signal(SIGPIPE, SIG_IGN);
  luaL_newlib(L, functions);
  return 1;
}
