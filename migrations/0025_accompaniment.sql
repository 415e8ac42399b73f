-- Somebody wants company the first time: at one date of a gathering, or at an activity. What they are called, how they are reached and
-- what they wrote lies sealed with the answer that they got, under a key of their own; nothing of it where they wanted a code only.
-- `mark` is what can be known of the code that they have.
--
-- `kind` is `date` or `activity`, `thing` the date or the entry, `whole` the series or the entry. `way` is `email`, `sms`, `ring` (a
-- number that takes no text messages) or empty. `state` is `waiting`, `accepted`, `declined` or `withdrawn` (after a yes). `turn` counts answers, `heard` is the
-- last of them that was sent, `unreached` is 1 where nobody gets what we send. `knows` is what was told last of the date: when it is
-- (`2026-12-08T14:00`) or `off`; `starts_at` is that as milliseconds. `afterwards` is `together` or `missed`. After `erase_at` it is erased.
CREATE TABLE accompaniment_request (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    thing {text} NOT NULL,
    whole {text} NOT NULL,
    mark {text} NOT NULL UNIQUE,
    language {text} NOT NULL,
    way {text} NOT NULL,
    sealed {blob},
    state {text} NOT NULL,
    answered_by {text},
    handed_to {text},
    turn {int} NOT NULL,
    heard {int} NOT NULL,
    unreached {int} NOT NULL,
    knows {text} NOT NULL,
    starts_at {int},
    afterwards {text},
    asked_at {int} NOT NULL,
    answered_at {int},
    erase_at {int} NOT NULL
);
CREATE INDEX accompaniment_request_tenant ON accompaniment_request (tenant, asked_at);
CREATE INDEX accompaniment_request_erase ON accompaniment_request (erase_at);

-- Who among those who work here has said that they go along to activities.
CREATE TABLE accompaniment_goer (
    person {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    since {int} NOT NULL
);
CREATE INDEX accompaniment_goer_tenant ON accompaniment_goer (tenant);

-- How many asked in a month (`2026-11`), and what came of it. Nothing that leads to anybody.
CREATE TABLE accompaniment_month (
    whole {text} NOT NULL,
    month {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    asked {int} NOT NULL,
    accepted {int} NOT NULL,
    together {int} NOT NULL,
    missed {int} NOT NULL,
    PRIMARY KEY (tenant, whole, month)
);
