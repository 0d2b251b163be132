/* passage.c: see passage.h. */
#include "passage.h"

#include <string.h>

#include "error.h"
#include "hash.h"
#include "utf8.h"

static bool fail_memory(mil_error *error) {
  return mil_fail(error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- Extracts ----------------------------------------------------------------------------------- */

typedef struct builder {
  mil_extract *extract;
  const mil_allocator *allocator;
  mil_slice document;
} builder;

static bool add_bytes(builder *self, const char *bytes, uint32_t length) {
  mil_extract *extract = self->extract;
  if (!mil_array_reserve(self->allocator, &extract->text, length)) return false;
  if (length > 0) memcpy(extract->text.items + extract->text.count, bytes, length);
  extract->text.count += length;
  return true;
}

static bool add_string(builder *self, const char *string) {
  return add_bytes(self, string, (uint32_t)strlen(string));
}

static bool add_tongue(builder *self, mil_language *language) {
  mil_extract *extract = self->extract;
  if (!mil_array_reserve(self->allocator, &extract->tongues, 1)) return false;
  extract->tongues.items[extract->tongues.count++] = (mil_tongue){extract->text.count, language};
  return true;
}

/* Words of the document, and where they stand in the extract. */
static bool add_words(builder *self, mil_range words) {
  mil_extract *extract = self->extract;
  uint32_t length = words.end - words.start;
  if (!mil_array_reserve(self->allocator, &extract->pieces, 1)) return false;
  extract->pieces.items[extract->pieces.count++] = (mil_piece){extract->text.count, length};
  return add_bytes(self, self->document.text + words.start, length);
}

/* A heading may go over several lines; here it must not. */
static bool add_on_one_line(builder *self, mil_range words) {
  uint32_t start = self->extract->text.count;
  if (!add_words(self, words)) return false;
  char *text = self->extract->text.items;
  for (uint32_t i = start; i < self->extract->text.count; i++)
    if (text[i] == '\n' || text[i] == '\r') text[i] = ' ';
  return true;
}

static bool is_there(const mil_head *head) { return head->language != NULL; }

static bool add_front(builder *self, const mil_head *front) {
  if (!is_there(front)) return true;
  if (!add_tongue(self, front->language) || !add_string(self, "---\ntitle: ")) return false;
  self->extract->title.start = self->extract->text.count;
  if (!add_words(self, front->words)) return false;
  self->extract->title.end = self->extract->text.count;
  return add_string(self, "\n---\n");
}

/* In a quote, where a heading governs nothing. */
static bool add_title(builder *self, const mil_head *title) {
  return add_tongue(self, title->language) && add_string(self, "> # ") &&
         add_on_one_line(self, title->words) && add_string(self, " #\n\n");
}

static bool add_heading(builder *self, uint32_t level, const mil_head *heading) {
  return add_tongue(self, heading->language) && add_bytes(self, "######", level) &&
         add_string(self, " ") && add_on_one_line(self, heading->words) &&
         add_string(self, " #\n\n");
}

static bool add_bold(builder *self, const mil_head *bold) {
  return !is_there(bold) || (add_words(self, bold->words) && add_string(self, "\n\n"));
}

static bool same_words(const mil_head *a, const mil_head *b) {
  return a->words.start == b->words.start && a->words.end == b->words.end;
}

/* The document's first heading stands over a place once, whether it still governs it or not. */
static bool needs_title(const mil_over *over) {
  for (uint32_t level = 1; level <= 6; level++)
    if (is_there(&over->headings[level]) && same_words(&over->title, &over->headings[level]))
      return false;
  return is_there(&over->title);
}

/* In the order that mil_over_anchors follows. */
static bool add_over(builder *self, const mil_over *over) {
  if (!add_front(self, &over->front) || (needs_title(over) && !add_title(self, &over->title)))
    return false;
  for (uint32_t level = 1; level <= 6; level++)
    if (is_there(&over->headings[level]) &&
        (!add_heading(self, level, &over->headings[level]) || !add_bold(self, &over->bolds[level])))
      return false;
  return true;
}

static void add_anchor(mil_anchors *self, const mil_head *head) {
  if (is_there(head)) self->items[self->count++] = (mil_anchor){head->words.start, head->position};
}

mil_anchors mil_over_anchors(const mil_over *over, uint32_t start, uint32_t line) {
  mil_anchors self = {.items = {{start, {line + 1, 1, 1}}}, .count = 1};
  add_anchor(&self, &over->front);
  if (needs_title(over)) add_anchor(&self, &over->title);
  for (uint32_t level = 1; level <= 6; level++) {
    if (!is_there(&over->headings[level])) continue;
    add_anchor(&self, &over->headings[level]);
    add_anchor(&self, &over->bolds[level]);
  }
  return self;
}

bool mil_extract_begin(mil_extract *self, const mil_allocator *allocator, const mil_over *over,
                       mil_slice document) {
  self->text.count = self->pieces.count = self->tongues.count = 0;
  self->title = (mil_range){0, 0};
  builder state = {self, allocator, document};
  if (!add_over(&state, over)) return false;
  self->prefix = self->text.count;
  return true;
}

bool mil_extract_add(mil_extract *self, const mil_allocator *allocator, mil_slice bytes,
                     mil_language *language) {
  builder state = {self, allocator, bytes};
  return add_tongue(&state, language) && add_bytes(&state, bytes.text, bytes.length);
}

void mil_extract_release(mil_extract *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->text);
  mil_array_release(allocator, &self->pieces);
  mil_array_release(allocator, &self->tongues);
}

/* ---- Facts -------------------------------------------------------------------------------------- */

typedef struct fact_finder {
  const mil_check *check;
  uint32_t prefix;
  mil_lines lines; /* of the check's text */
  mil_facts *facts;
  mil_mark *marks;
  mil_aim *aims;
} fact_finder;

static mil_range moved_back(mil_range range, uint32_t by) {
  return (mil_range){range.start - by, range.end - by};
}

/* On line 0 is what stands on the passage's first. */
static mil_position position_of(const fact_finder *self, uint32_t at) {
  mil_position position = mil_lines_position(&self->lines, self->check->text, at);
  position.line -= mil_lines_position(&self->lines, self->check->text, self->prefix).line;
  return position;
}

static mil_head head_of(const fact_finder *self, const mil_line *line, mil_range words) {
  mil_slice bytes = mil_slice_of(self->check->text.text, words);
  return (mil_head){moved_back(words, self->prefix), line->language, position_of(self, words.start),
                    mil_hash(bytes)};
}

static const mil_unit *unit_of(const fact_finder *self, const mil_line *line) {
  return &self->check->reading.units->units.items[line->unit];
}

static bool is_own(const fact_finder *self, const mil_line *line) {
  return unit_of(self, line)->range.start >= self->prefix;
}

/* The whole source lines on which the words of `line` stand. */
static mil_range source_lines(const fact_finder *self, const mil_line *line) {
  mil_slice text = self->check->text;
  mil_range lines = mil_prose_source(line->prose, line->plain);
  while (lines.start > 0 && strchr("\r\n", text.text[lines.start - 1]) == NULL) lines.start--;
  while (lines.end < text.length && strchr("\r\n", text.text[lines.end]) == NULL) lines.end++;
  return lines;
}

static void add_heading_line(fact_finder *self, uint32_t index) {
  const mil_line *line = &self->check->reading.lines.items[index];
  const mil_unit *unit = unit_of(self, line);
  mil_range words = mil_reading_bounded(self->check->text.text, unit->range, MIL_HEADING_MAX);
  mil_head heading = head_of(self, line, words);
  if (!is_there(&self->facts->heading)) {
    self->facts->heading = heading;
    self->facts->title = moved_back(mil_prose_source(line->prose, line->plain), self->prefix);
  }
  if (unit->parent >= 0 || unit->quotes > 0) return;
  bool goal = self->check->founds.by_line[index] >= 0;
  self->marks[self->facts->mark_count++] =
    (mil_mark){.level = unit->level, .goal = goal, .heading = heading};
}

/* A bold line that speaks for the sub-headings of the last heading. */
static void add_bold_line(fact_finder *self, uint32_t index) {
  const mil_line *line = &self->check->reading.lines.items[index];
  if (self->facts->mark_count == 0) return;
  mil_mark *mark = &self->marks[self->facts->mark_count - 1];
  mark->bold = head_of(self, line, source_lines(self, line));
  mark->goal |= self->check->founds.by_line[index] >= 0;
}

static bool add_aim(fact_finder *self, mil_arena *arena, const mil_line *line) {
  mil_slice text = mil_line_slice(line);
  const char *copy = mil_arena_copy(arena, text.text, text.length);
  if (copy == NULL) return false;
  self->aims[self->facts->aim_count++] = (mil_aim){line->language, {copy, text.length}};
  uint64_t said = mil_hash_mix(mil_hash(text), (uint64_t)(uintptr_t)line->language);
  self->facts->aims_hash = mil_hash_mix(self->facts->aims_hash, said);
  return true;
}

static bool read_line(fact_finder *self, mil_arena *arena, uint32_t index) {
  const mil_line *line = &self->check->reading.lines.items[index];
  mil_facts *facts = self->facts;
  if (!is_own(self, line)) return true;
  if (line->form == MIL_FORM_HEADING) add_heading_line(self, index);
  if (line->speaks) add_bold_line(self, index);
  facts->strategy |= (line->kinds & MIL_HEADING_STRATEGY) != 0;
  facts->review = facts->review || mil_language_matches(line->language, MIL_PATTERN_goal_review,
                                                        mil_line_slice(line));
  return !mil_check_is_strategy(self->check, index) || add_aim(self, arena, line);
}

static uint32_t count_aims(const mil_check *check) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < check->reading.lines.count; i++)
    count += mil_check_is_strategy(check, i);
  return count;
}

