/* report.c: what is said of a document: its passages in order, and what only the whole shows. */
#include <stdlib.h>
#include <string.h>

#include "detect.h"
#include "directive.h"
#include "document.h"
#include "error.h"
#include "hash.h"
#include "plan.h"

/* A section counts as written in another language than its document when its words say so this
 * clearly. */
#define SECTION_MARGIN 0.5

/* A passage where it stands now. */
typedef struct placed {
  mil_passage *passage;
  uint32_t block;  /* its first */
  uint32_t start;  /* its own first byte in the document */
  uint32_t pieces; /* of its prefix: where they begin in `pieces` */
} placed;

typedef struct reporter {
  mil_document *document;
  mil_checker *checker;
  const mil_allocator *allocator;
  mil_arena *arena;
  mil_error *error;
  mil_slice text;
  mil_directives directives;
  mil_language *language; /* of the document */
  bool one_language;      /* it was said, so no section differs */
  mil_date today;
  uint64_t settings; /* a hash of what was said of the document */
  mil_over over;     /* the place that is read */
  mil_range title;   /* of the first heading */
  MIL_ARRAY(placed) placed;
  MIL_ARRAY(mil_piece) pieces;
  mil_findings findings;
  mil_goal *goals;
  const mil_gist **gists; /* of each goal */
  uint32_t goal_count;
} reporter;

static bool out_of_memory(reporter *self) {
  return mil_fail(self->error, MIL_ERROR_MEMORY, "out of memory");
}

static void end_step(reporter *self, mil_step step, size_t bytes) {
  mil_clock_lap(&self->checker->clock, step, bytes);
}

/* ---- What the document says of itself ----------------------------------------------------------- */

static bool is_language(const void *checker, mil_slice name) {
  return mil_checker_language(checker, name.text, name.length) != NULL;
}

/* As much of the text as may hold directives: mostly nothing, or front matter. */
static mil_slice directed_part(const reporter *self) {
  const mil_outline *outline = &self->document->outline;
  for (uint32_t i = 0; i < outline->blocks.count; i++)
    if (outline->blocks.items[i].directives) return self->text;
  return (mil_slice){self->text.text, outline->front_end > 0 ? outline->blocks.items[0].length : 0};
}

static mil_date day_of_judgement(const mil_directives *directives, const mil_options *options) {
  bool given = directives->today != MIL_NO_DATE && !options->today_decides;
  return given ? directives->today : options->today;
}

static bool read_directives(reporter *self) {
  mil_slice part = directed_part(self);
  mil_sections sections;
  if (!mil_sections_init(&sections, self->allocator, part)) return out_of_memory(self);
  bool fine = mil_directives_init(&self->directives, self->allocator, part, &sections, is_language,
                                  self->checker);
  mil_sections_release(&sections, self->allocator);
  self->today = day_of_judgement(&self->directives, &self->checker->options);
  return fine || out_of_memory(self);
}

/* ---- Languages ---------------------------------------------------------------------------------- */

static const uint32_t *scores_of(reporter *self, uint32_t index) {
  mil_block *block = &self->document->outline.blocks.items[index];
  if (!block->scored)
    mil_detect_score(self->checker->languages, self->checker->language_count,
                     mil_block_text(block, self->text), block->scores);
  block->scored = true;
  return block->scores;
}

static mil_language *best_language(const reporter *self, const uint32_t *scores, double least,
                                   mil_language *otherwise) {
  double margin = 0;
  int index = mil_detect_best(scores, self->checker->language_count, &margin);
  return index >= 0 && margin >= least ? self->checker->languages[index] : otherwise;
}

static mil_language *detected(reporter *self) {
  const mil_outline *outline = &self->document->outline;
  uint32_t sums[MIL_MAX_LANGUAGES] = {0};
  for (uint32_t i = 0; i < outline->blocks.count; i++) {
    if (outline->blocks.items[i].start >= MIL_DETECT_BYTES) break;
    const uint32_t *scores = scores_of(self, i);
    for (uint32_t k = 0; k < self->checker->language_count; k++) sums[k] += scores[k];
  }
  return best_language(self, sums, 0, self->checker->languages[0]);
}

static void choose_language(reporter *self) {
  const char *said = self->directives.language;
  self->language = self->checker->fixed;
  if (self->language == NULL && said[0] != '\0')
    self->language = mil_checker_language(self->checker, said, strlen(said));
  self->one_language = self->language != NULL;
  if (self->language == NULL) self->language = detected(self);
}

