//! Dates of many series, in the order of time.

use super::{
    occurrence::{read, select},
    series::{self, Filter},
};
use crate::{
    occurrence::{LONGEST_DAYS, Occurrence, UNSAID_HOURS},
    series::Series,
};
use jiff::{ToSpan as _, civil::DateTime};
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;

const BETWEEN: &str =
    "SELECT o.id, o.series, o.rhythm, o.original, o.starts, o.ends, o.room, o.theme, o.note, o.state, o.reason,
    o.reason_text, o.language, o.sequence, o.changed_at FROM gatherings_occurrence AS o
    JOIN gatherings_series AS s ON s.id = o.series
    WHERE o.starts >= $1 AND o.starts < $2 AND o.state <> 'skipped' AND ($3 = '' OR s.municipality = $3)
    AND ($4 = '' OR s.kind = $4) AND ($7 = '' OR s.place = $7 OR s.town = $7) AND ($8 = '' OR s.id = $8)
    AND (o.ends > $9 OR (o.ends = o.starts AND o.starts > $10))
    AND (s.ended_on IS NULL OR s.ended_on >= substr(o.starts, 1, 10))
    ORDER BY o.starts, o.id LIMIT $5 OFFSET $6";
const COUNT: &str =
    "SELECT COUNT(*) FROM (SELECT 1 FROM gatherings_occurrence AS o JOIN gatherings_series AS s ON s.id = o.series
    WHERE o.starts >= $1 AND o.starts < $2 AND o.state <> 'skipped' AND ($3 = '' OR s.municipality = $3)
    AND ($4 = '' OR s.kind = $4) AND ($5 = '' OR s.place = $5 OR s.town = $5) AND ($6 = '' OR s.id = $6)
    AND (o.ends > $8 OR (o.ends = o.starts AND o.starts > $9))
    AND (s.ended_on IS NULL OR s.ended_on >= substr(o.starts, 1, 10)) LIMIT $7) AS found";
const OF: &str = select!(
    "WHERE series = $1 AND starts >= $2 AND starts < $3 AND (ends > $5 OR (ends = starts AND starts > $6))
    ORDER BY starts LIMIT $4"
);
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

/// Which dates are asked for, by when they are.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    from: DateTime,
    before: DateTime,
    /// What is over by then is left out.
    over: Option<DateTime>,
}

impl Span {
    /// Those that begin between two moments, the second not among them.
    #[must_use]
    pub const fn beginning(from: DateTime, before: DateTime) -> Self {
        Self { from, before, over: None }
    }

    /// Those that are not over and that begin before a moment: what goes on now can still be gone to.
    #[must_use]
    pub fn not_over(now: DateTime, before: DateTime) -> Self {
        Self { from: now.saturating_sub(LONGEST_DAYS.days()), before, over: Some(now) }
    }

    /// What stands in a statement for when a date must not be over: its end, and its beginning where no end is said.
    fn over(self) -> (String, String) {
        let text = |at: Option<DateTime>| at.map(super::clock).unwrap_or_default();
        (text(self.over), text(self.over.map(|now| now.saturating_sub(UNSAID_HOURS.hours()))))
    }
}

/// Dates of a span of time, those that are off too, the first first, a portion of them.
///
/// # Errors
/// When the database fails.
pub fn dates_between(tx: &mut Tx<'_>, filter: &Filter, span: Span, (skip, most): (usize, usize)) -> Result<Vec<Ahead>> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let (ends, begins) = span.over();
    let asked = params![
        super::clock(span.from),
        super::clock(span.before),
        &filter.municipality,
        &filter.kind,
        number(most),
        number(skip),
        &filter.place,
        &filter.series,
        ends,
        begins
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
pub fn count_between(tx: &mut Tx<'_>, filter: &Filter, span: Span, most: usize) -> Result<usize> {
    let (ends, begins) = span.over();
    let asked = params![
        super::clock(span.from),
        super::clock(span.before),
        &filter.municipality,
        &filter.kind,
        &filter.place,
        &filter.series,
        i64::try_from(most).unwrap_or(i64::MAX),
        ends,
        begins
    ];
    let count = tx.row(COUNT, asked)?.map_or(Ok(0), |row| row.int(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// The dates of one series in a span of time, the first first.
///
/// # Errors
/// When the database fails.
pub fn next_of(tx: &mut Tx<'_>, series: &str, span: Span, most: usize) -> Result<Vec<Occurrence>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let (ends, begins) = span.over();
    let rows = tx.rows(OF, params![series, super::clock(span.from), super::clock(span.before), most, ends, begins])?;
    rows.iter().map(read).collect()
}

/// All dates of one series from a moment on, those that never were too: what calendars are told.
///
/// # Errors
/// When the database fails.
pub fn dates_of(tx: &mut Tx<'_>, series: &str, from: DateTime) -> Result<Vec<Occurrence>> {
    tx.rows(ALL_OF, params![series, super::clock(from)])?.iter().map(read).collect()
}
