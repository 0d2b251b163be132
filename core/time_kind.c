#include "time_kind.h"

#include <string.h>

/* ---- Words ------------------------------------------------------------------------------------- */

/* Longer than any word of the lists; what is beyond doesn't matter to a search by prefix. */
#define WORD_MAX 48

/* Lower case for the letters of ASCII and Latin-1, in UTF-8; the lists hold no others. */
static uint32_t fold(mil_slice text, char *word) {
  uint32_t length = text.length < WORD_MAX ? text.length : WORD_MAX;
  for (uint32_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text.text[i];
    bool ascii = c >= 'A' && c <= 'Z';
    bool latin = i > 0 && (unsigned char)text.text[i - 1] == 0xC3 && c >= 0x80 && c <= 0x9E;
    word[i] = (char)(ascii || latin ? c + 0x20 : c);
  }
  return length;
}

const mil_datum *mil_time_word(const mil_time_reader *reader, const char *list, mil_slice text) {
  const mil_datum *words = mil_datum_get(reader->words, list), *best = NULL;
  char word[WORD_MAX];
  size_t length = fold(text, word), best_length = 0;
  for (uint32_t i = 0; words && i < words->count; i++) {
    const mil_datum *item = &words->items[i];
    size_t key = item->key ? strlen(item->key) : 0;
    if (key <= best_length || key > length || memcmp(item->key, word, key) != 0) continue;
    best = item;
    best_length = key;
  }
  return best;
}

static bool flag(const mil_datum *table, const char *key) {
  const mil_datum *item = mil_datum_get(table, key);
  return item && item->number != 0;
}

/* ---- Groups ------------------------------------------------------------------------------------ */

typedef struct reading {
  const mil_time_reader *reader;
  mil_pattern_id pattern;
  const mil_match *match;
} reading;

static mil_slice group(reading self, const char *name) {
  mil_range range = mil_language_group(self.reader->language, self.pattern, self.match, name);
  if (range.start == UINT32_MAX) return (mil_slice){NULL, 0};
  return mil_slice_of(self.reader->text.text, range);
}

static bool has(reading self, const char *name) { return group(self, name).text != NULL; }

/* Digits at the start, with a decimal part; -1 where there are none. */
static double read_digits(mil_slice text) {
  double value = -1, unit = 1;
  uint32_t i = 0;
  for (; i < text.length && text.text[i] >= '0' && text.text[i] <= '9' && i < 9; i++)
    value = (value < 0 ? 0 : value) * 10 + (text.text[i] - '0');
  if (value < 0 || i + 1 >= text.length || (text.text[i] != ',' && text.text[i] != '.')) return value;
  for (i++; i < text.length && text.text[i] >= '0' && text.text[i] <= '9' && i < 9; i++)
    value += (text.text[i] - '0') * (unit /= 10);
  return value;
}

static double read_number(reading self, const char *name, double absent) {
  mil_slice text = group(self, name);
  if (!text.text) return absent;
  double value = read_digits(text);
  if (value >= 0) return value;
  const mil_datum *word = mil_time_word(self.reader, "numerals", text);
  return word ? word->number : absent;
}

static int read_int(reading self, const char *name, int absent) {
  return (int)read_number(self, name, absent);
}

/* A word's number, or `absent`. */
static int read_word(reading self, const char *name, const char *list, int absent) {
  mil_slice text = group(self, name);
  const mil_datum *word = text.text ? mil_time_word(self.reader, list, text) : NULL;
  return word ? (int)word->number : absent;
}

static int full_year(int year) { return year >= 0 && year < 100 ? 2000 + year : year; }

/* The year said, or 0. "25" is 2025. */
static int read_year(reading self, const char *name) {
  int year = read_int(self, name, 0);
  return has(self, name) ? full_year(year) : 0;
}

/* The year of an expression: "2027", "nästa år", or 0. */
static int read_said_year(reading self) {
  if (!has(self, "which_year")) return read_year(self, "year");
  return mil_date_civil(self.reader->base.today).year + read_word(self, "which_year", "which", 0);
}

/* ---- What comes back each year ----------------------------------------------------------------- */

static const mil_days no_days = {MIL_NO_DATE, MIL_NO_DATE};

