/* milstolpe.h: find the goals of a Markdown text and judge them by the SMART criteria.
 *
 * This header is the manual of libmilstolpe. A first program:
 *
 *     mil_error error;
 *     mil_options options = mil_options_default();
 *     options.today = mil_day(2026, 11, 23);
 *     mil_checker *checker = mil_checker_new(&options, &error);
 *     mil_document *document = mil_document_new(checker, text, length, &error);
 *     const mil_report *report = mil_document_check(document, &error);
 *     for (uint32_t i = 0; i < report->finding_count; i++)
 *       puts(report->findings[i].message);
 *     mil_document_free(document);
 *     mil_checker_free(checker);
 *
 * Conventions
 * - Texts are UTF-8, given as pointer and length in bytes, never assumed to end in NUL. The library
 *   copies what it keeps.
 * - Positions are zero-based byte offsets into the source text, ranges are half-open. mil_position
 *   converts one to a line and column.
 * - A function that can fail returns NULL or false and fills the mil_error it was given (which may be
 *   NULL). Nothing prints, exits, aborts or raises. Running out of memory is an error like any other.
 * - `X_new` makes an object that the caller ends with `X_free`; `X_free(NULL)` does nothing.
 * - A checker belongs to one thread at a time, and its documents with it. Two checkers share nothing
 *   that changes.
 */
#ifndef MILSTOLPE_H
#define MILSTOLPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define MIL_VERSION "0.1.0"

/* ---- Memory ------------------------------------------------------------------------------------ */

/* The door through which the library allocates. Each function gets `context` as its first argument;
 * `resize` takes NULL for a new block, `release` takes NULL and does nothing. Tree-sitter has one
 * global allocator of its own, which the library leaves alone: tree-sitter cannot survive a NULL. */
typedef struct mil_allocator {
  void *(*resize)(void *context, void *block, size_t size);
  void (*release)(void *context, void *block);
  void *context;
} mil_allocator;

/* The allocator of the C library: realloc and free. */
extern const mil_allocator mil_allocator_default;

/* ---- Positions --------------------------------------------------------------------------------- */

/* Bytes [start, end) of a text. */
typedef struct mil_range {
  uint32_t start, end;
} mil_range;

/* A place as people and editors count: all three one-based line and columns. */
typedef struct mil_position {
  uint32_t line;   /* one-based; LF, CRLF and a lone CR each end a line */
  uint32_t column; /* one-based, in Unicode code points */
  uint32_t utf16;  /* one-based, in UTF-16 code units, as LSP counts (minus one) */
} mil_position;

/* ---- Errors ------------------------------------------------------------------------------------ */

typedef enum mil_error_kind {
  MIL_ERROR_NONE,
  MIL_ERROR_MEMORY,   /* an allocation failed */
  MIL_ERROR_TOO_LONG, /* a text of 2 GiB or more */
  MIL_ERROR_PATTERN,  /* a pattern of a language pack does not compile */
  MIL_ERROR_PACK,     /* a language pack has an unknown, missing or ill-typed entry */
  MIL_ERROR_QUERY,    /* a tree-sitter query does not compile, or has an unknown predicate or capture */
  MIL_ERROR_RANGE,    /* an edit that lies outside the text or splits a character */
  MIL_ERROR_STALE,    /* fixes were asked for on a text that has changed since it was checked */
  MIL_ERROR_INTERNAL  /* the parser gave up; a bug in Milstolpe or below it */
} mil_error_kind;

/* What went wrong and where. `file` is "" where no file is to blame; `line` and `column` are one-based
 * and 0 where unknown; `excerpt` is the source line that `column` points into, cut to fit. */
typedef struct mil_error {
  mil_error_kind kind;
  uint32_t line, column;
  char file[128];
  char message[192]; /* one sentence, lower case, no full stop, e.g. "unknown predicate '#mach?'" */
  char excerpt[192];
} mil_error;

/* ---- Dates ------------------------------------------------------------------------------------- */

