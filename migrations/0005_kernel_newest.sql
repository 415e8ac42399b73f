-- kernel: the newest change of each thing, so that a feed of fifty thousand things is read a page at a time.

CREATE TABLE kernel_newest_change (
    kind {text} NOT NULL,
    object {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    seq {int} NOT NULL,
    PRIMARY KEY (kind, object)
);
CREATE UNIQUE INDEX kernel_newest_change_seq ON kernel_newest_change (kind, seq);

INSERT INTO kernel_newest_change (kind, object, tenant, seq)
SELECT kind, object, MAX(tenant), MAX(seq) FROM kernel_change GROUP BY kind, object;
