#!/bin/sh
# Sees to it that all that the build and the tests need is there. Looks first; installs only what is missing,
# through apt-get, and says so. On other systems it prints what is missing and stops.
#
#     core/deps.sh [COMMAND…]    further commands to look for, each in the package of its name
set -eu

# How to look, what to look for, the Debian package that has it.
needs='
command cc build-essential
command pkg-config pkg-config
module tree-sitter libtree-sitter-dev
module libpcre2-8 libpcre2-dev
module lua5.4 liblua5.4-dev
module lua5.4-cjson lua-cjson-dev
module lua5.4-filesystem lua-filesystem-dev
module inih libinih-dev
module libutf8proc libutf8proc-dev
header libstemmer.h libstemmer-dev
module check check
command lua5.4 lua5.4
lua argparse lua-argparse
lua cjson lua-cjson
lua lfs lua-filesystem
command cmark cmark
command luacheck lua-check
'

is_there() { # kind, name
  case $1 in
    command) command -v "$2" ;;
    module) pkg-config --exists "$2" ;;
    header) printf '#include <%s>\n' "$2" | cc -E - ;;
    lua) lua5.4 -e "require '$2'" ;;
  esac >/dev/null 2>&1
}

missing_packages() {
  echo "$needs" | while read -r kind name package; do
    [ -z "$kind" ] || is_there "$kind" "$name" || echo "$package"
  done
  for name; do is_there command "$name" || echo "$name"; done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Debian 13 has the Markdown grammar as packages; elsewhere npm fetches it (core/grammar.sh).
grammar_packages() {
  if [ -n "${GRAMMAR_DIR:-}" ] || [ -e build/grammar/sources ] || [ -e /usr/src/tree-sitter/markdown ]; then
    return 0
  elif apt-cache show tree-sitter-markdown-src >/dev/null 2>&1; then
    printf '%s\n' tree-sitter-markdown-src tree-sitter-markdown-inline-src
  elif ! is_there command npm; then
    echo npm
  fi
}

missing=$(missing_packages "$@")
if command -v apt-get >/dev/null; then
  # A fresh machine has no package lists yet, and without them nobody knows of the grammar's package.
  if [ -n "$missing" ] && ! apt-cache show libtree-sitter-dev >/dev/null 2>&1; then
    echo "deps: reads the package lists (apt-get update)"
    as_root apt-get update -qq
  fi
  missing=$(printf '%s\n%s\n' "$missing" "$(grammar_packages)" | sort -u | xargs)
  [ -n "$missing" ] || exit 0
  echo "deps: installs $missing"
  # shellcheck disable=SC2086 # one word for each package
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
elif [ -n "$missing" ]; then
  echo "deps: no apt-get here. Missing, by the names of Debian's packages:" >&2
  echo "$missing" | sort -u | sed 's/^/  /' >&2
  exit 1
fi
