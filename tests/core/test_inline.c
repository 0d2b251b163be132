/* A sketch must tell the grammar what the whole text does: marks and spans are compared, byte by
 * byte, on all paragraphs of the project's documents, those in ../shared where it is there, and on
 * these again after random edits; and on random strings of markup. A failure prints its seed
 * (MILSTOLPE_SEED=n repeats one). */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "inline.h"
#include "random_markdown.h"
#include "utf8.h"

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof *(array)))
#define TEXT_MAX 2000
#define EDITS_MAX 6
#define RANDOM_TEXTS 4000
#define PIECES_MAX 24

static mil_inline_reader *sketching, *parsing;

static void set_up(void) {
  sketching = mil_inline_reader_new(&mil_allocator_default, NULL);
  parsing = mil_inline_reader_new(&mil_allocator_default, NULL);
  ck_assert(sketching != NULL && parsing != NULL);
}

static void tear_down(void) {
  mil_inline_reader_free(sketching);
  mil_inline_reader_free(parsing);
}

/* The seeds to try: the one given, or `count` from 1 on. */
static uint64_t first_seed(uint64_t *count) {
  const char *given = getenv("MILSTOLPE_SEED");
  if (given != NULL) *count = 1;
  return given != NULL ? strtoull(given, NULL, 10) : 1;
}

/* ---- Comparing --------------------------------------------------------------------------------- */

static bool same(const mil_inline *a, const mil_inline *b) {
  if (a->marks.count != b->marks.count || a->spans.count != b->spans.count) return false;
  if (a->marks.count > 0 && memcmp(a->marks.items, b->marks.items, a->marks.count) != 0)
    return false;
  for (uint32_t i = 0; i < a->spans.count; i++) {
    const mil_span *left = &a->spans.items[i], *right = &b->spans.items[i];
    if (left->kind != right->kind || left->plain.start != right->plain.start ||
        left->plain.end != right->plain.end)
      return false;
  }
  return true;
}

static void describe(const mil_inline *found, char *line) {
  for (uint32_t i = 0; i < found->marks.count; i++)
    line += sprintf(line, "%c", ".lp-_|"[found->marks.items[i]]);
  for (uint32_t i = 0; i < found->spans.count; i++) {
    mil_span span = found->spans.items[i];
    line += sprintf(line, " %d:%u-%u", (int)span.kind, span.plain.start, span.plain.end);
  }
}

static void compare(mil_slice text, const char *label, uint64_t seed) {
  const mil_inline *sketched = mil_inline_read(sketching, text, MIL_INLINE_SKETCH, NULL);
  const mil_inline *parsed = mil_inline_read(parsing, text, MIL_INLINE_PARSE, NULL);
  ck_assert(sketched != NULL && parsed != NULL);
  if (same(sketched, parsed)) return;
  static char lines[2][20 * TEXT_MAX];
  describe(sketched, lines[0]);
  describe(parsed, lines[1]);
  ck_abort_msg("%s, seed %llu:\n%.*s\n%s\n%s by the whole text", label, (unsigned long long)seed,
               (int)text.length, text.text, lines[0], lines[1]);
}

/* ---- Documents --------------------------------------------------------------------------------- */

static const char *const signs[] = {"*",
                                    "**",
                                    "***",
                                    "_",
                                    "__",
                                    "`",
                                    "``",
                                    "[",
                                    "](",
                                    "][",
                                    "](x)",
                                    ")",
                                    "]",
                                    "![",
                                    "[^",
                                    "(",
                                    "<",
                                    ">",
                                    "<b>",
                                    "</",
                                    "<!--",
                                    "-->",
                                    "<a b=\"",
                                    "\"",
                                    "'",
                                    "~",
                                    "~~",
                                    "\\",
                                    "&amp;",
                                    "&",
                                    "$",
                                    " ",
                                    "  ",
                                    "\n",
                                    "\\\n",
                                    "...",
                                    "a",
                                    "1",
                                    "2_",
                                    "_a",
                                    "\xE2\x80\xA6",
                                    "å",
                                    "http://x.se/",
                                    ":",
                                    "="};

