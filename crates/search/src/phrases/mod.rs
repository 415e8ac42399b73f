//! Finds known phrases in a text: single words, and words that stand close together in any order.

mod occurrences;

use std::collections::{HashMap, HashSet};

use crate::analysis::{Token, read};
use crate::compound::Splitter;
use crate::language::language;
use occurrences::{Occurrences, Place};

/// Which language a phrase is written in, as far as matching cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    /// Bokmål, nynorsk, Polish, Ukrainian, Arabic: the ordinary stems.
    Ordinary,
    /// English: its own stems.
    English,
}

/// How much a text's English reading counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Norwegian text: English words are not looked for.
    Norwegian,
    /// A query in a language not known for sure: English counts less.
    Either,
    /// English text.
    English,
}

#[derive(Debug)]
struct Phrase {
    payload: u32,
    strength: f32,
    words: Vec<u32>,
    /// Function words must stand there too.
    whole: bool,
    /// Only the content word of a phrase that also has function words.
    loose: bool,
}

impl Phrase {
    fn plain(payload: u32, strength: f32) -> Self {
        Self { payload, strength, words: Vec::new(), whole: false, loose: false }
    }

    fn whole(payload: u32, strength: f32) -> Self {
        Self { whole: true, ..Self::plain(payload, strength) }
    }

    fn loose(payload: u32, strength: f32) -> Self {
        Self { loose: true, ..Self::plain(payload, strength) }
    }
}

/// Function words a phrase can do without.
fn is_particle(token: &Token) -> bool {
    const PARTICLES: [&str; 27] = [
        "å", "og", "en", "et", "ei", "ein", "eit", "det", "den", "de", "er", "jeg", "som", "at", "min", "har", "a",
        "the", "to", "my", "am", "is", "be", "of", "and", "i'm", "it",
    ];
    PARTICLES.contains(&token.unified.as_str())
}

/// A phrase found in a text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// What the phrase was entered under.
    pub(crate) payload: u32,
    /// 1.0 for a sure sign, less for hints and parts of compounds.
    pub(crate) strength: f32,
    /// The tokens it stands in, rising.
    pub(crate) positions: Vec<usize>,
}

/// Phrases, each under a number of the caller's.
#[derive(Debug, Default)]
pub(crate) struct PhraseBook {
    /// A phrase is never known by its one content word alone.
    strict: bool,
    stems: HashMap<String, u32>,
    phrases: Vec<Phrase>,
    by_word: Vec<Vec<u32>>,
}

/// Strength of a phrase seen only through a part of a compound.
const THROUGH_PART: f32 = 1.0;
/// The same when the compound as a whole is a known word.
const THROUGH_PART_OF_KNOWN: f32 = 0.45;
/// Strength of the one content word of a longer phrase.
const LOOSE: f32 = 0.6;

impl PhraseBook {
    /// A book whose phrases must stand whole.
    pub(crate) fn strict() -> Self {
        Self { strict: true, ..Self::default() }
    }

    /// Adds a phrase. Call [`PhraseBook::finish`] after the last.
    pub(crate) fn add(&mut self, text: &str, tongue: Tongue, payload: u32, strength: f32) {
        let tokens = read(text, &Splitter::default());
        let content: Vec<&Token> = tokens.iter().filter(|token| !token.function).collect();
        if self.strict {
            return self.file(&tokens.iter().collect::<Vec<_>>(), tongue, Phrase::whole(payload, strength));
        }
        if content.len() > 1 {
            return self.file(&content, tongue, Phrase::plain(payload, strength));
        }
        let general = content.first().is_some_and(|word| word.general);
        let telling: Vec<&Token> = tokens.iter().filter(|token| general || !is_particle(token)).collect();
        match content.first() {
            None if tokens.len() == 1 => {}
            None => self.file(&tokens.iter().collect::<Vec<_>>(), tongue, Phrase::whole(payload, strength)),
            Some(_) if telling.len() <= 1 => self.file(&content, tongue, Phrase::plain(payload, strength)),
            Some(word) => {
                self.file(&telling, tongue, Phrase::whole(payload, strength));
                if !word.general {
                    self.file(&content, tongue, Phrase::loose(payload, strength));
                }
            }
        }
    }

    fn file(&mut self, tokens: &[&Token], tongue: Tongue, mut phrase: Phrase) {
        for token in tokens {
            let stem = match tongue {
                Tongue::Ordinary => token.stem.clone(),
                Tongue::English => language().english_stem(&token.word.form),
            };
            let next = self.stems.len() as u32;
            let id = *self.stems.entry(stem).or_insert(next);
            if !phrase.words.contains(&id) {
                phrase.words.push(id);
            }
        }
        self.phrases.push(phrase);
    }

