#define PCRE2_CODE_UNIT_WIDTH 8

#include "pattern.h"

#include <pcre2.h>
#include <string.h>

#include "alloc.h"
#include "error.h"
#include "narrow.h"
#include "stats.h"

/* ---- Limits ---------------------------------------------------------------------------------- */

/* Backtracking steps from one start. A sensible pattern needs under a thousand on a sentence; this
 * many take a millisecond or two, so that a pathological sentence costs a document no visible time.
 */
#define MATCH_LIMIT 100000

/* Nested backtracking points of the interpreter, and KiB of heap for them: a frame takes some 200
 * bytes plus 16 for each group, so the heap would hold about as many. */
#define DEPTH_LIMIT 10000
#define HEAP_LIMIT_KIB 8192

/* Parentheses within each other in a pattern. Packs nest a dozen; PCRE2 recurses for each. */
#define NEST_LIMIT 100

/* Bytes of the stack that JIT code runs on: small at first, and as much as a match may come to
 * need. */
#define JIT_STACK_START ((size_t)32 * 1024)
#define JIT_STACK_MAX ((size_t)1024 * 1024)

/* A pattern gets JIT code when the interpreter has spent as much time on it as making that code takes: then nobody
 * pays more than twice the best. It takes some 50 nanoseconds for a byte of the compiled pattern, which makes
 * patterns that do real work three to ten times as fast. One goal in an editor never pays it, a plan soon does. */
#define JIT_NANOSECONDS_A_BYTE 50

/* The clock is read at every so manieth search, since most are short. */
#define TIMED_SEARCHES 4

/* ---- Memory ---------------------------------------------------------------------------------- */

static void *take_block(size_t size, void *allocator) { return mil_resize(allocator, NULL, size); }

static void give_block(void *block, void *allocator) { mil_release(allocator, block); }

static pcre2_general_context *general_context(const mil_allocator *allocator) {
  return pcre2_general_context_create(take_block, give_block, (void *)(uintptr_t)allocator);
}

/* ---- Pattern --------------------------------------------------------------------------------- */

struct mil_pattern {
  const mil_allocator *allocator;
  pcre2_code *code;
  uint32_t group_count; /* with group 0 */
  uint32_t searches;    /* by the interpreter */
  uint64_t spent;       /* nanoseconds on them */
  uint64_t jit_price;   /* nanoseconds that JIT code takes to make; 0 as long as nobody asked */
  bool jit_tried, jit; /* whether it was tried to get JIT code, and succeeded */
  bool waits;          /* somebody else is making it */
  bool anchored;   /* looks at one place only */
  uint8_t *tables; /* that a narrow pattern was compiled with; NULL for others */
};

static const uint32_t compile_options = PCRE2_CASELESS | PCRE2_EXTENDED | PCRE2_DUPNAMES |
                                        PCRE2_NO_AUTO_CAPTURE | PCRE2_NEVER_BACKSLASH_C;
static const uint32_t unicode_options = PCRE2_UTF | PCRE2_UCP;

static pcre2_compile_context *compile_context(const mil_allocator *allocator) {
  pcre2_general_context *general = general_context(allocator);
  if (!general) return NULL;
  pcre2_compile_context *context = pcre2_compile_context_create(general);
  pcre2_general_context_free(general);
  if (context) pcre2_set_parens_nest_limit(context, NEST_LIMIT);
  return context;
}

static bool fail_compile(int code, size_t offset, uint32_t *fault, mil_error *error) {
  if (fault) *fault = (uint32_t)offset;
  /* PCRE2 tells a failed allocation like a fault of the pattern. */
  if (code == PCRE2_ERROR_HEAP_FAILED || code == PCRE2_ERROR_NOMEMORY)
    return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  char message[128] = "";
  pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message);
  return mil_fail(error, MIL_ERROR_PATTERN, "%s", message);
}

static uint32_t count_groups(const pcre2_code *code) {
  uint32_t captures = 0;
  pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &captures);
  return captures + 1;
}

static bool compile(mil_pattern *self, mil_slice source, uint32_t more, uint32_t *fault,
                    mil_error *error) {
  pcre2_compile_context *context = compile_context(self->allocator);
  if (!context) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
  int code = 0;
  size_t offset = 0;
  uint32_t options = compile_options | more | (self->tables ? 0 : unicode_options);
  if (self->tables) pcre2_set_character_tables(context, self->tables);
  self->code =
    pcre2_compile((PCRE2_SPTR)source.text, source.length, options, &code, &offset, context);
  pcre2_compile_context_free(context);
  if (!self->code) return fail_compile(code, offset, fault, error);
  self->group_count = count_groups(self->code);
  if (self->group_count <= MIL_GROUPS_MAX) return true;
  return mil_fail(error, MIL_ERROR_PATTERN, "more than %d named groups", MIL_GROUPS_MAX - 1);
}

