/* time_kind.h: the kinds of expressions of time, and the days that each means. For time*.c alone. */
#ifndef MIL_TIME_KIND_H
#define MIL_TIME_KIND_H

#include "time.h"

/* What expressions are read with. */
typedef struct mil_time_reader {
  mil_language *language;
  const mil_datum *words; /* the pack's table `time` */
  mil_slice text;
  mil_time_base base;
} mil_time_reader;

/* What an expression says, before a year is settled on. What comes back each year keeps its parts, so that
 * it can be counted again when a neighbour says the year ("november–februari 2027"). */
typedef struct mil_meaning {
  mil_days (*yearly)(const struct mil_meaning *self, int year); /* NULL: `days` is all */
  int month, to_month;
  int day, to_day;
  int index, to_index; /* of a quarter, half-year, tertial or week; the nth weekday */
  int weekday;
  int count; /* of months; of weeks */
  int fiscal_start;
  const mil_datum *holiday;
  int year;            /* said, or 0 */
  mil_days days;
  bool impossible;
  bool pinned;         /* says itself which one it is: "this", "of next week" */
  bool edge;           /* is the end of something: before it is no other day than at it */
  bool range;          /* has two ends: "15–18 juli" */
  bool anchored;       /* counts from today only because nothing else is said */
  bool open;           /* "7+ år" */
  bool vague;          /* "de kommande åren" */
  bool hours;          /* a duration of less than a day */
  double length;       /* of a duration, in days; 0 where it is none */
} mil_meaning;

/* What an expression is where nothing beside it says. */
typedef enum mil_time_stand {
  MIL_STAND_DEADLINE, /* a deadline wherever it stands */
  MIL_STAND_EDGE,     /* one at the end of a clause: "(maj)", "Mars:"; else a word like another */
  MIL_STAND_NEVER,    /* none: "julklappar", "fair" */
  MIL_STAND_FIXED     /* the kind has its own role */
} mil_time_stand;

typedef struct mil_time_kind {
  mil_pattern_id pattern;
  bool digit;    /* holds a digit, always */
  bool calendar; /* may be an end of a range */
  mil_time_stand stand;
  mil_time_role role;
  /* Reads a match; false where it is no time after all. */
  bool (*read)(const mil_time_reader *reader, mil_pattern_id pattern, const mil_match *match,
               mil_meaning *meaning);
} mil_time_kind;

/* In order of precedence for expressions of the same length. */
extern const mil_time_kind mil_time_kinds[];
extern const uint32_t mil_time_kind_count;

/* Settles the days: of the year said, of `year` where it is not 0, of the scope's year, or the next time
 * from today. */
void mil_meaning_settle(mil_meaning *self, const mil_time_reader *reader, int year);

/* Whether a word of the pack's lists begins `text`; its value, or NULL. The longest wins. */
const mil_datum *mil_time_word(const mil_time_reader *reader, const char *list, mil_slice text);

#endif