    /// Files every phrase under its rarest word. A word left over from a longer phrase stands for the phrase only
    /// when few other phrases use it.
    pub(crate) fn finish(&mut self) {
        let mut uses: Vec<HashSet<u32>> = vec![HashSet::new(); self.stems.len()];
        for phrase in &self.phrases {
            for word in &phrase.words {
                uses[*word as usize].insert(phrase.payload);
            }
        }
        self.by_word = vec![Vec::new(); self.stems.len()];
        for (number, phrase) in self.phrases.iter_mut().enumerate() {
            let Some(&rarest) = phrase.words.iter().min_by_key(|word| uses[**word as usize].len()) else { continue };
            if phrase.loose {
                match uses[rarest as usize].len() {
                    ..=2 => phrase.strength *= LOOSE,
                    3..=4 => phrase.strength *= LOOSE / 2.0,
                    _ => continue,
                }
            }
            self.by_word[rarest as usize].push(number as u32);
        }
        // Nothing is added any more, and thousands of short lists had room for four.
        self.phrases.iter_mut().for_each(|phrase| phrase.words.shrink_to_fit());
        self.by_word.iter_mut().for_each(Vec::shrink_to_fit);
        self.phrases.shrink_to_fit();
        self.stems.shrink_to_fit();
    }

    /// Whether a stem occurs in any phrase.
    pub(crate) fn knows(&self, stem: &str) -> bool {
        self.stems.contains_key(stem)
    }

    /// Whether a stem is a phrase by itself.
    pub(crate) fn is_entry(&self, stem: &str) -> bool {
        self.entries(stem).next().is_some()
    }

    /// What a stem alone is entered under, with its strength.
    pub(crate) fn entries(&self, stem: &str) -> impl Iterator<Item = (u32, f32)> {
        let id = self.stems.get(stem).copied();
        let filed = id.and_then(|id| self.by_word.get(id as usize)).map_or(&[][..], Vec::as_slice);
        filed.iter().filter_map(|number| {
            let phrase = &self.phrases[*number as usize];
            (phrase.words.len() == 1).then_some((phrase.payload, phrase.strength))
        })
    }

    /// All phrases found in a text, the strongest of each payload at each place.
    pub(crate) fn find(&self, tokens: &[Token], reading: Reading) -> Vec<Found> {
        let text = self.occurrences(tokens, reading);
        let mut found: Vec<Found> = Vec::new();
        for (&word, places) in &text.by_word {
            for &number in &self.by_word[word as usize] {
                let phrase = &self.phrases[number as usize];
                let alone = phrase.words.len() == 1;
                for place in places.iter().filter(|place| !(alone && tokens[place.position].function)) {
                    if let Some(hit) = text.hit(phrase, *place, self.strict) {
                        keep(&mut found, hit);
                    }
                }
            }
        }
        found
    }

    fn occurrences(&self, tokens: &[Token], reading: Reading) -> Occurrences {
        let mut text = Occurrences::default();
        let mut content = 0;
        for (position, token) in tokens.iter().enumerate() {
            text.content.push(content);
            text.sentences.push(token.word.sentence);
            content += usize::from(!token.function);
            for stem in token.stems() {
                self.note(&mut text, stem, Place { position, strength: 1.0 });
            }
            let known = token.stems().any(|stem| self.is_entry(stem));
            let strength = if known { THROUGH_PART_OF_KNOWN } else { THROUGH_PART };
            for part in &token.parts {
                self.note(&mut text, part, Place { position, strength });
            }
            if reading != Reading::Norwegian && token.is_latin() {
                let strength = if reading == Reading::English { 1.0 } else { 0.6 };
                self.note(&mut text, &language().english_stem(&token.word.form), Place { position, strength });
            }
        }
        text
    }

    fn note(&self, text: &mut Occurrences, stem: &str, place: Place) {
        if let Some(&id) = self.stems.get(stem) {
            let places = text.by_word.entry(id).or_default();
            if places.last().is_none_or(|last| last.position != place.position) {
                places.push(place);
            }
        }
    }
}

fn keep(found: &mut Vec<Found>, hit: Found) {
    let same = found.iter_mut().find(|known| known.payload == hit.payload && known.positions == hit.positions);
    match same {
        Some(known) => known.strength = known.strength.max(hit.strength),
        None => found.push(hit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> PhraseBook {
        let mut book = PhraseBook::default();
        book.add("får ikke sove", Tongue::Ordinary, 1, 1.0);
        book.add("strikke", Tongue::Ordinary, 2, 1.0);
        book.add("har ingen", Tongue::Ordinary, 3, 1.0);
        book.add("lonely", Tongue::English, 4, 1.0);
        book.finish();
        book
    }

    fn found(text: &str) -> Vec<u32> {
        let splitter = Splitter::new([]);
        let tokens = read(text, &splitter);
        book().find(&tokens, Reading::Either).into_iter().map(|found| found.payload).collect()
    }

    #[test]
    fn words_close_together_in_any_order() {
        assert_eq!(found("eg får ikkje sova om natta"), [1]);
        assert_eq!(found("sover ikke"), [1]);
        assert_eq!(found("ikke strikke, men så gikk vi alle sammen hjem for å sove"), [2]);
    }

    #[test]
    fn compounds_and_english_are_seen() {
        assert_eq!(found("Strikkekafé"), [2]);
        assert_eq!(found("so lonely"), [4]);
    }

    #[test]
    fn general_words_need_the_whole_phrase() {
        assert_eq!(found("jeg har ingen"), [3]);
        assert_eq!(found("ingen spør om diagnose"), [] as [u32; 0]);
    }
}
