//! Words of a place's own: «Naustet» is what people there call the café. They lead to concepts that the search knows,
//! and are taken in while it runs.

use serde::{Deserialize, Serialize};

use crate::Label;
use crate::analysis::{Token, read};
use crate::lexicon::{ConceptId, lexicon};
use crate::phrases::{Found, PhraseBook, Reading, Tongue};

/// A word, or a few together, and what it means, said in words that the search knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWord {
    /// As people there say it: «Naustet».
    pub word: String,
    /// What it means: «kafé».
    pub means: String,
}

/// Why a word cannot be one of a place's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It says nothing by itself: «og», «noe», «vi».
    SaysNothing,
    /// People write it when life is in danger or somebody is hurt; it must go on leading to help.
    CallsForHelp,
    /// What it shall mean is nothing that the search knows.
    MeansNothing,
    /// What it shall mean is a cry for help, and only the words for that lead there.
    MeansHelp,
}

/// The longest word, characters.
pub const LONGEST: usize = 60;
/// So many concepts one word leads to at most.
const MOST_MEANT: usize = 3;
/// What a text surely speaks of.
const SURE: f32 = 0.7;
/// A hint that somebody is in danger is enough to leave a word alone.
const HINT: f32 = 0.3;

/// Words of places' own, ready to be looked for.
#[derive(Debug, Default)]
pub struct OwnWords {
    book: PhraseBook,
    /// What each word of the book leads to.
    meant: Vec<Vec<ConceptId>>,
}

impl OwnWords {
    /// These words. One that does not fit is left out.
    pub fn new(words: &[OwnWord]) -> Self {
        let (mut book, mut meant) = (PhraseBook::default(), Vec::new());
        for own in words {
            if let Ok(concepts) = fit(own) {
                book.add(&own.word, Tongue::Ordinary, meant.len() as u32, 1.0);
                meant.push(concepts);
            }
        }
        book.finish();
        Self { book, meant }
    }

    /// Whether a stem occurs in any of them.
    pub(crate) fn knows(&self, stem: &str) -> bool {
        self.book.knows(stem)
    }

    /// Adds what they say to what a text speaks of. Where a place has a word of its own, that holds; but a cry for
    /// help is heard whatever else a word means.
    pub(crate) fn add(&self, tokens: &[Token], reading: Reading, concepts: &mut Vec<Found>) {
        if self.meant.is_empty() {
            return;
        }
        let own = self.book.find(tokens, reading);
        let said_here =
            |found: &Found| own.iter().any(|own| found.positions.iter().all(|at| own.positions.contains(at)));
        concepts.retain(|found| lexicon().concept(found.payload).crisis || !said_here(found));
        for found in own {
            let meant = self.meant.get(found.payload as usize).map_or(&[][..], Vec::as_slice);
            concepts.extend(meant.iter().map(|concept| Found { payload: *concept, ..found.clone() }));
        }
    }
}

/// What a text says, in the words of the search: for a theme of a place's own.
///
/// # Errors
/// When the search knows nothing of it, or it is a cry for help.
pub fn understood(text: &str) -> Result<Vec<Label>, Unfit> {
    Ok(meant(text)?.into_iter().map(|concept| lexicon().concept(concept).label.clone()).collect())
}

/// What a word would lead to, in the words of the search.
///
/// # Errors
/// When it cannot be a place's own.
pub fn meaning(own: &OwnWord) -> Result<Vec<Label>, Unfit> {
    Ok(fit(own)?.into_iter().map(|concept| lexicon().concept(concept).label.clone()).collect())
}

fn fit(own: &OwnWord) -> Result<Vec<ConceptId>, Unfit> {
    let tokens = read(&own.word, &lexicon().splitter);
    if lexicon().find(&tokens, Reading::Either).iter().any(|found| found.strength >= HINT && is_crisis(found)) {
        return Err(Unfit::CallsForHelp);
    }
    if !tokens.iter().any(|token| !token.function && !token.general && token.word.form.chars().count() > 1) {
        return Err(Unfit::SaysNothing);
    }
    meant(&own.means)
}

fn is_crisis(found: &Found) -> bool {
    lexicon().concept(found.payload).crisis
}

/// What a text surely speaks of, that which is called just so first.
fn meant(text: &str) -> Result<Vec<ConceptId>, Unfit> {
    let mut means = lexicon().find(&read(text, &lexicon().splitter), Reading::Either);
    means.retain(|found| found.strength >= SURE);
    if means.iter().any(is_crisis) {
        return Err(Unfit::MeansHelp);
    }
    let called = |found: &Found| {
        let label = &lexicon().concept(found.payload).label;
        [&label.nb, &label.nn, &label.en].iter().any(|name| name.to_lowercase() == text.to_lowercase())
    };
    if means.iter().any(called) {
        means.retain(called);
    }
    // What is said by more words is meant more: «åpen kafé» before «kafé».
    means.sort_by(|one, other| {
        let by_words = other.positions.len().cmp(&one.positions.len());
        by_words.then(other.strength.total_cmp(&one.strength)).then(one.payload.cmp(&other.payload))
    });
    let mut concepts: Vec<ConceptId> = Vec::new();
    for found in means {
        if !concepts.contains(&found.payload) && concepts.len() < MOST_MEANT {
            concepts.push(found.payload);
        }
    }
    if concepts.is_empty() { Err(Unfit::MeansNothing) } else { Ok(concepts) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(word: &str, means: &str) -> OwnWord {
        OwnWord { word: word.to_owned(), means: means.to_owned() }
    }

    #[test]
    fn a_word_leads_to_what_the_search_knows() {
        let meant = meaning(&own("Naustet", "kafé")).unwrap();
        assert!(meant.iter().any(|label| label.nb.to_lowercase().contains("kaf")), "{meant:?}");
        assert_eq!(meaning(&own("Naustet", "xqzt")), Err(Unfit::MeansNothing));
        assert_eq!(meaning(&own("og", "kafé")), Err(Unfit::SaysNothing));
        assert_eq!(meaning(&own("  ", "kafé")), Err(Unfit::SaysNothing));
    }

    #[test]
    fn a_cry_for_help_belongs_to_nobody() {
        for cry in ["ta livet mitt", "selvmord", "vil ikke leve"] {
            assert_eq!(meaning(&own(cry, "kafé")), Err(Unfit::CallsForHelp), "{cry}");
            assert_eq!(meaning(&own("Naustet", cry)), Err(Unfit::MeansHelp), "{cry}");
        }
    }
}
