//! On which dates it is: a recurrence rule (RFC 5545 §3.3.10), in the wall clock of Norway.
//!
//! The dates are counted by [`dates`](Rule::dates), not by a library: `rrule` 0.14 refuses «the fifth Monday from the end»
//! (`BYDAY=-5MO`), begins at the first date however long ago that was, and spends half a second on a rule that never
//! comes. That ours gives the same dates as others do is shown by the tests (`tests/it/`), with two other programs.

mod dates;
mod parse;
mod print;
pub mod typed;
mod typed_words;

pub use dates::Dates;
pub(crate) use parse::{day, moment};
pub(crate) use print::{compact, compact_date};
pub use typed::{TypedDates, Why, read_dates};

use jiff::civil;

/// At most so many dates are counted in one window, whatever is asked for.
pub const MOST_DATES: usize = 1_500;

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frequency {
    /// Every so many days.
    Daily,
    /// Every so many weeks.
    Weekly,
    /// Every so many months.
    Monthly,
    /// Every so many years.
    Yearly,
}

/// When it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Nobody knows.
    Never,
    /// After so many dates, the first one counted.
    Count(u32),
    /// At this time at the latest, the wall clock in Norway; it may be a date itself.
    Until(civil::DateTime),
}

/// A rhythm. It says nothing of the time of day: that is the first date's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How often.
    pub frequency: Frequency,
    /// Every so many of them; at least one.
    pub interval: u16,
    /// Weekdays; with a number the nth of the month or the year, −1 the last.
    pub days: Vec<(Option<i8>, civil::Weekday)>,
    /// Days of the month, −1 the last.
    pub month_days: Vec<i8>,
    /// Months, 1 to 12; none is all.
    pub months: Vec<u8>,
    /// Which ones of a month's (week's, year's) dates, −1 the last; none is all.
    pub positions: Vec<i16>,
    /// On which day a week begins: it matters for every other week.
    pub week_start: civil::Weekday,
    /// When it is over.
    pub end: End,
}

impl Rule {
    /// Every day, week, month or year, without end.
    #[must_use]
    pub const fn every(frequency: Frequency) -> Self {
        Self {
            frequency,
            interval: 1,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            positions: Vec::new(),
            week_start: civil::Weekday::Monday,
            end: End::Never,
        }
    }
}

/// Why something is no rule of ours. The words for it are `rule-KEY`, where `$part` is what was read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// It does not say how often.
    #[error("no frequency")]
    NoFrequency,
    /// More often than daily.
    #[error("frequency {0} is not read")]
    Frequency(String),
    /// A part that we do not count by (`BYWEEKNO`, `BYHOUR` …).
    #[error("part {0} is not read")]
    Part(String),
    /// A part that cannot be what it is.
    #[error("{part} cannot be {value}")]
    Value {
        /// Which part.
        part: String,
        /// What stands there, shortened.
        value: String,
    },
    /// A part stands twice.
    #[error("{0} stands twice")]
    Twice(String),
    /// Both a number of dates and a last one.
    #[error("both COUNT and UNTIL")]
    BothEnds,
    /// The part does not go with how often.
    #[error("{0} does not go with the frequency")]
    DoesNotGo(String),
}

impl RuleError {
    /// The last part of the name of its text.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NoFrequency => "no-frequency",
            Self::Frequency(_) => "frequency",
            Self::Part(_) => "part",
            Self::Value { .. } => "value",
            Self::Twice(_) => "twice",
            Self::BothEnds => "both-ends",
            Self::DoesNotGo(_) => "does-not-go",
        }
    }

    /// What was read, for the words.
    #[must_use]
    pub fn part(&self) -> String {
        match self {
            Self::NoFrequency | Self::BothEnds => String::new(),
            Self::Frequency(part) | Self::Part(part) | Self::Twice(part) | Self::DoesNotGo(part) => part.clone(),
            Self::Value { part, value } => format!("{part}={value}"),
        }
    }
}

/// The days of the week as the standard writes them.
const DAYS: [(&str, civil::Weekday); 7] = [
    ("MO", civil::Weekday::Monday),
    ("TU", civil::Weekday::Tuesday),
    ("WE", civil::Weekday::Wednesday),
    ("TH", civil::Weekday::Thursday),
    ("FR", civil::Weekday::Friday),
    ("SA", civil::Weekday::Saturday),
    ("SU", civil::Weekday::Sunday),
];
