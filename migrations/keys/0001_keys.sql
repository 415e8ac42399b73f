-- trust: the keystore, in a database of its own. Every key in it is sealed under another one; all are in hexadecimal.

-- The root keys that keys here are sealed under: one, and two while the root key is being changed. The last in `turn`
-- is the one that new keys are sealed under. The installation's own rows have an empty tenant.
CREATE TABLE trust_root (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL,
    turn {int} NOT NULL UNIQUE,
    made {int} NOT NULL
);

-- The installation's signing key for checkpoints, sealed under each root key in use. `id` is its public part.
CREATE TABLE trust_signing_key (
    id {text} NOT NULL,
    root {text} NOT NULL REFERENCES trust_root (id),
    tenant {text} NOT NULL,
    sealed {text} NOT NULL,
    made {int} NOT NULL,
    PRIMARY KEY (id, root)
);

-- `purpose` is «wrap» (seals the persons' keys, has versions) or «index» (blind indexes and marks, always version 1).
CREATE TABLE trust_tenant_key (
    tenant {text} NOT NULL,
    purpose {text} NOT NULL,
    version {int} NOT NULL,
    root {text} NOT NULL REFERENCES trust_root (id),
    sealed {text} NOT NULL,
    made {int} NOT NULL,
    PRIMARY KEY (tenant, purpose, version, root)
);

-- `mark` is a keyed hash of the person; the keystore does not know who they are.
CREATE TABLE trust_person_key (
    tenant {text} NOT NULL,
    mark {text} NOT NULL,
    version {int} NOT NULL,
    tenant_version {int} NOT NULL,
    sealed {text} NOT NULL,
    made {int} NOT NULL,
    PRIMARY KEY (tenant, mark, version)
);
CREATE INDEX trust_person_key_wrap ON trust_person_key (tenant, tenant_version);

-- Persons whose keys are destroyed. `scrubbed` is 0 until the deleted keys have left the files too.
CREATE TABLE trust_erased (
    tenant {text} NOT NULL,
    mark {text} NOT NULL,
    at {int} NOT NULL,
    scrubbed {int} NOT NULL,
    PRIMARY KEY (tenant, mark)
);
