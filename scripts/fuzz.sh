#!/usr/bin/env bash
# Throws broken tables, spreadsheets, pictures and calendars at the readers: VARDE_FUZZ_SECONDS each (600), within 256 MB of data.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${VARDE_FUZZ_SECONDS:-600}
cargo build -p directory --example fuzz
program="${CARGO_TARGET_DIR:-target}/debug/examples/fuzz"
for kind in csv xlsx picture; do
    (ulimit -d 262144 && exec "$program" "$kind" "$seconds")
done
cargo build -p gatherings --example fuzz_calendars
(ulimit -d 262144 && exec "${program}_calendars" "$seconds")
