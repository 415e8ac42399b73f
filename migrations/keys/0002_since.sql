-- trust: what older data, put back from a copy, must not bring back.

-- How far each tenant's record of what was done had come when the keystore last heard of it. Data in which that entry
-- is not there, or is another one, was put back from a copy.
CREATE TABLE trust_heard (
    tenant {text} NOT NULL PRIMARY KEY,
    n {int} NOT NULL,
    hash {text} NOT NULL
);

-- Ways in, roles and people that were ended. `mark` is a hash of the kind and the thing's opaque identifier.
CREATE TABLE trust_taken_back (
    mark {text} NOT NULL PRIMARY KEY,
    tenant {text} NOT NULL,
    at {int} NOT NULL
);
