//! A mapping that fits its table: every field with what it takes, every column with its place.

use super::{
    fields::{self, Kind},
    mapping::{BadMapping, Field, Fields, Mapping, position},
};
use std::collections::HashMap;

/// A field that the mapping fills.
pub(crate) struct Filled {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) field: Field,
}

/// A mapping, ready for rows.
pub(crate) struct Ready {
    pub(crate) mapping: Mapping,
    pub(crate) service: Vec<Filled>,
    pub(crate) organization: Vec<Filled>,
    pub(crate) place: Vec<Filled>,
    hours: HashMap<String, Field>,
    places: HashMap<String, usize>,
    empty: Vec<String>,
}

impl Ready {
    /// Ties a mapping to the columns of a table.
    ///
    /// # Errors
    /// When a column that it names is not there.
    pub(crate) fn new(mapping: Mapping, text: &str, columns: &[String]) -> Result<Self, BadMapping> {
        mapping.check_columns(text, columns)?;
        let all = [&mapping.service, &mapping.organization, &mapping.place, &mapping.hours];
        let named = all.iter().flat_map(|fields| fields.values()).flat_map(|field| field.get_ref().named());
        let named = named.chain(mapping.source.key.iter().map(|key| key.get_ref().as_str()));
        let places = named.filter_map(|name| Some((name.to_owned(), position(columns, name)?))).collect();
        let hours =
            mapping.hours.iter().map(|(name, field)| (name.get_ref().clone(), folded(field.get_ref()))).collect();
        Ok(Self {
            service: filled(&mapping.service, fields::SERVICE),
            organization: filled(&mapping.organization, fields::ORGANIZATION),
            place: filled(&mapping.place, fields::PLACE),
            hours,
            places,
            empty: mapping.file.empty.iter().map(|word| word.to_lowercase()).collect(),
            mapping,
        })
    }

    pub(crate) fn hours_of(&self, name: &str) -> Option<&Field> {
        self.hours.get(name)
    }

    /// The field of a place with this name.
    pub(crate) fn place_of(&self, name: &str) -> Option<&Field> {
        self.place.iter().find(|filled| filled.name == name).map(|filled| &filled.field)
    }

    /// What stands in a column, nothing for a word that means nothing.
    pub(crate) fn cell<'r>(&self, cells: &'r [String], column: &str) -> &'r str {
        let found = self.places.get(column).and_then(|at| cells.get(*at)).map_or("", String::as_str);
        if !self.empty.is_empty() && self.empty.contains(&found.to_lowercase()) { "" } else { found }
    }
}

/// In the order of the table, so that the same row always gives the same object.
fn filled(fields: &Fields, table: &[(&'static str, Kind)]) -> Vec<Filled> {
    let find = |name: &str| fields.iter().find(|(known, _)| known.get_ref() == name).map(|(_, field)| field.get_ref());
    table.iter().filter_map(|(name, kind)| Some(Filled { name, kind: *kind, field: folded(find(name)?) })).collect()
}

/// Words in small letters, as they are looked up.
fn folded(field: &Field) -> Field {
    let values = field
        .values
        .as_ref()
        .map(|values| values.iter().map(|(word, meaning)| (word.trim().to_lowercase(), meaning.clone())).collect());
    Field { values, ..field.clone() }
}
