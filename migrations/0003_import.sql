-- directory: what came in with which import, so that it can be listed and undone.

CREATE TABLE directory_import (
    id {id},
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    kind {text} NOT NULL,
    file {text} NOT NULL,
    digest {text} NOT NULL,
    source {text},
    licence {text},
    state {text} NOT NULL,
    begun {int} NOT NULL,
    ended {int},
    item_count {int} NOT NULL,
    added {int} NOT NULL,
    changed {int} NOT NULL,
    same {int} NOT NULL,
    refused {int} NOT NULL,
    left_out {int} NOT NULL
);

-- What one import touched. `digest` is what it made of it, so that a later change is noticed;
-- `before` is what it was, as JSON, and NULL when it was new.
CREATE TABLE directory_import_entry (
    import {int} NOT NULL REFERENCES directory_import (id) ON DELETE CASCADE,
    kind {text} NOT NULL,
    object {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    digest {text} NOT NULL,
    before {text},
    PRIMARY KEY (import, kind, object)
);
