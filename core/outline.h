/* outline.h: a document's sections, as objects that stay while edits leave them alone.
 *
 * A section begins at a heading in column 0 and can be read without what stands before it
 * (section.h). So an edit cuts anew only the sections that it touches, and goes on until the old
 * cuts are met again. What is known of a section is kept with it. */
#ifndef MIL_OUTLINE_H
#define MIL_OUTLINE_H

#include "shelf.h"
#include "slice.h"

struct mil_passage;

typedef struct mil_block {
  uint32_t start, length;             /* its bytes in the document */
  uint32_t line, lines;               /* where it begins, from 0, and how many end in it */
  uint8_t level;                      /* of its heading, 1-6; 0 for what stands before the first */
  bool directives;                    /* it may hold one: the word milstolpe stands in it */
  bool scored;                        /* `scores` are known */
  uint64_t hash;                      /* of its bytes */
  uint32_t scores[MIL_MAX_LANGUAGES]; /* how much speaks for each language, see detect.h */
  struct mil_passage *alone;          /* what was found in it by itself, or NULL; owned */
  struct mil_passage *whole; /* … together with the sections under its headings, or NULL; owned */
} mil_block;

typedef struct mil_outline {
  MIL_ARRAY(mil_block) blocks; /* cover the text without gaps; none where it is empty */
  mil_shelf shelf;             /* of passages that were theirs */
  uint32_t front_end;          /* where front matter ends; 0 where there is none */
  bool known;                  /* it is that of the text as it is */
} mil_outline;

/* The hash of the bytes of some blocks. */
uint64_t mil_outline_hash(const mil_outline *self, uint32_t first, uint32_t count);

/* How many bytes of text the passages may have that are kept on the shelf. */
static inline uint32_t mil_outline_shelved(mil_slice text) { return text.length / 2 + 64 * 1024; }

/* Cuts `text` (valid UTF-8) anew. What is known of sections that are as before stays. */
bool mil_outline_read(mil_outline *self, const mil_allocator *allocator, mil_slice text);

/* Follows an edit of a known outline: bytes [start, old_end) became [start, new_end) of `text`.
 * Where memory ends the outline is no longer known, and empty. */
bool mil_outline_edit(mil_outline *self, const mil_allocator *allocator, mil_slice text,
                      uint32_t start, uint32_t old_end, uint32_t new_end);

/* The block that holds byte `at`, which may be one past the text's end; there must be one. */
const mil_block *mil_outline_at(const mil_outline *self, uint32_t at);

/* Forgets all sections. */
void mil_outline_release(mil_outline *self, const mil_allocator *allocator);

static inline mil_slice mil_block_text(const mil_block *self, mil_slice text) {
  return (mil_slice){text.text + self->start, self->length};
}

#endif
