-- trust: what was done and read, in a chain for each tenant; its signed checkpoints; who has been erased.

-- `hash` is SHA-256 over the one before it and the entry's fields (crates/trust/src/audit/entry.rs), in hexadecimal.
-- Identifiers only: no names, and nothing of what was written or read.
CREATE TABLE trust_audit (
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    n {int} NOT NULL,
    at {int} NOT NULL,
    actor {text} NOT NULL,
    role {text} NOT NULL,
    unit {text} NOT NULL,
    action {text} NOT NULL,
    category {text} NOT NULL,
    kind {text} NOT NULL,
    object {text} NOT NULL,
    subject {text} NOT NULL,
    purpose {text} NOT NULL,
    session {text} NOT NULL,
    via {text} NOT NULL,
    break_glass {int} NOT NULL,
    hash {text} NOT NULL,
    PRIMARY KEY (tenant, n)
);
CREATE INDEX trust_audit_subject ON trust_audit (tenant, subject, n);
CREATE INDEX trust_audit_actor ON trust_audit (tenant, actor, n);

-- Where each chain ends. Whoever adds an entry holds this row until the transaction ends.
CREATE TABLE trust_audit_head (
    tenant {text} NOT NULL PRIMARY KEY REFERENCES kernel_tenant (id),
    n {int} NOT NULL,
    hash {text} NOT NULL
);

CREATE TABLE trust_checkpoint (
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    n {int} NOT NULL,
    hash {text} NOT NULL,
    at {int} NOT NULL,
    key {text} NOT NULL,
    signature {text} NOT NULL,
    PRIMARY KEY (tenant, n)
);

-- Persons whose key is destroyed, by a keyed hash. The keystore has a copy, which a restored backup is held against;
-- no reference to the tenant, since a tenant may be younger than the backup.
CREATE TABLE trust_erasure (
    tenant {text} NOT NULL,
    mark {text} NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (tenant, mark)
);
