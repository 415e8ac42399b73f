//! Who has been erased: a row in the data and a copy in the keystore, so that neither can be restored without the other
//! telling it.

use kernel::storage::{Result, Row, Tx, params};

const LEDGER: &str = "SELECT tenant, mark, at FROM trust_erasure ORDER BY tenant, mark";
const ADD: &str =
    "INSERT INTO trust_erasure (tenant, mark, at) VALUES ($1, $2, $3) ON CONFLICT (tenant, mark) DO NOTHING";

const DESTROYED: &str = "SELECT tenant, mark, at FROM trust_erased ORDER BY tenant, mark";
const IS_ERASED: &str = "SELECT 1 FROM trust_erased WHERE tenant = $1 AND mark = $2";
const COPY: &str = "INSERT INTO trust_erased (tenant, mark, at, scrubbed) VALUES ($1, $2, $3, 0)
    ON CONFLICT (tenant, mark) DO UPDATE SET scrubbed = 0";
const DESTROY: &str = "DELETE FROM trust_person_key WHERE tenant = $1 AND mark = $2";
const SCRUBBED: &str = "UPDATE trust_erased SET scrubbed = 1 WHERE tenant = $1 AND mark = $2";
const WAITING: &str = "SELECT tenant, mark, at FROM trust_erased WHERE scrubbed = 0";

pub(super) const DATA_STATEMENTS: &[&str] = &[LEDGER, ADD];
pub(super) const KEY_STATEMENTS: &[&str] = &[DESTROYED, IS_ERASED, COPY, DESTROY, SCRUBBED, WAITING];

/// Somebody who has been erased.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::vault) struct Erased {
    pub(in crate::vault) tenant: String,
    pub(in crate::vault) mark: String,
    /// Milliseconds since 1970.
    pub(in crate::vault) at: i64,
}

/// The ledger in the data.
pub(in crate::vault) fn ledger(tx: &mut Tx<'_>) -> Result<Vec<Erased>> {
    tx.rows(LEDGER, params![])?.iter().map(erased).collect()
}

pub(in crate::vault) fn add_to_ledger(tx: &mut Tx<'_>, one: &Erased) -> Result<()> {
    tx.execute(ADD, params![one.tenant.as_str(), one.mark.as_str(), one.at]).map(drop)
}

/// The keystore's copy.
pub(in crate::vault) fn destroyed(tx: &mut Tx<'_>) -> Result<Vec<Erased>> {
    tx.rows(DESTROYED, params![])?.iter().map(erased).collect()
}

pub(in crate::vault) fn is_erased(tx: &mut Tx<'_>, tenant: &str, mark: &str) -> Result<bool> {
    Ok(tx.row(IS_ERASED, params![tenant, mark])?.is_some())
}

/// Destroys a person's keys and writes that down, in one transaction of the keystore. Says how many there were.
pub(in crate::vault) fn destroy(tx: &mut Tx<'_>, one: &Erased) -> Result<u64> {
    tx.execute(COPY, params![one.tenant.as_str(), one.mark.as_str(), one.at])?;
    tx.execute(DESTROY, params![one.tenant.as_str(), one.mark.as_str()])
}

/// Whose deleted keys may still be in the files.
pub(in crate::vault) fn unscrubbed(tx: &mut Tx<'_>) -> Result<Vec<Erased>> {
    tx.rows(WAITING, params![])?.iter().map(erased).collect()
}

pub(in crate::vault) fn mark_scrubbed(tx: &mut Tx<'_>, done: &[Erased]) -> Result<()> {
    for one in done {
        tx.execute(SCRUBBED, params![one.tenant.as_str(), one.mark.as_str()])?;
    }
    Ok(())
}

fn erased(row: &Row) -> Result<Erased> {
    Ok(Erased { tenant: row.text(0)?, mark: row.text(1)?, at: row.int(2)? })
}
