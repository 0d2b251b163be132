/* foreign.c: see foreign.h. */
#include "foreign.h"

#include "inline_marks.h"

typedef struct finder {
  const mil_allocator *allocator;
  mil_slice text;
  mil_foreigns *found;
} finder;

static bool ends_address(char c) { return mil_is_space(c) || strchr("<>[]\"`|", c); }

/* GFM's rule: punctuation at its end is the sentence's, and so is a bracket that the address does
 * not open. */
static uint32_t trim_address(const finder *self, uint32_t start, uint32_t end) {
  int open = 0;
  for (uint32_t i = start; i < end; i++)
    open += (mil_byte_at(self->text, i) == '(') - (mil_byte_at(self->text, i) == ')');
  for (; end > start; end--) {
    char last = mil_byte_before(self->text, end);
    if (last == ')' && open++ < 0) continue;
    if (!strchr("?!.,:;*_~'", last)) break;
  }
  return end;
}

/* Where the address whose "://" or "www." stands at `sign` begins, or UINT32_MAX. */
static uint32_t address_start(const finder *self, uint32_t sign) {
  uint32_t start = sign;
  if (mil_byte_at(self->text, sign) == ':')
    while (start > 0 && mil_is_letter(mil_byte_before(self->text, start))) start--;
  bool empty = start == sign && mil_byte_at(self->text, sign) == ':';
  return empty || mil_is_word(mil_byte_before(self->text, start)) ? UINT32_MAX : start;
}

static bool add_foreign(finder *self, mil_foreign_kind kind, uint32_t start, uint32_t end) {
  if (!mil_array_reserve(self->allocator, self->found, 1)) return false;
  self->found->items[self->found->count++] = (mil_foreign){kind, {start, end}};
  return true;
}

/* Finds the address around `sign`, and moves `*offset` past it. */
static bool find_address(finder *self, uint32_t sign, uint32_t *offset) {
  uint32_t start = address_start(self, sign), end = sign;
  if (start == UINT32_MAX) return true;
  while (end < self->text.length && !ends_address(mil_byte_at(self->text, end))) end++;
  end = trim_address(self, start, end);
  if (end <= sign + 4) return true;
  *offset = end - 1;
  return add_foreign(self, MIL_FOREIGN_ADDRESS, start, end);
}

/* Where the brackets whose text begins at `text` close, with no others inside; `text` where they
 * don't. */
static uint32_t brackets_end(const finder *self, uint32_t text) {
  uint32_t end = text;
  while (!strchr("[]`\n", mil_byte_at(self->text, end))) end++;
  return mil_byte_at(self->text, end) == ']' ? end : text;
}

/* "[[Page]]" and "[[Page|text]]" keep their text; "![[image.png]]" goes. */
static bool find_wiki_link(finder *self, uint32_t *offset, uint32_t end) {
  uint32_t start = *offset, text = start + 2, bar = mil_find_byte(self->text, '|', text, end);
  if (bar < end) text = bar + 1;
  *offset = end + 1;
  if (mil_byte_before(self->text, start) == '!')
    return add_foreign(self, MIL_FOREIGN_DROP, start - 1, end + 2);
  return add_foreign(self, MIL_FOREIGN_DROP, start, text) &&
         add_foreign(self, MIL_FOREIGN_DROP, end, end + 2);
}

/* "[antal]" stays as it is. The grammar would take it for a link, and for none what stands
 * around it: "[[1]](…)", "[see [1] there](…)". */
static bool find_plain_brackets(finder *self, uint32_t start, uint32_t end) {
  bool target = strchr("([", mil_byte_at(self->text, end + 1)),
       label = strchr("]!", mil_byte_before(self->text, start));
  if (target || label || mil_byte_at(self->text, start + 1) == '^') return true;
  return add_foreign(self, MIL_FOREIGN_BRACKETS, start, end + 1);
}

static bool find_brackets(finder *self, uint32_t *offset) {
  uint32_t start = *offset, end = brackets_end(self, start + 2);
  bool wiki = mil_begins_with(self->text, start, "[[") && end > start + 2 &&
              mil_begins_with(self->text, end, "]]");
  if (wiki && mil_byte_at(self->text, end + 2) != '(') return find_wiki_link(self, offset, end);
  end = brackets_end(self, start + 1);
  return end == start + 1 || find_plain_brackets(self, start, end);
}

bool mil_foreigns_find(mil_foreigns *self, const mil_allocator *allocator, mil_slice text) {
  finder state = {allocator, text, self};
  bool found = true;
  self->count = 0;
  for (uint32_t i = 0; found && i < text.length; i++) {
    char c = text.text[i];
    if (c == ':' && mil_begins_with(text, i, "://")) found = find_address(&state, i, &i);
    else if (c == 'w' && mil_begins_with(text, i, "www.")) found = find_address(&state, i, &i);
    else if (c == '[') found = find_brackets(&state, &i);
  }
  return found;
}
