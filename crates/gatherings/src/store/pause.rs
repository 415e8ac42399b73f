//! Pauses.

use super::{done, read_day, series};
use crate::pause::{Pause, Reason, Why};
use jiff::civil::Date;
use kernel::{
    ids,
    storage::{Result, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

const OF: &str =
    "SELECT id, from_on, until_on, until_host, reason, reason_text, language, changed_at FROM gatherings_pause
    WHERE series = $1 ORDER BY from_on, id";
const ADD: &str =
    "INSERT INTO gatherings_pause (id, series, from_on, until_on, until_host, reason, reason_text, language, made_at,
    changed_at, tenant) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, (SELECT tenant FROM gatherings_series WHERE id = $2))";
// A pause that has not begun and is taken back never was; one that has begun ends today.
const DROP: &str = "DELETE FROM gatherings_pause WHERE series = $1 AND from_on >= $2";
const END: &str = "UPDATE gatherings_pause SET until_on = $2, changed_at = $3
    WHERE series = $1 AND from_on < $2 AND (until_on IS NULL OR until_on > $2)";

pub(super) const STATEMENTS: &[&str] = &[OF, ADD, DROP, END];

pub(super) fn of(tx: &mut Tx<'_>, series: &str) -> Result<Vec<Pause>> {
    let rows = tx.rows(OF, params![series])?;
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

/// A pause from a row with the columns of [`OF`] first.
pub(super) fn read(row: &kernel::storage::Row) -> Result<Option<Pause>> {
    let Some(from_on) = read_day(row, 1)? else { return Ok(None) };
    Ok(Some(Pause {
        id: row.text(0)?,
        from_on,
        until_on: read_day(row, 2)?,
        until_host: row.int(3)? != 0,
        why: Why {
            reason: Reason::of(&row.text(4)?).unwrap_or_default(),
            text: row.maybe_text(5)?,
            language: row.text(6)?,
        },
        changed_at: row.int(7)?,
    }))
}

/// Lets a series of the asker's tenant rest. Says whether it was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn pause_series(tx: &mut Tx<'_>, can: &Can, id: &str, pause: &Pause, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if series::owned(tx, can, id)?.is_none() {
        return Ok(false);
    }
    put(tx, id, pause, now)?;
    done(tx, can, id, &Act::new("gathering.pause").on(id), now)?;
    Ok(true)
}

/// The same for a series of a tenant where nobody is signed in: for the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_pause(tx: &mut Tx<'_>, tenant: &str, id: &str, pause: &Pause, now: i64) -> Result<()> {
    put(tx, id, pause, now)?;
    kernel::changes::record(tx, tenant, super::KIND, id, now)
}

fn put(tx: &mut Tx<'_>, id: &str, pause: &Pause, now: i64) -> Result<()> {
    // One pause at a time: a new one takes the place of what was said of the same days and later.
    end(tx, id, pause.from_on, now)?;
    let until = pause.until_on.map(|day| day.to_string());
    tx.execute(
        ADD,
        params![
            ids::new_id().to_string(),
            id,
            pause.from_on.to_string(),
            until,
            i64::from(pause.until_host),
            pause.why.reason.word(),
            pause.why.text.clone(),
            &pause.why.language,
            now
        ],
    )?;
    Ok(())
}

/// Lets a series of the asker's tenant go on from a day. Says whether it was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn resume_series(tx: &mut Tx<'_>, can: &Can, id: &str, from: Date, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if series::owned(tx, can, id)?.is_none() {
        return Ok(false);
    }
    end(tx, id, from, now)?;
    done(tx, can, id, &Act::new("gathering.resume").on(id), now)?;
    Ok(true)
}

fn end(tx: &mut Tx<'_>, id: &str, from: Date, now: i64) -> Result<()> {
    tx.execute(DROP, params![id, from.to_string()])?;
    tx.execute(END, params![id, from.to_string(), now])?;
    Ok(())
}
