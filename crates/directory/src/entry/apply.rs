//! Changes put into an entry. What no field says stays as it came, foreign fields too.

use super::{
    draft::{Change, rules},
    fields::Kind,
    times,
};
use crate::{
    hsds::{AtLocation, Content, OWN, Object, Parts, Thing},
    photo::Photo,
    places::PLACES,
    store::with_photo,
};
use jiff::civil::Date;
use serde_json::{Value, json};
use uuid::Uuid;

/// The entry with these changes. `today` is the day from which every other week is counted.
#[must_use]
pub fn apply(mut parts: Parts, changes: &[Change], today: Date) -> Parts {
    for change in changes {
        let Some(field) = change.field() else { continue };
        let value = change.is.replace("\r\n", "\n").trim().to_owned();
        match (field.kind, change.language()) {
            (Kind::Line | Kind::Text, Some(language)) => {
                let owner = parts.service.id.clone();
                text(&mut parts, &owner, field.name, language, &value);
            }
            (Kind::Many(_) | Kind::Themes, _) => {
                let words: Vec<&str> = value.split(',').filter(|word| !word.is_empty()).collect();
                put(own(&mut parts.service.data), field.name, (!words.is_empty()).then(|| json!(words)));
            }
            (Kind::Times, _) => put_times(&mut parts, &value, today),
            (Kind::Seasons, _) => {
                let home = parts.home();
                let lines: Vec<String> = value.lines().map(str::to_owned).collect();
                let closed = kept_reasons(&parts, times::closed(&lines, &home));
                put(own(&mut parts.service.data), "closed", (!closed.is_empty()).then(|| json!(closed)));
            }
            (Kind::Photo, _) => parts = with_photo(parts, Photo::read(&value).as_ref()),
            (Kind::Whole, _) => {
                put(own(&mut parts.service.data), field.name, value.parse::<i64>().ok().map(Value::from))
            }
            (Kind::Phone, _) => put_phone(&mut parts.service, &value),
            (Kind::One(_), _) if field.name == "company" => {
                let said = (!value.is_empty()).then(|| json!(value == "yes"));
                put(own(&mut parts.service.data), field.name, said);
            }
            (Kind::One(_), _) => put(own(&mut parts.service.data), field.name, some(&value)),
            (Kind::Email | Kind::Url, _) => put(&mut parts.service.data, field.name, some(&value)),
            (Kind::Plain | Kind::PostalCode, _) if field.name == "organization" => organization(&mut parts, &value),
            (Kind::Plain | Kind::PostalCode, _) => place(&mut parts, field.name, &value),
            (Kind::Line | Kind::Text, None) => {}
        }
    }
    if parts.service.data.contains_key("last_modified") {
        // It would say that the source's moment is still the last one; the table's own column says when it changed.
        parts.service.data.shift_remove("last_modified");
    }
    parts
}

/// Says in which municipality an entry is where no address of it does.
pub fn put_in(parts: &mut Parts, municipality: &str) {
    if crate::store::municipalities(parts).is_empty() && PLACES.municipality(municipality).is_some() {
        put(own(&mut parts.service.data), "area", Some(json!([municipality])));
    }
}

fn some(value: &str) -> Option<Value> {
    (!value.is_empty()).then(|| Value::from(value))
}

fn put(object: &mut Object, field: &str, value: Option<Value>) {
    match value {
        Some(value) => drop(object.insert(field.to_owned(), value)),
        None => drop(object.shift_remove(field)),
    }
}

/// Our own object of a service.
pub(crate) fn own(data: &mut Object) -> &mut Object {
    let value = data.entry(OWN).or_insert_with(|| Value::Object(Object::new()));
    if !value.is_object() {
        *value = Value::Object(Object::new());
    }
    match value {
        Value::Object(own) => own,
        _ => unreachable!("made an object just above"),
    }
}

