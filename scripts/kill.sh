#!/usr/bin/env bash
# Kills the program with -9 in the middle of an import, again and again, and looks at what is left:
# nothing that was reported as kept may be lost, nothing may be there twice, and it must be ready again in two seconds.
set -euo pipefail
rounds=${1:-50}
cd "$(dirname "$0")/.."
exec python3 scripts/kill.py "${CARGO_TARGET_DIR:-target}/debug/varde" "$rounds"
