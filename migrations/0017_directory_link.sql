-- directory: the web addresses that entries name, and whether anybody answers there.

-- An address, once, whoever names it; `digest` names it in forms. `since` is the first day in a row that it did not answer (or
-- had moved), `tries` on how many days it was asked in vain since then, `due` the day it is asked next.
CREATE TABLE directory_link (
    digest {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    address {text} NOT NULL,
    state {text} NOT NULL,
    fault {text},
    code {int},
    moved_to {text},
    since {text},
    tries {int} NOT NULL,
    asked_on {text},
    due {text} NOT NULL
);
CREATE INDEX directory_link_due ON directory_link (due);

-- Which entry names it, and where: itself, its organisation, or where it was taken from. `silent_until` is set by an editor
-- who has seen that it works.
CREATE TABLE directory_link_use (
    service {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    link {text} NOT NULL REFERENCES directory_link (digest),
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    part {text} NOT NULL,
    silent_until {text},
    PRIMARY KEY (service, link)
);
CREATE INDEX directory_link_use_link ON directory_link_use (link);
CREATE INDEX directory_link_use_tenant ON directory_link_use (tenant);
