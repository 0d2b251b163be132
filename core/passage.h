/* passage.h: a piece of a document that is judged by itself, and what is kept of it.
 *
 * A passage is a section, or one whose heading is a goal with all sections under it, since they
 * serve it. What it holds depends on its own bytes, on the headings over it and on few things that
 * are said of the whole document. So it is read as a small document of its own: the headings over
 * it, then its bytes. As long as neither changes, what was found stays, wherever an edit elsewhere
 * moves it.
 *
 * Positions in a passage count from the first byte of that small document; the first `prefix` bytes
 * are not the passage's own. */
#ifndef MIL_PASSAGE_H
#define MIL_PASSAGE_H

#include "outline.h"
#include "results.h"

/* Words of the document that speak for what is below them: of a heading, or a bold line. */
typedef struct mil_head {
  mil_range words; /* in the document; empty: there is none */
  mil_language *language;
  mil_position position; /* of their first */
  uint64_t hash;         /* of the words */
} mil_head;

/* The heads over a place of the document. */
typedef struct mil_over {
  mil_head front;       /* the title that front matter gives */
  mil_head title;       /* the document's first heading, of whatever rank */
  mil_head headings[7]; /* by level, 1-6; of each the nearest above, if it still governs */
  mil_head bolds[7];    /* the bold line under that heading which speaks for its sub-headings */
} mil_over;

/* A heading of a passage that governs what follows it. */
typedef struct mil_mark {
  uint8_t level;
  bool goal;        /* it is one, or its bold line is: what is below serves it */
  mil_head heading; /* words and lines: counted from the passage's own first */
  mil_head bold;    /* likewise; empty where none speaks for sub-headings */
} mil_mark;

/* A line that tells what the document is for. */
typedef struct mil_aim {
  mil_language *language;
  mil_slice text;
} mil_aim;

/* What a reading tells of a passage, without judging. */
typedef struct mil_facts {
  const mil_mark *marks;
  uint32_t mark_count;
  mil_head heading; /* the first heading of any kind, as in mil_mark */
  mil_range title;  /* where to speak of the document, were this its first heading: as above */
  const mil_aim *aims;
  uint32_t aim_count;
  uint64_t aims_hash;
  bool review;   /* names a cadence of review */
  bool strategy; /* a heading or bold line of vision or strategy, or an objective */
  bool limits;   /* a pattern reached its limit */
  mil_range
    limited; /* the first bytes that a limit left out, counted from its own first; or empty */
} mil_facts;

typedef struct mil_passage {
  uint64_t context; /* of what stands over it and was said of the document, when it was read */
  uint64_t bytes;   /* a hash of its own */
  uint32_t block_count;
  uint32_t length; /* of its own text */
  uint32_t prefix;
  const mil_piece *pieces; /* of the prefix */
  mil_facts facts;
  mil_arena memory;  /* of facts and pieces */
  mil_check *check;  /* its reading, as long as its goals are not judged; or NULL */
  uint64_t strategy; /* of the strategy by which they were judged: a hash */
  uint32_t goal_count;
  mil_results *results; /* of judging the goals; NULL until then, and where there are none */
  uint32_t scores[MIL_MAX_LANGUAGES]; /* on the shelf, where it is one section: as in mil_block … */
  bool scored;                        /* … if they are known */
  struct mil_passage *chained, *older, *newer; /* on the shelf */
} mil_passage;

/* The small document of a passage, and what its prefix is made of. */
typedef struct mil_extract {
  MIL_ARRAY(char) text;
  MIL_ARRAY(mil_piece) pieces;
  MIL_ARRAY(mil_tongue) tongues;
  uint32_t prefix;
  mil_range title; /* of the front matter */
} mil_extract;

/* Begins an extract with what `over` holds. False where memory ends. */
bool mil_extract_begin(mil_extract *self, const mil_allocator *allocator, const mil_over *over,
                       mil_slice document);
/* Appends bytes of the document written in that language. */
bool mil_extract_add(mil_extract *self, const mil_allocator *allocator, mil_slice bytes,
                     mil_language *language);
/* Where the words stand that an extract begins with, and the passage behind them: it has byte
 * `start` on line `line` (from 0). */
mil_anchors mil_over_anchors(const mil_over *over, uint32_t start, uint32_t line);
void mil_extract_release(mil_extract *self, const mil_allocator *allocator);

/* Reads an extract. NULL where it fails. */
mil_passage *mil_passage_read(mil_checker *checker, const mil_extract *extract,
                              const mil_setting *setting, mil_error *error);
void mil_passage_free(mil_passage *self, const mil_allocator *allocator);

/* Reads again what was judged and dropped, to judge it anew. */
bool mil_passage_reread(mil_passage *self, mil_checker *checker, const mil_extract *extract,
                        const mil_setting *setting, mil_error *error);

/* Judges the goals of a passage that holds its check and stands at these anchors, by a strategy of
 * that hash, and keeps the results alone. */
bool mil_passage_judge(mil_passage *self, mil_slice document, const mil_anchors *anchors,
                       const mil_strategy *strategy, uint64_t hash, mil_error *error);

#endif
