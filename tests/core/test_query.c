/* Queries: what is refused at load and where, and what predicates let through. The grammar is that of
 * Markdown's blocks. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "failing.h"
#include "query.h"

const TSLanguage *tree_sitter_markdown(void);

static const char *const vocabulary[] = {"heading", "item", "text", NULL};

static mil_data_file file_of(const char *text) {
  return (mil_data_file){"queries/markdown/test.scm", text, (uint32_t)strlen(text), NULL};
}

/* ---- Loading ----------------------------------------------------------------------------------- */

typedef struct fault {
  const char *query;
  uint32_t line, column;
  const char *message;
} fault;

static const fault faults[] = {
    {"(paragraph", 1, 11, "syntax error"},
    {"\n(paragrap) @text", 2, 2, "unknown node type"},
    {"((inline) @text (#match? @txt \"x\"))", 1, 27, NULL},
    {"(inline (list)) @text", 1, 9, NULL},
    {"; @tekst\n(inline) @tekst", 2, 10, "unknown capture '@tekst'"},
    {"(inline \"@no\") @text\n", 1, 10, NULL},
    {"(inline) @text.more", 1, 10, "unknown capture '@text.more'"},
    {"((inline) @text (#mach? @text \"x\"))", 1, 18, "unknown predicate '#mach?'"},
    {"(list) @item\n((inline) @text\n  (#eq? @text \"#\")\n  (#any? @text \"x\"))", 4, 4,
     "unknown predicate '#any?'"},
    {"((inline) @text (#match? @text))", 1, 18, "wrong arguments for predicate '#match?'"},
    {"((inline) @text (#match? @text \"x\" \"y\"))", 1, 18, "wrong arguments for predicate '#match?'"},
    {"((inline) @text (#match? \"x\" @text))", 1, 18, "wrong arguments for predicate '#match?'"},
    {"((inline) @text (#eq? @text @text))", 1, 18, "wrong arguments for predicate '#eq?'"},
    {"((inline) @text (#any-of? @text))", 1, 18, "wrong arguments for predicate '#any-of?'"},
    {"((inline) @text (#set! @text \"x\"))", 1, 18, "wrong arguments for predicate '#set!'"},
    {"((inline) @text\n (#match? @text \"(\"))", 2, 3, NULL},
};

START_TEST(faults_are_told_with_their_place) {
  mil_data_file file = file_of(faults[_i].query);
  mil_error error = {0};
  ck_assert_ptr_null(mil_query_new(&mil_allocator_default, tree_sitter_markdown(), &file, vocabulary, &error));
  ck_assert_str_eq(error.file, file.name);
  ck_assert_uint_eq(error.line, faults[_i].line);
  ck_assert_uint_eq(error.column, faults[_i].column);
  ck_assert_str_ne(error.message, "");
  ck_assert_str_ne(error.excerpt, "");
  if (faults[_i].message) ck_assert_str_eq(error.message, faults[_i].message);
}
END_TEST

START_TEST(an_error_is_not_asked_for) {
  mil_data_file file = file_of(faults[_i].query);
  ck_assert_ptr_null(mil_query_new(&mil_allocator_default, tree_sitter_markdown(), &file, vocabulary, NULL));
}
END_TEST

/* ---- Running ----------------------------------------------------------------------------------- */

typedef struct row {
  const char *query, *markdown, *matches; /* name=text of each capture, matches parted by a blank */
} row;

static const row rows[] = {
    {"(inline) @text", "a\n\nb\n", "text=a text=b"},
    {"(atx_heading (inline) @text) @heading", "# a\n", "heading=#a,text=a"},
    {"(inline) @_helper", "a\n", "-=a"},
    {"(inline) @text\n(list_item) @item", "- a\n- b\n", "item=-a text=a item=-b text=b"},
    {"(list_item) @item", "- a\n  - b\n", "item=-a-b item=-b"},
    {"((inline) @text (#match? @text \"^B\"))", "a\n\nb\n\nc\n", "text=b"},
    {"((inline) @text (#match? @text \"^å $\"))", "Å\n\nä\n", "text=Å"},
    {"((inline) @text (#not-match? @text \"b\"))", "a\n\nb\n\nc\n", "text=a text=c"},
    {"((inline) @text (#eq? @text \"b\"))", "a\n\nb\n\nB\n", "text=b"},
    {"((inline) @text (#not-eq? @text \"b\"))", "a\n\nb\n", "text=a"},
    {"((inline) @text (#any-of? @text \"a\" \"c\"))", "a\n\nb\n\nc\n", "text=a text=c"},
    {"((inline) @text (#match? @text \"[a-c]\") (#not-eq? @text \"b\"))", "a\n\nb\n\nd\n", "text=a"},
    {"((inline) @text (#set! kind \"x\"))", "a\n", "text=a"},
    /* a predicate on a capture that the match lacks holds */
    {"((list_item (task_list_marker_checked)? @_box (paragraph) @text)\n (#eq? @_box \"[x]\"))",
     "- a\n- [x] b\n", "text=a -=[x],text=b"},
};

