/* pattern.h: one compiled PCRE2 pattern, and the scratch space that matching needs.
 *
 * Patterns are compiled UTF, UCP, CASELESS and EXTENDED (white space and `# comments` are free;
 * write \x20 or \s for a space). Only named groups capture: plain parentheses just group. A name
 * may be used several times. A pattern that has scanned enough text is JIT-compiled on the way:
 * compiling costs ten times more with JIT than without, so a pattern that sees three sentences
 * should not pay it. Match, depth and heap limits are always set. */
#ifndef MIL_PATTERN_H
#define MIL_PATTERN_H

#include "milstolpe.h"
#include "slice.h"

/* A pattern with more groups, the whole match among them, is refused. */
#define MIL_GROUPS_MAX 32

typedef struct mil_pattern mil_pattern;
typedef struct mil_matcher mil_matcher;

/* Group 0 is the whole match. A group that took no part is {UINT32_MAX, UINT32_MAX}. */
typedef struct mil_match {
  mil_range groups[MIL_GROUPS_MAX];
  uint32_t count;
} mil_match;

typedef enum mil_match_result { MIL_MATCH_NONE, MIL_MATCH_FOUND, MIL_MATCH_LIMIT } mil_match_result;

/* Compiles `source`. On a fault `*fault` (may be NULL) is the byte offset in `source`. */
mil_pattern *mil_pattern_new(const mil_allocator *allocator, mil_slice source, uint32_t *fault,
                             mil_error *error);
void mil_pattern_free(mil_pattern *self);

/* The same, matching at byte `from` of a search and nowhere after it. */
mil_pattern *mil_pattern_new_anchored(const mil_allocator *allocator, mil_slice source,
                                      uint32_t *fault, mil_error *error);

/* The same pattern in Latin-1 (narrow.h), for texts in Latin-1 alone; `source` is UTF-8. NULL where it has no such form
 * that matches the same, and where memory ends. */
mil_pattern *mil_pattern_new_narrow(const mil_allocator *allocator, mil_slice source,
                                    bool anchored);

/* A compiled pattern as bytes, which only the same build of PCRE2 can read; aligned as any of its
 * structures. */
typedef struct mil_saved_pattern {
  const uint8_t *bytes; /* NULL: none */
  size_t length;
  bool anchored;
} mil_saved_pattern;

/* The bytes are the caller's, to be released with the allocator; false where memory ends. */
bool mil_pattern_save(const mil_pattern *self, const mil_allocator *allocator,
                      mil_saved_pattern *saved);

/* NULL where another PCRE2 saved it, too, and where memory ends: then it is compiled from its
 * source. */
mil_pattern *mil_pattern_load(const mil_allocator *allocator, const mil_saved_pattern *saved);

/* Whether it has got JIT code. From then on it is only read, and threads may share it. */
bool mil_pattern_has_jit(const mil_pattern *self);

/* Whether somebody else is to make its JIT code: then it makes none itself. */
void mil_pattern_wait_for_jit(mil_pattern *self, bool waits);

/* Makes JIT code at once; false where the system refuses it. */
bool mil_pattern_make_jit(mil_pattern *self);

/* The number of a named group (the lowest, where several share the name), or -1. */
int mil_pattern_group(const mil_pattern *self, const char *name);

/* What the named group holds in a match of this pattern: of several that share the name the first
 * that took part; {UINT32_MAX, UINT32_MAX} where none did. */
mil_range mil_pattern_range(const mil_pattern *self, const mil_match *match, const char *name);

/* One for each thread: match data, JIT stack, limits. */
mil_matcher *mil_matcher_new(const mil_allocator *allocator);
void mil_matcher_free(mil_matcher *self);

/* Searches `text` (valid UTF-8 or, by a narrow pattern, Latin-1: the caller's promise) from byte `from`, a character's start.
 * `match` may be NULL. Lookbehinds see what stands before `from`. */
mil_match_result mil_pattern_search(mil_pattern *self, mil_matcher *matcher, mil_slice text,
                                    uint32_t from, mil_match *match);

#endif
