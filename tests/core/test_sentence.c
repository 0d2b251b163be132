/* Sentences: where they end and, above all, where they do not. */
#include <check.h>
#include <string.h>

#include "language.h"
#include "prose.h"
#include "sentence.h"

/* Markdown, and its sentences with a bar between them. */
typedef struct row {
  const char *markdown, *sentences;
} row;

static const row swedish[] = {
  /* the plain cases */
  {"Öka trafiken. Minska kostnaden.", "Öka trafiken.|Minska kostnaden."},
  {"Öka trafiken", "Öka trafiken"},
  {"Växer vi? Ja! Mycket.", "Växer vi?|Ja!|Mycket."},
  {"Öka trafiken.  Åtta nya kunder.", "Öka trafiken.|Åtta nya kunder."},
  {"Klart. 20 nya kunder till maj.", "Klart.|20 nya kunder till maj."},
  {"Öka: mer trafik; fler leads.", "Öka: mer trafik; fler leads."},
  {"Vårt mål: Öka trafiken. Slut.", "Vårt mål: Öka trafiken.|Slut."},
  /* abbreviations */
  {"Öka trafiken t.ex. via SEO. Klart.", "Öka trafiken t.ex. via SEO.|Klart."},
  {"Annonsera i bl.a. Dagens Industri till maj.", "Annonsera i bl.a. Dagens Industri till maj."},
  {"Nå ca. 500 kunder före jul.", "Nå ca. 500 kunder före jul."},
  {"Mötet börjar kl. 15 på torsdag.", "Mötet börjar kl. 15 på torsdag."},
  {"Nå 20 kunder (inkl. Norge). Klart.", "Nå 20 kunder (inkl. Norge).|Klart."},
  {"Fr.o.m. mars säljer vi d.v.s. Allt.", "Fr.o.m. mars säljer vi d.v.s. Allt."},
  {"P.g.a. Corona minskar vi resorna.", "P.g.a. Corona minskar vi resorna."},
  {"Klart i v. 42 enligt plan.", "Klart i v. 42 enligt plan."},
  {"Se nr. 4 i listan.", "Se nr. 4 i listan."},
  {"Budget: max. 300 kr per lead.", "Budget: max. 300 kr per lead."},
  {"Enl. Statistiska centralbyrån växer vi.", "Enl. Statistiska centralbyrån växer vi."},
  {"Trafiken resp. Försäljningen ökar.", "Trafiken resp. Försäljningen ökar."},
  {"Ansv. Karin Ek.", "Ansv. Karin Ek."},
  {"Öka räckvidden (t.ex. Instagram. Även TikTok) med 20 %. Klart.",
   "Öka räckvidden (t.ex. Instagram. Även TikTok) med 20 %.|Klart."},
  /* abbreviations that may end a sentence */
  {"Vi köper annonser m.m. Vi ökar trafiken.", "Vi köper annonser m.m.|Vi ökar trafiken."},
  {"Vi köper annonser m.m. för 20 000 kr.", "Vi köper annonser m.m. för 20 000 kr."},
  {"Trafik, leads etc. Öka allt.", "Trafik, leads etc.|Öka allt."},
  {"Trafik, leads osv. ska öka.", "Trafik, leads osv. ska öka."},
  {"Sälj 500 st. Minska svinnet.", "Sälj 500 st.|Minska svinnet."},
  {"Kostar 500 kr. Klart i maj.", "Kostar 500 kr.|Klart i maj."},
  {"Kostar 500 kr. per styck.", "Kostar 500 kr. per styck."},
  /* numbers */
  {"Öka med 2.5 procent. Klart.", "Öka med 2.5 procent.|Klart."},
  {"Nå 1.000 kunder till den 1. mars.", "Nå 1.000 kunder till den 1. mars."},
  {"Senast 31.12.2026 ska det vara klart.", "Senast 31.12.2026 ska det vara klart."},
  {"Öka till 20. Minska svinnet.", "Öka till 20.|Minska svinnet."},
  {"Klart Q3 2026. Öka sedan.", "Klart Q3 2026.|Öka sedan."},
  {"NKI på 4.2. Klart.", "NKI på 4.2.|Klart."},
  {"Öka med 20 %. Klart.", "Öka med 20 %.|Klart."},
  /* numbered beginnings */
  {"1. Öka trafiken. 2. Minska svinnet.", "1. Öka trafiken.|2. Minska svinnet."},
  {"1.2. Öka trafiken.", "1.2. Öka trafiken."},
  {"Mål 1. Öka trafiken. Klart.", "Mål 1. Öka trafiken.|Klart."},
  {"Delmål 2.1. Öka trafiken.", "Delmål 2.1. Öka trafiken."},
  {"Steg 3. Lansera.", "Steg 3. Lansera."},
  {"KR1. Öka trafiken.", "KR1. Öka trafiken."},
  {"a. Öka trafiken.", "a. Öka trafiken."},
  {"**Mål 3.** Öka trafiken.", "Mål 3. Öka trafiken."},
  {"iv. Öka trafiken.", "iv. Öka trafiken."},
  /* initials */
  {"J. K. Rowling köper. Klart.", "J. K. Rowling köper.|Klart."},
  {"Ansvarig: Anna B. Svensson. Klart.", "Ansvarig: Anna B. Svensson.|Klart."},
  {"Sälj mer vitamin C. Minska svinnet.", "Sälj mer vitamin C.|Minska svinnet."},
  /* addresses, files, code */
  {"Besök https://exempel.se/sida. Klart.", "Besök https://exempel.se/sida.|Klart."},
  {"Besök <https://exempel.se/a.b>. Klart.", "Besök https://exempel.se/a.b.|Klart."},
  {"Mejla info@exempel.se. Klart.", "Mejla info@exempel.se.|Klart."},
  {"Se plan.md. Klart.", "Se plan.md.|Klart."},
  {"Öppna exempel.se på mobilen.", "Öppna exempel.se på mobilen."},
  {"Kör `bygg. Sen. Testa` först. Klart.", "Kör bygg. Sen. Testa först.|Klart."},
  /* ellipsis */
  {"Vi vill växa… men inte nu.", "Vi vill växa… men inte nu."},
  {"Vi vill växa... Men inte nu.", "Vi vill växa...|Men inte nu."},
  {"Öka med … % till maj.", "Öka med … % till maj."},
  /* quotes, brackets and emoji after the stop */
  {"Han sa ”öka mer.” Klart.", "Han sa ”öka mer.”|Klart."},
  {"Öka mer (helst nu.) Klart.", "Öka mer (helst nu.)|Klart."},
  {"”Varför?” undrar kunden. Svara.", "”Varför?” undrar kunden.|Svara."},
  {"Öka trafiken! 🎉 Minska svinnet.", "Öka trafiken! 🎉|Minska svinnet."},
  {"Öka trafiken. ✅", "Öka trafiken. ✅"},
  {"✅ Öka trafiken. ✅ Minska svinnet.", "✅ Öka trafiken.|✅ Minska svinnet."},
  {"(Öka trafiken. Minska svinnet.)", "(Öka trafiken.|Minska svinnet.)"},
  {"Öka **trafiken.** Minska svinnet.", "Öka trafiken.|Minska svinnet."},
  {"Öka [trafiken](http://x.se). Klart.", "Öka trafiken.|Klart."},
  /* small letters throughout */
  {"öka trafiken. minska svinnet.", "öka trafiken.|minska svinnet."},
  {"Öka trafiken. minska svinnet.", "Öka trafiken. minska svinnet."},
  {"öka trafiken t.ex. via sökning.", "öka trafiken t.ex. via sökning."},
  /* lines */
  {"Öka\ntrafiken", "Öka trafiken"},
  {"Öka trafiken  \nMinska svinnet", "Öka trafiken|Minska svinnet"},
  {"Öka trafiken\\\nMinska svinnet", "Öka trafiken|Minska svinnet"},
  {"Öka trafiken<br>Minska svinnet", "Öka trafiken|Minska svinnet"},
  {"Öka trafiken<br/>- minska svinnet", "Öka trafiken|- minska svinnet"},
  {"Öka trafiken  \ni Sverige", "Öka trafiken i Sverige"},
  {"Öka trafiken  \n20 nya kunder", "Öka trafiken|20 nya kunder"},
  {"**Specifikt:** öka trafiken\n**Mätbart:** 20 %", "Specifikt: öka trafiken|Mätbart: 20 %"},
  {"Specifikt: öka trafiken\nMätbart: 20 %", "Specifikt: öka trafiken|Mätbart: 20 %"},
  {"Vi säljer till\n**Volvo** i år", "Vi säljer till Volvo i år"},
  {"Våra mål\n• öka trafiken\n• minska svinnet", "Våra mål|• öka trafiken|• minska svinnet"},
  {"Vi ska öka trafiken i\nSverige till maj", "Vi ska öka trafiken i Sverige till maj"},
};