static mil_language *language_of(reporter *self, uint32_t block) {
  if (self->one_language) return self->language;
  return best_language(self, scores_of(self, block), SECTION_MARGIN, self->language);
}

/* ---- What a passage depends on ------------------------------------------------------------------ */

static uint64_t hash_pointer(uint64_t hash, const void *pointer) {
  return mil_hash_mix(hash, (uint64_t)(uintptr_t)pointer);
}

static uint64_t hash_head(uint64_t hash, const mil_head *head) {
  if (head->language == NULL) return mil_hash_mix(hash, 1);
  return hash_pointer(mil_hash_mix(hash, head->hash), head->language);
}

/* Of the settings, the heads over the place, and the languages of the blocks. */
static uint64_t context_of(reporter *self, uint32_t first, uint32_t count) {
  uint64_t hash = hash_head(hash_head(self->settings, &self->over.front), &self->over.title);
  for (int level = 1; level <= 6; level++)
    hash = hash_head(hash_head(hash, &self->over.headings[level]), &self->over.bolds[level]);
  for (uint32_t i = 0; i < count; i++) hash = hash_pointer(hash, language_of(self, first + i));
  return hash;
}

static uint64_t serials_of(const reporter *self, uint32_t first, uint32_t count) {
  uint64_t hash = count;
  for (uint32_t i = 0; i < count; i++)
    hash = mil_hash_mix(hash, self->document->outline.blocks.items[first + i].serial);
  return hash;
}

static void hash_settings(reporter *self) {
  self->settings = hash_pointer((uint64_t)(uint32_t)self->today, self->language);
}

static mil_head front_title(const reporter *self) {
  mil_range words = self->directives.title;
  if (mil_range_empty(words)) return (mil_head){0};
  words = mil_reading_bounded(self->text.text, words, MIL_HEADING_MAX);
  return (mil_head){words, self->language, mil_hash(mil_slice_of(self->text.text, words))};
}

/* ---- Reading passages --------------------------------------------------------------------------- */

static bool extract_blocks(reporter *self, uint32_t first, uint32_t count) {
  mil_extract *extract = &self->document->extract;
  if (!mil_extract_begin(extract, self->allocator, &self->over, self->text)) return false;
  for (uint32_t i = first; i < first + count; i++) {
    mil_slice bytes = mil_block_text(&self->document->outline.blocks.items[i], self->text);
    if (!mil_extract_add(extract, self->allocator, bytes, language_of(self, i))) return false;
  }
  return true;
}

static mil_setting setting_of(const reporter *self, uint32_t first) {
  const mil_extract *extract = &self->document->extract;
  return (mil_setting){.today = self->today,
                       .language = self->language,
                       .title = first == 0 ? self->directives.title : extract->title,
                       .tongues = extract->tongues.items,
                       .tongue_count = extract->tongues.count,
                       .own = extract->prefix};
}

static mil_passage *read_blocks(reporter *self, uint32_t first, uint32_t count) {
  if (!extract_blocks(self, first, count)) return out_of_memory(self), NULL;
  mil_setting setting = setting_of(self, first);
  return mil_passage_read(self->checker, &self->document->extract, &setting, self->error);
}

/* The passage of some blocks: the one kept in `slot` where it still holds, or it is read anew. */
static mil_passage *passage_of(reporter *self, mil_passage **slot, uint32_t first, uint32_t count) {
  uint64_t context = context_of(self, first, count), serials = serials_of(self, first, count);
  if (*slot != NULL && (*slot)->context == context && (*slot)->serials == serials) return *slot;
  mil_passage_free(*slot, self->allocator);
  *slot = read_blocks(self, first, count);
  if (*slot == NULL) return NULL;
  (*slot)->context = context;
  (*slot)->serials = serials;
  (*slot)->block_count = count;
  return *slot;
}

/* The level of the highest heading of the passage that what is below it serves; 7 where none is. */
static uint32_t goal_level(const mil_passage *passage) {
  uint32_t level = 7;
  for (uint32_t i = 0; i < passage->facts.mark_count; i++) {
    const mil_mark *mark = &passage->facts.marks[i];
    if (mark->goal && mark->level < level) level = mark->level;
  }
  return level;
}

