/* language_search.c: searches for patterns of a language pack; what spares them is the sieve, what
 * was found before, and that most texts can be written in Latin-1. */
#include "bits.h"
#include "language_internal.h"
#include "narrow.h"

/* ---- One search ------------------------------------------------------------------------------ */

/* A text, and the same in Latin-1 where it can be (else its `text` is NULL). */
typedef struct subject {
  mil_slice text, narrow;
} subject;

static void widen_groups(const subject *at, mil_match *match) {
  if (at->narrow.length == at->text.length) return;
  for (uint32_t i = 0; i < match->count; i++) {
    mil_range *group = &match->groups[i];
    if (group->start == UINT32_MAX) continue;
    group->start = mil_widened_offset(at->narrow, group->start);
    group->end = mil_widened_offset(at->narrow, group->end);
  }
}

static mil_match_result search_narrow(mil_language *self, mil_pattern *pattern, const subject *in,
                                      uint32_t from, mil_match *match) {
  bool ascii = in->narrow.length == in->text.length;
  if (!ascii) from = mil_narrow_offset(in->text, from);
  mil_match_result result = mil_pattern_search(pattern, self->matcher, in->narrow, from, match);
  if (result == MIL_MATCH_FOUND && match) widen_groups(in, match);
  return result;
}

static mil_match_result search_at(mil_language *self, mil_pattern_id id, const subject *in,
                                  uint32_t from, mil_match *match) {
  if (from > in->text.length) return MIL_MATCH_NONE;
  mil_pattern *pattern = in->narrow.text ? mil_language_narrow_pattern(self, id) : NULL;
  if (pattern) return search_narrow(self, pattern, in, from, match);
  pattern = mil_language_pattern(self, id);
  return pattern ? mil_pattern_search(pattern, self->matcher, in->text, from, match)
                 : MIL_MATCH_NONE;
}

static mil_match_result search(mil_language *self, mil_pattern_id id, const subject *in,
                               uint32_t from, mil_match *match) {
  if (!mil_language_is_stepped(self, id)) return search_at(self, id, in, from, match);
  for (uint32_t at = from; (at = mil_sieve_next(self->sieve, id, in->text, at)) != UINT32_MAX;
       at++) {
    mil_match_result result = search_at(self, id, in, at, match);
    if (result != MIL_MATCH_NONE) return result;
  }
  return MIL_MATCH_NONE;
}

/* ---- What is known of a text ----------------------------------------------------------------- */

/* The set of patterns that may match, or NULL where it is not told. */
static const uint64_t *passing_sieve(const mil_language *self, mil_slice text) {
  if (!self->sieve) return NULL;
  uint64_t start = mil_clock_aside(self->clock);
  const uint64_t *passing = mil_sieve_passing(self->sieve, text);
  mil_clock_aside_ends(self->clock, start, MIL_STEP_PREFILTER, text.length);
  return passing;
}

/* What is known of the text; NULL where nothing is kept. */
static mil_recalled *recalled_text(mil_language *self, mil_slice text) {
  if (self->forgets) return NULL;
  if (!self->recall) self->recall = mil_recall_new(self->allocator);
  bool fresh = false;
  mil_recalled *known = self->recall ? mil_recall_text(self->recall, text, &fresh) : NULL;
  const uint64_t *passing = known && fresh ? passing_sieve(self, text) : NULL;
  if (passing) mil_recalled_limit(known, passing);
  return known;
}

/* Of a text that is not kept: whether the sieve lets a pattern pass. */
static bool passes_sieve(const mil_language *self, mil_pattern_id pattern, mil_slice text) {
  const uint64_t *passing = passing_sieve(self, text);
  return !passing || mil_bit_is_set(passing, pattern);
}

/* ---- Public ---------------------------------------------------------------------------------- */

bool mil_language_search(mil_language *self, mil_pattern_id pattern, mil_slice text, uint32_t from,
                         mil_match *match) {
  mil_recalled *known = recalled_text(self, text);
  bool found = false;
  if (known && mil_recalled_find(known, pattern, from, &found, match)) return found;
  if (!known && !passes_sieve(self, pattern, text)) return false;
  mil_match own;
  subject in = {text, {NULL, 0}};
  if (known) in.narrow = mil_recalled_narrow(known, self->allocator);
  mil_match_result result = search(self, pattern, &in, from, match ? match : &own);
  found = result == MIL_MATCH_FOUND;
  self->limits += result == MIL_MATCH_LIMIT;
  if (known && result != MIL_MATCH_LIMIT)
    mil_recalled_keep(known, self->allocator, pattern, from, !found ? NULL : match ? match : &own);
  return found;
}

bool mil_language_matches(mil_language *self, mil_pattern_id pattern, mil_slice text) {
  return mil_language_search(self, pattern, text, 0, NULL);
}

bool mil_language_may_match(mil_language *self, mil_pattern_id first, mil_pattern_id last,
                            mil_slice text) {
  const mil_recalled *known = recalled_text(self, text);
  return !known || mil_recalled_may_hold(known, first, last);
}

bool mil_language_may_match_parts(mil_language *self, mil_pattern_id pattern, mil_slice text) {
  return !self->sieve || !mil_sieve_refuses_parts(self->sieve, pattern) ||
         mil_language_may_match(self, pattern, pattern, text);
}

void mil_language_note(mil_language *self, mil_slice text, uint64_t key, unsigned value) {
  mil_recalled *known = recalled_text(self, text);
  if (known) mil_recalled_note(known, key, value);
}

bool mil_language_noted(mil_language *self, mil_slice text, uint64_t key, unsigned *value) {
  const mil_recalled *known = recalled_text(self, text);
  return known && mil_recalled_noted(known, key, value);
}

mil_range mil_language_group(mil_language *self, mil_pattern_id pattern, const mil_match *match,
                             const char *name) {
  const pattern_slot *slot = &self->patterns[pattern];
  const mil_pattern *either = slot->narrow ? slot->narrow : slot->compiled;
  return either ? mil_pattern_range(either, match, name) : (mil_range){UINT32_MAX, UINT32_MAX};
}
