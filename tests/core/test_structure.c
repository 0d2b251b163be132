/* Units: what is found, its exact text, and how units belong together. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "failing.h"
#include "random_markdown.h"
#include "structure.h"

/* Markdown, and its units, one a line:
 *
 *     H2 text        a heading        P text    a paragraph
 *     I1 text        an item of depth 1; O1 of a numbered list; T1 an open task, X1 a done one
 *     HEAD a|b       ROW a|b          of a table
 *
 * with `>` before it for each quote that it stands in, and behind it ` ^2` for the item (counted from 0) that it
 * is in, ` #0` for its heading, ` =1` for its table's head. A line break in a text is `/`. */
typedef struct row {
  const char *markdown, *units;
} row;

static const row rows[] = {
    {"", ""},
    {"\n \n", ""},
    /* paragraphs */
    {"Öka trafiken", "P Öka trafiken\n"},
    {"  a  \n b\n\nc\n", "P a  / b\nP c\n"},
    {"a\n    b\n", "P a/    b\n"},
    {"**a** | b\n", "P **a** | b\n"},
    /* headings */
    {"# A", "H1 A\n"},
    {"#   A  B ##  \n", "H1 A  B\n"},
    {"## A#\n", "H2 A#\n"},
    {"# \\#\n", "H1 \\#\n"},
    {"#\na\n", "H1 \nP a #0\n"},
    {"  ### A ###\na\n", "H3 A\nP a #0\n"},
    {"A\nb\n===\nc\n", "H1 A/b\nP c #0\n"},
    {"A\n-\n## B\n---\nc\n", "H2 A\nH2 B\nP c #1\n"},
    {"# A\n### B\n## C\n# D\na\n", "H1 A\nH3 B #0\nH2 C #0\nH1 D\nP a #3\n"},
    {"# A\na\n\nB\n-\nb\n\n ### C\nc\n## D\nd\n",
     "H1 A\nP a #0\nH2 B #0\nP b #2\nH3 C #2\nP c #4\nH2 D #0\nP d #6\n"},
    {"a\n# A\n", "P a\nH1 A\n"},
    /* lists */
    {"- a\n- b\n", "I1 a\nI1 b\n"},
    {"* a\n+ b\n- c\n", "I1 a\nI1 b\nI1 c\n"},
    {"1. a\n10) b\n", "O1 a\nO1 b\n"},
    {"- a\n  - b\n    - c\n      - d\n- e\n", "I1 a\nI2 b ^0\nI3 c ^1\nI4 d ^2\nI1 e\n"},
    {"1. a\n   - b\n   1. c\n", "O1 a\nI2 b ^0\nO2 c ^0\n"},
    {"- a\n\n- b\n\n  c\n\n  - d\n", "I1 a\nI1 b\nP c ^1\nI2 d ^1\n"},
    {"- a\n  b\nc\n", "I1 a/  b/c\n"},
    {"-\ta\n\n\tb\n", "I1 a\nP b ^0\n"},
    {"1.\ta\n\t- b\n\t\t- c\n", "O1 a\nI2 b ^0\nI3 c ^1\n"},
    {"- - a\n", "I1 \nI2 a ^0\n"},
    {"-\n  a\n", "I1 a\n"},
    {"-\n\n  a\n", "I1 \nP a\n"},
    {"- **a** b\n- 😀 å\n", "I1 **a** b\nI1 😀 å\n"},
    {"- # A\n  a\n- b\n", "I1 \nH1 A ^0\nP a ^0 #1\nI1 b\n"},
    {"a\n2. b\n", "P a/2. b\n"},
    {"a\n1. b\n", "P a\nO1 b\n"},
    {"- ```\n  x\n  ```\n  a\n", "I1 a\n"},
    {"- a\n\n  > b\n\n  c\n", "I1 a\n>P b ^0\nP c ^0\n"},
    {"* * *\n- a\n* * *\n", "I1 a\n"},
    /* tasks */
    {"- [ ] a\n- [x] b\n- [X] c\n* [\t] d\n1. [x] e\n", "T1 a\nX1 b\nX1 c\nT1 d\nX1 e\n"},
    {"- [ ]\n- [ ]a\n- [] b\n- [y] c\n", "I1 [ ]\nI1 [ ]a\nI1 [] b\nI1 [y] c\n"},
    {"- [ ] **a**\n  b\n  - [x] c\n", "T1 **a**/  b\nX2 c ^0\n"},
    {"- [ ] a\n  ---\n", "I1 \nH2 [ ] a ^0\n"},
    /* quotes */
    {"> a\n> b\nc\n", ">P a/> b/c\n"},
    {"> - a\n>   b\n>   - c\n> > d\n", ">I1 a/>   b\n>I2 c ^0\n>>P d\n"},
    {"# A\n> # B\n> b\n>> ## C\n>> c\n>\n> d\n\na\n",
     "H1 A\n>H1 B #0\n>P b #1\n>>H2 C #1\n>>P c #3\n>P d #1\nP a #0\n"},
    /* tables */
    {"| a | b |\n|---|:-:|\n| 1 | 2 |\n", "HEAD a|b\nROW 1|2 =0\n"},
    {"a | b\n--- | ---\n1 | 2\n3\n", "HEAD a|b\nROW 1|2 =0\nROW 3 =0\n"},
    {"| a | |\n|-|-|\n| | 2 |\n||4|\n", "HEAD a|\nROW |2 =0\nROW |4 =0\n"},
    {"| a \\| b | `c` |\n|-|-|\n| \\\\| d |\n", "HEAD a \\| b|`c`\nROW \\\\|d =0\n"},
    {"| a | b |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |\n", "HEAD a|b\nROW 1 =0\nROW 1|2|3 =0\n"},
    {"a\n| b |\n|---|\n| 1 |\n\nc\n", "P a\nHEAD b\nROW 1 =1\nP c\n"},
    {"# A\n| a |\n|---|\n## B\n| b |\n|---|\n| 1 |\n",
     "H1 A\nHEAD a #0\nH2 B #0\nHEAD b #2\nROW 1 #2 =3\n"},
    {"- a\n\n  | b |\n  |---|\n  | 1 |\n", "I1 a\nHEAD b ^0\nROW 1 ^0 =1\n"},
    {"| a | b |\n|---|\n", "P | a | b |/|---|\n"},
    /* what is no text */
    {"---\ngoal: a\n---\nb\n", "P b\n"},
    {"\xEF\xBB\xBF# A\n", "H1 A\n"},
    {"a\n```\n# b\n```\nc\n", "P a\nP c\n"},
    {"a\n\n    b\nc\n", "P a\nP c\n"},
    {"a\n<!--\n- b\n-->\nc\n", "P a\nP c\n"},
    {"[a]: /b \"c\"\n[d]: <e f>\ng\n", "P g\n"},
    {"- a\n\n  ```\n  /// ```\n  - b\n  ```\n  - c\n", "I1 a\nI2 c ^0\n"},
    {"# A\n---\nb: c\n---\n", "H1 A\nH2 b: c #0\n"},
    /* line ends */
    {"# A\r\n\r\n- a\r\n  b\r\n\r\nc\r\n", "H1 A\nI1 a/  b #0\nP c #0\n"},
    {"# A\r\r- a\r  b\r\rc", "H1 A\nI1 a/  b #0\nP c #0\n"},
};

