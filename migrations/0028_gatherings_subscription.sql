-- gatherings: calendars that are fetched by themselves, so that nobody has to bring them.

-- An address of a tenant's own calendar. Whoever has the address may often read the calendar, so it is sealed under a key of its own
-- and shown to nobody again but as its host; `mark` is its blind index, so that no address is there twice. `etag` and `modified` are handed back, so that a calendar that has not changed need not be sent. `failures` are in a row;
-- `fault` says why the last time failed, `report` (JSON) what came the last time it did not. `import` is the last that changed anything.
CREATE TABLE gatherings_subscription (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    host {text} NOT NULL,
    sealed {blob},
    mark {text} NOT NULL,
    postal_code {text},
    language {text} NOT NULL,
    source {text} NOT NULL,
    made_by {text} NOT NULL,
    made_at {int} NOT NULL,
    paused_at {int},
    due_at {int} NOT NULL,
    pressed_at {int},
    fetched_at {int},
    failures {int} NOT NULL,
    fault {text},
    etag {text},
    modified {text},
    report {text},
    import {text},
    UNIQUE (tenant, mark)
);

-- What came from it, by what it is known by there: so that what is gone can be told, and all of it ended.
CREATE TABLE gatherings_subscription_entry (
    subscription {text} NOT NULL REFERENCES gatherings_subscription (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    key {text} NOT NULL,
    PRIMARY KEY (subscription, key)
);
CREATE INDEX gatherings_subscription_entry_key ON gatherings_subscription_entry (tenant, key);
