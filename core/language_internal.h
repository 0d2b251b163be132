/* language_internal.h: a language pack as language.c reads it and language_search.c searches with
 * it. */
#ifndef MIL_LANGUAGE_INTERNAL_H
#define MIL_LANGUAGE_INTERNAL_H

#include "alloc.h"
#include "entry.h"
#include "kpi.h"
#include "language.h"
#include "recall.h"
#include "shared.h"
#include "sieve.h"
#include "stats.h"

/* A word list or fragment, and how far the check for cycles has come with it. */
typedef struct definition {
  mil_entry entry;
  enum { UNSEEN, OPEN, DONE } state;
} definition;

typedef struct pattern_slot {
  mil_entry entry;                /* name NULL where the pack has none */
  mil_pattern *compiled, *narrow; /* for all texts, for those in Latin-1 */
  bool tried, narrow_tried;
  bool wished, offered, lent; /* of the narrow one, its machine code: asked for, given, shared */
} pattern_slot;

struct mil_language {
  const mil_allocator *allocator;
  const mil_data_language *pack;
  int builtin; /* its number among the built-in packs, or -1 */
  MIL_ARRAY(definition) definitions; /* sorted by name once loaded, as are the messages */
  MIL_ARRAY(mil_entry) messages;
  pattern_slot patterns[MIL_PATTERN_COUNT];
  mil_entry tables[MIL_TABLE_COUNT];
  mil_matcher *matcher;
  mil_sieve *sieve;               /* NULL: each pattern is tried on each text */
  const mil_saved_pattern *saved; /* by pattern; NULL where it is not built in */
  const mil_saved_pattern *saved_narrow;
  mil_detect_words *detect_words;
  mil_kpi_terms *kpi_terms;
  mil_clock *clock;   /* of the sieve; or NULL */
  mil_shared *shared; /* with other threads; or NULL */
  mil_recall *recall; /* made by the first search */
  bool forgets;       /* each search is made, whatever is known of the text */
  mil_error trouble;
  uint32_t limits;
};

/* Whether matches are looked for only where the sieve says that one may begin. */
bool mil_language_is_stepped(const mil_language *self, mil_pattern_id id);

/* The pattern, compiled the first time; NULL where the pack lacks it, or it does not compile. */
mil_pattern *mil_language_pattern(mil_language *self, mil_pattern_id id);

/* NULL where the pattern has no form for texts in Latin-1: then the other does for them too. */
mil_pattern *mil_language_narrow_pattern(mil_language *self, mil_pattern_id id);

#endif
