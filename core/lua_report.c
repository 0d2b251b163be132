#include "lua_report.h"

#include <stdio.h>
#include <string.h>

#include "calendar.h"
#include "lua_options.h"

static const char *const criterion_letters[] = {"S", "M", "A", "R", "T"};

static const char *const state_names[] = {
  [MIL_MISSING] = "missing", [MIL_WEAK] = "weak", [MIL_MET] = "met"};

static const char *const form_names[] = {[MIL_FORM_HEADING] = "heading",
                                         [MIL_FORM_PARAGRAPH] = "paragraph",
                                         [MIL_FORM_ITEM] = "item",
                                         [MIL_FORM_TASK] = "task",
                                         [MIL_FORM_ROW] = "row"};

/* ---- Failure ------------------------------------------------------------------------------------ */

int mil_lua_push_error(lua_State *L, const mil_error *error) {
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

int mil_lua_push_failure(lua_State *L, const char *message) { // ( -- nil message )
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

static void push_date(lua_State *L, mil_date date) {
  mil_civil civil = mil_date_civil(date);
  char text[32];
  snprintf(text, sizeof text, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  lua_pushstring(L, text);
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

static void push_place(lua_State *L, uint32_t byte, mil_position position) {
  lua_createtable(L, 0, 4);
  set_integer(L, "byte", byte);
  set_integer(L, "line", position.line);
  set_integer(L, "column", position.column);
  set_integer(L, "utf16", position.utf16);
}

static void push_range(lua_State *L, const mil_document *document, mil_range range) {
  lua_createtable(L, 0, 2);
  push_place(L, range.start, mil_document_position(document, range.start));
  lua_setfield(L, -2, "start");
  push_place(L, range.end, mil_document_position(document, range.end));
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

/* ---- Goals and findings ------------------------------------------------------------------------- */

/* Most of a report is places: where goals, findings and evidence begin and end. Few who read one
 * look at all of them. So they are packed into strings, which a goal or finding keeps as its
 * elements 1 (its range) and 2 (its criteria), and become tables when they are first asked for. */
#define PART "milstolpe.part"

typedef struct packed_verdict {
  uint8_t state, reason;
  uint32_t evidence_count;
} packed_verdict;

static void pack(luaL_Buffer *buffer, const void *bytes, size_t size) {
  luaL_addlstring(buffer, bytes, size);
}

static void pack_place(luaL_Buffer *buffer, const mil_document *document, uint32_t byte) {
  mil_lua_point place = {byte, mil_document_position(document, byte)};
  pack(buffer, &place, sizeof place);
}

static void pack_verdict(luaL_Buffer *buffer, const mil_document *document,
                         const mil_verdict *verdict) {
  packed_verdict packed;
  memset(&packed, 0,
         sizeof packed); /* what lies between the fields too: equal goals give equal strings */
  packed.state = (uint8_t)verdict->state;
  packed.reason = (uint8_t)verdict->reason;
  packed.evidence_count = verdict->evidence_count;
  pack(buffer, &packed, sizeof packed);
  for (uint32_t i = 0; i < verdict->evidence_count; i++) {
    pack_place(buffer, document, verdict->evidence[i].start);
    pack_place(buffer, document, verdict->evidence[i].end);
  }
}

static void push_packed_range(lua_State *L, const mil_document *document, mil_range range) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  pack_place(&buffer, document, range.start);
  pack_place(&buffer, document, range.end);
  luaL_pushresult(&buffer);
}

static void push_packed_criteria(lua_State *L, const mil_document *document, const mil_goal *goal) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) pack_verdict(&buffer, document, &goal->criteria[i]);
  luaL_pushresult(&buffer);
}

/* Takes `size` bytes off what is left of a packed string. */
static const char *unpack(const char *at, void *value, size_t size) {
  memcpy(value, at, size);
  return at + size;
}

static const char *push_unpacked_range(lua_State *L, const char *at) {
  mil_lua_point start, end;
  at = unpack(unpack(at, &start, sizeof start), &end, sizeof end);
  lua_createtable(L, 0, 2);
  push_place(L, start.byte, start.position);
  lua_setfield(L, -2, "start");
  push_place(L, end.byte, end.position);
  lua_setfield(L, -2, "end");
  return at;
}

static const char *push_unpacked_verdict(lua_State *L, const char *at) {
  packed_verdict packed;
  at = unpack(at, &packed, sizeof packed);
  lua_createtable(L, 0, 3);
  set_string(L, "state", state_names[packed.state]);
  set_string(L, "reason", rule_id((mil_rule_id)packed.reason));
  lua_createtable(L, (int)packed.evidence_count, 0);
  for (uint32_t i = 0; i < packed.evidence_count; i++) {
    at = push_unpacked_range(L, at);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "evidence");
  return at;
}

static void push_unpacked_criteria(lua_State *L, const char *packed) {
  luaL_checkstack(L, 16, NULL);
  lua_createtable(L, 0, MIL_CRITERION_COUNT);
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) {
    packed = push_unpacked_verdict(L, packed);
    lua_setfield(L, -2, criterion_letters[i]);
  }
}

/* ( part key -- value ): a field that is still packed, and is a field like others from now on. */
static int index_part(lua_State *L) {
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "";
  bool range = strcmp(key, "range") == 0;
  if (!range && strcmp(key, "criteria") != 0) return 0;
  lua_rawgeti(L, 1, range ? 1 : 2);
  const char *packed = lua_tostring(L, -1);
  if (!packed) return 0;
  if (range) push_unpacked_range(L, packed);
  else push_unpacked_criteria(L, packed);
  lua_pushvalue(L, -1);
  lua_setfield(L, 1, key);
  return 1;
}

/* The table on top, whose range is this. */
static void set_packed_range(lua_State *L, const mil_document *document, mil_range range) {
  push_packed_range(L, document, range);
  lua_rawseti(L, -2, 1);
  if (luaL_newmetatable(L, PART)) {
    lua_pushcfunction(L, index_part);
    lua_setfield(L, -2, "__index");
  }
  lua_setmetatable(L, -2);
}

/* ---- Parts without their tables ------------------------------------------------------------------ */

/* ( -- numbers ) of a place. */
static void push_numbers(lua_State *L, mil_lua_point place) {
  lua_pushinteger(L, place.byte);
  lua_pushinteger(L, place.position.line);
  lua_pushinteger(L, place.position.column);
  lua_pushinteger(L, place.position.utf16);
}

static uint32_t number_of(lua_State *L, const char *key) { // ( place -- place )
  lua_getfield(L, -1, key);
  lua_Number number = lua_tonumber(L, -1);
  lua_pop(L, 1);
  return number >= 0 && number <= UINT32_MAX ? (uint32_t)number : 0;
}

/* The place of that name in the range on top. */
static mil_lua_point read_place(lua_State *L, const char *key) {
  lua_getfield(L, -1, key);
  luaL_checktype(L, -1, LUA_TTABLE);
  mil_lua_point place = {number_of(L, "byte"),
                         {number_of(L, "line"), number_of(L, "column"), number_of(L, "utf16")}};
  lua_pop(L, 1);
  return place;
}

static bool is_ours(lua_State *L, int part) {
  bool has_metatable = lua_getmetatable(L, part);
  luaL_getmetatable(L, PART);
  bool ours = has_metatable && lua_rawequal(L, -1, -2);
  lua_pop(L, has_metatable ? 2 : 1);
  return ours;
}

/* What was packed may have become a table since, and that may have been changed. */
static bool is_packed(lua_State *L, int part, const char *key, int element) { // ( -- value )
  luaL_checktype(L, part, LUA_TTABLE);
  lua_pushstring(L, key);
  lua_rawget(L, part);
  if (lua_istable(L, -1)) return false;
  lua_pop(L, 1);
  if (!is_ours(L, part)) luaL_error(L, "neither a goal nor a finding");
  lua_rawgeti(L, part, element);
  return true;
}

mil_lua_ends mil_lua_read_range(lua_State *L, int part) {
  mil_lua_ends ends;
  part = lua_absindex(L, part);
  if (is_packed(L, part, "range", 1)) unpack(lua_tostring(L, -1), &ends, sizeof ends);
  else ends = (mil_lua_ends){read_place(L, "start"), read_place(L, "end")};
  lua_pop(L, 1);
  return ends;
}

int mil_lua_place(lua_State *L) {
  mil_lua_ends ends = mil_lua_read_range(L, 1);
  push_numbers(L, ends.start);
  push_numbers(L, ends.end);
  return 8;
}

/* ( -- state ) of a criterion in the table at `criteria`. */
static void push_state(lua_State *L, int criteria, const char *letter) {
  lua_getfield(L, criteria, letter);
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_getfield(L, -1, "state");
  lua_remove(L, -2);
}

int mil_lua_states(lua_State *L) {
  lua_settop(L, 1);
  const char *at = is_packed(L, 1, "criteria", 2) ? luaL_checkstring(L, 2) : NULL;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) {
    packed_verdict verdict;
    if (!at) {
      push_state(L, 2, criterion_letters[i]);
      continue;
    }
    at = unpack(at, &verdict, sizeof verdict) + verdict.evidence_count * 2 * sizeof(mil_lua_point);
    lua_pushstring(L, state_names[verdict.state]);
  }
  return MIL_CRITERION_COUNT;
}

