#!/usr/bin/env bash
# Every target under libFuzzer, MINUTES each (10), or TARGETS="photo template". What a target has learnt stays in
# the target folder and is gone on with; what breaks it is kept there and named. Each run adds a line to
# tests/fuzz/hours.tsv, and the table at the end says what they come to.
#
# On the stable toolchain: RUSTC_BOOTSTRAP=1 lets it count branches. No address sanitizer: our own code forbids
# `unsafe`, and with it the C of SQLCipher would be a third as fast and still uncounted; promises (debug assertions,
# overflows) stay checked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

minutes=${MINUTES:-10}
out=${CARGO_TARGET_DIR:-target}/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
hours=tests/fuzz/hours.tsv
read -r -a targets <<<"${TARGETS:-$(cd tests/fuzz/fuzz_targets && printf '%s ' *.rs | sed 's/\.rs//g')}"

command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --locked
env -u RUSTC_WORKSPACE_WRAPPER -u CLIPPY_ARGS RUSTC_BOOTSTRAP=1 \
  cargo fuzz build --fuzz-dir tests/fuzz --sanitizer none --target-dir "$out"

broken=0
for target in "${targets[@]}"; do
  corpus=$out/corpus/$target artifacts=$out/artifacts/$target log=$out/$target.log
  mkdir -p "$corpus" "$artifacts"
  find "$artifacts" -type f -printf '%f\n' | sort >"$log.before"
  printf '%s, %s min … ' "$target" "$minutes"
  "$out/$host/release/$target" -max_total_time=$((minutes * 60)) -timeout=60 -rss_limit_mb=3000 \
    -max_len=65536 -print_final_stats=1 -artifact_prefix="$artifacts/" \
    "$corpus" "tests/fuzz/seeds/$target" >"$log" 2>&1 || true
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1)
  new=$(find "$artifacts" -type f -printf '%f\n' | sort | comm -13 "$log.before" -)
  crashes=$(grep -c . <<<"$new" || true)
  printf '%s executions, %s crashes\n' "${executions:-?}" "$crashes"
  [ "$crashes" -eq 0 ] || printf '  %s\n' $new
  printf '%s\t%s\t%s\t%s\t%s\n' "$(date +%F)" "$target" "$minutes" "${executions:-0}" "$crashes" >>"$hours"
  broken=$((broken + crashes))
done

printf '\n%-15s %10s %14s %8s\n' target minutes executions crashes
awk -F'\t' 'NR > 1 { m[$2] += $3; e[$2] += $4; c[$2] += $5 }
  END { for (t in m) printf "%-15s %10d %14d %8d\n", t, m[t], e[t], c[t] }' "$hours" | sort
[ "$broken" -eq 0 ]
