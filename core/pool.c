#include "pool.h"

#include <pthread.h>
#include <string.h>

#include "alloc.h"
#include "checker.h"
#include "error.h"
#include "shared.h"

/* Text that must have come before another thread is started: what one takes to read its packs and
 * be of use is about what so much text takes. */
#define BYTES_BEFORE_THREAD ((size_t)8 * 1024)

/* What may be on its way for each thread: enough to keep it busy while a long document before is
 * waited for. */
#define JOBS_AHEAD 4
#define BYTES_AHEAD ((size_t)4 * 1024 * 1024)

typedef struct worker worker;

/* A way to judge, with copies of its strings. */
typedef struct manner {
  mil_options options;
  uint32_t index;
  char language[32], message_language[32];
} manner;

typedef struct task task;
struct task {
  mil_job job; /* first, so that a job is its task */
  task *next;
  const manner *manner;
  const char *text;
  size_t length;
  worker *worker;         /* whose checker the document belongs to */
  mil_document *document; /* the job's */
  bool done;
};

struct worker {
  mil_pool *pool;
  pthread_t thread;
  MIL_ARRAY(mil_checker *) checkers; /* by manner; NULL where not needed yet */
  task *spent;                       /* given back; only the worker may end their documents */
};

struct mil_pool {
  const mil_allocator *allocator;
  uint32_t limit, started; /* threads */
  mil_shared *shared;      /* NULL where there is one thread at most */
  worker *workers; /* `limit` of them; the first one works for the caller while none is started */
  MIL_ARRAY(manner *) manners;
  size_t submitted; /* bytes so far */

  pthread_mutex_t lock;    /* of all below, and of each worker's `spent` */
  pthread_cond_t work;     /* something for a worker to do */
  pthread_cond_t finished; /* a task is done */
  task *first, *last;      /* not taken, the oldest first */
  task *waiting;           /* the first of them that nobody has begun */
  uint32_t count;
  size_t bytes;
  bool closing;
};

/* ---- Work -------------------------------------------------------------------------------------- */

/* The worker's checker for a manner, made when it is first needed. */
static mil_checker *checker_for(worker *self, const manner *wanted, mil_error *error) {
  while (self->checkers.count <= wanted->index) {
    if (!mil_array_reserve(self->pool->allocator, &self->checkers, 1))
      return mil_fail(error, MIL_ERROR_MEMORY, "out of memory"), NULL;
    self->checkers.items[self->checkers.count++] = NULL;
  }
  mil_checker **slot = &self->checkers.items[wanted->index];
  if (*slot != NULL) return *slot;
  *slot = mil_checker_new(&wanted->options, error);
  if (*slot != NULL) mil_checker_share(*slot, self->pool->shared);
  return *slot;
}

static void run_task(worker *self, task *run) {
  run->worker = self;
  mil_checker *checker = checker_for(self, run->manner, &run->job.error);
  if (checker == NULL) return;
  run->document = mil_document_new(checker, run->text, run->length, &run->job.error);
  if (run->document == NULL) return;
  run->job.document = run->document;
  run->job.report = mil_document_check(run->document, &run->job.error);
}

static void end_tasks(const mil_allocator *allocator, task *list) {
  while (list != NULL) {
    task *next = list->next;
    mil_document_free(list->document);
    mil_release(allocator, list);
    list = next;
  }
}

/* With the lock held; gives it up meanwhile. False where there is nothing to do. */
static bool end_spent(worker *self) {
  task *spent = self->spent;
  if (spent == NULL) return false;
  self->spent = NULL;
  pthread_mutex_unlock(&self->pool->lock);
  end_tasks(self->pool->allocator, spent);
  pthread_mutex_lock(&self->pool->lock);
  return true;
}

static bool begin_next(worker *self) {
  mil_pool *pool = self->pool;
  task *begun = pool->waiting;
  if (begun == NULL || pool->closing) return false;
  pool->waiting = begun->next;
  pthread_mutex_unlock(&pool->lock);
  run_task(self, begun);
  pthread_mutex_lock(&pool->lock);
  begun->done = true;
  pthread_cond_signal(&pool->finished);
  return true;
}

