//! Rhythms: a series that moves to another day ends one and begins another.

use super::{done, fill, read_clock, read_day, series};
use crate::{rhythm::Rhythm, rule::Rule};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use kernel::{
    ids,
    storage::{Result, Row, Tx, params},
};
use trust::{Can, access::Right, audit::Act};

const OF: &str =
    "SELECT id, starts, minutes, rule, last_on, filled_until, sequence, made_at, changed_at FROM gatherings_rhythm
    WHERE series = $1 ORDER BY starts, id";
const ADD: &str =
    "INSERT INTO gatherings_rhythm (id, series, starts, minutes, rule, last_on, sequence, made_at, changed_at, tenant)
    VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $7, (SELECT tenant FROM gatherings_series WHERE id = $2))";
const RESET: &str =
    "UPDATE gatherings_rhythm SET starts = $2, minutes = $3, rule = $4, filled_until = $5, sequence = sequence + 1,
    changed_at = $6 WHERE id = $1";
const FILLED: &str = "UPDATE gatherings_rhythm SET filled_until = $2 WHERE id = $1";
const CLOSE_ONE: &str =
    "UPDATE gatherings_rhythm SET last_on = $2, sequence = sequence + 1, changed_at = $3 WHERE id = $1";
const CLOSE: &str = "UPDATE gatherings_rhythm SET last_on = $2, sequence = sequence + 1, changed_at = $3
    WHERE series = $1 AND (last_on IS NULL OR last_on > $2)";
// What nobody has touched was only the rule's, and goes with it. What people may have planned for stays and is called off.
const DROP: &str = "DELETE FROM gatherings_occurrence WHERE series = $1 AND starts >= $2 AND sequence = 0
    AND NOT EXISTS (SELECT 1 FROM gatherings_intention AS i WHERE i.occurrence = gatherings_occurrence.id)
    AND NOT EXISTS (SELECT 1 FROM gatherings_reminder AS r WHERE r.occurrence = gatherings_occurrence.id)
    AND NOT EXISTS (SELECT 1 FROM gatherings_headcount AS h WHERE h.occurrence = gatherings_occurrence.id)";
const CALL_OFF: &str =
    "UPDATE gatherings_occurrence SET state = 'cancelled', reason = 'other', sequence = sequence + 1,
    changed_at = $3 WHERE series = $1 AND starts >= $2 AND state = 'planned'";

pub(super) const STATEMENTS: &[&str] = &[OF, ADD, RESET, FILLED, CLOSE_ONE, CLOSE, DROP, CALL_OFF];

fn read(row: &Row) -> Result<Rhythm> {
    Ok(Rhythm {
        id: row.text(0)?,
        starts: read_clock(row, 1)?,
        minutes: row.int(2)?,
        // A rule was read before it was kept, so it can be read again; if not, its dates stay as they are.
        rule: row.maybe_text(3)?.and_then(|text| Rule::parse(&text).ok()),
        last_on: read_day(row, 4)?,
        filled_until: read_day(row, 5)?,
        sequence: row.int(6)?,
        made_at: row.int(7)?,
        changed_at: row.int(8)?,
    })
}

/// The rhythms of a series, the first one first.
///
/// # Errors
/// When the database fails.
pub fn rhythms_of(tx: &mut Tx<'_>, series: &str) -> Result<Vec<Rhythm>> {
    tx.rows(OF, params![series])?.iter().map(read).collect()
}

/// Begins a rhythm from a day on: what went before ends the day before, dates that nobody has touched go with it, and the new
/// ones are made. With dates of their own nothing ends: they are more dates. Says whether the series was theirs.
///
/// # Errors
/// When the database fails or the right is another.
pub fn begin_rhythm(tx: &mut Tx<'_>, can: &Can, series: &str, rhythm: &New<'_>, now: i64) -> Result<bool> {
    can.must(Right::HostGatherings)?;
    if series::owned(tx, can, series)?.is_none() {
        return Ok(false);
    }
    begin(tx, series, rhythm, now)?;
    done(tx, can, series, &Act::new("gathering.rhythm").on(series), now)?;
    Ok(true)
}

/// The same for a series of a tenant where nobody is signed in: for the command line and the demo town.
///
/// # Errors
/// When the database fails.
pub fn settle_rhythm(tx: &mut Tx<'_>, tenant: &str, series: &str, rhythm: &New<'_>, now: i64) -> Result<()> {
    begin(tx, series, rhythm, now)?;
    kernel::changes::record(tx, tenant, super::KIND, series, now)
}

