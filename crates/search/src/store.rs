//! The inverted index in memory: for each word and concept, the things it finds.

use std::sync::Arc;

use crate::kept::{Kept, Sign, Value};
use crate::lexicon::ConceptId;
use crate::tally::Tally;
use crate::terms::{Filed, Terms};

pub(crate) use crate::terms::ListId;

/// One thing found by one word or concept: its number within its block, and how well it is found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Posting(u32);

impl Posting {
    const fn new(within: usize, value: Value) -> Self {
        Self((within as u32) << 16 | value.bits() as u32)
    }

    /// The number of the thing within its block.
    pub(crate) const fn within(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// How well it is found, see [`crate::prepared::Entry`].
    pub(crate) const fn value(self) -> f32 {
        Value::from_bits(self.0 as u16).get()
    }
}

/// How many things are numbered together, so that a posting takes four bytes.
const BLOCK: usize = 1 << 16;

/// All lists of up to [`BLOCK`] things.
#[derive(Debug)]
struct Block {
    /// One list after the other.
    postings: Vec<Posting>,
    /// Where each list begins; one more at the end.
    begins: Vec<u32>,
}

/// Everything that can be searched, unchanging once built.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(crate) things: Vec<Arc<Kept>>,
    pub(crate) tally: Tally,
    terms: Arc<Terms>,
    blocks: Vec<Block>,
    /// Folded forms in order, for completing words.
    forms: Vec<ListId>,
    /// Stems of parts of compounds in order.
    pieces: Vec<ListId>,
    /// Stems in the order of their letters from the last to the first, for compounds nobody could take apart.
    backwards: Vec<ListId>,
}

impl Store {
    /// Builds the lists.
    pub(crate) fn new(things: Vec<Arc<Kept>>, terms: Arc<Terms>) -> Self {
        let blocks = things.chunks(BLOCK).map(|things| Block::new(things, terms.count())).collect();
        let tally = Tally::new(&things);
        let mut store = Self { things, tally, terms, blocks, ..Self::default() };
        store.forms = store.sorted(Filed::Form, |one, other| one.cmp(other));
        store.pieces = store.sorted(Filed::Piece, |one, other| one.cmp(other));
        store.backwards = store.sorted(Filed::Stem, |one, other| one.chars().rev().cmp(other.chars().rev()));
        store
    }

    fn sorted(&self, filed: Filed, order: fn(&str, &str) -> std::cmp::Ordering) -> Vec<ListId> {
        let mut used: Vec<(&str, ListId)> =
            self.terms.filed(filed).filter(|(_, list)| self.used(*list).is_some()).collect();
        used.sort_unstable_by(|one, other| order(one.0, other.0));
        used.into_iter().map(|(_, list)| list).collect()
    }

    /// The things in a list, block by block: the number of the first thing of the block, and what of the list is in it.
    pub(crate) fn list(&self, list: ListId) -> impl Iterator<Item = (usize, &[Posting])> {
        self.blocks.iter().enumerate().map(move |(number, block)| (number * BLOCK, block.list(list)))
    }

    /// How many things are in a list.
    pub(crate) fn len(&self, list: ListId) -> usize {
        self.list(list).map(|(_, postings)| postings.len()).sum()
    }

    fn used(&self, list: ListId) -> Option<ListId> {
        (self.len(list) > 0).then_some(list)
    }

    /// The list of a word, if any thing has it.
    pub(crate) fn word(&self, filed: Filed, key: &str) -> Option<ListId> {
        self.terms.word(filed, key).and_then(|list| self.used(list))
    }

    /// The list of a concept, if any thing has it.
    pub(crate) fn concept(&self, concept: ConceptId) -> Option<ListId> {
        self.used(Terms::concept(concept))
    }

    /// How rare a list is among all things: 1.0 for one thing, 0.3 for all.
    pub(crate) fn rareness(&self, list: ListId) -> f32 {
        let (all, these) = (self.things.len() as f32, self.len(list) as f32);
        1.0 - 0.7 * (these.ln() / all.max(2.0).ln()).clamp(0.0, 1.0)
    }

    /// The sign by which a thing stands in a list.
    pub(crate) fn sign(&self, list: ListId, thing: u32) -> Option<&Sign> {
        self.things[thing as usize].sign(list)
    }

    /// The words by which a thing was found.
    pub(crate) fn words_found(&self, sign: &Sign) -> &str {
        self.terms.found(sign.found)
    }

    /// Whether the word stands in any thing.
    pub(crate) fn knows_form(&self, form: &str) -> bool {
        self.word(Filed::Form, form).is_some()
    }

    /// Forms that begin with `start`, in order.
    pub(crate) fn beginning_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, ListId)> {
        self.starting_with(&self.forms, start)
    }

    /// Parts of compounds that begin with `start`, in order.
    pub(crate) fn piece_beginning_with<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, ListId)> {
        self.starting_with(&self.pieces, start)
    }

    fn starting_with<'a>(&'a self, lists: &'a [ListId], start: &'a str) -> impl Iterator<Item = (&'a str, ListId)> {
        let from = lists.partition_point(|list| self.terms.key(*list) < start);
        let words = lists[from..].iter().map(|list| (self.terms.key(*list), *list));
        words.take_while(move |(word, _)| word.starts_with(start))
    }

    /// Stems that end with `end`.
    pub(crate) fn ending_with<'a>(&'a self, end: &'a str) -> impl Iterator<Item = (&'a str, ListId)> {
        let from = self.backwards.partition_point(|list| self.terms.key(*list).chars().rev().lt(end.chars().rev()));
        let stems = self.backwards[from..].iter().map(|list| (self.terms.key(*list), *list));
        stems.take_while(move |(stem, _)| stem.ends_with(end))
    }

    /// All folded forms and how many things each stands in.
    pub(crate) fn forms(&self) -> impl Iterator<Item = (&str, usize)> {
        self.forms.iter().map(|list| (self.terms.key(*list), self.len(*list)))
    }
}

impl Block {
    fn new(things: &[Arc<Kept>], lists: usize) -> Self {
        let mut begins = vec![0_u32; lists + 1];
        for sign in things.iter().flat_map(|thing| &thing.signs) {
            begins[sign.list.0 as usize + 1] += 1;
        }
        for list in 1..begins.len() {
            begins[list] += begins[list - 1];
        }
        let mut next = begins.clone();
        let mut postings = vec![Posting(0); next.last().map_or(0, |all| *all as usize)];
        for (within, kept) in things.iter().enumerate() {
            for sign in &kept.signs {
                let at = &mut next[sign.list.0 as usize];
                postings[*at as usize] = Posting::new(within, sign.value);
                *at += 1;
            }
        }
        Self { postings, begins }
    }

    fn list(&self, list: ListId) -> &[Posting] {
        let at = list.0 as usize;
        &self.postings[self.begins[at] as usize..self.begins[at + 1] as usize]
    }
}
