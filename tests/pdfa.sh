#!/usr/bin/env bash
# Puts every sample paper to pikepdf's validator and counts its tags. The samples are built before (make pdfa).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
python=$target/pdfa/bin/python

[ -x "$python" ] || python3 -m venv "$target/pdfa"
"$python" -c 'import pikepdf.pdfa, lxml' 2>/dev/null ||
  "$target/pdfa/bin/pip" install -q --disable-pip-version-check 'pikepdf[pdfa]==10.17.0'
rm -rf "$target/sheets"
"$target/debug/examples/sheets" "$target/sheets"
"$python" tests/pdfa.py "$target"/sheets/*.pdf
