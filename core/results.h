/* results.h: the goals and findings of a passage, as long as somebody needs them.
 *
 * A passage moves with every edit before it. So each place is kept as counted from an anchor: the
 * passage's own first byte, or that of words over it; whoever knows where the anchors stand can
 * tell where it is. Passages begin where a line does, so that columns hold.
 *
 * Results are not changed once they are made. They belong to all who share them, in whatever
 * thread. */
#ifndef MIL_RESULTS_H
#define MIL_RESULTS_H

#include <stdatomic.h>

#include "check.h"
#include "gist.h"

/* Where something stands in a document that others count from. */
typedef struct mil_anchor {
  uint32_t byte;
  mil_position position;
} mil_anchor;

/* Of a passage: its own first byte, then the words over it in the order of its prefix: front
 * matter's title, the first heading, and six levels of headings and bold lines. */
enum { MIL_ANCHORS_MAX = 15 };

typedef struct mil_anchors {
  mil_anchor items[MIL_ANCHORS_MAX];
  uint32_t count;
} mil_anchors;

/* Counted from an anchor: bytes, lines, and on its own line columns as well. */
typedef struct mil_spot {
  uint32_t byte, line, column, utf16;
} mil_spot;

typedef struct mil_stretch {
  uint32_t anchor; /* its index */
  mil_spot start, end;
} mil_stretch;

typedef struct mil_kept_goal {
  mil_goal goal; /* ranges and evidence are kept below; `parent` counts from the passage's first */
  mil_gist gist;
  mil_stretch range;
  uint64_t hash;               /* of its words, language and byte columns */
  const mil_stretch *evidence; /* of all criteria, one after the other */
} mil_kept_goal;

typedef struct mil_kept_finding {
  mil_finding finding; /* `goal` and `related` count from the passage's first */
  mil_stretch range;
  uint64_t hash; /* of what it says, and of its byte columns, which no position tells */
} mil_kept_finding;

typedef struct mil_results {
  atomic_uint users;
  const mil_allocator *allocator; /* must outlive the last of them, and bear their threads */
  mil_arena arena;
  mil_kept_goal *goals;
  mil_kept_finding *findings; /* in order of their places */
  mil_question *questions;    /* to the strategy; what was found hangs on their answers */
  uint32_t goal_count, finding_count, question_count;
} mil_results;

/* Where the words of a passage's prefix stand in it: [start, start + length). */
typedef struct mil_piece {
  uint32_t start, length;
} mil_piece;

/* What a check of a passage was made of. */
typedef struct mil_source {
  mil_slice document;
  const mil_anchors *anchors; /* one for the passage, and one for each piece */
  const mil_piece *pieces;
  uint32_t prefix; /* bytes of the check's text that are not the passage's own */
} mil_source;

/* Keeps what a judged check found, for one user; NULL where memory ends. */
mil_results *mil_results_new(const mil_check *check, const mil_source *source);
/* Whether this strategy answers as that one did by which the goals were judged. */
bool mil_results_hold(const mil_results *self, const mil_strategy *strategy);
mil_results *mil_results_share(mil_results *self);
/* One user less. */
void mil_results_drop(mil_results *self);

/* A hash of what a finding says. */
uint64_t mil_finding_hash(const mil_finding *finding);

static inline uint32_t mil_spot_byte(const mil_anchor *anchor, const mil_spot *spot) {
  return anchor->byte + spot->byte;
}

static inline mil_range mil_stretch_range(const mil_anchor *anchors, const mil_stretch *stretch) {
  const mil_anchor *anchor = &anchors[stretch->anchor];
  return (mil_range){anchor->byte + stretch->start.byte, anchor->byte + stretch->end.byte};
}

static inline mil_position mil_spot_position(const mil_anchor *anchor, const mil_spot *spot) {
  mil_position from = anchor->position;
  bool same_line = spot->line == 0;
  return (mil_position){from.line + spot->line, spot->column + (same_line ? from.column - 1 : 0),
                        spot->utf16 + (same_line ? from.utf16 - 1 : 0)};
}

#endif
