"""Writes a filled fixture of today's tables: python3 scripts/fixture.py VARDE.DB > migrations/fixtures/NAME.sql

Make it once, when a migration lands; never change it afterwards. Takes the first few services and all that belongs to
them from a SQLite database, as INSERT statements that both engines read.
"""

import sqlite3, sys

TABLES = ["kernel_tenant", "kernel_change", "kernel_job", "directory_organization", "directory_location", "directory_service",
          "directory_service_at_location", "directory_taxonomy", "directory_taxonomy_term", "directory_service_term",
          "directory_content", "directory_former_slug", "directory_suggestion", "directory_import", "directory_import_entry",
          "directory_embed_heard", "kernel_newest_change"]
GROWING = {"kernel_change": "seq", "kernel_job": "id"}
WHOLE = ["kernel_tenant", "kernel_job", "directory_import", "directory_embed_heard"]


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, (int, float)):
        return repr(value)
    return "'" + value.replace("'", "''") + "'"


db = sqlite3.connect(sys.argv[1])
services = [row[0] for row in db.execute("SELECT id FROM directory_service ORDER BY slug LIMIT 4")]
marks = ",".join("?" * len(services))
organizations = [r[0] for r in db.execute(f"SELECT DISTINCT organization FROM directory_service WHERE id IN ({marks})", services)]
locations = [r[0] for r in db.execute(f"SELECT location FROM directory_service_at_location WHERE service IN ({marks})", services)]
wanted = set(services) | set(organizations) | set(locations)
for table in TABLES:
    names = [column[1] for column in db.execute(f"PRAGMA table_info({table})")]
    for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
        cells = dict(zip(names, row))
        key = next((cells[c] for c in ("service", "owner", "object", "id") if c in cells and cells[c] in wanted), None)
        if key is None and table not in WHOLE:
            continue
        kept = [name for name in names if name != GROWING.get(table)]
        print(f"INSERT INTO {table} ({', '.join(kept)}) VALUES ({', '.join(literal(cells[n]) for n in kept)});")
