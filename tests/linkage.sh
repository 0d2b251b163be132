#!/bin/sh
# The program needs nothing but the C library; the module lends its host nothing but luaopen_*, and borrows nothing
# but Lua: an editor that holds another tree-sitter must not meet ours.
#
#     tests/linkage.sh PROGRAM MODULE
set -eu
program=$1 module=$2

fail() { # what, the offending lines
  printf 'linkage: %s\n%s\n' "$1" "$2" >&2
  exit 1
}

for file in "$program" "$module"; do [ -f "$file" ] || fail "not built" "$file"; done

# Sanitizers bring libraries of their own.
needed=$(ldd "$program" 2>/dev/null | grep -Ev 'linux-vdso|ld-linux|libm\.|libc\.|lib(a|ub)san\.|libgcc_s\.|lib(dl|rt|pthread|stdc\+\+)\.' || true)
[ -z "$needed" ] || fail "'$program' needs more than the C library" "$needed"

exported=$(nm -D --defined-only "$module" | awk '{ print $NF }' | grep -Ev '^luaopen_milstolpe' || true)
[ -z "$exported" ] || fail "'$module' exports more than luaopen_*" "$exported"

borrowed=$(nm -D --undefined-only "$module" | awk '{ print $NF }' | grep -E '^(mil|ts|tree_sitter|pcre2|utf8proc|sb|ini)_' || true)
[ -z "$borrowed" ] || fail "'$module' lacks" "$borrowed"
