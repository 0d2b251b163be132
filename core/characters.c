#include "characters.h"

#include <stdbool.h>

/* ---- Characters --------------------------------------------------------------------------------- */

typedef struct code_range {
  uint32_t first, last;
} code_range;

/* Zero columns: combining marks, joiners, variation selectors, marks of direction. */
static const code_range zero[] = {
  {0x0300, 0x036F},   {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
  {0x06D6, 0x06DC},   {0x06DF, 0x06E4}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948},
  {0x094D, 0x094D},   {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E}, {0x1AB0, 0x1ACE},
  {0x1DC0, 0x1DFF},   {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064}, {0x20D0, 0x20F0},
  {0x302A, 0x302D},   {0x3099, 0x309A}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
  {0xE0001, 0xE01EF},
};

/* Two columns: East Asian wide and full-width, and emoji. */
static const code_range wide[] = {
  {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},
  {0x23F0, 0x23F0},   {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},
  {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
  {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},
  {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
  {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
  {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},
  {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x27BF, 0x27BF},
  {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
  {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},
  {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},
  {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
  {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335},
  {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
  {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440},
  {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F567}, {0x1F57A, 0x1F57A},
  {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5},
  {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
  {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF},
  {0x20000, 0x3FFFD},
};

static bool contains(const code_range *ranges, size_t count, uint32_t code) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (code > ranges[middle].last) low = middle + 1;
    else high = middle;
  }
  return low < count && code >= ranges[low].first;
}

#define CONTAINS(ranges, code) contains(ranges, sizeof(ranges) / sizeof *(ranges), code)

uint32_t mil_character_decode(const char *text, size_t length, uint32_t *size) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800,
                                   0x10000}; /* of each length: less is overlong */
  const uint8_t *bytes = (const uint8_t *)text;
  *size = 1;
  if (bytes[0] < 0x80) return bytes[0];
  if (bytes[0] < 0xC2 || bytes[0] > 0xF4) return MIL_NO_CHARACTER;
  uint32_t count = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2;
  uint32_t code = bytes[0] & (0x7Fu >> count);
  if (count > length) return MIL_NO_CHARACTER;
  for (uint32_t i = 1; i < count; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return MIL_NO_CHARACTER;
    code = code << 6 | (bytes[i] & 0x3F);
  }
  bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < least[count] || surrogate || code > 0x10FFFF) return MIL_NO_CHARACTER;
  *size = count;
  return code;
}

#define SOFT_HYPHEN 0xAD
#define FIRST_COMBINING 0x300 /* below, all take one column */

mil_shown mil_character_show(const char *text, size_t length) {
  uint32_t size, code = mil_character_decode(text, length, &size);
  mil_shown shown = {text, (uint8_t)size, 1, (uint8_t)size};
  if (code == MIL_NO_CHARACTER || code < 0x20 || (code >= 0x7F && code < 0xA0)) {
    shown.text = "\xEF\xBF\xBD"; /* U+FFFD */
    shown.length = 3;
  } else if (code == SOFT_HYPHEN) {
    shown.length = shown.columns = 0;
  } else if (code >= FIRST_COMBINING) {
    shown.columns = CONTAINS(zero, code) ? 0 : CONTAINS(wide, code) ? 2 : 1;
  }
  return shown;
}

size_t mil_text_columns(const char *text, size_t length) {
  size_t columns = 0;
  for (size_t at = 0; at < length;) {
    mil_shown shown = mil_character_show(text + at, length - at);
    columns += shown.columns;
    at += shown.size;
  }
  return columns;
}
