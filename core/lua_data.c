#include "lua_data.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "error.h"
#include "lua_compat.h"

/* What a pack may use. The biggest built-in one takes a thousandth of each. */
#define STEPS_MAX 20000000
#define MEMORY_MAX ((size_t)128 << 20)
#define DATA_MAX 1000000
#define DEPTH_MAX 32

struct mil_data_folder {
  const mil_allocator *allocator;
  mil_arena arena; /* names, texts, trees */
  MIL_ARRAY(mil_data_language) languages;
  MIL_ARRAY(mil_data_file) queries;
  mil_data data;
};

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- Folders and files -------------------------------------------------------------------------- */

typedef struct names {
  char **items;
  uint32_t count;
} names;

static bool has_suffix(const char *name, const char *suffix) {
  size_t length = strlen(name), tail = strlen(suffix);
  return length > tail && strcmp(name + length - tail, suffix) == 0;
}

static char *join(mil_arena *arena, const char *folder, const char *name) {
  size_t length = strlen(folder), more = strlen(name);
  char *path = mil_arena_take(arena, length + 1 + more + 1);
  if (!path) return NULL;
  memcpy(path, folder, length);
  path[length] = '/';
  memcpy(path + length + 1, name, more);
  return path;
}

static int compare_names(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Paths of all that is in `folder` and ends in `suffix`, sorted, since a folder has no order of its
 * own. */
static bool list_folder(mil_data_folder *self, const char *folder, const char *suffix, names *list,
                        mil_error *error) {
  DIR *handle = opendir(folder);
  if (!handle)
    return mil_fail(error, MIL_ERROR_PACK, "cannot read the folder '%s': %s", folder,
                    strerror(errno));

  MIL_ARRAY(char *) found = {0};
  bool done = true;
  for (struct dirent *entry; done && (entry = readdir(handle));) {
    if (entry->d_name[0] == '.' || !has_suffix(entry->d_name, suffix)) continue;
    done = mil_array_reserve(self->allocator, &found, 1) &&
           (found.items[found.count++] = join(&self->arena, folder, entry->d_name));
  }
  closedir(handle);

  list->count = found.count;
  list->items = mil_arena_take(&self->arena, (found.count + 1) * sizeof *list->items);
  if (done && list->items && found.count) {
    qsort(found.items, found.count, sizeof *found.items, compare_names);
    memcpy(list->items, found.items, found.count * sizeof *found.items);
  }
  mil_array_release(self->allocator, &found);
  return (done && list->items) || fail_memory(error);
}

static bool read_open_file(mil_arena *arena, FILE *file, mil_data_file *target) {
  if (fseek(file, 0, SEEK_END) != 0) return false;
  long size = ftell(file);
  if (size < 0 || size > INT32_MAX || fseek(file, 0, SEEK_SET) != 0) return false;
  char *text = mil_arena_take(arena, (size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) return false;
  target->text = text;
  target->length = (uint32_t)size;
  return true;
}

static bool read_file(mil_data_folder *self, const char *path, mil_data_file *target,
                      mil_error *error) {
  *target = (mil_data_file){.name = path};
  FILE *file = fopen(path, "rb");
  bool done = file && read_open_file(&self->arena, file, target);
  int reason = errno;
  if (file) fclose(file);
  if (done) return true;
  if (self->arena.failed) return fail_memory(error);
  return mil_fail(error, MIL_ERROR_PACK, "cannot read '%s': %s", path, strerror(reason));
}

/* ---- A Lua table as a tree ---------------------------------------------------------------------- */

/* One pack while it runs. */
typedef struct pack {
  mil_data_folder *owner;
  const mil_data_file *file;
  mil_datum *table;
  uint32_t data_left;
} pack;

static void *take(lua_State *L, pack *self, size_t size) {
  void *block = mil_arena_take(&self->owner->arena, size);
  if (!block) luaL_error(L, "out of memory");
  return block;
}

static char *copy_string(lua_State *L, pack *self, int index, uint32_t *length) {
  size_t size;
  const char *text = lua_tolstring(L, index, &size);
  char *copy = mil_arena_copy(&self->owner->arena, text, size);
  if (!copy) luaL_error(L, "out of memory");
  *length = (uint32_t)size;
  return copy;
}

/* Whether the key at `index`, an integer in [1, count], belongs to the list part. */
static bool is_list_key(lua_State *L, int index, uint32_t count) {
  if (lua_type(L, index) != LUA_TNUMBER) return false;
  lua_Number number = lua_tonumber(L, index);
  if (!(number >= 1 && number <= count)) return false;
  return number == (lua_Number)(uint32_t)number;
}

/* The items of the table on top; also refuses keys that are neither names nor of the list. */
static uint32_t count_items(lua_State *L, uint32_t list_count) {
  uint32_t count = list_count;
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    if (is_list_key(L, -2, list_count)) continue;
    if (lua_type(L, -2) != LUA_TSTRING)
      luaL_error(L, "a key must be a name, or part of a list without holes");
    count++;
  }
  return count;
}

static int compare_data(const void *a, const void *b) {
  return strcmp(((const mil_datum *)a)->key, ((const mil_datum *)b)->key);
}

static void convert(lua_State *L, pack *self, mil_datum *target, int depth); /* ( value -- ) */

/* The table on top stays. */
static void convert_table(lua_State *L, pack *self, mil_datum *target, int depth) {
  if (depth > DEPTH_MAX) luaL_error(L, "tables nested too deep, or a table that holds itself");
  luaL_checkstack(L, 4, "tables nested too deep");
  uint32_t list_count = (uint32_t)lua_rawlen(L, -1);
  uint32_t count = count_items(L, list_count);
  if (count > self->data_left) luaL_error(L, "more than %d values", DATA_MAX);
  self->data_left -= count;

  mil_datum *items = take(L, self, (count + 1) * sizeof *items);
  for (uint32_t i = 0; i < list_count; i++) {
    lua_rawgeti(L, -1, (int)i + 1);
    convert(L, self, &items[i], depth + 1);
  }
  uint32_t next = list_count;
  for (lua_pushnil(L); lua_next(L, -2);) {
    if (is_list_key(L, -2, list_count)) {
      lua_pop(L, 1);
      continue;
    }
    uint32_t length;
    items[next].key = copy_string(L, self, -2, &length);
    convert(L, self, &items[next++], depth + 1);
  }
  qsort(items + list_count, count - list_count, sizeof *items, compare_data);
  target->items = count ? items : NULL;
  target->count = count;
}

static void convert(lua_State *L, pack *self, mil_datum *target, int depth) {
  switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
      target->kind = MIL_DATUM_BOOLEAN;
      target->number = lua_toboolean(L, -1);
      break;
    case LUA_TNUMBER:
      target->kind = MIL_DATUM_NUMBER;
      target->number = (double)lua_tonumber(L, -1);
      break;
    case LUA_TSTRING:
      target->kind = MIL_DATUM_STRING;
      target->string = copy_string(L, self, -1, &target->length);
      break;
    case LUA_TTABLE:
      target->kind = MIL_DATUM_TABLE;
      convert_table(L, self, target, depth);
      break;
    default:
      luaL_error(L, "'%s': a %s is no data", target->key ? target->key : "?", luaL_typename(L, -1));
  }
  lua_pop(L, 1);
}

