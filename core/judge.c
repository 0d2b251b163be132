/* judge.c: what the five criteria share. */
#include "judge.h"

#include <stdio.h>
#include <string.h>

#include "utf8.h"
#include "words.h"

/* A goal quoted in a message is cut after this many characters: a message is one sentence. */
#define QUOTE_CHARACTERS 60
/* The arguments that every message gets, besides the caller's own. */
#define COMMON_ARGUMENTS 4
#define ARGUMENTS_MAX 16

/* At most QUOTE_CHARACTERS of `text`, ended by "…" where it was longer. */
static mil_slice quote(mil_arena *arena, mil_slice text) {
  uint32_t at = 0, size = 0;
  for (int characters = 0; at < text.length && characters < QUOTE_CHARACTERS; characters++) {
    mil_utf8_decode(text, at, &size);
    at += size;
  }
  while (text.length > 0 && strchr(".,;: ", text.text[text.length - 1]) != NULL &&
         at == text.length)
    at = --text.length;
  if (at == text.length) return text;
  char *cut = mil_arena_take(arena, at + sizeof "…");
  if (cut == NULL) return (mil_slice){text.text, at};
  memcpy(cut, text.text, at);
  memcpy(cut + at, "…", sizeof "…");
  return (mil_slice){cut, at + (uint32_t)sizeof "…" - 1};
}

static mil_slice words_in(const mil_judge *self, mil_range plain) {
  return quote(self->arena, mil_prose_slice(self->scope->parts[0].prose, plain));
}

/* The object as it stands inside a sentence: "Webbtrafiken ska öka" gives "webbtrafiken". */
static mil_slice object_of(const mil_judge *self) {
  const char *object =
    mil_phrase_inside(self->arena, self->scope->parts[0].prose, self->phrase->object);
  return object != NULL ? quote(self->arena, (mil_slice){object, (uint32_t)strlen(object)})
                        : (mil_slice){"", 0};
}

/* A pattern may know only the stem of a word. */
static mil_range whole_words(const mil_part *part, mil_range plain) {
  return mil_words_around(mil_prose_slice(part->prose, (mil_range){0, part->plain.end}), plain);
}

static const char *template_of(const mil_judge *self, mil_rule_id rule, const char *variant) {
  const char *id = mil_rules()[rule].id, *found = NULL;
  if (variant != NULL) {
    char name[96];
    snprintf(name, sizeof name, "%s/%s", id, variant);
    found = mil_language_message(self->speaker, name);
  }
  if (found == NULL) found = mil_language_message(self->speaker, id);
  return found != NULL ? found : id;
}

static const char *message_of(const mil_judge *self, mil_rule_id rule, const char *variant,
                              const mil_part *part, mil_range plain, const mil_argument *arguments,
                              uint32_t count) {
  mil_argument all[ARGUMENTS_MAX];
  if (count > ARGUMENTS_MAX - COMMON_ARGUMENTS) count = ARGUMENTS_MAX - COMMON_ARGUMENTS;
  if (count > 0) memcpy(all, arguments, count * sizeof *all);
  all[count++] = (mil_argument){"goal", words_in(self, self->scope->parts[0].plain)};
  all[count++] = (mil_argument){"object", object_of(self)};
  all[count++] = (mil_argument){"verb", words_in(self, self->phrase->verb)};
  all[count++] = (mil_argument){"words", mil_prose_slice(part->prose, plain)};
  return mil_message_fill(self->arena, template_of(self, rule, variant), all, count);
}

bool mil_judge_report(mil_judge *self, mil_rule_id rule, const char *variant, const mil_part *part,
                      mil_range plain, const mil_argument *arguments, uint32_t count) {
  mil_severity severity = (mil_severity)self->options->severity[rule];
  if (severity == MIL_SEVERITY_OFF || self->done) return true;
  plain = whole_words(part, plain);
  const char *message = message_of(self, rule, variant, part, plain, arguments, count);
  if (message == NULL || !mil_array_reserve(self->allocator, &self->findings->items, 1))
    return false;
  self->findings->items.items[self->findings->items.count++] = (mil_finding){
    .rule = rule,
    .severity = severity,
    .range = mil_prose_source(part->prose, plain),
    .goal = self->goal,
    .related = -1,
    .message = message,
  };
  return true;
}

void mil_judge_set(mil_judge *self, mil_verdict *verdict, mil_state state, mil_rule_id reason,
                   const mil_part *part, mil_range plain) {
  *verdict = (mil_verdict){.state = state, .reason = state == MIL_MET ? MIL_RULE_COUNT : reason};
  if (part != NULL) mil_judge_add_evidence(self, verdict, part, plain);
}

bool mil_judge_add_evidence(mil_judge *self, mil_verdict *verdict, const mil_part *part,
                            mil_range plain) {
  if (mil_range_empty(plain)) return true;
  uint32_t count = verdict->evidence_count;
  mil_range *ranges = mil_arena_take(self->arena, (count + 1) * sizeof *ranges);
  if (ranges == NULL) return false;
  mil_range added = mil_prose_source(part->prose, whole_words(part, plain));
  uint32_t at = 0;
  while (at < count && verdict->evidence[at].start <= added.start) at++;
  if (count > 0) {
    memcpy(ranges, verdict->evidence, at * sizeof *ranges);
    memcpy(ranges + at + 1, verdict->evidence + at, (count - at) * sizeof *ranges);
  }
  ranges[at] = added;
  verdict->evidence = ranges;
  verdict->evidence_count = count + 1;
  return true;
}

int mil_finding_order(const mil_finding *a, const mil_finding *b) {
  if (a->range.start != b->range.start) return a->range.start < b->range.start ? -1 : 1;
  if (a->rule != b->rule) return a->rule < b->rule ? -1 : 1;
  return (a->range.end > b->range.end) - (a->range.end < b->range.end);
}
