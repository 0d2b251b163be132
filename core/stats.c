#include "stats.h"

#include <time.h>

uint64_t mil_clock_now(void) {
  struct timespec now;
  if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return 0;
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

const char *mil_step_name(mil_step step) {
  static const char *const names[] = {
    [MIL_STEP_CUT] = "cut",     [MIL_STEP_PREFILTER] = "prefilter", [MIL_STEP_PARSE] = "parse",
    [MIL_STEP_QUERY] = "query", [MIL_STEP_PROSE] = "prose",         [MIL_STEP_GOALS] = "goals",
    [MIL_STEP_JUDGE] = "judge",
  };
  return names[step];
}
