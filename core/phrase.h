/* phrase.h: the shape of a goal sentence: which words are its verb, which name what is to change. */
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
  mil_range object;  /* "webbtrafiken", "antalet leads": head noun with its attributes, up to the first
                        amount, time, purpose or means */
  mil_range purpose; /* "för att …", "so that …" to the end of the clause */
  mil_direction direction;
  bool vague_verb;   /* förbättra, stärka, improve …: says no measure of its own */
  bool deliverable;  /* the verb makes something that exists or doesn't: publicera, lansera, launch */
  const mil_datum *kpi; /* the row of the pack's KPI table that the object names, or NULL */
} mil_phrase;

bool mil_phrase_read(mil_language *language, const mil_prose *prose, mil_range sentence,
                     mil_phrase *phrase);

#endif
