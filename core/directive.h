/* directive.h: what a document says to the checker: front matter and HTML comments.
 *
 *     <!-- milstolpe-disable timebound.no-deadline -->   until -enable or the end; no rule: all
 *     <!-- milstolpe-enable timebound.no-deadline -->
 *     <!-- milstolpe-disable-next-line -->               the next line that is not blank
 *     <!-- milstolpe-disable-line -->                    its own line
 *     <!-- milstolpe language=sv today=2026-01-15 -->
 *
 * Several rules may be named, with spaces or commas between; what follows ` -- ` is a remark. In
 * front matter (YAML or TOML scalars on one line, outside any table): lang or language, date;
 * what is not understood there is for other programs, and no fault. A directive inside code is
 * text, and so is a comment that begins with the word milstolpe but sets nothing: it is a
 * Swedish word. */
#ifndef MIL_DIRECTIVE_H
#define MIL_DIRECTIVE_H

#include "alloc.h"
#include "section.h"

/* A rule that speaks of the whole text (plan.no-review) is silenced everywhere wherever it is
 * named. */
typedef struct mil_silence {
  mil_rule_id rule;  /* MIL_RULE_COUNT: every rule */
  mil_range where;   /* findings that start here are silenced; `end` is UINT32_MAX if it is open */
  mil_range words;   /* the rule's name in the directive (or the directive), for a finding on it */
  bool used;         /* silenced something */
} mil_silence;

/* A rule enabled again while every rule is disabled. */
typedef struct mil_unsilence {
  mil_rule_id rule;
  mil_range where;
} mil_unsilence;

typedef enum mil_directive_fault_kind {
  MIL_DIRECTIVE_UNKNOWN,      /* milstolpe-dsiable */
  MIL_DIRECTIVE_UNKNOWN_RULE, /* `nearest` names the closest */
  MIL_DIRECTIVE_UNKNOWN_KEY,
  MIL_DIRECTIVE_BAD_VALUE
} mil_directive_fault_kind;

typedef struct mil_directive_fault {
  mil_directive_fault_kind kind;
  mil_range range;
  const char *nearest; /* static, or NULL */
} mil_directive_fault;

typedef struct mil_directives {
  MIL_ARRAY(mil_silence) silences;
  MIL_ARRAY(mil_unsilence) unsilences;
  MIL_ARRAY(mil_directive_fault) faults;
  char language[16]; /* "" where not said */
  mil_range title;   /* the value of the front matter's title:, where it stands; empty where not said */
  mil_date today;    /* the comment's today=, else the front matter's date; MIL_NO_DATE: not said */
} mil_directives;

/* Reads them; `known_language` says whether a value of language= is one ("sv"; of "sv-SE" the
 * first part is tried too). False where memory ends; release it all the same. */
bool mil_directives_init(mil_directives *self, const mil_allocator *allocator, mil_slice text,
                         const mil_sections *sections,
                         bool (*known_language)(const void *context, mil_slice name),
                         const void *context);
void mil_directives_release(mil_directives *self, const mil_allocator *allocator);

/* Whether a finding of `rule` at byte `at` is silenced; marks the silence as used. */
bool mil_directives_silence(mil_directives *self, mil_rule_id rule, uint32_t at);

#endif
