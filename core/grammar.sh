#!/bin/sh
# Puts the C sources of the Markdown grammar, block and inline, where the Makefile compiles them.
#
#     core/grammar.sh FOLDER     makes FOLDER/block and FOLDER/inline
#
# From GRAMMAR_DIR where it is set (an unpacked grammar: tree-sitter-markdown/src, …-inline/src), else from Debian's
# source packages, else the pinned npm package. Nothing of what it fetches is run.
set -eu

folder=$1
package=@tree-sitter-grammars/tree-sitter-markdown@0.3.2
sha512=8505c270356f836b7813c727ef3cfa8e32017abce4f44f59947c49a7922b50ea\
58e2cd585695c96cc796664b36fd5ee59a43d19e790cf08ad36d0e65b7010e9c

fail() {
  echo "grammar: $*" >&2
  exit 1
}

take() { # name, the folder with its sources
  [ -f "$2/parser.c" ] || fail "no parser.c in '$2'"
  [ -f "$2/scanner.c" ] || fail "no scanner.c in '$2'"
  rm -rf "${folder:?}/$1"
  cp -R "$2" "$folder/$1"
}

take_unpacked() { # folder
  [ -d "$1" ] || fail "GRAMMAR_DIR: no folder '$1'"
  take block "$1/tree-sitter-markdown/src"
  take inline "$1/tree-sitter-markdown-inline/src"
}

fetch() {
  command -v npm >/dev/null || fail "neither Debian's tree-sitter-markdown-src nor npm is there; run 'make deps'," \
    "or name an unpacked copy of $package: make GRAMMAR_DIR=…"
  echo "grammar: fetches $package"
  archive=$(npm pack --loglevel=error --ignore-scripts --pack-destination "$folder" "$package") ||
    fail "npm could not fetch $package"
  archive=$folder/${archive##*/}
  echo "$sha512  $archive" | sha512sum --check --status || fail "'$archive' is not what was pinned (SHA-512 differs)"
  tar -xzf "$archive" -C "$folder" package/tree-sitter-markdown/src package/tree-sitter-markdown-inline/src
  take_unpacked "$folder/package"
  rm -rf "$folder/package" "$archive"
}

mkdir -p "$folder"
debian=/usr/src/tree-sitter
if [ -n "${GRAMMAR_DIR:-}" ]; then
  take_unpacked "$GRAMMAR_DIR"
elif [ -d $debian/markdown ] && [ -d $debian/markdown_inline ]; then
  take block "$(echo $debian/markdown/*/parser/src)"
  take inline "$(echo $debian/markdown_inline/*/parser/src)"
else
  fetch
fi
