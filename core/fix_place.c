/* fix_place.c: where in the source words go, so that sentence and markup stay whole. */
#include "fix.h"

#include <stdio.h>
#include <string.h>

#define WORDS_BEFORE 24 /* bytes, in which a preposition must stand */

/* ---- Gaps: what stands in the source between two characters of the plain text --------------------- */

static const mil_unit *unit_of(const mil_fixer *self, const mil_part *part) {
  return &self->check->reading.units->units.items[part->unit];
}

/* The source of the cell that `source` stands in; of other units their content. */
static mil_range content_of(const mil_fixer *self, const mil_part *part, uint32_t source) {
  const mil_unit *unit = unit_of(self, part);
  const mil_range *cells = self->check->reading.units->cells.items + unit->cell;
  for (uint32_t i = 0; i < unit->cell_count; i++)
    if (cells[i].start <= source && source <= cells[i].end) return cells[i];
  return unit->range;
}

/* Where the source goes on behind plain byte `plain - 1`. */
static uint32_t gap_end(const mil_fixer *self, const mil_part *part, uint32_t plain) {
  const mil_prose *prose = part->prose;
  uint32_t last = prose->ends[plain - 1], end = content_of(self, part, last).end;
  return plain < prose->length && prose->starts[plain] < end ? prose->starts[plain] : end;
}

/* The byte behind the bracket that closes the one at `at`, or `at` where none does before `end`. */
static uint32_t behind_bracket(const char *text, uint32_t at, uint32_t end, char open, char close) {
  int depth = 0;
  for (uint32_t i = at; i < end; i++) {
    depth += text[i] == open;
    depth -= text[i] == close;
    if (depth == 0) return i + 1;
  }
  return at;
}

/* One closing delimiter of a link, an emphasis, code or a tag at `at`; `at` where there is none. */
static uint32_t skip_closer(const char *text, uint32_t at, uint32_t end) {
  if (at >= end) return at;
  if (strchr("*_~`", text[at])) return at + 1;
  if (text[at] == '<')
    return at + 1 < end && text[at + 1] == '/' ? behind_bracket(text, at, end, '<', '>') : at;
  if (text[at] == '>') return at + 1;
  if (text[at] != ']') return at;
  if (at + 1 < end && text[at + 1] == '(') return behind_bracket(text, at + 1, end, '(', ')');
  if (at + 1 < end && text[at + 1] == '[') return behind_bracket(text, at + 1, end, '[', ']');
  return at + 1;
}

static uint32_t skip_closers(const char *text, uint32_t at, uint32_t end) {
  for (uint32_t next; (next = skip_closer(text, at, end)) > at;) at = next;
  return at;
}

/* ---- Spans ------------------------------------------------------------------------------------- */

static bool is_whole(const mil_span *span, const mil_part *part) {
  return span->plain.start <= part->plain.start + 1 && span->plain.end + 1 >= part->plain.end;
}

/* Words that are added to a goal stand outside the markup in it: a link keeps its text. A goal that
 * is emphasized as a whole stays so. */
static uint32_t outside_spans(const mil_part *part, uint32_t plain) {
  for (uint32_t i = 0; i < part->prose->span_count; i++) {
    const mil_span *span = &part->prose->spans[i];
    if (span->kind == MIL_SPAN_BREAK || span->kind == MIL_SPAN_HARD_BREAK) continue;
    bool inside = span->plain.start < plain && plain < span->plain.end;
    bool styles = span->kind == MIL_SPAN_STRONG || span->kind == MIL_SPAN_EMPHASIS;
    if (inside && !(styles && is_whole(span, part))) plain = span->plain.end;
  }
  return plain;
}

/* A bold line speaks for what stands below because all of it is bold. */
static bool stays_inside(const mil_fixer *self, const mil_part *part) {
  return self->line && self->line->group && part == &self->scope.parts[0];
}

uint32_t mil_place_after(const mil_fixer *self, const mil_part *part, uint32_t plain) {
  if (stays_inside(self, part) && plain > 0) return part->prose->ends[plain - 1];
  plain = outside_spans(part, plain);
  if (plain == 0) return part->prose->starts[0];
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  return skip_closers(text, part->prose->ends[plain - 1], gap_end(self, part, plain));
}

/* ---- Places in the sentence ---------------------------------------------------------------------- */

