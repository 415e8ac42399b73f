"""Fifty times kill -9 during an import. See kill.sh."""

import json, os, random, re, shutil, signal, sqlite3, subprocess, sys, tempfile, time, urllib.request, uuid

PROGRAM, ROUNDS = sys.argv[1], int(sys.argv[2])
COUNT = 4000
random.seed(20261122)


def services():
    space = uuid.UUID(int=7)
    for number in range(COUNT):
        yield {
            "id": str(uuid.uuid5(space, f"s{number}")), "name": f"Tilbud {number}", "status": "active",
            "description": "En kopp kaffe og en prat. " * 8,
            "organization": {"id": str(uuid.uuid5(space, f"o{number % 90}")), "name": f"Lag {number % 90}", "description": "Et lag."},
        }


def run(*args, **options):
    return subprocess.Popen([PROGRAM, *args], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


def acknowledged(folder):
    """How many are committed, as another connection sees it: what the progress line may have told."""
    with sqlite3.connect(f"file:{folder}/varde.db?mode=ro", uri=True) as db:
        return db.execute("SELECT COUNT(*) FROM directory_service").fetchone()[0]


def wait_ready(port, process):
    started = time.monotonic()
    while time.monotonic() - started < 20:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/ready", timeout=1) as answer:
                if answer.status == 200:
                    return time.monotonic() - started
        except OSError:
            time.sleep(0.01)
        if process.poll() is not None:
            raise SystemExit(f"the server ended: {process.stderr.read()}")
    raise SystemExit("not ready within 20 seconds")


def main():
    place = tempfile.mkdtemp(prefix="varde-kill-")
    file = os.path.join(place, "services.json")
    with open(file, "w") as out:
        json.dump(list(services()), out)
    folder, killed, slowest, seen = os.path.join(place, "data"), 0, 0.0, 0
    started = time.monotonic()
    assert run("import", "hsds", file, "--data", folder).wait() == 0
    long = time.monotonic() - started  # a quick build is killed as much in the middle as a slow one
    for number in range(ROUNDS):
        if number % 3 == 0:
            shutil.rmtree(folder, ignore_errors=True)
            seen = 0
        importing = run("import", "hsds", file, "--data", folder)
        time.sleep(random.uniform(0.02, min(0.6, long)))
        told = acknowledged(folder) if os.path.exists(f"{folder}/varde.db") and os.path.getsize(f"{folder}/varde.db") else 0
        if importing.poll() is None:
            importing.send_signal(signal.SIGKILL)
            killed += 1
        importing.wait()
        if not os.path.exists(f"{folder}/varde.db"):
            continue
        server = run("serve", "--data", folder, "--listen", "127.0.0.1:18099")
        slowest = max(slowest, wait_ready(18099, server))
        with sqlite3.connect(f"file:{folder}/varde.db?mode=ro", uri=True) as db:
            there = db.execute("SELECT COUNT(*) FROM directory_service").fetchone()[0]
            different = db.execute("SELECT COUNT(DISTINCT slug) FROM directory_service").fetchone()[0]
            whole = db.execute("PRAGMA integrity_check").fetchone()[0]
            half = db.execute(
                "SELECT COUNT(*) FROM directory_service s WHERE NOT EXISTS (SELECT 1 FROM directory_content c WHERE c.owner = s.id AND c.field = 'name')"
            ).fetchone()[0]
        server.send_signal(signal.SIGKILL)
        server.wait()
        assert whole == "ok", whole
        assert there >= max(told, seen), f"round {number}: {there} there, {max(told, seen)} were acknowledged"
        assert there == different and half == 0, f"round {number}: {there} services, {different} addresses, {half} halves"
        seen = there
    shutil.rmtree(folder, ignore_errors=True)
    for expected in ("new", "as before"):
        done = run("import", "hsds", file, "--data", folder)
        out, _ = done.communicate()
        assert done.returncode == 0 and re.search(rf"{COUNT} {expected}", out), out
    shutil.rmtree(place)
    print(f"{ROUNDS} rounds, {killed} killed in the middle, nothing lost or doubled; slowest start to ready {slowest * 1000:.0f} ms")
    assert killed >= ROUNDS // 2, "too few were killed in the middle to mean anything"


main()