static void *work(void *context) {
  worker *self = context;
  mil_pool *pool = self->pool;
  pthread_mutex_lock(&pool->lock);
  while (!pool->closing)
    if (!end_spent(self) && !begin_next(self)) pthread_cond_wait(&pool->work, &pool->lock);
  pthread_mutex_unlock(&pool->lock);
  return NULL;
}

/* ---- Life -------------------------------------------------------------------------------------- */

static bool make_workers(mil_pool *self) {
  self->workers = mil_resize(self->allocator, NULL, self->limit * sizeof *self->workers);
  if (self->workers == NULL) return false;
  for (uint32_t i = 0; i < self->limit; i++) self->workers[i] = (worker){.pool = self};
  if (self->limit > 1) self->shared = mil_shared_new(self->allocator);
  return true;
}

mil_pool *mil_pool_new(const mil_allocator *allocator, uint32_t threads) {
  if (allocator == NULL) allocator = &mil_allocator_default;
  mil_pool *self = mil_resize(allocator, NULL, sizeof *self);
  if (self == NULL) return NULL;
  *self = (mil_pool){.allocator = allocator, .limit = threads > 0 ? threads : 1};
  if (!make_workers(self)) {
    mil_release(allocator, self);
    return NULL;
  }
  pthread_mutex_init(&self->lock, NULL);
  pthread_cond_init(&self->work, NULL);
  pthread_cond_init(&self->finished, NULL);
  return self;
}

static void join_workers(mil_pool *self) {
  pthread_mutex_lock(&self->lock);
  self->closing = true;
  pthread_cond_broadcast(&self->work);
  pthread_mutex_unlock(&self->lock);
  for (uint32_t i = 0; i < self->started; i++) pthread_join(self->workers[i].thread, NULL);
}

static void release_worker(worker *self) {
  const mil_allocator *allocator = self->pool->allocator;
  end_tasks(allocator, self->spent);
  for (uint32_t i = 0; i < self->checkers.count; i++) mil_checker_free(self->checkers.items[i]);
  mil_array_release(allocator, &self->checkers);
}

void mil_pool_free(mil_pool *self) {
  if (self == NULL) return;
  join_workers(self);
  end_tasks(self->allocator, self->first);
  for (uint32_t i = 0; i < self->limit; i++) release_worker(&self->workers[i]);
  mil_shared_free(self->shared);
  for (uint32_t i = 0; i < self->manners.count; i++)
    mil_release(self->allocator, self->manners.items[i]);
  mil_array_release(self->allocator, &self->manners);
  mil_release(self->allocator, self->workers);
  pthread_cond_destroy(&self->finished);
  pthread_cond_destroy(&self->work);
  pthread_mutex_destroy(&self->lock);
  mil_release(self->allocator, self);
}

/* ---- Manners ----------------------------------------------------------------------------------- */

/* A name that is too long is no language's, and is told with its beginning. */
static const char *copy_name(char copy[32], const char *name) {
  if (name == NULL) return NULL;
  strncpy(copy, name, 31);
  copy[31] = '\0';
  return copy;
}

bool mil_pool_add_options(mil_pool *self, const mil_options *options, uint32_t *index) {
  manner *made = mil_resize(self->allocator, NULL, sizeof *made);
  if (made == NULL || !mil_array_reserve(self->allocator, &self->manners, 1)) {
    mil_release(self->allocator, made);
    return false;
  }
  *made = (manner){.options = *options, .index = self->manners.count};
  made->options.language = copy_name(made->language, options->language);
  made->options.message_language = copy_name(made->message_language, options->message_language);
  self->manners.items[self->manners.count++] = made;
  *index = made->index;
  return true;
}

/* ---- Submitting -------------------------------------------------------------------------------- */

/* Whether there is more to do than the threads that run can begin. */
static bool is_behind(mil_pool *self) {
  if (self->started == 0) return true;
  pthread_mutex_lock(&self->lock);
  bool behind = self->waiting != NULL;
  pthread_mutex_unlock(&self->lock);
  return behind;
}

/* One thread alone would only make the caller wait, so none is started where no more are allowed.
 * The first one takes over the checkers that worked for the caller. */