/* ---- Running a pack ----------------------------------------------------------------------------- */

static void stop_running(lua_State *L, lua_Debug *activation) {
  (void)activation;
  luaL_where(L, 0); /* in a hook, level 0 is the function that runs */
  lua_pushliteral(L, "runs for too long");
  lua_concat(L, 2);
  lua_error(L);
}

/* Under lua_pcall, so whatever goes wrong raises. */
static int run_pack(lua_State *L) {
  pack *self = lua_touserdata(L, 1);
  if (luaL_loadbufferx(L, self->file->text, self->file->length, "=pack", "t") != 0) lua_error(L);
  lua_newtable(L);
  mil_lua_set_environment(L, -2);
  lua_sethook(L, stop_running, LUA_MASKCOUNT, STEPS_MAX);
  lua_call(L, 0, 1);
  lua_sethook(L, NULL, 0, 0);

  if (!lua_istable(L, -1)) return luaL_error(L, "returns a %s, not a table", luaL_typename(L, -1));
  self->table = take(L, self, sizeof *self->table);
  convert(L, self, self->table, 1);
  return 0;
}

/* The offset at which line `line` (one-based) begins. */
static size_t line_offset(const char *text, long line) {
  const char *at = text;
  for (; line > 1; line--) {
    const char *end = strchr(at, '\n');
    if (!end) break;
    at = end + 1;
  }
  return (size_t)(at - text);
}

/* Lua says "pack:LINE: what"; we say it with the file's name and the line itself. */
static bool fail_pack(const mil_data_file *file, const char *said, mil_error *error) {
  char *what = NULL;
  long line = strncmp(said, "pack:", 5) == 0 ? strtol(said + 5, &what, 10) : 0;
  bool has_line = line > 0 && strncmp(what, ": ", 2) == 0;
  mil_fail(error, MIL_ERROR_PACK, "%s", has_line ? what + 2 : said);
  if (!error) return false;
  mil_error_locate(error, file->name, file->text, file->length,
                   has_line ? line_offset(file->text, line) : 0);
  error->column = 0; /* Lua does not know */
  if (!has_line) error->line = 0, error->excerpt[0] = '\0';
  return false;
}

