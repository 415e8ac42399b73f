//! Zones by whatever name a calendar gives them: the zone database's, the one that Outlook writes, or one that the calendar
//! explains itself.

use super::content::Line;
use crate::rule::{End, Frequency, Rule};
use jiff::{civil::Weekday, tz::TimeZone};
use std::collections::HashMap;

/// Windows' names of zones (CLDR's table of them, the ones that Norwegians meet), and the zone database's.
const WINDOWS: [(&str, &str); 38] = [
    ("AUS Eastern Standard Time", "Australia/Sydney"),
    ("Arab Standard Time", "Asia/Riyadh"),
    ("Arabian Standard Time", "Asia/Dubai"),
    ("Atlantic Standard Time", "America/Halifax"),
    ("Azores Standard Time", "Atlantic/Azores"),
    ("Cen. Australia Standard Time", "Australia/Adelaide"),
    ("Central Europe Standard Time", "Europe/Budapest"),
    ("Central European Standard Time", "Europe/Warsaw"),
    ("Central Standard Time", "America/Chicago"),
    ("China Standard Time", "Asia/Shanghai"),
    ("E. Africa Standard Time", "Africa/Nairobi"),
    ("E. Australia Standard Time", "Australia/Brisbane"),
    ("E. Europe Standard Time", "Europe/Chisinau"),
    ("E. South America Standard Time", "America/Sao_Paulo"),
    ("Eastern Standard Time", "America/New_York"),
    ("Egypt Standard Time", "Africa/Cairo"),
    ("FLE Standard Time", "Europe/Kiev"),
    ("GMT Standard Time", "Europe/London"),
    ("GTB Standard Time", "Europe/Bucharest"),
    ("Greenland Standard Time", "America/Godthab"),
    ("Greenwich Standard Time", "Atlantic/Reykjavik"),
    ("Hawaiian Standard Time", "Pacific/Honolulu"),
    ("India Standard Time", "Asia/Calcutta"),
    ("Israel Standard Time", "Asia/Jerusalem"),
    ("Kaliningrad Standard Time", "Europe/Kaliningrad"),
    ("Mountain Standard Time", "America/Denver"),
    ("New Zealand Standard Time", "Pacific/Auckland"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("Romance Standard Time", "Europe/Paris"),
    ("Russian Standard Time", "Europe/Moscow"),
    ("SE Asia Standard Time", "Asia/Bangkok"),
    ("Singapore Standard Time", "Asia/Singapore"),
    ("South Africa Standard Time", "Africa/Johannesburg"),
    ("Tokyo Standard Time", "Asia/Tokyo"),
    ("Turkey Standard Time", "Europe/Istanbul"),
    ("W. Australia Standard Time", "Australia/Perth"),
    ("W. Central Africa Standard Time", "Africa/Lagos"),
    ("W. Europe Standard Time", "Europe/Oslo"),
];
/// Names that mean UTC. Windows calls it so in capitals.
const UTC: [&str; 5] = ["UTC", "GMT", "Z", "ETC/UTC", "COORDINATED UNIVERSAL TIME"];
/// So many zones of its own a calendar has at most.
const MOST_ZONES: usize = 500;

/// The zones of one calendar.
#[derive(Debug, Default)]
pub(super) struct Zones {
    own: HashMap<String, Option<TimeZone>>,
    known: HashMap<String, Option<TimeZone>>,
}

impl Zones {
    /// Learns a `VTIMEZONE`: its lines, without the first and the last.
    pub(super) fn learn(&mut self, lines: &[Line]) {
        let name = lines.iter().find(|line| line.name == "TZID").map(|line| line.value.trim().to_owned());
        if let Some(name) = name.filter(|_| self.own.len() < MOST_ZONES) {
            self.own.insert(name, explained(lines));
        }
    }

    /// The zone of a name; nothing where nobody knows it.
    pub(super) fn of(&mut self, name: &str) -> Option<TimeZone> {
        let name = name.trim();
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let found = named(name).or_else(|| self.own.get(name).cloned().flatten());
        if self.known.len() < MOST_ZONES {
            self.known.insert(name.to_owned(), found.clone());
        }
        found
    }
}

fn named(name: &str) -> Option<TimeZone> {
    if UTC.contains(&name.to_ascii_uppercase().as_str()) {
        return Some(TimeZone::UTC);
    }
    if let Some((_, iana)) = WINDOWS.iter().find(|(windows, _)| windows.eq_ignore_ascii_case(name)) {
        return TimeZone::get(iana).ok();
    }
    // Some put their own path before it: `/example.org/20240101/Europe/Oslo`.
    let parts: Vec<&str> = name.trim_start_matches('/').split('/').collect();
    let from = parts.len().saturating_sub(3);
    (from..parts.len()).filter(|at| *at == 0 || parts.len() - at > 1).find_map(|at| {
        let name = parts.get(at..)?.join("/");
        let sound = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"/_+-".contains(&b));
        if sound { TimeZone::get(&name).ok() } else { None }
    })
}

