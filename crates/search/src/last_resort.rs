//! When nothing answers: words that look like those typed, then places open to most people.

use crate::lexicon::lexicon;
use crate::query::{Alternative, Query, Reason, Unit};
use crate::store::Store;

/// A unit of words that begin or end like those typed, if there are any.
pub(crate) fn lookalikes(query: &Query, store: &Store) -> Option<Unit> {
    const ALIKE: usize = 4;
    const MOST: usize = 12;
    let mut alternatives: Vec<Alternative> = Vec::new();
    for word in &query.words {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < ALIKE {
            continue;
        }
        let start: String = letters[..ALIKE].iter().collect();
        let end: String = letters[letters.len() - ALIKE..].iter().collect();
        let lists = store.beginning_with(&start).take(MOST);
        for (form, list) in lists.chain(store.ending_with(&end).take(MOST)) {
            let strength = ALIKE as f32 / form.chars().count().max(letters.len()) as f32;
            alternatives.push(Alternative { list, strength, reason: Reason::Similar, direct: true });
        }
    }
    alternatives.sort_by(|one, other| other.strength.total_cmp(&one.strength));
    let typed = query.words.join(" ");
    (!alternatives.is_empty()).then_some(Unit { typed, alternatives, weight: 1.0, is_filter: false })
}

/// A unit that open meeting places answer.
pub(crate) fn open_to_most(typed: &str, store: &Store) -> Unit {
    const SUIT_MOST: [(&str, f32); 4] =
        [("meeting_place", 1.0), ("low_threshold", 0.9), ("someone_to_talk_to", 0.7), ("cafe", 0.6)];
    let mut alternatives = Vec::new();
    for (name, strength) in SUIT_MOST {
        let list = lexicon().id(name).and_then(|id| store.concept(id).map(|list| (id, list)));
        if let Some((id, list)) = list {
            alternatives.push(Alternative { list, strength, reason: Reason::Means(id), direct: false });
        }
    }
    Unit { typed: typed.to_owned(), alternatives, weight: 1.0, is_filter: false }
}
