//! One `VEVENT` as it was written, before its times are brought to Norway.

use super::{
    Why,
    content::Line,
    value::{self, Moment, moment, moments, wrong},
    zone::Zones,
};
use crate::{
    ical::{Conference, Event, Status},
    oslo,
    rule::Rule,
};
use jiff::{Span, Timestamp, ToSpan as _, civil::DateTime, tz::TimeZone};

/// An event, and what is still as the calendar has it.
#[derive(Debug)]
pub(super) struct Draft {
    /// The line that it begins on.
    pub(super) line: usize,
    /// All but times, rule and dates.
    pub(super) event: Event,
    /// When it begins.
    pub(super) start: Moment,
    /// When it is over, in the zone that it begins in.
    pub(super) end: DateTime,
    /// The rhythm, in the wall clock of the zone that it begins in.
    pub(super) rule: Option<Rule>,
    /// Dates that never were.
    pub(super) except: Vec<Moment>,
    /// Dates besides, and how long they are where it is said.
    pub(super) besides: Vec<(Moment, Option<Span>)>,
    /// Which date of its series it is.
    pub(super) original: Option<Moment>,
}

impl Draft {
    /// The zone whose wall clock it goes by.
    pub(super) fn zone(&self) -> &TimeZone {
        self.start.zone.as_ref().unwrap_or_else(|| oslo::zone())
    }

    /// Reads the lines of an event. What is wrong is told with its line.
    pub(super) fn read(line: usize, lines: &[Line], zones: &mut Zones) -> Result<Self, (usize, Why)> {
        let find = |name: &str| lines.iter().find(|line| line.name == name);
        let at = |line: &Line, why: Why| (line.number, why);
        let hidden = |class: &&Line| {
            ["PRIVATE", "CONFIDENTIAL"].iter().any(|word| class.value.trim().eq_ignore_ascii_case(word))
        };
        if let Some(class) = find("CLASS").filter(hidden) {
            return Err(at(class, Why::Private));
        }
        let begins = find("DTSTART").ok_or((line, Why::NoStart))?;
        let start = moment(begins, zones).map_err(|why| at(begins, why))?;
        let zone = start.zone.clone().unwrap_or_else(|| oslo::zone().clone());
        let end = match (find("DTEND"), find("DURATION")) {
            (Some(ends), _) => {
                let end = moment(ends, zones).map_err(|why| at(ends, why))?;
                let wall = end.wall_in(&zone);
                if wall < start.wall {
                    return Err(at(ends, Why::Backwards));
                }
                // A day that ends before it is over is that day.
                if start.day && wall == start.wall { next_day(wall) } else { wall }
            }
            (None, Some(long)) => {
                let span = value::duration(&long.value).ok_or_else(|| at(long, wrong(long)))?;
                start.wall.checked_add(span).map_err(|_| at(long, wrong(long)))?
            }
            (None, None) if start.day => next_day(start.wall),
            (None, None) => start.wall,
        };
        let mut draft = Self {
            line,
            event: said(lines),
            start,
            end,
            rule: None,
            except: Vec::new(),
            besides: Vec::new(),
            original: None,
        };
        for line in lines {
            draft.date(line, &zone, zones).map_err(|why| at(line, why))?;
        }
        Ok(draft)
    }

    /// What a line says of which dates it is.
    fn date(&mut self, line: &Line, zone: &TimeZone, zones: &mut Zones) -> Result<(), Why> {
        match line.name.as_str() {
            "RRULE" if self.rule.is_some() => return Err(Why::TwoRules),
            "RRULE" => self.rule = Some(Rule::parse_in(&line.value, zone).map_err(Why::Rule)?),
            "EXRULE" => return Err(Why::Exrule),
            "EXDATE" => self.except.extend(moments(line, zones)?.into_iter().map(|(moment, _)| moment)),
            "RDATE" => self.besides.extend(moments(line, zones)?),
            "RECURRENCE-ID" if line.says("RANGE", "THISANDFUTURE") => return Err(Why::ThisAndFuture),
            "RECURRENCE-ID" => self.original = Some(moment(line, zones)?),
            _ => {}
        }
        if self.except.len() + self.besides.len() > value::MOST_NAMED { Err(Why::TooMany) } else { Ok(()) }
    }
}

fn next_day(wall: DateTime) -> DateTime {
    wall.checked_add(1.day()).unwrap_or(wall)
}

/// What an event says beside when it is.
fn said(lines: &[Line]) -> Event {
    let find = |name: &str| lines.iter().find(|line| line.name == name);
    let text = |name: &str| find(name).map(|line| line.text().trim().to_owned()).filter(|text| !text.is_empty());
    let instant = |name: &str| {
        let value = find(name)?.value.trim();
        let wall = crate::rule::moment(value.strip_suffix('Z').unwrap_or(value))?;
        Some(oslo::instant_in(wall, &TimeZone::UTC))
    };
    let changed = instant("LAST-MODIFIED").or_else(|| instant("DTSTAMP")).unwrap_or(Timestamp::UNIX_EPOCH);
    let status = match text("STATUS").unwrap_or_default().to_ascii_uppercase().as_str() {
        "CANCELLED" => Status::Cancelled,
        "TENTATIVE" => Status::Tentative,
        _ => Status::Confirmed,
    };
    let mut categories: Vec<String> = Vec::new();
    for category in lines.iter().filter(|line| line.name == "CATEGORIES").flat_map(Line::texts) {
        if !categories.contains(&category) && categories.len() < 50 {
            categories.push(category);
        }
    }
    Event {
        uid: text("UID").unwrap_or_default(),
        summary: text("SUMMARY").unwrap_or_default(),
        description: text("DESCRIPTION"),
        location: text("LOCATION"),
        geo: find("GEO").and_then(|line| geo(&line.value)),
        url: find("URL").and_then(|line| address(&line.value, &["https", "http"])),
        categories,
        status,
        sequence: find("SEQUENCE").and_then(|line| line.value.trim().parse().ok()).unwrap_or(0),
        created: instant("CREATED").unwrap_or(changed),
        changed,
        conference: find("CONFERENCE").and_then(conference),
        image: find("IMAGE")
            .filter(|line| !line.says("VALUE", "BINARY"))
            .and_then(|line| address(&line.value, &["https", "http"])),
        related_to: text("RELATED-TO"),
        ..Event::default()
    }
}

fn geo(value: &str) -> Option<(f64, f64)> {
    let (north, east) = value.split_once(';')?;
    let (north, east): (f64, f64) = (north.trim().parse().ok()?, east.trim().parse().ok()?);
    (north.abs() <= 90.0 && east.abs() <= 180.0).then_some((north, east))
}

fn conference(line: &Line) -> Option<Conference> {
    Some(Conference {
        uri: address(&line.value, &["https", "http", "tel"])?,
        label: line.parameter("LABEL").unwrap_or_default().to_owned(),
        feature: line.parameter("FEATURE").unwrap_or_default().to_ascii_uppercase(),
    })
}

/// An address that a page can lead to; one that would run something is none.
fn address(value: &str, schemes: &[&str]) -> Option<String> {
    let value: String = value.trim().chars().filter(|letter| !letter.is_control()).collect();
    let (scheme, rest) = value.split_once(':')?;
    (schemes.iter().any(|known| known.eq_ignore_ascii_case(scheme)) && !rest.is_empty()).then_some(value)
}
