//! Ten thousand random series: what we write is to others what it is to us.

use super::{Asked, Dated, Reader, ask, chance};
use crate::written::look_at_bytes;
use gatherings::{
    ical::Event,
    oslo,
    rule::{Frequency, Rule},
};
use jiff::civil::{Date, DateTime, date};
use std::thread;

/// So many series in one calendar, and so many calendars.
const EACH: usize = 100;
const CALENDARS: usize = 102;

/// The window of a calendar: four months, each with a change of the clocks in it.
fn window(calendar: usize) -> (DateTime, DateTime) {
    let (year, month) = [(2026, 1), (2026, 7), (2027, 2), (2027, 8), (2025, 8)][calendar % 5];
    let day = i8::try_from(1 + calendar % 28).unwrap();
    (date(year, month, day).at(0, 0, 0, 0), date(year, month + 4, 1).at(14, 0, 0, 0))
}

#[test]
fn ten_thousand_series_have_the_same_dates_for_others() {
    let seed = seed();
    let all: Vec<Vec<Event>> = (0..CALENDARS).map(|calendar| series(seed, calendar)).collect();
    let asked: Vec<Asked> = all
        .iter()
        .enumerate()
        .map(|(number, events)| {
            let (from, to) = window(number);
            let text = chance::calendar(events.clone()).write();
            look_at_bytes(&text);
            Asked { text, from, to }
        })
        .collect();
    let ours: Vec<Vec<Dated>> =
        all.iter().zip(&asked).map(|(events, asked)| super::ours(events, asked.from, asked.to)).collect();
    let total: usize = ours.iter().map(Vec::len).sum();
    assert!(total > 30_000, "{total} dates");
    thread::scope(|scope| {
        // Two at a time, as most machines can.
        for half in [0..CALENDARS / 2, CALENDARS / 2..CALENDARS] {
            let (asked, ours, all) = (&asked[half.clone()], &ours[half.clone()], &all[half]);
            scope.spawn(move || {
                for (number, said) in ask(Reader::Python, asked).into_iter().enumerate() {
                    same(Reader::Python, &all[number], &ours[number], &said);
                }
            });
        }
    });
}

/// What is written is read as what it was: the same events, so the same dates, and the same bytes when written again.
#[test]
fn ten_thousand_series_are_read_as_they_were() {
    let seed = seed();
    for calendar in 0..CALENDARS {
        let written = chance::calendar(series(seed, calendar));
        let text = written.write();
        let read = gatherings::ical::read(text.as_bytes(), date(2026, 11, 23));
        assert_eq!((&read.refused, &read.notes), (&vec![], &vec![]), "VARDE_SEED={seed}, calendar {calendar}");
        let (from, to) = window(calendar);
        assert_eq!(super::ours(&read.events, from, to), super::ours(&written.events, from, to));
        assert_eq!(chance::calendar(read.events).write().len(), text.len(), "VARDE_SEED={seed}, calendar {calendar}");
    }
}

/// ical.js asks more of its rules than the standard does (it gives up on some lists of weekdays, and never comes back from
/// some others), so it reads the ones that people make: weekdays, the nth of a month, a day of the month or the year.
#[test]
fn what_people_make_has_the_same_dates_in_the_browser() {
    let seed = seed();
    let all: Vec<Vec<Event>> = (0..CALENDARS).map(|calendar| series(seed, calendar)).collect();
    let plain: Vec<Vec<Event>> = all.into_iter().map(only_plain).collect();
    let number: usize = plain.iter().flatten().filter(|event| event.rule.is_some()).count();
    assert!(number > 2_000, "{number} series");
    let asked: Vec<Asked> = (0..)
        .zip(&plain)
        .map(|(number, events)| {
            let (from, to) = window(number);
            Asked { text: chance::calendar(events.clone()).write(), from, to }
        })
        .collect();
    for ((events, asked), said) in plain.iter().zip(&asked).zip(ask(Reader::Script, &asked)) {
        same(Reader::Script, events, &super::ours(events, asked.from, asked.to), &said);
    }
}

fn only_plain(events: Vec<Event>) -> Vec<Event> {
    let plain = |rule: &Rule| {
        let one_day = rule.days.len() <= 1 && rule.month_days.is_empty();
        let one_of_month = rule.days.is_empty() && rule.month_days.len() <= 1;
        let days = match rule.frequency {
            Frequency::Weekly => rule.month_days.is_empty(),
            Frequency::Monthly => one_day || one_of_month,
            Frequency::Daily | Frequency::Yearly => rule.days.is_empty() && rule.month_days.is_empty(),
        };
        days && rule.months.is_empty() && rule.positions.is_empty()
    };
    let uids: Vec<String> =
        events.iter().filter(|event| event.rule.as_ref().is_some_and(plain)).map(|event| event.uid.clone()).collect();
    events.into_iter().filter(|event| uids.contains(&event.uid)).collect()
}

/// `VARDE_SEED=…` makes the same ones again.
fn seed() -> u64 {
    std::env::var("VARDE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_123)
}

/// A calendar of random series. The UID of each is its seed.
fn series(seed: u64, calendar: usize) -> Vec<Event> {
    let seeds = (0..EACH).map(|number| seed + u64::try_from(calendar * EACH + number).unwrap());
    seeds.flat_map(|seed| chance::series(format!("{seed}"), &mut chance::Chance::new(seed))).collect()
}

/// Fails with the seed of the first series that is not the same.
fn same(reader: Reader, events: &[Event], ours: &[Dated], theirs: &[Dated]) {
    for event in events.iter().filter(|event| event.recurrence_id.is_none()) {
        let of = |dates: &[Dated]| -> Vec<Dated> {
            let compared = |date: &&Dated| date.0 == event.uid && !(reader == Reader::Script && skipped(date));
            let mut dates: Vec<Dated> = dates.iter().filter(compared).map(by_the_wall).collect();
            dates.sort();
            dates
        };
        let (ours, theirs) = (of(ours), of(theirs));
        let missing: Vec<&Dated> = theirs.iter().filter(|date| !ours.contains(date)).take(5).collect();
        let more: Vec<&Dated> = ours.iter().filter(|date| !theirs.contains(date)).take(5).collect();
        assert!(
            ours == theirs,
            "VARDE_SEED={} with {reader:?}: they have {missing:?}, we have {more:?}\n{}",
            event.uid,
            chance::calendar(events.iter().filter(|other| other.uid == event.uid).cloned().collect()).write()
        );
    }
}

/// Over a night in which the clocks change they keep the wall, we keep how long it is (§3.8.5.3). The ends of those are not
/// compared.
fn by_the_wall((uid, start, end, status): &Dated) -> Dated {
    let end = if changes(start.date(), end.date()) { *start } else { *end };
    (uid.clone(), *start, end, status.clone())
}

/// Whether the clocks change between the beginning of a day and the end of another.
pub(super) fn changes(first: Date, last: Date) -> bool {
    let offset = |day: Date| oslo::zone().to_offset(oslo::instant(day.at(0, 0, 0, 0)));
    offset(first) != offset(last.tomorrow().unwrap())
}

/// A time that the clocks skip: ical.js takes the offset after it (01:30), the standard the one before (§3.3.5: 03:30), and
/// so do we and Python.
fn skipped((_, start, ..): &Dated) -> bool {
    start.month() == 3 && start.hour() < 4 && changes(start.date(), start.date())
}
