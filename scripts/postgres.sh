#!/usr/bin/env bash
# Runs a command with a throw-away PostgreSQL beside it: `scripts/postgres.sh cargo test`.
# The server is made by initdb as an ordinary user, listens on a socket only, and is gone afterwards.
set -euo pipefail

bin=$(command -v initdb >/dev/null && dirname "$(readlink -f "$(command -v initdb)")" || true)
for folder in "$bin" /usr/lib/postgresql/*/bin; do
    [ -x "$folder/postgres" ] && [ -x "$folder/initdb" ] && bin=$folder
done
if [ ! -x "${bin:-}/postgres" ]; then
    echo "PostgreSQL is missing: install Debian's package «postgresql» (15 or newer), or run «make check»." >&2
    exit 1
fi

place=$(mktemp -d /tmp/varde-postgres.XXXXXX)
as=()
if [ "$(id -u)" = 0 ]; then
    # PostgreSQL refuses to run as root.
    user=$(getent passwd postgres >/dev/null && echo postgres || echo nobody)
    chown "$user" "$place"
    as=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
fi
cd "$place"
stop() {
    "${as[@]}" "$bin/pg_ctl" -D "$place/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$place"
}
trap stop EXIT
"${as[@]}" "$bin/initdb" -D "$place/data" -U varde --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$place/log" 2>&1 || { cat "$place/log" >&2; exit 1; }
"${as[@]}" "$bin/pg_ctl" -D "$place/data" -w -l "$place/server.log" \
    -o "-k $place -c listen_addresses='' -c max_connections=200 -c fsync=off" start >/dev/null
chmod 755 "$place"
cd "$OLDPWD"
export VARDE_TEST_POSTGRES="postgres://varde@$(printf '%s' "$place" | sed 's,/,%2F,g')/postgres"
"$@"
