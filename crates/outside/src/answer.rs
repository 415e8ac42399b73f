//! What came back, or why nothing did.

use crate::{Refused, names::NoSuchName};
use std::error::Error;
use url::Url;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The number of the answer, such as 200.
    pub status: u16,
    /// The address that answered, after every redirect.
    pub address: Url,
    /// Whether that is where it lives from now on: every redirect on the way was one for good (301, 308).
    pub for_good: bool,
    /// What kind of content it says that it is, in small letters and without parameters.
    pub kind: String,
    /// By what it knows this version again.
    pub seen: Seen,
    /// What it said, as it came; nothing when only the answer's head was asked for.
    pub body: Vec<u8>,
}

/// By what a server knows which version somebody has (RFC 9110 §8.8): handed back, it need not say all of it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Its mark (the header `etag`).
    pub tag: Option<String>,
    /// When it was changed, in its own words (`last-modified`).
    pub since: Option<String>,
}

/// Why there is no answer. It never says which address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// This site asks nobody.
    Off,
    /// The address, or one that it leads on to, is not called.
    Refused(Refused),
    /// The name leads nowhere.
    NoName,
    /// Nobody takes the connection, or it broke.
    NoConnection,
    /// It cannot be proved that it is they (TLS).
    NotProved,
    /// It took too long.
    Slow,
    /// It was too much.
    Huge,
    /// It cannot be understood.
    Garbled,
    /// It leads on and on.
    Circles,
}

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Off => "this site asks nobody",
            Self::Refused(why) => return why.fmt(f),
            Self::NoName => "the name leads nowhere",
            Self::NoConnection => "nobody takes the connection",
            Self::NotProved => "it cannot be proved that it is they",
            Self::Slow => "it took too long",
            Self::Huge => "the answer was too large",
            Self::Garbled => "the answer cannot be understood",
            Self::Circles => "it leads on and on",
        })
    }
}

impl Error for Unanswered {}

impl From<Refused> for Unanswered {
    fn from(why: Refused) -> Self {
        Self::Refused(why)
    }
}

impl From<reqwest::Error> for Unanswered {
    fn from(error: reqwest::Error) -> Self {
        let mut next: Option<&(dyn Error + 'static)> = Some(&error);
        while let Some(cause) = next {
            if let Some(why) = cause.downcast_ref::<Refused>() {
                return Self::Refused(*why);
            }
            if cause.is::<NoSuchName>() {
                return Self::NoName;
            }
            if cause.is::<rustls::Error>() {
                return Self::NotProved;
            }
            // An error of input and output hides what it is made of, and names as its cause what comes after that.
            let inside = cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
            next = inside.map(|inside| inside as &(dyn Error + 'static)).or_else(|| cause.source());
        }
        if error.is_timeout() {
            Self::Slow
        } else if error.is_connect() {
            Self::NoConnection
        } else {
            Self::Garbled
        }
    }
}
