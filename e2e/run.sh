#!/usr/bin/env bash
# Stories in a real browser: starts Varde with the demo town on a free port, runs them, stops it again.
# With names, only those: `e2e/run.sh kari every-page`. Any other command: `e2e/run.sh -- node e2e/pictures.mjs`.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/need.sh
need_chromium
if [ ! -d node_modules/playwright-core ] || [ ! -d node_modules/axe-core ] || [ ! -d node_modules/smtp-server ] || [ ! -d node_modules/oidc-provider ]; then
    npm ci --ignore-scripts --no-audit --no-fund
fi
cargo build -p varde

place=$(mktemp -d "${TMPDIR:-/tmp}/varde-e2e.XXXXXX")
server=
provider=
post=
texts=
stop() {
    if [ -n "$post" ]; then
        kill "$post" 2>/dev/null || true
        wait "$post" 2>/dev/null || true
    fi
    if [ -n "$texts" ]; then
        kill "$texts" 2>/dev/null || true
        wait "$texts" 2>/dev/null || true
    fi
    if [ -n "$provider" ]; then
        kill "$provider" 2>/dev/null || true
        wait "$provider" 2>/dev/null || true
    fi
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$place"
}
trap stop EXIT
trap 'exit 130' INT TERM

free() { node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); });'; }
port=$(free)
export VARDE_URL="http://127.0.0.1:$port"
# Another site, which may show an embed; its pages are in e2e/embed.test.mjs.
export VARDE_ELSEWHERE="http://localhost:$(free)"
# A mail server that gives letters to nobody (e2e/sink.mjs); stories read what it takes with e2e/letters.mjs.
posting="$(free)"
mkdir -p "$place/data"
export VARDE_LETTERS="$place/letters"
node e2e/sink.mjs --port "$posting" --into "$VARDE_LETTERS" >"$place/sink.log" 2>&1 &
post=$!
# The same for text messages (e2e/gateway.mjs).
texting="$(free)"
export VARDE_TEXTS="$place/texts"
node e2e/gateway.mjs --port "$texting" --into "$VARDE_TEXTS" >"$place/gateway.log" 2>&1 &
texts=$!
printf '[mail]\nsmtp = "smtp://localhost:%s"\nfrom = "Varde <varde@post.example>"\nbounces = "retur@post.example"\n' "$posting" >"$place/data/varde.toml"
printf '[sms]\nurl = "http://localhost:%s/"\nbody = "to={to}&text={text}"\n' "$texting" >>"$place/data/varde.toml"
printf '[embed.askoy]\norigins = ["%s"]\n' "$VARDE_ELSEWHERE" >"$place/data/embeds.toml"
# A real OpenID provider; it writes varde.toml and the client's keys into the data folder before Varde reads them.
providing=$(free)
export VARDE_PROVIDER="http://localhost:$providing"
node e2e/provider.mjs "$providing" "$VARDE_URL" "$place/data" >"$place/provider.log" 2>&1 &
provider=$!
tries=0
until grep -qs '^ready' "$place/provider.log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ] || ! kill -0 "$provider" 2>/dev/null; then
        echo "The provider did not start:" >&2
        cat "$place/provider.log" >&2
        exit 1
    fi
    sleep 0.1
done
varde() { env -u VARDE_SMTP "${CARGO_TARGET_DIR:-target}/debug/varde" "$@"; }
measured="127.0.0.1:$(free)"
# As talkative as can be: nothing that anybody typed stands in the log, however much it says (e2e/unsaid.mjs).
export VARDE_LOG="${VARDE_LOG:-debug}" VARDE_TYPED="$place/typed"
env -u VARDE_SMTP "${CARGO_TARGET_DIR:-target}/debug/varde" demo --data "$place/data" --listen "127.0.0.1:$port" --metrics "$measured" >"$place/log" 2>&1 &
server=$!
ready() { node -e 'fetch(process.env.VARDE_URL + "/-/ready").then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))'; }
tries=0
until ready; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ] || ! kill -0 "$server" 2>/dev/null; then
        echo "Varde did not start:" >&2
        cat "$place/log" >&2
        exit 1
    fi
    sleep 0.2
done

# What was said before anybody came: the address to open and what to try.
begun=$(wc -c <"$place/log")

if [ "${1:-}" = "--" ]; then
    shift
    "$@"
    exit
fi
tests=()
for name in "$@"; do tests+=("e2e/$name.test.mjs"); done
[ "${#tests[@]}" -gt 0 ] || tests=(e2e/*.test.mjs)
code=0
node --test --test-concurrency=2 --test-reporter=spec "${tests[@]}" || code=$?
if [ "$code" -ne 0 ] && grep -q 'ERROR' "$place/log"; then
    echo "What Varde said:" >&2
    tail -20 "$place/log" >&2
fi
# What the log, the measurements and varde check say must tell nothing about anybody, whatever the stories were.
VARDE_MEASURED="http://$measured/metrics" node -e 'fetch(process.env.VARDE_MEASURED).then((r) => r.text()).then((t) => { console.log(t); process.exit(t.includes("varde_answers_total") ? 0 : 1); })' >"$place/measured" || {
    echo "There are no measurements." >&2
    code=1
}
varde check --data "$place/data" >"$place/checked" 2>&1 || grep -q '^LOOK' "$place/checked" || {
    echo "varde check did not run:" >&2
    code=1
}
node e2e/unsaid.mjs "{\"at\": \"$place/log\", \"from\": $begun}" "$place/measured" "$place/checked" || code=1
exit "$code"
