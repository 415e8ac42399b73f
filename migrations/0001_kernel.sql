-- kernel: tenants, the change log, jobs.

CREATE TABLE kernel_tenant (
    id {text} PRIMARY KEY,
    name {text} NOT NULL
);

CREATE TABLE kernel_change (
    seq {id},
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    object {text} NOT NULL,
    at {int} NOT NULL
);

CREATE TABLE kernel_job (
    id {id},
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    dedup {text} NOT NULL,
    payload {text} NOT NULL,
    run_at {int} NOT NULL,
    leased_until {int} NOT NULL,
    attempts {int} NOT NULL,
    last_error {text},
    UNIQUE (kind, dedup)
);
CREATE INDEX kernel_job_due ON kernel_job (run_at);
