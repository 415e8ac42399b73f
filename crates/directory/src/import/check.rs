//! What an item must have to be kept at all.

use super::{read_json::Kind, report::Reason};
use crate::hsds::Object;
use serde_json::Value;

type Check = std::result::Result<(), (String, Reason)>;

/// What an item must have to be kept at all. Everything else is the source's own business.
pub(super) fn check(kind: Kind, value: &Value) -> Check {
    let Some(object) = value.as_object() else {
        return Err((String::new(), Reason::Kind { wanted: "object" }));
    };
    required_uuid(object, "id", "")?;
    required_text(object, "name", "")?;
    if kind == Kind::Service {
        match object.get("status") {
            None => return Err(("/status".into(), Reason::Missing)),
            Some(Value::String(s))
                if matches!(s.as_str(), "active" | "inactive" | "defunct" | "temporarily closed") => {}
            Some(_) => {
                let allowed = "active, inactive, defunct, temporarily closed";
                return Err(("/status".into(), Reason::NotAllowed { allowed }));
            }
        }
        if let Some(Value::Object(organization)) = object.get("organization") {
            required_uuid(organization, "id", "/organization")?;
        }
        for (i, at) in list(object, "service_at_locations").iter().enumerate() {
            let place = format!("/service_at_locations/{i}");
            let Some(at) = at.as_object() else { return Err((place, Reason::Kind { wanted: "object" })) };
            required_uuid(at, "id", &place)?;
            if let Some(Value::Object(location)) = at.get("location") {
                required_uuid(location, "id", &format!("{place}/location"))?;
            }
        }
    }
    nul(value).map_or(Ok(()), |place| Err((place, Reason::Nul)))
}

fn list<'a>(object: &'a Object, field: &str) -> &'a [Value] {
    object.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn required_text<'a>(object: &'a Object, field: &str, at: &str) -> std::result::Result<&'a str, (String, Reason)> {
    let place = format!("{at}/{field}");
    match object.get(field) {
        None | Some(Value::Null) => Err((place, Reason::Missing)),
        Some(Value::String(text)) if text.trim().is_empty() => Err((place, Reason::Missing)),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err((place, Reason::Kind { wanted: "text" })),
    }
}

fn required_uuid(object: &Object, field: &str, at: &str) -> Check {
    let text = required_text(object, field, at)?;
    uuid::Uuid::try_parse(text).map(drop).map_err(|_| (format!("{at}/{field}"), Reason::NotUuid))
}

/// Where in it a NUL stands, if there is one. The way is put together on the way back only.
fn nul(value: &Value) -> Option<String> {
    let within = |key: &dyn std::fmt::Display, item| nul(item).map(|rest| format!("/{key}{rest}"));
    match value {
        Value::String(text) => text.contains('\0').then(String::new),
        Value::Array(items) => items.iter().enumerate().find_map(|(i, item)| within(&i, item)),
        Value::Object(object) => object
            .iter()
            .find_map(|(key, item)| if key.contains('\0') { Some(String::new()) } else { within(key, item) }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        let id = "0191f1a0-0000-7000-8000-000000000001";
        let reason = |value: Value| check(Kind::Service, &value).unwrap_err();
        assert_eq!(reason(json!({"name": "x"})), ("/id".into(), Reason::Missing));
        assert_eq!(reason(json!({"id": "7", "name": "x"})), ("/id".into(), Reason::NotUuid));
        assert_eq!(reason(json!({"id": id, "name": 3})).0, "/name");
        assert_eq!(reason(json!({"id": id, "name": "x", "status": "open"})).0, "/status");
        let nul = json!({"id": id, "name": "x", "status": "active", "phones": [{"number": "1\u{0}"}]});
        assert_eq!(reason(nul), ("/phones/0/number".into(), Reason::Nul));
        let place = json!({"id": id, "name": "x", "status": "active", "service_at_locations": [{"id": id, "location": {"id": 1}}]});
        assert_eq!(reason(place).0, "/service_at_locations/0/location/id");
    }
}