fn text(parts: &mut Parts, owner: &str, field: &str, language: &str, value: &str) {
    // Which language is the first one must not change because another one is written.
    let home = parts.home();
    if owner == parts.service.id {
        let own = own(&mut parts.service.data);
        if !own.contains_key("language") && !own.contains_key("_language") {
            own.insert("language".into(), json!(home));
        }
    }
    parts.content.retain(|c| !(c.owner == owner && c.field == field && c.language == language));
    if !value.is_empty() {
        let (owner, field, language) = (owner.to_owned(), field.to_owned(), language.to_owned());
        parts.content.push(Content { owner, field, language, text: value.to_owned() });
    }
}

/// Rules are written where they were found; those that no row can say stay.
fn put_times(parts: &mut Parts, value: &str, today: Date) {
    let (_, others) = times::of_schedules(&rules(parts));
    let lines: Vec<String> = value.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let mut all = times::schedules(&lines, &parts.service.id, today);
    all.extend(others);
    let has = |data: &Object| data.get("schedules").and_then(Value::as_array).is_some_and(|rules| !rules.is_empty());
    let at_place = if has(&parts.service.data) { None } else { parts.at_locations.iter_mut().find(|at| has(&at.data)) };
    let data = at_place.map_or(&mut parts.service.data, |at| &mut at.data);
    put(data, "schedules", (!all.is_empty()).then(|| json!(all)));
}

/// A season's reasons in other languages stay as long as its days and its reason at home do.
fn kept_reasons(parts: &Parts, mut closed: Vec<Value>) -> Vec<Value> {
    let before = parts.service.data.get(OWN).and_then(|own| own.get("closed")).and_then(Value::as_array);
    for one in &mut closed {
        let same = |was: &&Value| {
            let days = was.get("from") == one.get("from") && was.get("to") == one.get("to");
            let said = one.get("reason").and_then(Value::as_object).and_then(|reason| reason.values().next());
            let there = was.get("reason").and_then(Value::as_object);
            days && said.is_none_or(|said| there.is_some_and(|there| there.values().any(|text| text == said)))
        };
        if let Some(was) = before.into_iter().flatten().find(same) {
            *one = was.clone();
        }
    }
    closed
}

fn put_phone(service: &mut Thing, value: &str) {
    let id = service.id.clone();
    let phones = service.data.entry("phones").or_insert_with(|| json!([]));
    if !phones.is_array() {
        *phones = json!([]);
    }
    if let Value::Array(list) = phones {
        match (list.iter_mut().find(|phone| phone.get("number").is_some_and(Value::is_string)), value.is_empty()) {
            (Some(first), false) => first["number"] = json!(value),
            (Some(_), true) => {
                let at = list.iter().position(|phone| phone.get("number").is_some_and(Value::is_string));
                if let Some(at) = at {
                    list.remove(at);
                }
            }
            (None, false) => list.push(json!({ "id": child(&id, "phone"), "number": value })),
            (None, true) => {}
        }
        if list.is_empty() {
            service.data.shift_remove("phones");
        }
    }
}

/// Who runs it: another name is another organisation, which may run other things too. The old one is left as it is.
fn organization(parts: &mut Parts, name: &str) {
    if name.is_empty() {
        return;
    }
    let language = parts.home();
    let id = child(&parts.service.id, &format!("organization {}", name.to_lowercase()));
    let known = parts.organization.as_ref().is_some_and(|organization| organization.id == id);
    if !known {
        keep_contact(parts);
        let mut data = Object::new();
        data.insert("id".into(), json!(id));
        let said = |field: &str| Content {
            owner: id.clone(),
            field: field.into(),
            language: language.clone(),
            text: name.into(),
        };
        parts.content.extend([said("name"), said("description")]);
        parts.organization = Some(Thing { id: id.clone(), data });
        if parts.service.data.contains_key("organization_id") {
            parts.service.data.insert("organization_id".into(), json!(id));
        }
        parts.organization_id = Some(id);
    }
}

