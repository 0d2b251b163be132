/* Prose: what of Markdown is kept, and that every byte of it knows where it comes from. */
#include <check.h>
#include <string.h>

#include "entity.h"
#include "failing.h"
#include "prose.h"
#include "prose_internal.h"
#include "utf8.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static mil_prose_reader *reader;
static mil_arena arena;

static void set_up(void) {
  reader = mil_prose_reader_new(&mil_allocator_default, NULL);
  ck_assert_ptr_nonnull(reader);
  mil_arena_init(&arena, &mil_allocator_default);
}

static void tear_down(void) {
  mil_arena_release(&arena);
  mil_prose_reader_free(reader);
}

static mil_prose read_by(mil_inline_way way, const char *markdown, mil_range range) {
  mil_prose prose;
  mil_prose_reader_use(reader, way);
  ck_assert(mil_prose_read(reader, &arena, markdown, range, &prose, NULL));
  return prose;
}

static mil_prose read(const char *markdown) {
  return read_by(MIL_INLINE_AUTO, markdown, (mil_range){0, (uint32_t)strlen(markdown)});
}

/* ---- What is kept
 * ------------------------------------------------------------------------------ */

static const struct text_row {
  const char *markdown, *text;
} texts[] = {
  {"", ""},
  {" \t\n ", ""},
  {"Öka trafiken", "Öka trafiken"},
  /* emphasis */
  {"Öka *trafiken* med **20 %**", "Öka trafiken med 20 %"},
  {"Öka _trafiken_ med __20 %__", "Öka trafiken med 20 %"},
  {"***Öka*** **webb**trafiken", "Öka webbtrafiken"},
  {"~~Öka~~ trafiken", "Öka trafiken"},
  {"*Öka **trafiken** nu*", "Öka trafiken nu"},
  {"2 * 3 = 6, 5*", "2 * 3 = 6, 5*"},
  {"snake_case_name och a_b", "snake_case_name och a_b"},
  {"Öka _till 31 mars 2027_ nu, __5__, 20_000 st", "Öka till 31 mars 2027 nu, 5, 20_000 st"},
  {"~20 till ~30", "~20 till ~30"},
  /* links and images */
  {"[Öka trafiken](http://x.se/a_b \"titel\") nu", "Öka trafiken nu"},
  {"[**Öka** trafiken][ref] och [mer][]", "Öka trafiken och mer"},
  {"![Kurvan](kurva.png) stiger", "Kurvan stiger"},
  {"[![Bild](a.png)](http://x.se) text", "Bild text"},
  {"med [antal] kunder, [ ] eller [x]", "med [antal] kunder, [ ] eller [x]"},
  {"<https://x.se/a_b_c> och <a@x.se>", "https://x.se/a_b_c och a@x.se"},
  {"https://x.se/a_b_c*d*e och *mer*", "https://x.se/a_b_c*d*e och mer"},
  {"[[Sida]] och [[Sida|texten]] ![[bild.png]].", "Sida och texten ."},
  {"[[1]](http://x.se) [a]", "[1] [a]"},
  {"[se [1] här](http://x.se) [a]", "se [1] här [a]"},
  /* footnotes, HTML */
  {"Öka[^1] trafiken[^not][^2].", "Öka trafiken."},
  {"<b>Öka</b> trafi<i class=\"x\">ken</i>", "Öka trafiken"},
  {"Öka<br>trafiken<br/>nu<BR />så", "Öka trafiken nu så"},
  {"<p>Öka</p><p>mer</p>", "Öka mer"},
  {"Öka <!-- inte *nu* --> trafiken", "Öka trafiken"},
  {"Öka <!-- över\nrader --> trafiken", "Öka trafiken"},
  {"CO<sub>2</sub> < 5 och a<b", "CO2 < 5 och a<b"},
  /* entities */
  {"R&amp;D &lt;5 &auml;&aring;&Ouml; &euro;", "R&D <5 äåÖ €"},
  {"&#228; &#xE4; &#XE4; &#0; &#xD800;", "ä ä ä \xEF\xBF\xBD \xEF\xBF\xBD"},
  {"20&nbsp;000&#160;kr&thinsp;!", "20 000 kr !"},
  {"&nix; &amp &; &#; &#x; R&D", "&nix; &amp &; &#; &#x; R&D"},
  {"&#42;inte kursiv&#42;", "*inte kursiv*"},
  {"web&shy;bplats", "webbplats"},
  /* escapes */
  {"\\*inte\\* \\[kursiv\\] \\# \\& \\å", "*inte* [kursiv] # & \\å"},
  {"\\\\ och \\", "\\ och \\"},
  {"C:\\plan", "C:\\plan"},
  /* code */
  {"Öka `signup rate` nu", "Öka signup rate nu"},
  {"i `f(x)` för", "i code för"},
  {"kör `npm run --fix` och `a->b`", "kör code och code"},
  {"`` a ` b ``", "code"},
  {"håll `p95 < 200 ms` och `99.9 %`", "håll p95 < 200 ms och 99.9 %"},
  {"` a `b` `c", "a b c"},
  {"`a &amp b` &amp; `a &amp; b`", "a &amp b & code"},
  {"`*a*` *b*", "code b"},
  {"`[[x]]` och ett ` till", "code och ett ` till"},
  {"i `a` `b`", "i a b"},
  /* white space and what is not seen */
  {"a\tb  c\xC2\xA0" "d\xE2\x80\xAF" "e\xE2\x80\x89" "f\xE3\x80\x80g", "a b c d e f g"},
  {"web\xC2\xAD" "b\xE2\x80\x8Bpl\xEF\xBB\xBF" "ats\xE2\x80\xAE", "webbplats"},
  {"✔\xEF\xB8\x8F 👩\xE2\x80\x8D💻 a\xE2\x80\x8D" "b", "✔ 👩\xE2\x80\x8D💻 ab"},
  {"a\x01" "b\x7F", "ab"},
  /* composition */
  {"O\xCC\x88ka a\xCC\x8A", "Öka å"},
  {"\xE2\x84\xAB", "Å"},
  {"q\xCC\x88x", "q\xCC\x88x"},
  {"a\xCC\xA3\xCC\x82", "\xE1\xBA\xAD"},
  {"a&#x30A;", "å"},
  {"*a*\xCC\x8A", "å"},
  {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "\xED\x95\x9C"},
  /* lines */
  {"Öka\ntrafiken\r\nmed\r20 %", "Öka trafiken med 20 %"},
  {"Öka  \ntrafiken\\\nnu", "Öka trafiken nu"},
  {"Öka\n      trafiken\n\tnu", "Öka trafiken nu"},
  {"NPS\n> 45", "NPS > 45"},
  /* signs that are text */
  {"$5 to $10 *per* lead", "$5 to $10 per lead"},
  {":rocket: ✅ Öka 🎉", ":rocket: ✅ Öka 🎉"},
  {"😀 *Öka*", "😀 Öka"},
  {"]](( **", "]](( **"},
};

