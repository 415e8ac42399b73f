//! A course in schema.org's words.

use crate::course::{Course, Day, PATH, Shown, State};
use kernel::clock::OSLO;
use serde_json::{Value, json};
use shell::Visit;

/// A `Course` with a `CourseInstance` for each time that it is held.
pub(super) fn course(visit: &Visit, course: &Course, runs: &[Shown], by: &str) -> Value {
    let url = visit.app.settings.absolute(&format!("{PATH}/{}", course.slug));
    json!({
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": url,
        "url": url,
        "name": course.name,
        "description": course.about,
        "inLanguage": course.language.tag(),
        "isAccessibleForFree": true,
        "provider": { "@type": "Organization", "name": by },
        "hasCourseInstance": runs.iter().map(|shown| instance(&url, shown)).collect::<Vec<_>>(),
    })
}

fn instance(url: &str, shown: &Shown) -> Value {
    let run = &shown.run;
    let status = if shown.state == State::Cancelled { "EventCancelled" } else { "EventScheduled" };
    let minutes: i64 = run.days.iter().map(Day::minutes).sum();
    json!({
        "@type": "CourseInstance",
        "@id": format!("{url}#{}", run.slug),
        "courseMode": "Onsite",
        "eventStatus": format!("https://schema.org/{status}"),
        "startDate": run.begins().and_then(at),
        "endDate": run.ends().and_then(at),
        "courseWorkload": format!("PT{minutes}M"),
        "maximumAttendeeCapacity": run.seats,
        "location": { "@type": "Place", "name": if run.venue.is_empty() { &run.town } else { &run.venue },
            "address": { "@type": "PostalAddress", "addressLocality": run.town, "addressCountry": "NO" } },
    })
}

/// With the offset of that day: `2017-10-02T10:00:00+02:00`.
fn at(time: jiff::civil::DateTime) -> Option<String> {
    let zoned = time.in_tz(OSLO).ok()?;
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}
