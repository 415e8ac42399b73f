"""How many answers a second the pages and feeds of gatherings give: python3 scripts/speed_gatherings.py VARDE [DATES …].

Weekly cafés until there are so many dates ahead, from one calendar file; the same wrk, connections and plain file as in
speed.py. Browsers ask for gzip and Brotli; a page with a hole for each reader's chance is gzip (crates/shell/src/chance.rs).
"""

import datetime, os, re, subprocess, sys, tempfile

import speed

COUNTS = [int(count) for count in sys.argv[2:]] or [1_000, 10_000]
# A weekly series has so many dates ahead (`rhythm::AHEAD`, 78 weeks).
EACH = 78


def calendar(series):
    """One VEVENT with a weekly rule for each."""
    first = datetime.date.today() + datetime.timedelta(days=1)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//varde//speed//NO"]
    for number in range(series):
        day = first + datetime.timedelta(days=number % 7)
        at = f"{day:%Y%m%d}T{9 + number % 9:02}{number % 4 * 15:02}00"
        lines += [
            "BEGIN:VEVENT", f"UID:speed-{number}@varde.example", "DTSTAMP:20260101T000000Z", f"DTSTART:{at}",
            "DURATION:PT1H30M", "RRULE:FREQ=WEEKLY", f"SUMMARY:Kafé nummer {number}",
            "DESCRIPTION:Vaffel\\, kaffe og folk som har vært der selv. Kom som du er\\, gå når du vil.",
            f"LOCATION:Rom {number % 12 + 1}\\, Kleppestø", "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def size(path):
    """Bytes as they are, and as a browser gets them."""
    import http.client
    said = []
    for accepted in ("identity", "gzip, deflate, br, zstd"):
        connection = http.client.HTTPConnection("127.0.0.1", speed.PORT)
        connection.request("GET", path, headers={"Accept-Encoding": accepted})
        answer = connection.getresponse()
        assert answer.status == 200, (path, answer.status)
        said.append(len(answer.read()))
    return said


def main():
    print(f"load average before: {os.getloadavg()[0]:.2f}; {speed.SECONDS} s a row, one wrk, 16 connections, on the same cores")
    for count in COUNTS:
        folder = tempfile.mkdtemp(prefix="varde-speed-")
        file = os.path.join(folder, "calendar.ics")
        with open(file, "w", newline="") as out:
            out.write(calendar(round(count / EACH)))
        subprocess.run([speed.PROGRAM, "import", "gatherings", file, "--postal-code", "5300", "--data", folder],
                       check=True, capture_output=True)
        server = speed.Server(folder)
        print(f"\n{count:,} dates in {round(count / EACH)} series: ready after {server.ready:.2f} s; memory {server.memory():.0f} MB")
        home = speed.get("/treff")
        plain = re.search(r"/-/a/[^\"]*\.css", home)[0]
        date = re.search(r"/treff/[a-z0-9-]+/\d{4}-\d\d-\d\d", home)[0]
        series = date.rsplit("/", 1)[0]
        month = datetime.date.today().replace(day=1) + datetime.timedelta(days=32)
        rows = [
            ("plain file", plain), ("home calendar", "/treff"), ("home, made anew", "/treff?_={}"),
            ("a month", f"/treff?maaned={month:%Y-%m}"), ("one date", date), ("one date, made anew", f"{date}?_={{}}"),
            ("one series", series), ("JSON, 20 dates", "/api/gatherings?per_page=20"),
            ("feed of all", "/treff/kalender.ics"), ("feed of a series", f"{series}/kalender.ics"),
        ]
        limit = None
        print(f"{'':20} {'a second':>10} {'of plain':>9} {'p50 ms':>8} {'p99 ms':>8} {'CPU µs':>8} {'bytes':>9} {'sent':>8} {'MB':>5}")
        for name, path in rows:
            rate, p50, p99, used = speed.load(server, [path])
            limit = limit or rate
            whole, sent = size(path.format("x"))
            print(f"{name:20} {rate:10,.0f} {rate / limit:9.0%} {p50:8.2f} {p99:8.2f} {used:8.0f} {whole:9,} {sent:8,} {server.memory():5.0f}")
        feed = speed.get(f"{series}/kalender.ics")
        print(f"components in the feed of a series: {feed.count('BEGIN:VEVENT')}")
        server.stop()


if __name__ == "__main__":
    main()
