#!/bin/sh
# Prints the mirror from which this machine takes its Debian packages.
mirror=$(apt-get indextargets --format '$(SITE) $(ORIGIN) $(CODENAME)' 'Created-By: Packages' |
  awk '$2 == "Debian" && $3 !~ /-/ { print $1; exit }')
[ -n "$mirror" ] || { echo "mirror: apt knows no Debian mirror on this machine" >&2; exit 1; }
echo "$mirror"