/// A zone as its own `VTIMEZONE` explains it now: one offset, or two that change on days of the year. What it was years
/// ago is not looked at.
fn explained(lines: &[Line]) -> Option<TimeZone> {
    let mut parts: Vec<Change> = Vec::new();
    let mut open: Option<(bool, Vec<&Line>)> = None;
    for line in lines {
        match (line.name.as_str(), line.value.trim().to_ascii_uppercase().as_str()) {
            ("BEGIN", kind @ ("STANDARD" | "DAYLIGHT")) => open = Some((kind == "DAYLIGHT", Vec::new())),
            ("END", "STANDARD" | "DAYLIGHT") => {
                if let Some((summer, lines)) = open.take() {
                    parts.push(Change::read(summer, &lines)?);
                }
            }
            _ => {
                if let Some((_, lines)) = &mut open {
                    lines.push(line);
                }
            }
        }
    }
    // The last that began of each counts.
    parts.sort_by(|a, b| a.began.cmp(&b.began));
    let last = |summer: bool| parts.iter().rev().find(|part| part.summer == summer);
    match (last(false), last(true).filter(|part| part.day.is_some())) {
        (Some(winter), None) => Some(TimeZone::fixed(jiff::tz::Offset::from_seconds(winter.offset).ok()?)),
        (Some(winter), Some(summer)) => {
            let text = format!(
                "WIN{}SUM{},{},{}",
                posix(winter.offset),
                posix(summer.offset),
                summer.day.as_ref()?,
                winter.day.as_ref()?
            );
            TimeZone::posix(&text).ok()
        }
        (None, _) => None,
    }
}

/// One half of a zone.
struct Change {
    summer: bool,
    began: String,
    /// Seconds east.
    offset: i32,
    /// When it comes each year, as POSIX writes it: `M3.5.0/2:00:00`.
    day: Option<String>,
}

impl Change {
    fn read(summer: bool, lines: &[&Line]) -> Option<Self> {
        let value = |name: &str| lines.iter().find(|line| line.name == name).map(|line| line.value.trim());
        let began = value("DTSTART")?.to_owned();
        let start = crate::rule::moment(began.trim_end_matches('Z'))?;
        let rule = value("RRULE").and_then(|rule| Rule::parse(rule).ok());
        let day = rule.filter(|rule| rule.frequency == Frequency::Yearly && rule.end == End::Never).and_then(|rule| {
            let (nth, weekday) = *rule.days.first()?;
            let week = match (nth, rule.month_days.iter().min()) {
                (Some(-1), _) => 5,
                (Some(nth), _) if (1..=4).contains(&nth) => nth,
                (None, Some(first)) if *first > 0 && (*first - 1) % 7 == 0 => (*first - 1) / 7 + 1,
                _ => return None,
            };
            let month = rule.months.first()?;
            Some(format!("M{month}.{week}.{}/{}:{:02}:00", sunday_first(weekday), start.hour(), start.minute()))
        });
        Some(Self { summer, began, offset: offset(value("TZOFFSETTO")?)?, day })
    }
}

fn sunday_first(day: Weekday) -> i8 {
    day.to_sunday_zero_offset()
}

/// `+0100` or `-053000` as seconds.
fn offset(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['+', '-'])?;
    if !(digits.len() == 4 || digits.len() == 6) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let two = |from: usize| digits.get(from..from + 2).map_or(Some(0), |two| two.parse::<i32>().ok());
    let seconds = two(0)? * 3_600 + two(2)? * 60 + two(4)?;
    (seconds <= 14 * 3_600).then_some(if text.starts_with('-') { -seconds } else { seconds })
}

/// Seconds east as POSIX has them: west, in hours.
fn posix(east: i32) -> String {
    let (sign, seconds) = if east > 0 { ("-", east) } else { ("", -east) };
    format!("{sign}{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60)
}
