#!/bin/sh
# What `make install` puts into a system is all there and works from there: the program, the Lua module, and the C library
# through pkg-config; `make uninstall` leaves nothing behind.
#
#     tests/install.sh BUILD
set -eu
build=$1
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

fail() {
  echo "install: $*" >&2
  exit 1
}

install() { # install or uninstall, VARIABLE=value…
  "${MAKE:-make}" --silent --no-print-directory BUILD="$build" "$@" >/dev/null || fail "make $* does not work"
}

files_below() { (cd "$1" && find . ! -type d | sort | sed 's|^\./||'); }

same() { # what is meant, what is there, what it should be
  [ "$2" = "$3" ] || fail "$(printf '%s\n%s\nand not\n%s' "$1" "$2" "$3")"
}

# Packagers install below DESTDIR, which must be named in no file.
install install DESTDIR="$prefix/stage" PREFIX=/usr LIBDIR=/usr/lib/here
same 'DESTDIR holds' "$(files_below "$prefix/stage")" "$(printf '%s\n' usr/bin/milstolpe usr/include/milstolpe.h \
  usr/lib/here/libmilstolpe.a usr/lib/here/pkgconfig/milstolpe.pc usr/lib/lua/5.4/milstolpe.so)"
! grep -q "$prefix" "$prefix/stage/usr/lib/here/pkgconfig/milstolpe.pc" || fail 'DESTDIR is named in milstolpe.pc'
install uninstall DESTDIR="$prefix/stage" PREFIX=/usr LIBDIR=/usr/lib/here
same 'uninstall leaves' "$(files_below "$prefix/stage")" ''

install install PREFIX="$prefix"
version=$("$prefix/bin/milstolpe" --version)

# The first program of milstolpe.h, with what pkg-config says and nothing else.
cat >"$prefix/first.c" <<'END'
#include <milstolpe.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  static const char text[] = "# Goals for 2027\n\n- Increase website traffic\n";
  mil_error error;
  mil_options options = mil_options_default();
  options.today = mil_day(2026, 11, 23);
  mil_checker *checker = mil_checker_new(&options, &error);
  mil_document *document = mil_document_new(checker, text, strlen(text), &error);
  const mil_report *report = mil_document_check(document, &error);
  for (uint32_t i = 0; i < report->finding_count; i++)
    puts(mil_rules()[report->findings[i].rule].id);
  printf("milstolpe %s\n", MIL_VERSION);
  mil_document_free(document);
  mil_checker_free(checker);
  return 0;
}
END
flags=$(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --static --cflags --libs milstolpe)
# shellcheck disable=SC2086 # one word for each flag
${CC:-cc} ${CFLAGS:-} -o "$prefix/first" "$prefix/first.c" $flags
found=$("$prefix/first")
case $found in
  *measurable.no-target*"$version") ;;
  *) fail "the program of the C library prints: $found" ;;
esac
same 'pkg-config has the version' "milstolpe $(PKG_CONFIG_PATH=$prefix/lib/pkgconfig pkg-config --modversion milstolpe)" "$version"

same 'the Lua module has the version' "milstolpe $(LUA_CPATH="$prefix/lib/lua/5.4/?.so" LD_PRELOAD="${PRELOAD:-}" \
  "${LUA:-lua5.4}" -e 'print(require "milstolpe".version)')" "$version"

# The program needs no other file of ours: a copy, in an empty folder, without environment.
mkdir "$prefix/elsewhere"
cp "$prefix/bin/milstolpe" "$prefix/elsewhere/"
install uninstall PREFIX="$prefix"
same 'uninstall leaves' "$(files_below "$prefix")" "$(printf '%s\n' elsewhere/milstolpe first first.c)"
found=$(cd "$prefix/elsewhere" && printf '# Mål\n\n- Öka webbtrafiken\n' |
  env -i ./milstolpe check --format line - || [ $? = 1 ])
case $found in
  *measurable.no-target*) ;;
  *) fail "a copy of the program prints: $found" ;;
esac
echo "install: all there, and gone again"
