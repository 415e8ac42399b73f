//! An activity in schema.org's words, for machines that read pages. Only properties that the vocabulary gives to each
//! type; a test holds every page of the demo town against the list.

use super::{hit, phrases};
use crate::{
    facts::Cost,
    listing::{Listing, Place},
    places::PLACES,
    schedule::{Frequency, Occasion, Schedule},
    themes,
};
use jiff::civil::{Time, Weekday};
use serde_json::{Value, json};
use shell::Visit;

/// How many dates are told.
const DATES: usize = 6;

/// The service, where its page stands, and its next dates as events.
#[must_use]
pub fn of(visit: &Visit, listing: &Listing) -> Value {
    let url = address(visit, &format!("/aktiviteter/{}", listing.slug));
    let mut graph = vec![service(visit, listing, &url), breadcrumbs(visit, listing, &url)];
    if listing.place.is_some() && listing.status == "active" {
        let open = |occasion: &Occasion| occasion.closed.is_none();
        let dates = listing.next_dates(visit.today(), DATES);
        graph.extend(dates.iter().filter(|o| open(o)).map(|occasion| event(visit, listing, &url, occasion)));
    }
    json!({ "@context": "https://schema.org", "@graph": graph })
}

fn address(visit: &Visit, path: &str) -> String {
    visit.app.settings.absolute(&visit.href(path))
}

fn service(visit: &Visit, listing: &Listing, url: &str) -> Value {
    let facts = &listing.facts;
    let mut service =
        json!({ "@type": "Service", "@id": format!("{url}#tilbud"), "url": url, "name": listing.name.text });
    put(&mut service, "description", listing.summary.as_ref().map(|summary| json!(summary.text)));
    let photo = facts.photo.as_ref().map(|photo| json!(visit.app.settings.absolute(&photo.path(photo.width))));
    put(&mut service, "image", photo);
    put(&mut service, "provider", listing.organization.as_ref().map(|name| organization(&name.text)));
    let areas = phrases::municipalities(listing).into_iter();
    put(&mut service, "areaServed", some(areas.map(|name| json!({ "@type": "AdministrativeArea", "name": name }))));
    let themes = facts.themes.iter().filter_map(|id| themes::theme(id));
    put(&mut service, "category", some(themes.map(|theme| json!(theme.name.of(visit.language)))));
    put(&mut service, "offers", offer(listing));
    put(&mut service, "audience", audience(visit, listing));
    put(&mut service, "hoursAvailable", some(listing.schedules.iter().filter_map(|s| hours(visit, s))));
    put(&mut service, "availableChannel", Some(channel(listing, url)));
    service
}

/// How it is reached. What is told is the activity's own, or its organisation's where it has none.
fn channel(listing: &Listing, url: &str) -> Value {
    let contact = &listing.contact;
    let website = contact.website.as_deref().unwrap_or(url);
    let mut channel = json!({ "@type": "ServiceChannel", "serviceUrl": website });
    let mut point = json!({ "@type": "ContactPoint" });
    put(&mut point, "telephone", contact.phone.as_ref().map(|phone| json!(phone)));
    put(&mut point, "email", contact.email.as_ref().map(|email| json!(email)));
    let reached = contact.phone.is_some() || contact.email.is_some();
    put(&mut channel, "servicePhone", reached.then_some(point));
    put(&mut channel, "serviceLocation", listing.place.as_ref().map(|p| place(listing, p)));
    put(&mut channel, "availableLanguage", some(listing.facts.languages.iter().map(|tag| json!(tag))));
    channel
}

/// What it costs: nothing, or so many kroner. «What you can» is no price.
fn offer(listing: &Listing) -> Option<Value> {
    let price = match (listing.facts.cost?, listing.facts.price_nok) {
        (Cost::Free, _) => json!(0),
        (Cost::Paid, Some(kroner)) => json!(kroner),
        _ => return None,
    };
    Some(json!({ "@type": "Offer", "price": price, "priceCurrency": "NOK" }))
}

