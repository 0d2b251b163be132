/* The Lua module `milstolpe`, also known as `milstolpe.core`: checkers and documents. doc/lua.md is
 * its manual. Misuse by the programmer raises; all else that goes wrong gives nil and a message. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "alloc.h"
#include "calendar.h"
#include "data.h"
#include "lua_compat.h"
#include "lua_data.h"
#include "milstolpe.h"

#define CHECKER "milstolpe.checker"
#define DOCUMENT "milstolpe.document"

/* Registry: the folder of packs and queries that a host wants instead of the built-in ones. */
#define DATA_FOLDER "milstolpe.data"

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

static const char *const severity_names[] = {
  [MIL_SEVERITY_OFF] = "off",         [MIL_SEVERITY_HINT] = "hint",   [MIL_SEVERITY_INFO] = "info",
  [MIL_SEVERITY_WARNING] = "warning", [MIL_SEVERITY_ERROR] = "error", NULL};

static const char *const criterion_letters[] = {"S", "M", "A", "R", "T"};

static const char *const state_names[] = {
  [MIL_MISSING] = "missing", [MIL_WEAK] = "weak", [MIL_MET] = "met"};

static const char *const form_names[] = {[MIL_FORM_HEADING] = "heading",
                                         [MIL_FORM_PARAGRAPH] = "paragraph",
                                         [MIL_FORM_ITEM] = "item",
                                         [MIL_FORM_TASK] = "task",
                                         [MIL_FORM_ROW] = "row"};

/* ---- Failure ------------------------------------------------------------------------------------ */

/* nil, "file:line:column: message", with the line itself and a caret below where it is known, and the file of the
 * pack or query that is at fault, or nil. */
static int push_error(lua_State *L, const mil_error *error) {
  luaL_Buffer message;
  lua_pushnil(L);
  luaL_buffinit(L, &message);
  if (error->file[0]) {
    lua_pushstring(L, error->file);
    luaL_addvalue(&message);
    if (error->line) lua_pushfstring(L, ":%d", (int)error->line), luaL_addvalue(&message);
    if (error->column) lua_pushfstring(L, ":%d", (int)error->column), luaL_addvalue(&message);
    luaL_addstring(&message, ": ");
  }
  luaL_addstring(&message, error->message);
  if (error->excerpt[0]) lua_pushfstring(L, "\n  %s", error->excerpt), luaL_addvalue(&message);
  if (error->excerpt[0] && error->column) {
    luaL_addstring(&message, "\n  ");
    for (uint32_t i = 1; i < error->column; i++) luaL_addchar(&message, ' ');
    luaL_addchar(&message, '^');
  }
  luaL_pushresult(&message);
  if (error->file[0]) lua_pushstring(L, error->file);
  else lua_pushnil(L);
  return 3;
}

