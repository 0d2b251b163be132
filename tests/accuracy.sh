#!/bin/sh
# Measures the judgement against the labelled documents and sentences, which are no part of this repository.
#
#     tests/accuracy.sh PROGRAM CORPUS
set -eu
program=$(realpath "$1") corpus=$2

if [ ! -d "$corpus" ]; then
  echo "accuracy: NOTHING WAS MEASURED: there is no corpus at '$corpus' (CORPUS= names another place)" >&2
  exit 0
fi

goals() { # how to score …
  "$@" "$program" goals --format json --today 2024-01-01
}

echo '== documents'
goals python3 "$corpus/score.py" "$corpus/docs" "$corpus/labels"
for set in "$corpus"/sentences/*.tsv; do
  echo "== $(basename "$set" .tsv)"
  goals python3 "$corpus/score_sentences.py" "$set"
done