/* Days since 1970-01-01, proleptic Gregorian. */
typedef int32_t mil_date;
#define MIL_NO_DATE INT32_MIN

/* The date of a civil year, month (1-12) and day (1-31), or MIL_NO_DATE where there is no such day. */
mil_date mil_day(int year, int month, int day);

/* A closed interval of days; both MIL_NO_DATE where unknown. */
typedef struct mil_days {
  mil_date first, last;
} mil_days;

/* ---- Criteria and rules ------------------------------------------------------------------------ */

typedef enum mil_criterion {
  MIL_SPECIFIC,
  MIL_MEASURABLE,
  MIL_ACHIEVABLE,
  MIL_RELEVANT,
  MIL_TIMEBOUND,
  MIL_CRITERION_COUNT,
  MIL_PLAN = MIL_CRITERION_COUNT /* rules that speak of the whole document */
} mil_criterion;

typedef enum mil_state { MIL_MISSING, MIL_WEAK, MIL_MET } mil_state;

typedef enum mil_severity {
  MIL_SEVERITY_OFF,
  MIL_SEVERITY_HINT,
  MIL_SEVERITY_INFO,
  MIL_SEVERITY_WARNING,
  MIL_SEVERITY_ERROR
} mil_severity;

/* The rules, in the order of the table in rule.c. */
typedef enum mil_rule_id {
  MIL_RULE_NO_OBJECT,
  MIL_RULE_VAGUE_VERB,
  MIL_RULE_VAGUE_WORD,
  MIL_RULE_COMPOUND,
  MIL_RULE_NO_TARGET,
  MIL_RULE_VAGUE_AMOUNT,
  MIL_RULE_NO_BASELINE,
  MIL_RULE_PLACEHOLDER,
  MIL_RULE_ABSOLUTE,
  MIL_RULE_PACE,
  MIL_RULE_NO_OWNER,
  MIL_RULE_NO_PURPOSE,
  MIL_RULE_NO_DEADLINE,
  MIL_RULE_VAGUE_TIME,
  MIL_RULE_PAST,
  MIL_RULE_IMPOSSIBLE_DATE,
  MIL_RULE_RELATIVE,
  MIL_RULE_NO_YEAR,
  MIL_RULE_TOO_FAR,
  MIL_RULE_TOO_MANY_GOALS,
  MIL_RULE_NO_REVIEW,
  MIL_RULE_DUPLICATE_GOAL,
  MIL_RULE_LATE_SUBGOAL,
  MIL_RULE_NO_STRATEGY,
  MIL_RULE_DIRECTIVE, /* a directive that is unknown, ill-formed or silences nothing */
  MIL_RULE_ENCODING,  /* the text is not valid UTF-8, or holds NUL bytes */
  MIL_RULE_LIMIT,     /* a limit was reached and part of the text was not judged */
  MIL_RULE_COUNT
} mil_rule_id;

typedef struct mil_rule {
  const char *id; /* "timebound.no-deadline" */
  mil_criterion criterion;
  mil_severity severity; /* the default */
  const char *since;     /* the version that brought it */
} mil_rule;

/* The table of rules, MIL_RULE_COUNT rows; static. */
const mil_rule *mil_rules(void);

/* The rule of that name, or MIL_RULE_COUNT; `nearest` (may be NULL) gets the closest known name. */
mil_rule_id mil_rule_find(const char *id, size_t length, const char **nearest);

/* ---- Options ----------------------------------------------------------------------------------- */

#define MIL_MAX_LANGUAGES 16

