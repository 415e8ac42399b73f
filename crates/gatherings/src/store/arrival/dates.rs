//! Single dates of what came from elsewhere.

use super::super::{
    clock, fill,
    occurrence::{self, read, select},
    rhythm,
};
use super::uid;
use crate::{
    arrival::{Beat, Day},
    occurrence::{Occurrence, State},
    pause::{Reason, Why},
    rule::Rule,
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use kernel::{
    ids,
    storage::{Result, Tx, params, values},
};
use std::collections::HashSet;

const AT: &str = select!("WHERE series = $1 AND original = $2");
const AHEAD: &str = select!("WHERE rhythm = $1 AND starts >= $2 ORDER BY starts");
const ADD: &str = "INSERT INTO gatherings_occurrence (id, series, rhythm, original, starts, ends, room, theme, note, state, reason, language,
    sequence, changed_at, tenant) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
    (SELECT tenant FROM gatherings_series WHERE id = $2)) ON CONFLICT (series, original) DO NOTHING";
const DROP: &str = "DELETE FROM gatherings_occurrence WHERE id = $1";
// Whether anybody has said that they come, wants to be reminded or was counted: then a date is not only the calendar's.
const USED: &str = "SELECT occurrence FROM gatherings_intention WHERE occurrence = $1
    UNION SELECT occurrence FROM gatherings_reminder WHERE occurrence = $1
    UNION SELECT occurrence FROM gatherings_headcount WHERE occurrence = $1
    UNION SELECT occurrence FROM gatherings_host_link WHERE occurrence = $1";

pub(super) const STATEMENTS: &[&str] = &[AT, AHEAD, ADD, DROP, USED];

/// So far back the dates of a rule are made, days: what has been is no more than a memory.
const BACK: i64 = 40;

/// The day from which the dates of a rule are made.
pub(super) fn from(today: Date) -> Date {
    today.saturating_sub(BACK.days())
}

/// The date that a series has at this moment, by when it was to begin at first.
pub(super) fn at(tx: &mut Tx<'_>, series: &str, original: DateTime) -> Result<Option<Occurrence>> {
    tx.row(AT, params![series, clock(original)])?.map(|row| read(&row)).transpose()
}

/// A date as a source would say it.
pub(super) fn day_of(one: &Occurrence) -> Day {
    if one.state == State::Skipped {
        return Day { state: one.state.word().to_owned(), ..Day::plain(one.original, one.original) };
    }
    Day {
        original: one.original,
        starts: one.starts,
        ends: one.ends,
        state: one.state.word().to_owned(),
        theme: one.theme.clone(),
        note: one.note.clone(),
        room: one.room.clone(),
    }
}

/// Makes a date what is said of it, or makes it. `plain` is 0 in SEQUENCE where it is a date like the others.
pub(super) fn write(
    tx: &mut Tx<'_>,
    (series, rhythm): (&str, &str),
    day: &Day,
    language: &str,
    now: i64,
) -> Result<Occurrence> {
    let state = State::of(&day.state).unwrap_or_default();
    let why =
        (state == State::Cancelled).then(|| Why { reason: Reason::Other, text: None, language: language.to_owned() });
    if let Some(was) = at(tx, series, day.original)? {
        let (starts, ends) = if state == State::Skipped { (was.starts, was.ends) } else { (day.starts, day.ends) };
        let (theme, note, room) = (day.theme.clone(), day.note.clone(), day.room.clone());
        let is = Occurrence { starts, ends, state, theme, note, room, why, language: language.to_owned(), ..was };
        occurrence::write(tx, &is, now)?;
        return Ok(is);
    }
    let id = ids::new_id().to_string();
    tx.execute(
        ADD,
        params![
            &id,
            series,
            rhythm,
            clock(day.original),
            clock(day.starts),
            clock(day.ends),
            day.room.clone(),
            day.theme.clone(),
            day.note.clone(),
            state.word(),
            why.map(|why| why.reason.word()),
            language,
            i64::from(!day.is_plain()),
            now
        ],
    )?;
    at(tx, series, day.original)?.ok_or(kernel::storage::Error::Column { column: 0, expected: "a date" })
}

