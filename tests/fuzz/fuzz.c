/* fuzz.c: random plans, mutated and edited, through the whole engine: fuzz [SECONDS [SEED]]
 *
 * Built with sanitizers by `make fuzz`; `make test` runs it for a few seconds. What must hold of any bytes: the check
 * ends, ranges lie in the text in order, each finding says something, and an edited document gives what a fresh one
 * gives. A failure prints the seed of its round: `fuzz 0 SEED` repeats that one. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "../core/random_markdown.h"
#include "milstolpe.h"

#define TEXT_MAX 6000
#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof *(array)))

/* What makes goals, times, amounts and directives. */
static const char *const words[] = {
    "# Mål 2027\n\n", "# Goals for Q3\n\n", "## Strategi\n\n", "- ", "- [ ] ", "| Mål | Deadline |\n|---|---|\n| ",
    " | ", "\n", "\n\n", "Öka försäljningen ", "Grow sign-ups ", "**Mål:** ", "Objective 1: ", "KR1: ", "med 20 % ",
    "from 200 to 300 ", "senast den 31 mars 2027 ", "by 31 February ", "inom 6 månader ", "Q3 ", "v. 42 ", "på sikt ",
    "as soon as possible ", "(ansvarig: Eva) ", "t.ex. ", "[antal] ", "TBD ", "99999999999999999999 % ", "1/0 ", "🎯 ",
    "<!-- milstolpe-disable -->\n", "<!-- milstolpe today=2026-02-30 -->\n", "<!-- milstolpe-disable-next-line x.y -->\n",
    "---\nlang: sv\n---\n", "<!-- milstolpe-enable", "`kod` ", "[länk](u) ", "&aring;", "a\xCC\x8A", "\xC3", "\xFF", "\r",
    ". ", "? ", ": ", "e.g. ", "mål ", "never ", "alltid ", "Mål: ", "\\", "| --- |", "> ", "    "};

static uint64_t round_seed;

static void fail(const char *what) {
  printf("fuzz: %s; repeat with: fuzz 0 %" PRIu64 "\n", what, round_seed);
  fflush(stdout);
  abort();
}

static void require(bool holds, const char *what) {
  if (!holds) fail(what);
}

/* ---- Texts ------------------------------------------------------------------------------------- */

static size_t add_words(uint64_t *seed, char *text, size_t length) {
  for (uint32_t left = random_below(seed, 120); left > 0; left--) {
    const char *word = words[random_below(seed, COUNT(words))];
    size_t size = strlen(word);
    if (length + size >= TEXT_MAX) break;
    memcpy(text + length, word, size);
    length += size;
  }
  return length;
}

/* Overwrites, removes and repeats bytes. */
static size_t mutate(uint64_t *seed, char *text, size_t length) {
  for (uint32_t left = random_below(seed, 6); left > 0 && length > 1; left--) {
    uint32_t at = random_below(seed, (uint32_t)length);
    uint32_t size = 1 + random_below(seed, (uint32_t)(length - at));
    switch (random_below(seed, 4)) {
      case 0: text[at] = (char)random_below(seed, 256); break;
      case 1: memmove(text + at, text + at + size, length - at - size), length -= size; break;
      case 2:
        if (length + size < TEXT_MAX) memmove(text + at + size, text + at, length - at), length += size;
        break;
      default: break; /* most of what is well formed should stay so */
    }
  }
  return length;
}

static size_t make_text(uint64_t *seed, char *text) {
  size_t length = random_below(seed, 2) ? add_words(seed, text, 0) : 0;
  length += random_markdown(seed, 12, text + length, TEXT_MAX - length);
  return mutate(seed, text, add_words(seed, text, length));
}

/* ---- What must hold ---------------------------------------------------------------------------- */

static void examine_range(mil_range range, uint32_t length) {
  require(range.start <= range.end && range.end <= length, "a range lies outside");
}

static void examine(const mil_report *report, uint32_t length) {
  for (uint32_t i = 0; i < report->goal_count; i++) {
    const mil_goal *goal = &report->goals[i];
    examine_range(goal->range, length);
    require(i == 0 || report->goals[i - 1].range.start <= goal->range.start, "goals are out of order");
    require(goal->parent < (int32_t)report->goal_count && goal->parent != (int32_t)i, "a goal has no such parent");
    for (int k = 0; k < MIL_CRITERION_COUNT; k++)
      for (uint32_t n = 0; n < goal->criteria[k].evidence_count; n++)
        examine_range(goal->criteria[k].evidence[n], length);
  }
  for (uint32_t i = 0; i < report->finding_count; i++) {
    const mil_finding *finding = &report->findings[i];
    examine_range(finding->range, length);
    require(finding->message[0] != '\0', "a finding says nothing");
    require(finding->goal < (int32_t)report->goal_count, "a finding has no such goal");
  }
}

static void compare(const mil_report *a, const mil_report *b) {
  require(a->goal_count == b->goal_count && a->finding_count == b->finding_count, "an edit gives another report");
  for (uint32_t i = 0; i < a->finding_count; i++)
    require(a->findings[i].rule == b->findings[i].rule && a->findings[i].range.start == b->findings[i].range.start,
            "an edit gives another finding");
}

static const mil_report *check(mil_document *document) {
  mil_error error;
  const mil_report *report = mil_document_check(document, &error);
  if (report == NULL) fail(error.message);
  uint32_t length;
  mil_document_text(document, &length);
  examine(report, length);
  return report;
}

static mil_document *open_document(mil_checker *checker, const char *text, size_t length) {
  mil_document *document = mil_document_new(checker, text, length, NULL);
  require(document != NULL, "no document");
  return document;
}

/* Edits some bytes, and compares with a document that was never anything else. */
static void edit(mil_checker *checker, mil_document *document, uint64_t *seed) {
  char added[TEXT_MAX];
  uint32_t length;
  mil_document_text(document, &length);
  uint32_t start = random_below(seed, length + 1), end = start + random_below(seed, length - start + 1);
  if (!mil_document_edit(document, start, end, added, add_words(seed, added, 0), NULL)) return; /* in a character */
  const char *text = mil_document_text(document, &length);
  mil_document *fresh = open_document(checker, text, length);
  compare(check(document), check(fresh));
  mil_document_free(fresh);
}

static void run_round(mil_checker *checker, uint64_t number) {
  char text[TEXT_MAX];
  uint64_t seed = number * 0x9E3779B97F4A7C15u | 1; /* numbers in a row give series far apart */
  round_seed = number;
  size_t length = make_text(&seed, text);
  mil_document *document = open_document(checker, text, length);
  check(document);
  for (int i = 0; i < 3; i++) edit(checker, document, &seed);
  mil_document_free(document);
}

int main(int count, char **arguments) {
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  mil_error error;
  mil_checker *checker = mil_checker_new(&options, &error);
  if (checker == NULL) return printf("fuzz: %s\n", error.message), 2;
  time_t until = time(NULL) + (count > 1 ? atoi(arguments[1]) : 10);
  uint64_t first = count > 2 ? strtoull(arguments[2], NULL, 10) : 1, seed = first;
  do run_round(checker, seed++);
  while (time(NULL) < until);
  printf("fuzz: %" PRIu64 " rounds from seed %" PRIu64 "\n", seed - first, first);
  mil_checker_free(checker);
  return 0;
}