static mil_pattern *make(const mil_allocator *allocator, mil_slice source, uint32_t more,
                         uint32_t *fault, mil_error *error) {
  if (fault) *fault = 0;
  mil_pattern *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
  *self = (mil_pattern){.allocator = allocator};
  self->anchored = more != 0;
  if (compile(self, source, more, fault, error)) return self;
  mil_pattern_free(self);
  return NULL;
}

mil_pattern *mil_pattern_new(const mil_allocator *allocator, mil_slice source, uint32_t *fault,
                             mil_error *error) {
  return make(allocator, source, 0, fault, error);
}

mil_pattern *mil_pattern_new_anchored(const mil_allocator *allocator, mil_slice source,
                                      uint32_t *fault, mil_error *error) {
  return make(allocator, source, PCRE2_ANCHORED, fault, error);
}

static mil_pattern *make_narrow(const mil_allocator *allocator, mil_slice narrow, bool anchored) {
  mil_pattern *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return NULL;
  *self = (mil_pattern){.allocator = allocator, .anchored = anchored};
  self->tables = mil_resize(allocator, NULL, MIL_NARROW_TABLES);
  mil_error unheard = {0};
  if (self->tables && mil_narrow_tables(self->tables) &&
      compile(self, narrow, anchored ? PCRE2_ANCHORED : 0, NULL, &unheard))
    return self;
  mil_pattern_free(self);
  return NULL;
}

mil_pattern *mil_pattern_new_narrow(const mil_allocator *allocator, mil_slice source,
                                    bool anchored) {
  char *text;
  mil_slice narrow;
  if (!mil_narrow_source(allocator, source, &text, &narrow.length)) return NULL;
  narrow.text = text;
  mil_pattern *self = make_narrow(allocator, narrow, anchored);
  mil_release(allocator, text);
  return self;
}

/* ---- Saving ---------------------------------------------------------------------------------- */

bool mil_pattern_save(const mil_pattern *self, const mil_allocator *allocator,
                      mil_saved_pattern *saved) {
  const pcre2_code *code = self->code;
  uint8_t *bytes = NULL;
  size_t length = 0;
  *saved = (mil_saved_pattern){.anchored = self->anchored};
  if (pcre2_serialize_encode(&code, 1, &bytes, &length, NULL) != 1) return false;
  uint8_t *copy = mil_resize(allocator, NULL, length);
  if (copy) memcpy(copy, bytes, length);
  pcre2_serialize_free(bytes);
  saved->bytes = copy;
  saved->length = length;
  return copy != NULL;
}

static pcre2_code *decode(const mil_allocator *allocator, const mil_saved_pattern *saved) {
  pcre2_general_context *general = general_context(allocator);
  if (!general) return NULL;
  pcre2_code *code = NULL;
  int count = pcre2_serialize_decode(&code, 1, saved->bytes, general);
  pcre2_general_context_free(general);
  return count == 1 ? code : NULL;
}

mil_pattern *mil_pattern_load(const mil_allocator *allocator, const mil_saved_pattern *saved) {
  mil_pattern *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return NULL;
  *self = (mil_pattern){
    .allocator = allocator, .anchored = saved->anchored, .code = decode(allocator, saved)};
  if (self->code) {
    self->group_count = count_groups(self->code);
    return self;
  }
  mil_pattern_free(self);
  return NULL;
}

/* ---- Ending ---------------------------------------------------------------------------------- */

void mil_pattern_free(mil_pattern *self) {
  if (!self) return;
  pcre2_code_free(self->code);
  mil_release(self->allocator, self->tables);
  mil_release(self->allocator, self);
}

/* ---- Groups ---------------------------------------------------------------------------------- */

static const mil_range no_range = {UINT32_MAX, UINT32_MAX};

/* The rows of PCRE2's name table that hold `name`: a number of two bytes, then the name. */
typedef struct name_rows {
  PCRE2_SPTR first, last;
  int width; /* of a row; negative where there is none */
} name_rows;

static name_rows find_name(const mil_pattern *self, const char *name) {
  name_rows rows = {0};
  rows.width =
    pcre2_substring_nametable_scan(self->code, (PCRE2_SPTR)name, &rows.first, &rows.last);
  return rows;
}

static int row_number(PCRE2_SPTR row) { return row[0] << 8 | row[1]; }

int mil_pattern_group(const mil_pattern *self, const char *name) {
  name_rows rows = find_name(self, name);
  return rows.width > 0 ? row_number(rows.first) : -1;
}

mil_range mil_pattern_range(const mil_pattern *self, const mil_match *match, const char *name) {
  name_rows rows = find_name(self, name);
  if (rows.width <= 0) return no_range;
  for (PCRE2_SPTR row = rows.first; row <= rows.last; row += rows.width) {
    uint32_t number = (uint32_t)row_number(row);
    if (number < match->count && match->groups[number].start != UINT32_MAX)
      return match->groups[number];
  }
  return no_range;
}

/* ---- Matcher --------------------------------------------------------------------------------- */