/// Makes many dates of their own at once, of a series that is new; of two at the same moment the first. Says what each is known by.
pub(super) fn write_new<'a>(
    tx: &mut Tx<'_>,
    (series, rhythm): (&str, &str),
    days: impl Iterator<Item = (&'a String, &'a Day)>,
    language: &str,
    now: i64,
) -> Result<Vec<(String, &'a str)>> {
    let (mut made, mut each, mut seen) = (Vec::new(), Vec::new(), HashSet::new());
    for (uid, day) in days.filter(|(_, day)| seen.insert(day.original)) {
        let id = ids::new_id().to_string();
        let off = day.state == State::Cancelled.word();
        each.push(values![
            id.as_str(),
            series,
            rhythm,
            clock(day.original),
            clock(day.starts),
            clock(day.ends),
            day.room.clone(),
            day.theme.clone(),
            day.note.clone(),
            day.state.as_str(),
            off.then(|| Reason::Other.word()),
            language,
            i64::from(!day.is_plain()),
            now
        ]);
        made.push((id, uid.as_str()));
    }
    tx.execute_each(ADD, &each)?;
    Ok(made)
}

/// Whether somebody has planned for it.
pub(super) fn is_used(tx: &mut Tx<'_>, id: &str) -> Result<bool> {
    Ok(tx.row(USED, params![id])?.is_some())
}

/// Takes a date away where nobody has planned for it, and calls it off otherwise. Says whether it is gone.
pub(super) fn drop_or_call_off(tx: &mut Tx<'_>, one: &Occurrence, now: i64) -> Result<bool> {
    if is_used(tx, &one.id)? {
        if one.state == State::Planned {
            let why = Why { reason: Reason::Other, text: None, language: one.language.clone() };
            occurrence::write(tx, &Occurrence { state: State::Cancelled, why: Some(why), ..one.clone() }, now)?;
        }
        return Ok(false);
    }
    uid::forget(tx, &one.id)?;
    tx.execute(DROP, params![&one.id])?;
    Ok(true)
}

/// Another rule from today on: dates that are not in it go, those that somebody has planned for are called off, and what somebody here
/// has changed by hand (`by_hand`) stays.
pub(super) fn begin_rule(
    tx: &mut Tx<'_>,
    (series, old): (&str, Option<&str>),
    beat: Option<&Beat>,
    by_hand: &dyn Fn(&Occurrence) -> bool,
    (today, now): (Date, i64),
) -> Result<Option<String>> {
    let rule = beat.and_then(|beat| Rule::parse(&beat.rule).ok());
    let fits = |at: DateTime| match (beat, &rule) {
        (Some(beat), Some(rule)) => rule.dates(beat.starts, at, at, 1).starts.first() == Some(&at),
        _ => false,
    };
    if let Some(old) = old {
        for row in tx.rows(AHEAD, params![old, clock(today.at(0, 0, 0, 0))])? {
            let one = read(&row)?;
            if by_hand(&one) {
                continue;
            }
            match beat.filter(|_| fits(one.original)) {
                Some(beat) if one.sequence == 0 => {
                    let day = beat.day(one.original);
                    if one.ends != day.ends {
                        write(tx, (series, old), &day, &one.language, now)?;
                    }
                }
                Some(_) => {}
                None => {
                    drop_or_call_off(tx, &one, now)?;
                }
            }
        }
    }
    let rhythm = match (old, beat) {
        (Some(old), Some(beat)) => {
            rhythm::reset_rule(tx, old, (beat.starts, beat.minutes, &beat.rule), from(today), now)?;
            Some(old.to_owned())
        }
        (Some(old), None) => {
            rhythm::close_one(tx, old, today.yesterday().unwrap_or(today), now)?;
            None
        }
        (None, Some(beat)) => {
            Some(rhythm::add_rule(tx, series, (beat.starts, beat.minutes, &beat.rule), from(today), now)?)
        }
        (None, None) => None,
    };
    fill::fill(tx, series, today, now)?;
    Ok(rhythm)
}
