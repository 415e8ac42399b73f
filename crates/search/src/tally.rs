//! Facts of things as columns, so that hits are counted, filtered and ordered quickly.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::{Date, DateTime};

use crate::bits::{Bits, Set};
use crate::browse::freshness;
use crate::kept::Kept;
use crate::latest::Latest;
use crate::lexicon::Groups;
use crate::near::Near;
use crate::traits::{Fact, Trait};
use crate::understand::open_at;

/// The facts of all things.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    count: usize,
    /// By the number of the trait.
    with: Vec<Bits>,
    /// By the number of the fact.
    known: Vec<Bits>,
    pub(crate) municipalities: BTreeMap<String, Set>,
    pub(crate) themes: BTreeMap<String, Set>,
    pub(crate) languages: BTreeMap<String, Set>,
    /// The languages spoken there are known, and Norwegian is not one of them.
    foreign: Bits,
    /// On how many days of the week each is open.
    days_open: Vec<u8>,
    /// The days of the last confirmation, see [`day_number`].
    confirmed: Vec<Option<i32>>,
    /// The groups of people each is for, as a number in `all_groups`: few of all sets of groups are used.
    groups: Vec<u32>,
    all_groups: Vec<Groups>,
    /// The place of each among all names.
    names: Vec<u32>,
    /// The things in the order of their names.
    by_name: Vec<u32>,
    pub(crate) near: Near,
    open: Latest<DateTime, Bits>,
    fresh: Latest<Date, Vec<f32>>,
}

fn is_norwegian(tag: &str) -> bool {
    matches!(tag, "nb" | "nn" | "no")
}

/// A date as a number of days.
pub(crate) fn day_number(date: Date) -> i32 {
    (date - Date::constant(2000, 1, 1)).get_days()
}

/// What is left of the score of a thing while it is closed for a season.
const CLOSED: f32 = 0.9;

impl Tally {
    /// The facts of these things.
    pub(crate) fn new(things: &[impl AsRef<Kept>]) -> Self {
        let count = things.len();
        let empty = || Bits::new(count);
        let (with, known) = (Trait::all().map(|_| empty()).collect(), Fact::ALL.map(|_| empty()).into());
        let mut tally = Self { count, with, known, foreign: empty(), ..Self::default() };
        let (mut municipalities, mut themes, mut languages) = Default::default();
        let mut group_numbers: HashMap<Groups, u32> = HashMap::new();
        for (thing, kept) in (0..).zip(things.iter().map(AsRef::as_ref)) {
            let facts = &kept.facts;
            tally.note(thing, kept);
            note_values(&mut municipalities, &facts.municipalities, thing);
            note_values(&mut themes, &facts.themes, thing);
            note_values(&mut languages, &facts.languages, thing);
            let next = group_numbers.len() as u32;
            tally.groups.push(*group_numbers.entry(kept.groups).or_insert(next));
        }
        tally.all_groups = vec![Groups::default(); group_numbers.len()];
        group_numbers.into_iter().for_each(|(groups, number)| tally.all_groups[number as usize] = groups);
        tally.municipalities = sets(municipalities, count);
        tally.themes = sets(themes, count);
        tally.languages = sets(languages, count);
        let name = |thing: &u32| &things[*thing as usize].as_ref().name;
        tally.by_name = (0..count as u32).collect();
        tally.by_name.sort_unstable_by(|one, other| name(one).cmp(name(other)).then(one.cmp(other)));
        tally.names = vec![0; count];
        (0..).zip(&tally.by_name).for_each(|(place, thing)| tally.names[*thing as usize] = place);
        tally.near = Near::new(things.iter().map(|thing| thing.as_ref().facts.point));
        tally
    }

    fn note(&mut self, thing: u32, kept: &Kept) {
        let facts = &kept.facts;
        Trait::of(facts, |one| self.with[one.number()].add(thing));
        Fact::of(facts, |one| self.known[one as usize].add(thing));
        if !facts.languages.is_empty() && !facts.languages.iter().any(|tag| is_norwegian(tag)) {
            self.foreign.add(thing);
        }
        let days = facts.hours.iter().fold(0_u8, |days, hours| days | 1 << hours.weekday.min(7));
        self.days_open.push(days.count_ones() as u8);
        self.confirmed.push(facts.confirmed.map(day_number));
    }

