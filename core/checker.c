/* checker.c: what a checker holds. */
#include "checker.h"

#include <string.h>

#include "alloc.h"
#include "error.h"

mil_language *mil_checker_language(const mil_checker *self, const char *name, size_t length) {
  for (uint32_t i = 0; i < self->language_count; i++) {
    const char *known = mil_language_name(self->languages[i]);
    if (strlen(known) == length && memcmp(known, name, length) == 0) return self->languages[i];
  }
  return NULL;
}

static bool load_languages(mil_checker *self, mil_error *error) {
  for (uint32_t i = 0; i < self->data->language_count && i < MIL_MAX_LANGUAGES; i++) {
    mil_language *language = mil_language_new(self->allocator, &self->data->languages[i], error);
    if (language == NULL) return false;
    if (self->options.no_prefilter) mil_language_no_prefilter(language);
    self->languages[self->language_count++] = language;
  }
  if (self->language_count > 0) return true;
  return mil_fail(error, MIL_ERROR_PACK, "there is no language pack");
}

void mil_checker_share(mil_checker *self, struct mil_shared *shared) {
  for (uint32_t i = 0; i < self->language_count; i++)
    mil_language_share(self->languages[i], shared);
}

/* The language that an option names; NULL and "auto" leave it open. */
static bool choose(mil_checker *self, const char *name, mil_language **language, mil_error *error) {
  if (name == NULL || strcmp(name, "auto") == 0) return true;
  *language = mil_checker_language(self, name, strlen(name));
  if (*language != NULL) return true;
  return mil_fail(error, MIL_ERROR_PACK, "there is no language '%.20s'", name);
}

static bool build(mil_checker *self, mil_error *error) {
  if (!load_languages(self, error)) return false;
  if (!choose(self, self->options.language, &self->fixed, error)) return false;
  if (!choose(self, self->options.message_language, &self->speaker, error)) return false;
  self->structure_reader = mil_structure_reader_new(self->allocator, self->data, error);
  if (self->structure_reader == NULL) return false;
  mil_structure_reader_measure(self->structure_reader, &self->clock);
  for (uint32_t i = 0; i < self->language_count; i++)
    mil_language_measure(self->languages[i], &self->clock);
  if (self->options.data != NULL && !mil_structure_reader_validate(self->structure_reader, error))
    return false; /* somebody edits the queries, and wants to know at once */
  self->prose_reader = mil_prose_reader_new(self->allocator, error);
  return self->prose_reader != NULL;
}

mil_checker *mil_checker_new(const mil_options *options, mil_error *error) {
  if (error != NULL) *error = (mil_error){0};
  if (options->today == MIL_NO_DATE) {
    mil_fail(error, MIL_ERROR_RANGE, "the option 'today' is missing");
    return NULL;
  }
  const mil_allocator *allocator =
    options->allocator != NULL ? options->allocator : &mil_allocator_default;
  mil_checker *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) {
    mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
    return NULL;
  }
  *self = (mil_checker){.allocator = allocator, .options = *options};
  self->clock.runs = options->measure;
  self->data = options->data != NULL ? options->data : &mil_data_builtin;
  if (build(self, error)) {
    self->options.language = self->options.message_language = NULL; /* may end before the checker */
    return self;
  }
  mil_checker_free(self);
  return NULL;
}

void mil_checker_free(mil_checker *self) {
  if (self == NULL) return;
  for (uint32_t i = 0; i < self->language_count; i++) mil_language_free(self->languages[i]);
  mil_structure_reader_free(self->structure_reader);
  mil_prose_reader_free(self->prose_reader);
  mil_release(self->allocator, self);
}

bool mil_checker_validate(mil_checker *self, mil_error *error) {
  for (uint32_t i = 0; i < self->language_count; i++)
    if (!mil_language_validate(self->languages[i], error)) return false;
  return mil_structure_reader_validate(self->structure_reader, error);
}

mil_stats mil_checker_stats(const mil_checker *self) { return self->clock.stats; }

const mil_error *mil_checker_trouble(const mil_checker *self) {
  for (uint32_t i = 0; i < self->language_count; i++) {
    const mil_error *trouble = mil_language_trouble(self->languages[i]);
    if (trouble != NULL) return trouble;
  }
  return NULL;
}