static mil_days one_day(mil_date date) { return (mil_days){date, date}; }

static mil_days span(mil_days first, mil_days last) {
  if (!mil_days_known(first) || !mil_days_known(last)) return no_days;
  return (mil_days){first.first, last.last};
}

static mil_days days_of_month(const mil_meaning *self, int year) {
  return span(one_day(mil_day(year, self->month, self->day)),
              one_day(mil_day(year, self->to_month, self->to_day)));
}

static mil_days months_of_year(const mil_meaning *self, int year) {
  return mil_days_months(year, self->month, self->count);
}

static mil_days last_of_month(const mil_meaning *self, int year) {
  return one_day(mil_days_months(year, self->month, 1).last);
}

static mil_days quarters_of_year(const mil_meaning *self, int year) {
  return span(mil_days_quarter(year, self->index, self->fiscal_start),
              mil_days_quarter(year, self->to_index, self->fiscal_start));
}

static mil_days halves_of_year(const mil_meaning *self, int year) {
  return span(mil_days_half(year, self->index, self->fiscal_start),
              mil_days_half(year, self->to_index, self->fiscal_start));
}

static mil_days tertials_of_year(const mil_meaning *self, int year) {
  return span(mil_days_tertial(year, self->index, self->fiscal_start),
              mil_days_tertial(year, self->to_index, self->fiscal_start));
}

static mil_days weeks_of_year(const mil_meaning *self, int year) {
  return span(mil_days_week(year, self->index), mil_days_week(year, self->to_index));
}

static mil_days weekday_of_month(const mil_meaning *self, int year) {
  return one_day(mil_nth_weekday(year, self->month, self->weekday, self->index));
}

/* A month's first week is its days 1-7, its last week the last seven; likewise its first or last
 * few days. */
static mil_days run_of_month(const mil_meaning *self, int year) {
  mil_days month = mil_days_months(year, self->month, 1);
  if (!mil_days_known(month) || self->count < 1) return no_days;
  int days = self->count < 28 ? self->count : 28;
  if (self->index == -1) return (mil_days){month.last - days + 1, month.last};
  mil_date first = month.first + days * (self->index - 1);
  mil_date last = first + days - 1 < month.last ? first + days - 1 : month.last;
  return first > month.last ? no_days : (mil_days){first, last};
}

/* A row of the holidays table: { easter = days after it }, or { month, day }, or with `weekday` the first
 * such day from there on; `count` gives it more than one day. */
static mil_days holiday_of_year(const mil_meaning *self, int year) {
  mil_date date = mil_easter(year);
  int easter = (int)mil_datum_number(self->holiday, "easter", 1000);
  if (easter != 1000) {
    date = date == MIL_NO_DATE ? date : date + easter;
  } else {
    date = mil_day(year, (int)mil_datum_number(self->holiday, "month", 0),
                   (int)mil_datum_number(self->holiday, "day", 0));
    int weekday = (int)mil_datum_number(self->holiday, "weekday", 0);
    if (date != MIL_NO_DATE && weekday) date += (weekday - mil_date_weekday(date) + 7) % 7;
  }
  int count = (int)mil_datum_number(self->holiday, "count", 1);
  return date == MIL_NO_DATE ? no_days : (mil_days){date, date + count - 1};
}

/* The first that has not ended before today. February 29th and week 53 may be some years away. */
static mil_days next_from(const mil_meaning *self, mil_date today) {
  int year = mil_date_civil(today).year;
  mil_days days = no_days;
  for (int i = -1; i <= 8 && !(mil_days_known(days) && days.last >= today); i++)
    days = self->yearly(self, year + i);
  return days;
}

void mil_meaning_settle(mil_meaning *self, const mil_time_reader *reader, int year) {
  if (!self->yearly) return;
  if (self->year) year = self->year;
  if (!year) year = reader->base.year;
  self->days = year ? self->yearly(self, year) : next_from(self, reader->base.today);
  self->impossible = !mil_days_known(self->days);
}

/* ---- Units ------------------------------------------------------------------------------------- */

static mil_date monday_of(mil_date date) { return date - (mil_date_weekday(date) - 1); }

