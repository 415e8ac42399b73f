//! What there is for each theme in each place, and what there is not: a table for a meeting.

use super::Gist;
use crate::{places::PLACES, themes::THEMES};
use jiff::{ToSpan as _, civil::Date};
use search::DayPart;
use std::collections::BTreeSet;

/// A column: a municipality, or a town in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The municipality's number.
    pub number: String,
    /// The town; nothing for the whole municipality.
    pub town: Option<String>,
}

impl Place {
    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        let municipality = || PLACES.municipality(&self.number).map_or(self.number.as_str(), |m| m.name.as_str());
        self.town.as_deref().unwrap_or_else(municipality)
    }

    fn has(&self, gist: &Gist) -> bool {
        let Ok(number) = self.number.parse::<u16>() else { return false };
        match &self.town {
            None => gist.municipalities.contains(&number),
            Some(town) => gist.towns.iter().any(|(of, name)| *of == number && **name == **town),
        }
    }
}

/// What is counted in one place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Entries that may be found.
    pub listed: u32,
    /// Those of them that somebody said were right within the last year.
    pub confirmed: u32,
    /// Candidates that somebody works with; nothing where they are not counted, as in towns.
    pub under_way: Option<i64>,
}

impl Cell {
    /// Whether there is nothing here.
    #[must_use]
    pub const fn is_gap(&self) -> bool {
        self.listed == 0
    }
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps {
    /// The columns.
    pub places: Vec<Place>,
    /// A row for each theme, by its place in the list of themes.
    pub themes: Vec<Vec<Cell>>,
    /// A row for each of [`Gist::PARTS`].
    pub times: Vec<Vec<Cell>>,
    /// All themes together, and what has none.
    pub all: Vec<Cell>,
}

impl Gaps {
    /// Nothing counted yet, in these places. `under_way` is municipality's number, themes and how many candidates.
    #[must_use]
    pub fn new(places: Vec<Place>, under_way: &[(String, Vec<String>, i64)]) -> Self {
        let cells = |fits: &dyn Fn(&[String]) -> bool| -> Vec<Cell> {
            let count = |place: &Place| {
                let here = under_way.iter().filter(|(number, themes, _)| *number == place.number && fits(themes));
                let under_way = place.town.is_none().then(|| here.map(|(.., count)| count).sum());
                Cell { under_way, ..Cell::default() }
            };
            places.iter().map(count).collect()
        };
        Self {
            themes: THEMES.iter().map(|theme| cells(&|themes| themes.contains(&theme.id))).collect(),
            times: Gist::PARTS.iter().map(|_| vec![Cell::default(); places.len()]).collect(),
            all: cells(&|_| true),
            places,
        }
    }

    /// Counts one entry.
    pub fn count(&mut self, gist: &Gist, today: Date) {
        let since = today.checked_sub(1.year()).unwrap_or(today);
        let confirmed = u32::from(gist.confirmed.is_some_and(|day| day >= since));
        if !gist.listed {
            return;
        }
        let add = |cell: &mut Cell| {
            cell.listed += 1;
            cell.confirmed += confirmed;
        };
        for at in self.places.iter().enumerate().filter(|(_, place)| place.has(gist)).map(|(at, _)| at) {
            add(&mut self.all[at]);
            for theme in &gist.themes {
                if let Some(row) = self.themes.get_mut(usize::from(*theme)) {
                    add(&mut row[at]);
                }
            }
            for (row, part) in self.times.iter_mut().zip(Gist::PARTS) {
                if gist.is_open_in(part, today) {
                    add(&mut row[at]);
                }
            }
        }
    }

