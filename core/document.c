/* document.c: a document's text, and its edits. */
#include "document.h"

#include <string.h>

#include "error.h"

/* Offsets are 32 bits, and twice a text must still be countable. */
#define LENGTH_MAX 0x7FFFFFFFu

static bool set_length(mil_document *self, size_t length, mil_error *error) {
  if (length > LENGTH_MAX)
    return mil_fail(error, MIL_ERROR_TOO_LONG, "the text is 2 GiB or longer");
  uint32_t needed = (uint32_t)length + 1;
  if (needed <= self->text.capacity) return true;
  if (mil_array_reserve(self->allocator, &self->text, needed - self->text.count)) return true;
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

static bool allocate(mil_document *self, const char *text, size_t length, mil_error *error) {
  if (!set_length(self, length, error)) return false;
  if (length > 0) memcpy(self->text.items, text, length);
  self->text.count = (uint32_t)length;
  return true;
}

mil_document *mil_document_new(mil_checker *checker, const char *text, size_t length,
                               mil_error *error) {
  if (error != NULL) *error = (mil_error){0};
  mil_document *self = mil_resize(checker->allocator, NULL, sizeof *self);
  if (self == NULL) {
    mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
    return NULL;
  }
  *self = (mil_document){.checker = checker, .allocator = checker->allocator};
  mil_arena_init(&self->arena, checker->allocator);
  mil_arena_init(&self->fix_arena, checker->allocator);
  if (allocate(self, text, length, error)) return self;
  mil_document_free(self);
  return NULL;
}

static void forget_lines(mil_document *self) {
  if (self->lines_known) mil_lines_release(&self->lines, self->allocator);
  self->lines_known = false;
}

/* The report no longer holds. */
static void forget_check(mil_document *self) {
  mil_check_free(self->reading);
  self->reading = NULL;
  self->checked = self->reported = false;
}

void mil_document_free(mil_document *self) {
  if (self == NULL) return;
  forget_check(self);
  mil_document_free(self->trial);
  mil_survey_release(&self->survey, self->allocator);
  mil_listing_release(&self->listing, self->allocator);
  mil_outline_release(&self->outline, self->allocator);
  mil_extract_release(&self->extract, self->allocator);
  mil_strategy_free(self->strategy);
  mil_repeats_release(&self->repeats, self->allocator);
  mil_array_release(self->allocator, &self->text);
  mil_array_release(self->allocator, &self->repaired);
  mil_arena_release(&self->arena);
  mil_arena_release(&self->fix_arena);
  forget_lines(self);
  mil_release(self->allocator, self);
}

const char *mil_document_text(const mil_document *self, uint32_t *length) {
  *length = self->text.count;
  return self->text.items;
}

mil_slice mil_document_valid(const mil_document *self) {
  const char *text = self->repaired.count > 0 ? self->repaired.items : self->text.items;
  return (mil_slice){text, self->text.count};
}

/* Whether byte `at` is inside a character: an edit there would make two broken ones. */
static bool splits_character(const mil_document *self, uint32_t at) {
  return at < self->text.count && ((unsigned char)self->text.items[at] & 0xC0) == 0x80 &&
         self->repaired.count == 0;
}

/* Brings what is known of the text in step with an edit: valid text that gets valid words stays
 * valid. */
static void follow(mil_document *self, uint32_t start, uint32_t old_end, uint32_t new_end) {
  forget_check(self);
  forget_lines(self);
  bool valid = self->valid_known && self->repaired.count == 0 &&
               mil_utf8_check(self->text.items + start, new_end - start) == new_end - start;
  self->valid_known = valid;
  self->first_fault = self->text.count;
  mil_slice now = {self->text.items, self->text.count};
  if (valid && self->outline.known)
    mil_outline_edit(&self->outline, self->allocator, now, start, old_end, new_end);
  else self->outline.known = false;
}

/* The copy for trials is edited along; where that fails it is made anew when it is needed. */
static void follow_trial(mil_document *self, uint32_t start, uint32_t old_end, const char *text,
                         size_t length) {
  if (self->trial == NULL || mil_document_edit(self->trial, start, old_end, text, length, NULL))
    return;
  mil_document_free(self->trial);
  self->trial = NULL;
}

bool mil_document_edit(mil_document *self, uint32_t start, uint32_t old_end, const char *text,
                       size_t length, mil_error *error) {
  if (error != NULL) *error = (mil_error){0};
  if (start > old_end || old_end > self->text.count)
    return mil_fail(error, MIL_ERROR_RANGE, "bytes %u to %u are not in a text of %u bytes", start,
                    old_end, self->text.count);
  if (splits_character(self, start) || splits_character(self, old_end))
    return mil_fail(error, MIL_ERROR_RANGE, "bytes %u to %u split a character", start, old_end);
  uint32_t tail = self->text.count - old_end;
  if (length > LENGTH_MAX || !set_length(self, (size_t)start + length + tail, error))
    return length <= LENGTH_MAX
             ? false
             : mil_fail(error, MIL_ERROR_TOO_LONG, "the text is 2 GiB or longer");
  memmove(self->text.items + start + length, self->text.items + old_end, tail);
  if (length > 0) memcpy(self->text.items + start, text, length);
  self->text.count = start + (uint32_t)length + tail;
  follow(self, start, old_end, start + (uint32_t)length);
  follow_trial(self, start, old_end, text, length);
  return true;
}

/* A copy with each invalid byte replaced, so that everything below can trust the text. */
static bool repair(mil_document *self, mil_error *error) {
  if (self->valid_known) return true;
  self->repaired.count = 0;
  self->first_fault = (uint32_t)mil_utf8_check(self->text.items, self->text.count);
  self->valid_known = self->first_fault == self->text.count;
  if (self->valid_known) return true;
  if (!mil_array_reserve(self->allocator, &self->repaired, self->text.count))
    return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  memcpy(self->repaired.items, self->text.items, self->text.count);
  self->repaired.count = self->text.count;
  mil_utf8_repair(self->repaired.items, self->repaired.count);
  return true;
}

static bool check(mil_document *self, mil_error *error) {
  if (!repair(self, error)) return false;
  mil_clock_start(&self->checker->clock);
  bool fine =
    mil_survey_make(&self->survey, self, error) && mil_listing_make(&self->listing, self, error);
  mil_clock_lap(&self->checker->clock, MIL_STEP_JUDGE, 0);
  const mil_error *trouble = fine ? mil_checker_trouble(self->checker) : NULL;
  if (trouble != NULL) *error = *trouble;
  return fine && trouble == NULL;
}

bool mil_document_update(mil_document *self, mil_error *error) {
  mil_error unheard;
  if (error == NULL) error = &unheard;
  *error = (mil_error){0};
  if (self->checked) return true;
  mil_arena_reset(&self->arena);
  self->checked = check(self, error);
  return self->checked;
}

const mil_report *mil_document_check(mil_document *self, mil_error *error) {
  if (!mil_document_update(self, error)) return NULL;
  if (!self->reported) self->reported = mil_report_fill(self);
  if (self->reported) return &self->report;
  mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  return NULL;
}

const mil_check *mil_document_reading(mil_document *self, mil_error *error) {
  if (self->reading == NULL) self->reading = mil_survey_read_whole(self, error);
  return self->reading;
}

/* In a section of that many bytes a place is found by going through it. */
#define SEARCHED_MAX (64 * 1024)

/* False where the place is better looked up among all lines. */
static bool find_in_section(const mil_document *self, mil_slice text, uint32_t offset,
                            mil_position *position) {
  if (!self->outline.known || self->outline.blocks.count == 0) return false;
  const mil_block *block = mil_outline_at(&self->outline, offset);
  if (block->length > SEARCHED_MAX) return false;
  *position = mil_position_from(text, block->start, offset);
  position->line += block->line;
  return true;
}

mil_position mil_document_position(const mil_document *self, uint32_t offset) {
  mil_document *cache =
    (mil_document *)self; /* the lines are a cache of the text, not part of its state */
  mil_slice text = mil_document_valid(self);
  mil_position position = {0, 0, 0};
  if (offset > text.length) offset = text.length;
  if (!cache->lines_known && find_in_section(self, text, offset, &position)) return position;
  if (!cache->lines_known)
    cache->lines_known = mil_lines_init(&cache->lines, self->allocator, text);
  return cache->lines_known ? mil_lines_position(&self->lines, text, offset) : position;
}
