/* lua_part.c: see lua_part.h. */
#include "lua_part.h"

#include <string.h>

#include "lua_options.h"
#include "lua_value.h"

#define RESULTS "milstolpe.results"

static const char *const criterion_letters[] = {"S", "M", "A", "R", "T"};

static const char *const state_names[] = {
  [MIL_MISSING] = "missing", [MIL_WEAK] = "weak", [MIL_MET] = "met"};

static const char *const form_names[] = {[MIL_FORM_HEADING] = "heading",
                                         [MIL_FORM_PARAGRAPH] = "paragraph",
                                         [MIL_FORM_ITEM] = "item",
                                         [MIL_FORM_TASK] = "task",
                                         [MIL_FORM_ROW] = "row"};

static const char *rule_id(mil_rule_id rule) {
  return rule < MIL_RULE_COUNT ? mil_rules()[rule].id : NULL;
}

const char *mil_lua_criterion(mil_rule_id rule) {
  mil_criterion criterion = mil_rules()[rule].criterion;
  return criterion < MIL_CRITERION_COUNT ? criterion_letters[criterion] : NULL;
}

/* ---- Entries ------------------------------------------------------------------------------------ */

/* Where a passage stood when it was checked. */
typedef struct standing {
  uint32_t goals; /* how many goals stand before its own */
  mil_anchor anchors[MIL_ANCHORS_MAX];
} standing;

/* What an entry begins with; behind stand the tables of the goals, of the findings, and of what the
 * document finds in the goals. */
enum { BOX = 1, STANDING, FIRST_PART };

typedef struct box {
  mil_results *results;
  int last; /* the slot that was last looked for: mostly the next is asked for next */
} box;

static size_t standing_of(const mil_survey *survey, const mil_placed *at, standing *self) {
  size_t size = at->anchor_count * sizeof *self->anchors;
  self->goals = at->goals;
  memcpy(self->anchors, mil_survey_anchors(survey, at), size);
  return offsetof(standing, anchors) + size;
}

static int drop_results(lua_State *L) {
  box *self = lua_touserdata(L, 1);
  mil_results_drop(self->results);
  self->results = NULL;
  return 0;
}

static void push_box(lua_State *L, mil_results *results) {
  box *self = lua_newuserdata(L, sizeof *self);
  *self = (box){NULL, FIRST_PART};
  if (luaL_newmetatable(L, RESULTS)) {
    lua_pushcfunction(L, drop_results);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
  self->results = mil_results_share(results);
}

static int index_part(lua_State *L);
static int pairs_of_part(lua_State *L);

static int slots_of(const mil_results *results) {
  return FIRST_PART - 1 + (int)(3 * results->goal_count + results->finding_count);
}

/* ( -- box ): that of the entry at `old`, or a new one where there is none. */
static void share_box(lua_State *L, int old, mil_results *results) {
  if (lua_istable(L, old)) lua_rawgeti(L, old, BOX);
  else push_box(L, results);
}

void mil_lua_push_entry(lua_State *L, int old, const mil_survey *survey, const mil_placed *at) {
  standing where;
  size_t size = standing_of(survey, at, &where);
  mil_results *results = at->passage->results;
  lua_createtable(L, slots_of(results), 2);
  share_box(L, old, results);
  lua_rawseti(L, -2, BOX);
  lua_pushlstring(L, (const char *)&where, size);
  lua_rawseti(L, -2, STANDING);
  lua_pushcfunction(L, index_part);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, pairs_of_part);
  lua_setfield(L, -2, "__pairs");
}

bool mil_lua_is_entry(lua_State *L, int index, const mil_survey *survey, const mil_placed *at) {
  standing where;
  size_t size = standing_of(survey, at, &where), length = 0;
  lua_rawgeti(L, index, STANDING);
  const char *known = lua_tolstring(L, -1, &length);
  bool same = known != NULL && length == size && memcmp(known, &where, size) == 0;
  lua_pop(L, 1);
  return same;
}

