//! The dates that a calendar comes to: each series' rhythm, without what never was, with what is moved or cancelled.

use super::{Event, Status};
use crate::oslo;
use jiff::{Timestamp, ToSpan as _, civil::DateTime};
use std::collections::{BTreeMap, HashMap, HashSet};

/// One date, as it will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Which series or event.
    pub uid: String,
    /// The start that it would have had. It stays when the date is moved, and is what the date is known by.
    pub original: DateTime,
    /// When it begins, as the wall in Norway shows it.
    pub start: DateTime,
    /// When it is over. As long after the start as the first date's (RFC 5545 §3.8.5.3: the same exact duration), so a
    /// night in which the clocks change ends an hour off by the wall; most programs keep the wall instead.
    pub end: DateTime,
    /// Whether it will be.
    pub status: Status,
    /// Which of the events says so: the series, or the date's own.
    pub event: usize,
}

/// The dates of a window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instances {
    /// Soonest first.
    pub all: Vec<Instance>,
    /// There were more than were asked for.
    pub cut: bool,
}

/// What goes by one UID.
#[derive(Default)]
struct Series {
    /// The event with the rhythm.
    whole: Option<usize>,
    /// Dates that are unlike the others, by the instant that they would have been at.
    own: BTreeMap<Timestamp, usize>,
}

/// The dates that begin from `from` to `to`, both counted, at most `most`.
///
/// Of two events with the same UID (and date) the one with the higher sequence counts, the later one where they are equal.
/// A date of its own that its series does not have is a date all the same. One that is left out (`except`) is left out,
/// whatever else is said about it.
#[must_use]
pub fn instances(events: &[Event], from: DateTime, to: DateTime, most: usize) -> Instances {
    let mut found = Instances::default();
    for series in grouped(events).into_values() {
        let mut but = HashSet::new();
        if let Some((number, event)) = series.whole.and_then(|number| Some((number, events.get(number)?))) {
            but = event.except.iter().map(|date| oslo::instant(*date)).collect();
            let starts = match &event.rule {
                // A start that the clocks skip shows an hour later than it was meant, so look an hour back too.
                Some(rule) => {
                    let before = from.checked_sub(1.hour()).unwrap_or(from);
                    let dates = rule.dates(event.start, before, to, usize::MAX);
                    found.cut |= dates.cut;
                    dates.starts
                }
                None => vec![event.start],
            };
            let like = |date: &DateTime| {
                let instant = oslo::instant(*date);
                !but.contains(&instant) && !series.own.contains_key(&instant)
            };
            found.all.extend(starts.into_iter().filter(like).map(|date| one(event, number, date, date)));
        }
        for (_, number) in series.own.iter().filter(|(instant, _)| !but.contains(*instant)) {
            if let Some((event, original)) = events.get(*number).and_then(|event| Some((event, event.recurrence_id?))) {
                found.all.push(one(event, *number, original, event.start));
            }
        }
    }
    found.all.retain(|instance| instance.start >= from && instance.start <= to);
    found.all.sort_by(|a, b| (a.start, &a.uid, a.original).cmp(&(b.start, &b.uid, b.original)));
    found.cut |= found.all.len() > most;
    found.all.truncate(most);
    found
}

fn grouped(events: &[Event]) -> HashMap<&str, Series> {
    let mut series: HashMap<&str, Series> = HashMap::new();
    let older = |than: usize, event: &Event| events.get(than).is_none_or(|other| other.sequence <= event.sequence);
    for (number, event) in events.iter().enumerate() {
        let series = series.entry(&event.uid).or_default();
        if let Some(original) = event.recurrence_id {
            let own = series.own.entry(oslo::instant(original)).or_insert(number);
            if older(*own, event) {
                *own = number;
            }
        } else if series.whole.is_none_or(|whole| older(whole, event)) {
            series.whole = Some(number);
        }
    }
    series
}

fn one(event: &Event, number: usize, original: DateTime, start: DateTime) -> Instance {
    let end = if event.all_day {
        let days = event.start.date().until(event.end.date()).unwrap_or_default();
        start.checked_add(days).unwrap_or(start)
    } else {
        let long = oslo::instant(event.start).duration_until(oslo::instant(event.end)).max(jiff::SignedDuration::ZERO);
        oslo::wall(oslo::instant(start).saturating_add(long).unwrap_or(Timestamp::MAX))
    };
    let start = if event.all_day { start } else { oslo::shown(start) };
    Instance { uid: event.uid.clone(), original, start, end, status: event.status, event: number }
}
