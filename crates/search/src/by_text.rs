//! How well the text of each thing answers a query.

use crate::company::company;
use crate::lexicon::Groups;
use crate::query::{Alternative, Unit};
use crate::scratch::Scratch;
use crate::store::Store;

/// The most that further alternatives add to the best one.
const MOST_MORE: f32 = 0.7;
/// How soon they add it.
const FURTHER: f32 = 0.5;
/// How much the rareness of a unit counts against its kind.
const RARENESS: f32 = 0.5;
/// What is left of the score of a thing for a group of people the query says nothing of.
pub(crate) const UNASKED: f32 = 0.88;
/// How much of that counts for the very thing asked for.
const UNASKED_DIRECT: f32 = 0.3;
/// What is left of what a thing can do for a need, when it is for no, one or more groups of people not told of.
const WELCOME: [f32; 4] = [1.0, UNASKED, UNASKED * UNASKED, UNASKED * UNASKED];
/// A unit that answers fewer things than one of so many is weighed thing by thing.
const FEW: usize = 16;

/// Scores all things by their text, between 0 and about 1.
pub(crate) fn by_text(units: &[Unit], asked: Groups, store: &Store, scratch: &mut Scratch) {
    let count = store.things.len();
    for numbers in [&mut scratch.scores, &mut scratch.sums, &mut scratch.best] {
        numbers.clear();
        numbers.resize(count, 0.0);
    }
    store.tally.unasked(asked, &mut scratch.unasked);
    let mut weights = 0.0;
    for unit in units {
        weights += weigh(unit, store, scratch);
    }
    if weights > 0.0 {
        let scale = 1.0 / weights;
        scratch.scores.iter_mut().for_each(|score| *score *= scale);
        company(&mut scratch.scores, store);
    }
}

/// Adds what a unit says of each thing. Returns the weight of the unit.
fn weigh(unit: &Unit, store: &Store, scratch: &mut Scratch) -> f32 {
    let postings: usize = unit.alternatives.iter().map(|alternative| store.len(alternative.list)).sum();
    if postings * FEW < store.things.len() {
        let mut touched = Vec::with_capacity(postings);
        unit.alternatives.iter().for_each(|one| mark(one, store, scratch, |thing| touched.push(thing as u32)));
        let mass = touched.iter().map(|thing| scratch.best[*thing as usize]).sum();
        let weight = weight(unit, mass, store);
        for at in touched.into_iter().map(|thing| thing as usize) {
            let (sum, best) = (std::mem::take(&mut scratch.sums[at]), std::mem::take(&mut scratch.best[at]));
            scratch.scores[at] += weight * worth(sum, best);
        }
        return weight;
    }
    unit.alternatives.iter().for_each(|one| mark(one, store, scratch, |_| ()));
    let weight = weight(unit, mass(&scratch.best), store);
    for ((score, sum), best) in scratch.scores.iter_mut().zip(&scratch.sums).zip(&scratch.best) {
        *score += weight * worth(*sum, *best);
    }
    scratch.sums.fill(0.0);
    scratch.best.fill(0.0);
    weight
}

/// Marks what one alternative finds; `first` is told of things that nothing marked before.
fn mark(alternative: &Alternative, store: &Store, scratch: &mut Scratch, mut first: impl FnMut(usize)) {
    let part = if alternative.direct { UNASKED_DIRECT } else { 1.0 };
    let welcome = WELCOME.map(|welcome| welcome.powf(part) * alternative.strength);
    for (begin, postings) in store.list(alternative.list) {
        let (sums, bests, unasked) =
            (&mut scratch.sums[begin..], &mut scratch.best[begin..], &scratch.unasked[begin..]);
        for posting in postings {
            let at = posting.within();
            let value = posting.value() * welcome[usize::from(unasked[at] & 3)];
            let (sum, best) = (&mut sums[at], &mut bests[at]);
            if *sum == 0.0 {
                first(begin + at);
            }
            *sum += value;
            if value > *best {
                *best = value;
            }
        }
    }
}

/// What the best of all things is worth together, eight sums at a time.
fn mass(best: &[f32]) -> f32 {
    let (chunks, rest) = best.as_chunks::<8>();
    let mut sums = [0.0_f32; 8];
    for chunk in chunks {
        sums.iter_mut().zip(chunk).for_each(|(sum, best)| *sum += best);
    }
    sums.iter().chain(rest).sum()
}

/// The weight of a unit, more when it is rare.
fn weight(unit: &Unit, mass: f32, store: &Store) -> f32 {
    let count = store.things.len() as f32;
    let rare = (1.0 + count / (mass + 1.0)).ln() / (1.0 + count).ln();
    unit.weight * (1.0 - RARENESS + RARENESS * rare)
}

/// What a thing is worth to a unit: what answers best, and less and less for what else does.
#[inline]
fn worth(sum: f32, best: f32) -> f32 {
    best + MOST_MORE * (1.0 - decay(FURTHER * (sum - best)))
}

/// e to the power of minus `x`, which is not below zero: as exact as the type, and for many at a time.
#[inline]
fn decay(x: f32) -> f32 {
    /// Added and taken away again, it leaves the nearest whole number.
    const WHOLE: f32 = 12_582_912.0;
    let power = -x * std::f32::consts::LOG2_E;
    let power = if power < -126.0 { -126.0 } else { power };
    let moved = power + WHOLE;
    let rest = power - (moved - WHOLE);
    let whole = f32::from_bits(moved.to_bits().wrapping_add(127) << 23);
    // The series of 2 to the power of `rest`, which is at most a half.
    const SERIES: [f32; 6] =
        [0.000_154_035_3, 0.001_333_355_8, 0.009_618_129, 0.055_504_11, 0.240_226_5, std::f32::consts::LN_2];
    whole * (1.0 + rest * SERIES.into_iter().fold(0.0, |sum, term| sum * rest + term))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decay_is_the_exponential() {
        for step in 0..4_000_u16 {
            let x = f32::from(step) / 100.0;
            assert!((decay(x) - (-x).exp()).abs() < 3e-7, "{x}: {} {}", decay(x), (-x).exp());
        }
        assert_eq!(decay(0.0), 1.0);
    }
}
