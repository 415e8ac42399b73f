//! What the index keeps of a thing: numbers instead of words.

use serde::{Deserialize, Serialize};

use crate::lexicon::Groups;
use crate::prepared::{Entry, Prepared};
use crate::terms::{ListId, Terms};
use crate::{Facts, Part};

/// A thing as the index keeps it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) id: Box<str>,
    pub(crate) room: Box<str>,
    pub(crate) facts: Facts,
    /// The groups of people its name or summary is about.
    pub(crate) groups: Groups,
    /// The first name, folded, for ordering.
    pub(crate) name: Box<str>,
    /// What it is found by, by rising list.
    pub(crate) signs: Box<[Sign]>,
}

/// One list a thing stands in.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(crate) struct Sign {
    pub(crate) list: ListId,
    /// The number of the words found, see [`Terms::found`].
    pub(crate) found: u32,
    pub(crate) value: Value,
    pub(crate) part: Part,
}

/// How well a thing is found, from 0 to 4 in steps of 1/16384: the order hangs on no finer step.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Value(u16);

impl Value {
    const ONE: f32 = 16_384.0;

    pub(crate) const fn get(self) -> f32 {
        self.0 as f32 * (1.0 / Self::ONE)
    }

    pub(crate) const fn bits(self) -> u16 {
        self.0
    }

    pub(crate) const fn from_bits(bits: u16) -> Self {
        Self(bits)
    }
}

impl From<f32> for Value {
    fn from(value: f32) -> Self {
        Self((value * Self::ONE).round().clamp(0.0, f32::from(u16::MAX)) as u16)
    }
}

impl Kept {
    /// Keeps a thing that has been read.
    pub(crate) fn new(prepared: Prepared, terms: &mut Terms) -> Self {
        let mut signs = Vec::with_capacity(prepared.words.len() + prepared.concepts.len());
        let mut sign = |list: ListId, entry: &Entry, terms: &mut Terms| {
            let found = terms.add_found(&entry.found);
            signs.push(Sign { list, found, value: entry.value.into(), part: entry.part });
        };
        for (concept, entry) in &prepared.concepts {
            sign(Terms::concept(*concept), entry, terms);
        }
        for ((filed, key), entry) in &prepared.words {
            let list = terms.add_word(*filed, key);
            sign(list, entry, terms);
        }
        signs.sort_unstable_by_key(|sign| sign.list);
        let Prepared { thing, groups, name, .. } = prepared;
        let (id, room) = (thing.id.into(), thing.room.into());
        Self { id, room, facts: thing.facts, groups, name: name.into(), signs: signs.into() }
    }

    /// The concepts it tells of, each with how well.
    pub(crate) fn concepts(&self) -> impl Iterator<Item = (usize, f32)> {
        let concepts = Terms::concepts();
        let signs = self.signs.iter().take_while(move |sign| sign.list.0 < concepts);
        signs.map(|sign| (sign.list.0 as usize, sign.value.get()))
    }

    /// Its sign in a list.
    pub(crate) fn sign(&self, list: ListId) -> Option<&Sign> {
        self.signs.binary_search_by_key(&list, |sign| sign.list).ok().map(|at| &self.signs[at])
    }
}
