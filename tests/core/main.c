/* Runs the suites of Check tests: all of them, or those named as arguments.
 *
 *     build/test_core [SUITE…]
 *
 * CK_FORK=no keeps it in one process, for sanitizers and debuggers. */
#include <stdio.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

/* suites.inc is written by the Makefile: SUITE(name) for each tests/core/test_NAME.c. */
#define SUITE(name) Suite *make_##name##_suite(void);
#include "suites.inc"
#undef SUITE

static const struct suite {
  const char *name;
  Suite *(*make)(void);
} suites[] = {
#define SUITE(name) {#name, make_##name##_suite},
#include "suites.inc"
#undef SUITE
  {NULL, NULL}};

static bool is_wanted(const char *name, int count, char **names) {
  for (int i = 0; i < count; i++)
    if (strcmp(names[i], name) == 0) return true;
  return count == 0;
}

static bool is_known(const char *name) {
  const struct suite *suite = suites;
  while (suite->name && strcmp(suite->name, name) != 0) suite++;
  return suite->name != NULL;
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    if (is_known(argv[i])) continue;
    fprintf(stderr, "%s: unknown suite '%s'\n", argv[0], argv[i]);
    return 2;
  }

  setenv("CK_DEFAULT_TIMEOUT", "60", 0); /* for what hangs; a busy machine is no failure */
  SRunner *runner = srunner_create(NULL);
  for (const struct suite *suite = suites; suite->name; suite++)
    if (is_wanted(suite->name, argc - 1, argv + 1)) srunner_add_suite(runner, suite->make());
  srunner_run_all(runner, CK_ENV);
  int failures = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failures ? EXIT_FAILURE : EXIT_SUCCESS;
}
