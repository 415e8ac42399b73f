# What the tests need beside Rust, Node, Python 3 and a C compiler. Sourced.

install() {
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "installing $1 …"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$1"; } >/tmp/varde-install.log 2>&1 && return
        tail -5 /tmp/varde-install.log >&2
    fi
    echo "Missing: $1. Install it (Debian: apt-get install $1) and run this again." >&2
    exit 1
}

need_chromium() { [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || install chromium; }
need_postgres() { ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || install postgresql; }
need_wrk() { command -v wrk >/dev/null || install wrk; }
need_venv() { python3 -c 'import ensurepip, sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || install python3-venv; }
need_poppler() { command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || install poppler-utils; }
