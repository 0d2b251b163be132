#!/bin/sh
# Runs the tests of editors in a Debian 13, which has them all but lite-xl.
#
#     tests/editors/chroot.sh [ROOT]    default: ~/.cache/milstolpe/trixie; kept from run to run
#
# BUILD (default build) holds the program and the modules. With MILSTOLPE_CAPTURES, a folder, the editors'
# screens are written into it. Needs root and mmdebstrap. Packages come from where this machine takes its own.
set -eu

root=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/milstolpe/trixie}
build=${BUILD:-build}
packages=tmux,lua5.4,lua-filesystem,vis,hx,neovim,emacs-nox,elpa-markdown-mode,nodejs
made="$root/etc/milstolpe-editors"

leave() { ! mountpoint -q "$root/$1" || umount --lazy "$root/$1"; }
leave_all() { leave dev/pts; leave proc; }

if [ "$(cat "$made" 2>/dev/null)" != "$packages" ]; then
  mirror=$(apt-get indextargets --format '$(SITE) $(ORIGIN) $(CODENAME)' 'Created-By: Packages' |
    awk '$2 == "Debian" && $3 !~ /-/ { print $1; exit }')
  [ -n "$mirror" ] || { echo "editors: apt knows no Debian mirror on this machine" >&2; exit 1; }
  echo "editors: makes trixie with $packages"
  leave_all
  rm -rf --one-file-system "$root"
  mkdir -p "$root"
  mmdebstrap --quiet --variant=apt --include="$packages" trixie "$root" "$mirror"
  printf '%s\n' "$packages" >"$made"
fi

trap leave_all EXIT
trap 'exit 1' INT TERM
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev/pts" || mount -t devpts devpts "$root/dev/pts"

rm -rf "$root/milstolpe"
mkdir -p "$root/milstolpe/build/lua" "$root/captures"
git ls-files -z --cached --others --exclude-standard core doc plugin tests/editors tests/lua |
  tar -c --null -T - | tar -x -C "$root/milstolpe"
cp "$build/milstolpe" "$root/milstolpe/build/"
cp -r "$build"/lua/* "$root/milstolpe/build/lua/"
[ ! -d plugin/vscode/node_modules ] || cp -r plugin/vscode/node_modules "$root/milstolpe/plugin/vscode/"

status=0
chroot "$root" env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/root LANG=C.UTF-8 TERM=xterm-256color \
  MILSTOLPE_EDITORS="${MILSTOLPE_EDITORS:-}" MILSTOLPE_CAPTURES="${MILSTOLPE_CAPTURES:+/captures}" \
  sh -c 'cd /milstolpe && lua5.4 tests/editors/run.lua' || status=$?
[ -z "${MILSTOLPE_CAPTURES:-}" ] || cp "$root"/captures/* "$MILSTOLPE_CAPTURES/"
exit $status
