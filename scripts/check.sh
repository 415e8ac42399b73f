#!/usr/bin/env bash
# The quick part of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/need.sh
need_poppler
step() { printf '\n== %s\n' "$*"; }
scripts/oracle.sh >/dev/null
step "formatting"; cargo fmt --all --check
step "lints"; cargo clippy --workspace --all-targets -- -D warnings
step "unit tests and house rules"; cargo test --workspace --quiet
