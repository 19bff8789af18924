# 板凳 Bandeng. Each target installs what it misses, then does its one job.
#
#   make run        build and open the window (without a display: do the main job on paper)
#   make test       everything: format, lints, crates, page, real window, headless
#   make bench      our window beside an empty one, our ledger beside typst's, a long import beside bare
#                   reading and inserting, size of the programs
#   make torture    power cuts, kills, full and failing disks in full, with a table; the long forms of slow stories
#   make fuzz       every way in under libFuzzer, ten minutes each (MINUTES=…, TARGETS="photo …"), with a table
#   make pdfa       every sample paper before pikepdf's PDF/A-2b validator, its tags counted
#   make office     every file for other programs opened by LibreOffice, its cells compared, its pages drawn
#   make generated  rewrite the window's types from the command list, and the list of parts and licences
#   make doc        the documentation of every crate, without a warning
#   make package    .deb and .rpm, the command line for older desktops, a folder for a USB stick: in target/package
#   make package-check  installs them on a bare Debian 12 without a network, holds a meeting there, removes them;
#                   tries the command line on the oldest desktop's C library; size, start and memory beside an empty window
#   make pictures   redraw the pictures of the README and of the manual from the sample village
#
# ARGS="--data FOLDER" goes to the program.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run
.PHONY: run window headless test bench torture fuzz pdfa office pictures generated doc package package-check clean packages-paper packages-window packages-test packages-bench packages-office packages-package

TARGET := $(or $(CARGO_TARGET_DIR),target)
# One selection for everything, so that no dependency is built twice with other features.
ALL := --workspace --features acceptance/window
# OpenSSL takes six minutes to compile. Development takes the system's where it is there; what is
# released is built with its own.
QUICK = OPENSSL_NO_VENDOR=$$(pkg-config --exists 'openssl >= 3' && echo 1 || echo 0)
PAGE := ui/dist/index.html
PAGE_SOURCES := $(shell find ui/src ui/public ui/index.html ui/package.json ui/vite.config.ts ui/tsconfig.json -type f 2>/dev/null)

# A display on Linux; other platforms always have one.
HAS_DISPLAY := $(if $(filter Linux,$(shell uname -s)),$(DISPLAY)$(WAYLAND_DISPLAY),yes)

run:
	@$(MAKE) --no-print-directory $(if $(HAS_DISPLAY),window,headless)

window: packages-window $(PAGE)
	@$(QUICK) cargo build $(ALL) --bin bandeng
	@"$(TARGET)/debug/bandeng" $(ARGS)

# The main job without a window: the sample village and its three papers, in out/.
headless: packages-paper
	@$(QUICK) cargo build $(ALL) --bin bandeng-cli
	@tests/paper-only.sh "$(TARGET)/debug/bandeng-cli" out

test: packages-test $(PAGE)
	@$(QUICK) CARGO_TARGET_DIR="$(TARGET)" tests/everything.sh

bench: packages-bench $(PAGE)
	@$(QUICK) CARGO_TARGET_DIR="$(TARGET)" PROFILE=$(or $(PROFILE),release) tests/baselines/window-bench.sh
	@$(QUICK) CARGO_TARGET_DIR="$(TARGET)" tests/baselines/ledger-bench.sh
	@$(QUICK) cargo run -q --release -p acceptance --example import_bench
	@ls -l "$(TARGET)"/release/bandeng "$(TARGET)"/release/bandeng-cli | awk '{ printf "%s: %.1f MB\n", $$NF, $$5 / 1e6 }'

torture: packages-test $(PAGE)
	@$(QUICK) cargo test $(ALL) --test stories --test torture -- --ignored

fuzz: packages-paper
	@$(QUICK) CARGO_TARGET_DIR="$(TARGET)" tests/fuzz.sh

pdfa: packages-bench
	@$(QUICK) cargo build -q $(ALL) --example sheets
	@CARGO_TARGET_DIR="$(TARGET)" tests/pdfa.sh

office: packages-office
	@$(QUICK) cargo build -q $(ALL) --bin bandeng-cli
	@CARGO_TARGET_DIR="$(TARGET)" tests/office.sh

package: packages-package $(PAGE)
	@CARGO_TARGET_DIR="$(TARGET)" tests/package.sh

package-check: packages-package packages-test $(PAGE)
	@$(QUICK) cargo build $(ALL) --bins --test window
	@CARGO_TARGET_DIR="$(TARGET)" tests/package-check.sh

pictures: packages-test $(PAGE)
	@$(QUICK) cargo build $(ALL)
	@tests/pictures.sh "$(TARGET)/debug" assets/pictures assets/manual/pictures

# The window's types, from the command list; what the program is made of, for 关于.
generated: ui/node_modules/.installed
	@$(QUICK) cargo build -q $(ALL) --example typescript
	@"$(TARGET)/debug/examples/typescript" ui/src/api/gen/commands.ts
	@cd ui && npm run --silent licences

# What the crates say of themselves; a link that leads nowhere is a fault.
doc: packages-window $(PAGE)
	@$(QUICK) RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --locked $(ALL)

clean:
	@cargo clean
	@rm -rf ui/dist ui/node_modules out

# The page: npm's packages once per lock file, then one build per change.
ui/node_modules/.installed: ui/package-lock.json
	@cd ui && npm ci --no-audit --no-fund
	@touch $@

$(PAGE): ui/node_modules/.installed $(PAGE_SOURCES)
	@cd ui && npm run build
	@touch $@

# System packages (Debian): looked up first, so that nothing is asked where all is there.
packages-paper:
	@.ci/packages paper
packages-window:
	@.ci/packages paper window
packages-bench:
	@.ci/packages paper window test bench
packages-office:
	@.ci/packages paper window office
packages-package:
	@.ci/packages paper window package
packages-test:
	@.ci/packages paper window test
