//! Keeping services and organisations with all that belongs to them, in the transaction of the caller.
//!
//! Those that share a commit are kept together: what is known of them is read at once, what becomes of each is decided
//! one after the other, and what is new is written at once. That is as if each had been kept alone.

use super::{
    address::Given,
    known::{Known, Was},
    read::municipalities,
    ready::{Ready, Written},
    touch::{self, Touched},
    writes::Writes,
};
use crate::{
    hsds::{Content, Object, Parts, Thing, string},
    import::Bounds,
};
use kernel::{
    changes,
    storage::{Result, Tx, params, values},
    tenants,
};

const OTHERS_OF_ORGANIZATION: &str = "SELECT id, tenant FROM directory_service WHERE organization = $1 AND id <> $2";
const OTHERS_AT_LOCATION: &str = "SELECT DISTINCT s.id, s.tenant FROM directory_service_at_location a
    JOIN directory_service s ON s.id = a.service WHERE a.location = $1 AND s.id <> $2";

pub(super) const STATEMENTS: &[&str] = &[OTHERS_OF_ORGANIZATION, OTHERS_AT_LOCATION];

/// What saving did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It was not there before.
    New,
    /// It was there and is different now.
    Changed,
    /// It was there already, letter by letter. Nothing was written.
    Same,
}

/// Something to keep.
#[derive(Clone, Copy, Debug)]
pub enum Incoming<'a> {
    /// A service with all that came in it. `digest` names the content as it came.
    Service {
        /// The service taken apart.
        parts: &'a Parts,
        /// When it is known already, nothing is written.
        digest: &'a str,
        /// The same as it will lie in the tables.
        ready: &'a Ready,
    },
    /// An organisation that came on its own.
    Organization {
        /// The organisation.
        thing: &'a Thing,
        /// Its texts.
        content: &'a [Content],
        /// The same as it will lie in the tables.
        written: &'a Written,
    },
}

/// Under which circumstances things are kept.
#[derive(Clone, Copy, Debug, Default)]
pub struct Circumstances<'a> {
    /// The import that brings them, and that remembers what was before.
    pub import: Option<i64>,
    /// Who answers for what is new; without it the municipality of each service.
    pub tenant: Option<&'a str>,
    /// Whose entries may be brought; without it anybody's. Services outside it are for the caller to leave out.
    pub bounds: Option<&'a Bounds>,
    /// The moment, milliseconds since 1970.
    pub now: i64,
}

/// Keeps a service. `digest` names the content as it came: when it is known already, nothing is written.
///
/// # Errors
/// When the database fails.
pub fn save(tx: &mut Tx<'_>, parts: &Parts, tenant: Option<&str>, digest: &str, now: i64) -> Result<Saved> {
    let incoming = Incoming::Service { parts, digest, ready: &Ready::of(parts)? };
    let saved = save_all(tx, &[incoming], Circumstances { tenant, now, ..Circumstances::default() })?;
    Ok(saved.first().copied().unwrap_or(Saved::Same))
}

/// Keeps all of these, in this order, and says what became of each. No identifier of a service may come twice.
///
/// # Errors
/// When the database fails.
pub fn save_all(tx: &mut Tx<'_>, incoming: &[Incoming<'_>], with: Circumstances<'_>) -> Result<Vec<Saved>> {
    // Two writers with the same new service, or the same new slug, must not both find it free.
    changes::take_turn(tx)?;
    let known = Known::read(tx, incoming)?;
    let mut keeping = Keeping { known, given: Given::default(), writes: Writes::default(), with };
    let saved = incoming
        .iter()
        .map(|one| match one {
            Incoming::Service { parts, digest, ready } => keeping.service(tx, parts, digest, ready),
            Incoming::Organization { thing, content, written } => keeping.organization(tx, thing, content, written),
        })
        .collect::<Result<_>>()?;
    keeping.writes.flush(tx, with.now)?;
    Ok(saved)
}

