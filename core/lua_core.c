/* The Lua module `milstolpe`, also known as `milstolpe.core`: checkers and documents. doc/lua.md is
 * its manual. Misuse by the programmer raises; all else that goes wrong gives nil and a message. */
#include "alloc.h"
#include "data.h"
#include "document.h"
#include "fingerprint.h"
#include "lua_data.h"
#include "lua_findings.h"
#include "lua_options.h"
#include "lua_part.h"
#include "lua_report.h"
#include "lua_write.h"

#define CHECKER "milstolpe.checker"
#define DOCUMENT "milstolpe.document"

/* Its documents use it after `close` and even after `__gc` (a closing state ends objects in any
 * order), so it lives as long as the last of them. */
typedef struct checker_core {
  mil_checker *checker;
  mil_data_folder *folder; /* or NULL: built-in */
  unsigned users;
} checker_core;

typedef struct checker_box {
  checker_core *core; /* NULL once closed */
} checker_box;

typedef struct document_box {
  mil_document *document; /* NULL once closed */
  checker_core *core;
} document_box;

/* ---- Checkers ----------------------------------------------------------------------------------- */

static void release_core(checker_core *core) {
  if (!core || --core->users > 0) return;
  mil_checker_free(core->checker);
  mil_data_folder_free(core->folder);
  mil_release(&mil_allocator_default, core);
}

static checker_box *check_checker(lua_State *L) {
  checker_box *box = luaL_checkudata(L, 1, CHECKER);
  luaL_argcheck(L, box->core, 1, "a closed checker");
  return box;
}

static bool fill_core(checker_core *core, const char *folder, mil_options options,
                      mil_error *error) {
  if (folder) {
    core->folder = mil_data_folder_new(NULL, folder, error);
    if (!core->folder) return false;
    options.data = mil_data_folder_data(core->folder);
  }
  core->checker = mil_checker_new(&options, error);
  return core->checker != NULL;
}

static int new_checker(lua_State *L) {
  lua_settop(L, 1);
  mil_lua_request wanted;
  const char *fault = mil_lua_read_request(L, &wanted);
  if (fault) return mil_lua_push_failure(L, fault);

  checker_box *box = lua_newuserdata(L, sizeof *box);
  box->core = NULL;
  luaL_setmetatable(L, CHECKER);
  box->core = mil_resize(&mil_allocator_default, NULL, sizeof *box->core);
  if (!box->core) return mil_lua_push_failure(L, "out of memory");
  *box->core = (checker_core){.users = 1};
  mil_error error;
  if (fill_core(box->core, wanted.folder, wanted.options, &error)) return 1;
  return mil_lua_push_error(L, &error);
}

static int close_checker(lua_State *L) {
  checker_box *box = luaL_checkudata(L, 1, CHECKER);
  release_core(box->core);
  box->core = NULL;
  return 0;
}

static int validate_checker(lua_State *L) {
  mil_error error;
  if (!mil_checker_validate(check_checker(L)->core->checker, &error))
    return mil_lua_push_error(L, &error);
  lua_pushboolean(L, true);
  return 1;
}

static int checker_stats(lua_State *L) {
  mil_stats stats = mil_checker_stats(check_checker(L)->core->checker);
  mil_lua_push_stats(L, &stats);
  return 1;
}

static int new_document(lua_State *L) {
  checker_core *core = check_checker(L)->core;
  size_t length;
  const char *text = luaL_checklstring(L, 2, &length);

  document_box *box = lua_newuserdata(L, sizeof *box);
  *box = (document_box){NULL, NULL};
  luaL_setmetatable(L, DOCUMENT);
  lua_newtable(L); /* what the next report may use of the last */
  mil_lua_set_own(L, -2);
  mil_error error;
  box->document = mil_document_new(core->checker, text, length, &error);
  if (!box->document) return mil_lua_push_error(L, &error);
  box->core = core;
  core->users++;
  return 1;
}

static int checker_tostring(lua_State *L) {
  checker_box *box = luaL_checkudata(L, 1, CHECKER);
  lua_pushfstring(L, "%s (%p)", box->core ? CHECKER : "closed " CHECKER, (void *)box);
  return 1;
}

/* ---- Documents ---------------------------------------------------------------------------------- */

static mil_document *check_document(lua_State *L) {
  document_box *box = luaL_checkudata(L, 1, DOCUMENT);
  luaL_argcheck(L, box->document, 1, "a closed document");
  return box->document;
}

/* A byte offset, from 0 to `length`. */
static uint32_t check_offset(lua_State *L, int argument, uint32_t length) {
  lua_Integer offset = luaL_checkinteger(L, argument);
  luaL_argcheck(L, offset >= 0 && (lua_Number)offset <= length, argument, "outside the text");
  return (uint32_t)offset;
}

static int document_edit(lua_State *L) {
  mil_document *document = check_document(L);
  uint32_t length;
  mil_document_text(document, &length);
  uint32_t start = check_offset(L, 2, length), old_end = check_offset(L, 3, length);
  luaL_argcheck(L, start <= old_end, 3, "before the start");
  size_t size;
  const char *text = luaL_checklstring(L, 4, &size);

  mil_error error;
  if (!mil_document_edit(document, start, old_end, text, size, &error))
    return mil_lua_push_error(L, &error);
  lua_pushboolean(L, true);
  return 1;
}

static int document_check(lua_State *L) {
  mil_document *document = check_document(L);
  mil_error error;
  if (!mil_document_update(document, &error)) return mil_lua_push_error(L, &error);
  mil_lua_push_own(L, 1);
  mil_lua_push_report(L, document);
  lua_insert(L, -2);
  mil_lua_set_own(L, 1);
  return 1;
}

