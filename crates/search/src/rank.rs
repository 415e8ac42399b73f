//! Orders things by text, understood filters and freshness.

use crate::Request;
use crate::bits::Bits;
use crate::by_text::UNASKED;
use crate::gazetteer::Gazetteer;
use crate::greatest::Greatest;
use crate::met::{Met, met};
use crate::query::Query;
use crate::store::Store;
use crate::understand::Test;

/// Hits below this share of the best are left out.
const LEAST: f32 = 0.3;
/// A thing fits only if its text answers at least this share of the best answer.
const FITTING: f32 = 0.6;
/// What a thing gains by the language of the query being spoken there.
const SPOKEN: f32 = 1.2;

/// What was found; the scores lie beside it.
#[derive(Debug)]
pub(crate) struct Ranking {
    pub(crate) hits: Bits,
    /// Those that meet everything understood. Some of them may be no hits any longer.
    pub(crate) fits: Bits,
}

/// Finds the hits among all things scored by text, and weighs what else counts into their scores.
pub(crate) fn rank(scores: &mut [f32], query: &Query, store: &Store, places: &Gazetteer, request: &Request) -> Ranking {
    let top = greatest_of(scores);
    let hits = at_least((LEAST * top).max(f32::MIN_POSITIVE), scores);
    let mut fits = at_least((FITTING * top).max(f32::MIN_POSITIVE), scores);
    let met: Vec<(&Test, Met)> =
        query.chips.iter().map(|chip| (&chip.test, met(chip, &hits, store, places, request.now))).collect();
    met.iter().for_each(|(_, met)| fits.keep(&met.yes));
    let tally = &store.tally;
    let spoken = query.language.map(|tag| tally.any(&tally.languages, [&tag.to_owned()]));
    let (spoken, factor) = spoken.as_ref().map_or((tally.foreign(), UNASKED), |spoken| (spoken, SPOKEN));
    let fresh = tally.fresh(&store.things, request.now.date());
    for thing in hits.iter() {
        let score = &mut scores[thing as usize];
        *score *= fresh[thing as usize];
        if spoken.has(thing) {
            *score *= factor;
        }
        for (test, met) in &met {
            *score *= if met.yes.has(thing) {
                if matches!(test, Test::Weekday(_)) { of_that_day(tally.days_open(thing)) } else { 1.0 }
            } else {
                let (no, unknown) = otherwise(test);
                if met.unknown.has(thing) { unknown } else { no }
            };
        }
    }
    Ranking { hits, fits }
}

fn greatest_of(scores: &[f32]) -> f32 {
    let (chunks, rest) = scores.as_chunks::<8>();
    let mut tops = [0.0_f32; 8];
    for chunk in chunks {
        tops.iter_mut().zip(chunk).for_each(|(top, score)| *top = if *score > *top { *score } else { *top });
    }
    tops.iter().chain(rest).copied().fold(0.0, f32::max)
}

fn at_least(least: f32, scores: &[f32]) -> Bits {
    scores
        .chunks(64)
        .map(|chunk| (0..).zip(chunk).fold(0, |word, (at, score)| word | u64::from(*score >= least) << at))
        .collect()
}

/// What is left of the score of a thing that does not meet a filter, and of one that may.
const fn otherwise(test: &Test) -> (f32, f32) {
    match test {
        Test::Place(_) => (0.35, 0.7),
        Test::Weekday(_) => (0.45, 0.7),
        Test::DayPart(..) | Test::OpenNow => (0.6, 0.8),
        Test::Age(_) => (0.4, 0.85),
        Test::ForWhom(_) => (0.6, 0.9),
        Test::Language(_) => (0.6, 0.7),
        Test::Free => (0.5, 0.8),
        _ => (0.6, 0.8),
    }
}

/// What happens on one day answers a question about that day better than what is always there.
const fn of_that_day(days_open: u8) -> f32 {
    match days_open {
        ..=2 => 1.0,
        3..=4 => 0.93,
        _ => 0.86,
    }
}

/// The first `count` things, best first; ties by name, so that the order never changes by itself.
pub(crate) fn first(ranking: &Ranking, scores: &[f32], count: usize, store: &Store) -> Vec<u32> {
    let mut greatest = Greatest::new(count);
    for thing in ranking.hits.iter() {
        // Scores are above zero: their bits rise with them, and leave the first free for what fits.
        let key = u64::from(ranking.fits.has(thing)) << 63 | u64::from(scores[thing as usize].to_bits()) << 32;
        if greatest.may_take(key | u64::from(u32::MAX)) {
            greatest.push(key | u64::from(!store.tally.name(thing)));
        }
    }
    greatest.sorted().into_iter().map(|key| store.tally.named(!(key as u32))).collect()
}
