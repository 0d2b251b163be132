/* An outline that follows edits is the one that a fresh reading gives. */
#include <stdio.h>
#include <string.h>

#include "outline.h"
#include "random_markdown.h"
#include "suites.h"
#include "utf8.h"

#define ROOM (1 << 14)

static char text[ROOM];
static uint32_t length;
static mil_outline kept;

static void set_up(void) { kept = (mil_outline){0}; }
static void tear_down(void) { mil_outline_release(&kept, &mil_allocator_default); }

/* Replaces some bytes of the text, and tells the outline. */
static void edit(uint32_t start, uint32_t end, const char *words) {
  uint32_t size = (uint32_t)strlen(words);
  memmove(text + start + size, text + end, length - end);
  memcpy(text + start, words, size);
  length = start + size + length - end;
  ck_assert(mil_outline_edit(&kept, &mil_allocator_default, (mil_slice){text, length}, start, end, start + size));
}

static void read(const char *words) {
  length = (uint32_t)strlen(words);
  memcpy(text, words, length);
  ck_assert(mil_outline_read(&kept, &mil_allocator_default, (mil_slice){text, length}));
}

/* So that they are known again. */
static void mark_all(void) {
  for (uint32_t i = 0; i < kept.blocks.count; i++) kept.blocks.items[i].scored = true;
}

/* Compares with a fresh reading, and tells how many blocks are marked. */
static uint32_t check(void) {
  mil_outline fresh = {0};
  mil_lines lines;
  uint32_t old = 0;
  ck_assert(mil_lines_init(&lines, &mil_allocator_default, (mil_slice){text, length}));
  ck_assert(mil_outline_read(&fresh, &mil_allocator_default, (mil_slice){text, length}));
  ck_assert_msg(kept.blocks.count == fresh.blocks.count, "%u blocks for %u in:\n%.*s", kept.blocks.count,
                fresh.blocks.count, (int)length, text);
  ck_assert_uint_eq(kept.front_end, fresh.front_end);
  for (uint32_t i = 0; i < fresh.blocks.count; i++) {
    const mil_block *a = &kept.blocks.items[i], *b = &fresh.blocks.items[i];
    ck_assert(a->start == b->start && a->length == b->length && a->level == b->level);
    ck_assert(a->directives == b->directives);
    ck_assert_msg(a->line == b->line, "block %u on line %u, not %u", i, a->line, b->line);
    mil_position position = mil_lines_position(&lines, (mil_slice){text, length}, a->start);
    ck_assert(position.line == a->line + 1 && position.column == 1);
    ck_assert(a->hash == b->hash);
    old += a->scored;
  }
  mil_outline_release(&fresh, &mil_allocator_default);
  mil_lines_release(&lines, &mil_allocator_default);
  return old;
}

/* Where an edit is made, and how many blocks it leaves alone. */
static const struct row {
  const char *before;
  uint32_t start, end;
  const char *words;
  uint32_t kept;
} rows[] = {
    {"# A\na\n# B\nb\n# C\nc\n", 10, 11, "x", 2},       /* within B */
    {"# A\na\n# B\nb\n# C\nc\n", 10, 10, "\n## D\n", 2}, /* a new heading */
    {"# A\na\n# B\nb\n# C\nc\n", 5, 6, "", 1},           /* B's heading joins a paragraph */
    {"# A\na\n# B\nb\n# C\nc\n", 6, 7, "", 1},           /* B's heading is one no longer */
    {"# A\na\n# B\nb\n# C\nc\n", 4, 4, "```\n", 0},      /* all below becomes code */
    {"# A\n```\n# B\n```\n# C\nc\n", 4, 8, "", 0},
    {"# A\na\n", 0, 6, "", 0},
    {"", 0, 0, "# A\n", 0},
    {"# A\na\n# B\n", 6, 10, "", 1},
    {"a: b\n---\n# A\n", 0, 0, "---\n", 1},              /* becomes front matter */
    {"---\na: b\n---\n# A\na\n# B\n", 19, 20, "x", 1},
};

START_TEST(an_edit_leaves_the_other_blocks_alone) {
  const struct row *row = &rows[_i];
  read(row->before);
  mark_all();
  edit(row->start, row->end, row->words);
  ck_assert_uint_eq(check(), row->kept);
}
END_TEST

static const char *const pieces[] = {"a", "\n", "\r", "\r\n", "# A\n", "\n## B\n", "```\n", "~~~", "<!--", "-->\n", "---\n", "+++\n",
                                     "k: v\n", "- ", "> ", "    ", "milstolpe", "===\n", "<div>\n", ""};

START_TEST(following_edits_is_reading_anew) {
  uint64_t seed = 0x0071u + (uint64_t)_i;
  length = (uint32_t)random_markdown(&seed, 40, text, sizeof text / 2);
  ck_assert(mil_outline_read(&kept, &mil_allocator_default, (mil_slice){text, length}));
  for (int i = 0; i < 60 && length < ROOM - 100; i++) {
    uint32_t start = random_below(&seed, i % 5 ? length + 1 : (length < 8 ? length + 1 : 8));
    uint32_t end = start + random_below(&seed, 4) * random_below(&seed, 8);
    edit(start, end < length ? end : length, pieces[random_below(&seed, sizeof pieces / sizeof *pieces)]);
    check();
  }
}
END_TEST

Suite *make_outline_suite(void) {
  Suite *suite = suite_create("outline");
  TCase *edits = tcase_create("edits");
  tcase_add_checked_fixture(edits, set_up, tear_down);
  tcase_set_timeout(edits, 60);
  tcase_add_loop_test(edits, an_edit_leaves_the_other_blocks_alone, 0, (int)(sizeof rows / sizeof *rows));
  tcase_add_loop_test(edits, following_edits_is_reading_anew, 0, 300);
  suite_add_tcase(suite, edits);
  return suite;
}