/* The `offset`th period from the one that today is in. A weekend is a unit of two days. */
static mil_days unit_period(const mil_time_reader *reader, const mil_datum *unit, int offset) {
  mil_date today = reader->base.today;
  int months = (int)mil_datum_number(unit, "months", 0), days = (int)mil_datum_number(unit, "days", 0);
  if (!months) {
    mil_date monday = monday_of(today) + 7 * offset;
    if (days == 2) return (mil_days){monday + 5, monday + 6};
    if (days == 7) return (mil_days){monday, monday + 6};
    return one_day(today + offset);
  }
  bool fiscal = flag(unit, "fiscal");
  int shift = fiscal ? reader->base.fiscal_start - 1 : 0;
  mil_civil civil = mil_date_civil(today);
  int into =
    (civil.year * 12 + civil.month - 1 - shift) % months; /* from the year 0: decades too */
  mil_date first = mil_date_add_months(mil_day(civil.year, civil.month, 1), months * offset - into);
  if (first == MIL_NO_DATE) return no_days;
  civil = mil_date_civil(first);
  return mil_days_months(civil.year, civil.month, months);
}

static const mil_datum *read_unit(reading self, const char *name) {
  mil_slice word = group(self, name);
  return word.text ? mil_time_word(self.reader, "units", word) : NULL;
}

/* ---- Dates ------------------------------------------------------------------------------------- */

static void mean_date(mil_meaning *meaning, int year, int month, int day) {
  meaning->yearly = days_of_month;
  meaning->year = year;
  meaning->month = meaning->to_month = month;
  meaning->day = meaning->to_day = day;
}

static void mean_months(mil_meaning *meaning, int year, int month, int count) {
  meaning->yearly = months_of_year;
  meaning->year = year;
  meaning->month = month;
  meaning->count = count;
}

static bool read_iso(const mil_time_reader *reader, mil_pattern_id pattern, const mil_match *match,
                     mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int year = read_year(self, "year"), month = read_int(self, "month", 0);
  if (has(self, "day")) mean_date(meaning, year, month, read_int(self, "day", 0));
  else mean_months(meaning, year, month, 1);
  return true;
}

/* Two numbers, of which one must be a month; where both could be, the language's habit decides. */
static bool read_numeric(const mil_time_reader *reader, mil_pattern_id pattern,
                         const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int first = read_int(self, "first", 0), second = read_int(self, "second", 0);
  bool day_first = flag(reader->words, "day_first") || has(self, "dotted");
  if (first > 12) day_first = true;
  else if (second > 12) day_first = false;
  int year = read_year(self, "year");
  mean_date(meaning, year, day_first ? second : first, day_first ? first : second);
  return first > 0 && second > 0 && (year || (first <= 31 && second <= 31));
}

/* "fredag den 22": the next such day of any month. */
static bool mean_day_of_month(const mil_time_reader *reader, mil_meaning *meaning, int day) {
  mil_civil today = mil_date_civil(reader->base.today);
  for (int i = 0; i < 13; i++) {
    int month = today.month - 1 + i;
    mil_date date = mil_day(today.year + month / 12, month % 12 + 1, day);
    if (date == MIL_NO_DATE || date < reader->base.today) continue;
    meaning->days = one_day(date);
    return true;
  }
  meaning->impossible = true;
  return day > 0;
}

/* "the 20th of next month" */
static bool mean_day_of_period(reading self, mil_meaning *meaning, int day) {
  const mil_datum *unit = read_unit(self, "unit");
  if (!unit) return false;
  mil_days days = unit_period(self.reader, unit, read_word(self, "which", "which", 0));
  meaning->days = one_day(days.first + day - 1);
  meaning->impossible = meaning->days.first > days.last;
  return true;
}

static bool read_date(const mil_time_reader *reader, mil_pattern_id pattern,
                      const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int day = read_int(self, "day", 0), month = read_word(self, "month", "months", 0);
  if (day < 1 || day > 39) return false; /* "80 mars" is an amount */
  if (has(self, "which")) return mean_day_of_period(self, meaning, day);
  if (!month) return mean_day_of_month(reader, meaning, day);
  mean_date(meaning, read_said_year(self), month, day);
  meaning->to_day = read_int(self, "to_day", day);
  meaning->range = has(self, "to_day");
  return true;
}

