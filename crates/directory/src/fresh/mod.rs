//! How an entry is kept true: a clock from the day on which somebody said that it is right, reminders at 6, 9 and 12
//! months, further down the list after a year, off it after a year and a half unless an editor keeps it.
//!
//! What is closed for now is asked about sooner, at 2, 4 and 6 months. Nobody is asked twice within 60 days.

pub mod answer;
pub mod contact;
pub mod letter;
pub mod round;

use crate::store::Upkeep;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use kernel::clock;
use shell::dates::months_between;

/// Milliseconds of a day.
pub const DAY: i64 = 24 * 60 * 60 * 1000;
/// When somebody is reminded, months after the clock began.
pub const REMINDERS: [i64; 3] = [6, 9, 12];
/// The same for what is closed for now.
const REMINDERS_CLOSED: [i64; 3] = [2, 4, 6];
/// After so many months nobody has answered, and it goes off the list.
pub const HIDDEN: i64 = 18;
/// Nobody is asked again within so many days, however late it is.
pub const PAUSE: i64 = 60;
/// For so long an editor keeps what nobody answers for, days.
pub const KEPT: i64 = 182;

/// How old what is known is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Less than half a year.
    Fresh,
    /// Less than a year.
    Aging,
    /// A year or more.
    Stale,
    /// Off the list.
    Hidden,
}

/// How an entry stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How old what is known is.
    pub stage: Stage,
    /// Whole months since the clock began.
    pub months: i64,
    /// Which reminder is due now, if one is: 1, 2 or 3.
    pub due: Option<i64>,
    /// Whether it goes off the list now.
    pub hides: bool,
}

/// Whether it can be found by the public.
#[must_use]
pub fn is_listed(status: &str) -> bool {
    matches!(status, "active" | "temporarily closed")
}

/// The day of a moment, in Norway.
#[must_use]
pub fn day(millis: i64) -> Date {
    Timestamp::from_millisecond(millis).map_or_else(|_| Date::constant(1970, 1, 1), |at| clock::in_oslo(at).date())
}

/// Noon of a day, in Norway, milliseconds since 1970.
#[must_use]
pub fn noon(day: Date) -> Option<i64> {
    at_hour(day, 12)
}

/// An hour of a day, in Norway, milliseconds since 1970.
#[must_use]
pub fn at_hour(day: Date, hour: i8) -> Option<i64> {
    let zone = TimeZone::get(clock::OSLO).ok()?;
    day.at(hour, 0, 0, 0).to_zoned(zone).ok().map(|at| at.timestamp().as_millisecond())
}

impl Standing {
    /// How an entry stands.
    #[must_use]
    pub fn of(upkeep: &Upkeep, now: i64) -> Self {
        let began = began(upkeep);
        let (listed, hidden) = (is_listed(&upkeep.status), upkeep.hidden_at.is_some());
        let months = months_between(day(began), day(now));
        let stage = match months {
            _ if hidden => Stage::Hidden,
            ..=5 => Stage::Fresh,
            6..=11 => Stage::Aging,
            _ => Stage::Stale,
        };
        let at = if upkeep.status == "temporarily closed" { REMINDERS_CLOSED } else { REMINDERS };
        let passed = i64::try_from(at.iter().filter(|months_at| months >= **months_at).count()).unwrap_or(0);
        let rested = upkeep.asked_at.is_none_or(|asked| now - asked >= PAUSE * DAY);
        let kept = upkeep.kept_until.is_some_and(|until| now < until);
        let due = (listed && upkeep.reminded < passed && rested).then_some(upkeep.reminded + 1);
        let asked = upkeep.reminded > 0 && rested;
        Self { stage, months, due, hides: listed && !kept && months >= HIDDEN && asked && due.is_none() }
    }

    /// Whether a reminder will be due within these days, unless somebody answers.
    #[must_use]
    pub fn is_due_within(upkeep: &Upkeep, now: i64, days: i64) -> Option<i64> {
        Self::of(upkeep, now + days * DAY).due
    }
}

/// When the clock began: at the last confirmation here, or the day its source gives, or when it came in.
#[must_use]
pub fn began(upkeep: &Upkeep) -> i64 {
    // What the source says of a day that has not come is not believed.
    let assured = upkeep.assured.and_then(noon).unwrap_or(i64::MIN);
    upkeep.since.max(assured)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{ToSpan as _, civil::date};

    fn at(day: Date) -> i64 {
        noon(day).unwrap()
    }

    fn entry(since: Date) -> Upkeep {
        Upkeep {
            service: "s".into(),
            tenant: "t".into(),
            since: at(since),
            confirmed_at: None,
            confirmed_by: None,
            reminded: 0,
            asked_at: None,
            kept_until: None,
            hidden_at: None,
            status_before: None,
            assured: None,
            organization: None,
            status: "active".into(),
            unreached_at: None,
        }
    }

    #[test]
    fn reminders_come_at_six_nine_and_twelve_months_and_then_it_goes() {
        let mut one = entry(date(2026, 1, 31));
        let (mut reminded, mut hidden) = (Vec::new(), None);
        for days in 0..700 {
            let today = date(2026, 1, 31) + days.days();
            let standing = Standing::of(&one, at(today));
            if let Some(count) = standing.due {
                reminded.push((count, today));
                (one.reminded, one.asked_at) = (count, Some(at(today)));
            }
            if standing.hides {
                hidden = Some(today);
                break;
            }
        }
        let expected = [(1, date(2026, 7, 31)), (2, date(2026, 10, 31)), (3, date(2027, 1, 31))];
        assert_eq!(reminded, expected);
        assert_eq!(hidden, Some(date(2027, 7, 31)));
    }

    #[test]
    fn what_is_late_is_asked_with_a_pause_and_never_hidden_unasked() {
        let mut one = entry(date(2024, 1, 1));
        let today = date(2026, 11, 22);
        assert_eq!((Standing::of(&one, at(today)).due, Standing::of(&one, at(today)).hides), (Some(1), false));
        (one.reminded, one.asked_at) = (1, Some(at(today)));
        let soon = Standing::of(&one, at(today + 59.days()));
        assert_eq!((soon.due, soon.hides), (None, false));
        assert_eq!(Standing::of(&one, at(today + 60.days())).due, Some(2));
    }

    #[test]
    fn an_editor_keeps_it_and_a_source_may_know_better() {
        let mut one = entry(date(2024, 1, 1));
        (one.reminded, one.asked_at) = (3, Some(at(date(2025, 1, 1))));
        assert!(Standing::of(&one, at(date(2026, 1, 1))).hides);
        one.kept_until = Some(at(date(2026, 6, 1)));
        assert!(!Standing::of(&one, at(date(2026, 1, 1))).hides);
        one.assured = Some(date(2025, 12, 1));
        assert_eq!(Standing::of(&one, at(date(2026, 1, 1))).stage, Stage::Fresh);
    }

    #[test]
    fn what_is_closed_for_now_is_asked_about_after_two_months() {
        let closed = Upkeep { status: "temporarily closed".into(), ..entry(date(2026, 1, 1)) };
        assert_eq!(Standing::of(&closed, at(date(2026, 2, 28))).due, None);
        assert_eq!(Standing::of(&closed, at(date(2026, 3, 1))).due, Some(1));
    }
}