START_TEST(test_texts) { ck_assert_str_eq(read(texts[_i].markdown).text, texts[_i].text); }
END_TEST

/* ---- Where it stands
 * --------------------------------------------------------------------------- */

/* In `block` the content begins after the first '^'; words of the prose and what they come from. */
static const struct source_row {
  const char *block, *plain, *source;
} sources[] = {
  {"^Öka 😀 trafiken nu", "trafiken", "trafiken"},
  {"^O\xCC\x88ka a\xCC\x8At trafiken nu", "trafiken", "trafiken"},
  {"^O\xCC\x88ka a\xCC\x8At", "åt", "a\xCC\x8At"},
  {"^a\xCC\x8At &auml;ven", "även", "&auml;ven"},
  {"^*å* **webb*trafiken*** nu", "webbtrafiken", "webb*trafiken"},
  {"^å [trafiken](http://x.se) nu", "trafiken nu", "trafiken](http://x.se) nu"},
  {"^å `f(x)` nu", "code", "f(x)"},
  {"^å `f(x)` nu", "od", "f(x)"},
  {"- ^Öka\n  *trafiken*\n  med 20 %", "trafiken med", "trafiken*\n  med"},
  {"- ^Öka\n  *trafiken*\n  med 20 %", "20 %", "20 %"},
  {"> ^Öka\n> *trafiken*\n> nu", "Öka trafiken nu", "Öka\n> *trafiken*\n> nu"},
  {"> > ^Öka\n>> trafiken\n nu", "Öka trafiken nu", "Öka\n>> trafiken\n nu"},
  {"> - ^NPS\n>   > 45", "NPS > 45", "NPS\n>   > 45"},
  {"1. > ^Öka\r\n   > trafiken", "trafiken", "trafiken"},
  {"^Öka\r\ntrafiken", "Öka trafiken", "Öka\r\ntrafiken"},
  {"^Öka &nbsp; nu", "a n", "a &nbsp; n"},
  {"^Öka \\* nu", "*", "\\*"},
  {"^web\xC2\xAD" "bplats nu", "webbplats", "web\xC2\xAD" "bplats"},
};

