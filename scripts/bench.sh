#!/usr/bin/env bash
# How well and how quickly people's own words find what they need, beside stock engines (PostgreSQL among them).
set -euo pipefail
cd "$(dirname "$0")/.."
exec scripts/postgres.sh cargo test --profile demo -p search --test evaluation -- --nocapture --include-ignored --test-threads=1
