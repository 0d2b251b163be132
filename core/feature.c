/* feature.c: what speaks for and against a sentence being a goal. */
#include "feature.h"

#include <string.h>

#include "content.h"
#include "sentence.h"

#define SHORT_WORDS 2
#define HEADING_WORDS 5
#define LISTED_LEAST 3
#define TAG_BYTES 20
/* How far after a metric's name its value may stand: "Churn: below 2 %", "NPS: minst 45". */
#define VALUE_BYTES_BEFORE 16
/* A parent item with this many words says something itself; fewer, and it heads its children. */
#define SENTENCE_WORDS 5

static const int8_t weights[MIL_FEATURE_COUNT] = {
#define X(identifier, weight, meaning) [MIL_FEATURE_##identifier] = weight,
  MIL_FEATURES(X)
#undef X
};

static int32_t score_of(const mil_candidate *self) {
  int32_t score = 0;
  for (int feature = 0; feature < MIL_FEATURE_COUNT; feature++)
    if (mil_candidate_has(self, (mil_feature)feature)) score += weights[feature];
  return score;
}

static void set(mil_candidate *self, mil_feature feature, bool observed) {
  if (observed) self->features[feature / 64] |= UINT64_C(1) << feature % 64;
}

#define HAS(feature) mil_candidate_has(self, MIL_FEATURE_##feature)
#define SET(feature, observed) set(self, MIL_FEATURE_##feature, observed)

/* ---- What stands over a line ------------------------------------------------------------------- */

/* The next head above `line`, nearest first: its bold or colon line, the items it is nested in,
 * headings. */
static int32_t head_above(const mil_reading *reading, int32_t index) {
  const mil_line *line = &reading->lines.items[index];
  if (line->parent >= 0) return line->parent;
  if (line->over >= 0) return line->over;
  return line->heading;
}

/* The first heading of a document: it speaks for all of it, also where other headings of its rank
 * follow. */
static int32_t title_of(const mil_reading *reading) {
  for (uint32_t i = 0; i < reading->lines.count; i++)
    if (reading->lines.items[i].form == MIL_FORM_HEADING) return (int32_t)i;
  return -1;
}

/* What one head says; `distance` counts heads from the line, 0 for the nearest. */
static void observe_head(mil_candidate *self, unsigned kinds, unsigned distance) {
  bool decided = HAS(not_goal) || HAS(goal_near) || HAS(goal_above);
  bool near = distance == 0;
  SET(not_goal, !decided && (kinds & MIL_HEADING_NOT_GOAL));
  SET(goal_near, !decided && near && (kinds & MIL_HEADING_GOAL));
  SET(goal_above, !decided && !near && (kinds & MIL_HEADING_GOAL));
  self->denied |= !decided && (kinds & MIL_HEADING_DENIAL);
  self->measured |= !decided && distance <= 1 && (kinds & MIL_HEADING_METRIC);
  SET(goal_only, !decided && distance <= 1 && (kinds & MIL_HEADING_ONLY_GOAL));
  SET(plan_near, near && (kinds & MIL_HEADING_PLAN));
  SET(initiative_near, near && (kinds & MIL_HEADING_INITIATIVE));
  SET(initiative_far, !near && !HAS(initiative_near) && (kinds & MIL_HEADING_INITIATIVE));
  SET(period_near, near && (kinds & MIL_HEADING_PERIOD));
  SET(period_far, !near && !HAS(period_near) && (kinds & MIL_HEADING_PERIOD));
  SET(strategy_near, near && (kinds & MIL_HEADING_STRATEGY));
}

/* What the title says, of the front matter or of the first heading (unless that stood among the
 * heads). */
static void observe_title(mil_candidate *self, const mil_reading *reading, int32_t title,
                          bool titled, unsigned distance) {
  unsigned kinds = reading->title_kinds;
  if (title >= 0 && self->line != title) {
    unsigned first = mil_line_head_kinds(&reading->lines.items[title]);
    if (!titled) observe_head(self, first, distance);
    kinds |= first;
  }
  if (reading->title_kinds != 0) observe_head(self, reading->title_kinds, distance + 1);
  SET(title_denies, (kinds & MIL_HEADING_NOT_GOAL) != 0);
}

/* Walks the heads from near to far. The nearest that says goal or not-goal decides between the two.
 */
