//! A web address, read strictly. What passes may be looked up; whether it may be called, its numbers say.

use crate::Reach;
use std::net::IpAddr;
use url::{Host, Url};

/// Why an address is not called. It never says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be read, or is longer than anybody writes.
    Unreadable,
    /// Neither http nor https.
    Scheme,
    /// A name or a password stands in it.
    Credentials,
    /// A port that web pages do not use.
    Port,
    /// A name that only means something inside a network.
    Name,
    /// It leads to a number that is not out in public.
    NotPublic,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "the address cannot be read",
            Self::Scheme => "the address is neither http nor https",
            Self::Credentials => "there is a name or a password in the address",
            Self::Port => "the address names an unusual port",
            Self::Name => "the name only means something inside a network",
            Self::NotPublic => "the address does not lead out in public",
        })
    }
}

impl std::error::Error for Refused {}

/// The longest address, bytes.
const LONGEST: usize = 2_000;

/// Endings of names that are answered inside a network or by nobody (RFC 6761, 6762, 7686, 8375, 9476).
const INSIDE: [&str; 17] = [
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "arpa",
    "onion",
    "test",
    "invalid",
    "alt",
    "i2p",
    "workgroup",
    "svc",
];

/// Reads an address and looks at all that can be seen without asking anybody.
///
/// # Errors
/// Why it is not called.
pub fn read(text: &str, reach: &Reach) -> Result<Url, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::Unreadable);
    }
    check(Url::parse(text.trim()).map_err(|_| Refused::Unreadable)?, reach)
}

/// The same for an address that has been read, such as the one that a redirect leads to.
///
/// # Errors
/// Why it is not called.
pub(crate) fn check(mut address: Url, reach: &Reach) -> Result<Url, Refused> {
    if address.as_str().len() > LONGEST {
        return Err(Refused::Unreadable);
    }
    if !matches!(address.scheme(), "http" | "https") {
        return Err(Refused::Scheme);
    }
    if !address.username().is_empty() || address.password().is_some() {
        return Err(Refused::Credentials);
    }
    if !address.port_or_known_default().is_some_and(|port| reach.may_port(port)) {
        return Err(Refused::Port);
    }
    // Numbers in every way of writing them (decimal, octal, in fewer parts) have become numbers here.
    match address.host().ok_or(Refused::Unreadable)? {
        Host::Ipv4(number) if !reach.may(IpAddr::V4(number)) => return Err(Refused::NotPublic),
        Host::Ipv6(number) if !reach.may(IpAddr::V6(number)) => return Err(Refused::NotPublic),
        Host::Domain(name) if !is_public_name(name) => return Err(Refused::Name),
        _ => {}
    }
    address.set_fragment(None);
    Ok(address)
}

/// Whether a name can mean something to everybody: with a dot in it, and an ending that is given out.
fn is_public_name(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let parts: Vec<&str> = name.split('.').collect();
    let fine = |part: &&str| {
        let sign = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
        !part.is_empty() && part.len() <= 63 && part.bytes().all(sign)
    };
    let last = parts.last().copied().unwrap_or_default();
    let ending = !INSIDE.contains(&last) && last.bytes().any(|b| b.is_ascii_alphabetic());
    name.len() <= 253 && parts.len() >= 2 && ending && parts.iter().all(fine)
}
