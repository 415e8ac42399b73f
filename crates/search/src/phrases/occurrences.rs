//! Where the words of phrases stand in one text, and whether they stand close enough.

use std::collections::BTreeMap;

use super::{Found, Phrase};

/// What each word between the words of a phrase leaves of its strength.
const APART: f32 = 0.95;
/// What another order leaves of it.
const OTHER_ORDER: f32 = 0.85;
/// How many other words may stand between the words of a phrase.
const GAP: usize = 2;

/// A place of a known word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) position: usize,
    pub(super) strength: f32,
}

/// Where the known words of one text stand.
#[derive(Default)]
pub(super) struct Occurrences {
    pub(super) by_word: BTreeMap<u32, Vec<Place>>,
    /// For each token, how many content words stand before it.
    pub(super) content: Vec<usize>,
    pub(super) sentences: Vec<u32>,
}

impl Occurrences {
    /// The phrase around one place of its rarest word, if the others stand close by.
    pub(super) fn hit(&self, phrase: &Phrase, at: Place, strict: bool) -> Option<Found> {
        let mut positions = vec![at.position];
        let mut in_order = Vec::with_capacity(phrase.words.len());
        let mut strength = at.strength;
        for word in &phrase.words {
            let places = self.by_word.get(word)?;
            if places.iter().any(|place| place.position == at.position) {
                in_order.push(at.position);
                continue;
            }
            let near = places
                .iter()
                .filter(|place| self.sentences[place.position] == self.sentences[at.position])
                .min_by_key(|place| place.position.abs_diff(at.position))?;
            positions.push(near.position);
            in_order.push(near.position);
            strength = strength.min(near.strength);
        }
        let in_order = in_order.is_sorted();
        positions.sort_unstable();
        positions.dedup();
        let (first, last) = (*positions.first()?, *positions.last()?);
        let width = if phrase.whole { last - first } else { self.content[last] - self.content[first] };
        let between = (width + 1).saturating_sub(phrase.words.len());
        if between > if phrase.whole { 1 } else { GAP } {
            return None;
        }
        if strict && (between > 0 || !in_order) {
            return None;
        }
        let little = (last - first).saturating_sub(width) as f32 / 3.0;
        let spread = APART.powf(between as f32 + little) * if in_order { 1.0 } else { OTHER_ORDER };
        Some(Found { payload: phrase.payload, strength: strength * phrase.strength * spread, positions })
    }
}
