#include "time_role.h"

/* ---- Neighbours -------------------------------------------------------------------------------- */

/* How far patterns look: for a preposition with its adverbs, and for what governs a clause. Bounds the work
 * in a line of many times. */
#define BESIDE_MAX 56
#define CLAUSE_MAX 96

static uint32_t window_start(const mil_time_reader *reader, uint32_t floor, uint32_t end,
                             uint32_t length) {
  uint32_t start = end - floor > length ? end - length : floor;
  while (start < end && ((unsigned char)reader->text.text[start] & 0xC0) == 0x80) start++;
  return start;
}

static bool search_window(const mil_time_reader *reader, mil_pattern_id pattern, uint32_t floor,
                          uint32_t end, uint32_t length, mil_match *match) {
  mil_slice before = {reader->text.text, end};
  uint32_t start = window_start(reader, floor, end, length);
  return mil_language_search(reader->language, pattern, before, start, match);
}

bool mil_time_search_before(const mil_time_reader *reader, mil_pattern_id pattern, uint32_t floor,
                            uint32_t end, mil_match *match) {
  return search_window(reader, pattern, floor, end, BESIDE_MAX, match);
}

/* Whether a pattern that ends at the expression says what the clause before it is about. */
static bool clause_says(const mil_time_reader *reader, mil_pattern_id pattern,
                        const mil_time_mark *mark) {
  mil_match match;
  return search_window(reader, pattern, mark->floor, mark->time.range.start, CLAUSE_MAX, &match);
}

/* Patterns of what follows begin with \G. */
static bool search_after(const mil_time_reader *reader, mil_pattern_id pattern, uint32_t from,
                         mil_match *match) {
  mil_slice text = reader->text;
  if (text.length - from > BESIDE_MAX) text.length = from + BESIDE_MAX;
  while (text.length < reader->text.length &&
         ((unsigned char)text.text[text.length] & 0xC0) == 0x80)
    text.length++;
  return mil_language_search(reader->language, pattern, text, from, match);
}

/* The first of some named groups that took part, or -1. */
static int first_group(const mil_time_reader *reader, mil_pattern_id pattern,
                       const mil_match *match, const char *const *names) {
  for (int i = 0; names[i]; i++)
    if (mil_language_group(reader->language, pattern, match, names[i]).start != UINT32_MAX) return i;
  return -1;
}

/* ---- Parts of an interval ---------------------------------------------------------------------- */

typedef enum part {
  PART_START,
  PART_EARLY,
  PART_MIDDLE,
  PART_LATE,
  PART_END,
  PART_WEEK,
  PART_FIRST_HALF,
  PART_SECOND_HALF
} part;

static const char *const part_names[] = {"start", "early",      "middle",      "late", "end",
                                         "week",  "first_half", "second_half", NULL};

/* The third of an interval, by whole months where it has enough of them. */
static mil_days third(mil_days days, int index) {
  int length = days.last - days.first + 1;
  int months = (length + 2) / 30;
  if (months >= 3 && months % 3 == 0) {
    mil_date first = mil_date_add_months(days.first, months / 3 * index);
    mil_date next = mil_date_add_months(days.first, months / 3 * (index + 1));
    return (mil_days){first, index == 2 ? days.last : next - 1};
  }
  return (mil_days){days.first + length * index / 3,
                    index == 2 ? days.last : days.first + length * (index + 1) / 3 - 1};
}

/* "före utgången av mars" means no other day than "vid utgången". */
static bool ends(part which) { return which == PART_LATE || which == PART_END; }

static mil_days week_from(mil_date date) {
  mil_date monday = date - (mil_date_weekday(date) - 1);
  return (mil_days){monday, monday + 6};
}

/* The last day of the first half. */
static mil_date middle_of(mil_days days) {
  return days.first < days.last ? days.first + (days.last - days.first - 1) / 2 : days.first;
}

static mil_days narrow(mil_days days, part which) {
  if (!mil_days_known(days)) return days;
  switch (which) {
    case PART_WEEK: return week_from(days.first);
    case PART_FIRST_HALF: return (mil_days){days.first, middle_of(days)};
    case PART_SECOND_HALF: return (mil_days){middle_of(days) + 1, days.last};
    case PART_START: return (mil_days){days.first, days.first};
    case PART_END: return (mil_days){days.last, days.last};
    default: return third(days, (int)which - PART_EARLY);
  }
}

