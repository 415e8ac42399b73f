//! One date of a series: when it is, where it was meant to be, and how it stands.

use crate::{
    pause::{Pause, Why},
    series::Series,
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};

/// The longest that one date lasts, days: what is longer in one stretch is no gathering.
pub const LONGEST_DAYS: i64 = 31;
/// How long a date is taken to last when nobody has said when it ends, hours.
pub const UNSAID_HOURS: i64 = 1;

/// How a date stands, as it is kept. A pause of the series is not kept here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// It is on.
    #[default]
    Planned,
    /// It is off, and people may have planned for it.
    Cancelled,
    /// It was made by the rule and never was one.
    Skipped,
}

impl State {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::Skipped => "skipped",
        }
    }

    /// The state of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Planned, Self::Cancelled, Self::Skipped].into_iter().find(|state| state.word() == word)
    }
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Its identifier.
    pub id: String,
    /// Of which series.
    pub series: String,
    /// Of which rhythm.
    pub rhythm: String,
    /// When the rhythm has it: what its address and calendars know it by. Never changes.
    pub original: DateTime,
    /// When it begins, the wall clock in Norway.
    pub starts: DateTime,
    /// When it is over.
    pub ends: DateTime,
    /// Another room than usual.
    pub room: Option<String>,
    /// What this one is about: «Påskeverksted».
    pub theme: Option<String>,
    /// A word about this one.
    pub note: Option<String>,
    /// How it stands.
    pub state: State,
    /// Why it is off or was moved.
    pub why: Option<Why>,
    /// The language of theme and note, BCP 47.
    pub language: String,
    /// How often it was changed, as calendars count (SEQUENCE); 0 is as the rule made it.
    pub sequence: i64,
    /// When it was changed last, milliseconds since 1970.
    pub changed_at: i64,
}

/// How a date stands for who reads, with the pauses of its series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It is on.
    On,
    /// It is on, at another time than the rule has it.
    Moved,
    /// It is off.
    Off(Option<&'a Why>),
    /// The series rests then.
    Rests(&'a Pause),
}

impl Standing<'_> {
    /// Whether one can come.
    #[must_use]
    pub const fn is_on(self) -> bool {
        matches!(self, Self::On | Self::Moved)
    }
}

impl Occurrence {
    /// How it stands.
    #[must_use]
    pub fn standing<'a>(&'a self, series: &'a Series) -> Standing<'a> {
        if self.state != State::Planned {
            return Standing::Off(self.why.as_ref());
        }
        if let Some(pause) = series.pause_on(self.starts.date()) {
            return Standing::Rests(pause);
        }
        if series.is_over(self.starts.date()) {
            return Standing::Off(None);
        }
        if self.is_moved() { Standing::Moved } else { Standing::On }
    }

    /// Whether it begins at another time than the rule has it.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.starts != self.original
    }

    /// Whether somebody has done anything with it: then a new rhythm leaves it where it is.
    #[must_use]
    pub const fn is_touched(&self) -> bool {
        self.sequence > 0
    }

    /// When it is over; where nobody said when it ends, it is taken to last [`UNSAID_HOURS`].
    #[must_use]
    pub fn over(&self) -> DateTime {
        if self.ends > self.starts { self.ends } else { self.starts.saturating_add(UNSAID_HOURS.hours()) }
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_past(&self, now: DateTime) -> bool {
        self.over() <= now
    }

    /// What stands for it in an address: `2026-12-08`, with the hour where the series has two that day.
    #[must_use]
    pub fn key(&self, alone: bool) -> String {
        let date = self.original.date();
        if alone { date.to_string() } else { format!("{date}-{}", self.original.strftime("%H%M")) }
    }
}

/// Reads what stands for a date in an address: the day, and the hour where it is said.
#[must_use]
pub fn read_key(key: &str) -> Option<(Date, Option<String>)> {
    let date: Date = key.get(..10)?.parse().ok()?;
    match key.get(10..)? {
        "" => Some((date, None)),
        rest => {
            let hour = rest.strip_prefix('-')?;
            let right = hour.len() == 4 && hour.bytes().all(|byte| byte.is_ascii_digit());
            right.then(|| (date, Some(format!("{}:{}", &hour[..2], &hour[2..]))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_called_by_its_day_and_hour() {
        let day = Date::constant(2026, 12, 8);
        assert_eq!(read_key("2026-12-08"), Some((day, None)));
        assert_eq!(read_key("2026-12-08-1400"), Some((day, Some("14:00".into()))));
        for odd in ["", "2026-13-08", "2026-12-08-", "2026-12-08-14", "2026-12-08x1400", "2026-12-08-14:0", "æøåæøåæøå"]
        {
            assert_eq!(read_key(odd), None, "{odd}");
        }
    }
}