/* The end of what stands under a heading of that level, which is in the block before `next`. */
static uint32_t end_under(const mil_outline *outline, uint32_t level, uint32_t next) {
  while (next < outline->blocks.count && outline->blocks.items[next].level > level) next++;
  return next;
}

/* The passage that begins with block `first`. What stands before the first heading is read with
 * what is under it, since the document's title speaks for all. Without prefilters all is one
 * passage. */
static mil_passage *next_passage(reporter *self, uint32_t first) {
  mil_outline *outline = &self->document->outline;
  mil_block *block = &outline->blocks.items[first];
  uint32_t count = block->level == 0 && outline->blocks.count > 1 ? 2 : 1;
  if (self->checker->options.no_prefilter) count = outline->blocks.count;
  mil_passage *alone = passage_of(self, &block->alone, first, count);
  if (alone == NULL) return NULL;
  uint32_t end = end_under(outline, goal_level(alone), first + count);
  return end == first + count ? alone : passage_of(self, &block->whole, first, end - first);
}

/* ---- Walking through them ----------------------------------------------------------------------- */

static mil_head moved_on(mil_head head, uint32_t by) {
  head.words.start += by;
  head.words.end += by;
  return head;
}

static void enter(reporter *self, const mil_mark *mark, uint32_t start) {
  mil_over *over = &self->over;
  over->headings[mark->level] = moved_on(mark->heading, start);
  over->bolds[mark->level] =
    mark->bold.language == NULL ? (mil_head){0} : moved_on(mark->bold, start);
  for (uint32_t level = mark->level + 1u; level <= 6; level++)
    over->headings[level] = over->bolds[level] = (mil_head){0};
}

static void pass(reporter *self, const mil_passage *passage, uint32_t start) {
  const mil_facts *facts = &passage->facts;
  if (start == 0) self->over.front = front_title(self);
  if (self->over.title.language == NULL && facts->heading.language != NULL) {
    self->over.title = moved_on(facts->heading, start);
    self->title = (mil_range){facts->title.start + start, facts->title.end + start};
  }
  for (uint32_t i = 0; i < facts->mark_count; i++) enter(self, &facts->marks[i], start);
}

/* Notes the passage and, where goals have evidence in the headings above, what those are. */
static bool place(reporter *self, mil_passage *passage, uint32_t block) {
  mil_extract *extract = &self->document->extract;
  uint32_t start = self->document->outline.blocks.items[block].start;
  if (!mil_array_reserve(self->allocator, &self->placed, 1)) return out_of_memory(self);
  self->placed.items[self->placed.count++] = (placed){passage, block, start, self->pieces.count};
  if (passage->goal_count == 0) return true;
  if (!mil_extract_begin(extract, self->allocator, &self->over, self->text) ||
      !mil_array_reserve(self->allocator, &self->pieces, extract->pieces.count + 1))
    return out_of_memory(self);
  for (uint32_t i = 0; i < extract->pieces.count; i++)
    self->pieces.items[self->pieces.count++] = extract->pieces.items[i];
  return true;
}

static bool walk(reporter *self) {
  uint32_t count = self->document->outline.blocks.count;
  for (uint32_t block = 0; block < count;) {
    mil_passage *passage = next_passage(self, block);
    if (passage == NULL || !place(self, passage, block)) return false;
    pass(self, passage, self->placed.items[self->placed.count - 1].start);
    block += passage->block_count;
  }
  return true;
}

/* ---- Judging passages --------------------------------------------------------------------------- */

static uint64_t aims_hash(const reporter *self) {
  uint64_t hash = 0;
  for (uint32_t i = 0; i < self->placed.count; i++) {
    const mil_facts *facts = &self->placed.items[i].passage->facts;
    if (facts->aim_count > 0) hash = mil_hash_mix(hash, facts->aims_hash);
  }
  return hash;
}

static bool add_aims(mil_strategy *strategy, const mil_facts *facts) {
  for (uint32_t i = 0; i < facts->aim_count; i++)
    if (!mil_strategy_add(strategy, facts->aims[i].language, facts->aims[i].text)) return false;
  return true;
}

