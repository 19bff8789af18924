#!/usr/bin/env bash
# Redraws the pictures of the README from the sample village: the real window and a printed list.
#   pictures.sh BUILT FOLDER      BUILT is the folder of the built programs
set -euo pipefail
built=$1
folder=$2
here=$(dirname "${BASH_SOURCE[0]}")
day=2026-05-20

mkdir -p "$folder"
"$here/on-a-display.sh" "$built/pictures" "$folder" "$day"

village=$(mktemp -d)
trap 'rm -rf "$village"' EXIT
cli=("$built/bandeng-cli" --data "$village/data" --today "$day")
"${cli[@]}" demo
"${cli[@]}" print commitments --out "$village/commitments.pdf"
pdftoppm -png -singlefile -f 1 -r 110 "$village/commitments.pdf" "$folder/commitments"
ls -l "$folder"