/* The first or last few days or weeks of a month, or months of a year. */
static bool read_run(const mil_time_reader *reader, mil_pattern_id pattern, const mil_match *match,
                     mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int count = read_int(self, "count", 0), year = read_said_year(self);
  meaning->index = has(self, "last") ? -1 : 1;
  if (has(self, "months")) {
    if (count < 1 || count > 12) return false;
    mean_months(meaning, year, meaning->index == -1 ? 13 - count : 1, count);
    return true;
  }
  meaning->yearly = run_of_month;
  meaning->year = year;
  meaning->month = read_word(self, "month", "months", 0);
  meaning->count = count * (has(self, "week") ? 7 : 1);
  return meaning->month > 0 && count > 0;
}

static bool read_nth(const mil_time_reader *reader, mil_pattern_id pattern, const mil_match *match,
                     mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  meaning->index = meaning->to_index = has(self, "last") ? -1 : read_int(self, "nth", 0);
  meaning->count = 7;
  meaning->year = read_said_year(self);
  meaning->month = read_word(self, "month", "months", 0);
  meaning->weekday = read_word(self, "weekday", "weekdays", 0);
  if (meaning->weekday && meaning->month) meaning->yearly = weekday_of_month;
  else if (meaning->month && has(self, "week")) meaning->yearly = run_of_month;
  else if (meaning->month && has(self, "last")) meaning->yearly = last_of_month;
  else if (meaning->year && has(self, "week")) meaning->yearly = weeks_of_year;
  else if (meaning->month && meaning->index > 0)
    mean_date(meaning, meaning->year, meaning->month, meaning->index);
  if (meaning->yearly == weeks_of_year && meaning->index == -1)
    meaning->index = meaning->to_index = mil_weeks_in_year(meaning->year);
  return meaning->yearly && meaning->index != 0;
}

/* ---- Parts of the year ------------------------------------------------------------------------- */

static bool read_month(const mil_time_reader *reader, mil_pattern_id pattern,
                       const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int month = read_word(self, "month", "months", 0);
  mean_months(meaning, read_said_year(self), month, 1);
  return month > 0;
}

/* Quarters, half-years, tertials and weeks: a number or an ordinal, perhaps to another, perhaps of a year.
 * `last` is the number of the last. */
static bool read_part(reading self, mil_meaning *meaning, int last,
                      mil_days (*yearly)(const mil_meaning *, int)) {
  meaning->yearly = yearly;
  meaning->index = has(self, "last") ? last : read_int(self, "index", 0);
  meaning->to_index = read_int(self, "to_index", meaning->index);
  meaning->range = has(self, "to_index");
  meaning->year = read_said_year(self);
  meaning->fiscal_start = self.reader->base.fiscal_start;
  return true;
}

static bool read_quarter(const mil_time_reader *reader, mil_pattern_id pattern,
                         const mil_match *match, mil_meaning *meaning) {
  return read_part((reading){reader, pattern, match}, meaning, 4, quarters_of_year);
}

static bool read_half(const mil_time_reader *reader, mil_pattern_id pattern,
                      const mil_match *match, mil_meaning *meaning) {
  return read_part((reading){reader, pattern, match}, meaning, 2, halves_of_year);
}

static bool read_tertial(const mil_time_reader *reader, mil_pattern_id pattern,
                         const mil_match *match, mil_meaning *meaning) {
  return read_part((reading){reader, pattern, match}, meaning, 3, tertials_of_year);
}

static bool read_week(const mil_time_reader *reader, mil_pattern_id pattern,
                      const mil_match *match, mil_meaning *meaning) {
  return read_part((reading){reader, pattern, match}, meaning, 52, weeks_of_year);
}

static bool read_years(const mil_time_reader *reader, mil_pattern_id pattern,
                       const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int year = read_year(self, "year");
  int to_year = has(self, "to_year") ? read_year(self, "to_year") : year;
  if (has(self, "decade")) to_year = year + 9;
  meaning->year = to_year;
  meaning->range = to_year > year;
  meaning->days = span(mil_days_year(year), mil_days_year(to_year));
  return year > 0 && to_year >= year;
}

/* A fiscal year over two calendar years says by itself that it does not begin in January; where the setting
 * doesn't tell, half-way is the usual. */
