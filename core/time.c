#include "time.h"

#include <stdlib.h>

#include "time_role.h"

typedef struct marks {
  MIL_ARRAY(mil_time_mark) items;
} marks;

static const mil_days no_days = {MIL_NO_DATE, MIL_NO_DATE};

/* ---- Finding ----------------------------------------------------------------------------------- */

static bool read_mark(const mil_time_reader *reader, const mil_time_kind *kind,
                      const mil_match *match, mil_time_mark *mark) {
  *mark = (mil_time_mark){.kind = kind};
  mark->meaning.days = no_days;
  if (!kind->read(reader, kind->pattern, match, &mark->meaning)) return false;
  mil_meaning_settle(&mark->meaning, reader, 0);
  mark->time.words = mark->time.range = match->groups[0];
  mark->joined = mark->meaning.range;
  return true;
}

static bool find_kind(const mil_time_reader *reader, const mil_allocator *allocator,
                      const mil_time_kind *kind, marks *found) {
  mil_match match;
  uint32_t from = 0;
  while (mil_language_search(reader->language, kind->pattern, reader->text, from, &match)) {
    if (match.groups[0].end <= from) break;
    from = match.groups[0].end;
    if (!mil_array_reserve(allocator, &found->items, 1)) return false;
    if (read_mark(reader, kind, &match, &found->items.items[found->items.count]))
      found->items.count++;
  }
  return true;
}

static bool has_digit(mil_slice text) {
  for (uint32_t i = 0; i < text.length; i++)
    if (text.text[i] >= '0' && text.text[i] <= '9') return true;
  return false;
}

static bool find_all(const mil_time_reader *reader, const mil_allocator *allocator, marks *found) {
  bool digit = has_digit(reader->text);
  for (uint32_t i = 0; i < mil_time_kind_count; i++) {
    if (mil_time_kinds[i].digit && !digit) continue;
    if (!find_kind(reader, allocator, &mil_time_kinds[i], found)) return false;
  }
  return true;
}

/* ---- Choosing ---------------------------------------------------------------------------------- */

/* The earlier first, then the longer, then the kind that comes first in the table. */
static int compare_marks(const void *left, const void *right) {
  const mil_time_mark *a = left, *b = right;
  if (a->time.words.start != b->time.words.start)
    return a->time.words.start < b->time.words.start ? -1 : 1;
  if (a->time.words.end != b->time.words.end) return a->time.words.end > b->time.words.end ? -1 : 1;
  return a->kind < b->kind ? -1 : a->kind > b->kind;
}

static void drop_overlaps(marks *found) {
  uint32_t kept = 0, end = 0;
  qsort(found->items.items, found->items.count, sizeof *found->items.items, compare_marks);
  for (uint32_t i = 0; i < found->items.count; i++) {
    mil_time_mark mark = found->items.items[i];
    if (mark.time.words.start < end) continue;
    mark.floor = end;
    end = mark.time.words.end;
    found->items.items[kept++] = mark;
  }
  found->items.count = kept;
}

/* ---- Joining ----------------------------------------------------------------------------------- */

/* Whether all between two expressions matches `pattern`. */
static bool between(const mil_time_reader *reader, mil_pattern_id pattern, const mil_time_mark *left,
                    const mil_time_mark *right, mil_match *match) {
  mil_range gap = {left->time.words.end, right->time.words.start};
  if (gap.end - gap.start > 24) return false;
  mil_slice text = mil_slice_of(reader->text.text, gap);
  return mil_language_search(reader->language, pattern, text, 0, match);
}

/* A mere "and" joins the ends of a range only after "between". */
static bool joins(const mil_time_reader *reader, const mil_time_mark *left,
                  const mil_time_mark *right) {
  mil_match match;
  if (!left->kind->calendar || !right->kind->calendar) return false;
  if (!between(reader, MIL_PATTERN_time_join, left, right, &match)) return false;
  mil_range and = mil_language_group(reader->language, MIL_PATTERN_time_join, &match, "and");
  return and.start == UINT32_MAX ||
         mil_time_search_before(reader, MIL_PATTERN_time_join_start, left->floor,
                                left->time.words.start, &match);
}

/* "november–februari 2027" begins in the year before. */
static mil_days join_days(const mil_time_reader *reader, mil_time_mark *left, mil_time_mark *right) {
  int year = right->meaning.year;
  if (!left->meaning.year && year) mil_meaning_settle(&left->meaning, reader, year);
  mil_days first = left->meaning.days, last = right->meaning.days;
  if (!mil_days_known(first) || !mil_days_known(last)) return last;
  if (first.first > last.last && right->meaning.yearly && !year) {
    mil_meaning_settle(&right->meaning, reader, mil_date_civil(last.last).year + 1);
    last = right->meaning.days;
  } else if (first.first > last.last && left->meaning.yearly) {
    mil_meaning_settle(&left->meaning, reader, mil_date_civil(last.last).year - 1);
    first = left->meaning.days;
  }
  return first.first <= last.last ? (mil_days){first.first, last.last} : last;
}

static void join_range(const mil_time_reader *reader, mil_time_mark *left, mil_time_mark *right) {
  left->time.words.end = right->time.words.end;
  left->meaning.days = join_days(reader, left, right);
  left->meaning.impossible = left->meaning.impossible || right->meaning.impossible;
  if (!left->meaning.year) left->meaning.year = right->meaning.year;
  left->meaning.open = right->meaning.open;
  left->joined = true;
}

