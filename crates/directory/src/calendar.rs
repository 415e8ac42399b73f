//! `GET /aktiviteter/{slug}/kalender.ics`: its dates for a calendar of one's own (RFC 5545).

use crate::{
    activity,
    listing::Listing,
    schedule::{Frequency, Schedule},
    view,
};
use axum::{
    extract::Path,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use icalendar::{Component as _, Event, EventLike as _, Property};
use jiff::{ToSpan as _, civil};
use shell::{Error, Result, Visit};

/// How far ahead closed days are told, in stretches of this many days (as far as a schedule looks).
const STRETCH: i64 = 119;
const STRETCHES: i64 = 3;
/// A date without a closing hour is taken to last this long.
const HOURS: i64 = 2;

/// Wall-clock time in Norway, as calendars need it told. The rules hold since 1996 (EU directive 2000/84/EC).
const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Varde//NO\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n\
BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo\r\n\
BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19960331T020000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n\
BEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\nDTSTART:19961027T030000\r\n\
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
const FOOT: &str = "END:VCALENDAR\r\n";

/// The calendar file.
pub async fn file(visit: Visit, Path(slug): Path<String>) -> Result<Response> {
    let listing = activity::listing_at(&visit, slug, "/kalender.ics").await?;
    // A calendar without an event is none (RFC 5545 §3.6).
    if !listing.is_listed() || listing.next_dates(visit.today(), 1).is_empty() {
        return Err(Error::NotFound);
    }
    let head = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("cross-origin")),
    ];
    Ok((head, calendar(&visit, &listing)).into_response())
}

/// The library writes events; it would give the time zone a stamp and an identifier, which the standard has no room for.
fn calendar(visit: &Visit, listing: &Listing) -> String {
    let events = listing.schedules.iter().enumerate();
    let events =
        events.filter_map(|(number, schedule)| event(visit, listing, schedule, number)?.try_into_string().ok());
    format!("{HEAD}{}{FOOT}", folded(&events.collect::<String>()))
}

/// Folds lines at 75 octets (RFC 5545 §3.1). The library forgets the space that a folded line begins with when the cut
/// falls beside a letter of two octets, so its folds are opened and made anew.
fn folded(events: &str) -> String {
    let mut out = String::with_capacity(events.len() + 64);
    for line in events.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for letter in line.chars() {
            if octets + letter.len_utf8() > 75 {
                out.push_str("\r\n ");
                octets = 1;
            }
            out.push(letter);
            octets += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

fn event(visit: &Visit, listing: &Listing, schedule: &Schedule, number: usize) -> Option<Event> {
    let today = visit.today();
    let first = schedule.next(today, &[], 1).into_iter().next()?.date;
    let mut event = Event::new();
    event.uid(&format!("{}-{number}@varde", listing.id)).summary(&listing.name.text);
    // The day is enough, and the file stays the same all day.
    event.add_property("DTSTAMP", format!("{}T000000Z", day(today)));
    match schedule.from {
        Some(from) => {
            let starts = first.to_datetime(from);
            let ends = match schedule.to {
                Some(to) if to > from => first.to_datetime(to),
                Some(to) => first.tomorrow().ok()?.to_datetime(to),
                None => starts.checked_add(HOURS.hours()).ok()?,
            };
            event.append_property(in_oslo("DTSTART", &moment(starts)));
            event.append_property(in_oslo("DTEND", &moment(ends)));
        }
        None => {
            event.append_property(all_day("DTSTART", &day(first)));
        }
    }
    event.add_property("RRULE", rule(schedule));
    for closed in closed(listing, schedule, today) {
        event.append_multi_property(match schedule.from {
            Some(from) => in_oslo("EXDATE", &moment(closed.to_datetime(from))),
            None => all_day("EXDATE", &day(closed)),
        });
    }
    if let Some(summary) = &listing.summary {
        event.description(&summary.text);
    }
    if let Some(place) = view::phrases::one_line_address(listing) {
        event.location(&place);
    }
    event.url(&visit.app.settings.absolute(&format!("/a/{}", listing.code)));
    Some(event.done())
}

/// The recurrence as calendars read it.
fn rule(schedule: &Schedule) -> String {
    let frequency = match schedule.frequency {
        Frequency::Daily => "DAILY",
        Frequency::Weekly => "WEEKLY",
        Frequency::Monthly => "MONTHLY",
    };
    let mut rule = format!("FREQ={frequency};INTERVAL={};WKST=MO", schedule.interval);
    if !schedule.days.is_empty() && schedule.frequency != Frequency::Daily {
        rule.push_str(&format!(";BYDAY={}", schedule.byday()));
    }
    if !schedule.month_days.is_empty() && schedule.frequency == Frequency::Monthly {
        let days: Vec<String> = schedule.month_days.iter().map(ToString::to_string).collect();
        rule.push_str(&format!(";BYMONTHDAY={}", days.join(",")));
    }
    if let Some(last) = schedule.ends {
        // A whole day as a moment: late enough for the last date, whatever the season.
        rule.push_str(&format!(";UNTIL={}T225959Z", day(last)));
    }
    rule
}

/// The days of the coming year on which it is closed for the season.
fn closed(listing: &Listing, schedule: &Schedule, today: civil::Date) -> Vec<civil::Date> {
    let mut days = Vec::new();
    for stretch in 0..=STRETCHES {
        let Ok(from) = today.checked_add((stretch * STRETCH).days()) else { break };
        let dates = schedule.next(from, &listing.facts.closed, 400);
        days.extend(dates.into_iter().filter(|occasion| occasion.closed.is_some()).map(|occasion| occasion.date));
    }
    days.sort_unstable();
    days.dedup();
    days
}

fn in_oslo(name: &str, moment: &str) -> Property {
    Property::new(name, moment).add_parameter("TZID", kernel::clock::OSLO).done()
}

fn all_day(name: &str, day: &str) -> Property {
    Property::new(name, day).add_parameter("VALUE", "DATE").done()
}

fn moment(at: civil::DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn day(date: civil::Date) -> String {
    date.strftime("%Y%m%d").to_string()
}
