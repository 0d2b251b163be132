/* The Lua module `milstolpe.characters`: text as a terminal shows it.
 *
 *     characters.width(text)            -- the columns that it takes
 *     characters.printable(text)        -- control characters and broken bytes replaced by U+FFFD
 *     characters.valid(text)            -- the same for formats that machines read: only broken
 * bytes are characters.pad(text, columns)     -- with spaces behind it characters.cut(text,
 * columns)     -- its start, with "…" where it was cut characters.wrap(text, columns)    -- a list
 * of lines of at most so many columns, broken at spaces */
#include <stdbool.h>
#include <string.h>

#include "characters.h"
#include "lua_compat.h"

/* ---- Columns ------------------------------------------------------------------------------------ */

static int width(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_pushinteger(L, (lua_Integer)mil_text_columns(text, length));
  return 1;
}

static int pad(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer columns = luaL_checkinteger(L, 2) - (lua_Integer)mil_text_columns(text, length);
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  luaL_addlstring(&buffer, text, length);
  for (; columns > 0; columns--) luaL_addchar(&buffer, ' ');
  luaL_pushresult(&buffer);
  return 1;
}

/* As C's own locale has it. */
static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* The bytes of `text` that take at most so many columns. */
static size_t fitting(const char *text, size_t length, lua_Integer columns) {
  size_t at = 0;
  for (lua_Integer taken = 0; at < length;) {
    mil_shown shown = mil_character_show(text + at, length - at);
    taken += shown.columns;
    if (taken > columns) break;
    at += shown.size;
  }
  return at;
}

static int cut(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer columns = luaL_checkinteger(L, 2);
  lua_settop(L, 1);
  if (fitting(text, length, columns) == length) return 1;
  size_t kept = fitting(text, length, columns - 1);
  while (kept > 0 && is_space(text[kept - 1])) kept--;
  lua_pushlstring(L, text, kept);
  lua_pushliteral(L, "…");
  lua_concat(L, 2);
  return 1;
}

/* ---- What may be shown -------------------------------------------------------------------------- */

/* What stands in a text for its first character. */
typedef mil_shown show(const char *text, size_t length);

static mil_shown show_valid(const char *text, size_t length) {
  uint32_t size, code = mil_character_decode(text, length, &size);
  return code == MIL_NO_CHARACTER ? mil_character_show(text, length)
                                  : (mil_shown){text, (uint8_t)size, 0, (uint8_t)size};
}

/* The bytes at the beginning that stand for themselves. */
static size_t sound_length(const char *text, size_t length, show *show_one) {
  size_t at = 0;
  while (at < length) {
    mil_shown shown = show_one(text + at, length - at);
    if (shown.text != text + at || shown.length != shown.size) break;
    at += shown.size;
  }
  return at;
}

static int replace_unsound(lua_State *L, show *show_one) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_settop(L, 1);
  size_t at = sound_length(text, length, show_one);
  if (at == length) return 1;
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  luaL_addlstring(&buffer, text, at);
  while (at < length) {
    mil_shown shown = show_one(text + at, length - at);
    luaL_addlstring(&buffer, shown.text, shown.length);
    at += shown.size;
  }
  luaL_pushresult(&buffer);
  return 1;
}

static int printable(lua_State *L) { return replace_unsound(L, mil_character_show); }

static int valid(lua_State *L) { return replace_unsound(L, show_valid); }

/* ---- Lines -------------------------------------------------------------------------------------- */

/* The words of a text with single spaces between them. */
static const char *push_words(lua_State *L, const char *text, size_t length, size_t *words_length) {
  luaL_Buffer buffer;
  luaL_buffinit(L, &buffer);
  bool parted = false, begun = false;
  for (size_t i = 0; i < length; i++) {
    if (is_space(text[i])) {
      parted = begun;
    } else {
      if (parted) luaL_addchar(&buffer, ' ');
      luaL_addchar(&buffer, text[i]);
      parted = false;
      begun = true;
    }
  }
  luaL_pushresult(&buffer);
  return lua_tolstring(L, -1, words_length);
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* Whether a line may end at this space: a number stays with its sign and its thousands. */
static bool may_part(const char *space, const char *end) {
  const char *at = space + 1;
  if (at < end && *at == '%') return false;
  const char *digits = at;
  while (digits < end && is_digit(*digits)) digits++;
  return !(is_digit(space[-1]) && digits - at == 3);
}

/* Where the piece of words that begins at `at` ends: at a space, or at the end. */
static const char *piece_end(const char *at, const char *end) {
  for (;; at++) {
    const char *space = memchr(at, ' ', (size_t)(end - at));
    if (!space) return end;
    if (may_part(space, end)) return space;
    at = space;
  }
}

/* Adds [start, end) to the list on top. */
static void add_line(lua_State *L, const char *start, const char *end) {
  lua_pushlstring(L, start, (size_t)(end - start));
  lua_rawseti(L, -2, (int)lua_rawlen(L, -2) + 1);
}

static int wrap(lua_State *L) {
  size_t length;
  const char *given = luaL_checklstring(L, 1, &length);
  lua_Integer columns = luaL_checkinteger(L, 2);
  const char *line = push_words(L, given, length, &length), *end = line + length;
  lua_newtable(L);
  lua_Integer taken = 0;
  const char *stop = line; /* of the line so far */
  for (const char *piece = line; piece < end;) {
    const char *next = piece_end(piece, end);
    lua_Integer size = (lua_Integer)mil_text_columns(piece, (size_t)(next - piece));
    if (stop > line && taken + 1 + size > columns) {
      add_line(L, line, stop);
      line = piece;
      taken = size;
    } else {
      taken += size + (stop > line);
    }
    stop = next;
    piece = next + 1;
  }
  add_line(L, line, stop);
  return 1;
}

static const luaL_Reg functions[] = {
  {"width", width}, {"printable", printable}, {"valid", valid}, {"pad", pad},
  {"cut", cut},     {"wrap", wrap},           {NULL, NULL}};

MIL_LUA_OPEN luaopen_milstolpe_characters(lua_State *L);

MIL_LUA_OPEN luaopen_milstolpe_characters(lua_State *L) {
  luaL_checkversion(L);
  luaL_newlib(L, functions);
  return 1;
}
