//! What a source says of one series.

use super::Remark;
use crate::{
    around::Around,
    occurrence::State,
    rhythm::Rhythm,
    rule::Rule,
    series::{LONGEST, Place},
};
use jiff::{
    ToSpan as _,
    civil::{Date, DateTime},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A series as it arrives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arriving {
    /// The line that it begins on, where that is known.
    pub line: usize,
    /// What it is known by there.
    pub key: String,
    /// What is said.
    pub said: Said,
    /// What was read as something else than it was written as.
    pub notes: Vec<Remark>,
}

/// What a source says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The language of the texts, BCP 47.
    pub language: String,
    /// What it is called.
    pub name: String,
    /// What is said about it.
    pub about: Option<String>,
    /// Where, as it was written.
    pub location: String,
    /// Where, as it was understood or filled in.
    pub place: Where,
    /// Whether all of it is called off.
    pub cancelled: bool,
    /// The highest SEQUENCE that was seen.
    pub sequence: u32,
    /// What the rule is known by in calendars; nothing where it came from a table.
    pub uid: Option<String>,
    /// How it comes back by itself.
    pub beat: Option<Beat>,
    /// Dates of the rule that are unlike the others, by when the rule has them.
    pub dates: BTreeMap<DateTime, Day>,
    /// Dates of their own, by what they are known by.
    pub own: BTreeMap<String, Day>,
}

/// How it comes back by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beat {
    /// The first date.
    pub starts: DateTime,
    /// How long each lasts.
    pub minutes: i64,
    /// The rule, as calendars write it.
    pub rule: String,
}

/// One date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// When it was to begin when it was first heard of.
    pub original: DateTime,
    /// When it begins.
    pub starts: DateTime,
    /// When it is over.
    pub ends: DateTime,
    /// The word of its state.
    pub state: String,
    /// What this one is about.
    pub theme: Option<String>,
    /// A word about it.
    pub note: Option<String>,
    /// Another room than usual.
    pub room: Option<String>,
}

/// Where, as it was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Where {
    /// The room.
    pub room: Option<String>,
    /// The house.
    pub house: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// The postal code.
    pub postal_code: Option<String>,
    /// Its town.
    pub town: Option<String>,
    /// The municipality's number; empty where nobody knows.
    pub municipality: String,
    /// Where it is held on screen.
    pub online_url: Option<String>,
}

/// What is done with one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Nothing new was said, or it is so already.
    Nothing,
    /// What is said now holds.
    Take,
    /// Somebody here has changed it, so it stays.
    Keep,
}

/// What is done with one piece: what was said before, what is said now, what is here.
pub fn choose<T: PartialEq>(before: &T, said: &T, here: &T) -> Choice {
    if said == before || said == here {
        Choice::Nothing
    } else if here == before {
        Choice::Take
    } else {
        Choice::Keep
    }
}

impl Said {
    /// Whether another one is called the same, at the same place.
    #[must_use]
    pub fn is_called_like(&self, other: &Self) -> bool {
        let alike = |one: &str, other: &str| one.trim().to_lowercase() == other.trim().to_lowercase();
        alike(&self.name, &other.name) && alike(&self.location, &other.location)
    }

    /// The same, with what is not said about where it is filled in from what was said before.
    #[must_use]
    pub fn with_place_of(mut self, before: &Self) -> Self {
        if self.place.municipality.is_empty() && self.location == before.location {
            let place = before.place.clone();
            (self.place.postal_code, self.place.town) = (place.postal_code, place.town);
            self.place.municipality = place.municipality;
        }
        self
    }

    /// The last moment that it says anything about; nothing where it never ends.
    #[must_use]
    pub fn last(&self) -> Option<DateTime> {
        let own = self.own.values().map(|day| day.ends).max();
        let Some(beat) = &self.beat else { return Some(own.unwrap_or(DateTime::MIN)) };
        let rule = Rule::parse(&beat.rule).ok()?;
        match rule.end {
            crate::rule::End::Never => None,
            crate::rule::End::Until(last) => Some(last.max(own.unwrap_or(last))),
            crate::rule::End::Count(_) => {
                let dates = rule.dates(beat.starts, beat.starts, DateTime::MAX, crate::rule::MOST_DATES);
                if dates.cut { None } else { dates.starts.last().copied().max(own) }
            }
        }
    }