typedef struct sample {
  char text[TEXT_MAX + 8];
  uint32_t length;
} sample;

static void put(sample *self, uint32_t at, const char *bytes, uint32_t size) {
  if (self->length + size > TEXT_MAX) return;
  memmove(self->text + at + size, self->text + at, self->length - at);
  memcpy(self->text + at, bytes, size);
  self->length += size;
}

/* Puts in a sign, takes some bytes away, or puts bytes in another place. */
static void edit(sample *self, uint64_t *seed) {
  uint32_t from = random_below(seed, self->length + 1), to = random_below(seed, self->length + 1);
  uint32_t size = random_below(seed, 4), rest = self->length - from;
  const char *sign = signs[random_below(seed, COUNT(signs))];
  char piece[4];
  if (size > rest) size = rest;
  memcpy(piece, self->text + from, size);
  switch (random_below(seed, 4)) {
    case 0: put(self, to, piece, size); break;
    case 1:
      memmove(self->text + from, self->text + from + size, rest - size);
      self->length -= size;
      break;
    default: put(self, from, sign, (uint32_t)strlen(sign));
  }
}

static void compare_edited(mil_slice text, const char *label, uint64_t number) {
  sample edited;
  uint64_t seed = number * 0x9E3779B97F4A7C15u + mil_utf8_check(text.text, text.length);
  memcpy(edited.text, text.text, text.length);
  edited.length = text.length;
  for (uint32_t edits = 1 + random_below(&seed, EDITS_MAX); edits > 0; edits--)
    edit(&edited, &seed);
  mil_utf8_repair(edited.text, edited.length);
  compare((mil_slice){edited.text, edited.length}, label, number);
}

static bool has_markup(mil_slice text) {
  for (uint32_t i = 0; i < text.length; i++)
    if (strchr("*_~`[]<!\\&", text.text[i]) != NULL) return true;
  return false;
}

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *text = malloc(*length + 1);
  *length = fread(text, 1, *length, file);
  text[*length] = '\0';
  fclose(file);
  mil_utf8_repair(text, *length);
  return text;
}

/* Each `step`th paragraph, which need not be one by the rules of Markdown: any text is inline text.
 */
static void compare_paragraphs(const char *path, uint32_t step, uint64_t seed) {
  size_t length;
  char *text = read_file(path, &length);
  uint32_t number = (uint32_t)seed;
  for (size_t start = 0, end; start < length; start = end + 2) {
    const char *blank = strstr(text + start, "\n\n");
    end = blank != NULL ? (size_t)(blank - text) : length;
    mil_slice paragraph = {text + start, (uint32_t)(end - start)};
    if (paragraph.length > TEXT_MAX || !has_markup(paragraph) || number++ % step != 0) continue;
    compare(paragraph, path, seed);
    compare_edited(paragraph, path, seed);
  }
  free(text);
}

/* Of much text a part is enough in each run; another seed takes another part. */
static const struct place {
  const char *pattern;
  uint32_t step;
} places[] = {{"README.md", 1},
              {"doc/*.md", 1},
              {"doc/rules/*/*.md", 1},
              {"tests/documents/*.md", 1},
              {"../shared/corpus/docs/*.md", 2},
              {"../shared/bench/*.md", 8},
              {"../shared/bench/many/*.md", 16}};

START_TEST(documents_are_read_the_same) {
  glob_t found;
  uint64_t count = 1, first = first_seed(&count);
  if (glob(places[_i].pattern, 0, NULL, &found) != 0) return;
  for (size_t i = 0; i < found.gl_pathc; i++)
    compare_paragraphs(found.gl_pathv[i], places[_i].step, first);
  globfree(&found);
}
END_TEST

/* ---- Random strings ---------------------------------------------------------------------------- */