static void observe_heads(mil_candidate *self, const mil_reading *reading, int32_t title) {
  unsigned distance = 0;
  bool titled = self->line == title;
  for (int32_t at = head_above(reading, self->line); at >= 0; at = head_above(reading, at)) {
    const mil_line *head = &reading->lines.items[at];
    unsigned kinds = mil_line_head_kinds(head);
    titled |= at == title;
    if (kinds == 0 && head->form != MIL_FORM_HEADING) continue;
    observe_head(self, kinds, distance);
    distance +=
      kinds != MIL_HEADING_PERIOD; /* "Q3" says when, and leaves what to the head above it */
  }
  observe_title(self, reading, title, titled, distance);
  SET(headless, title < 0 && reading->title == NULL);
}

static bool in_goal(const mil_candidate *self) { return HAS(goal_near) || HAS(goal_above); }

/* Whether a head above it speaks of goals, plans or periods. */
static bool stands_among_goals(const mil_candidate *self) {
  return in_goal(self) || HAS(headless) || HAS(plan_near) || HAS(initiative_near) ||
         HAS(initiative_far) || HAS(strategy_near) || HAS(period_near) || HAS(period_far);
}

/* ---- Where it stands, how it is labelled ------------------------------------------------------- */

/* Whether the sentence is all of its line. */
static bool is_sole(const mil_candidate *self, const mil_line *line) {
  return self->plain.end + 1 >= line->plain.end;
}

static void observe_place(mil_candidate *self, const mil_reading *reading, const mil_line *line,
                          bool later) {
  SET(item, line->form == MIL_FORM_ITEM);
  SET(task, line->form == MIL_FORM_TASK);
  SET(nested, line->depth > 1);
  SET(ordered, reading->units->units.items[line->unit].ordered);
  SET(heading, line->form == MIL_FORM_HEADING);
  SET(paragraph, line->form == MIL_FORM_PARAGRAPH);
  SET(row_headed, line->form == MIL_FORM_ROW && line->goal_column);
  SET(row_plain, line->form == MIL_FORM_ROW && !line->goal_column);
  SET(group, line->group);
  SET(later, later);
  SET(sole, line->form == MIL_FORM_PARAGRAPH && !later && is_sole(self, line));
  if (line->parent >= 0) {
    const mil_line *parent = &reading->lines.items[line->parent];
    bool objective = mil_label_is_goal(parent->label.kind);
    SET(parent_goal, objective);
    SET(parent_item,
        !objective && !parent->group && mil_slice_words(mil_line_slice(parent)) >= SENTENCE_WORDS);
  }
}

static void observe_label(mil_candidate *self, mil_label_kind kind) {
  SET(label_goal, kind == MIL_LABEL_GOAL || kind == MIL_LABEL_TARGET);
  SET(label_objective, kind == MIL_LABEL_OBJECTIVE);
  SET(label_result, kind == MIL_LABEL_RESULT);
  SET(label_aside, kind == MIL_LABEL_ASIDE);
  SET(label_other, kind == MIL_LABEL_OTHER || kind == MIL_LABEL_METRIC);
  SET(label_rank, kind == MIL_LABEL_RANK);
  SET(label_scope, (kind >= MIL_LABEL_SPECIFIC && kind <= MIL_LABEL_TIMEBOUND) ||
                     kind == MIL_LABEL_DEADLINE || kind == MIL_LABEL_BASELINE ||
                     kind == MIL_LABEL_OWNER || kind == MIL_LABEL_PURPOSE);
}

/* ---- How it is built --------------------------------------------------------------------------- */

typedef struct shape_row {
  mil_pattern_id pattern;
  mil_feature feature;
} shape_row;

static const shape_row shapes[] = {
  {MIL_PATTERN_goal_verb, MIL_FEATURE_verb},     {MIL_PATTERN_goal_noun, MIL_FEATURE_noun},
  {MIL_PATTERN_goal_will, MIL_FEATURE_will},     {MIL_PATTERN_goal_shall, MIL_FEATURE_shall},
  {MIL_PATTERN_goal_state, MIL_FEATURE_state},   {MIL_PATTERN_goal_past, MIL_FEATURE_past},
  {MIL_PATTERN_goal_advice, MIL_FEATURE_advice}, {MIL_PATTERN_goal_rule, MIL_FEATURE_advice},
  {MIL_PATTERN_goal_about, MIL_FEATURE_about},   {MIL_PATTERN_goal_aside, MIL_FEATURE_aside},
};