/* What comes back each year, and of which no year is said, may be counted again for another one. */
static bool may_move(const mil_time_reader *reader, const mil_time_mark *mark) {
  const mil_meaning *meaning = &mark->meaning;
  return meaning->yearly && !meaning->year && !reader->base.year && !meaning->pinned &&
         mil_days_known(mark->time.days);
}

static void move_on(const mil_time_reader *reader, mil_time_mark *mark) {
  int year = mil_date_civil(mark->time.days.first).year + 1;
  mil_meaning_settle(&mark->meaning, reader, year);
  if (!mark->meaning.impossible) mark->time.days = mark->meaning.days;
}

/* "i början av hösten", said in November, means the next one. */
static void take_narrow(const mil_time_reader *reader, mil_time_mark *mark, int which) {
  if (which >= 0) {
    mil_days days = narrow(mark->time.days, (part)which);
    if (days.last < reader->base.today && may_move(reader, mark)) {
      move_on(reader, mark);
      days = narrow(mark->time.days, (part)which);
    }
    mark->time.days = days;
    mark->ends = ends((part)which);
  }
  mark->meaning.pinned = true;
}

static void take_part(const mil_time_reader *reader, mil_time_mark *mark) {
  mil_match match;
  mil_range *words = &mark->time.words;
  if (mil_time_search_before(reader, MIL_PATTERN_time_part, mark->floor, words->start, &match)) {
    int which = first_group(reader, MIL_PATTERN_time_part, &match, part_names);
    words->start = match.groups[0].start;
    take_narrow(reader, mark, which);
  }
  if (search_after(reader, MIL_PATTERN_time_part_after, words->end, &match)) {
    int which = first_group(reader, MIL_PATTERN_time_part_after, &match, part_names);
    words->end = match.groups[0].end;
    take_narrow(reader, mark, which);
  }
}

/* ---- What stands beside ------------------------------------------------------------------------ */

/* Groups of time.before and time.before-duration, in the order in which they decide. */
typedef enum before_word {
  BEFORE_UNTIL,   /* senast, by: up to its end */
  BEFORE_BEFORE,  /* före, before: up to the day before */
  BEFORE_AFTER,   /* efter, after */
  BEFORE_TO,      /* till, to: the same as until, or of an amount */
  BEFORE_IN,      /* i, under, in, during, inom, within */
  BEFORE_SINCE,   /* sedan, jämfört med, than */
  BEFORE_FROM,    /* from, fr.o.m. */
  BEFORE_EACH,    /* per, var, every */
  BEFORE_MEASURE, /* väntetid på, at most, less than */
  BEFORE_NAME,    /* version, ISO */
  BEFORE_LABEL,   /* Mål, klart, due: names what the day is for */
  BEFORE_ARTICLE, /* the, our: a number after it belongs to the noun that follows */
  BEFORE_PROPER,  /* a capitalized word inside a sentence: it and the year are a name */
  BEFORE_EDGE,    /* the start of a clause */
  BEFORE_NONE = -1
} before_word;

static const char *const before_names[] = {"until", "before", "after", "to",     "in",   "since", "from",
                                           "each",  "measure", "name", "label", "article", "proper", "edge", NULL};

/* Groups of time.after. */
typedef enum after_word {
  AFTER_NAME,     /* -kampanjen, campaign */
  AFTER_AGO,      /* sedan, ago */
  AFTER_BASELINE, /* baseline, års nivå */
  AFTER_HENCE,    /* from now, framåt i tiden */
  AFTER_OPEN,     /* +, och framåt, onwards */
  AFTER_EDGE,     /* the end of a clause */
  AFTER_NOUN,     /* a word that is no function word: a number before it counts it */
  AFTER_NONE = -1
} after_word;

static const char *const after_names[] = {"name", "ago",  "baseline", "hence",
                                          "open", "edge", "noun",     NULL};

typedef struct neighbours {
  before_word before;
  after_word after;
} neighbours;

/* Whether the words before belong to the expression, as a preposition does. */
static bool takes_before(const mil_time_mark *mark, before_word before) {
  return before >= 0 && (before < BEFORE_NAME || (before == BEFORE_NAME && mark->kind->digit));
}

static bool takes_after(after_word after) {
  return after == AFTER_AGO || after == AFTER_BASELINE || after == AFTER_HENCE || after == AFTER_OPEN;
}

static bool is_duration(const mil_time_mark *mark) {
  return mark->meaning.length > 0 || mark->meaning.hours;
}

/* What could be a number without a time in it: its neighbours must say more. */
static bool is_number(const mil_time_mark *mark) {
  mil_pattern_id pattern = mark->kind->pattern;
  return !mark->joined && (pattern == MIL_PATTERN_time_year || pattern == MIL_PATTERN_time_slash);
}

