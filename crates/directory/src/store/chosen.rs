//! Which things a list of the open data shows: identifiers by filter, in order, a page at a time.

use super::read::{Page, Wanted, among_twenty, ids, twenty_at_a_time};
use kernel::storage::{Result, Tx, Value, params};
use std::collections::HashMap;

macro_rules! filtered {
    ($select:literal, $from:literal, $tail:literal) => {
        concat!(
            "SELECT ",
            $select,
            " FROM ",
            $from,
            " WHERE s.modified > $1
    AND ($2 = '' OR s.organization = $2)
    AND ($3 = '' OR EXISTS (SELECT 1 FROM directory_service_term t WHERE t.service = s.id AND t.term = $3))
    AND ($4 = '' OR EXISTS (SELECT 1 FROM directory_service_term t WHERE t.service = s.id AND t.taxonomy = $4))",
            $tail
        )
    };
}
const SERVICES: &str = filtered!("s.id", "directory_service s", " ORDER BY s.id LIMIT $5 OFFSET $6");
const SERVICE_COUNT: &str = filtered!("COUNT(*)", "directory_service s", "");
const DATES: &str = among_twenty!("SELECT id, modified FROM directory_service WHERE id", "");
const AT_LOCATIONS: &str = filtered!(
    "a.id, a.service",
    "directory_service_at_location a JOIN directory_service s ON s.id = a.service",
    " ORDER BY a.id LIMIT $5 OFFSET $6"
);
const AT_LOCATION_COUNT: &str =
    filtered!("COUNT(*)", "directory_service_at_location a JOIN directory_service s ON s.id = a.service", "");

macro_rules! of_organizations {
    ($select:literal, $tail:literal) => {
        concat!(
            "SELECT ",
            $select,
            " FROM directory_organization o WHERE
    ($1 = '' OR EXISTS (SELECT 1 FROM directory_service s JOIN directory_service_term t ON t.service = s.id
        WHERE s.organization = o.id AND t.term = $1))
    AND ($2 = '' OR EXISTS (SELECT 1 FROM directory_service s JOIN directory_service_term t ON t.service = s.id
        WHERE s.organization = o.id AND t.taxonomy = $2))",
            $tail
        )
    };
}
const ORGANIZATIONS: &str = of_organizations!("o.id", " ORDER BY o.id LIMIT $3 OFFSET $4");
const ORGANIZATION_COUNT: &str = of_organizations!("COUNT(*)", "");
const ORGANIZATION_TEXTS: &str = "SELECT o.id, c.text FROM directory_organization o
    JOIN directory_content c ON c.owner = o.id ORDER BY o.id, c.field, c.language";
const SERVICE_OF: &str = "SELECT service FROM directory_service_at_location WHERE id = $1";
const SERVICES_OF: &str =
    among_twenty!("SELECT organization, id FROM directory_service WHERE organization", " ORDER BY organization, id");

pub(super) const STATEMENTS: &[&str] = &[
    SERVICES,
    SERVICE_COUNT,
    DATES,
    AT_LOCATIONS,
    AT_LOCATION_COUNT,
    ORGANIZATIONS,
    ORGANIZATION_COUNT,
    ORGANIZATION_TEXTS,
    SERVICE_OF,
    SERVICES_OF,
];

fn count(tx: &mut Tx<'_>, sql: &str, values: &[Value]) -> Result<i64> {
    tx.row(sql, values)?.map_or(Ok(0), |row| row.int(0))
}

fn part(mut values: Vec<Value>, limit: i64, offset: i64) -> Vec<Value> {
    values.extend([Value::Int(limit), Value::Int(offset)]);
    values
}

/// Services that meet the filter, by identifier.
///
/// # Errors
/// When the database fails.
pub fn service_ids(tx: &mut Tx<'_>, wanted: &Wanted, limit: i64, offset: i64) -> Result<Page<String>> {
    let total = count(tx, SERVICE_COUNT, &wanted.values())?;
    Ok(Page { items: ids(tx, SERVICES, &part(wanted.values(), limit, offset))?, total })
}

/// When each of these services last changed, milliseconds since 1970, in this order.
///
/// # Errors
/// When the database fails.
pub fn dates(tx: &mut Tx<'_>, ids: &[String]) -> Result<Vec<(String, i64)>> {
    let rows = twenty_at_a_time(tx, DATES, ids)?;
    let mut all: HashMap<String, i64> = HashMap::with_capacity(rows.len());
    for row in rows {
        all.insert(row.text(0)?, row.int(1)?);
    }
    Ok(ids.iter().filter_map(|id| Some((id.clone(), *all.get(id)?))).collect())
}

/// Where services that meet the filter are given, by identifier; each with its service.
///
/// # Errors
/// When the database fails.
pub fn at_location_ids(tx: &mut Tx<'_>, wanted: &Wanted, limit: i64, offset: i64) -> Result<Page<(String, String)>> {
    let total = count(tx, AT_LOCATION_COUNT, &wanted.values())?;
    let rows = tx.rows(AT_LOCATIONS, &part(wanted.values(), limit, offset))?;
    let items = rows.into_iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect::<Result<_>>()?;
    Ok(Page { items, total })
}

/// The service that is given there.
///
/// # Errors
/// When the database fails.
pub fn service_of(tx: &mut Tx<'_>, at_location: &str) -> Result<Option<String>> {
    tx.row(SERVICE_OF, params![at_location])?.map(|row| row.text(0)).transpose()
}

/// Organisations that have a service with this term, or one of this taxonomy (empty is no filter), by identifier.
///
/// # Errors
/// When the database fails.
pub fn organization_ids(tx: &mut Tx<'_>, term: &str, taxonomy: &str, limit: i64, offset: i64) -> Result<Page<String>> {
    let values = params![term, taxonomy];
    let total = count(tx, ORGANIZATION_COUNT, values)?;
    Ok(Page { items: ids(tx, ORGANIZATIONS, &part(values.to_vec(), limit, offset))?, total })
}

/// Every text of every organisation, with its identifier, by identifier.
///
/// # Errors
/// When the database fails.
pub fn organization_texts(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>> {
    tx.rows(ORGANIZATION_TEXTS, params![])?.into_iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}

/// The services of these organisations: (organisation, service).
///
/// # Errors
/// When the database fails.
pub fn services_of(tx: &mut Tx<'_>, organizations: &[String]) -> Result<Vec<(String, String)>> {
    let rows = twenty_at_a_time(tx, SERVICES_OF, organizations)?;
    rows.into_iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect()
}
