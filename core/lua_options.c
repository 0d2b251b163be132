#include "lua_options.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "calendar.h"

/* Registry: the folder of packs and queries that a host wants instead of the built-in ones. */
#define DATA_FOLDER "milstolpe.data"

const char *const mil_lua_severities[] = {
  [MIL_SEVERITY_OFF] = "off",         [MIL_SEVERITY_HINT] = "hint",   [MIL_SEVERITY_INFO] = "info",
  [MIL_SEVERITY_WARNING] = "warning", [MIL_SEVERITY_ERROR] = "error", NULL};

/* ---- Dates -------------------------------------------------------------------------------------- */

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

/* Each reader finds its field's value on top, and returns what the world did wrong (pushed, so that
 * it lives) or NULL. */

static void check_type(lua_State *L, const char *field, int type) {
  if (lua_type(L, -1) == type) return;
  luaL_error(L, "field '%s': %s expected, got %s", field, lua_typename(L, type),
             luaL_typename(L, -1));
}

static const char *read_clock(lua_State *L, const char *field, mil_lua_request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->options.today = parse_date(lua_tostring(L, -1));
  if (wanted->options.today != MIL_NO_DATE) return NULL;
  return lua_pushfstring(L, "no such day: '%s' (expected YYYY-MM-DD)", lua_tostring(L, -1));
}

static const char *read_today(lua_State *L, const char *field, mil_lua_request *wanted) {
  wanted->options.today_decides = true;
  return read_clock(L, field, wanted);
}

/* Strings stay in the table, and so outlive the making of the checker, which copies them. */
static const char *read_language(lua_State *L, const char *field, mil_lua_request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->options.language = lua_tostring(L, -1);
  return NULL;
}

static const char *read_message_language(lua_State *L, const char *field, mil_lua_request *wanted) {
  check_type(L, field, LUA_TSTRING);
  wanted->options.message_language = lua_tostring(L, -1);
  return NULL;
}

static const char *read_data(lua_State *L, const char *field, mil_lua_request *wanted) {
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

static const char *read_fiscal_start(lua_State *L, const char *field, mil_lua_request *wanted) {
  int month = 1;
  const char *fault = read_integer(L, field, 1, 12, &month);
  wanted->options.fiscal_start = (uint8_t)month;
  return fault;
}

static const char *read_far_years(lua_State *L, const char *field, mil_lua_request *wanted) {
  int years = 0;
  const char *fault = read_integer(L, field, 1, 1000, &years);
  wanted->options.far_years = (uint16_t)years;
  return fault;
}

static const char *read_max_goals(lua_State *L, const char *field, mil_lua_request *wanted) {
  int goals = 0;
  const char *fault = read_integer(L, field, 1, UINT16_MAX, &goals);
  wanted->options.max_goals = (uint16_t)goals;
  return fault;
}

/* An index in mil_lua_severities, or -1. */
static int find_severity(const char *name) {
  for (int i = 0; mil_lua_severities[i]; i++)
    if (strcmp(mil_lua_severities[i], name) == 0) return i;
  return -1;
}

/* The pair on top: a rule's name and a severity's. */
static const char *read_rule(lua_State *L, mil_lua_request *wanted) {
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

static const char *read_rules(lua_State *L, const char *field, mil_lua_request *wanted) {
  check_type(L, field, LUA_TTABLE);
  for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
    const char *fault = read_rule(L, wanted);
    if (fault) return fault;
  }
  return NULL;
}

static const char *read_measure(lua_State *L, const char *field, mil_lua_request *wanted) {
  check_type(L, field, LUA_TBOOLEAN);
  wanted->options.measure = lua_toboolean(L, -1) != 0;
  return NULL;
}

static const struct {
  const char *name;
  const char *(*read)(lua_State *L, const char *field, mil_lua_request *wanted);
} fields[] = {
  {"clock", read_clock},
  {"today", read_today}, /* after the clock, over which it wins */
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

const char *mil_lua_read_request(lua_State *L, mil_lua_request *wanted) {
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
