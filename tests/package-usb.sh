#!/usr/bin/env bash
# Fills the folder for a USB stick: the .deb, every package that a bare Debian 12 lacks for it, the script that installs
# them without a network, the command line for older desktops, and what to read first.
#   package-usb.sh FOLDER DEB PORTABLE
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
out=$1 deb=$2 portable=$3
# A bare system is laid by root alone.
[ "$(id -u)" -eq 0 ] || exec sudo "$PWD/tests/package-usb.sh" "$@"
stick=$out/板凳-U盘
packages=$stick/软件包
# What the .deb only recommends and a printed page needs.
also=(cups-client xdg-utils)

root=$(tests/bare-root.sh "$out" lay)
trap 'tests/bare-root.sh "$out" drop' EXIT

printf '\n=== %s\n' "Packages for computers without a network"
cp "$deb" "$root/root/bandeng.deb"
tests/bare-root.sh "$out" run apt-get update -qq
tests/bare-root.sh "$out" run apt-get install -y -q --download-only --no-install-recommends \
  /root/bandeng.deb "${also[@]}" >"$out/usb.log" || {
  tail -20 "$out/usb.log" >&2
  exit 1
}

rm -rf "$stick"
mkdir -p "$packages" "$stick/旧系统用的命令行"
cp "$root"/var/cache/apt/archives/*.deb "$deb" "$packages/"
# No colon on a stick, and no sign for one that apt would read back.
for file in "$packages"/*%3a*.deb; do mv "$file" "${file//%3a/-}"; done
# A list as apt reads it, so that it takes only what the computer lacks and never goes back to an older version.
(cd "$packages" && dpkg-scanpackages --multiversion . 2>"$out/usb.log" >Packages) || {
  cat "$out/usb.log" >&2
  exit 1
}
cp assets/package/安装.sh assets/package/说明.txt "$stick/"
chmod +x "$stick/安装.sh"
cp "$portable" "$stick/旧系统用的命令行/"
chown -R --reference="$out" "$stick"
find "$packages" -name '*.deb' | wc -l | sed 's/$/ packages/'