static void start_thread(mil_pool *self) {
  if (self->limit < 2 || self->started == self->limit) return;
  if (self->submitted < (self->started + 1) * BYTES_BEFORE_THREAD || !is_behind(self)) return;
  worker *next = &self->workers[self->started];
  if (pthread_create(&next->thread, NULL, work, next) == 0) self->started++;
}

static void append(mil_pool *self, task *added) {
  if (self->last != NULL) self->last->next = added;
  else self->first = added;
  self->last = added;
  self->count++;
  self->bytes += added->length;
}

/* While the caller reads a text that is long enough, another thread makes machine code for it. */
static void run_here(mil_pool *self, task *added) {
  bool helped = self->shared != NULL && added->length >= BYTES_BEFORE_THREAD;
  if (helped) mil_shared_open(self->shared);
  run_task(&self->workers[0], added);
  if (helped) mil_shared_close(self->shared);
  added->done = true;
  append(self, added);
}

static void leave_to_workers(mil_pool *self, task *added) {
  pthread_mutex_lock(&self->lock);
  append(self, added);
  if (self->waiting == NULL) self->waiting = added;
  pthread_cond_signal(&self->work);
  pthread_mutex_unlock(&self->lock);
}

bool mil_pool_submit(mil_pool *self, uint32_t options, const char *text, size_t length) {
  task *added = mil_resize(self->allocator, NULL, sizeof *added);
  if (added == NULL) return false;
  *added = (task){.manner = self->manners.items[options], .text = text, .length = length};
  start_thread(self);
  self->submitted += length;
  if (self->started == 0) run_here(self, added);
  else leave_to_workers(self, added);
  return true;
}

bool mil_pool_is_full(mil_pool *self) {
  uint32_t threads = self->started;
  if (threads == 0) return self->count > 0;
  return self->count >= threads * JOBS_AHEAD || self->bytes >= threads * BYTES_AHEAD;
}

/* ---- Taking ------------------------------------------------------------------------------------ */

bool mil_pool_is_ready(mil_pool *self) {
  pthread_mutex_lock(&self->lock);
  bool ready = self->first != NULL && self->first->done;
  pthread_mutex_unlock(&self->lock);
  return ready;
}

mil_job *mil_pool_take(mil_pool *self) {
  task *taken = self->first;
  if (taken == NULL) return NULL;
  pthread_mutex_lock(&self->lock);
  while (!taken->done) pthread_cond_wait(&self->finished, &self->lock);
  self->first = taken->next;
  if (self->first == NULL) self->last = NULL;
  self->count--;
  self->bytes -= taken->length;
  pthread_mutex_unlock(&self->lock);
  return &taken->job;
}

void mil_pool_give_back(mil_pool *self, mil_job *job) {
  task *spent = (task *)job;
  worker *owner = spent->worker;
  pthread_mutex_lock(&self->lock);
  spent->next = owner->spent;
  owner->spent = spent;
  pthread_mutex_unlock(&self->lock);
  if (self->started > 0) return; /* the worker ends it when it next has something to do */
  end_tasks(self->allocator, owner->spent);
  owner->spent = NULL;
}

/* ---- What it took ------------------------------------------------------------------------------ */

static void add_stats(mil_stats *sum, const mil_checker *checker) {
  if (checker == NULL) return;
  mil_stats stats = mil_checker_stats(checker);
  for (int i = 0; i < MIL_STEP_COUNT; i++) {
    sum->steps[i].nanoseconds += stats.steps[i].nanoseconds;
    sum->steps[i].bytes += stats.steps[i].bytes;
  }
}

mil_stats mil_pool_stats(mil_pool *self) {
  mil_stats sum = {0};
  pthread_mutex_lock(&self->lock);
  for (uint32_t i = 0; i < self->limit; i++)
    for (uint32_t k = 0; k < self->workers[i].checkers.count; k++)
      add_stats(&sum, self->workers[i].checkers.items[k]);
  pthread_mutex_unlock(&self->lock);
  return sum;
}

uint32_t mil_pool_threads(const mil_pool *self) { return self->started > 0 ? self->started : 1; }
