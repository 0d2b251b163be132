/* outline.c: see outline.h. */
#include "outline.h"

#include <string.h>

#include "hash.h"
#include "passage.h"
#include "section.h"
#include "utf8.h"

/* ---- Blocks ------------------------------------------------------------------------------------- */

static void release_block(mil_block *self, const mil_allocator *allocator) {
  mil_passage_free(self->alone, allocator);
  mil_passage_free(self->whole, allocator);
}

/* What is known of a block that goes may be known of one that comes. */
static void shelve_block(mil_outline *self, const mil_allocator *allocator, mil_slice text,
                         mil_block *block) {
  mil_passage *alone = block->alone;
  if (alone != NULL && alone->block_count == 1 && block->scored) {
    memcpy(alone->scores, block->scores, sizeof alone->scores);
    alone->scored = true;
  }
  mil_shelf_put(&self->shelf, allocator, block->whole, mil_outline_shelved(text));
  mil_shelf_put(&self->shelf, allocator, alone, mil_outline_shelved(text));
}

/* Whether `word` stands somewhere in the text. */
static bool holds(mil_slice text, const char *word) {
  size_t length = strlen(word);
  const char *at = text.text, *end = text.text + text.length;
  while ((size_t)(end - at) >= length && (at = memchr(at, word[0], (size_t)(end - at))) != NULL) {
    if ((size_t)(end - at) >= length && memcmp(at, word, length) == 0) return true;
    at++;
  }
  return false;
}

static uint32_t line_after(const mil_outline *self, uint32_t count) {
  if (count == 0) return 0;
  const mil_block *last = &self->blocks.items[count - 1];
  return last->line + last->lines;
}

static mil_block block_of(mil_slice text, const mil_section *section, uint32_t origin,
                          uint32_t line) {
  mil_slice bytes = mil_slice_of(text.text + origin, section->range);
  return (mil_block){.start = section->range.start + origin,
                     .length = bytes.length,
                     .line = line,
                     .lines = mil_line_ends(bytes),
                     .level = section->level,
                     .directives = holds(bytes, "milstolpe"),
                     .hash = mil_hash(bytes)};
}

uint64_t mil_outline_hash(const mil_outline *self, uint32_t first, uint32_t count) {
  uint64_t hash = count;
  for (uint32_t i = 0; i < count; i++)
    hash = mil_hash_mix(hash, self->blocks.items[first + i].hash);
  return hash;
}

/* Whether `block` has the text that `old` had; then it gets all that is known of it. */
static bool inherits(mil_block *block, mil_block *old) {
  if (block->hash != old->hash || block->length != old->length) return false;
  block->scored = old->scored;
  memcpy(block->scores, old->scores, sizeof block->scores);
  block->alone = old->alone;
  block->whole = old->whole;
  old->alone = old->whole = NULL;
  return true;
}

/* Blocks that are as before stand at both ends of those that are cut anew. */
static void inherit(mil_block *blocks, uint32_t count, mil_block *old, uint32_t old_count) {
  while (count > 0 && old_count > 0 && inherits(blocks, old)) blocks++, old++, count--, old_count--;
  while (count > 0 && old_count > 0 && inherits(&blocks[count - 1], &old[old_count - 1]))
    count--, old_count--;
}

static void cut_blocks(mil_block *blocks, mil_slice text, const mil_section *sections,
                       uint32_t count, uint32_t origin, uint32_t line) {
  for (uint32_t i = 0; i < count; i++) {
    blocks[i] = block_of(text, &sections[i], origin, line);
    line += blocks[i].lines;
  }
}

/* Puts the first `count` sections, counted from `origin`, in the place of blocks [first, end). */
static bool replace(mil_outline *self, const mil_allocator *allocator, mil_slice text,
                    uint32_t first, uint32_t end, const mil_section *sections, uint32_t count,
                    uint32_t origin) {
  if (!mil_array_reserve(allocator, &self->blocks, count)) return false;
  mil_block *fresh = mil_resize(allocator, NULL, (count + 1) * sizeof *fresh);
  if (fresh == NULL) return false;
  mil_block *blocks = self->blocks.items;
  cut_blocks(fresh, text, sections, count, origin, line_after(self, first));
  inherit(fresh, count, blocks + first, end - first);
  for (uint32_t i = first; i < end; i++) shelve_block(self, allocator, text, &blocks[i]);
  if (end < self->blocks.count)
    memmove(blocks + first + count, blocks + end, (self->blocks.count - end) * sizeof *blocks);
  if (count > 0) memcpy(blocks + first, fresh, count * sizeof *fresh);
  self->blocks.count = self->blocks.count + count - (end - first);
  mil_release(allocator, fresh);
  return true;
}

/* ---- A whole text ------------------------------------------------------------------------------- */

static uint32_t front_end(const mil_sections *cut) {
  const mil_raw *raw = cut->raws.items;
  return cut->raws.count > 0 && raw->kind == MIL_RAW_FRONT_MATTER ? raw->range.end : 0;
}

void mil_outline_release(mil_outline *self, const mil_allocator *allocator) {
  for (uint32_t i = 0; i < self->blocks.count; i++)
    release_block(&self->blocks.items[i], allocator);
  mil_array_release(allocator, &self->blocks);
  mil_shelf_release(&self->shelf, allocator);
  self->known = false;
}

