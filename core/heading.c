/* heading.c: what a heading says of the text below it. */
#include "heading.h"

#include <string.h>

typedef struct heading_row {
  mil_pattern_id pattern;
  unsigned kind;
} heading_row;

static const heading_row rows[] = {
  {MIL_PATTERN_heading_not_goal, MIL_HEADING_NOT_GOAL},
  {MIL_PATTERN_heading_denial, MIL_HEADING_NOT_GOAL | MIL_HEADING_DENIAL},
  {MIL_PATTERN_heading_goal, MIL_HEADING_GOAL},
  {MIL_PATTERN_heading_only_goal, MIL_HEADING_ONLY_GOAL},
  {MIL_PATTERN_heading_metric, MIL_HEADING_METRIC},
  {MIL_PATTERN_heading_plan, MIL_HEADING_PLAN},
  {MIL_PATTERN_heading_initiative, MIL_HEADING_INITIATIVE},
  {MIL_PATTERN_heading_strategy, MIL_HEADING_STRATEGY},
};

static unsigned kinds_in(mil_language *language, mil_slice text) {
  unsigned kinds = 0;
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    if (mil_language_matches(language, rows[i].pattern, text)) kinds |= rows[i].kind;
  return kinds;
}

/* "Are there any missing metrics?" asks the reader; "What do we want to achieve?" leads to an
 * answer. */
static bool asks_reader(mil_language *const *languages, uint32_t count, mil_slice text) {
  uint32_t end = text.length;
  while (end > 0 && strchr(" *_", text.text[end - 1]) != NULL) end--;
  if (end == 0 || text.text[end - 1] != '?') return false;
  for (uint32_t i = 0; i < count; i++)
    if (mil_language_matches(languages[i], MIL_PATTERN_heading_ours, text)) return false;
  return true;
}

unsigned mil_heading_kinds(mil_language *const *languages, uint32_t count, mil_slice text) {
  if (asks_reader(languages, count, text)) return MIL_HEADING_NOT_GOAL;
  unsigned kinds = 0;
  for (uint32_t i = 0; i < count; i++) kinds |= kinds_in(languages[i], text);
  /* "Icke-mål" holds "mål": the denial wins. */
  if (kinds & MIL_HEADING_NOT_GOAL) return kinds & (MIL_HEADING_NOT_GOAL | MIL_HEADING_DENIAL);
  return kinds;
}
