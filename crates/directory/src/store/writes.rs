//! What one commit is to write, gathered first and then written table by table: each thing once, as it was last.

use super::touch::Touched;
use crate::hsds::Content;
use kernel::{
    changes,
    storage::{Result, Tx, Value, values},
    tenants,
};
use std::collections::{BTreeMap, HashSet};

const INSERT: &str = "INSERT INTO directory_service
    (id, tenant, organization, code, slug, status, assured_date, data, digest, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
const UPDATE: &str =
    "UPDATE directory_service SET organization = $2, slug = $3, status = $4, assured_date = $5, data = $6,
    digest = $7, modified = $8 WHERE id = $1";
const KEEP_FORMER: &str =
    "INSERT INTO directory_former_slug (slug, service, tenant) VALUES ($1, $2, $3) ON CONFLICT (slug) DO NOTHING";
const NOT_FORMER: &str = "DELETE FROM directory_former_slug WHERE slug = $1 AND service = $2";
const ORGANIZATION: &str =
    "INSERT INTO directory_organization (id, tenant, data, digest, modified) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, digest = excluded.digest, modified = excluded.modified
    WHERE directory_organization.digest <> excluded.digest";
const LOCATION: &str = "INSERT INTO directory_location (id, tenant, data, digest, modified) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, digest = excluded.digest, modified = excluded.modified
    WHERE directory_location.digest <> excluded.digest";
const FORGET_AT: &str = "DELETE FROM directory_service_at_location WHERE service = $1";
const AT: &str = "INSERT INTO directory_service_at_location (id, tenant, service, location, position, data)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET service = excluded.service, location = excluded.location,
    position = excluded.position, data = excluded.data";
const FORGET_CONTENT: &str = "DELETE FROM directory_content WHERE owner = $1";
const CONTENT: &str = "INSERT INTO directory_content (owner, field, language, tenant, text) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (owner, field, language) DO UPDATE SET text = excluded.text";
const FORGET_TERMS: &str = "DELETE FROM directory_service_term WHERE service = $1";
const TERM: &str = "INSERT INTO directory_service_term (service, term, tenant, taxonomy) VALUES ($1, $2, $3, $4)
    ON CONFLICT (service, term) DO NOTHING";
const ENTRY: &str = "INSERT INTO directory_import_entry (import, kind, object, tenant, digest, before)
    VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (import, kind, object) DO UPDATE SET digest = excluded.digest";

pub(super) const STATEMENTS: &[&str] = &[
    INSERT,
    UPDATE,
    KEEP_FORMER,
    NOT_FORMER,
    ORGANIZATION,
    LOCATION,
    FORGET_AT,
    AT,
    FORGET_CONTENT,
    CONTENT,
    FORGET_TERMS,
    TERM,
    ENTRY,
];

/// Rows by their key, in its order: what comes later takes the place of what came before.
type Rows<K = String> = BTreeMap<K, Vec<Value>>;

/// What one commit is to write.
#[derive(Default)]
pub(super) struct Writes {
    tenants: BTreeMap<String, String>,
    locations: Rows,
    organizations: Rows,
    forgotten_owners: HashSet<String>,
    content: BTreeMap<String, Rows<(String, String)>>,
    new_services: Vec<Vec<Value>>,
    changed_services: Vec<Vec<Value>>,
    former_slugs: Vec<(Vec<Value>, Vec<Value>)>,
    forgotten_services: Vec<Vec<Value>>,
    at_locations: Rows,
    terms: Rows<(String, String)>,
    entries: Rows<(&'static str, String)>,
    changes: Vec<changes::Touched>,
}

impl Writes {
    /// A tenant that must be there.
    pub(super) fn tenant(&mut self, id: &str, name: &str) {
        if !self.tenants.contains_key(id) {
            self.tenants.insert(id.to_owned(), name.to_owned());
        }
    }

    /// An organisation or a place: identifier, tenant, data, digest, moment.
    pub(super) fn thing(&mut self, what: Touched, id: &str, row: Vec<Value>) {
        let rows = if what == Touched::Location { &mut self.locations } else { &mut self.organizations };
        rows.insert(id.to_owned(), row);
    }

    /// All that is written about something. What was written before goes; `stored` says whether there may be any.
    pub(super) fn content(&mut self, owner: &str, content: &[Content], tenant: &str, stored: bool) {
        let mine = content.iter().filter(|c| c.owner == owner).map(|c| {
            let row = values![owner, &c.field, &c.language, tenant, &c.text];
            ((c.field.clone(), c.language.clone()), row)
        });
        self.content.insert(owner.to_owned(), mine.collect());
        if stored {
            self.forgotten_owners.insert(owner.to_owned());
        }
    }

    /// A service that was not there: its whole row.
    pub(super) fn new_service(&mut self, row: Vec<Value>) {
        self.new_services.push(row);
    }

    /// A service that was there: what of its row can change.
    pub(super) fn changed_service(&mut self, id: &str, row: Vec<Value>) {
        self.changed_services.push(row);
        self.forgotten_services.push(values![id]);
    }

    /// The old address leads to the service from now on, the new one is no old one any more.
    pub(super) fn moved(&mut self, former: &str, slug: &str, id: &str, tenant: &str) {
        self.former_slugs.push((values![slug, id], values![former, id, tenant]));
    }

    /// Where a service is given.
    pub(super) fn at_location(&mut self, id: &str, row: Vec<Value>) {
        self.at_locations.insert(id.to_owned(), row);
    }

    /// A taxonomy term of a service; the first one that says so counts.
    pub(super) fn term(&mut self, service: &str, term: &str, tenant: &str, taxonomy: Option<String>) {
        let row = || values![service, term, tenant, taxonomy];
        self.terms.entry((service.to_owned(), term.to_owned())).or_insert_with(row);
    }

    /// What something was before the import touched it. Only what it was at first is remembered.
    pub(super) fn entry(
        &mut self,
        what: Touched,
        id: &str,
        digest: &str,
        row: impl FnOnce() -> Result<Vec<Value>>,
    ) -> Result<()> {
        let key = (what.word(), id.to_owned());
        match self.entries.get_mut(&key).and_then(|row| row.get_mut(ENTRY_DIGEST)) {
            Some(known) => *known = digest.into(),
            None => drop(self.entries.insert(key, row()?)),
        }
        Ok(())
    }

    /// Something has changed, for the index and the feed.
    pub(super) fn change(&mut self, tenant: &str, kind: &str, object: &str) {
        self.changes.push(changes::Touched { tenant: tenant.into(), kind: kind.into(), object: object.into() });
    }

    /// Writes all of it, what others point at first.
    pub(super) fn flush(self, tx: &mut Tx<'_>, now: i64) -> Result<()> {
        for (id, name) in &self.tenants {
            tenants::ensure(tx, id, name)?;
        }
        let rows = |rows: Rows| rows.into_values().collect::<Vec<_>>();
        tx.execute_each(LOCATION, &rows(self.locations))?;
        tx.execute_each(ORGANIZATION, &rows(self.organizations))?;
        let forgotten = self.forgotten_owners.into_iter().map(|owner| vec![Value::Text(owner)]);
        tx.execute_each(FORGET_CONTENT, &forgotten.collect::<Vec<_>>())?;
        let content = self.content.into_values().flat_map(BTreeMap::into_values);
        tx.execute_each(CONTENT, &content.collect::<Vec<_>>())?;
        tx.execute_each(UPDATE, &self.changed_services)?;
        tx.execute_each(INSERT, &self.new_services)?;
        let (not_former, former): (Vec<_>, Vec<_>) = self.former_slugs.into_iter().unzip();
        tx.execute_each(NOT_FORMER, &not_former)?;
        tx.execute_each(KEEP_FORMER, &former)?;
        tx.execute_each(FORGET_AT, &self.forgotten_services)?;
        tx.execute_each(AT, &rows(self.at_locations))?;
        tx.execute_each(FORGET_TERMS, &self.forgotten_services)?;
        tx.execute_each(TERM, &self.terms.into_values().collect::<Vec<_>>())?;
        tx.execute_each(ENTRY, &self.entries.into_values().collect::<Vec<_>>())?;
        if self.changes.is_empty() { Ok(()) } else { changes::record_all(tx, &self.changes, now) }
    }
}

/// Where the digest stands in a row of [`ENTRY`].
const ENTRY_DIGEST: usize = 4;

/// Replaces all that is written about one thing, at once.
pub(super) fn keep_content(tx: &mut Tx<'_>, owner: &str, content: &[Content], tenant: &str) -> Result<()> {
    let mut writes = Writes::default();
    writes.content(owner, content, tenant, true);
    writes.flush(tx, 0)
}
