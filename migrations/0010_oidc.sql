-- trust: signing in at somebody the tenant trusts (OpenID Connect).

-- Who somebody is there. `mark` is a blind index of the provider's issuer and what it calls the person, under a key of
-- the tenant's that lies in the keystore: the provider's own word, which may be a national identity number, is never
-- stored. What a person has taken away has no mark, and stays so that it is not joined again without being asked for.
CREATE TABLE trust_identity (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    person {text} NOT NULL REFERENCES trust_person (id),
    provider {text} NOT NULL,
    mark {text},
    made_at {int} NOT NULL,
    used_at {int} NOT NULL,
    ended_at {int},
    UNIQUE (tenant, mark)
);
CREATE INDEX trust_identity_person ON trust_identity (person, provider);

-- Somebody is on their way to a provider and back: ten minutes, once, in one browser. `token` is a hash of what the
-- browser's cookie has; state, nonce and PKCE verifier come from that cookie, so a copy of this table opens nothing.
CREATE TABLE trust_oidc_state (
    token {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    provider {text} NOT NULL,
    purpose {text} NOT NULL,
    person {text},
    back {text} NOT NULL,
    made_at {int} NOT NULL
);
CREATE INDEX trust_oidc_state_made ON trust_oidc_state (made_at);