/* What comes after a tag: "[New] Launch …" begins with a verb. */
static mil_slice past_tag(mil_slice text) {
  if (text.length == 0 || text.text[0] != '[') return text;
  uint32_t end = 1;
  while (end < text.length && end <= TAG_BYTES && text.text[end] != ']') end++;
  if (end + 2 >= text.length || text.text[end] != ']' || text.text[end + 1] != ' ') return text;
  return (mil_slice){text.text + end + 2, text.length - end - 2};
}

/* Of the whole sentence, and of what comes after a label: "Försäljning: Öka …" begins with a verb
 * as well. */
static void observe_patterns(mil_candidate *self, mil_language *language, mil_slice text) {
  for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
    set(self, shapes[i].feature, mil_language_matches(language, shapes[i].pattern, text));
}

static void observe_shape(mil_candidate *self, mil_language *language, mil_slice text) {
  observe_patterns(self, language, past_tag(text));
  char last = text.length > 0 ? text.text[text.length - 1] : 0;
  SET(question, last == '?');
  SET(colon_end, last == ':');
  uint32_t words = mil_slice_words(text);
  SET(short_text, words <= SHORT_WORDS && !HAS(verb));
}

/* Whether one span of the kind covers all words of the sentence. */
static bool covered_by(const mil_prose *prose, mil_range plain, mil_span_kind kind) {
  for (uint32_t i = 0; i < prose->span_count; i++)
    if (prose->spans[i].kind == kind && prose->spans[i].plain.start <= plain.start &&
        prose->spans[i].plain.end + 1 >= plain.end)
      return true;
  return false;
}

static bool starts_with(mil_slice text, const char *prefix) {
  size_t length = strlen(prefix);
  return text.length >= length && memcmp(text.text, prefix, length) == 0;
}

static bool holds(mil_slice text, const char *word) {
  size_t length = strlen(word);
  for (uint32_t at = 0; at + length <= text.length; at++)
    if (memcmp(text.text + at, word, length) == 0) return true;
  return false;
}

/* Whether a quotation begins the text and ends before the text does, or with it: somebody's words,
 * or a sample. */
static bool is_quoted(mil_slice text) {
  static const char *const marks[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xBB", "\xC2\xAB"};
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    if (!starts_with(text, marks[i])) continue;
    mil_slice rest = {text.text + strlen(marks[i]), text.length - (uint32_t)strlen(marks[i])};
    for (size_t k = 0; k < sizeof marks / sizeof *marks; k++)
      if (holds(rest, marks[k])) return true;
  }
  return false;
}

static bool is_amount(const mil_quantity *quantity) {
  return quantity->role == MIL_QUANTITY_TARGET || quantity->role == MIL_QUANTITY_CHANGE;
}

static void observe_time(mil_candidate *self, const mil_line *line, const mil_time *time) {
  if (time->role != MIL_TIME_DEADLINE && time->role != MIL_TIME_RATE) return;
  SET(deadline, true);
  SET(label_time, HAS(label_other) && mil_range_contains(line->label.words, time->words));
}

static void observe_amounts(mil_candidate *self, const mil_line *line) {
  for (uint32_t i = 0; i < self->quantities.items.count; i++) {
    const mil_quantity *quantity = &self->quantities.items.items[i];
    if (!is_amount(quantity)) continue;
    SET(target, true);
    SET(metric_value, HAS(label_other) && quantity->range.start >= line->label.body &&
                        quantity->range.start <= line->label.body + VALUE_BYTES_BEFORE);
  }
  for (uint32_t i = 0; i < self->times.items.count; i++)
    observe_time(self, line, &self->times.items.items[i]);
}

/* "från 40 till 55": an item that goes on with the sentence of the item above. */
static bool is_small(mil_slice text) {
  return text.length > 0 && text.text[0] >= 'a' && text.text[0] <= 'z';
}

