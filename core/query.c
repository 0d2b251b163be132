/* query.c: compiling queries with their predicates, and running them. */
#include "query.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "error.h"

#define HELPER UINT32_MAX

/* ---- Types ------------------------------------------------------------------------------------- */

typedef enum test_kind { TEST_MATCH, TEST_EQUAL, TEST_ANY_OF, TEST_NONE } test_kind;

/* What predicates there are: a row for each. */
typedef struct predicate_form {
  const char *name;
  test_kind test;
  bool negated;
  bool takes_capture;   /* as its first argument; else a string */
  uint32_t least, most; /* further arguments, all strings */
} predicate_form;

static const predicate_form forms[] = {
  {"match?", TEST_MATCH, false, true, 1, 1},
  {"not-match?", TEST_MATCH, true, true, 1, 1},
  {"eq?", TEST_EQUAL, false, true, 1, 1},
  {"not-eq?", TEST_EQUAL, true, true, 1, 1},
  {"any-of?", TEST_ANY_OF, false, true, 1, UINT32_MAX},
  {"set!", TEST_NONE, false, false, 0, 1},
};

typedef struct predicate {
  const predicate_form *form;
  uint32_t capture;                  /* tree-sitter's number of the capture */
  const TSQueryPredicateStep *steps; /* its strings */
  uint32_t count;
  mil_pattern *pattern; /* of #match? */
} predicate;

typedef struct span {
  uint32_t first, count;
} span;

struct mil_query {
  const mil_allocator *allocator;
  const mil_data_file *file;
  TSQuery *query;
  uint32_t *captures; /* tree-sitter's number of a capture -> the caller's */
  span *patterns;     /* the predicates of each pattern */
  MIL_ARRAY(predicate) predicates;
};

/* ---- Where in the file ------------------------------------------------------------------------- */

static uint32_t skip_string(const mil_data_file *file, uint32_t at) {
  for (at++; at < file->length && file->text[at] != '"'; at++) at += file->text[at] == '\\';
  return at + 1;
}

static uint32_t skip_comment(const mil_data_file *file, uint32_t at) {
  while (at < file->length && file->text[at] != '\n') at++;
  return at;
}

static uint32_t skip_token(const mil_data_file *file, uint32_t at) {
  if (file->text[at] == '"') return skip_string(file, at);
  if (file->text[at] == ';') return skip_comment(file, at);
  return at + 1;
}

/* The next byte `mark` from `at` on that is code, or the file's end. */
static uint32_t find_code(const mil_data_file *file, uint32_t at, char mark) {
  while (at < file->length && file->text[at] != mark) at = skip_token(file, at);
  return at < file->length ? at : file->length;
}

static uint32_t find_predicate(const mil_data_file *file, uint32_t pattern, uint32_t index) {
  uint32_t at = find_code(file, pattern, '#');
  for (uint32_t i = 0; i < index; i++) at = find_code(file, at + 1, '#');
  return at;
}

/* The first capture of that name; the whole name, so that @head is not taken for @heading. */
static uint32_t find_capture(const mil_data_file *file, const char *name, uint32_t length) {
  uint32_t at = find_code(file, 0, '@');
  for (; at < file->length; at = find_code(file, at + 1, '@')) {
    const char *found = file->text + at + 1;
    if (file->length - at - 1 < length || memcmp(found, name, length) != 0) continue;
    if (at + 1 + length == file->length || strchr(" \t\r\n()[]\"", found[length])) return at;
  }
  return at;
}

static bool fail_at(const mil_query *self, uint32_t at, mil_error *error) {
  mil_error_locate(error, self->file->name, self->file->text, self->file->length, at);
  return false;
}

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- Predicates -------------------------------------------------------------------------------- */

/* One predicate as tree-sitter gives it. */
typedef struct call {
  const TSQueryPredicateStep *steps; /* its name, its arguments */
  uint32_t count;
  uint32_t at; /* where it stands in the file */
} call;

static const char *string_of(const mil_query *self, const TSQueryPredicateStep *step,
                             uint32_t *length) {
  return ts_query_string_value_for_id(self->query, step->value_id, length);
}

static const predicate_form *find_form(const mil_query *self, const call *made) {
  uint32_t length;
  const char *name = string_of(self, made->steps, &length);
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    if (strlen(forms[i].name) == length && memcmp(forms[i].name, name, length) == 0)
      return &forms[i];
  }
  return NULL;
}

static bool has_right_arguments(const predicate_form *form, const call *made) {
  if (made->count < 2) return false;
  uint32_t further = made->count - 2;
  if (further < form->least || further > form->most) return false;
  bool is_capture = made->steps[1].type == TSQueryPredicateStepTypeCapture;
  if (is_capture != form->takes_capture) return false;
  for (uint32_t i = 2; i < made->count; i++)
    if (made->steps[i].type != TSQueryPredicateStepTypeString) return false;
  return true;
}

