#include <stdlib.h>
#include <string.h>

#include "datum.h"
#include "failing.h"
#include "suites.h"
#include "utf8.h"

/* ---- Validity -------------------------------------------------------------------------------- */

/* `bad`: the offset of the first invalid byte, -1 where there is none. */
static const struct {
  const char *text;
  size_t length;
  int bad;
  const char *repaired;
} samples[] = {
  {"", 0, -1, ""},
  {"plain ascii, longer than a word of eight", 40, -1, NULL},
  {"Öka försäljningen 😀 – 20\xC2\xA0%", 32, -1, NULL},
  {"\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", 19, -1, NULL},
  {"\xED\x9F\xBF\xEE\x80\x80", 6, -1, NULL},
  {"a\0b", 3, 1, "a?b"},
  {"12345678\0", 9, 8, "12345678?"},
  {"\x80", 1, 0, "?"},                     /* a continuation alone */
  {"ab\xC3", 3, 2, "ab?"},                 /* cut */
  {"\xE2\x82", 2, 0, "??"},
  {"\xE2\x82z", 3, 0, "??z"},
  {"\xF0\x9F\x98", 3, 0, "???"},
  {"\xC0\xAF", 2, 0, "??"},                /* overlong */
  {"\xC1\xBF", 2, 0, "??"},
  {"\xE0\x9F\xBF", 3, 0, "???"},
  {"\xF0\x8F\xBF\xBF", 4, 0, "????"},
  {"\xED\xA0\x80", 3, 0, "???"},           /* a surrogate */
  {"\xF4\x90\x80\x80", 4, 0, "????"},      /* beyond U+10FFFF */
  {"\xF5\x80\x80\x80", 4, 0, "????"},
  {"\xFF\xFE", 2, 0, "??"},
  {"latin1 \xE5 sent \xF6", 15, 7, "latin1 ? sent ?"},
};

START_TEST(check_finds_the_first_bad_byte) {
  size_t length = samples[_i].length;
  size_t bad = mil_utf8_check(samples[_i].text, length);
  ck_assert_uint_eq(bad, samples[_i].bad < 0 ? length : (size_t)samples[_i].bad);
}
END_TEST

START_TEST(repair_keeps_every_offset) {
  size_t length = samples[_i].length;
  char text[64] = "";
  memcpy(text, samples[_i].text, length);

  size_t count = mil_utf8_repair(text, length);

  ck_assert_uint_eq(mil_utf8_check(text, length), length);
  const char *expected = samples[_i].repaired ? samples[_i].repaired : samples[_i].text;
  ck_assert_mem_eq(text, expected, length);
  ck_assert_int_eq(count == 0, samples[_i].bad < 0);
}
END_TEST

/* The words of eight bytes must not hide a byte at any place in them. */
START_TEST(check_finds_one_bad_byte_anywhere) {
  for (size_t at = 0; at < 40; at++) {
    char text[40];
    memset(text, 'x', sizeof text);
    text[at] = (char)(_i ? 0xFF : 0);
    ck_assert_uint_eq(mil_utf8_check(text, sizeof text), at);
  }
}
END_TEST

