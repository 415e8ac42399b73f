-- directory: entries that may be the same, and entries that became a part of another one.

-- What of an entry is compared with others: its name in plain letters, where it is, the number of whoever runs it. `north` and
-- `east` are the cell of a grid that it stands in. Made from the entry; it can be made anew.
CREATE TABLE directory_face (
    service {text} PRIMARY KEY REFERENCES directory_service (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    name {text} NOT NULL,
    place {text},
    number {text},
    latitude {real},
    longitude {real},
    north {int},
    east {int}
);
CREATE INDEX directory_face_name ON directory_face (name, place);
CREATE INDEX directory_face_number ON directory_face (number);
CREATE INDEX directory_face_cell ON directory_face (north, east);

-- How far in the change log entries have been compared: one row.
CREATE TABLE directory_face_seen (
    tenant {text} NOT NULL PRIMARY KEY REFERENCES kernel_tenant (id),
    seq {int} NOT NULL
);

-- Two entries that may be the same, why, and since when that has been seen. `one` is the smaller identifier.
CREATE TABLE directory_alike (
    one {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    other {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    how {text} NOT NULL,
    since {int} NOT NULL,
    PRIMARY KEY (one, other)
);
CREATE INDEX directory_alike_other ON directory_alike (other);
CREATE INDEX directory_alike_tenant ON directory_alike (tenant);

-- An entry that became a part of another one. `id` is the other one's version that came of it; `body` is all that is needed to
-- bring it back, and empty once it has been brought back (`undone_at`). Its addresses lie in directory_former_code and
-- directory_former_slug.
CREATE TABLE directory_merge (
    id {text} PRIMARY KEY,
    service {text} NOT NULL,
    into_service {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    slug {text} NOT NULL,
    name {text} NOT NULL,
    merged_at {int} NOT NULL,
    merged_by {text} NOT NULL,
    body {text} NOT NULL,
    undone_at {int}
);
CREATE INDEX directory_merge_service ON directory_merge (service);
CREATE INDEX directory_merge_into ON directory_merge (into_service);
