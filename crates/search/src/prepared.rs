//! A thing read once: the words and concepts it can be found by.

use std::collections::HashMap;

use crate::analysis::{Token, read};
use crate::language::language;
use crate::lexicon::{ConceptId, ConceptKind, Groups, Lexicon};
use crate::phrases::Reading;
use crate::terms::Filed;
use crate::text::first_sentences;
use crate::{Part, Passage, Thing};

/// How well a thing is found by something, and by which words.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Best place it stands in, counted with its weight, and a little for other places.
    pub(crate) value: f32,
    /// The best of those places.
    pub(crate) part: Part,
    /// The words as they stand there.
    pub(crate) found: String,
}

/// A thing and everything it can be found by.
#[derive(Debug)]
pub(crate) struct Prepared {
    pub(crate) thing: Thing,
    pub(crate) words: HashMap<(Filed, String), Entry>,
    pub(crate) concepts: HashMap<ConceptId, Entry>,
    /// The groups of people its name or summary is about.
    pub(crate) groups: Groups,
    /// The first name, folded, for ordering.
    pub(crate) name: String,
}

/// How many sentences of a description count as its summary, when it has none.
const LEAD_SENTENCES: usize = 1;
/// A thing is about a concept found this well.
const ABOUT: f32 = 0.75;
/// Less sure signs of a concept are not believed of a thing.
const SURE: f32 = 0.4;
/// How much it counts that a thing tells of few concepts.
const FOCUS: f32 = 0.4;
/// The length of an ordinary thing as a vector of concepts.
const USUAL_LENGTH: f32 = 2.5;
/// What each further part adds, of its own weight.
const FURTHER: f32 = 0.15;

const fn word_weight(part: Part) -> f32 {
    match part {
        Part::Name => 1.0,
        Part::Lead => 0.7,
        Part::Body => 0.6,
        Part::Organization => 0.5,
        Part::Place => 0.8,
        Part::Theme => 0.4,
    }
}

const fn concept_weight(part: Part) -> f32 {
    match part {
        Part::Name => 1.0,
        Part::Lead => 0.85,
        Part::Body => 0.55,
        Part::Organization => 0.65,
        Part::Place => 0.2,
        Part::Theme => 0.75,
    }
}

impl Prepared {
    /// Reads a thing.
    pub(crate) fn new(thing: Thing, lexicon: &Lexicon) -> Self {
        let mut reader = Reader { lexicon, words: HashMap::new(), concepts: HashMap::new() };
        for (part, language, text) in passages(&thing.texts) {
            reader.passage(part, language, text);
        }
        let name = thing.texts.iter().find(|text| text.part == Part::Name);
        let name = name.map(|text| crate::text::fold(&text.text)).unwrap_or_default();
        let words = finish(reader.words, |_| word_weight);
        let mut concepts = finish(reader.concepts, |concept| match lexicon.concept(*concept).kind {
            ConceptKind::Need => need_weight,
            ConceptKind::Offer | ConceptKind::Audience => concept_weight,
        });
        let told = concepts.iter().filter(|(_, entry)| entry.value >= ABOUT && entry.part != Part::Organization);
        let groups = told.fold(0, |groups, (concept, _)| groups | lexicon.groups(*concept));
        focus(&mut concepts);
        Self { thing, words, concepts, groups, name }
    }
}

/// A thing that tells of few concepts is more surely about each.
fn focus(concepts: &mut HashMap<ConceptId, Entry>) {
    let length = concepts.values().map(|entry| entry.value * entry.value).sum::<f32>().sqrt();
    let factor = (USUAL_LENGTH / length.max(0.5)).powf(FOCUS);
    for entry in concepts.values_mut() {
        entry.value *= factor;
    }
}

