//! An entry as a form has it: a value for each field, and one in each language where people read it.

use super::{
    fields::{FIELDS, Field, Kind},
    times,
};
use crate::{
    facts::Facts,
    hsds::{Content, OWN, Object, Parts, string},
    listing::Row,
    photo::{FIELD, Photo},
};
use serde_json::Value;
use std::collections::BTreeMap;

/// The languages in which every text can be written. Others are kept, and shown where somebody has written them.
pub const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// An entry as a form has it. The key of a field that is read in several languages ends in its language: `name.nn`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What stands in each field. What is empty is not there.
    pub values: BTreeMap<String, String>,
}

/// The key of a field in a language.
#[must_use]
pub fn key(field: &Field, language: &str) -> String {
    if field.is_translated() { format!("{}.{language}", field.name) } else { field.name.to_owned() }
}

/// The field and the language of a key.
#[must_use]
pub fn of_key(key: &str) -> Option<(&'static Field, Option<&str>)> {
    match key.split_once('.') {
        Some((name, language)) => Some((Field::of(name).filter(|field| field.is_translated())?, Some(language))),
        None => Some((Field::of(key).filter(|field| !field.is_translated())?, None)),
    }
}

impl Draft {
    /// What stands in a field; empty when nothing does.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.values.get(key).map_or("", String::as_str)
    }

    /// Puts something in a field.
    pub fn put(&mut self, key: impl Into<String>, value: impl Into<String>) {
        let (key, value) = (key.into(), value.into());
        if value.trim().is_empty() {
            self.values.remove(&key);
        } else {
            self.values.insert(key, value);
        }
    }

    /// The lines of a field that has several.
    #[must_use]
    pub fn lines(&self, key: &str) -> Vec<String> {
        self.get(key).lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    /// Several words of a field.
    #[must_use]
    pub fn words(&self, key: &str) -> Vec<String> {
        self.get(key).split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect()
    }

    /// The languages in which anything is written: ours first, then others in order.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let mut found: Vec<String> = LANGUAGES.iter().map(|tag| (*tag).to_owned()).collect();
        for language in self.values.keys().filter_map(|key| of_key(key)?.1) {
            if !found.iter().any(|known| known == language) {
                found.push(language.to_owned());
            }
        }
        found
    }

    /// The entry as it is.
    #[must_use]
    pub fn read(row: &Row) -> Self {
        let (parts, mut draft) = (&row.parts, Self::default());
        let service = &parts.service;
        for content in parts.content.iter().filter(|content| content.owner == service.id) {
            if Field::of(&content.field).is_some_and(Field::is_translated) {
                draft.put(format!("{}.{}", content.field, content.language), &*content.text);
            }
        }
        let own = |field: &str| service.data.get(OWN)?.get(field);
        let word = |field: &str| own(field).and_then(Value::as_str).unwrap_or_default().to_owned();
        let facts = Facts::read(&service.data);
        for field in ["entry", "sobriety", "step_free"] {
            draft.put(field, word(field));
        }
        draft.put(
            "cost",
            facts
                .cost
                .and_then(|cost| serde_json::to_value(cost).ok()?.as_str().map(str::to_owned))
                .unwrap_or_default(),
        );
        draft.put("themes", facts.themes.join(","));
        let whom = own("for_whom").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        draft.put("for_whom", whom.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","));
        draft.put("price_nok", facts.price_nok.map_or_else(String::new, |price| price.to_string()));
        draft.put("company", facts.company.map_or("", |company| if company { "yes" } else { "no" }));
        draft.put("times", times::of_schedules(&rules(parts)).0.join("\n"));
        let home = parts.home();
        draft.put(
            "seasons",
            facts.closed.iter().map(|closed| times::season_line(closed, &home)).collect::<Vec<_>>().join("\n"),
        );
        for field in ["email", "url"] {
            draft.put(field, string(&service.data, field).unwrap_or_default());
        }
        draft.put("phone", phone(&service.data).unwrap_or_default());
        draft.put(FIELD, facts.photo.as_ref().map(Photo::field).unwrap_or_default());
        if let Some(organization) = &parts.organization {
            draft.put("organization", parts.text_of(&organization.id, "name").unwrap_or_default());
            for (field, theirs) in [("email", "email"), ("url", "website")] {
                if draft.get(field).is_empty() {
                    draft.put(field, string(&organization.data, theirs).unwrap_or_default());
                }
            }
            if draft.get("phone").is_empty() {
                draft.put("phone", phone(&organization.data).unwrap_or_default());
            }
        }
        if let Some(place) = parts.first_place() {
            draft.put("place_name", parts.text_of(&place.id, "name").unwrap_or_default());
            for field in ["address_1", "postal_code", "city"] {
                let address = place.data.get("addresses").and_then(|all| all.get(0)).and_then(Value::as_object);
                draft.put(field, address.and_then(|address| string(address, field)).unwrap_or_default());
            }
        }
        draft
    }

    /// What differs from `before`: the key, what it was, what it is. In the order of the form.
    #[must_use]
    pub fn changes(&self, before: &Self) -> Vec<Change> {
        let mut languages = self.languages();
        languages.extend(before.languages());
        let mut seen = std::collections::HashSet::new();
        languages.retain(|language| seen.insert(language.clone()));
        let mut changes = Vec::new();
        for field in FIELDS {
            let tags: &[String] = if field.is_translated() { &languages } else { &languages[..1] };
            for language in tags {
                let key = key(field, language);
                let (was, is) = (before.get(&key), self.get(&key));
                if normal(was) != normal(is) {
                    changes.push(Change { key, was: was.to_owned(), is: is.to_owned() });
                }
            }
        }
        changes
    }

    /// With these changes.
    #[must_use]
    pub fn with(&self, changes: &[Change]) -> Self {
        let mut draft = self.clone();
        for change in changes {
            draft.put(&*change.key, &*change.is);
        }
        draft
    }
}

