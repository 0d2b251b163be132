/* judging.h: one criterion judged on one sentence, for tests. The sentence has no markup; parts of
 * the scope and amounts are given by hand, so that a test says what it depends on. */
#ifndef JUDGING_H
#define JUDGING_H

#include <string.h>

#include "judge.h"
#include "packs.h"

#define JUDGING_PARTS 4
#define JUDGING_TEXT 512

typedef struct judging {
  mil_options options;
  mil_language *language;
  mil_arena arena;
  mil_prose proses[JUDGING_PARTS];
  mil_part parts[JUDGING_PARTS];
  mil_scope scope;
  mil_phrase phrase;
  mil_findings findings;
  mil_verdict done[MIL_CRITERION_COUNT];
  mil_judge judge;
} judging;

/* The source is the plain text: each byte is its own place. */
static inline void judging_add(judging *self, mil_role role, const char *text) {
  static uint32_t starts[JUDGING_TEXT], ends[JUDGING_TEXT];
  for (uint32_t i = 0; i < JUDGING_TEXT; i++) starts[i] = i, ends[i] = i + 1;
  uint32_t at = self->scope.count++, length = (uint32_t)strlen(text);
  ck_assert(at < JUDGING_PARTS && length < JUDGING_TEXT);
  self->proses[at] = (mil_prose){.text = text, .length = length, .starts = starts, .ends = ends};
  self->parts[at] = (mil_part){.role = role, .prose = &self->proses[at], .plain = {0, length}};
}

/* In a language that outlives the judging, for tests of many sentences: compiling its patterns is
 * what costs. */
static inline void judging_init_in(judging *self, mil_language *language, const char *sentence,
                                   const mil_allocator *allocator) {
  memset(self, 0, sizeof *self);
  self->options = mil_options_default();
  self->language = language;
  mil_arena_init(&self->arena, allocator);
  self->scope.parts = self->parts;
  judging_add(self, MIL_ROLE_SELF, sentence);
  mil_phrase_read(self->language, &self->proses[0], self->parts[0].plain, &self->phrase);
  self->judge = (mil_judge){.options = &self->options,
                            .language = self->language,
                            .speaker = self->language,
                            .allocator = allocator,
                            .arena = &self->arena,
                            .scope = &self->scope,
                            .phrase = &self->phrase,
                            .findings = &self->findings};
}

static inline void judging_init(judging *self, const char *language, const char *sentence,
                                const mil_allocator *allocator) {
  judging_init_in(self, packs_language(language), sentence, allocator);
}

static inline void judging_release_in(judging *self) {
  mil_array_release(self->judge.allocator, &self->findings.items);
  mil_arena_release(&self->arena);
}

static inline void judging_release(judging *self) {
  judging_release_in(self);
  mil_language_free(self->language);
}

/* Whether a finding of that rule was made. */
static inline bool judging_reported(const judging *self, mil_rule_id rule) {
  for (uint32_t i = 0; i < self->findings.items.count; i++)
    if (self->findings.items.items[i].rule == rule) return true;
  return false;
}

#endif
