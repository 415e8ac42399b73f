-- gatherings: cafés and meetings that live for years. Four things are kept apart: the series, its dates (occurrences), who says
-- that they come (intentions, without anybody in them) and how many were there (head-counts).
-- Moments that people agree on are the wall clock in Norway, `2026-12-08T14:00`; what the program notes is milliseconds.

-- One gathering that lives on. `code` is printed on paper and never changes; `slug` is the readable address. `step_free`, `quiet_corner`
-- and `toilet` are 1, 0 or unknown. `version` rises with each change, so that two who change at once are told apart.
CREATE TABLE gatherings_series (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    code {text} NOT NULL UNIQUE,
    slug {text} NOT NULL UNIQUE,
    room {text},
    place {text},
    street {text},
    postal_code {text},
    town {text},
    municipality {text} NOT NULL,
    step_free {int},
    quiet_corner {int},
    toilet {int},
    online_url {text},
    dial_in {text},
    contact_name {text},
    contact_phone {text},
    contact_email {text},
    ended_on {text},
    version {int} NOT NULL,
    made_at {int} NOT NULL,
    changed_at {int} NOT NULL
);
CREATE INDEX gatherings_series_tenant ON gatherings_series (tenant, id);
CREATE INDEX gatherings_series_municipality ON gatherings_series (municipality, id);

-- Old readable addresses lead on for ever.
CREATE TABLE gatherings_former_slug (
    slug {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE
);

-- What is said of a series, one row for each field and language (BCP 47).
CREATE TABLE gatherings_content (
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    field {text} NOT NULL,
    language {text} NOT NULL,
    body {text} NOT NULL,
    PRIMARY KEY (series, field, language)
);

-- How a series comes back: a rule (RFC 5545 §3.3.10) from its first date on, or no rule and dates of their own. A series that moves
-- to another day ends one rhythm and begins another, so that history is never written over. `filled_until` is how far dates are made.
CREATE TABLE gatherings_rhythm (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    starts {text} NOT NULL,
    minutes {int} NOT NULL,
    rule {text},
    last_on {text},
    filled_until {text},
    sequence {int} NOT NULL,
    made_at {int} NOT NULL,
    changed_at {int} NOT NULL
);
CREATE INDEX gatherings_rhythm_series ON gatherings_rhythm (series, starts);

-- One date. `original` is when the rhythm has it and never changes; `starts` and `ends` are when it is. A state is `planned`, `cancelled`
-- (people may have planned for it) or `skipped` (it never was one). `reason` is a word of ours, `reason_text` the host's own.
CREATE TABLE gatherings_occurrence (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    rhythm {text} NOT NULL REFERENCES gatherings_rhythm (id) ON DELETE CASCADE,
    original {text} NOT NULL,
    starts {text} NOT NULL,
    ends {text} NOT NULL,
    room {text},
    theme {text},
    note {text},
    state {text} NOT NULL,
    reason {text},
    reason_text {text},
    language {text} NOT NULL,
    sequence {int} NOT NULL,
    changed_at {int} NOT NULL,
    UNIQUE (series, original)
);
CREATE INDEX gatherings_occurrence_starts ON gatherings_occurrence (starts, ends, series);
CREATE INDEX gatherings_occurrence_series ON gatherings_occurrence (series, starts);

-- A series that rests: from a day until another, or until a new host is there. Rows stay when it is over.
CREATE TABLE gatherings_pause (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    from_on {text} NOT NULL,
    until_on {text},
    until_host {int} NOT NULL,
    reason {text} NOT NULL,
    reason_text {text},
    language {text} NOT NULL,
    made_at {int} NOT NULL,
    changed_at {int} NOT NULL
);
CREATE INDEX gatherings_pause_series ON gatherings_pause (series, from_on);

-- Who among those who work here is the host, from a day until another.
CREATE TABLE gatherings_host (
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL,
    since_on {text} NOT NULL,
    until_on {text},
    PRIMARY KEY (series, person, since_on)
);
CREATE INDEX gatherings_host_person ON gatherings_host (person, series);

-- A host hands over: to whom (nobody yet where it is empty), from which day, what there is to know and who has the key.
CREATE TABLE gatherings_handover (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    series {text} NOT NULL REFERENCES gatherings_series (id) ON DELETE CASCADE,
    outgoing {text} NOT NULL,
    incoming {text},
    from_on {text} NOT NULL,
    know {text} NOT NULL,
    key_at {text} NOT NULL,
    state {text} NOT NULL,
    made_at {int} NOT NULL,
    answered_at {int}
);
CREATE INDEX gatherings_handover_series ON gatherings_handover (series, made_at);
CREATE INDEX gatherings_handover_incoming ON gatherings_handover (incoming, state);

-- Somebody says that they come. `mark` is what can be known of the code they were given and of nothing else: no person, no moment, no
-- order in which rows came. Gone when the date is over.
CREATE TABLE gatherings_intention (
    mark {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    occurrence {text} NOT NULL REFERENCES gatherings_occurrence (id) ON DELETE CASCADE,
    PRIMARY KEY (mark)
){unordered};
CREATE INDEX gatherings_intention_occurrence ON gatherings_intention (occurrence);

-- How many were there: a number and what was good, without names. The newest row is what holds; none is written over. `id` is drawn where
-- it was counted, so that what a telephone sends twice is one.
CREATE TABLE gatherings_headcount (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    occurrence {text} NOT NULL REFERENCES gatherings_occurrence (id) ON DELETE CASCADE,
    count {int} NOT NULL,
    note {text},
    counted_at {int} NOT NULL,
    made_at {int} NOT NULL,
    made_by {text}
);
CREATE INDEX gatherings_headcount_occurrence ON gatherings_headcount (occurrence, counted_at);

-- A host's link for one date: it opens that date's page and nothing else. What is stored is what can be known of the token.
CREATE TABLE gatherings_host_link (
    token {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    occurrence {text} NOT NULL REFERENCES gatherings_occurrence (id) ON DELETE CASCADE,
    made_by {text} NOT NULL,
    made_at {int} NOT NULL,
    until {int} NOT NULL,
    ended_at {int}
);
CREATE INDEX gatherings_host_link_occurrence ON gatherings_host_link (occurrence);