/* What the document is for, by all that says so. */
static bool read_strategy(reporter *self) {
  mil_document *document = self->document;
  uint64_t hash = aims_hash(self);
  if (document->strategy != NULL && document->strategy_hash == hash) return true;
  mil_strategy_free(document->strategy);
  document->strategy = mil_strategy_new(self->allocator);
  document->strategy_hash = hash;
  bool fine = document->strategy != NULL;
  for (uint32_t i = 0; fine && i < self->placed.count; i++)
    fine = add_aims(document->strategy, &self->placed.items[i].passage->facts);
  if (fine) return true;
  mil_strategy_free(document->strategy);
  document->strategy = NULL;
  return out_of_memory(self);
}

static bool holds(const reporter *self, const mil_passage *passage) {
  return passage->judged && (!passage->asked || passage->strategy == self->document->strategy_hash);
}

static bool judge(reporter *self, const placed *at) {
  mil_passage *passage = at->passage;
  if (passage->check == NULL) {
    if (!extract_blocks(self, at->block, passage->block_count)) return out_of_memory(self);
    mil_setting setting = setting_of(self, at->block);
    if (!mil_passage_reread(passage, self->checker, &self->document->extract, &setting,
                            self->error))
      return false;
  }
  return mil_passage_judge(passage, self->document->strategy, self->document->strategy_hash,
                           self->error);
}

static bool judge_passages(reporter *self) {
  self->over = (mil_over){0};
  for (uint32_t i = 0; i < self->placed.count; i++) {
    const placed *at = &self->placed.items[i];
    if (!holds(self, at->passage) && !judge(self, at)) return false;
    pass(self, at->passage, at->start);
  }
  return true;
}

/* ---- Putting them together ---------------------------------------------------------------------- */

/* The bytes of the document that a range of the passage is. */
static mil_range source_of(const reporter *self, const placed *at, mil_range range) {
  uint32_t by = at->start - at->passage->prefix;
  if (range.start < at->passage->prefix) {
    const mil_piece *piece = &self->pieces.items[at->pieces];
    while (range.start >= piece->start + piece->length && range.end > piece->start + piece->length)
      piece++;
    by = piece->source - piece->start;
  }
  return (mil_range){range.start + by, range.end + by};
}

static bool add_evidence(reporter *self, const placed *at, mil_verdict *verdict) {
  if (verdict->evidence_count == 0) return true;
  mil_range *moved = mil_arena_take(self->arena, verdict->evidence_count * sizeof *moved);
  if (moved == NULL) return out_of_memory(self);
  for (uint32_t i = 0; i < verdict->evidence_count; i++)
    moved[i] = source_of(self, at, verdict->evidence[i]);
  verdict->evidence = moved;
  return true;
}

static bool add_goal(reporter *self, const placed *at, const mil_goal *kept, const mil_gist *gist,
                     uint32_t base) {
  self->gists[self->goal_count] = gist;
  mil_goal *goal = &self->goals[self->goal_count++];
  *goal = *kept;
  goal->range = source_of(self, at, kept->range);
  if (goal->parent >= 0) goal->parent += (int32_t)base;
  for (int i = 0; i < MIL_CRITERION_COUNT; i++)
    if (!add_evidence(self, at, &goal->criteria[i])) return false;
  return true;
}

static bool add_finding(reporter *self, const placed *at, const mil_finding *kept, uint32_t base) {
  if (!mil_array_reserve(self->allocator, &self->findings.items, 1)) return out_of_memory(self);
  mil_finding *finding = &self->findings.items.items[self->findings.items.count++];
  *finding = *kept;
  finding->range = source_of(self, at, kept->range);
  finding->goal += (int32_t)base;
  return true;
}

static bool add_passage(reporter *self, const placed *at) {
  const mil_passage *passage = at->passage;
  uint32_t base = self->goal_count;
  for (uint32_t i = 0; i < passage->goal_count; i++)
    if (!add_goal(self, at, &passage->goals[i], &passage->gists[i], base)) return false;
  for (uint32_t i = 0; i < passage->finding_count; i++)
    if (!add_finding(self, at, &passage->findings[i], base)) return false;
  return true;
}

static bool add_passages(reporter *self) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < self->placed.count; i++)
    count += self->placed.items[i].passage->goal_count;
  self->goals = mil_arena_take(self->arena, (count + 1) * sizeof *self->goals);
  self->gists = mil_arena_take(self->arena, (count + 1) * sizeof *self->gists);
  if (self->goals == NULL || self->gists == NULL) return out_of_memory(self);
  for (uint32_t i = 0; i < self->placed.count; i++)
    if (!add_passage(self, &self->placed.items[i])) return false;
  return true;
}