static void observe_together(mil_candidate *self, mil_slice text) {
  bool goal = in_goal(self), plan = HAS(plan_near);
  bool listed = HAS(item) || HAS(task) || HAS(row_plain) || HAS(row_headed);
  bool verb = HAS(verb) || HAS(noun);
  SET(verb_in_goal, verb && goal);
  SET(verb_in_plan, verb && plan && !goal && listed);
  SET(verb_in_initiative, verb && listed && (HAS(initiative_near) || HAS(initiative_far)));
  SET(verb_in_period, verb && listed && (HAS(period_near) || HAS(period_far)));
  SET(verb_target, verb && HAS(target));
  SET(due, (verb || HAS(target)) && HAS(deadline) && !HAS(label_time));
  SET(target_in_goal, HAS(target) && goal);
  SET(paragraph_in_goal, HAS(paragraph) && HAS(goal_near));
  bool built = verb || HAS(target) || HAS(shall) || HAS(state);
  SET(sole_in_goal, HAS(sole) && HAS(goal_near) && built && !HAS(group));
  SET(listed_in_goal, listed && goal);
  SET(listed_in_plan, listed && plan && !goal);
  SET(heading_in_goal, HAS(heading) && goal);
  SET(heading_words, HAS(heading) && goal && mil_slice_words(text) >= HEADING_WORDS);
  SET(heading_sentence,
      HAS(heading) && (verb || HAS(state)) && (HAS(goal_near) || HAS(period_near)));
  SET(colon_item, HAS(colon_end) && (HAS(item) || HAS(task)));
  SET(aim_denied, HAS(aim) && HAS(not_goal) && !self->denied);
  SET(aim_elsewhere, HAS(aim) && !stands_among_goals(self));
  SET(bare, !verb && !HAS(target) && !HAS(state) && !HAS(shall) && !HAS(will) && !HAS(aim));
  SET(bare_metric, HAS(bare) && self->measured);
  SET(continued, HAS(nested) && !verb && is_small(text) && (HAS(target) || HAS(deadline)));
  SET(will_in_plan, (HAS(will) || HAS(shall)) && (plan || goal || HAS(strategy_near)));
}

/* ---- Candidates -------------------------------------------------------------------------------- */

typedef struct collector {
  mil_candidates *candidates;
  const mil_allocator *allocator;
  const mil_reading *reading;
  int32_t title;
  mil_time_base base;
  bool thorough; /* each sentence that may be a goal is read, whether it can become one or not */
} collector;

/* Whether it says of itself that it is a goal. */
static bool names_itself(const mil_candidate *self) {
  return HAS(aim) || HAS(label_goal) || HAS(label_objective) || HAS(label_result) ||
         HAS(row_headed);
}

/* Whether it may be a goal at all. Elsewhere a bare verb is an instruction, and "we will" is talk.
 */
static bool is_hopeful(const mil_candidate *self) {
  return stands_among_goals(self) || names_itself(self);
}

/* What only the amounts and times of a sentence tell, and what hangs on them. */
static const mil_feature content_features[] = {
  MIL_FEATURE_target,       MIL_FEATURE_deadline,
  MIL_FEATURE_label_time,   MIL_FEATURE_metric_value,
  MIL_FEATURE_verb_target,  MIL_FEATURE_due,
  MIL_FEATURE_target_in_goal, MIL_FEATURE_sole_in_goal,
  MIL_FEATURE_bare,         MIL_FEATURE_bare_metric,
};

/* What only its phrase tells, and what only the lines beside it do. */
static const mil_feature phrase_features[] = {MIL_FEATURE_kpi, MIL_FEATURE_sole_listed};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool can_come(const mil_candidate *self, mil_feature feature) {
  switch (feature) {
    case MIL_FEATURE_sole_in_goal: return HAS(sole) && HAS(goal_near);
    case MIL_FEATURE_sole_listed: return HAS(sole);
    case MIL_FEATURE_metric_value:
    case MIL_FEATURE_label_time: return HAS(label_other);
    default: return true;
  }
}

/* The most that features which are not observed yet can add. */
static int32_t most_added(const mil_candidate *self, const mil_feature *features, size_t count) {
  int32_t most = 0;
  for (size_t i = 0; i < count; i++) {
    int32_t weight = weights[features[i]];
    if (mil_candidate_has(self, features[i])) most -= weight;
    if (can_come(self, features[i]) && weight > 0) most += weight;
  }
  return most;
}

