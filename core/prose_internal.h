/* prose_internal.h: what tests ask of prose.c: the same text by a way of their choice. */
#ifndef MIL_PROSE_INTERNAL_H
#define MIL_PROSE_INTERNAL_H

#include "inline.h"

/* How further texts are read; MIL_INLINE_AUTO at first. */
void mil_prose_reader_use(mil_prose_reader *self, mil_inline_way way);

#endif
