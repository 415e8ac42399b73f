//! How often a network asks for a link, counted in the database so that it holds on several nodes. What is counted is a
//! hash under a key of that day ([`trust::vault::Vault::day_mark`]).

use kernel::{
    ids,
    storage::{Result, Tx, params},
    tenants,
};

const COUNT: &str = "SELECT COUNT(*) FROM mail_asked WHERE (mark = $1 OR mark = $2) AND at > $3";
const ADD: &str = "INSERT INTO mail_asked (id, tenant, mark, at) VALUES ($1, $2, $3, $4)";
const SWEEP: &str = "DELETE FROM mail_asked WHERE at < $1";

pub(super) const STATEMENTS: &[&str] = &[COUNT, ADD, SWEEP];

/// So often within an hour one network may ask. A workplace has one address for all who work there.
pub const MOST_AN_HOUR: i64 = 30;
const HOUR: i64 = 60 * 60 * 1000;

/// Counts that a network asks, by its mark of today, and yesterday's for the hour after midnight. Says whether it may.
///
/// # Errors
/// When the database fails.
pub fn count(tx: &mut Tx<'_>, marks: (&str, &str), now: i64) -> Result<bool> {
    tx.lock("mail_asked")?;
    let so_far = tx.row(COUNT, params![marks.0, marks.1, now - HOUR])?.map_or(Ok(0), |row| row.int(0))?;
    if so_far >= MOST_AN_HOUR {
        return Ok(false);
    }
    tx.execute(ADD, params![ids::new_id(), tenants::COMMONS, marks.0, now])?;
    Ok(true)
}

/// Forgets what is older than an hour. Says how many.
pub(crate) fn sweep(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now - HOUR])
}
