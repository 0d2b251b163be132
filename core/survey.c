/* survey.c: see survey.h. */
#include "survey.h"

#include <string.h>

#include "detect.h"
#include "document.h"
#include "error.h"
#include "hash.h"
#include "utf8.h"

/* A section counts as written in another language than its document when its words say so this
 * clearly. */
#define SECTION_MARGIN 0.5

static bool out_of_memory(mil_survey *self) {
  return mil_fail(self->error, MIL_ERROR_MEMORY, "out of memory");
}

/* ---- What the document says of itself ----------------------------------------------------------- */

static bool is_language(const void *checker, mil_slice name) {
  return mil_checker_language(checker, name.text, name.length) != NULL;
}

/* As much of the text as may hold directives: mostly nothing, or front matter. */
static mil_slice directed_part(const mil_survey *self) {
  const mil_outline *outline = &self->document->outline;
  for (uint32_t i = 0; i < outline->blocks.count; i++)
    if (outline->blocks.items[i].directives) return self->text;
  return (mil_slice){self->text.text, outline->front_end > 0 ? outline->blocks.items[0].length : 0};
}

static mil_date day_of_judgement(const mil_directives *directives, const mil_options *options) {
  bool given = directives->today != MIL_NO_DATE && !options->today_decides;
  return given ? directives->today : options->today;
}

