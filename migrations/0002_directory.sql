-- directory: organisations, services, places and what is written about them.
-- `data` is the HSDS 3.1 object as JSON without the texts that people read; those lie in directory_content,
-- one row a field and language (BCP 47).

CREATE TABLE directory_organization (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    data {text} NOT NULL,
    digest {text} NOT NULL,
    modified {int} NOT NULL
);
CREATE INDEX directory_organization_tenant ON directory_organization (tenant);

CREATE TABLE directory_location (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    data {text} NOT NULL,
    digest {text} NOT NULL,
    modified {int} NOT NULL
);

CREATE TABLE directory_service (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    organization {text} REFERENCES directory_organization (id),
    code {text} NOT NULL UNIQUE,
    slug {text} NOT NULL UNIQUE,
    status {text} NOT NULL,
    assured_date {text},
    data {text} NOT NULL,
    digest {text} NOT NULL,
    modified {int} NOT NULL
);
CREATE INDEX directory_service_modified ON directory_service (modified, id);
CREATE INDEX directory_service_organization ON directory_service (organization);

CREATE TABLE directory_service_at_location (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    service {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    location {text} REFERENCES directory_location (id),
    position {int} NOT NULL,
    data {text} NOT NULL
);
CREATE INDEX directory_service_at_location_service ON directory_service_at_location (service);
CREATE INDEX directory_service_at_location_location ON directory_service_at_location (location);

CREATE TABLE directory_taxonomy (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    data {text} NOT NULL,
    digest {text} NOT NULL,
    modified {int} NOT NULL
);

CREATE TABLE directory_taxonomy_term (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    taxonomy {text},
    parent {text},
    data {text} NOT NULL,
    digest {text} NOT NULL,
    modified {int} NOT NULL
);

CREATE TABLE directory_service_term (
    service {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    term {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    taxonomy {text},
    PRIMARY KEY (service, term)
);
CREATE INDEX directory_service_term_term ON directory_service_term (term);

CREATE TABLE directory_content (
    owner {text} NOT NULL,
    field {text} NOT NULL,
    language {text} NOT NULL,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    text {text} NOT NULL,
    PRIMARY KEY (owner, field, language)
);

-- A renamed page: the old readable address leads to the service for ever.
CREATE TABLE directory_former_slug (
    slug {text} PRIMARY KEY,
    service {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id)
);

-- What somebody said does not match. No name, no address of the one who said it.
CREATE TABLE directory_suggestion (
    id {text} PRIMARY KEY,
    tenant {text} NOT NULL REFERENCES kernel_tenant (id),
    service {text} NOT NULL REFERENCES directory_service (id) ON DELETE CASCADE,
    about {text} NOT NULL,
    message {text} NOT NULL,
    language {text} NOT NULL,
    day {text} NOT NULL,
    state {text} NOT NULL
);
CREATE INDEX directory_suggestion_service ON directory_suggestion (service);
