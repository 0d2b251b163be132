/* phrase.h: the shape of a goal sentence: which words are its verb, which say what changes. */
#ifndef MIL_PHRASE_H
#define MIL_PHRASE_H

#include "language.h"
#include "prose.h"

typedef enum mil_direction {
  MIL_DIRECTION_NONE, /* publish, hold, develop */
  MIL_DIRECTION_UP,
  MIL_DIRECTION_DOWN,
  MIL_DIRECTION_KEEP
} mil_direction;

/* All ranges count in the prose's plain text and are empty where there is none. */
typedef struct mil_phrase {
  mil_range verb;    /* "Öka", "ska öka" gives "öka" */
  mil_range object;  /* "webbtrafiken", "antalet leads": head noun with its attributes, up to the
                        first amount, time, purpose or means; of a passive or a state its subject */
  mil_range purpose; /* "för att …", "so that …" to the end of the clause */
  mil_direction direction;
  bool vague_verb;   /* förbättra, stärka, improve …: says no measure of its own */
  bool deliverable;  /* the verb makes something that exists or doesn't: publicera, launch */
  const mil_datum *kpi; /* the row of the pack's KPI table that the object names, or NULL */
} mil_phrase;

/* False where the sentence holds neither verb nor object. */
bool mil_phrase_read(mil_language *language, const mil_prose *prose, mil_range sentence,
                     mil_phrase *phrase);

/* Where the sentence proper begins in `text` from byte `from` on: behind labels and marks ("✅
 * KR1.2: "). */
uint32_t mil_phrase_start(mil_language *language, mil_slice text, uint32_t from);

/* What the object does of itself, fit to stand after "ska" or "should": "öka", "fall". */
const char *mil_phrase_become(const mil_language *language, const mil_phrase *phrase);

/* The words of `range` as they stand inside another sentence: a capital that only began the
 * sentence is lowered ("Väntetiderna" gives "väntetiderna"; "NPS" and "Google Ads" stay). NULL
 * where memory ends. */
const char *mil_phrase_inside(mil_arena *arena, const mil_prose *prose, mil_range range);

/* The first row of the language's KPI table of which `text` names a term, or NULL. `word` (may be
 * NULL) gets the term's range in `text`. */
const mil_datum *mil_phrase_kpi(mil_language *language, mil_slice text, mil_range *word);

#endif
