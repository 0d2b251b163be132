#!/bin/sh
# A Debian 13 with the editors that we are tried in.
#
#     tests/editors/chroot.sh ROOT    makes it in ROOT, or leaves one that is there as it is
#
# Needs root and mmdebstrap. Packages come from where this machine takes its own.
set -eu

root=$1
packages=tmux,lua5.4,lua-filesystem,vis,hx,neovim,emacs-nox,elpa-markdown-mode,ca-certificates
made="$root/etc/milstolpe-editors"
[ "$(cat "$made" 2>/dev/null)" != "$packages" ] || exit 0

mirror=$(apt-get indextargets --format '$(SITE) $(ORIGIN) $(CODENAME)' 'Created-By: Packages' |
  awk '$2 == "Debian" && $3 !~ /-/ { print $1; exit }')
[ -n "$mirror" ] || { echo "editors: apt knows no Debian mirror on this machine" >&2; exit 1; }

echo "editors: makes trixie with $packages"
! mountpoint -q "$root/proc" || umount "$root/proc"
rm -rf --one-file-system "$root"
mmdebstrap --quiet --variant=apt --include="$packages" trixie "$root" "$mirror"
printf '%s\n' "$packages" >"$made"
