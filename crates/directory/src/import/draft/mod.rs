//! A mapping as it is made on a page: for each column of a table what it is. It becomes the same mapping that
//! `varde import csv` reads (`docs/import.md`).

mod guess;
mod words;
mod write;

pub use guess::{guess, guess_word};
pub use words::{Distinct, MOST_WORDS, distinct};

use super::csv::fields::{self, Kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What somebody has said about a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What the list is called; it stands on each entry's page as its source.
    pub name: String,
    /// Under which licence it is; may be empty.
    pub licence: String,
    /// Where it can be read; may be empty.
    pub url: String,
    /// The language of its texts, BCP 47.
    pub language: String,
    /// `dmy` or `mdy`: what 03/04/2026 means.
    pub dates: String,
    /// The identifiers of its entries are made from it and the key, so it stays the same for the same list.
    pub source: String,
    /// Which sheet, where there are several.
    pub sheet: Option<String>,
    /// The number of the municipality of rows that say none; may be empty.
    pub municipality: String,
    /// The country of rows that say none, two letters; empty for Norway.
    pub country: String,
    /// The columns, in the order of the table.
    pub columns: Vec<Chosen>,
}

/// One column, and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// What it is called in the table.
    pub column: String,
    /// `service.name`, `place.city`, `hours.monday`; empty when nobody wants it.
    pub field: String,
    /// What stands between several values in one cell; empty for one value.
    pub split: String,
    /// Whether it tells one row from another.
    pub key: bool,
    /// What each word in it means, where the field is one of few words; an empty meaning is nothing.
    pub words: BTreeMap<String, String>,
}

/// The groups of fields, in the order in which they are offered.
pub const GROUPS: [&str; 4] = ["service", "organization", "place", "hours"];

/// The fields of a group, such as `service.name`.
#[must_use]
pub fn fields_of(group: &str) -> Vec<String> {
    let names = match group {
        "service" => fields::names(fields::SERVICE),
        "organization" => fields::names(fields::ORGANIZATION),
        "place" => fields::names(fields::PLACE),
        _ => super::csv::hours_names(),
    };
    names.into_iter().map(|name| format!("{group}.{name}")).collect()
}

/// Whether there is such a field.
#[must_use]
pub fn is_field(field: &str) -> bool {
    field
        .split_once('.')
        .is_some_and(|(group, _)| GROUPS.contains(&group) && fields_of(group).iter().any(|f| f == field))
}

fn kind(field: &str) -> Option<Kind> {
    let name = field.strip_prefix("service.")?;
    fields::SERVICE.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// The words that a field may hold; nothing where it takes any text.
#[must_use]
pub fn words_of(field: &str) -> Option<Vec<&'static str>> {
    kind(field).and_then(fields::allowed)
}

/// Whether one word of a table may mean several of them.
#[must_use]
pub fn takes_several(field: &str) -> bool {
    matches!(kind(field), Some(Kind::Themes | Kind::OwnWords(_)))
}

impl Draft {
    /// The columns whose words must be given a meaning, by their place in the table.
    pub fn worded(&self) -> impl Iterator<Item = (usize, &Chosen)> {
        self.columns.iter().enumerate().filter(|(_, chosen)| words_of(&chosen.field).is_some())
    }

    /// Whether some column is this field.
    #[must_use]
    pub fn has(&self, field: &str) -> bool {
        self.columns.iter().any(|chosen| chosen.field == field)
    }

    /// The mapping as a file for `varde import csv`.
    #[must_use]
    pub fn toml(&self) -> String {
        write::toml(self)
    }

    /// Whether it is a mapping that can be used.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        super::csv::is_mapping(&self.toml())
    }

    /// Takes over what is known from another list with the same columns.
    #[must_use]
    pub fn with_kept(self, kept: &Self) -> Self {
        let same = self.columns.iter().map(|c| &c.column).eq(kept.columns.iter().map(|c| &c.column));
        if same { Self { sheet: self.sheet, ..kept.clone() } } else { self }
    }
}