static uint32_t search_end(const mil_fixer *self, mil_pattern_id pattern, const mil_part *part,
                           uint32_t from) {
  mil_slice text = {part->prose->text, part->plain.end};
  mil_match match;
  if (from < text.length && mil_language_search(self->language, pattern, text, from, &match))
    return match.groups[0].start;
  return part->plain.end;
}

static uint32_t trimmed(const mil_part *part, uint32_t plain) {
  while (plain > part->plain.start && part->prose->text[plain - 1] == ' ') plain--;
  return plain;
}

uint32_t mil_place_stop(const mil_fixer *self, const mil_part *part) {
  return trimmed(part, search_end(self, MIL_PATTERN_rewrite_stop, part, part->plain.start));
}

uint32_t mil_place_end(const mil_fixer *self, const mil_part *part) {
  return trimmed(part, search_end(self, MIL_PATTERN_rewrite_end, part, part->plain.start));
}

bool mil_place_is_open(const mil_fixer *self, const mil_part *part, uint32_t plain) {
  mil_slice text = {part->prose->text, part->plain.end};
  mil_match match;
  return plain >= text.length ||
         (mil_language_search(self->language, MIL_PATTERN_rewrite_open, text, plain, &match) &&
          match.groups[0].start == plain);
}

uint32_t mil_place_tail(const mil_fixer *self, const mil_part *part) {
  uint32_t end = mil_place_end(self, part), from = part->plain.start;
  if (part == &self->scope.parts[0] && self->phrase->object.end > from)
    from = self->phrase->object.end;
  else if (part == &self->scope.parts[0] && self->phrase->verb.end > from)
    from = self->phrase->verb.end + 1; /* "consider using": what follows is no means yet */
  uint32_t tail = trimmed(part, search_end(self, MIL_PATTERN_rewrite_tail, part, from));
  return tail < end ? tail : end;
}

bool mil_fix_before(const mil_fixer *self, const mil_part *part, mil_pattern_id pattern,
                    uint32_t *start) {
  mil_slice before = {part->prose->text, *start};
  uint32_t from = *start > WORDS_BEFORE ? *start - WORDS_BEFORE : 0;
  mil_match match;
  while (from > 0 && ((unsigned char)before.text[from] & 0xC0) == 0x80) from--;
  if (from < part->plain.start) from = part->plain.start;
  if (from >= *start || !mil_language_search(self->language, pattern, before, from, &match))
    return false;
  *start = match.groups[0].start;
  return true;
}

/* ---- Ranges ------------------------------------------------------------------------------------ */

/* Whether a span begins or ends at an edge of `plain` and lies inside it: its markup belongs to the
 * words. */
static bool crosses(const mil_span *span, mil_range plain) {
  return mil_range_overlaps(span->plain, plain) && !mil_range_contains(plain, span->plain) &&
         !mil_range_contains(span->plain, plain);
}

static uint32_t opening_start(const mil_fixer *self, const mil_part *part, uint32_t plain) {
  uint32_t start = part->prose->starts[plain];
  if (plain > 0) return part->prose->ends[plain - 1];
  uint32_t content = content_of(self, part, start).start;
  return content < start ? content : start;
}

bool mil_place_source(const mil_fixer *self, const mil_part *part, mil_range plain,
                      mil_range *source) {
  *source = mil_prose_source(part->prose, plain);
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  for (uint32_t i = 0; i < part->prose->span_count; i++) {
    const mil_span *span = &part->prose->spans[i];
    if (mil_range_empty(span->plain)) continue;
    if (crosses(span, plain)) return false;
    bool all = span->plain.start == plain.start && span->plain.end == plain.end;
    if (all || !mil_range_contains(plain, span->plain)) continue;
    if (span->plain.start == plain.start) source->start = opening_start(self, part, plain.start);
    if (span->plain.end == plain.end)
      source->end = skip_closers(text, source->end, gap_end(self, part, plain.end));
  }
  return true;
}

/* All the space between the bars. */
static mil_range space_of(const mil_fixer *self, uint32_t at) {
  mil_range space = {at, at};
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  while (space.start > 0 && strchr(" \t", text[space.start - 1])) space.start--;
  while (space.end < size && text[space.end] && strchr(" \t", text[space.end])) space.end++;
  return space;
}

bool mil_place_empty_cell(const mil_fixer *self, mil_label_kind kind, mil_range *source) {
  if (!self->line || self->line->form != MIL_FORM_ROW) return false;
  const mil_reading *reading = &self->check->reading;
  const mil_unit *unit = &reading->units->units.items[self->line->unit];
  for (uint32_t i = 0; i < self->line->cell_count; i++) {
    const mil_cell *cell = &reading->cells.items[self->line->cell + i];
    if (cell->kind != kind || cell->prose->length > 0) continue;
    *source = space_of(self, reading->units->cells.items[unit->cell + i].start);
    return true;
  }
  return false;
}

