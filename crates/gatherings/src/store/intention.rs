//! Who says that they come: a mark that is made of a code, and the date. Nothing else is known.

use crate::coming::Code;
use jiff::civil::DateTime;
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;

const PUT: &str = "INSERT INTO gatherings_intention (mark, occurrence, tenant) VALUES ($1, $2,
    (SELECT s.tenant FROM gatherings_occurrence AS o JOIN gatherings_series AS s ON s.id = o.series WHERE o.id = $2))
    ON CONFLICT (mark) DO NOTHING";
const DROP: &str = "DELETE FROM gatherings_intention WHERE mark = $1 AND occurrence = $2";
const COUNT: &str = "SELECT COUNT(*) FROM gatherings_intention WHERE occurrence = $1";
const FORGET: &str = "DELETE FROM gatherings_intention WHERE occurrence IN
    (SELECT id FROM gatherings_occurrence WHERE ends < $1)";

pub(super) const STATEMENTS: &[&str] = &[PUT, DROP, COUNT, FORGET];

/// Counts one who comes. The same code counts once, however often it is sent.
///
/// # Errors
/// When the database fails.
pub fn put_intention(tx: &mut Tx<'_>, occurrence: &str, code: &Code) -> Result<()> {
    tx.execute(PUT, params![code.mark(occurrence), occurrence])?;
    Ok(())
}

/// Takes one back. Says whether the code was counted.
///
/// # Errors
/// When the database fails.
pub fn withdraw_intention(tx: &mut Tx<'_>, occurrence: &str, code: &Code) -> Result<bool> {
    Ok(tx.execute(DROP, params![code.mark(occurrence), occurrence])? > 0)
}

/// How many say that they come to a date.
///
/// # Errors
/// When the database fails.
pub fn intentions(tx: &mut Tx<'_>, occurrence: &str) -> Result<i64> {
    tx.row(COUNT, params![occurrence])?.map_or(Ok(0), |row| row.int(0))
}

/// The same for several.
///
/// # Errors
/// When the database fails.
pub fn intentions_of<'a>(tx: &mut Tx<'_>, occurrences: impl Iterator<Item = &'a str>) -> Result<HashMap<String, i64>> {
    occurrences.map(|id| Ok((id.to_owned(), intentions(tx, id)?))).collect()
}

/// Forgets who came to dates that were over by then. Says how many.
///
/// # Errors
/// When the database fails.
pub fn forget_intentions(tx: &mut Tx<'_>, over: DateTime) -> Result<u64> {
    tx.execute(FORGET, params![super::clock(over)])
}
