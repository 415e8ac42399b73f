//! When nothing answers: words that look like those typed, then places open to most people.

use std::collections::HashSet;

use crate::lexicon::lexicon;
use crate::query::{Alternative, Query, Reason, Unit};
use crate::store::Store;

/// A unit of words that share letters with those typed, if any share enough.
pub(crate) fn lookalikes(query: &Query, store: &Store) -> Option<Unit> {
    let mut alternatives: Vec<Alternative> = Vec::new();
    for word in query.words.iter().filter(|word| word.chars().count() >= 4) {
        let wanted = threes(word);
        for (form, _) in store.forms() {
            let shared = threes(form).intersection(&wanted).count() as f32;
            let alike = 2.0 * shared / (wanted.len() as f32 + form.chars().count() as f32 + 2.0);
            if alike > 0.4
                && let Some(list) = store.word(crate::prepared::Filed::Form, form)
            {
                alternatives.push(Alternative {
                    list,
                    strength: alike,
                    reason: Reason::Similar, direct: true,
                });
            }
        }
    }
    alternatives.sort_by(|one, other| other.strength.total_cmp(&one.strength));
    alternatives.truncate(24);
    (!alternatives.is_empty()).then(|| Unit {
        typed: query.words.join(" "),
        alternatives,
        weight: 1.0,
        is_filter: false,
    })
}

/// A unit that open meeting places answer.
pub(crate) fn open_to_most(typed: &str, store: &Store) -> Unit {
    const SUIT_MOST: [(&str, f32); 4] = [
        ("meeting_place", 1.0),
        ("low_threshold", 0.9),
        ("someone_to_talk_to", 0.7),
        ("cafe", 0.6),
    ];
    let mut alternatives = Vec::new();
    for (name, strength) in SUIT_MOST {
        let list = lexicon()
            .id(name)
            .and_then(|id| store.concept(id).map(|list| (id, list)));
        if let Some((id, list)) = list {
            alternatives.push(Alternative {
                list,
                strength,
                reason: Reason::Means(id), direct: false,
            });
        }
    }
    Unit {
        typed: typed.to_owned(),
        alternatives,
        weight: 1.0,
        is_filter: false,
    }
}

fn threes(word: &str) -> HashSet<[char; 3]> {
    let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
    letters
        .windows(3)
        .map(|three| [three[0], three[1], three[2]])
        .collect()
}
