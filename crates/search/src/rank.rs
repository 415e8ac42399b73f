//! How well each thing answers a query.

use std::collections::HashMap;

use jiff::civil::DateTime;

use crate::Facts;
use crate::gazetteer::{Gazetteer, Place};
use crate::lexicon::{ConceptId, Groups};
use crate::query::{Query, Unit};
use crate::store::Store;
use crate::tally::day_number;
use crate::terms::Terms;
use crate::understand::{Chip, Meets, Test, at_place};

/// A thing with its score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ranked {
    pub(crate) thing: u32,
    pub(crate) score: f32,
    pub(crate) fits: bool,
}

/// The most that further alternatives add to the best one.
const MOST_MORE: f32 = 0.7;
/// How soon they add it.
const FURTHER: f32 = 0.5;
/// How much the rareness of a unit counts against its kind.
const RARENESS: f32 = 0.5;
/// What is left of the score of a thing for a group of people the query says nothing of.
const UNASKED: f32 = 0.88;
/// How much of that counts for the very thing asked for.
const UNASKED_DIRECT: f32 = 0.3;
/// What a thing gains by the language of the query being spoken there.
const SPOKEN: f32 = 1.2;
/// How many of the best things others are compared with.
const BEST: usize = 4;
/// How many things are compared with them; who comes after so many is not shown soon.
const COMPARED: usize = 400;
/// What a thing gains by being like the best, as a share of the best score.
const ALIKE: f32 = 0.2;
/// Hits below this share of the best are left out.
const LEAST: f32 = 0.3;
/// A thing fits only if its text answers at least this share of the best answer.
const FITTING: f32 = 0.6;

/// Things answered by the text, with a score between 0 and about 1.
pub(crate) fn by_text(units: &[Unit], asked: Groups, store: &Store) -> Vec<(u32, f32)> {
    let count = store.things.len();
    let mut total = vec![0.0_f32; count];
    let mut best = vec![0.0_f32; count];
    let mut sum = vec![0.0_f32; count];
    let to_what_was_asked = WELCOME.map(|welcome| welcome.powf(UNASKED_DIRECT));
    let mut touched: Vec<u32> = Vec::new();
    let mut weights = 0.0;
    for unit in units {
        for alternative in &unit.alternatives {
            let welcome = if alternative.direct { &to_what_was_asked } else { &WELCOME };
            for posting in store.list(alternative.list) {
                let at = posting.thing as usize;
                let unasked = (store.tally.groups(posting.thing) & !asked).count_ones().min(2);
                let value = posting.value.get() * alternative.strength * welcome[unasked as usize];
                if sum[at] == 0.0 {
                    touched.push(posting.thing);
                }
                sum[at] += value;
                best[at] = best[at].max(value);
            }
        }
        let mass: f32 = touched.iter().map(|thing| best[*thing as usize]).sum();
        let rare = (1.0 + count as f32 / (mass + 1.0)).ln() / (1.0 + count as f32).ln();
        let weight = unit.weight * (1.0 - RARENESS + RARENESS * rare);
        weights += weight;
        for thing in touched.drain(..) {
            let at = thing as usize;
            let value = best[at] + MOST_MORE * (1.0 - (-FURTHER * (sum[at] - best[at])).exp());
            total[at] += weight * value;
            best[at] = 0.0;
            sum[at] = 0.0;
        }
    }
    let scale = if weights > 0.0 { 1.0 / weights } else { 0.0 };
    let scored = total.into_iter().zip(0..).filter(|(score, _)| *score > 0.0);
    let mut scored: Vec<(u32, f32)> = scored.map(|(score, thing)| (thing, score * scale)).collect();
    company(&mut scored, store);
    scored
}