static const struct {
  const char *text;
  uint32_t point, size;
} characters[] = {
  {"a", 'a', 1},       {"\x7F", 0x7F, 1},  {"å", 0xE5, 2},           {"\xDF\xBF", 0x7FF, 2},
  {"–", 0x2013, 3},    {"€", 0x20AC, 3},   {"\xEF\xBF\xBD", 0xFFFD, 3}, {"😀", 0x1F600, 4},
  {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
};

START_TEST(decode_reads_a_character) {
  uint32_t size = 0;
  mil_slice text = {characters[_i].text, (uint32_t)strlen(characters[_i].text)};

  ck_assert_uint_eq(mil_utf8_decode(text, 0, &size), characters[_i].point);
  ck_assert_uint_eq(size, characters[_i].size);
}
END_TEST

/* ---- Positions ------------------------------------------------------------------------------- */

static const struct {
  const char *text;
  uint32_t offset, line, column, utf16;
} positions[] = {
  {"", 0, 1, 1, 1},
  {"", 9, 1, 1, 1},
  {"abc", 2, 1, 3, 3},
  {"abc\n", 3, 1, 4, 4},
  {"abc\n", 4, 2, 1, 1},
  {"a\r\nb", 1, 1, 2, 2},
  {"a\r\nb", 2, 1, 3, 3}, /* between CR and LF is still the first line */
  {"a\r\nb", 3, 2, 1, 1},
  {"a\rb", 2, 2, 1, 1},
  {"a\r", 2, 2, 1, 1},
  {"a\r\n", 3, 2, 1, 1},
  {"\r\r\n\n", 1, 2, 1, 1},
  {"\r\r\n\n", 3, 3, 1, 1},
  {"\r\r\n\n", 4, 4, 1, 1},
  {"å😀b", 2, 1, 2, 2},
  {"å😀b", 6, 1, 3, 4},
  {"å😀b", 7, 1, 4, 5},
  {"e\xCC\x81x", 3, 1, 3, 3}, /* a combining mark is a code point of its own */
};

static mil_position position_of(mil_slice text, uint32_t offset) {
  mil_lines lines;
  ck_assert(mil_lines_init(&lines, &mil_allocator_default, text));
  mil_position position = mil_lines_position(&lines, text, offset);
  mil_lines_release(&lines, &mil_allocator_default);
  return position;
}

START_TEST(position_counts_as_people_do) {
  mil_slice text = {positions[_i].text, (uint32_t)strlen(positions[_i].text)};

  mil_position position = position_of(text, positions[_i].offset);

  ck_assert_uint_eq(position.line, positions[_i].line);
  ck_assert_uint_eq(position.column, positions[_i].column);
  ck_assert_uint_eq(position.utf16, positions[_i].utf16);
}
END_TEST

/* Lines longer than a step are counted in steps: the same as counting each character. */
START_TEST(position_in_a_long_line_is_exact) {
  static const char unit[] = "aå–😀";
  enum { UNIT = sizeof unit - 1, UNITS = 5000 };
  char *text = malloc(UNIT * UNITS + 2);
  text[0] = '\n';
  for (size_t i = 0; i < UNITS; i++) memcpy(text + 1 + i * UNIT, unit, UNIT);
  mil_slice slice = {text, 1 + UNIT * UNITS};
  mil_lines lines;
  ck_assert(mil_lines_init(&lines, &mil_allocator_default, slice));

  for (uint32_t i = 0; i < UNITS; i++) {
    mil_position position = mil_lines_position(&lines, slice, 1 + i * UNIT);
    ck_assert_uint_eq(position.line, 2);
    ck_assert_uint_eq(position.column, 1 + 4 * i);
    ck_assert_uint_eq(position.utf16, 1 + 5 * i);
  }

  mil_lines_release(&lines, &mil_allocator_default);
  free(text);
}
END_TEST

START_TEST(lines_survive_failing_memory) {
  static char text[3 * MIL_TALLY_STEP];
  memset(text, 'x', sizeof text);
  for (size_t i = 0; i < 100; i++) text[i] = '\n';
  mil_slice slice = {text, sizeof text};
  for (uint32_t n = 0;; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    mil_lines lines;
    bool made = mil_lines_init(&lines, allocator, slice);
    ck_assert(made != failing_allocator_failed());
    if (made) mil_lines_release(&lines, allocator);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (made) break;
  }
}
END_TEST

Suite *make_utf8_suite(void) {
  Suite *suite = suite_create("utf8");
  TCase *validity = tcase_create("validity");
  tcase_add_loop_test(validity, check_finds_the_first_bad_byte, 0, COUNT(samples));
  tcase_add_loop_test(validity, repair_keeps_every_offset, 0, COUNT(samples));
  tcase_add_loop_test(validity, check_finds_one_bad_byte_anywhere, 0, 2);
  tcase_add_loop_test(validity, decode_reads_a_character, 0, COUNT(characters));
  suite_add_tcase(suite, validity);

  TCase *lines = tcase_create("positions");
  tcase_add_loop_test(lines, position_counts_as_people_do, 0, COUNT(positions));
  tcase_add_test(lines, position_in_a_long_line_is_exact);
  tcase_add_test(lines, lines_survive_failing_memory);
  suite_add_tcase(suite, lines);
  return suite;
}
