#!/bin/sh
# Runs the tests of editors in a Debian that has them, made for it and kept from run to run.
#
#     tests/editors/chroot.sh SUITE [ROOT]    default ROOT: ~/.cache/milstolpe/SUITE
#
# trixie (Debian 13) has all editors but lite-xl; what can't be tried there is a failure. bookworm (Debian 12) has a
# Neovim that is too old, and must be told so. BUILD (default build) holds the program and the modules. With
# MILSTOLPE_CAPTURES, a folder, the editors' screens are written into it. Needs root, mmdebstrap and the right to mount;
# where no such Debian can be made it says so and ends with WITHOUT_CHROOT (default 1).
set -eu

suite=$1
root=${2:-${XDG_CACHE_HOME:-$HOME/.cache}/milstolpe/$suite}
build=${BUILD:-build}
case $suite in
  trixie) packages=tmux,lua5.4,lua-filesystem,vis,hx,neovim,emacs-nox,elpa-markdown-mode,nodejs wanted=nvim,emacs,helix,vis,vscode ;;
  bookworm) packages=lua5.4,lua-filesystem,neovim wanted=old-nvim ;;
  *) echo "editors: trixie or bookworm, not '$suite'" >&2; exit 2 ;;
esac
made="$root/etc/milstolpe-editors"

leave() { ! mountpoint -q "$root/$1" || umount --lazy "$root/$1"; }
leave_all() { leave dev/pts; leave proc; }

make_root() {
  mirror=$(sh tests/mirror.sh)
  echo "editors: makes $suite with $packages"
  leave_all
  rm -rf --one-file-system "$root"
  mkdir -p "$root"
  mmdebstrap --quiet --variant=apt --include="$packages" "$suite" "$root" "$mirror"
  printf '%s\n' "$packages" >"$made"
}

# A mirror may hiccup; a second failure is one.
[ "$(cat "$made" 2>/dev/null)" = "$packages" ] || make_root || make_root ||
  { echo "editors: LEFT OUT: no $suite can be made here, so NO EDITOR WAS TRIED IN IT" >&2; exit "${WITHOUT_CHROOT:-1}"; }

trap leave_all EXIT
trap 'exit 1' INT TERM
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev/pts" || mount -t devpts devpts "$root/dev/pts"

rm -rf "$root/milstolpe" "$root/captures"
mkdir -p "$root/milstolpe/build/lua" "$root/captures"
git ls-files -z --cached --others --exclude-standard core doc plugin tests/editors tests/lua |
  tar -c --null -T - | tar -x -C "$root/milstolpe"
cp plugin/nvim/doc/tags "$root/milstolpe/plugin/nvim/doc/"
cp "$build/milstolpe" "$root/milstolpe/build/"
cp -r "$build"/lua/* "$root/milstolpe/build/lua/"
[ ! -d plugin/vscode/node_modules ] || cp -r plugin/vscode/node_modules "$root/milstolpe/plugin/vscode/"

status=0
chroot "$root" env -i PATH=/usr/local/bin:/usr/bin:/bin HOME=/root LANG=C.UTF-8 TERM=xterm-256color \
  MILSTOLPE_EDITORS="$wanted" MILSTOLPE_CAPTURES="${MILSTOLPE_CAPTURES:+/captures}" \
  sh -c 'cd /milstolpe && lua5.4 tests/editors/run.lua' || status=$?
if [ -n "${MILSTOLPE_CAPTURES:-}" ]; then
  mkdir -p "$MILSTOLPE_CAPTURES"
  find "$root/captures" -type f -exec cp {} "$MILSTOLPE_CAPTURES/" \;
fi
exit $status
