//! What calendars are told of a series: its rhythms and those dates that are not simply as the rhythm has them.

use super::{
    arrival::{self, Known},
    occurrence::read,
    rhythms_of,
};
use crate::{
    occurrence::Occurrence,
    rhythm::{AHEAD, Rhythm},
    series::Series,
};
use jiff::{ToSpan as _, civil::Date};
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;

const TOLD: &str =
    "SELECT o.id, o.series, o.rhythm, o.original, o.starts, o.ends, o.room, o.theme, o.note, o.state, o.reason,
    o.reason_text, o.language, o.sequence, o.changed_at FROM gatherings_occurrence AS o
    JOIN gatherings_rhythm AS r ON r.id = o.rhythm
    WHERE o.series = $1 AND (o.sequence > 0 OR (r.rule IS NULL AND o.starts >= $2)) ORDER BY o.original";
const RESTING: &str = "SELECT o.id, o.series, o.rhythm, o.original, o.starts, o.ends, o.room, o.theme, o.note, o.state, o.reason,
    o.reason_text, o.language, o.sequence, o.changed_at FROM gatherings_occurrence AS o
    JOIN gatherings_rhythm AS r ON r.id = o.rhythm
    WHERE o.series = $1 AND o.sequence = 0 AND r.rule IS NOT NULL AND o.starts >= $2 AND o.starts < $3 ORDER BY o.original";

pub(super) const STATEMENTS: &[&str] = &[TOLD, RESTING];

/// A series with what is to be told of it.
#[derive(Clone, Debug)]
pub struct Told {
    /// The series.
    pub series: Series,
    /// How it comes back.
    pub rhythms: Vec<Rhythm>,
    /// Dates that were changed, dates in a pause, and dates of their own since a day.
    pub occurrences: Vec<Occurrence>,
    /// What calendars know a rhythm or a date by that came from elsewhere.
    pub uids: HashMap<String, Known>,
}

/// Reads it.
///
/// # Errors
/// When the database fails.
pub fn told(tx: &mut Tx<'_>, series: Series, since: Date) -> Result<Told> {
    let rhythms = rhythms_of(tx, &series.id)?;
    let midnight = |day: Date| super::clock(day.at(0, 0, 0, 0));
    let rows = tx.rows(TOLD, params![&series.id, midnight(since)])?;
    let mut occurrences = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    for pause in &series.pauses {
        let back = pause.until_on.unwrap_or_else(|| since.saturating_add((AHEAD + 60).days()));
        let rows = tx.rows(RESTING, params![&series.id, midnight(pause.from_on), midnight(back)])?;
        occurrences.extend(rows.iter().map(read).collect::<Result<Vec<_>>>()?);
    }
    occurrences.sort_by_key(|one| one.original);
    occurrences.dedup_by(|a, b| a.id == b.id);
    let uids = arrival::uids_of(tx, &series.id)?;
    Ok(Told { series, rhythms, occurrences, uids })
}