/* Whether it can be a goal, whatever its phrase is and, where they are unread, its amounts and times. Spares
 * a sentence costly observations. */
static bool can_reach(const collector *by, const mil_candidate *self, mil_slice text, bool read) {
  if (by->thorough) return true;
  mil_candidate without = *self;
  observe_together(&without, text);
  int32_t score = score_of(&without) + most_added(&without, phrase_features, COUNT(phrase_features));
  if (!read) score += most_added(&without, content_features, COUNT(content_features));
  return score >= 0;
}

static bool observe_contents(mil_candidate *self, const collector *by, const mil_line *line) {
  if (!mil_content_find(line->language, by->allocator, line->prose, self->plain, by->base,
                        &self->times, &self->quantities))
    return false;
  observe_amounts(self, line);
  return true;
}

/* False where memory ends: without the language's metrics all would seem to name none. */
static bool observe_phrase(mil_candidate *self, const mil_line *line) {
  if (mil_language_kpi_terms(line->language) == NULL) return false;
  mil_phrase_read(line->language, line->prose, self->plain, &self->phrase);
  SET(kpi, self->phrase.kpi != NULL);
  return true;
}

/* What of the sentence comes after the line's label. */
static mil_slice body_of(const mil_line *line, mil_range plain) {
  uint32_t start = line->label.body < plain.end ? line->label.body : plain.start;
  return mil_prose_slice(line->prose, (mil_range){start, plain.end});
}

static bool is_too_long(collector *by, const mil_line *line, mil_range plain) {
  if (plain.end - plain.start <= MIL_SENTENCE_MAX) return false;
  if (mil_range_empty(by->candidates->limited))
    by->candidates->limited = mil_prose_source(line->prose, plain);
  return true;
}

/* Whether what comes after an unknown label is read as a sentence of its own too: "Sales: We aim
 * …". */
static bool has_body(const mil_line *line, mil_range plain, bool later) {
  return !later && line->label.kind == MIL_LABEL_OTHER && line->label.body < plain.end;
}

/* Where the sentence stands and what it says of itself; what this costs is spent on every sentence.
 */
static void observe_standing(mil_candidate *self, const collector *by, const mil_line *line,
                             bool later) {
  SET(any, true);
  observe_heads(self, by->reading, by->title);
  observe_place(self, by->reading, line, later);
  observe_label(self, later ? MIL_LABEL_NONE : line->label.kind);
  mil_slice text = mil_prose_slice(line->prose, self->plain);
  SET(aim,
      mil_language_matches(line->language, MIL_PATTERN_goal_aim, text) ||
        (has_body(line, self->plain, later) &&
         mil_language_matches(line->language, MIL_PATTERN_goal_aim, body_of(line, self->plain))));
}

static void observe_words(mil_candidate *self, const mil_line *line, bool later) {
  mil_slice text = mil_prose_slice(line->prose, self->plain), body = body_of(line, self->plain);
  observe_shape(self, line->language, text);
  if (has_body(line, self->plain, later)) observe_patterns(self, line->language, body);
  SET(quoted, is_quoted(text) || (!later && is_quoted(body)));
  SET(link_only, covered_by(line->prose, self->plain, MIL_SPAN_LINK) ||
                   covered_by(line->prose, self->plain, MIL_SPAN_URL));
}

static bool add_candidate(collector *by, int32_t index, mil_range plain, bool later) {
  const mil_line *line = &by->reading->lines.items[index];
  if (is_too_long(by, line, plain)) return true;
  if (!mil_array_reserve(by->allocator, &by->candidates->items, 1)) return false;
  mil_candidate *self = &by->candidates->items.items[by->candidates->items.count];
  *self = (mil_candidate){.line = index, .plain = plain};
  observe_standing(self, by, line, later);
  if (!is_hopeful(self)) return true;
  by->candidates->items.count++;
  observe_words(self, line, later);
  mil_slice text = mil_prose_slice(line->prose, plain);
  if (can_reach(by, self, text, false)) {
    if (!observe_contents(self, by, line)) return false;
    if (can_reach(by, self, text, true) && !observe_phrase(self, line)) return false;
  }
  observe_together(self, text);
  return true;
}

