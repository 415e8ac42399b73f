//! Listings as published (HSDS) turned into things, just enough to measure with.

use std::collections::HashMap;
use std::path::Path;

use search::{Facts, Gazetteer, Hours, Part, Passage, PlaceKind, PlaceRow, Point, Thing};
use serde_json::Value;

/// The folder of the evaluation data.
pub(crate) fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("evaluation")
}

/// Reads a JSON file of the evaluation folder, when it is there.
pub(crate) fn json(path: &str) -> Option<Value> {
    let text = std::fs::read_to_string(folder().join(path)).ok()?;
    Some(serde_json::from_str(&text).expect("evaluation data is JSON"))
}

/// Municipalities, postal towns and postal codes of Norway.
pub(crate) fn places() -> Vec<PlaceRow> {
    let text = std::fs::read_to_string(folder().join("places.csv")).expect("places.csv is there");
    text.lines().skip(1).filter_map(place).collect()
}

fn place(line: &str) -> Option<PlaceRow> {
    let mut cells = line.split(',');
    let kind = match cells.next()? {
        "municipality" => PlaceKind::Municipality,
        "postal_town" => PlaceKind::PostalTown,
        _ => PlaceKind::PostalCode,
    };
    let name = cells.next()?.to_owned();
    let municipalities = cells.next()?.split(';').map(str::to_owned).collect();
    let mut degrees = || cells.next().and_then(|cell| cell.parse::<f64>().ok());
    let point = degrees().zip(degrees()).map(|(lat, lon)| Point { lat, lon });
    Some(PlaceRow { name, kind, municipalities, point })
}

/// The gazetteer of Norway with the towns of these things as localities.
pub(crate) fn gazetteer(things: &[Thing]) -> Gazetteer {
    let mut rows = places();
    for thing in things {
        let town = thing.texts.iter().find(|text| text.part == Part::Place && text.language == "town");
        if let (Some(town), Some(_)) = (town, thing.facts.point) {
            let municipalities = thing.facts.municipalities.clone();
            let (name, point) = (town.text.clone(), thing.facts.point);
            rows.push(PlaceRow { name, kind: PlaceKind::Locality, municipalities, point });
        }
    }
    Gazetteer::new(rows)
}

/// The held-out listings of a region.
pub(crate) fn region(name: &str) -> Option<Vec<Thing>> {
    let by_code: HashMap<String, Vec<String>> = places()
        .into_iter()
        .filter(|row| row.kind == PlaceKind::PostalCode)
        .map(|row| (row.name, row.municipalities))
        .collect();
    let listings = json(&format!("{name}/listings.json"))?;
    Some(listings.as_array()?.iter().map(|listing| thing(listing, &by_code)).collect())
}

fn thing(listing: &Value, by_code: &HashMap<String, Vec<String>>) -> Thing {
    let text = |pointer: &str| listing.pointer(pointer).and_then(Value::as_str);
    let mut texts = Vec::new();
    let mut add = |part: Part, text: Option<&str>| {
        if let Some(text) = text {
            texts.push(Passage::new(part, "nb", text));
        }
    };
    add(Part::Name, text("/name"));
    let description = text("/description").unwrap_or_default();
    let (first, rest) = description.split_once(". ").unwrap_or((description, ""));
    add(Part::Lead, text("/alternate_name"));
    add(Part::Lead, Some(first));
    add(Part::Body, Some(rest));
    for field in ["/fees_description", "/eligibility_description", "/application_process"] {
        add(Part::Body, text(field));
    }
    add(Part::Organization, text("/organization/name"));
    let location = "/service_at_locations/0/location";
    add(Part::Place, text(&format!("{location}/name")));
    add(Part::Place, text(&format!("{location}/addresses/0/address_1")));
    if let Some(city) = text(&format!("{location}/addresses/0/city")) {
        texts.push(Passage::new(Part::Place, "town", city));
    }
    let code = text(&format!("{location}/addresses/0/postal_code"));
    let municipalities = code.and_then(|code| by_code.get(code)).cloned().unwrap_or_default();
    let facts = facts(listing, municipalities, location);
    Thing { id: text("/id").unwrap_or_default().to_owned(), room: "directory".to_owned(), texts, facts }
}

fn facts(listing: &Value, municipalities: Vec<String>, location: &str) -> Facts {
    let degrees = |name: &str| listing.pointer(&format!("{location}/{name}")).and_then(Value::as_f64);
    let amounts: Vec<f64> = listing["cost_options"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|option| option["amount"].as_f64().or_else(|| option["amount"].as_str()?.parse().ok()))
        .collect();
    let age = |name: &str| listing[name].as_u64().and_then(|age| u8::try_from(age).ok());
    let (least, most) = (age("minimum_age"), age("maximum_age"));
    let codes = listing["languages"].as_array().into_iter().flatten();
    let languages = codes.filter_map(|language| language["code"].as_str());
    let accessible = listing.pointer(&format!("{location}/accessibility/0/description")).and_then(Value::as_str);
    Facts {
        municipalities,
        point: degrees("latitude").zip(degrees("longitude")).map(|(lat, lon)| Point { lat, lon }),
        hours: listing["schedules"].as_array().into_iter().flatten().flat_map(hours).collect(),
        free: (!amounts.is_empty()).then(|| amounts.contains(&0.0)),
        age: (least.is_some() || most.is_some()).then(|| (least.unwrap_or(0), most.unwrap_or(120))),
        languages: languages.map(|code| if code == "no" { "nb" } else { code }.to_owned()).collect(),
        step_free: accessible.map(|text| text.contains("rinnfri") || text.contains("eis")),
        confirmed: listing["assured_date"].as_str().and_then(|day| day.parse().ok()),
        ..Facts::default()
    }
}

/// Weekdays as HSDS and iCalendar write them.
pub(crate) const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

fn hours(schedule: &Value) -> Vec<Hours> {
    let minutes = |name: &str| minutes(schedule[name].as_str()?);
    let (Some(from), Some(to)) = (minutes("opens_at"), minutes("closes_at")) else {
        return Vec::new();
    };
    let days = schedule["byday"].as_str().unwrap_or_default().split(',');
    days.filter_map(|day| {
        let day = day.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let weekday = DAYS.iter().position(|known| *known == day)? as u8;
        Some(Hours { weekday, from, to })
    })
    .collect()
}

/// `HH:MM…` as minutes after midnight.
pub(crate) fn minutes(time: &str) -> Option<u16> {
    let (hour, rest) = time.split_once(':')?;
    Some(hour.parse::<u16>().ok()? * 60 + rest.get(..2)?.parse::<u16>().ok()?)
}
