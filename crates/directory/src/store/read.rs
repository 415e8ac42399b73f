//! Reading services with all that belongs to them, a few statements for twenty at a time.

use crate::{
    facts::Facts,
    hsds::{AtLocation, Content, Object, Parts, Thing},
    listing::Row,
    places::PLACES,
};
use kernel::storage::{Result, Tx, Value, params};
use std::collections::HashMap;

macro_rules! among_twenty {
    ($before:literal, $after:literal) => {
        concat!($before, " IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20)", $after)
    };
}

pub(super) use among_twenty;

const SERVICES: &str = among_twenty!(
    "SELECT id, tenant, organization, code, slug, status, data, modified FROM directory_service WHERE id",
    ""
);
const AT_LOCATIONS: &str = among_twenty!(
    "SELECT id, service, location, data FROM directory_service_at_location WHERE service",
    " ORDER BY service, position"
);
const ORGANIZATIONS: &str = among_twenty!("SELECT id, data FROM directory_organization WHERE id", "");
const LOCATIONS: &str = among_twenty!("SELECT id, data FROM directory_location WHERE id", "");
const CONTENT: &str = among_twenty!(
    "SELECT owner, field, language, text FROM directory_content WHERE owner",
    " ORDER BY owner, field, language"
);
const ID_OF_SLUG: &str = "SELECT id FROM directory_service WHERE slug = $1";
const ID_OF_CODE: &str = "SELECT id FROM directory_service WHERE code = $1";
const FORMER: &str =
    "SELECT s.slug FROM directory_former_slug f JOIN directory_service s ON s.id = f.service WHERE f.slug = $1";
const ID_OF_FORMER_CODE: &str = "SELECT service FROM directory_former_code WHERE code = $1";
const AFTER: &str = "SELECT id FROM directory_service WHERE id > $1 ORDER BY id LIMIT $2";
const COUNT: &str = "SELECT COUNT(*) FROM directory_service";
const TENANTS: &str = "SELECT DISTINCT tenant FROM directory_service ORDER BY tenant";
const NEWEST: &str = "SELECT COALESCE(MAX(modified), 0) FROM directory_service";
pub(super) const STATEMENTS: &[&str] = &[
    SERVICES,
    AT_LOCATIONS,
    ORGANIZATIONS,
    LOCATIONS,
    CONTENT,
    ID_OF_SLUG,
    ID_OF_CODE,
    ID_OF_FORMER_CODE,
    FORMER,
    AFTER,
    COUNT,
    TENANTS,
    NEWEST,
];

/// Which services an open-data list asks for. Empty text is no filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Changed after this moment, milliseconds since 1970; `i64::MIN` for all.
    pub modified_after: i64,
    /// By this organisation.
    pub organization: String,
    /// With this taxonomy term.
    pub term: String,
    /// With a term of this taxonomy.
    pub taxonomy: String,
}

impl Default for Wanted {
    fn default() -> Self {
        let (organization, term, taxonomy) = Default::default();
        Self { modified_after: i64::MIN, organization, term, taxonomy }
    }
}

impl Wanted {
    pub(super) fn values(&self) -> Vec<Value> {
        params![self.modified_after, &self.organization, &self.term, &self.taxonomy].to_vec()
    }
}

/// A part of a list and how long the whole is.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<T> {
    /// The part.
    pub items: Vec<T>,
    /// The number of all.
    pub total: i64,
}

/// The services with these identifiers, in this order; those that are not there are left out.
///
/// # Errors
/// When the database fails.
pub fn by_ids(tx: &mut Tx<'_>, ids: &[String]) -> Result<Vec<Row>> {
    let mut bare = HashMap::new();
    for row in twenty_at_a_time(tx, SERVICES, ids)? {
        bare.insert(row.text(0)?, row);
    }
    let mut at: HashMap<String, Vec<AtLocation>> = HashMap::new();
    for row in twenty_at_a_time(tx, AT_LOCATIONS, ids)? {
        let one = AtLocation { id: row.text(0)?, location: row.maybe_text(2)?, data: object(&row.text(3)?)? };
        at.entry(row.text(1)?).or_default().push(one);
    }
    let organizations = things(tx, ORGANIZATIONS, bare.values().filter_map(|row| row.maybe_text(2).ok().flatten()))?;
    let locations = things(tx, LOCATIONS, at.values().flatten().filter_map(|at| at.location.clone()))?;
    let owners: Vec<String> = bare.keys().chain(organizations.keys()).chain(locations.keys()).cloned().collect();
    let mut content = contents(tx, &owners)?;

    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(row) = bare.remove(id) else { continue };
        let organization_id = row.maybe_text(2)?;
        let organization = organization_id.as_ref().and_then(|id| organizations.get(id)).cloned();
        let at_locations = at.remove(id).unwrap_or_default();
        let mut places: Vec<Thing> = Vec::new();
        for location in at_locations.iter().filter_map(|at| at.location.as_ref()) {
            if let Some(place) = locations.get(location)
                && !places.iter().any(|p| &p.id == location)
            {
                places.push(place.clone());
            }
        }
        let owners = std::iter::once(id).chain(organization_id.iter()).chain(places.iter().map(|p| &p.id));
        let said: Vec<Content> = owners.flat_map(|owner| content.get(owner).cloned().unwrap_or_default()).collect();
        content.remove(id);
        let parts = Parts {
            service: Thing { id: id.clone(), data: object(&row.text(6)?)? },
            organization,
            organization_id,
            at_locations,
            locations: places,
            content: said,
        };
        found.push(Row {
            tenant: row.text(1)?,
            code: row.text(3)?,
            slug: row.text(4)?,
            status: row.text(5)?,
            modified: row.int(7)?,
            municipalities: municipalities(&parts),
            parts,
        });
    }
    Ok(found)
}

