//! Dates of many series, in the order of time.

use super::{
    occurrence::{read, select},
    series::{self, Filter},
};
use crate::{occurrence::Occurrence, series::Series};
use jiff::civil::DateTime;
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;

const BETWEEN: &str =
    "SELECT o.id, o.series, o.rhythm, o.original, o.starts, o.ends, o.room, o.theme, o.note, o.state, o.reason,
    o.reason_text, o.language, o.sequence, o.changed_at FROM gatherings_occurrence AS o
    JOIN gatherings_series AS s ON s.id = o.series
    WHERE o.starts >= $1 AND o.starts < $2 AND o.state <> 'skipped' AND ($3 = '' OR s.municipality = $3)
    AND ($4 = '' OR s.kind = $4) AND ($7 = '' OR s.place = $7 OR s.town = $7) AND ($8 = '' OR s.id = $8)
    AND (s.ended_on IS NULL OR s.ended_on >= substr(o.starts, 1, 10))
    ORDER BY o.starts, o.id LIMIT $5 OFFSET $6";
const COUNT: &str =
    "SELECT COUNT(*) FROM (SELECT 1 FROM gatherings_occurrence AS o JOIN gatherings_series AS s ON s.id = o.series
    WHERE o.starts >= $1 AND o.starts < $2 AND o.state <> 'skipped' AND ($3 = '' OR s.municipality = $3)
    AND ($4 = '' OR s.kind = $4) AND ($5 = '' OR s.place = $5 OR s.town = $5) AND ($6 = '' OR s.id = $6)
    AND (s.ended_on IS NULL OR s.ended_on >= substr(o.starts, 1, 10)) LIMIT $7) AS found";
const OF: &str = select!("WHERE series = $1 AND starts >= $2 AND starts < $3 ORDER BY starts LIMIT $4");
const ALL_OF: &str = select!("WHERE series = $1 AND (starts >= $2 OR original >= $2) ORDER BY original LIMIT 5000");

pub(super) const STATEMENTS: &[&str] = &[BETWEEN, COUNT, OF, ALL_OF];

/// A date with its series.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahead {
    /// The date.
    pub occurrence: Occurrence,
    /// Of what.
    pub series: Series,
}

/// Dates that begin between two moments, those that are off too, a portion of them.
///
/// # Errors
/// When the database fails.
pub fn dates_between(
    tx: &mut Tx<'_>,
    filter: &Filter,
    (from, to): (DateTime, DateTime),
    (skip, most): (usize, usize),
) -> Result<Vec<Ahead>> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let asked = params![
        super::clock(from),
        super::clock(to),
        &filter.municipality,
        &filter.kind,
        number(most),
        number(skip),
        &filter.place,
        &filter.series
    ];
    let rows = tx.rows(BETWEEN, asked)?;
    let mut known: HashMap<String, Option<Series>> = HashMap::new();
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        let occurrence = read(row)?;
        if !known.contains_key(&occurrence.series) {
            known.insert(occurrence.series.clone(), series::by_id(tx, &occurrence.series)?);
        }
        if let Some(Some(series)) = known.get(&occurrence.series) {
            all.push(Ahead { series: series.clone(), occurrence });
        }
    }
    Ok(all)
}

/// How many there are; no more than `most` are looked for.
///
/// # Errors
/// When the database fails.
pub fn count_between(tx: &mut Tx<'_>, filter: &Filter, (from, to): (DateTime, DateTime), most: usize) -> Result<usize> {
    let asked = params![
        super::clock(from),
        super::clock(to),
        &filter.municipality,
        &filter.kind,
        &filter.place,
        &filter.series,
        i64::try_from(most).unwrap_or(i64::MAX)
    ];
    let count = tx.row(COUNT, asked)?.map_or(Ok(0), |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// The dates of one series that begin between two moments.
///
/// # Errors
/// When the database fails.
pub fn next_of(
    tx: &mut Tx<'_>,
    series: &str,
    (from, to): (DateTime, DateTime),
    most: usize,
) -> Result<Vec<Occurrence>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = tx.rows(OF, params![series, super::clock(from), super::clock(to), most])?;
    rows.iter().map(read).collect()
}

/// All dates of one series from a moment on, those that never were too: what calendars are told.
///
/// # Errors
/// When the database fails.
pub fn dates_of(tx: &mut Tx<'_>, series: &str, from: DateTime) -> Result<Vec<Occurrence>> {
    tx.rows(ALL_OF, params![series, super::clock(from)])?.iter().map(read).collect()
}
