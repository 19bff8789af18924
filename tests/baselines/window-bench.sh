#!/usr/bin/env bash
# Builds our window and the empty one alike (PROFILE dev or release) and compares them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
profile=${PROFILE:-dev}
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
export CARGO_TARGET_DIR=$target
built=$target/$([ "$profile" = dev ] && echo debug || echo "$profile")

cp Cargo.lock tests/baselines/empty-window/Cargo.lock
if [ "$profile" = dev ]; then
  cargo build -q --workspace --features acceptance/window
else
  cargo build -q --profile "$profile" -p bandeng
  cargo build -q -p acceptance --features window --bin window_bench
fi
cargo build -q --profile "$profile" --manifest-path tests/baselines/empty-window/Cargo.toml
tests/on-a-display.sh "$target/debug/window_bench" "$built/bandeng" "$built/empty-window"
