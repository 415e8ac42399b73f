//! How many were there. Numbers and what was good; never a name.

use jiff::civil::DateTime;
use kernel::storage::{Result, Tx, params};
use std::collections::HashMap;
use trust::{Can, access::Right, audit::Act};

const PUT: &str = "INSERT INTO gatherings_headcount (id, occurrence, count, note, counted_at, made_at, made_by, tenant)
    VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT s.tenant FROM gatherings_occurrence AS o JOIN gatherings_series AS s ON s.id = o.series WHERE o.id = $2))
    ON CONFLICT (id) DO NOTHING";
const OF: &str = "SELECT o.id, o.starts, h.count, h.note, h.counted_at FROM gatherings_headcount AS h
    JOIN gatherings_occurrence AS o ON o.id = h.occurrence WHERE o.series = $1
    ORDER BY o.starts, h.counted_at, h.id";

pub(super) const STATEMENTS: &[&str] = &[PUT, OF];

/// What was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadCount {
    /// Drawn where it was counted: what is sent twice is one.
    pub id: String,
    /// How many.
    pub count: i64,
    /// What was good.
    pub note: Option<String>,
    /// When it was counted there, milliseconds since 1970.
    pub counted_at: i64,
}

/// What holds for a date: the newest that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// When it began.
    pub starts: DateTime,
    /// How many.
    pub count: i64,
    /// What was good.
    pub note: Option<String>,
    /// When it was counted, milliseconds since 1970.
    pub counted_at: i64,
}

/// Keeps what was counted; `by` is who, where that is known.
///
/// # Errors
/// When the database fails.
pub fn put_count(tx: &mut Tx<'_>, occurrence: &str, count: &HeadCount, by: Option<&str>, now: i64) -> Result<()> {
    // A telephone's clock may be wrong: nothing is counted later than it came here.
    let counted_at = count.counted_at.min(now);
    tx.execute(
        PUT,
        params![&count.id, occurrence, count.count, count.note.clone(), counted_at, now, by.map(str::to_owned)],
    )?;
    Ok(())
}

/// The same of somebody who is signed in, for a date of their tenant. Says whether it was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn count_as(tx: &mut Tx<'_>, can: &Can, occurrence: &str, count: &HeadCount, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    let Some(of) = super::occurrence(tx, occurrence)? else { return Ok(false) };
    if super::series::owned(tx, can, &of.series)?.is_none() {
        return Ok(false);
    }
    put_count(tx, occurrence, count, Some(&can.actor().person().id), now)?;
    can.note(tx, &Act::new("gathering.count").on(occurrence))?;
    Ok(true)
}

/// What was counted on the dates of a series, by the date's identifier.
///
/// # Errors
/// When the database fails.
pub fn counts_of(tx: &mut Tx<'_>, series: &str) -> Result<HashMap<String, Counted>> {
    let mut all: HashMap<String, Counted> = HashMap::new();
    for row in tx.rows(OF, params![series])? {
        let counted = Counted {
            starts: super::read_clock(&row, 1)?,
            count: row.int(2)?,
            note: row.maybe_text(3)?,
            counted_at: row.int(4)?,
        };
        // The rows come oldest first; what was good stays when only the number is put right.
        let note = counted.note.clone().or_else(|| all.get(&row.text(0).ok()?).and_then(|was| was.note.clone()));
        all.insert(row.text(0)?, Counted { note, ..counted });
    }
    Ok(all)
}
