-- trust: units, people, their roles, sessions and the ways in.

CREATE TABLE trust_unit (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    name {text} NOT NULL,
    made_at {int} NOT NULL,
    ended_at {int}
);
CREATE INDEX trust_unit_tenant ON trust_unit (tenant, name);

CREATE TABLE trust_person (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    name {text} NOT NULL,
    email {text} NOT NULL,
    language {text} NOT NULL,
    made_at {int} NOT NULL,
    ended_at {int},
    UNIQUE (tenant, email)
);

CREATE TABLE trust_grant (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    role {text} NOT NULL,
    unit {text} REFERENCES trust_unit (id),
    asked_by {text} NOT NULL,
    asked_at {int} NOT NULL,
    agreed_by {text},
    agreed_at {int},
    ended_by {text},
    ended_at {int}
);
CREATE INDEX trust_grant_person ON trust_grant (person);
CREATE INDEX trust_grant_tenant ON trust_grant (tenant, role);

CREATE TABLE trust_session (
    token {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    way {text} NOT NULL,
    device {text} NOT NULL,
    made_at {int} NOT NULL,
    proved_at {int} NOT NULL,
    seen_at {int} NOT NULL
);
CREATE INDEX trust_session_person ON trust_session (person);
CREATE INDEX trust_session_made ON trust_session (made_at);

CREATE TABLE trust_link (
    token {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    purpose {text} NOT NULL,
    browser {text},
    made_at {int} NOT NULL,
    until {int} NOT NULL,
    used_at {int}
);
CREATE INDEX trust_link_person ON trust_link (person);
CREATE INDEX trust_link_until ON trust_link (until);