    /// The dates from a day on, as they would be, at most so many.
    #[must_use]
    pub fn next(&self, from: Date, most: usize) -> Vec<Day> {
        let begin = from.at(0, 0, 0, 0);
        let mut all: Vec<Day> = self.own.values().filter(|day| day.starts >= begin).cloned().collect();
        if let Some((beat, rule)) = self.beat.as_ref().and_then(|beat| Some((beat, Rule::parse(&beat.rule).ok()?))) {
            let far = from.saturating_add(crate::rhythm::AHEAD.days()).at(0, 0, 0, 0);
            let starts = rule.dates(beat.starts, begin, far, most + self.dates.len()).starts;
            all.extend(starts.into_iter().filter(|at| !self.dates.contains_key(at)).map(|at| beat.day(at)));
            all.extend(self.dates.values().filter(|day| day.starts >= begin).cloned());
        }
        all.retain(|day| day.state != State::Skipped.word());
        all.sort_by_key(|day| day.starts);
        all.truncate(most);
        all
    }
}

impl Beat {
    /// A date that is as the rule has it.
    #[must_use]
    pub fn day(&self, at: DateTime) -> Day {
        Day::plain(at, at.saturating_add(self.minutes.minutes()))
    }

    /// What a rhythm here goes by; nothing where somebody has ended it, or it has no rule.
    #[must_use]
    pub fn of(rhythm: &Rhythm) -> Option<Self> {
        let rule = rhythm.rule.as_ref().filter(|_| rhythm.last_on.is_none())?;
        Some(Self { starts: rhythm.starts, minutes: rhythm.minutes, rule: rule.to_string() })
    }
}

impl Day {
    /// A date that is on, and nothing more is said of it.
    #[must_use]
    pub fn plain(starts: DateTime, ends: DateTime) -> Self {
        let state = State::Planned.word().to_owned();
        Self { original: starts, starts, ends, state, theme: None, note: None, room: None }
    }

    /// Whether it is simply as it was first heard of.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::plain(self.original, self.ends)
    }
}

impl Where {
    /// The same of a place here.
    #[must_use]
    pub fn of(place: &Place) -> Self {
        Self {
            room: place.room.clone(),
            house: place.house.clone(),
            street: place.street.clone(),
            postal_code: place.postal_code.clone(),
            town: place.town.clone(),
            municipality: place.municipality.clone(),
            online_url: place.online_url.clone(),
        }
    }

    /// Put onto a place here; what the source says nothing of stays.
    #[must_use]
    pub fn onto(&self, place: &Place) -> Place {
        let short = |text: &Option<String>| text.as_ref().map(|text| text.chars().take(LONGEST).collect());
        Place {
            room: short(&self.room),
            house: short(&self.house),
            street: short(&self.street),
            postal_code: self.postal_code.clone(),
            town: self.town.clone(),
            municipality: self.municipality.clone(),
            online_url: self.online_url.clone(),
            ..place.clone()
        }
    }

    /// As it is kept here.
    #[must_use]
    pub fn kept(&self) -> Self {
        Self::of(&self.onto(&Place::default()))
    }

    /// Whether it can be found: in a municipality, or on screen.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        !self.municipality.is_empty() || self.online_url.is_some()
    }

    /// Fills in where it is, by a postal code. Says whether there is one such.
    pub fn fill(&mut self, postal_code: &str, around: &dyn Around) -> bool {
        let code: String = postal_code.chars().filter(char::is_ascii_digit).collect();
        let Some(town) = around.town(&code) else { return false };
        (self.postal_code, self.town, self.municipality) = (Some(code), Some(town.name), town.municipality);
        true
    }
}

impl Arriving {
    /// Takes in another family that is the same series: what it says of each date comes along.
    pub(super) fn join(&mut self, other: Self) {
        let (name, about) = (self.said.name.clone(), self.said.about.clone());
        for (uid, mut day) in other.said.own {
            if other.said.name != name && day.theme.is_none() {
                day.theme = Some(super::text::theme(&other.said.name, &name));
            }
            if other.said.about != about && day.note.is_none() {
                day.note = other.said.about.as_ref().map(|text| super::text::cut(text, super::text::LONGEST_NOTE));
            }
            // A table may have two on one day.
            let taken = self.said.own.get(&uid).is_some_and(|other| other.starts != day.starts);
            let uid = if taken { format!("{uid}-{}", day.starts.strftime("%H%M")) } else { uid };
            self.said.own.insert(uid, day);
        }
        self.said.sequence = self.said.sequence.max(other.said.sequence);
        self.notes.extend(other.notes);
    }
}