static const row english[] = {
  /* the plain cases */
  {"Grow sign-ups. Cut churn.", "Grow sign-ups.|Cut churn."},
  {"Grow sign-ups", "Grow sign-ups"},
  {"Are we growing? Yes! A lot.", "Are we growing?|Yes!|A lot."},
  {"Really?! Yes.", "Really?!|Yes."},
  {"Done. 20 new customers by May.", "Done.|20 new customers by May."},
  {"Grow: more traffic; more leads.", "Grow: more traffic; more leads."},
  {"Our goal: Grow traffic. Done.", "Our goal: Grow traffic.|Done."},
  {"Keep NPS > 45. Cut churn.", "Keep NPS > 45.|Cut churn."},
  /* abbreviations */
  {"Use channels, e.g. LinkedIn, by May. Done.", "Use channels, e.g. LinkedIn, by May.|Done."},
  {"Grow our core, i.e. Europe, first.", "Grow our core, i.e. Europe, first."},
  {"Reach approx. 500 leads by June.", "Reach approx. 500 leads by June."},
  {"Meet Dr. Smith and Mrs. Jones.", "Meet Dr. Smith and Mrs. Jones."},
  {"Compare Google vs. Bing on cost.", "Compare Google vs. Bing on cost."},
  {"See fig. 2 for more. Done.", "See fig. 2 for more.|Done."},
  {"Reach no. 1 in search.", "Reach no. 1 in search."},
  {"They said no. Then yes.", "They said no.|Then yes."},
  {"Win St. Louis by May.", "Win St. Louis by May."},
  {"Spend max. 300 per lead.", "Spend max. 300 per lead."},
  {"Hire 3 people (incl. Marketing). Done.", "Hire 3 people (incl. Marketing).|Done."},
  {"Cf. Porter for a view.", "Cf. Porter for a view."},
  {"Grow reach (e.g. Instagram. Also TikTok) by 20%. Done.",
   "Grow reach (e.g. Instagram. Also TikTok) by 20%.|Done."},
  /* abbreviations that may end a sentence */
  {"Sell ads, leads etc. We will grow.", "Sell ads, leads etc.|We will grow."},
  {"Sell ads, leads etc. to partners.", "Sell ads, leads etc. to partners."},
  {"Open at 9 a.m. We will grow.", "Open at 9 a.m.|We will grow."},
  {"Open at 9 a.m. on Monday.", "Open at 9 a.m. on Monday."},
  {"Sign Acme Inc. as a customer.", "Sign Acme Inc. as a customer."},
  {"Sign Acme Inc. Grow revenue.", "Sign Acme Inc.|Grow revenue."},
  {"Launch in the U.S. by May.", "Launch in the U.S. by May."},
  {"Launch in the U.S. Then Europe.", "Launch in the U.S.|Then Europe."},
  {"Answer in 30 min. Cut the queue.", "Answer in 30 min.|Cut the queue."},
  /* numbers */
  {"Grow by 2.5 percent. Done.", "Grow by 2.5 percent.|Done."},
  {"Cut it to .5 seconds. Done.", "Cut it to .5 seconds.|Done."},
  {"Ship version 2.0. Grow.", "Ship version 2.0.|Grow."},
  {"Ship v2.0.1 in May.", "Ship v2.0.1 in May."},
  {"Grow to 20. Cut churn.", "Grow to 20.|Cut churn."},
  {"Done by Q3 2026. Grow later.", "Done by Q3 2026.|Grow later."},
  {"Spend $3.5M. Done.", "Spend $3.5M.|Done."},
  {"Grow 20%. Done.", "Grow 20%.|Done."},
  /* numbered beginnings */
  {"1. Grow traffic. 2. Cut churn.", "1. Grow traffic.|2. Cut churn."},
  {"1.2. Grow traffic.", "1.2. Grow traffic."},
  {"Goal 1. Grow traffic. Done.", "Goal 1. Grow traffic.|Done."},
  {"Objective 2. Win the Nordics.", "Objective 2. Win the Nordics."},
  {"KR 2.1. Grow traffic.", "KR 2.1. Grow traffic."},
  {"Step 3. Launch.", "Step 3. Launch."},
  {"A. Grow traffic.", "A. Grow traffic."},
  {"**Goal 3.** Grow traffic.", "Goal 3. Grow traffic."},
  {"ii. Grow traffic.", "ii. Grow traffic."},
  /* initials */
  {"J. K. Rowling signs. Done.", "J. K. Rowling signs.|Done."},
  {"Owner: Anna B. Smith. Done.", "Owner: Anna B. Smith.|Done."},
  {"Sell more vitamin C. Cut waste.", "Sell more vitamin C.|Cut waste."},
  /* addresses, files, code */
  {"Visit https://example.com/page. Done.", "Visit https://example.com/page.|Done."},
  {"Visit <https://example.com/a.b>. Done.", "Visit https://example.com/a.b.|Done."},
  {"Visit www.example.com! Now.", "Visit www.example.com!|Now."},
  {"Mail info@example.com. Done.", "Mail info@example.com.|Done."},
  {"See plan.md. Done.", "See plan.md.|Done."},
  {"Move to Node.js by May.", "Move to Node.js by May."},
  {"Join Yahoo! in May.", "Join Yahoo! in May."},
  {"Run `build. Then. Test` first. Done.", "Run build. Then. Test first.|Done."},
  /* ellipsis */
  {"We want growth… but not now.", "We want growth… but not now."},
  {"We want growth... But not now.", "We want growth...|But not now."},
  {"Grow by ... % by May.", "Grow by ... % by May."},
  /* quotes, brackets and emoji after the stop */
  {"She said “grow more.” Done.", "She said “grow more.”|Done."},
  {"She said \"grow more.\" Done.", "She said \"grow more.\"|Done."},
  {"Grow more (now.) Done.", "Grow more (now.)|Done."},
  {"“Why?” asks the client. Answer.", "“Why?” asks the client.|Answer."},
  {"Grow traffic! 🎉 Cut churn.", "Grow traffic! 🎉|Cut churn."},
  {"Grow traffic. ✅", "Grow traffic. ✅"},
  {"✅ Grow traffic. ✅ Cut churn.", "✅ Grow traffic.|✅ Cut churn."},
  {"Grow **traffic.** Cut churn.", "Grow traffic.|Cut churn."},
  {"Grow [traffic](http://x.com). Done.", "Grow traffic.|Done."},
  /* small letters throughout */
  {"grow traffic. cut churn.", "grow traffic.|cut churn."},
  {"Grow traffic. cut churn.", "Grow traffic. cut churn."},
  {"grow traffic, e.g. by search.", "grow traffic, e.g. by search."},
  /* lines */
  {"Grow\ntraffic", "Grow traffic"},
  {"Grow traffic  \nCut churn", "Grow traffic|Cut churn"},
  {"Grow traffic\\\nCut churn", "Grow traffic|Cut churn"},
  {"Grow traffic<br>Cut churn", "Grow traffic|Cut churn"},
  {"Grow traffic<br />- cut churn", "Grow traffic|- cut churn"},
  {"Grow traffic  \nin Europe", "Grow traffic in Europe"},
  {"Grow traffic  \r\n20 new customers", "Grow traffic|20 new customers"},
  {"**Specific:** grow traffic\n**Measurable:** 20%", "Specific: grow traffic|Measurable: 20%"},
  {"Specific: grow traffic\nMeasurable: 20%", "Specific: grow traffic|Measurable: 20%"},
  {"We sell to\n**Volvo** this year", "We sell to Volvo this year"},
  {"Our goals\n• grow traffic\n• cut churn", "Our goals|• grow traffic|• cut churn"},
  {"We grow traffic in\nSweden by May", "We grow traffic in Sweden by May"},
};

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static const mil_allocator *const allocator = &mil_allocator_default;
static mil_language *language;
static mil_prose_reader *reader;
static mil_arena arena;

