//! What is asked.

use jiff::civil::DateTime;

use crate::{ForWhom, Point};

/// One question to the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// The person's own words; may be empty (browsing).
    pub text: String,
    /// Chosen by hand: things that clearly do not meet them are left out.
    pub filters: Filters,
    /// Keys of understood chips the person has taken away.
    pub set_aside: Vec<String>,
    /// The local time now.
    pub now: DateTime,
    /// BCP 47 language of the interface.
    pub interface_language: String,
    /// How many hits to pass over.
    pub offset: usize,
    /// How many hits to return at most.
    pub limit: usize,
}

impl Request {
    /// A question in bokmål with nothing else chosen, first twenty hits.
    pub fn new(text: impl Into<String>, now: DateTime) -> Self {
        Self {
            text: text.into(),
            filters: Filters::default(),
            set_aside: Vec::new(),
            now,
            interface_language: "nb".to_owned(),
            offset: 0,
            limit: 20,
        }
    }
}

/// Filters chosen by hand. Within one filter any value will do; all filters must be met.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filters {
    /// Rooms to search; empty means all.
    pub rooms: Vec<String>,
    /// Municipality numbers.
    pub municipalities: Vec<String>,
    /// Within a distance of a point.
    pub near: Option<Near>,
    /// Theme ids.
    pub themes: Vec<String>,
    /// Weekdays, Monday = 0.
    pub weekdays: Vec<u8>,
    /// Times of the day.
    pub day_parts: Vec<DayPart>,
    /// Open at `Request::now`.
    pub open_now: bool,
    /// Costs nothing.
    pub free: bool,
    /// No referral needed.
    pub no_referral: bool,
    /// No signing up needed.
    pub drop_in: bool,
    /// Reached without steps.
    pub step_free: bool,
    /// Somebody can go along the first time.
    pub company: bool,
    /// Whom it is for.
    pub for_whom: Vec<ForWhom>,
    /// Age in years of the one it is for.
    pub age: Option<u8>,
    /// Languages spoken, BCP 47.
    pub languages: Vec<String>,
    /// By telephone or on the net.
    pub digital: bool,
}

/// A circle on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Near {
    /// The middle.
    pub point: Point,
    /// The radius in metres; `None` orders by distance without leaving anything out.
    pub within_m: Option<u32>,
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DayPart {
    /// Before noon, from 6 to 12.
    Morning,
    /// Working hours, from 8 to 16, Monday to Friday.
    Daytime,
    /// From 12 to 17.
    Afternoon,
    /// From 17 to 24.
    Evening,
    /// From 22 to 6.
    Night,
    /// Saturday and Sunday.
    Weekend,
}

impl DayPart {
    /// All parts of the day.
    pub const ALL: [DayPart; 6] =
        [DayPart::Morning, DayPart::Daytime, DayPart::Afternoon, DayPart::Evening, DayPart::Night, DayPart::Weekend];

    /// The value used in keys of chips and in counts.
    pub const fn key(self) -> &'static str {
        match self {
            DayPart::Morning => "morning",
            DayPart::Daytime => "daytime",
            DayPart::Afternoon => "afternoon",
            DayPart::Evening => "evening",
            DayPart::Night => "night",
            DayPart::Weekend => "weekend",
        }
    }

    /// The part with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }
}
