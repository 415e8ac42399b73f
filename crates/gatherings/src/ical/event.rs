//! What stands in a calendar.

use crate::rule::Rule;
use jiff::{Timestamp, civil};

/// Whether it will be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// It will.
    #[default]
    Confirmed,
    /// Perhaps.
    Tentative,
    /// It will not. The date stands all the same, so that who planned for it sees it.
    Cancelled,
}

impl Status {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "CONFIRMED",
            Self::Tentative => "TENTATIVE",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// How one takes part from elsewhere (RFC 7986 §5.11).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conference {
    /// Its address, or `tel:` and a number.
    pub uri: String,
    /// What it is called.
    pub label: String,
    /// `VIDEO`, `AUDIO`, `PHONE` …; several with commas.
    pub feature: String,
}

/// One event, the rhythm of a series, or one date of a series that is not like the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Event {
    /// What it is known by, for ever. A date that is unlike the others has its series'.
    pub uid: String,
    /// Which date of the series this is: the start that it would have had.
    pub recurrence_id: Option<civil::DateTime>,
    /// When it begins, the wall clock in Norway.
    pub start: civil::DateTime,
    /// When it is over. The same as the start where nobody has said.
    pub end: civil::DateTime,
    /// Days without a time of day: both ends are midnights.
    pub all_day: bool,
    /// The rhythm of a series.
    pub rule: Option<Rule>,
    /// Starts of the series that never were.
    pub except: Vec<civil::DateTime>,
    /// What it is called.
    pub summary: String,
    /// Plain text.
    pub description: Option<String>,
    /// Room and street address.
    pub location: Option<String>,
    /// Latitude and longitude, WGS 84.
    pub geo: Option<(f64, f64)>,
    /// Its page.
    pub url: Option<String>,
    /// Of what kind it is.
    pub categories: Vec<String>,
    /// Whether it will be.
    pub status: Status,
    /// One more for each change of time, place or status.
    pub sequence: u32,
    /// When it was first written down.
    pub created: Timestamp,
    /// When it last changed.
    pub changed: Timestamp,
    /// How one takes part from elsewhere.
    pub conference: Option<Conference>,
    /// The address of a picture.
    pub image: Option<String>,
    /// The series that this is of, or came after.
    pub related_to: Option<String>,
}

/// A calendar: what a feed is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// What it is known by, for ever.
    pub uid: String,
    /// What it is called.
    pub name: String,
    /// What it is, in a sentence.
    pub description: Option<String>,
    /// Where it is fetched from.
    pub source: Option<String>,
    /// The page about it.
    pub url: Option<String>,
    /// A colour by its name in CSS.
    pub color: Option<String>,
    /// When anything in it last changed.
    pub changed: Timestamp,
    /// All that is in it, in the order in which it is written.
    pub events: Vec<Event>,
}