static int push_failure(lua_State *L, const char *message) { // ( -- nil message )
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* ---- Dates -------------------------------------------------------------------------------------- */

static void push_date(lua_State *L, mil_date date) {
  mil_civil civil = mil_date_civil(date);
  char text[32];
  snprintf(text, sizeof text, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  lua_pushstring(L, text);
}

/* MIL_NO_DATE where it is not written YYYY-MM-DD or there is no such day. */
static mil_date parse_date(const char *text) {
  if (strlen(text) != 10 || strspn(text, "0123456789-") != 10) return MIL_NO_DATE;
  int year, month, day;
  if (sscanf(text, "%4d-%2d-%2d", &year, &month, &day) != 3) return MIL_NO_DATE;
  if (text[4] != '-' || text[7] != '-') return MIL_NO_DATE;
  return mil_day(year, month, day);
}

static mil_date current_date(void) {
  time_t now = time(NULL);
  struct tm local;
  if (!localtime_r(&now, &local)) return mil_day(1970, 1, 1);
  return mil_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

/* ---- Options ------------------------------------------------------------------------------------ */

/* The fields of the table at index 1, read into options. Each reader finds the value on top, and
 * returns what the world did wrong (pushed, so that it lives) or NULL. */
typedef struct request {
  mil_options options;
  const char *folder;
} request;

static void check_type(lua_State *L, const char *field, int type) {
  if (lua_type(L, -1) == type) return;
  luaL_error(L, "field '%s': %s expected, got %s", field, lua_typename(L, type),
             luaL_typename(L, -1));
}

static const char *read_today(lua_State *L, const char *field, request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->options.today = parse_date(lua_tostring(L, -1));
  if (wanted->options.today != MIL_NO_DATE) return NULL;
  return lua_pushfstring(L, "no such day: '%s' (expected YYYY-MM-DD)", lua_tostring(L, -1));
}

/* Strings stay in the table, and so outlive the making of the checker, which copies them. */
static const char *read_language(lua_State *L, const char *field, request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->options.language = lua_tostring(L, -1);
  return NULL;
}

static const char *read_message_language(lua_State *L, const char *field, request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->options.message_language = lua_tostring(L, -1);
  return NULL;
}

static const char *read_data(lua_State *L, const char *field, request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->folder = lua_tostring(L, -1);
  return NULL;
}

/* An integer from `low` to `high`; else pushes the complaint. */
static const char *read_integer(lua_State *L, const char *field, int low, int high, int *target) {
  check_type(L, field, LUA_TNUMBER);
  lua_Number number = lua_tonumber(L, -1);
  if (!(number >= low && number <= high) || number != (lua_Number)(int)number)
    return lua_pushfstring(L, "'%s' must be a whole number from %d to %d", field, low, high);
  *target = (int)number;
  return NULL;
}

static const char *read_fiscal_start(lua_State *L, const char *field, request *wanted) {
  int month = 1;
  const char *fault = read_integer(L, field, 1, 12, &month);
  wanted->options.fiscal_start = (uint8_t)month;
  return fault;
}

static const char *read_far_years(lua_State *L, const char *field, request *wanted) {
  int years = 0;
  const char *fault = read_integer(L, field, 1, 1000, &years);
  wanted->options.far_years = (uint16_t)years;
  return fault;
}

static const char *read_max_goals(lua_State *L, const char *field, request *wanted) {
  int goals = 0;
  const char *fault = read_integer(L, field, 1, UINT16_MAX, &goals);
  wanted->options.max_goals = (uint16_t)goals;
  return fault;
}

/* An index in severity_names, or -1. */
static int find_severity(const char *name) {
  for (int i = 0; severity_names[i]; i++)
    if (strcmp(severity_names[i], name) == 0) return i;
  return -1;
}

/* The pair on top: a rule's name and a severity's. */
static const char *read_rule(lua_State *L, request *wanted) {
  if (lua_type(L, -2) != LUA_TSTRING || lua_type(L, -1) != LUA_TSTRING)
    luaL_error(L, "field 'rules': names of rules and severities expected");
  size_t length;
  const char *name = lua_tolstring(L, -2, &length), *nearest = NULL;
  mil_rule_id rule = mil_rule_find(name, length, &nearest);
  if (rule == MIL_RULE_COUNT)
    return nearest ? lua_pushfstring(L, "unknown rule '%s'; did you mean '%s'?", name, nearest)
                   : lua_pushfstring(L, "unknown rule '%s'", name);
  int severity = find_severity(lua_tostring(L, -1));
  if (severity < 0)
    return lua_pushfstring(
      L, "unknown severity '%s' of rule '%s'; one of error, warning, info, hint, off",
      lua_tostring(L, -1), name);
  wanted->options.severity[rule] = (uint8_t)severity;
  return NULL;
}

static const char *read_rules(lua_State *L, const char *field, request *wanted) {
  check_type(L, field, LUA_TTABLE);
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    const char *fault = read_rule(L, wanted);
    if (fault) return fault;
  }
  return NULL;
}

static const char *read_measure(lua_State *L, const char *field, request *wanted) {
  check_type(L, field, LUA_TBOOLEAN);
  wanted->options.measure = lua_toboolean(L, -1) != 0;
  return NULL;
}

static const struct {
  const char *name;
  const char *(*read)(lua_State *L, const char *field, request *wanted);
} fields[] = {
  {"today", read_today},
  {"language", read_language},
  {"message_language", read_message_language},
  {"fiscal_start", read_fiscal_start},
  {"far_years", read_far_years},
  {"max_goals", read_max_goals},
  {"rules", read_rules},
  {"measure", read_measure},
  {"data", read_data},
};

#define FIELD_COUNT (sizeof fields / sizeof *fields)

static void refuse_unknown_fields(lua_State *L) {
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    size_t i = 0;
    const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
    while (i < FIELD_COUNT && strcmp(fields[i].name, name) != 0) i++;
    if (i == FIELD_COUNT) luaL_error(L, "unknown field '%s' of a checker", name);
  }
}

/* Reads the table at index 1, if there is one. NULL, or a message on the stack. */
static const char *read_request(lua_State *L, request *wanted) {
  wanted->options = mil_options_default();
  wanted->options.today = current_date();
  /* Stays on the stack: the folder's name lives there. */
  lua_getfield(L, LUA_REGISTRYINDEX, DATA_FOLDER);
  wanted->folder = lua_tostring(L, -1);
  if (lua_isnoneornil(L, 1)) return NULL;
  luaL_checktype(L, 1, LUA_TTABLE);
  refuse_unknown_fields(L);
  for (size_t i = 0; i < FIELD_COUNT; i++) {
    lua_getfield(L, 1, fields[i].name);
    const char *fault = lua_isnil(L, -1) ? NULL : fields[i].read(L, fields[i].name, wanted);
    if (fault) return fault;
    lua_pop(L, 1);
  }
  return NULL;
}

/* ---- Reports ------------------------------------------------------------------------------------ */

static void set_string(lua_State *L, const char *key, const char *value) {
  if (!value) return;
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

static void set_integer(lua_State *L, const char *key, lua_Integer value) {
  lua_pushinteger(L, value);
  lua_setfield(L, -2, key);
}

/* A zero-based index of the core, one-based for Lua; nothing where there is none. */
static void set_index(lua_State *L, const char *key, int32_t index) {
  if (index >= 0) set_integer(L, key, (lua_Integer)index + 1);
}

static void push_position(lua_State *L, const mil_document *document, uint32_t byte) {
  mil_position position = mil_document_position(document, byte);
  lua_createtable(L, 0, 4);
  set_integer(L, "byte", byte);
  set_integer(L, "line", position.line);
  set_integer(L, "column", position.column);
  set_integer(L, "utf16", position.utf16);
}

static void push_range(lua_State *L, const mil_document *document, mil_range range) {
  lua_createtable(L, 0, 2);
  push_position(L, document, range.start);
  lua_setfield(L, -2, "start");
  push_position(L, document, range.end);
  lua_setfield(L, -2, "end");
}

static const char *rule_id(mil_rule_id rule) {
  return rule < MIL_RULE_COUNT ? mil_rules()[rule].id : NULL;
}

/* NULL for rules that speak of the whole document. */
static const char *rule_criterion(mil_rule_id rule) {
  mil_criterion criterion = mil_rules()[rule].criterion;
  return criterion < MIL_CRITERION_COUNT ? criterion_letters[criterion] : NULL;
}

static void push_verdict(lua_State *L, const mil_document *document, const mil_verdict *verdict) {
  lua_createtable(L, 0, 3);
  set_string(L, "state", state_names[verdict->state]);
  set_string(L, "reason", rule_id(verdict->reason));
  lua_createtable(L, (int)verdict->evidence_count, 0);
  for (uint32_t i = 0; i < verdict->evidence_count; i++) {
    push_range(L, document, verdict->evidence[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "evidence");
}

static void set_criteria(lua_State *L, const mil_document *document, const mil_goal *goal) {
  int score = 0;
  lua_createtable(L, 0, MIL_CRITERION_COUNT);
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) {
    score += goal->criteria[i].state == MIL_MET;
    push_verdict(L, document, &goal->criteria[i]);
    lua_setfield(L, -2, criterion_letters[i]);
  }
  lua_setfield(L, -2, "criteria");
  set_integer(L, "score", score);
}

static void push_goal(lua_State *L, const mil_document *document, const mil_goal *goal) {
  lua_createtable(L, 0, 9);
  lua_pushlstring(L, goal->text, goal->text_length);
  lua_setfield(L, -2, "text");
  push_range(L, document, goal->range);
  lua_setfield(L, -2, "range");
  set_string(L, "language", goal->language);
  set_string(L, "form", form_names[goal->form]);
  lua_pushboolean(L, goal->done);
  lua_setfield(L, -2, "done");
  set_index(L, "parent", goal->parent);
  if (mil_days_known(goal->deadline)) {
    push_date(L, goal->deadline.last);
    lua_setfield(L, -2, "deadline");
  }
  set_criteria(L, document, goal);
}

static void push_finding(lua_State *L, const mil_document *document, const mil_finding *finding) {
  lua_createtable(L, 0, 7);
  set_string(L, "rule", rule_id(finding->rule));
  set_string(L, "criterion", rule_criterion(finding->rule));
  set_string(L, "severity", severity_names[finding->severity]);
  set_string(L, "message", finding->message);
  push_range(L, document, finding->range);
  lua_setfield(L, -2, "range");
  set_index(L, "goal", finding->goal);
  set_index(L, "related", finding->related);
}

/* ---- Fixes -------------------------------------------------------------------------------------- */

static const char *const fix_kinds[] = {
  [MIL_FIX_REPAIR] = "repair", [MIL_FIX_SILENCE] = "silence", [MIL_FIX_REFACTOR] = "refactor"};

static void set_boolean(lua_State *L, const char *key, bool value) {
  lua_pushboolean(L, value);
  lua_setfield(L, -2, key);
}

static void push_placeholder(lua_State *L, const mil_edit *edit, const mil_placeholder *place) {
  lua_createtable(L, 0, 6);
  set_integer(L, "start", place->range.start);
  set_integer(L, "stop", place->range.end);
  set_string(L, "name", place->name);
  lua_pushlstring(L, edit->text + place->range.start, place->range.end - place->range.start);
  lua_setfield(L, -2, "default");
  set_boolean(L, "fact", place->fact);
  lua_createtable(L, (int)place->choice_count, 0);
  for (uint32_t i = 0; i < place->choice_count; i++) {
    lua_pushstring(L, place->choices[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "choices");
}

static void push_edit(lua_State *L, const mil_document *document, const mil_edit *edit) {
  lua_createtable(L, 0, 3);
  push_range(L, document, edit->range);
  lua_setfield(L, -2, "range");
  lua_pushlstring(L, edit->text, edit->length);
  lua_setfield(L, -2, "text");
  lua_createtable(L, (int)edit->placeholder_count, 0);
  for (uint32_t i = 0; i < edit->placeholder_count; i++) {
    push_placeholder(L, edit, &edit->placeholders[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "placeholders");
}

static void push_fix(lua_State *L, const mil_document *document, const mil_fix *fix) {
  lua_createtable(L, 0, 4);
  set_string(L, "title", fix->title);
  set_string(L, "kind", fix_kinds[fix->kind]);
  set_boolean(L, "safe", fix->safe);
  lua_createtable(L, (int)fix->edit_count, 0);
  for (uint32_t i = 0; i < fix->edit_count; i++) {
    push_edit(L, document, &fix->edits[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "edits");
}

static void push_fixes(lua_State *L, const mil_document *document, const mil_fixes *fixes) {
  luaL_checkstack(L, 24, NULL);
  lua_createtable(L, (int)fixes->count, 0);
  for (uint32_t i = 0; i < fixes->count; i++) {
    push_fix(L, document, &fixes->items[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

static void push_report(lua_State *L, const mil_document *document, const mil_report *report) {
  luaL_checkstack(L, 16, NULL);
  lua_createtable(L, 0, 4);
  set_string(L, "language", report->language);
  push_date(L, report->today);
  lua_setfield(L, -2, "today");

  lua_createtable(L, (int)report->goal_count, 0);
  for (uint32_t i = 0; i < report->goal_count; i++) {
    push_goal(L, document, &report->goals[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "goals");

  lua_createtable(L, (int)report->finding_count, 0);
  for (uint32_t i = 0; i < report->finding_count; i++) {
    push_finding(L, document, &report->findings[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "findings");
}

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
  request wanted;
  const char *fault = read_request(L, &wanted);
  if (fault) return push_failure(L, fault);

  checker_box *box = lua_newuserdata(L, sizeof *box);
  box->core = NULL;
  luaL_setmetatable(L, CHECKER);
  box->core = mil_resize(&mil_allocator_default, NULL, sizeof *box->core);
  if (!box->core) return push_failure(L, "out of memory");
  *box->core = (checker_core){.users = 1};
  mil_error error;
  if (fill_core(box->core, wanted.folder, wanted.options, &error)) return 1;
  return push_error(L, &error);
}

static int close_checker(lua_State *L) {
  checker_box *box = luaL_checkudata(L, 1, CHECKER);
  release_core(box->core);
  box->core = NULL;
  return 0;
}

static int validate_checker(lua_State *L) {
  mil_error error;
  if (!mil_checker_validate(check_checker(L)->core->checker, &error)) return push_error(L, &error);
  lua_pushboolean(L, true);
  return 1;
}

static void push_stats(lua_State *L, const mil_stats *stats) {
  lua_createtable(L, MIL_STEP_COUNT, 0);
  for (int i = 0; i < MIL_STEP_COUNT; i++) {
    lua_createtable(L, 0, 3);
    set_string(L, "step", mil_step_name((mil_step)i));
    lua_pushnumber(L, (lua_Number)stats->steps[i].nanoseconds / 1e9);
    lua_setfield(L, -2, "seconds");
    lua_pushnumber(L, (lua_Number)stats->steps[i].bytes);
    lua_setfield(L, -2, "bytes");
    lua_rawseti(L, -2, i + 1);
  }
}

static int checker_stats(lua_State *L) {
  mil_stats stats = mil_checker_stats(check_checker(L)->core->checker);
  push_stats(L, &stats);
  return 1;
}

static int new_document(lua_State *L) {
  checker_core *core = check_checker(L)->core;
  size_t length;
  const char *text = luaL_checklstring(L, 2, &length);

  document_box *box = lua_newuserdata(L, sizeof *box);
  *box = (document_box){NULL, NULL};
  luaL_setmetatable(L, DOCUMENT);
  mil_error error;
  box->document = mil_document_new(core->checker, text, length, &error);
  if (!box->document) return push_error(L, &error);
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
    return push_error(L, &error);
  lua_pushboolean(L, true);
  return 1;
}

static int document_check(lua_State *L) {
  mil_document *document = check_document(L);
  mil_error error;
  const mil_report *report = mil_document_check(document, &error);
  if (!report) return push_error(L, &error);
  push_report(L, document, report);
  return 1;
}

typedef const mil_fixes *fix_finder(mil_document *document, uint32_t index, mil_error *error);

static int find_fixes(lua_State *L, fix_finder *find) {
  mil_document *document = check_document(L);
  lua_Integer index = luaL_checkinteger(L, 2);
  luaL_argcheck(L, index >= 1 && (lua_Number)index <= UINT32_MAX, 2, "no index");
  mil_error error;
  const mil_fixes *fixes = find(document, (uint32_t)(index - 1), &error);
  if (!fixes) return push_error(L, &error);
  push_fixes(L, document, fixes);
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

static const char *const fixable_names[] = {
  [MIL_FIXABLE_NONE] = "none", [MIL_FIXABLE_ASK] = "ask", [MIL_FIXABLE_SAFE] = "safe"};

static int list_rules(lua_State *L) {
  lua_createtable(L, MIL_RULE_COUNT, 0);
  for (int i = 0; i < MIL_RULE_COUNT; i++) {
    const mil_rule *rule = &mil_rules()[i];
    lua_createtable(L, 0, 5);
    set_string(L, "id", rule->id);
    set_string(L, "criterion", rule_criterion((mil_rule_id)i));
    set_string(L, "severity", severity_names[rule->severity]);
    set_string(L, "since", rule->since);
    set_string(L, "fix", fixable_names[mil_rule_fixable((mil_rule_id)i)]);
    lua_rawseti(L, -2, i + 1);
  }
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

static const luaL_Reg module_functions[] = {
  {"checker", new_checker}, {"rules", list_rules}, {"languages", list_languages}, {NULL, NULL}};

static const luaL_Reg checker_methods[] = {{"document", new_document},
                                           {"validate", validate_checker},
                                           {"stats", checker_stats},
                                           {"close", close_checker},
                                           {NULL, NULL}};

static const luaL_Reg checker_metamethods[] = {{"__gc", close_checker},
                                               {"__close", close_checker},
                                               {"__tostring", checker_tostring},
                                               {NULL, NULL}};

static const luaL_Reg document_methods[] = {
  {"edit", document_edit},         {"check", document_check}, {"text", document_text},
  {"position", document_position}, {"close", close_document}, {"fixes", document_fixes},
  {"refactorings", document_refactorings}, {NULL, NULL}};

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
  set_string(L, "version", MIL_VERSION);
  return 1;
}

MIL_LUA_OPEN luaopen_milstolpe_core(lua_State *L) { return luaopen_milstolpe(L); }
