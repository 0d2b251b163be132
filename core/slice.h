/* slice.h: a text that somebody else owns. */
#ifndef MIL_SLICE_H
#define MIL_SLICE_H

#include "milstolpe.h"

typedef struct mil_slice {
  const char *text;
  uint32_t length;
} mil_slice;

static inline mil_slice mil_slice_of(const char *text, mil_range range) {
  return (mil_slice){text + range.start, range.end - range.start};
}

/* The words of a plain text, in which single spaces part them. */
static inline uint32_t mil_slice_words(mil_slice self) {
  uint32_t words = self.length > 0;
  for (uint32_t i = 0; i < self.length; i++) words += self.text[i] == ' ';
  return words;
}

static inline bool mil_range_empty(mil_range range) { return range.end <= range.start; }

static inline bool mil_range_overlaps(mil_range a, mil_range b) {
  return a.start < b.end && b.start < a.end;
}

static inline bool mil_range_contains(mil_range outer, mil_range inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

#endif
