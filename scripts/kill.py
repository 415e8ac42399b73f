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


def table():
    """The same as a table with a mapping: half of it new, half a second time."""
    mapping = """[source]
id = "prove"
name = "Prøve"
language = "nb"
key = ["Nr"]
[service]
name = "Namn"
description = "Om"
[organization]
name = "Lag"
[place]
city = "Stad"
"""
    rows = [f"{number};Tilbud {number};En kopp kaffe og en prat.;Lag {number % 90};Bø" for number in range(COUNT)]
    return mapping, "Nr;Namn;Om;Lag;Stad\n" + "\n".join(rows) + "\n"


def count(folder, table):
    with sqlite3.connect(f"file:{folder}/varde.db?mode=ro", uri=True) as db:
        return db.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]


def cut_off_and_undone(place):
    """An import of a table is cut off; going on loses and doubles nothing, and undoing the whole leaves nothing."""
    mapping, rows = table()
    files = {"map.toml": mapping, "rows.csv": rows}
    for name, text in files.items():
        with open(os.path.join(place, name), "w") as out:
            out.write(text)
    args = ["import", "csv", os.path.join(place, "rows.csv"), "--map", os.path.join(place, "map.toml")]
    cut = 0
    for number in range(6):
        folder = os.path.join(place, f"table{number}")
        importing = run(*args, "--data", folder)
        while importing.poll() is None:
            time.sleep(0.01)
            there = os.path.exists(f"{folder}/varde.db") and acknowledged_or_none(folder)
            if there and there > COUNT * number // 8:
                importing.send_signal(signal.SIGKILL)
                cut += 1
                break
        importing.wait()
        there = acknowledged(folder)
        # Half of them are undone as they are, the others go on first.
        if number % 2:
            going_on = run(*args, "--data", folder)
            out, _ = going_on.communicate()
            assert going_on.returncode == 0 and f"{COUNT} kept: {COUNT - there} new" in out, out
            assert acknowledged(folder) == COUNT
        undoing = run("import", "undo", "1", "--data", folder)
        out, err = undoing.communicate()
        assert undoing.returncode == 0, out + err
        left = {name: count(folder, name) for name in ("directory_service", "directory_organization", "directory_location",
                                                       "directory_content", "directory_import_entry")}
        assert not any(left.values()), left
        assert count(folder, "directory_import") == 1
    assert cut >= 3, "too few were cut off to mean anything"
    return cut


def acknowledged_or_none(folder):
    try:
        return acknowledged(folder)
    except sqlite3.OperationalError:
        return None  # The tables are not there yet.


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
    cut = cut_off_and_undone(place)
    shutil.rmtree(place)
    print(f"{cut} imports of a table cut off, gone on with and undone: nothing lost, nothing doubled, nothing left")
    print(f"{ROUNDS} rounds, {killed} killed in the middle, nothing lost or doubled; slowest start to ready {slowest * 1000:.0f} ms")
    assert killed >= ROUNDS // 2, "too few were killed in the middle to mean anything"


main()
