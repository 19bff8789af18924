#!/usr/bin/env bash
# Runs a command on a display of its own, in memory, of the size of a full-HD screen.
set -euo pipefail
exec xvfb-run -a -s "-screen 0 1920x1080x24 -dpi 96 -noreset" "$@"
