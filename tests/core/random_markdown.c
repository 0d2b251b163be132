#include "random_markdown.h"

#include <stdbool.h>
#include <string.h>

#define COUNT(array) ((uint32_t)(sizeof(array) / sizeof *(array)))

static const char *const indents[] = {"", "", "", "", "", "  ", "  ", "   ", "    ", "      ", " ", "\t"};

static const char *const markers[] = {"- ",  "- ",  "* ", "+ ",   "1. ",    "2. ",   "1) ", "> ",
                                      "> ",  ">",   "-\t", "-   ", "12. ",  "-     ", "- [ ] ", "* [x] "};

static const char *const leaves[] = {
    "ord",          "ord och ord",  "**fet** text", "😀 glad",   "å `kod` ä",   "",        "",
    "",             "# Rubrik",     "## Rubrik ##", "###### ",  "####### nej", "#nej",    "***",
    "* * *",        "---",          "===",          "-",        "- - -",       "```",     "```",
    "``` `nej`",    "~~~",          "```sh",        "    kod",  "<!-- x",      "-->",     "<div>",
    "</div>",       "<b>",          "<b> text",     "<!-- x -->", "[a]: /u",   "[a]: /u \"t\"",
    "14. text",     "2) text",      "text ```",     "    /// ```", "<pre>",    "</pre>",  "x | y",
    "\\# nej",      "1.",           "*kursiv*",     "_ _ _",    "+text",       "[länk](u) efter"};

static const char *const line_ends[] = {"\n", "\n", "\n", "\r\n", "\r"};

uint32_t random_below(uint64_t *seed, uint32_t bound) {
  *seed ^= *seed << 13;
  *seed ^= *seed >> 7;
  *seed ^= *seed << 17;
  return (uint32_t)((*seed >> 16) % bound);
}

typedef struct writer {
  uint64_t *seed;
  char *text;
  size_t length, size;
} writer;

static void append(writer *self, const char *bytes) {
  size_t length = strlen(bytes);
  if (self->length + length >= self->size) return;
  memcpy(self->text + self->length, bytes, length);
  self->length += length;
  self->text[self->length] = '\0';
}

static void append_any(writer *self, const char *const *choices, uint32_t count) {
  append(self, choices[random_below(self->seed, count)]);
}

/* Most lines begin with no marker, few with more than two. A line of nothing but white space is left empty:
 * after an empty item cmark takes it for content where CommonMark does not. */
static void append_line(writer *self) {
  size_t start = self->length;
  append_any(self, indents, COUNT(indents));
  bool marked = false;
  for (; random_below(self->seed, 5) < 2; marked = true) append_any(self, markers, COUNT(markers));
  const char *leaf = leaves[random_below(self->seed, COUNT(leaves))];
  if (*leaf == '\0' && !marked) self->length = start;
  append(self, leaf);
  if (*leaf != '\0' && random_below(self->seed, 8) == 0) append(self, "  ");
}

size_t random_markdown(uint64_t *seed, uint32_t lines, char *text, size_t size) {
  writer self = {seed, text, 0, size};
  text[0] = '\0';
  const char *end = line_ends[random_below(seed, COUNT(line_ends))];
  uint32_t count = 1 + random_below(seed, lines);
  for (uint32_t i = 0; i < count; i++) {
    append_line(&self);
    if (i + 1 < count || random_below(seed, 4) > 0) append(&self, end);
  }
  text[self.length] = '\0';
  return self.length;
}
