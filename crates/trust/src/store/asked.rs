//! How often a network asks for what needs no signing in, counted in the database so that it holds on several nodes.
//! What is counted is a hash under a key of that day ([`crate::vault::Vault::day_mark`]).

use crate::asked::Asking;
use kernel::{
    ids,
    storage::{Result, Tx, params},
    tenants,
};

const FORGET: &str = "DELETE FROM trust_asked WHERE act = $1 AND at <= $2";
const ALTOGETHER: &str = "SELECT COUNT(*) FROM trust_asked WHERE act = $1";
const COUNT: &str = "SELECT COUNT(*) FROM trust_asked WHERE (mark = $1 OR mark = $2) AND at > $3";
const FIRST: &str = "SELECT at FROM trust_asked WHERE (mark = $1 OR mark = $2) AND at > $3 ORDER BY at LIMIT 1";
const ADD: &str = "INSERT INTO trust_asked (id, tenant, act, mark, at) VALUES ($1, $2, $3, $4, $5)";
const SWEEP: &str = "DELETE FROM trust_asked WHERE at <= $1";

pub(super) const STATEMENTS: &[&str] = &[FORGET, ALTOGETHER, COUNT, FIRST, ADD, SWEEP];

const HOUR: i64 = 60 * 60 * 1000;
/// Where all networks together ask too often, it is tried again after so many milliseconds.
const PAUSE: i64 = 5 * 60 * 1000;

/// Counts that a network asks, by its mark of today, and yesterday's for the hour after midnight. Nothing where it may;
/// otherwise from when on it may again, milliseconds since 1970. Who is refused leaves no row.
///
/// # Errors
/// When the database fails.
pub fn count(tx: &mut Tx<'_>, asking: Asking, marks: (&str, &str), now: i64) -> Result<Option<i64>> {
    tx.lock("trust_asked")?;
    tx.execute(FORGET, params![asking.word(), now - HOUR])?;
    let (today, yesterday) = marks;
    let so_far = number(tx, COUNT, params![today, yesterday, now - HOUR])?.unwrap_or(0);
    if so_far >= asking.most() {
        let first = number(tx, FIRST, params![today, yesterday, now - HOUR])?.unwrap_or(now);
        return Ok(Some(first + HOUR));
    }
    if number(tx, ALTOGETHER, params![asking.word()])?.unwrap_or(0) >= asking.most_altogether() {
        return Ok(Some(now + PAUSE));
    }
    tx.execute(ADD, params![ids::new_id(), tenants::COMMONS, asking.word(), today, now])?;
    Ok(None)
}

fn number(tx: &mut Tx<'_>, sql: &str, values: &[kernel::Value]) -> Result<Option<i64>> {
    tx.row(sql, values)?.map(|row| row.int(0)).transpose()
}

/// Forgets what is older than an hour. Says how many.
///
/// # Errors
/// When the database fails.
pub fn sweep(tx: &mut Tx<'_>, now: i64) -> Result<u64> {
    tx.execute(SWEEP, params![now - HOUR])
}
