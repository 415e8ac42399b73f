//! Dates are made a year and a half ahead, so that each has its page, its count and its own fate.

use super::rhythm::rhythms_of;
use crate::rhythm::AHEAD;
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use kernel::{
    ids,
    storage::{Result, Tx, params, values},
};

const PUT: &str =
    "INSERT INTO gatherings_occurrence (id, series, rhythm, original, starts, ends, state, language, sequence,
    changed_at, tenant) VALUES ($1, $2, $3, $4, $4, $5, 'planned', 'nb', 0, $6, (SELECT tenant FROM gatherings_series WHERE id = $2))
    ON CONFLICT (series, original) DO NOTHING";
const FILLED: &str = "UPDATE gatherings_rhythm SET filled_until = $2 WHERE id = $1";
const SHORT: &str = "SELECT DISTINCT rhythm.series FROM gatherings_rhythm AS rhythm
    JOIN gatherings_series AS series ON series.id = rhythm.series
    WHERE rhythm.rule IS NOT NULL AND (rhythm.filled_until IS NULL OR rhythm.filled_until < $1)
    AND (rhythm.last_on IS NULL OR rhythm.filled_until IS NULL OR rhythm.last_on > rhythm.filled_until)
    AND series.ended_on IS NULL ORDER BY rhythm.series LIMIT $2";

pub(super) const STATEMENTS: &[&str] = &[PUT, FILLED, SHORT];

/// So many series are filled in one transaction.
const AT_ONCE: i64 = 50;
/// A rhythm is filled again when so many days have gone by.
const EVERY: i64 = 7;

/// Makes the dates that a series lacks. Running it twice makes nothing twice.
///
/// # Errors
/// When the database fails.
pub fn fill(tx: &mut Tx<'_>, series: &str, today: Date, now: i64) -> Result<()> {
    let until = today.saturating_add(AHEAD.days());
    for rhythm in rhythms_of(tx, series)?.into_iter().filter(|rhythm| rhythm.rule.is_some()) {
        let from = match rhythm.filled_until {
            Some(filled) => filled.saturating_add(1.days()),
            None => rhythm.starts.date(),
        };
        let made: Vec<_> = rhythm.dates(from, until).into_iter().map(|at| (at, rhythm.ends(at))).collect();
        put(tx, series, &rhythm.id, &made, now)?;
        tx.execute(FILLED, params![&rhythm.id, until.to_string()])?;
    }
    Ok(())
}

/// Fills series whose dates do not reach far enough. Says how many; none when all do.
///
/// # Errors
/// When the database fails.
pub fn fill_all(tx: &mut Tx<'_>, today: Date, now: i64) -> Result<usize> {
    let enough = today.saturating_add((AHEAD - EVERY).days()).to_string();
    let short = tx.rows(SHORT, params![enough, AT_ONCE])?;
    for row in &short {
        fill(tx, &row.text(0)?, today, now)?;
    }
    Ok(short.len())
}

pub(super) fn put(tx: &mut Tx<'_>, series: &str, rhythm: &str, made: &[(DateTime, DateTime)], now: i64) -> Result<()> {
    let each: Vec<_> = made
        .iter()
        .map(|(starts, ends)| {
            let id = ids::new_id().to_string();
            values![id, series, rhythm, super::clock(*starts), super::clock(*ends), now]
        })
        .collect();
    tx.execute_each(PUT, &each)
}
