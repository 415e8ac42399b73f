#!/usr/bin/env bash
# Says where the Python is that has the calendar programs of the tests (crates/gatherings/tests/oracle/requirements.txt), and
# makes it the first time: a virtual environment beside what cargo builds, filled from PyPI.
set -euo pipefail
cd "$(dirname "$0")/.."
wanted=crates/gatherings/tests/oracle/requirements.txt
target=$(mkdir -p "${CARGO_TARGET_DIR:-target}" && cd "${CARGO_TARGET_DIR:-target}" && pwd)
home=$target/oracle-$(sha256sum "$wanted" | cut -c1-12)
exec 9>"$target/oracle.lock"
flock 9
if [ ! -e "$home/whole" ]; then
    . scripts/need.sh
    need_venv >&2
    rm -rf "$home"
    python3 -m venv "$home" >&2
    "$home/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" >&2 || {
        echo "The tests of calendars need $(grep -vc '^#' "$wanted") packages from PyPI: $wanted" >&2
        exit 1
    }
    touch "$home/whole"
fi
echo "$home/bin/python"
