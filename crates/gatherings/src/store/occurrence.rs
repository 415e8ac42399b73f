//! One date.

use super::{done, read_clock, series};
use crate::{
    occurrence::{Occurrence, State, read_key},
    pause::{Reason, Why},
    series::Series,
};
use jiff::civil::DateTime;
use kernel::storage::{Result, Row, Tx, params};
use trust::{Can, access::Right, audit::Act};

/// The columns of a date, in the order in which [`read`] takes them.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, series, rhythm, original, starts, ends, room, theme, note, state, reason, reason_text, language, sequence,
             changed_at FROM gatherings_occurrence ",
            $rest
        )
    };
}
pub(super) use select;

const BY_ID: &str = select!("WHERE id = $1");
const ON_DAY: &str = select!("WHERE series = $1 AND original >= $2 AND original <= $3 ORDER BY original");
const CHANGE: &str =
    "UPDATE gatherings_occurrence SET starts = $2, ends = $3, room = $4, theme = $5, note = $6, state = $7,
    reason = $8, reason_text = $9, language = $10, sequence = sequence + 1, changed_at = $11 WHERE id = $1";
const CLASH: &str =
    "SELECT id FROM gatherings_occurrence WHERE series = $1 AND starts = $2 AND id <> $3 AND state = 'planned'";

pub(super) const STATEMENTS: &[&str] = &[BY_ID, ON_DAY, CHANGE, CLASH];

pub(super) fn read(row: &Row) -> Result<Occurrence> {
    let why = row.maybe_text(10)?.and_then(|word| Reason::of(&word));
    let language = row.text(12)?;
    Ok(Occurrence {
        id: row.text(0)?,
        series: row.text(1)?,
        rhythm: row.text(2)?,
        original: read_clock(row, 3)?,
        starts: read_clock(row, 4)?,
        ends: read_clock(row, 5)?,
        room: row.maybe_text(6)?,
        theme: row.maybe_text(7)?,
        note: row.maybe_text(8)?,
        state: State::of(&row.text(9)?).unwrap_or_default(),
        why: why
            .map(|reason| {
                Ok::<_, kernel::storage::Error>(Why { reason, text: row.maybe_text(11)?, language: language.clone() })
            })
            .transpose()?,
        language,
        sequence: row.int(13)?,
        changed_at: row.int(14)?,
    })
}

/// A date by its identifier.
///
/// # Errors
/// When the database fails.
pub fn occurrence(tx: &mut Tx<'_>, id: &str) -> Result<Option<Occurrence>> {
    tx.row(BY_ID, params![id])?.map(|row| read(&row)).transpose()
}

/// The date that an address names, and whether its series has only that one on that day.
///
/// # Errors
/// When the database fails.
pub fn occurrence_at(tx: &mut Tx<'_>, series: &str, key: &str) -> Result<Option<(Occurrence, bool)>> {
    let Some((day, hour)) = read_key(key) else { return Ok(None) };
    let rows = tx.rows(ON_DAY, params![series, format!("{day}T00:00"), format!("{day}T23:59")])?;
    let all = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    let alone = all.len() == 1;
    let wanted = hour.map(|hour| format!("{day}T{hour}"));
    let found = all.into_iter().find(|one| wanted.as_ref().is_none_or(|at| super::clock(one.original) == *at));
    Ok(found.map(|one| (one, alone)))
}

/// What is done with one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is off.
    Cancel(Why),
    /// It never was one: the rule made it, and nobody was told.
    Skip,
    /// It is on after all, when and where the rule has it or it was moved to.
    Restore,
    /// It is at another time.
    Move {
        /// From when.
        starts: DateTime,
        /// Until when.
        ends: DateTime,
        /// Why.
        why: Why,
    },
    /// What this one is about, in another room, with a word.
    Say {
        /// Its own theme.
        theme: Option<String>,
        /// A word about it.
        note: Option<String>,
        /// Another room than usual.
        room: Option<String>,
        /// The language of both.
        language: String,
    },
}

impl Change {
    const fn act(&self) -> Act<'static> {
        match self {
            Self::Cancel(_) => Act::new("gathering.cancel"),
            Self::Skip => Act::new("gathering.skip"),
            Self::Restore => Act::new("gathering.restore"),
            Self::Move { .. } => Act::new("gathering.move"),
            Self::Say { .. } => Act::new("gathering.theme"),
        }
    }
}

/// Changes a date of a series of the asker's tenant. Says what it became; nothing when it is not theirs, is over, or another one is
/// at that time already.
///
/// # Errors
/// When the database fails or the right is another.
pub fn change_occurrence(
    tx: &mut Tx<'_>,
    can: &Can,
    id: &str,
    change: &Change,
    now: i64,
) -> Result<Option<(Series, Occurrence)>> {
    can.must(Right::HostGatherings)?;
    let Some(was) = occurrence(tx, id)? else { return Ok(None) };
    let Some(series) = series::owned(tx, can, &was.series)? else { return Ok(None) };
    if was.is_past(series::wall(now)) {
        return Ok(None);
    }
    let Some(is) = changed(tx, &was, change)? else { return Ok(None) };
    write(tx, &is, now)?;
    let act = change.act();
    done(tx, can, &was.series, &act.on(id), now)?;
    Ok(occurrence(tx, id)?.map(|is| (series, is)))
}

/// Calls a date off for whoever holds the link to it; says whether there was anything to call off.
///
/// # Errors
/// When the database fails.
pub fn cancel_by_link(tx: &mut Tx<'_>, was: &Occurrence, tenant: &str, why: &Why, now: i64) -> Result<bool> {
    if was.state != State::Planned || was.is_past(series::wall(now)) {
        return Ok(false);
    }
    let is = Occurrence { state: State::Cancelled, why: Some(why.clone()), ..was.clone() };
    write(tx, &is, now)?;
    kernel::changes::record(tx, tenant, super::KIND, &was.series, now)?;
    super::reminder::tell(tx, &was.series, now)?;
    Ok(true)
}

pub(super) fn write(tx: &mut Tx<'_>, is: &Occurrence, now: i64) -> Result<()> {
    let why = is.why.as_ref();
    tx.execute(
        CHANGE,
        params![
            &is.id,
            super::clock(is.starts),
            super::clock(is.ends),
            is.room.clone(),
            is.theme.clone(),
            is.note.clone(),
            is.state.word(),
            why.map(|why| why.reason.word()),
            why.and_then(|why| why.text.clone()),
            &is.language,
            now
        ],
    )?;
    Ok(())
}

fn changed(tx: &mut Tx<'_>, was: &Occurrence, change: &Change) -> Result<Option<Occurrence>> {
    let is = was.clone();
    Ok(Some(match change {
        Change::Cancel(why) => {
            Occurrence { state: State::Cancelled, why: Some(why.clone()), language: why.language.clone(), ..is }
        }
        Change::Skip => Occurrence { state: State::Skipped, why: None, ..is },
        Change::Restore => Occurrence { state: State::Planned, why: None, ..is },
        Change::Move { starts, ends, why } => {
            if tx.row(CLASH, params![&was.series, super::clock(*starts), &was.id])?.is_some() {
                return Ok(None);
            }
            Occurrence { state: State::Planned, starts: *starts, ends: *ends, why: Some(why.clone()), ..is }
        }
        Change::Say { theme, note, room, language } => Occurrence {
            theme: theme.clone(),
            note: note.clone(),
            room: room.clone(),
            language: language.clone(),
            ..is
        },
    }))
}
