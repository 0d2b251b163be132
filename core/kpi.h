/* kpi.h: the metrics of a language, found by the terms that name them. */
#ifndef MIL_KPI_H
#define MIL_KPI_H

#include "alloc.h"
#include "data.h"
#include "slice.h"

typedef struct mil_kpi_terms mil_kpi_terms;

/* The terms of a pack's table `kpis` (may be NULL), which must outlive them. NULL where memory
 * ends. */
mil_kpi_terms *mil_kpi_terms_new(const mil_allocator *allocator, const mil_datum *kpis);
void mil_kpi_terms_free(mil_kpi_terms *self);

/* The first row of the table of which `text` names a term, or NULL. `word` (may be NULL) gets the
 * range in `text` of its first term that is there. */
const mil_datum *mil_kpi_find(const mil_kpi_terms *self, mil_slice text, mil_range *word);

#endif