static void use_language(const char *name) {
  for (uint32_t i = 0; i < mil_data_builtin.language_count; i++)
    if (strcmp(mil_data_builtin.languages[i].name, name) == 0)
      language = mil_language_new(allocator, &mil_data_builtin.languages[i], NULL);
  ck_assert_ptr_nonnull(language);
  reader = mil_prose_reader_new(allocator, NULL);
  ck_assert_ptr_nonnull(reader);
  mil_arena_init(&arena, allocator);
}

static void set_up_swedish(void) { use_language("sv"); }

static void set_up_english(void) { use_language("en"); }

static void tear_down(void) {
  mil_arena_release(&arena);
  mil_prose_reader_free(reader);
  mil_language_free(language);
  language = NULL;
}

static mil_prose read(const char *markdown) {
  mil_prose prose;
  mil_range all = {0, (uint32_t)strlen(markdown)};
  ck_assert(mil_prose_read(reader, &arena, markdown, all, &prose, NULL));
  return prose;
}

static void check_row(const row *expected) {
  mil_prose prose = read(expected->markdown);
  char found[512] = "";
  mil_range sentence = {0, 0};
  while (mil_sentence_next(language, &prose, sentence.end, &sentence)) {
    if (*found) strcat(found, "|");
    strncat(found, prose.text + sentence.start, sentence.end - sentence.start);
  }
  ck_assert_str_eq(found, expected->sentences);
}

