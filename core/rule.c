#include "milstolpe.h"

#include <string.h>

#include "nearest.h"

/* So that a row is a line. */
#define HINT MIL_SEVERITY_HINT
#define INFO MIL_SEVERITY_INFO
#define WARNING MIL_SEVERITY_WARNING
#define ERROR MIL_SEVERITY_ERROR

/* In the order of mil_rule_id. What each rule says stands in the packs, why in doc/rules. */
/* clang-format off */
static const mil_rule rules[MIL_RULE_COUNT] = {
  [MIL_RULE_NO_OBJECT] = {"specific.no-object", MIL_SPECIFIC, WARNING, "0.1.0"},
  [MIL_RULE_VAGUE_VERB] = {"specific.vague-verb", MIL_SPECIFIC, WARNING, "0.1.0"},
  [MIL_RULE_VAGUE_WORD] = {"specific.vague-word", MIL_SPECIFIC, INFO, "0.1.0"},
  [MIL_RULE_COMPOUND] = {"specific.compound", MIL_SPECIFIC, INFO, "0.1.0"},
  [MIL_RULE_NO_TARGET] = {"measurable.no-target", MIL_MEASURABLE, WARNING, "0.1.0"},
  [MIL_RULE_VAGUE_AMOUNT] = {"measurable.vague-amount", MIL_MEASURABLE, WARNING, "0.1.0"},
  [MIL_RULE_NO_BASELINE] = {"measurable.no-baseline", MIL_MEASURABLE, HINT, "0.1.0"},
  [MIL_RULE_PLACEHOLDER] = {"measurable.placeholder", MIL_MEASURABLE, WARNING, "0.1.0"},
  [MIL_RULE_ABSOLUTE] = {"achievable.absolute", MIL_ACHIEVABLE, WARNING, "0.1.0"},
  [MIL_RULE_PACE] = {"achievable.pace", MIL_ACHIEVABLE, WARNING, "0.1.0"},
  [MIL_RULE_NO_OWNER] = {"achievable.no-owner", MIL_ACHIEVABLE, HINT, "0.1.0"},
  [MIL_RULE_NO_PURPOSE] = {"relevant.no-purpose", MIL_RELEVANT, INFO, "0.1.0"},
  [MIL_RULE_NO_DEADLINE] = {"timebound.no-deadline", MIL_TIMEBOUND, WARNING, "0.1.0"},
  [MIL_RULE_VAGUE_TIME] = {"timebound.vague", MIL_TIMEBOUND, WARNING, "0.1.0"},
  [MIL_RULE_PAST] = {"timebound.past", MIL_TIMEBOUND, WARNING, "0.1.0"},
  [MIL_RULE_IMPOSSIBLE_DATE] = {"timebound.impossible-date", MIL_TIMEBOUND, ERROR, "0.1.0"},
  [MIL_RULE_RELATIVE] = {"timebound.relative", MIL_TIMEBOUND, HINT, "0.1.0"},
  [MIL_RULE_NO_YEAR] = {"timebound.no-year", MIL_TIMEBOUND, HINT, "0.1.0"},
  [MIL_RULE_TOO_FAR] = {"timebound.too-far", MIL_TIMEBOUND, INFO, "0.1.0"},
  [MIL_RULE_TOO_MANY_GOALS] = {"plan.too-many-goals", MIL_PLAN, INFO, "0.1.0"},
  [MIL_RULE_NO_REVIEW] = {"plan.no-review", MIL_PLAN, INFO, "0.1.0"},
  [MIL_RULE_DUPLICATE_GOAL] = {"plan.duplicate-goal", MIL_PLAN, INFO, "0.1.0"},
  [MIL_RULE_LATE_SUBGOAL] = {"plan.late-subgoal", MIL_PLAN, WARNING, "0.1.0"},
  [MIL_RULE_NO_STRATEGY] = {"plan.no-strategy", MIL_PLAN, HINT, "0.1.0"},
  [MIL_RULE_DIRECTIVE] = {"document.directive", MIL_PLAN, WARNING, "0.1.0"},
  [MIL_RULE_ENCODING] = {"document.encoding", MIL_PLAN, WARNING, "0.1.0"},
  [MIL_RULE_LIMIT] = {"document.limit", MIL_PLAN, WARNING, "0.1.0"},
};
/* clang-format on */

const mil_rule *mil_rules(void) { return rules; }

static bool is_named(const mil_rule *rule, const char *id, size_t length) {
  return strlen(rule->id) == length && memcmp(rule->id, id, length) == 0;
}

static const char *nearest_id(const char *id, size_t length) {
  uint32_t capped = length < UINT32_MAX ? (uint32_t)length : UINT32_MAX;
  mil_nearest search = {.wanted = {id, capped}};
  for (int i = 0; i < MIL_RULE_COUNT; i++) mil_nearest_offer(&search, rules[i].id);
  return search.best;
}

mil_rule_id mil_rule_find(const char *id, size_t length, const char **nearest) {
  int found = 0;
  while (found < MIL_RULE_COUNT && !is_named(&rules[found], id, length)) found++;
  if (nearest) *nearest = found < MIL_RULE_COUNT ? rules[found].id : nearest_id(id, length);
  return (mil_rule_id)found;
}
