//! A gathering that lives on: what it is, where, and what is said of it. Its dates are [`crate::occurrence`]s.

mod draft;
mod kind;
mod place;
mod said;
mod slug;
mod when;

pub use draft::{Draft, LONGEST, Mistake, name_of};
pub use kind::Kind;
pub use place::{Contact, Place};
pub use said::{Field, Said, Texts};
pub use slug::slug_of;
pub use when::{Often, Read, When, one_date, time};

use crate::pause::Pause;
use jiff::civil::Date;
use kernel::Language;

/// A series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Its identifier.
    pub id: String,
    /// Whose it is.
    pub tenant: String,
    /// What that tenant is called.
    pub behind: String,
    /// What kind.
    pub kind: Kind,
    /// The short permanent code on paper.
    pub code: String,
    /// The readable address.
    pub slug: String,
    /// Where.
    pub place: Place,
    /// Whom one may ask.
    pub contact: Contact,
    /// What is said of it.
    pub texts: Texts,
    /// The day after which it is no more.
    pub ended_on: Option<Date>,
    /// When it rests, rested and will rest.
    pub pauses: Vec<Pause>,
    /// Rises with each change.
    pub version: i64,
    /// When it was made, milliseconds since 1970.
    pub made_at: i64,
    /// When it was changed last, milliseconds since 1970.
    pub changed_at: i64,
}

impl Series {
    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> Said {
        self.texts.said(Field::Name, language).unwrap_or_default()
    }

    /// The pause that it is in on a day, if any.
    #[must_use]
    pub fn pause_on(&self, day: Date) -> Option<&Pause> {
        self.pauses.iter().rev().find(|pause| pause.covers(day))
    }

    /// Whether it is over on a day.
    #[must_use]
    pub fn is_over(&self, day: Date) -> bool {
        self.ended_on.is_some_and(|last| last < day)
    }

    /// The path of its page, without a language.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/treff/{}", self.slug)
    }
}
