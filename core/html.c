/* html.c: the beginnings and ends of HTML blocks. */
#include "html.h"

#include <string.h>

static const char *const verbatim_tags[] = {"pre", "script", "style", "textarea"};

/* CommonMark 0.31 has `search`, 0.30 had `source`: both begin a block in some reader. Sorted. */
static const char *const block_tags[] = {
    "address",  "article",    "aside",  "base",   "basefont", "blockquote", "body",     "caption",
    "center",   "col",        "colgroup", "dd",   "details",  "dialog",     "dir",      "div",
    "dl",       "dt",         "fieldset", "figcaption", "figure", "footer", "form",     "frame",
    "frameset", "h1",         "h2",     "h3",     "h4",       "h5",         "h6",       "head",
    "header",   "hr",         "html",   "iframe", "legend",   "li",         "link",     "main",
    "menu",     "menuitem",   "nav",    "noframes", "ol",     "optgroup",   "option",   "p",
    "param",    "search",     "section", "source", "summary", "table",      "tbody",    "td",
    "tfoot",    "th",         "thead",  "title",  "tr",       "track",      "ul"};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- Characters -------------------------------------------------------------------------------- */

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_blank(char c) { return c == ' ' || c == '\t'; }

/* The byte at `at`, or NUL past the end: no valid text holds a NUL. */
static char byte_at(mil_slice line, uint32_t at) { return at < line.length ? line.text[at] : '\0'; }

static uint32_t skip_blanks(mil_slice line, uint32_t at) {
  while (is_blank(byte_at(line, at))) at++;
  return at;
}

static bool has_prefix(mil_slice line, const char *prefix) {
  size_t length = strlen(prefix);
  return line.length >= length && memcmp(line.text, prefix, length) == 0;
}

/* ---- Tags -------------------------------------------------------------------------------------- */

static uint32_t skip_tag_name(mil_slice line, uint32_t at) {
  if (!is_letter(byte_at(line, at))) return at;
  while (is_letter(byte_at(line, at)) || is_digit(byte_at(line, at)) || byte_at(line, at) == '-') at++;
  return at;
}

/* Are they equal but for the case of ASCII letters? `tag` is in lower case. */
static bool equals_tag(mil_slice name, const char *tag) {
  for (uint32_t i = 0; i < name.length; i++) {
    char c = name.text[i];
    if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != tag[i]) return false;
  }
  return tag[name.length] == '\0';
}

static bool is_one_of(mil_slice name, const char *const *tags, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (equals_tag(name, tags[i])) return true;
  }
  return false;
}

static bool is_name_start(char c) { return is_letter(c) || c == '_' || c == ':'; }
static bool is_name_byte(char c) { return is_name_start(c) || is_digit(c) || c == '.' || c == '-'; }
static bool ends_unquoted(char c) { return c == '\0' || strchr(" \t\"'=<>`", c) != NULL; }

/* Past an attribute's value that begins at `at`; 0 where there is none. */
static uint32_t skip_value(mil_slice line, uint32_t at) {
  char quote = byte_at(line, at);
  if (quote == '"' || quote == '\'') {
    const char *end = memchr(line.text + at + 1, quote, line.length - at - 1);
    return end == NULL ? 0 : (uint32_t)(end - line.text) + 1;
  }
  uint32_t start = at;
  while (!ends_unquoted(byte_at(line, at))) at++;
  return at > start ? at : 0;
}

/* Past the attributes that begin at `at`, each after a blank; 0 where one is ill-formed. */
static uint32_t skip_attributes(mil_slice line, uint32_t at) {
  for (;;) {
    uint32_t name = skip_blanks(line, at);
    if (name == at || !is_name_start(byte_at(line, name))) return at;
    at = name;
    while (is_name_byte(byte_at(line, at))) at++;
    uint32_t equals = skip_blanks(line, at);
    if (byte_at(line, equals) != '=') continue;
    at = skip_value(line, skip_blanks(line, equals + 1));
    if (at == 0) return 0;
  }
}

/* Is the line one whole tag and nothing else? */
static bool is_lone_tag(mil_slice line) {
  bool closing = byte_at(line, 1) == '/';
  uint32_t start = closing ? 2 : 1;
  uint32_t at = skip_tag_name(line, start);
  if (at == start) return false;
  mil_slice name = {line.text + start, at - start};
  if (!closing && is_one_of(name, verbatim_tags, COUNT(verbatim_tags))) return false;
  if (!closing) at = skip_attributes(line, at);
  if (at == 0) return false;
  at = skip_blanks(line, at);
  if (!closing && byte_at(line, at) == '/') at++;
  return byte_at(line, at) == '>' && skip_blanks(line, at + 1) == line.length;
}

static bool begins_with_tag(mil_slice line, bool may_close, const char *const *tags, size_t count) {
  uint32_t start = may_close && byte_at(line, 1) == '/' ? 2 : 1;
  uint32_t end = skip_tag_name(line, start);
  if (end == start || !is_one_of((mil_slice){line.text + start, end - start}, tags, count))
    return false;
  if (end == line.length || is_blank(byte_at(line, end)) || byte_at(line, end) == '>') return true;
  return may_close && byte_at(line, end) == '/' && byte_at(line, end + 1) == '>';
}

/* ---- Blocks ------------------------------------------------------------------------------------ */

mil_html_kind mil_html_begins(mil_slice line) {
  if (has_prefix(line, "<!--")) return MIL_HTML_COMMENT;
  if (has_prefix(line, "<?")) return MIL_HTML_PROCESSING;
  if (has_prefix(line, "<![CDATA[")) return MIL_HTML_CDATA;
  if (has_prefix(line, "<!") && is_letter(byte_at(line, 2))) return MIL_HTML_DECLARATION;
  if (begins_with_tag(line, false, verbatim_tags, COUNT(verbatim_tags))) return MIL_HTML_VERBATIM;
  if (begins_with_tag(line, true, block_tags, COUNT(block_tags))) return MIL_HTML_BLOCK_TAG;
  return is_lone_tag(line) ? MIL_HTML_ANY_TAG : MIL_HTML_NONE;
}

static bool contains(mil_slice line, const char *needle) {
  uint32_t length = (uint32_t)strlen(needle);
  const char *at = line.text, *end = line.text + line.length;
  while (end - at >= (ptrdiff_t)length &&
         (at = memchr(at, needle[0], (size_t)(end - at) - length + 1)) != NULL) {
    if (memcmp(at, needle, length) == 0) return true;
    at++;
  }
  return false;
}

/* Does the line hold </pre> or another closing tag of a verbatim block? Any of them ends it. */
static bool closes_verbatim(mil_slice line) {
  const char *end = line.text + line.length;
  for (const char *at = line.text; (at = memchr(at, '<', (size_t)(end - at))) != NULL; at++) {
    mil_slice rest = {at, (uint32_t)(end - at)};
    if (byte_at(rest, 1) != '/') continue;
    uint32_t name_end = skip_tag_name(rest, 2);
    if (byte_at(rest, name_end) == '>' &&
        is_one_of((mil_slice){at + 2, name_end - 2}, verbatim_tags, COUNT(verbatim_tags)))
      return true;
  }
  return false;
}

bool mil_html_ends(mil_html_kind kind, mil_slice line) {
  switch (kind) {
  case MIL_HTML_VERBATIM: return closes_verbatim(line);
  case MIL_HTML_COMMENT: return contains(line, "-->");
  case MIL_HTML_PROCESSING: return contains(line, "?>");
  case MIL_HTML_DECLARATION: return contains(line, ">");
  case MIL_HTML_CDATA: return contains(line, "]]>");
  default: return false;
  }
}
