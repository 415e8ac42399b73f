//! Taxonomies and their terms: those that came on their own, and those that stand only inside services.

use super::read::{among_twenty, object, twenty_at_a_time};
use crate::hsds::{Object, string};
use kernel::{
    changes,
    storage::{Result, Row, Tx, params},
};
use std::collections::HashMap;

const TAXONOMY: &str = "INSERT INTO directory_taxonomy (id, tenant, data, digest, modified) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, digest = excluded.digest, modified = excluded.modified
    WHERE directory_taxonomy.digest <> excluded.digest";
const TERM: &str = "INSERT INTO directory_taxonomy_term (id, tenant, taxonomy, parent, data, digest, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO UPDATE SET taxonomy = excluded.taxonomy, parent = excluded.parent, data = excluded.data,
    digest = excluded.digest, modified = excluded.modified WHERE directory_taxonomy_term.digest <> excluded.digest";
const TAXONOMIES: &str = "SELECT data FROM directory_taxonomy ORDER BY id";
const TERMS: &str = "SELECT data FROM directory_taxonomy_term ORDER BY id";
const TERM_OF: &str = "SELECT data FROM directory_taxonomy_term WHERE id = $1";
// One service for each term: the first that says more of it than its identifier.
macro_rules! one_service_of_each {
    ($which:literal) => {
        concat!(
            "SELECT t.term, COALESCE(MIN(CASE WHEN t.taxonomy IS NOT NULL THEN t.service END), MIN(t.service))
    FROM directory_service_term t WHERE ",
            $which,
            " GROUP BY t.term ORDER BY t.term"
        )
    };
}
const NESTED: &str = one_service_of_each!("NOT EXISTS (SELECT 1 FROM directory_taxonomy_term k WHERE k.id = t.term)");
const NESTED_ONE: &str = one_service_of_each!("t.term = $1");
const SERVICES: &str = among_twenty!("SELECT id, data FROM directory_service WHERE id", "");

pub(super) const STATEMENTS: &[&str] = &[TAXONOMY, TERM, TAXONOMIES, TERMS, TERM_OF, NESTED, NESTED_ONE, SERVICES];

/// Keeps a taxonomy.
///
/// # Errors
/// When the database fails.
pub fn save_taxonomy(tx: &mut Tx<'_>, taxonomy: &Object, tenant: &str, now: i64) -> Result<bool> {
    let data = serde_json::to_string(taxonomy)?;
    let digest = kernel::digest::fingerprint(data.as_bytes());
    let id = string(taxonomy, "id").unwrap_or_default();
    let written = tx.execute(TAXONOMY, params![&id, tenant, data, digest, now])? > 0;
    if written {
        changes::record(tx, tenant, "taxonomy", &id, now)?;
    }
    Ok(written)
}

/// Keeps a term.
///
/// # Errors
/// When the database fails.
pub fn save_term(tx: &mut Tx<'_>, term: &Object, tenant: &str, now: i64) -> Result<bool> {
    let data = serde_json::to_string(term)?;
    let digest = kernel::digest::fingerprint(data.as_bytes());
    let id = string(term, "id").unwrap_or_default();
    let (taxonomy, parent) = (string(term, "taxonomy_id"), string(term, "parent_id"));
    let written = tx.execute(TERM, params![&id, tenant, taxonomy, parent, data, digest, now])? > 0;
    if written {
        changes::record(tx, tenant, "taxonomy_term", &id, now)?;
    }
    Ok(written)
}

/// All taxonomies that came on their own, by identifier.
///
/// # Errors
/// When the database fails.
pub fn taxonomies(tx: &mut Tx<'_>) -> Result<Vec<Object>> {
    tx.rows(TAXONOMIES, params![])?.iter().map(data).collect()
}

/// All terms, by identifier: those that came on their own, and those that stand only inside services.
///
/// # Errors
/// When the database fails.
pub fn terms(tx: &mut Tx<'_>) -> Result<Vec<Object>> {
    let mut all: Vec<Object> = tx.rows(TERMS, params![])?.iter().map(data).collect::<Result<_>>()?;
    let pairs = tx.rows(NESTED, params![])?;
    all.extend(inside_services(tx, &pairs)?);
    all.sort_by_cached_key(|term| string(term, "id"));
    Ok(all)
}

/// The term with this identifier.
///
/// # Errors
/// When the database fails.
pub fn term(tx: &mut Tx<'_>, id: &str) -> Result<Option<Object>> {
    if let Some(row) = tx.row(TERM_OF, params![id])? {
        return data(&row).map(Some);
    }
    let pairs = tx.rows(NESTED_ONE, params![id])?;
    Ok(inside_services(tx, &pairs)?.pop())
}

fn data(row: &Row) -> Result<Object> {
    object(&row.text(0)?)
}

/// The terms of (term, service), as the services have them. One that a service only names has no name, and is left out.
fn inside_services(tx: &mut Tx<'_>, pairs: &[Row]) -> Result<Vec<Object>> {
    let pairs: Vec<(String, String)> =
        pairs.iter().map(|row| Ok((row.text(0)?, row.text(1)?))).collect::<Result<_>>()?;
    let mut services: Vec<String> = pairs.iter().map(|(_, service)| service.clone()).collect();
    services.sort();
    services.dedup();
    let rows = twenty_at_a_time(tx, SERVICES, &services)?;
    let services: HashMap<String, Object> =
        rows.iter().map(|row| Ok((row.text(0)?, object(&row.text(1)?)?))).collect::<Result<_>>()?;
    Ok(pairs.iter().filter_map(|(term, service)| nested(services.get(service)?, term)).collect())
}

fn nested(service: &Object, term: &str) -> Option<Object> {
    let attributes = service.get("attributes")?.as_array()?;
    let mut terms = attributes.iter().filter_map(|attribute| attribute.get("taxonomy_term")?.as_object());
    terms.find(|one| string(one, "id").as_deref() == Some(term) && string(one, "name").is_some()).cloned()
}
