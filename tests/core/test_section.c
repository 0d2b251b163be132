/* Sections and raw blocks: where CommonMark's rules cut, and where they don't. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "failing.h"
#include "section.h"

/* Markdown, and its sections: each a level, with a letter for each raw block in it: f front matter, c code,
 * h HTML. */
typedef struct row {
  const char *markdown, *sections;
} row;

static const row rows[] = {
    {"", ""},
    {"text", "0"},
    {"# A", "1"},
    {"text\n# A\n## B\n###### C\n", "0 1 2 6"},
    {"#\n##\t\n# #\n", "1 2 1"},
    /* no headings */
    {"####### A\n#A\n\\# A\n", "0"},
    {" # A\n   # B\n", "0"},
    {"A\n=\nB\n-\n", "0"},
    /* a heading interrupts anything but a raw block at top level */
    {"- a\n# A\n> b\n# B\n", "0 1 1"},
    {"- ```\n  x\n# A\n", "0c 1"},
    {"> ```\n> x\n# A\n", "0c 1"},
    {"> <!--\n# A\n-->\n", "0h 1"},
    {"    x\n# A\n", "0c 1"},
    /* fences */
    {"```\n# A\n```\n# B\n", "0c 1"},
    {"~~~\n# A\n```\n# B\n~~~\n# C\n", "0c 1"},
    {"````\n# A\n```\n# B\n`````\n# C\n", "0c 1"},
    {"```sh `x`\n# A\n", "0 1"},
    {"~~~ `x` ~~~\n# A\n", "0c"},
    {"``\n# A\n", "0 1"},
    {"   ```\n# A\n   ```\n# B\n", "0c 1"},
    {"    ```\n# A\n", "0c 1"},
    {"```\n    ```\n# A\n``` x\n# B\n```\n# C", "0c 1"},
    {"```\n/// ```\n# A\n```\n# B\n", "0c 1"},
    {"```\n# A\n", "0c"},
    {"- a\n\n  ```\n  # A\n  ```\n# B\n", "0c 1"},
    {"- a\n  ```\n```\n# A\n```\n# B\n", "0cc 1"},
    {"1. a\n\n   ```\n# A\n   ```\n# B\n```\n", "0c 1c"},
    {"-\t```\n\tx\n\t```\n# A\n", "0c 1"},
    /* HTML */
    {"<!--\n# A\n\n# B\n-->\n# C\n", "0h 1"},
    {"<!-- a --> b\n# A\n", "0h 1"},
    {"<div>\n# A\n\n# B\n", "0h 1"},
    {"</section>\n# A\n\n# B\n", "0h 1"},
    {"<script>\n# A\n\n# B\n</script>\n# C\n", "0h 1"},
    {"<PRE class=x>\n\n# A\n</Pre> b\n# C\n", "0h 1"},
    {"<?php\n# A\n?>\n# B\n", "0h 1"},
    {"<!DOCTYPE\n# A\n>\n# B\n", "0h 1"},
    {"<![CDATA[\n# A\n]]>\n# B\n", "0h 1"},
    {"<x-y z=\"1\" w='2' v=3 u>\n# A\n\n# B\n", "0h 1"},
    {"<x-y>a\n# A\n", "0 1"},
    {"<x y=>\n# A\n", "0 1"},
    {"a\n<x>\n# A\n", "0 1"},
    {"a\n<div>\n# A\n\n", "0h"},
    {"<divx\n# A\n", "0 1"},
    {"<https://a.b>\n# A\n", "0 1"},
    {"- <div>\n# A\n", "0h 1"},
    /* indented code */
    {"a\n    b\n", "0"},
    {"a\n\n    b\n\n\n    c\nd\n", "0c"},
    {"- a\n\n    b\n\n      c\n", "0c"},
    {"# A\n    b\n", "1c"},
    /* front matter */
    {"---\ntitle: x\n# no\n---\n# A\n", "0f 1"},
    {"+++\ntitle = 'x'\n+++\n# A\n", "0f 1"},
    {"---\ntitle: x\n...\n# A\n", "0f 1"},
    {"---\n---\n# A\n", "0f 1"},
    {"---\n# comment\n\ntitle: x\n---\n# A\n", "0f 1"},
    {"---\ntitle: x\n# A\n", "0 1"},
    {"---\nno setting here\n---\n# A\n", "0 1"},
    {"---\n\nA: text between rules\n\n---\n# A\n", "0f 1"},
    {"\n---\ntitle: x\n---\n# A\n", "0 1"},
    {"\xEF\xBB\xBF---\ntitle: x\n---\n# A\n", "0f 1"},
    {"\xEF\xBB\xBF# A\n", "0 1"},
    {"----\ntitle: x\n----\n# A\n", "0 1"},
    /* line ends */
    {"a\r\n# A\r\n```\r\n# B\r\n```\r\n# C\r\n", "0 1c 1"},
    {"a\r# A\r```\r# B\r```\r# C", "0 1c 1"},
    {"---\r\ntitle: x\r\n---\r\n# A\r\n", "0f 1"},
    {"a\r\r\n# A\n\r# B\r", "0 1 1"},
};

/* "0f 1c" of the sections. */
static const char *describe(const mil_sections *self) {
  static char text[256];
  size_t length = 0;
  text[0] = '\0';
  for (uint32_t i = 0; i < self->sections.count; i++) {
    const mil_section *section = &self->sections.items[i];
    length += (size_t)sprintf(text + length, "%s%u", i > 0 ? " " : "", section->level);
    for (uint32_t k = 0; k < section->raw_count; k++)
      text[length++] = "fch"[self->raws.items[section->raw + k].kind];
    text[length] = '\0';
  }
  return text;
}

