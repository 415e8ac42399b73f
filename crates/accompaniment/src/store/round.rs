//! What time brings: a date that is called off or moved is told once, and what is over is erased.

use super::{
    answer::{has_date, send},
    month,
    request::{Request, State, read, select},
};
use crate::letters::kind;
use kernel::storage::{Result, Tx, params};
use mail::letters::Moment;

const DATES: &str = select!("WHERE kind = 'date' AND erase_at > $1 ORDER BY id");
const OVER: &str = select!("WHERE erase_at <= $1 ORDER BY erase_at, id LIMIT 200");
const LEARN: &str = "UPDATE accompaniment_request SET knows = $2, starts_at = $3, erase_at = $4, afterwards = NULL
    WHERE id = $1 AND knows = $5";
const ERASE: &str = "DELETE FROM accompaniment_request WHERE id = $1";

pub(super) const STATEMENTS: &[&str] = &[DATES, OVER, LEARN, ERASE];

/// All about dates that are not yet to be erased.
///
/// # Errors
/// When the database fails.
pub fn due(tx: &mut Tx<'_>, now: i64) -> Result<Vec<Request>> {
    tx.rows(DATES, params![now])?.iter().map(read).collect()
}

/// The date is at another time, off, or on after all. Whoever was promised company is told so, once.
///
/// # Errors
/// When the database fails.
pub fn learn(
    tx: &mut Tx<'_>,
    one: &Request,
    (knows, starts_at, erase_at): (&str, Option<i64>, i64),
    moment: Moment,
) -> Result<()> {
    if tx.execute(LEARN, params![&one.id, knows, starts_at, erase_at, &one.knows])? == 0 {
        return Ok(());
    }
    let over = one.starts_at.is_some_and(|starts| starts < moment.now);
    if one.state != State::Accepted || !has_date(one.kind) || (over && knows == "off") {
        return Ok(());
    }
    let told = if knows == "off" { kind::OFF } else { kind::MOVED };
    send(tx, &Request { knows: knows.to_owned(), starts_at: starts_at.or(one.starts_at), ..one.clone() }, told, moment)
}

/// What is to be erased by now.
///
/// # Errors
/// When the database fails.
pub fn erasable(tx: &mut Tx<'_>, now: i64) -> Result<Vec<Request>> {
    tx.rows(OVER, params![now])?.iter().map(read).collect()
}

/// Erases one; what stays is that somebody asked in that month.
///
/// # Errors
/// When the database fails.
pub fn erase(tx: &mut Tx<'_>, one: &Request) -> Result<()> {
    if tx.execute(ERASE, params![&one.id])? > 0 {
        month::add(tx, one)?;
    }
    Ok(())
}
