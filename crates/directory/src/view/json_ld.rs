//! An activity in schema.org's words, for machines that read pages.

use super::{hit, phrases};
use crate::{
    facts::Cost,
    listing::{Listing, Place},
    schedule::Occasion,
};
use serde_json::{Value, json};
use shell::Visit;

/// How many dates are told.
const DATES: usize = 6;

/// The service, and its next dates as events.
#[must_use]
pub fn of(visit: &Visit, listing: &Listing) -> Value {
    let url = visit.app.settings.absolute(&visit.href(&format!("/aktiviteter/{}", listing.slug)));
    let mut graph = vec![service(visit, listing, &url)];
    if listing.place.is_some() {
        let open = |occasion: &Occasion| occasion.closed.is_none();
        let dates = listing.next_dates(visit.today(), DATES);
        graph.extend(dates.iter().filter(|o| open(o)).map(|occasion| event(visit, listing, &url, occasion)));
    }
    json!({ "@context": "https://schema.org", "@graph": graph })
}

fn service(visit: &Visit, listing: &Listing, url: &str) -> Value {
    let mut channel = json!({ "@type": "ServiceChannel", "serviceUrl": url });
    put(
        &mut channel,
        "servicePhone",
        listing.contact.phone.as_ref().map(|p| json!({ "@type": "ContactPoint", "telephone": p })),
    );
    put(&mut channel, "serviceLocation", listing.place.as_ref().map(|p| place(listing, p)));
    let areas: Vec<Value> = phrases::municipalities(listing)
        .into_iter()
        .map(|name| json!({ "@type": "AdministrativeArea", "name": name }))
        .collect();
    let mut service =
        json!({ "@type": "Service", "@id": format!("{url}#tilbud"), "url": url, "name": listing.name.text });
    put(&mut service, "description", listing.summary.as_ref().map(|summary| json!(summary.text)));
    put(&mut service, "provider", listing.organization.as_ref().map(|name| organization(listing, &name.text)));
    put(&mut service, "areaServed", (!areas.is_empty()).then_some(Value::Array(areas)));
    put(&mut service, "isAccessibleForFree", listing.facts.cost.map(|cost| json!(cost != Cost::Paid)));
    put(&mut service, "termsOfService", phrases::entry(visit, &listing.facts).map(Value::String));
    put(&mut service, "availableChannel", Some(channel));
    service
}

fn organization(listing: &Listing, name: &str) -> Value {
    let mut organization = json!({ "@type": "Organization", "name": name });
    put(&mut organization, "url", listing.contact.website.as_ref().map(|url| json!(url)));
    put(&mut organization, "email", listing.contact.email.as_ref().map(|email| json!(email)));
    organization
}

fn place(listing: &Listing, place: &Place) -> Value {
    let name = place.name.as_ref().map(|name| name.text.clone()).or_else(|| hit::address(listing));
    let mut out = json!({ "@type": "Place" });
    put(&mut out, "name", name.map(Value::String));
    let mut address = json!({ "@type": "PostalAddress", "addressCountry": "NO" });
    put(&mut address, "streetAddress", place.address.as_ref().map(|text| json!(text)));
    put(&mut address, "postalCode", place.postal_code.as_ref().map(|text| json!(text)));
    put(&mut address, "addressLocality", place.town.as_ref().map(|text| json!(text)));
    put(&mut out, "address", Some(address));
    let point = place.point.map(|(lat, lon)| json!({ "@type": "GeoCoordinates", "latitude": lat, "longitude": lon }));
    put(&mut out, "geo", point);
    out
}

fn event(visit: &Visit, listing: &Listing, url: &str, occasion: &Occasion) -> Value {
    let moment = |time: Option<jiff::civil::Time>| {
        let zoned = occasion.date.to_datetime(time?).to_zoned(visit.now.time_zone().clone()).ok()?;
        Some(json!(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()))
    };
    let mut event = json!({
        "@type": "Event", "name": listing.name.text, "url": url, "about": { "@id": format!("{url}#tilbud") },
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    });
    put(&mut event, "startDate", moment(occasion.from).or_else(|| Some(json!(occasion.date))));
    put(&mut event, "endDate", moment(occasion.to));
    put(&mut event, "location", listing.place.as_ref().map(|p| place(listing, p)));
    put(&mut event, "organizer", listing.organization.as_ref().map(|name| organization(listing, &name.text)));
    put(&mut event, "isAccessibleForFree", listing.facts.cost.map(|cost| json!(cost != Cost::Paid)));
    event
}

/// What is not known is left out rather than told as nothing.
fn put(object: &mut Value, field: &str, value: Option<Value>) {
    if let (Some(object), Some(value)) = (object.as_object_mut(), value) {
        object.insert(field.to_owned(), value);
    }
}
