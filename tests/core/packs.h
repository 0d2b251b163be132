/* packs.h: the built-in language packs, for tests of what reads them. */
#ifndef PACKS_H
#define PACKS_H

#include <check.h>
#include <string.h>

#include "language.h"

/* The built-in language of that name, to be freed by the caller. */
static inline mil_language *packs_language(const char *name) {
  mil_error error = {0};
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++) {
    const mil_data_language *pack = &mil_data_builtin.languages[i];
    if (strcmp(pack->name, name) != 0) continue;
    mil_language *language = mil_language_new(&mil_allocator_default, pack, &error);
    ck_assert_msg(language != NULL, "%s:%u: %s", error.file, error.line, error.message);
    return language;
  }
  ck_abort_msg("no language '%s'", name);
  return NULL;
}

#endif
