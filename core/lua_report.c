#include "lua_report.h"

#include "document.h"
#include "lua_options.h"
#include "lua_part.h"
#include "lua_value.h"

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

/* ---- Reports ------------------------------------------------------------------------------------ */

/* ( -- entry ): that of the last report, out of the table at `last`, or a new one. */
static void push_entry(lua_State *L, int last, const mil_survey *survey, const mil_placed *at) {
  if (lua_istable(L, last)) mil_lua_rawgetp(L, last, at->passage->results);
  else lua_pushnil(L);
  int old = lua_gettop(L);
  if (lua_istable(L, old) && mil_lua_is_entry(L, old, survey, at)) return;
  mil_lua_push_entry(L, old, survey, at);
  lua_replace(L, old);
}

/* ( -- goals ); entries of all passages go into the table at `now`. */
static void push_goals(lua_State *L, const mil_survey *survey, int last, int now) {
  lua_createtable(L, (int)survey->goal_count, 0);
  int goals = lua_gettop(L);
  for (uint32_t i = 0; i < survey->placed.count; i++) {
    const mil_placed *at = &survey->placed.items[i];
    if (!at->passage->results) continue;
    push_entry(L, last, survey, at);
    for (uint32_t k = 0; k < at->passage->goal_count; k++) {
      mil_lua_push_goal(L, goals + 1, k);
      lua_rawseti(L, goals, (int)(at->goals + k + 1));
    }
    mil_lua_rawsetp(L, now, at->passage->results);
  }
}

/* The passage that holds goal `index` of the document. */
static const mil_placed *placed_with(const mil_survey *survey, uint32_t index) {
  uint32_t low = 0, high = survey->placed.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (survey->placed.items[middle].goals <= index) low = middle;
    else high = middle;
  }
  return &survey->placed.items[low];
}

/* ( -- finding ): one that the document itself has. */
static void push_own_finding(lua_State *L, const mil_document *document, int now,
                             const mil_finding *finding) {
  if (finding->goal < 0) {
    mil_lua_push_own_finding(L, document, finding);
    return;
  }
  uint32_t goal = (uint32_t)finding->goal;
  const mil_placed *at = placed_with(&document->survey, goal);
  mil_lua_rawgetp(L, now, at->passage->results);
  mil_lua_push_goal_finding(L, lua_gettop(L), at->passage->results, goal - at->goals, finding);
  lua_remove(L, -2);
}

/* ( -- findings ) */
static void push_findings(lua_State *L, const mil_document *document, int now) {
  const mil_listing *listing = &document->listing;
  uint32_t placed = MIL_OF_DOCUMENT;
  lua_createtable(L, (int)listing->findings.count, 0);
  int findings = lua_gettop(L), entry = findings + 1;
  lua_pushnil(L); /* where the entry of that passage will be */
  for (uint32_t i = 0; i < listing->findings.count; i++) {
    const mil_listed *listed = &listing->findings.items[i];
    if (listed->placed == MIL_OF_DOCUMENT) {
      push_own_finding(L, document, now, &listing->own.items.items[listed->index]);
    } else {
      const mil_results *results = document->survey.placed.items[listed->placed].passage->results;
      if (placed != listed->placed) mil_lua_rawgetp(L, now, results), lua_replace(L, entry);
      placed = listed->placed;
      mil_lua_push_finding(L, entry, results, listed->index);
    }
    lua_rawseti(L, findings, (int)i + 1);
  }
  lua_pop(L, 1);
}

void mil_lua_push_report(lua_State *L, const mil_document *document) {
  const mil_survey *survey = &document->survey;
  int last = lua_gettop(L), now = last + 1;
  luaL_checkstack(L, 32, NULL);
  lua_createtable(L, 0, (int)survey->placed.count);
  lua_createtable(L, 0, 4);
  mil_lua_set_string(L, "language", mil_language_name(survey->language));
  mil_lua_set_date(L, "today", survey->today);
  push_goals(L, survey, last, now);
  lua_setfield(L, -2, "goals");
  push_findings(L, document, now);
  lua_setfield(L, -2, "findings");
  lua_insert(L, now);
  lua_replace(L, last);
}

/* ---- Fixes -------------------------------------------------------------------------------------- */

static const char *const fix_kinds[] = {
  [MIL_FIX_REPAIR] = "repair", [MIL_FIX_SILENCE] = "silence", [MIL_FIX_REFACTOR] = "refactor"};

static void push_placeholder(lua_State *L, const mil_edit *edit, const mil_placeholder *place) {
  lua_createtable(L, 0, 6);
  mil_lua_set_integer(L, "start", place->range.start);
  mil_lua_set_integer(L, "stop", place->range.end);
  mil_lua_set_string(L, "name", place->name);
  lua_pushlstring(L, edit->text + place->range.start, place->range.end - place->range.start);
  lua_setfield(L, -2, "default");
  mil_lua_set_boolean(L, "fact", place->fact);
  lua_createtable(L, (int)place->choice_count, 0);
  for (uint32_t i = 0; i < place->choice_count; i++) {
    lua_pushstring(L, place->choices[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "choices");
}

static void push_edit(lua_State *L, const mil_document *document, const mil_edit *edit) {
  lua_createtable(L, 0, 3);
  mil_lua_push_range(L, document, edit->range);
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
  mil_lua_set_string(L, "title", fix->title);
  mil_lua_set_string(L, "kind", fix_kinds[fix->kind]);
  mil_lua_set_boolean(L, "safe", fix->safe);
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

/* ---- Rules and steps ----------------------------------------------------------------------------- */

static const char *const fixable_names[] = {
  [MIL_FIXABLE_NONE] = "none", [MIL_FIXABLE_ASK] = "ask", [MIL_FIXABLE_SAFE] = "safe"};

void mil_lua_push_rules(lua_State *L) {
  lua_createtable(L, MIL_RULE_COUNT, 0);
  for (int i = 0; i < MIL_RULE_COUNT; i++) {
    const mil_rule *rule = &mil_rules()[i];
    lua_createtable(L, 0, 5);
    mil_lua_set_string(L, "id", rule->id);
    mil_lua_set_string(L, "criterion", mil_lua_criterion((mil_rule_id)i));
    mil_lua_set_string(L, "severity", mil_lua_severities[rule->severity]);
    mil_lua_set_string(L, "since", rule->since);
    mil_lua_set_string(L, "fix", fixable_names[mil_rule_fixable((mil_rule_id)i)]);
    lua_rawseti(L, -2, i + 1);
  }
}

void mil_lua_push_stats(lua_State *L, const mil_stats *stats) {
  lua_createtable(L, MIL_STEP_COUNT, 0);
  for (int i = 0; i < MIL_STEP_COUNT; i++) {
    lua_createtable(L, 0, 3);
    mil_lua_set_string(L, "step", mil_step_name((mil_step)i));
    lua_pushnumber(L, (lua_Number)stats->steps[i].nanoseconds / 1e9);
    lua_setfield(L, -2, "seconds");
    lua_pushnumber(L, (lua_Number)stats->steps[i].bytes);
    lua_setfield(L, -2, "bytes");
    lua_rawseti(L, -2, i + 1);
  }
}
