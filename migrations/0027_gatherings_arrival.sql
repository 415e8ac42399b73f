-- gatherings: what came from elsewhere, so that bringing it again changes what has changed there, and leaves what was changed here.

-- One file that was taken in. `report` is what is said of it row by row, as JSON: what each gathering is called, and what came of it.
-- The file itself is not kept. `made_by` is nothing where the command line did it.
CREATE TABLE gatherings_import (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    file {text} NOT NULL,
    source {text} NOT NULL,
    report {text} NOT NULL,
    made_by {text},
    made_at {int} NOT NULL,
    undone_at {int}
);
CREATE INDEX gatherings_import_tenant ON gatherings_import (tenant, made_at);

-- A series that came from elsewhere: what it is known by there (`key`: the UID), which calendar had it last, and what that said
-- (`said`, JSON). What is here and is not as it was said then, somebody here has changed. `rhythm` is the one that goes by their rule.
CREATE TABLE gatherings_arrival (
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    key {text} NOT NULL,
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    source {text} NOT NULL,
    rhythm {text},
    said {text} NOT NULL,
    import {text} NOT NULL REFERENCES gatherings_import (id),
    changed_at {int} NOT NULL,
    PRIMARY KEY (tenant, key)
);
CREATE INDEX gatherings_arrival_series ON gatherings_arrival (series);

-- What one import did with one series. `before` is what the source had said until then, and nothing where the series is new.
CREATE TABLE gatherings_import_entry (
    import {text} NOT NULL REFERENCES gatherings_import (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    key {text} NOT NULL,
    before {text},
    PRIMARY KEY (import, tenant, key)
);

-- What calendars know a rhythm or a date by that came from elsewhere: its UID there, and the highest SEQUENCE that was seen.
CREATE TABLE gatherings_uid (
    object {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    uid {text} NOT NULL UNIQUE,
    sequence {int} NOT NULL
);
CREATE INDEX gatherings_uid_series ON gatherings_uid (series);