/* ( -- part ): an empty table, which is told from others by the slot in which it stands. */
static void push_part(lua_State *L, int entry, int slot) {
  lua_rawgeti(L, entry, slot);
  if (!lua_isnil(L, -1)) return;
  lua_pop(L, 1);
  lua_createtable(L, 0, 0);
  lua_pushvalue(L, entry);
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawseti(L, entry, slot);
}

/* ---- Parts -------------------------------------------------------------------------------------- */

typedef enum kind { GOAL, FINDING, GOAL_FINDING } kind;

/* What is behind the table of a part. */
typedef struct part {
  kind kind;
  uint32_t number;
  const mil_results *results;
  const char *where; /* a standing, as bytes */
} part;

static bool is_in_slot(lua_State *L, int index, int slot) { // ( entry -- entry )
  lua_rawgeti(L, -1, slot);
  bool same = lua_rawequal(L, -1, index);
  lua_pop(L, 1);
  return same;
}

/* The slot of the part at `index`, or 0. */
static int find_slot(lua_State *L, int index, box *self) { // ( entry -- entry )
  uint32_t parts = self->results->goal_count + self->results->finding_count;
  int end = FIRST_PART + (int)parts, slot = self->last;
  for (uint32_t i = 0; i < parts; i++, slot++) {
    if (slot >= end) slot = FIRST_PART;
    if (is_in_slot(L, index, slot)) return self->last = slot;
  }
  return 0;
}

/* ( entry -- entry ): element 1 of a finding on a goal is the goal's number, from 1. */
static bool find_number(lua_State *L, int index, box *self, part *found) {
  uint32_t goals = self->results->goal_count;
  lua_rawgeti(L, index, 1);
  lua_Integer number = lua_tointeger(L, -1);
  lua_pop(L, 1);
  found->kind = GOAL_FINDING;
  found->number = (uint32_t)(number - 1);
  if (number != 0) return number > 0 && number <= (lua_Integer)goals;
  int slot = find_slot(L, index, self);
  uint32_t part_number = (uint32_t)(slot - FIRST_PART);
  found->kind = part_number < goals ? GOAL : FINDING;
  found->number = found->kind == GOAL ? part_number : part_number - goals;
  return slot > 0;
}

static bool open_entry(lua_State *L, int index, part *self) { // ( entry -- entry )
  size_t length = 0;
  lua_rawgeti(L, -1, BOX);
  box *found = luaL_testudata(L, -1, RESULTS);
  lua_rawgeti(L, -2, STANDING);
  self->where = lua_tolstring(L, -1, &length);
  lua_pop(L, 2);
  if (found == NULL || found->results == NULL || length < offsetof(standing, anchors)) return false;
  self->results = found->results;
  return find_number(L, index, found, self);
}

/* False where the table at `index` is no part, or somebody has made it into something else. What it
 * is made of lasts as long as the table is left alone. */
static bool open_part(lua_State *L, int index, part *self) {
  luaL_checkstack(L, 24, NULL);
  if (!lua_getmetatable(L, index)) return false;
  bool fine = open_entry(L, index, self);
  lua_pop(L, 1);
  return fine;
}

static const mil_kept_goal *goal_of(const part *self) {
  return self->kind != FINDING ? &self->results->goals[self->number] : NULL;
}

static const mil_kept_finding *finding_of(const part *self) {
  return self->kind == FINDING ? &self->results->findings[self->number] : NULL;
}

static int32_t goals_before(const part *self) {
  uint32_t goals;
  memcpy(&goals, self->where + offsetof(standing, goals), sizeof goals);
  return (int32_t)goals;
}

static mil_lua_ends ends_of(const part *self, const mil_stretch *stretch) {
  mil_anchor anchor;
  size_t at = offsetof(standing, anchors) + stretch->anchor * sizeof anchor;
  memcpy(&anchor, self->where + at, sizeof anchor);
  return (mil_lua_ends){
    {mil_spot_byte(&anchor, &stretch->start), mil_spot_position(&anchor, &stretch->start)},
    {mil_spot_byte(&anchor, &stretch->end), mil_spot_position(&anchor, &stretch->end)}};
}

static const mil_stretch *range_of(const part *self) {
  return self->kind == FINDING ? &finding_of(self)->range : &goal_of(self)->range;
}

