//! What is found, with a reason for each.

use std::collections::BTreeMap;

use crate::Part;

/// The answer to a request.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The hits from `offset`, best first; those that fit come before the others.
    pub hits: Vec<Hit>,
    /// How many things were found.
    pub total: usize,
    /// How many of `total` also meet everything understood; these come first.
    pub fitting: usize,
    /// What was understood as filters: chips that can be taken away.
    pub understood: Vec<Understood>,
    /// How many hits there are per value of each filter.
    pub counts: Counts,
    /// The words tell of an emergency: show the help numbers first.
    pub crisis: bool,
    /// Words read otherwise than typed: (typed, read as).
    pub corrected: Vec<(String, String)>,
    /// Nothing matched; the hits are open places that suit most people.
    pub nothing_near: bool,
    /// The generation of the index that answered.
    pub generation: u64,
}

/// One thing found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The id of the thing.
    pub id: String,
    /// Meets everything understood.
    pub fits: bool,
    /// Higher is better; only comparable within one answer.
    pub score: f32,
    /// Why it came, strongest first.
    pub why: Vec<Why>,
    /// Metres from the place asked for, when both are known.
    pub distance_m: Option<u32>,
}

/// A short name in three languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Deserialize)]
pub struct Label {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

impl Label {
    /// The label in a language (BCP 47), bokmål when there is none.
    pub fn in_language(&self, language: &str) -> &str {
        let text = match language {
            "nn" => &self.nn,
            "nb" | "no" => &self.nb,
            _ => &self.en,
        };
        if text.is_empty() { &self.nb } else { text }
    }
}

/// One reason for a hit. The page turns it into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// A word typed stands in the thing.
    Word {
        /// As typed.
        typed: String,
        /// As it stands in the thing.
        found: String,
        /// Where it stands.
        part: Part,
    },
    /// Words typed and words in the thing mean the same.
    Concept {
        /// As typed.
        typed: String,
        /// What both mean.
        concept: Label,
        /// The word in the thing.
        found: Option<String>,
    },
    /// The thing offers what helps with what was typed.
    Need {
        /// As typed.
        typed: String,
        /// What it was understood as.
        need: Label,
        /// What helps.
        offer: Label,
        /// The word in the thing.
        found: Option<String>,
    },
    /// A word of the thing looks like a word typed.
    Similar {
        /// As typed.
        typed: String,
        /// As it stands in the thing.
        found: String,
    },
    /// It is where it was asked for.
    Place {
        /// As typed.
        typed: String,
        /// The name of the place.
        place: String,
    },
    /// It is open when it was asked for.
    Day {
        /// As typed.
        typed: String,
        /// Weekday (Monday = 0), when one day was asked for.
        weekday: Option<u8>,
        /// Opens, minutes after midnight.
        from: u16,
        /// Closes, minutes after midnight.
        to: u16,
    },
    /// It meets another understood filter (free, no referral, language …).
    Fact {
        /// As typed.
        typed: String,
        /// The kind of the filter met.
        kind: UnderstoodKind,
        /// Its value, as in [`Understood::value`].
        value: String,
    },
}

/// Something in the words understood as a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// `kind:value`; give it back in `Request::set_aside` to take the chip away.
    pub key: String,
    /// What sort of filter it is.
    pub kind: UnderstoodKind,
    /// The value, for example a weekday number, a language tag or a place's key.
    pub value: String,
    /// A name to show for a place; empty for the other kinds, whose values the page translates.
    pub name: String,
    /// The words typed that said so.
    pub typed: String,
}

/// The sorts of filters words can be understood as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnderstoodKind {
    /// A place in the gazetteer.
    Place,
    /// A weekday, `0` (Monday) to `6`.
    Weekday,
    /// A part of the day: keys of [`crate::DayPart`].
    DayPart,
    /// Open now.
    OpenNow,
    /// Costs nothing.
    Free,
    /// No referral.
    NoReferral,
    /// No signing up.
    DropIn,
    /// Reached without steps.
    StepFree,
    /// Somebody goes along the first time.
    Company,
    /// Whom it is for: keys of [`crate::ForWhom`].
    ForWhom,
    /// Age, `from-to` in years.
    Age,
    /// A language, BCP 47.
    Language,
    /// By telephone or on the net.
    Digital,
}

impl UnderstoodKind {
    /// The first part of the chip's key.
    pub const fn key(self) -> &'static str {
        match self {
            UnderstoodKind::Place => "place",
            UnderstoodKind::Weekday => "weekday",
            UnderstoodKind::DayPart => "day_part",
            UnderstoodKind::OpenNow => "open_now",
            UnderstoodKind::Free => "free",
            UnderstoodKind::NoReferral => "no_referral",
            UnderstoodKind::DropIn => "drop_in",
            UnderstoodKind::StepFree => "step_free",
            UnderstoodKind::Company => "company",
            UnderstoodKind::ForWhom => "for_whom",
            UnderstoodKind::Age => "age",
            UnderstoodKind::Language => "language",
            UnderstoodKind::Digital => "digital",
        }
    }
}

/// How many of the hits have each value. Unknown facts count nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// By municipality number.
    pub municipalities: BTreeMap<String, usize>,
    /// By theme id.
    pub themes: BTreeMap<String, usize>,
    /// By weekday, Monday first.
    pub weekdays: [usize; 7],
    /// By part of the day.
    pub day_parts: BTreeMap<&'static str, usize>,
    /// Open at `Request::now`.
    pub open_now: usize,
    /// Costs nothing.
    pub free: usize,
    /// No referral.
    pub no_referral: usize,
    /// No signing up.
    pub drop_in: usize,
    /// Reached without steps.
    pub step_free: usize,
    /// Somebody can go along.
    pub company: usize,
    /// By whom it is for.
    pub for_whom: BTreeMap<&'static str, usize>,
    /// By language spoken.
    pub languages: BTreeMap<String, usize>,
    /// By telephone or on the net.
    pub digital: usize,
}
