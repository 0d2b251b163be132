/* label.c: the label that begins a line. */
#include "label.h"

#include <string.h>
#include <utf8proc.h>

#include "utf8.h"

/* A label longer than this is a clause that happens to hold a colon. */
#define LABEL_BYTES_MAX 60
#define LABEL_WORDS_MAX 6

typedef struct label_row {
  mil_pattern_id pattern;
  mil_label_kind kind;
} label_row;

static const label_row rows[] = {
  {MIL_PATTERN_label_specific, MIL_LABEL_SPECIFIC},
  {MIL_PATTERN_label_measurable, MIL_LABEL_MEASURABLE},
  {MIL_PATTERN_label_achievable, MIL_LABEL_ACHIEVABLE},
  {MIL_PATTERN_label_relevant, MIL_LABEL_RELEVANT},
  {MIL_PATTERN_label_timebound, MIL_LABEL_TIMEBOUND},
  {MIL_PATTERN_label_objective, MIL_LABEL_OBJECTIVE},
  {MIL_PATTERN_label_result, MIL_LABEL_RESULT},
  {MIL_PATTERN_label_goal, MIL_LABEL_GOAL},
  {MIL_PATTERN_label_deadline, MIL_LABEL_DEADLINE},
  {MIL_PATTERN_label_metric, MIL_LABEL_METRIC},
  {MIL_PATTERN_label_target, MIL_LABEL_TARGET},
  {MIL_PATTERN_label_baseline, MIL_LABEL_BASELINE},
  {MIL_PATTERN_label_owner, MIL_LABEL_OWNER},
  {MIL_PATTERN_label_purpose, MIL_LABEL_PURPOSE},
  {MIL_PATTERN_label_rank, MIL_LABEL_RANK},
  {MIL_PATTERN_label_aside, MIL_LABEL_ASIDE},
};

mil_label_kind mil_label_of(mil_language *const *languages, uint32_t count, mil_slice text) {
  for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
    for (uint32_t i = 0; i < count; i++)
      if (mil_language_matches(languages[i], rows[row].pattern, text)) return rows[row].kind;
  return MIL_LABEL_OTHER;
}

/* A character that can begin the words of a goal: a letter, a digit, or a sign that goes with an
 * amount. */
static bool begins_words(uint32_t character) {
  if (character < 128) {
    if ((character >= '0' && character <= '9') || (character | 32) - 'a' < 26) return true;
    return strchr("<>~+$([\"'@", (int)character) != NULL && character != 0;
  }
  switch (utf8proc_category((utf8proc_int32_t)character)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_SC:
    case UTF8PROC_CATEGORY_PI: return true;
    default: return character == 0x2265 || character == 0x2264; /* ≥ ≤ */
  }
}

/* Past a list number written as text: "1.", "2)", "1.2 ". The offset after it and its space, or
 * `from`. */
static uint32_t skip_number(mil_slice text, uint32_t from) {
  uint32_t at = from;
  while (at < text.length && text.text[at] >= '0' && text.text[at] <= '9') at++;
  if (at == from || at - from > 2 || at + 1 >= text.length) return from;
  if ((text.text[at] != '.' && text.text[at] != ')') || text.text[at + 1] != ' ') return from;
  return at + 2;
}

uint32_t mil_label_skip_marks(mil_slice text, uint32_t from) {
  uint32_t at = from, size = 0;
  while (at < text.length && !begins_words(mil_utf8_decode(text, at, &size))) at += size;
  uint32_t past = skip_number(text, at);
  return past == at ? at : mil_label_skip_marks(text, past);
}

static bool may_end_label(char c) {
  return c == ':' || c == '-' || c == '(' || c == ')' || c == '\xE2';
}

/* Where the label that begins at `start` ends: at a colon, or at a dash between spaces after a
 * strong span or a number; `end` where there is none. `*after` gets where the body begins. What
 * stands in parentheses ends none: "Öppna en butik (ansvarig: Eva)". */
static uint32_t label_end(const mil_prose *prose, uint32_t start, uint32_t end, uint32_t *after) {
  int depth = 0;
  for (uint32_t at = start; at < end && at - start <= LABEL_BYTES_MAX; at++) {
    char c = prose->text[at];
    if (!may_end_label(c)) continue;
    depth += (c == '(') - (c == ')');
    if (depth > 0) continue;
    bool stops = at + 1 >= end || prose->text[at + 1] == ' ';
    if (c == ':' && stops) {
      *after = at + 1;
      return at;
    }
    bool dash = (c == '-' && stops) ||
                (at + 2 < end && memcmp(prose->text + at, "\xE2\x80\x93", 3) == 0) ||
                (at + 2 < end && memcmp(prose->text + at, "\xE2\x80\x94", 3) == 0);
    if (dash && at > start && prose->text[at - 1] == ' ') {
      *after = at + (c == '-' ? 1 : 3);
      return at - 1;
    }
  }
  return end;
}

/* "Mål 2. Öka …" and "**KR1** Öka …": a strong span at the very start is a label too. */
static uint32_t strong_end(const mil_prose *prose, uint32_t start, uint32_t end, uint32_t *after) {
  for (uint32_t i = 0; i < prose->span_count; i++) {
    const mil_span *span = &prose->spans[i];
    if (span->kind != MIL_SPAN_STRONG || span->plain.start > start || span->plain.end <= start)
      continue;
    if (span->plain.end >= end) return end;
    *after = span->plain.end;
    return span->plain.end;
  }
  return end;
}

static bool plausible(mil_slice label) {
  return label.length > 0 && label.length <= LABEL_BYTES_MAX &&
         mil_slice_words(label) <= LABEL_WORDS_MAX;
}

static uint32_t trim_end(const mil_prose *prose, uint32_t start, uint32_t end) {
  while (end > start && strchr(" :.", prose->text[end - 1]) != NULL) end--;
  return end;
}

mil_label mil_label_read(mil_language *const *languages, uint32_t count, const mil_prose *prose,
                         mil_range part) {
  mil_slice text = {prose->text, part.end};
  uint32_t start = mil_label_skip_marks(text, part.start), after = start;
  mil_label none = {MIL_LABEL_NONE, {start, start}, start};
  uint32_t end = label_end(prose, start, part.end, &after);
  bool strong = false;
  if (end == part.end) {
    end = strong_end(prose, start, part.end, &after);
    strong = true;
  }
  if (end == part.end) return none;
  end = trim_end(prose, start, end);
  mil_range words = {start, end};
  if (!plausible(mil_prose_slice(prose, words))) return none;
  mil_label_kind kind = mil_label_of(languages, count, mil_prose_slice(prose, words));
  /* "**Öka** försäljningen" stresses a word; only a known label may do without its colon. */
  if (strong && kind == MIL_LABEL_OTHER) return none;
  return (mil_label){kind, words, mil_label_skip_marks(text, after)};
}
