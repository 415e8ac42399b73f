#!/usr/bin/env bash
# How well and how quickly people's own words find what they need, beside stock engines (PostgreSQL among them); then how
# many answers a second the whole program gives, beside a plain file; gatherings last. `scripts/bench.sh 200000` takes other counts.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/need.sh
need_postgres
need_wrk
scripts/postgres.sh cargo test --release -p search --test evaluation -- --nocapture --include-ignored --test-threads=1
cargo build --release -p varde
varde="${CARGO_TARGET_DIR:-target}/release/varde"
if [ -d "${VARDE_SHARED:-../shared}/data/victoria-activities" ]; then
    python3 scripts/speed.py "$varde" "$@"
else
    echo "The rows to fill the directory with are not here: VARDE_SHARED says where data/victoria-activities lies. Left out." >&2
fi
python3 scripts/speed_gatherings.py "$varde"
