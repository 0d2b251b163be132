/* vocabulary.h: the closed vocabulary of language packs: every pattern and every table that the engine asks
 * for, with a sentence each. A pack that holds another name is refused; one that lacks a name has no opinion
 * there. The identifier is the name with dots as underscores: "goal.aim" is MIL_PATTERN_goal_aim.
 *
 * Grouped by the module that asks. Adding a row here is all that the C side of a new pattern needs. */
#ifndef MIL_VOCABULARY_H
#define MIL_VOCABULARY_H

/* X(identifier, "name", "what it matches") */
#define MIL_PATTERNS(X)                                                                            \
  /* heading.c: what a heading, or a bold label line, says of the goals below it */                \
  X(heading_goal, "heading.goal", "a heading under which goals stand")                             \
  X(heading_not_goal, "heading.not-goal", "a heading under which nothing is a goal")

/* X(identifier): top-level keys of pack files besides words, define, patterns and messages */
#define MIL_TABLES(X)                                                                              \
  X(language)      /* { name, decimal, group, … }: how the language writes; see its pack file */

typedef enum mil_pattern_id {
#define X(identifier, name, meaning) MIL_PATTERN_##identifier,
  MIL_PATTERNS(X)
#undef X
      MIL_PATTERN_COUNT
} mil_pattern_id;

typedef enum mil_table_id {
#define X(identifier) MIL_TABLE_##identifier,
  MIL_TABLES(X)
#undef X
      MIL_TABLE_COUNT
} mil_table_id;

#endif
