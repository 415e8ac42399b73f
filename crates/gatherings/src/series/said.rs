//! What is said of a series, by field and language.

use kernel::Language;
use std::collections::BTreeMap;

/// A text that has a place on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What it is called.
    Name,
    /// What it is, in a sentence; stands large on the poster.
    Summary,
    /// What it is like there.
    About,
    /// What happens the first time, a paragraph for each step.
    FirstTime,
    /// Who opens the door and greets you.
    Greets,
    /// How to find the room, and the bus.
    Way,
}

impl Field {
    /// All of them, as they stand in forms.
    pub const ALL: [Self; 6] = [Self::Name, Self::Summary, Self::About, Self::FirstTime, Self::Greets, Self::Way];

    /// The word in the database, in forms and in texts' keys.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Summary => "summary",
            Self::About => "about",
            Self::FirstTime => "first_time",
            Self::Greets => "greets",
            Self::Way => "way",
        }
    }

    /// The field of this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.word() == word)
    }

    /// The most characters.
    #[must_use]
    pub const fn longest(self) -> usize {
        match self {
            Self::Name => 80,
            Self::Summary => 160,
            Self::Greets => 500,
            Self::About | Self::FirstTime | Self::Way => 2_000,
        }
    }
}

/// A text in the language in which it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// The language it is in, BCP 47.
    pub language: String,
    /// Whether that is the reader's own language.
    pub own: bool,
}

/// Everything that is said of a series.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(pub BTreeMap<(Field, String), String>);

impl Texts {
    /// A field in the reader's language, or in one that they most likely read, or in whichever there is.
    #[must_use]
    pub fn said(&self, field: Field, language: Language) -> Option<Said> {
        let all = || self.0.iter().filter(|((of, _), _)| *of == field);
        let wanted = language.readable();
        let found = wanted.iter().find_map(|tag| all().find(|((_, of), _)| of == tag)).or_else(|| all().next())?;
        let ((_, tag), text) = found;
        Some(Said { text: text.clone(), language: tag.clone(), own: tag == language.tag() })
    }

    /// A field in exactly this language.
    #[must_use]
    pub fn exactly(&self, field: Field, language: Language) -> Option<&str> {
        self.0.get(&(field, language.tag().to_owned())).map(String::as_str)
    }
}
