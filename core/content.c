/* content.c: the times and the amounts of a piece of prose. */
#include "content.h"

static mil_range moved(mil_range range, uint32_t by) {
  return (mil_range){range.start + by, range.end + by};
}

bool mil_content_find(mil_language *language, const mil_allocator *allocator,
                      const mil_prose *prose, mil_range plain, mil_time_base base, mil_times *times,
                      mil_quantities *quantities) {
  mil_slice text = mil_prose_slice(prose, plain);
  if (!mil_time_find(language, allocator, text, base, times) ||
      !mil_quantity_find(language, allocator, text, times, quantities))
    return false;
  for (uint32_t i = 0; i < times->items.count; i++) {
    mil_time *time = &times->items.items[i];
    time->range = moved(time->range, plain.start);
    time->words = moved(time->words, plain.start);
  }
  for (uint32_t i = 0; i < quantities->items.count; i++) {
    mil_quantity *quantity = &quantities->items.items[i];
    quantity->range = moved(quantity->range, plain.start);
  }
  return true;
}
