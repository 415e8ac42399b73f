"""How many answers a second, beside a plain file from the same server: python3 scripts/speed.py VARDE [COUNT …]. See bench.sh.

The listings are the real rows of the Victoria data set, spread over the Norwegian municipalities. Each row of the table is
asked for over loopback by one wrk with sixteen connections, as browsers ask (Brotli, or gzip where there is none). All rates are of one run; compare
them within it, by their ratio to the plain file.
"""

import csv, http.client, json, os, random, re, subprocess, sys, tempfile, time, urllib.parse, urllib.request, uuid

PROGRAM, COUNTS = sys.argv[1], [int(count) for count in sys.argv[2:]] or [5_000, 50_000]
HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.environ.get("VARDE_SHARED", os.path.join(HERE, "..", "shared"))
PORT, SECONDS = 18_097, int(os.environ.get("VARDE_BENCH_SECONDS", "4"))
SPACE = uuid.UUID(int=5)


def listings(count):
    """`count` services: the activities again and again, each time in the next municipality."""
    places = list(csv.reader(open(os.path.join(HERE, "crates/search/evaluation/places.csv"))))[1:]
    towns = {row[2]: row for row in places if row[0] == "municipality"}
    codes = [row for row in places if row[0] == "postal_code" and row[2].split(";")[0] in towns]
    rows = list(csv.DictReader(open(os.path.join(SHARED, "data/victoria-activities/activities.csv"))))
    for number in range(count):
        row, code = rows[number % len(rows)], codes[number * 7_919 % len(codes)]
        town = towns[code[2].split(";")[0]]
        name = lambda letter, number=number: str(uuid.uuid5(SPACE, f"{letter}{number}"))
        place = {
            "id": name("p"), "location_type": "physical", "name": row["suburb"] or "Huset",
            "latitude": float(town[3]), "longitude": float(town[4]),
            "addresses": [{
                "id": name("a"), "address_1": row["address"] or "Huset", "city": town[1], "state_province": "Fylke",
                "postal_code": code[1], "country": "NO", "address_type": "physical",
            }],
        }
        yield {
            "id": name("s"), "name": row["name"], "status": "active",
            "description": f"{row['category']}. {row['name']}, {row['suburb']}.",
            "organization": {"id": name("o"), "name": row["name"], "description": row["category"] or row["name"]},
            "service_at_locations": [{"id": name("l"), "location": place}],
            "schedules": [{
                "id": name("h"), "freq": "WEEKLY", "byday": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][number % 7],
                "opens_at": "10:00+01:00", "closes_at": "14:00+01:00", "dtstart": "2026-01-05",
            }],
        }


def questions():
    """Two hundred distinct searches: a hundred people's own words, a hundred pairs of words from names."""
    judged = json.load(open(os.path.join(HERE, "crates/search/evaluation/elsewhere/queries.json")))
    texts = [query["text"] for query in judged][:100]
    rows = list(csv.DictReader(open(os.path.join(SHARED, "data/victoria-activities/activities.csv"))))
    chance = random.Random(3)
    while len(texts) < 200:
        words = chance.choice(rows)["name"].split()
        pair = " ".join(chance.sample(words, 2)) if len(words) > 1 else ""
        if pair and pair not in texts:
            texts.append(pair)
    return texts


class Server:
    def __init__(self, folder):
        started = time.monotonic()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", folder, "--listen", f"127.0.0.1:{PORT}"], stdout=subprocess.DEVNULL)
        while True:
            try:
                if urllib.request.urlopen(f"http://127.0.0.1:{PORT}/-/ready", timeout=5).status == 200:
                    break
            except OSError:
                assert self.process.poll() is None, "the server ended"
                time.sleep(0.005)
        self.ready = time.monotonic() - started

    def processor(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def get(path):
    connection = http.client.HTTPConnection("127.0.0.1", PORT)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 200, (path, answer.status)
    return answer.read().decode()


def load(server, paths):
    """Asks for these addresses in turn. With `{}` in them a number that never comes again, so that nothing is kept."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua", delete=False) as script:
        script.write("local paths = {" + ",".join(json.dumps(path) for path in paths) + "}\nlocal n = 0\n")
        script.write("""
            request = function()
              n = n + 1
              local path = paths[(n - 1) % #paths + 1]:gsub("{}", tostring(n))
              return wrk.format("GET", path, {["Accept-Encoding"] = "gzip, deflate, br, zstd"})
            end
            done = function(summary, latency)
              io.write(string.format("RESULT %d %d %f %f\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(99)))
              io.write(string.format("ERRORS %d\\n", summary.errors.status + summary.errors.connect))
            end""")
    before = server.processor()
    out = subprocess.run(
        ["wrk", "-t1", "-c16", f"-d{SECONDS}s", "-s", script.name, f"http://127.0.0.1:{PORT}"],
        capture_output=True, text=True, check=True).stdout
    used = server.processor() - before
    os.unlink(script.name)
    requests, duration, p50, p99 = (float(word) for word in re.search(r"RESULT (.*)", out)[1].split())
    assert "ERRORS 0" in out, out
    return requests / (duration / 1e6), p50 / 1e3, p99 / 1e3, used / requests * 1e6


def main():
    print(f"load average before: {os.getloadavg()[0]:.2f}; {SECONDS} s a row, one wrk, 16 connections, on the same cores")
    for count in COUNTS:
        folder = tempfile.mkdtemp(prefix="varde-speed-")
        file = os.path.join(folder, "services.json")
        with open(file, "w") as out:
            json.dump(list(listings(count)), out)
        started = time.monotonic()
        subprocess.run([PROGRAM, "import", "hsds", file, "--data", folder], check=True, capture_output=True)
        imported = time.monotonic() - started
        first = Server(folder)
        cold = first.ready
        first.stop()
        server = Server(folder)
        print(f"\n{count:,} listings: import {count / imported:,.0f} a second; ready after {cold:.2f} s the first time, "
              f"{server.ready:.2f} s after that; memory {server.memory():.0f} MB")
        page = get("/aktiviteter?q=yoga")
        plain = re.search(r"/-/a/[^\"]*\.css", page)[0]
        one = re.search(r"/aktiviteter/[a-z0-9-]+", page)[0]
        service = json.loads(get("/api/hsds/3.1/services?per_page=1"))["contents"][0]["id"]
        search = [f"/aktiviteter?q={urllib.parse.quote(text)}" for text in questions()]
        rows = [
            ("plain file", [plain]), ("front page", ["/"]), ("search, distinct", [f"{path}&_={{}}" for path in search]),
            ("search, repeated", search), ("one activity", [one]),
            ("embed", ["/bygg-inn/benk"]),
            ("HSDS list", ["/api/hsds/3.1/services"]), ("HSDS item", [f"/api/hsds/3.1/services/{service}"]),
            ("RPDE page", ["/api/rpde/services"]),
        ]
        limit = None
        print(f"{'':18} {'a second':>10} {'of plain':>9} {'p50 ms':>8} {'p99 ms':>8} {'CPU µs':>8} {'MB':>5}")
        for name, paths in rows:
            rate, p50, p99, used = load(server, paths)
            limit = limit or rate
            print(f"{name:18} {rate:10,.0f} {rate / limit:9.0%} {p50:8.2f} {p99:8.2f} {used:8.0f} {server.memory():5.0f}")
        server.stop()


if __name__ == "__main__":
    main()
