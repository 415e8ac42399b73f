//! Who may show our embeds inside their own pages. Nobody may who is not named; every other page is shown in none.
//!
//! The names stand in a file that the operator keeps (`embeds.toml`, see `docs/embed.md`).

pub mod site;

use serde::Deserialize;
use std::{collections::BTreeMap, fmt};
use url::{Host, Url};

/// Days without anybody asking before an embed is called silent, unless the file says otherwise.
const SILENT_AFTER: i64 = 14;
/// The longest name of an embed.
const LONGEST_NAME: usize = 40;

/// The embeds that the operator has named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frames {
    embeds: BTreeMap<String, Embed>,
}

/// One embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// The sites that may show it.
    pub origins: Vec<Ancestor>,
    /// Days without anybody asking before it is called silent.
    pub silent_after_days: i64,
}

/// A site, or several, that may show an embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ancestor {
    /// Every site with TLS.
    Everyone,
    /// One site: scheme, host and port as browsers write an origin.
    Site(String),
    /// Every site under this host, such as `.askoy.kommune.no`, with TLS.
    Under(String),
}

/// Put on an answer: it may be shown inside the pages of these sites. A value for `frame-ancestors`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FramedBy(pub String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    #[serde(default)]
    silent_after_days: Option<i64>,
    #[serde(default)]
    embed: BTreeMap<String, Named>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Named {
    #[serde(default)]
    origins: Vec<String>,
    silent_after_days: Option<i64>,
}

impl Frames {
    /// Reads the operator's file.
    ///
    /// # Errors
    /// When it is no TOML, names an embed oddly, or an origin is none; the message is for the operator.
    pub fn parse(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let usual = file.silent_after_days.unwrap_or(SILENT_AFTER);
        let mut embeds = BTreeMap::new();
        for (name, named) in file.embed {
            if !is_name(&name) {
                return Err(format!("[embed.{name}]: a name has small letters, digits and hyphens, at most 40"));
            }
            let origins: Result<Vec<_>, _> = named.origins.iter().map(|origin| Ancestor::parse(origin)).collect();
            let silent_after_days = named.silent_after_days.unwrap_or(usual);
            if silent_after_days < 1 {
                return Err(format!("[embed.{name}]: silent-after-days is a whole number from 1"));
            }
            let origins = origins.map_err(|what| format!("[embed.{name}]: {what}"))?;
            embeds.insert(name, Embed { origins, silent_after_days });
        }
        Ok(Self { embeds })
    }

    /// These and no others, by name.
    #[must_use]
    pub fn of(embeds: impl IntoIterator<Item = (String, Embed)>) -> Self {
        Self { embeds: embeds.into_iter().filter(|(name, _)| is_name(name)).collect() }
    }

    /// Both; where both have a name, these hold.
    #[must_use]
    pub fn over(&self, below: &Self) -> Self {
        let mut embeds = below.embeds.clone();
        embeds.extend(self.embeds.clone());
        Self { embeds }
    }

    /// The embed with this name.
    #[must_use]
    pub fn embed(&self, name: &str) -> Option<&Embed> {
        self.embeds.get(name)
    }

    /// All embeds, by name.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Embed)> {
        self.embeds.iter().map(|(name, embed)| (name.as_str(), embed))
    }

    /// The embed that this site may show; the one that names it most closely, where there are several.
    #[must_use]
    pub fn open_to(&self, origin: &str) -> Option<&str> {
        let near = |embed: &Embed| embed.origins.iter().filter(|one| one.admits(origin)).map(Ancestor::width).min();
        self.all().filter_map(|(name, embed)| Some((near(embed)?, name))).min().map(|(_, name)| name)
    }

    /// Who may show the embed with this name: ourselves, where an editor looks at it first, and those in the file.
    #[must_use]
    pub fn framed_by(&self, name: &str) -> FramedBy {
        let named = self.embed(name).map(|embed| embed.origins.as_slice()).unwrap_or_default();
        let all: Vec<String> =
            std::iter::once("'self'".to_owned()).chain(named.iter().map(ToString::to_string)).collect();
        FramedBy(all.join(" "))
    }
}

impl Embed {
    /// Whether a page of this site may show it.
    #[must_use]
    pub fn admits(&self, origin: &str) -> bool {
        self.origins.iter().any(|ancestor| ancestor.admits(origin))
    }
}

