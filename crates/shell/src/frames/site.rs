//! The site that shall show an embed, as an editor types it, and whether it may.

use super::{Ancestor, Frames};
use kernel::ids;
use url::Url;

/// The longest name that is proposed for an embed.
const LONGEST_NAME: usize = 40;
/// So much of what was typed is told back.
const TOLD: usize = 80;

/// The site that shall show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Site {
    /// Not told yet.
    Untold,
    /// What was typed is no site's address.
    Unclear(String),
    /// It may show the embed with this name.
    Open {
        /// Its origin.
        origin: String,
        /// The embed's name.
        name: String,
    },
    /// It is not in the operator's file.
    Closed {
        /// Its origin.
        origin: String,
        /// What the embed could be called.
        name: String,
    },
}

impl Site {
    /// «www.askoy.kommune.no/helse» is https://www.askoy.kommune.no.
    #[must_use]
    pub fn read(typed: &str, frames: &Frames) -> Self {
        if typed.is_empty() {
            return Self::Untold;
        }
        let unclear = || Self::Unclear(typed.chars().take(TOLD).collect());
        let whole = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
        let Ok(url) = Url::parse(&whole) else { return unclear() };
        let origin = url.origin().ascii_serialization();
        let host = url.host_str().unwrap_or_default();
        if Ancestor::parse(&origin).is_err() || !(host.contains('.') || host == "localhost") {
            return unclear();
        }
        match frames.open_to(&origin) {
            Some(name) => Self::Open { name: name.to_owned(), origin },
            None => Self::Closed { name: name_of(host), origin },
        }
    }

    /// What the embed is called there; nothing while no site is known.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Open { name, .. } | Self::Closed { name, .. } => Some(name),
            Self::Untold | Self::Unclear(_) => None,
        }
    }
}

/// What the operator adds to `embeds.toml` so that this site may show the embed.
#[must_use]
pub fn entry(name: &str, origin: &str) -> String {
    format!("[embed.{name}]\norigins = [\"{origin}\"]\n")
}

/// `www.askoy.kommune.no` could be called `askoy-kommune`.
fn name_of(host: &str) -> String {
    let host = host.trim_start_matches("www.");
    let name = host.rsplit_once('.').map_or(host, |(name, _)| name);
    ids::slug(name).chars().take(LONGEST_NAME).collect::<String>().trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn an_embed_is_called_after_its_site() {
        assert_eq!(name_of("www.askoy.kommune.no"), "askoy-kommune");
        assert_eq!(name_of("helse-bergen.no"), "helse-bergen");
        assert_eq!(name_of("127.0.0.1"), "127-0-0");
        assert_eq!(name_of("localhost"), "localhost");
    }
}