static before_word look_before(const mil_time_reader *reader, mil_time_mark *mark,
                               mil_pattern_id pattern) {
  mil_match match;
  if (!mil_time_search_before(reader, pattern, mark->floor, mark->time.words.start, &match))
    return BEFORE_NONE;
  before_word found = (before_word)first_group(reader, pattern, &match, before_names);
  if (takes_before(mark, found)) mark->time.range.start = match.groups[0].start;
  return found;
}

static neighbours look_beside(const mil_time_reader *reader, mil_time_mark *mark) {
  neighbours found = {BEFORE_NONE, AFTER_NONE};
  mil_match match;
  mil_range words = mark->time.range = mark->time.words;
  if (is_duration(mark)) {
    found.before = look_before(reader, mark, MIL_PATTERN_time_before_duration);
  } else {
    if (is_number(mark)) found.before = look_before(reader, mark, MIL_PATTERN_time_before_year);
    if (found.before == BEFORE_NONE)
      found.before = look_before(reader, mark, MIL_PATTERN_time_before);
  }
  if (search_after(reader, MIL_PATTERN_time_after, words.end, &match)) {
    found.after = (after_word)first_group(reader, MIL_PATTERN_time_after, &match, after_names);
    if (takes_after(found.after)) mark->time.range.end = match.groups[0].end;
  }
  return found;
}

/* ---- The role ---------------------------------------------------------------------------------- */

static bool bounds(before_word before) {
  return before == BEFORE_UNTIL || before == BEFORE_BEFORE || before == BEFORE_AFTER ||
         before == BEFORE_TO || before == BEFORE_IN || before == BEFORE_LABEL;
}

/* "öka till 2000" is an amount: nobody plans for a year long gone. */
#define LONG_PAST_YEARS 10

static bool long_past(const mil_time_reader *reader, const mil_time_mark *mark) {
  int year = mark->meaning.year;
  return year && year < mil_date_civil(reader->base.today).year - LONG_PAST_YEARS;
}

/* "till 2030 nya prenumeranter", "30/6 av dem": what could be a number, and is followed by what it counts. */
static bool counts(const mil_time_reader *reader, const mil_time_mark *mark,
                   neighbours beside) {
  if (!is_number(mark)) return false;
  bool plain = beside.before == BEFORE_TO || beside.before == BEFORE_NONE ||
               beside.before == BEFORE_MEASURE || beside.before == BEFORE_ARTICLE;
  return (plain && beside.after == AFTER_NOUN) || beside.before == BEFORE_MEASURE ||
         (beside.before == BEFORE_TO && long_past(reader, mark));
}

/* Times that are decided by what they are, or by words that leave no doubt. */
static bool decide_alike(const mil_time_mark *mark, neighbours beside, mil_time_role *role) {
  if (mark->meaning.impossible) *role = MIL_TIME_IMPOSSIBLE;
  else if (beside.after == AFTER_NAME) *role = MIL_TIME_NAME;
  else if (beside.before == BEFORE_NAME && mark->kind->digit) *role = MIL_TIME_NAME;
  else if (beside.after == AFTER_AGO || beside.after == AFTER_BASELINE) *role = MIL_TIME_BASELINE;
  else if (beside.before == BEFORE_SINCE) *role = MIL_TIME_BASELINE;
  else if (beside.after == AFTER_OPEN || mark->meaning.open) *role = MIL_TIME_OPEN;
  else if (mark->meaning.vague) *role = MIL_TIME_VAGUE;
  else return false;
  return true;
}

/* Groups of time.measure. */
enum {
  SERVICE_EVER, /* what people do after a time, however long: "som förnyar efter tolv månader" */
  SERVICE_WAIT  /* time as such: "väntetid", where days are meant */
};

static const char *const service_names[] = {"ever", "wait", NULL};

/* Whether the clause is about how fast something is done, or when it is done again. */
static bool says_measure(const mil_time_reader *reader, const mil_time_mark *mark) {
  mil_match match;
  if (!search_window(reader, MIL_PATTERN_time_measure, mark->floor, mark->time.range.start,
                     CLAUSE_MAX, &match))
    return false;
  switch (first_group(reader, MIL_PATTERN_time_measure, &match, service_names)) {
    case SERVICE_EVER: return true;
    case SERVICE_WAIT: return mark->meaning.length < 8;
    default: return mark->meaning.length < 100;
  }
}