static int document_fingerprint(lua_State *L) {
  mil_document *document = check_document(L);
  mil_error error;
  if (!mil_document_update(document, &error)) return mil_lua_push_error(L, &error);
  uint64_t fingerprint = mil_document_fingerprint(document);
  lua_pushlstring(L, (const char *)&fingerprint, sizeof fingerprint);
  return 1;
}

static int document_marks(lua_State *L) {
  mil_document *document = check_document(L);
  mil_error error;
  if (!mil_document_update(document, &error)) return mil_lua_push_error(L, &error);
  const mil_listing *listing = &document->listing;
  mil_lua_marks *marks = mil_lua_push_marks(L, listing->findings.count);
  for (uint32_t i = 0; i < marks->count; i++)
    marks->items[i] = (mil_lua_mark){listing->findings.items[i].range.start,
                                     (mil_rule_id)listing->findings.items[i].rule};
  return 1;
}

static int document_write(lua_State *L) {
  mil_document *document = check_document(L);
  mil_error error;
  if (!mil_document_update(document, &error)) return mil_lua_push_error(L, &error);
  return mil_lua_write_findings(L, document);
}

typedef const mil_fixes *fix_finder(mil_document *document, uint32_t index, mil_error *error);

static int find_fixes(lua_State *L, fix_finder *find) {
  mil_document *document = check_document(L);
  lua_Integer index = luaL_checkinteger(L, 2);
  luaL_argcheck(L, index >= 1 && (lua_Number)index <= UINT32_MAX, 2, "no index");
  mil_error error;
  const mil_fixes *fixes = find(document, (uint32_t)(index - 1), &error);
  if (!fixes) return mil_lua_push_error(L, &error);
  mil_lua_push_fixes(L, document, fixes);
  return 1;
}

static int document_fixes(lua_State *L) { return find_fixes(L, mil_document_fixes); }

static int document_refactorings(lua_State *L) { return find_fixes(L, mil_document_refactorings); }

static int document_text(lua_State *L) {
  uint32_t length;
  const char *text = mil_document_text(check_document(L), &length);
  lua_pushlstring(L, text, length);
  return 1;
}

static int document_position(lua_State *L) {
  mil_document *document = check_document(L);
  uint32_t length;
  mil_document_text(document, &length);
  mil_position position = mil_document_position(document, check_offset(L, 2, length));
  lua_pushinteger(L, position.line);
  lua_pushinteger(L, position.column);
  lua_pushinteger(L, position.utf16);
  return 3;
}

static int close_document(lua_State *L) {
  document_box *box = luaL_checkudata(L, 1, DOCUMENT);
  mil_document_free(box->document);
  release_core(box->core);
  *box = (document_box){NULL, NULL};
  return 0;
}

static int document_tostring(lua_State *L) {
  document_box *box = luaL_checkudata(L, 1, DOCUMENT);
  lua_pushfstring(L, "%s (%p)", box->document ? DOCUMENT : "closed " DOCUMENT, (void *)box);
  return 1;
}

/* ---- The module --------------------------------------------------------------------------------- */

static int list_rules(lua_State *L) {
  mil_lua_push_rules(L);
  return 1;
}

static int list_languages(lua_State *L) {
  lua_createtable(L, (int)mil_data_builtin.language_count, 0);
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    lua_pushstring(L, mil_data_builtin.languages[i].name);
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static const luaL_Reg module_functions[] = {{"checker", new_checker},      {"rules", list_rules},
                                            {"languages", list_languages}, {"place", mil_lua_place},
                                            {"states", mil_lua_states},    {NULL, NULL}};

static const luaL_Reg checker_methods[] = {{"document", new_document},
                                           {"validate", validate_checker},
                                           {"stats", checker_stats},
                                           {"close", close_checker},
                                           {NULL, NULL}};

static const luaL_Reg checker_metamethods[] = {{"__gc", close_checker},
                                               {"__close", close_checker},
                                               {"__tostring", checker_tostring},
                                               {NULL, NULL}};

static const luaL_Reg document_methods[] = {{"edit", document_edit},
                                            {"check", document_check},
                                            {"fingerprint", document_fingerprint},
                                            {"marks", document_marks},
                                            {"write", document_write},
                                            {"text", document_text},
                                            {"position", document_position},
                                            {"close", close_document},
                                            {"fixes", document_fixes},
                                            {"refactorings", document_refactorings},
                                            {NULL, NULL}};

static const luaL_Reg document_metamethods[] = {{"__gc", close_document},
                                                {"__close", close_document},
                                                {"__tostring", document_tostring},
                                                {NULL, NULL}};

static void create_type(lua_State *L, const char *name, const luaL_Reg *methods,
                        const luaL_Reg *metamethods) {
  if (luaL_newmetatable(L, name)) {
    luaL_setfuncs(L, metamethods, 0);
    lua_newtable(L);
    luaL_setfuncs(L, methods, 0);
    lua_setfield(L, -2, "__index");
  }
  lua_pop(L, 1);
}

MIL_LUA_OPEN luaopen_milstolpe(lua_State *L);
MIL_LUA_OPEN luaopen_milstolpe_core(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe(lua_State *L) {
  luaL_checkversion(L);
  create_type(L, CHECKER, checker_methods, checker_metamethods);
  create_type(L, DOCUMENT, document_methods, document_metamethods);
  luaL_newlib(L, module_functions);
  lua_pushliteral(L, MIL_VERSION);
  lua_setfield(L, -2, "version");
  return 1;
}

MIL_LUA_OPEN luaopen_milstolpe_core(lua_State *L) { return luaopen_milstolpe(L); }
