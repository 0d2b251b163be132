/* fix_silence.c: a directive that silences a finding where it is.
 *
 * It stands at the end of the line on which the finding begins: a comment on a line of its own
 * would end a list or a table, and change what the Markdown means. */
#include "fix.h"

#include <string.h>

/* The unit, or cell, in which a byte stands: the innermost that begins last. */
static mil_range content_at(const mil_fixer *self, uint32_t at) {
  const mil_units *units = self->check->reading.units;
  mil_range found = {at, UINT32_MAX};
  for (uint32_t i = 0; i < units->units.count; i++) {
    const mil_unit *unit = &units->units.items[i];
    if (unit->range.start > at || at >= unit->range.end) continue;
    found = unit->range;
    for (uint32_t k = 0; k < unit->cell_count; k++) {
      mil_range cell = units->cells.items[unit->cell + k];
      if (cell.start <= at && at < cell.end) found = cell;
    }
  }
  return found;
}

/* A backslash or two spaces at the end of a line break it: they stay last. */
static uint32_t end_of_line(const char *text, uint32_t size, uint32_t from, uint32_t limit) {
  uint32_t end = from;
  while (end < size && end < limit && text[end] != '\n' && text[end] != '\r') end++;
  bool broken = end < limit && end > from && text[end - 1] == '\\';
  if (broken) end--;
  while (end > from && (text[end - 1] == ' ' || text[end - 1] == '\t')) end--;
  return end;
}

void mil_fix_silence(mil_fixer *self) {
  uint32_t size, start = self->finding->range.start;
  const char *text = mil_document_text(self->document, &size);
  mil_range content = content_at(self, start);
  if (content.end == UINT32_MAX) return;
  uint32_t at = end_of_line(text, size, start, content.end);
  mil_fix_begin(self, "silence", false);
  self->draft.kind = MIL_FIX_SILENCE;
  mil_fix_edit(self, (mil_range){at, at}, " <!-- milstolpe-disable-line {rule} -->");
  mil_fix_offer(self);
}
