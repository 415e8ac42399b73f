//! The mapping file: which column becomes which field. `docs/import.md` shows a complete one.

use serde::{Deserialize, Deserializer, de};
use std::{collections::BTreeMap, fmt};
use toml::Spanned;

/// A mapping as somebody wrote it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mapping {
    pub(crate) source: Source,
    #[serde(default)]
    pub(crate) file: File,
    pub(crate) service: Fields,
    #[serde(default)]
    pub(crate) organization: Fields,
    #[serde(default)]
    pub(crate) place: Fields,
    #[serde(default)]
    pub(crate) hours: Fields,
}

pub(crate) type Fields = BTreeMap<Spanned<String>, Spanned<Field>>;

/// Where the table comes from.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    /// From it and the key all identifiers are made; it must never change.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) licence: Option<String>,
    pub(crate) url: Option<String>,
    /// BCP 47.
    pub(crate) language: String,
    /// The columns that tell one row from another.
    pub(crate) key: Vec<Spanned<String>>,
}

/// How the file is written. What is not said is found out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    pub(crate) encoding: Option<String>,
    pub(crate) delimiter: Option<char>,
    /// Day, month and year: in which order numbers stand.
    #[serde(default)]
    pub(crate) dates: DateOrder,
    /// Words that mean that the cell is empty.
    #[serde(default)]
    pub(crate) empty: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum DateOrder {
    #[default]
    Dmy,
    Mdy,
}

/// Where the value of a field comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) columns: Vec<String>,
    /// What stands between the texts of several columns.
    pub(crate) join: Option<String>,
    /// The same for every row.
    pub(crate) value: Option<String>,
    /// What stands between several values in one cell.
    pub(crate) split: Option<String>,
    /// What each word of the table means.
    pub(crate) values: Option<BTreeMap<String, String>>,
    /// What a word means that is not among `values`; empty for nothing.
    pub(crate) otherwise: Option<String>,
    /// Only `[hours]`: the columns with the times.
    pub(crate) opens: Option<String>,
    pub(crate) closes: Option<String>,
}

impl Field {
    /// Every column that it names.
    pub(crate) fn named(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().chain(&self.opens).chain(&self.closes).map(String::as_str)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Long {
    column: Option<String>,
    #[serde(default)]
    columns: Vec<String>,
    join: Option<String>,
    value: Option<String>,
    split: Option<String>,
    values: Option<BTreeMap<String, String>>,
    otherwise: Option<String>,
    opens: Option<String>,
    closes: Option<String>,
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> de::Visitor<'de> for Either {
            type Value = Field;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "the name of a column, or a table such as { column = \"…\", values = { … } } or { value = \"…\" }",
                )
            }

            fn visit_str<E: de::Error>(self, column: &str) -> Result<Field, E> {
                Ok(Field { columns: vec![column.to_owned()], ..Field::default() })
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Field, A::Error> {
                let long = Long::deserialize(de::value::MapAccessDeserializer::new(map))?;
                let columns: Vec<String> = long.column.into_iter().chain(long.columns).collect();
                let Long { join, value, split, values, otherwise, opens, closes, .. } = long;
                if columns.is_empty() && value.is_none() && opens.is_none() {
                    return Err(de::Error::custom("names neither a column nor a value"));
                }
                if otherwise.is_some() && values.is_none() {
                    return Err(de::Error::custom("«otherwise» needs «values» beside it"));
                }
                Ok(Field { columns, join, value, split, values, otherwise, opens, closes })
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// Why a mapping cannot be used: sentences with the line of the mapping, for a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct BadMapping(pub Vec<String>);

impl Mapping {
    /// Reads a mapping.
    ///
    /// # Errors
    /// What is wrong, with the line.
    pub(crate) fn read(text: &str) -> Result<Self, BadMapping> {
        let mapping: Self = toml::from_str(text).map_err(|error| BadMapping(vec![error.to_string()]))?;
        let mut wrong = Vec::new();
        let mut say = |at: usize, what: String| wrong.push(format!("line {}: {what}", line_of(text, at)));
        for (part, fields, known) in [
            ("service", &mapping.service, super::fields::names(super::fields::SERVICE)),
            ("organization", &mapping.organization, super::fields::names(super::fields::ORGANIZATION)),
            ("place", &mapping.place, super::fields::names(super::fields::PLACE)),
            ("hours", &mapping.hours, super::hours::NAMES.to_vec()),
        ] {
            for name in fields.keys().filter(|name| !known.contains(&name.get_ref().as_str())) {
                let what = format!("[{part}] has no field «{}». It has: {}", name.get_ref(), known.join(", "));
                say(name.span().start, what);
            }
        }
        if !mapping.service.keys().any(|name| name.get_ref() == "name") {
            say(0, "[service] must say where «name» comes from".to_owned());
        }
        if mapping.source.key.is_empty() {
            say(0, "[source] must name at least one column in «key»".to_owned());
        }
        if mapping.source.id.trim().is_empty() {
            say(0, "[source] must have an «id»".to_owned());
        }
        super::fields::check_values(&mapping, &mut say);
        if wrong.is_empty() { Ok(mapping) } else { Err(BadMapping(wrong)) }
    }

    /// Looks whether every column that is named is there.
    ///
    /// # Errors
    /// Which are not, with the line, and which columns there are.
    pub(crate) fn check_columns(&self, text: &str, columns: &[String]) -> Result<(), BadMapping> {
        let mut wrong = Vec::new();
        let mut look = |at: usize, column: &str| {
            let line = line_of(text, at);
            if position(columns, column).is_none() {
                wrong.push(format!("line {line}: the table has no column «{column}»"));
            } else if columns.iter().filter(|name| name.as_str() == column).count() > 1 {
                wrong.push(format!("line {line}: the table has two columns «{column}»; give one of them another name"));
            }
        };
        for key in &self.source.key {
            look(key.span().start, key.get_ref());
        }
        for fields in [&self.service, &self.organization, &self.place, &self.hours] {
            for field in fields.values() {
                for column in field.get_ref().named() {
                    look(field.span().start, column);
                }
            }
        }
        if wrong.is_empty() {
            return Ok(());
        }
        wrong.sort();
        wrong.dedup();
        let there: Vec<String> = columns.iter().filter(|c| !c.is_empty()).map(|c| format!("«{c}»")).collect();
        wrong.push(format!("The columns are: {}", there.join(", ")));
        Err(BadMapping(wrong))
    }
}

/// Where a column stands: by its very name, or by the same name in other letters.
pub(crate) fn position(columns: &[String], name: &str) -> Option<usize> {
    let name = name.trim();
    columns
        .iter()
        .position(|column| column == name)
        .or_else(|| columns.iter().position(|column| column.to_lowercase() == name.to_lowercase()))
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}
