#include "detect.h"

mil_detect_words *mil_detect_words_new(const mil_allocator *allocator,
                                       const mil_language *language) {
  (void)allocator, (void)language;
  return NULL;
}

void mil_detect_words_free(mil_detect_words *self) { (void)self; }

int mil_detect(mil_language *const *languages, uint32_t count, mil_slice text, double *margin) {
  (void)languages, (void)count, (void)text;
  if (margin) *margin = 0;
  return -1;
}