/* ---- Fields ------------------------------------------------------------------------------------- */

static void push_stretch(lua_State *L, const part *self, const mil_stretch *stretch) {
  mil_lua_ends ends = ends_of(self, stretch);
  mil_lua_push_place(L, ends.start.byte, ends.start.position);
  mil_lua_push_place(L, ends.end.byte, ends.end.position);
  mil_lua_push_places(L);
}

static const mil_stretch *push_verdict(lua_State *L, const part *self, const mil_verdict *verdict,
                                       const mil_stretch *evidence) {
  lua_createtable(L, 0, 3);
  mil_lua_set_string(L, "state", state_names[verdict->state]);
  mil_lua_set_string(L, "reason", rule_id(verdict->reason));
  lua_createtable(L, (int)verdict->evidence_count, 0);
  for (uint32_t i = 0; i < verdict->evidence_count; i++) {
    push_stretch(L, self, evidence++);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "evidence");
  return evidence;
}

static void push_criteria(lua_State *L, const part *self, const mil_kept_goal *kept) {
  const mil_stretch *evidence = kept->evidence;
  lua_createtable(L, 0, MIL_CRITERION_COUNT);
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) {
    evidence = push_verdict(L, self, &kept->goal.criteria[i], evidence);
    lua_setfield(L, -2, criterion_letters[i]);
  }
}

static int score_of(const mil_goal *goal) {
  int score = 0;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++) score += goal->criteria[i].state == MIL_MET;
  return score;
}

static void set_goal(lua_State *L, const part *self, const mil_kept_goal *kept) {
  const mil_goal *goal = &kept->goal;
  lua_pushlstring(L, goal->text, goal->text_length);
  lua_setfield(L, -2, "text");
  mil_lua_set_string(L, "language", goal->language);
  mil_lua_set_string(L, "form", form_names[goal->form]);
  mil_lua_set_boolean(L, "done", goal->done);
  if (goal->parent >= 0) mil_lua_set_index(L, "parent", goal->parent + goals_before(self));
  if (mil_days_known(goal->deadline)) mil_lua_set_date(L, "deadline", goal->deadline.last);
  mil_lua_set_integer(L, "score", score_of(goal));
}

static void set_finding(lua_State *L, const mil_finding *finding, int32_t goal) {
  mil_lua_set_string(L, "rule", rule_id(finding->rule));
  mil_lua_set_string(L, "criterion", mil_lua_criterion(finding->rule));
  mil_lua_set_string(L, "severity", mil_lua_severities[finding->severity]);
  mil_lua_set_string(L, "message", finding->message);
  mil_lua_set_index(L, "goal", goal);
  mil_lua_set_index(L, "related", finding->related);
}

/* ---- Tables ------------------------------------------------------------------------------------- */

/* ( part key -- part value ): what is there now. */
static int raw_field(lua_State *L) {
  lua_rawget(L, 1);
  return 1;
}

/* The value on top becomes a field of the part, and the result. */
static int keep_field(lua_State *L, const char *key) {
  lua_pushvalue(L, -1);
  lua_setfield(L, 1, key);
  return 1;
}

static bool is_key(lua_State *L, const char *key) {
  return lua_type(L, 2) == LUA_TSTRING && strcmp(lua_tostring(L, 2), key) == 0;
}

/* All fields at once, but those that are tables themselves. */
static void fill(lua_State *L, const part *self) {
  lua_pushvalue(L, 1);
  if (self->kind == GOAL) set_goal(L, self, goal_of(self));
  else {
    const mil_finding *finding = &finding_of(self)->finding;
    set_finding(L, finding, finding->goal + goals_before(self));
  }
  lua_pop(L, 1);
}

/* By a field that all goals, or all findings have. */
static bool is_filled(lua_State *L, const part *self) {
  if (self->kind == GOAL_FINDING) return true;
  lua_pushstring(L, self->kind == GOAL ? "text" : "message");
  lua_rawget(L, 1);
  bool filled = !lua_isnil(L, -1);
  lua_pop(L, 1);
  return filled;
}

