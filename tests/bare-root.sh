#!/usr/bin/env bash
# A bare Debian 12 in a folder, kept as a tar so that the next one takes seconds. Root's work: by sudo for others.
#   bare-root.sh FOLDER lay            lays it anew, says where
#   bare-root.sh FOLDER run COMMAND …  runs a command in it
#   bare-root.sh FOLDER alone COMMAND  the same without any network
#   bare-root.sh FOLDER drop           takes it away
set -euo pipefail
out=$1 what=$2
shift 2
root=$out/root
kept=$out/debian-12.tar

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

make() {
  as_root rm -rf "$root"
  as_root debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$out/debootstrap.log" 2>&1
  # What is fixed since the release, as a computer that is kept up to date has it.
  printf 'deb http://deb.debian.org/%s main\n' 'debian bookworm' 'debian bookworm-updates' \
    'debian-security bookworm-security' | as_root tee "$root/etc/apt/sources.list" >/dev/null
  as_root rm -f "$root"/etc/apt/apt.conf.d/docker*
  as_root tar -C "$root" --numeric-owner --exclude='./var/cache/apt/*' -cf "$kept.new" .
  as_root mv "$kept.new" "$kept"
}

drop() {
  local place
  for place in tmp/.X11-unix dev/shm dev proc; do
    ! mountpoint -q "$root/$place" || as_root umount "$root/$place"
  done
  as_root rm -rf --one-file-system "$root"
}

lay() {
  [ -f "$kept" ] || make
  drop
  as_root mkdir -p "$root"
  as_root tar -C "$root" --numeric-owner -xf "$kept"
  as_root cp /etc/resolv.conf "$root/etc/resolv.conf"
  as_root mount --bind /dev "$root/dev"
  as_root mount -t tmpfs none "$root/dev/shm"
  as_root mount -t proc none "$root/proc"
  as_root mkdir -p "$root/tmp/.X11-unix" /tmp/.X11-unix
  as_root mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
  echo "$root"
}

inside() {
  as_root "$@" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
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