impl Ancestor {
    /// Reads `https://www.askoy.kommune.no`, `https://*.askoy.kommune.no` or `https:`.
    ///
    /// # Errors
    /// When it is no origin, or one without TLS that is not on this machine.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text == "https:" {
            return Ok(Self::Everyone);
        }
        let wrong = |why: &str| Err(format!("«{text}» {why}"));
        let (plain, under) = match text.strip_prefix("https://*.") {
            Some(host) => (format!("https://{host}"), true),
            None => (text.to_owned(), false),
        };
        let Some(url) = Url::parse(&plain).ok().filter(|url| url.has_host() && !plain.contains('*')) else {
            return wrong("is no origin such as https://www.askoy.kommune.no");
        };
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
            return wrong("has more than scheme, host and port");
        }
        let local = match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        if url.scheme() != "https" && !(url.scheme() == "http" && local) {
            return wrong("is without TLS: write https://");
        }
        let origin = url.origin().ascii_serialization();
        let host = origin.split_once("://").map_or("", |(_, host)| host);
        // What stands in a header must not be able to end its directive.
        if !host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']')) {
            return wrong("has a letter that no host has");
        }
        // A star over a whole country's names would let everybody in; whoever wants that writes https: .
        if under && !host.contains('.') {
            return wrong("is every site there is: write https: if that is meant");
        }
        Ok(if under { Self::Under(format!(".{host}")) } else { Self::Site(origin) })
    }

    /// What somebody surely means who typed `www.askoy.kommune.no/tilbud`, with the scheme and without the rest;
    /// nothing when that is no site either.
    #[must_use]
    pub fn meant(typed: &str) -> Option<Self> {
        let typed = typed.trim().trim_end_matches('.');
        let bare = typed.split_once("://").map_or(typed, |(_, rest)| rest);
        let host = bare.split(['/', '?', '#']).next()?.rsplit('@').next()?;
        // A word alone is no site, and a star at the front means all under it.
        let dotted = host.trim_start_matches("*.").contains('.');
        dotted.then(|| Self::parse(&format!("https://{host}")).ok()).flatten()
    }

    /// How many sites it lets in: one, some, all.
    const fn width(&self) -> u8 {
        match self {
            Self::Site(_) => 0,
            Self::Under(_) => 1,
            Self::Everyone => 2,
        }
    }

    /// Whether a page of this site may show it.
    #[must_use]
    pub fn admits(&self, origin: &str) -> bool {
        match self {
            Self::Everyone => origin.starts_with("https://"),
            Self::Site(site) => site == origin,
            Self::Under(host) => origin.strip_prefix("https://").is_some_and(|own| own.ends_with(host.as_str())),
        }
    }
}

impl fmt::Display for Ancestor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everyone => out.write_str("https:"),
            Self::Site(site) => out.write_str(site),
            Self::Under(host) => write!(out, "https://*{host}"),
        }
    }
}

/// Whether an embed may be called this: small letters, digits and hyphens, at most forty.
#[must_use]
pub fn is_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_those_in_the_file_may_show_it() {
        let file = "silent-after-days = 30\n[embed.askoy]\norigins = [\"https://www.askoy.kommune.no/\", \"https://*.xn--askoy-vxa.no\"]\n\
                    [embed.apen]\norigins = [\"https:\"]\nsilent-after-days = 3\n[embed.lim]\n";
        let frames = Frames::parse(file).unwrap();
        let FramedBy(askoy) = frames.framed_by("askoy");
        assert_eq!(askoy, "'self' https://www.askoy.kommune.no https://*.xn--askoy-vxa.no");
        assert_eq!(frames.framed_by("ukjent"), FramedBy("'self'".into()));
        assert_eq!(frames.framed_by("apen"), FramedBy("'self' https:".into()));
        assert_eq!(frames.embed("askoy").map(|embed| embed.silent_after_days), Some(30));
        assert_eq!(frames.embed("apen").map(|embed| embed.silent_after_days), Some(3));
        assert_eq!(frames.open_to("https://www.askoy.kommune.no"), Some("askoy"), "the closest");
        assert_eq!(frames.open_to("https://bergen.kommune.no"), Some("apen"));
        assert_eq!(frames.open_to("http://bergen.kommune.no"), None);
        let askoy = frames.embed("askoy").unwrap();
        assert!(askoy.admits("https://ny.xn--askoy-vxa.no"));
        for stranger in
            ["https://xn--askoy-vxa.no", "http://www.askoy.kommune.no", "https://www.askoy.kommune.no.evil.example"]
        {
            assert!(!askoy.admits(stranger), "{stranger}");
        }
    }

    #[test]
    fn what_is_no_origin_is_named() {
        for odd in [
            "askoy.kommune.no",
            "http://askoy.kommune.no",
            "https://askoy.kommune.no/tilbud",
            "https://*",
            "https://*.no/x",
            "https://a;script-src *",
            "https://*.*.no",
            "*",
            "'none'",
            "javascript:alert(1)",
            "https://*.no",
        ] {
            let file = format!("[embed.askoy]\norigins = [{odd:?}]");
            let found = Frames::parse(&file);
            // `https://*.no` has no dot left after the star.
            assert!(found.is_err(), "{odd}: {found:?}");
        }
        assert!(Frames::parse("[embed.\"Å\"]").unwrap_err().contains("small letters"));
        assert!(Frames::parse("[embed.a]\norigin = []").is_err(), "a misspelt word is not passed over");
        assert!(Frames::parse("[embed.a]\nsilent-after-days = 0").is_err());
        for (typed, meant) in [
            ("askoy.kommune.no", Some("https://askoy.kommune.no")),
            (" www.askoy.kommune.no/helse?a=1 ", Some("https://www.askoy.kommune.no")),
            ("http://askoy.kommune.no", Some("https://askoy.kommune.no")),
            ("*.askoy.kommune.no/x", Some("https://*.askoy.kommune.no")),
            ("hei", None),
            ("javascript:alert(1)", None),
            ("*", None),
        ] {
            assert_eq!(Ancestor::meant(typed).map(|one| one.to_string()).as_deref(), meant, "{typed}");
        }
        let here = Ancestor::parse("http://localhost:8081").unwrap();
        assert_eq!(here.to_string(), "http://localhost:8081");
    }
}
