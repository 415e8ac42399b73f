-- directory: mapping what there is. Candidates that somebody has heard of, who rings or visits whom, and what came of it.

-- Something that may belong in the directory, of one tenant. No name of a person stands in it. `themes` are words with a
-- space between; `holder` is the colleague who has it; `again_on` the day it is tried again (in Norway); `version` rises with
-- each act, so that two who act at once are told apart; `service` is the entry that it became, `listed_at` when.
CREATE TABLE directory_candidate (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    name {text} NOT NULL,
    municipality {text} NOT NULL,
    organization_number {text},
    phone {text},
    phone_wrong {int} NOT NULL,
    website {text},
    email {text},
    note {text} NOT NULL,
    themes {text} NOT NULL,
    source {text} NOT NULL,
    state {text} NOT NULL,
    why {text},
    holder {text},
    again_on {text},
    version {int} NOT NULL,
    service {text},
    listed_at {int},
    made_at {int} NOT NULL,
    made_by {text} NOT NULL
);
CREATE INDEX directory_candidate_tenant ON directory_candidate (tenant, state, again_on);
CREATE INDEX directory_candidate_municipality ON directory_candidate (municipality, state);

-- Somebody rang, went there or wrote, and what came of it. The columns that begin with `before` are what the candidate was until
-- then, so that the last attempt can be taken back; `version` is the candidate's after it.
CREATE TABLE directory_contact_attempt (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    candidate {text} NOT NULL REFERENCES directory_candidate (id) ON DELETE CASCADE,
    made_at {int} NOT NULL,
    made_by {text} NOT NULL,
    way {text} NOT NULL,
    outcome {text} NOT NULL,
    note {text} NOT NULL,
    again_on {text},
    before_state {text} NOT NULL,
    before_again_on {text},
    before_wrong {int} NOT NULL,
    version {int} NOT NULL
);
CREATE INDEX directory_contact_attempt_candidate ON directory_contact_attempt (candidate, made_at);
CREATE INDEX directory_contact_attempt_tenant ON directory_contact_attempt (tenant, made_at);