/* ---- Whole reports -------------------------------------------------------------------------------- */

static int score_of(const mil_goal *goal) {
  int score = 0;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) score += goal->criteria[i].state == MIL_MET;
  return score;
}

static void push_goal(lua_State *L, const mil_document *document, const mil_goal *goal) {
  lua_createtable(L, 2, 8);
  lua_pushlstring(L, goal->text, goal->text_length);
  lua_setfield(L, -2, "text");
  set_string(L, "language", goal->language);
  set_string(L, "form", form_names[goal->form]);
  lua_pushboolean(L, goal->done);
  lua_setfield(L, -2, "done");
  set_index(L, "parent", goal->parent);
  if (mil_days_known(goal->deadline)) {
    push_date(L, goal->deadline.last);
    lua_setfield(L, -2, "deadline");
  }
  set_integer(L, "score", score_of(goal));
  set_packed_range(L, document, goal->range);
  push_packed_criteria(L, document, goal);
  lua_rawseti(L, -2, 2);
}

static void push_finding(lua_State *L, const mil_document *document, const mil_finding *finding) {
  lua_createtable(L, 1, 6);
  set_string(L, "rule", rule_id(finding->rule));
  set_string(L, "criterion", rule_criterion(finding->rule));
  set_string(L, "severity", mil_lua_severities[finding->severity]);
  set_string(L, "message", finding->message);
  set_packed_range(L, document, finding->range);
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

void mil_lua_push_fixes(lua_State *L, const mil_document *document, const mil_fixes *fixes) {
  luaL_checkstack(L, 24, NULL);
  lua_createtable(L, (int)fixes->count, 0);
  for (uint32_t i = 0; i < fixes->count; i++) {
    push_fix(L, document, &fixes->items[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

void mil_lua_push_report(lua_State *L, const mil_document *document, const mil_report *report) {
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

/* ---- Rules and steps ----------------------------------------------------------------------------- */

static const char *const fixable_names[] = {
  [MIL_FIXABLE_NONE] = "none", [MIL_FIXABLE_ASK] = "ask", [MIL_FIXABLE_SAFE] = "safe"};

void mil_lua_push_rules(lua_State *L) {
  lua_createtable(L, MIL_RULE_COUNT, 0);
  for (int i = 0; i < MIL_RULE_COUNT; i++) {
    const mil_rule *rule = &mil_rules()[i];
    lua_createtable(L, 0, 5);
    set_string(L, "id", rule->id);
    set_string(L, "criterion", rule_criterion((mil_rule_id)i));
    set_string(L, "severity", mil_lua_severities[rule->severity]);
    set_string(L, "since", rule->since);
    set_string(L, "fix", fixable_names[mil_rule_fixable((mil_rule_id)i)]);
    lua_rawseti(L, -2, i + 1);
  }
}

void mil_lua_push_stats(lua_State *L, const mil_stats *stats) {
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
