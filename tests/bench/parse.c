/* parse.c: tree-sitter's own parse of Markdown files, the measure of what a parser costs. Prints nothing.
 *
 *     parse block FILE…     the blocks
 *     parse both FILE…      the blocks, and the inline text of each that has some */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_markdown(void);
const TSLanguage *tree_sitter_markdown_inline(void);

typedef struct parsers {
  TSParser *block, *inline_;
} parsers;

static char *read_file(const char *path, uint32_t *length) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (text != NULL) *length = (uint32_t)fread(text, 1, (size_t)size, file);
  fclose(file);
  return text;
}

static void parse_node(const parsers *self, TSNode node, const char *text, uint32_t length) {
  TSRange range = {ts_node_start_point(node), ts_node_end_point(node), ts_node_start_byte(node),
                   ts_node_end_byte(node)};
  ts_parser_set_included_ranges(self->inline_, &range, 1);
  ts_tree_delete(ts_parser_parse_string(self->inline_, NULL, text, length));
}

/* To the next node that is not below this one; false at the end. */
static bool leave(TSTreeCursor *cursor) {
  while (!ts_tree_cursor_goto_next_sibling(cursor))
    if (!ts_tree_cursor_goto_parent(cursor)) return false;
  return true;
}

static void parse_inline(const parsers *self, TSTree *tree, const char *text, uint32_t length) {
  TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
  bool more = true;
  while (more) {
    TSNode node = ts_tree_cursor_current_node(&cursor);
    bool found = strcmp(ts_node_type(node), "inline") == 0;
    if (found) parse_node(self, node, text, length);
    more = (!found && ts_tree_cursor_goto_first_child(&cursor)) || leave(&cursor);
  }
  ts_tree_cursor_delete(&cursor);
}

static bool parse_file(const parsers *self, const char *path, bool both) {
  uint32_t length = 0;
  char *text = read_file(path, &length);
  TSTree *tree = text != NULL ? ts_parser_parse_string(self->block, NULL, text, length) : NULL;
  if (tree != NULL && both) parse_inline(self, tree, text, length);
  if (tree != NULL) ts_tree_delete(tree);
  free(text);
  return tree != NULL;
}

int main(int count, char **arguments) {
  if (count < 2) return fputs("parse block|both FILE…\n", stderr), 2;
  parsers self = {ts_parser_new(), ts_parser_new()};
  ts_parser_set_language(self.block, tree_sitter_markdown());
  ts_parser_set_language(self.inline_, tree_sitter_markdown_inline());
  bool fine = true;
  for (int i = 2; i < count; i++) fine = parse_file(&self, arguments[i], strcmp(arguments[1], "both") == 0) && fine;
  ts_parser_delete(self.block);
  ts_parser_delete(self.inline_);
  return fine ? 0 : 1;
}