bool mil_outline_read(mil_outline *self, const mil_allocator *allocator, mil_slice text) {
  mil_sections cut;
  self->known = mil_sections_init(&cut, allocator, text);
  if (self->known) {
    self->known = replace(self, allocator, text, 0, self->blocks.count, cut.sections.items,
                          cut.sections.count, 0);
    self->front_end = front_end(&cut);
    mil_sections_release(&cut, allocator);
  }
  if (!self->known) mil_outline_release(self, allocator);
  return self->known;
}

/* ---- Edits -------------------------------------------------------------------------------------- */

/* A line end of two bytes may be cut in two by an edit, and so end a line that a heading follows.
 */
#define LOOK_BACK 2

static uint32_t block_at(const mil_outline *self, uint32_t at) {
  uint32_t low = 0, high = self->blocks.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (self->blocks.items[middle].start <= at) low = middle;
    else high = middle;
  }
  return low;
}

const mil_block *mil_outline_at(const mil_outline *self, uint32_t at) {
  return &self->blocks.items[block_at(self, at)];
}

static uint32_t line_end(mil_slice text, uint32_t at) {
  while (at < text.length && text.text[at] != '\n' && text.text[at] != '\r') at++;
  return at;
}

/* Whether front matter may begin the text, and the edit at `start` open, close or break it: that
 * may change all. */
static bool touches_front_matter(const mil_outline *self, mil_slice text, uint32_t start) {
  if (self->front_end > 0 && start > self->front_end) return false;
  uint32_t at = text.length >= 3 && memcmp(text.text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  if (text.length - at < 3) return self->front_end > 0;
  return self->front_end > 0 || memcmp(text.text + at, "---", 3) == 0 ||
         memcmp(text.text + at, "+++", 3) == 0;
}

/* Blocks [first, end) are cut anew, and become `cut`. */
typedef struct recut {
  mil_outline *outline;
  const mil_allocator *allocator;
  mil_slice text;
  uint32_t first, end;
  uint32_t by; /* how far all behind the edit moves; wraps where the text got shorter */
  mil_sections cut;
} recut;

static uint32_t origin_of(const recut *self) {
  return self->outline->blocks.items[self->first].start;
}

/* Where the first block begins now that is left alone; the text's end where none is. */
static uint32_t next_of(const recut *self) {
  const mil_outline *outline = self->outline;
  return self->end < outline->blocks.count ? outline->blocks.items[self->end].start + self->by
                                           : self->text.length;
}

/* Cuts through the heading of the block that is left alone, to see whether it is still one. */
static bool cut_anew(recut *self) {
  uint32_t origin = origin_of(self), end = line_end(self->text, next_of(self));
  mil_slice part = {self->text.text + origin, end - origin};
  return mil_sections_init(&self->cut, self->allocator, part);
}

/* The heading with which the cut begins is none any more: its text belongs to what stands before.
 */
static bool lost_heading(const recut *self) {
  return self->first > 0 &&
         (self->cut.sections.count == 0 || self->cut.sections.items[0].level == 0);
}

static bool met_next(const recut *self) {
  uint32_t next = next_of(self), count = self->cut.sections.count;
  return next == self->text.length ||
         (count > 1 && self->cut.sections.items[count - 1].range.start == next - origin_of(self));
}

static bool accept(recut *self) {
  mil_outline *outline = self->outline;
  uint32_t count = self->cut.sections.count - (self->end < outline->blocks.count);
  if (!replace(outline, self->allocator, self->text, self->first, self->end,
               self->cut.sections.items, count, origin_of(self)))
    return false;
  uint32_t next = self->first + count;
  if (next == outline->blocks.count) return true;
  uint32_t lines = line_after(outline, next) - outline->blocks.items[next].line;
  for (uint32_t i = next; i < outline->blocks.count; i++) {
    outline->blocks.items[i].start += self->by;
    outline->blocks.items[i].line += lines;
  }
  return true;
}

/* Cuts more and more, until the cut fits between the blocks on both sides. */
static bool recut_all(recut *self) {
  for (uint32_t step = 1;; step *= 2) {
    if (!cut_anew(self)) return false;
    bool lost = lost_heading(self), met = met_next(self);
    bool done = !lost && met, accepted = done && accept(self);
    mil_sections_release(&self->cut, self->allocator);
    if (done) return accepted;
    self->first -= lost;
    if (!met)
      self->end += self->outline->blocks.count - self->end < step
                     ? self->outline->blocks.count - self->end
                     : step;
  }
}

bool mil_outline_edit(mil_outline *self, const mil_allocator *allocator, mil_slice text,
                      uint32_t start, uint32_t old_end, uint32_t new_end) {
  if (self->blocks.count == 0 || touches_front_matter(self, text, start))
    return mil_outline_read(self, allocator, text);
  recut state = {.outline = self,
                 .allocator = allocator,
                 .text = text,
                 .first = block_at(self, start > LOOK_BACK ? start - LOOK_BACK : 0),
                 .end = block_at(self, old_end) + 1,
                 .by = new_end - old_end};
  if (recut_all(&state)) return true;
  mil_outline_release(self, allocator);
  return false;
}
