//! A series as calendars know it: one event with a rule, those dates that are unlike the others, and dates of their own.

use crate::{
    ical::{Event, Status},
    occurrence::{Occurrence, Standing, State},
    rhythm::Rhythm,
    rule::{End, Rule},
    series::{Field, Series},
    store::{Known, Told},
    view::phrases,
};
use jiff::{Timestamp, civil::Date};
use shell::Visit;

/// What a feed leaves out or hides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Dates that are off are left out; otherwise they stand, marked.
    pub without_cancelled: bool,
    /// Titles that say nothing to who looks over one's shoulder.
    pub neutral: bool,
}

/// The events of a series.
#[must_use]
pub fn of(visit: &Visit, told: &Told, choice: Choice) -> Vec<Event> {
    let series = &told.series;
    let mut events = Vec::new();
    for rhythm in &told.rhythms {
        let own = told.occurrences.iter().filter(|one| one.rhythm == rhythm.id);
        match until(series, rhythm) {
            Some(rule) => {
                let Some(mut master) = master(visit, series, rhythm, rule, choice) else { continue };
                go_by(&mut master, told.uids.get(&rhythm.id));
                let fits = |one: &&Occurrence| ends(&master.rule).is_none_or(|last| one.original.date() <= last);
                let mut overrides = Vec::new();
                for one in own.filter(fits).collect::<Vec<_>>() {
                    let off = !one.standing(series).is_on();
                    if one.state == State::Skipped || (off && choice.without_cancelled) {
                        master.except.push(one.original);
                    } else {
                        let own = single(visit, series, rhythm, one, choice, Some(master.sequence));
                        overrides.push(Event { uid: master.uid.clone(), ..own });
                    }
                }
                events.push(master);
                events.extend(overrides);
            }
            None if rhythm.rule.is_none() => {
                for one in own.filter(|one| one.state != State::Skipped) {
                    if choice.without_cancelled && !one.standing(series).is_on() {
                        continue;
                    }
                    let mut own = single(visit, series, rhythm, one, choice, None);
                    go_by(&mut own, told.uids.get(&one.id));
                    events.push(own);
                }
            }
            None => {}
        }
    }
    events
}

/// What came from elsewhere goes out under the UID that it came with: the same event has the same one.
fn go_by(event: &mut Event, known: Option<&Known>) {
    if let Some(known) = known {
        event.uid.clone_from(&known.uid);
        event.sequence = event.sequence.saturating_add(number(known.sequence));
    }
}

/// One date for itself. `known` is what it came with from elsewhere.
#[must_use]
pub fn one(visit: &Visit, series: &Series, occurrence: &Occurrence, known: Option<&Known>, choice: Choice) -> Event {
    let mut event = common(visit, series, choice);
    event.uid = format!("{}@varde", occurrence.id);
    event.created = moment(series.made_at);
    event.sequence = number(occurrence.sequence + series.version - 1);
    go_by(&mut event, known);
    put_date(visit, series, occurrence, choice, &mut event);
    event
}

/// The rule of a rhythm with its end; nothing when it has none, or it was over before it began.
fn until(series: &Series, rhythm: &Rhythm) -> Option<Rule> {
    let rule = rhythm.rule.clone()?;
    let last = [rhythm.last_on, series.ended_on].into_iter().flatten().min();
    let Some(last) = last else { return Some(rule) };
    (last >= rhythm.starts.date()).then(|| Rule { end: End::Until(last.at(23, 59, 59, 0)), ..rule })
}

fn ends(rule: &Option<Rule>) -> Option<Date> {
    match rule.as_ref()?.end {
        End::Until(last) => Some(last.date()),
        End::Never | End::Count(_) => None,
    }
}

fn master(visit: &Visit, series: &Series, rhythm: &Rhythm, rule: Rule, choice: Choice) -> Option<Event> {
    // The first date must be one of the rule's own: some calendars leave it out otherwise.
    let start = rule.first(rhythm.starts.date(), rhythm.starts.time())?;
    Some(Event {
        uid: format!("{}@varde", rhythm.id),
        start,
        end: rhythm.ends(start),
        rule: Some(rule),
        sequence: number(rhythm.sequence + series.version - 1),
        created: moment(rhythm.made_at),
        changed: moment(rhythm.changed_at.max(series.changed_at)),
        ..common(visit, series, choice)
    })
}

