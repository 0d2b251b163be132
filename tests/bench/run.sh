#!/bin/sh
# How long the program takes, beside others on the same text: a table of ratios, and BUILD/bench.json.
#
#     tests/bench/run.sh BUILD DOCUMENTS    DOCUMENTS holds one-1mb.md and many/, real Markdown to measure with
#
# Where DOCUMENTS is absent the bench makes its own (documents.lua). Peers that are not installed are left out:
# cmark, rumdl, textlint. RUNS=n runs each n times, SECONDS_EACH=n measures keystrokes for n seconds a size. doc/performance.md explains it.
set -eu
here=$(dirname "$0")
build=$(realpath "$1") given=$2
program=$build/milstolpe documents=$build/bench
check="$program check --quiet --today 2026-11-23"
mkdir -p "$documents"

if [ -f "$given/one-1mb.md" ]; then
  ${LUA:-lua5.4} "$here/documents.lua" "$documents" plans
  one=$(realpath "$given/one-1mb.md") many=$(realpath "$given/many")
else
  echo "bench: no documents at '$given' (BENCH= names another place): measured on documents made here" >&2
  ${LUA:-lua5.4} "$here/documents.lua" "$documents"
  one=$documents/one-1mb.md many=$documents/many
fi
four=$documents/four
rm -rf "$four"
mkdir -p "$four"
for copy in 1 2 3 4; do cp -r "$many" "$four/$copy"; done

has() { command -v "$1" >/dev/null 2>&1; }

# work LABEL FILES CMARK-FILES: ours first, then the peers that are there.
work() {
  label=$1 files=$2 list=$3
  set -- --style none --ignore-failure --warmup 1 --runs "${RUNS:-10}" --export-json "$documents/$label.json" \
    -n milstolpe "$check $files >/dev/null"
  ! has cmark || set -- "$@" -n cmark "cat $list | xargs cmark >/dev/null"
  set -- "$@" -n tree-sitter-block "cat $list | xargs $build/tests/bench/block_parse"
  ! has rumdl || set -- "$@" -n rumdl "rumdl check --no-cache $files >/dev/null"
  ! has textlint || set -- "$@" -n textlint "textlint --rule write-good $files >/dev/null"
  hyperfine "$@" >/dev/null 2>&1
}

list() { # NAME, PATHS…
  name=$1
  shift
  find "$@" -name '*.md' | sort >"$documents/$name.list"
}
list empty "$documents/empty.md"
list plan "$documents/plan-20k.md"
list one "$one"
list many "$many"
list four "$four"
work start "$documents/empty.md" "$documents/empty.list"
work plan "$documents/plan-20k.md" "$documents/plan.list"
work one "$one" "$documents/one.list"
work many "$many" "$documents/many.list"
work four "$four" "$documents/four.list"
LUA_CPATH="$build/lua/5.4/?.so" ${LUA:-lua5.4} "$here/keystrokes.lua" "$one" 2000 "${SECONDS_EACH:-20}" \
  >"$documents/keystrokes.tsv"
${LUA:-lua5.4} "$here/table.lua" "$documents" "$build/bench.json"
