/* fix.h: what the fixes share while they are made.
 *
 * A fix is drafted: a title and edits, whose texts are filled from templates of the language's
 * table `rewrites` (queries/LANGUAGE/rewrites.lua). `{name}` in a template stands for a slot, a
 * text or a placeholder. Then the draft is offered: it is tried on a copy of the document, and kept
 * if it does what a fix owes. So a fix_*.c file says what may be written, the likeliest first, and
 * needs no proof that it fits. */
#ifndef MIL_FIX_H
#define MIL_FIX_H

#include "document.h"

#define MIL_SLOTS_MAX 48
#define MIL_CHOICES_MAX 12
#define MIL_DRAFT_EDITS_MAX 8
#define MIL_EDIT_PLACEHOLDERS_MAX 8

/* What `{name}` of a template stands for. */
typedef struct mil_slot {
  const char *name;
  const char *value;
  bool ask;  /* a placeholder; else plain text */
  bool fact; /* see mil_placeholder */
  const char *choices[MIL_CHOICES_MAX];
  uint32_t choice_count;
} mil_slot;

typedef struct mil_draft {
  const char *title;
  mil_fix_kind kind;
  bool safe;
  int goals; /* how many goals it adds; negative where it takes some away */
  mil_edit edits[MIL_DRAFT_EDITS_MAX];
  uint32_t edit_count;
  bool broken; /* an edit could not be made: its place holds markup that it would break */
} mil_draft;

typedef struct mil_fixer {
  mil_document *document;
  const mil_check *check;
  const mil_report *report;
  const mil_allocator *allocator;
  mil_arena *arena;
  mil_language *language; /* of the goal: in which the edits are written */
  mil_language *speaker;  /* in which the titles are */
  const mil_datum *rewrites;
  const char *percent; /* the sign as the document writes it, with its space */
  mil_slot slots[MIL_SLOTS_MAX];
  uint32_t slot_count;
  mil_draft draft;
  /* What the goal lacks in time, where drafts are to mend that too; NULL otherwise */
  const mil_finding *untimed;
  MIL_ARRAY(mil_fix) fixes;
  /* The finding; NULL for a refactoring */
  const mil_finding *finding;
  /* The goal; NULL where the finding is on the document */
  const mil_goal *goal;
  uint32_t goal_index;
  const mil_line *line;
  const mil_found *found;
  const mil_phrase *phrase;
  mil_scope scope;
  const mil_part *part; /* in which the finding stands: parts[0] where that can't be told */
  mil_range plain;      /* the finding's words in it */
} mil_fixer;

/* ---- fix.c ------------------------------------------------------------------------------------- */

/* Begins a draft whose title is the entry `title` of rewrites.NAME. */
void mil_fix_begin(mil_fixer *self, const char *name, bool safe);

/* Tries the draft, and keeps it where it holds what a fix promises. Whether it did. */
bool mil_fix_offer(mil_fixer *self);

/* Points `part` and `plain` at the words that stand at `source`: those of a finding. False where they
 * are in no part, and at the goal's own. */
bool mil_fix_point(mil_fixer *self, mil_range source);

/* ---- fix_trial.c ------------------------------------------------------------------------------- */

/* Whether the draft does on a copy what a fix owes: what it was offered for is gone, no rule speaks
 * more often of anything, and no other sentence becomes a goal or ceases to be one. */
bool mil_fix_try(mil_fixer *self);

/* ---- fix_text.c -------------------------------------------------------------------------------- */

/* Whether a row of the packs says yes to `key`. */
static inline bool mil_fix_says(const mil_datum *row, const char *key) {
  const mil_datum *answer = mil_datum_get(row, key);
  return answer && answer->number != 0;
}

/* Sets a slot; an old one of that name is replaced. */
void mil_fix_set(mil_fixer *self, const char *name, const char *value);
mil_slot *mil_fix_ask(mil_fixer *self, const char *name, const char *value);
/* What stands at the slot at first is shown, though only the writer knows whether it is so. */
void mil_fix_suppose(mil_fixer *self, const char *name);
/* Adds the strings of a list as choices: of a pack's, or of the one of that name in `rewrites`. */
void mil_fix_choose(mil_slot *slot, const mil_datum *list);
void mil_fix_choices(mil_fixer *self, mil_slot *slot, const char *list);

/* The entry `key` of rewrites.NAME as a string, or NULL. */
const char *mil_fix_template(const mil_fixer *self, const char *name, const char *key);