static bool read_fiscal(const mil_time_reader *reader, mil_pattern_id pattern,
                        const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  int year = read_year(self, "year"), start = reader->base.fiscal_start;
  int to_year = has(self, "to_year") ? read_year(self, "to_year") : year;
  if (to_year == year + 1 && start == 1) start = 7;
  meaning->year = to_year;
  meaning->days = mil_days_fiscal_year(to_year, start);
  return year > 0;
}

/* { first month, how many }: the winter runs into the next year. */
static bool read_season(const mil_time_reader *reader, mil_pattern_id pattern,
                        const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  mil_slice word = group(self, "season");
  const mil_datum *row = word.text ? mil_time_word(reader, "seasons", word) : NULL;
  if (!row) return false;
  mean_months(meaning, read_said_year(self), (int)mil_datum_number(row, "month", 0),
              (int)mil_datum_number(row, "count", 3));
  return true;
}

static bool read_holiday(const mil_time_reader *reader, mil_pattern_id pattern,
                         const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  mil_slice word = group(self, "holiday");
  const mil_datum *row = word.text ? mil_time_word(reader, "holidays", word) : NULL;
  meaning->year = read_said_year(self);
  meaning->days = meaning->year ? mil_days_year(meaning->year) : no_days;
  if (!row || row->count == 0) return true; /* by name, without a date */
  meaning->holiday = row;
  meaning->edge = flag(row, "edge");
  meaning->yearly = holiday_of_year;
  return true;
}

/* ---- Counted from today ------------------------------------------------------------------------ */

static bool read_relative(const mil_time_reader *reader, mil_pattern_id pattern,
                          const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  if (has(self, "daily")) {
    meaning->days = one_day(reader->base.today + read_word(self, "daily", "days", 0));
    return true;
  }
  const mil_datum *unit = read_unit(self, "unit");
  if (!unit) return false;
  meaning->days = unit_period(reader, unit, read_word(self, "which", "which", 0));
  return true;
}

static bool read_end(const mil_time_reader *reader, mil_pattern_id pattern, const mil_match *match,
                     mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  meaning->edge = true;
  meaning->year = read_said_year(self);
  meaning->month = read_word(self, "month", "months", 0);
  if (meaning->month) meaning->yearly = last_of_month;
  const mil_datum *unit = read_unit(self, "unit");
  if (meaning->month || !unit) return meaning->month > 0;
  mil_days days = unit_period(reader, unit, read_word(self, "which", "which", 0));
  if (meaning->year) days = mil_days_year(meaning->year);
  meaning->days = one_day(days.last);
  return true;
}

/* "nästa fredag" is that of next week, "på fredag" the first to come. */
static bool read_weekday(const mil_time_reader *reader, mil_pattern_id pattern,
                         const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  mil_date today = reader->base.today;
  int weekday = read_word(self, "weekday", "weekdays", 0);
  if (!weekday) return false;
  mil_date date = monday_of(today) + weekday - 1;
  int weeks = read_word(self, "which", "which", 0);
  if (weeks == 0 && !has(self, "week") && date <= today - has(self, "which")) date += 7;
  date += 7 * (weeks + has(self, "after_next"));
  meaning->pinned = has(self, "which") || has(self, "after_next");
  meaning->days = one_day(date);
  return true;
}

/* Its day is not said here. */
static bool read_event(const mil_time_reader *reader, mil_pattern_id pattern,
                       const mil_match *match, mil_meaning *meaning) {
  meaning->pinned = has((reading){reader, pattern, match}, "pinned");
  return true;
}

static bool read_nothing(const mil_time_reader *reader, mil_pattern_id pattern,
                         const mil_match *match, mil_meaning *meaning) {
  (void)reader, (void)pattern, (void)match, (void)meaning;
  return true;
}

/* ---- Durations --------------------------------------------------------------------------------- */

/* More than this many of a unit is no plan, and might overflow. */
#define DURATION_MAX 600

static mil_date add_units(mil_date date, const mil_datum *unit, double number) {
  double months = mil_datum_number(unit, "months", 0), days = mil_datum_number(unit, "days", 0);
  if (date == MIL_NO_DATE) return date;
  if (months > 0) return mil_date_add_months(date, (int)(months * number));
  return date + (int)(days * number + 0.5);
}

