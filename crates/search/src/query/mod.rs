//! A query read: its units, and what in the index answers each.

mod alternatives;
mod correct;
mod unit;

use crate::analysis::{Token, read};
use crate::gazetteer::Gazetteer;
use crate::language::language;
use crate::lexicon::{ConceptId, Groups, Relation, lexicon};
use crate::own::OwnWords;
use crate::phrases::{Found, Reading};
use crate::spelling::Speller;
use crate::store::Store;
use crate::understand::{Chip, Test, understand};
use crate::{ForWhom, Request, Understood, UnderstoodKind};

pub(crate) use alternatives::{Alternative, Reason};
pub(crate) use unit::Unit;

/// A query with everything understood from it.
#[derive(Debug)]
pub(crate) struct Query {
    pub(crate) units: Vec<Unit>,
    pub(crate) chips: Vec<Chip>,
    pub(crate) corrected: Vec<(String, String)>,
    pub(crate) crisis: bool,
    /// The groups of people it tells of.
    pub(crate) groups: Groups,
    /// The language it is written in, when that is not Norwegian.
    pub(crate) language: Option<&'static str>,
    /// The content words, folded, for the last resort.
    pub(crate) words: Vec<String>,
}

/// What a query is read against.
#[derive(Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(crate) store: &'a Store,
    pub(crate) places: &'a Gazetteer,
    pub(crate) speller: &'a Speller,
    pub(crate) own: &'a OwnWords,
}

/// Reads a query.
pub(crate) fn read_query(request: &Request, ground: Ground<'_>) -> Query {
    let mut tokens = read(&request.text, &lexicon().splitter);
    let unfinished = request.text.chars().next_back().is_some_and(char::is_alphanumeric);
    correct::join(&mut tokens, ground);
    let mut reading = reading_of(&tokens, ground.store);
    let corrected = correct::correct(&mut tokens, reading, unfinished, ground);
    if !corrected.is_empty() {
        reading = reading_of(&tokens, ground.store);
    }
    let mut concepts = lexicon().find(&tokens, reading);
    ground.own.add(&tokens, reading, &mut concepts);
    let mut chips = understand(&tokens, reading, ground.places, request);
    understand_audience(&tokens, &concepts, request, &mut chips);
    let at_place =
        |at: &usize| chips.iter().any(|chip| matches!(chip.test, Test::Place(_)) && chip.positions.contains(at));
    concepts.retain(|found| !found.positions.iter().any(at_place));
    said_by_age(&chips, &mut concepts);
    let language = language_of(&tokens, reading);
    let mut groups = groups(&concepts);
    if language.is_some() {
        groups |= lexicon().id("newcomers").map_or(0, |id| lexicon().groups(id));
    }
    let crisis = concepts.iter().any(|found| found.strength > 0.7 && lexicon().concept(found.payload).crisis);
    let units = unit::units(&tokens, &concepts, &chips, unfinished, ground.store);
    let words = tokens.iter().filter(|token| !token.function).map(|token| token.word.form.clone()).collect();
    Query { units, chips, corrected, crisis, groups, language, words }
}

/// Words only a relative or a professional would say are a filter too.
fn understand_audience(tokens: &[Token], concepts: &[Found], request: &Request, chips: &mut Vec<Chip>) {
    for found in concepts.iter().filter(|found| found.strength > 0.8) {
        let Some(whom) = lexicon().concept(found.payload).audience else {
            continue;
        };
        let key = format!("{}:{}", UnderstoodKind::ForWhom.key(), whom.key());
        if whom == ForWhom::Oneself
            || request.set_aside.contains(&key)
            || chips.iter().any(|chip| chip.shown.key == key)
        {
            continue;
        }
        let typed = crate::prepared::raw_words(tokens, &found.positions);
        let (kind, value) = (UnderstoodKind::ForWhom, whom.key().to_owned());
        let shown = Understood { key, kind, value, name: String::new(), typed };
        chips.push(Chip { shown, test: Test::ForWhom(whom), positions: Vec::new() });
    }
}

/// Ages tell of groups: what is for them is a concept too.
fn said_by_age(chips: &[Chip], concepts: &mut Vec<Found>) {
    for chip in chips {
        let Test::Age((from, to)) = chip.test else { continue };
        let name = match (from, to) {
            (_, ..=19) => "young",
            (18.., ..=32) => "young_adults",
            (60.., _) => "older",
            _ => continue,
        };
        if let Some(payload) = lexicon().id(name) {
            concepts.push(Found { payload, strength: 0.8, positions: chip.positions.clone() });
        }
    }
}

/// The groups of people told of by concepts, or by what surely answers them.
fn groups(concepts: &[Found]) -> Groups {
    let mut groups = 0;
    for found in concepts.iter().filter(|found| found.strength >= 0.4) {
        for related in lexicon().related(found.payload) {
            let least = if related.relation == Relation::Means { 0.6 } else { 0.7 };
            if related.strength >= least {
                groups |= lexicon().groups(related.concept);
            }
        }
    }
    groups
}

/// The language of a query that is not Norwegian.
fn language_of(tokens: &[Token], reading: Reading) -> Option<&'static str> {
    let any = |is: fn(char) -> bool| tokens.iter().any(|token| token.word.raw.chars().any(is));
    if any(|letter| ('\u{0400}'..='\u{04FF}').contains(&letter)) {
        Some("uk")
    } else if any(|letter| ('\u{0600}'..='\u{06FF}').contains(&letter)) {
        Some("ar")
    } else if any(|letter| "ąćęłńśźżĄĆĘŁŃŚŹŻ".contains(letter)) {
        Some("pl")
    } else {
        (reading == Reading::English).then_some("en")
    }
}

/// Whether a query is English.
fn reading_of(tokens: &[Token], store: &Store) -> Reading {
    let (mut english, mut norwegian) = (0, 0);
    for token in tokens.iter().filter(|token| token.is_latin()) {
        let form = token.word.form.as_str();
        if token.word.raw.contains('\'') {
            english += 2;
        } else if language().is_english_function_word(form) {
            english += 1;
        } else if token.function {
            norwegian += 1;
        } else {
            let known = token.stems().any(|stem| lexicon().phrases.knows(stem)) || store.knows_form(form);
            let known_english = lexicon().phrases.knows(&language().english_stem(form));
            english += usize::from(known_english && !known);
            norwegian += usize::from(known && !known_english);
        }
    }
    if english > norwegian { Reading::English } else { Reading::Either }
}

/// Whether a token means something to us as it stands.
pub(crate) fn is_known(token: &Token, ground: Ground<'_>) -> bool {
    let form = token.word.form.as_str();
    let lexicon = lexicon();
    token.function
        || token.general
        || !token.parts.is_empty()
        || form.chars().any(char::is_numeric)
        || ground.store.knows_form(form)
        || ground.places.knows(form)
        || token.stems().any(|stem| {
            lexicon.phrases.knows(stem)
                || ground.own.knows(stem)
                || crate::understand::rules().knows(stem)
                || ground.store.word(crate::terms::Filed::Stem, stem).is_some()
        })
}

/// A concept and how surely it was said.
pub(crate) type Said = (ConceptId, f32);