typedef struct memory {
  const mil_allocator *allocator;
  size_t used;
  bool full; /* MEMORY_MAX was reached: the pack's own fault */
} memory;

static void *limited_resize(void *context, void *block, size_t old_size, size_t size) {
  memory *self = context;
  if (!block) old_size = 0; /* Lua passes a kind there */
  if (size == 0) {
    mil_release(self->allocator, block);
    self->used -= old_size;
    return NULL;
  }
  if (size > old_size && size - old_size > MEMORY_MAX - self->used) {
    self->full = true;
    return NULL;
  }
  void *moved = mil_resize(self->allocator, block, size);
  if (!moved) return size <= old_size ? block : NULL; /* a block may always be made smaller */
  self->used = self->used - old_size + size;
  return moved;
}

static bool load_pack(mil_data_folder *self, const char *path, mil_data_file *file,
                      mil_error *error) {
  if (!read_file(self, path, file, error)) return false;
  memory heap = {self->allocator, 0, false};
  lua_State *L = mil_lua_new_state(limited_resize, &heap);
  if (!L) return fail_memory(error);

  pack running = {.owner = self, .file = file, .data_left = DATA_MAX};
  lua_pushcfunction(L, run_pack);
  lua_pushlightuserdata(L, &running);
  int status = lua_pcall(L, 1, 0, 0);
  bool done = status == 0;
  if (!done && heap.full) fail_pack(file, "takes too much memory", error);
  else if (status == LUA_ERRMEM || self->arena.failed) fail_memory(error);
  else if (!done) fail_pack(file, lua_isstring(L, -1) ? lua_tostring(L, -1) : "fails", error);
  lua_close(L);
  file->table = running.table;
  return done;
}

/* ---- The folder --------------------------------------------------------------------------------- */

static bool add_language(mil_data_folder *self, const char *folder, mil_error *error) {
  names paths;
  if (!list_folder(self, folder, ".lua", &paths, error)) return false;
  if (paths.count == 0) return true;

  mil_data_file *files = mil_arena_take(&self->arena, paths.count * sizeof *files);
  if (!files || !mil_array_reserve(self->allocator, &self->languages, 1)) return fail_memory(error);
  for (uint32_t i = 0; i < paths.count; i++)
    if (!load_pack(self, paths.items[i], &files[i], error)) return false;
  self->languages.items[self->languages.count++] =
    (mil_data_language){strrchr(folder, '/') + 1, files, paths.count};
  return true;
}

static bool add_queries(mil_data_folder *self, const char *folder, mil_error *error) {
  names paths;
  if (!list_folder(self, folder, ".scm", &paths, error)) return false;
  if (!mil_array_reserve(self->allocator, &self->queries, paths.count)) return fail_memory(error);
  for (uint32_t i = 0; i < paths.count; i++)
    if (!read_file(self, paths.items[i], &self->queries.items[self->queries.count++], error))
      return false;
  return true;
}

static bool is_folder(const char *path) {
  DIR *handle = opendir(path);
  if (handle) closedir(handle);
  return handle != NULL;
}

static bool load(mil_data_folder *self, const char *folder, mil_error *error) {
  names folders;
  char *queries = join(&self->arena, folder, "queries");
  if (!queries) return fail_memory(error);
  if (!list_folder(self, queries, "", &folders, error)) return false;
  for (uint32_t i = 0; i < folders.count; i++) {
    if (!is_folder(folders.items[i])) continue;
    if (!add_language(self, folders.items[i], error)) return false;
    if (!add_queries(self, folders.items[i], error)) return false;
  }
  if (self->languages.count == 0)
    return mil_fail(error, MIL_ERROR_PACK, "no language pack in '%s'", queries);
  self->data = (mil_data){self->languages.items, self->languages.count, self->queries.items,
                          self->queries.count};
  return true;
}

mil_data_folder *mil_data_folder_new(const mil_allocator *allocator, const char *folder,
                                     mil_error *error) {
  if (!allocator) allocator = &mil_allocator_default;
  mil_data_folder *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) {
    fail_memory(error);
    return NULL;
  }
  *self = (mil_data_folder){.allocator = allocator};
  mil_arena_init(&self->arena, allocator);
  if (load(self, folder, error)) return self;
  mil_data_folder_free(self);
  return NULL;
}

void mil_data_folder_free(mil_data_folder *self) {
  if (!self) return;
  mil_array_release(self->allocator, &self->languages);
  mil_array_release(self->allocator, &self->queries);
  mil_arena_release(&self->arena);
  mil_release(self->allocator, self);
}

const mil_data *mil_data_folder_data(const mil_data_folder *self) { return &self->data; }