/* How a checker judges. Start from mil_options_default() and change fields. */
typedef struct mil_options {
  const mil_allocator *allocator; /* NULL for the default; must outlive the checker */
  const char *language;           /* of the documents: "sv", "en"; NULL or "auto" to detect */
  const char *message_language;   /* of the messages; NULL for the language of each goal */
  mil_date today;                 /* MIL_NO_DATE: the caller forgot, mil_checker_new refuses */
  bool today_decides;             /* also for documents that give a date of their own */
  uint8_t fiscal_start;           /* month in which the fiscal year begins, 1-12; default 1 */
  uint16_t far_years;             /* timebound.too-far speaks beyond this many years; default 3 */
  uint16_t max_goals;             /* plan.too-many-goals speaks beyond this many; default 7 */
  uint8_t severity[MIL_RULE_COUNT]; /* a mil_severity each */
  bool no_prefilter;              /* parse each section, for tests of the prefilter */
  bool measure;                   /* keep the time that each step takes, for mil_checker_stats */
  const struct mil_data *data;    /* packs and queries instead of the built-in ones; NULL normally */
} mil_options;

mil_options mil_options_default(void);

/* ---- Reports ----------------------------------------------------------------------------------- */

/* How one criterion came out. */
typedef struct mil_verdict {
  mil_state state;
  mil_rule_id reason;        /* the rule that speaks where not met; MIL_RULE_COUNT where met */
  const mil_range *evidence; /* the exact source ranges that decided it, in order */
  uint32_t evidence_count;
} mil_verdict;

/* Where a goal stands. */
typedef enum mil_form {
  MIL_FORM_HEADING,
  MIL_FORM_PARAGRAPH,
  MIL_FORM_ITEM,
  MIL_FORM_TASK,
  MIL_FORM_ROW
} mil_form;

typedef struct mil_goal {
  mil_range range;       /* the goal's own words in the source, markup inside included */
  const char *text;      /* the same as a plain sentence, NUL-terminated */
  uint32_t text_length;
  const char *language;  /* "sv", "en" */
  mil_form form;
  bool done;             /* a ticked task: nothing is reported on it */
  int32_t parent;        /* index of the goal that this one serves, or -1 */
  mil_days deadline;     /* `last` is the day it is due */
  mil_verdict criteria[MIL_CRITERION_COUNT];
} mil_goal;

typedef struct mil_finding {
  mil_rule_id rule;
  mil_severity severity;
  mil_range range;      /* starts and ends on the words it is about */
  int32_t goal;         /* index of the goal, or -1 */
  int32_t related;      /* index of another goal that is part of it (duplicate, parent), or -1 */
  const char *message;  /* one sentence, NUL-terminated, in the goal's language */
} mil_finding;

/* All that a check found. Owned by its document: valid until the next edit, check or free. Goals and
 * findings stand in source order. */
typedef struct mil_report {
  const char *language; /* of the document */
  mil_date today;       /* the date it was judged at */
  const mil_goal *goals;
  uint32_t goal_count;
  const mil_finding *findings;
  uint32_t finding_count;
} mil_report;

/* ---- Checkers and documents -------------------------------------------------------------------- */

typedef struct mil_checker mil_checker;
typedef struct mil_document mil_document;

/* A checker for these options. It copies them. Language packs and the built-in queries are compiled when a
 * text first needs them, so a fault in a pack may also surface in mil_document_check. */
mil_checker *mil_checker_new(const mil_options *options, mil_error *error);
void mil_checker_free(mil_checker *self);

/* Compiles every query and every pattern of every language now, and says what is wrong. */
bool mil_checker_validate(mil_checker *self, mil_error *error);

/* The steps of a check, in their order. */
typedef enum mil_step {
  MIL_STEP_CUT,       /* sections, and their skeletons for the parser */
  MIL_STEP_PREFILTER, /* telling what can hold no goal */
  MIL_STEP_PARSE,     /* tree-sitter, on what is not known already */
  MIL_STEP_QUERY,     /* finding headings, items, paragraphs and rows in its trees */
  MIL_STEP_PROSE,     /* sentences without markup; languages and labels */
  MIL_STEP_GOALS,     /* which sentences are goals */
  MIL_STEP_JUDGE,     /* the criteria, the plan as a whole, the report */
  MIL_STEP_COUNT
} mil_step;

