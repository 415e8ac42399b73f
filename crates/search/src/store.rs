//! The inverted index in memory: for each word and concept, the things it finds.

use std::collections::HashMap;
use std::sync::Arc;

use crate::Part;
use crate::lexicon::ConceptId;
use crate::prepared::{Filed, Prepared};
use crate::tally::Tally;

/// One thing found by one word or concept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Posting {
    /// The number of the thing.
    pub(crate) thing: u32,
    /// The number of the words found, see [`Store::words_found`].
    found: u32,
    /// How well it is found, see [`crate::prepared::Entry`].
    pub(crate) value: f32,
    /// Where.
    pub(crate) part: Part,
}

/// The number of a list of postings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct ListId(u32);

/// Everything that can be searched, unchanging once built.
#[derive(Debug, Default)]
pub(crate) struct Store {
    pub(crate) things: Vec<Arc<Prepared>>,
    pub(crate) tally: Tally,
    lists: Vec<Vec<Posting>>,
    words: HashMap<Filed, HashMap<String, ListId>>,
    concepts: HashMap<ConceptId, ListId>,
    found: Vec<String>,
    /// Folded forms in order, for completing words.
    forms: Vec<(String, ListId)>,
    /// Stems of parts of compounds in order.
    pieces: Vec<(String, ListId)>,
    /// Stems written backwards, in order, for compounds nobody could take apart.
    backwards: Vec<(String, ListId)>,
}

impl Store {
    /// Builds the lists.
    pub(crate) fn new(things: Vec<Arc<Prepared>>) -> Self {
        let mut store = Self::default();
        let mut strings = HashMap::new();
        for (number, prepared) in things.iter().enumerate() {
            for ((filed, key), entry) in &prepared.words {
                let lists = &mut store.lists;
                let of_kind = store.words.entry(*filed).or_default();
                let list = match of_kind.get(key) {
                    Some(list) => *list,
                    None => *of_kind.entry(key.clone()).or_insert(new_list(lists)),
                };
                store.post(list, number, entry, &mut strings);
            }
            for (concept, entry) in &prepared.concepts {
                let lists = &mut store.lists;
                let list = *store.concepts.entry(*concept).or_insert_with(|| new_list(lists));
                store.post(list, number, entry, &mut strings);
            }
        }
        store.tally = Tally::new(things.iter().map(Arc::as_ref));
        store.things = things;
        store.forms = store.sorted(Filed::Form, str::to_owned);
        store.pieces = store.sorted(Filed::Piece, str::to_owned);
        store.backwards = store.sorted(Filed::Stem, |stem| stem.chars().rev().collect());
        store
    }

    fn post(&mut self, list: ListId, thing: usize, entry: &crate::prepared::Entry, strings: &mut HashMap<String, u32>) {
        let found = match strings.get(&entry.found) {
            Some(number) => *number,
            None => {
                let number = self.found.len() as u32;
                self.found.push(entry.found.clone());
                strings.insert(entry.found.clone(), number);
                number
            }
        };
        let posting = Posting { thing: thing as u32, found, value: entry.value, part: entry.part };
        self.lists[list.0 as usize].push(posting);
    }

    fn sorted(&self, filed: Filed, write: fn(&str) -> String) -> Vec<(String, ListId)> {
        let all = self.words.get(&filed).into_iter().flatten();
        let mut sorted: Vec<_> = all.map(|(word, list)| (write(word), *list)).collect();
        sorted.sort_unstable();
        sorted
    }

    /// The things in a list, by rising number.
    pub(crate) fn list(&self, list: ListId) -> &[Posting] {
        &self.lists[list.0 as usize]
    }

    /// The list of a word.
    pub(crate) fn word(&self, filed: Filed, key: &str) -> Option<ListId> {
        self.words.get(&filed)?.get(key).copied()
    }

    /// The list of a concept.
    pub(crate) fn concept(&self, concept: ConceptId) -> Option<ListId> {
        self.concepts.get(&concept).copied()
    }

    /// How rare a list is among all things: 1.0 for one thing, 0.3 for all.
    pub(crate) fn rareness(&self, list: ListId) -> f32 {
        let (all, these) = (self.things.len() as f32, self.list(list).len() as f32);
        1.0 - 0.7 * (these.ln() / all.max(2.0).ln()).clamp(0.0, 1.0)
    }

    /// The posting of a thing in a list.
    pub(crate) fn posting(&self, list: ListId, thing: u32) -> Option<&Posting> {
        let list = self.list(list);
        list.binary_search_by_key(&thing, |posting| posting.thing).ok().map(|at| &list[at])
    }

    /// The words by which a thing was found.
    pub(crate) fn words_found(&self, posting: &Posting) -> &str {
        &self.found[posting.found as usize]
    }

    /// Whether the word stands in any thing.
    pub(crate) fn knows_form(&self, form: &str) -> bool {
        self.word(Filed::Form, form).is_some()
    }

    /// Forms that begin with `start`.
    pub(crate) fn beginning_with(&self, start: &str) -> &[(String, ListId)] {
        range(&self.forms, start)
    }

    /// Parts of compounds that begin with `start`.
    pub(crate) fn piece_beginning_with(&self, start: &str) -> &[(String, ListId)] {
        range(&self.pieces, start)
    }

    /// Stems that end with `end`, written backwards.
    pub(crate) fn ending_with(&self, end: &str) -> &[(String, ListId)] {
        range(&self.backwards, &end.chars().rev().collect::<String>())
    }

    /// All folded forms and how many things each stands in.
    pub(crate) fn forms(&self) -> impl Iterator<Item = (&str, usize)> {
        self.forms.iter().map(|(form, list)| (form.as_str(), self.list(*list).len()))
    }
}

fn new_list(lists: &mut Vec<Vec<Posting>>) -> ListId {
    lists.push(Vec::new());
    ListId(lists.len() as u32 - 1)
}

fn range<'a>(sorted: &'a [(String, ListId)], start: &str) -> &'a [(String, ListId)] {
    let from = sorted.partition_point(|(word, _)| word.as_str() < start);
    let rest = &sorted[from..];
    &rest[..rest.partition_point(|(word, _)| word.starts_with(start))]
}
