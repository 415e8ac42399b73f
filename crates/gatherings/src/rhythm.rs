//! How a series comes back: by a rule, or on dates of their own.

use crate::rule::Rule;
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Weekday},
};

/// How far ahead dates are made, days: a year and a half.
pub const AHEAD: i64 = 550;
/// At most so many dates of one rhythm lie ahead.
pub const MOST_AHEAD: usize = 600;

/// A rhythm.
#[derive(Clone, Debug, PartialEq)]
pub struct Rhythm {
    /// Its identifier. Calendars know the series by it (UID), so a new rhythm is a new thing to them.
    pub id: String,
    /// The first date, the wall clock in Norway.
    pub starts: DateTime,
    /// How long each lasts.
    pub minutes: i64,
    /// The rule; nothing when the dates are their own.
    pub rule: Option<Rule>,
    /// The last day that it has dates on; nothing while it goes on.
    pub last_on: Option<Date>,
    /// How far its dates are made.
    pub filled_until: Option<Date>,
    /// How often it was changed, as calendars count (SEQUENCE).
    pub sequence: i64,
    /// When it was made, milliseconds since 1970.
    pub made_at: i64,
    /// When it was changed last, milliseconds since 1970.
    pub changed_at: i64,
}

impl Rhythm {
    /// The starts between two days, both included, as the rule has them. Without a rule there are none to make.
    #[must_use]
    pub fn dates(&self, from: Date, to: Date) -> Vec<DateTime> {
        let Some(rule) = &self.rule else { return Vec::new() };
        let last = self.last_on.map_or(to, |last| last.min(to));
        if last < from {
            return Vec::new();
        }
        rule.dates(self.starts, from.at(0, 0, 0, 0), last.at(23, 59, 59, 0), MOST_AHEAD).starts
    }

    /// When a date that begins then is over.
    #[must_use]
    pub fn ends(&self, starts: DateTime) -> DateTime {
        starts.saturating_add(self.minutes.minutes())
    }
}

/// «The second Tuesday» is 2 and Tuesday; the last is −1.
#[must_use]
pub fn nth_of(date: Date) -> (i8, Weekday) {
    ((date.day() - 1) / 7 + 1, date.weekday())
}