static bool compile_pattern(mil_query *self, const call *made, predicate *made_of,
                            mil_error *error) {
  uint32_t length;
  const char *source = string_of(self, &made->steps[2], &length);
  made_of->pattern = mil_pattern_new(self->allocator, (mil_slice){source, length}, NULL, error);
  if (made_of->pattern != NULL) return true;
  return fail_at(self, made->at, error);
}

static bool add_predicate(mil_query *self, const call *made, mil_error *error) {
  uint32_t length;
  const char *name = string_of(self, made->steps, &length);
  const predicate_form *form = find_form(self, made);
  if (form == NULL) {
    mil_fail(error, MIL_ERROR_QUERY, "unknown predicate '#%.*s'", (int)length, name);
    return fail_at(self, made->at, error);
  }
  if (!has_right_arguments(form, made)) {
    mil_fail(error, MIL_ERROR_QUERY, "wrong arguments for predicate '#%s'", form->name);
    return fail_at(self, made->at, error);
  }
  if (form->test == TEST_NONE) return true;
  if (!mil_array_reserve(self->allocator, &self->predicates, 1)) return fail_memory(error);
  predicate added = {form, made->steps[1].value_id, made->steps + 2, made->count - 2, NULL};
  if (form->test == TEST_MATCH && !compile_pattern(self, made, &added, error)) return false;
  self->predicates.items[self->predicates.count++] = added;
  return true;
}

static bool add_predicates(mil_query *self, uint32_t pattern, mil_error *error) {
  uint32_t count, start = 0, index = 0;
  const TSQueryPredicateStep *steps = ts_query_predicates_for_pattern(self->query, pattern, &count);
  self->patterns[pattern].first = self->predicates.count;
  for (uint32_t i = 0; i < count; i++) {
    if (steps[i].type != TSQueryPredicateStepTypeDone) continue;
    uint32_t place = ts_query_start_byte_for_pattern(self->query, pattern);
    call made = {steps + start, i - start, find_predicate(self->file, place, index++)};
    if (!add_predicate(self, &made, error)) return false;
    start = i + 1;
  }
  self->patterns[pattern].count = self->predicates.count - self->patterns[pattern].first;
  return true;
}

static bool resolve_predicates(mil_query *self, mil_error *error) {
  uint32_t count = ts_query_pattern_count(self->query);
  self->patterns = mil_resize(self->allocator, NULL, (count + 1) * sizeof *self->patterns);
  if (self->patterns == NULL) return fail_memory(error);
  for (uint32_t i = 0; i < count; i++)
    if (!add_predicates(self, i, error)) return false;
  return true;
}

/* ---- Captures ---------------------------------------------------------------------------------- */

static bool find_name(const char *const *names, const char *name, uint32_t length,
                      uint32_t *index) {
  for (uint32_t i = 0; names[i] != NULL; i++) {
    if (strlen(names[i]) != length || memcmp(names[i], name, length) != 0) continue;
    *index = i;
    return true;
  }
  return false;
}

static bool resolve_captures(mil_query *self, const char *const *names, mil_error *error) {
  uint32_t count = ts_query_capture_count(self->query);
  self->captures = mil_resize(self->allocator, NULL, (count + 1) * sizeof *self->captures);
  if (self->captures == NULL) return fail_memory(error);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t length;
    const char *name = ts_query_capture_name_for_id(self->query, i, &length);
    self->captures[i] = HELPER;
    if (name[0] == '_' || find_name(names, name, length, &self->captures[i])) continue;
    mil_fail(error, MIL_ERROR_QUERY, "unknown capture '@%.*s'", (int)length, name);
    return fail_at(self, find_capture(self->file, name, length), error);
  }
  return true;
}

/* ---- Compiling --------------------------------------------------------------------------------- */

static const char *const faults[] = {
  [TSQueryErrorNone] = "no error",
  [TSQueryErrorSyntax] = "syntax error",
  [TSQueryErrorNodeType] = "unknown node type",
  [TSQueryErrorField] = "unknown field",
  [TSQueryErrorCapture] = "a predicate names a capture that its pattern lacks",
  [TSQueryErrorStructure] = "a pattern that no tree can match",
  [TSQueryErrorLanguage] = "the grammar's version does not fit the parser's",
};

static bool compile(mil_query *self, const TSLanguage *language, mil_error *error) {
  uint32_t offset = 0;
  TSQueryError fault = TSQueryErrorNone;
  self->query = ts_query_new(language, self->file->text, self->file->length, &offset, &fault);
  if (self->query != NULL) return true;
  mil_fail(error, MIL_ERROR_QUERY, "%s", faults[fault]);
  return fail_at(self, offset, error);
}

mil_query *mil_query_new(const mil_allocator *allocator, const TSLanguage *language,
                         const mil_data_file *file, const char *const *captures, mil_error *error) {
  mil_query *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) {
    fail_memory(error);
    return NULL;
  }
  *self = (mil_query){.allocator = allocator, .file = file};
  if (compile(self, language, error) && resolve_captures(self, captures, error) &&
      resolve_predicates(self, error))
    return self;
  mil_query_free(self);
  return NULL;
}

