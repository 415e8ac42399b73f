"""Writes a filled fixture of today's tables: python3 scripts/fixture.py VARDE.DB > migrations/fixtures/NAME.sql

Make it once, when a migration lands; never change it afterwards. Takes, from a SQLite database that has been used, the services
that most is said of with all that belongs to them, and some rows of every other table with what they refer to, as INSERT statements
that both engines read.
"""

import sqlite3, sys

# So many rows of a table that does not belong to a service.
SOME = 12
GROWING = {"kernel_change": "seq", "kernel_job": "id"}


def literal(value):
    # A row with bytes is here only because another refers to it; what was sealed is left out.
    if value is None or isinstance(value, bytes):
        return "NULL"
    if isinstance(value, (int, float)):
        return repr(value)
    return "'" + value.replace("'", "''") + "'"


db = sqlite3.connect(sys.argv[1])
tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid")]
tables.remove("kernel_migration") if "kernel_migration" in tables else None
columns = {table: [column[1] for column in db.execute(f"PRAGMA table_info({table})")] for table in tables}
refers = {table: {row[3]: (row[2], row[4]) for row in db.execute(f"PRAGMA foreign_key_list({table})")} for table in tables}
of_a_service = {table for table in tables if "service" in columns[table]}


def most_said_of():
    """A few services that together have a row in every table that has one of any."""
    said = {}
    for table in sorted(of_a_service):
        for (service,) in db.execute(f"SELECT DISTINCT service FROM {table} WHERE service <> ''"):
            said.setdefault(service, set()).add(table)
    known = {row[0] for row in db.execute("SELECT id FROM directory_service ORDER BY slug")}
    left, chosen = set().union(*said.values()), sorted(known)[:3]
    while left:
        best = max(sorted(known & said.keys()), key=lambda service: len(said[service] & left))
        if not said[best] & left:
            break
        chosen.append(best)
        left -= said[best]
    return list(dict.fromkeys(chosen))


services = most_said_of()
there = {row[0] for row in db.execute("SELECT id FROM directory_service")}
marks = ",".join("?" * len(services))
organizations = [r[0] for r in db.execute(f"SELECT DISTINCT organization FROM directory_service WHERE id IN ({marks})", services)]
locations = [r[0] for r in db.execute(f"SELECT location FROM directory_service_at_location WHERE service IN ({marks})", services)]
wanted = set(services) | set(organizations) | set(locations)

rows = {table: {} for table in tables}


def keep(table, cells):
    """Keeps a row, and what it refers to before it."""
    key = tuple(cells.values())
    if key in rows[table]:
        return
    rows[table][key] = cells
    for column, (other, theirs) in refers[table].items():
        if cells[column] is not None:
            found = db.execute(f"SELECT * FROM {other} WHERE {theirs or 'id'} = ?", (cells[column],)).fetchone()
            keep(other, dict(zip(columns[other], found)))


for table in tables:
    count = 0
    for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
        cells = dict(zip(columns[table], row))
        if any(isinstance(value, bytes) for value in cells.values()):
            continue  # No way to write bytes is known to both engines.
        named = [cells[name] for name in ("service", "owner", "object", "id") if name in cells and cells[name]]
        of_services = table.startswith(("directory_service", "directory_content", "directory_organization", "directory_location",
                                        "directory_former", "directory_face", "directory_alike", "directory_upkeep", "directory_link_use", "directory_taxonomy", "kernel_change", "kernel_newest"))
        if (of_services or cells.get("service") in there) and not any(name in wanted for name in named):
            continue
        if not of_services and count >= SOME:
            break
        count += 1
        keep(table, cells)

for table in tables:
    kept = [name for name in columns[table] if name != GROWING.get(table)]
    for cells in rows[table].values():
        print(f"INSERT INTO {table} ({', '.join(kept)}) VALUES ({', '.join(literal(cells[name]) for name in kept)});")