    /// How many things there are.
    pub(crate) const fn len(&self) -> usize {
        self.count
    }

    /// The things known to have a trait.
    pub(crate) fn with(&self, one: Trait) -> &Bits {
        &self.with[one.number()]
    }

    /// The things of which a fact is known.
    pub(crate) fn known(&self, one: Fact) -> &Bits {
        &self.known[one as usize]
    }

    /// The things that have one of these values.
    pub(crate) fn any<'a>(&self, sets: &BTreeMap<String, Set>, values: impl IntoIterator<Item = &'a String>) -> Bits {
        let mut any = Bits::new(self.count);
        values.into_iter().filter_map(|value| sets.get(value)).for_each(|set| set.join_to(&mut any));
        any
    }

    /// On how many days of the week a thing is open.
    pub(crate) fn days_open(&self, thing: u32) -> u8 {
        self.days_open[thing as usize]
    }

    /// The things where Norwegian is known not to be spoken.
    pub(crate) const fn foreign(&self) -> &Bits {
        &self.foreign
    }

    /// For each thing, of how many groups of people not asked for it is, two at most.
    pub(crate) fn unasked(&self, asked: Groups, into: &mut Vec<u8>) {
        let unasked = |groups: &Groups| (groups & !asked).count_ones().min(2) as u8;
        let of_each: Vec<u8> = self.all_groups.iter().map(unasked).collect();
        into.clear();
        into.extend(self.groups.iter().map(|number| of_each[*number as usize]));
    }

    /// The place of a thing among all names.
    pub(crate) fn name(&self, thing: u32) -> u32 {
        self.names[thing as usize]
    }

    /// The thing at a place among all names.
    pub(crate) fn named(&self, place: u32) -> u32 {
        self.by_name[place as usize]
    }

    /// The things that are open at a time; kept until somebody asks for another minute.
    pub(crate) fn open(&self, things: &[impl AsRef<Kept>], now: DateTime) -> std::sync::Arc<Bits> {
        let minute = now.date().at(now.hour(), now.minute(), 0, 0);
        self.open.get(minute, || {
            let weekday = now.date().weekday().to_monday_zero_offset() as u8;
            let mut open = self.with(Trait::Weekday(weekday)).clone();
            open.join(self.with(Trait::Weekday((weekday + 6) % 7)));
            open.retain(|thing| {
                let facts = &things[thing as usize].as_ref().facts;
                let closed = facts.closed_until.is_some_and(|until| until > now.date());
                !closed && facts.hours.iter().any(|hours| open_at(hours, now))
            });
            open
        })
    }

    /// What is left of the score of each thing by its freshness and its season; kept until another day.
    pub(crate) fn fresh(&self, things: &[impl AsRef<Kept>], today: Date) -> std::sync::Arc<Vec<f32>> {
        self.fresh.get(today, || {
            let day = day_number(today);
            let closed = |thing: &Kept| thing.facts.closed_until.is_some_and(|until| until > today);
            let both = self.confirmed.iter().zip(things);
            both.map(|(confirmed, thing)| {
                freshness(*confirmed, day) * if closed(thing.as_ref()) { CLOSED } else { 1.0 }
            })
            .collect()
        })
    }

    /// The days of the last confirmation, see [`day_number`].
    pub(crate) fn confirmed(&self) -> &[Option<i32>] {
        &self.confirmed
    }
}

fn note_values<'a>(known: &mut BTreeMap<&'a str, Vec<u32>>, values: &'a [String], thing: u32) {
    for value in values {
        let things = known.entry(value).or_default();
        if things.last() != Some(&thing) {
            things.push(thing);
        }
    }
}

fn sets(known: BTreeMap<&str, Vec<u32>>, count: usize) -> BTreeMap<String, Set> {
    known.into_iter().map(|(value, things)| (value.to_owned(), Set::new(count, things))).collect()
}