START_TEST(test_sources) {
  const struct source_row *row = &sources[_i];
  uint32_t start = (uint32_t)(strchr(row->block, '^') - row->block) + 1;
  mil_range range = {start, (uint32_t)strlen(row->block)};
  mil_prose prose = read_by(MIL_INLINE_AUTO, row->block, range);
  const char *found = strstr(prose.text, row->plain);
  ck_assert_msg(found != NULL, "%s", prose.text);
  mil_range plain = {(uint32_t)(found - prose.text), 0};
  plain.end = plain.start + (uint32_t)strlen(row->plain);
  mil_range source = mil_prose_source(&prose, plain);
  const char *copy = mil_arena_copy(&arena, row->block + source.start, source.end - source.start);
  ck_assert_str_eq(copy, row->source);
  mil_range back = mil_prose_plain(&prose, source);
  ck_assert_uint_le(back.start, plain.start);
  ck_assert_uint_ge(back.end, plain.end);
}
END_TEST

START_TEST(test_empty_ranges) {
  const char *markdown = "  *Öka* nu  ";
  mil_prose prose = read(markdown);
  mil_range first = mil_prose_source(&prose, (mil_range){0, 0});
  mil_range end = mil_prose_source(&prose, (mil_range){prose.length, prose.length});
  ck_assert_uint_eq(first.start, 3);
  ck_assert_uint_eq(first.end, 3);
  ck_assert_uint_eq(end.start, strlen(markdown) - 2);
  mil_prose none = read("  ");
  ck_assert_uint_eq(mil_prose_source(&none, (mil_range){0, 0}).start, 0);
}
END_TEST

/* ---- Spans
 * ------------------------------------------------------------------------------------- */

static const struct span_row {
  const char *markdown;
  mil_span_kind kind;
  const char *text; /* NULL: there is none */
} spans[] = {
  {"å **Mål:** öka", MIL_SPAN_STRONG, "Mål:"},
  {"å *Mål* öka", MIL_SPAN_EMPHASIS, "Mål"},
  {"å ~~Mål~~ öka", MIL_SPAN_STRIKE, "Mål"},
  {"å ` Mål ` öka", MIL_SPAN_CODE, "Mål"},
  {"å `f(x)` öka", MIL_SPAN_CODE, "code"},
  {"å [Mål *ett*](x) öka", MIL_SPAN_LINK, "Mål ett"},
  {"å [Mål][x] öka", MIL_SPAN_LINK, "Mål"},
  {"å [Mål] öka", MIL_SPAN_LINK, NULL},
  {"å ![Mål](x) öka", MIL_SPAN_LINK, NULL},
  {"å https://x.se/å. Öka", MIL_SPAN_URL, "https://x.se/å"},
  {"å (www.x.se/a_(b)) *öka*", MIL_SPAN_URL, "www.x.se/a_(b)"},
  {"å <http://x.se> öka", MIL_SPAN_URL, "http://x.se"},
  {"å [a](http://x.se) öka", MIL_SPAN_URL, NULL},
  {"å `http://x.se` öka", MIL_SPAN_URL, NULL},
  {"å\nöka", MIL_SPAN_BREAK, ""},
  {"å\nöka", MIL_SPAN_HARD_BREAK, NULL},
  {"å  \nöka", MIL_SPAN_HARD_BREAK, ""},
  {"å\\\nöka", MIL_SPAN_HARD_BREAK, ""},
  {"å\\\\\nöka", MIL_SPAN_HARD_BREAK, NULL},
  {"å<br>öka", MIL_SPAN_HARD_BREAK, ""},
  {"`å  \nöka`", MIL_SPAN_HARD_BREAK, NULL},
};

static const mil_span *find_span(const mil_prose *prose, mil_span_kind kind) {
  for (uint32_t i = 0; i < prose->span_count; i++)
    if (prose->spans[i].kind == kind) return &prose->spans[i];
  return NULL;
}

START_TEST(test_spans) {
  mil_prose prose = read(spans[_i].markdown);
  const mil_span *span = find_span(&prose, spans[_i].kind);
  ck_assert_int_eq(span != NULL, spans[_i].text != NULL);
  if (!span) return;
  mil_slice text = mil_prose_slice(&prose, span->plain);
  ck_assert_str_eq(mil_arena_copy(&arena, text.text, text.length), spans[_i].text);
}
END_TEST

