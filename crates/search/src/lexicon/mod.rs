//! What people say and what it means: concepts, read from data.

mod expand;
mod file;
mod groups;

use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) use expand::{Related, Relation};
use file::ConceptRow;
pub(crate) use groups::Groups;

use crate::analysis::Token;
use crate::compound::Splitter;
use crate::phrases::{Found, PhraseBook, Reading, Tongue};
use crate::{ForWhom, Label};

/// The number of a concept.
pub(crate) type ConceptId = u32;

/// What sort of concept it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ConceptKind {
    /// Something a person has or lacks.
    Need,
    /// Something one can go to.
    Offer,
    /// Whom something is for.
    Audience,
}

/// One concept.
#[derive(Debug)]
pub(crate) struct Concept {
    pub(crate) kind: ConceptKind,
    pub(crate) label: Label,
    pub(crate) crisis: bool,
    /// Whom only such words come from.
    pub(crate) audience: Option<ForWhom>,
}

/// All concepts, with what they are found by and what they lead to.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(crate) concepts: Vec<Concept>,
    /// For each concept, itself and all that answers it, strongest first.
    related: Vec<Vec<Related>>,
    pub(crate) phrases: PhraseBook,
    /// Phrases that look like a concept and are not it.
    not: PhraseBook,
    pub(crate) splitter: Splitter,
    /// Single Norwegian words and the concepts they are entered under, for completing and correcting words.
    pub(crate) single_words: Vec<String>,
    by_id: HashMap<String, ConceptId>,
    groups: HashMap<ConceptId, Groups>,
    /// What is wrong in the data, for people to read.
    pub(crate) problems: Vec<String>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(file::FILES));

/// The lexicon of the program.
pub(crate) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

/// Strength of a word that only hints.
const WEAK: f32 = 0.65;

impl Lexicon {
    fn read(files: &[(&str, &str)]) -> Self {
        let mut problems = Vec::new();
        let rows = file::rows(files, &mut problems);
        let mut single_words: Vec<String> = rows
            .iter()
            .flat_map(|row| row.words.iter().chain(&row.weak))
            .filter(|word| !word.contains(' '))
            .map(|word| crate::text::fold(word))
            .collect();
        single_words.sort_unstable();
        single_words.dedup();
        let splitter = Splitter::new(single_words.iter().map(String::as_str));
        let by_id: HashMap<String, ConceptId> =
            rows.iter().zip(0..).map(|(row, number)| (row.id.clone(), number)).collect();
        let related = expand::related(&rows, &by_id, &mut problems);
        let groups = groups::groups(&by_id, &mut problems);
        let mut phrases = PhraseBook::default();
        for (row, number) in rows.iter().zip(0..) {
            add_phrases(&mut phrases, row, number);
        }
        phrases.finish();
        let mut not = PhraseBook::default();
        for (text, number) in
            rows.iter().zip(0..).flat_map(|(row, number)| row.not.iter().map(move |text| (text, number)))
        {
            not.add(text, Tongue::Ordinary, number, 1.0);
        }
        not.finish();
        let concepts = rows.into_iter().map(|row| row.into_concept(&mut problems)).collect();
        Self { concepts, related, phrases, not, splitter, single_words, by_id, groups, problems }
    }

    /// The concepts a text speaks of; a phrase inside one that only looks like its concept is left out.
    pub(crate) fn find(&self, tokens: &[Token], reading: Reading) -> Vec<Found> {
        let mut found = self.phrases.find(tokens, reading);
        let not = self.not.find(tokens, reading);
        let is_not = |one: &Found| {
            not.iter()
                .any(|not| not.payload == one.payload && one.positions.iter().all(|at| not.positions.contains(at)))
        };
        found.retain(|one| !is_not(one));
        found
    }

    /// The concept with this number.
    pub(crate) fn concept(&self, id: ConceptId) -> &Concept {
        &self.concepts[id as usize]
    }

    /// The concept itself and all that answers it.
    pub(crate) fn related(&self, id: ConceptId) -> &[Related] {
        &self.related[id as usize]
    }

    /// The groups of people a concept tells of.
    pub(crate) fn groups(&self, id: ConceptId) -> Groups {
        self.groups.get(&id).copied().unwrap_or_default()
    }

    /// The number of a concept, by its name in the data.
    pub(crate) fn id(&self, name: &str) -> Option<ConceptId> {
        self.by_id.get(name).copied()
    }
}

fn add_phrases(phrases: &mut PhraseBook, row: &ConceptRow, number: ConceptId) {
    let labels = [&row.label.nb, &row.label.nn];
    for text in row.words.iter().chain(labels).chain(&row.pl).chain(&row.uk).chain(&row.ar) {
        phrases.add(text, Tongue::Ordinary, number, 1.0);
    }
    for text in &row.weak {
        phrases.add(text, Tongue::Ordinary, number, WEAK);
    }
    for text in row.en.iter().chain([&row.label.en]) {
        phrases.add(text, Tongue::English, number, 1.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_sound() {
        assert_eq!(lexicon().problems, [] as [String; 0]);
    }

    #[test]
    fn concepts_have_names_in_three_languages() {
        for concept in &lexicon().concepts {
            let label = &concept.label;
            for text in [&label.nb, &label.nn, &label.en] {
                assert!(!text.is_empty(), "{label:?} lacks a name");
            }
        }
    }
}
