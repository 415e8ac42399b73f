//! A text read word by word: form, stem, parts.

use crate::compound::Splitter;
use crate::language::language;
use crate::text::{Word, with_norwegian_letters, words};

/// A word of a text with everything it can be found by.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    /// The word as it stands.
    pub(crate) word: Word,
    /// The form it is read as.
    pub(crate) unified: String,
    /// The stem of that form.
    pub(crate) stem: String,
    /// The stem when ae, oe and aa are read as æ, ø and å.
    pub(crate) other_stem: Option<String>,
    /// Stems of the parts of a compound, first to last.
    pub(crate) parts: Vec<String>,
    /// Carries no meaning alone.
    pub(crate) function: bool,
    /// Says little alone.
    pub(crate) general: bool,
}

impl Token {
    fn read(word: Word, splitter: &Splitter) -> Self {
        let language = language();
        let unified = language.unified(&word.form).to_owned();
        let function = language.is_function_word(&unified);
        let stem = language.stem(&unified);
        let mut parts = Vec::new();
        let mut other_stem = None;
        if !function {
            let other = with_norwegian_letters(&word.form);
            parts = splitter.split(&word.form);
            if parts.is_empty()
                && let Some(other) = &other
            {
                parts = splitter.split(other);
            }
            parts = parts.iter().map(|part| language.stem(language.unified(part))).collect();
            other_stem = other.map(|other| language.stem(language.unified(&other)));
        }
        let general = language.is_general(&stem);
        Self { word, unified, stem, other_stem, parts, function, general }
    }

    /// The stems of the whole word.
    pub(crate) fn stems(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.stem.as_str()).chain(self.other_stem.as_deref())
    }

    /// Whether it is written in Latin letters.
    pub(crate) fn is_latin(&self) -> bool {
        self.word.form.chars().all(|letter| (letter as u32) < 0x250)
    }
}

/// Reads a text.
pub(crate) fn read(text: &str, splitter: &Splitter) -> Vec<Token> {
    words(text).into_iter().map(|word| Token::read(word, splitter)).collect()
}
