#!/bin/sh
# The plugin in the real lite-xl, without a window: sh tests/editors/lite_xl.sh
# MILSTOLPE names the program (default build/milstolpe); the module stands beside it in lua/5.4.
# With MILSTOLPE_CAPTURES, and Xvfb and ImageMagick, pictures are taken.
set -eu

program=${MILSTOLPE:-build/milstolpe}
here=$(pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

mkdir -p "$folder/user/plugins" "$folder/user/libraries/milstolpe-shared" "$folder/project"
cp -r plugin/lite-xl/milstolpe "$folder/user/plugins/milstolpe"
cp -r plugin/milstolpe "$folder/user/libraries/milstolpe-shared/milstolpe"
cp "$(dirname "$program")/lua/5.4/milstolpe.so" "$folder/user/libraries/milstolpe-shared/"
cp tests/editors/lite_xl.lua "$folder/user/init.lua"
cp tests/editors/plan.md "$folder/project/"
export LITE_USERDIR="$folder/user" MILSTOLPE_RESULTS="$folder/results" MILSTOLPE_PLAN="$folder/project/plan.md"

if [ -n "${MILSTOLPE_CAPTURES:-}" ] && command -v Xvfb >/dev/null && command -v import >/dev/null; then
  # Scenes are named as they begin, and last a while.
  export MILSTOLPE_PAUSE=2 DISPLAY=:97
  Xvfb :97 -screen 0 1100x700x24 >/dev/null 2>&1 &
  screen=$!
  sleep 1
  lite-xl "$folder/project" >/dev/null 2>&1 &
  editor=$!
  last=
  while kill -0 "$editor" 2>/dev/null; do
    scene=$(sed -n '$s/^scene: //p' "$folder/results" 2>/dev/null || true)
    if [ -n "$scene" ] && [ "$scene" != "$last" ]; then
      sleep 0.5
      import -window root -trim "$MILSTOLPE_CAPTURES/lite-xl-$scene.png"
      last=$scene
    fi
    sleep 0.1
  done
  kill "$screen"
else
  SDL_VIDEODRIVER=dummy timeout 60 lite-xl "$folder/project" >"$folder/log" 2>&1 || cat "$folder/log"
fi

sed -e '/^scene:/d' -e '/^fixes:/s/:.*deadline: by 2026-06-30.*/: a deadline is offered/' "$folder/results" >"$folder/seen"
diff "$here/tests/editors/lite_xl.expected" "$folder/seen" && echo "lite-xl: all as expected"
