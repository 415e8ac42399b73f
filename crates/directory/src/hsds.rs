//! A service as HSDS 3.1 nests it, taken apart for the tables and put together again.
//!
//! Whatever the standard or somebody's own profile puts in an object stays in it: only the texts that people read,
//! the organisation and the places are taken out, and they come back at the same place. So an import and an export
//! give the same JSON. (Human Services Data Specification 3.1, <https://docs.openreferral.org>, CC BY-SA 4.0.)

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A JSON object.
pub type Object = Map<String, Value>;

/// Texts that people read on a service, in the standard's own words.
pub const SERVICE_TEXTS: &[&str] = &[
    "name",
    "alternate_name",
    "description",
    "fees_description",
    "application_process",
    "eligibility_description",
    "alert",
];
/// Our own texts on a service, inside [`OWN`].
pub const OWN_TEXTS: &[&str] = &[
    "summary",
    "first_time",
    "who_meets",
    "schedule_note",
    "group_note",
    "company_note",
    "sobriety_note",
    "access_note",
];
/// Texts that people read on an organisation.
pub const ORGANIZATION_TEXTS: &[&str] = &["name", "alternate_name", "description"];
/// Texts that people read on a location.
pub const LOCATION_TEXTS: &[&str] = &["name", "alternate_name", "description", "transportation"];
/// The object in which everything lies that HSDS has no word for.
pub const OWN: &str = "varde";

/// One text in one language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Content {
    /// Whose text: the identifier of a service, an organisation or a location.
    pub owner: String,
    /// Which text, such as `description`.
    pub field: String,
    /// BCP 47 tag.
    pub language: String,
    /// What it says.
    pub text: String,
}

/// An object of its own, without the texts that people read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    /// Its identifier.
    pub id: String,
    /// What is left of it.
    pub data: Object,
}

/// Where a service is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AtLocation {
    /// Its identifier.
    pub id: String,
    /// The place, if the object names one.
    pub location: Option<String>,
    /// What is left of it.
    pub data: Object,
}

/// A service taken apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parts {
    /// The service itself.
    pub service: Thing,
    /// The organisation that was nested in it.
    pub organization: Option<Thing>,
    /// The organisation's identifier, nested or only named.
    pub organization_id: Option<String>,
    /// Where it is given, in order.
    pub at_locations: Vec<AtLocation>,
    /// The places that were nested.
    pub locations: Vec<Thing>,
    /// All texts that people read.
    pub content: Vec<Content>,
}

/// Takes a service apart. Texts without a language of their own are in `language`, unless the service says another.
#[must_use]
pub fn split(mut service: Object, language: &str) -> Parts {
    let id = string(&service, "id").unwrap_or_default();
    let mut content = Vec::new();
    let language = own_language(&service).unwrap_or_else(|| language.to_owned());

    let mut locations = Vec::new();
    let mut at_locations = Vec::new();
    if service.get("service_at_locations").is_some_and(all_objects)
        && let Some(Value::Array(list)) = service.remove("service_at_locations")
    {
        for value in list {
            let Value::Object(mut at) = value else { continue };
            let location = match at.remove("location") {
                Some(Value::Object(location)) if string(&location, "id").is_some() => {
                    let thing = lift(location, LOCATION_TEXTS, &[], &language, &mut content);
                    let location = thing.id.clone();
                    locations.push(thing);
                    Some(location)
                }
                Some(other) => {
                    at.insert("location".into(), other);
                    None
                }
                None => None,
            };
            let id = string(&at, "id").unwrap_or_default();
            at_locations.push(AtLocation { id, location, data: at });
        }
    }

    let organization = match service.remove("organization") {
        Some(Value::Object(organization)) if string(&organization, "id").is_some() => {
            Some(lift(organization, ORGANIZATION_TEXTS, &[], &language, &mut content))
        }
        Some(other) => {
            service.insert("organization".into(), other);
            None
        }
        None => None,
    };
    let organization_id = organization.as_ref().map(|o| o.id.clone()).or_else(|| string(&service, "organization_id"));
    let service = lift(service, SERVICE_TEXTS, OWN_TEXTS, &language, &mut content);
    debug_assert_eq!(service.id, id);
    Parts { service, organization, organization_id, at_locations, locations, content }
}

/// Puts a service together again: the inverse of [`split`].
#[must_use]
pub fn join(parts: Parts) -> Object {
    let mut service = sink(parts.service, &parts.content);
    if let Some(organization) = parts.organization {
        service.insert("organization".into(), Value::Object(sink(organization, &parts.content)));
    }
    if !parts.at_locations.is_empty() {
        let list = parts
            .at_locations
            .into_iter()
            .map(|at| {
                let mut data = at.data;
                let place = at.location.and_then(|id| parts.locations.iter().find(|place| place.id == id));
                if let Some(place) = place {
                    data.insert("location".into(), Value::Object(sink(place.clone(), &parts.content)));
                }
                Value::Object(data)
            })
            .collect();
        service.insert("service_at_locations".into(), Value::Array(list));
    }
    service
}

