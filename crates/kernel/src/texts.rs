//! Words in each language. A room brings one Fluent file a language; no sentence stands in Rust.

mod plain;

use crate::language::Language;
use fluent::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::{borrow::Cow, collections::HashMap, sync::Arc};
use unic_langid::LanguageIdentifier;

/// One room's texts in one language, as a Fluent file.
pub type Source = (Language, &'static str);

/// All texts of the program, by language. Cheap to clone.
#[derive(Clone)]
pub struct Texts {
    spoken: Arc<[Spoken]>,
}

/// All texts in one language.
struct Spoken {
    language: Language,
    plain: HashMap<&'static str, &'static str>,
    bundle: FluentBundle<FluentResource>,
}

/// A text file that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("texts in {language}: {what}")]
pub struct Error {
    language: Language,
    what: String,
}

impl Texts {
    /// Reads the files of all rooms.
    ///
    /// # Errors
    /// When a file is not valid Fluent, or a key stands twice.
    pub fn load(sources: &[Source]) -> Result<Self, Error> {
        let mut spoken = Vec::new();
        for language in Language::ALL {
            let id: LanguageIdentifier =
                language.tag().parse().map_err(|e| Error { language, what: format!("{e:?}") })?;
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Isolation marks round each value would be read aloud and copied along; our values are short.
            bundle.set_use_isolating(false);
            let mut plain = HashMap::new();
            for (_, file) in sources.iter().filter(|(of, _)| *of == language) {
                let twice = |key| Error { language, what: format!("{key} stands twice") };
                let resource = FluentResource::try_new(plain::split(file, &mut plain).map_err(twice)?)
                    .map_err(|(_, errors)| Error { language, what: format!("{errors:?}") })?;
                bundle.add_resource(resource).map_err(|e| Error { language, what: format!("{e:?}") })?;
            }
            if let Some(key) = plain.keys().find(|key| bundle.has_message(key)) {
                return Err(Error { language, what: format!("{key} stands twice") });
            }
            plain.shrink_to_fit();
            spoken.push(Spoken { language, plain, bundle });
        }
        Ok(Self { spoken: spoken.into() })
    }

    /// The text under `key`. A key that is missing is shown as itself and fails a house check.
    #[must_use]
    pub fn get(&self, language: Language, key: &str) -> String {
        self.format(language, key, &FluentArgs::new())
    }

    /// The text under `key` with values filled in.
    #[must_use]
    pub fn format(&self, language: Language, key: &str, args: &FluentArgs<'_>) -> String {
        let found = self.spoken.iter().find(|one| one.language == language).and_then(|one| {
            if let Some(text) = one.plain.get(key) {
                return Some((*text).to_owned());
            }
            let pattern = one.bundle.get_message(key)?.value()?;
            let mut errors = Vec::new();
            let text: Cow<'_, str> = one.bundle.format_pattern(pattern, Some(args), &mut errors);
            Some(text.into_owned())
        });
        found.unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// Whether there is a text under `key`.
    #[must_use]
    pub fn has(&self, language: Language, key: &str) -> bool {
        let there = |one: &Spoken| {
            one.plain.contains_key(key) || one.bundle.get_message(key).is_some_and(|message| message.value().is_some())
        };
        self.spoken.iter().any(|one| one.language == language && there(one))
    }
}

/// One language's texts, ready to ask.
#[derive(Clone)]
pub struct Speaking {
    texts: Texts,
    /// The language spoken.
    pub language: Language,
}

impl Speaking {
    /// These texts in this language.
    #[must_use]
    pub const fn new(texts: Texts, language: Language) -> Self {
        Self { texts, language }
    }

    /// The text under `key`.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.get(self.language, key)
    }

    /// The text under `key` with values filled in: `speaking.with("found", &[("count", 5.into())])`.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&'static str, fluent::FluentValue<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.texts.format(self.language, key, &args)
    }

    /// Whether there is a text under `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.texts.has(self.language, key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_missing_keys() {
        let texts = Texts::load(&[(
            Language::Nb,
            "found = { $count ->\n    [one] Ett forslag\n   *[other] { $count } forslag\n}",
        )])
        .unwrap();
        let nb = Speaking::new(texts, Language::Nb);
        assert_eq!(nb.with("found", &[("count", 1.into())]), "Ett forslag");
        assert_eq!(nb.with("found", &[("count", 5.into())]), "5 forslag");
        assert_eq!(nb.t("lost"), "⟦lost⟧");
        for file in ["a = Hei\na = Hopp", "a = Hei\na = { $b }", "a = { $b }\na = { $c }"] {
            assert!(Texts::load(&[(Language::Nb, file)]).is_err(), "{file}");
        }
    }
}
