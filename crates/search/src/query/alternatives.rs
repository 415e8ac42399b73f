//! What in the index answers one word or one concept.

use super::Said;
use crate::analysis::Token;
use crate::language::language;
use crate::lexicon::{ConceptId, Relation, lexicon};
use crate::store::{ListId, Store};
use crate::terms::Filed;

/// A list of things that answers part of a query, and how well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Alternative {
    pub(crate) list: ListId,
    pub(crate) strength: f32,
    pub(crate) reason: Reason,
    /// The very thing asked for, not something that helps or is like it.
    pub(crate) direct: bool,
}

/// Why a list answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The word itself.
    Word,
    /// A word like it, or one it begins.
    Similar,
    /// The concept asked for, or its neighbour.
    Means(ConceptId),
    /// What helps with a need.
    Helps { need: ConceptId, offer: ConceptId },
}

const EXACT: f32 = 1.0;
const STEM: f32 = 0.8;
/// The word is part of a compound in the thing.
const PIECE: f32 = 0.85;
const ROOT: f32 = 0.65;
/// A compound in the thing that the word begins or ends.
const EDGE: f32 = 0.6;
/// A part of the compound typed.
const OWN_PART: f32 = 0.5;
/// A word the unfinished word may become.
const COMPLETED: f32 = 0.65;
/// How much the rareness of a concept counts.
const RARE: f32 = 0.5;
/// A concept this near counts as the very thing asked for.
const DIRECT: f32 = 0.75;
/// A part of a compound the unfinished word may become.
const COMPLETED_PIECE: f32 = 0.9;
/// A concept the unfinished word may become.
const COMPLETED_CONCEPT: f32 = 0.85;
/// At most this many words are tried for one unfinished word or edge.
const MOST: usize = 24;

/// What answers a word, times `factor`.
pub(super) fn of_word(token: &Token, factor: f32, store: &Store, into: &mut Vec<Alternative>) {
    let mut add = |list: Option<ListId>, strength: f32, reason: Reason| {
        if let Some(list) = list {
            into.push(Alternative { list, strength: strength * factor, reason, direct: true });
        }
    };
    add(store.word(Filed::Form, &token.word.form), EXACT, Reason::Word);
    for stem in token.stems() {
        add(store.word(Filed::Stem, stem), STEM, Reason::Word);
        add(store.word(Filed::Piece, stem), PIECE, Reason::Word);
        if stem.chars().count() >= 4 {
            add(store.word(Filed::Root, stem), ROOT, Reason::Word);
        }
        if let Some(root) = language().root(stem) {
            add(store.word(Filed::Root, &root), ROOT, Reason::Word);
            add(store.word(Filed::Stem, &root), ROOT, Reason::Word);
            add(store.word(Filed::Piece, &root), ROOT, Reason::Word);
        }
        if stem.chars().count() >= 4 {
            let known = store.word(Filed::Stem, stem).is_some() || store.word(Filed::Piece, stem).is_some();
            let edges = if known { MOST / 3 } else { MOST };
            for (word, list) in store.beginning_with(stem).take(edges) {
                let plain = word.chars().count() <= stem.chars().count() + 4;
                add(Some(list), if plain { EDGE * 0.8 } else { EDGE }, Reason::Word);
            }
            for (_, list) in store.ending_with(stem).take(edges) {
                add(Some(list), EDGE, Reason::Word);
            }
        }
    }
    if !token.is_latin() {
        // No stems for other alphabets: the ends of words change, their beginnings seldom.
        let letters: Vec<char> = token.stem.chars().collect();
        if letters.len() >= 5 {
            let root: String = letters[..letters.len() - 2].iter().collect();
            for (_, list) in store.beginning_with(&root).take(MOST) {
                add(Some(list), ROOT, Reason::Word);
            }
        }
    }
    for part in &token.parts {
        let general = if language().is_general(part) { 0.5 } else { 1.0 };
        add(store.word(Filed::Stem, part), OWN_PART * general, Reason::Word);
        add(store.word(Filed::Piece, part), OWN_PART * general * 0.9, Reason::Word);
    }
}

/// What answers the words an unfinished word may become.
pub(super) fn of_unfinished(form: &str, factor: f32, store: &Store, into: &mut Vec<Alternative>) {
    if form.chars().count() < 2 {
        return;
    }
    let counted = store.beginning_with(form).map(|(word, list)| (store.len(list), word.len(), list));
    let mut completions: Vec<(usize, usize, ListId)> = counted.collect();
    completions.sort_by_key(|(count, length, _)| (std::cmp::Reverse(*count), *length));
    let most = completions.first().map_or(1, |(count, ..)| *count) as f32;
    for (count, _, list) in completions.into_iter().take(MOST) {
        let common = 0.7 + 0.3 * count as f32 / most;
        into.push(Alternative { list, strength: COMPLETED * factor * common, reason: Reason::Similar, direct: true });
    }
    for (_, list) in store.piece_beginning_with(form).take(MOST / 2) {
        into.push(Alternative { list, strength: COMPLETED_PIECE * factor, reason: Reason::Similar, direct: true });
    }
    let words = &lexicon().single_words;
    let from = words.partition_point(|word| word.as_str() < form);
    let mut said: Vec<(Said, usize)> = Vec::new();
    for word in words[from..].iter().take_while(|word| word.starts_with(form)).take(MOST) {
        let stem = language().stem(language().unified(word));
        for (concept, strength) in lexicon().phrases.entries(&stem) {
            match said.iter_mut().find(|((known, _), _)| *known == concept) {
                Some((known, times)) => {
                    known.1 = known.1.max(strength);
                    *times += 1;
                }
                None => said.push(((concept, strength), 1)),
            }
        }
    }
    let most = said.iter().map(|(_, times)| *times).max().unwrap_or(1) as f32;
    for (said, times) in said {
        of_concept_itself(said, factor * COMPLETED_CONCEPT * (0.3 + 0.7 * times as f32 / most), store, into);
    }
}

/// What answers a concept without helping with it.
fn of_concept_itself(said: Said, factor: f32, store: &Store, into: &mut Vec<Alternative>) {
    let before = into.len();
    of_concept(said, factor, store, into);
    let mut at = 0;
    into.retain(|alternative| {
        at += 1;
        at <= before || alternative.direct
    });
}

/// What answers a concept, times `factor`.
pub(super) fn of_concept(said: Said, factor: f32, store: &Store, into: &mut Vec<Alternative>) {
    let (asked, sure) = said;
    for related in lexicon().related(asked) {
        let Some(list) = store.concept(related.concept) else {
            continue;
        };
        let reason = match related.relation {
            Relation::Means => Reason::Means(asked),
            Relation::Helps => Reason::Helps { need: asked, offer: related.concept },
        };
        into.push(Alternative {
            list,
            strength: related.strength * sure * factor * store.rareness(list).powf(RARE),
            reason,
            direct: related.relation == Relation::Means && related.strength >= DIRECT,
        });
    }
}

/// Each list once, by its strongest reason, strongest first.
pub(super) fn settle(mut alternatives: Vec<Alternative>) -> Vec<Alternative> {
    alternatives.sort_by(|one, other| one.list.cmp(&other.list).then(other.strength.total_cmp(&one.strength)));
    alternatives.dedup_by_key(|alternative| alternative.list);
    alternatives.sort_by(|one, other| other.strength.total_cmp(&one.strength).then(one.list.cmp(&other.list)));
    alternatives
}