static int index_part(lua_State *L) {
  part self;
  if (!lua_istable(L, 1) || !open_part(L, 1, &self)) return 0;
  if (is_key(L, "range")) return push_stretch(L, &self, range_of(&self)), keep_field(L, "range");
  if (self.kind == GOAL && is_key(L, "criteria"))
    return push_criteria(L, &self, goal_of(&self)), keep_field(L, "criteria");
  if (is_filled(L, &self)) return 0;
  fill(L, &self);
  return raw_field(L);
}

/* ( part key -- key value ): the field after that one, past what is no field. */
static int next_field(lua_State *L) {
  lua_settop(L, 2);
  while (lua_next(L, 1)) {
    if (lua_type(L, -2) != LUA_TNUMBER) return 2;
    lua_pop(L, 1);
  }
  lua_pushnil(L);
  return 1;
}

/* Lua 5.4 asks this before it goes through the fields: all are made. */
static int pairs_of_part(lua_State *L) {
  static const char *const fields[] = {"range", "criteria", "message"};
  lua_settop(L, 1);
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    lua_getfield(L, 1, fields[i]);
    lua_pop(L, 1);
  }
  lua_pushcfunction(L, next_field);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

/* ---- Parts without their tables ------------------------------------------------------------------ */

/* ( -- numbers ) of a place. */
static void push_numbers(lua_State *L, mil_lua_point place) {
  lua_pushinteger(L, place.byte);
  lua_pushinteger(L, place.position.line);
  lua_pushinteger(L, place.position.column);
  lua_pushinteger(L, place.position.utf16);
}

static uint32_t number_in(lua_State *L, const char *key) { // ( place -- place )
  lua_getfield(L, -1, key);
  lua_Number number = lua_tonumber(L, -1);
  lua_pop(L, 1);
  return number >= 0 && number <= UINT32_MAX ? (uint32_t)number : 0;
}

/* The place of that name in the range on top. */
static mil_lua_point read_place(lua_State *L, const char *key) {
  lua_getfield(L, -1, key);
  luaL_checktype(L, -1, LUA_TTABLE);
  mil_lua_point place = {number_in(L, "byte"),
                         {number_in(L, "line"), number_in(L, "column"), number_in(L, "utf16")}};
  lua_pop(L, 1);
  return place;
}

/* ( -- value ): what is a table already, and may have been changed; else false, and nothing. */
static bool has_table(lua_State *L, int index, const char *key) {
  luaL_checktype(L, index, LUA_TTABLE);
  lua_pushstring(L, key);
  lua_rawget(L, index);
  if (lua_istable(L, -1)) return true;
  lua_pop(L, 1);
  return false;
}

mil_lua_ends mil_lua_read_range(lua_State *L, int index) {
  part self;
  index = lua_absindex(L, index);
  if (has_table(L, index, "range")) {
    mil_lua_ends ends = {read_place(L, "start"), read_place(L, "end")};
    lua_pop(L, 1);
    return ends;
  }
  if (!open_part(L, index, &self)) luaL_error(L, "neither a goal nor a finding");
  return ends_of(&self, range_of(&self));
}

/* One that is a table like others. */
static mil_lua_finding read_plain(lua_State *L, int index) {
  mil_lua_finding found = {.ends = mil_lua_read_range(L, index), .rule = MIL_RULE_COUNT};
  size_t length = 0;
  lua_getfield(L, index, "rule");
  const char *name = lua_tolstring(L, -1, &length);
  if (name) found.rule = mil_rule_find(name, length, NULL);
  lua_pop(L, 1);
  return found;
}

/* The same as open_part, for a finding; the entry is only opened where it is another than the last.
 */
