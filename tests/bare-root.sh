#!/usr/bin/env bash
# A bare Debian 12 in a folder, kept as a tar so that the next one takes seconds. For root alone.
#   bare-root.sh FOLDER lay            lays it anew, says where
#   bare-root.sh FOLDER run COMMAND …  runs a command in it
#   bare-root.sh FOLDER alone COMMAND  the same without any network
#   bare-root.sh FOLDER drop           takes it away
set -euo pipefail
out=$1 what=$2
shift 2
root=$out/root
kept=$out/debian-12.tar

make() {
  rm -rf "$root"
  debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$out/debootstrap.log" 2>&1
  # What is fixed since the release, as a computer that is kept up to date has it.
  printf 'deb http://deb.debian.org/%s main\n' 'debian bookworm' 'debian bookworm-updates' \
    'debian-security bookworm-security' >"$root/etc/apt/sources.list"
  rm -f "$root"/etc/apt/apt.conf.d/docker*
  tar -C "$root" --numeric-owner --exclude='./var/cache/apt/*' -cf "$kept.new" .
  mv "$kept.new" "$kept"
}

drop() {
  local place
  for place in tmp/.X11-unix dev/shm dev proc; do
    ! mountpoint -q "$root/$place" || umount "$root/$place"
  done
  rm -rf --one-file-system "$root"
}

lay() {
  [ -f "$kept" ] || make
  drop
  mkdir -p "$root"
  tar -C "$root" --numeric-owner -xf "$kept"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  mount --bind /dev "$root/dev"
  mount -t tmpfs none "$root/dev/shm"
  mount -t proc none "$root/proc"
  mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
  mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
  echo "$root"
}

inside() {
  "$@" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    ${http_proxy:+http_proxy="$http_proxy"} "${command[@]}"
}

case $what in
  lay) lay ;;
  drop) drop ;;
  run)
    command=("$@")
    inside chroot "$root"
    ;;
  alone)
    command=("$@")
    inside unshare --net chroot "$root"
    ;;
esac
