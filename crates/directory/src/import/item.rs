//! One item on its way into the tables.

use super::{Problem, Reason, Tally, read_json::Kind};
use crate::{
    hsds::{self, Content, Object, Parts, Thing, string},
    store::{self, Circumstances, Incoming, Ready, Saved, Touched, Written},
};
use kernel::{
    storage::{Result, Tx},
    tenants,
};

/// What has passed every check.
pub(super) struct Item {
    /// Which item of the file, from 1, or its line in a table.
    pub(super) number: usize,
    pub(super) digest: String,
    pub(super) body: Body,
}

pub(super) enum Body {
    Service(Box<Parts>, Ready),
    Organization(Thing, Vec<Content>, Written),
    Plain(Touched, Object),
}

impl Body {
    /// Takes it apart and makes ready what can be before the commit.
    pub(super) fn of(kind: Kind, object: Object, language: &str) -> Result<Self> {
        Ok(match kind {
            Kind::Service => {
                let parts = hsds::split(object, language);
                let ready = Ready::of(&parts)?;
                Self::Service(Box::new(parts), ready)
            }
            Kind::Organization => {
                let (thing, content) = hsds::split_thing(object, hsds::ORGANIZATION_TEXTS, language);
                let written = Written::of(&thing, &content)?;
                Self::Organization(thing, content, written)
            }
            Kind::Taxonomy => Self::Plain(Touched::Taxonomy, object),
            Kind::Term => Self::Plain(Touched::Term, object),
        })
    }
}

/// Keeps these in one go, and remembers what was there before.
pub(super) fn keep_all(tx: &mut Tx<'_>, items: &[&Item], with: Circumstances<'_>) -> Result<Tally> {
    let mut all = Vec::with_capacity(items.len());
    // A taxonomy is kept alone; what stands between two of them is kept together.
    for some in items.chunk_by(|one, next| !one.is_plain() && !next.is_plain()) {
        match some {
            [Item { body: Body::Plain(what, object), .. }] => all.push(keep_plain(tx, *what, object, with)?),
            _ => {
                let incoming: Vec<_> = some.iter().filter_map(|item| item.incoming()).collect();
                all.extend(store::save_all(tx, &incoming, with)?);
            }
        }
    }
    Ok(tally(all))
}

/// What keeping these would do.
pub(super) fn compare_all(tx: &mut Tx<'_>, items: &[&Item]) -> Result<Tally> {
    let all: Result<Vec<_>> = items.iter().map(|item| item.compare(tx)).collect();
    Ok(tally(all?))
}

fn keep_plain(tx: &mut Tx<'_>, what: Touched, object: &Object, with: Circumstances<'_>) -> Result<Saved> {
    let id = string(object, "id").unwrap_or_default();
    let saved = compared(store::digest_of(tx, what, &id)?, &store::plain_digest(object)?);
    if saved == Saved::Same {
        return Ok(saved);
    }
    let tenant = with.tenant.unwrap_or(tenants::COMMONS);
    tenants::ensure(tx, tenant, tenant)?;
    if let Some(import) = with.import {
        store::touch_plain(tx, import, what, &id, object, tenant)?;
    }
    if what == Touched::Term {
        store::save_term(tx, object, tenant, with.now)?;
    } else {
        store::save_taxonomy(tx, object, tenant, with.now)?;
    }
    Ok(saved)
}

impl Item {
    /// Its identifier, where it is a service.
    pub(super) fn service_id(&self) -> Option<&str> {
        match &self.body {
            Body::Service(parts, _) => Some(&parts.service.id),
            Body::Organization(..) | Body::Plain(..) => None,
        }
    }

    /// Whether the very same lies in the tables.
    pub(super) fn is_as_stored(&self, tx: &mut Tx<'_>) -> Result<bool> {
        Ok(self.compare(tx)? == Saved::Same)
    }

    /// It is not kept, named by identifier and, where it has one, by name.
    pub(super) fn problem(&self, reason: Reason) -> Problem {
        let (id, name) = match &self.body {
            Body::Service(parts, _) => {
                (parts.service.id.as_str(), parts.text_of(&parts.service.id, "name").unwrap_or_default())
            }
            Body::Organization(thing, ..) => (thing.id.as_str(), String::new()),
            Body::Plain(..) => ("", String::new()),
        };
        Problem::refused(self.number, "", reason).with(id, &name)
    }

    const fn is_plain(&self) -> bool {
        matches!(self.body, Body::Plain(..))
    }

    fn incoming(&self) -> Option<Incoming<'_>> {
        match &self.body {
            Body::Service(parts, ready) => Some(Incoming::Service { parts, digest: &self.digest, ready }),
            Body::Organization(thing, content, written) => Some(Incoming::Organization { thing, content, written }),
            Body::Plain(..) => None,
        }
    }

    fn compare(&self, tx: &mut Tx<'_>) -> Result<Saved> {
        Ok(match &self.body {
            Body::Service(parts, _) => {
                compared(store::digest_of(tx, Touched::Service, &parts.service.id)?, &self.digest)
            }
            Body::Organization(thing, _, written) => {
                compared(store::digest_of(tx, Touched::Organization, &thing.id)?, &written.digest)
            }
            Body::Plain(what, object) => {
                let id = string(object, "id").unwrap_or_default();
                compared(store::digest_of(tx, *what, &id)?, &store::plain_digest(object)?)
            }
        })
    }
}

fn compared(known: Option<String>, digest: &str) -> Saved {
    match known {
        None => Saved::New,
        Some(known) if known == digest => Saved::Same,
        Some(_) => Saved::Changed,
    }
}

/// Counts what became of the items of one commit.
fn tally(outcomes: Vec<Saved>) -> Tally {
    let mut tally = Tally::default();
    for outcome in outcomes {
        match outcome {
            Saved::New => tally.new += 1,
            Saved::Changed => tally.changed += 1,
            Saved::Same => tally.same += 1,
        }
    }
    tally
}
