//! Gatherings that come from elsewhere: a calendar file, a table of dates. Brought again, what has changed there is changed here; what
//! somebody here has changed by hand stays and is told; what is no longer there is told and not taken away.
//!
//! Each series that came remembers what its source said ([`Said`]). Three things are compared, piece by piece: what was said then, what
//! is said now, and what is here. So nobody has to mark what they change by hand, and undoing is being told the former again.

mod ics;
mod place;
mod report;
mod said;
mod table;
mod text;

pub use report::{Remark, Report, Row, What};
pub use said::{Arriving, Beat, Choice, Day, Said, Where, choose};

use crate::around::Around;
use jiff::civil::Date;

/// So large a file is taken on screen, octets.
pub const MOST_BYTES: usize = 2 * 1024 * 1024;

/// Which kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A calendar (iCalendar).
    #[default]
    Calendar,
    /// A table of dates (CSV).
    Table,
}

impl Kind {
    /// The word in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Calendar => "calendar",
            Self::Table => "table",
        }
    }
}

/// What a file brings.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// Which kind of file it was.
    pub kind: Kind,
    /// What it is called: its own name, or the file's.
    pub source: String,
    /// What can be taken in, each by what it is known by there.
    pub families: Vec<Arriving>,
    /// Rows that cannot, each with its line and why.
    pub refused: Vec<Remark>,
}

/// Reads a file: a calendar where it is one, and a table otherwise. `language` is what texts are taken to be in, BCP 47.
#[must_use]
pub fn read(bytes: &[u8], file: &str, language: &str, today: Date, around: &dyn Around) -> Brought {
    let text = text::decoded(bytes);
    let head = text.trim_start_matches('\u{feff}').trim_start();
    let calendar = begins(head);
    let named = std::path::Path::new(file).extension().is_some_and(|end| end.eq_ignore_ascii_case("csv"));
    let mut brought = if calendar || !(named || table::looks_like_one(head)) {
        ics::read(bytes, language, today, around)
    } else {
        table::read(&text, language, today, around)
    };
    if brought.source.is_empty() {
        brought.source = file.to_owned();
    }
    brought
}

/// Whether a file begins as a calendar does.
#[must_use]
pub fn is_calendar(bytes: &[u8]) -> bool {
    begins(&text::decoded(bytes))
}

fn begins(text: &str) -> bool {
    let head = text.trim_start_matches('\u{feff}').trim_start();
    head.get(..15).is_some_and(|head| head.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// Whether what it is known by was made here from a table: calendars know nothing of it.
#[must_use]
pub fn is_of_table(uid: &str) -> bool {
    uid.starts_with(table::TABLE)
}

/// The text of a file as it can stand in a form.
#[must_use]
pub fn carried(bytes: &[u8]) -> String {
    text::decoded(bytes).trim_start_matches('\u{feff}').to_owned()
}

/// Puts together what belongs together: dates that a source knows one by one, and that are called the same at the same place, are one
/// series. What is known here already (`known`: key and what was said) stays where it is.
#[must_use]
pub fn arranged(families: Vec<Arriving>, known: &[(String, Said)]) -> Vec<Arriving> {
    let mut all: Vec<Arriving> = Vec::with_capacity(families.len());
    let mut places: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for family in families {
        let key = key_of(&family, known, &all);
        match places.get(&key).and_then(|place| all.get_mut(*place)) {
            Some(there) => there.join(family),
            None => {
                places.insert(key.clone(), all.len());
                all.push(Arriving { key, ..family });
            }
        }
    }
    all
}

/// By what a family is kept here.
fn key_of(family: &Arriving, known: &[(String, Said)], before: &[Arriving]) -> String {
    if family.said.beat.is_some() || known.iter().any(|(key, _)| *key == family.key) {
        return family.key.clone();
    }
    let has = |said: &Said| family.said.own.keys().any(|uid| said.own.contains_key(uid));
    let like = |said: &Said| said.beat.is_none() && said.is_called_like(&family.said);
    let of = |fits: &dyn Fn(&Said) -> bool| known.iter().find(|(_, said)| fits(said)).map(|(key, _)| key.clone());
    of(&has)
        .or_else(|| of(&like))
        .or_else(|| before.iter().find(|other| like(&other.said)).map(|other| other.key.clone()))
        .unwrap_or_else(|| family.key.clone())
}
