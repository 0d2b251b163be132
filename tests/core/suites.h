/* suites.h: every suite of Check tests; main.c runs them all. */
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *make_sentence_suite(void);
Suite *make_prose_suite(void);
Suite *make_lua_data_suite(void);
Suite *make_alloc_suite(void);
Suite *make_detect_suite(void);
Suite *make_language_suite(void);
Suite *make_message_suite(void);
Suite *make_packs_suite(void);
Suite *make_pattern_suite(void);
Suite *make_rule_suite(void);
Suite *make_strategy_suite(void);
Suite *make_utf8_suite(void);
Suite *make_phrase_suite(void);
Suite *make_specific_suite(void);
Suite *make_relevant_suite(void);
Suite *make_plan_suite(void);
Suite *make_quantity_suite(void);
Suite *make_measurable_suite(void);
Suite *make_achievable_suite(void);
Suite *make_directive_suite(void);
Suite *make_label_suite(void);
Suite *make_goal_suite(void);
Suite *make_document_suite(void);
Suite *make_fix_suite(void);

Suite *make_calendar_suite(void);
Suite *make_time_suite(void);
Suite *make_timebound_suite(void);

#endif
