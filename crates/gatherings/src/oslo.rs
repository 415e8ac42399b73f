//! The wall clock in Norway, both ways.
//!
//! A gathering is at two o'clock, not at an instant: times are kept as the wall shows them and become instants last. Twice
//! a year the wall is odd (RFC 5545 §3.3.5): a time that is skipped in March is read with the offset before it (02:30 is
//! 03:30), and a time that comes twice in October is the first of the two.

use jiff::{Timestamp, civil, tz::TimeZone};
use std::sync::OnceLock;

/// The rules since 1996 (EU directive 2000/84/EC), for a machine that has no zone database.
const SINCE_1996: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The zone of Norway.
pub fn zone() -> &'static TimeZone {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    ZONE.get_or_init(|| {
        TimeZone::get(kernel::clock::OSLO).or_else(|_| TimeZone::posix(SINCE_1996)).unwrap_or(TimeZone::UTC)
    })
}

/// The instant that the wall means. The far ends of the calendar (year 9999) stay where they are.
#[must_use]
pub fn instant(wall: civil::DateTime) -> Timestamp {
    instant_in(wall, zone())
}

/// The instant that a wall elsewhere means.
#[must_use]
pub fn instant_in(wall: civil::DateTime, zone: &TimeZone) -> Timestamp {
    zone.to_ambiguous_timestamp(wall).compatible().unwrap_or(if wall.year() < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

/// What the wall in Norway shows at an instant.
#[must_use]
pub fn wall(instant: Timestamp) -> civil::DateTime {
    zone().to_datetime(instant)
}

/// What the wall shows when it is `wall`: the same, but for the hour in March that is skipped.
#[must_use]
pub fn shown(time: civil::DateTime) -> civil::DateTime {
    wall(instant(time))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn two_odd_nights_a_year() {
        let march = date(2026, 3, 29).at(2, 30, 0, 0);
        assert_eq!(instant(march).to_string(), "2026-03-29T01:30:00Z", "read with the offset before");
        assert_eq!(shown(march), date(2026, 3, 29).at(3, 30, 0, 0));
        let october = date(2026, 10, 25).at(2, 30, 0, 0);
        assert_eq!(instant(october).to_string(), "2026-10-25T00:30:00Z", "the first of the two");
        assert_eq!(shown(october), october);
    }

    #[test]
    fn without_a_zone_database_it_is_the_same_since_1996() {
        let rules = TimeZone::posix(SINCE_1996).unwrap();
        let mut day = date(1996, 1, 1).at(1, 30, 0, 0);
        while day.year() < 2038 {
            assert_eq!(instant_in(day, &rules), instant(day), "{day}");
            day = day.checked_add(jiff::ToSpan::hours(23)).unwrap();
        }
    }
}
