//! A draft written as the mapping that `varde import csv` reads.

use super::{Chosen, Draft, GROUPS, words_of};
use toml::{Table, Value};

pub(super) fn toml(draft: &Draft) -> String {
    let text = |text: &str| Value::String(text.to_owned());
    let mut source = Table::new();
    source.insert("id".into(), text(&draft.source));
    source.insert("name".into(), text(&draft.name));
    for (name, value) in [("licence", &draft.licence), ("url", &draft.url)] {
        if !value.is_empty() {
            source.insert(name.into(), text(value));
        }
    }
    source.insert("language".into(), text(&draft.language));
    let key = draft.columns.iter().filter(|chosen| chosen.key).map(|chosen| text(&chosen.column));
    source.insert("key".into(), Value::Array(key.collect()));
    let mut file = Table::new();
    file.insert("dates".into(), text(if draft.dates == "mdy" { "mdy" } else { "dmy" }));
    let mut whole = Table::new();
    whole.insert("source".into(), Value::Table(source));
    whole.insert("file".into(), Value::Table(file));
    for group in GROUPS {
        let mut fields = Table::new();
        for field in super::fields_of(group) {
            let columns: Vec<&Chosen> = draft.columns.iter().filter(|chosen| chosen.field == field).collect();
            let name = field.split_once('.').map_or(field.as_str(), |(_, name)| name);
            let always = match field.as_str() {
                "place.municipality" => draft.municipality.as_str(),
                "place.country" => draft.country.as_str(),
                _ => "",
            };
            if !columns.is_empty() || !always.is_empty() {
                fields.insert(name.to_owned(), one(&field, &columns, always));
            }
        }
        if !fields.is_empty() || group == "service" {
            whole.insert(group.to_owned(), Value::Table(fields));
        }
    }
    whole.to_string()
}

/// A field: its columns, what stands between several, what each word means.
fn one(field: &str, columns: &[&Chosen], always: &str) -> Value {
    let text = |text: &str| Value::String(text.to_owned());
    let mut out = Table::new();
    match columns {
        [] => {}
        [one] => _ = out.insert("column".into(), text(&one.column)),
        several => {
            let columns = several.iter().map(|chosen| text(&chosen.column)).collect();
            out.insert("columns".into(), Value::Array(columns));
            let between = match field {
                "service.description" | "organization.description" => "\n\n",
                "place.address" | "service.name" => " ",
                _ => ", ",
            };
            out.insert("join".into(), text(between));
        }
    }
    if !always.is_empty() {
        out.insert("value".into(), text(always));
    }
    if let Some(split) = columns.iter().map(|chosen| &chosen.split).find(|split| !split.is_empty()) {
        out.insert("split".into(), text(split));
    }
    if words_of(field).is_some() {
        let words = columns.iter().flat_map(|chosen| &chosen.words);
        out.insert("values".into(), Value::Table(words.map(|(word, means)| (word.clone(), text(means))).collect()));
    }
    Value::Table(out)
}
