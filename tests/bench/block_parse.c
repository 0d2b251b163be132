/* block_parse.c: tree-sitter's own block parse of files, the measure of what a parser costs. Prints nothing. */
#include <stdio.h>
#include <stdlib.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_markdown(void);

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

int main(int count, char **paths) {
  TSParser *parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_markdown());
  int failed = 0;
  for (int i = 1; i < count; i++) {
    uint32_t length = 0;
    char *text = read_file(paths[i], &length);
    TSTree *tree = text != NULL ? ts_parser_parse_string(parser, NULL, text, length) : NULL;
    failed |= tree == NULL;
    ts_tree_delete(tree);
    free(text);
  }
  ts_parser_delete(parser);
  return failed;
}