/// Works out which municipalities a service belongs to: its places' postal codes and towns, then its areas.
#[must_use]
pub(crate) fn municipalities(parts: &Parts) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |number: &str| {
        if !found.iter().any(|f| f == number) {
            found.push(number.to_owned());
        }
    };
    for location in &parts.locations {
        let addresses = location.data.get("addresses").and_then(|a| a.as_array());
        for number in addresses.into_iter().flatten().filter_map(|address| PLACES.of_address(address)) {
            add(number);
        }
    }
    for number in &Facts::read(&parts.service.data).area {
        if PLACES.municipality(number).is_some() {
            add(number);
        }
    }
    let areas = parts.service.data.get("service_areas").and_then(|a| a.as_array());
    for area in areas.into_iter().flatten() {
        let name = area.get("name").and_then(|v| v.as_str()).unwrap_or_default();
        if let Some(municipality) = PLACES.municipality(name).or_else(|| PLACES.named(name)) {
            add(&municipality.number);
        }
    }
    found
}

pub(super) fn twenty_at_a_time(tx: &mut Tx<'_>, sql: &str, ids: &[String]) -> Result<Vec<kernel::Row>> {
    let twenty = ids.chunks(20).map(|chunk| {
        let mut values: Vec<Value> = chunk.iter().map(Value::from).collect();
        values.resize(20, Value::Null);
        values
    });
    tx.rows_of_each(sql, &twenty.collect::<Vec<_>>())
}

fn things(tx: &mut Tx<'_>, sql: &str, ids: impl Iterator<Item = String>) -> Result<HashMap<String, Thing>> {
    let mut ids: Vec<String> = ids.collect();
    ids.sort();
    ids.dedup();
    twenty_at_a_time(tx, sql, &ids)?
        .into_iter()
        .map(|row| Ok((row.text(0)?, Thing { id: row.text(0)?, data: object(&row.text(1)?)? })))
        .collect()
}

fn contents(tx: &mut Tx<'_>, owners: &[String]) -> Result<HashMap<String, Vec<Content>>> {
    let mut all: HashMap<String, Vec<Content>> = HashMap::new();
    for row in twenty_at_a_time(tx, CONTENT, owners)? {
        let one = Content { owner: row.text(0)?, field: row.text(1)?, language: row.text(2)?, text: row.text(3)? };
        all.entry(one.owner.clone()).or_default().push(one);
    }
    Ok(all)
}

pub(super) fn object(text: &str) -> Result<Object> {
    Ok(serde_json::from_str(text)?)
}

fn one(tx: &mut Tx<'_>, sql: &str, key: &str) -> Result<Option<Row>> {
    let Some(row) = tx.row(sql, params![key])? else { return Ok(None) };
    Ok(by_ids(tx, &[row.text(0)?])?.into_iter().next())
}

/// The service at this readable address.
///
/// # Errors
/// When the database fails.
pub fn by_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<Row>> {
    one(tx, ID_OF_SLUG, slug)
}

/// The service with this short printed code.
///
/// # Errors
/// When the database fails.
pub fn by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Row>> {
    one(tx, ID_OF_CODE, code)
}

/// The service that one with this short printed code has become a part of.
///
/// # Errors
/// When the database fails.
pub fn by_former_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<Row>> {
    one(tx, ID_OF_FORMER_CODE, code)
}

/// Where a page that has been renamed is now.
///
/// # Errors
/// When the database fails.
pub fn former_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<String>> {
    tx.row(FORMER, params![slug])?.map(|row| row.text(0)).transpose()
}

/// The next services by identifier: for reading through all of them.
///
/// # Errors
/// When the database fails.
pub fn all_after(tx: &mut Tx<'_>, id: &str, most: i64) -> Result<Vec<Row>> {
    let ids = ids(tx, AFTER, params![id, most])?;
    by_ids(tx, &ids)
}

/// How many services there are.
///
/// # Errors
/// When the database fails.
pub fn count(tx: &mut Tx<'_>) -> Result<i64> {
    tx.row(COUNT, params![])?.map_or(Ok(0), |row| row.int(0))
}

/// The tenants that have services.
///
/// # Errors
/// When the database fails.
pub fn tenants_of(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    ids(tx, TENANTS, params![])
}

/// When the newest change of a service was, milliseconds since 1970.
///
/// # Errors
/// When the database fails.
pub fn newest_modified(tx: &mut Tx<'_>) -> Result<i64> {
    tx.row(NEWEST, params![])?.map_or(Ok(0), |row| row.int(0))
}

/// Organisations with their texts, in this order; those that are not there are left out.
///
/// # Errors
/// When the database fails.
pub fn organizations(tx: &mut Tx<'_>, ids: &[String]) -> Result<Vec<(Thing, Vec<Content>)>> {
    let mut all = things(tx, ORGANIZATIONS, ids.iter().cloned())?;
    let mut content = contents(tx, ids)?;
    Ok(ids.iter().filter_map(|id| Some((all.remove(id)?, content.remove(id).unwrap_or_default()))).collect())
}

pub(super) fn ids(tx: &mut Tx<'_>, sql: &str, values: &[Value]) -> Result<Vec<String>> {
    tx.rows(sql, values)?.into_iter().map(|row| row.text(0)).collect()
}