START_TEST(test_swedish) { check_row(&swedish[_i]); }
END_TEST

START_TEST(test_english) { check_row(&english[_i]); }
END_TEST

START_TEST(test_nothing_is_no_sentence) {
  mil_range sentence;
  mil_prose empty = read(""), blank = read(" \n "), one = read("Öka.");
  ck_assert(!mil_sentence_next(language, &empty, 0, &sentence));
  ck_assert(!mil_sentence_next(language, &blank, 0, &sentence));
  ck_assert(!mil_sentence_next(language, &one, one.length, &sentence));
}
END_TEST

/* Every byte that is no space stands in exactly one sentence. */
START_TEST(test_sentences_cover_the_text) {
  mil_prose prose = read("Öka (t.ex. nu). Ja! 🎉 **Mål:** `a. b` ... [x](y). \\\nNr. 3\n1. ) ((");
  mil_range sentence = {0, 0};
  for (uint32_t end = 0; mil_sentence_next(language, &prose, end, &sentence); end = sentence.end) {
    ck_assert_uint_lt(sentence.start, sentence.end);
    for (uint32_t at = end; at < sentence.start; at++) ck_assert_int_eq(prose.text[at], ' ');
  }
  ck_assert_uint_eq(sentence.end, prose.length);
}
END_TEST

