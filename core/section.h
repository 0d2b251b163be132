/* section.h: cuts a text at its headings, by CommonMark's own rules for what is no text at all.
 *
 * A column-0 ATX heading outside fenced code, HTML blocks and front matter always begins a section,
 * whatever stood before it; so each section can be parsed alone, and an edit touches one. A line scan finds
 * them at over 1 GB/s. (A heading indented by 1 to 3 spaces may belong to a list item: no cut there.) */
#ifndef MIL_SECTION_H
#define MIL_SECTION_H

#include "alloc.h"
#include "slice.h"

typedef enum mil_raw_kind {
  MIL_RAW_FRONT_MATTER, /* between --- lines (or +++) at the very start, after a BOM at most */
  MIL_RAW_CODE,         /* fenced or indented; the fences are part of it */
  MIL_RAW_HTML          /* an HTML block, comments above all */
} mil_raw_kind;

/* Bytes that hold no prose and never reach the parser. */
typedef struct mil_raw {
  mil_raw_kind kind;
  mil_range range;  /* whole lines; the first may begin with markers of the list or quote it stands in */
  uint32_t content; /* where its own text begins: the fence, the tag, the first character of the code */
} mil_raw;

typedef struct mil_section {
  mil_range range;
  uint8_t level; /* of its heading, 1-6; 0 for what stands before the first */
  uint32_t raw;  /* its raw blocks: raws.items[raw .. raw + raw_count) */
  uint32_t raw_count;
} mil_section;

typedef struct mil_sections {
  MIL_ARRAY(mil_section) sections; /* cover the text without gaps */
  MIL_ARRAY(mil_raw) raws;
} mil_sections;

bool mil_sections_init(mil_sections *self, const mil_allocator *allocator, mil_slice text);
void mil_sections_release(mil_sections *self, const mil_allocator *allocator);

#endif