START_TEST(test_breaks_stand_before_the_space) {
  mil_prose prose = read("å *a*\nb");
  const mil_span *span = find_span(&prose, MIL_SPAN_BREAK);
  ck_assert_ptr_nonnull(span);
  ck_assert_str_eq(prose.text + span->plain.start, " b");
}
END_TEST

/* ---- Ways
 * -------------------------------------------------------------------------------------- */

/* The scan, which pairs no emphasis, agrees with the grammar on the text of ordinary Markdown. */
START_TEST(test_scan_agrees) {
  const char *markdown = texts[_i].markdown;
  static const char *const differing[] = {"2 * 3 = 6, 5*", "` a `b` `c"};
  for (int i = 0; i < COUNT(differing); i++)
    if (strcmp(markdown, differing[i]) == 0) return;
  mil_range all = {0, (uint32_t)strlen(markdown)};
  ck_assert_str_eq(read_by(MIL_INLINE_SCAN, markdown, all).text, texts[_i].text);
}
END_TEST

START_TEST(test_grammar_agrees_on_plain_text) {
  const char *markdown = texts[_i].markdown;
  mil_range all = {0, (uint32_t)strlen(markdown)};
  ck_assert_str_eq(read_by(MIL_INLINE_PARSE, markdown, all).text, texts[_i].text);
}
END_TEST

/* ---- Random texts
 * ------------------------------------------------------------------------------ */

static const char *const markup_pieces[] = {
  "*", "**", "_", "__", "`", "``", "[", "](", "][", "](x)", ")", "]", "![", "[[", "]]", "|", "<",
  ">", "<b>", "</b>", "<br>", "<!--", "-->", "~~", "~", "$", "\\", "&", "&amp;", "&#228;", ";",
  "http://", "www.", "[^",
};

static const char *const plain_pieces[] = {
  "a", "öka", "Å", "😀", " ", "  ", "\n", "\r\n", "\r", "> ", "\t", "20 %", ".", ",", "(", "!",
  "-", "#", "\xCC\x8A", "a\xCC\x8A", "\xC2\xA0", "\xC2\xAD", "\xE2\x80\x8D", "\xEF\xB8\x8F",
  "\xE1\x85\xA1",
};

static uint32_t seed;

static uint32_t next_random(uint32_t below) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % below;
}

/* Some forty pieces; of each ten about `share` are markup. */
static void make_random(char *markdown, uint32_t share) {
  uint32_t count = 1 + next_random(40);
  *markdown = '\0';
  for (uint32_t i = 0; i < count; i++) {
    bool markup = next_random(10) < share;
    strcat(markdown, markup ? markup_pieces[next_random(COUNT(markup_pieces))]
                            : plain_pieces[next_random(COUNT(plain_pieces))]);
  }
}

/* One assertion for all bytes: Check notes each. */
static bool is_in_order(const mil_prose *prose, uint32_t size) {
  const uint32_t *starts = prose->starts, *ends = prose->ends;
  bool ordered = ends[prose->length] <= size;
  for (uint32_t i = 0; i < prose->length; i++)
    ordered = ordered && starts[i] < ends[i] && starts[i] <= starts[i + 1] &&
              ends[i] <= ends[i + 1];
  return ordered;
}

/* A character whose source is no longer than itself is that source; code may have become another
 * word, and what is composed or decoded has a longer source. */
static bool is_identical(const mil_prose *prose, const char *markdown, uint32_t at, uint32_t size) {
  mil_range source = mil_prose_source(prose, (mil_range){at, at + size});
  if (source.end - source.start != size) return true;
  if (memcmp(prose->text + at, markdown + source.start, size) == 0) return true;
  return prose->text[at] == ' ' || strchr(MIL_PROSE_CODE, prose->text[at]);
}

static void check_identity(const mil_prose *prose, const char *markdown) {
  mil_slice text = {prose->text, prose->length};
  for (uint32_t at = 0, size; at < text.length; at += size) {
    mil_utf8_decode(text, at, &size);
    if (!is_identical(prose, markdown, at, size)) ck_abort_msg("byte %u of %s", at, markdown);
  }
}

static void check_spaces(const mil_prose *prose) {
  ck_assert_ptr_null(strstr(prose->text, "  "));
  if (!prose->length) return;
  ck_assert_int_ne(prose->text[0], ' ');
  ck_assert_int_ne(prose->text[prose->length - 1], ' ');
}

