//! One file of the demo town. A field that nobody knows is an error, so that a slip of the pen is seen.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {what}")]
pub struct Error {
    file: String,
    what: String,
}

/// A text in several languages, by BCP 47 tag.
pub(crate) type Words = BTreeMap<String, String>;

/// An organisation and what it offers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    pub(crate) slug: String,
    pub(crate) kind: String,
    pub(crate) municipality: String,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) website: Option<String>,
    pub(crate) name: Words,
    pub(crate) description: Words,
    pub(crate) service: Vec<Service>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Service {
    pub(crate) slug: String,
    pub(crate) themes: Vec<String>,
    pub(crate) for_whom: Vec<String>,
    pub(crate) entry: String,
    pub(crate) cost: String,
    pub(crate) price_nok: Option<i64>,
    pub(crate) sobriety: Option<String>,
    pub(crate) just_sit: Option<bool>,
    pub(crate) company: Option<bool>,
    pub(crate) group_size: Option<[i64; 2]>,
    pub(crate) step_free: Option<String>,
    pub(crate) age: Option<[i64; 2]>,
    #[serde(default)]
    pub(crate) languages: Vec<String>,
    pub(crate) picture: Option<String>,
    pub(crate) confirmed_days_ago: i64,
    pub(crate) confirmed_by: String,
    pub(crate) next_review_months: Option<i64>,
    #[serde(default)]
    pub(crate) digital: bool,
    pub(crate) area: Option<OneOrMany>,
    pub(crate) phone: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) website: Option<String>,
    pub(crate) name: Words,
    pub(crate) alternate_name: Option<Words>,
    pub(crate) summary: Words,
    pub(crate) description: Words,
    pub(crate) cost_note: Option<Words>,
    pub(crate) entry_note: Option<Words>,
    pub(crate) eligibility_note: Option<Words>,
    pub(crate) sobriety_note: Option<Words>,
    pub(crate) access_note: Option<Words>,
    pub(crate) group_note: Option<Words>,
    pub(crate) company_note: Option<Words>,
    pub(crate) schedule_note: Option<Words>,
    pub(crate) alert: Option<Words>,
    pub(crate) transport: Option<Words>,
    #[serde(default)]
    pub(crate) first_time: Vec<BTreeMap<String, [String; 2]>>,
    #[serde(default)]
    pub(crate) people: Vec<Person>,
    #[serde(default)]
    pub(crate) schedule: Vec<Schedule>,
    #[serde(default)]
    pub(crate) closed: Vec<Closed>,
    pub(crate) place: Option<Place>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    pub(crate) fn list(&self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one.clone()],
            Self::Many(many) => many.clone(),
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) role: Option<Words>,
    #[serde(default)]
    pub(crate) about: Words,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Schedule {
    pub(crate) freq: String,
    #[serde(default)]
    pub(crate) days: Vec<String>,
    #[serde(default)]
    pub(crate) nth: Vec<i64>,
    pub(crate) interval: Option<i64>,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) note: Option<Words>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Closed {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) reason: Words,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Place {
    pub(crate) name: Words,
    pub(crate) address: String,
    pub(crate) postal_code: String,
    pub(crate) town: String,
    pub(crate) lat: f64,
    pub(crate) lon: f64,
    pub(crate) entrance: Option<Words>,
}

pub(crate) fn read(name: &str, contents: &[u8]) -> Result<Organization, Error> {
    let wrong = |what: String| Error { file: name.to_owned(), what };
    let text = std::str::from_utf8(contents).map_err(|e| wrong(e.to_string()))?;
    toml::from_str(text).map_err(|e| wrong(e.to_string()))
}
