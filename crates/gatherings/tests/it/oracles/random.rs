//! Ten thousand random series: what we write is to others what it is to us.

use super::{Asked, Dated, Reader, ask, chance};
use crate::written::look_at_bytes;
use gatherings::{ical::Event, oslo};
use jiff::civil::{DateTime, date};
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
    // `VARDE_SEED=…` makes the same ones again.
    let seed = std::env::var("VARDE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_123_u64);
    let mut all: Vec<Vec<Event>> = Vec::new();
    for calendar in 0..CALENDARS {
        let series = (0..EACH).flat_map(|number| {
            let seed = seed + u64::try_from(calendar * EACH + number).unwrap();
            chance::series(format!("{seed}"), &mut chance::Chance::new(seed))
        });
        all.push(series.collect());
    }
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
    if let Ok(path) = std::env::var("DUMP") {
        let lines: Vec<String> = asked
            .iter()
            .map(|one| {
                serde_json::json!({"text": one.text, "from": super::compact(one.from), "to": super::compact(one.to)})
                    .to_string()
            })
            .collect();
        std::fs::write(path, lines.join("\n")).unwrap();
        return;
    }
    thread::scope(|scope| {
        for reader in [Reader::Python, Reader::Script] {
            let (asked, ours, all) = (&asked, &ours, &all);
            scope.spawn(move || {
                for (number, said) in ask(reader, asked).into_iter().enumerate() {
                    same(reader, &all[number], &ours[number], &said);
                }
            });
        }
    });
}

/// Fails with the seed of the first series that is not the same.
fn same(reader: Reader, events: &[Event], ours: &[Dated], theirs: &[Dated]) {
    for event in events.iter().filter(|event| event.recurrence_id.is_none()) {
        let of = |dates: &[Dated]| -> Vec<Dated> {
            let mut dates: Vec<Dated> =
                dates.iter().filter(|date| date.0 == event.uid).map(by_the_wall(events)).collect();
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

/// In a night in which the clocks change they keep the wall, we keep how long it is (§3.8.5.3): said as if it were the
/// start and how long.
fn by_the_wall(_events: &[Event]) -> impl Fn(&Dated) -> Dated {
    |(uid, start, end, status)| {
        let offset = |time: DateTime| oslo::zone().to_offset(oslo::instant(time));
        let end = if offset(*start) == offset(*end) { *end } else { *start };
        (uid.clone(), *start, end, status.clone())
    }
}
