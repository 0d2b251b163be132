/* language.h: a language pack, compiled when it is needed.
 *
 * A pack is a folder queries/LANGUAGE of Lua files, each returning a table with some of these keys:
 *
 *   words    = { name = { "phrase", … } }     alternatives; each may hold regex; spaces match a
 * space define   = { name = [[ regex ]] }         a fragment patterns = { ["time.vague"] = [[ … ]]
 * }   a whole pattern; its name stands in vocabulary.h messages = { ["timebound.vague"] = "…" }  a
 * sentence with {named} places; see message.h any other key in MIL_TABLES of vocabulary.h: data
 * that one module reads
 *
 * `{{name}}` in a phrase, fragment or pattern stands for a word list or a fragment, in a
 * non-capturing group. A word list tries phrases that hold regex first, then plain ones, the longer
 * before the shorter. The files of a pack are merged; a name defined twice, unknown, or referring
 * to itself is refused. */
#ifndef MIL_LANGUAGE_H
#define MIL_LANGUAGE_H

#include "data.h"
#include "pattern.h"
#include "vocabulary.h"

typedef struct mil_language mil_language;
struct mil_clock;
struct mil_kpi_terms;
struct mil_shared;
struct mil_sieve_maker;

/* The compiled patterns of the built-in languages, in the order of mil_data_builtin, by pattern.
 * Generated. */
extern const mil_saved_pattern *const mil_patterns_builtin[];
/* The same for texts in Latin-1; some have no such form. */
extern const mil_saved_pattern *const mil_narrow_patterns_builtin[];

/* Checks names and kinds, compiles nothing; of a built-in pack, whose names the build has checked,
 * only the kinds. `pack` must outlive the language. */
mil_language *mil_language_new(const mil_allocator *allocator, const mil_data_language *pack,
                               mil_error *error);
void mil_language_free(mil_language *self);

/* "sv" */
const char *mil_language_name(const mil_language *self);

/* From now on each pattern is tried on each text, whatever the sieve would say of it (sieve.h). */
void mil_language_no_prefilter(mil_language *self);

/* From now on machine code of its patterns is shared with other threads, where the pack is a built-in one. `shared` must
 * outlive it. */
void mil_language_share(mil_language *self, struct mil_shared *shared);

/* What the sieve takes goes to that clock (may be NULL), as step MIL_STEP_PREFILTER. */
void mil_language_measure(mil_language *self, struct mil_clock *clock);

/* Gives the sources of all its patterns to the maker of a sieve for MIL_PATTERN_COUNT of them. */
bool mil_language_sieve(const mil_language *self, struct mil_sieve_maker *maker);

/* Compiles a pattern for saving; NULL where the pack lacks it, and where it fails. */
mil_pattern *mil_language_compile(const mil_language *self, mil_pattern_id pattern, bool anchored,
                                  mil_error *error);

/* The same for texts in Latin-1; NULL also where it has no such form. */
mil_pattern *mil_language_compile_narrow(const mil_language *self, mil_pattern_id pattern,
                                         bool anchored);

/* Checks all names and compiles every pattern now. */
bool mil_language_validate(mil_language *self, mil_error *error);

/* Searches `text` from byte `from` for a pattern of the vocabulary, compiling it the first time.
 * False where it doesn't match, where the pack lacks the pattern, where a limit was reached and
 * where it does not compile; mil_language_trouble tells the last two. */
bool mil_language_search(mil_language *self, mil_pattern_id pattern, mil_slice text, uint32_t from,
                         mil_match *match);

/* The same with no interest in where. */
bool mil_language_matches(mil_language *self, mil_pattern_id pattern, mil_slice text);

/* False where none of the patterns from `first` to `last` can match anywhere in the text. */
bool mil_language_may_match(mil_language *self, mil_pattern_id first, mil_pattern_id last,
                            mil_slice text);

/* False where the pattern can match neither the text nor a part of it, of those that begin and end between words. */
bool mil_language_may_match_parts(mil_language *self, mil_pattern_id pattern, mil_slice text);

/* A number kept with a text for who works it out again and again, and whether one is kept that was worked out from the
 * text and the same `key`. What is kept, and how long, changes no result. */
void mil_language_note(mil_language *self, mil_slice text, uint64_t key, unsigned value);
bool mil_language_noted(mil_language *self, mil_slice text, uint64_t key, unsigned *value);

/* The named group's range in the last match of that pattern, {UINT32_MAX, UINT32_MAX} where there
 * is none. */
mil_range mil_language_group(mil_language *self, mil_pattern_id pattern, const mil_match *match,
                             const char *name);

/* The first error of a lazy compilation, or NULL; and how many matches reached a limit since the
 * last call. */
const mil_error *mil_language_trouble(const mil_language *self);
uint32_t mil_language_limits(mil_language *self);

/* A table of data, or NULL: mil_language_table(self, MIL_TABLE_months). */
const mil_datum *mil_language_table(const mil_language *self, mil_table_id table);

/* The words that tell the language, made from its tables the first time; see detect.c. NULL where
 * memory ends. */
typedef struct mil_detect_words mil_detect_words;
mil_detect_words *mil_language_detect_words(mil_language *self);

/* The metrics of its table `kpis`, read the first time. NULL where memory ends. */
struct mil_kpi_terms *mil_language_kpi_terms(mil_language *self);

/* A message by name ("timebound.vague", or a variant "timebound.vague/object"), or NULL. */
const char *mil_language_message(const mil_language *self, const char *name);

#endif