static void check_spans(const mil_prose *prose) {
  for (uint32_t i = 0; i < prose->span_count; i++) {
    mil_span span = prose->spans[i];
    ck_assert_uint_le(span.plain.start, span.plain.end);
    ck_assert_uint_le(span.plain.end, prose->length);
    if (i) ck_assert_uint_le(prose->spans[i - 1].plain.start, span.plain.start);
    bool line = span.kind == MIL_SPAN_BREAK || span.kind == MIL_SPAN_HARD_BREAK;
    ck_assert(line == mil_range_empty(span.plain));
  }
}

static void check_all(const mil_prose *prose, const char *markdown) {
  ck_assert_uint_eq(strlen(prose->text), prose->length);
  ck_assert_uint_eq(mil_utf8_check(prose->text, prose->length), prose->length);
  ck_assert(is_in_order(prose, (uint32_t)strlen(markdown)));
  check_identity(prose, markdown);
  check_spaces(prose);
  check_spans(prose);
}

START_TEST(test_random_markdown) {
  seed = 2026u + (uint32_t)_i;
  for (int i = 0; i < 200; i++) {
    char markdown[1024];
    make_random(markdown, 5);
    mil_range all = {0, (uint32_t)strlen(markdown)};
    for (int way = MIL_INLINE_AUTO; way <= MIL_INLINE_SCAN; way++) {
      mil_prose prose = read_by((mil_inline_way)way, markdown, all);
      check_all(&prose, markdown);
    }
    mil_arena_reset(&arena);
  }
}
END_TEST

static void check_same(const mil_prose *a, const mil_prose *b) {
  ck_assert_str_eq(a->text, b->text);
  ck_assert_mem_eq(a->starts, b->starts, (a->length + 1) * sizeof *a->starts);
  ck_assert_mem_eq(a->ends, b->ends, (a->length + 1) * sizeof *a->ends);
  ck_assert_uint_eq(a->span_count, b->span_count);
  ck_assert_mem_eq(a->spans, b->spans, a->span_count * sizeof *a->spans);
}

START_TEST(test_ways_agree_without_markup) {
  seed = 4052u + (uint32_t)_i;
  for (int i = 0; i < 200; i++) {
    char markdown[1024];
    make_random(markdown, 0);
    mil_range all = {0, (uint32_t)strlen(markdown)};
    mil_prose fast = read_by(MIL_INLINE_AUTO, markdown, all);
    mil_prose parsed = read_by(MIL_INLINE_PARSE, markdown, all);
    mil_prose scanned = read_by(MIL_INLINE_SCAN, markdown, all);
    check_same(&fast, &parsed);
    check_same(&fast, &scanned);
    mil_arena_reset(&arena);
  }
}
END_TEST

/* ---- Bad input and bounds
 * ---------------------------------------------------------------------- */

static const char *const costly[] = {
  "*a **b ", "[", "![", "[a](", "`a", "``", "<a ", "[[", "[[a|b]]", "<!--", "-->", "~~a ", "*",
  "_", "\\", "&", "http://", "www.a(", "~", "[a] ", "a\n> ", "\xCC\x8A", "a\xCC\x8A", "](",
  "  \n", "$", "\r\n",
};

static const char *repeat(const char *unit, uint32_t size) {
  size_t length = strlen(unit);
  char *text = mil_arena_take(&arena, size + 1);
  for (size_t at = 0; at + length <= size; at += length) memcpy(text + at, unit, length);
  return text;
}

START_TEST(test_time_is_linear) {
  const char *markdown = repeat(costly[_i], 2000000);
  mil_prose prose = read(markdown);
  ck_assert(is_in_order(&prose, (uint32_t)strlen(markdown)));
}
END_TEST

/* Just below the limits of inline.h, where the grammar still reads. */
START_TEST(test_time_is_short_below_the_limits) {
  const char *markdown = repeat(costly[_i], MIL_INLINE_PARSED_MARKUP);
  for (int i = 0; i < 10; i++) read(markdown);
}
END_TEST

START_TEST(test_nesting) {
  enum { DEPTH = 100000 };
  char *markdown = mil_arena_take(&arena, 2 * DEPTH + 2);
  memset(markdown, '[', DEPTH);
  markdown[DEPTH] = 'a';
  memset(markdown + DEPTH + 1, ']', DEPTH);
  /* The innermost two are a wiki link. */
  ck_assert_uint_eq(read(markdown).length, 2 * DEPTH + 1 - 4);
}
END_TEST

