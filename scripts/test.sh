#!/usr/bin/env bash
# Everything. What is missing on the machine is installed, or named.
set -euo pipefail
cd "$(dirname "$0")/.."
step() { printf '\n== %s (%s)\n' "$*" "$(date +%T)"; }
. scripts/need.sh
need_chromium
need_postgres
scripts/oracle.sh >/dev/null
need_poppler
step "formatting"; cargo fmt --all --check
step "lints"; cargo clippy --workspace --all-targets -- -D warnings
step "tests on SQLite and PostgreSQL, house rules"; scripts/postgres.sh cargo test --workspace
step "fifty times kill -9 during an import"; cargo build -p varde && scripts/kill.sh 50
step "stories in a real browser"; e2e/run.sh
