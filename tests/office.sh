#!/usr/bin/env bash
# Writes one of each file for other programs from the sample village, opens them all with LibreOffice, draws their pages
# into target/office, and compares every cell with what was meant. The CLI is built before (make office).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
cli=$target/debug/bandeng-cli
python=$target/office-python/bin/python
out=$target/office

[ -x "$python" ] || python3 -m venv "$target/office-python"
"$python" -c 'import openpyxl' 2>/dev/null ||
  "$target/office-python/bin/pip" install -q --disable-pip-version-check 'openpyxl==3.1.5'

rm -rf "$out"
mkdir -p "$out/files" "$out/pages/tables" "$out/pages/letters"
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
call() { "$cli" --data "$data/village" --today 2026-11-23 "$@"; }
call demo >/dev/null
"$python" tests/office.py write "$cli" "$data/village" "$out/files"

# A profile of its own: another LibreOffice that runs here is left alone.
opened() {
  soffice --headless "-env:UserInstallation=file://$data/office" --convert-to pdf --outdir "$@" >/dev/null 2>&1
}
opened "$out/pages/tables" "$out"/files/*.xlsx
opened "$out/pages/letters" "$out"/files/*.docx
for pdf in "$out"/pages/*/*.pdf; do
  pdftoppm -r 70 -png "$pdf" "${pdf%.pdf}"
done
"$python" tests/office.py compare "$out/files" "$out/pages"
echo "Look at $out/pages/*/*.png"