fn audience(visit: &Visit, listing: &Listing) -> Option<Value> {
    let whom = phrases::for_whom(visit, &listing.facts);
    let age = listing.facts.age;
    if whom.is_none() && age.is_none() {
        return None;
    }
    let mut audience = json!({ "@type": "PeopleAudience" });
    put(&mut audience, "audienceType", whom.map(Value::String));
    put(&mut audience, "suggestedMinAge", age.filter(|(least, _)| *least > 0).map(|(least, _)| json!(least)));
    put(&mut audience, "suggestedMaxAge", age.filter(|(_, most)| *most < 99).map(|(_, most)| json!(most)));
    Some(audience)
}

/// The hours of every week. The vocabulary has no word for every other week or the second Tuesday; their dates are events.
fn hours(visit: &Visit, schedule: &Schedule) -> Option<Value> {
    let weekly = matches!(schedule.frequency, Frequency::Daily | Frequency::Weekly) && schedule.interval == 1;
    let (from, to) = (schedule.from?, schedule.to?);
    if !weekly || schedule.is_over(visit.today()) {
        return None;
    }
    let days: Vec<Value> = schedule.weekdays().into_iter().map(|day| json!(weekday(day))).collect();
    let clock = |time: Time| json!(time.strftime("%H:%M").to_string());
    let mut hours = json!({ "@type": "OpeningHoursSpecification", "dayOfWeek": days });
    put(&mut hours, "opens", Some(clock(from)));
    put(&mut hours, "closes", Some(clock(to)));
    put(&mut hours, "validFrom", schedule.starts.map(|date| json!(date)));
    put(&mut hours, "validThrough", schedule.ends.map(|date| json!(date)));
    Some(hours)
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "https://schema.org/Monday",
        Weekday::Tuesday => "https://schema.org/Tuesday",
        Weekday::Wednesday => "https://schema.org/Wednesday",
        Weekday::Thursday => "https://schema.org/Thursday",
        Weekday::Friday => "https://schema.org/Friday",
        Weekday::Saturday => "https://schema.org/Saturday",
        Weekday::Sunday => "https://schema.org/Sunday",
    }
}

/// The same way down as the links at the top of the page.
fn breadcrumbs(visit: &Visit, listing: &Listing, url: &str) -> Value {
    let municipality = listing.municipalities.first().and_then(|number| PLACES.municipality(number));
    let of = municipality.map(|m| (m.name.clone(), address(visit, &format!("/aktiviteter?kommune={}", m.number))));
    let steps = std::iter::once((visit.t("nav-activities"), address(visit, "/aktiviteter")))
        .chain(of)
        .chain([(listing.name.text.clone(), url.to_owned())]);
    let items: Vec<Value> = steps
        .enumerate()
        .map(|(at, (name, url))| json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": { "@id": url } }))
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn organization(name: &str) -> Value {
    json!({ "@type": "Organization", "name": name })
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
    let moment = |time: Option<Time>| {
        let zoned = occasion.date.to_datetime(time?).to_zoned(visit.now.time_zone().clone()).ok()?;
        Some(json!(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()))
    };
    let mut event = json!({
        "@type": "Event", "name": listing.name.text, "url": url, "about": { "@id": format!("{url}#tilbud") },
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
    });
    put(&mut event, "description", listing.summary.as_ref().map(|summary| json!(summary.text)));
    put(&mut event, "startDate", moment(occasion.from).or_else(|| Some(json!(occasion.date))));
    put(&mut event, "endDate", moment(occasion.to));
    put(&mut event, "location", listing.place.as_ref().map(|p| place(listing, p)));
    put(&mut event, "organizer", listing.organization.as_ref().map(|name| organization(&name.text)));
    put(&mut event, "isAccessibleForFree", listing.facts.cost.map(|cost| json!(cost != Cost::Paid)));
    put(&mut event, "offers", offer(listing));
    event
}

/// A list, or nothing for an empty one.
fn some(values: impl Iterator<Item = Value>) -> Option<Value> {
    let values: Vec<Value> = values.collect();
    (!values.is_empty()).then_some(Value::Array(values))
}

/// What is not known is left out rather than told as nothing.
fn put(object: &mut Value, field: &str, value: Option<Value>) {
    if let (Some(object), Some(value)) = (object.as_object_mut(), value) {
        object.insert(field.to_owned(), value);
    }
}
