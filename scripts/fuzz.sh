#!/usr/bin/env bash
# Throws broken tables and spreadsheets at the readers: VARDE_FUZZ_SECONDS each (600), within 256 MB of data.
# It is built like a release, so that as many as possible are tried.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${VARDE_FUZZ_SECONDS:-600}
cargo build --profile demo -p directory --example fuzz
program="${CARGO_TARGET_DIR:-target}/demo/examples/fuzz"
for kind in csv xlsx; do
    (ulimit -d 262144 && exec "$program" "$kind" "$seconds")
done
