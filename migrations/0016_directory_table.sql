-- directory: lists that an editor brings on screen, before they are taken in.

-- Who brought an import, where that was on a page: a person's identifier.
ALTER TABLE directory_import ADD COLUMN made_by {text};

-- A file that somebody is about to take in. `state`: mapping, trying, tried, taking, taken. `about` is what is known of it
-- (columns, first rows, how many), `draft` the mapping as the form has it, `headers` the digest of the
-- columns' names. `beat_at` is when the work on it was last heard of. Kept for seven days, and its content no longer than until it
-- is taken in.
CREATE TABLE directory_upload (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    file {text} NOT NULL,
    digest {text} NOT NULL,
    added_at {int} NOT NULL,
    added_by {text} NOT NULL,
    state {text} NOT NULL,
    about {text} NOT NULL,
    draft {text} NOT NULL,
    headers {text} NOT NULL,
    done_count {int} NOT NULL,
    item_count {int} NOT NULL,
    counts {text} NOT NULL,
    begun_at {int},
    begun_by {text},
    beat_at {int},
    leaves_alike {int} NOT NULL,
    import {int}
);
CREATE INDEX directory_upload_tenant ON directory_upload (tenant, added_at);

-- Its content, in pieces.
CREATE TABLE directory_upload_piece (
    upload {text} NOT NULL REFERENCES directory_upload (id) ON DELETE CASCADE,
    n {int} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    bytes {blob} NOT NULL,
    PRIMARY KEY (upload, n)
);

-- What there is to know about its rows. `reason` is a word of ours, `a` and `b` what the sentence names.
CREATE TABLE directory_upload_finding (
    upload {text} NOT NULL REFERENCES directory_upload (id) ON DELETE CASCADE,
    kind {text} NOT NULL,
    n {int} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    line {int} NOT NULL,
    place {text} NOT NULL,
    cell {text} NOT NULL,
    reason {text} NOT NULL,
    a {text} NOT NULL,
    b {text} NOT NULL,
    PRIMARY KEY (upload, kind, n)
);

-- How a tenant reads lists with these headers: the last mapping that was tried.
CREATE TABLE directory_mapping_kept (
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    headers {text} NOT NULL,
    name {text} NOT NULL,
    draft {text} NOT NULL,
    used_at {int} NOT NULL,
    PRIMARY KEY (tenant, headers)
);

-- An import that is being taken back, and how far that has come.
CREATE TABLE directory_undo (
    import {int} PRIMARY KEY REFERENCES directory_import (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    asked_at {int} NOT NULL,
    asked_by {text} NOT NULL,
    beat_at {int},
    item_count {int} NOT NULL,
    removed {int} NOT NULL,
    restored {int} NOT NULL,
    stayed {int} NOT NULL,
    ended_at {int}
);
