//! What search engines are told of: the addresses of what can be found, and when each changed.

use kernel::storage::{Result, Tx, params};

const COUNT: &str = "SELECT COUNT(*) FROM directory_service WHERE status IN ('active', 'temporarily closed')";
const START: &str = "SELECT id FROM directory_service WHERE status IN ('active', 'temporarily closed')
    ORDER BY id LIMIT 1 OFFSET $1";
const AFTER: &str = "SELECT id, slug, modified FROM directory_service
    WHERE status IN ('active', 'temporarily closed') AND id >= $1 ORDER BY id LIMIT $2";

pub(super) const STATEMENTS: &[&str] = &[COUNT, START, AFTER];

/// One activity that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its identifier.
    pub id: String,
    /// The readable part of its address.
    pub slug: String,
    /// When it last changed, milliseconds since 1970.
    pub modified: i64,
}

/// How many can be found.
///
/// # Errors
/// When the database fails.
pub fn listed_count(tx: &mut Tx<'_>) -> Result<i64> {
    tx.row(COUNT, params![])?.map_or(Ok(0), |row| row.int(0))
}

/// The identifier of the one that stands at this place in the order of identifiers, from 0.
///
/// # Errors
/// When the database fails.
pub fn listed_start(tx: &mut Tx<'_>, place: i64) -> Result<Option<String>> {
    tx.row(START, params![place])?.map(|row| row.text(0)).transpose()
}

/// Those from this identifier on, it too, at most `most`.
///
/// # Errors
/// When the database fails.
pub fn listed_after(tx: &mut Tx<'_>, id: &str, most: i64) -> Result<Vec<Listed>> {
    let rows = tx.rows(AFTER, params![id, most])?;
    rows.iter().map(|row| Ok(Listed { id: row.text(0)?, slug: row.text(1)?, modified: row.int(2)? })).collect()
}
