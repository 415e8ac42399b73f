//! A calendar as the bytes of a feed. The same data is the same bytes: nothing here asks what time it is.

use super::{Calendar, Event, line};
use crate::{
    oslo,
    rule::{compact, compact_date},
};
use jiff::{Timestamp, civil, tz::TimeZone};

/// Wall-clock time in Norway, as calendars need it told: each change at the wall clock before it. The rules hold since
/// 1996 (EU directive 2000/84/EC).
const OSLO: [&str; 16] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Oslo",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
];

impl Calendar {
    /// The calendar, CRLF at the end of every line.
    #[must_use]
    pub fn write(&self) -> String {
        let mut lines = Lines(String::with_capacity(1_000 + 600 * self.events.len()));
        lines.all(&[
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Varde//Varde//NO",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
        ]);
        lines.text("UID", &self.uid);
        lines.utc("LAST-MODIFIED", self.changed);
        // The name twice: as RFC 7986 says it, and as everybody reads it.
        lines.text("NAME", &self.name);
        lines.text("X-WR-CALNAME", &self.name);
        if let Some(description) = &self.description {
            lines.text("DESCRIPTION", description);
            lines.text("X-WR-CALDESC", description);
        }
        lines.all(&["X-WR-TIMEZONE:Europe/Oslo", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]);
        lines.plain("SOURCE;VALUE=URI", self.source.as_deref());
        lines.plain("URL", self.url.as_deref());
        lines.plain("COLOR", self.color.as_deref());
        // A calendar without a component is none (RFC 5545 §3.6), so an empty one has its zone at least.
        if self.events.is_empty() || self.events.iter().any(|event| !event.all_day) {
            lines.all(&OSLO);
            lines.all(&["END:VTIMEZONE"]);
        }
        for event in &self.events {
            lines.event(event);
        }
        lines.all(&["END:VCALENDAR"]);
        lines.0
    }
}

/// What is written so far.
struct Lines(String);

impl Lines {
    fn all(&mut self, lines: &[&str]) {
        for line in lines {
            line::push(&mut self.0, line);
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        line::push(&mut self.0, &format!("{name}:{}", line::escaped(text)));
    }

    fn plain(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value.map(line::plain).filter(|value| !value.is_empty()) {
            line::push(&mut self.0, &format!("{name}:{value}"));
        }
    }

    fn utc(&mut self, name: &str, instant: Timestamp) {
        line::push(&mut self.0, &format!("{name}:{}Z", compact(TimeZone::UTC.to_datetime(instant))));
    }

    fn wall(&mut self, name: &str, time: civil::DateTime, all_day: bool) {
        let line = if all_day {
            format!("{name};VALUE=DATE:{}", compact_date(time.date()))
        } else {
            format!("{name};TZID={}:{}", kernel::clock::OSLO, compact(time))
        };
        line::push(&mut self.0, &line);
    }

    fn event(&mut self, event: &Event) {
        self.all(&["BEGIN:VEVENT"]);
        self.text("UID", &event.uid);
        // With METHOD it is when the object was made (§3.8.7.2): that is its last change, so that bytes stay.
        self.utc("DTSTAMP", event.changed);
        self.utc("CREATED", event.created);
        self.utc("LAST-MODIFIED", event.changed);
        line::push(&mut self.0, &format!("SEQUENCE:{}", event.sequence));
        if let Some(original) = event.recurrence_id {
            self.wall("RECURRENCE-ID", original, event.all_day);
        }
        self.wall("DTSTART", event.start, event.all_day);
        // An end must come after the start (§3.8.2.2); without one it has none that is known.
        if oslo::instant(event.end) > oslo::instant(event.start) {
            self.wall("DTEND", event.end, event.all_day);
        }
        if let Some(rule) = event.rule.as_ref().filter(|_| event.recurrence_id.is_none()) {
            let rule = if event.all_day { rule.of_days() } else { rule.to_string() };
            line::push(&mut self.0, &format!("RRULE:{rule}"));
            for date in &event.except {
                self.wall("EXDATE", *date, event.all_day);
            }
        }
        self.text("SUMMARY", &event.summary);
        self.details(event);
        self.all(&["TRANSP:TRANSPARENT", "CLASS:PUBLIC", "END:VEVENT"]);
    }

    fn details(&mut self, event: &Event) {
        if let Some(description) = &event.description {
            self.text("DESCRIPTION", description);
        }
        if let Some(location) = &event.location {
            self.text("LOCATION", location);
        }
        if let Some((latitude, longitude)) = event.geo.filter(|(north, east)| north.is_finite() && east.is_finite()) {
            line::push(&mut self.0, &format!("GEO:{latitude};{longitude}"));
        }
        self.plain("URL", event.url.as_deref());
        if !event.categories.is_empty() {
            let categories: Vec<String> = event.categories.iter().map(|category| line::escaped(category)).collect();
            line::push(&mut self.0, &format!("CATEGORIES:{}", categories.join(",")));
        }
        line::push(&mut self.0, &format!("STATUS:{}", event.status.name()));
        if let Some(conference) = event.conference.as_ref().filter(|conference| !conference.uri.is_empty()) {
            let mut name = "CONFERENCE;VALUE=URI".to_owned();
            let feature: String =
                conference.feature.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ',')).collect();
            if !feature.is_empty() {
                name.push_str(&format!(";FEATURE={feature}"));
            }
            if !conference.label.is_empty() {
                name.push_str(&format!(";LABEL={}", line::quoted(&conference.label)));
            }
            self.plain(&name, Some(&conference.uri));
        }
        self.plain("IMAGE;VALUE=URI", event.image.as_deref());
        if let Some(related) = &event.related_to {
            self.text("RELATED-TO", related);
        }
    }
}
