//! Compounds taken apart: «strikkekafé» is strikke + kafé.

use std::collections::HashSet;

use crate::language::language;
use crate::text::fold;

/// Knows the words compounds are made of.
#[derive(Debug, Default)]
pub(crate) struct Splitter {
    forms: HashSet<String>,
    stems: HashSet<String>,
    whole: HashSet<String>,
}

/// Shortest part of a compound, in letters.
const SHORTEST: usize = 3;

impl Splitter {
    /// A splitter that knows its own lists and the words given.
    pub(crate) fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut splitter = Self::default();
        for word in listed(include_str!("../data/whole_words.txt")) {
            splitter.whole.insert(language().stem(language().unified(&fold(word))));
        }
        for word in listed(include_str!("../data/compound_words.txt")).chain(words) {
            splitter.learn(&fold(word));
        }
        splitter
    }

    fn learn(&mut self, form: &str) {
        let language = language();
        let unified = language.unified(form);
        if form.chars().count() < SHORTEST || language.is_function_word(unified) {
            return;
        }
        self.stems.insert(language.stem(unified));
        self.stems.insert(language.stem(form));
        self.forms.insert(form.to_owned());
        self.forms.insert(unified.to_owned());
    }

    /// Whether a compound may end in this.
    fn is_head(&self, form: &str) -> bool {
        let language = language();
        self.forms.contains(form) || self.stems.contains(&language.stem(language.unified(form)))
    }

    /// Whether a compound may begin with this, joint included: a word, a word and «s», a word and «e»,
    /// or a verb without its «e».
    fn modifier<'a>(&self, form: &'a str) -> Option<&'a str> {
        if self.forms.contains(form) {
            return Some(form);
        }
        let shorter = form.strip_suffix(['s', 'e'])?;
        (self.forms.contains(shorter) && shorter.chars().count() >= SHORTEST).then_some(shorter)
    }

    /// The parts of a folded word, first to last; empty when it is not a compound we can read.
    pub(crate) fn split(&self, form: &str) -> Vec<String> {
        let language = language();
        if form.chars().count() < 2 * SHORTEST || self.whole.contains(&language.stem(form)) {
            return Vec::new();
        }
        self.split_within(form, 3).unwrap_or_default()
    }

    fn split_within(&self, form: &str, depth: u8) -> Option<Vec<String>> {
        let mut best: Option<Vec<String>> = None;
        for (at, _) in form.char_indices() {
            let (front, head) = form.split_at(at);
            if front.chars().count() < SHORTEST || head.chars().count() < SHORTEST || !self.is_head(head) {
                continue;
            }
            let parts = if let Some(word) = self.modifier(front) {
                vec![word.to_owned(), head.to_owned()]
            } else if depth > 1 {
                let front = front.strip_suffix('s').unwrap_or(front);
                let Some(mut parts) = self.split_within(front, depth - 1) else {
                    continue;
                };
                parts.push(head.to_owned());
                parts
            } else {
                continue;
            };
            if best.as_ref().is_none_or(|known| parts.len() < known.len()) {
                best = Some(parts);
            }
        }
        best
    }
}

fn listed(data: &str) -> impl Iterator<Item = &str> {
    data.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(word: &str) -> String {
        Splitter::new([]).split(&fold(word)).join("+")
    }

    #[test]
    fn compounds_of_the_field() {
        for (word, parts) in [
            ("erfaringskafé", "erfaring+kafe"),
            ("pårørendegruppa", "pårørende+gruppa"),
            ("rusomsorg", "rus+omsorg"),
            ("kveldskafé", "kveld+kafe"),
            ("lavterskeltilbud", "lavterskel+tilbud"),
            ("strikkekafeen", "strikke+kafeen"),
            ("turgrupper", "tur+grupper"),
            ("likepersonsarbeid", "likeperson+arbeid"),
            ("formiddagstreffet", "formiddag+treffet"),
        ] {
            assert_eq!(split(word), parts, "{word}");
        }
    }

    #[test]
    fn plain_words_stay_whole() {
        for word in ["kultur", "barnehage", "stearin", "ensomhet", "aktivitet", "gruppe", "samtale", "mandager"] {
            assert_eq!(split(word), "", "{word}");
        }
    }
}
