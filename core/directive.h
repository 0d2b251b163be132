/* directive.h: what a document says to the checker: front matter and HTML comments.
 *
 *     <!-- milstolpe-disable timebound.no-deadline -->   until -enable or the end; no rule named: all rules
 *     <!-- milstolpe-enable timebound.no-deadline -->
 *     <!-- milstolpe-disable-next-line -->               the next line that is not blank
 *     <!-- milstolpe-disable-line -->                    its own line
 *     <!-- milstolpe language=sv today=2026-01-15 -->
 *
 * In front matter (YAML or TOML scalars on one line): lang or language, date. A directive inside code is
 * text. */
#ifndef MIL_DIRECTIVE_H
#define MIL_DIRECTIVE_H

#include "alloc.h"
#include "section.h"

typedef struct mil_silence {
  mil_rule_id rule;  /* MIL_RULE_COUNT: every rule */
  mil_range where;   /* findings that start here are silenced */
  mil_range words;   /* the rule's name in the directive (or the directive), for a finding on it */
  bool used;         /* silenced something */
} mil_silence;

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
  MIL_ARRAY(mil_directive_fault) faults;
  char language[16]; /* "" where not said */
  mil_date today;    /* MIL_NO_DATE where not said: the comment's today=, else the front matter's date */
} mil_directives;

/* Reads them; `known_language` says whether a value of language= is one. */
bool mil_directives_init(mil_directives *self, const mil_allocator *allocator, mil_slice text,
                         const mil_sections *sections,
                         bool (*known_language)(const void *context, mil_slice name),
                         const void *context);
void mil_directives_release(mil_directives *self, const mil_allocator *allocator);

/* Whether a finding of `rule` at byte `at` is silenced; marks the silence as used. */
bool mil_directives_silence(mil_directives *self, mil_rule_id rule, uint32_t at);

#endif
