//! All that goes by one UID, brought to the wall clock in Norway.
//!
//! A rhythm elsewhere is a rhythm here only where the clocks change together: London's 13:00 is always 14:00 here, New
//! York's is 19:00 but for a few weeks a year. One that is not becomes single dates, a year back and eighteen months ahead;
//! they are known by the series' UID and their start, so that reading the calendar again finds the same ones. Dates that
//! stand beside a rhythm (`RDATE`), and a first date that does not fit it, become such single dates too: other programs
//! do not agree about them.

use super::{Note, Noted, Read, Refused, Why, draft::Draft};
use crate::{
    ical::Event,
    oslo,
    rule::{End, MOST_DATES, Rule, compact},
};
use jiff::{
    SignedDuration, Span, Timestamp, ToSpan as _,
    civil::{Date, DateTime},
    tz::TimeZone,
};
use std::collections::BTreeMap;

/// So far back single dates are made of a rhythm elsewhere, days.
const BACK: i64 = 366;
/// So far ahead, days: eighteen months.
const AHEAD: i64 = 549;
/// So many years of a rhythm are compared with the clocks here.
const YEARS: i64 = 25;

/// Adds what goes by one UID to what is read.
pub(super) fn add(drafts: Vec<Draft>, today: Date, read: &mut Read) {
    let mut own: BTreeMap<usize, Draft> = BTreeMap::new();
    let mut whole: Option<Draft> = None;
    for draft in drafts {
        if draft.original.is_some() {
            own.insert(draft.line, draft);
            continue;
        }
        // The same event twice: the one that was changed last.
        let (stays, goes) = match whole.take() {
            Some(first) if first.event.sequence > draft.event.sequence => (first, Some(draft)),
            first => (draft, first),
        };
        if let Some(goes) = goes {
            read.refused.push(Refused { line: goes.line, uid: Some(goes.event.uid), why: Why::Twice });
        }
        whole = Some(stays);
    }
    let Some(whole) = whole else {
        // Dates of a series that is not in this calendar.
        read.events.extend(own.into_values().map(|draft| {
            let original = draft.original.as_ref().map(|original| original.in_oslo());
            Event { recurrence_id: original, ..in_oslo(&draft) }
        }));
        return;
    };
    let mut series = Series::of(&whole, today, read);
    for draft in own.into_values() {
        series.own(&whole, &draft);
    }
    read.events.extend(series.whole);
    read.events.extend(series.own.into_values());
    read.events.extend(series.single.into_values());
}

/// A series as it is here.
struct Series {
    /// The rhythm; nothing where only single dates are left of it.
    whole: Option<Event>,
    /// Dates of the rhythm that are unlike the others, by the instant that they would have been at.
    own: BTreeMap<Timestamp, Event>,
    /// Dates that stand by themselves, by the same.
    single: BTreeMap<Timestamp, Event>,
}

impl Series {
    fn of(draft: &Draft, today: Date, read: &mut Read) -> Self {
        let event = in_oslo(draft);
        let uid = event.uid.clone();
        let note = |what: Note| Noted { line: draft.line, uid: uid.clone(), what };
        let (zone, time) = (draft.zone().clone(), draft.start.wall.time());
        let mut except: Vec<DateTime> =
            draft.except.iter().map(|date| here(date.date_in(&zone, time), draft)).collect();
        except.sort_unstable();
        except.dedup();
        let mut series = Self { whole: None, own: BTreeMap::new(), single: BTreeMap::new() };
        let mut besides: Vec<(DateTime, Option<Span>)> =
            draft.besides.iter().map(|(date, long)| (here(date.date_in(&zone, time), draft), *long)).collect();
        match &draft.rule {
            None if except.contains(&event.start) => {}
            None => series.whole = Some(event.clone()),
            Some(rule) => match rule_here(rule, draft) {
                Some(rule) => {
                    let (rhythm, first) = fitting(rule, &event);
                    if let Some(first) = first {
                        read.notes.push(note(Note::FirstDate));
                        besides.push((first, None));
                    }
                    series.whole = rhythm.map(|(start, rule)| {
                        let end = after(start, &event, None);
                        Event { start, end, rule: Some(rule), except: except.clone(), ..event.clone() }
                    });
                }
                None => {
                    let from = today.saturating_sub(BACK.days()).to_datetime(jiff::civil::Time::midnight());
                    let to = today.saturating_add(AHEAD.days()).to_datetime(jiff::civil::Time::midnight());
                    let dates = rule.dates(draft.start.wall, from, to, MOST_DATES);
                    read.notes.push(note(Note::SingleDates {
                        zone: zone.iana_name().unwrap_or_default().to_owned(),
                        dates: dates.starts.len(),
                        cut: dates.cut,
                    }));
                    besides.extend(dates.starts.into_iter().map(|date| (here(date, draft), None)));
                }
            },
        }
        for (start, long) in besides {
            if !except.contains(&start) && series.whole.as_ref().is_none_or(|whole| whole.start != start) {
                let end = after(start, &event, long);
                let single = Event { start, end, ..alone(&event, start) };
                series.single.insert(oslo::instant(start), single);
            }
        }
        series
    }