struct mil_matcher {
  const mil_allocator *allocator;
  pcre2_match_context *context;
  pcre2_match_data *data;
  pcre2_jit_stack *stack;
};

static bool make_parts(mil_matcher *self, pcre2_general_context *general) {
  self->context = pcre2_match_context_create(general);
  self->data = pcre2_match_data_create(MIL_GROUPS_MAX, general);
  self->stack = pcre2_jit_stack_create(JIT_STACK_START, JIT_STACK_MAX, general);
  return self->context && self->data && self->stack;
}

static bool set_up(mil_matcher *self) {
  pcre2_general_context *general = general_context(self->allocator);
  if (!general) return false;
  bool made = make_parts(self, general);
  pcre2_general_context_free(general);
  if (!made) return false;
  pcre2_set_match_limit(self->context, MATCH_LIMIT);
  pcre2_set_depth_limit(self->context, DEPTH_LIMIT);
  pcre2_set_heap_limit(self->context, HEAP_LIMIT_KIB);
  pcre2_jit_stack_assign(self->context, NULL, self->stack);
  return true;
}

mil_matcher *mil_matcher_new(const mil_allocator *allocator) {
  mil_matcher *self = mil_resize(allocator, NULL, sizeof *self);
  if (!self) return NULL;
  *self = (mil_matcher){.allocator = allocator};
  if (set_up(self)) return self;
  mil_matcher_free(self);
  return NULL;
}

void mil_matcher_free(mil_matcher *self) {
  if (!self) return;
  pcre2_jit_stack_free(self->stack);
  pcre2_match_data_free(self->data);
  pcre2_match_context_free(self->context);
  mil_release(self->allocator, self);
}

/* ---- Search ---------------------------------------------------------------------------------- */

void mil_pattern_wait_for_jit(mil_pattern *self, bool waits) { self->waits = waits; }

bool mil_pattern_make_jit(mil_pattern *self) {
  self->jit_tried = true;
  self->jit = pcre2_jit_compile(self->code, PCRE2_JIT_COMPLETE) == 0;
  return self->jit;
}

static uint64_t jit_price(const mil_pattern *self) {
  size_t size = 0;
  pcre2_pattern_info(self->code, PCRE2_INFO_SIZE, &size);
  return (uint64_t)size * JIT_NANOSECONDS_A_BYTE;
}

/* Where JIT is refused (no executable memory) the interpreter goes on: slower, no less right. */
static void consider_jit(mil_pattern *self) {
  if (self->jit_price == 0) self->jit_price = jit_price(self);
  if (!self->waits && self->spent >= self->jit_price) mil_pattern_make_jit(self);
}

/* pcre2_match would find the JIT code too, after looking at more than is asked for. */
static int run(const mil_pattern *self, const mil_matcher *matcher, mil_slice text, uint32_t from) {
  if (self->jit)
    return pcre2_jit_match(self->code, (PCRE2_SPTR)text.text, text.length, from, 0, matcher->data,
                           matcher->context);
  return pcre2_match(self->code, (PCRE2_SPTR)text.text, text.length, from, PCRE2_NO_UTF_CHECK,
                     matcher->data, matcher->context);
}

static int run_timed(mil_pattern *self, const mil_matcher *matcher, mil_slice text, uint32_t from) {
  uint64_t start = mil_clock_now();
  int code = run(self, matcher, text, from);
  self->spent += TIMED_SEARCHES * (mil_clock_now() - start);
  consider_jit(self);
  return code;
}

bool mil_pattern_has_jit(const mil_pattern *self) { return self->jit; }

static mil_range group_range(const PCRE2_SIZE *pair) {
  if (pair[0] == PCRE2_UNSET) return no_range;
  /* \K in a lookahead may put the start behind the end. */
  uint32_t start = (uint32_t)pair[0], end = (uint32_t)pair[1];
  return start <= end ? (mil_range){start, end} : (mil_range){end, end};
}

/* Groups after the last that took part are unset in PCRE2's vector too. */
static void copy_groups(const mil_pattern *self, const mil_matcher *matcher, mil_match *match) {
  const PCRE2_SIZE *pairs = pcre2_get_ovector_pointer(matcher->data);
  match->count = self->group_count;
  for (uint32_t i = 0; i < self->group_count; i++) match->groups[i] = group_range(&pairs[2 * i]);
}

mil_match_result mil_pattern_search(mil_pattern *self, mil_matcher *matcher, mil_slice text,
                                    uint32_t from, mil_match *match) {
  if (from > text.length) return MIL_MATCH_NONE;
  bool timed = !self->jit_tried && ++self->searches % TIMED_SEARCHES == 0;
  int code = timed ? run_timed(self, matcher, text, from) : run(self, matcher, text, from);
  if (code == PCRE2_ERROR_NOMATCH) return MIL_MATCH_NONE;
  if (code < 0) return MIL_MATCH_LIMIT;
  if (match) copy_groups(self, matcher, match);
  return MIL_MATCH_FOUND;
}
