/* markup.c: from the grammar's tree to a list. */
#include "markup.h"

#include <string.h>
#include <tree_sitter/api.h>

#include "error.h"
#include "memo.h"

#define TEXT_MAX 256 /* bytes of a text that is remembered; longer ones seldom come again */
#define SYMBOLS_MAX 256

const TSLanguage *tree_sitter_markdown_inline(void);

static const struct node_kind {
  const char *node;
  mil_markup_kind kind;
} node_kinds[] = {
  {"emphasis_delimiter", MIL_MARKUP_DELIMITER},
  {"code_span", MIL_MARKUP_CODE},
  {"inline_link", MIL_MARKUP_LINK},
  {"full_reference_link", MIL_MARKUP_LINK},
  {"collapsed_reference_link", MIL_MARKUP_LINK},
  {"image", MIL_MARKUP_LINK},
  {"link_text", MIL_MARKUP_LINK_TEXT},
  {"image_description", MIL_MARKUP_LINK_TEXT},
  {"shortcut_link", MIL_MARKUP_BRACKETS},
  {"uri_autolink", MIL_MARKUP_ADDRESS},
  {"email_autolink", MIL_MARKUP_ADDRESS},
  {"html_tag", MIL_MARKUP_TAG},
  {"emphasis", MIL_MARKUP_EMPHASIS},
  {"strong_emphasis", MIL_MARKUP_STRONG},
  {"strikethrough", MIL_MARKUP_STRIKE},
};

struct mil_markup_parser {
  const mil_allocator *allocator;
  TSParser *parser;
  uint8_t kinds[SYMBOLS_MAX];  /* of the grammar's symbols */
  MIL_ARRAY(mil_markup) found; /* in the last text parsed */
  MIL_ARRAY(uint32_t) around;  /* of the node at hand: those found that it stands in */
  mil_memo memo;
};

/* ---- Life -------------------------------------------------------------------------------------- */

static void resolve_kinds(mil_markup_parser *self, const TSLanguage *language) {
  for (size_t i = 0; i < sizeof node_kinds / sizeof *node_kinds; i++) {
    const char *name = node_kinds[i].node;
    TSSymbol symbol = ts_language_symbol_for_name(language, name, (uint32_t)strlen(name), true);
    if (symbol < SYMBOLS_MAX) self->kinds[symbol] = (uint8_t)node_kinds[i].kind;
  }
}

mil_markup_parser *mil_markup_parser_new(const mil_allocator *allocator, mil_error *error) {
  mil_markup_parser *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
  *self = (mil_markup_parser){.allocator = allocator, .parser = ts_parser_new()};
  mil_memo_init(&self->memo, allocator);
  const TSLanguage *language = tree_sitter_markdown_inline();
  if (!ts_parser_set_language(self->parser, language)) {
    mil_markup_parser_free(self);
    return mil_fail(error, MIL_ERROR_INTERNAL, "the inline grammar is of another version"), NULL;
  }
  resolve_kinds(self, language);
  return self;
}

void mil_markup_parser_free(mil_markup_parser *self) {
  if (self == NULL) return;
  ts_parser_delete(self->parser);
  mil_memo_release(&self->memo);
  mil_array_release(self->allocator, &self->found);
  mil_array_release(self->allocator, &self->around);
  mil_release(self->allocator, self);
}

/* ---- The tree ---------------------------------------------------------------------------------- */

static bool has_inside(mil_markup_kind kind) {
  return kind != MIL_MARKUP_CODE && kind != MIL_MARKUP_ADDRESS && kind != MIL_MARKUP_TAG;
}

static bool add(mil_markup_parser *self, mil_markup_kind kind, mil_range range) {
  if (!mil_array_reserve(self->allocator, &self->found, 1)) return false;
  uint32_t next = self->found.count + 1;
  self->found.items[self->found.count++] = (mil_markup){kind, range, next};
  return true;
}

/* Notes that the node at hand is around what follows; `index` is its own, or UINT32_MAX if it is
 * none. */
static bool enter(mil_markup_parser *self, uint32_t index) {
  if (!mil_array_reserve(self->allocator, &self->around, 1)) return false;
  self->around.items[self->around.count++] = index;
  return true;
}

static void leave(mil_markup_parser *self) {
  uint32_t index = self->around.items[--self->around.count];
  if (index != UINT32_MAX) self->found.items[index].next = self->found.count;
}

/* Adds the node at hand if it is markup, and moves to the next in the order of the text; false in
 * `*more` after the last one. */
static bool walk(mil_markup_parser *self, TSTreeCursor *cursor, bool *more) {
  TSNode node = ts_tree_cursor_current_node(cursor);
  TSSymbol symbol = ts_node_symbol(node);
  mil_markup_kind kind =
    symbol < SYMBOLS_MAX ? (mil_markup_kind)self->kinds[symbol] : MIL_MARKUP_NONE;
  uint32_t index = kind == MIL_MARKUP_NONE ? UINT32_MAX : self->found.count;
  mil_range range = {ts_node_start_byte(node), ts_node_end_byte(node)};
  if (kind != MIL_MARKUP_NONE && !add(self, kind, range)) return false;
  *more = true;
  if (has_inside(kind) && ts_tree_cursor_goto_first_child(cursor)) return enter(self, index);
  while (!ts_tree_cursor_goto_next_sibling(cursor)) {
    *more = ts_tree_cursor_goto_parent(cursor);
    if (!*more) return true;
    leave(self);
  }
  return true;
}

static bool list(mil_markup_parser *self, TSNode root) {
  self->found.count = self->around.count = 0;
  if (ts_node_has_error(root) && !add(self, MIL_MARKUP_ERROR, (mil_range){0, 0})) return false;
  TSTreeCursor cursor = ts_tree_cursor_new(root);
  bool more = true, listed = true;
  while (listed && more) listed = walk(self, &cursor, &more);
  ts_tree_cursor_delete(&cursor);
  return listed;
}

/* ---- Reading ----------------------------------------------------------------------------------- */

bool mil_markup_parse(mil_markup_parser *self, mil_slice text, mil_markups *markups,
                      mil_error *error) {
  TSTree *tree = ts_parser_parse_string(self->parser, NULL, text.text, text.length);
  if (tree == NULL) return mil_fail(error, MIL_ERROR_INTERNAL, "the inline parser gave up");
  bool listed = list(self, ts_tree_root_node(tree));
  ts_tree_delete(tree);
  *markups = (mil_markups){self->found.items, self->found.count};
  return listed || mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

bool mil_markup_recall(mil_markup_parser *self, mil_slice text, mil_markups *markups,
                       mil_error *error) {
  mil_findings known;
  if (text.length > TEXT_MAX) return mil_markup_parse(self, text, markups, error);
  if (mil_memo_find(&self->memo, text, &known)) {
    *markups = (mil_markups){known.items, known.count};
    return true;
  }
  if (!mil_markup_parse(self, text, markups, error)) return false;
  known = (mil_findings){markups->items, markups->count};
  mil_memo_keep(&self->memo, text, known, markups->count * sizeof *markups->items);
  return true;
}
