//! A rule written as the value of an `RRULE`, always the same way.

use super::{DAYS, End, Frequency, Rule};
use crate::oslo;
use jiff::{civil, tz::TimeZone};
use std::fmt;

impl Rule {
    /// The value for an event that has no time of day: its last day is a day (RFC 5545 §3.3.10 wants the same type).
    #[must_use]
    pub fn of_days(&self) -> String {
        self.written(|until| compact_date(until.date()))
    }

    fn written(&self, until: impl Fn(civil::DateTime) -> String) -> String {
        let mut value = format!("FREQ={}", self.frequency.name());
        if self.interval != 1 {
            value.push_str(&format!(";INTERVAL={}", self.interval));
        }
        match self.end {
            End::Never => {}
            End::Count(count) => value.push_str(&format!(";COUNT={count}")),
            End::Until(last) => value.push_str(&format!(";UNTIL={}", until(last))),
        }
        let mut part = |name: &str, values: Vec<String>| {
            if !values.is_empty() {
                value.push_str(&format!(";{name}={}", values.join(",")));
            }
        };
        part("BYMONTH", self.months.iter().map(ToString::to_string).collect());
        part("BYMONTHDAY", self.month_days.iter().map(ToString::to_string).collect());
        let day = |(nth, day): &(Option<i8>, civil::Weekday)| match nth {
            Some(nth) => format!("{nth}{}", code(*day)),
            None => code(*day).to_owned(),
        };
        part("BYDAY", self.days.iter().map(day).collect());
        part("BYSETPOS", self.positions.iter().map(ToString::to_string).collect());
        if self.week_start != civil::Weekday::Monday {
            part("WKST", vec![code(self.week_start).to_owned()]);
        }
        value
    }
}

impl fmt::Display for Rule {
    /// `UNTIL` in UTC, as the standard wants it beside a start with a zone.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written(|until| {
            let utc = TimeZone::UTC.to_datetime(oslo::instant(until));
            format!("{}Z", compact(utc))
        }))
    }
}

impl std::str::FromStr for Rule {
    type Err = super::RuleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl Frequency {
    const fn name(self) -> &'static str {
        match self {
            Self::Daily => "DAILY",
            Self::Weekly => "WEEKLY",
            Self::Monthly => "MONTHLY",
            Self::Yearly => "YEARLY",
        }
    }
}

fn code(day: civil::Weekday) -> &'static str {
    DAYS.iter().find(|(_, other)| *other == day).map_or("MO", |(code, _)| *code)
}

/// `20261208T140000`.
pub(crate) fn compact(time: civil::DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", compact_date(time.date()), time.hour(), time.minute(), time.second())
}

/// `20261208`.
pub(crate) fn compact_date(date: civil::Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}
