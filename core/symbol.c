/* symbol.c: see symbol.h. */
#include "symbol.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* ---- Which symbol a character is ---------------------------------------------------------------- */

/* Letters of Latin-1 whose other case is Latin-1 too; ß, ÿ and the micro sign have theirs
 * elsewhere. */
static uint8_t latin_symbol(uint32_t character) {
  if (character >= 0xC0 && character <= 0xDE && character != 0xD7)
    return (uint8_t)(character + 0x20);
  if (character >= 0xE0 && character <= 0xFE && character != 0xF7) return (uint8_t)character;
  return MIL_SYMBOL_NONE;
}

/* Letters outside Latin-1 that match one inside it: long s, the signs for kelvin and ångström. */
static bool is_double(uint32_t character) {
  return character == 0x17F || character == 0x212A || character == 0x212B;
}

/* Marks and connectors are words to some versions of PCRE2 only; what is unassigned may become
 * anything. */
static uint8_t category_symbol(uint32_t character) {
  if (is_double(character)) return MIL_SYMBOL_NONE;
  switch (utf8proc_category((utf8proc_int32_t)character)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO: return MIL_SYMBOL_OTHER;
    case UTF8PROC_CATEGORY_ND: return MIL_SYMBOL_DIGIT;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_PC:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS: return MIL_SYMBOL_NONE;
    default: return MIL_SYMBOL_SPACE;
  }
}

uint8_t mil_symbol(uint32_t character) {
  if (character < 128) {
    uint32_t letter = character | 32;
    if (letter >= 'a' && letter <= 'z') return (uint8_t)letter;
    if (character >= '0' && character <= '9') return MIL_SYMBOL_DIGIT;
    return character == '_' ? MIL_SYMBOL_OTHER : MIL_SYMBOL_SPACE;
  }
  uint8_t latin = character < 0x100 ? latin_symbol(character) : MIL_SYMBOL_NONE;
  return latin != MIL_SYMBOL_NONE ? latin : category_symbol(character);
}

/* ---- What is likely ----------------------------------------------------------------------------- */

static double symbol_share(uint8_t symbol) {
  switch (symbol) {
    case MIL_SYMBOL_SPACE: return 0.3;
    case MIL_SYMBOL_DIGIT: return 0.01;
    case MIL_SYMBOL_START:
    case MIL_SYMBOL_END: return 0.05;
    default: return symbol < 128 && strchr("aeinrtso", symbol) != NULL ? 0.12 : 0.05;
  }
}

static bool is_letter(uint8_t symbol) { return symbol > MIL_SYMBOL_EDGE; }

static int by_value(const void *left, const void *right) {
  uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;
  return (a > b) - (a < b);
}

static bool is_common(mil_common_words common, const uint8_t *symbols, uint32_t length) {
  uint64_t word = 0;
  for (uint32_t i = 0; i < length; i++) word = word << 8 | symbols[i];
  return length <= 8 && common.count > 0 &&
         bsearch(&word, common.items, common.count, sizeof word, by_value) != NULL;
}

/* A common word, with a space beside it, is met in one sentence of three. */
#define COMMON_SHARE 0.03

double mil_symbols_chance(const uint8_t *symbols, uint32_t length, mil_common_words common) {
  double chance = 100;
  for (uint32_t at = 0, end; at < length; at = end) {
    for (end = at; end < length && is_letter(symbols[end]);) end++;
    bool whole = end > at && is_common(common, symbols + at, end - at);
    if (end == at) end++;
    if (whole) chance *= COMMON_SHARE;
    for (uint32_t i = at; !whole && i < end; i++) chance *= symbol_share(symbols[i]);
  }
  return chance;
}
