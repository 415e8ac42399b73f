//! Random series that can be made again from their seed.

use gatherings::{
    ical::{Calendar, Event, Status},
    rule::{End, Frequency, Rule},
};
use jiff::{
    ToSpan as _,
    civil::{DateTime, Weekday, date},
};

/// Chance that can be begun again (xorshift64*).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    pub(crate) fn below(&mut self, most: i64) -> i64 {
        i64::try_from(self.next()).unwrap() % most
    }

    pub(crate) fn often(&mut self, of_hundred: i64) -> bool {
        self.below(100) < of_hundred
    }

    pub(crate) fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(i64::try_from(all.len()).unwrap())).unwrap()]
    }

    fn some<T: Copy + PartialEq>(&mut self, all: &[T], most: i64) -> Vec<T> {
        let mut some = Vec::new();
        for _ in 0..=self.below(most) {
            let one = self.of(all);
            if !some.contains(&one) {
                some.push(one);
            }
        }
        some
    }
}

const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

fn rule(chance: &mut Chance) -> Rule {
    let frequency = chance.of(&[
        Frequency::Daily,
        Frequency::Weekly,
        Frequency::Weekly,
        Frequency::Monthly,
        Frequency::Monthly,
        Frequency::Yearly,
    ]);
    let mut rule = Rule::every(frequency);
    rule.interval = chance.of(&[1, 1, 1, 2, 2, 3, 4, 6, 13]);
    let nths = [Some(1), Some(2), Some(3), Some(4), Some(5), Some(-1), Some(-2), Some(-5)];
    if chance.often(70) {
        // All with a number or none: dateutil wants both of «SU,1TU» at once, which never is (see `rfc`).
        let numbered = matches!(frequency, Frequency::Monthly | Frequency::Yearly) && chance.often(70);
        for day in chance.some(&DAYS, 3) {
            rule.days.push((if numbered { chance.of(&nths) } else { None }, day));
        }
    }
    if frequency != Frequency::Weekly && chance.often(25) {
        rule.month_days = chance.some(&[1, 2, 7, 8, 13, 14, 15, 21, 28, 29, 30, 31, -1, -2, -7], 3);
    }
    if chance.often(20) {
        rule.months = chance.some(&[1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12], 4);
    }
    if chance.often(15) && !(rule.days.is_empty() && rule.month_days.is_empty()) {
        rule.positions = chance.some(&[1, 2, 3, -1, -2], 2);
    }
    rule.week_start = chance.of(&[Weekday::Monday, Weekday::Monday, Weekday::Sunday, Weekday::Wednesday]);
    rule
}

/// A series with its own dates: left out, moved, cancelled, now and then some that it does not have.
pub(crate) fn series(uid: String, chance: &mut Chance) -> Vec<Event> {
    let hours = [(0, 0), (2, 30), (2, 0), (3, 0), (9, 0), (11, 30), (14, 0), (14, 0), (18, 30), (23, 30)];
    let (start, rule) = loop {
        let mut rule = rule(chance);
        let (hour, minute) = chance.of(&hours);
        let day = date(2024, 1, 1).checked_add(chance.below(1_100).days()).unwrap();
        // A rule that never comes has no first date; another one then.
        let Some(start) = rule.first(day, date(2024, 1, 1).at(hour, minute, 0, 0).time()) else { continue };
        // Others count to the year 9999 for a rule that hardly ever comes; what comes of those is shown in `rfc`.
        let years = date(start.year() + 12, 1, 1).at(0, 0, 0, 0);
        if rule.dates(start, start, years, 6).starts.len() < 6 {
            continue;
        }
        rule.end = match chance.below(4) {
            0 => End::Count(u32::try_from(1 + chance.below(60)).unwrap()),
            1 => End::Until(start.checked_add(chance.below(900).days()).unwrap()),
            _ => End::Never,
        };
        if start.year() < 2027 && rule.fits(start) {
            break (start, rule);
        }
    };
    let all_day = chance.often(5);
    let (start, long) = if all_day {
        (start.date().at(0, 0, 0, 0), (1 + chance.below(2)).days())
    } else {
        (start, chance.of(&[30, 60, 90, 120, 480]).minutes())
    };
    let long = |start: DateTime| start.checked_add(long).unwrap();
    let dates = rule.dates(start, start, date(2027, 12, 31).at(0, 0, 0, 0), 300).starts;
    let changed = "2025-11-01T08:00:00Z".parse().unwrap();
    let mut whole = Event {
        uid,
        start,
        end: long(start),
        all_day,
        rule: Some(rule),
        summary: "Kafé på Øya".into(),
        created: changed,
        changed,
        ..Event::default()
    };
    let mut own = Vec::new();
    for _ in 0..chance.below(5) {
        let original = chance.of(&dates);
        if own.iter().any(|event: &Event| event.recurrence_id == Some(original)) || whole.except.contains(&original) {
            continue;
        }
        if chance.often(40) {
            whole.except.push(original);
            continue;
        }
        let cancelled = chance.often(40);
        let by = chance.of(&[1, 24, 25, 47, 168, -24, -3]).hours();
        let start = if cancelled { original } else { original.checked_add(by).unwrap() };
        let start = if all_day { start.date().at(0, 0, 0, 0) } else { gatherings::oslo::shown(start) };
        own.push(Event {
            recurrence_id: Some(original),
            start,
            end: long(start),
            rule: None,
            except: Vec::new(),
            sequence: 1,
            status: if cancelled { Status::Cancelled } else { Status::Confirmed },
            ..whole.clone()
        });
    }
    whole.except.sort_unstable();
    let mut events = vec![whole];
    events.append(&mut own);
    events
}

/// A calendar of these.
pub(crate) fn calendar(events: Vec<Event>) -> Calendar {
    Calendar { uid: "tilfeldig".into(), name: "Tilfeldige treff".into(), events, ..Calendar::default() }
}