/* Each of these would cost the square of its length if a look ahead or back had no bound. */
static const char *const costly[] = {"(",    "a. ",  "a.",    "((a. ",     "`a ", ". ",
                                     "kl. ", "*a* ", "a  \n", "**A:**\n", "!"};

START_TEST(test_time_is_linear) {
  enum { SIZE = 1000000 };
  size_t unit = strlen(costly[_i]);
  char *markdown = mil_arena_take(&arena, SIZE + 1);
  for (size_t at = 0; at + unit <= SIZE; at += unit) memcpy(markdown + at, costly[_i], unit);
  mil_prose prose = read(markdown);
  mil_range sentence = {0, 0};
  uint32_t count = 0;
  while (mil_sentence_next(language, &prose, sentence.end, &sentence)) count++;
  ck_assert_uint_gt(count, 0);
}
END_TEST

Suite *make_sentence_suite(void) {
  Suite *suite = suite_create("sentence");
  TCase *sv = tcase_create("Swedish");
  tcase_add_checked_fixture(sv, set_up_swedish, tear_down);
  tcase_add_loop_test(sv, test_swedish, 0, COUNT(swedish));
  tcase_add_test(sv, test_nothing_is_no_sentence);
  tcase_add_test(sv, test_sentences_cover_the_text);
  suite_add_tcase(suite, sv);
  TCase *en = tcase_create("English");
  tcase_add_checked_fixture(en, set_up_english, tear_down);
  tcase_add_loop_test(en, test_english, 0, COUNT(english));
  suite_add_tcase(suite, en);
  TCase *time = tcase_create("time");
  tcase_add_checked_fixture(time, set_up_swedish, tear_down);
  tcase_set_timeout(time, 20);
  tcase_add_loop_test(time, test_time_is_linear, 0, COUNT(costly));
  suite_add_tcase(suite, time);
  return suite;
}