/// An organisation or a place that came on its own.
#[must_use]
pub fn split_thing(object: Object, texts: &[&str], language: &str) -> (Thing, Vec<Content>) {
    let mut content = Vec::new();
    let language = own_language(&object).unwrap_or_else(|| language.to_owned());
    let thing = lift(object, texts, &[], &language, &mut content);
    (thing, content)
}

/// The inverse of [`split_thing`].
#[must_use]
pub fn join_thing(thing: Thing, content: &[Content]) -> Object {
    sink(thing, content)
}

/// A text field of an object, when it is text.
#[must_use]
pub fn string(object: &Object, field: &str) -> Option<String> {
    object.get(field)?.as_str().map(str::to_owned)
}

fn all_objects(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_object))
}

fn own_language(object: &Object) -> Option<String> {
    object.get(OWN)?.get("language")?.as_str().map(str::to_owned)
}

/// Takes the texts out of an object, the other languages' too.
fn lift(mut object: Object, texts: &[&str], own: &[&str], language: &str, content: &mut Vec<Content>) -> Thing {
    let id = string(&object, "id").unwrap_or_default();
    let mut take = |from: &mut Object, fields: &[&str], language: &str| {
        for field in fields {
            if from.get(*field).is_some_and(Value::is_string)
                && let Some(Value::String(text)) = from.remove(*field)
            {
                content.push(Content {
                    owner: id.clone(),
                    field: (*field).to_owned(),
                    language: language.to_owned(),
                    text,
                });
            }
        }
    };
    take(&mut object, texts, language);
    if let Some(Value::Object(ours)) = object.get_mut(OWN) {
        // Which language the standard's own fields are in has to be remembered, or they could not be put back.
        if !ours.contains_key("language") {
            ours.insert(HOME.into(), language.into());
        }
        take(ours, own, language);
        if let Some(Value::Object(translations)) = ours.get_mut("translations") {
            for (language, translated) in translations.iter_mut() {
                if let Value::Object(translated) = translated {
                    take(translated, texts, language);
                    take(translated, own, language);
                }
            }
        }
    }
    Thing { id, data: object }
}

/// Marks the language that was taken for granted at import; it is left out again on the way out.
const HOME: &str = "_language";

/// Puts the texts back where [`lift`] took them.
fn sink(thing: Thing, content: &[Content]) -> Object {
    let Thing { id, mut data } = thing;
    let mine: Vec<&Content> = content.iter().filter(|c| c.owner == id).collect();
    let home = own_language(&data)
        .or_else(|| data.get(OWN)?.get(HOME)?.as_str().map(str::to_owned))
        .or_else(|| mine.first().map(|c| c.language.clone()));
    for text in mine {
        let at_home = home.as_deref() == Some(text.language.as_str());
        let own = OWN_TEXTS.contains(&text.field.as_str());
        let target = match (at_home, own) {
            (true, false) => &mut data,
            (true, true) => inner(&mut data, OWN),
            (false, _) => inner(inner(inner(&mut data, OWN), "translations"), &text.language),
        };
        target.insert(text.field.clone(), Value::String(text.text.clone()));
    }
    if let Some(Value::Object(ours)) = data.get_mut(OWN) {
        ours.shift_remove(HOME);
    }
    data
}

fn inner<'a>(object: &'a mut Object, key: &str) -> &'a mut Object {
    let value = object.entry(key).or_insert_with(|| Value::Object(Object::new()));
    if !value.is_object() {
        *value = Value::Object(Object::new());
    }
    match value {
        Value::Object(inner) => inner,
        _ => unreachable!("made an object just above"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn object(value: Value) -> Object {
        match value {
            Value::Object(object) => object,
            _ => panic!("not an object"),
        }
    }

    #[test]
    fn a_service_comes_back_as_it_came() {
        let service = object(json!({
            "id": "s", "name": "Åpent naust", "description": null, "status": "active", "x_other": [1, {"a": null}],
            "organization": {"id": "o", "name": "Naustlaget", "description": "…", "website": "https://x.example"},
            "service_at_locations": [{"id": "sl", "location": {"id": "l", "name": "Kaia", "location_type": "physical"}}],
            "varde": {"language": "nb", "summary": "Kort.", "themes": ["creative"],
                      "translations": {"nn": {"name": "Ope naust", "summary": "Kort."}}},
        }));
        let parts = split(service.clone(), "en");
        assert_eq!(parts.content.len(), 7);
        assert!(parts.content.iter().any(|c| c.language == "nn" && c.field == "name" && c.text == "Ope naust"));
        assert_eq!(join(parts), service);
    }

    #[test]
    fn a_foreign_service_without_our_object_comes_back_too() {
        let service = object(json!({
            "id": "s", "name": "Café", "description": "x", "status": "active",
            "organization_id": "o", "service_at_locations": [], "location": 3,
        }));
        let parts = split(service.clone(), "fr");
        assert!(parts.content.iter().all(|c| c.language == "fr"));
        assert_eq!(join(parts), service);
    }

    #[test]
    fn broken_children_are_kept_as_they_are() {
        let service =
            object(json!({"id": "s", "name": "n", "organization": "o", "service_at_locations": [1, "x"], "varde": 7}));
        assert_eq!(join(split(service.clone(), "nb")), service);
    }
}
