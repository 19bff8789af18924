#!/usr/bin/env bash
# The main job without a window: a sample village and the three papers of its latest meeting.
#   paper-only.sh BANDENG-CLI FOLDER
set -euo pipefail
cli=$1
out=$2

rm -rf "$out/village"
mkdir -p "$out"
"$cli" --data "$out/village" demo
for paper in commitments timetable ledger; do
  # What the public edition masked is listed beside it, for whoever pins it up.
  "$cli" --data "$out/village" print "$paper" --out "$out/$paper.pdf" 2>"$out/$paper-masked.txt"
done

cat <<EOF

没有显示器，没开窗口；样例村和三张纸都放在 $(cd "$out" && pwd)
No display, so no window: the sample village and three papers are in $(cd "$out" && pwd)
$(cd "$out" && ls -1 ./*.pdf ./*.txt)
EOF
