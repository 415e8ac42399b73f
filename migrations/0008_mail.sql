-- mail: what is to be sent, who is not reached, who asks, and which tenant lets people in by a link.

-- No address and no words stand here: the worker writes the mail from what it is about, when it sends it. `sealed` is
-- the vault's, for the time it takes: the token of a link, the handle of the return address, an address of before.
-- `handle` is SHA-256 of the handle; `mark` is a keyed hash of the address. Both stay for bounces that come later.
CREATE TABLE mail_outbox (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    kind {text} NOT NULL,
    about {text} NOT NULL,
    sealed {blob},
    handle {text},
    mark {text},
    state {text} NOT NULL,
    reason {text},
    made_at {int} NOT NULL,
    due_at {int} NOT NULL,
    tries {int} NOT NULL,
    leased_until {int} NOT NULL,
    handed_at {int}
);
CREATE INDEX mail_outbox_due ON mail_outbox (state, due_at);
CREATE INDEX mail_outbox_person ON mail_outbox (person, kind, made_at);
CREATE INDEX mail_outbox_handle ON mail_outbox (handle);
CREATE INDEX mail_outbox_mark ON mail_outbox (mark, handed_at);

-- Whom mail does not reach (`why` = bounced, for the address with this mark), and who wants only what they ask for
-- (`why` = stopped).
CREATE TABLE mail_silence (
    person {text} NOT NULL REFERENCES trust_person (id),
    why {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    code {text} NOT NULL,
    mark {text} NOT NULL,
    since {int} NOT NULL,
    PRIMARY KEY (person, why)
);
CREATE INDEX mail_silence_tenant ON mail_silence (tenant, since);

-- How often a network has asked for a link: a hash under a key that changes each day, for a day.
CREATE TABLE mail_asked (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL,
    mark {text} NOT NULL,
    at {int} NOT NULL
);
CREATE INDEX mail_asked_mark ON mail_asked (mark, at);

CREATE TABLE mail_setting (
    tenant {text} NOT NULL PRIMARY KEY REFERENCES kernel_tenant (id),
    links {int} NOT NULL
);
