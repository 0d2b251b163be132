#include "unit.h"

void mil_units_release(mil_units *self, const mil_allocator *allocator) {
  mil_array_release(allocator, &self->units);
  mil_array_release(allocator, &self->cells);
}
