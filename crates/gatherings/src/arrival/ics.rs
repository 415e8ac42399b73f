//! A calendar, as series of ours.

use super::{
    Arriving, Beat, Brought, Day, Kind, Remark, Said, place,
    text::{self, LONGEST_NOTE},
};
use crate::{
    around::Around,
    ical::{self, Event, Note, Status, Why},
    occurrence::{LONGEST_DAYS, State},
    rule::compact,
    series::{Field, LONGEST},
};
use jiff::civil::Date;
use std::collections::HashMap;

/// The longest that one date lasts, in minutes.
const LONGEST_DATE: i64 = LONGEST_DAYS * 24 * 60;

/// Reads a calendar.
pub(super) fn read(bytes: &[u8], language: &str, today: Date, around: &dyn Around) -> Brought {
    let read = ical::read(bytes, today);
    let mut brought =
        Brought { kind: Kind::Calendar, source: read.name.clone().unwrap_or_default(), ..Brought::default() };
    brought.refused = read.refused.iter().map(|refused| refusal(refused.line, &refused.why)).collect();
    let mut order: Vec<&str> = Vec::new();
    let mut families: HashMap<&str, Vec<&Event>> = HashMap::new();
    for event in &read.events {
        let family = family_of(event);
        families.entry(family).or_insert_with(|| {
            order.push(family);
            Vec::new()
        });
        if let Some(all) = families.get_mut(family) {
            all.push(event);
        }
    }
    for uid in order {
        let events = families.remove(uid).unwrap_or_default();
        let notes: Vec<Remark> =
            read.notes.iter().filter(|noted| noted.uid == uid).map(|noted| note(noted.line, &noted.what)).collect();
        match family(uid, &events, language, around) {
            Ok(mut family) => {
                family.line = notes.first().map_or(0, |note| note.line);
                family.notes.splice(0..0, notes);
                brought.families.push(family);
            }
            Err(refused) => brought.refused.push(refused),
        }
    }
    brought
}

/// The UID of the series that an event is of: single dates that were made of one are known by it and their start.
fn family_of(event: &Event) -> &str {
    let of = event.related_to.as_deref().filter(|of| {
        let rest = event.uid.strip_prefix(*of).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| rest.len() == 15 && rest.as_bytes().get(8) == Some(&b'T'))
    });
    of.unwrap_or(&event.uid)
}

fn family(uid: &str, events: &[&Event], language: &str, around: &dyn Around) -> Result<Arriving, Remark> {
    let whole = events.iter().find(|event| event.rule.is_some());
    let Some(first) = whole.or_else(|| events.iter().find(|event| !event.summary.trim().is_empty())).or(events.first())
    else {
        return Err(Remark::new("arrival-no-name"));
    };
    let name = text::cut(&first.summary.replace('\n', " "), Field::Name.longest());
    if name.is_empty() {
        return Err(Remark::new("arrival-no-name"));
    }
    let mut said = Said {
        language: language.to_owned(),
        about: first.description.as_deref().map(text::plain).filter(|text| !text.is_empty()),
        location: first.location.clone().unwrap_or_default(),
        sequence: events.iter().map(|event| event.sequence).max().unwrap_or(0),
        uid: whole.map(|_| uid.to_owned()),
        name,
        ..Said::default()
    };
    let mut notes = Vec::new();
    if first.summary.chars().count() > Field::Name.longest()
        || said.about.as_ref().is_some_and(|about| about.chars().count() > Field::About.longest())
    {
        said.about = said.about.map(|about| text::cut(&about, Field::About.longest()));
        notes.push(Remark::new("arrival-shortened"));
    }
    said.place = place::read(&said.location, around);
    let conference = first.conference.as_ref().map(|conference| conference.uri.clone());
    said.place.online_url = said.place.online_url.take().or(conference.filter(|uri| place::is_online(uri)));
    if events.iter().any(|event| event.all_day) {
        notes.push(Remark::new("arrival-all-day"));
    }
    if let Some(whole) = whole {
        said.beat = whole.rule.as_ref().map(|rule| Beat {
            starts: whole.start,
            minutes: minutes(whole),
            rule: rule.to_string(),
        });
        said.cancelled = whole.status == Status::Cancelled;
        let gone = |at| Day { state: State::Skipped.word().to_owned(), ..Day::plain(at, at) };
        said.dates = whole.except.iter().map(|at| (*at, gone(*at))).collect();
    }
    let base = said.clone();
    for event in events.iter().filter(|event| event.rule.is_none()) {
        match (event.recurrence_id, whole) {
            (Some(original), Some(_)) => {
                said.dates.insert(original, day(event, original, &base));
            }
            (Some(original), None) => {
                let key = format!("{}-{}", event.uid, compact(original));
                said.own.insert(key, day(event, original, &base));
            }
            (None, _) => {
                said.own.insert(event.uid.clone(), day(event, event.start, &base));
            }
        }
    }
    if said.beat.as_ref().is_some_and(|beat| beat.minutes > LONGEST_DATE)
        || said
            .own
            .values()
            .chain(said.dates.values())
            .any(|day| day.starts.duration_until(day.ends).as_mins() > LONGEST_DATE)
    {
        return Err(Remark::new("arrival-too-long").named(said.name));
    }
    Ok(Arriving { line: 0, key: uid.to_owned(), said, notes })
}

fn minutes(event: &Event) -> i64 {
    event.start.duration_until(event.end).as_mins().max(0)
}

/// One date, and in what it is unlike its series.
fn day(event: &Event, original: jiff::civil::DateTime, base: &Said) -> Day {
    let called = text::cut(&event.summary.replace('\n', " "), LONGEST);
    let location = event.location.clone().unwrap_or_default();
    let about = event.description.as_deref().map(text::plain).filter(|text| !text.is_empty());
    let other_name =
        !called.is_empty() && !base.name.is_empty() && text::cut(&called, Field::Name.longest()) != base.name;
    Day {
        original,
        starts: event.start,
        ends: event.end,
        state: if event.status == Status::Cancelled { State::Cancelled } else { State::Planned }.word().to_owned(),
        theme: other_name.then(|| text::theme(&called, &base.name)),
        note: about
            .filter(|about| base.about.as_ref() != Some(&text::cut(about, Field::About.longest())))
            .map(|about| text::cut(&about, LONGEST_NOTE)),
        room: (location != base.location && !location.is_empty())
            .then(|| text::cut(&location.replace('\n', ", "), LONGEST)),
    }
}

fn refusal(line: usize, why: &Why) -> Remark {
    let remark = Remark::new(format!("calendar-why-{}", why.key())).line(line);
    match why {
        Why::Rule(rule) => Remark::new(format!("rule-{}", rule.key())).line(line).part(rule.part()),
        Why::Value { name, value } => remark.part(format!("{name}: {value}")),
        Why::Zone(zone) => remark.part(zone),
        _ => remark,
    }
}

fn note(line: usize, note: &Note) -> Remark {
    let remark = Remark::new(format!("calendar-note-{}", note.key())).line(line);
    match note {
        Note::SingleDates { zone, dates, .. } => remark.part(zone).count(*dates),
        Note::FirstDate => remark,
    }
}