static bool read_directives(mil_survey *self) {
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

static const uint32_t *scores_of(mil_survey *self, uint32_t index) {
  const mil_outline *outline = &self->document->outline;
  mil_block *block = &outline->blocks.items[index];
  if (block->scored) return block->scores;
  const mil_passage *known = mil_shelf_find(&outline->shelf, mil_outline_hash(outline, index, 1));
  if (known != NULL && known->scored) memcpy(block->scores, known->scores, sizeof block->scores);
  else
    mil_detect_score(self->checker->languages, self->checker->language_count,
                     mil_block_text(block, self->text), block->scores);
  block->scored = true;
  return block->scores;
}

static mil_language *best_language(const mil_survey *self, const uint32_t *scores, double least,
                                   mil_language *otherwise) {
  double margin = 0;
  int index = mil_detect_best(scores, self->checker->language_count, &margin);
  return index >= 0 && margin >= least ? self->checker->languages[index] : otherwise;
}

static mil_language *detected(mil_survey *self) {
  const mil_outline *outline = &self->document->outline;
  uint32_t sums[MIL_MAX_LANGUAGES] = {0};
  for (uint32_t i = 0; i < outline->blocks.count; i++) {
    if (outline->blocks.items[i].start >= MIL_DETECT_BYTES) break;
    const uint32_t *scores = scores_of(self, i);
    for (uint32_t k = 0; k < self->checker->language_count; k++) sums[k] += scores[k];
  }
  return best_language(self, sums, 0, self->checker->languages[0]);
}

static void choose_language(mil_survey *self) {
  const char *said = self->directives.language;
  self->language = self->checker->fixed;
  if (self->language == NULL && said[0] != '\0')
    self->language = mil_checker_language(self->checker, said, strlen(said));
  self->one_language = self->language != NULL;
  if (self->language == NULL) self->language = detected(self);
}

static mil_language *language_of(mil_survey *self, uint32_t block) {
  if (self->one_language) return self->language;
  return best_language(self, scores_of(self, block), SECTION_MARGIN, self->language);
}

/* ---- What a passage depends on ------------------------------------------------------------------ */

static uint64_t hash_pointer(uint64_t hash, const void *pointer) {
  return mil_hash_mix(hash, (uint64_t)(uintptr_t)pointer);
}

/* `place` tells which head it is; most are not there. */
static uint64_t hash_head(uint64_t hash, const mil_head *head, uint64_t place) {
  if (head->language == NULL) return hash;
  return hash_pointer(mil_hash_mix(hash, head->hash + place), head->language);
}

/* Of the settings, the heads over the place, and the languages of the blocks. */
static uint64_t context_of(mil_survey *self, uint32_t first, uint32_t count) {
  uint64_t hash = mil_hash_mix(self->settings, first == 0); /* front matter is there alone */
  hash = hash_head(hash_head(hash, &self->over.front, 1), &self->over.title, 2);
  for (uint32_t level = 1; level <= 6; level++) {
    hash = hash_head(hash, &self->over.headings[level], 2 * level + 1);
    hash = hash_head(hash, &self->over.bolds[level], 2 * level + 2);
  }
  for (uint32_t i = 0; i < count; i++) hash = hash_pointer(hash, language_of(self, first + i));
  return hash;
}

static void hash_settings(mil_survey *self) {
  self->settings = hash_pointer((uint64_t)(uint32_t)self->today, self->language);
}

static mil_head front_title(const mil_survey *self) {
  mil_range words = self->directives.title;
  if (mil_range_empty(words)) return (mil_head){0};
  words = mil_reading_bounded(self->text.text, words, MIL_HEADING_MAX);
  return (mil_head){words, self->language, mil_position_from(self->text, 0, words.start),
                    mil_hash(mil_slice_of(self->text.text, words))};
}

/* ---- Reading passages --------------------------------------------------------------------------- */

static bool extract_blocks(mil_survey *self, uint32_t first, uint32_t count) {
  mil_extract *extract = &self->document->extract;
  if (!mil_extract_begin(extract, self->allocator, &self->over, self->text)) return false;
  for (uint32_t i = first; i < first + count; i++) {
    mil_slice bytes = mil_block_text(&self->document->outline.blocks.items[i], self->text);
    if (!mil_extract_add(extract, self->allocator, bytes, language_of(self, i))) return false;
  }
  return true;
}

static mil_setting setting_of(const mil_survey *self, uint32_t first) {
  const mil_extract *extract = &self->document->extract;
  return (mil_setting){.today = self->today,
                       .language = self->language,
                       .title = first == 0 ? self->directives.title : extract->title,
                       .tongues = extract->tongues.items,
                       .tongue_count = extract->tongues.count,
                       .own = extract->prefix};
}

static mil_passage *read_blocks(mil_survey *self, uint32_t first, uint32_t count) {
  if (!extract_blocks(self, first, count)) return out_of_memory(self), NULL;
  mil_setting setting = setting_of(self, first);
  return mil_passage_read(self->checker, &self->document->extract, &setting, self->error);
}

static mil_passage *find_or_read(mil_survey *self, uint32_t first, uint32_t count, uint64_t bytes,
                                 uint64_t context) {
  mil_passage *passage = mil_shelf_take(&self->document->outline.shelf, bytes, context);
  if (passage == NULL) passage = read_blocks(self, first, count);
  if (passage == NULL) return NULL;
  passage->context = context;
  passage->bytes = bytes;
  passage->block_count = count;
  return passage;
}

/* The passage of some blocks: the one kept in `slot` or on the shelf where it holds, or it is read
 * anew. */
static mil_passage *passage_of(mil_survey *self, mil_passage **slot, uint32_t first,
                               uint32_t count) {
  mil_outline *outline = &self->document->outline;
  uint64_t context = context_of(self, first, count),
           bytes = mil_outline_hash(outline, first, count);
  if (*slot != NULL && (*slot)->context == context && (*slot)->bytes == bytes) return *slot;
  mil_shelf_put(&outline->shelf, self->allocator, *slot, mil_outline_shelved(self->text));
  *slot = find_or_read(self, first, count, bytes, context);
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
static mil_passage *next_passage(mil_survey *self, uint32_t first) {
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

/* What counts from the first byte of a block, in the document. */
static mil_head moved_on(mil_head head, const mil_block *by) {
  head.words.start += by->start;
  head.words.end += by->start;
  head.position.line += by->line + 1;
  return head;
}

static void enter(mil_survey *self, const mil_mark *mark, const mil_block *first) {
  mil_over *over = &self->over;
  over->headings[mark->level] = moved_on(mark->heading, first);
  over->bolds[mark->level] =
    mark->bold.language == NULL ? (mil_head){0} : moved_on(mark->bold, first);
  for (uint32_t level = mark->level + 1u; level <= 6; level++)
    over->headings[level] = over->bolds[level] = (mil_head){0};
}

static void pass(mil_survey *self, const mil_passage *passage, const mil_block *first) {
  const mil_facts *facts = &passage->facts;
  if (first->start == 0) self->over.front = front_title(self);
  if (self->over.title.language == NULL && facts->heading.language != NULL) {
    self->over.title = moved_on(facts->heading, first);
    self->title = (mil_range){facts->title.start + first->start, facts->title.end + first->start};
  }
  for (uint32_t i = 0; i < facts->mark_count; i++) enter(self, &facts->marks[i], first);
}

static bool add_anchors(mil_survey *self, mil_placed *placed, const mil_block *first) {
  mil_anchors anchors = mil_over_anchors(&self->over, first->start, first->line);
  if (!mil_array_reserve(self->allocator, &self->anchors, anchors.count)) return false;
  placed->anchors = self->anchors.count;
  placed->anchor_count = anchors.count;
  memcpy(self->anchors.items + self->anchors.count, anchors.items,
         anchors.count * sizeof *anchors.items);
  self->anchors.count += anchors.count;
  return true;
}

/* Notes the passage, and where that stands which its goals may have evidence in. */
static bool place(mil_survey *self, mil_passage *passage, uint32_t block) {
  const mil_block *first = &self->document->outline.blocks.items[block];
  if (!mil_array_reserve(self->allocator, &self->placed, 1)) return out_of_memory(self);
  mil_placed *placed = &self->placed.items[self->placed.count++];
  *placed = (mil_placed){
    .passage = passage, .block = block, .start = first->start, .goals = self->goal_count};
  self->goal_count += passage->goal_count;
  return passage->goal_count == 0 || add_anchors(self, placed, first) || out_of_memory(self);
}

static bool walk(mil_survey *self) {
  const mil_outline *outline = &self->document->outline;
  for (uint32_t block = 0; block < outline->blocks.count;) {
    mil_passage *passage = next_passage(self, block);
    if (passage == NULL || !place(self, passage, block)) return false;
    pass(self, passage, &outline->blocks.items[block]);
    block += passage->block_count;
  }
  return true;
}

/* ---- Judging passages --------------------------------------------------------------------------- */

static uint64_t aims_hash(const mil_survey *self) {
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
static bool read_strategy(mil_survey *self) {
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

/* Another strategy mostly answers what a passage asks as the last one did. */
static bool holds(const mil_survey *self, mil_passage *passage) {
  uint64_t hash = self->document->strategy_hash;
  if (passage->goal_count == 0 || (passage->results != NULL && passage->strategy == hash))
    return true;
  if (passage->results == NULL || !mil_results_hold(passage->results, self->document->strategy))
    return false;
  passage->strategy = hash;
  return true;
}

static bool judge(mil_survey *self, const mil_placed *at) {
  mil_anchors anchors = {.count = at->anchor_count};
  memcpy(anchors.items, mil_survey_anchors(self, at), anchors.count * sizeof *anchors.items);
  return mil_passage_judge(at->passage, self->text, &anchors, self->document->strategy,
                           self->document->strategy_hash, self->error);
}

static bool reread(mil_survey *self, const mil_placed *at) {
  mil_passage *passage = at->passage;
  if (!extract_blocks(self, at->block, passage->block_count)) return out_of_memory(self);
  mil_setting setting = setting_of(self, at->block);
  return mil_passage_reread(passage, self->checker, &self->document->extract, &setting,
                            self->error);
}

/* Those whose reading is gone: the document's aims have changed. */
static bool judge_again(mil_survey *self) {
  self->over = (mil_over){0};
  for (uint32_t i = 0; i < self->placed.count; i++) {
    const mil_placed *at = &self->placed.items[i];
    if (!holds(self, at->passage) && (!reread(self, at) || !judge(self, at))) return false;
    pass(self, at->passage, &self->document->outline.blocks.items[at->block]);
  }
  return true;
}

static bool judge_passages(mil_survey *self) {
  bool again = false;
  for (uint32_t i = 0; i < self->placed.count; i++) {
    const mil_placed *at = &self->placed.items[i];
    if (holds(self, at->passage)) continue;
    if (at->passage->check == NULL) again = true;
    else if (!judge(self, at)) return false;
  }
  return !again || judge_again(self);
}

/* ---- A survey ----------------------------------------------------------------------------------- */

static void begin(mil_survey *self, mil_document *document, mil_error *error) {
  self->document = document;
  self->checker = document->checker;
  self->allocator = document->allocator;
  self->error = error;
  self->text = mil_document_valid(document);
  self->over = (mil_over){0};
  self->title = (mil_range){0, 0};
  self->placed.count = self->anchors.count = self->goal_count = 0;
  mil_directives_release(&self->directives, self->allocator);
}

static bool know_document(mil_survey *self) {
  mil_outline *outline = &self->document->outline;
  if (!outline->known && !mil_outline_read(outline, self->allocator, self->text))
    return out_of_memory(self);
  if (!read_directives(self)) return false;
  choose_language(self);
  hash_settings(self);
  return true;
}

bool mil_survey_make(mil_survey *self, mil_document *document, mil_error *error) {
  begin(self, document, error);
  if (!know_document(self)) return false;
  mil_clock_lap(&self->checker->clock, MIL_STEP_CUT, self->text.length);
  return walk(self) && read_strategy(self) && judge_passages(self);
}

void mil_survey_release(mil_survey *self, const mil_allocator *allocator) {
  mil_directives_release(&self->directives, allocator);
  mil_array_release(allocator, &self->placed);
  mil_array_release(allocator, &self->anchors);
}

const mil_kept_goal *mil_survey_goal(const mil_survey *self, uint32_t index,
                                     const mil_placed **at) {
  uint32_t low = 0, high = self->placed.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (self->placed.items[middle].goals <= index) low = middle;
    else high = middle;
  }
  *at = &self->placed.items[low];
  return &(*at)->passage->results->goals[index - (*at)->goals];
}

/* ---- The whole in one --------------------------------------------------------------------------- */

static mil_check *read_whole(mil_survey *self) {
  const mil_extract *extract = &self->document->extract;
  if (!know_document(self)) return NULL;
  if (!extract_blocks(self, 0, self->document->outline.blocks.count))
    return out_of_memory(self), NULL;
  mil_setting setting = setting_of(self, 0);
  return mil_check_new(self->checker, (mil_slice){extract->text.items, extract->text.count},
                       &setting, self->error);
}

mil_check *mil_survey_read_whole(mil_document *document, mil_error *error) {
  mil_survey self = {0};
  begin(&self, document, error);
  mil_check *check = read_whole(&self);
  mil_survey_release(&self, document->allocator);
  return check;
}