/* Fills a template; `edit` gets text and placeholders. With a capital letter first where `capital`.
 */
bool mil_fix_fill(mil_fixer *self, const char *template, bool capital, mil_edit *edit);
/* The filled text of a title: what only the writer knows stands there by name. */
const char *mil_fix_title(mil_fixer *self, const char *template);
/* The filled text alone. NULL where memory ends. */
const char *mil_fix_words(mil_fixer *self, const char *template);

/* Adds an edit to the draft, in order of its place. */
void mil_fix_edit(mil_fixer *self, mil_range source, const char *template);
void mil_fix_edit_capital(mil_fixer *self, mil_range source, const char *template);

/* The words of a range of the part's prose, NUL-terminated in the arena. */
const char *mil_fix_copy(mil_fixer *self, const mil_part *part, mil_range plain);
/* Whether code stands in the range, for which the prose has a word of its own. */
bool mil_fix_holds_code(const mil_part *part, mil_range plain);
/* The same fit to be written elsewhere: code as it stands in the
 * source. NULL where that goes over a line's end. */
const char *mil_fix_quote(mil_fixer *self, const mil_part *part, mil_range plain);
/* One text behind the other. */
const char *mil_fix_join(mil_fixer *self, const char *a, const char *b);
/* The same with a small letter first. */
const char *mil_fix_small(mil_fixer *self, const char *words);
/* … and with a large one. */
const char *mil_fix_large(mil_fixer *self, const char *words);
/* Whether the words are these, capitals aside. */
bool mil_fix_same_words(mil_slice words, const char *other);
/* Whether the words are `form`, in which a `*` at one end stands for any; those it stands for at the
 * end become {rest}. */
bool mil_fix_matches(mil_fixer *self, mil_slice words, const char *form);
/* Whether the words hold the name of that placeholder: "[datum]". */
bool mil_fix_names(const mil_fixer *self, mil_slice words, const char *name);
bool mil_fix_is_capital(const mil_part *part, uint32_t plain);

/* ---- fix_place.c ------------------------------------------------------------------------------- */

/* The source byte at which to insert words behind plain byte `plain - 1`, outside markup that ends
 * there. */
uint32_t mil_place_after(const mil_fixer *self, const mil_part *part, uint32_t plain);

/* The plain byte behind which a further adverbial of the sentence goes: before means, purpose and
 * comparison, and what mil_place_end passes. */
uint32_t mil_place_tail(const mil_fixer *self, const mil_part *part);

/* Whether words may be added behind that byte: no noun stands there that what is before it belongs
 * to. */
bool mil_place_is_open(const mil_fixer *self, const mil_part *part, uint32_t plain);

/* Where the sentence ends, before its full stop, status marks and owner. */
uint32_t mil_place_end(const mil_fixer *self, const mil_part *part);

/* The same, before nothing but a full stop and marks. */
uint32_t mil_place_stop(const mil_fixer *self, const mil_part *part);

/* The source of a plain range that is to be replaced, with markup that would lose its other half.
 * False where it can't be replaced without breaking any. */
bool mil_place_source(const mil_fixer *self, const mil_part *part, mil_range plain,
                      mil_range *source);

/* The goal's row has an empty cell under a head of that kind: its place in the source. */
bool mil_place_empty_cell(const mil_fixer *self, mil_label_kind kind, mil_range *source);

/* Fills that cell. False where there is none, and nothing is added. */
bool mil_fix_fill_cell(mil_fixer *self, mil_label_kind kind, const char *template);

/* Inserts the filled template behind `plain`, replaces a range by it, or takes a range and a space
 * beside it away. A place that can't be edited spoils the draft. */
void mil_fix_insert(mil_fixer *self, const mil_part *part, uint32_t plain, const char *template);
void mil_fix_replace(mil_fixer *self, const mil_part *part, mil_range plain, const char *template);
void mil_fix_remove(mil_fixer *self, const mil_part *part, mil_range plain);

/* Whether `pattern` matches what stands right before byte `*start` of the part, which then is where
 * the match begins. */
bool mil_fix_before(const mil_fixer *self, const mil_part *part, mil_pattern_id pattern,
                    uint32_t *start);

/* ---- fix_style.c ------------------------------------------------------------------------------- */

