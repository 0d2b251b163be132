#!/bin/sh
# Fetches the programs to measure beside, at fixed versions, into a folder; says which it had to leave out. What
# is there already stays.
#
#     tests/bench/peers.sh FOLDER
set -eu
folder=$1
rumdl=0.2.75 textlint=15.8.0 write_good=2.0.0

mkdir -p "$folder"
if [ -e "$folder/node_modules/.bin/rumdl" ] && [ -e "$folder/node_modules/.bin/textlint" ]; then exit 0; fi
if ! command -v npm >/dev/null; then
  echo "bench: no npm here: rumdl and textlint are left out" >&2
elif ! npm install --silent --no-audit --no-fund --prefix "$folder" "rumdl@$rumdl" "textlint@$textlint" \
  "textlint-rule-write-good@$write_good" >"$folder/npm.log" 2>&1; then
  echo "bench: npm could not install rumdl and textlint, which are left out: $folder/npm.log" >&2
fi
