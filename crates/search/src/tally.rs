//! Facts of things in numbers, so that hits are counted and ordered quickly.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::{Date, DateTime};

use crate::kept::Kept;
use crate::lexicon::Groups;
use crate::understand::{open_at, within};
use crate::{Counts, DayPart};

/// The countable facts of one thing.
#[derive(Debug, Default)]
struct Row {
    municipalities: Vec<u32>,
    themes: Vec<u32>,
    languages: Vec<u32>,
    /// A bit for each weekday it is open.
    weekdays: u8,
    /// A bit for each part of the day it is open.
    day_parts: u8,
    /// The day of its last confirmation.
    confirmed: Option<i32>,
    /// The day it opens again.
    closed_until: Option<i32>,
    /// The languages spoken there are known, and Norwegian is not one of them.
    foreign: bool,
    /// Its place among all names.
    name: u32,
}

/// The countable facts of all things.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    rows: Vec<Row>,
    /// Beside the rows, because every match asks for it.
    groups: Vec<Groups>,
    municipalities: Names,
    themes: Names,
    languages: Names,
}

/// Texts by number.
#[derive(Debug, Default)]
struct Names {
    texts: Vec<String>,
    numbers: HashMap<String, u32>,
}

impl Names {
    fn number(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    fn counted(&self, counts: &[usize]) -> BTreeMap<String, usize> {
        let counted = self.texts.iter().zip(counts).filter(|(_, count)| **count > 0);
        counted.map(|(text, count)| (text.clone(), *count)).collect()
    }
}

fn is_norwegian(tag: &str) -> bool {
    matches!(tag, "nb" | "nn" | "no")
}

/// A date as a number of days.
pub(crate) fn day_number(date: Date) -> i32 {
    (date - Date::constant(2000, 1, 1)).get_days()
}

impl Tally {
    /// On how many days of the week a thing is open.
    pub(crate) fn days_open(&self, thing: u32) -> u32 {
        self.rows[thing as usize].weekdays.count_ones()
    }

    /// The facts of these things.
    pub(crate) fn new<'a>(things: impl Iterator<Item = &'a Kept>) -> Self {
        let mut tally = Self::default();
        let mut names: Vec<(&str, usize)> = Vec::new();
        for (number, prepared) in things.enumerate() {
            names.push((&prepared.name, number));
            let facts = &prepared.facts;
            let mut row = Row {
                confirmed: facts.confirmed.map(day_number),
                closed_until: facts.closed_until.map(day_number),
                foreign: !facts.languages.is_empty() && !facts.languages.iter().any(|tag| is_norwegian(tag)),
                ..Row::default()
            };
            row.municipalities.extend(facts.municipalities.iter().map(|text| tally.municipalities.number(text)));
            row.themes.extend(facts.themes.iter().map(|text| tally.themes.number(text)));
            row.languages.extend(facts.languages.iter().map(|text| tally.languages.number(text)));
            for hours in &facts.hours {
                row.weekdays |= 1 << hours.weekday.min(7);
                for (bit, part) in DayPart::ALL.into_iter().enumerate() {
                    row.day_parts |= u8::from(within(hours, part)) << bit;
                }
            }
            tally.rows.push(row);
            tally.groups.push(prepared.groups);
        }
        names.sort_unstable();
        for (place, (_, number)) in names.into_iter().enumerate() {
            tally.rows[number].name = place as u32;
        }
        tally
    }

    /// The day a thing was last confirmed, see [`day_number`].
    pub(crate) fn confirmed(&self, thing: u32) -> Option<i32> {
        self.rows[thing as usize].confirmed
    }

    /// Whether a thing is closed on a day.
    pub(crate) fn closed(&self, thing: u32, today: i32) -> bool {
        self.rows[thing as usize].closed_until.is_some_and(|until| until > today)
    }

    /// Whether Norwegian is known not to be spoken there.
    pub(crate) fn foreign(&self, thing: u32) -> bool {
        self.rows[thing as usize].foreign
    }

    /// The groups of people a thing is for.
    pub(crate) fn groups(&self, thing: u32) -> Groups {
        self.groups[thing as usize]
    }

    /// For each municipality, by its number here, whether it is one of these.
    pub(crate) fn among(&self, municipalities: &[String]) -> Vec<bool> {
        self.municipalities.texts.iter().map(|text| municipalities.contains(text)).collect()
    }

    /// Whether a thing lies in one of the municipalities marked, see [`Tally::among`].
    pub(crate) fn lies_in(&self, thing: u32, marked: &[bool]) -> bool {
        self.rows[thing as usize].municipalities.iter().any(|number| marked[*number as usize])
    }

    /// The place of a thing among all names.
    pub(crate) fn name(&self, thing: u32) -> u32 {
        self.rows[thing as usize].name
    }

    /// How many of these things have each value.
    pub(crate) fn count<'a>(&self, things: impl Iterator<Item = (u32, &'a Kept)>, now: DateTime) -> Counts {
        let mut counts = Counts::default();
        let mut municipalities = vec![0; self.municipalities.texts.len()];
        let mut themes = vec![0; self.themes.texts.len()];
        let mut languages = vec![0; self.languages.texts.len()];
        let mut day_parts = [0; DayPart::ALL.len()];
        let mut for_whom = [0; 3];
        let weekday = now.date().weekday().to_monday_zero_offset() as u8;
        let near_days = 1_u8 << weekday | 1 << ((weekday + 6) % 7);
        let today = day_number(now.date());
        for (thing, prepared) in things {
            let (row, facts) = (&self.rows[thing as usize], &prepared.facts);
            row.municipalities.iter().for_each(|number| municipalities[*number as usize] += 1);
            row.themes.iter().for_each(|number| themes[*number as usize] += 1);
            row.languages.iter().for_each(|number| languages[*number as usize] += 1);
            for (day, count) in counts.weekdays.iter_mut().enumerate() {
                *count += usize::from(row.weekdays >> day & 1);
            }
            for (bit, count) in day_parts.iter_mut().enumerate() {
                *count += usize::from(row.day_parts >> bit & 1);
            }
            facts.for_whom.iter().for_each(|whom| for_whom[*whom as usize] += 1);
            let near = row.weekdays & near_days != 0 && !self.closed(thing, today);
            counts.open_now += usize::from(near && facts.hours.iter().any(|hours| open_at(hours, now)));
            counts.free += usize::from(facts.free == Some(true));
            counts.no_referral += usize::from(facts.no_referral == Some(true));
            counts.drop_in += usize::from(facts.drop_in == Some(true));
            counts.step_free += usize::from(facts.step_free == Some(true));
            counts.company += usize::from(facts.company == Some(true));
            counts.digital += usize::from(facts.digital);
        }
        counts.municipalities = self.municipalities.counted(&municipalities);
        counts.themes = self.themes.counted(&themes);
        counts.languages = self.languages.counted(&languages);
        let whom = [crate::ForWhom::Oneself, crate::ForWhom::Relative, crate::ForWhom::Professional];
        counts.for_whom = whom
            .into_iter()
            .zip(for_whom)
            .filter(|(_, count)| *count > 0)
            .map(|(whom, count)| (whom.key(), count))
            .collect();
        let parts = DayPart::ALL.into_iter().zip(day_parts).filter(|(_, count)| *count > 0);
        counts.day_parts = parts.map(|(part, count)| (part.key(), count)).collect();
        counts
    }
}
