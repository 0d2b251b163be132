#!/bin/sh
# Runs every test with what is built: those of C, then each tests/*/run.lua.
#
#     tests/check.sh BUILD [RUN.lua ARGUMENT…]    with a RUN.lua, only that one
#
# PRELOAD names a library to load before the Lua module: a sanitizer, which an unsanitized Lua lacks.
set -eu
build=$1
shift
lua=${LUA:-lua5.4}

# By the loader's own option, so that the programs that a test starts are spared.
interpreter=$(command -v "$lua")
if [ -n "${PRELOAD:-}" ]; then
  loader=$(ldd "$interpreter" | awk '$1 ~ /ld-linux/ { print $1 }')
  interpreter="$loader --preload $PRELOAD $interpreter"
  export LSAN_OPTIONS="suppressions=$PWD/tests/lsan.supp:print_suppressions=0"
fi

run() {
  # shellcheck disable=SC2086 # one word for each argument
  MILSTOLPE=$build/milstolpe LUA_PATH='plugin/?.lua;tests/lua/?.lua;;' LUA_CPATH="$build/lua/5.4/?.so;;" $interpreter "$@"
}

if [ $# -gt 0 ]; then
  run "$@"
  exit
fi

"$build/test_core"
"$build/fuzz" 10
luacheck --quiet core plugin queries tests
sh tests/linkage.sh "$build/milstolpe" "$build/lua/5.4/milstolpe.so"
sh tests/install.sh "$build"
for test in tests/*/run.lua; do run "$test"; done
