/* Texts and patterns in Latin-1 say what they say in UTF-8. */
#include "narrow.h"

#include <string.h>

#include "pattern.h"
#include "suites.h"

static mil_slice slice(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

/* ---- Texts -------------------------------------------------------------------------------------- */

static const struct {
  const char *text, *narrow; /* NULL: has no such form */
} texts[] = {
  {"", ""},
  {"Goals 2027", "Goals 2027"},
  {"Öka på sikt", "\xD6ka p\xE5 sikt"},
  {"½ ÿ \xC2\xA0.", "\xBD \xFF \xA0."},
  {"20 – 30", NULL},
  {"\xC2\x85", NULL}, /* a control character */
  {"\xE2\x84\xAA", NULL},
};

START_TEST(a_text_is_a_byte_a_character) {
  mil_slice text = slice(texts[_i].text);
  char narrow[64];
  uint32_t length;
  ck_assert_int_eq(mil_narrow_text(text, narrow, &length), texts[_i].narrow != NULL);
  if (texts[_i].narrow == NULL) return;
  ck_assert_uint_eq(length, strlen(texts[_i].narrow));
  ck_assert_mem_eq(narrow, texts[_i].narrow, length);
}
END_TEST

START_TEST(places_are_found_both_ways) {
  mil_slice text = slice("på två år"), narrow = slice("p\xE5 tv\xE5 \xE5r");
  static const uint32_t wide[] = {0, 1, 3, 4, 5, 6, 8, 9, 11, 12};
  for (uint32_t i = 0; i < sizeof wide / sizeof *wide; i++) {
    ck_assert_uint_eq(mil_narrow_offset(text, wide[i]), i);
    ck_assert_uint_eq(mil_widened_offset(narrow, i), wide[i]);
  }
}
END_TEST

/* ---- Sources ------------------------------------------------------------------------------------ */

static const struct {
  const char *source, *narrow;
} sources[] = {
  {"mål \\b", "m\xE5l \\b"},
  {"[–-] \\s", "[\x80-] \\s"},
  {"\\x{2013} | \\x{E5}", "\x80 | \\x{E5}"},
  {"\\p{N}+", "[0-9\xB2\xB3\xB9\xBC-\xBE]+"},
  {"[\\p{N}_]", "[0-9\xB2\xB3\xB9\xBC-\xBE_]"},
  {"\\p{Lu}", "\\p{Lu}"},
  {"[]–]", "[]\x80]"},
  {"a # –] [\nb", "a \nb"},
  {"[a-–]", NULL},         /* a range that goes beyond Latin-1 */
  {"[a-\\x{2013}]", NULL},
  {"a\xC2\xA0z", NULL},    /* might be free white space */
  {"\\Qa\\E", NULL},
};

START_TEST(a_source_says_the_same) {
  char *narrow = NULL;
  uint32_t length;
  bool written = mil_narrow_source(&mil_allocator_default, slice(sources[_i].source), &narrow, &length);
  ck_assert_int_eq(written, sources[_i].narrow != NULL);
  if (!written) return;
  ck_assert_uint_eq(length, strlen(sources[_i].narrow));
  ck_assert_mem_eq(narrow, sources[_i].narrow, length);
  mil_release(&mil_allocator_default, narrow);
}
END_TEST

/* ---- Patterns ----------------------------------------------------------------------------------- */

/* Each is looked for in all characters of Latin-1, one by one. */
static const char *const kinds[] = {
  "\\w",     "\\W",     "\\d",      "\\D",     "\\s",      "\\S",     "\\b",   "\\h",
  "\\p{L}",  "\\P{L}",  "\\p{Lu}",  "\\p{Ll}", "\\p{N}",   "\\p{So}", "å",     "Ö",
  "[à-ö]",   "[^a-zå]", "[\\w–]",   "k",       "[\\p{L}]", "ß",       "ÿ",     "µ",
  "(?-i:é)", "(?-i:[A-ZÅÄÖ])", ".", "[\\s\\d]", "[\\W_]",
};

START_TEST(both_forms_know_the_same_characters) {
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  mil_error error = {0};
  mil_pattern *wide = mil_pattern_new(&mil_allocator_default, slice(kinds[_i]), NULL, &error);
  mil_pattern *narrow = mil_pattern_new_narrow(&mil_allocator_default, slice(kinds[_i]), false);
  ck_assert_ptr_nonnull(wide);
  ck_assert_ptr_nonnull(narrow);
  for (uint32_t c = 1; c < 0x100; c = c == 0x7F ? 0xA0 : c + 1) {
    char one = (char)c, two[2] = {(char)(0xC0 | c >> 6), (char)(0x80 | (c & 0x3F))};
    mil_slice text = {c < 0x80 ? &one : two, c < 0x80 ? 1 : 2};
    ck_assert_msg(mil_pattern_search(wide, matcher, text, 0, NULL) ==
                    mil_pattern_search(narrow, matcher, (mil_slice){&one, 1}, 0, NULL),
                  "%s differs at U+%02X", kinds[_i], c);
  }
  mil_pattern_free(wide);
  mil_pattern_free(narrow);
  mil_matcher_free(matcher);
}
END_TEST

Suite *make_narrow_suite(void) {
  Suite *suite = suite_create("narrow");
  TCase *text = tcase_create("text"), *source = tcase_create("source"), *pattern = tcase_create("pattern");
  tcase_add_loop_test(text, a_text_is_a_byte_a_character, 0, sizeof texts / sizeof *texts);
  tcase_add_test(text, places_are_found_both_ways);
  tcase_add_loop_test(source, a_source_says_the_same, 0, sizeof sources / sizeof *sources);
  tcase_add_loop_test(pattern, both_forms_know_the_same_characters, 0, sizeof kinds / sizeof *kinds);
  suite_add_tcase(suite, text);
  suite_add_tcase(suite, source);
  suite_add_tcase(suite, pattern);
  return suite;
}
