//! What calendars know a rhythm or a date by that came from elsewhere. It goes out again unchanged: the same event has the same UID
//! (RFC 5545 §3.8.4.7). A UID that something here has already goes to nobody else.

use kernel::storage::{Result, Tx, params, values};
use std::collections::HashMap;

const OF: &str = "SELECT object, uid, sequence FROM gatherings_uid WHERE series = $1";
const ONE: &str = "SELECT uid, sequence FROM gatherings_uid WHERE object = $1";
const TAKEN: &str = "SELECT series FROM gatherings_uid WHERE uid = $1";
const OURS: &str =
    "SELECT id FROM gatherings_rhythm WHERE id = $1 UNION SELECT id FROM gatherings_occurrence WHERE id = $1";
const PUT: &str = "INSERT INTO gatherings_uid (object, tenant, series, uid, sequence)
    VALUES ($1, (SELECT tenant FROM gatherings_series WHERE id = $2), $2, $3, $4) ON CONFLICT (uid) DO NOTHING";
const RAISE: &str = "UPDATE gatherings_uid SET sequence = $2 WHERE object = $1 AND sequence < $2";
const DROP: &str = "DELETE FROM gatherings_uid WHERE object = $1";

pub(super) const STATEMENTS: &[&str] = &[OF, ONE, TAKEN, OURS, PUT, RAISE, DROP];

/// What calendars know something by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The UID.
    pub uid: String,
    /// The highest SEQUENCE that its source has said.
    pub sequence: i64,
}

/// The UID that a rhythm or a date came with; nothing where it is our own.
///
/// # Errors
/// When the database fails.
pub fn uid_of(tx: &mut Tx<'_>, object: &str) -> Result<Option<Known>> {
    let row = tx.row(ONE, params![object])?;
    row.map(|row| Ok(Known { uid: row.text(0)?, sequence: row.int(1)? })).transpose()
}

/// All of a series, by rhythm and date.
pub(in crate::store) fn uids_of(tx: &mut Tx<'_>, series: &str) -> Result<HashMap<String, Known>> {
    let rows = tx.rows(OF, params![series])?;
    rows.iter().map(|row| Ok((row.text(0)?, Known { uid: row.text(1)?, sequence: row.int(2)? }))).collect()
}

/// Whether something here goes by one of them already: it came before, or it is our own and went round.
pub(super) fn is_any_taken(tx: &mut Tx<'_>, uids: &[&str]) -> Result<bool> {
    let came: Vec<_> = uids.iter().map(|uid| values![*uid]).collect();
    let ours: Vec<_> = uids.iter().filter_map(|uid| uid.strip_suffix("@varde")).map(|id| values![id]).collect();
    Ok(!tx.rows_of_each(TAKEN, &came)?.is_empty() || !tx.rows_of_each(OURS, &ours)?.is_empty())
}

/// Many at once, of what is new: date, series, UID, SEQUENCE.
pub(super) fn put_all(tx: &mut Tx<'_>, series: &str, all: &[(String, &str)], sequence: u32) -> Result<()> {
    let each: Vec<_> =
        all.iter().map(|(object, uid)| values![object.as_str(), series, *uid, i64::from(sequence)]).collect();
    tx.execute_each(PUT, &each)
}

pub(super) fn put(tx: &mut Tx<'_>, object: &str, series: &str, uid: &str, sequence: u32) -> Result<()> {
    match tx.row(ONE, params![object])? {
        Some(_) => tx.execute(RAISE, params![object, i64::from(sequence)])?,
        None => tx.execute(PUT, params![object, series, uid, i64::from(sequence)])?,
    };
    Ok(())
}

pub(super) fn forget(tx: &mut Tx<'_>, object: &str) -> Result<()> {
    tx.execute(DROP, params![object])?;
    Ok(())
}
