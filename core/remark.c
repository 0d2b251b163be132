/* remark.c: see remark.h. */
#include "remark.h"

#include <string.h>

#include "document.h"

static bool remark(mil_remarks *self, mil_rule_id rule, const char *variant, mil_range range,
                   const mil_argument *arguments, uint32_t count) {
  const mil_survey *survey = self->survey;
  mil_severity severity = (mil_severity)survey->checker->options.severity[rule];
  if (severity == MIL_SEVERITY_OFF) return true;
  mil_language *speaker = mil_check_speaker(survey->checker, survey->language);
  const char *template = mil_language_message(speaker, variant);
  const char *message =
    mil_message_fill(self->arena, template != NULL ? template : variant, arguments, count);
  if (message == NULL || !mil_array_reserve(survey->allocator, &self->findings->items, 1))
    return false;
  self->findings->items.items[self->findings->items.count++] = (mil_finding){.rule = rule,
                                                                             .severity = severity,
                                                                             .range = range,
                                                                             .goal = -1,
                                                                             .related = -1,
                                                                             .message = message};
  return true;
}

/* ---- The text ----------------------------------------------------------------------------------- */

static bool remark_encoding(mil_remarks *self) {
  uint32_t at = self->survey->document->first_fault;
  if (at >= self->survey->text.length) return true;
  return remark(self, MIL_RULE_ENCODING, "document.encoding", (mil_range){at, at + 1}, NULL, 0);
}

/* The first place that a limit left out; false where none did. `any` tells whether a pattern
 * reached one, too, which doesn't tell where. */
static bool find_limited(const mil_survey *survey, mil_range *where, bool *any) {
  bool found = false;
  for (uint32_t i = 0; i < survey->placed.count; i++) {
    const mil_placed *at = &survey->placed.items[i];
    mil_range limited = at->passage->facts.limited;
    *any |= at->passage->facts.limits;
    if (found || mil_range_empty(limited)) continue;
    *where = (mil_range){limited.start + at->start, limited.end + at->start};
    found = true;
  }
  return found;
}

static bool remark_limits(mil_remarks *self) {
  mil_range where = {0, 0};
  bool any = false;
  if (!find_limited(self->survey, &where, &any) && !any) return true;
  return remark(self, MIL_RULE_LIMIT, "document.limit", where, NULL, 0);
}

bool mil_remark_text(mil_remarks *self) { return remark_encoding(self) && remark_limits(self); }

/* ---- Directives --------------------------------------------------------------------------------- */

static const char *const fault_messages[] = {
  [MIL_DIRECTIVE_UNKNOWN] = "document.directive/unknown",
  [MIL_DIRECTIVE_UNKNOWN_RULE] = "document.directive/unknown-rule",
  [MIL_DIRECTIVE_UNKNOWN_KEY] = "document.directive/unknown-key",
  [MIL_DIRECTIVE_BAD_VALUE] = "document.directive/bad-value",
};

static bool remark_fault(mil_remarks *self, const mil_directive_fault *fault) {
  const char *nearest = fault->nearest != NULL ? fault->nearest : "";
  mil_argument arguments[] = {{"words", mil_slice_of(self->survey->text.text, fault->range)},
                              {"nearest", {nearest, (uint32_t)strlen(nearest)}}};
  return remark(self, MIL_RULE_DIRECTIVE, fault_messages[fault->kind], fault->range, arguments, 2);
}

static bool remark_unused(mil_remarks *self, const mil_silence *silence) {
  mil_argument words = {"words", mil_slice_of(self->survey->text.text, silence->words)};
  return remark(self, MIL_RULE_DIRECTIVE, "document.directive/unused", silence->words, &words, 1);
}

bool mil_remark_directives(mil_remarks *self) {
  const mil_directives *directives = &self->survey->directives;
  for (uint32_t i = 0; i < directives->faults.count; i++)
    if (!remark_fault(self, &directives->faults.items[i])) return false;
  for (uint32_t i = 0; i < directives->silences.count; i++) {
    const mil_silence *silence = &directives->silences.items[i];
    if (!silence->used && !remark_unused(self, silence)) return false;
  }
  return true;
}
