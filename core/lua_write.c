/* lua_write.c: see lua_write.h. */
#include "lua_write.h"

#include <string.h>

#include "alloc.h"
#include "hash.h"
#include "lua_findings.h"
#include "lua_positions.h"

/* ---- The text ----------------------------------------------------------------------------------- */

/* Lists of megabytes come at each key, and many are what the last one was: only one that is not
 * becomes a string. */
typedef struct buffer {
  MIL_ARRAY(char) text;
} buffer;

#define BUFFER "milstolpe.buffer"

static int free_buffer(lua_State *L) {
  buffer *self = luaL_checkudata(L, 1, BUFFER);
  mil_array_release(&mil_allocator_default, &self->text);
  return 0;
}

static void push_buffer(lua_State *L) { // ( -- buffer )
  buffer *self = lua_newuserdata(L, sizeof *self);
  *self = (buffer){{0}};
  if (luaL_newmetatable(L, BUFFER)) {
    lua_pushcfunction(L, free_buffer);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
}

static void reserve(lua_State *L, buffer *self, size_t more) {
  if (more > INT32_MAX || !mil_array_reserve(&mil_allocator_default, &self->text, (uint32_t)more))
    luaL_error(L, "out of memory");
}

/* Puts what there is room for. */
static void put(buffer *self, const char *text, size_t length) {
  memcpy(self->text.items + self->text.count, text, length);
  self->text.count += (uint32_t)length;
}

#define PUT(self, constant) put(self, constant, sizeof(constant) - 1)

#define MOST_DIGITS 10

static void put_number(buffer *self, uint32_t number) {
  char digits[MOST_DIGITS];
  int first = MOST_DIGITS;
  do digits[--first] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  put(self, digits + first, (size_t)(MOST_DIGITS - first));
}

static void put_point(buffer *self, const mil_lua_lines *lines, mil_lua_point point) {
  PUT(self, "{\"line\":");
  put_number(self, point.position.line - 1);
  PUT(self, ",\"character\":");
  put_number(self, mil_lua_character(lines, point));
  PUT(self, "}");
}

#define MOST_RANGE 120 /* bytes of a range, with what parts findings */

static void put_range(buffer *self, const mil_lua_lines *lines, mil_lua_ends ends) {
  PUT(self, "{\"start\":");
  put_point(self, lines, ends.start);
  PUT(self, ",\"end\":");
  put_point(self, lines, ends.end);
  PUT(self, "}");
}

/* ---- Findings ----------------------------------------------------------------------------------- */

enum { LINES = 2, REST, STATE, CURSOR, GROWN, SAID, OLD, NOW, RESTS, OLD_OWN, OWN, TOP = OWN };

typedef struct writer {
  lua_State *L;
  const mil_document *document;
  const mil_lua_lines *lines;
  buffer *text;
  const mil_results *results; /* of which RESTS are */
  mil_lua_filter filter;      /* with `said` NULL: nothing is withheld */
  mil_lua_marks *marks;
  uint32_t withheld;
} writer;

static mil_lua_ends ends_of(const mil_anchor *anchors, const mil_stretch *stretch) {
  const mil_anchor *anchor = &anchors[stretch->anchor];
  return (mil_lua_ends){
    {mil_spot_byte(anchor, &stretch->start), mil_spot_position(anchor, &stretch->start)},
    {mil_spot_byte(anchor, &stretch->end), mil_spot_position(anchor, &stretch->end)}};
}

static void begin_finding(writer *self, mil_lua_ends ends) {
  reserve(self->L, self->text, MOST_RANGE);
  if (self->text->text.count > 1) PUT(self->text, ",");
  PUT(self->text, "{\"range\":");
  put_range(self->text, self->lines, ends);
}

/* The string on top, which goes. */
static void put_string(writer *self) {
  size_t length;
  const char *text = lua_tolstring(self->L, -1, &length);
  if (!text) luaL_error(self->L, "a rest is no text");
  reserve(self->L, self->text, length);
  put(self->text, text, length);
  lua_pop(self->L, 1);
}

static void ask_rest(writer *self, uint32_t index, int results) { // ( -- rest… )
  lua_pushvalue(self->L, REST);
  lua_pushinteger(self->L, (lua_Integer)index + 1);
  lua_call(self->L, 1, results);
}

/* ---- … of passages ------------------------------------------------------------------------------ */

#define SHARE "milstolpe.share"

static int drop_share(lua_State *L) {
  mil_results **self = luaL_checkudata(L, 1, SHARE);
  mil_results_drop(*self);
  *self = NULL;
  return 0;
}

static void push_share(lua_State *L, mil_results *results) { // ( -- share ) of the results
  mil_results **self = lua_newuserdata(L, sizeof *self);
  *self = NULL;
  if (luaL_newmetatable(L, SHARE)) {
    lua_pushcfunction(L, drop_share);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
  *self = mil_results_share(results);
}

/* RESTS becomes what is kept of a passage. It holds on to the results by which it is found: nothing
 * else can get their address meanwhile. */
static void open_rests(writer *self, mil_results *results) {
  lua_State *L = self->L;
  if (self->results == results) return;
  mil_lua_rawgetp(L, OLD, results);
  if (!lua_istable(L, -1)) {
    lua_pop(L, 1);
    lua_newtable(L);
    push_share(L, results);
    lua_setfield(L, -2, "results");
  }
  lua_pushvalue(L, -1);
  lua_replace(L, RESTS);
  mil_lua_rawsetp(L, NOW, results);
  self->results = results;
}

static void write_kept(writer *self, uint32_t index, const mil_listed *listed) {
  lua_State *L = self->L;
  const mil_survey *survey = &self->document->survey;
  const mil_placed *at = &survey->placed.items[listed->placed];
  open_rests(self, at->passage->results);
  begin_finding(
    self, ends_of(mil_survey_anchors(survey, at), &self->results->findings[listed->index].range));
  lua_rawgeti(L, RESTS, (int)listed->index + 1);
  if (lua_isnil(L, -1)) {
    lua_pop(L, 1);
    ask_rest(self, index, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, RESTS, (int)listed->index + 1);
  }
  put_string(self);
}

/* ---- … of the document -------------------------------------------------------------------------- */

static mil_lua_ends goal_ends(const mil_survey *survey, int32_t goal) {
  const mil_placed *at;
  const mil_kept_goal *kept = mil_survey_goal(survey, (uint32_t)goal, &at);
  return ends_of(mil_survey_anchors(survey, at), &kept->range);
}

static uint64_t mix_goal(uint64_t hash, const mil_survey *survey, int32_t goal) {
  const mil_placed *at;
  return goal < 0 ? hash : mil_hash_mix(hash, mil_survey_goal(survey, (uint32_t)goal, &at)->hash);
}

/* Such a finding on a goal has the goal's place. */
static mil_lua_ends own_ends(const mil_document *document, const mil_finding *finding) {
  if (finding->goal >= 0) return goal_ends(&document->survey, finding->goal);
  mil_range range = finding->range;
  return (mil_lua_ends){{range.start, mil_document_position(document, range.start)},
                        {range.end, mil_document_position(document, range.end)}};
}

/* ( -- pieces ): { before, behind } of a finding, as is kept for all that say the same. */
static void push_pieces(writer *self, uint32_t index, const mil_finding *finding) {
  lua_State *L = self->L;
  const mil_survey *survey = &self->document->survey;
  uint64_t key =
    mix_goal(mix_goal(mil_finding_hash(finding), survey, finding->goal), survey, finding->related);
  lua_pushlstring(L, (const char *)&key, sizeof key);
  lua_pushvalue(L, -1);
  lua_rawget(L, OWN);
  if (lua_isnil(L, -1)) lua_pop(L, 1), lua_pushvalue(L, -1), lua_rawget(L, OLD_OWN);
  if (!lua_istable(L, -1)) {
    lua_pop(L, 1);
    lua_createtable(L, 2, 0);
    ask_rest(self, index, 2);
    lua_rawseti(L, -3, 2);
    lua_rawseti(L, -2, 1);
  }
  lua_insert(L, -2);
  lua_pushvalue(L, -2);
  lua_rawset(L, OWN);
}

static void write_own(writer *self, uint32_t index, const mil_finding *finding) {
  lua_State *L = self->L;
  begin_finding(self, own_ends(self->document, finding));
  push_pieces(self, index, finding);
  lua_rawgeti(L, -1, 1);
  put_string(self);
  lua_rawgeti(L, -1, 2);
  if (lua_isnil(L, -1) || finding->related < 0) {
    lua_pop(L, 2);
    return;
  }
  reserve(L, self->text, MOST_RANGE);
  put_range(self->text, self->lines, goal_ends(&self->document->survey, finding->related));
  put_string(self);
  lua_pop(L, 1);
}

/* ---- All of them -------------------------------------------------------------------------------- */

static void write_finding(writer *self, uint32_t index) {
  const mil_listing *listing = &self->document->listing;
  const mil_listed *listed = &listing->findings.items[index];
  mil_lua_mark mark = {listed->range.start, (mil_rule_id)listed->rule};
  if (self->filter.said && !mil_lua_is_known(&self->filter, mark)) {
    self->withheld++;
    return;
  }
  self->marks->items[self->marks->count++] = mark;
  if (listed->placed == MIL_OF_DOCUMENT)
    write_own(self, index, &listing->own.items.items[listed->index]);
  else write_kept(self, index, listed);
}

/* ( -- value ): a field of the state, made where it is not there. */
static void push_state(lua_State *L, const char *key, void (*make)(lua_State *L)) {
  lua_getfield(L, STATE, key);
  if (!lua_isnil(L, -1)) return;
  lua_pop(L, 1);
  make(L);
  lua_pushvalue(L, -1);
  lua_setfield(L, STATE, key);
}

static void push_table(lua_State *L) { lua_newtable(L); }

/* ( -- text ): the last one again, if it is the same. */
static void push_text(lua_State *L, const buffer *self) {
  size_t length = 0;
  lua_getfield(L, STATE, "text");
  const char *last = lua_tolstring(L, -1, &length);
  if (last && length == self->text.count && memcmp(last, self->text.items, length) == 0) return;
  lua_pop(L, 1);
  lua_pushlstring(L, self->text.items, self->text.count);
  lua_pushvalue(L, -1);
  lua_setfield(L, STATE, "text");
}

static void keep(lua_State *L, int index, const char *key) {
  lua_pushvalue(L, index);
  lua_setfield(L, STATE, key);
}

static void write_all(writer *self) {
  self->text->text.count = 0;
  reserve(self->L, self->text, 2);
  PUT(self->text, "[");
  for (uint32_t i = 0; i < self->document->listing.findings.count; i++) write_finding(self, i);
  reserve(self->L, self->text, 1);
  PUT(self->text, "]");
}

int mil_lua_write_findings(lua_State *L, const mil_document *document) {
  writer self = {.L = L, .document = document, .lines = mil_lua_check_lines(L, LINES)};
  luaL_checktype(L, REST, LUA_TFUNCTION);
  luaL_checktype(L, STATE, LUA_TTABLE);
  lua_settop(L, SAID);
  if (!lua_isnil(L, CURSOR))
    self.filter = (mil_lua_filter){.said = mil_lua_check_marks(L, SAID),
                                   .cursor = luaL_checkinteger(L, CURSOR),
                                   .grown = luaL_checkinteger(L, GROWN)};
  push_state(L, "rests", push_table);
  luaL_checktype(L, OLD, LUA_TTABLE);
  lua_newtable(L);
  lua_pushnil(L);
  push_state(L, "own", push_table);
  luaL_checktype(L, OLD_OWN, LUA_TTABLE);
  lua_newtable(L);
  push_state(L, "buffer", push_buffer);
  self.text = luaL_checkudata(L, -1, BUFFER);
  self.marks = mil_lua_push_marks(L, document->listing.findings.count);
  self.marks->count = 0;
  write_all(&self);
  keep(L, NOW, "rests");
  keep(L, OWN, "own");
  push_text(L, self.text);
  lua_pushvalue(L, TOP + 2);
  lua_pushinteger(L, self.withheld);
  return 3;
}
