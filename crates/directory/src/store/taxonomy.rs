//! Taxonomies and their terms: ours, and those that came with an import.

use crate::hsds::{Object, string};
use kernel::{
    changes,
    storage::{Result, Tx, params},
};

const TAXONOMY: &str = "INSERT INTO directory_taxonomy (id, tenant, data, digest, modified) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (id) DO UPDATE SET data = excluded.data, digest = excluded.digest, modified = excluded.modified
    WHERE directory_taxonomy.digest <> excluded.digest";
const TERM: &str = "INSERT INTO directory_taxonomy_term (id, tenant, taxonomy, parent, data, digest, modified)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO UPDATE SET taxonomy = excluded.taxonomy, parent = excluded.parent, data = excluded.data,
    digest = excluded.digest, modified = excluded.modified WHERE directory_taxonomy_term.digest <> excluded.digest";
const TAXONOMIES: &str = "SELECT data FROM directory_taxonomy ORDER BY id";
const TERMS: &str = "SELECT data FROM directory_taxonomy_term ORDER BY id";

pub(super) const STATEMENTS: &[&str] = &[TAXONOMY, TERM, TAXONOMIES, TERMS];

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

/// All taxonomies.
///
/// # Errors
/// When the database fails.
pub fn taxonomies(tx: &mut Tx<'_>) -> Result<Vec<Object>> {
    tx.rows(TAXONOMIES, params![])?.into_iter().map(|row| super::read::object(&row.text(0)?)).collect()
}

/// All terms.
///
/// # Errors
/// When the database fails.
pub fn terms(tx: &mut Tx<'_>) -> Result<Vec<Object>> {
    tx.rows(TERMS, params![])?.into_iter().map(|row| super::read::object(&row.text(0)?)).collect()
}
