#!/usr/bin/env bash
# Builds the command line as it is released and prints ledgers of 500, 2,000 and 5,000 rows beside typst.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
peer=$target/bench/typst

OPENSSL_NO_VENDOR=0 cargo build -q --release -p bandeng -p bandeng-cli
[ -x "$peer/bin/python" ] || python3 -m venv "$peer"
"$peer/bin/pip" install -q --disable-pip-version-check typst==0.15.2
"$peer/bin/python" tests/baselines/ledger_bench.py "$target/release/bandeng-cli" "$target/bench/ledger" ${ROWS:-500 2000 5000}
