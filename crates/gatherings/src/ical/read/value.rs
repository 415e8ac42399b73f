//! Times of a calendar: a day, a wall clock somewhere, or an instant.

use super::{Why, content::Line, zone::Zones};
use crate::{oslo, rule};
use jiff::{
    Span,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};

/// So many dates one event names at most.
pub(super) const MOST_NAMED: usize = 5_000;
/// Years that are believed.
const YEARS: std::ops::RangeInclusive<i16> = 1970..=2200;
/// So much of a value is said again, characters.
const SHOWN: usize = 60;

/// A time as it was written.
#[derive(Clone, Debug)]
pub(super) struct Moment {
    /// The wall clock where it is.
    pub(super) wall: DateTime,
    /// Where that is; nothing for a time that is the same everywhere, which here is Norway.
    pub(super) zone: Option<TimeZone>,
    /// A day without a time.
    pub(super) day: bool,
}

impl Moment {
    /// The wall clock in Norway. A day stays the day that it is.
    pub(super) fn in_oslo(&self) -> DateTime {
        self.wall_in(oslo::zone())
    }

    /// The wall clock somewhere.
    pub(super) fn wall_in(&self, zone: &TimeZone) -> DateTime {
        match &self.zone {
            Some(own) if !self.day && own != zone => zone.to_datetime(oslo::instant_in(self.wall, own)),
            _ => self.wall,
        }
    }

    /// The wall clock somewhere; a day at the time that the series begins at.
    pub(super) fn date_in(&self, zone: &TimeZone, time: Time) -> DateTime {
        if self.day { self.wall.date().to_datetime(time) } else { self.wall_in(zone) }
    }
}

/// The one time of a line.
pub(super) fn moment(line: &Line, zones: &mut Zones) -> Result<Moment, Why> {
    one(line, line.value.trim(), zones)
}

/// All times of a line, of a period its begin, with how long it is where it says so.
pub(super) fn moments(line: &Line, zones: &mut Zones) -> Result<Vec<(Moment, Option<Span>)>, Why> {
    let mut all = Vec::new();
    for value in line.value.split(',').map(str::trim).filter(|value| !value.is_empty()) {
        if all.len() == MOST_NAMED {
            return Err(Why::TooMany);
        }
        let (begins, rest) = value.split_once('/').map_or((value, None), |(begins, rest)| (begins, Some(rest)));
        let begins = one(line, begins, zones)?;
        let long = match rest {
            None => None,
            Some(rest) if rest.starts_with('P') => Some(duration(rest).ok_or_else(|| wrong(line))?),
            Some(rest) => {
                let ends = one(line, rest, zones)?;
                Some(begins.in_oslo().until(ends.in_oslo()).map_err(|_| wrong(line))?)
            }
        };
        all.push((begins, long));
    }
    Ok(all)
}

fn one(line: &Line, value: &str, zones: &mut Zones) -> Result<Moment, Why> {
    let believed = |date: Date| YEARS.contains(&date.year());
    if let Some(day) = rule::day(value) {
        return believed(day)
            .then(|| Moment { wall: day.to_datetime(Time::midnight()), zone: None, day: true })
            .ok_or_else(|| wrong(line));
    }
    let (local, utc) = value.strip_suffix(['Z', 'z']).map_or((value, false), |local| (local, true));
    let wall = rule::moment(local).filter(|wall| believed(wall.date())).ok_or_else(|| wrong(line))?;
    let zone = match line.parameter("TZID") {
        _ if utc => Some(TimeZone::UTC),
        Some(name) => Some(zones.of(name).ok_or_else(|| Why::Zone(shown(name)))?),
        None => None,
    };
    Ok(Moment { wall, zone, day: false })
}

/// How long something is, never backwards: `PT1H30M`, `P2D`, `P1W`.
pub(super) fn duration(text: &str) -> Option<Span> {
    let span: Span = text.trim().to_ascii_uppercase().parse().ok()?;
    (!span.is_negative()).then_some(span)
}

/// What a line says is not what it should be.
pub(super) fn wrong(line: &Line) -> Why {
    Why::Value { name: shown(&line.name), value: shown(&line.value) }
}

/// As much as is said again.
pub(super) fn shown(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(SHOWN).collect()
}
