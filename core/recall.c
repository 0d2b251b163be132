/* recall.c: see recall.h. */
#include "recall.h"

#include <string.h>

#include "alloc.h"
#include "bits.h"
#include "hash.h"
#include "narrow.h"

/* Each text has one place, by its hash; a newer one there takes the place of the older. */
#define PLACES (1u << 11)
/* Longer texts are rare, and seldom met twice. */
#define TEXT_MAX 2048

enum { PATTERN_WORDS = (MIL_PATTERN_COUNT + 63) / 64 };

/* What a search gave that found something, or did not begin at byte 0. */
typedef struct result {
  uint16_t pattern;
  uint16_t group_count; /* 0: nothing was found */
  uint32_t from;
  uint32_t groups; /* where they begin in `groups` */
} result;

struct mil_recalled {
  uint64_t hash;
  bool used;
  MIL_ARRAY(char) text;
  bool noted;
  unsigned note;
  uint64_t note_key;
  enum { UNREAD, WIDE, NARROW } alphabet;
  MIL_ARRAY(char) narrow;          /* the text in Latin-1, where it is NARROW */
  uint64_t refused[PATTERN_WORDS]; /* patterns that the sieve refuses, a bit each */
  uint64_t none[PATTERN_WORDS];    /* patterns that were searched for from byte 0, in vain */
  MIL_ARRAY(result) results;
  MIL_ARRAY(mil_range) groups;
};

struct mil_recall {
  const mil_allocator *allocator;
  mil_recalled *last; /* that was asked for */
  mil_recalled places[PLACES];
};

mil_recall *mil_recall_new(const mil_allocator *allocator) {
  mil_recall *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  memset(self, 0, sizeof *self);
  self->allocator = allocator;
  return self;
}

void mil_recall_free(mil_recall *self) {
  if (self == NULL) return;
  for (uint32_t i = 0; i < PLACES; i++) {
    mil_array_release(self->allocator, &self->places[i].text);
    mil_array_release(self->allocator, &self->places[i].narrow);
    mil_array_release(self->allocator, &self->places[i].results);
    mil_array_release(self->allocator, &self->places[i].groups);
  }
  mil_release(self->allocator, self);
}

static bool is_of(const mil_recalled *self, mil_slice text) {
  return self->used && self->text.count == text.length &&
         (text.length == 0 || memcmp(self->text.items, text.text, text.length) == 0);
}

/* Makes the place that of a text of which nothing is known. */
static bool take(mil_recalled *self, const mil_allocator *allocator, uint64_t hash,
                 mil_slice text) {
  self->used = false;
  self->text.count = self->results.count = self->groups.count = 0;
  if (!mil_array_reserve(allocator, &self->text, text.length)) return false;
  if (text.length > 0) memcpy(self->text.items, text.text, text.length);
  self->text.count = text.length;
  self->alphabet = UNREAD;
  self->noted = false;
  memset(self->refused, 0, sizeof self->refused);
  memset(self->none, 0, sizeof self->none);
  self->hash = hash;
  self->used = true;
  return true;
}

/* Mostly it is the text that was asked for last. */
mil_recalled *mil_recall_text(mil_recall *self, mil_slice text, bool *fresh) {
  *fresh = false;
  if (text.length > TEXT_MAX) return NULL;
  if (self->last != NULL && is_of(self->last, text)) return self->last;
  uint64_t hash = mil_hash(text);
  mil_recalled *place = &self->places[hash % PLACES];
  self->last = NULL;
  *fresh = place->hash != hash || !is_of(place, text);
  if (*fresh && !take(place, self->allocator, hash, text)) return NULL;
  return self->last = place;
}

static bool read_narrow(mil_recalled *self, const mil_allocator *allocator) {
  mil_slice text = {self->text.items, self->text.count};
  self->narrow.count = 0;
  return mil_array_reserve(allocator, &self->narrow, text.length + 1) &&
         mil_narrow_text(text, self->narrow.items, &self->narrow.count);
}

mil_slice mil_recalled_narrow(mil_recalled *self, const mil_allocator *allocator) {
  if (self->alphabet == UNREAD) self->alphabet = read_narrow(self, allocator) ? NARROW : WIDE;
  return self->alphabet == NARROW ? (mil_slice){self->narrow.items, self->narrow.count}
                                  : (mil_slice){NULL, 0};
}

void mil_recalled_note(mil_recalled *self, uint64_t key, unsigned value) {
  self->noted = true;
  self->note_key = key;
  self->note = value;
}

bool mil_recalled_noted(const mil_recalled *self, uint64_t key, unsigned *value) {
  if (!self->noted || self->note_key != key) return false;
  *value = self->note;
  return true;
}

void mil_recalled_limit(mil_recalled *self, const uint64_t *passing) {
  for (uint32_t i = 0; i < PATTERN_WORDS; i++) self->refused[i] = ~passing[i];
}

bool mil_recalled_may_hold(const mil_recalled *self, mil_pattern_id first, mil_pattern_id last) {
  for (mil_pattern_id pattern = first; pattern <= last; pattern++)
    if (!mil_bit_is_set(self->refused, pattern)) return true;
  return false;
}

static void copy_groups(const mil_recalled *self, const result *kept, mil_match *match) {
  match->count = kept->group_count;
  memcpy(match->groups, self->groups.items + kept->groups,
         kept->group_count * sizeof *match->groups);
}

bool mil_recalled_find(const mil_recalled *self, mil_pattern_id pattern, uint32_t from, bool *found,
                       mil_match *match) {
  *found = false;
  if (mil_bit_is_set(self->refused, pattern)) return true;
  if (from == 0 && mil_bit_is_set(self->none, pattern)) return true;
  for (uint32_t i = 0; i < self->results.count; i++) {
    const result *kept = &self->results.items[i];
    if (kept->pattern != pattern || kept->from != from) continue;
    *found = kept->group_count > 0;
    if (*found && match != NULL) copy_groups(self, kept, match);
    return true;
  }
  return false;
}

void mil_recalled_keep(mil_recalled *self, const mil_allocator *allocator, mil_pattern_id pattern,
                       uint32_t from, const mil_match *match) {
  uint32_t count = match != NULL ? match->count : 0;
  if (match == NULL && from == 0) {
    mil_bit_set(self->none, pattern);
    return;
  }
  if (!mil_array_reserve(allocator, &self->results, 1) ||
      !mil_array_reserve(allocator, &self->groups, count))
    return;
  self->results.items[self->results.count++] =
    (result){(uint16_t)pattern, (uint16_t)count, from, self->groups.count};
  if (count > 0)
    memcpy(self->groups.items + self->groups.count, match->groups, count * sizeof *match->groups);
  self->groups.count += count;
}
