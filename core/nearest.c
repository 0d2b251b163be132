#include "nearest.h"

#include <string.h>

/* Longer names are compared by their first bytes only: all known names are shorter. */
#define NAME_MAX_LENGTH 64

static uint32_t least(uint32_t a, uint32_t b, uint32_t c) {
  uint32_t smaller = a < b ? a : b;
  return smaller < c ? smaller : c;
}

/* Levenshtein's distance in bytes, one row of the table at a time. */
static uint32_t edit_distance(mil_slice a, mil_slice b) {
  uint32_t row[NAME_MAX_LENGTH + 1];
  for (uint32_t j = 0; j <= b.length; j++) row[j] = j;
  for (uint32_t i = 1; i <= a.length; i++) {
    uint32_t diagonal = row[0];
    row[0] = i;
    for (uint32_t j = 1; j <= b.length; j++) {
      uint32_t replaced = diagonal + (a.text[i - 1] != b.text[j - 1]);
      diagonal = row[j];
      row[j] = least(replaced, row[j] + 1, row[j - 1] + 1);
    }
  }
  return row[b.length];
}

static mil_slice cut(const char *text, size_t length) {
  return (mil_slice){text, length < NAME_MAX_LENGTH ? (uint32_t)length : NAME_MAX_LENGTH};
}

void mil_nearest_offer(mil_nearest *self, const char *name) {
  mil_slice wanted = cut(self->wanted.text, self->wanted.length);
  uint32_t distance = edit_distance(wanted, cut(name, strlen(name)));
  if (self->best && distance >= self->distance) return;
  self->best = name;
  self->distance = distance;
}

/* Half the letters may differ: "deadline" finds "timebound.no-deadline" no more, a slip of the keys
 * or a forgotten prefix of a few letters does. */
const char *mil_nearest_name(const mil_nearest *self) {
  if (!self->best) return NULL;
  return 2 * (size_t)self->distance <= strlen(self->best) ? self->best : NULL;
}
