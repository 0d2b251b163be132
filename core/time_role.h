/* time_role.h: what an expression of time does in its sentence, by the words beside it. For time*.c alone. */
#ifndef MIL_TIME_ROLE_H
#define MIL_TIME_ROLE_H

#include "time_kind.h"

/* An expression while it is looked at. */
typedef struct mil_time_mark {
  const mil_time_kind *kind;
  mil_meaning meaning;
  mil_time time;
  uint32_t floor; /* the end of the expression before it: its preposition begins after that */
  bool joined;    /* a range of two expressions */
  bool ends;      /* means the end of its interval: "i slutet av" */
} mil_time_mark;

/* Where an expression stands. */
typedef enum mil_time_place {
  MIL_PLACE_SENTENCE,
  MIL_PLACE_HEADING /* a heading or label, where a time alone is a period */
} mil_time_place;

/* Takes in what narrows it ("i slutet av", "s slut"), then decides its role from what stands before and
 * after; false where it is no time here. */
bool mil_time_decide(const mil_time_reader *reader, mil_time_mark *mark, mil_time_place place);

/* Searches the text before `end`, not before `floor`, for a pattern that ends there. */
bool mil_time_search_before(const mil_time_reader *reader, mil_pattern_id pattern, uint32_t floor,
                            uint32_t end, mil_match *match);

#endif
