#!/usr/bin/env bash
# Redraws the pictures of the README from the sample village: the real window, a printed list, and one page of each
# paper for the gallery; and those of the manual, for which the window is walked as its chapters say.
#   pictures.sh BUILT FOLDER MANUAL      BUILT is the folder of the built programs
set -euo pipefail
built=$1
folder=$2
manual=$3
here=$(dirname "${BASH_SOURCE[0]}")
day=2026-05-20

mkdir -p "$folder" "$manual"
village=$(mktemp -d)
trap 'rm -rf "$village"' EXIT
"$here/on-a-display.sh" "$built/pictures" "$folder" "$day" "$village/manual"

# Few colours, no dots between them: letters stay sharp, and page and booklet carry the file as it is.
for whole in "$village"/manual/*.png; do
  name=$(basename "$whole" .png)
  cut=()
  [ -f "${whole%.png}.cut" ] && cut=(-crop "$(cat "${whole%.png}.cut")" +repage)
  convert "$whole" "${cut[@]}" -alpha off +dither -colors 40 -strip -define png:compression-level=9 \
    -define png:compression-filter=0 -define png:exclude-chunks=all "PNG8:$manual/$name.png"
done

cli=("$built/bandeng-cli" --data "$village/data" --today "$day")
"${cli[@]}" demo
# The faces of this computer would make other pictures on another.
"${cli[@]}" call setting_put '{"key":"installed_faces","value":"off"}' >/dev/null

draw() { pdftoppm -png -singlefile -f 1 -r "$3" "$village/$1.pdf" "$2"; }

internal=" slips sign-in minutes handover "
papers=(notice slips cards sign-in minutes commitments timetable ledger results handover monthly year-plan)
mkdir -p "$folder/papers"
for paper in "${papers[@]}"; do
  [[ $internal == *" $paper "* ]] && edition=internal || edition=public
  "${cli[@]}" print "$paper" --edition "$edition" --out "$village/$paper.pdf" 2>/dev/null
  draw "$paper" "$folder/papers/$paper" 60
done
draw commitments "$folder/commitments" 110
ls -l "$folder" "$folder/papers" "$manual"