    /// How many themes have nothing in each place.
    #[must_use]
    pub fn empty(&self) -> Vec<usize> {
        let count = |at: usize| self.themes.iter().filter(|row| row[at].is_gap()).count();
        (0..self.places.len()).map(count).collect()
    }
}

/// Which themes there is something for, by the municipality's number: for the work list, which only says that some have none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct There(BTreeSet<(u16, u8)>);

impl There {
    /// Takes one entry in.
    pub fn count(&mut self, gist: &Gist) {
        for number in gist.municipalities.iter().filter(|_| gist.listed) {
            self.0.extend(gist.themes.iter().map(|theme| (*number, *theme)));
        }
    }

    /// How many themes have nothing in a municipality.
    #[must_use]
    pub fn lacking(&self, number: &str) -> usize {
        let Ok(number) = number.parse::<u16>() else { return 0 };
        THEMES.len().saturating_sub(self.0.range((number, 0)..=(number, u8::MAX)).count())
    }
}

/// The columns for these municipalities, in order of their names.
#[must_use]
pub fn municipalities(numbers: BTreeSet<String>) -> Vec<Place> {
    let known = numbers.into_iter().filter(|number| PLACES.municipality(number).is_some());
    let mut places: Vec<Place> = known.map(|number| Place { number, town: None }).collect();
    places.sort_by_key(|place| place.name().to_lowercase());
    places
}

/// The columns for one municipality: the whole of it, then the towns where something is.
#[must_use]
pub fn towns(number: &str, towns: BTreeSet<String>) -> Vec<Place> {
    let whole = Place { number: number.to_owned(), town: None };
    let each = towns.into_iter().map(|town| Place { number: number.to_owned(), town: Some(town) });
    std::iter::once(whole).chain(each).collect()
}

/// The word of a part of the day in addresses.
#[must_use]
pub fn part_word(part: DayPart) -> &'static str {
    crate::asking::DAY_PARTS.iter().find(|(_, one)| *one == part).map_or("", |(word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::Hours;
    use jiff::civil::date;

    #[test]
    fn what_is_there_is_counted_where_it_is() {
        let today = date(2026, 11, 22);
        let theme = |id: &str| u8::try_from(THEMES.iter().position(|theme| theme.id == id).unwrap()).unwrap();
        let food = Gist {
            listed: true,
            themes: [theme("food")].into(),
            municipalities: [4627].into(),
            towns: [(4627, "Herdla".into())].into(),
            confirmed: Some(date(2025, 11, 22)),
            hours: [Hours { part: 1, ends: None }, Hours { part: 2, ends: Some(date(2026, 11, 21)) }].into(),
        };
        let old = Gist { confirmed: Some(date(2025, 11, 21)), ..food.clone() };
        let hidden = Gist { listed: false, ..food.clone() };
        let under_way = [("4627".to_owned(), vec!["food".to_owned()], 2), ("4626".to_owned(), vec![], 1)];
        let places = municipalities(["4627", "4626", "nei"].map(str::to_owned).into());
        let mut gaps = Gaps::new(places, &under_way);
        for gist in [&food, &old, &hidden] {
            gaps.count(gist, today);
        }
        assert_eq!(gaps.places.iter().map(Place::name).collect::<Vec<_>>(), ["Askøy", "Øygarden"]);
        let row = &gaps.themes[usize::from(theme("food"))];
        assert_eq!(row[0], Cell { listed: 2, confirmed: 1, under_way: Some(2) });
        assert!(row[1].is_gap() && row[1].under_way == Some(0));
        assert_eq!(gaps.all[1], Cell { under_way: Some(1), ..Cell::default() });
        assert_eq!(gaps.times.iter().map(|row| row[0].listed).collect::<Vec<_>>(), [0, 2, 0], "the weekend is over");
        assert_eq!(gaps.empty(), [THEMES.len() - 1, THEMES.len()]);

        let mut near = Gaps::new(towns("4627", ["Herdla".to_owned(), "Kleppestø".to_owned()].into()), &under_way);
        near.count(&food, today);
        let listed: Vec<_> = near.all.iter().map(|cell| (cell.listed, cell.under_way)).collect();
        assert_eq!(listed, [(1, Some(2)), (1, None), (0, None)]);
    }
}
