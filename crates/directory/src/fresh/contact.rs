//! Who answers for an entry, and how they are reached.

use crate::{hsds::string, listing::Row, store};
use kernel::storage::{Result, Tx};
use serde_json::Value;
use std::collections::BTreeMap;

/// Who holds entries: an organisation with all of its own, or one entry that nobody is named for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// An organisation.
    Organization(String),
    /// One entry.
    Service(String),
}

impl Holder {
    /// Who holds this entry.
    #[must_use]
    pub fn of(service: &str, organization: Option<&str>) -> Self {
        organization.map_or_else(|| Self::Service(service.to_owned()), |id| Self::Organization(id.to_owned()))
    }

    /// As it is written in a table: `o/…`, `s/…`.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Organization(id) => format!("o/{id}"),
            Self::Service(id) => format!("s/{id}"),
        }
    }

    /// What a table held.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let (kind, id) = word.split_once('/')?;
        match kind {
            "o" => Some(Self::Organization(id.to_owned())),
            "s" => Some(Self::Service(id.to_owned())),
            _ => None,
        }
    }
}

/// What a holder holds, and how they are reached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Held {
    /// What they are called.
    pub name: String,
    /// Their entries, by name; those that are over too.
    pub entries: Vec<Row>,
    /// The address that most of their entries name, or their own.
    pub email: Option<String>,
    /// A number that takes text messages, in the same way.
    pub mobile: Option<String>,
    /// A number to ring.
    pub phone: Option<String>,
}

/// What somebody holds.
///
/// # Errors
/// When the database fails.
pub fn held(tx: &mut Tx<'_>, holder: &Holder) -> Result<Held> {
    let ids = match holder {
        Holder::Organization(id) => store::services_held_by(tx, id)?,
        Holder::Service(id) => vec![id.clone()],
    };
    let mut entries = store::by_ids(tx, &ids)?;
    entries.sort_by_key(|row| (name(row).to_lowercase(), row.parts.service.id.clone()));
    let organization = entries.iter().find_map(|row| row.parts.organization.clone());
    let called = match (&organization, entries.first()) {
        (Some(organization), Some(row)) => row.parts.text_of(&organization.id, "name"),
        (None, Some(row)) => Some(name(row)),
        _ => None,
    };
    let own = organization.as_ref().map(|organization| &organization.data);
    let all = |field: &str| entries.iter().filter_map(|row| string(&row.parts.service.data, field)).collect::<Vec<_>>();
    let email = own.and_then(|own| string(own, "email")).or_else(|| most(all("email")));
    let email = email.map(|email| email.trim().to_owned()).filter(|email| email.contains('@'));
    let numbers: Vec<String> = own
        .into_iter()
        .chain(entries.iter().map(|row| &row.parts.service.data))
        .filter_map(|data| data.get("phones")?.as_array())
        .flatten()
        .filter_map(|phone| phone.get("number").and_then(Value::as_str).map(str::to_owned))
        .collect();
    let mobile = numbers.iter().find(|number| mail::sms::Number::read(number).is_some()).cloned();
    let phone = numbers.first().cloned();
    Ok(Held { name: called.unwrap_or_default(), entries, email, mobile, phone })
}

/// What an entry is called where it was written.
#[must_use]
pub fn name(row: &Row) -> String {
    row.parts.text_of(&row.parts.service.id, "name").unwrap_or_else(|| "–".to_owned())
}

fn most(all: Vec<String>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}
