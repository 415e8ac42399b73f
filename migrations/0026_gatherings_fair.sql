-- gatherings: fairs. Who is invited and who comes, the room with its stands, the programme, and what people want to hear more of.

-- A fair, in the words of those who hold it and in the language they wrote it in. Its day and hours are the wall clock in Norway.
-- `width` and `depth` are those of the room, in centimetres. `head_count` is how many were there; `thanks` what exhibitors were
-- written afterwards.
CREATE TABLE gatherings_fair (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    slug {text} NOT NULL,
    language {text} NOT NULL,
    name {text} NOT NULL,
    date {text} NOT NULL,
    starts {text} NOT NULL,
    ends {text} NOT NULL,
    room {text},
    house {text} NOT NULL,
    street {text},
    postal_code {text},
    town {text},
    municipality {text} NOT NULL,
    step_free {int},
    quiet_corner {int},
    toilet {int},
    way {text} NOT NULL,
    welcome {text} NOT NULL,
    contact {text} NOT NULL,
    state {text} NOT NULL,
    reason {text} NOT NULL,
    width {int} NOT NULL,
    depth {int} NOT NULL,
    head_count {int},
    thanks {text} NOT NULL,
    made_at {int} NOT NULL,
    changed_at {int} NOT NULL
);
CREATE UNIQUE INDEX gatherings_fair_slug ON gatherings_fair (slug);
CREATE INDEX gatherings_fair_tenant ON gatherings_fair (tenant);

-- Somebody invited to have a stand. `entry` is theirs in the directory, and `entry_slug` its readable address. `sealed` has the
-- address that is written to, whom to ring, what else they need and the secret of their link, under a key of their own; `link` is what
-- is stored of the link. `answer` is empty, `yes` or `no`. `agreed` is what those who hold the fair wrote down afterwards.
CREATE TABLE gatherings_fair_exhibitor (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    fair {text} NOT NULL REFERENCES gatherings_fair (id),
    name {text} NOT NULL,
    entry {text},
    entry_slug {text},
    language {text} NOT NULL,
    answer {text} NOT NULL,
    brings {text} NOT NULL,
    people {int} NOT NULL,
    tables {int} NOT NULL,
    chairs {int} NOT NULL,
    power {int} NOT NULL,
    wall {int} NOT NULL,
    agreed {text} NOT NULL,
    written {int} NOT NULL,
    sealed {blob},
    link {text} NOT NULL,
    made_at {int} NOT NULL,
    answered_at {int},
    unreached_at {int},
    erase_at {int}
);
CREATE UNIQUE INDEX gatherings_fair_exhibitor_link ON gatherings_fair_exhibitor (link);
CREATE UNIQUE INDEX gatherings_fair_exhibitor_entry ON gatherings_fair_exhibitor (fair, entry);
CREATE INDEX gatherings_fair_exhibitor_fair ON gatherings_fair_exhibitor (fair);
CREATE INDEX gatherings_fair_exhibitor_erase ON gatherings_fair_exhibitor (erase_at);

-- What stands in the room: stands, and what was there before (doors, sockets, the stage, the quiet corner). Centimetres from the
-- upper left corner of the room. `turned` swaps width and depth. `number` is on the table; 0 for what has none.
CREATE TABLE gatherings_fair_thing (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    fair {text} NOT NULL REFERENCES gatherings_fair (id),
    kind {text} NOT NULL,
    number {int} NOT NULL,
    exhibitor {text} REFERENCES gatherings_fair_exhibitor (id),
    power {int} NOT NULL,
    x {int} NOT NULL,
    y {int} NOT NULL,
    width {int} NOT NULL,
    depth {int} NOT NULL,
    turned {int} NOT NULL
);
CREATE INDEX gatherings_fair_thing_fair ON gatherings_fair_thing (fair);
CREATE INDEX gatherings_fair_thing_exhibitor ON gatherings_fair_thing (exhibitor);

-- What happens at a fair, and when. `ends` where somebody has said.
CREATE TABLE gatherings_fair_point (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    fair {text} NOT NULL REFERENCES gatherings_fair (id),
    starts {text} NOT NULL,
    ends {text},
    what {text} NOT NULL,
    place {text} NOT NULL,
    who {text} NOT NULL
);
CREATE INDEX gatherings_fair_point_fair ON gatherings_fair_point (fair);

-- That somebody wants to hear more of what an exhibitor has: a mark that is made of a form's chance and the exhibitor, and nothing else.
CREATE TABLE gatherings_fair_interest (
    mark {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    exhibitor {text} NOT NULL REFERENCES gatherings_fair_exhibitor (id) ON DELETE CASCADE,
    PRIMARY KEY (mark)
){unordered};
CREATE INDEX gatherings_fair_interest_exhibitor ON gatherings_fair_interest (exhibitor);