/// What the page said of how to reach them came of the old organisation where the entry said nothing itself. It stays
/// until somebody changes it.
fn keep_contact(parts: &mut Parts) {
    let Some(old) = parts.organization.as_ref().map(|old| old.data.clone()) else { return };
    let service = &mut parts.service.data;
    for (field, theirs) in [("email", "email"), ("url", "website")] {
        if !service.contains_key(field)
            && let Some(value) = old.get(theirs)
        {
            service.insert(field.to_owned(), value.clone());
        }
    }
    let number =
        old.get("phones").and_then(Value::as_array).into_iter().flatten().find_map(|p| p.get("number")?.as_str());
    if !service.contains_key("phones")
        && let Some(number) = number
    {
        put_phone(&mut parts.service, number);
    }
}

fn place(parts: &mut Parts, field: &str, value: &str) {
    if parts.first_place().is_none() {
        if value.is_empty() {
            return;
        }
        let (service, at) = (parts.service.id.clone(), child(&parts.service.id, "at"));
        let id = child(&service, "place");
        let data = json!({ "id": id, "location_type": "physical" });
        let Value::Object(data) = data else { return };
        parts.locations.push(Thing { id: id.clone(), data });
        let Value::Object(data) = json!({ "id": at, "service_id": service, "location_id": id }) else { return };
        parts.at_locations.insert(0, AtLocation { id: at, location: Some(id), data });
    }
    let (home, service) = (parts.home(), parts.service.id.clone());
    let Some(id) = parts.first_place().map(|place| place.id.clone()) else { return };
    if field == "place_name" {
        return text(parts, &id, "name", &home, value);
    }
    let Some(place) = parts.locations.iter_mut().find(|place| place.id == id) else { return };
    // Where it was on the map is not where it is now.
    place.data.shift_remove("latitude");
    place.data.shift_remove("longitude");
    let addresses = place.data.entry("addresses").or_insert_with(|| json!([]));
    if addresses.as_array().is_none_or(Vec::is_empty) {
        // What the standard wants of every address (HSDS 3.1, address).
        *addresses = json!([{ "id": child(&service, "address"), "address_1": "", "city": "", "state_province": "",
            "postal_code": "", "country": "NO", "address_type": "physical" }]);
    }
    if let Some(Value::Object(address)) = addresses.get_mut(0) {
        address.insert(field.to_owned(), json!(value));
    }
}

