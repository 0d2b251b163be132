/* builder.h: makes units out of what the queries capture in one section. */
#ifndef MIL_BUILDER_H
#define MIL_BUILDER_H

#include "shape.h"
#include "skeleton.h"
#include "unit.h"

/* The captures of units.scm, in the order of `mil_builder_captures`. */
extern const char *const mil_builder_captures[];

/* An open list item or block quote. */
typedef struct mil_holder {
  uint32_t end;   /* in the skeleton */
  int32_t unit;   /* of an item; -1 for a quote */
  bool has_text;  /* an item that has its own text, or can get none any more */
} mil_holder;

/* Used for one section after the other; its arrays keep their memory. */
typedef struct mil_builder {
  const mil_allocator *allocator;
  mil_units units; /* of this section; `heading` is -1 for what stands under a heading outside of it, too */
  MIL_ARRAY(mil_holder) holders;
  MIL_ARRAY(int32_t) headings; /* those inside items and quotes under which the next unit stands */
  uint32_t heading_end;        /* in the skeleton: up to here, all belongs to the last heading */
  const mil_skeleton *skeleton;
  const char *text;
} mil_builder;

void mil_builder_release(mil_builder *self);

/* Begins a section. `skeleton` is that of `text`. */
void mil_builder_begin(mil_builder *self, const mil_skeleton *skeleton, const char *text);

/* Adds the ATX heading that begins the section. */
bool mil_builder_add_heading(mil_builder *self, mil_range line, uint8_t level);

/* Adds what was captured; `event` counts in the skeleton. */
bool mil_builder_add(mil_builder *self, mil_event event);

#endif