/* "inom 30 minuter", "svar inom två dagar", "kunder under 30 år". A plan counts no hours, and years of
 * which there are more than a dozen are an age. */
static bool measures(const mil_time_reader *reader, const mil_time_mark *mark, neighbours beside) {
  if (beside.before == BEFORE_MEASURE) return true;
  if (mark->meaning.length > 12 * 366 && beside.before != BEFORE_UNTIL) return true;
  return says_measure(reader, mark);
}

static bool decide_duration(const mil_time_reader *reader, mil_time_mark *mark, neighbours beside,
                            mil_time_place place) {
  bool heading = place == MIL_PLACE_HEADING;
  mark->time.role = MIL_TIME_MEASURE;
  if (decide_alike(mark, beside, &mark->time.role)) return true;
  if (beside.before == BEFORE_EACH) mark->time.role = MIL_TIME_RATE;
  else if (beside.after == AFTER_HENCE) mark->time.role = MIL_TIME_DEADLINE;
  else if (mark->meaning.hours ||
           ((!heading || beside.before == BEFORE_IN) && measures(reader, mark, beside)))
    mark->time.role = MIL_TIME_MEASURE;
  else if (bounds(beside.before) || heading) mark->time.role = MIL_TIME_DEADLINE;
  return true;
}

static bool decide_day(const mil_time_reader *reader, mil_time_mark *mark, neighbours beside,
                       mil_time_place place) {
  mil_time_role *role = &mark->time.role;
  bool heading = place == MIL_PLACE_HEADING;
  if (decide_alike(mark, beside, role)) return true;
  if (!heading && counts(reader, mark, beside)) return false;
  *role = MIL_TIME_DEADLINE;
  if (heading && beside.before != BEFORE_FROM) return true;
  if (bounds(beside.before) || mark->joined) return true;
  if (beside.before == BEFORE_EACH) return *role = MIL_TIME_RATE, true;
  if (beside.before == BEFORE_FROM) return *role = MIL_TIME_OPEN, true;
  if (beside.before == BEFORE_MEASURE) return false;
  if (beside.before == BEFORE_PROPER && mark->kind->pattern == MIL_PATTERN_time_year)
    return *role = MIL_TIME_NAME, true;
  /* "end of the season rankings": the end belongs to a noun. */
  if (mark->ends && beside.before == BEFORE_NONE && beside.after == AFTER_NOUN) return false;
  if (mark->kind->stand == MIL_STAND_DEADLINE) return true;
  if (mark->meaning.year || mark->meaning.pinned) return true;
  return mark->kind->stand == MIL_STAND_EDGE && beside.after == AFTER_EDGE &&
         beside.before == BEFORE_EDGE;
}

/* "före sommaren" and "till sommaren", said in July, mean the next one. */
static void take_next(const mil_time_reader *reader, mil_time_mark *mark, before_word before) {
  bool season = mark->kind->pattern == MIL_PATTERN_time_season;
  if (!may_move(reader, mark) || mark->time.days.first > reader->base.today) return;
  if (before == BEFORE_BEFORE || (before == BEFORE_TO && season)) move_on(reader, mark);
}

/* What lies before or after an interval begins or ends beside it. */
static void shift_days(mil_time_mark *mark, before_word before) {
  mil_days *days = &mark->time.days;
  if (!mil_days_known(*days)) return;
  if (before == BEFORE_AFTER) *days = (mil_days){days->last + 1, days->last + 1};
  if (before != BEFORE_BEFORE) return;
  mil_date last = mark->ends || mark->meaning.edge ? days->last : days->first - 1;
  *days = (mil_days){last, last};
}

bool mil_time_decide(const mil_time_reader *reader, mil_time_mark *mark, mil_time_place place) {
  mil_time *time = &mark->time;
  time->role = mark->kind->role;
  time->range = time->words;
  if (mark->kind->stand == MIL_STAND_FIXED) return true;
  bool duration = is_duration(mark);
  if (!duration) take_part(reader, mark);
  neighbours beside = look_beside(reader, mark);
  bool is_time = duration ? decide_duration(reader, mark, beside, place)
                          : decide_day(reader, mark, beside, place);
  if (!is_time) return false;
  if (!duration) {
    take_next(reader, mark, beside.before);
    shift_days(mark, beside.before);
  }
  /* "Eftersom försäljningen föll i mars …" tells why, not when. */
  if (time->role == MIL_TIME_DEADLINE && place == MIL_PLACE_SENTENCE &&
      clause_says(reader, MIL_PATTERN_time_reason, mark))
    time->role = MIL_TIME_BASELINE;
  return true;
}
