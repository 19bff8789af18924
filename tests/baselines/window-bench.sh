#!/usr/bin/env bash
# Builds our window and the empty one alike (PROFILE dev or release) and compares them.
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
cargo build -q --profile "$profile" --manifest-path tests/baselines/empty-window/Cargo.toml
tests/on-a-display.sh "$target/debug/window_bench" "$built/bandeng" "$built/empty-window"
