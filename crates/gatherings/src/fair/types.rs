//! A fair, who is there, what happens, and how it stands.

use crate::{paper::alphabet, series::Place};
use jiff::civil::{Date, DateTime, Time};
use kernel::Language;
use trust::vault::Sealed;

/// What those who hold a fair have said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nobody else sees it yet.
    Draft,
    /// Everybody sees it.
    Open,
    /// It is not held.
    Cancelled,
    /// It is not held, and nobody else had seen it.
    Dropped,
}

impl Said {
    const ALL: [Self; 4] = [Self::Draft, Self::Open, Self::Cancelled, Self::Dropped];

    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Cancelled => "cancelled",
            Self::Dropped => "dropped",
        }
    }

    /// What has this word; a draft where nobody knows it.
    #[must_use]
    pub fn of(word: &str) -> Self {
        Self::ALL.into_iter().find(|said| said.word() == word).unwrap_or(Self::Draft)
    }
}

/// How a fair stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody else sees it yet.
    Draft,
    /// It is coming, or on.
    Open,
    /// It is not held.
    Cancelled,
    /// It has been.
    Over,
}

impl State {
    /// The word that texts know it by.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Cancelled => "cancelled",
            Self::Over => "over",
        }
    }
}

/// A fair.
#[derive(Clone, Debug, PartialEq)]
pub struct Fair {
    /// Opaque.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// The part of its address that people read.
    pub slug: String,
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub name: String,
    /// The day.
    pub date: Date,
    /// From when.
    pub starts: Time,
    /// Until when, the same day.
    pub ends: Time,
    /// Where.
    pub place: Place,
    /// How one finds the room.
    pub way: String,
    /// Words of welcome, in paragraphs.
    pub welcome: String,
    /// Whom to ring or write to.
    pub contact: String,
    /// What those who hold it have said.
    pub said: Said,
    /// Why it is cancelled, for everybody.
    pub reason: String,
    /// The room's width, centimetres.
    pub width: i64,
    /// The room's depth, centimetres.
    pub depth: i64,
    /// How many were there.
    pub head_count: Option<i64>,
    /// What exhibitors were written afterwards; empty until they were.
    pub thanks: String,
    /// When it last changed, milliseconds since 1970.
    pub changed_at: i64,
}

impl Fair {
    /// When it begins.
    #[must_use]
    pub fn begins(&self) -> DateTime {
        self.date.to_datetime(self.starts)
    }

    /// When it is over.
    #[must_use]
    pub fn over(&self) -> DateTime {
        self.date.to_datetime(self.ends)
    }

    /// Whether everybody may see it.
    #[must_use]
    pub const fn is_public(&self) -> bool {
        matches!(self.said, Said::Open | Said::Cancelled)
    }

    /// How it stands at this moment of the wall clock in Norway.
    #[must_use]
    pub fn state(&self, now: DateTime) -> State {
        match self.said {
            Said::Draft => State::Draft,
            Said::Cancelled | Said::Dropped => State::Cancelled,
            Said::Open if self.over() <= now => State::Over,
            Said::Open => State::Open,
        }
    }

    /// The house and the town in a few words.
    #[must_use]
    pub fn where_short(&self) -> String {
        let parts = [Some(self.place.house.clone().unwrap_or_default()), self.place.town.clone()];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Whether somebody comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// They have not said.
    #[default]
    None,
    /// They come.
    Yes,
    /// They do not.
    No,
}

impl Answer {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// What has this word.
    #[must_use]
    pub fn of(word: &str) -> Self {
        [Self::Yes, Self::No].into_iter().find(|answer| answer.word() == word).unwrap_or_default()
    }
}

/// What an exhibitor has said about their stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wants {
    /// What they bring, in a sentence or two. Everybody reads it.
    pub brings: String,
    /// How many come.
    pub people: i64,
    /// How many tables.
    pub tables: i64,
    /// How many chairs.
    pub chairs: i64,
    /// Whether they need power.
    pub power: bool,
    /// Whether they need a wall behind them.
    pub wall: bool,
}

/// Somebody who is invited to a fair; how they are reached is sealed.
#[derive(Clone, Debug)]
pub struct Exhibitor {
    /// Opaque; whose key it is in the vault.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// Which fair.
    pub fair: String,
    /// What they are called.
    pub name: String,
    /// Theirs in the directory: identifier and readable address.
    pub entry: Option<(String, String)>,
    /// The language of letters to them.
    pub language: Language,
    /// Whether they come.
    pub answer: Answer,
    /// What they have said.
    pub wants: Wants,
    /// What was agreed, in a line that those who hold the fair wrote.
    pub agreed: String,
    /// Whether an address is known that they can be written to at.
    pub written: bool,
    /// Address, whom to ring, the rest.
    pub sealed: Option<Sealed>,
    /// Since when nobody gets what is written to them.
    pub unreached_at: Option<i64>,
}

impl Exhibitor {
    /// The table, for the vault.
    pub const TABLE: &'static str = "gatherings_fair_exhibitor";
}

/// Puts exhibitors in the order of a Norwegian list.
pub fn from_a_to_z(all: &mut [Exhibitor]) {
    all.sort_by_cached_key(|one| alphabet::place(&one.name));
}

/// Something that happens at a fair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Opaque.
    pub id: String,
    /// When.
    pub starts: Time,
    /// Until when, where somebody has said.
    pub ends: Option<Time>,
    /// What.
    pub what: String,
    /// Where in the house.
    pub place: String,
    /// Who.
    pub who: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    #[test]
    fn a_fair_goes_from_draft_to_over() {
        let fair = Fair {
            id: "f".into(),
            tenant: "t".into(),
            slug: "messe".into(),
            language: Language::Nb,
            name: "Fra A til Å".into(),
            date: date(2027, 3, 3),
            starts: time(10, 0, 0, 0),
            ends: time(15, 0, 0, 0),
            place: Place::default(),
            way: String::new(),
            welcome: String::new(),
            contact: String::new(),
            said: Said::Open,
            reason: String::new(),
            width: 2_000,
            depth: 1_200,
            head_count: None,
            thanks: String::new(),
            changed_at: 0,
        };
        assert_eq!(fair.state(date(2027, 3, 3).at(14, 59, 0, 0)), State::Open);
        assert_eq!(fair.state(date(2027, 3, 3).at(15, 0, 0, 0)), State::Over);
        let draft = Fair { said: Said::Draft, ..fair.clone() };
        assert_eq!(draft.state(date(2028, 1, 1).at(0, 0, 0, 0)), State::Draft);
        assert_eq!(Fair { said: Said::Cancelled, ..fair }.state(date(2027, 1, 1).at(0, 0, 0, 0)), State::Cancelled);
    }
}
