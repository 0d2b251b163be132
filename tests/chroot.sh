#!/bin/sh
# Runs `make demo` and .ci/run (`make test`, the editors) as a stranger would: what git knows of this tree, in a fresh Debian.
#
#     tests/chroot.sh SUITE    trixie, bookworm, … Needs root and mmdebstrap.
#
# Packages come from where this machine takes its own.
set -eu

suite=$1
mirror=$(sh tests/mirror.sh)

root=$(mktemp -d)
leave() {
  umount --recursive "$root" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap leave EXIT
trap 'exit 1' INT TERM

echo "chroot: makes $suite from $mirror"
mmdebstrap --quiet --variant=apt --include=make,git,ca-certificates "$suite" "$root" "$mirror"
# A mount of its own, so that a Debian can be made inside too.
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t devpts devpts "$root/dev/pts" # terminals, which some tests are about
cp /etc/resolv.conf "$root/etc/resolv.conf"
# Some networks have certificates of their own; npm looks for them only where it is told to.
certificates=/etc/ssl/certs/ca-certificates.crt
cp "$certificates" "$root$certificates"

mkdir "$root/milstolpe"
git ls-files -z --cached --others --exclude-standard | tar -c --null -T - | tar -x -C "$root/milstolpe"
inside() { chroot "$root" env -i PATH="$PATH" HOME=/root LANG=C.UTF-8 CI=true \
  NODE_EXTRA_CA_CERTS="$certificates" sh -ec "cd /milstolpe && $1"; }
inside 'git init -q . && make demo && .ci/run'
