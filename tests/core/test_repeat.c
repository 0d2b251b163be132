/* Goals that say the same, followed through edits, are those that comparing each with each finds. */
#include <string.h>

#include "failing.h"
#include "packs.h"
#include "random_markdown.h"
#include "repeat.h"
#include "suites.h"

#define ROOM 2300

static mil_language *language;
static mil_gist pool[40];
static mil_arena words;
static mil_goal kinds[6]; /* done or not, and due on one of two days or none */
static mil_planned goals[ROOM];
static uint32_t count;
static mil_repeats kept;

static const char *const texts[] = {"Increase sales in the Leeds shop",
                                    "Increase the sales in Leeds shops",
                                    "Increase sales in the York shop",
                                    "Increase sales in the Leeds shop by 5 %",
                                    "Cut waste",
                                    "Cut the waste",
                                    "Hire a cook for the kitchen in town",
                                    "Hire cooks for the kitchens in town"};
enum { TEXTS = sizeof texts / sizeof *texts };

static void set_up(void) {
  language = packs_language("en");
  mil_arena_init(&words, &mil_allocator_default);
  for (uint32_t i = 0; i < TEXTS; i++)
    pool[i] = mil_gist_of(language, (mil_slice){texts[i], (uint32_t)strlen(texts[i])}, &words);
  for (int i = 0; i < 6; i++) {
    mil_date due = i % 3 == 0 ? MIL_NO_DATE : i % 3;
    kinds[i] = (mil_goal){.done = i >= 3, .deadline = {due, due}};
  }
  kept = (mil_repeats){0};
  count = 0;
}

static void tear_down(void) {
  mil_repeats_release(&kept, &mil_allocator_default);
  mil_language_free(language);
  mil_arena_release(&words);
}

static bool same(uint32_t a, uint32_t b) {
  const mil_goal *one = goals[a].goal, *other = goals[b].goal;
  mil_date first = one->deadline.last, second = other->deadline.last;
  return goals[a].parent == goals[b].parent && !one->done && !other->done &&
         (first == MIL_NO_DATE || second == MIL_NO_DATE || first == second) &&
         mil_gist_is_near(goals[a].gist, goals[b].gist);
}

static int32_t first_of(uint32_t index) {
  for (uint32_t i = 0; index < MIL_REPEATS_MAX && i < index; i++)
    if (same(i, index)) return (int32_t)i;
  return -1;
}

static void check(const char *when) {
  ck_assert(mil_repeats_follow(&kept, &mil_allocator_default, goals, count));
  for (uint32_t i = 0; i < count; i++)
    ck_assert_msg(mil_repeats_first(&kept, i) == first_of(i), "%s: goal %u of %u: %d, not %d", when, i, count,
                  mil_repeats_first(&kept, i), first_of(i));
}

/* Makes room for `more` goals at `at`, or takes away as many; those behind keep whom they serve, if he is left. */
static void shift(uint32_t at, int32_t more) {
  uint32_t from = more < 0 ? at + (uint32_t)-more : at, to = more < 0 ? at : at + (uint32_t)more;
  memmove(goals + to, goals + from, (count - from) * sizeof *goals);
  count = count - from + to;
  for (uint32_t i = to; i < count; i++)
    if (goals[i].parent >= (int32_t)from) goals[i].parent += more;
    else if (goals[i].parent >= (int32_t)at) goals[i].parent = -1;
}

static void put(uint64_t *seed, uint32_t at) {
  goals[at] = (mil_planned){.goal = &kinds[random_below(seed, 8) ? random_below(seed, 3) : 3],
                            .gist = &pool[random_below(seed, TEXTS)],
                            .parent = at > 0 && random_below(seed, 2) ? (int32_t)random_below(seed, at) : -1};
}

static void edit(uint64_t *seed, uint32_t room) {
  uint32_t at = random_below(seed, count + 1), some = random_below(seed, 3);
  if (random_below(seed, 2) && count + some <= room) {
    shift(at, (int32_t)some);
    for (uint32_t i = 0; i < some; i++) put(seed, at + i);
  } else if (at + some <= count && random_below(seed, 2)) {
    shift(at, -(int32_t)some);
  } else if (at < count) {
    put(seed, at); /* another goal, or one that serves another */
  }
}

START_TEST(following_edits_is_comparing_all) {
  uint64_t seed = 0x5A1Du + (uint64_t)_i;
  for (int i = 0; i < 300; i++) {
    for (uint32_t k = random_below(&seed, 3); k < 3; k++) edit(&seed, 24);
    check("after an edit");
  }
}
END_TEST

/* Goals beyond the limit are not compared, and are once they come within it. */
START_TEST(goals_come_and_go_at_the_limit) {
  uint64_t seed = 0x7A11u + (uint64_t)_i;
  for (; count < MIL_REPEATS_MAX + 100; count++) {
    put(&seed, count);
    if (random_below(&seed, 20)) goals[count].goal = &kinds[3]; /* so that this takes no minutes */
  }
  check("at first");
  for (int i = 0; i < 12; i++) {
    uint32_t at = random_below(&seed, count - 100);
    if (random_below(&seed, 3) && count > MIL_REPEATS_MAX) shift(at, -(int32_t)random_below(&seed, 60));
    else shift(at, 1), put(&seed, at);
    check("after an edit");
  }
}
END_TEST

START_TEST(knows_nothing_where_memory_ends) {
  uint64_t seed = 7;
  for (; count < 20; count++) put(&seed, count);
  mil_repeats other = {0};
  ck_assert(!mil_repeats_follow(&other, failing_allocator(0), goals, count));
  ck_assert(failing_allocator_failed() && other.goals.count == 0);
  ck_assert(mil_repeats_follow(&other, failing_allocator(100), goals, count));
  for (uint32_t i = 0; i < count; i++) ck_assert_int_eq(mil_repeats_first(&other, i), first_of(i));
  mil_repeats_release(&other, failing_allocator(100));
}
END_TEST

Suite *make_repeat_suite(void) {
  Suite *suite = suite_create("repeat");
  TCase *edits = tcase_create("edits");
  tcase_add_checked_fixture(edits, set_up, tear_down);
  tcase_set_timeout(edits, 60);
  tcase_add_loop_test(edits, following_edits_is_comparing_all, 0, 60);
  tcase_add_loop_test(edits, goals_come_and_go_at_the_limit, 0, 3);
  tcase_add_test(edits, knows_nothing_where_memory_ends);
  suite_add_tcase(suite, edits);
  return suite;
}
