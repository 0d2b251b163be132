/* lua_replace.c: the Lua module `milstolpe.replace`: a file takes a new text, whole or not at all.
 *
 *     local ok, message = replace.file(path, old, new)
 *
 * Where the file does not hold `old` any more, or can't be written, it stays as it is. The text is
 * written aside in the same folder, flushed to the disk and moved over the old one; the mode stays,
 * a symbolic link too. A signal that would end the program waits until no file is left aside. */
#define _XOPEN_SOURCE 700 /* realpath */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lua_compat.h"

#define PATH_BYTES 4096
#define ASIDE                                                                                      \
  ".milstolpe-XXXXXX" /* a name of its own, since the file's may be as long as names can be */

typedef struct target {
  char path[PATH_BYTES];  /* with links followed */
  char aside[PATH_BYTES]; /* "" while there is none */
  struct stat status;
} target;

static int push_failure(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* ---- Reading ----------------------------------------------------------------------------------- */

static const char *find(target *self, const char *path) {
  char *followed = realpath(path, NULL);
  if (!followed) return strerror(errno);
  size_t length = strlen(followed);
  bool fits = length + sizeof ASIDE < sizeof self->path;
  if (fits) memcpy(self->path, followed, length + 1);
  free(followed);
  if (!fits) return strerror(ENAMETOOLONG);
  if (stat(self->path, &self->status) != 0) return strerror(errno);
  if (!S_ISREG(self->status.st_mode)) return "not a regular file";
  /* A folder that can be written to would let us replace a file that cannot; and root may write to
   * all. */
  if (!(self->status.st_mode & 0222)) return "read-only";
  return access(self->path, W_OK) == 0 ? NULL : strerror(errno);
}

static bool same_bytes(FILE *file, const char *text, size_t length) {
  char block[4096];
  size_t at = 0, count;
  while ((count = fread(block, 1, sizeof block, file)) > 0) {
    if (count > length - at || memcmp(block, text + at, count) != 0) return false;
    at += count;
  }
  return at == length && !ferror(file);
}

static bool still_holds(const target *self, const char *text, size_t length) {
  FILE *file = fopen(self->path, "rb");
  bool same = file && same_bytes(file, text, length);
  if (file) fclose(file);
  return same;
}

/* ---- Signals ----------------------------------------------------------------------------------- */

/* A file that outgrows the limit is told by `write`, not by a signal. */
typedef struct guard {
  sigset_t mask;
  struct sigaction outgrown;
} guard;

static guard hold_signals(void) {
  guard old;
  sigset_t ending;
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&ending);
  sigaddset(&ending, SIGINT);
  sigaddset(&ending, SIGTERM);
  sigaddset(&ending, SIGHUP);
  sigprocmask(SIG_BLOCK, &ending, &old.mask);
  sigaction(SIGXFSZ, &ignore, &old.outgrown);
  return old;
}

static void release_signals(const guard *old) {
  sigaction(SIGXFSZ, &old->outgrown, NULL);
  sigprocmask(SIG_SETMASK, &old->mask, NULL);
}

/* ---- Writing ----------------------------------------------------------------------------------- */

static bool write_all(int file, const char *text, size_t length) {
  while (length > 0) {
    ssize_t count = write(file, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text += count;
    length -= (size_t)count;
  }
  return true;
}

/* Group and owner can't always be kept; the mode must be. */
static bool fill(int file, const target *self, const char *text, size_t length) {
  if (fchown(file, self->status.st_uid, self->status.st_gid) != 0) errno = 0;
  return fchmod(file, self->status.st_mode & 07777) == 0 && write_all(file, text, length) &&
         fsync(file) == 0;
}

static int open_aside(target *self) {
  const char *slash = strrchr(self->path, '/');
  size_t folder = slash ? (size_t)(slash - self->path) + 1 : 0;
  memcpy(self->aside, self->path, folder);
  memcpy(self->aside + folder, ASIDE, sizeof ASIDE);
  int file = mkstemp(self->aside);
  if (file < 0) self->aside[0] = '\0';
  return file;
}

static bool write_aside(target *self, const char *text, size_t length) {
  int file = open_aside(self);
  if (file < 0) return false;
  bool fine = fill(file, self, text, length);
  int reason = errno;
  if (close(file) != 0 && fine) return false;
  errno = reason;
  return fine;
}

/* The move itself is on the disk once the folder is. */
static void flush_folder(target *self) {
  char *slash = strrchr(self->path, '/');
  if (slash) slash[slash == self->path ? 1 : 0] = '\0';
  int folder = open(slash ? self->path : ".", O_RDONLY);
  if (folder < 0) return;
  fsync(folder);
  close(folder);
}

/* False with `errno` set. */
static bool replace(target *self, const char *text, size_t length) {
  guard old = hold_signals();
  bool fine = write_aside(self, text, length) && rename(self->aside, self->path) == 0;
  int reason = errno;
  if (!fine && self->aside[0]) unlink(self->aside);
  release_signals(&old);
  if (fine) flush_folder(self);
  errno = reason;
  return fine;
}

static int push_unwritten(lua_State *L, const target *found, const char *reason) {
  lua_pushnil(L);
  if (found->aside[0]) lua_pushfstring(L, "can't be written, and is left as it was: %s", reason);
  else lua_pushfstring(L, "can't be replaced, since its folder can't be written to: %s", reason);
  return 2;
}

static int replace_file(lua_State *L) {
  size_t old_length, length;
  const char *path = luaL_checkstring(L, 1);
  const char *old = luaL_checklstring(L, 2, &old_length), *text = luaL_checklstring(L, 3, &length);
  target found = {.aside = ""};
  const char *fault = find(&found, path);
  if (fault) return push_failure(L, fault);
  if (!still_holds(&found, old, old_length))
    return push_failure(L, "stale: the file has changed since it was read");
  if (!replace(&found, text, length)) return push_unwritten(L, &found, strerror(errno));
  lua_pushboolean(L, true);
  return 1;
}

static const luaL_Reg functions[] = {{"file", replace_file}, {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_replace(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_replace(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  return 1;
}