/// Things like the best ones are likely to help too: what they have in common with them counts a little.
fn company(scored: &mut [(u32, f32)], store: &Store) {
    let better = |one: &(u32, f32), other: &(u32, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if scored.len() > COMPARED {
        scored.select_nth_unstable_by(COMPARED - 1, better);
    }
    let compared = scored.len().min(COMPARED);
    let scored = &mut scored[..compared];
    scored.sort_unstable_by(better);
    let best = &scored[..compared.min(BEST)];
    let Some(&(_, top)) = best.first() else { return };
    let mut common: HashMap<ConceptId, f32> = HashMap::new();
    for (thing, score) in best {
        for sign in &store.things[*thing as usize].signs {
            let Some(concept) = Terms::concept_of(sign.list) else { break };
            *common.entry(concept).or_default() += sign.value.get() * score / top;
        }
    }
    for (concept, weight) in &mut common {
        *weight *= store.concept(*concept).map_or(0.0, |list| store.rareness(list));
    }
    let alike = |thing: u32| -> f32 {
        let signs = store.things[thing as usize].signs.iter();
        let shared = signs.map_while(|sign| Some((Terms::concept_of(sign.list)?, sign.value.get())));
        shared.filter_map(|(concept, value)| Some(common.get(&concept)? * value)).sum()
    };
    let alike: Vec<f32> = scored.iter().map(|(thing, _)| alike(*thing)).collect();
    let most = alike.iter().copied().fold(0.0, f32::max);
    if most > 0.0 {
        for ((_, score), alike) in scored.iter_mut().zip(alike) {
            *score += ALIKE * top * alike / most;
        }
    }
}

/// What is left of what a thing can do for a need, when it is for no, one or more groups of people not told of.
const WELCOME: [f32; 3] = [1.0, UNASKED, UNASKED * UNASKED];

/// A filter understood from the words; a place with its municipalities marked, so that all things are told quickly.
struct Asked<'a> {
    chip: &'a Chip,
    place: Option<&'a Place>,
    municipalities: Vec<bool>,
}

impl<'a> Asked<'a> {
    fn new(chip: &'a Chip, store: &Store, places: &'a Gazetteer) -> Self {
        let Test::Place(number) = chip.test else { return Self { chip, place: None, municipalities: Vec::new() } };
        let place = places.place(number);
        Self { chip, place: Some(place), municipalities: store.tally.among(&place.municipalities) }
    }

    fn meets(&self, thing: u32, facts: &Facts, store: &Store, places: &Gazetteer, now: DateTime) -> Meets {
        match self.place {
            Some(place) => at_place(facts, place, || store.tally.lies_in(thing, &self.municipalities)),
            None => self.chip.test.meets(facts, places, now),
        }
    }
}

/// Orders things by text, understood filters and freshness; what fits comes first.
pub(crate) fn rank(
    scored: Vec<(u32, f32)>,
    query: &Query,
    store: &Store,
    places: &Gazetteer,
    now: DateTime,
) -> Vec<Ranked> {
    let today = day_number(now.date());
    let top = scored.iter().map(|(_, score)| *score).fold(0.0, f32::max);
    let asked: Vec<Asked> = query.chips.iter().map(|chip| Asked::new(chip, store, places)).collect();
    let mut ranked: Vec<Ranked> = Vec::with_capacity(scored.len());
    for (thing, text) in scored {
        if text < LEAST * top {
            continue;
        }
        let facts = &store.things[thing as usize].facts;
        let mut fits = text >= FITTING * top;
        let mut score = text * freshness(store.tally.confirmed(thing), today);
        score *= spoken(query.language, thing, store);
        for asked in &asked {
            let (chip, meets) = (asked.chip, asked.meets(thing, facts, store, places, now));
            fits &= meets == Meets::Yes;
            score *= factor(&chip.test, meets);
            if matches!(chip.test, Test::Weekday(_)) && meets == Meets::Yes {
                score *= of_that_day(store.tally.days_open(thing));
            }
        }
        if store.tally.closed(thing, today) {
            score *= 0.9;
        }
        ranked.push(Ranked { thing, score, fits });
    }
    ranked
}

/// What a thing gains or loses by the language the query is written in.
fn spoken(language: Option<&str>, thing: u32, store: &Store) -> f32 {
    match language {
        Some(language) => {
            let facts = &store.things[thing as usize].facts;
            if facts.languages.iter().any(|tag| tag == language) { SPOKEN } else { 1.0 }
        }
        None if store.tally.foreign(thing) => UNASKED,
        None => 1.0,
    }
}

