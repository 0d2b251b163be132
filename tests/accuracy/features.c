/* Prints what was observed of each sentence that could be a goal, for fitting the weights of core/feature.h:
 *
 *     features FILE…
 *     file <TAB> first byte <TAB> end <TAB> score <TAB> feature names <TAB> text
 *
 * Built and read by fit.lua's caller, `make fit`. */
#include <stdio.h>
#include <stdlib.h>

#include "document.h"

static const char *const names[] = {
#define X(identifier, weight, meaning) #identifier,
    MIL_FEATURES(X)
#undef X
};

/* The whole file, to be freed by the caller; exits where it can't be read. */
static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  char *text = NULL;
  *length = 0;
  if (file == NULL) {
    perror(path);
    exit(2);
  }
  for (size_t got = 1; got > 0; *length += got) {
    text = realloc(text, *length + 65536);
    if (text == NULL) exit(2);
    got = fread(text + *length, 1, 65536, file);
  }
  fclose(file);
  return text;
}

static void print_candidates(const char *path, const mil_check *check) {
  for (uint32_t i = 0; i < check->candidates.items.count; i++) {
    const mil_candidate *candidate = &check->candidates.items.items[i];
    const mil_line *line = &check->reading.lines.items[candidate->line];
    mil_range range = mil_prose_source(line->prose, candidate->plain);
    printf("%s\t%u\t%u\t%d\t", path, range.start, range.end, candidate->score);
    for (int feature = 0; feature < MIL_FEATURE_COUNT; feature++)
      if (mil_candidate_has(candidate, (mil_feature)feature)) printf("%s ", names[feature]);
    printf("\t%.*s\n", (int)(candidate->plain.end - candidate->plain.start),
           line->prose->text + candidate->plain.start);
  }
}

int main(int count, char **paths) {
  mil_error error;
  mil_options options = mil_options_default();
  options.today = mil_day(2024, 1, 1);
  options.no_prefilter = true; /* observe also what no weight could make a goal of, so far */
  mil_checker *checker = mil_checker_new(&options, &error);
  for (int i = 1; checker != NULL && i < count; i++) {
    size_t length;
    char *text = read_file(paths[i], &length);
    mil_document *document = mil_document_new(checker, text, length, &error);
    const mil_check *check = document != NULL && mil_document_check(document, &error) != NULL
                               ? mil_document_reading(document, &error)
                               : NULL;
    if (check != NULL) print_candidates(paths[i], check);
    else fprintf(stderr, "%s: %s\n", paths[i], error.message);
    mil_document_free(document);
    free(text);
  }
  mil_checker_free(checker);
  return 0;
}
