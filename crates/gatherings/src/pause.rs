//! A series that rests, in the open: why, and until when.

use jiff::civil::Date;

/// Why it rests, or why a date is off: a word of ours that every language has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reason {
    /// Somebody is ill.
    Illness,
    /// A holiday, summer, Christmas.
    Holiday,
    /// The room is taken.
    Room,
    /// There is no host.
    Host,
    /// Weather.
    Weather,
    /// Something else, in the host's own words.
    #[default]
    Other,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Illness, Self::Holiday, Self::Room, Self::Host, Self::Weather, Self::Other];

    /// The word in the database, in forms and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Illness => "illness",
            Self::Holiday => "holiday",
            Self::Room => "room",
            Self::Host => "host",
            Self::Weather => "weather",
            Self::Other => "other",
        }
    }

    /// The reason of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

/// A reason with the host's own words, where there are any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    /// Our word.
    pub reason: Reason,
    /// The host's own words.
    pub text: Option<String>,
    /// The language they are in, BCP 47.
    pub language: String,
}

/// A pause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// Its identifier.
    pub id: String,
    /// The first day that it rests.
    pub from_on: Date,
    /// The day that it is back; nothing when nobody knows.
    pub until_on: Option<Date>,
    /// Whether it rests until there is a new host.
    pub until_host: bool,
    /// Why.
    pub why: Why,
    /// When it was said last, milliseconds since 1970.
    pub changed_at: i64,
}

impl Pause {
    /// Whether it rests on a day. On the day that it is back it does not.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from_on <= day && self.until_on.is_none_or(|back| day < back)
    }
}
