/* suites.h: every suite of Check tests; main.c runs them all. */
#ifndef SUITES_H
#define SUITES_H

#include <check.h>

Suite *make_sentence_suite(void);
Suite *make_lua_data_suite(void);

#endif
