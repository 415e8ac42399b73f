//! Our themes: what people look for. Tied to Los, so that other systems understand them.

use kernel::Language;
use serde::Deserialize;
use std::sync::LazyLock;
use uuid::Uuid;

/// A text in the three languages of the pages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Trio {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

impl Trio {
    /// The text in this language.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
            Language::En => &self.en,
        }
    }
}

/// One theme.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Theme {
    /// Its word in addresses and data.
    pub id: String,
    /// Its name.
    #[serde(flatten)]
    pub name: Trio,
    /// A few words on what is in it.
    pub about: Trio,
    /// The Los concept it belongs to, behind `https://psi.norge.no/los/`.
    pub los: String,
    /// Whether it stands on the front page.
    #[serde(default)]
    pub front: bool,
}

#[derive(Deserialize)]
struct File {
    theme: Vec<Theme>,
}

/// All themes, in their order.
pub static THEMES: LazyLock<Vec<Theme>> =
    LazyLock::new(|| toml::from_str::<File>(include_str!("../data/themes.toml")).map(|f| f.theme).unwrap_or_default());

/// The theme with this id.
#[must_use]
pub fn theme(id: &str) -> Option<&'static Theme> {
    THEMES.iter().find(|theme| theme.id == id)
}

/// A theme's name in each language.
pub fn names(id: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    theme(id)
        .into_iter()
        .flat_map(|t| [("nb", t.name.nb.as_str()), ("nn", t.name.nn.as_str()), ("en", t.name.en.as_str())])
}

/// The name under which our taxonomy's identifiers are made (UUID version 5).
const NAMESPACE: Uuid = Uuid::from_u128(0x7c1e_5a2e_3f0b_4c55_9d8e_56a1_d3a4_0001);

/// The identifier of our taxonomy in the open data.
#[must_use]
pub fn taxonomy_id() -> Uuid {
    kernel::ids::id_of_name(NAMESPACE, "themes")
}

/// The identifier of a theme as a taxonomy term.
#[must_use]
pub fn term_id(theme: &str) -> Uuid {
    kernel::ids::id_of_name(NAMESPACE, theme)
}

/// A theme as an HSDS taxonomy term.
#[must_use]
pub fn term(id: &str) -> Option<serde_json::Value> {
    let found = theme(id)?;
    Some(serde_json::json!({
        "id": term_id(id).to_string(), "code": id, "name": found.name.nb, "description": found.about.nb,
        "taxonomy_id": taxonomy_id().to_string(), "term_uri": format!("https://psi.norge.no/los/{}", found.los),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_is_whole() {
        assert_eq!(THEMES.len(), 16);
        assert_eq!(THEMES.iter().filter(|theme| theme.front).count(), 8);
        assert!(theme("food").is_some() && theme("nothing").is_none());
    }
}
