//! When somebody is reminded, by the wall clock in Norway.

use jiff::civil::{DateTime, Time};

/// When.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The day before at five.
    Before,
    /// The same day at eleven.
    Same,
}

impl When {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Before, Self::Same];

    /// The word in the database, in forms and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Same => "same",
        }
    }

    /// The one of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|when| when.word() == word)
    }

    /// When it is due for a date that begins then.
    #[must_use]
    pub fn due(self, starts: DateTime) -> DateTime {
        match self {
            Self::Before => starts.date().yesterday().unwrap_or(starts.date()).to_datetime(Time::constant(17, 0, 0, 0)),
            Self::Same => starts.date().to_datetime(Time::constant(11, 0, 0, 0)),
        }
    }
}

/// What can still be chosen: nothing that is past, and nothing after it has begun.
#[must_use]
pub fn offered(starts: DateTime, now: DateTime) -> Vec<When> {
    When::ALL.into_iter().filter(|when| (now..starts).contains(&when.due(starts)) && when.due(starts) > now).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_is_past_is_not_offered() {
        let starts = date(2026, 12, 8).at(14, 0, 0, 0);
        assert_eq!(offered(starts, date(2026, 12, 7).at(16, 59, 0, 0)), When::ALL);
        assert_eq!(offered(starts, date(2026, 12, 7).at(17, 0, 0, 0)), [When::Same]);
        assert_eq!(offered(starts, date(2026, 12, 8).at(11, 0, 0, 0)), []);
        let early = date(2026, 12, 8).at(10, 30, 0, 0);
        assert_eq!(offered(early, date(2026, 12, 1).at(9, 0, 0, 0)), [When::Before], "at eleven it has begun");
    }
}
