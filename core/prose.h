/* prose.h: Markdown inline text as a plain sentence, with a map back to the source.
 *
 * Patterns never see markup. Emphasis, links, images, autolinks' angle brackets, HTML tags and
 * comments, and footnote marks are dropped; their text stays (of a wiki link the text after its
 * bar). An inline code span keeps its content where that is words (it often names a metric or
 * product), else the word MIL_PROSE_CODE stands for it; it is one span of kind MIL_SPAN_CODE
 * either way. Brackets that are no link for sure stay: "[antal]" may be a placeholder. Line breaks
 * with their indentation, `>` and list continuation become one space; runs of white space, tabs
 * and no-break spaces too; soft hyphens, zero-width characters, variation selectors and control
 * characters go (a joiner inside an emoji stays); entities (see entity.h) and backslash escapes
 * are decoded; the text is composed (NFC). Leading and trailing space is trimmed. */
#ifndef MIL_PROSE_H
#define MIL_PROSE_H

#include "alloc.h"
#include "slice.h"

/* Stands for code that is no words: "in `f(x)` for" must not become "infor". */
#define MIL_PROSE_CODE "code"

typedef enum mil_span_kind {
  MIL_SPAN_CODE,
  MIL_SPAN_EMPHASIS,
  MIL_SPAN_STRONG,
  MIL_SPAN_STRIKE,
  MIL_SPAN_LINK,
  MIL_SPAN_URL,       /* a bare or <bracketed> address */
  MIL_SPAN_BREAK,     /* an empty span where a source line ended, or <br> stood: before the space */
  MIL_SPAN_HARD_BREAK /* beside a MIL_SPAN_BREAK that shows: two spaces, a backslash, <br> */
} mil_span_kind;

typedef struct mil_span {
  mil_span_kind kind;
  mil_range plain; /* in the plain text; no space at its ends */
} mil_span;

/* Owned by the arena it was made in. The bytes of one character share its source; where several
 * source characters became one (a and U+030A: å; &auml;; a run of spaces), so does all of it.
 * `starts` and `ends` never decrease and have an entry at `length` too: where the prose ends in
 * the source. */
typedef struct mil_prose {
  const char *text; /* valid UTF-8, NUL-terminated */
  uint32_t length;
  const uint32_t *starts; /* of each plain byte: where its source begins … */
  const uint32_t *ends;   /* … and ends, in bytes of the document */
  const mil_span *spans;  /* in order of their start, the longer one first */
  uint32_t span_count;
} mil_prose;

/* The parser for inline text and its scratch space; one for each thread. */
typedef struct mil_prose_reader mil_prose_reader;
mil_prose_reader *mil_prose_reader_new(const mil_allocator *allocator, mil_error *error);
void mil_prose_reader_free(mil_prose_reader *self);

/* The prose of bytes `range` of `source`: the inline content of one block, perhaps of several
 * lines. What stands before it on its first line tells in how many quotes it stands. Text without
 * markup characters is read without the parser, and so is text beyond the limits of inline.h. */
bool mil_prose_read(mil_prose_reader *self, mil_arena *arena, const char *source, mil_range range,
                    mil_prose *prose, mil_error *error);

/* The source bytes of plain bytes `plain`: from the first byte's start to the last byte's end; an
 * empty range gives an empty one where it stands. */
mil_range mil_prose_source(const mil_prose *self, mil_range plain);

/* The plain range whose source lies inside `source`; for tests and for edits. */
mil_range mil_prose_plain(const mil_prose *self, mil_range source);

static inline mil_slice mil_prose_slice(const mil_prose *self, mil_range plain) {
  return mil_slice_of(self->text, plain);
}

#endif