struct Keeping<'a> {
    known: Known,
    given: Given,
    writes: Writes,
    with: Circumstances<'a>,
}

impl Keeping<'_> {
    fn service(&mut self, tx: &mut Tx<'_>, parts: &Parts, digest: &str, ready: &Ready) -> Result<Saved> {
        let id = parts.service.id.as_str();
        let known = self.known.get(Touched::Service, id).cloned();
        if known.as_ref().is_some_and(|known| known.digest == digest) {
            return Ok(Saved::Same);
        }
        let tenant = known.as_ref().map_or_else(|| self.responsible(parts), |known| known.tenant.clone());
        if let Some(import) = self.with.import {
            self.writes.entry(Touched::Service, id, digest, || {
                let before = if known.is_some() { touch::service_before(tx, id)? } else { None };
                Ok(values![import, Touched::Service.word(), id, &tenant, digest, before])
            })?;
        }
        for (location, written) in parts.locations.iter().zip(&ready.locations) {
            if self.keep(tx, Touched::Location, location, &parts.content, written, &tenant)? {
                self.shared(tx, Touched::Location, &location.id, id)?;
            }
        }
        if let Some((organization, written)) = parts.organization.as_ref().zip(ready.organization.as_ref())
            && self.keep(tx, Touched::Organization, organization, &parts.content, written, &tenant)?
        {
            self.shared(tx, Touched::Organization, &organization.id, id)?;
        }
        self.own_row(tx, parts, known.as_ref(), &tenant, (digest, &ready.service))?;
        self.children(parts, &tenant, known.is_some())?;
        self.writes.change(&tenant, "service", id);
        Ok(if known.is_some() { Saved::Changed } else { Saved::New })
    }

    fn own_row(
        &mut self,
        tx: &mut Tx<'_>,
        parts: &Parts,
        known: Option<&Was>,
        tenant: &str,
        (digest, data): (&str, &str),
    ) -> Result<()> {
        let id = parts.service.id.as_str();
        // A service may name an organisation that has not come (yet); the name stays in its data.
        let there = |id: &&String| self.known.get(Touched::Organization, id).is_some();
        let organization = parts.organization_id.as_ref().filter(there).cloned();
        let service = &parts.service.data;
        let status = string(service, "status").unwrap_or_else(|| "active".to_owned());
        let assured = string(service, "assured_date");
        let modified = own_modified(service).unwrap_or(self.with.now);
        let slug = self.given.free_slug(tx, parts, known.map(|known| known.slug.as_str()))?;
        match known {
            Some(known) => {
                let row = values![id, organization, &slug, status, assured, data, digest, modified];
                self.writes.changed_service(id, row);
                if known.slug != slug {
                    self.writes.moved(&known.slug, &slug, id, tenant);
                }
            }
            None => {
                let code = self.given.free_code(tx, id)?;
                let row = values![id, tenant, organization, code, &slug, status, assured, data, digest, modified];
                self.writes.new_service(row);
            }
        }
        Ok(())
    }

    fn children(&mut self, parts: &Parts, tenant: &str, stored: bool) -> Result<()> {
        let id = parts.service.id.as_str();
        for (position, at) in parts.at_locations.iter().enumerate() {
            let data = serde_json::to_string(&at.data)?;
            let position = i64::try_from(position).unwrap_or(i64::MAX);
            self.writes.at_location(&at.id, values![&at.id, tenant, id, at.location.clone(), position, data]);
        }
        self.writes.content(id, &parts.content, tenant, stored);
        for (term, taxonomy) in terms(&parts.service.data) {
            self.writes.term(id, &term, tenant, taxonomy);
        }
        Ok(())
    }

    fn organization(
        &mut self,
        tx: &mut Tx<'_>,
        thing: &Thing,
        content: &[Content],
        written: &Written,
    ) -> Result<Saved> {
        let tenant = self.with.tenant.unwrap_or(tenants::COMMONS);
        let there = self.known.get(Touched::Organization, &thing.id).is_some();
        if !self.keep(tx, Touched::Organization, thing, content, written, tenant)? {
            return Ok(Saved::Same);
        }
        self.writes.tenant(tenant, tenant);
        self.shared(tx, Touched::Organization, &thing.id, "")?;
        self.writes.change(tenant, "organization", &thing.id);
        Ok(if there { Saved::Changed } else { Saved::New })
    }

    /// Keeps an organisation or a place; says whether anything is new about it.
    fn keep(
        &mut self,
        tx: &mut Tx<'_>,
        what: Touched,
        thing: &Thing,
        content: &[Content],
        written: &Written,
        tenant: &str,
    ) -> Result<bool> {
        let Written { data, digest } = written;
        let known = self.known.get(what, &thing.id);
        if known.is_some_and(|known| known.digest == *digest) {
            return Ok(false);
        }
        if let (Some(bounds), Some(known)) = (self.with.bounds, known)
            && !bounds.holds(&known.tenant)
        {
            // An organisation that others look after too stays as they have it.
            return Ok(false);
        }
        let stored = known.is_some_and(|known| known.stored);
        if let Some(import) = self.with.import {
            let answers = known.map_or(tenant, |known| known.tenant.as_str());
            self.writes.entry(what, &thing.id, digest, || {
                let before = if stored { touch::thing_before(tx, what, &thing.id)? } else { None };
                Ok(values![import, what.word(), &thing.id, answers, digest, before])
            })?;
        }
        self.known.put(what, &thing.id, digest, tenant);
        self.writes.thing(what, &thing.id, values![&thing.id, tenant, data, digest, self.with.now]);
        self.writes.content(&thing.id, content, tenant, stored);
        Ok(true)
    }

    /// What several services share has changed: that is a change of each of them, for the index and the feed. Those
    /// that came with this commit have a change of their own.
    fn shared(&mut self, tx: &mut Tx<'_>, what: Touched, of: &str, but: &str) -> Result<()> {
        if self.known.get(what, of).is_none_or(|known| !known.stored) {
            return Ok(());
        }
        let others = if what == Touched::Location { OTHERS_AT_LOCATION } else { OTHERS_OF_ORGANIZATION };
        for row in tx.rows(others, params![of, but])? {
            self.writes.change(&row.text(1)?, "service", &row.text(0)?);
        }
        Ok(())
    }

    /// The tenant that answers for a new service: the one asked for, else the first municipality, else the commons.
    fn responsible(&mut self, parts: &Parts) -> String {
        let found = match self.with.bounds {
            Some(bounds) => municipalities(parts).into_iter().next().or_else(|| Some(bounds.own.clone())),
            None => self.with.tenant.map(str::to_owned).or_else(|| municipalities(parts).into_iter().next()),
        };
        let tenant = found.unwrap_or_else(|| tenants::COMMONS.to_owned());
        let name = crate::places::PLACES.municipality(&tenant).map_or(tenant.as_str(), |m| m.name.as_str());
        self.writes.tenant(&tenant, name);
        tenant
    }
}

/// HSDS attributes carry taxonomy terms, nested or by identifier.
fn terms(service: &Object) -> Vec<(String, Option<String>)> {
    let attributes = service.get("attributes").and_then(|a| a.as_array());
    attributes
        .into_iter()
        .flatten()
        .filter_map(|attribute| {
            let nested = attribute.get("taxonomy_term").and_then(|t| t.as_object());
            let term =
                nested.and_then(|t| string(t, "id")).or_else(|| string(attribute.as_object()?, "taxonomy_term_id"))?;
            let taxonomy = nested.and_then(|t| {
                string(t, "taxonomy_id").or_else(|| string(t.get("taxonomy_detail")?.as_object()?, "id"))
            });
            Some((term, taxonomy))
        })
        .collect()
}

/// `last_modified` as the source says it.
fn own_modified(service: &Object) -> Option<i64> {
    let text = string(service, "last_modified")?;
    text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_millisecond)
}
