/* bits.h: sets of small numbers, a bit each, in words of 64. */
#ifndef MIL_BITS_H
#define MIL_BITS_H

#include <stdbool.h>
#include <stdint.h>

static inline bool mil_bit_is_set(const uint64_t *bits, uint32_t bit) {
  return bits[bit / 64] >> bit % 64 & 1;
}

static inline void mil_bit_set(uint64_t *bits, uint32_t bit) {
  bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

#endif
