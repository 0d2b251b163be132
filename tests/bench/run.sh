#!/bin/sh
# How long the program takes: to start, on one big document, on a folder of many.
#
#     tests/bench/run.sh PROGRAM DOCUMENTS    DOCUMENTS holds one-1mb.md and many/, real Markdown to measure with
set -eu
program=$(realpath "$1") documents=$2

measure() { # name, command
  printf '== %s\n' "$1"
  hyperfine --style basic --ignore-failure --warmup 1 --shell none "$2" 2>/dev/null | sed -n '/Time\|Range/p'
}

measure 'start' "$program --version"
if [ ! -d "$documents" ]; then
  echo "bench: no documents at '$documents' (BENCH= names another place): only the start was measured" >&2
  exit 0
fi
measure 'one document of 1 MB' "$program check --quiet --today 2024-01-01 $documents/one-1mb.md"
measure 'many documents' "$program check --quiet --today 2024-01-01 $documents/many"
