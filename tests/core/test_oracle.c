/* Block structure against cmark: headings, items, paragraphs, code and HTML blocks must begin in the same
 * lines. cmark knows neither tables nor front matter: the lines of tables are left out of both, front
 * matter is blanked for cmark. What differs for good is told in doc/structure.md and left out below. */
#include <check.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "blocks.h"
#include "random_markdown.h"
#include "utf8.h"

#define RANDOM_DOCUMENTS 300
#define RANDOM_LINES 14

static mil_structure_reader *reader;

static void set_up(void) {
  reader = mil_structure_reader_new(&mil_allocator_default, &mil_data_builtin, NULL);
  ck_assert_ptr_nonnull(reader);
}

static void tear_down(void) { mil_structure_reader_free(reader); }

/* ---- One document ------------------------------------------------------------------------------ */

static void remove_line(blocks *self, uint32_t line) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < self->count; i++)
    if (self->items[i].line != line) self->items[kept++] = self->items[i];
  self->count = kept;
}

/* cmark reads a table as one paragraph, so a whole table leaves that paragraph too. */
static void remove_tables(blocks *self, const blocks *tables) {
  for (uint32_t i = 0; i < tables->count; i++) remove_line(self, tables->items[i].line);
}

/* cmark's copy of the text: front matter as spaces, its line ends as they are. */
static char *copy_for_cmark(mil_slice text, const mil_sections *sections) {
  char *copy = malloc(text.length + 1u);
  memcpy(copy, text.text, text.length);
  if (sections->raws.count == 0 || sections->raws.items[0].kind != MIL_RAW_FRONT_MATTER)
    return copy;
  mil_range range = sections->raws.items[0].range;
  for (uint32_t i = range.start; i < range.end; i++)
    if (copy[i] != '\n' && copy[i] != '\r') copy[i] = ' ';
  return copy;
}

/* ---- Link reference definitions ---------------------------------------------------------------- */

static bool is_definition(const char *line, const char *markers) {
  char label[256], destination[1024], rest[1024] = "";
  line += strspn(line, markers);
  int fields =
    sscanf(line, "[%255[^]]]:%*[ \t]%1023[^ \t\r\n]%1023[^\r\n]", label, destination, rest);
  const char *title = rest + strspn(rest, " \t");
  return fields >= 2 && (*title == '\0' || *title == '"');
}

static const char *line_start(mil_slice text, const mil_lines *lines, uint32_t line) {
  return line <= lines->starts.count ? text.text + lines->starts.items[line - 1] : NULL;
}

/* cmark lets a paragraph or heading begin at the definitions that it has taken out of it; ours begins after
 * them. */
static void skip_definitions(blocks *theirs, mil_slice text) {
  mil_lines lines;
  ck_assert(mil_lines_init(&lines, &mil_allocator_default, text));
  for (uint32_t i = 0; i < theirs->count; i++) {
    block *moved = &theirs->items[i];
    const char *line, *markers = " \t>-+*0123456789.)";
    if (strcmp(moved->name, "paragraph") != 0 && strncmp(moved->name, "heading", 7) != 0) continue;
    while ((line = line_start(text, &lines, moved->line)) && is_definition(line, markers)) {
      moved->line++;
      markers = " \t>";
    }
  }
  mil_lines_release(&lines, &mil_allocator_default);
}

/* The number of blocks on which the two readers differ. */
static uint32_t compare(mil_slice text, const char *label) {
  blocks tables = {0}, theirs;
  mil_structure *structure = mil_structure_new(reader, NULL);
  ck_assert(mil_structure_read(structure, text, NULL));
  blocks ours = blocks_of_structure(structure, text, &tables);
  char *copy = copy_for_cmark(text, mil_structure_sections(structure));
  ck_assert(blocks_of_cmark((mil_slice){copy, text.length}, &theirs));
  skip_definitions(&theirs, text);
  blocks_sort(&theirs);
  remove_tables(&ours, &tables);
  remove_tables(&theirs, &tables);
  uint32_t count = blocks_compare(&ours, &theirs, label);
  free(copy);
  blocks_free(&ours);
  blocks_free(&theirs);
  blocks_free(&tables);
  mil_structure_free(structure);
  return count;
}

/* ---- Files ------------------------------------------------------------------------------------- */

static const char *const patterns[] = {"README.md",
                                       "doc/*.md",
                                       "doc/*/*.md",
                                       "tests/documents/*.md",
                                       "tests/documents/*/*.md",
                                       "../shared/corpus/docs/*.md",
                                       "../shared/bench/*.md",
                                       "../shared/bench/many/*.md"};

static uint32_t compare_file(const char *path) {
  FILE *file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char *text = malloc((size_t)length + 1);
  ck_assert_uint_eq(fread(text, 1, (size_t)length, file), (size_t)length);
  text[length] = 0;
  fclose(file);
  uint32_t count = compare((mil_slice){text, (uint32_t)length}, path);
  free(text);
  return count;
}

START_TEST(documents_have_the_blocks_that_cmark_finds) {
  glob_t found;
  uint32_t differences = 0;
  if (glob(patterns[_i], 0, NULL, &found) == 0) {
    for (size_t i = 0; i < found.gl_pathc; i++) differences += compare_file(found.gl_pathv[i]);
    globfree(&found);
  }
  ck_assert_uint_eq(differences, 0);
}
END_TEST

/* ---- By chance --------------------------------------------------------------------------------- */

/* MILSTOLPE_SEED repeats one document. */
static uint64_t first_seed(uint32_t *count) {
  const char *given = getenv("MILSTOLPE_SEED");
  *count = given ? 1 : RANDOM_DOCUMENTS;
  return given ? strtoull(given, NULL, 10) : 1;
}

START_TEST(random_documents_have_the_blocks_that_cmark_finds) {
  static char text[1 << 14];
  uint32_t count, differing = 0;
  uint64_t first = first_seed(&count);
  for (uint64_t seed = first; seed < first + count; seed++) {
    uint64_t state = seed * 0x9E3779B97F4A7C15u;
    char label[32];
    snprintf(label, sizeof label, "seed %llu", (unsigned long long)seed);
    size_t length = random_markdown(&state, RANDOM_LINES, text, sizeof text);
    if (compare((mil_slice){text, (uint32_t)length}, label) == 0) continue;
    if (differing++ < 5) printf("---- %s\n%s\n----\n", label, text);
  }
  ck_assert_uint_eq(differing, 0);
}
END_TEST

static bool has_cmark(void) {
  blocks found;
  bool there = blocks_of_cmark((mil_slice){"x\n", 2}, &found) && found.count == 1;
  blocks_free(&found);
  return there;
}

Suite *make_oracle_suite(void) {
  Suite *suite = suite_create("oracle");
  TCase *cases = tcase_create("cmark");
  tcase_add_checked_fixture(cases, set_up, tear_down);
  tcase_set_timeout(cases, 120);
  if (has_cmark()) {
    tcase_add_loop_test(cases, documents_have_the_blocks_that_cmark_finds, 0,
                        (int)(sizeof patterns / sizeof *patterns));
    tcase_add_test(cases, random_documents_have_the_blocks_that_cmark_finds);
  } else {
    printf("cmark is not there: block structure is not compared with it\n");
  }
  suite_add_tcase(suite, cases);
  return suite;
}
