//! Everything things can be found by, each with a number that never changes while the index lives.

use std::hash::Hash;

use indexmap::{Equivalent, IndexSet};
use serde::{Deserialize, Serialize};

use crate::lexicon::{ConceptId, lexicon};

/// How a word is filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Filed {
    /// As it is written, folded.
    Form,
    /// By its stem.
    Stem,
    /// By the stem of a part of a compound.
    Piece,
    /// By what is left without endings that make nouns of verbs.
    Root,
}

/// The number of a list of things: of a concept, or after all concepts of a filed word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct ListId(pub(crate) u32);

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Word(Filed, Box<str>);

/// A word asked for; it hashes as [`Word`] does.
#[derive(Hash)]
struct Asked<'a>(Filed, &'a str);

impl Equivalent<Word> for Asked<'_> {
    fn equivalent(&self, word: &Word) -> bool {
        self.0 == word.0 && *self.1 == *word.1
    }
}

/// Words and the texts they were found by, by number.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Terms {
    words: IndexSet<Word>,
    found: IndexSet<Box<str>>,
}

impl Terms {
    /// The list of a word, new when it is new.
    pub(crate) fn add_word(&mut self, filed: Filed, key: &str) -> ListId {
        let known = self.words.get_index_of(&Asked(filed, key));
        Self::list(known.unwrap_or_else(|| self.words.insert_full(Word(filed, key.into())).0))
    }

    /// The number of words as they stand in a thing.
    pub(crate) fn add_found(&mut self, found: &str) -> u32 {
        let known = self.found.get_index_of(found);
        known.unwrap_or_else(|| self.found.insert_full(found.into()).0) as u32
    }

    /// The list of a word, if any thing ever had it.
    pub(crate) fn word(&self, filed: Filed, key: &str) -> Option<ListId> {
        self.words.get_index_of(&Asked(filed, key)).map(Self::list)
    }

    /// The list of a concept.
    pub(crate) const fn concept(concept: ConceptId) -> ListId {
        ListId(concept)
    }

    /// Words by their number.
    pub(crate) fn found(&self, number: u32) -> &str {
        self.found.get_index(number as usize).map_or("", |text| text)
    }

    /// The word of a list, as it is filed.
    pub(crate) fn key(&self, list: ListId) -> &str {
        let number = list.0.checked_sub(Self::concepts());
        number.and_then(|number| self.words.get_index(number as usize)).map_or("", |word| &word.1)
    }

    /// How many lists there are.
    pub(crate) fn count(&self) -> usize {
        Self::concepts() as usize + self.words.len()
    }

    /// All words filed one way, with their lists.
    pub(crate) fn filed(&self, filed: Filed) -> impl Iterator<Item = (&str, ListId)> {
        let words = self.words.iter().enumerate().filter(move |(_, word)| word.0 == filed);
        words.map(|(number, word)| (&*word.1, Self::list(number)))
    }

    /// How many lists are of concepts: the first ones.
    pub(crate) fn concepts() -> u32 {
        lexicon().concepts.len() as u32
    }

    fn list(number: usize) -> ListId {
        ListId(Self::concepts() + number as u32)
    }
}
