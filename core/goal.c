/* goal.c: which candidates are goals, and which goal serves which. */
#include "goal.h"

static bool find_goals(mil_founds *self, const mil_allocator *allocator,
                       const mil_candidates *candidates) {
  for (uint32_t i = 0; i < candidates->items.count; i++) {
    const mil_candidate *candidate = &candidates->items.items[i];
    if (candidate->score < 0) continue;
    if (!mil_array_reserve(allocator, &self->items, 1)) return false;
    mil_found *found = &self->items.items[self->items.count];
    *found = (mil_found){.candidate = i, .line = candidate->line, .parent = -1};
    if (self->by_line[candidate->line] < 0)
      self->by_line[candidate->line] = (int32_t)self->items.count;
    self->items.count++;
  }
  return true;
}

/* The goal in one of the items that the line is nested in. */
static int32_t goal_of_items(const mil_founds *self, const mil_reading *reading, int32_t line) {
  for (int32_t at = reading->lines.items[line].parent; at >= 0;
       at = reading->lines.items[at].parent)
    if (self->by_line[at] >= 0) return self->by_line[at];
  return -1;
}

/* The goal in the bold line or one of the headings above. */
static int32_t goal_of_headings(const mil_founds *self, const mil_reading *reading, int32_t line) {
  const mil_line *lines = reading->lines.items;
  if (lines[line].over >= 0 && self->by_line[lines[line].over] >= 0)
    return self->by_line[lines[line].over];
  for (int32_t at = lines[line].heading; at >= 0; at = lines[at].heading)
    if (self->by_line[at] >= 0) return self->by_line[at];
  return -1;
}

static bool same_place(const mil_line *a, const mil_line *b) {
  return a->heading == b->heading && a->parent == b->parent;
}

/* A row or line that is labelled as a key result serves the last objective beside it. */
static int32_t objective_before(const mil_founds *self, const mil_reading *reading,
                                uint32_t index) {
  const mil_line *lines = reading->lines.items;
  const mil_line *line = &lines[self->items.items[index].line];
  if (line->label.kind != MIL_LABEL_RESULT) return -1;
  for (uint32_t before = index; before-- > 0;) {
    const mil_line *other = &lines[self->items.items[before].line];
    if (!same_place(other, line)) break;
    if (other->label.kind == MIL_LABEL_OBJECTIVE || other->label.kind == MIL_LABEL_GOAL)
      return (int32_t)before;
  }
  return -1;
}

/* In a table the last bold row speaks for the rows below it, as an objective does for its key
 * results. */
static int32_t row_above(const mil_founds *self, const mil_reading *reading, uint32_t index) {
  const mil_line *lines = reading->lines.items;
  const mil_line *line = &lines[self->items.items[index].line];
  if (line->form != MIL_FORM_ROW || line->group) return -1;
  int32_t head = reading->units->units.items[line->unit].head;
  for (uint32_t before = index; before-- > 0;) {
    const mil_line *other = &lines[self->items.items[before].line];
    if (other->form != MIL_FORM_ROW || reading->units->units.items[other->unit].head != head) break;
    if (other->group) return (int32_t)before;
  }
  return -1;
}

static void find_parent(mil_founds *self, const mil_reading *reading, uint32_t index) {
  mil_found *found = &self->items.items[index];
  int32_t parent = goal_of_items(self, reading, found->line);
  if (parent < 0) parent = objective_before(self, reading, index);
  if (parent < 0) parent = row_above(self, reading, index);
  if (parent < 0) parent = goal_of_headings(self, reading, found->line);
  if (parent == (int32_t)index) parent = -1;
  found->parent = parent;
  found->key_result =
    parent >= 0 || reading->lines.items[found->line].label.kind == MIL_LABEL_RESULT;
  if (parent >= 0) self->items.items[parent].objective = true;
}

bool mil_founds_init(mil_founds *self, const mil_allocator *allocator, const mil_reading *reading,
                     const mil_candidates *candidates) {
  *self = (mil_founds){0};
  self->by_line = mil_resize(allocator, NULL, (reading->lines.count + 1) * sizeof *self->by_line);
  if (self->by_line == NULL) return false;
  for (uint32_t line = 0; line < reading->lines.count; line++) self->by_line[line] = -1;
  if (!find_goals(self, allocator, candidates)) return false;
  for (uint32_t i = 0; i < self->items.count; i++) find_parent(self, reading, i);
  return true;
}

void mil_founds_release(mil_founds *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->items);
  mil_release(allocator, self->by_line);
  self->by_line = NULL;
}