/* "en vecka före midsommar", "three weeks from tomorrow". */
static bool join_offset(const mil_time_reader *reader, mil_time_mark *left, mil_time_mark *right) {
  mil_match match;
  if (left->meaning.length <= 0 || right->kind->stand == MIL_STAND_FIXED) return false;
  if (!between(reader, MIL_PATTERN_time_offset, left, right, &match)) return false;
  mil_range before = mil_language_group(reader->language, MIL_PATTERN_time_offset, &match, "before");
  mil_days days = right->meaning.days;
  if (mil_days_known(days) && mil_days_known(left->meaning.days)) {
    int length = left->meaning.days.last - left->meaning.days.first;
    mil_date date = before.start != UINT32_MAX ? days.first - length : days.last + length;
    days = (mil_days){date, date};
  }
  mil_range words = {left->time.words.start, right->time.words.end};
  uint32_t floor = left->floor;
  *left = *right;
  left->time.words = words;
  left->floor = floor;
  left->meaning.yearly = NULL;
  left->meaning.days = days;
  left->joined = true;
  return true;
}

static void join_all(const mil_time_reader *reader, marks *found) {
  uint32_t kept = 0;
  for (uint32_t i = 1; i < found->items.count; i++) {
    mil_time_mark *left = &found->items.items[kept], *right = &found->items.items[i];
    if (join_offset(reader, left, right)) continue;
    if (joins(reader, left, right)) join_range(reader, left, right);
    else found->items.items[++kept] = *right;
  }
  if (found->items.count) found->items.count = kept + 1;
}

/* ---- Handing over ------------------------------------------------------------------------------ */

static void finish(mil_time_mark *mark) {
  const mil_meaning *meaning = &mark->meaning;
  mark->time.days = meaning->impossible ? no_days : meaning->days;
  mark->time.needs_year = meaning->yearly && !meaning->year;
  mark->time.needs_anchor = meaning->anchored;
}

static bool knows_days(mil_time_role role) {
  return role == MIL_TIME_DEADLINE || role == MIL_TIME_OPEN || role == MIL_TIME_BASELINE ||
         role == MIL_TIME_NAME;
}

static bool hand_over(const mil_time_reader *reader, const mil_allocator *allocator, marks *found,
                      mil_time_place place, mil_times *times) {
  uint32_t floor = 0;
  if (!mil_array_reserve(allocator, &times->items, found->items.count)) return false;
  for (uint32_t i = 0; i < found->items.count; i++) {
    mil_time_mark *mark = &found->items.items[i];
    if (mark->time.words.start < floor) continue; /* taken in by the one before: "from now" */
    mark->floor = floor;
    finish(mark);
    if (!mil_time_decide(reader, mark, place)) continue;
    if (!knows_days(mark->time.role)) mark->time.days = no_days;
    floor = mark->time.range.end;
    times->items.items[times->items.count++] = mark->time;
  }
  return true;
}

static bool find_times(mil_language *language, const mil_allocator *allocator, mil_slice text,
                       mil_time_base base, mil_time_place place, mil_times *times) {
  if (!mil_language_may_match(language, MIL_PATTERN_time_iso, MIL_PATTERN_time_clock, text))
    return true;
  mil_time_reader reader = {language, mil_language_table(language, MIL_TABLE_time), text, base};
  marks found = {0};
  bool done = find_all(&reader, allocator, &found);
  if (done && found.items.count) {
    drop_overlaps(&found);
    join_all(&reader, &found);
    done = hand_over(&reader, allocator, &found, place, times);
  }
  mil_array_release(allocator, &found.items);
  return done;
}

/* ---- Public ------------------------------------------------------------------------------------ */

bool mil_time_find(mil_language *language, const mil_allocator *allocator, mil_slice text,
                   mil_time_base base, mil_times *times) {
  return find_times(language, allocator, text, base, MIL_PLACE_SENTENCE, times);
}

/* The first that bounds: a heading that names two periods is narrowed by the sentence below, not here. */
static const mil_time *first_deadline(const mil_times *times) {
  for (uint32_t i = 0; i < times->items.count; i++)
    if (times->items.items[i].role == MIL_TIME_DEADLINE) return &times->items.items[i];
  return NULL;
}

/* `*found` tells whether there is a bound; false where memory ends. */
static bool find_bound(mil_language *language, const mil_allocator *allocator, mil_slice text,
                       mil_time_base base, mil_time *bound, bool *found) {
  mil_times times = {0};
  *found = false;
  if (mil_language_matches(language, MIL_PATTERN_period_not, text)) return true;
  bool done = find_times(language, allocator, text, base, MIL_PLACE_HEADING, &times);
  const mil_time *time = done ? first_deadline(&times) : NULL;
  *found = time != NULL;
  if (time) *bound = *time;
  mil_array_release(allocator, &times.items);
  return done;
}

bool mil_time_bound(mil_language *language, const mil_allocator *allocator, mil_slice text,
                    mil_time_base base, mil_time *bound) {
  bool found;
  return find_bound(language, allocator, text, base, bound, &found) && found;
}

bool mil_time_names_period(mil_language *language, const mil_allocator *allocator, mil_slice text,
                           mil_time_base base, bool *named) {
  mil_time bound;
  return find_bound(language, allocator, text, base, &bound, named);
}

bool mil_time_period(mil_language *language, const mil_allocator *allocator, mil_slice text,
                     mil_time_base base, mil_days *days, mil_range *range) {
  mil_time bound = {.days = no_days};
  bool found = mil_time_bound(language, allocator, text, base, &bound);
  *days = bound.days;
  *range = bound.words;
  return found;
}
