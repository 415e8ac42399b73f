-- directory: who keeps which entries true, what was asked and answered, every version, and what waits for an editor.

-- Whose editors look after the entries of a municipality. Said on the command line.
CREATE TABLE directory_keeper (
    municipality {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    since {int} NOT NULL
);
CREATE INDEX directory_keeper_tenant ON directory_keeper (tenant);

-- How long ago somebody said that an entry is right. `since` is when they did, or when it came in; `reminded` counts the
-- reminders since then (6, 9 and 12 months) and `asked_at` is the last one; `kept_until` is set by an editor who keeps it beyond 18 months; `hidden_at`
-- is when nobody had answered for so long that it was taken off the list, and `status` what it was then.
CREATE TABLE directory_upkeep (
    service {text} PRIMARY KEY REFERENCES directory_service (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    since {int} NOT NULL,
    confirmed_at {int},
    confirmed_by {text},
    reminded {int} NOT NULL,
    asked_at {int},
    kept_until {int},
    hidden_at {int},
    status {text}
);
CREATE INDEX directory_upkeep_since ON directory_upkeep (since);

-- Every version of an entry, as HSDS, from the first time somebody here touched it.
CREATE TABLE directory_version (
    id {text} PRIMARY KEY,
    service {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    made_at {int} NOT NULL,
    made_by {text} NOT NULL,
    act {text} NOT NULL,
    body {text} NOT NULL
);
CREATE INDEX directory_version_service ON directory_version (service, made_at);

-- What somebody wants changed, or a new entry. `body` is the form as it was filled in, `base` the digest of the entry that
-- it was made from. No name and no address of whoever proposed it; `mark` is a keyed hash under a key of that day.
CREATE TABLE directory_proposal (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    service {text},
    organization {text},
    origin {text} NOT NULL,
    kind {text} NOT NULL,
    body {text} NOT NULL,
    base {text} NOT NULL,
    language {text} NOT NULL,
    state {text} NOT NULL,
    made_at {int} NOT NULL,
    decided_at {int},
    decided_by {text},
    reason {text}
);
CREATE INDEX directory_proposal_tenant ON directory_proposal (tenant, state, made_at);
CREATE INDEX directory_proposal_service ON directory_proposal (service);

-- A link to all entries of an organisation. `token` is what is stored of it; it opens nothing.
CREATE TABLE directory_holder_link (
    token {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    organization {text} NOT NULL,
    way {text} NOT NULL,
    made_at {int} NOT NULL,
    until {int} NOT NULL,
    ended_at {int}
);
CREATE INDEX directory_holder_link_organization ON directory_holder_link (organization, made_at);

-- An entry that became a part of another one: its short address leads there for ever.
CREATE TABLE directory_former_code (
    code {text} PRIMARY KEY,
    service {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id)
);

-- Two entries that somebody said are not the same.
CREATE TABLE directory_not_alike (
    one {text} NOT NULL,
    other {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    said_at {int} NOT NULL,
    PRIMARY KEY (one, other)
);

-- What an editor did with a thing on the work list: who has it, until when it waits, that it is done.
CREATE TABLE directory_desk_mark (
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    item {text} NOT NULL,
    assigned_to {text},
    snoozed_until {int},
    done_at {int},
    marked_at {int} NOT NULL,
    marked_by {text} NOT NULL,
    PRIMARY KEY (tenant, item)
);

-- Searches that found nothing useful, once at least five have asked the same. Nothing about who, and no hour.
CREATE TABLE directory_missed (
    day {text} NOT NULL,
    words {text} NOT NULL,
    municipality {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    times {int} NOT NULL,
    PRIMARY KEY (day, words, municipality)
);
