//! The inverted index in memory: for each word and concept, the things it finds.

use std::sync::Arc;

use crate::kept::{Kept, Sign, Value};
use crate::lexicon::ConceptId;
use crate::tally::Tally;
use crate::terms::{Filed, Terms};

pub(crate) use crate::terms::ListId;

/// One thing found by one word or concept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Posting {
    /// The number of the thing.
    pub(crate) thing: u32,
    /// How well it is found, see [`crate::prepared::Entry`].
    pub(crate) value: Value,
}

/// Everything that can be searched, unchanging once built.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(crate) things: Vec<Arc<Kept>>,
    pub(crate) tally: Tally,
    terms: Arc<Terms>,
    /// All lists, one after the other.
    postings: Vec<Posting>,
    /// Where each list begins; one more at the end.
    begins: Vec<u32>,
    /// Folded forms in order, for completing words.
    forms: Sorted,
    /// Stems of parts of compounds in order.
    pieces: Sorted,
    /// Stems written backwards, in order, for compounds nobody could take apart.
    backwards: Sorted,
}

/// Words in order, each with its list.
type Sorted = Vec<(Box<str>, ListId)>;

impl Store {
    /// Builds the lists.
    pub(crate) fn new(things: Vec<Arc<Kept>>, terms: Arc<Terms>) -> Self {
        let mut begins = vec![0_u32; terms.count() + 1];
        let signs = || things.iter().flat_map(|thing| thing.signs.iter());
        for sign in signs() {
            begins[sign.list.0 as usize + 1] += 1;
        }
        for list in 1..begins.len() {
            begins[list] += begins[list - 1];
        }
        let mut next = begins.clone();
        let nothing = Posting { thing: 0, value: 0.0.into() };
        let mut postings = vec![nothing; signs().count()];
        for (thing, kept) in (0..).zip(&things) {
            for sign in &kept.signs {
                let at = &mut next[sign.list.0 as usize];
                postings[*at as usize] = Posting { thing, value: sign.value };
                *at += 1;
            }
        }
        let tally = Tally::new(things.iter().map(Arc::as_ref));
        let mut store = Self { things, tally, terms, postings, begins, ..Self::default() };
        store.forms = store.sorted(Filed::Form, |word| word.into());
        store.pieces = store.sorted(Filed::Piece, |word| word.into());
        store.backwards = store.sorted(Filed::Stem, |stem| stem.chars().rev().collect());
        store
    }

    fn sorted(&self, filed: Filed, write: fn(&str) -> Box<str>) -> Sorted {
        let used = self.terms.filed(filed).filter(|(_, list)| !self.list(*list).is_empty());
        let mut sorted: Sorted = used.map(|(word, list)| (write(word), list)).collect();
        sorted.sort_unstable();
        sorted
    }

    /// The things in a list, by rising number.
    pub(crate) fn list(&self, list: ListId) -> &[Posting] {
        let at = list.0 as usize;
        &self.postings[self.begins[at] as usize..self.begins[at + 1] as usize]
    }

    fn used(&self, list: ListId) -> Option<ListId> {
        (!self.list(list).is_empty()).then_some(list)
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
        let (all, these) = (self.things.len() as f32, self.list(list).len() as f32);
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

    /// Forms that begin with `start`.
    pub(crate) fn beginning_with(&self, start: &str) -> &[(Box<str>, ListId)] {
        range(&self.forms, start)
    }

    /// Parts of compounds that begin with `start`.
    pub(crate) fn piece_beginning_with(&self, start: &str) -> &[(Box<str>, ListId)] {
        range(&self.pieces, start)
    }

    /// Stems that end with `end`, written backwards.
    pub(crate) fn ending_with(&self, end: &str) -> &[(Box<str>, ListId)] {
        range(&self.backwards, &end.chars().rev().collect::<String>())
    }

    /// All folded forms and how many things each stands in.
    pub(crate) fn forms(&self) -> impl Iterator<Item = (&str, usize)> {
        self.forms.iter().map(|(form, list)| (&**form, self.list(*list).len()))
    }
}

fn range<'a>(sorted: &'a [(Box<str>, ListId)], start: &str) -> &'a [(Box<str>, ListId)] {
    let from = sorted.partition_point(|(word, _)| &**word < start);
    let rest = &sorted[from..];
    &rest[..rest.partition_point(|(word, _)| word.starts_with(start))]
}