static double unit_length(const mil_datum *unit) {
  double months = mil_datum_number(unit, "months", 0), days = mil_datum_number(unit, "days", 0);
  return months > 0 ? months * 30.4 : days;
}

static bool read_duration(const mil_time_reader *reader, mil_pattern_id pattern,
                          const mil_match *match, mil_meaning *meaning) {
  reading self = {reader, pattern, match};
  const mil_datum *unit = read_unit(self, "unit"), *more = read_unit(self, "more_unit");
  if (!unit) return false;
  double number = read_number(self, "to_number", read_number(self, "number", 1));
  if (has(self, "half")) number = has(self, "number") ? number + 0.5 : 0.5;
  double more_number = more ? read_number(self, "more_number", 1) : 0;
  meaning->open = has(self, "plus");
  meaning->vague = has(self, "some") && !has(self, "number");
  meaning->hours = unit_length(unit) <= 0;
  meaning->length = number * unit_length(unit) + (more ? more_number * unit_length(more) : 0);
  meaning->anchored = true;
  if (number > DURATION_MAX || more_number > DURATION_MAX) return true;
  mil_date end = add_units(reader->base.today, unit, number);
  if (more) end = add_units(end, more, more_number);
  if (end != MIL_NO_DATE) meaning->days = (mil_days){reader->base.today, end};
  return true;
}

/* ---- The table --------------------------------------------------------------------------------- */

const mil_time_kind mil_time_kinds[] = {
  {MIL_PATTERN_time_iso, true, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_iso},
  {MIL_PATTERN_time_numeric, true, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_numeric},
  {MIL_PATTERN_time_slash, true, true, MIL_STAND_NEVER, MIL_TIME_DEADLINE, read_numeric},
  {MIL_PATTERN_time_date, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_date},
  {MIL_PATTERN_time_run, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_run},
  {MIL_PATTERN_time_nth, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_nth},
  {MIL_PATTERN_time_quarter, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_quarter},
  {MIL_PATTERN_time_half, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_half},
  {MIL_PATTERN_time_tertial, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_tertial},
  {MIL_PATTERN_time_week, true, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_week},
  {MIL_PATTERN_time_fiscal, true, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_fiscal},
  {MIL_PATTERN_time_month, false, true, MIL_STAND_EDGE, MIL_TIME_DEADLINE, read_month},
  {MIL_PATTERN_time_year, true, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_years},
  {MIL_PATTERN_time_season, false, true, MIL_STAND_NEVER, MIL_TIME_DEADLINE, read_season},
  {MIL_PATTERN_time_holiday, false, true, MIL_STAND_NEVER, MIL_TIME_DEADLINE, read_holiday},
  {MIL_PATTERN_time_past, false, false, MIL_STAND_FIXED, MIL_TIME_BASELINE, read_nothing},
  {MIL_PATTERN_time_clock, false, false, MIL_STAND_FIXED, MIL_TIME_CLOCK, read_nothing},
  {MIL_PATTERN_time_rate, false, false, MIL_STAND_FIXED, MIL_TIME_RATE, read_nothing},
  {MIL_PATTERN_time_vague, false, false, MIL_STAND_FIXED, MIL_TIME_VAGUE, read_nothing},
  {MIL_PATTERN_time_open, false, false, MIL_STAND_FIXED, MIL_TIME_OPEN, read_nothing},
  {MIL_PATTERN_time_relative, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_relative},
  {MIL_PATTERN_time_end, false, true, MIL_STAND_DEADLINE, MIL_TIME_DEADLINE, read_end},
  {MIL_PATTERN_time_weekday, false, true, MIL_STAND_NEVER, MIL_TIME_DEADLINE, read_weekday},
  {MIL_PATTERN_time_numbered, true, false, MIL_STAND_EDGE, MIL_TIME_DEADLINE, read_nothing},
  {MIL_PATTERN_time_duration, false, false, MIL_STAND_NEVER, MIL_TIME_MEASURE, read_duration},
  {MIL_PATTERN_time_event, false, false, MIL_STAND_NEVER, MIL_TIME_DEADLINE, read_event},
};

const uint32_t mil_time_kind_count = sizeof mil_time_kinds / sizeof *mil_time_kinds;
