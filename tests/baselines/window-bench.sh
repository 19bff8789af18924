#!/usr/bin/env bash
# Builds our window, the empty one and the still one alike (PROFILE dev or release) and compares them. The still one is
# the empty one around our first page as dead HTML.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
profile=${PROFILE:-dev}
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
export CARGO_TARGET_DIR=$target
built=$target/$([ "$profile" = dev ] && echo debug || echo "$profile")

cp Cargo.lock tests/baselines/empty-window/Cargo.lock
cargo build -q --workspace --features acceptance/window
if [ "$profile" != dev ]; then
  OPENSSL_NO_VENDOR=0 cargo build -q --profile "$profile" -p bandeng -p bandeng-cli
fi
still=$target/tmp/still
rm -rf "$still"
tests/on-a-display.sh "$target/debug/window_bench" --still "$built/bandeng" "$still"
empty_window() { cargo build -q --profile "$profile" --manifest-path tests/baselines/empty-window/Cargo.toml; }
TAURI_CONFIG="{\"build\":{\"frontendDist\":\"$still\"}}" empty_window
cp "$built/empty-window" "$built/still-window"
empty_window
tests/on-a-display.sh "$target/debug/window_bench" "$built/bandeng" "$built/empty-window" "$built/still-window"