/// One field that changes.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// Which, as [`key`] says.
    pub key: String,
    /// What it was when the change was made.
    pub was: String,
    /// What it is to be.
    pub is: String,
}

impl Change {
    /// Its field.
    #[must_use]
    pub fn field(&self) -> Option<&'static Field> {
        of_key(&self.key).map(|(field, _)| field)
    }

    /// Its language, where there is one in each.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        of_key(&self.key)?.1
    }
}

/// Browsers send line ends as CRLF (HTML, «normalize newlines»); that is no change.
fn normal(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn phone(data: &Object) -> Option<String> {
    let phones = data.get("phones")?.as_array()?;
    phones.iter().find_map(|phone| phone.get("number")?.as_str().map(str::to_owned))
}

/// The rules that say when it is, where the entry has its own: those of a service first, else those of its places.
pub(super) fn rules(parts: &Parts) -> Vec<Value> {
    let of = |data: &Object| data.get("schedules").and_then(Value::as_array).cloned();
    let own = of(&parts.service.data).filter(|rules| !rules.is_empty());
    own.or_else(|| parts.at_locations.iter().find_map(|at| of(&at.data))).unwrap_or_default()
}

impl Parts {
    /// The language in which the entry was written first.
    #[must_use]
    pub fn home(&self) -> String {
        let own = self.service.data.get(OWN).and_then(Value::as_object);
        let said = own.and_then(|own| string(own, "language").or_else(|| string(own, "_language")));
        let first = || self.content.iter().find(|content| content.owner == self.service.id && content.field == "name");
        said.or_else(|| first().map(|content| content.language.clone())).unwrap_or_else(|| "nb".to_owned())
    }

    /// A text of something in the home language, or in whatever there is.
    pub(crate) fn text_of(&self, owner: &str, field: &str) -> Option<String> {
        let home = self.home();
        let mine = |content: &&Content| content.owner == owner && content.field == field;
        let all = || self.content.iter().filter(mine);
        all().find(|content| content.language == home).or_else(|| all().next()).map(|content| content.text.clone())
    }

    /// The place that a reader meets.
    pub(crate) fn first_place(&self) -> Option<&crate::hsds::Thing> {
        let id = self.at_locations.first()?.location.as_ref()?;
        self.locations.iter().find(|place| &place.id == id)
    }
}

impl Kind {
    /// Whether what it takes is a list of words.
    #[must_use]
    pub const fn is_many(self) -> bool {
        matches!(self, Self::Many(_) | Self::Themes)
    }
}
