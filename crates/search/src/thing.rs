//! What can be found: a thing with its texts and its facts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Anything a room puts into the index: for now, listings of activities.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Thing {
    /// A stable id (UUID text). Two things with the same id replace each other.
    pub id: String,
    /// The room that owns the thing, for example `directory`.
    pub room: String,
    /// Every text of the thing, in every language it is written in.
    pub texts: Vec<Passage>,
    /// What filters and ordering need.
    pub facts: Facts,
}

/// One text of a thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Passage {
    /// How much the text says about what the thing is.
    pub part: Part,
    /// BCP 47, for example `nb`, `nn` or `en`.
    pub language: String,
    /// Plain text, no markup.
    pub text: String,
}

impl Passage {
    /// A passage of `part` in `language`.
    pub fn new(part: Part, language: impl Into<String>, text: impl Into<String>) -> Self {
        Self { part, language: language.into(), text: text.into() }
    }
}

/// Which part of a thing a text is. The order is the order of weight in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Part {
    /// The name of the thing.
    Name,
    /// Summary and alternate names.
    Lead,
    /// Description, cost, who it is for, how to come.
    Body,
    /// The name of who runs it.
    Organization,
    /// Names of place and municipality, and the address.
    Place,
    /// Names of the themes it is filed under: broad, and shared with many other things.
    Theme,
}

impl Part {
    /// All parts, in the order of their number.
    pub const ALL: [Part; 6] = [Part::Name, Part::Lead, Part::Body, Part::Organization, Part::Place, Part::Theme];
}

/// Facts for filters and ordering. What is unknown is `None` or empty; nothing is guessed here.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Facts {
    /// Municipality numbers (four digits); several, or empty when everywhere or unknown.
    pub municipalities: Vec<String>,
    /// Where it is.
    pub point: Option<Point>,
    /// Ids of themes.
    pub themes: Vec<String>,
    /// When it is open in an ordinary week; empty when unknown or by agreement.
    pub hours: Vec<Hours>,
    /// Costs nothing.
    pub free: Option<bool>,
    /// Open without a referral.
    pub no_referral: Option<bool>,
    /// Open without signing up.
    pub drop_in: Option<bool>,
    /// Can be reached without steps.
    pub step_free: Option<bool>,
    /// Somebody can go along the first time.
    pub company: Option<bool>,
    /// Whom it is for; empty when unknown.
    pub for_whom: Vec<ForWhom>,
    /// Lowest and highest age, both included, in years.
    pub age: Option<(u8, u8)>,
    /// Languages spoken there, BCP 47; empty when unknown.
    pub languages: Vec<String>,
    /// By telephone or on the net.
    pub digital: bool,
    /// When somebody last said that the texts are right.
    pub confirmed: Option<Date>,
    /// Closed until this day (the first day it is open again).
    pub closed_until: Option<Date>,
}

/// A point on the earth in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl Point {
    /// Great-circle distance in metres.
    pub fn distance_m(self, other: Point) -> f64 {
        let (lat1, lat2) = (self.lat.to_radians(), other.lat.to_radians());
        let half_lat = (lat2 - lat1) / 2.0;
        let half_lon = (other.lon - self.lon).to_radians() / 2.0;
        let a = half_lat.sin().powi(2) + lat1.cos() * lat2.cos() * half_lon.sin().powi(2);
        2.0 * 6_371_000.0 * a.sqrt().min(1.0).asin()
    }
}

/// Open on one weekday from one time to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hours {
    /// Monday = 0 … Sunday = 6.
    pub weekday: u8,
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight; smaller than `from` when it closes after midnight.
    pub to: u16,
}

impl Hours {
    /// Whether at least half an hour of it lies in this part of the day, as the filter on it understands that.
    pub fn lies_in(&self, part: crate::DayPart) -> bool {
        crate::understand::within(self, part)
    }
}

/// Whom a thing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ForWhom {
    /// The one who has it hard.
    Oneself,
    /// Family and friends of somebody who has it hard.
    Relative,
    /// Those who work with it.
    Professional,
}

impl ForWhom {
    /// The value used in keys of chips and in counts.
    pub const fn key(self) -> &'static str {
        match self {
            ForWhom::Oneself => "oneself",
            ForWhom::Relative => "relative",
            ForWhom::Professional => "professional",
        }
    }
}
