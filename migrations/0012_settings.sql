-- trust: what a tenant has chosen: search words, help numbers, embeds, what it is called, who gives out the open data.
-- Nothing is written over: each version is a row, so that what was there can be brought back.

CREATE TABLE trust_setting (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    name {text} NOT NULL,
    body {text} NOT NULL,
    made_at {int} NOT NULL,
    made_by {text} NOT NULL,
    ended_at {int},
    ended_by {text}
);
CREATE INDEX trust_setting_tenant ON trust_setting (tenant, kind, name);
CREATE UNIQUE INDEX trust_setting_standing ON trust_setting (tenant, kind, name) WHERE ended_at IS NULL;