/* Sets slots as the document writes: {percent}, the sign with its space. */
void mil_style_set(mil_fixer *self);
/* A date as the document writes dates. */
const char *mil_style_date(mil_fixer *self, mil_date date);
const char *mil_style_number(mil_fixer *self, double value);
/* The sign that the document writes before amounts of money; "" where it writes none. */
const char *mil_style_currency(const mil_fixer *self);
const char *mil_style_line_end(const mil_fixer *self);

/* ---- fix_deadline.c ---------------------------------------------------------------------------- */

/* Deadlines to choose from: the end of the next quarter, of this one, of the year, and in six
 * months; none before `first`. The first is the one to offer. */
#define MIL_DEADLINES_MAX 5
uint32_t mil_deadlines(const mil_fixer *self, mil_date dates[MIL_DEADLINES_MAX]);
/* Sets the slot {date}, with `dates[at]` first among the choices. */
void mil_deadline_ask(mil_fixer *self, const mil_date *dates, uint32_t count, uint32_t at);

/* ---- fix_level.c ------------------------------------------------------------------------------- */

/* Whether the goal's KPI is counted, and whether so: "percent", "money", "time", "score". */
bool mil_fix_has_unit(const mil_fixer *self);
bool mil_fix_counts_in(const mil_fixer *self, const char *unit);
/* Whether less of the KPI is better, and whether less is asked for. */
bool mil_fix_is_cost(const mil_fixer *self);
bool mil_fix_goes_down(const mil_fixer *self);
/* Sets {baseline} and {target} to values that the KPI may have, and {unit} with its {space} or
 * {sign}. */
void mil_fix_ask_levels(mil_fixer *self);

/* ---- fix_evidence.c ---------------------------------------------------------------------------- */

/* Where a goal says what, in the prose of its own sentence; empty where it doesn't. */
typedef struct mil_said {
  mil_range amounts;  /* all of them, with the preposition before and the noun behind */
  mil_range from, to; /* of a change from one level to another: "100", "120 besök" */
  mil_range due, day; /* "senast 31 mars 2027", "31 mars 2027" */
  mil_range purpose;
  mil_range owner, name; /* "(ansvarig: Eva)", "Eva" */
} mil_said;

mil_said mil_fix_said(const mil_fixer *self, const mil_part *part, const mil_phrase *phrase);

/* ---- One for each kind of finding; they offer what they can -------------------------------------- */

/* Points `part` and `plain` at the words that bind the goal in time; false where they are none of
 * its own. */
bool mil_fix_find_deadline(mil_fixer *self);
/* How {date} is written there. */
const char *mil_fix_date_template(const mil_fixer *self);
/* Adds what the finding `untimed` asks for to the draft, with {date} set. */
void mil_fix_add_time(mil_fixer *self);
void mil_fix_no_deadline(mil_fixer *self);
void mil_fix_vague_time(mil_fixer *self);
void mil_fix_other_time(mil_fixer *self); /* past, impossible */
void mil_fix_relative(mil_fixer *self);
void mil_fix_no_year(mil_fixer *self);
void mil_fix_too_far(mil_fixer *self);
void mil_fix_late(mil_fixer *self);

/* How the goal is measured, behind a goal that names nothing to count. Whether that was kept. */
bool mil_fix_measure(mil_fixer *self);
void mil_fix_no_target(mil_fixer *self);
void mil_fix_vague_amount(mil_fixer *self);
void mil_fix_no_baseline(mil_fixer *self);
void mil_fix_placeholder(mil_fixer *self);

void mil_fix_no_object(mil_fixer *self);
void mil_fix_vague_verb(mil_fixer *self);
void mil_fix_vague_word(mil_fixer *self);
void mil_fix_compound(mil_fixer *self);

void mil_fix_absolute(mil_fixer *self);
void mil_fix_pace(mil_fixer *self);
void mil_fix_no_owner(mil_fixer *self);
/* Sets the slot {owner}: an example, and who else is named in the document. */
void mil_fix_ask_owner(mil_fixer *self);

void mil_fix_no_purpose(mil_fixer *self);
/* Sets the slot {purpose}, with the document's own objectives first. */
void mil_fix_ask_purpose(mil_fixer *self);

void mil_fix_no_review(mil_fixer *self);
void mil_fix_no_strategy(mil_fixer *self);
void mil_fix_duplicate(mil_fixer *self);

void mil_fix_silence(mil_fixer *self);

void mil_fix_breakdown(mil_fixer *self);
void mil_fix_table(mil_fixer *self);

#endif