/// A date that is unlike its series (`master` is the sequence of that), or one of its own.
fn single(
    visit: &Visit,
    series: &Series,
    rhythm: &Rhythm,
    one: &Occurrence,
    choice: Choice,
    master: Option<u32>,
) -> Event {
    let mut event = common(visit, series, choice);
    event.created = moment(rhythm.made_at);
    match master {
        Some(sequence) => {
            event.uid = format!("{}@varde", rhythm.id);
            event.recurrence_id = Some(one.original);
            event.sequence = sequence + number(one.sequence.max(1));
        }
        None => {
            event.uid = format!("{}@varde", one.id);
            event.sequence = number(one.sequence + series.version - 1);
        }
    }
    put_date(visit, series, one, choice, &mut event);
    event
}

fn put_date(visit: &Visit, series: &Series, one: &Occurrence, choice: Choice, event: &mut Event) {
    let standing = one.standing(series);
    event.start = one.starts;
    event.end = one.ends;
    let mut changed = one.changed_at.max(series.changed_at);
    if let Standing::Rests(pause) = standing {
        changed = changed.max(pause.changed_at);
    }
    event.changed = moment(changed);
    if let (Some(theme), false) = (&one.theme, choice.neutral) {
        event.summary = format!("{}: {theme}", event.summary);
    }
    if !standing.is_on() {
        event.status = Status::Cancelled;
        event.summary = format!("{}: {}", visit.t("mark-off"), event.summary);
    }
    if choice.neutral {
        return;
    }
    event.location = location(visit, series, one.room.as_deref());
    let said = said(visit, standing, one);
    let description: Vec<String> = [said, event.description.take()].into_iter().flatten().collect();
    event.description = (!description.is_empty()).then(|| description.join("\n\n"));
    let path = format!("{}/{}", series.path(), one.key(true));
    event.url = Some(visit.app.settings.absolute(&visit.href(&path)));
}

/// Why it is off or moved, and the host's own word about it.
fn said(visit: &Visit, standing: Standing<'_>, one: &Occurrence) -> Option<String> {
    let why = |why: &crate::pause::Why| {
        let (word, own) = phrases::why(visit, why);
        [word.map(|word| shell::dates::capital(&word)), own.map(|own| own.text)]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(". ")
    };
    let parts = match standing {
        Standing::Off(Some(of)) => vec![why(of)],
        Standing::Rests(pause) => vec![phrases::pause(visit, pause), why(&pause.why)],
        Standing::Moved => vec![visit.t("mark-moved"), one.why.as_ref().map(why).unwrap_or_default()],
        Standing::On | Standing::Off(None) => Vec::new(),
    };
    let parts: Vec<String> = parts.into_iter().chain(one.note.clone()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

/// What all events of a series have in common.
fn common(visit: &Visit, series: &Series, choice: Choice) -> Event {
    if choice.neutral {
        return Event { summary: visit.t("feed-neutral"), changed: moment(series.changed_at), ..Event::default() };
    }
    let texts = [Field::Summary, Field::Greets, Field::Way].map(|field| series.texts.said(field, visit.language));
    let description: Vec<String> = texts.into_iter().flatten().map(|said| said.text).collect();
    Event {
        summary: series.name(visit.language).text,
        description: (!description.is_empty()).then(|| description.join("\n\n")),
        location: location(visit, series, None),
        url: Some(visit.app.settings.absolute(&visit.href(&series.path()))),
        categories: vec![visit.t(&format!("kind-{}", series.kind.word()))],
        changed: moment(series.changed_at),
        ..Event::default()
    }
}

fn location(visit: &Visit, series: &Series, own: Option<&str>) -> Option<String> {
    let room =
        own.or(series.place.room.as_deref()).map(|room| shell::dates::capital(&phrases::room_named(visit, room)));
    let parts: Vec<String> = [room, series.place.address()].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn moment(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn number(count: i64) -> u32 {
    u32::try_from(count.max(0)).unwrap_or(u32::MAX)
}