/// What is left of the score of a thing that meets, may meet or does not meet a filter.
const fn factor(test: &Test, meets: Meets) -> f32 {
    let (no, unknown) = match test {
        Test::Place(_) => (0.35, 0.7),
        Test::Weekday(_) => (0.45, 0.7),
        Test::DayPart(..) | Test::OpenNow => (0.6, 0.8),
        Test::Age(_) => (0.4, 0.85),
        Test::ForWhom(_) => (0.6, 0.9),
        Test::Language(_) => (0.6, 0.7),
        Test::Free => (0.5, 0.8),
        _ => (0.6, 0.8),
    };
    match meets {
        Meets::Yes => 1.0,
        Meets::Unknown => unknown,
        Meets::No => no,
    }
}

/// What happens on one day answers a question about that day better than what is always there.
const fn of_that_day(days_open: u32) -> f32 {
    match days_open {
        ..=2 => 1.0,
        3..=4 => 0.93,
        _ => 0.86,
    }
}

/// Puts the first `count` in order, best first; ties by name, so that the order never changes by itself.
pub(crate) fn order(ranked: &mut [Ranked], count: usize, store: &Store) {
    let best = |one: &Ranked, other: &Ranked| {
        other
            .fits
            .cmp(&one.fits)
            .then(other.score.total_cmp(&one.score))
            .then_with(|| store.tally.name(one.thing).cmp(&store.tally.name(other.thing)))
    };
    if count == 0 {
        return;
    }
    if count < ranked.len() {
        ranked.select_nth_unstable_by(count - 1, best);
    }
    let count = count.min(ranked.len());
    ranked[..count].sort_unstable_by(best);
}

/// Full for half a year, slowly less until a year, clearly less after; unknown counts as half a year and more.
pub(crate) fn freshness(confirmed: Option<i32>, today: i32) -> f32 {
    let Some(confirmed) = confirmed else { return 0.97 };
    let days = (today - confirmed) as f32;
    match days {
        ..=183.0 => 1.0,
        ..=365.0 => 1.0 - 0.05 * (days - 183.0) / 182.0,
        _ => (0.9 - 0.1 * (days - 365.0) / 365.0).max(0.75),
    }
}

/// All things, for browsing without words: open now or soon first, then the freshest, then by name.
pub(crate) fn browse(store: &Store, now: DateTime) -> Vec<Ranked> {
    let today = day_number(now.date());
    (0..)
        .zip(&store.things)
        .map(|(thing, prepared)| {
            let facts = &prepared.facts;
            let score = soon(facts, now) + freshness(store.tally.confirmed(thing), today);
            Ranked { thing, score, fits: true }
        })
        .collect()
}

/// One when open now, less the longer until it opens, a third when unknown.
fn soon(facts: &Facts, now: DateTime) -> f32 {
    if facts.closed_until.is_some_and(|until| until > now.date()) {
        return 0.0;
    }
    if facts.hours.iter().any(|hours| crate::understand::open_at(hours, now)) {
        return 1.0;
    }
    const WEEK: i32 = 7 * 24 * 60;
    let weekday = i32::from(now.date().weekday().to_monday_zero_offset());
    let minute = weekday * 24 * 60 + i32::from(now.hour()) * 60 + i32::from(now.minute());
    let until =
        |hours: &crate::Hours| (i32::from(hours.weekday) * 24 * 60 + i32::from(hours.from) - minute).rem_euclid(WEEK);
    let wait = facts.hours.iter().map(until).min();
    wait.map_or(0.3, |wait| 0.9 * (1.0 - wait as f32 / WEEK as f32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn freshness_sinks() {
        let today = 10_000;
        let at = |days: i32| freshness(Some(today - days), today);
        assert_eq!(at(10), 1.0);
        assert!(at(250) < 1.0 && at(250) > 0.95);
        assert!(at(500) < 0.9);
        assert!(at(3000) >= 0.75);
    }
}
