//! Things like the best ones are likely to help too.

use crate::greatest::Greatest;
use crate::lexicon::lexicon;
use crate::store::Store;

/// How many of the best things others are compared with.
const BEST: usize = 4;
/// How many things are compared with them; who comes after so many is not shown soon.
const COMPARED: usize = 400;
/// What a thing gains by being like the best, as a share of the best score.
const ALIKE: f32 = 0.2;

/// What things have in common with the best counts a little.
pub(crate) fn company(scores: &mut [f32], store: &Store) {
    let mut greatest = Greatest::new(COMPARED);
    for (thing, score) in (0_u32..).zip(&*scores) {
        if *score > 0.0 {
            greatest.push(u64::from(score.to_bits()) << 32 | u64::from(!thing));
        }
    }
    let compared: Vec<usize> = greatest.sorted().into_iter().map(|key| !(key as u32) as usize).collect();
    let Some(top) = compared.first().map(|best| scores[*best]) else { return };
    let mut common = vec![0.0_f32; lexicon().concepts.len()];
    for thing in compared.iter().take(BEST) {
        for (concept, value) in store.things[*thing].concepts() {
            common[concept] += value * scores[*thing] / top;
        }
    }
    for (concept, weight) in (0..).zip(&mut common).filter(|(_, weight)| **weight > 0.0) {
        *weight *= store.concept(concept).map_or(0.0, |list| store.rareness(list));
    }
    let alike = |thing: &usize| store.things[*thing].concepts().map(|(concept, value)| common[concept] * value).sum();
    let alike: Vec<f32> = compared.iter().map(alike).collect();
    let most = alike.iter().copied().fold(0.0, f32::max);
    if most > 0.0 {
        for (thing, alike) in compared.into_iter().zip(alike) {
            scores[thing] += ALIKE * top * alike / most;
        }
    }
}
