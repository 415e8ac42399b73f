//! One request: which language, which moment, which page. Handed to every handler first.

use crate::{App, signed::SignedAs};
use axum::{
    extract::FromRequestParts,
    http::{StatusCode, Uri, request::Parts},
};
use fluent::FluentValue;
use jiff::{Zoned, civil};
use kernel::{Language, texts::Speaking};
use std::sync::Arc;

/// One request. Cheap to clone.
#[derive(Clone)]
pub struct Visit {
    /// What the whole program shares.
    pub app: Arc<App>,
    /// The language of the page.
    pub language: Language,
    /// The path without the language in front, such as `/aktiviteter`.
    pub path: String,
    /// What stands behind `?`, as it came.
    pub query: String,
    /// The wall clock in Norway when the request came.
    pub now: Zoned,
    /// Who is signed in, on pages behind the gate. Others are the same for everybody, and for them this is nothing.
    pub signed_as: Option<Arc<SignedAs>>,
    speaking: Speaking,
}

impl Visit {
    /// A visit to `uri` in this language, now.
    #[must_use]
    pub fn new(app: Arc<App>, language: Language, uri: &Uri) -> Self {
        Self {
            language,
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
            now: app.clock.oslo(),
            signed_as: None,
            speaking: Speaking::new(app.texts.clone(), language),
            app,
        }
    }

    /// The same visit, spoken in another language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { language, speaking: Speaking::new(self.app.texts.clone(), language), ..self.clone() }
    }

    /// The same visit, behind the gate.
    #[must_use]
    pub fn signed_in(self, who: SignedAs) -> Self {
        Self { signed_as: Some(Arc::new(who)), ..self }
    }

    /// The text under `key` in the page's language.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.speaking.t(key)
    }

    /// The text under `key` with values: `visit.with("found", &[("count", 5.into())])`.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        self.speaking.with(key, values)
    }

    /// Whether there is a text under `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.speaking.has(key)
    }

    /// The address of a page in the language of this one: `/nn/aktiviteter` for `/aktiviteter`.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        in_language(self.language, path)
    }

    /// This same page in another language.
    #[must_use]
    pub fn here_in(&self, language: Language) -> String {
        let query = if self.query.is_empty() { String::new() } else { format!("?{}", self.query) };
        in_language(language, &format!("{}{query}", self.path))
    }

    /// Today's date in Norway.
    #[must_use]
    pub fn today(&self) -> civil::Date {
        self.now.date()
    }
}

/// The address of `path` in `language`. Bokmål has no prefix.
#[must_use]
pub fn in_language(language: Language, path: &str) -> String {
    match language {
        Language::Nb => path.to_owned(),
        other if path == "/" => format!("/{other}"),
        other => format!("/{other}{path}"),
    }
}

/// Takes the language off the front of a path: `/nn/aktiviteter` is `/aktiviteter` in nynorsk. The rest begins with one slash:
/// with two, a link to this page would lead to another site.
#[must_use]
pub fn split_language(path: &str) -> (Language, &str) {
    let (language, rest) = language_and_rest(path);
    (language, one_slash(rest))
}

fn one_slash(path: &str) -> &str {
    let slashes = path.len() - path.trim_start_matches('/').len();
    path.get(slashes.saturating_sub(1)..).unwrap_or(path)
}

fn language_and_rest(path: &str) -> (Language, &str) {
    let path = one_slash(path);
    for language in [Language::Nn, Language::En] {
        if let Some(rest) = path.strip_prefix('/').and_then(|p| p.strip_prefix(language.tag())) {
            if rest.is_empty() {
                return (language, "/");
            }
            if rest.starts_with('/') {
                return (language, rest);
            }
        }
    }
    (Language::Nb, path)
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = StatusCode;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, StatusCode> {
        parts.extensions.get::<Self>().cloned().ok_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_stands_first_in_the_address() {
        assert_eq!(split_language("/nn/aktiviteter"), (Language::Nn, "/aktiviteter"));
        assert_eq!(split_language("/en"), (Language::En, "/"));
        assert_eq!(split_language("/engler"), (Language::Nb, "/engler"));
        assert_eq!(in_language(Language::Nn, "/"), "/nn");
    }

    #[test]
    fn no_path_names_another_site() {
        assert_eq!(split_language("/nn//evil.example/x"), (Language::Nn, "/evil.example/x"));
        assert_eq!(split_language("///evil.example"), (Language::Nb, "/evil.example"));
        assert_eq!(split_language("//nn//aktiviteter//x"), (Language::Nn, "/aktiviteter//x"));
        assert_eq!(split_language("//"), (Language::Nb, "/"));
        assert_eq!(split_language(""), (Language::Nb, ""));
    }
}
