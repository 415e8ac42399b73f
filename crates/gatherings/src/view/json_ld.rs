//! A date in schema.org's words: one `Event` for each date's page, an `EventSeries` for the series.

use super::phrases;
use crate::{
    date::Date,
    occurrence::{Occurrence, Standing},
    one::One,
    oslo,
    series::{Field, Place, Series},
};
use jiff::civil::DateTime;
use serde_json::{Map, Value, json};
use shell::Visit;

/// How many dates a series tells.
const DATES: usize = 10;

/// One date.
#[must_use]
pub fn date(visit: &Visit, date: &Date) -> Value {
    let mut event = event(visit, &date.series, &date.occurrence, &date.path());
    let series = address(visit, &date.series.path());
    put(
        &mut event,
        "superEvent",
        Some(
            json!({ "@type": "EventSeries", "@id": format!("{series}#treff"), "name": date.series.name(visit.language).text, "url": series }),
        ),
    );
    put(&mut event, "@context", Some(json!("https://schema.org")));
    Value::Object(event)
}

/// The series with its next dates.
#[must_use]
pub fn series(visit: &Visit, one: &One) -> Value {
    let series = &one.series;
    let url = address(visit, &series.path());
    let dates = one.next.iter().take(DATES).map(|occurrence| {
        let path = format!("{}/{}", series.path(), occurrence.key(true));
        Value::Object(event(visit, series, occurrence, &path))
    });
    let mut all = Map::new();
    put(&mut all, "@context", Some(json!("https://schema.org")));
    put(&mut all, "@type", Some(json!("EventSeries")));
    put(&mut all, "@id", Some(json!(format!("{url}#treff"))));
    put(&mut all, "name", Some(json!(series.name(visit.language).text)));
    put(&mut all, "url", Some(json!(url)));
    put(&mut all, "description", series.texts.said(Field::Summary, visit.language).map(|said| json!(said.text)));
    put(&mut all, "organizer", organizer(series));
    put(&mut all, "location", location(&series.place));
    put(&mut all, "subEvent", Some(Value::Array(dates.collect())));
    Value::Object(all)
}

fn event(visit: &Visit, series: &Series, occurrence: &Occurrence, path: &str) -> Map<String, Value> {
    let standing = occurrence.standing(series);
    let status = match standing {
        Standing::On => "EventScheduled",
        Standing::Moved => "EventRescheduled",
        Standing::Off(_) | Standing::Rests(_) => "EventCancelled",
    };
    let place = &series.place;
    let attendance = match (place.address().is_some() || place.room.is_some(), place.online_url.is_some()) {
        (false, true) => "OnlineEventAttendanceMode",
        (true, true) => "MixedEventAttendanceMode",
        _ => "OfflineEventAttendanceMode",
    };
    let url = address(visit, path);
    let name = series.name(visit.language);
    let title = occurrence.theme.as_ref().map_or_else(|| name.text.clone(), |theme| format!("{}: {theme}", name.text));
    let moved = (standing == Standing::Moved).then(|| moment(occurrence.original));
    let summary = series.texts.said(Field::Summary, visit.language).map(|said| said.text);
    let said = summary.or_else(|| phrases::short_where(visit, series, Some(occurrence)));
    let mut event = Map::new();
    put(&mut event, "@type", Some(json!("Event")));
    put(&mut event, "@id", Some(json!(format!("{url}#dato"))));
    put(&mut event, "name", Some(json!(title)));
    put(&mut event, "url", Some(json!(url)));
    put(&mut event, "description", said.map(Value::from));
    put(&mut event, "startDate", Some(json!(moment(occurrence.starts))));
    put(&mut event, "endDate", Some(json!(moment(occurrence.ends))));
    put(&mut event, "previousStartDate", moved.map(Value::from));
    put(&mut event, "eventStatus", Some(json!(format!("https://schema.org/{status}"))));
    put(&mut event, "eventAttendanceMode", Some(json!(format!("https://schema.org/{attendance}"))));
    put(&mut event, "location", location(place));
    put(&mut event, "organizer", organizer(series));
    put(&mut event, "isAccessibleForFree", Some(json!(true)));
    put(
        &mut event,
        "offers",
        Some(
            json!({ "@type": "Offer", "price": 0, "priceCurrency": "NOK", "availability": "https://schema.org/InStock", "url": url }),
        ),
    );
    put(&mut event, "inLanguage", Some(json!(name.language)));
    event
}

fn organizer(series: &Series) -> Option<Value> {
    (!series.behind.is_empty()).then(|| json!({ "@type": "Organization", "name": series.behind }))
}

fn location(place: &Place) -> Option<Value> {
    let mut address = Map::new();
    put(&mut address, "@type", Some(json!("PostalAddress")));
    put(&mut address, "streetAddress", place.street.as_ref().map(|street| json!(street)));
    put(&mut address, "postalCode", place.postal_code.as_ref().map(|code| json!(code)));
    put(&mut address, "addressLocality", place.town.as_ref().map(|town| json!(town)));
    put(&mut address, "addressCountry", Some(json!("NO")));
    let name = place.house.clone().or_else(|| place.room.clone()).or_else(|| place.town.clone())?;
    Some(json!({ "@type": "Place", "name": name, "address": address }))
}

/// The wall clock in Norway with its offset (ISO 8601). An hour that the clock skips is the one after it.
#[must_use]
pub fn moment(at: DateTime) -> String {
    oslo::instant(at).to_zoned(oslo::zone().clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn address(visit: &Visit, path: &str) -> String {
    visit.app.settings.absolute(&visit.href(path))
}

fn put(object: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        object.insert(key.to_owned(), value);
    }
}
