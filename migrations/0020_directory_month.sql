-- directory: what the work list and the month's page need.

-- Since when nobody can be asked about an entry: no address and no number, mail or messages not set up, or what was sent came
-- back. Somebody rings then.
ALTER TABLE directory_upkeep ADD COLUMN unreached_at {int};

-- Colleagues who do not want the month's page by mail. A row is a choice of theirs; without one it is sent.
CREATE TABLE directory_month_stop (
    person {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    since {int} NOT NULL
);