/// The passages as they are weighed: the first sentence of a description stands in for a missing summary.
fn passages(texts: &[Passage]) -> Vec<(Part, &str, &str)> {
    let mut parts = Vec::with_capacity(texts.len() + 1);
    let has_lead = texts.iter().any(|text| text.part == Part::Lead);
    let mut lead_given = has_lead;
    for passage in texts {
        let (mut text, language) = (passage.text.as_str(), passage.language.as_str());
        if passage.part == Part::Body && !lead_given {
            let (first, rest) = text.split_at(first_sentences(text, LEAD_SENTENCES));
            parts.push((Part::Lead, language, first));
            text = rest;
            lead_given = true;
        }
        parts.push((passage.part, language, text));
    }
    parts
}

/// What one key is found by while reading: the best strength and the words, for each part.
type Seen = [Option<(f32, String)>; Part::ALL.len()];

struct Reader<'a> {
    lexicon: &'a Lexicon,
    words: HashMap<(Filed, String), Seen>,
    concepts: HashMap<ConceptId, Seen>,
}

impl Reader<'_> {
    fn passage(&mut self, part: Part, tongue: &str, text: &str) {
        let tokens = read(text, &self.lexicon.splitter);
        for token in tokens.iter().filter(|token| !token.function) {
            self.word(part, token);
        }
        let reading = if tongue.starts_with("en") { Reading::English } else { Reading::Norwegian };
        let found = self.lexicon.find(&tokens, reading);
        for found in found.into_iter().filter(|found| found.strength >= SURE) {
            let words = raw_words(&tokens, &found.positions);
            note(self.concepts.entry(found.payload).or_default(), part, found.strength, &words);
        }
    }

    fn word(&mut self, part: Part, token: &Token) {
        let raw = &token.word.raw;
        let mut file = |filed: Filed, key: &str| {
            note(self.words.entry((filed, key.to_owned())).or_default(), part, 1.0, raw);
        };
        file(Filed::Form, &token.word.form);
        for stem in token.stems() {
            file(Filed::Stem, stem);
            if let Some(root) = language().root(stem) {
                file(Filed::Root, &root);
            }
        }
        for piece in &token.parts {
            file(Filed::Piece, piece);
        }
    }
}

fn note(seen: &mut Seen, part: Part, strength: f32, words: &str) {
    let place = &mut seen[part as usize];
    if place.as_ref().is_none_or(|(known, _)| strength > *known) {
        *place = Some((strength, words.to_owned()));
    }
}

/// The words at some places of a text, as they stand.
pub(crate) fn raw_words(tokens: &[Token], positions: &[usize]) -> String {
    let (Some(&first), Some(&last)) = (positions.first(), positions.last()) else {
        return String::new();
    };
    let span = if last - first < 6 { (first..=last).collect() } else { positions.to_vec() };
    span.iter().map(|at| tokens[*at].word.raw.as_str()).collect::<Vec<_>>().join(" ")
}

/// What people lack is often named in passing: it says less of a thing than what the thing offers.
const fn need_weight(part: Part) -> f32 {
    match part {
        Part::Name => 0.9,
        Part::Lead => 0.8,
        Part::Body => 0.5,
        Part::Organization => 0.4,
        Part::Place => 0.1,
        Part::Theme => 0.75,
    }
}

fn finish<K: Eq + std::hash::Hash>(
    seen: HashMap<K, Seen>,
    weight: impl Fn(&K) -> fn(Part) -> f32,
) -> HashMap<K, Entry> {
    let entry = |(key, seen): (K, Seen)| entry(seen, weight(&key)).map(|entry| (key, entry));
    seen.into_iter().filter_map(entry).collect()
}

fn entry(seen: Seen, weight: fn(Part) -> f32) -> Option<Entry> {
    let mut best: Option<Entry> = None;
    let mut sum = 0.0;
    for (place, part) in seen.into_iter().zip(Part::ALL) {
        let Some((strength, found)) = place else { continue };
        let value = strength * weight(part);
        sum += value;
        if best.as_ref().is_none_or(|known| value > known.value) {
            best = Some(Entry { value, part, found });
        }
    }
    let mut best = best?;
    best.value += FURTHER * (sum - best.value);
    Some(best)
}
