/* What comes out of a pool is what one checker says of the texts, in their order. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "failing.h"
#include "milstolpe.h"
#include "pool.h"
#include "suites.h"

enum { TEXTS = 16, LENGTH = 8 * 1024 };

static char *texts[TEXTS];
static uint32_t goal_counts[TEXTS]; /* as one checker counts them */
static mil_options english, swedish;

/* Text `i` has goals for `i` years, and enough else for the pool to start its threads. */
static char *make_text(int i) {
  char *text = malloc(LENGTH + 64), *at = text;
  at += sprintf(at, "# Goals\n\n");
  for (int goal = 0; goal < i; goal++)
    at += sprintf(at, "- Increase sales by %d%% by June 2027\n", goal + 10);
  at += sprintf(at, "\n# Words\n");
  for (int line = 0; at < text + LENGTH; line++)
    at += sprintf(at, "\nWords of no interest, line %d of %d.\n", line, i);
  return text;
}

static void count_goals(void) {
  mil_checker *checker = mil_checker_new(&english, NULL);
  for (int i = 0; i < TEXTS; i++) {
    mil_document *document = mil_document_new(checker, texts[i], strlen(texts[i]), NULL);
    goal_counts[i] = mil_document_check(document, NULL)->goal_count;
    mil_document_free(document);
  }
  mil_checker_free(checker);
  ck_assert_uint_ne(goal_counts[0], goal_counts[TEXTS - 1]);
}

static void make_texts(void) {
  for (int i = 0; i < TEXTS; i++) texts[i] = make_text(i);
  english = swedish = mil_options_default();
  english.today = swedish.today = mil_day(2026, 11, 23);
  english.message_language = "en";
  swedish.message_language = "sv";
}

static void free_texts(void) {
  for (int i = 0; i < TEXTS; i++) free(texts[i]);
}

static mil_pool *new_pool(const mil_allocator *allocator, uint32_t threads) {
  mil_pool *pool = mil_pool_new(allocator, threads);
  uint32_t index = 9;
  if (pool == NULL) return NULL;
  if (mil_pool_add_options(pool, &english, &index) && mil_pool_add_options(pool, &swedish, &index))
    return pool;
  mil_pool_free(pool);
  return NULL;
}

static void take(mil_pool *pool, uint32_t *count) {
  mil_job *job = mil_pool_take(pool);
  ck_assert_ptr_nonnull(job);
  ck_assert_msg(job->report != NULL, "%s", job->error.message);
  ck_assert_uint_eq(job->report->goal_count, goal_counts[*count]);
  uint32_t length;
  ck_assert_int_eq(memcmp(mil_document_text(job->document, &length), texts[*count], LENGTH), 0);
  mil_pool_give_back(pool, job);
  (*count)++;
}

START_TEST(jobs_come_in_their_order) {
  static const uint32_t threads[] = {1, 2, 5};
  count_goals();
  mil_pool *pool = new_pool(NULL, threads[_i]);
  uint32_t taken = 0;
  for (int i = 0; i < TEXTS; i++) {
    while (mil_pool_is_full(pool)) take(pool, &taken);
    ck_assert(mil_pool_submit(pool, (uint32_t)i % 2, texts[i], strlen(texts[i])));
  }
  while (taken < TEXTS) take(pool, &taken);
  ck_assert_ptr_null(mil_pool_take(pool));
  ck_assert(!mil_pool_is_ready(pool));
  ck_assert_uint_le(mil_pool_threads(pool), threads[_i]);
  if (threads[_i] > 1) ck_assert_uint_gt(mil_pool_threads(pool), 1);
  mil_pool_free(pool);
}
END_TEST

static const char *first_message(const mil_job *job) { return job->report->findings[0].message; }

START_TEST(options_differ_by_job) {
  static const char plan[] = "# Goals\n\n- Increase sales in June\n";
  char message[128];
  mil_pool *pool = new_pool(NULL, 2);
  for (uint32_t options = 0; options < 2; options++)
    mil_pool_submit(pool, options, plan, sizeof plan - 1);
  mil_job *in_english = mil_pool_take(pool);
  snprintf(message, sizeof message, "%s", first_message(in_english));
  mil_pool_give_back(pool, in_english);
  mil_job *in_swedish = mil_pool_take(pool);
  ck_assert_str_ne(message, first_message(in_swedish));
  mil_pool_give_back(pool, in_swedish);
  mil_pool_free(pool);
}
END_TEST

