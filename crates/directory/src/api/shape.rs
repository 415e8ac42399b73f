//! The forms in which a service is given: whole, bare (own properties and its organisation), or only its identifier.

use crate::{
    hsds::{self, Object},
    listing::Row,
    photo::FIELD,
    schedule::Schedule,
};
use jiff::{Timestamp, civil, tz::TimeZone};
use serde_json::{Value, json};
use shell::Visit;

/// Everything, nested.
pub(super) fn whole(visit: &Visit, row: Row) -> Value {
    let (modified, slug, code) = (row.modified, row.slug.clone(), row.code.clone());
    let mut service = hsds::join(row.parts);
    service.entry("last_modified").or_insert_with(|| instant(modified));
    service.retain(|_, value| !value.is_null());
    if let Some(Value::Object(owner)) = service.get_mut("organization") {
        *owner = organization(std::mem::take(owner));
        if let Some(id) = owner.get("id").cloned() {
            service.entry("organization_id").or_insert(id);
        }
    }
    addresses(visit, &mut service, &slug, &code);
    offsets(&mut service, visit.today());
    if let Some(places) = service.get_mut("service_at_locations").and_then(Value::as_array_mut) {
        for at in places.iter_mut().filter_map(Value::as_object_mut) {
            offsets(at, visit.today());
        }
    }
    Value::Object(service)
}

/// Own properties and one-to-one children, as the standard's lists have them.
pub(super) fn bare(visit: &Visit, row: Row) -> Value {
    without_lists(whole(visit, row))
}

/// The same object without its lists, and so for the objects it belongs to.
pub(super) fn without_lists(mut value: Value) -> Value {
    if let Value::Object(object) = &mut value {
        object.retain(|_, value| !value.is_array());
        for child in ["organization", "program", "service", "location"] {
            if let Some(inner) = object.get_mut(child) {
                *inner = without_lists(inner.take());
            }
        }
    }
    value
}

/// A service at one of its places, with all of both; nothing when it is not given there.
pub(super) fn at_location(visit: &Visit, row: Row, at: &str) -> Option<Value> {
    let Value::Object(mut service) = whole(visit, row) else { return None };
    let Some(Value::Array(places)) = service.remove("service_at_locations") else { return None };
    let here = |place: &Value| place.get("id").and_then(Value::as_str) == Some(at);
    let Some(Value::Object(mut place)) = places.into_iter().find(here) else { return None };
    if let Some(id) = service.get("id") {
        place.insert("service_id".into(), id.clone());
    }
    if let Some(id) = place.get("location").and_then(|location| location.get("id")).cloned() {
        place.insert("location_id".into(), id);
    }
    place.insert("service".into(), Value::Object(service));
    Some(Value::Object(place))
}

/// An organisation without what is empty. It must have a description; where nobody wrote one it says nothing.
pub(super) fn organization(mut organization: Object) -> Object {
    organization.retain(|_, value| !value.is_null());
    described(organization)
}

/// With the description that the standard requires.
pub(super) fn described(mut object: Object) -> Object {
    object.entry("description").or_insert_with(|| Value::String(String::new()));
    object
}

/// A whole service as it lies in its organisation: that is not said once more.
pub(super) fn of_organization(mut service: Value) -> Value {
    if let Value::Object(service) = &mut service {
        service.remove("organization");
    }
    service
}

/// Identifier, name and status: what the standard requires of a service.
pub(super) fn named(service: &Value) -> Value {
    json!({"id": service["id"], "name": service["name"], "status": service["status"]})
}

/// Identifier and date.
pub(super) fn minimal(id: &str, modified: i64) -> Value {
    json!({"id": id, "last_modified": instant(modified)})
}

/// Where people find it: readable and permanent.
fn addresses(visit: &Visit, service: &mut Object, slug: &str, code: &str) {
    let settings = &visit.app.settings;
    let ours = service.entry(hsds::OWN).or_insert_with(|| json!({}));
    if let Some(ours) = ours.as_object_mut() {
        ours.insert("page".into(), settings.absolute(&format!("/aktiviteter/{slug}")).into());
        // Whoever took a photograph lets us show it, which is no leave for everybody to use it.
        ours.shift_remove(FIELD);
        ours.insert("permanent".into(), settings.absolute(&format!("/a/{code}")).into());
    }
}

/// HSDS wants opening times with their offset from UTC. Norway's changes with the summer, so it is that of the next
/// date; a time that has an offset already keeps it.
fn offsets(object: &mut Object, today: civil::Date) {
    let schedules = object.get_mut("schedules").and_then(Value::as_array_mut);
    for schedule in schedules.into_iter().flatten().filter_map(Value::as_object_mut) {
        let next = Schedule::read(schedule).and_then(|s| s.next(today, &[], 1).first().map(|o| o.date));
        let day = next.unwrap_or(today);
        for field in ["opens_at", "closes_at"] {
            if let Some(Value::String(time)) = schedule.get_mut(field)
                && time.len() <= 8
                && time.chars().all(|c| c.is_ascii_digit() || c == ':')
                && let Some(offset) = offset(day)
            {
                time.push_str(&offset);
            }
        }
    }
}

fn offset(day: civil::Date) -> Option<String> {
    let zone = TimeZone::get(kernel::clock::OSLO).ok()?;
    let seconds = day.at(12, 0, 0, 0).to_zoned(zone).ok()?.offset().seconds();
    Some(format!("{}{:02}:{:02}", if seconds < 0 { '-' } else { '+' }, seconds.abs() / 3600, seconds.abs() / 60 % 60))
}

fn instant(millis: i64) -> Value {
    Timestamp::from_millisecond(millis).map_or(Value::Null, |at| Value::String(format!("{at:.3}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_get_the_offset_of_their_next_date() {
        let Value::Object(mut service) = json!({"schedules": [
            {"freq": "WEEKLY", "byday": "TU", "opens_at": "14:00", "closes_at": "15:30+02:00"},
        ]}) else {
            panic!()
        };
        offsets(&mut service, civil::date(2026, 7, 1));
        assert_eq!(service["schedules"][0]["opens_at"], "14:00+02:00");
        assert_eq!(service["schedules"][0]["closes_at"], "15:30+02:00");
        assert_eq!(instant(0), "1970-01-01T00:00:00.000Z");
    }
}
