//! One item on its way into the tables.

use super::{Tally, read_json::Kind};
use crate::{
    hsds::{self, Content, Object, Parts, Thing, string},
    store::{self, Saved, Touched},
};
use kernel::{
    changes,
    storage::{Result, Tx},
    tenants,
};

/// What has passed every check.
pub(super) struct Item {
    pub(super) digest: String,
    pub(super) body: Body,
}

pub(super) enum Body {
    Service(Parts),
    Organization(Thing, Vec<Content>),
    Plain(Touched, Object),
}

impl Body {
    pub(super) fn of(kind: Kind, object: Object, language: &str) -> Self {
        match kind {
            Kind::Service => Self::Service(hsds::split(object, language)),
            Kind::Organization => {
                let (thing, content) = hsds::split_thing(object, hsds::ORGANIZATION_TEXTS, language);
                Self::Organization(thing, content)
            }
            Kind::Taxonomy => Self::Plain(Touched::Taxonomy, object),
            Kind::Term => Self::Plain(Touched::Term, object),
        }
    }
}

impl Item {
    /// Keeps it, and remembers what was there before.
    pub(super) fn keep(&self, tx: &mut Tx<'_>, import: Option<i64>, tenant: Option<&str>, now: i64) -> Result<Saved> {
        if let Body::Service(parts) = &self.body {
            if let Some(import) = import {
                store::touch_service(tx, import, parts, tenant, &self.digest)?;
            }
            return store::save(tx, parts, tenant, &self.digest, now);
        }
        let saved = self.compare(tx)?;
        if saved == Saved::Same {
            return Ok(saved);
        }
        let tenant = tenant.unwrap_or(tenants::COMMONS);
        tenants::ensure(tx, tenant, tenant)?;
        match &self.body {
            Body::Service(_) => {}
            Body::Organization(thing, content) => {
                if let Some(import) = import {
                    store::touch_thing(tx, import, Touched::Organization, thing, content, tenant)?;
                }
                store::save_organization(tx, thing, content, tenant, now)?;
                changes::record(tx, tenant, "organization", &thing.id, now)?;
            }
            Body::Plain(what, object) => {
                if let (Some(import), Some(id)) = (import, string(object, "id")) {
                    store::touch_plain(tx, import, *what, &id, object, tenant)?;
                }
                if *what == Touched::Term {
                    store::save_term(tx, object, tenant, now)?;
                } else {
                    store::save_taxonomy(tx, object, tenant, now)?;
                }
            }
        }
        Ok(saved)
    }

    /// What keeping it would do.
    pub(super) fn compare(&self, tx: &mut Tx<'_>) -> Result<Saved> {
        let (known, digest) = match &self.body {
            Body::Service(parts) => (store::digest_of(tx, Touched::Service, &parts.service.id)?, self.digest.clone()),
            Body::Organization(thing, content) => {
                let (_, digest) = store::thing_digest(thing, content)?;
                (store::digest_of(tx, Touched::Organization, &thing.id)?, digest)
            }
            Body::Plain(what, object) => {
                let id = string(object, "id").unwrap_or_default();
                (store::digest_of(tx, *what, &id)?, store::plain_digest(object)?)
            }
        };
        Ok(match known {
            None => Saved::New,
            Some(known) if known == digest => Saved::Same,
            Some(_) => Saved::Changed,
        })
    }
}

/// Counts what became of the items of one commit.
pub(super) fn tally(outcomes: impl Iterator<Item = Result<Saved>>) -> Result<Tally> {
    let mut tally = Tally::default();
    for outcome in outcomes {
        match outcome? {
            Saved::New => tally.new += 1,
            Saved::Changed => tally.changed += 1,
            Saved::Same => tally.same += 1,
        }
    }
    Ok(tally)
}