static uint32_t count_headings(const fact_finder *self) {
  const mil_check *check = self->check;
  uint32_t count = 0;
  for (uint32_t i = 0; i < check->reading.lines.count; i++) {
    const mil_line *line = &check->reading.lines.items[i];
    count += line->form == MIL_FORM_HEADING && is_own(self, line);
  }
  return count;
}

static void find_limited(const mil_check *check, uint32_t prefix, mil_facts *facts) {
  mil_range places[] = {{0, 0}, check->reading.limited, check->candidates.limited};
  mil_structure_limited(check->structure, &places[0]);
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    if (mil_range_empty(places[i]) || places[i].start < prefix) continue;
    mil_range place = moved_back(places[i], prefix);
    if (mil_range_empty(facts->limited) || place.start < facts->limited.start)
      facts->limited = place;
  }
}

static bool read_lines(fact_finder *self, mil_arena *arena) {
  const mil_check *check = self->check;
  for (uint32_t i = 0; i < check->reading.lines.count; i++)
    if (!read_line(self, arena, i)) return false;
  for (uint32_t i = 0; i < check->founds.items.count; i++)
    self->facts->strategy |= check->founds.items.items[i].objective;
  find_limited(check, self->prefix, self->facts);
  return true;
}

static bool find_facts(const mil_check *check, uint32_t prefix, mil_arena *arena,
                       mil_facts *facts) {
  fact_finder state = {.check = check, .prefix = prefix, .facts = facts};
  uint32_t headings = count_headings(&state), aims = count_aims(check);
  if (headings > 0) state.marks = mil_arena_take(arena, headings * sizeof *state.marks);
  if (aims > 0) state.aims = mil_arena_take(arena, aims * sizeof *state.aims);
  if (arena->failed || !mil_lines_init(&state.lines, check->allocator, check->text)) return false;
  facts->marks = state.marks;
  facts->aims = state.aims;
  bool fine = read_lines(&state, arena);
  mil_lines_release(&state.lines, check->allocator);
  return fine;
}

