//! What mapping counts of an entry, kept in memory beside the index: themes, places, times and when it was confirmed.

use crate::{
    facts::Facts,
    listing::{Row, schedules},
    places::PLACES,
    themes::THEMES,
    thing,
};
use jiff::civil::Date;
use search::DayPart;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What of an entry is counted.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Gist {
    /// Whether it may be found at all.
    pub listed: bool,
    /// Its themes, by their place in the list.
    pub themes: Box<[u8]>,
    /// The numbers of its municipalities.
    pub municipalities: Box<[u16]>,
    /// The towns it is in, each with its municipality's number.
    pub towns: Box<[(u16, Box<str>)]>,
    /// When somebody last said that all of it is right.
    pub confirmed: Option<Date>,
    /// When it is open in an ordinary week.
    pub hours: Box<[Hours]>,
}

/// A part of the day in which it is open.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Hours {
    /// As the search understands it: an index into [`Gist::PARTS`].
    pub part: u8,
    /// The last day on which it holds.
    pub ends: Option<Date>,
}

impl Gist {
    /// The parts of the day that are looked at.
    pub const PARTS: [DayPart; 3] = [DayPart::Daytime, DayPart::Evening, DayPart::Weekend];

    /// The gist of an entry.
    #[must_use]
    pub(crate) fn of(row: &Row) -> Self {
        let facts = Facts::read(&row.parts.service.data);
        let theme = |id: &String| THEMES.iter().position(|theme| &theme.id == id).and_then(|at| u8::try_from(at).ok());
        let mut towns: Vec<(u16, Box<str>)> = Vec::new();
        let addresses =
            row.parts.locations.iter().filter_map(|place| place.data.get("addresses")?.as_array()).flatten();
        for address in addresses {
            let number = PLACES.of_address(address).and_then(|number| number.parse().ok());
            let city = address.get("city").and_then(Value::as_str).and_then(|city| PLACES.town(city));
            if let Some(town) = number.zip(city.map(String::into_boxed_str)).filter(|town| !towns.contains(town)) {
                towns.push(town);
            }
        }
        Self {
            listed: thing::is_findable(&row.status),
            themes: facts.themes.iter().filter_map(theme).collect(),
            municipalities: row.municipalities.iter().filter_map(|number| number.parse().ok()).collect(),
            towns: towns.into(),
            confirmed: facts.confirmed,
            hours: hours(row),
        }
    }

    /// Whether it is open in this part of the day, on `today` or later.
    #[must_use]
    pub fn is_open_in(&self, part: DayPart, today: Date) -> bool {
        let open = |hours: &Hours| {
            Self::PARTS.get(usize::from(hours.part)) == Some(&part) && hours.ends.is_none_or(|last| last >= today)
        };
        self.hours.iter().any(open)
    }
}

fn hours(row: &Row) -> Box<[Hours]> {
    let mut all: Vec<Hours> = Vec::new();
    for schedule in schedules(&row.parts) {
        for hours in thing::hours(&schedule) {
            for part in (0..).zip(Gist::PARTS).filter(|(_, part)| hours.lies_in(*part)).map(|(at, _)| at) {
                let one = Hours { part, ends: schedule.ends };
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
    }
    all.into()
}
