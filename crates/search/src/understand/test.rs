//! Whether a thing meets a filter.

use jiff::civil::DateTime;

use crate::gazetteer::{Gazetteer, Place};
use crate::{DayPart, Facts, ForWhom, Hours};

/// One filter with its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    /// A place of the gazetteer.
    Place(usize),
    Weekday(u8),
    /// A part of the day, on one of these days when some are named: «søndag formiddag» is one thing, not two.
    DayPart(DayPart, Vec<u8>),
    OpenNow,
    Free,
    NoReferral,
    DropIn,
    StepFree,
    Company,
    ForWhom(ForWhom),
    /// Some age in the range.
    Age((u8, u8)),
    Language(String),
    Digital,
}

/// Whether a thing meets a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Meets {
    No,
    Unknown,
    Yes,
}

impl From<Option<bool>> for Meets {
    fn from(known: Option<bool>) -> Self {
        match known {
            Some(true) => Meets::Yes,
            Some(false) => Meets::No,
            None => Meets::Unknown,
        }
    }
}

impl Meets {
    fn among<T: PartialEq>(known: &[T], wanted: &T) -> Self {
        if known.is_empty() { Meets::Unknown } else { Some(known.contains(wanted)).into() }
    }
}

/// A thing this near is at a place that is smaller than a municipality.
pub(crate) const AT_PLACE_M: f64 = 4_500.0;
/// Farther than that, but still something to think of.
pub(crate) const NEAR_PLACE_M: f64 = 12_000.0;

/// That as degrees of latitude, a little more.
const NEAR_PLACE_DEGREES: f64 = 0.11;

impl Test {
    /// Whether a thing with these facts meets the filter.
    pub(crate) fn meets(&self, facts: &Facts, places: &Gazetteer, now: DateTime) -> Meets {
        match self {
            Test::Place(number) => {
                let place = places.place(*number);
                let inside = facts.municipalities.iter().any(|number| place.municipalities.contains(number));
                at_place(facts, place, inside)
            }
            Test::Weekday(day) => in_hours(facts, |hours| hours.weekday == *day),
            Test::DayPart(part, days) => in_hours(facts, |hours| within(hours, *part) && on(hours, days)),
            Test::OpenNow if facts.closed_until.is_some_and(|until| until > now.date()) => Meets::No,
            Test::OpenNow => in_hours(facts, |hours| open_at(hours, now)),
            Test::Free => facts.free.into(),
            Test::NoReferral => facts.no_referral.into(),
            Test::DropIn => facts.drop_in.into(),
            Test::StepFree => facts.step_free.into(),
            Test::Company => facts.company.into(),
            Test::ForWhom(whom) => Meets::among(&facts.for_whom, whom),
            Test::Age((from, to)) => match facts.age {
                Some((least, most)) => Some(least <= *to && *from <= most).into(),
                None => Meets::Unknown,
            },
            Test::Language(tag) => Meets::among(&facts.languages, tag),
            Test::Digital => {
                if facts.digital {
                    Meets::Yes
                } else {
                    Meets::No
                }
            }
        }
    }
}

/// Whether a thing is at a place; `inside` says whether it lies in one of its municipalities.
fn at_place(facts: &Facts, place: &Place, inside: bool) -> Meets {
    if place.is_municipality && inside {
        return Meets::Yes;
    }
    if let Some(point) = facts.point
        && !place.points.is_empty()
    {
        let near = place.points.iter().filter(|other| (point.lat - other.lat).abs() < NEAR_PLACE_DEGREES);
        let metres = near.map(|other| point.distance_m(*other)).fold(f64::INFINITY, f64::min);
        return if metres <= AT_PLACE_M {
            Meets::Yes
        } else if inside || metres <= NEAR_PLACE_M {
            Meets::Unknown
        } else {
            Meets::No
        };
    }
    if inside {
        Meets::Yes
    } else if facts.municipalities.is_empty() && facts.point.is_none() {
        Meets::Unknown
    } else {
        Meets::No
    }
}

/// Whether hours are on one of these days; no days are any day.
pub(crate) fn on(hours: &Hours, days: &[u8]) -> bool {
    days.is_empty() || days.contains(&hours.weekday)
}

fn in_hours(facts: &Facts, wanted: impl Fn(&Hours) -> bool) -> Meets {
    if facts.hours.is_empty() { Meets::Unknown } else { Some(facts.hours.iter().any(wanted)).into() }
}

/// Whether some of the hours lie in a part of the day.
pub(crate) fn within(hours: &Hours, part: DayPart) -> bool {
    let to = if hours.to <= hours.from { hours.to + 24 * 60 } else { hours.to };
    let overlaps = |from: u16, until: u16| to.min(until * 60).saturating_sub(hours.from.max(from * 60)) >= 30;
    match part {
        DayPart::Morning => overlaps(6, 12),
        DayPart::Daytime => hours.weekday < 5 && overlaps(8, 15),
        DayPart::Afternoon => overlaps(12, 17),
        DayPart::Evening => overlaps(17, 24),
        DayPart::Night => overlaps(22, 30) || overlaps(0, 6),
        DayPart::Weekend => hours.weekday >= 5,
    }
}

/// Whether a place with these hours is open at a time.
pub(crate) fn open_at(hours: &Hours, now: DateTime) -> bool {
    let minute = now.hour() as u16 * 60 + now.minute() as u16;
    let today = || now.date().weekday().to_monday_zero_offset() as u8;
    if hours.to > hours.from {
        return (hours.from..hours.to).contains(&minute) && hours.weekday == today();
    }
    let yesterday = || (today() + 6) % 7;
    (minute >= hours.from && hours.weekday == today()) || (minute < hours.to && hours.weekday == yesterday())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn hours_over_midnight() {
        let hours = Hours { weekday: 4, from: 22 * 60, to: 3 * 60 };
        assert!(open_at(&hours, date(2026, 11, 27).at(23, 0, 0, 0)));
        assert!(open_at(&hours, date(2026, 11, 28).at(2, 0, 0, 0)));
        assert!(!open_at(&hours, date(2026, 11, 27).at(2, 0, 0, 0)));
        assert!(within(&hours, DayPart::Night));
    }

    #[test]
    fn unknown_is_neither_yes_nor_no() {
        let facts = Facts::default();
        let now = date(2026, 11, 27).at(12, 0, 0, 0);
        for test in [Test::Free, Test::Weekday(1), Test::Age((19, 19)), Test::Language("pl".to_owned())] {
            assert_eq!(test.meets(&facts, &Gazetteer::default(), now), Meets::Unknown);
        }
    }
}
