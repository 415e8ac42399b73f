//! The forms in which a service is given: whole, bare (own properties and its organisation), or only its identifier.

use crate::{
    hsds::{self, Object},
    listing::Row,
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
    let Value::Object(mut service) = whole(visit, row) else { return Value::Null };
    service.retain(|_, value| !value.is_array());
    if let Some(Value::Object(organization)) = service.get_mut("organization") {
        organization.retain(|_, value| !value.is_array());
    }
    Value::Object(service)
}

/// Identifier and date.
pub(super) fn minimal(row: &Row) -> Value {
    let own = hsds::string(&row.parts.service.data, "last_modified");
    let modified = own.map_or_else(|| instant(row.modified), Value::String);
    json!({"id": row.parts.service.id, "last_modified": modified})
}

/// Where people find it: readable and permanent.
fn addresses(visit: &Visit, service: &mut Object, slug: &str, code: &str) {
    let settings = &visit.app.settings;
    let ours = service.entry(hsds::OWN).or_insert_with(|| json!({}));
    if let Some(ours) = ours.as_object_mut() {
        ours.insert("page".into(), settings.absolute(&format!("/aktiviteter/{slug}")).into());
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