void mil_query_free(mil_query *self) {
  if (self == NULL) return;
  for (uint32_t i = 0; i < self->predicates.count; i++)
    mil_pattern_free(self->predicates.items[i].pattern);
  mil_array_release(self->allocator, &self->predicates);
  mil_release(self->allocator, self->patterns);
  mil_release(self->allocator, self->captures);
  if (self->query != NULL) ts_query_delete(self->query);
  mil_release(self->allocator, self);
}

/* ---- Testing ----------------------------------------------------------------------------------- */

typedef struct found {
  mil_range range; /* of the first capture's node */
  uint32_t order;  /* of finding */
  span captures;
} found;

typedef struct run {
  const mil_query *query;
  mil_matcher *matcher;
  const mil_query_text *text;
  MIL_ARRAY(found) matches;
  MIL_ARRAY(mil_capture) captures;
} run;

static mil_slice text_of(const mil_query_text *self, TSNode node) {
  mil_range range = {ts_node_start_byte(node), ts_node_end_byte(node)};
  if (self->locate != NULL) range = self->locate(self->context, range);
  return mil_slice_of(self->text.text, range);
}

static bool equals_any(const run *self, const predicate *test, mil_slice text) {
  for (uint32_t i = 0; i < test->count; i++) {
    uint32_t length;
    const char *string = string_of(self->query, &test->steps[i], &length);
    if (length == text.length && memcmp(string, text.text, length) == 0) return true;
  }
  return false;
}

static bool holds_for(const run *self, const predicate *test, TSNode node) {
  mil_slice text = text_of(self->text, node);
  bool holds = test->form->test == TEST_MATCH ? mil_pattern_search(test->pattern, self->matcher,
                                                                   text, 0, NULL) == MIL_MATCH_FOUND
                                              : equals_any(self, test, text);
  return holds != test->form->negated;
}

static bool holds(const run *self, const predicate *test, const TSQueryMatch *match) {
  for (uint16_t i = 0; i < match->capture_count; i++) {
    const TSQueryCapture *capture = &match->captures[i];
    if (capture->index == test->capture && !holds_for(self, test, capture->node)) return false;
  }
  return true;
}

static bool all_hold(const run *self, const TSQueryMatch *match) {
  span tests = self->query->patterns[match->pattern_index];
  for (uint32_t i = 0; i < tests.count; i++)
    if (!holds(self, &self->query->predicates.items[tests.first + i], match)) return false;
  return true;
}

/* ---- Running ----------------------------------------------------------------------------------- */

/* Copies what the cursor takes back when it moves on. */
static bool keep_match(run *self, const TSQueryMatch *match) {
  const mil_allocator *allocator = self->query->allocator;
  if (match->capture_count == 0 || !all_hold(self, match)) return true;
  if (!mil_array_reserve(allocator, &self->matches, 1) ||
      !mil_array_reserve(allocator, &self->captures, match->capture_count))
    return false;
  TSNode first = match->captures[0].node;
  mil_range range = {ts_node_start_byte(first), ts_node_end_byte(first)};
  uint32_t count = self->matches.count;
  self->matches.items[self->matches.count++] =
    (found){range, count, {self->captures.count, match->capture_count}};
  for (uint16_t i = 0; i < match->capture_count; i++) {
    const TSQueryCapture *capture = &match->captures[i];
    self->captures.items[self->captures.count++] =
      (mil_capture){self->query->captures[capture->index], capture->node};
  }
  return true;
}

static bool find_matches(run *self, TSQueryCursor *cursor, TSNode node) {
  TSQueryMatch match;
  ts_query_cursor_exec(cursor, self->query->query, node);
  while (ts_query_cursor_next_match(cursor, &match))
    if (!keep_match(self, &match)) return false;
  return true;
}

/* Earlier first, then longer, then as found. */
static int compare_found(const void *left, const void *right) {
  const found *a = left, *b = right;
  if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
  if (a->range.end != b->range.end) return a->range.end > b->range.end ? -1 : 1;
  return a->order < b->order ? -1 : 1;
}

static bool visit_matches(run *self, mil_query_visit visit, void *context) {
  if (self->matches.count > 1)
    qsort(self->matches.items, self->matches.count, sizeof *self->matches.items, compare_found);
  for (uint32_t i = 0; i < self->matches.count; i++) {
    span captures = self->matches.items[i].captures;
    if (!visit(context, self->captures.items + captures.first, captures.count)) return false;
  }
  return true;
}

bool mil_query_run(const mil_query *self, TSQueryCursor *cursor, mil_matcher *matcher, TSNode node,
                   mil_query_text text, mil_query_visit visit, void *context) {
  run running = {.query = self, .matcher = matcher, .text = &text};
  bool done = find_matches(&running, cursor, node) && visit_matches(&running, visit, context);
  mil_array_release(self->allocator, &running.matches);
  mil_array_release(self->allocator, &running.captures);
  return done;
}

bool mil_query_reads_text(const mil_query *self) { return self->predicates.count > 0; }
