//! The change log: what changed, in the order in which it was committed.
//!
//! Written in the same transaction as the change. Followers (the search index, later the open feeds) read on from
//! the last number they saw; on PostgreSQL a lock keeps numbers in commit order, so none is missed.

use crate::storage::{Result, Row, Tx, params, values};
use std::collections::HashSet;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Grows with every change and is never used twice.
    pub seq: i64,
    /// Whose row it is.
    pub tenant: String,
    /// What kind of thing, such as `service`.
    pub kind: String,
    /// The thing's identifier.
    pub object: String,
}

/// Something that was made, changed or removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Whose row it is.
    pub tenant: String,
    /// What kind of thing, such as `service`.
    pub kind: String,
    /// The thing's identifier.
    pub object: String,
}

/// Waits for this transaction's turn to write: until it ends, nobody else who asks for a turn gets one.
///
/// Whoever looks before writing asks first, so that what was seen still holds. [`record`] asks by itself.
///
/// # Errors
/// When the database fails.
pub fn take_turn(tx: &mut Tx<'_>) -> Result<()> {
    tx.lock("kernel_change")
}

/// Notes that `object` was made, changed or removed.
///
/// # Errors
/// When the database fails.
pub fn record(tx: &mut Tx<'_>, tenant: &str, kind: &str, object: &str, now_millis: i64) -> Result<()> {
    record_all(tx, &[Touched { tenant: tenant.into(), kind: kind.into(), object: object.into() }], now_millis)
}

/// Notes that these were made, changed or removed: one change of each, however often it is named.
///
/// # Errors
/// When the database fails.
pub fn record_all(tx: &mut Tx<'_>, all: &[Touched], now_millis: i64) -> Result<()> {
    take_turn(tx)?;
    // It is our turn, so every number after this one is of this call.
    let before = newest(tx)?;
    let mut named = HashSet::new();
    let once = all.iter().filter(|one| named.insert((&one.kind, &one.object)));
    let values = once.map(|one| values![&one.tenant, &one.kind, &one.object, now_millis]);
    tx.execute_each(
        "INSERT INTO kernel_change (tenant, kind, object, at) VALUES ($1, $2, $3, $4)",
        &values.collect::<Vec<_>>(),
    )?;
    tx.execute(
        "INSERT INTO kernel_newest_change (kind, object, tenant, seq)
         SELECT kind, object, tenant, seq FROM kernel_change WHERE seq > $1
         ON CONFLICT (kind, object) DO UPDATE SET tenant = excluded.tenant, seq = excluded.seq",
        params![before],
    )?;
    Ok(())
}

/// The newest change of each thing of one kind, oldest first, after `seq`, at most `limit`: each thing once.
///
/// # Errors
/// When the database fails.
pub fn newest_of_each(tx: &mut Tx<'_>, kind: &str, seq: i64, limit: i64) -> Result<Vec<Change>> {
    let rows = tx.rows(
        "SELECT seq, tenant, kind, object FROM kernel_newest_change WHERE kind = $1 AND seq > $2 ORDER BY seq LIMIT $3",
        params![kind, seq, limit],
    )?;
    rows.into_iter().map(change).collect()
}

/// When the newest change was noted, milliseconds since 1970; nothing when there is none.
///
/// # Errors
/// When the database fails.
pub fn newest_at(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    let row = tx.row("SELECT at FROM kernel_change ORDER BY seq DESC LIMIT 1", params![])?;
    row.map(|row| row.int(0)).transpose()
}

/// The changes after `seq`, oldest first, at most `limit`.
///
/// # Errors
/// When the database fails.
pub fn since(tx: &mut Tx<'_>, seq: i64, limit: i64) -> Result<Vec<Change>> {
    let rows = tx.rows(
        "SELECT seq, tenant, kind, object FROM kernel_change WHERE seq > $1 ORDER BY seq LIMIT $2",
        params![seq, limit],
    )?;
    rows.into_iter().map(change).collect()
}

fn change(row: Row) -> Result<Change> {
    Ok(Change { seq: row.int(0)?, tenant: row.text(1)?, kind: row.text(2)?, object: row.text(3)? })
}

/// The number of the newest change, 0 when there is none.
///
/// # Errors
/// When the database fails.
pub fn newest(tx: &mut Tx<'_>) -> Result<i64> {
    let row = tx.row("SELECT COALESCE(MAX(seq), 0) FROM kernel_change", params![])?;
    row.map_or(Ok(0), |row| row.int(0))
}

/// What stands behind a number: two databases that share their history up to there say the same.
///
/// # Errors
/// When the database fails.
pub fn mark(tx: &mut Tx<'_>, seq: i64) -> Result<Option<String>> {
    let row = tx.row("SELECT tenant, kind, object, at FROM kernel_change WHERE seq = $1", params![seq])?;
    row.map(|row| Ok(format!("{} {} {} {}", row.text(0)?, row.text(1)?, row.text(2)?, row.int(3)?))).transpose()
}