    /// A date that says itself what it is like.
    fn own(&mut self, whole: &Draft, draft: &Draft) {
        let Some(original) = &draft.original else { return };
        let original = here(original.date_in(whole.zone(), whole.start.wall.time()), whole);
        let (at, event) = (oslo::instant(original), in_oslo(draft));
        let of_rhythm = self.whole.as_ref().filter(|rhythm| rhythm.all_day == event.all_day && rhythm.rule.is_some());
        let place =
            if of_rhythm.is_some() && !self.single.contains_key(&at) { &mut self.own } else { &mut self.single };
        if place.get(&at).is_some_and(|other| other.recurrence_id.is_some() && other.sequence > event.sequence) {
            return;
        }
        if of_rhythm.is_some() && !self.single.contains_key(&at) {
            self.own.insert(at, Event { recurrence_id: Some(original), ..event });
            return;
        }
        // It takes the place of a single date; one that the rhythm has is left out there.
        if let Some(rhythm) = &mut self.whole {
            if rhythm.rule.is_none() && rhythm.start == original {
                *rhythm = event;
                return;
            }
            if !rhythm.except.contains(&original) && rhythm.rule.is_some() {
                rhythm.except.push(original);
                rhythm.except.sort_unstable();
            }
        }
        let (uid, related_to) = {
            let single = alone(&event, original);
            (single.uid, single.related_to)
        };
        self.single.insert(at, Event { uid, related_to, ..event });
    }
}

/// The event with its times as the wall here shows them.
fn in_oslo(draft: &Draft) -> Event {
    let (start, end) = (here(draft.start.wall, draft), here(draft.end, draft));
    Event { start, end: end.max(start), all_day: draft.start.day, ..draft.event.clone() }
}

/// A wall clock of the event's zone as the wall here shows it.
fn here(wall: DateTime, draft: &Draft) -> DateTime {
    match &draft.start.zone {
        Some(zone) if !draft.start.day && !is_here(zone) => oslo::wall(oslo::instant_in(wall, zone)),
        _ => wall,
    }
}

fn is_here(zone: &TimeZone) -> bool {
    zone == oslo::zone()
}

/// The rule in the wall clock here, where it is one.
fn rule_here(rule: &Rule, draft: &Draft) -> Option<Rule> {
    let Some(zone) = draft.start.zone.as_ref().filter(|zone| !draft.start.day && !is_here(zone)) else {
        return Some(rule.clone());
    };
    let start = draft.start.wall;
    let to = start.checked_add((YEARS * 365).days()).unwrap_or(start);
    let away = |wall: DateTime| oslo::wall(oslo::instant_in(wall, zone)).duration_since(wall);
    let first = away(start);
    let alike = |wall: &DateTime| away(*wall) == first && wall.date() == moved(*wall, first).date();
    let all_alike = rule.dates(start, start, to, MOST_DATES).starts.iter().all(alike);
    let end = match rule.end {
        End::Until(last) => End::Until(moved(last, first)),
        other => other,
    };
    all_alike.then(|| Rule { end, ..rule.clone() })
}

fn moved(wall: DateTime, by: SignedDuration) -> DateTime {
    wall.checked_add(by).unwrap_or(wall)
}

/// A rhythm that begins on a date of its own, and the first date where it is none of them.
fn fitting(rule: Rule, event: &Event) -> (Option<(DateTime, Rule)>, Option<DateTime>) {
    if rule.fits(event.start) {
        return (Some((event.start, rule)), None);
    }
    // The first date counts as one of them (RFC 5545 §3.8.5.3).
    let end = match rule.end {
        End::Count(1) => return (None, Some(event.start)),
        End::Count(count) => End::Count(count - 1),
        other => other,
    };
    let second = rule.dates(event.start, event.start, DateTime::MAX, 2).starts.into_iter().nth(1);
    (second.map(|start| (start, Rule { end, ..rule })), Some(event.start))
}

/// A date by itself: known by its series and its start.
fn alone(event: &Event, start: DateTime) -> Event {
    Event {
        uid: format!("{}-{}", event.uid, compact(start)),
        related_to: Some(event.uid.clone()),
        rule: None,
        except: Vec::new(),
        recurrence_id: None,
        ..event.clone()
    }
}

/// When a date is over that is as long as the others, or as long as it says.
fn after(start: DateTime, event: &Event, long: Option<Span>) -> DateTime {
    if let Some(long) = long {
        return start.checked_add(long).unwrap_or(start);
    }
    if event.all_day {
        let days = event.start.date().until(event.end.date()).unwrap_or_default();
        return start.checked_add(days).unwrap_or(start);
    }
    let long = oslo::instant(event.start).duration_until(oslo::instant(event.end));
    oslo::wall(oslo::instant(start).saturating_add(long).unwrap_or(Timestamp::MAX))
}
