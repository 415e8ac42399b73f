-- trust: copies of everything, asked for by one and agreed to by another.

CREATE TABLE trust_export (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    asked_by {text} NOT NULL,
    asked_at {int} NOT NULL,
    agreed_by {text},
    agreed_at {int},
    parts {int} NOT NULL,
    part {int} NOT NULL,
    made_at {int},
    until {int},
    bytes {int},
    ended_at {int},
    ended_how {text}
);
CREATE INDEX trust_export_tenant ON trust_export (tenant, asked_at);