/// The identifier of a part of a service that it did not have before; the same however often it is made.
fn child(service: &str, what: &str) -> String {
    let space = service.parse::<Uuid>().unwrap_or(Uuid::NAMESPACE_OID);
    Uuid::new_v5(&space, what.as_bytes()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        entry::draft::Draft,
        hsds::{join, split},
        listing::Row,
    };
    use jiff::civil::date;

    fn row(parts: Parts) -> Row {
        Row {
            parts,
            tenant: "4627".into(),
            code: "abc".into(),
            slug: "x".into(),
            status: "active".into(),
            modified: 0,
            municipalities: Vec::new(),
        }
    }

    fn service() -> Parts {
        let Value::Object(service) = json!({
            "id": "00000000-0000-0000-0000-000000000001", "name": "Åpent naust", "description": "Et naust.",
            "status": "active", "x_foreign": [1], "phones": [{"id": "p", "number": "12 34 56 78", "x": 1}],
            "organization": {"id": "o", "name": "Naustlaget", "website": "https://naust.example"},
            "service_at_locations": [{"id": "sl", "location": {"id": "l", "name": "Kaia", "latitude": 60.0,
                "longitude": 5.0, "addresses": [{"id": "a", "address_1": "Kaia 1", "postal_code": "5300", "city": "Kleppestø"}]},
                "schedules": [{"id": "h", "freq": "WEEKLY", "byday": "MO", "opens_at": "11:00"},
                              {"id": "i", "freq": "MONTHLY", "bymonthday": "15"}]}],
            "varde": {"language": "nb", "themes": ["food"], "company": true, "x_ours": 7,
                "closed": [{"from": "07-01", "to": "08-01", "reason": {"nb": "Sommer", "nn": "Sommar"}}],
                "translations": {"nn": {"name": "Ope naust"}}},
        }) else {
            panic!()
        };
        split(service, "nb")
    }

    #[test]
    fn nothing_changed_is_the_same_entry() {
        let before = service();
        let draft = Draft::read(&row(before.clone()));
        assert_eq!(draft.get("name.nn"), "Ope naust");
        assert_eq!(draft.get("times"), "1 MO 11:00-");
        assert_eq!(draft.get("url"), "https://naust.example");
        assert!(draft.changes(&draft.clone()).is_empty());
        assert_eq!(join(apply(before.clone(), &[], date(2026, 11, 22))), join(before));
    }

    #[test]
    fn each_field_is_written_and_read_again_and_nothing_else_moves() {
        let before = row(service());
        let was = Draft::read(&before);
        for (key, value) in [
            ("name.nb", "Naustet"),
            ("name.en", "The boathouse"),
            ("summary.nb", "Kort."),
            ("themes", "food,daytime"),
            ("for_whom", "self,relative"),
            ("times", "1 MO 11:00-\n2 TU 12:00-13:00"),
            ("seasons", "07-01 08-01 Sommer\n12-20 01-03"),
            ("seasons", ""),
            ("place_name", "Bryggen"),
            ("address_1", "Kaia 2"),
            ("postal_code", "5355"),
            ("city", "Straume"),
            ("entry", "drop_in"),
            ("cost", "paid"),
            ("price_nok", "50"),
            ("company", "no"),
            ("phone", "87 65 43 21"),
            ("phone", ""),
            ("email", "hei@naust.example"),
            ("url", "https://annet.example"),
            ("organization", "Naustets venner"),
        ] {
            let mut wanted = was.clone();
            wanted.put(key, value);
            let changes = wanted.changes(&was);
            assert_eq!(changes.len(), 1, "{key}");
            let after = apply(before.parts.clone(), &changes, date(2026, 11, 22));
            let json = Value::Object(join(after.clone()));
            assert_eq!(json["x_foreign"], json!([1]), "{key}");
            assert_eq!(json["varde"]["x_ours"], json!(7), "{key}");
            let again = split(join(after), "nb");
            assert_eq!(Draft::read(&row(again)), wanted, "{key} = {value}");
        }
    }

    #[test]
    fn a_season_keeps_its_other_languages() {
        let before = row(service());
        let was = Draft::read(&before);
        let mut wanted = was.clone();
        wanted.put("seasons", "07-01 08-01 Sommer\n12-20 01-03 Jul");
        let after = apply(before.parts.clone(), &wanted.changes(&was), date(2026, 11, 22));
        let closed = &after.service.data["varde"]["closed"];
        assert_eq!(closed[0]["reason"]["nn"], "Sommar");
        assert_eq!(closed[1]["reason"], json!({"nb": "Jul"}));
    }

    #[test]
    fn a_rule_that_no_row_can_say_stays() {
        let before = row(service());
        let was = Draft::read(&before);
        let mut wanted = was.clone();
        wanted.put("times", "");
        let after = apply(before.parts.clone(), &wanted.changes(&was), date(2026, 11, 22));
        assert_eq!(
            after.at_locations[0].data["schedules"],
            json!([{"id": "i", "freq": "MONTHLY", "bymonthday": "15"}])
        );
    }

    #[test]
    fn an_entry_without_a_place_gets_one() {
        let Value::Object(bare) =
            json!({"id": "00000000-0000-0000-0000-000000000002", "name": "Ny", "status": "active"})
        else {
            panic!()
        };
        let before = row(split(bare, "nb"));
        let was = Draft::read(&before);
        let mut wanted = was.clone();
        wanted.put("address_1", "Kaia 2");
        wanted.put("postal_code", "5300");
        wanted.put("phone", "12345678");
        let after = apply(before.parts.clone(), &wanted.changes(&was), date(2026, 11, 22));
        assert_eq!(crate::store::municipalities(&after), ["4627"]);
        assert_eq!(Draft::read(&row(split(join(after), "nb"))), wanted);
    }
}