START_TEST(test_invalid_bytes_are_survived) {
  mil_prose prose = read("a\xFF b\xC3 *c\xE2\x82*\xF0\x9F");
  ck_assert_uint_eq(mil_utf8_check(prose.text, prose.length), prose.length);
}
END_TEST

START_TEST(test_memory_ends) {
  const char *markdown = "> Öka **a\xCC\x8A**  \n> [x](y) `f(x)` http://x.se [[a|b]] &amp;";
  mil_range range = {2, (uint32_t)strlen(markdown)};
  bool failed = true;
  for (uint32_t n = 0; failed; n++) {
    const mil_allocator *allocator = failing_allocator(n);
    mil_arena space;
    mil_prose prose;
    mil_error error = {0};
    mil_arena_init(&space, allocator);
    mil_prose_reader *own = mil_prose_reader_new(allocator, &error);
    bool done = own && mil_prose_read(own, &space, markdown, range, &prose, &error);
    if (done) ck_assert_str_eq(prose.text, "Öka å x code http://x.se b &");
    failed = failing_allocator_failed();
    ck_assert(done || failed); /* without memory to remember by, it is done all the same */
    if (!done) ck_assert_int_eq((int)error.kind, MIL_ERROR_MEMORY);
    mil_prose_reader_free(own);
    mil_arena_release(&space);
    ck_assert_uint_eq(failing_allocator_live(), 0);
  }
}
END_TEST

/* ---- Entities
 * ---------------------------------------------------------------------------------- */

static const struct entity_row {
  const char *text;
  uint32_t length, character;
} entities[] = {
  {"&amp;", 5, '&'},         {"&AElig;x", 7, 0xC6},       {"&zwnj;", 6, 0x200C},
  {"&thetasym;", 10, 0x3D1}, {"&apos;", 6, '\''},         {"&there4;", 8, 0x2234},
  {"&#1234567;", 10, 0xFFFD}, {"&#12345678;", 0, 0},      {"&#x10FFFF;", 10, 0x10FFFF},
  {"&#xFFFFFFF;", 0, 0},     {"&thetasymx;", 0, 0},       {"&", 0, 0},
  {"&a", 0, 0},              {"&;", 0, 0},                {"&#", 0, 0},
};

START_TEST(test_entities) {
  uint32_t character = 0;
  mil_slice text = {entities[_i].text, (uint32_t)strlen(entities[_i].text)};
  ck_assert_uint_eq(mil_entity_read(text, &character), entities[_i].length);
  ck_assert_uint_eq(character, entities[_i].character);
}
END_TEST

Suite *make_prose_suite(void) {
  Suite *suite = suite_create("prose");
  TCase *core = tcase_create("core");
  tcase_add_checked_fixture(core, set_up, tear_down);
  tcase_add_loop_test(core, test_texts, 0, COUNT(texts));
  tcase_add_loop_test(core, test_sources, 0, COUNT(sources));
  tcase_add_test(core, test_empty_ranges);
  tcase_add_loop_test(core, test_spans, 0, COUNT(spans));
  tcase_add_test(core, test_breaks_stand_before_the_space);
  tcase_add_loop_test(core, test_entities, 0, COUNT(entities));
  suite_add_tcase(suite, core);
  TCase *ways = tcase_create("ways");
  tcase_add_checked_fixture(ways, set_up, tear_down);
  tcase_add_loop_test(ways, test_scan_agrees, 0, COUNT(texts));
  tcase_add_loop_test(ways, test_grammar_agrees_on_plain_text, 0, COUNT(texts));
  tcase_add_loop_test(ways, test_ways_agree_without_markup, 0, 10);
  tcase_add_loop_test(ways, test_random_markdown, 0, 10);
  suite_add_tcase(suite, ways);
  TCase *bounds = tcase_create("bounds");
  tcase_add_checked_fixture(bounds, set_up, tear_down);
  tcase_set_timeout(bounds, 60);
  tcase_add_loop_test(bounds, test_time_is_linear, 0, COUNT(costly));
  tcase_add_loop_test(bounds, test_time_is_short_below_the_limits, 0, COUNT(costly));
  tcase_add_test(bounds, test_nesting);
  tcase_add_test(bounds, test_invalid_bytes_are_survived);
  tcase_add_test(bounds, test_memory_ends);
  suite_add_tcase(suite, bounds);
  return suite;
}
