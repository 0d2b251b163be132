/* repeat.c: see repeat.h. */
#include "repeat.h"

#include <string.h>

#include "calendar.h"
#include "hash.h"

/* The `first` of a goal that was not compared with all before it. */
#define UNKNOWN (-2)

/* ---- Two goals ---------------------------------------------------------------------------------- */

static bool same_days(mil_days a, mil_days b) {
  return !mil_days_known(a) || !mil_days_known(b) || a.last == b.last;
}

typedef struct comparer {
  mil_compared *known;
  const mil_planned *goals;
  uint32_t count;
} comparer;

/* Key results of two objectives, and goals of two periods, may read the same: "40 % fler leads". */
static bool same(const comparer *self, uint32_t a, uint32_t b) {
  const mil_compared *one = &self->known[a], *other = &self->known[b];
  if (one->parent != other->parent || !mil_gist_may_be_near(&one->sketch, &other->sketch))
    return false;
  const mil_planned *first = &self->goals[a], *second = &self->goals[b];
  return !first->goal->done && !second->goal->done &&
         same_days(first->goal->deadline, second->goal->deadline) &&
         mil_gist_is_near(first->gist, second->gist);
}

/* The first of goals [start, end) that says what `index` says, or -1. */
static int32_t find_first(const comparer *self, uint32_t index, uint32_t start, uint32_t end) {
  for (uint32_t i = start; i < end; i++)
    if (same(self, i, index)) return (int32_t)i;
  return -1;
}

/* ---- What changed ------------------------------------------------------------------------------- */

/* Goals [start, end) are others than before, in the place of [start, old_end); those behind moved.
 */
typedef struct change {
  uint32_t start, old_end, end;
} change;

static uint64_t hash_of(const comparer *self, uint32_t index) {
  const mil_goal *goal = self->goals[index].goal;
  uint64_t hash = mil_hash_mix(self->goals[index].gist->hash, goal->done);
  bool known = mil_days_known(goal->deadline);
  return mil_hash_mix(hash, known ? (uint32_t)goal->deadline.last : UINT64_MAX);
}

static bool is_as_before(const comparer *self, const mil_compared *old, uint32_t index) {
  return old->hash == hash_of(self, index) && old->parent == self->goals[index].parent;
}

/* The index that a goal has now, where neither it nor its place changed; else one that none has. */
static int32_t moved(const change *changed, int32_t index) {
  if (index < (int32_t)changed->start) return index;
  if (index < (int32_t)changed->old_end) return INT32_MAX;
  return index - (int32_t)changed->old_end + (int32_t)changed->end;
}

/* A goal that serves another than before has changed, too, and so count all up to it. */
static change find_change(const mil_repeats *self, const comparer *now) {
  const mil_compared *old = self->goals.items;
  change changed = {0, self->goals.count, now->count};
  while (changed.start < changed.old_end && changed.start < changed.end &&
         is_as_before(now, &old[changed.start], changed.start))
    changed.start++;
  while (changed.old_end > changed.start && changed.end > changed.start &&
         old[changed.old_end - 1].hash == hash_of(now, changed.end - 1))
    changed.old_end--, changed.end--;
  for (uint32_t i = changed.old_end, k = changed.end; i < self->goals.count; i++, k++)
    if (moved(&changed, old[i].parent) != now->goals[k].parent)
      changed.old_end = i + 1, changed.end = k + 1;
  return changed;
}

static bool make_room(mil_repeats *self, const mil_allocator *allocator, const change *changed) {
  uint32_t more = changed->end - changed->start, tail = self->goals.count - changed->old_end;
  if (!mil_array_reserve(allocator, &self->goals, more)) return false;
  mil_compared *known = self->goals.items;
  if (tail > 0) memmove(known + changed->end, known + changed->old_end, tail * sizeof *known);
  self->goals.count = changed->end + tail;
  return true;
}

static void fill(comparer *self, const change *changed) {
  for (uint32_t i = changed->start; i < changed->end; i++)
    self->known[i] = (mil_compared){
      .hash = hash_of(self, i), .sketch = self->goals[i].gist->sketch, .first = UNKNOWN};
  for (uint32_t i = changed->start; i < self->count; i++)
    self->known[i].parent = self->goals[i].parent;
}

/* A goal behind the change was compared with all before it but those that are new. What it repeated
 * may be gone. */
static int32_t compare(const comparer *self, const change *changed, uint32_t index) {
  if (index >= MIL_REPEATS_MAX) return UNKNOWN;
  int32_t first = self->known[index].first;
  if (index >= changed->end) first = moved(changed, first);
  if (first == UNKNOWN || first == INT32_MAX) return find_first(self, index, 0, index);
  if (first >= 0 && first < (int32_t)changed->start) return first;
  int32_t earlier = find_first(self, index, changed->start, changed->end);
  return earlier >= 0 ? earlier : first;
}

/* ---- Public ------------------------------------------------------------------------------------- */

bool mil_repeats_follow(mil_repeats *self, const mil_allocator *allocator, const mil_planned *goals,
                        uint32_t count) {
  comparer now = {.goals = goals, .count = count};
  change changed = find_change(self, &now);
  if (!make_room(self, allocator, &changed)) return mil_repeats_release(self, allocator), false;
  now.known = self->goals.items;
  fill(&now, &changed);
  for (uint32_t i = changed.start; i < count; i++) now.known[i].first = compare(&now, &changed, i);
  return true;
}

void mil_repeats_release(mil_repeats *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->goals);
}

int32_t mil_repeats_first(const mil_repeats *self, uint32_t index) {
  int32_t first = self->goals.items[index].first;
  return first >= 0 ? first : -1;
}