/* Where the goal's own words begin: after a label that only says that it is one, or a mere mark. */
static uint32_t own_start(const mil_line *line) {
  if (mil_label_is_goal(line->label.kind) || line->label.kind == MIL_LABEL_TARGET ||
      line->label.kind == MIL_LABEL_RANK)
    return line->label.body;
  mil_slice text = {line->prose->text, line->plain.end};
  return mil_label_skip_marks(text, line->plain.start);
}

/* Whether a sentence of the line may be a goal. Spares most lines of a document without goals to be cut
 * into sentences. */
static bool is_hopeful_line(const collector *by, int32_t index) {
  const mil_line *line = &by->reading->lines.items[index];
  if (mil_language_may_match_parts(line->language, MIL_PATTERN_goal_aim, mil_line_slice(line)))
    return true;
  mil_candidate all = {.line = index, .plain = line->plain};
  observe_heads(&all, by->reading, by->title);
  observe_place(&all, by->reading, line, false);
  observe_label(&all, line->label.kind);
  return is_hopeful(&all);
}

static bool add_line(collector *by, int32_t index) {
  const mil_line *line = &by->reading->lines.items[index];
  uint32_t start = own_start(line);
  if (start >= line->plain.end) return true;
  bool sole = line->plain.end - line->plain.start <= MIL_SENTENCE_MAX;
  if (sole && !by->thorough && !is_hopeful_line(by, index)) return true;
  if (line->form == MIL_FORM_HEADING || line->form == MIL_FORM_ROW)
    return add_candidate(by, index, (mil_range){start, line->plain.end}, false);
  mil_range sentence;
  for (uint32_t at = start; mil_sentence_next(line->language, line->prose, at, &sentence);
       at = sentence.end) {
    if (sentence.start >= line->plain.end) break;
    if (sentence.end > line->plain.end) sentence.end = line->plain.end;
    if (!add_candidate(by, index, sentence, at != start)) return false;
    if (sentence.end <= at) break;
  }
  return true;
}

/* ---- Siblings ---------------------------------------------------------------------------------- */

static bool are_siblings(const mil_line *a, const mil_line *b) {
  return a->form == b->form && a->parent == b->parent && a->heading == b->heading &&
         a->over == b->over;
}

/* Whether [first, end) are several paragraphs of one sentence each. */
static bool are_listed(const mil_candidates *candidates, uint32_t first, uint32_t end) {
  if (end - first < LISTED_LEAST) return false;
  for (uint32_t i = first; i < end; i++) {
    const mil_candidate *self = &candidates->items.items[i];
    if (!HAS(sole) || HAS(group) || HAS(colon_end)) return false;
  }
  return true;
}

/* Marks lists without their marks: nothing but paragraphs of one sentence each. */
static void mark_listed(mil_candidates *candidates, const mil_reading *reading) {
  const mil_line *lines = reading->lines.items;
  uint32_t count = candidates->items.count;
  for (uint32_t first = 0, end; first < count; first = end) {
    const mil_line *line = &lines[candidates->items.items[first].line];
    for (end = first + 1; end < count; end++)
      if (!are_siblings(line, &lines[candidates->items.items[end].line])) break;
    if (!are_listed(candidates, first, end)) continue;
    for (uint32_t i = first; i < end; i++)
      set(&candidates->items.items[i], MIL_FEATURE_sole_listed, true);
  }
}

bool mil_candidates_init(mil_candidates *self, const mil_allocator *allocator,
                         const mil_reading *reading, mil_time_base base, bool thorough) {
  *self = (mil_candidates){0};
  collector by = {.candidates = self,
                  .allocator = allocator,
                  .reading = reading,
                  .title = title_of(reading),
                  .base = base,
                  .thorough = thorough};
  for (uint32_t i = 0; i < reading->lines.count; i++)
    if (!add_line(&by, (int32_t)i)) return false;
  mark_listed(self, reading);
  for (uint32_t i = 0; i < self->items.count; i++)
    self->items.items[i].score = score_of(&self->items.items[i]);
  return true;
}

void mil_candidates_release(mil_candidates *self, const mil_allocator *allocator) {
  for (uint32_t i = 0; i < self->items.count; i++) {
    mil_array_release(allocator, &self->items.items[i].times.items);
    mil_array_release(allocator, &self->items.items[i].quantities.items);
  }
  mil_array_release(allocator, &self->items);
}