typedef struct listing {
  char text[512];
  const char *source;
} listing;

static void append_text(listing *self, TSNode node) {
  size_t length = strlen(self->text);
  for (uint32_t i = ts_node_start_byte(node); i < ts_node_end_byte(node); i++)
    if (!strchr(" \n|", self->source[i])) self->text[length++] = self->source[i];
  self->text[length] = '\0';
}

static bool list_match(void *context, const mil_capture *captures, uint32_t count) {
  listing *self = context;
  for (uint32_t i = 0; i < count; i++) {
    const char *name = captures[i].index == UINT32_MAX ? "-" : vocabulary[captures[i].index];
    strcat(self->text, self->text[0] == '\0' ? "" : i > 0 ? "," : " ");
    strcat(strcat(self->text, name), "=");
    append_text(self, captures[i].node);
  }
  return true;
}

static TSTree *parse(const char *text) {
  TSParser *parser = ts_parser_new();
  ck_assert(ts_parser_set_language(parser, tree_sitter_markdown()));
  TSTree *tree = ts_parser_parse_string(parser, NULL, text, (uint32_t)strlen(text));
  ts_parser_delete(parser);
  return tree;
}

/* Loads and runs a query; false where memory ended. */
static bool run(const mil_allocator *allocator, const row *tried, listing *found) {
  mil_data_file file = file_of(tried->query);
  mil_query *query = mil_query_new(allocator, tree_sitter_markdown(), &file, vocabulary, NULL);
  mil_matcher *matcher = mil_matcher_new(allocator);
  TSTree *tree = parse(tried->markdown);
  TSQueryCursor *cursor = ts_query_cursor_new();
  mil_query_text text = {.text = {tried->markdown, (uint32_t)strlen(tried->markdown)}};
  *found = (listing){.source = tried->markdown};
  bool done = query && matcher &&
              mil_query_run(query, cursor, matcher, ts_tree_root_node(tree), text, list_match, found);
  ts_query_cursor_delete(cursor);
  ts_tree_delete(tree);
  mil_matcher_free(matcher);
  mil_query_free(query);
  return done;
}

START_TEST(matches_come_in_order) {
  listing found;
  ck_assert(run(&mil_allocator_default, &rows[_i], &found));
  ck_assert_str_eq(found.text, rows[_i].matches);
}
END_TEST

START_TEST(memory_may_end_anywhere) {
  for (uint32_t n = 0;; n++) {
    listing found;
    bool done = run(failing_allocator(n), &rows[_i], &found);
    bool failed = failing_allocator_failed();
    ck_assert(done || failed);
    ck_assert_uint_eq(failing_allocator_live(), 0);
    if (!failed) break;
  }
}
END_TEST

static mil_range next_letter(const void *context, mil_range node) {
  (void)context;
  return (mil_range){node.start + 1, node.end + 1};
}

/* Predicates see the text that a node stands for, which need not be what was parsed. */
START_TEST(predicates_look_where_they_are_told) {
  mil_data_file file = file_of("((inline) @text (#eq? @text \"z\"))");
  mil_query *query = mil_query_new(&mil_allocator_default, tree_sitter_markdown(), &file, vocabulary, NULL);
  mil_matcher *matcher = mil_matcher_new(&mil_allocator_default);
  TSQueryCursor *cursor = ts_query_cursor_new();
  TSTree *tree = parse("x\n\nx\n");
  listing found = {.source = "x\n\nx\n"};
  mil_query_text text = {{"-z\n\ny\n", 6}, next_letter, NULL};
  ck_assert(mil_query_run(query, cursor, matcher, ts_tree_root_node(tree), text, list_match, &found));
  ck_assert_str_eq(found.text, "text=x");
  ts_tree_delete(tree);
  ts_query_cursor_delete(cursor);
  mil_matcher_free(matcher);
  mil_query_free(query);
}
END_TEST

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

Suite *make_query_suite(void) {
  Suite *suite = suite_create("query");
  TCase *loading = tcase_create("loading"), *running = tcase_create("running");
  tcase_add_loop_test(loading, faults_are_told_with_their_place, 0, COUNT(faults));
  tcase_add_loop_test(loading, an_error_is_not_asked_for, 0, COUNT(faults));
  tcase_add_loop_test(running, matches_come_in_order, 0, COUNT(rows));
  tcase_add_loop_test(running, memory_may_end_anywhere, 0, COUNT(rows));
  tcase_add_test(running, predicates_look_where_they_are_told);
  suite_add_tcase(suite, loading);
  suite_add_tcase(suite, running);
  return suite;
}
