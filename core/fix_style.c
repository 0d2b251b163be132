/* fix_style.c: as the document writes numbers, dates and line ends. */
#include "fix.h"

#include <stdio.h>
#include <string.h>

#define WORDS_MAX 64

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* ---- Percent ----------------------------------------------------------------------------------- */

/* A space, or a no-break one, before a sign. */
static uint32_t space_before(const char *text, uint32_t at) {
  if (at >= 1 && text[at - 1] == ' ') return 1;
  if (at >= 2 && memcmp(text + at - 2, "\xC2\xA0", 2) == 0) return 2;
  return at >= 3 && memcmp(text + at - 3, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
}

/* Counts 20 % and 20%; the commoner one, else the language's. */
static const char *percent_sign(const mil_fixer *self) {
  const mil_datum *style = mil_language_table(self->language, MIL_TABLE_language);
  uint32_t size, spaced = 0, glued = 0;
  const char *text = mil_document_text(self->document, &size);
  for (uint32_t i = 1; i < size; i++) {
    if (text[i] != '%') continue;
    uint32_t space = space_before(text, i);
    if (i <= space || !is_digit(text[i - space - 1])) continue;
    if (space) spaced++;
    else glued++;
  }
  if (spaced == glued) return mil_datum_string(style, "percent", "%");
  return spaced > glued ? " %" : "%";
}

void mil_style_set(mil_fixer *self) {
  self->percent = percent_sign(self);
  mil_fix_set(self, "percent", self->percent);
}

/* ---- Money ------------------------------------------------------------------------------------- */

static uint32_t count_sign(const char *text, uint32_t size, const char *sign) {
  uint32_t length = (uint32_t)strlen(sign), count = 0;
  for (uint32_t i = 0; i + length < size; i++)
    count += memcmp(text + i, sign, length) == 0 && is_digit(text[i + length]);
  return count;
}

const char *mil_style_currency(const mil_fixer *self) {
  static const char *const signs[] = {"$", "\xC2\xA3", "\xE2\x82\xAC"}; /* $ £ € */
  uint32_t size, most = 0;
  const char *text = mil_document_text(self->document, &size), *best = "";
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
    uint32_t count = count_sign(text, size, signs[i]);
    if (count > most) most = count, best = signs[i];
  }
  return best;
}

/* ---- Numbers ----------------------------------------------------------------------------------- */

const char *mil_style_number(mil_fixer *self, double value) {
  const mil_datum *style = mil_language_table(self->language, MIL_TABLE_language);
  const char *group = mil_datum_string(style, "group", "");
  char digits[WORDS_MAX], words[2 * WORDS_MAX];
  int count = snprintf(digits, sizeof digits, "%.0f", value);
  size_t length = 0;
  for (int i = 0; i < count && length + 8 < sizeof words; i++) {
    if (i > 0 && (count - i) % 3 == 0 && value >= 1000)
      length += (size_t)snprintf(words + length, sizeof words - length, "%.4s", group);
    words[length++] = digits[i];
  }
  const char *copy = mil_arena_copy(self->arena, words, length);
  return copy ? copy : "";
}

/* ---- Dates ------------------------------------------------------------------------------------- */

typedef enum date_style { DATE_WORDS, DATE_MONTH_FIRST, DATE_ISO } date_style;

/* 2027-03-31 at `at`, and no more digits around. */
static bool is_iso(const char *text, uint32_t size, uint32_t at) {
  static const char shape[] = "dddd-dd-dd";
  if (at + 10 > size || (at > 0 && is_digit(text[at - 1])) ||
      (at + 10 < size && is_digit(text[at + 10])))
    return false;
  for (uint32_t i = 0; i < 10; i++)
    if (shape[i] == 'd' ? !is_digit(text[at + i]) : text[at + i] != '-') return false;
  return true;
}

/* The length of the name of a month at `at`, or 0. */
static uint32_t month_at(const mil_datum *names, const char *text, uint32_t size, uint32_t at) {
  for (uint32_t i = 0; names && i < names->count; i++) {
    uint32_t length = names->items[i].length;
    if (at + length <= size && memcmp(text + at, names->items[i].string, length) == 0)
      return length;
  }
  return 0;
}

/* How many dates of each style the prose of the document holds. */
static void count_dates(const mil_datum *names, mil_slice text, uint32_t counts[3]) {
  for (uint32_t at = 0; at < text.length; at++) {
    if (is_iso(text.text, text.length, at)) counts[DATE_ISO]++;
    uint32_t length = month_at(names, text.text, text.length, at);
    if (length == 0) continue;
    uint32_t after = at + length + 1;
    if (at > 1 && text.text[at - 1] == ' ' && is_digit(text.text[at - 2])) counts[DATE_WORDS]++;
    else if (after < text.length && is_digit(text.text[after]) &&
             (after + 2 >= text.length || !is_digit(text.text[after + 1]) ||
              !is_digit(text.text[after + 2])))
      counts[DATE_MONTH_FIRST]++;
    at += length - 1;
  }
}

static date_style style_of_dates(const mil_fixer *self) {
  const mil_datum *names =
    mil_datum_get(mil_language_table(self->language, MIL_TABLE_time), "names");
  const mil_reading *reading = &self->check->reading;
  uint32_t counts[3] = {0};
  for (uint32_t i = 0; i < reading->lines.count; i++)
    count_dates(names, mil_line_slice(&reading->lines.items[i]), counts);
  if (counts[DATE_ISO] > counts[DATE_WORDS] + counts[DATE_MONTH_FIRST]) return DATE_ISO;
  return counts[DATE_MONTH_FIRST] > counts[DATE_WORDS] ? DATE_MONTH_FIRST : DATE_WORDS;
}

const char *mil_style_date(mil_fixer *self, mil_date date) {
  const mil_datum *names =
    mil_datum_get(mil_language_table(self->language, MIL_TABLE_time), "names");
  mil_civil civil = mil_date_civil(date);
  date_style style = names && names->count == 12 ? style_of_dates(self) : DATE_ISO;
  const char *month = style == DATE_ISO ? "" : names->items[civil.month - 1].string;
  char words[WORDS_MAX];
  if (style == DATE_ISO)
    snprintf(words, sizeof words, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
  else if (style == DATE_WORDS)
    snprintf(words, sizeof words, "%d %s %d", civil.day, month, civil.year);
  else snprintf(words, sizeof words, "%s %d, %d", month, civil.day, civil.year);
  const char *copy = mil_arena_copy(self->arena, words, strlen(words));
  return copy ? copy : "";
}

/* ---- Lines ------------------------------------------------------------------------------------- */

const char *mil_style_line_end(const mil_fixer *self) {
  uint32_t size;
  const char *text = mil_document_text(self->document, &size);
  for (uint32_t i = 0; i < size; i++) {
    if (text[i] == '\n') return "\n";
    if (text[i] == '\r') return i + 1 < size && text[i + 1] == '\n' ? "\r\n" : "\r";
  }
  return "\n";
}
