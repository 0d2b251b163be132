/* vocabulary.h: the closed vocabulary of language packs: every pattern and every table that the engine asks
 * for, with a sentence each. A pack that holds another name is refused; one that lacks a name has no opinion
 * there. The identifier is the name with dots as underscores: "goal.aim" is MIL_PATTERN_goal_aim.
 *
 * Grouped by the module that asks. Adding a row here is all that the C side of a new pattern needs. */
#ifndef MIL_VOCABULARY_H
#define MIL_VOCABULARY_H

/* X(identifier, "name", "what it matches") */
#define MIL_PATTERNS(X)                                                                            \
  /* sentence.c */                                                                                 \
  X(sentence_beginning, "sentence.beginning", "all of a text that only numbers a sentence: Mål 2") \
  /* time.c: expressions of time by kind, and what beside them decides their role */               \
  X(time_iso, "time.iso", "2027-03-31, 2016/12/01, 2027-03")                                       \
  X(time_numeric, "time.numeric", "31/3/2027, 3/31/27, 31.3.2027")                                 \
  X(time_slash, "time.slash", "31/3 with no year")                                                 \
  X(time_date, "time.date", "den 31 mars 2027, March 31st, 15–16 augusti, fredag den 22")          \
  X(time_nth, "time.nth", "första tisdagen i oktober, third week of 2027, sista april")            \
  X(time_run, "time.run", "the first two weeks of May, de tre sista månaderna 2027")             \
  X(time_month, "time.month", "oktober 2014, Sept, mid-May")                                       \
  X(time_quarter, "time.quarter", "Q3 2027, kvartal 3, 18q4, third quarter of FY25")               \
  X(time_half, "time.half", "H1, första halvåret")                                                 \
  X(time_tertial, "time.tertial", "T2 2027, andra tertialet")                                      \
  X(time_week, "time.week", "v. 42, vecka 26–32, week 42 of 2027")                                 \
  X(time_fiscal, "time.fiscal", "FY25, räkenskapsåret 26/27")                                      \
  X(time_year, "time.year", "2027, år 2027, 2026–2028")                                            \
  X(time_season, "time.season", "i höst, sommaren 2027, höstterminen")                             \
  X(time_holiday, "time.holiday", "påsk, Black Friday 2027: a name in the holidays table")         \
  X(time_weekday, "time.weekday", "på fredag, Friday of next week")                                \
  X(time_relative, "time.relative", "i år, nästa månad, tomorrow, rest of the year")               \
  X(time_end, "time.end", "EOY, kvartalsskiftet, month-end")                                       \
  X(time_event, "time.event", "the fair, lanseringen: has a day that is not said")                 \
  X(time_duration, "time.duration", "6 månader, 2 years and 3 months")                             \
  X(time_numbered, "time.numbered", "månad 1–2, year 1: counted from a start not said")             \
  X(time_rate, "time.rate", "per månad, every other Friday")                                       \
  X(time_vague, "time.vague", "snarast, på sikt, soon")                                            \
  X(time_open, "time.open", "tills vidare, from now on")                                           \
  X(time_past, "time.past", "i fjol, förra veckan, yesterday")                                     \
  X(time_clock, "time.clock", "kl. 15, at noon, på måndagsmorgnar")                                \
  X(time_part, "time.part", "ends at an expression: i slutet av, mid-")                            \
  X(time_part_after, "time.part-after", "begins after one: s slut, -end")                          \
  X(time_before, "time.before", "ends at an expression and says what it does there")               \
  X(time_before_duration, "time.before-duration", "the same for a duration")                       \
  X(time_before_year, "time.before-year", "the same for what may be a mere number, asked first")   \
  X(time_after, "time.after", "begins after an expression and says what it does there")            \
  X(time_join, "time.join", "all between the two ends of a range: –, till, and")                   \
  X(time_join_start, "time.join-start", "a range begins whose ends a mere och joins: mellan")    \
  X(time_offset, "time.offset", "all between a duration and what it counts from: before, efter")   \
  X(time_reason, "time.reason", "ends at an expression: the clause tells what has been")           \
  X(time_measure, "time.measure", "ends at a duration that is what is measured")          \
  X(period_not, "period.not", "a heading of what has been, or of a name")                          \
  /* heading.c: what a heading, or a bold line used as one, says of the text below it */          \
  X(heading_goal, "heading.goal", "goals stand below")                                             \
  X(heading_only_goal, "heading.only-goal", "it says nothing but that: Mål 2027, Our goals")             \
  X(heading_metric, "heading.metric", "what is measured stands below: Nyckeltal, Success metrics")     \
  X(heading_denial, "heading.denial", "goals are denied, or others: Icke-mål, Out of scope")       \
  X(heading_ours, "heading.ours", "a question that we ask ourselves: what do we want to achieve?")   \
  X(heading_not_goal, "heading.not-goal", "nothing below is a goal")                               \
  X(heading_plan, "heading.plan", "goals may stand below")                                         \
  X(heading_initiative, "heading.initiative", "what is to be brought about stands below")          \
  X(heading_strategy, "heading.strategy", "what is below is what the goals serve")                 \
  /* label.c: the label before a line, or the head of a table's column */                          \
  X(label_specific, "label.specific", "Specifikt:")                                                \
  X(label_measurable, "label.measurable", "Mätbart:")                                              \
  X(label_achievable, "label.achievable", "Accepterat:")                                           \
  X(label_relevant, "label.relevant", "Relevant:")                                                 \
  X(label_timebound, "label.timebound", "Tidsbundet:")                                             \
  X(label_objective, "label.objective", "Objective 2, O1, Övergripande mål")                       \
  X(label_result, "label.result", "KR1.2, Nyckelresultat")                                         \
  X(label_goal, "label.goal", "Mål 2, Delmål, Goal")                                               \
  X(label_deadline, "label.deadline", "Deadline, När, Due")                                        \
  X(label_metric, "label.metric", "KPI, Mätetal, Metric")                                          \
  X(label_target, "label.target", "Målvärde, Target value")                                        \
  X(label_baseline, "label.baseline", "Nuläge, Baseline")                                          \
  X(label_owner, "label.owner", "Ansvarig, Owner")                                                 \
  X(label_purpose, "label.purpose", "Syfte, Why")                                                  \
  X(label_rank, "label.rank", "P1, Prio 2, Must: its rank, and nothing else")                      \
  X(label_aside, "label.aside", "Status, Pris, Risk: no goal follows")                             \
  /* feature.c: the shape of a sentence that may be a goal */                                      \
  X(goal_aim, "goal.aim", "declares an aim: our goal is to, målet är att")                         \
  X(goal_will, "goal.will", "announces: vi ska, we will, we want to")                              \
  X(goal_verb, "goal.verb", "begins with the infinitive or imperative of a result")                \
  X(goal_noun, "goal.noun", "begins with an action as a noun: utveckling av, launch of")           \
  X(goal_state, "goal.state", "says a state as reached: är publicerad, have a process")            \
  X(goal_shall, "goal.shall", "something shall become so: ska öka, ska vara, should be")           \
  X(goal_past, "goal.past", "reports what has been")                                               \
  X(goal_advice, "goal.advice", "advises a reader, asks, or defines")                              \
  X(goal_rule, "goal.rule", "lays down a rule or a requirement")                                   \
  X(goal_about, "goal.about", "speaks of the document, or of goals as such")                       \
  X(goal_aside, "goal.aside", "a note, a reference, an example")                                   \
  X(goal_review, "goal.review", "names a cadence of review")                                       \
  /* phrase.c: the shape of a goal sentence */                                                     \
  X(phrase_label, "phrase.label", "what stands before the sentence proper: Mål 2:, KR1, a mark")   \
  X(phrase_aim, "phrase.aim", "a declared aim up to its verb: vårt mål är att, we will")           \
  X(phrase_verb, "phrase.verb", "a goal verb where one is expected; group verb")                   \
  X(phrase_passive, "phrase.passive", "väntetiderna ska kortas; groups subject, verb")             \
  X(phrase_inverted, "phrase.inverted", "under året ska väntetiderna kortas; likewise")            \
  X(phrase_done, "phrase.done", "a participle after its noun; group verb")                         \
  X(phrase_before, "phrase.before", "an amount or preposition before the object proper")           \
  X(phrase_end, "phrase.end", "where an object ends: amount, time, purpose, means")                \
  X(phrase_purpose, "phrase.purpose", "what it is for, to the end of the clause")                  \
  X(phrase_class, "phrase.class", "a verb; groups deliver, vague, up, down, keep")                 \
  X(phrase_more, "phrase.more", "a direction without a verb; groups up, down")                     \
  /* criterion_specific.c */                                                                       \
  X(specific_generic_object, "specific.generic-object", "all of an object that names no one thing")\
  X(specific_vague_word, "specific.vague-word", "bättre, modern, world-class")                     \
  X(specific_concrete, "specific.concrete", "a name, an acronym, a quotation, a thing one can point at")\
  X(specific_superlative, "specific.superlative", "the best, and of what: världens bästa, best in town") \
  X(specific_compound, "specific.compound", "where a second result is joined to the first")        \
  /* criterion_relevant.c */                                                                       \
  X(relevant_outcome, "relevant.outcome", "an outcome of the business: försäljning, churn")        \
  X(relevant_instrument, "relevant.instrument", "from an outcome's first byte on: a survey, a dashboard of it") \
  X(relevant_okr, "relevant.okr", "a heading of objectives and key results")                       \
  /* quantity.c */                                                                                 \
  X(quantity_amount, "quantity.amount", "an amount")                                               \
  X(quantity_name, "quantity.name", "a name or turn of speech with a number in it: no amount")     \
  X(quantity_from, "quantity.from", "what stands before says that it starts there")                \
  X(quantity_start, "quantity.start", "what stands after says that it starts there: → 60, idag")   \
  X(quantity_to, "quantity.to", "what stands after leads on to another amount: till 60")           \
  X(quantity_by, "quantity.by", "what stands before says that it changes by that")                 \
  X(quantity_more, "quantity.more", "what stands after says that it changes by that")              \
  X(quantity_known, "quantity.known", "ends at an amount and says that it is of a known set: våra; group won") \
  X(quantity_first, "quantity.first", "what stands after picks from the set: de tio första")       \
  X(quantity_aside, "quantity.aside", "a clause whose amounts are facts, not targets")             \
  /* criterion_measurable.c */                                                                     \
  X(measurable_placeholder, "measurable.placeholder", "XX %, [antal], TBD")                        \
  X(measurable_linked, "measurable.linked", "the whole text of a link to where the number is told")\
  X(measurable_full_set, "measurable.full-set", "all of a set that can be counted")                \
  X(measurable_state, "measurable.state", "a state that is reached or isn't: published, in place") \
  X(measurable_loose, "measurable.loose", "an object of no set number or kind: nya kampanjer")     \
  X(measurable_named, "measurable.named", "an object that is a name")                              \
  X(measurable_abstract, "measurable.abstract", "an object that nobody can point at: culture")     \
  X(measurable_firm, "measurable.firm", "a verb that is done with all of its objects: automate")   \
  X(measurable_result, "measurable.result", "begins with the label of a key result")               \
  X(measurable_acronym, "measurable.acronym", "a name in brackets after the object; group words")  \
  X(measurable_soft, "measurable.soft", "a verb whose work leaves nothing to point at: share")     \
  X(measurable_artifact, "measurable.artifact", "names a thing that exists or doesn't; group words") \
  X(measurable_article, "measurable.article", "an object that begins as something new: en, a new") \
  X(measurable_get, "measurable.get", "a verb of growth that gets one known thing: sign the lease") \
  X(measurable_rate, "measurable.rate", "an adjective of how often: weekly; group words")          \
  X(measurable_counted, "measurable.counted", "an object that says it is an amount: antalet, share of")\
  X(measurable_plural, "measurable.plural", "an object of things that can be counted")             \
  X(measurable_clause, "measurable.clause", "an object that is more than a name")                   \
  X(measurable_manner, "measurable.manner", "an amount word that says how, not how many")         \
  X(measurable_compares, "measurable.compares", "says what a change is counted from")              \
  /* criterion_achievable.c */                                                                     \
  X(achievable_absolute, "achievable.absolute", "all, never, 100 %, best in the world")            \
  X(achievable_bounded, "achievable.bounded", "looks absolute, but is within reach")               \
  X(achievable_owner, "achievable.owner", "names who answers for it")                             \
  /* fix_*.c */                                                                                    \
  X(rewrite_stop, "rewrite.stop", "what closes a goal: full stop, status marks")                   \
  X(rewrite_end, "rewrite.end", "the same, and who answers for it: (ansvarig: Eva)")              \
  X(rewrite_tail, "rewrite.tail", "what a deadline goes before: means, purpose, comparison")       \
  X(rewrite_clause, "rewrite.clause", "begins after words of time that open a clause: ska vi")     \
  X(rewrite_inverted, "rewrite.inverted", "begins with a verb that words before it made come first")  \
  X(rewrite_open, "rewrite.open", "begins where a clause may be added to: its end, a preposition")   \
  X(rewrite_by, "rewrite.by", "ends in a preposition that a date may follow: senast, by")          \
  X(rewrite_when, "rewrite.when", "ends in a preposition that goes where a deadline comes: in, under") \
  X(rewrite_before, "rewrite.before", "a preposition that says more than by: före, within")        \
  X(rewrite_amount, "rewrite.amount", "ends in what belongs to an amount: från, at least")         \
  X(rewrite_owner, "rewrite.owner", "who answers for it, at the end; group name")                  \
  X(rewrite_year_of, "rewrite.year-of", "words of time that take \"of\" before a year")            \
  X(rewrite_year_comma, "rewrite.year-comma", "words of time that take a comma before a year")     \
  X(rewrite_plural, "rewrite.plural", "an object of several things that have no article")          \
  X(rewrite_present, "rewrite.present", "a verb in the present tense")                             \
  X(rewrite_other, "rewrite.other", "a verb in a form that no choice stands in for")               \
  X(rewrite_attribute, "rewrite.attribute", "begins after an adjective that may be left out")      \
  X(rewrite_indefinite, "rewrite.indefinite", "an object that can't go from level to level: en god …") \
  X(rewrite_whole, "rewrite.whole", "an object of which one can name a share: våra kunder")        \
  X(rewrite_people, "rewrite.people", "an object of people: medarbetarna")                         \
  X(rewrite_lasting, "rewrite.lasting", "a verb of what goes on until a day: behålla")             \
  X(rewrite_index, "rewrite.index", "what an index measures: kundnöjdheten")                       \
  X(rewrite_to, "rewrite.to", "begins with a word that closes a \"from\"")                         \
  X(rewrite_money, "rewrite.money", "a placeholder for money; group sign")

/* X(identifier): top-level keys of pack files besides words, define, patterns and messages */
#define MIL_TABLES(X)                                                                              \
  X(sentence)      /* { ending, numbered }: abbreviations, for sentence.c; see its pack file */    \
  X(time)          /* months, weekdays, units, holidays …: how the language names time */         \
  X(language)      /* { name, decimal, group, … }: how the language writes; see its pack file */  \
  X(number_words)  /* { word, value }: quantity.c */                                              \
  X(number_scales) /* { word, factor }, after a number: quantity.c */                             \
  X(examples)      /* { unit of a KPI = amounts to write }: criterion_measurable.c */               \
  X(kpis)          /* { name, terms, unit, outcome, limits, source }: see kpis.lua */              \
  X(pace)          /* { month, quarter, year }: growth beyond which achievable.pace speaks */   \
  X(phrase)        /* { up, down, keep, none }: see phrase.h */                                   \
  X(rewrites)      /* titles, templates and choices of fixes: see rewrites.lua */

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
