-- trust: passkeys, what a browser is in the middle of proving, and two colleagues who let somebody in again.

-- `credential` is JSON as webauthn-rs writes it: the public key, the counter, what the authenticator said of itself.
-- Nothing in it opens anything.
CREATE TABLE trust_passkey (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    name {text} NOT NULL,
    credential_id {text} NOT NULL UNIQUE,
    credential {text} NOT NULL,
    backed_up {int} NOT NULL,
    made_at {int} NOT NULL,
    used_at {int}
);
CREATE INDEX trust_passkey_person ON trust_passkey (person);

-- By which passkey a session was last proved; removing the passkey ends the session.
ALTER TABLE trust_session ADD COLUMN passkey {text};

-- A challenge that waits for its answer in one browser, once. Whoever signs in is nobody yet: then tenant and person
-- are empty.
CREATE TABLE trust_ceremony (
    token {text} PRIMARY KEY,
    tenant {text} NOT NULL,
    person {text} NOT NULL,
    purpose {text} NOT NULL,
    state {text} NOT NULL,
    made_at {int} NOT NULL,
    until {int} NOT NULL
);
CREATE INDEX trust_ceremony_until ON trust_ceremony (until);

-- Somebody has lost every way in: one colleague asks, another agrees, then a link is made once.
CREATE TABLE trust_recovery (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    asked_by {text} NOT NULL,
    asked_at {int} NOT NULL,
    agreed_by {text},
    agreed_at {int},
    ended_at {int}
);
CREATE INDEX trust_recovery_person ON trust_recovery (person);
CREATE INDEX trust_recovery_tenant ON trust_recovery (tenant, asked_at);
