#include "message.h"

#include <string.h>

/* What stands next in a template: text, or a place "{name}" or "{name|fallback}". */
typedef struct piece {
  mil_slice name;     /* of a place; text NULL otherwise */
  mil_slice fallback; /* text NULL where none is given */
  mil_slice literal;  /* the piece as written */
} piece;

static mil_slice slice_between(const char *start, const char *end) {
  return (mil_slice){start, (uint32_t)(end - start)};
}

static piece place_at(const char *open, const char *close) {
  const char *bar = memchr(open, '|', (size_t)(close - open));
  piece place = {.name = slice_between(open + 1, bar ? bar : close),
                 .literal = slice_between(open, close + 1)};
  if (bar) place.fallback = slice_between(bar + 1, close);
  return place;
}

static piece next_piece(const char *at) {
  const char *close = *at == '{' ? strchr(at, '}') : NULL;
  if (close) return place_at(at, close);
  const char *open = strchr(at + 1, '{');
  return (piece){.literal = slice_between(at, open ? open : at + strlen(at))};
}

static bool is_named(const mil_argument *argument, mil_slice name) {
  return strlen(argument->name) == name.length &&
         memcmp(argument->name, name.text, name.length) == 0;
}

static mil_slice piece_value(const piece *self, const mil_argument *arguments, uint32_t count) {
  if (!self->name.text) return self->literal;
  for (uint32_t i = 0; i < count; i++) {
    if (!is_named(&arguments[i], self->name)) continue;
    bool use_fallback = arguments[i].value.length == 0 && self->fallback.text;
    return use_fallback ? self->fallback : arguments[i].value;
  }
  return self->fallback.text ? self->fallback : self->literal;
}

/* Writes the filled template to `target`, or only counts where that is NULL. */
static size_t fill(char *target, const char *template, const mil_argument *arguments,
                   uint32_t count) {
  size_t length = 0;
  for (const char *at = template; *at;) {
    piece next = next_piece(at);
    mil_slice value = piece_value(&next, arguments, count);
    if (target && value.length) memcpy(target + length, value.text, value.length);
    length += value.length;
    at += next.literal.length;
  }
  return length;
}

const char *mil_message_fill(mil_arena *arena, const char *template, const mil_argument *arguments,
                             uint32_t count) {
  size_t length = fill(NULL, template, arguments, count);
  char *message = mil_arena_take(arena, length + 1);
  if (message) fill(message, template, arguments, count);
  return message;
}