static mil_slice slice_of(const char *text) { return (mil_slice){text, (uint32_t)strlen(text)}; }

START_TEST(headings_cut_where_markdown_says) {
  mil_sections sections;
  ck_assert(mil_sections_init(&sections, &mil_allocator_default, slice_of(rows[_i].markdown)));
  ck_assert_str_eq(describe(&sections), rows[_i].sections);
  mil_sections_release(&sections, &mil_allocator_default);
}
END_TEST

/* Sections cover the text without gaps, raw blocks lie in their sections in order. */
START_TEST(sections_cover_the_text) {
  mil_sections sections;
  uint32_t end = 0, raw_end = 0;
  ck_assert(mil_sections_init(&sections, &mil_allocator_default, slice_of(rows[_i].markdown)));
  for (uint32_t i = 0; i < sections.sections.count; i++) {
    const mil_section *section = &sections.sections.items[i];
    ck_assert_uint_eq(section->range.start, end);
    end = section->range.end;
    for (uint32_t k = 0; k < section->raw_count; k++) {
      const mil_raw *raw = &sections.raws.items[section->raw + k];
      ck_assert_uint_ge(raw->range.start, raw_end);
      ck_assert(mil_range_contains(section->range, raw->range));
      ck_assert(raw->content >= raw->range.start && raw->content < raw->range.end);
      raw_end = raw->range.end;
    }
  }
  ck_assert_uint_eq(end, strlen(rows[_i].markdown));
  mil_sections_release(&sections, &mil_allocator_default);
}
END_TEST

/* A text, and its first raw block. */
static const row raws[] = {
    {"a\n```\nb\n```\nc\n", "```\nb\n```\n"},
    {"```\nb", "```\nb"},
    {"a\n\n    b\n\n    c\n\nd\n", "    b\n\n    c\n"},
    {"<div>\na\n\nb\n", "<div>\na\n"},
    {"> <!-- a\n> b -->\n> c\n", "> <!-- a\n> b -->\n"},
    {"- a\n  ~~~\n  b\nc\n", "  ~~~\n  b\n"},
    {"---\r\na: b\r\n---\r\nc", "---\r\na: b\r\n---\r\n"},
};

START_TEST(raw_blocks_are_whole_lines) {
  mil_sections sections;
  mil_slice text = slice_of(raws[_i].markdown);
  ck_assert(mil_sections_init(&sections, &mil_allocator_default, text));
  ck_assert_uint_eq(sections.raws.count, 1);
  mil_slice raw = mil_slice_of(text.text, sections.raws.items[0].range);
  ck_assert_uint_eq(raw.length, strlen(raws[_i].sections));
  ck_assert_mem_eq(raw.text, raws[_i].sections, raw.length);
  mil_sections_release(&sections, &mil_allocator_default);
}
END_TEST

START_TEST(memory_may_end_anywhere) {
  mil_slice text = slice_of("---\na: b\n---\nx\n# A\n```\nx\n```\n# B\n<!-- x -->\n");
  for (uint32_t n = 0;; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    mil_sections sections;
    bool done = mil_sections_init(&sections, allocator, text);
    ck_assert(done || failing_allocator_failed());
    if (done) mil_sections_release(&sections, allocator);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failing_allocator_failed()) break;
  }
}
END_TEST

/* ---- Bad texts --------------------------------------------------------------------------------- */

/* What is repeated, how often, and how many sections it makes. Each is read in time linear in its size. */
static const struct large {
  const char *piece;
  uint32_t count, sections;
} large[] = {
    {"ord ", 2500000, 1}, {"> ", 100000, 1}, {"- ", 100000, 1},    {"  ", 500000, 1},
    {"# x\n", 100000, 100000}, {"x\r", 300000, 1}, {"```\n", 200000, 1}, {"<!--\n", 200000, 1},
    {"<a ", 300000, 1}, {"[", 1000000, 1}, {"- ```\n", 100000, 1},
};

START_TEST(large_texts_are_no_matter) {
  size_t size = strlen(large[_i].piece), length = size * large[_i].count;
  char *text = malloc(length);
  mil_sections sections;
  for (size_t i = 0; i < length; i++) text[i] = large[_i].piece[i % size];
  ck_assert(mil_sections_init(&sections, &mil_allocator_default, (mil_slice){text, (uint32_t)length}));
  ck_assert_uint_eq(sections.sections.count, large[_i].sections);
  mil_sections_release(&sections, &mil_allocator_default);
  free(text);
}
END_TEST

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

Suite *make_section_suite(void) {
  Suite *suite = suite_create("section");
  TCase *cases = tcase_create("sections");
  tcase_add_loop_test(cases, headings_cut_where_markdown_says, 0, COUNT(rows));
  tcase_add_loop_test(cases, sections_cover_the_text, 0, COUNT(rows));
  tcase_add_loop_test(cases, raw_blocks_are_whole_lines, 0, COUNT(raws));
  tcase_add_loop_test(cases, large_texts_are_no_matter, 0, COUNT(large));
  tcase_add_test(cases, memory_may_end_anywhere);
  tcase_set_timeout(cases, 30);
  suite_add_tcase(suite, cases);
  return suite;
}
