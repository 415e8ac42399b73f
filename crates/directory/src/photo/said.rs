//! What an entry says of its photograph: which, how large, what one sees, who took it. It stands in our own object of
//! the service, so that every version of an entry has its own.

use crate::hsds::{OWN, Object, Parts};
use kernel::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Its field in our own object, and in a form.
pub(crate) const FIELD: &str = "photo";
/// The most characters of what one sees: a screen reader reads all of it at once.
pub(crate) const LONGEST_ALT: usize = 300;
/// The most characters of who took it.
pub(crate) const LONGEST_CREDIT: usize = 120;

/// A photograph as its entry names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// Its identifier: a fingerprint of the entry and the pixels.
    pub id: String,
    /// The width of the largest, pixels.
    pub width: u32,
    /// Its height, pixels.
    pub height: u32,
    /// The widths there are, the largest first.
    pub widths: Vec<u32>,
    /// What one sees, by language.
    pub alt: BTreeMap<String, String>,
    /// Who took it; empty when nobody says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub credit: String,
}

impl Photo {
    /// The photograph of an entry, by its own data.
    #[must_use]
    pub fn of(data: &Object) -> Option<Self> {
        let photo: Self = serde_json::from_value(data.get(OWN)?.get(FIELD)?.clone()).ok()?;
        photo.is_whole().then_some(photo)
    }

    /// The same of an entry's parts.
    #[must_use]
    pub fn of_parts(parts: &Parts) -> Option<Self> {
        Self::of(&parts.service.data)
    }

    /// As a field of a form has it; nothing when it is none.
    #[must_use]
    pub fn read(field: &str) -> Option<Self> {
        serde_json::from_str(field).ok().filter(Self::is_whole)
    }

    /// As a field of a form has it.
    #[must_use]
    pub fn field(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a page can show it: it has a name that can stand in an address, a size, and words for who does not see it.
    fn is_whole(&self) -> bool {
        is_id(&self.id)
            && self.width > 0
            && self.height > 0
            && self.widths.contains(&self.width)
            && self.alt.values().any(|alt| !alt.trim().is_empty())
    }

    /// What one sees, for a reader of a language: in theirs, or in what there is. With its language.
    #[must_use]
    pub fn alt(&self, language: Language) -> (&str, &str) {
        let wanted = language.readable();
        let found = wanted.iter().find_map(|tag| self.alt.get_key_value(*tag)).or_else(|| self.alt.iter().next());
        found.map_or(("", language.tag()), |(tag, alt)| (alt, tag))
    }

    /// The public address of one width.
    #[must_use]
    pub fn path(&self, width: u32) -> String {
        format!("{}/{}/{width}.jpg", super::PATH, self.id)
    }

    /// The smallest that there is.
    #[must_use]
    pub fn least(&self) -> u32 {
        self.widths.iter().copied().min().unwrap_or(self.width)
    }
}

/// Sixteen hexadecimal digits.
pub(crate) fn is_id(id: &str) -> bool {
    id.len() == 16 && id.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// The width that a file's name asks for: `640.jpg`.
pub(crate) fn width_of(file: &str) -> Option<i64> {
    file.strip_suffix(".jpg")?.parse().ok().filter(|width| (1..=10_000).contains(width))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn photo() -> Photo {
        let alt = [("nn", "Eit naust"), ("pl", "Hangar")].map(|(tag, alt)| (tag.to_owned(), alt.to_owned()));
        let id = "0123456789abcdef".to_owned();
        Photo { id, width: 1200, height: 800, widths: vec![1200, 640], alt: alt.into(), credit: String::new() }
    }

    #[test]
    fn a_reader_gets_the_words_that_are_nearest() {
        assert_eq!(photo().alt(Language::Nb), ("Eit naust", "nn"));
        let mut photo = photo();
        photo.alt.remove("nn");
        assert_eq!(photo.alt(Language::En), ("Hangar", "pl"));
        assert_eq!(Photo::read(&photo.field()), Some(photo));
    }

    #[test]
    fn what_cannot_be_shown_is_no_photograph() {
        for wrong in [
            Photo { id: "../../etc".into(), ..photo() },
            Photo { alt: BTreeMap::new(), ..photo() },
            Photo { widths: Vec::new(), ..photo() },
            Photo { height: 0, ..photo() },
        ] {
            assert_eq!(Photo::read(&wrong.field()), None);
        }
        assert_eq!((width_of("640.jpg"), width_of("640.png"), width_of("-1.jpg")), (Some(640), None, None));
    }
}
