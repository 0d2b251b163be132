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

run() {
  MILSTOLPE=$build/milstolpe LUA_PATH='plugin/?.lua;tests/lua/?.lua;;' LUA_CPATH="$build/lua/5.4/?.so;;" \
    LD_PRELOAD="${PRELOAD:-}" "$lua" "$@"
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