START_TEST(a_small_run_starts_no_thread) {
  mil_pool *pool = new_pool(NULL, 8);
  ck_assert(mil_pool_submit(pool, 0, texts[0], strlen(texts[0])));
  ck_assert(mil_pool_is_ready(pool) && mil_pool_is_full(pool));
  ck_assert_uint_eq(mil_pool_threads(pool), 1);
  mil_pool_free(pool); /* what was not taken ends too */
}
END_TEST

START_TEST(what_is_on_its_way_may_be_dropped) {
  mil_pool *pool = new_pool(NULL, 3);
  for (int i = 0; i < 10; i++) ck_assert(mil_pool_submit(pool, 0, texts[i], strlen(texts[i])));
  mil_job *kept = mil_pool_take(pool);
  ck_assert_ptr_nonnull(kept);
  mil_pool_give_back(pool, kept);
  mil_pool_free(pool);
}
END_TEST

START_TEST(a_failure_belongs_to_its_job) {
  mil_options wrong = english;
  wrong.language = "a language that nobody has heard of, with a long name";
  mil_pool *pool = new_pool(NULL, 2);
  uint32_t index;
  ck_assert(mil_pool_add_options(pool, &wrong, &index));
  ck_assert(mil_pool_submit(pool, index, "- a\n", 4) && mil_pool_submit(pool, 0, "- a\n", 4));
  mil_job *job = mil_pool_take(pool);
  ck_assert_ptr_null(job->report);
  ck_assert_ptr_nonnull(strstr(job->error.message, "a language that"));
  mil_pool_give_back(pool, job);
  job = mil_pool_take(pool);
  ck_assert_ptr_nonnull(job->report);
  mil_pool_give_back(pool, job);
  mil_pool_free(pool);
}
END_TEST

START_TEST(steps_are_summed) {
  english.measure = true;
  mil_pool *pool = new_pool(NULL, 2);
  english.measure = false;
  uint64_t bytes = 0;
  for (int i = 0; i < 6; i++) {
    bytes += strlen(texts[i]);
    ck_assert(mil_pool_submit(pool, 0, texts[i], strlen(texts[i])));
  }
  for (mil_job *job; (job = mil_pool_take(pool)) != NULL;) mil_pool_give_back(pool, job);
  ck_assert_uint_eq(mil_pool_stats(pool).steps[MIL_STEP_CUT].bytes, bytes);
  mil_pool_free(pool);
}
END_TEST

/* ---- Memory ------------------------------------------------------------------------------------ */

/* On the caller's thread, since the allocator counts without a lock. */
static bool round_fails(uint32_t n) {
  english.allocator = failing_allocator(n);
  mil_pool *pool = new_pool(english.allocator, 1);
  mil_job *job = NULL;
  if (pool != NULL && mil_pool_submit(pool, 0, "# Goals\n\n- Increase sales\n", 26)) job = mil_pool_take(pool);
  bool failed = failing_allocator_failed();
  ck_assert_msg(failed || (job != NULL && job->report != NULL), "allocation %u", n);
  if (job != NULL && job->report == NULL) ck_assert_int_eq(job->error.kind, MIL_ERROR_MEMORY);
  if (job != NULL) mil_pool_give_back(pool, job);
  mil_pool_free(pool);
  ck_assert_msg(failing_allocator_live() == 0, "allocation %u leaks", n);
  english.allocator = NULL;
  return failed;
}

START_TEST(each_allocation_may_fail) {
  uint32_t n = 0;
  while (round_fails(n)) n += n < 40 ? 1 : 29; /* the later ones are those of test_document.c */
  ck_assert_uint_gt(n, 40);
}
END_TEST

Suite *make_pool_suite(void) {
  Suite *suite = suite_create("pool");
  TCase *cases = tcase_create("threads");
  tcase_add_checked_fixture(cases, make_texts, free_texts);
  tcase_set_timeout(cases, 120);
  tcase_add_loop_test(cases, jobs_come_in_their_order, 0, 3);
  tcase_add_test(cases, options_differ_by_job);
  tcase_add_test(cases, a_small_run_starts_no_thread);
  tcase_add_test(cases, what_is_on_its_way_may_be_dropped);
  tcase_add_test(cases, a_failure_belongs_to_its_job);
  tcase_add_test(cases, steps_are_summed);
  tcase_add_test(cases, each_allocation_may_fail);
  suite_add_tcase(suite, cases);
  return suite;
}
