//! Whose editors look after which municipality's entries.

use kernel::{
    storage::{Result, Tx, params},
    tenants,
};
use trust::Can;

const KEEP: &str = "INSERT INTO directory_keeper (municipality, tenant, since) VALUES ($1, $2, $3)
    ON CONFLICT (municipality) DO UPDATE SET tenant = excluded.tenant, since = excluded.since";
const LET_GO: &str = "DELETE FROM directory_keeper WHERE municipality = $1 AND tenant = $2";
const KEPT: &str = "SELECT municipality FROM directory_keeper WHERE tenant = $1 ORDER BY municipality";
const SINCE: &str = "SELECT municipality, since FROM directory_keeper WHERE tenant = $1 ORDER BY municipality";
const KEEPER: &str = "SELECT tenant FROM directory_keeper WHERE municipality = $1";

const ALL: &str = "SELECT municipality FROM directory_keeper ORDER BY municipality";

pub(super) const STATEMENTS: &[&str] = &[KEEP, LET_GO, KEPT, SINCE, KEEPER, ALL];

/// Says that a tenant's editors look after the entries of this municipality from now on, and nobody else's.
///
/// # Errors
/// When the database fails.
pub fn keep_municipality(tx: &mut Tx<'_>, tenant: &str, municipality: &str, now: i64) -> Result<()> {
    let name = crate::places::PLACES.municipality(municipality).map_or(municipality, |place| place.name.as_str());
    tenants::ensure(tx, municipality, name)?;
    tx.execute(KEEP, params![municipality, tenant, now])?;
    Ok(())
}

/// Says that a tenant's editors look after this municipality no longer. Says whether they did.
///
/// # Errors
/// When the database fails.
pub fn let_municipality_go(tx: &mut Tx<'_>, tenant: &str, municipality: &str) -> Result<bool> {
    Ok(tx.execute(LET_GO, params![municipality, tenant])? > 0)
}

/// The numbers of the municipalities that a tenant's editors look after, in order.
///
/// # Errors
/// When the database fails.
pub fn kept_municipalities(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<String>> {
    tx.rows(KEPT, params![tenant])?.iter().map(|row| row.text(0)).collect()
}

/// The same with the moment since which each is looked after, milliseconds since 1970.
///
/// # Errors
/// When the database fails.
pub fn municipalities_kept_since(tx: &mut Tx<'_>, tenant: &str) -> Result<Vec<(String, i64)>> {
    tx.rows(SINCE, params![tenant])?.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}

/// Whose editors look after this municipality, if anybody's do.
///
/// # Errors
/// When the database fails.
pub fn keeper_of(tx: &mut Tx<'_>, municipality: &str) -> Result<Option<String>> {
    tx.row(KEEPER, params![municipality])?.map(|row| row.text(0)).transpose()
}

/// Whose entries the asker may keep: those of their own tenant and of the municipalities that it looks after.
///
/// # Errors
/// When the database fails.
pub fn kept_tenants(tx: &mut Tx<'_>, can: &Can) -> Result<Vec<String>> {
    let mut tenants = vec![can.tenant().to_owned()];
    tenants.extend(kept_municipalities(tx, can.tenant())?);
    Ok(tenants)
}

/// The numbers of all municipalities that somebody's editors look after, in order.
///
/// # Errors
/// When the database fails.
pub fn all_kept_municipalities(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.rows(ALL, params![])?.iter().map(|row| row.text(0)).collect()
}