/* Few kinds of signs in one string, so that they meet. */
static void compare_random(uint64_t number) {
  uint64_t seed = number * 0x9E3779B97F4A7C15u + 7;
  const char *chosen[8];
  uint32_t kinds = 2 + random_below(&seed, COUNT(chosen) - 1);
  sample made = {.length = 0};
  for (uint32_t i = 0; i < kinds; i++) chosen[i] = signs[random_below(&seed, COUNT(signs))];
  for (uint32_t pieces = 1 + random_below(&seed, PIECES_MAX); pieces > 0; pieces--) {
    const char *sign = random_below(&seed, 3) > 0 ? chosen[random_below(&seed, kinds)] : "ord å";
    put(&made, made.length, sign, (uint32_t)strlen(sign));
    if (random_below(&seed, 4) == 0) put(&made, made.length, " ", 1);
  }
  compare((mil_slice){made.text, made.length}, "random text", number);
}

START_TEST(random_texts_are_read_the_same) {
  uint64_t count = RANDOM_TEXTS, first = first_seed(&count);
  for (uint64_t number = first; number < first + count; number++) compare_random(number);
}
END_TEST

/* ---- Texts as they should be ------------------------------------------------------------------- */

/* '@' stands for text, and markup in it. */
static const char *const forms[] = {"*@*",
                                    "**@**",
                                    "_@_",
                                    "__@__",
                                    "~~@~~",
                                    "`@`",
                                    "``@``",
                                    "[@](x)",
                                    "[@](a_b?c=1&d \"e f\")",
                                    "![@](x.png)",
                                    "![@]",
                                    "![@][]",
                                    "![@][r]",
                                    "![]",
                                    "[]",
                                    "[@]()",
                                    "[]()",
                                    "[@][r 1]",
                                    "[@][]",
                                    "[^1]",
                                    "[@]",
                                    "<b>@</b>",
                                    "<a b=\"c>\">@</a>",
                                    "<br>",
                                    "<!-- @ -->",
                                    "<https://x.se/?a_b>",
                                    "\\*",
                                    "\\",
                                    "&amp;",
                                    "`a<b> c`",
                                    "https://x.se/a_b*",
                                    "***@***",
                                    "~",
                                    "<5 ",
                                    "<b @>",
                                    "<@>",
                                    "**@ <b @>**",
                                    "`<@`",
                                    "`@<b @=\"@`",
                                    "&foo;",
                                    "@ @",
                                    "@@"};
static const char *const words[] = {
  "ord", "ord",     "å", "1",  "20", "a_b",  "1_", "_1",    "\xE2\x80\xA6",
  "å.",  ".",       ",", "(",  ")",  "\"",   "!",  "&",     "- ",
  " ",   " ",       " ", "  ", "\n", "  \n", "\t", "ord å", " ord.",
  " * ", "\xC4\xA1"};

static void compose(sample *made, uint64_t *seed, uint32_t depth) {
  for (uint32_t parts = 1 + random_below(seed, 3); parts > 0; parts--) {
    bool plain = depth == 0 || random_below(seed, 2) == 0;
    const char *form =
      plain ? words[random_below(seed, COUNT(words))] : forms[random_below(seed, COUNT(forms))];
    for (; *form != '\0'; form++) {
      if (*form == '@') compose(made, seed, depth - 1);
      else put(made, made->length, form, 1);
    }
  }
}

static void compare_composed(uint64_t number) {
  uint64_t seed = number * 0x9E3779B97F4A7C15u + 11;
  sample made = {.length = 0};
  for (uint32_t parts = 1 + random_below(&seed, 4); parts > 0; parts--)
    compose(&made, &seed, random_below(&seed, 4));
  if (random_below(&seed, 4) == 0) edit(&made, &seed);
  mil_utf8_repair(made.text, made.length);
  compare((mil_slice){made.text, made.length}, "composed text", number);
}

START_TEST(composed_texts_are_read_the_same) {
  uint64_t count = RANDOM_TEXTS, first = first_seed(&count);
  for (uint64_t number = first; number < first + count; number++) compare_composed(number);
}
END_TEST

Suite *make_inline_suite(void) {
  Suite *suite = suite_create("inline");
  TCase *core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_set_timeout(core, 300);
  tcase_add_loop_test(core, documents_are_read_the_same, 0, (int)COUNT(places));
  tcase_add_test(core, random_texts_are_read_the_same);
  tcase_add_test(core, composed_texts_are_read_the_same);
  suite_add_tcase(suite, core);
  return suite;
}
