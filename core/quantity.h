/* quantity.h: amounts in a plain sentence. */
#ifndef MIL_QUANTITY_H
#define MIL_QUANTITY_H

#include "alloc.h"
#include "language.h"
#include "time.h"

typedef enum mil_unit_of {
  MIL_OF_COUNT,    /* 500 leads, tio, a dozen, noll */
  MIL_OF_PERCENT,  /* 20 %, procent, half of, tre av fyra */
  MIL_OF_POINTS,   /* percentage points, basis points */
  MIL_OF_MONEY,    /* kr, tkr, mnkr, $, €, GBP */
  MIL_OF_FACTOR,   /* dubbla, 3x, tenfold, halvera */
  MIL_OF_RATIO,    /* 4:1, 4,2 av 5 */
  MIL_OF_RANK,     /* topp 3, second place */
  MIL_OF_DURATION  /* svar inom 2 timmar: what is measured is time */
} mil_unit_of;

typedef enum mil_quantity_role {
  MIL_QUANTITY_TARGET,   /* what is to be reached: "till 45", "över 75", "500 nya leads" */
  MIL_QUANTITY_CHANGE,   /* by how much: "med 20 %", "20 % fler", "dubbla" */
  MIL_QUANTITY_BASELINE, /* where it starts: "från 200", "(nuläge 27,5 %)" */
  MIL_QUANTITY_SIZE,     /* size of what is counted, a name, a fact: measures nothing here */
  MIL_QUANTITY_VAGUE     /* fler, avsevärt, some, significantly: an amount word without a number */
} mil_quantity_role;

typedef struct mil_quantity {
  mil_range range;  /* in the plain text, unit included: "20 %", "500 nya leads" without its noun: "500" */
  mil_quantity_role role;
  mil_unit_of of;
  double low, high; /* of a range "20–30"; equal otherwise; in the unit's own measure (20 % is 20) */
} mil_quantity;

typedef struct mil_quantities {
  MIL_ARRAY(mil_quantity) items; /* in order, none overlapping */
} mil_quantities;

/* Appends the amounts of `text`, leaving out what `times` says is time. */
bool mil_quantity_find(mil_language *language, const mil_allocator *allocator, mil_slice text,
                       const mil_times *times, mil_quantities *quantities);

#endif