static bool names_review(const reporter *self) {
  for (uint32_t i = 0; i < self->placed.count; i++)
    if (self->placed.items[i].passage->facts.review) return true;
  return false;
}

static bool has_strategy(const reporter *self) {
  for (uint32_t i = 0; i < self->placed.count; i++)
    if (self->placed.items[i].passage->facts.strategy) return true;
  return false;
}

static bool judge_plan(reporter *self) {
  if (self->goal_count == 0) return true;
  bool titled = self->over.title.language != NULL;
  mil_plan plan = {
    .options = &self->checker->options,
    .allocator = self->allocator,
    .arena = self->arena,
    .language = self->language,
    .speaker = mil_check_speaker(self->checker, self->language),
    .today = self->today,
    .goals = self->goals,
    .gists = self->gists,
    .goal_count = self->goal_count,
    .repeats = &self->document->repeats,
    .title = titled ? self->title : self->goals[0].range,
    .has_review = names_review(self),
    .has_strategy = has_strategy(self),
    .findings = &self->findings,
  };
  return mil_plan_judge(&plan) || out_of_memory(self);
}

/* ---- What is said of the document itself ------------------------------------------------------- */

static bool report(reporter *self, mil_rule_id rule, const char *variant, mil_range range,
                   const mil_argument *arguments, uint32_t count) {
  mil_severity severity = (mil_severity)self->checker->options.severity[rule];
  if (severity == MIL_SEVERITY_OFF) return true;
  mil_language *speaker = mil_check_speaker(self->checker, self->language);
  const char *template = mil_language_message(speaker, variant);
  const char *message =
    mil_message_fill(self->arena, template != NULL ? template : variant, arguments, count);
  if (message == NULL || !mil_array_reserve(self->allocator, &self->findings.items, 1))
    return out_of_memory(self);
  self->findings.items.items[self->findings.items.count++] = (mil_finding){.rule = rule,
                                                                           .severity = severity,
                                                                           .range = range,
                                                                           .goal = -1,
                                                                           .related = -1,
                                                                           .message = message};
  return true;
}

static bool report_encoding(reporter *self) {
  uint32_t at = self->document->first_fault;
  if (at >= self->text.length) return true;
  return report(self, MIL_RULE_ENCODING, "document.encoding", (mil_range){at, at + 1}, NULL, 0);
}

static const char *const fault_messages[] = {
  [MIL_DIRECTIVE_UNKNOWN] = "document.directive/unknown",
  [MIL_DIRECTIVE_UNKNOWN_RULE] = "document.directive/unknown-rule",
  [MIL_DIRECTIVE_UNKNOWN_KEY] = "document.directive/unknown-key",
  [MIL_DIRECTIVE_BAD_VALUE] = "document.directive/bad-value",
};

static bool report_directives(reporter *self) {
  for (uint32_t i = 0; i < self->directives.faults.count; i++) {
    const mil_directive_fault *fault = &self->directives.faults.items[i];
    const char *nearest = fault->nearest != NULL ? fault->nearest : "";
    mil_argument arguments[] = {{"words", mil_slice_of(self->text.text, fault->range)},
                                {"nearest", {nearest, (uint32_t)strlen(nearest)}}};
    if (!report(self, MIL_RULE_DIRECTIVE, fault_messages[fault->kind], fault->range, arguments, 2))
      return false;
  }
  for (uint32_t i = 0; i < self->directives.silences.count; i++) {
    const mil_silence *silence = &self->directives.silences.items[i];
    mil_argument words = {"words", mil_slice_of(self->text.text, silence->words)};
    if (!silence->used &&
        !report(self, MIL_RULE_DIRECTIVE, "document.directive/unused", silence->words, &words, 1))
      return false;
  }
  return true;
}

/* The first place that a limit left out; false where none did. `any` tells whether a pattern
 * reached one, too, which doesn't tell where. */
static bool find_limited(const reporter *self, mil_range *where, bool *any) {
  bool found = false;
  for (uint32_t i = 0; i < self->placed.count; i++) {
    const placed *at = &self->placed.items[i];
    mil_range limited = at->passage->facts.limited;
    *any |= at->passage->facts.limits;
    if (found || mil_range_empty(limited)) continue;
    *where = (mil_range){limited.start + at->start, limited.end + at->start};
    found = true;
  }
  return found;
}

