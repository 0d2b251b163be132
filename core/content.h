/* content.h: the times and the amounts of a piece of prose. */
#ifndef MIL_CONTENT_H
#define MIL_CONTENT_H

#include "prose.h"
#include "quantity.h"
#include "time.h"

/* Finds both in bytes `plain` of `prose`; their ranges count from the prose's start. The caller releases the items
 * of both, also after a failure. */
bool mil_content_find(mil_language *language, const mil_allocator *allocator, const mil_prose *prose,
                      mil_range plain, mil_time_base base, mil_times *times,
                      mil_quantities *quantities);

#endif
