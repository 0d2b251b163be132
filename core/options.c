#include "milstolpe.h"

mil_options mil_options_default(void) {
  mil_options options = {
      .allocator = &mil_allocator_default,
      .language = "auto",
      .today = MIL_NO_DATE,
      .fiscal_start = 1,
      .far_years = 3,
      .max_goals = 7,
  };
  for (int i = 0; i < MIL_RULE_COUNT; i++) options.severity[i] = (uint8_t)mil_rules()[i].severity;
  return options;
}