fn begin(tx: &mut Tx<'_>, series: &str, rhythm: &New<'_>, now: i64) -> Result<()> {
    let today = series::day(now);
    if let New::Rule { starts, minutes, rule, last_on } = rhythm {
        let from = starts.date().max(today);
        if let Ok(before) = from.yesterday() {
            tx.execute(CLOSE, params![series, before.to_string(), now])?;
        }
        let from = super::clock(from.at(0, 0, 0, 0));
        tx.execute(DROP, params![series, &from])?;
        tx.execute(CALL_OFF, params![series, &from, now])?;
        let id = ids::new_id().to_string();
        let last = last_on.map(|day| day.to_string());
        tx.execute(ADD, params![&id, series, super::clock(*starts), *minutes, rule.to_string(), last, now])?;
        fill::fill(tx, series, today, now)?;
    }
    if let New::Dates { starts, minutes } = rhythm {
        add_dates(tx, series, starts, *minutes, now)?;
    }
    Ok(())
}

/// What a rhythm is to be.
#[derive(Clone, Debug)]
pub enum New<'a> {
    /// A rule from its first date on.
    Rule {
        /// The first date.
        starts: DateTime,
        /// How long each lasts.
        minutes: i64,
        /// The rule.
        rule: &'a Rule,
        /// The last day, where there is one.
        last_on: Option<Date>,
    },
    /// Dates of their own.
    Dates {
        /// When each begins.
        starts: &'a [DateTime],
        /// How long each lasts.
        minutes: i64,
    },
}

/// Dates of their own belong to a rhythm without a rule; a series has one such.
fn add_dates(tx: &mut Tx<'_>, series: &str, starts: &[DateTime], minutes: i64, now: i64) -> Result<()> {
    let Some(first) = starts.iter().min() else { return Ok(()) };
    let rhythm = own_rhythm(tx, series, *first, minutes, now)?;
    let made: Vec<_> = starts.iter().map(|at| (*at, at.saturating_add(minutes.minutes()))).collect();
    fill::put(tx, series, &rhythm, &made, now)
}

/// The rhythm without a rule that a series has; it is made where there is none.
pub(super) fn own_rhythm(tx: &mut Tx<'_>, series: &str, first: DateTime, minutes: i64, now: i64) -> Result<String> {
    let rhythms = rhythms_of(tx, series)?;
    if let Some(own) = rhythms.into_iter().find(|rhythm| rhythm.rule.is_none()) {
        return Ok(own.id);
    }
    let id = ids::new_id().to_string();
    let none: Option<String> = None;
    tx.execute(ADD, params![&id, series, super::clock(first), minutes, none.clone(), none, now])?;
    Ok(id)
}

/// A rule from elsewhere, beside what there is: its dates are made from a day on, however long ago it began.
pub(super) fn add_rule(
    tx: &mut Tx<'_>,
    series: &str,
    (starts, minutes, rule): (DateTime, i64, &str),
    from: Date,
    now: i64,
) -> Result<String> {
    let (id, none): (_, Option<String>) = (ids::new_id().to_string(), None);
    tx.execute(ADD, params![&id, series, super::clock(starts), minutes, rule, none, now])?;
    tx.execute(FILLED, params![&id, before(starts, from)])?;
    Ok(id)
}

/// Another rule in the place of one that came from elsewhere, where it is the same thing to calendars. Its dates are made from a day on.
pub(super) fn reset_rule(
    tx: &mut Tx<'_>,
    rhythm: &str,
    (starts, minutes, rule): (DateTime, i64, &str),
    from: Date,
    now: i64,
) -> Result<()> {
    tx.execute(RESET, params![rhythm, super::clock(starts), minutes, rule, before(starts, from), now])?;
    Ok(())
}

/// The last day of one rhythm.
pub(super) fn close_one(tx: &mut Tx<'_>, rhythm: &str, last: Date, now: i64) -> Result<()> {
    tx.execute(CLOSE_ONE, params![rhythm, last.to_string(), now])?;
    Ok(())
}

/// Until when a rhythm counts as filled, so that its dates are made from a day on.
fn before(starts: DateTime, from: Date) -> Option<String> {
    (starts.date() < from).then(|| from.yesterday().unwrap_or(from).to_string())
}