/* What all checks so far have taken, a row for each step. */
typedef struct mil_stats {
  struct {
    uint64_t nanoseconds, bytes; /* bytes: that the step worked on */
  } steps[MIL_STEP_COUNT];
} mil_stats;

/* All zero without the option `measure`. */
mil_stats mil_checker_stats(const mil_checker *self);

/* "cut", "prefilter", … */
const char *mil_step_name(mil_step step);

/* A document holding a copy of `text`. The checker must outlive it. Any bytes are taken; what is not
 * valid UTF-8 is reported by the rule `document.encoding` and passed over. */
mil_document *mil_document_new(mil_checker *checker, const char *text, size_t length, mil_error *error);
void mil_document_free(mil_document *self);

/* Replaces bytes [start, old_end) by `length` bytes of `text`. On failure the document is unchanged. */
bool mil_document_edit(mil_document *self, uint32_t start, uint32_t old_end, const char *text,
                       size_t length, mil_error *error);

/* The document's bytes, as they are now; valid until the next edit or free. */
const char *mil_document_text(const mil_document *self, uint32_t *length);

/* Checks what has changed since the last check. NULL on failure. */
const mil_report *mil_document_check(mil_document *self, mil_error *error);

/* ---- Fixes ------------------------------------------------------------------------------------- */

/* A place in an edit's text that the writer is to fill in or accept. */
typedef struct mil_placeholder {
  mil_range range;            /* in the edit's text: what stands there at first */
  const char *name;           /* what goes there, in the goal's language: "datum", "number" */
  const char *const *choices; /* values to choose from, the one that stands there first; may be none */
  uint32_t choice_count;
  bool fact;                  /* only the writer knows it, and what stands there is an example: show `[name]` */
} mil_placeholder;

/* Source bytes to replace, and what by. */
typedef struct mil_edit {
  mil_range range;
  const char *text; /* as it reads with every placeholder accepted; NUL-terminated */
  uint32_t length;
  const mil_placeholder *placeholders; /* in order */
  uint32_t placeholder_count;
} mil_edit;

/* What fixes a rule has; the zeroth: none. */
typedef enum mil_fixable {
  MIL_FIXABLE_NONE,
  MIL_FIXABLE_ASK, /* ones with something to fill in or to decide */
  MIL_FIXABLE_SAFE /* ones that are right without being looked at, where they can be made */
} mil_fixable;

mil_fixable mil_rule_fixable(mil_rule_id rule);

typedef enum mil_fix_kind {
  MIL_FIX_REPAIR,  /* removes what the finding is about */
  MIL_FIX_SILENCE, /* leaves it, and silences the finding by a directive */
  MIL_FIX_REFACTOR /* of a goal, whatever is found in it */
} mil_fix_kind;

typedef struct mil_fix {
  const char *title; /* one line, in the language of the messages */
  mil_fix_kind kind;
  bool safe;         /* right without being looked at; never holds placeholders */
  const mil_edit *edits; /* in order of their place, none overlapping */
  uint32_t edit_count;
} mil_fix;

typedef struct mil_fixes {
  const mil_fix *items; /* the best first */
  uint32_t count;
} mil_fixes;

/* The fixes for finding `index` of the last report. Each has been tried on a copy: with its placeholders accepted the
 * finding is gone, and no rule speaks more often than before. Owned by the document: valid until fixes are asked
 * for again, or the next edit, check or free. NULL on failure, where the text has changed since the check
 * (MIL_ERROR_STALE) and where there is no such finding (MIL_ERROR_RANGE). */
const mil_fixes *mil_document_fixes(mil_document *self, uint32_t index, mil_error *error);

/* What may be done with goal `index` of the last report, whatever is found in it; as above. */
const mil_fixes *mil_document_refactorings(mil_document *self, uint32_t index, mil_error *error);

/* Line and columns of a byte offset; one past the end is allowed. */
mil_position mil_document_position(const mil_document *self, uint32_t offset);

#endif