/* ---- Edits ------------------------------------------------------------------------------------- */

static bool is_part_of_word(const mil_part *part, uint32_t at) {
  char c = at < part->plain.end ? part->prose->text[at] : ' ';
  return !strchr(" .,;:!?()\"", c);
}

/* "as soon as": without its middle nothing would be left of it. */
static bool would_double(const mil_part *part, mil_range taken) {
  uint32_t before = taken.start, after = taken.end, size = 0;
  const char *text = part->prose->text;
  while (before > part->plain.start && text[before - 1] == ' ') before--;
  while (after < part->plain.end && text[after] == ' ') after++;
  while (before > part->plain.start && is_part_of_word(part, before - 1)) before--, size++;
  return size > 0 && after + size <= part->plain.end && !is_part_of_word(part, after + size) &&
         memcmp(text + before, text + after, size) == 0;
}

/* "ökar med" takes no " med 20 %" behind it. */
static bool would_repeat(const mil_part *part, uint32_t plain, const char *template) {
  while (*template == ' ') template ++;
  size_t length = strcspn(template, " {");
  return length > 0 && template[length] == ' ' && plain >= part->plain.start + length &&
         memcmp(part->prose->text + plain - length, template, length) == 0 &&
         (plain == part->plain.start + length ||
          !is_part_of_word(part, plain - (uint32_t)length - 1));
}

void mil_fix_insert(mil_fixer *self, const mil_part *part, uint32_t plain, const char *template) {
  /* A row that is a goal as a whole is no sentence to add words to. */
  if (self->line && self->line->spread && part == &self->scope.parts[0]) self->draft.broken = true;
  if (template && would_repeat(part, plain, template)) self->draft.broken = true;
  uint32_t at = mil_place_after(self, part, plain);
  mil_fix_edit(self, (mil_range){at, at}, template);
}

/* A capital that the place asks for, and not the word. */
static bool begins_sentence(const mil_part *part, uint32_t plain) {
  uint32_t before = plain;
  while (before > part->plain.start && part->prose->text[before - 1] == ' ') before--;
  bool first = before == part->plain.start || strchr(":.!?", part->prose->text[before - 1]);
  char c = part->prose->text[plain];
  return first && (mil_fix_is_capital(part, plain) || (c >= '0' && c <= '9'));
}

void mil_fix_replace(mil_fixer *self, const mil_part *part, mil_range plain, const char *template) {
  mil_range source;
  if (!mil_place_source(self, part, plain, &source)) {
    self->draft.broken = true;
    return;
  }
  if (begins_sentence(part, plain.start)) mil_fix_edit_capital(self, source, template);
  else mil_fix_edit(self, source, template);
}

bool mil_fix_fill_cell(mil_fixer *self, mil_label_kind kind, const char *template) {
  mil_range cell;
  if (!template || !mil_place_empty_cell(self, kind, &cell)) return false;
  char spaced[128];
  snprintf(spaced, sizeof spaced, " %s ", template);
  mil_fix_edit(self, cell, spaced);
  return true;
}

/* The next letter begins the sentence where the words taken away did. */
static void pass_capital(mil_fixer *self, const mil_part *part, mil_range taken) {
  uint32_t size = 1;
  while (taken.end + size < part->plain.end &&
         ((unsigned char)part->prose->text[taken.end + size] & 0xC0) == 0x80)
    size++;
  mil_range both = {taken.start, taken.end + size};
  mil_fix_set(self, "letter", mil_fix_copy(self, part, (mil_range){taken.end, both.end}));
  mil_fix_replace(self, part, both,
                  "{letter}"); /* which begins the sentence, so it becomes a capital */
}

void mil_fix_remove(mil_fixer *self, const mil_part *part, mil_range plain) {
  const char *text = part->prose->text;
  bool capital = begins_sentence(part, plain.start);
  self->draft.broken |= would_double(part, plain);
  if (plain.start > part->plain.start && text[plain.start - 1] == ' ' && !capital) plain.start--;
  else
    while (plain.end < part->plain.end && strchr(" ,", text[plain.end])) plain.end++;
  if (capital && plain.end < part->plain.end) pass_capital(self, part, plain);
  else mil_fix_replace(self, part, plain, "");
}
