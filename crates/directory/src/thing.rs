//! A listing as the search index takes it.

use crate::{
    facts::{Cost, Entry, Facts, ForWhom, StepFree},
    hsds::Content,
    listing::{self, Row},
    places::{PLACES, is_here},
    schedule::Schedule,
    themes,
};
use jiff::civil;
use search::{Hours, Part, Passage, Point, Thing};
use serde_json::Value;

/// The name of this room in the common index.
pub const ROOM: &str = "directory";

/// What the index takes of a service; nothing when it is not to be found.
#[must_use]
pub fn of(row: &Row, today: civil::Date) -> Option<Thing> {
    if !is_findable(&row.status) {
        return None;
    }
    let service = &row.parts.service;
    let facts = Facts::read(&service.data);
    let mut texts: Vec<Passage> = row.parts.content.iter().filter_map(|content| passage(content, row)).collect();
    for theme in &facts.themes {
        for (language, name) in themes::names(theme) {
            texts.push(Passage::new(Part::Theme, language, name));
        }
    }
    for name in term_names(&service.data) {
        texts.push(Passage::new(Part::Lead, "", name));
    }
    for location in &row.parts.locations {
        let addresses = location.data.get("addresses").and_then(Value::as_array);
        for address in addresses.into_iter().flatten() {
            for field in ["address_1", "city", "postal_code"] {
                if let Some(text) = address.get(field).and_then(Value::as_str) {
                    texts.push(Passage::new(Part::Place, "nb", text));
                }
            }
        }
    }
    for number in &row.municipalities {
        if let Some(municipality) = PLACES.municipality(number) {
            texts.push(Passage::new(Part::Place, "nb", municipality.name.clone()));
        }
    }
    for schedule in descriptions(row) {
        texts.push(Passage::new(Part::Body, "", schedule));
    }
    let schedules = listing::schedules(&row.parts);
    Some(Thing {
        id: service.id.clone(),
        room: ROOM.to_owned(),
        texts,
        facts: searchable(&facts, row, &schedules, today),
    })
}

/// Whether an entry of this status is to be found.
pub(crate) fn is_findable(status: &str) -> bool {
    matches!(status, "active" | "temporarily closed")
}

fn passage(content: &Content, row: &Row) -> Option<Passage> {
    let service = content.owner == row.parts.service.id;
    let organization = row.parts.organization.as_ref().is_some_and(|o| o.id == content.owner);
    let part = match (content.field.as_str(), service, organization) {
        ("name", true, _) => Part::Name,
        ("summary" | "alternate_name", true, _) => Part::Lead,
        (_, true, _) => Part::Body,
        ("name" | "alternate_name", _, true) => Part::Organization,
        (_, _, true) => return None,
        ("name" | "alternate_name", ..) => Part::Place,
        _ => Part::Body,
    };
    // Who meets you is a name and a story of one person; it says little about what the place is.
    (content.field != "who_meets").then(|| Passage::new(part, content.language.clone(), content.text.clone()))
}

fn term_names(data: &crate::hsds::Object) -> Vec<String> {
    let attributes = data.get("attributes").and_then(Value::as_array);
    attributes
        .into_iter()
        .flatten()
        .filter_map(|a| a.get("taxonomy_term")?.get("name")?.as_str().or_else(|| a.get("label")?.as_str()))
        .map(str::to_owned)
        .collect()
}

fn descriptions(row: &Row) -> Vec<String> {
    let owners = std::iter::once(&row.parts.service.data).chain(row.parts.at_locations.iter().map(|at| &at.data));
    owners
        .filter_map(|data| data.get("schedules")?.as_array())
        .flatten()
        .filter_map(|schedule| schedule.get("description")?.as_str().map(str::to_owned))
        .collect()
}

fn searchable(facts: &Facts, row: &Row, schedules: &[Schedule], today: civil::Date) -> search::Facts {
    let years = |age: i64| u8::try_from(age.clamp(0, 150)).unwrap_or(150);
    search::Facts {
        municipalities: row.municipalities.clone(),
        point: point(row),
        themes: facts.themes.clone(),
        hours: schedules.iter().filter(|s| !s.is_over(today)).flat_map(hours).collect(),
        free: facts.cost.map(|cost| cost != Cost::Paid),
        no_referral: facts.entry.map(|entry| entry != Entry::Referral),
        drop_in: facts.entry.map(|entry| entry == Entry::DropIn),
        step_free: facts.step_free.map(|steps| steps == StepFree::Yes),
        company: facts.company,
        for_whom: facts
            .for_whom
            .iter()
            .map(|whom| match whom {
                ForWhom::Oneself => search::ForWhom::Oneself,
                ForWhom::Relative => search::ForWhom::Relative,
                ForWhom::Professional => search::ForWhom::Professional,
            })
            .collect(),
        age: facts.age.map(|(least, most)| (years(least), years(most))),
        languages: facts.languages.clone(),
        digital: facts.digital,
        confirmed: facts.confirmed,
        closed_until: closed_until(facts, today),
    }
}

/// Where it is: its own coordinates, or those of its town.
fn point(row: &Row) -> Option<Point> {
    let location = row.parts.locations.first()?;
    let degrees = |field: &str| location.data.get(field).and_then(Value::as_f64);
    if let (Some(lat), Some(lon)) = (degrees("latitude"), degrees("longitude")) {
        return Some(Point { lat, lon });
    }
    let address = location.data.get("addresses")?.as_array()?.first()?;
    if !is_here(address.get("country").and_then(Value::as_str).unwrap_or_default()) {
        return None;
    }
    let town = address.get("city")?.as_str()?;
    PLACES.point_of(town)
}

/// The hours of an ordinary week, as the search takes them.
pub(crate) fn hours(schedule: &Schedule) -> Vec<Hours> {
    let minutes =
        |time: civil::Time| u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0);
    let from = schedule.from.map_or(0, minutes);
    let to = schedule.to.map_or_else(|| if schedule.from.is_some() { (from + 120).min(1439) } else { 1439 }, minutes);
    schedule
        .weekdays()
        .into_iter()
        .map(|day| Hours { weekday: u8::try_from(day.to_monday_zero_offset()).unwrap_or(0), from, to })
        .collect()
}

/// The first day it is open again, when it is closed for the season today.
fn closed_until(facts: &Facts, today: civil::Date) -> Option<civil::Date> {
    let closure = facts.closed.iter().find(|closure| closure.covers(today))?;
    let (month, day) = closure.to;
    let this_year =
        civil::Date::new(today.year(), month, day).or_else(|_| civil::Date::new(today.year(), 2, 28)).ok()?;
    let last = if this_year >= today { this_year } else { civil::Date::new(today.year() + 1, month, day).ok()? };
    last.tomorrow().ok()
}
