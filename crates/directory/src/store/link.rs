//! Web addresses of entries: how each stands, and which are due.

use crate::dead_links::{Fault, Standing, State};
use jiff::civil::Date;
use kernel::{
    storage::{Result, Row, Tx, params},
    tenants::COMMONS,
};

const KNOW: &str =
    "INSERT INTO directory_link (digest, tenant, address, state, tries, due) VALUES ($1, $2, $3, $4, 0, $5)
    ON CONFLICT (digest) DO NOTHING";
const KEEP: &str = "UPDATE directory_link SET state = $2, fault = $3, code = $4, moved_to = $5, since = $6, tries = $7,
    asked_on = $8, due = $9 WHERE digest = $1";
const DUE: &str =
    "SELECT digest, address, state, fault, code, moved_to, since, tries, asked_on, due FROM directory_link
    WHERE due <= $1 ORDER BY due, digest LIMIT $2";
const ONE: &str =
    "SELECT digest, address, state, fault, code, moved_to, since, tries, asked_on, due FROM directory_link
    WHERE digest = $1";
const ANSWERED: &str =
    "SELECT digest, address, state, fault, code, moved_to, since, tries, asked_on, due FROM directory_link
    WHERE state = 'works' ORDER BY asked_on DESC, digest LIMIT $1";
const FORGET: &str = "DELETE FROM directory_link WHERE NOT EXISTS
    (SELECT 1 FROM directory_link_use u WHERE u.link = directory_link.digest)";

pub(super) const STATEMENTS: &[&str] = &[KNOW, KEEP, DUE, ONE, ANSWERED, FORGET];

/// An address and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What names it.
    pub digest: String,
    /// As somebody wrote it.
    pub address: String,
    /// How it stands.
    pub standing: Standing,
}

/// Ten columns from `at` on, in the order of [`ONE`].
pub(super) fn link(row: &Row, at: usize) -> Result<Link> {
    let day =
        |column: usize| -> Result<Option<Date>> { Ok(row.maybe_text(at + column)?.and_then(|day| day.parse().ok())) };
    let standing = Standing {
        state: State::of(&row.text(at + 2)?),
        fault: row.maybe_text(at + 3)?.and_then(|word| Fault::of(&word)),
        code: row.maybe_int(at + 4)?,
        moved_to: row.maybe_text(at + 5)?,
        since: day(6)?,
        tries: row.int(at + 7)?,
        asked_on: day(8)?,
        due: day(9)?.unwrap_or(Date::MIN),
    };
    Ok(Link { digest: row.text(at)?, address: row.text(at + 1)?, standing })
}

/// Knows an address from now on; one that is known stays as it stands.
///
/// # Errors
/// When the database fails.
pub fn know_link(tx: &mut Tx<'_>, digest: &str, address: &str, standing: &Standing) -> Result<()> {
    tx.execute(KNOW, params![digest, COMMONS, address, standing.state.word(), standing.due.to_string()])?;
    Ok(())
}

/// Writes down how an address stands now.
///
/// # Errors
/// When the database fails.
pub fn keep_standing(tx: &mut Tx<'_>, digest: &str, now: &Standing) -> Result<()> {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let (fault, moved_to) = (now.fault.map(Fault::word), now.moved_to.clone());
    let (since, asked_on, due) = (day(now.since), day(now.asked_on), now.due.to_string());
    let values = params![digest, now.state.word(), fault, now.code, moved_to, since, now.tries, asked_on, due];
    tx.execute(KEEP, values)?;
    Ok(())
}

/// Some of those that are due on this day, the longest due first.
///
/// # Errors
/// When the database fails.
pub fn links_due(tx: &mut Tx<'_>, today: Date, most: i64) -> Result<Vec<Link>> {
    tx.rows(DUE, params![today.to_string(), most])?.iter().map(|row| link(row, 0)).collect()
}

/// Some of those that answered when they were last asked, the latest first.
///
/// # Errors
/// When the database fails.
pub fn links_that_answered(tx: &mut Tx<'_>, most: i64) -> Result<Vec<Link>> {
    tx.rows(ANSWERED, params![most])?.iter().map(|row| link(row, 0)).collect()
}

/// One of them.
///
/// # Errors
/// When the database fails.
pub(super) fn one(tx: &mut Tx<'_>, digest: &str) -> Result<Option<Link>> {
    tx.row(ONE, params![digest])?.map(|row| link(&row, 0)).transpose()
}

/// Forgets addresses that no entry names.
///
/// # Errors
/// When the database fails.
pub fn forget_unnamed(tx: &mut Tx<'_>) -> Result<u64> {
    tx.execute(FORGET, params![])
}
