//! What people want to hear more of: a mark that is made of a form's chance and an exhibitor. Nothing else is known.

use crate::coming::Code;
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;

const PUT: &str = "INSERT INTO gatherings_fair_interest (mark, exhibitor, tenant)
    VALUES ($1, $2, (SELECT tenant FROM gatherings_fair_exhibitor WHERE id = $2)) ON CONFLICT (mark) DO NOTHING";
const DROP: &str = "DELETE FROM gatherings_fair_interest WHERE mark = $1 AND exhibitor = $2";
const ONE: &str = "SELECT COUNT(*) FROM gatherings_fair_interest WHERE exhibitor = $1";
const ALL: &str = "SELECT i.exhibitor, COUNT(*) FROM gatherings_fair_interest AS i
    JOIN gatherings_fair_exhibitor AS e ON e.id = i.exhibitor WHERE e.fair = $1 GROUP BY i.exhibitor";

pub(super) const STATEMENTS: &[&str] = &[PUT, DROP, ONE, ALL];

/// Counts one who wants to hear more. The same form counts once for each exhibitor, however often it is sent.
///
/// # Errors
/// When the database fails.
pub fn put_interest(tx: &mut Tx<'_>, exhibitor: &str, code: &Code) -> Result<()> {
    tx.execute(PUT, params![code.mark(exhibitor), exhibitor]).map(drop)
}

/// Takes one back.
///
/// # Errors
/// When the database fails.
pub fn drop_interest(tx: &mut Tx<'_>, exhibitor: &str, code: &Code) -> Result<()> {
    tx.execute(DROP, params![code.mark(exhibitor), exhibitor]).map(drop)
}

/// How many want to hear more of one exhibitor.
///
/// # Errors
/// When the database fails.
pub fn interest_in(tx: &mut Tx<'_>, exhibitor: &str) -> Result<i64> {
    tx.row(ONE, params![exhibitor])?.map_or(Ok(0), |row| row.int(0))
}

/// The same for all at a fair.
///
/// # Errors
/// When the database fails.
pub fn interests(tx: &mut Tx<'_>, fair: &str) -> Result<HashMap<String, i64>> {
    tx.rows(ALL, params![fair])?.iter().map(|row| Ok((row.text(0)?, row.int(1)?))).collect()
}
