/* hash.h: a quick hash of bytes, good enough before a memcmp. */
#ifndef MIL_HASH_H
#define MIL_HASH_H

#include <string.h>

#include "slice.h"

/* Eight bytes a step, each mixed in by a multiplication whose high half comes back down. */
static inline uint64_t mil_hash(mil_slice bytes) {
  uint64_t hash = bytes.length * UINT64_C(0x9E3779B97F4A7C15), word;
  uint32_t i = 0;
  for (; i + sizeof word <= bytes.length; i += (uint32_t)sizeof word) {
    memcpy(&word, bytes.text + i, sizeof word);
    hash = (hash ^ word) * UINT64_C(0xBF58476D1CE4E5B9);
    hash ^= hash >> 32;
  }
  word = 0;
  memcpy(&word, bytes.text + i, bytes.length - i);
  hash = (hash ^ word) * UINT64_C(0x94D049BB133111EB);
  return hash ^ hash >> 29;
}

/* The hash of two things in their order. */
static inline uint64_t mil_hash_mix(uint64_t first, uint64_t second) {
  uint64_t hash = (first ^ first >> 32) * UINT64_C(0x9E3779B97F4A7C15) + second;
  return (hash ^ hash >> 29) * UINT64_C(0xBF58476D1CE4E5B9);
}

#endif