static bool open_next(mil_lua_reader *self, lua_State *L, int index, part *opened) {
  if (!lua_getmetatable(L, index)) return false;
  bool known = lua_topointer(L, -1) == self->entry;
  if (known) *opened = (part){.results = self->results, .where = self->where};
  bool fine = known ? find_number(L, index, self->box, opened) : open_entry(L, index, opened);
  if (fine && !known) {
    lua_rawgeti(L, -1, BOX);
    *self =
      (mil_lua_reader){lua_topointer(L, -2), lua_touserdata(L, -1), opened->results, opened->where};
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return fine && opened->kind == FINDING;
}

mil_lua_finding mil_lua_read_finding(mil_lua_reader *self, lua_State *L, int index) {
  part opened;
  luaL_checktype(L, index, LUA_TTABLE);
  index = lua_absindex(L, index);
  if (!open_next(self, L, index, &opened)) return read_plain(L, index);
  const mil_kept_finding *kept = finding_of(&opened);
  return (mil_lua_finding){ends_of(&opened, &kept->range), kept->finding.rule};
}

int mil_lua_place(lua_State *L) {
  mil_lua_ends ends = mil_lua_read_range(L, 1);
  push_numbers(L, ends.start);
  push_numbers(L, ends.end);
  return 8;
}

/* ( criteria -- criteria state ) */
static void push_state(lua_State *L, const char *letter) {
  lua_getfield(L, 2, letter);
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_getfield(L, -1, "state");
  lua_remove(L, -2);
}

int mil_lua_states(lua_State *L) {
  part self;
  lua_settop(L, 1);
  if (has_table(L, 1, "criteria")) {
    for (int i = 0; i < MIL_CRITERION_COUNT; i++) push_state(L, criterion_letters[i]);
    return MIL_CRITERION_COUNT;
  }
  if (!open_part(L, 1, &self) || self.kind != GOAL) return luaL_error(L, "no goal");
  const mil_kept_goal *kept = goal_of(&self);
  for (int i = 0; i < MIL_CRITERION_COUNT; i++)
    lua_pushstring(L, state_names[kept->goal.criteria[i].state]);
  return MIL_CRITERION_COUNT;
}

/* ---- Public ------------------------------------------------------------------------------------- */

void mil_lua_push_goal(lua_State *L, int entry, uint32_t number) {
  push_part(L, entry, FIRST_PART + (int)number);
}

void mil_lua_push_finding(lua_State *L, int entry, const mil_results *results, uint32_t number) {
  push_part(L, entry, FIRST_PART + (int)(results->goal_count + number));
}

static bool has_string(lua_State *L, const char *key, const char *value) { // ( table -- table )
  lua_getfield(L, -1, key);
  const char *found = lua_tostring(L, -1);
  lua_pop(L, 1);
  return found != NULL && strcmp(found, value) == 0;
}

/* Whether the value on top is that of a finding on the same goal, at the same place. */
static bool is_goal_finding(lua_State *L, const mil_finding *finding) { // ( value -- value )
  if (!lua_istable(L, -1)) return false;
  lua_getfield(L, -1, "related");
  bool same = lua_tointeger(L, -1) == (lua_Integer)finding->related + 1;
  lua_pop(L, 1);
  return same && has_string(L, "message", finding->message);
}

/* The document finds two things in a goal at most: that it repeats another, and that it comes late.
 */
static int goal_finding_slot(const mil_results *results, uint32_t number, mil_rule_id rule) {
  uint32_t before = results->goal_count + results->finding_count + 2 * number;
  return FIRST_PART + (int)before + (rule == MIL_RULE_LATE_SUBGOAL);
}

void mil_lua_push_goal_finding(lua_State *L, int entry, const mil_results *results, uint32_t number,
                               const mil_finding *finding) {
  int slot = goal_finding_slot(results, number, finding->rule);
  lua_rawgeti(L, entry, slot);
  if (is_goal_finding(L, finding)) return;
  lua_pop(L, 1);
  lua_createtable(L, 1, 7);
  lua_pushinteger(L, (lua_Integer)number + 1);
  lua_rawseti(L, -2, 1);
  set_finding(L, finding, finding->goal);
  lua_pushvalue(L, entry);
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawseti(L, entry, slot);
}

void mil_lua_push_own_finding(lua_State *L, const mil_document *document,
                              const mil_finding *finding) {
  lua_createtable(L, 0, 7);
  set_finding(L, finding, finding->goal);
  mil_lua_push_range(L, document, finding->range);
  lua_setfield(L, -2, "range");
}
