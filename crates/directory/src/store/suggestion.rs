//! What somebody said does not match. Deliberately absent: who said it, from where, and at what hour.

use kernel::storage::{Result, Tx, params};

const KEEP: &str = "INSERT INTO directory_suggestion (id, tenant, service, about, message, language, day, state)
    SELECT $1, tenant, id, $3, $4, $5, $6, 'new' FROM directory_service WHERE id = $2 ON CONFLICT (id) DO NOTHING";
const FORGET: &str = "DELETE FROM directory_suggestion WHERE day < $1";

pub(super) const STATEMENTS: &[&str] = &[KEEP, FORGET];

/// Keeps a suggestion once: the form's own key is its identifier, so pressing twice gives one.
///
/// # Errors
/// When the database fails.
pub fn keep_suggestion(
    tx: &mut Tx<'_>,
    key: &str,
    service: &str,
    about: &str,
    message: &str,
    language: &str,
    day: jiff::civil::Date,
) -> Result<()> {
    tx.execute(KEEP, params![key, service, about, message, language, day.to_string()])?;
    Ok(())
}

/// Erases suggestions from before `day`. Says how many.
///
/// # Errors
/// When the database fails.
pub fn forget_suggestions(tx: &mut Tx<'_>, day: jiff::civil::Date) -> Result<u64> {
    tx.execute(FORGET, params![day.to_string()])
}
