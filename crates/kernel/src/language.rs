//! The languages of the interface. Content may stand in any language (BCP 47); the pages speak these.

use std::fmt;

/// A language that every page is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The BCP 47 tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nb => "Bokmål",
            Self::Nn => "Nynorsk",
            Self::En => "English",
        }
    }

    /// Reads a tag such as `nn` or `nb-NO`; `no` is bokmål.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        match tag.split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The first language of an `Accept-Language` header (RFC 9110 §12.5.4) that the pages speak, by its weights.
    #[must_use]
    pub fn accepted(header: &str) -> Option<Self> {
        let mut best: Option<(Self, f32)> = None;
        for part in header.split(',').take(20) {
            let mut pieces = part.split(';');
            let Some(language) = pieces.next().and_then(|tag| Self::parse(tag.trim())) else { continue };
            let weight = pieces
                .find_map(|piece| piece.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            if weight > 0.0 && best.is_none_or(|(_, high)| weight > high) {
                best = Some((language, weight));
            }
        }
        best.map(|(language, _)| language)
    }

    /// Which languages of content to show to a reader of this one, best first.
    #[must_use]
    pub const fn readable(self) -> [&'static str; 3] {
        match self {
            Self::Nb => ["nb", "nn", "en"],
            Self::Nn => ["nn", "nb", "en"],
            Self::En => ["en", "nb", "nn"],
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// Whether text in this BCP 47 language is written from right to left.
#[must_use]
pub fn is_right_to_left(tag: &str) -> bool {
    matches!(
        tag.split('-').next().unwrap_or_default(),
        "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "yi" | "sd" | "ug" | "dv"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_the_language_they_ask_for() {
        assert_eq!(Language::accepted("nn-NO,nn;q=0.9,nb;q=0.8"), Some(Language::Nn));
        assert_eq!(Language::accepted("de;q=0.9, en;q=0.3, no;q=0.8"), Some(Language::Nb));
        assert_eq!(Language::accepted("ar, fr"), None);
        assert_eq!(Language::accepted(";;;q=x,"), None);
    }
}
