//! The units of a query: words that mean one thing together.

use super::alternatives::{Alternative, of_concept, of_unfinished, of_word, settle};
use crate::analysis::Token;
use crate::lexicon::{ConceptKind, lexicon};
use crate::phrases::Found;
use crate::store::Store;
use crate::understand::{Chip, Test};

/// Words that mean one thing together, and what answers them.
#[derive(Debug)]
pub(crate) struct Unit {
    /// The words as typed.
    pub(crate) typed: String,
    /// Strongest first, each list once.
    pub(crate) alternatives: Vec<Alternative>,
    /// How much the unit says, before how rare it is.
    pub(crate) weight: f32,
    /// All its words were understood as filters.
    pub(crate) is_filter: bool,
}

/// Concepts said by more than one word.
const PHRASE: f32 = 1.45;
/// A concept said by one word.
const CONCEPT: f32 = 0.8;
/// What is left of a concept that only says whom it is about, beside others.
const AUDIENCE: f32 = 0.5;
/// A word with no concept.
const WORD: f32 = 0.8;
/// A word that says little alone.
const GENERAL: f32 = 0.25;
/// Such a word as part of what says a concept.
const GENERAL_WITHIN: f32 = 0.3;
/// Words that were understood as a filter.
const FILTER: f32 = 0.35;
/// A concept said by one word of a longer phrase.
const WORD_WITHIN: f32 = 0.4;
/// A concept said by some words of a longer phrase.
const PHRASE_WITHIN: f32 = 0.6;

struct Group<'a> {
    positions: Vec<usize>,
    said: Vec<&'a Found>,
    /// Less than 1.0 within a longer phrase.
    share: f32,
}

/// The units of a query.
pub(super) fn units(
    tokens: &[Token],
    concepts: &[Found],
    chips: &[Chip],
    unfinished: bool,
    store: &Store,
) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let groups = groups(concepts);
    let last = tokens.len().saturating_sub(1);
    let several = groups.len() > 1;
    for group in &groups {
        let mut found = Vec::new();
        let mut sure: f32 = 0.0;
        for concept in &group.said {
            of_concept((concept.payload, concept.strength), 1.0, store, &mut found);
            sure = sure.max(concept.strength);
        }
        let content: Vec<usize> = group.positions.iter().copied().filter(|at| !tokens[*at].function).collect();
        let share = 1.0 / (content.len() as f32).max(1.0).powf(0.8);
        let said_by_filter =
            |at: &usize| chips.iter().any(|chip| chip.positions.len() > 1 && chip.positions.contains(at));
        for at in content.iter().filter(|at| group.share == 1.0 && !said_by_filter(at)) {
            let general = if tokens[*at].general { GENERAL_WITHIN } else { 1.0 };
            of_word(&tokens[*at], share * general, store, &mut found);
        }
        let base = if group.positions.len() > 1 { PHRASE } else { CONCEPT };
        let general = if content.len() == 1 && tokens[content[0]].general { 0.5 } else { 1.0 };
        let about_whom = group.said.iter().all(|found| lexicon().concept(found.payload).kind == ConceptKind::Audience);
        let base = if about_whom && several { base * AUDIENCE } else { base };
        let weight = group.share * base * (0.4 + 0.6 * sure) * general * filtered(&group.positions, chips);
        push(&mut units, tokens, &group.positions, found, weight, chips);
    }
    for (at, token) in tokens.iter().enumerate() {
        let covered = groups.iter().any(|group| group.positions.contains(&at));
        let open_end = unfinished && at == last && token.is_latin();
        if token.function && !(open_end && tokens.len() > 1 && token.word.form.chars().count() > 2) {
            continue;
        }
        let mut found = Vec::new();
        if !covered && !token.function {
            of_word(token, 1.0, store, &mut found);
        }
        if open_end {
            let known = covered || token.function || found.iter().any(|alternative| alternative.strength > 0.9);
            let mut more = Vec::new();
            of_unfinished(&token.word.form, if known { 0.3 } else { 1.0 }, store, &mut more);
            if !covered || found.is_empty() {
                found.extend(more);
            }
        }
        if covered && !open_end {
            continue;
        }
        let kind = if token.general || token.function { GENERAL } else { WORD };
        let weight = kind * if covered { 0.3 } else { 1.0 } * filtered(&[at], chips);
        push(&mut units, tokens, &[at], found, weight, chips);
    }
    units
}

fn push(
    units: &mut Vec<Unit>,
    tokens: &[Token],
    positions: &[usize],
    found: Vec<Alternative>,
    weight: f32,
    chips: &[Chip],
) {
    if found.is_empty() {
        return;
    }
    let typed = crate::prepared::raw_words(tokens, positions);
    let is_filter =
        positions.iter().all(|at| tokens[*at].function || chips.iter().any(|chip| chip.positions.contains(at)));
    units.push(Unit { typed, alternatives: settle(found), weight, is_filter });
}

/// How much is left to search for in words that were understood as filters.
fn filtered(positions: &[usize], chips: &[Chip]) -> f32 {
    let said = |chip: &&Chip| {
        !matches!(chip.test, Test::ForWhom(_) | Test::DayPart(..))
            && positions.iter().all(|at| chip.positions.contains(at))
    };
    if chips.iter().any(|chip| said(&chip)) { FILTER } else { 1.0 }
}

/// Concepts by the words that said them: longer phrases first. Those said by some words of a longer phrase are
/// units of their own that count less.
fn groups(concepts: &[Found]) -> Vec<Group<'_>> {
    let mut sorted: Vec<&Found> = concepts.iter().collect();
    sorted.sort_by(|one, other| {
        other.positions.len().cmp(&one.positions.len()).then(other.strength.total_cmp(&one.strength))
    });
    let mut groups: Vec<Group<'_>> = Vec::new();
    for found in sorted {
        if let Some(group) = groups.iter_mut().find(|group| group.positions == found.positions) {
            group.said.push(found);
            continue;
        }
        let within = |group: &Group<'_>| found.positions.iter().all(|at| group.positions.contains(at));
        let share = match found.positions.len() {
            _ if !groups.iter().any(within) => 1.0,
            1 => WORD_WITHIN,
            _ => PHRASE_WITHIN,
        };
        groups.push(Group { positions: found.positions.clone(), said: vec![found], share });
    }
    groups
}