static mil_structure_reader *reader;

static void set_up(void) {
  reader = mil_structure_reader_new(&mil_allocator_default, &mil_data_builtin, NULL);
  ck_assert_ptr_nonnull(reader);
}

static void tear_down(void) { mil_structure_reader_free(reader); }

static mil_slice slice_of(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

/* ---- Listing ----------------------------------------------------------------------------------- */

static char listing[1 << 16];

static void append(const char *format, int number) {
  sprintf(listing + strlen(listing), format, number);
}

static void append_text(mil_slice text, mil_range range) {
  char *to = listing + strlen(listing);
  for (uint32_t i = range.start; i < range.end; i++) {
    if (text.text[i] == '\r' && i + 1 < range.end && text.text[i + 1] == '\n') continue;
    *to++ = text.text[i] == '\n' || text.text[i] == '\r' ? '/' : text.text[i];
  }
  *to = '\0';
}

static void append_kind(const mil_unit *unit) {
  for (uint32_t i = 0; i < unit->quotes; i++) append(">", 0);
  switch (unit->kind) {
  case MIL_UNIT_HEADING: append("H%d ", unit->level); break;
  case MIL_UNIT_PARAGRAPH: append("P ", 0); break;
  case MIL_UNIT_HEAD: append("HEAD ", 0); break;
  case MIL_UNIT_ROW: append("ROW ", 0); break;
  case MIL_UNIT_ITEM:
    append("%c", unit->task == MIL_TASK_OPEN   ? 'T'
                 : unit->task == MIL_TASK_DONE ? 'X'
                 : unit->ordered               ? 'O'
                                               : 'I');
    append("%d ", unit->level);
    break;
  }
}

static void append_unit(mil_slice text, const mil_units *units, const mil_unit *unit) {
  append_kind(unit);
  for (uint32_t i = 0; i < unit->cell_count; i++) {
    if (i > 0) append("|", 0);
    append_text(text, units->cells.items[unit->cell + i]);
  }
  if (unit->cell_count == 0) append_text(text, unit->range);
  if (unit->parent >= 0) append(" ^%d", unit->parent);
  if (unit->heading >= 0) append(" #%d", unit->heading);
  if (unit->head >= 0) append(" =%d", unit->head);
  append("\n", 0);
}

static const char *list_units(mil_slice text, const mil_units *units) {
  listing[0] = '\0';
  for (uint32_t i = 0; i < units->units.count; i++) append_unit(text, units, &units->units.items[i]);
  return listing;
}

/* ---- What is found ----------------------------------------------------------------------------- */

START_TEST(units_are_found) {
  mil_structure *structure = mil_structure_new(reader, NULL);
  mil_slice text = slice_of(rows[_i].markdown);
  ck_assert(mil_structure_read(structure, text, NULL));
  ck_assert_str_eq(list_units(text, mil_structure_units(structure)), rows[_i].units);
  mil_structure_free(structure);
}
END_TEST

static bool begins_and_ends_on_text(mil_slice text, mil_range range) {
  if (mil_range_empty(range)) return true;
  return !strchr(" \t\r\n", text.text[range.start]) && !strchr(" \t\r\n", text.text[range.end - 1]);
}

static void check_unit(mil_slice text, const mil_units *units, uint32_t index) {
  const mil_unit *unit = &units->units.items[index];
  ck_assert(mil_range_contains((mil_range){0, text.length}, unit->block));
  ck_assert(mil_range_contains(unit->block, unit->range));
  ck_assert(begins_and_ends_on_text(text, unit->block));
  if (unit->cell_count == 0) ck_assert(begins_and_ends_on_text(text, unit->range));
  ck_assert(unit->parent < (int32_t)index && unit->heading < (int32_t)index && unit->head < (int32_t)index);
  if (unit->parent >= 0) {
    ck_assert_int_eq(units->units.items[unit->parent].kind, MIL_UNIT_ITEM);
    ck_assert(mil_range_contains(units->units.items[unit->parent].block, unit->block));
  }
  if (unit->heading >= 0) ck_assert_int_eq(units->units.items[unit->heading].kind, MIL_UNIT_HEADING);
  for (uint32_t i = 0; i < unit->cell_count; i++)
    ck_assert(mil_range_contains(unit->block, units->cells.items[unit->cell + i]));
  if (index > 0) ck_assert_uint_ge(unit->block.start, units->units.items[index - 1].block.start);
}

static void check_units(mil_slice text, const mil_units *units) {
  for (uint32_t i = 0; i < units->units.count; i++) check_unit(text, units, i);
}

START_TEST(ranges_are_exact) {
  mil_structure *structure = mil_structure_new(reader, NULL);
  mil_slice text = slice_of(rows[_i].markdown);
  ck_assert(mil_structure_read(structure, text, NULL));
  check_units(text, mil_structure_units(structure));
  mil_structure_free(structure);
}
END_TEST

START_TEST(an_item_reaches_to_the_end_of_what_is_in_it) {
  mil_slice text = slice_of("- a\n\n  ```\n  x\n  ```\n\n- b\n  - c\n\nd\n");
  mil_structure *structure = mil_structure_new(reader, NULL);
  ck_assert(mil_structure_read(structure, text, NULL));
  const mil_unit *units = mil_structure_units(structure)->units.items;
  ck_assert_uint_eq(units[0].block.start, 0);
  ck_assert_uint_eq(units[0].block.end, 20);
  ck_assert_uint_eq(units[1].block.start, 22);
  ck_assert_uint_eq(units[1].block.end, 31);
  mil_structure_free(structure);
}
END_TEST

/* ---- Reading again ----------------------------------------------------------------------------- */

static void check_same_units(const mil_units *a, const mil_units *b) {
  ck_assert_uint_eq(a->units.count, b->units.count);
  ck_assert_uint_eq(a->cells.count, b->cells.count);
  for (uint32_t i = 0; i < a->units.count; i++) {
    const mil_unit *left = &a->units.items[i], *right = &b->units.items[i];
    ck_assert(left->kind == right->kind && left->level == right->level && left->task == right->task);
    ck_assert(left->range.start == right->range.start && left->range.end == right->range.end);
    ck_assert(left->block.start == right->block.start && left->block.end == right->block.end);
    ck_assert(left->parent == right->parent && left->heading == right->heading);
    ck_assert(left->head == right->head && left->cell == right->cell);
    ck_assert(left->quotes == right->quotes && left->cell_count == right->cell_count);
  }
  for (uint32_t i = 0; i < a->cells.count; i++)
    ck_assert_mem_eq(&a->cells.items[i], &b->cells.items[i], sizeof *a->cells.items);
}

/* Replaces some bytes by a piece of another document. */
static uint32_t edit(uint64_t *seed, char *text, uint32_t length, uint32_t room) {
  static char piece[1 << 12];
  uint32_t inserted = random_below(seed, 3) ? (uint32_t)random_markdown(seed, 2, piece, sizeof piece) : 0;
  uint32_t start = random_below(seed, length + 1);
  uint32_t removed = random_below(seed, 12);
  if (removed > length - start) removed = length - start;
  if (length - removed + inserted > room) inserted = 0;
  memmove(text + start + inserted, text + start + removed, length - start - removed);
  memcpy(text + start, piece, inserted);
  return length - removed + inserted;
}

START_TEST(reading_after_edits_is_reading_anew) {
  static char text[1 << 13];
  uint64_t seed = 0x5eed0000u + (uint64_t)_i;
  uint32_t length = (uint32_t)random_markdown(&seed, 40, text, sizeof text / 2);
  mil_structure *kept = mil_structure_new(reader, NULL);
  for (uint32_t i = 0; i < 30; i++) {
    mil_slice now = {text, length};
    mil_structure_reader *other = mil_structure_reader_new(&mil_allocator_default, &mil_data_builtin, NULL);
    mil_structure *fresh = mil_structure_new(other, NULL);
    ck_assert(mil_structure_read(kept, now, NULL));
    ck_assert(mil_structure_read(fresh, now, NULL));
    check_same_units(mil_structure_units(kept), mil_structure_units(fresh));
    check_units(now, mil_structure_units(kept));
    mil_structure_free(fresh);
    mil_structure_reader_free(other);
    length = edit(&seed, text, length, sizeof text);
  }
  mil_structure_free(kept);
}
END_TEST

/* ---- Limits ------------------------------------------------------------------------------------ */

/* What is repeated, how often, and whether a limit is reached. */
static const struct large {
  const char *piece;
  uint32_t count;
  bool limited;
} large[] = {
    {"> ", 100000, true},   {">", 100000, true},    {"- ", 100000, false}, {"- + ", 50000, true},      {"1. ", 100000, true},
    {"> - ", 50000, true},  {"|a", 500000, true},   {"ord ", 2500000, false},  {"ord\n", 200000, false},
    {"- x\n", 20000, false}, {"- [ ] x\n", 20000, false}, {"|x|y|\n|-|-|\n", 5000, false},
    {"[\n", 100000, false}, {"<\n", 100000, false}, {"    x\n\n", 50000, false}, {"x\n-\n", 20000, false},
    {"-\n", 20000, false},  {"> x\n\n", 20000, false}, {"`", 1000000, false},  {"\t", 1000000, false},
};

START_TEST(large_texts_are_no_matter) {
  size_t size = strlen(large[_i].piece), length = size * large[_i].count;
  char *text = malloc(length);
  mil_range where;
  for (size_t i = 0; i < length; i++) text[i] = large[_i].piece[i % size];
  mil_structure *structure = mil_structure_new(reader, NULL);
  ck_assert(mil_structure_read(structure, (mil_slice){text, (uint32_t)length}, NULL));
  ck_assert_int_eq(mil_structure_limited(structure, &where), large[_i].limited);
  ck_assert(!large[_i].limited || (where.start < where.end && where.end <= length));
  mil_structure_free(structure);
  free(text);
}
END_TEST

/* Levels beyond the limit are text of the deepest item. */
START_TEST(items_nest_so_deep) {
  static char text[1 << 15];
  size_t length = 0;
  for (int i = 0; i < 100; i++) length += (size_t)sprintf(text + length, "%*s- x\n", 2 * i, "");
  mil_structure *structure = mil_structure_new(reader, NULL);
  ck_assert(mil_structure_read(structure, (mil_slice){text, (uint32_t)length}, NULL));
  const mil_units *units = mil_structure_units(structure);
  ck_assert_uint_eq(units->units.count, 64);
  ck_assert_uint_eq(units->units.items[63].level, 64);
  ck_assert(mil_structure_limited(structure, NULL));
  mil_structure_free(structure);
}
END_TEST

/* ---- Failing ----------------------------------------------------------------------------------- */

START_TEST(a_broken_query_is_told) {
  mil_data_file file = {"queries/markdown/units.scm", "(inline) @tekst", 15, NULL};
  mil_data data = {.queries = &file, .query_count = 1};
  mil_error error;
  mil_structure_reader *broken = mil_structure_reader_new(&mil_allocator_default, &data, &error);
  mil_structure *structure = mil_structure_new(broken, NULL);
  ck_assert(mil_structure_read(structure, (mil_slice){"", 0}, NULL)); /* needs no query */
  ck_assert(!mil_structure_reader_validate(broken, &error));
  ck_assert_str_eq(error.message, "unknown capture '@tekst'");
  memset(&error, 0, sizeof error);
  ck_assert(!mil_structure_read(structure, (mil_slice){"a\n", 2}, &error));
  ck_assert_str_eq(error.message, "unknown capture '@tekst'");
  mil_structure_free(structure);
  mil_structure_reader_free(broken);
  data.query_count = 0;
  ck_assert_ptr_null(mil_structure_reader_new(&mil_allocator_default, &data, &error));
  ck_assert_int_eq(error.kind, MIL_ERROR_QUERY);
}
END_TEST

/* Predicates look at the words, though the parser never sees them. */
START_TEST(queries_may_look_at_words) {
  static const char query[] = "((inline) @text (#match? @text \"^goal\"))";
  mil_data_file file = {"queries/markdown/units.scm", query, sizeof query - 1, NULL};
  mil_data data = {.queries = &file, .query_count = 1};
  mil_slice text = slice_of("Goal: a\n\nno goal\n\ngoal b\n");
  mil_structure_reader *special = mil_structure_reader_new(&mil_allocator_default, &data, NULL);
  mil_structure *structure = mil_structure_new(special, NULL);
  ck_assert(mil_structure_read(structure, text, NULL));
  ck_assert_str_eq(list_units(text, mil_structure_units(structure)), "P Goal: a\nP goal b\n");
  mil_structure_free(structure);
  mil_structure_reader_free(special);
}
END_TEST

static bool read_twice(const mil_allocator *allocator) {
  mil_structure_reader *own = mil_structure_reader_new(allocator, &mil_data_builtin, NULL);
  mil_structure *structure = own ? mil_structure_new(own, NULL) : NULL;
  bool done = structure &&
              mil_structure_read(structure, slice_of("# A\n- a\n  - b\n> # C\n# B\n"), NULL) &&
              mil_structure_read(structure, slice_of("|a|\n|-|\n|b|\n# A\nc"), NULL);
  mil_structure_free(structure);
  mil_structure_reader_free(own);
  return done;
}

START_TEST(memory_may_end_anywhere) {
  for (uint32_t n = 0;; n++) {
    bool done = read_twice(failing_allocator(n));
    bool failed = failing_allocator_failed();
    ck_assert(done || failed);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

Suite *make_structure_suite(void) {
  Suite *suite = suite_create("structure");
  TCase *cases = tcase_create("structure");
  tcase_add_checked_fixture(cases, set_up, tear_down);
  tcase_add_loop_test(cases, units_are_found, 0, COUNT(rows));
  tcase_add_loop_test(cases, ranges_are_exact, 0, COUNT(rows));
  tcase_add_test(cases, an_item_reaches_to_the_end_of_what_is_in_it);
  tcase_add_loop_test(cases, reading_after_edits_is_reading_anew, 0, 10);
  tcase_add_loop_test(cases, large_texts_are_no_matter, 0, COUNT(large));
  tcase_add_test(cases, items_nest_so_deep);
  tcase_add_test(cases, a_broken_query_is_told);
  tcase_add_test(cases, queries_may_look_at_words);
  tcase_add_test(cases, memory_may_end_anywhere);
  tcase_set_timeout(cases, 60);
  suite_add_tcase(suite, cases);
  return suite;
}