static bool report_limits(reporter *self) {
  mil_range where = {0, 0};
  bool any = false;
  if (!find_limited(self, &where, &any) && !any) return true;
  return report(self, MIL_RULE_LIMIT, "document.limit", where, NULL, 0);
}

/* ---- The report -------------------------------------------------------------------------------- */

static void drop_silenced(reporter *self) {
  uint32_t kept = 0;
  mil_finding *findings = self->findings.items.items;
  for (uint32_t i = 0; i < self->findings.items.count; i++)
    if (!mil_directives_silence(&self->directives, findings[i].rule, findings[i].range.start))
      findings[kept++] = findings[i];
  self->findings.items.count = kept;
}

static int by_place(const void *left, const void *right) {
  const mil_finding *a = left, *b = right;
  if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
  if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
  return (a->range.end > b->range.end) - (a->range.end < b->range.end);
}

static bool is_sorted(const mil_finding *findings, uint32_t count) {
  for (uint32_t i = 1; i < count; i++)
    if (by_place(&findings[i - 1], &findings[i]) > 0) return false;
  return true;
}

static bool make_report(reporter *self) {
  uint32_t count = self->findings.items.count;
  mil_finding *findings = mil_arena_take(self->arena, (count + 1) * sizeof *findings);
  if (findings == NULL) return out_of_memory(self);
  if (count > 0) memcpy(findings, self->findings.items.items, count * sizeof *findings);
  if (!is_sorted(findings, count)) qsort(findings, count, sizeof *findings, by_place);
  self->document->report = (mil_report){
    .language = mil_language_name(self->language),
    .today = self->today,
    .goals = self->goals,
    .goal_count = self->goal_count,
    .findings = findings,
    .finding_count = count,
  };
  return true;
}

static bool run(reporter *self) {
  mil_document *document = self->document;
  if (!document->outline.known &&
      !mil_outline_read(&document->outline, self->allocator, self->text))
    return out_of_memory(self);
  if (!read_directives(self)) return false;
  choose_language(self);
  hash_settings(self);
  end_step(self, MIL_STEP_CUT, self->text.length);
  if (!walk(self) || !read_strategy(self) || !judge_passages(self) || !add_passages(self) ||
      !judge_plan(self))
    return false;
  if (!report_encoding(self) || !report_limits(self)) return false;
  drop_silenced(self);
  if (!report_directives(self)) return false;
  if (self->arena->failed) return out_of_memory(self);
  const mil_error *trouble = mil_checker_trouble(self->checker);
  if (trouble != NULL) return *self->error = *trouble, false;
  return make_report(self);
}

static void release(reporter *self) {
  mil_directives_release(&self->directives, self->allocator);
  mil_array_release(self->allocator, &self->placed);
  mil_array_release(self->allocator, &self->pieces);
  mil_array_release(self->allocator, &self->findings.items);
}

static reporter reporter_of(mil_document *document, mil_error *error) {
  return (reporter){.document = document,
                    .checker = document->checker,
                    .allocator = document->allocator,
                    .arena = &document->arena,
                    .error = error,
                    .text = mil_document_valid(document)};
}

bool mil_document_judge(mil_document *document, mil_error *error) {
  mil_error unheard;
  if (error == NULL) error = &unheard;
  *error = (mil_error){0};
  reporter self = reporter_of(document, error);
  mil_clock_start(&self.checker->clock);
  bool fine = run(&self);
  end_step(&self, MIL_STEP_JUDGE, 0);
  release(&self);
  return fine;
}

/* ---- The whole in one --------------------------------------------------------------------------- */

static bool read_whole(reporter *self) {
  const mil_extract *extract = &self->document->extract;
  if (!read_directives(self)) return false;
  choose_language(self);
  if (!extract_blocks(self, 0, self->document->outline.blocks.count)) return out_of_memory(self);
  mil_setting setting = setting_of(self, 0);
  self->document->reading = mil_check_new(
    self->checker, (mil_slice){extract->text.items, extract->text.count}, &setting, self->error);
  return self->document->reading != NULL;
}

const mil_check *mil_document_reading(mil_document *document, mil_error *error) {
  if (document->reading != NULL) return document->reading;
  reporter self = reporter_of(document, error);
  read_whole(&self);
  release(&self);
  return document->reading;
}
