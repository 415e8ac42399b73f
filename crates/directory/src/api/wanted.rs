//! The filters of the lists, read from what was asked.

use super::{
    marks::{When, Where},
    question::Question,
};
use crate::{places::PLACES, store};
use jiff::{Timestamp, civil};
use shell::{Error, Result};

/// Days as they are written: the standard's, English and Norwegian, Monday first.
const DAYS: [&[&str]; 7] = [
    &["mo", "mon", "monday", "man", "mandag", "måndag"],
    &["tu", "tue", "tuesday", "tir", "tirsdag", "tysdag"],
    &["we", "wed", "wednesday", "ons", "onsdag"],
    &["th", "thu", "thursday", "tor", "torsdag"],
    &["fr", "fri", "friday", "fre", "fredag"],
    &["sa", "sat", "saturday", "lor", "lør", "lørdag", "laurdag"],
    &["su", "sun", "sunday", "son", "søn", "søndag", "sundag"],
];

/// Everything that a list of services can be chosen by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Wanted {
    /// What the database filters.
    pub(super) stored: store::Wanted,
    /// Age and time.
    pub(super) when: When,
    /// Somebody's own words.
    pub(super) search: Option<String>,
}

impl Wanted {
    /// Reads the filters.
    ///
    /// # Errors
    /// When a value cannot be understood.
    pub(super) fn read(question: &Question) -> Result<Self> {
        let after = question.read("modified_after", "api-error-date", moment)?;
        let stored = store::Wanted {
            // The standard says on or after; the statement says after.
            modified_after: after.map_or(i64::MIN, |moment| moment.saturating_sub(1)),
            organization: question.id("organization_id"),
            term: question.id("taxonomy_term_id"),
            taxonomy: question.id("taxonomy_id"),
        };
        let when = When {
            minimum_age: question.number("minimum_age")?,
            maximum_age: question.number("maximum_age")?,
            start: question.read("start_time", "api-error-time", minute)?,
            end: question.read("end_time", "api-error-time", minute)?,
            day: question.read("day", "api-error-day", weekday)?,
        };
        Ok(Self { stored, when, search: question.first("search").map(str::to_owned) })
    }
}

/// `postcode`, with or without `proximity` in metres.
pub(super) fn place(question: &Question) -> Result<Option<Where>> {
    let metres = question.number("proximity")?;
    let digits = |text: &str| (text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.to_owned());
    match (question.read("postcode", "api-error-postcode", digits)?, metres) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(Error::Unclear("api-error-proximity")),
        (Some(code), Some(metres)) => {
            let known = PLACES.of_postal_code(&code).and_then(|_| code.parse().ok());
            Ok(Some(known.map_or(Where::Nowhere, |code| Where::Near(code, metres))))
        }
        (Some(code), None) => {
            let number = PLACES.of_postal_code(&code).and_then(|number| number.parse().ok());
            Ok(Some(number.map_or(Where::Nowhere, Where::Serves)))
        }
    }
}

/// A date, or an instant (RFC 3339). A plus sign in an address arrives as a space.
fn moment(text: &str) -> Option<i64> {
    let text = text.replace(' ', "+");
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant.as_millisecond());
    }
    let date: civil::Date = text.parse().ok()?;
    Some(date.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

/// The minute of the day of `14:00` or `14:00:30`. What follows (an offset) is passed over: the wall clock is meant.
fn minute(text: &str) -> Option<u16> {
    let clock: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == ':').collect();
    let mut numbers = clock.split(':').map(str::parse::<u16>);
    match (numbers.next()?, numbers.next()?) {
        (Ok(24), Ok(0)) => Some(1_440),
        (Ok(hour), Ok(minute)) if hour < 24 && minute < 60 => Some(hour * 60 + minute),
        _ => None,
    }
}

fn weekday(text: &str) -> Option<u8> {
    let text = text.to_lowercase();
    DAYS.iter().position(|names| names.contains(&text.as_str())).and_then(|at| u8::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_understood_or_refused() {
        let question = |query: &str| Question::parse(query);
        let wanted =
            Wanted::read(&question("minimum_age=18&start_time=09:30%2B01:00&end_time=24:00&day=Tysdag")).unwrap();
        assert_eq!(
            wanted.when,
            When { minimum_age: Some(18.0), maximum_age: None, start: Some(570), end: Some(1440), day: Some(1) }
        );
        for wrong in ["day=x", "start_time=25:00", "end_time=9", "maximum_age=old", "modified_after=yesterday"] {
            assert!(Wanted::read(&question(wrong)).is_err(), "{wrong}");
        }
        assert_eq!(place(&question("")).unwrap(), None);
        assert_eq!(place(&question("postcode=5353")).unwrap(), Some(Where::Serves(4626)));
        assert_eq!(place(&question("postcode=5353&proximity=500")).unwrap(), Some(Where::Near(5353, 500.0)));
        assert_eq!(place(&question("postcode=0000&proximity=500")).unwrap(), Some(Where::Nowhere));
        for wrong in ["postcode=x", "postcode=150", "proximity=10", "postcode=5353&proximity=far"] {
            assert!(place(&question(wrong)).is_err(), "{wrong}");
        }
    }
}