/* ---- Passages ----------------------------------------------------------------------------------- */

/* The facts of most passages fit. */
#define FACTS_SIZE 256

static bool reached_limits(const mil_checker *checker) {
  uint32_t limits = 0;
  for (uint32_t i = 0; i < checker->language_count; i++)
    limits += mil_language_limits(checker->languages[i]);
  return limits > 0;
}

static void drop_check(mil_passage *self) {
  mil_check_free(self->check);
  self->check = NULL;
}

bool mil_passage_reread(mil_passage *self, mil_checker *checker, const mil_extract *extract,
                        const mil_setting *setting, mil_error *error) {
  drop_check(self);
  self->check =
    mil_check_new(checker, (mil_slice){extract->text.items, extract->text.count}, setting, error);
  return self->check != NULL;
}

static bool keep_pieces(mil_passage *self, const mil_extract *extract) {
  size_t size = extract->pieces.count * sizeof *extract->pieces.items;
  mil_piece *pieces = mil_arena_take(&self->memory, size);
  if (pieces != NULL && size > 0) memcpy(pieces, extract->pieces.items, size);
  self->pieces = pieces;
  return pieces != NULL;
}

static bool fill(mil_passage *self, mil_checker *checker, const mil_extract *extract,
                 const mil_setting *setting, mil_error *error) {
  if (!mil_passage_reread(self, checker, extract, setting, error)) return false;
  if (!find_facts(self->check, self->prefix, &self->memory, &self->facts) ||
      !keep_pieces(self, extract))
    return fail_memory(error);
  self->facts.limits = reached_limits(checker);
  self->goal_count = self->check->founds.items.count - self->check->first;
  if (self->goal_count == 0) drop_check(self);
  return true;
}

mil_passage *mil_passage_read(mil_checker *checker, const mil_extract *extract,
                              const mil_setting *setting, mil_error *error) {
  mil_passage *self = mil_resize(checker->allocator, NULL, sizeof *self);
  if (self == NULL) return fail_memory(error), NULL;
  *self = (mil_passage){.length = extract->text.count - extract->prefix, .prefix = extract->prefix};
  mil_arena_init_with(&self->memory, checker->allocator, FACTS_SIZE);
  if (fill(self, checker, extract, setting, error)) return self;
  mil_passage_free(self, checker->allocator);
  return NULL;
}

void mil_passage_free(mil_passage *self, const mil_allocator *allocator) {
  if (self == NULL) return;
  mil_check_free(self->check);
  mil_results_drop(self->results);
  mil_arena_release(&self->memory);
  mil_release(allocator, self);
}

bool mil_passage_judge(mil_passage *self, mil_slice document, const mil_anchors *anchors,
                       const mil_strategy *strategy, uint64_t hash, mil_error *error) {
  mil_check *check = self->check;
  mil_source source = {document, anchors, self->pieces, self->prefix};
  mil_results *results =
    mil_check_judge(check, strategy, error) ? mil_results_new(check, &source) : NULL;
  if (results == NULL) {
    drop_check(self); /* it may be half judged: the passage is read again */
    return error->kind != MIL_ERROR_NONE ? false : fail_memory(error);
  }
  mil_results_drop(self->results);
  self->results = results;
  self->facts.limits |= reached_limits(check->checker);
  self->strategy = hash;
  drop_check(self);
  return true;
}
