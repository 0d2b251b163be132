/* pool.h: texts checked by several threads, and handed back in the order in which they came.
 *
 *     mil_pool *pool = mil_pool_new(NULL, 2);
 *     mil_pool_add_options(pool, &options, &index);
 *     for each text {
 *       while (mil_pool_is_full(pool)) use(mil_pool_take(pool));
 *       mil_pool_submit(pool, index, text, length);
 *     }
 *     while ((job = mil_pool_take(pool)) != NULL) {
 *       use(job);                       // job->report, or job->error
 *       mil_pool_give_back(pool, job);
 *     }
 *     mil_pool_free(pool);
 *
 * Each thread has a checker of its own for each set of options, and they share nothing but the
 * packs, which are constants, and machine code of their patterns (shared.h). So a thread costs what its checkers
 * compile; it is started only when so much text has come that it will bring more. Up to then, and where the system has no thread to
 * give, a text is checked by the thread that submits it. What is found depends on none of that. */
#ifndef MIL_POOL_H
#define MIL_POOL_H

#include "milstolpe.h"

typedef struct mil_pool mil_pool;

/* One text on its way. Once taken it is read by the taker, who gives it back. */
typedef struct mil_job {
  const mil_document *document;
  const mil_report *report; /* NULL where it failed … */
  mil_error error;          /* … which says why */
} mil_job;

/* At most `threads` of them; NULL where memory ends. The allocator must bear several threads. */
mil_pool *mil_pool_new(const mil_allocator *allocator, uint32_t threads);
/* Waits for what is being checked; jobs that were not taken are dropped, ones not given back end.
 */
void mil_pool_free(mil_pool *self);

/* A way to judge, known by its index from now on. All of `options` is copied but the data and the
 * allocator, which must outlive the pool. */
bool mil_pool_add_options(mil_pool *self, const mil_options *options, uint32_t *index);

/* `text` must stay as it is until the job has been taken. False where memory ends. */
bool mil_pool_submit(mil_pool *self, uint32_t options, const char *text, size_t length);

/* Whether so much is on its way that the next text had better wait: a few a thread, so that memory
 * is bounded. */
bool mil_pool_is_full(mil_pool *self);

/* Whether the oldest job can be taken without waiting. */
bool mil_pool_is_ready(mil_pool *self);

/* The oldest job, once it is done; NULL where there is none. */
mil_job *mil_pool_take(mil_pool *self);
void mil_pool_give_back(mil_pool *self, mil_job *job);

/* The sum over all checkers; while nothing is on its way. */
mil_stats mil_pool_stats(mil_pool *self);

/* How many threads were worth starting; 1 where the caller's did it all. */
uint32_t mil_pool_threads(const mil_pool *self);

#endif
