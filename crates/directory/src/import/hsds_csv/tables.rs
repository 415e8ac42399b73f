//! The tables of HSDS as CSV: what they are called in 1.x and 3.1, and their rows.

use super::super::csv::{Found, broken, decode, delimiter, each, header};
use crate::{
    hsds::Object,
    import::{Problem, csv::id_of},
};
use serde_json::{Value, json};

/// The standard's own name of a table, and what files are called that hold it.
const NAMES: [(&str, &[&str]); 27] = [
    ("organization", &["organizations"]),
    ("program", &["programs"]),
    ("service", &["services"]),
    ("location", &["locations"]),
    ("service_at_location", &["service_at_locations", "services_at_location"]),
    ("address", &["addresses", "physical_address", "physical_addresses"]),
    ("mail_address", &["mail_addresses", "postal_address", "postal_addresses"]),
    ("contact", &["contacts"]),
    ("phone", &["phones"]),
    ("schedule", &["schedules"]),
    ("regular_schedule", &["regular_schedules"]),
    ("holiday_schedule", &["holiday_schedules"]),
    ("taxonomy", &["taxonomies"]),
    ("taxonomy_term", &["taxonomy_terms"]),
    ("attribute", &["attributes", "service_attribute", "service_attributes"]),
    ("language", &["languages"]),
    ("accessibility", &["accessibility_for_disabilities"]),
    ("cost_option", &["cost_options"]),
    ("required_document", &["required_documents"]),
    ("service_area", &["service_areas"]),
    ("funding", &["fundings"]),
    ("service_capacity", &["service_capacities"]),
    ("unit", &["units"]),
    ("url", &["urls"]),
    ("organization_identifier", &["organization_identifiers"]),
    ("metadata", &[]),
    ("meta_table_description", &["meta_table_descriptions"]),
];

/// Columns that hold numbers.
const NUMBERS: [&str; 12] = [
    "latitude",
    "longitude",
    "minimum_age",
    "maximum_age",
    "amount",
    "interval",
    "count",
    "timezone",
    "available",
    "maximum",
    "year_incorporated",
    "extension",
];

/// One row of one table.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) number: usize,
    /// The identifier as the file has it.
    pub(super) local: String,
    pub(super) object: Object,
}

/// One table.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) name: &'static str,
    pub(super) file: String,
    pub(super) lines: Vec<Line>,
    pub(super) broken: Vec<Problem>,
}

/// Which table a file holds, by its name.
pub(super) fn name_of(file: &str) -> Option<&'static str> {
    let stem = file.rsplit(['/', '\\']).next()?.to_lowercase();
    let stem = stem.strip_suffix(".csv")?;
    NAMES.iter().find(|(name, others)| *name == stem || others.contains(&stem)).map(|(name, _)| *name)
}

/// Reads a file.
pub(super) fn read(name: &'static str, file: &str, bytes: &[u8]) -> Table {
    let mut table = Table { name, file: file.to_owned(), lines: Vec::new(), broken: Vec::new() };
    let Ok(decoded) = decode(bytes, None) else { return table };
    let sign = delimiter(&decoded.text);
    let Some((columns, at, line)) = header(&decoded.text, sign) else { return table };
    // 1.x keeps its terms in a file called after the taxonomy.
    if name == "taxonomy" && columns.iter().any(|column| column == "parent_id") {
        table.name = "taxonomy_term";
    }
    each(&decoded.text, sign, columns.len(), (at, line), &mut |number, found| {
        match found {
            Found::Row(cells) => {
                let mut object = Object::new();
                for (column, cell) in
                    columns.iter().zip(cells).filter(|(column, cell)| !column.is_empty() && !cell.is_empty())
                {
                    object.insert(column.clone(), typed(column, cell));
                }
                let own = if object.contains_key("id") { "id" } else { "taxonomy_id" };
                let local = object.get(own).and_then(Value::as_str).unwrap_or_default().to_owned();
                table.lines.push(Line { number, local, object });
            }
            other => {
                let mut problem = broken(number, &other, columns.len());
                problem.place.clone_from(&table.file);
                table.broken.push(problem);
            }
        }
        true
    });
    table
}

fn typed(column: &str, cell: String) -> Value {
    if NUMBERS.contains(&column)
        && let Ok(number) = serde_json::from_str::<serde_json::Number>(&cell)
    {
        return Value::Number(number);
    }
    json!(cell)
}

/// A UUID stays as it is; anything else becomes one, always the same.
pub(super) fn id(source: &str, table: &str, local: &str) -> String {
    match uuid::Uuid::try_parse(local) {
        Ok(_) => local.to_owned(),
        Err(_) => id_of(source, table, local),
    }
}
