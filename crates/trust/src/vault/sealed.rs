//! Sealing: XChaCha20-Poly1305 with a random nonce (24 bytes) and the place as associated data.
//!
//! A sealed value is `1 ‖ key version (4 bytes, big-endian) ‖ nonce (24) ‖ ciphertext and tag`. The place is hashed in by
//! the cipher, not stored: a value that was moved to another row, column, table, person or tenant does not open.

use super::{Error, Result, chance, secret::Key};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use zeroize::Zeroizing;

const NONCE: usize = 24;
/// The first byte of a sealed value: how the rest is laid out.
const LAYOUT: u8 = 1;

/// Where a sealed value stands: whose it is, and which cell it is in.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// Whose row it is.
    pub tenant: &'a str,
    /// The person it is about: their opaque identifier.
    pub person: &'a str,
    /// The table, such as `gatherings_request`.
    pub table: &'a str,
    /// The column.
    pub column: &'a str,
    /// The row's identifier.
    pub row: &'a str,
}

/// A sealed value, for a `{blob}` column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// What a column held.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// What a column should hold.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// The version of the person's key that it was sealed with; nothing when the bytes are none of ours.
    #[must_use]
    pub fn version(&self) -> Option<u32> {
        let (layout, rest) = self.0.split_first()?;
        (*layout == LAYOUT).then_some(())?;
        Some(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?))
    }
}

impl From<Sealed> for kernel::Value {
    fn from(sealed: Sealed) -> Self {
        Self::Blob(sealed.0)
    }
}

impl Place<'_> {
    fn associated(&self, version: u32) -> Vec<u8> {
        let version = version.to_be_bytes();
        framed(
            "varde seal 1",
            &[self.tenant, self.person, self.table, self.column, self.row].map(str::as_bytes),
            &version,
        )
    }

    pub(super) fn not_opened(&self) -> Error {
        Error::NotOpened { table: self.table.to_owned(), column: self.column.to_owned() }
    }

    pub(super) fn no_key(&self) -> Error {
        Error::NoKey { table: self.table.to_owned(), column: self.column.to_owned() }
    }
}

/// Each part with its length before it (4 bytes, big-endian), so that no two lists give the same bytes.
pub(crate) fn framed(label: &str, parts: &[&[u8]], last: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    for part in std::iter::once(&label.as_bytes()).chain(parts).chain([&last]) {
        out.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(part);
    }
    out
}

/// Seals a value for a place under one version of the person's key.
pub(super) fn seal(key: &Key, version: u32, place: &Place<'_>, value: &[u8]) -> Result<Sealed> {
    let mut out = vec![LAYOUT];
    out.extend(version.to_be_bytes());
    out.extend(encrypt(key, &place.associated(version), value)?);
    Ok(Sealed(out))
}

/// Opens a value that stands in this place.
pub(super) fn open(key: &Key, place: &Place<'_>, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>> {
    let version = sealed.version().ok_or_else(|| place.not_opened())?;
    let body = sealed.0.get(5..).unwrap_or_default();
    decrypt(key, &place.associated(version), body).ok_or_else(|| place.not_opened())
}

/// Seals one key under another; `what` says which it is, as [`framed`] writes it.
pub(super) fn wrap(under: &Key, what: &[u8], key: &Key) -> Result<String> {
    Ok(hex(&encrypt(under, what, key.bytes())?))
}

/// Opens a key that [`wrap`] sealed.
pub(super) fn unwrap(under: &Key, what: &[u8], sealed: &str) -> Option<Key> {
    Key::from_slice(&decrypt(under, what, &from_hex(sealed)?)?)
}

fn encrypt(key: &Key, associated: &[u8], value: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    chance::fill(&mut nonce)?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    // It fails only for values of more than 256 GiB.
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: value, aad: associated });
    let mut out = nonce.to_vec();
    out.extend(sealed.map_err(|_| Error::Refused("the value is too large to be sealed"))?);
    Ok(out)
}

fn decrypt(key: &Key, associated: &[u8], body: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, sealed) = body.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    cipher.decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: associated }).ok().map(Zeroizing::new)
}

/// Bytes as lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Hexadecimal as bytes; nothing when it is none.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    (digits.len().is_multiple_of(2) && digits.iter().all(u8::is_ascii_hexdigit)).then_some(())?;
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Place<'_> = Place { tenant: "t", person: "kari", table: "a_b", column: "c", row: "1" };

    #[test]
    fn a_value_opens_where_it_was_sealed_and_nowhere_else() {
        let (key, other) = (chance::key().unwrap(), chance::key().unwrap());
        let sealed = seal(&key, 1, &HERE, b"+4712345678").unwrap();
        assert_eq!(*open(&key, &HERE, &sealed).unwrap(), b"+4712345678");
        let moved = [
            Place { tenant: "u", ..HERE },
            Place { person: "amir", ..HERE },
            Place { table: "a_c", ..HERE },
            Place { column: "d", ..HERE },
            Place { row: "2", ..HERE },
            // The same letters with the borders elsewhere.
            Place { tenant: "tk", person: "ari", ..HERE },
            Place { table: "a_", column: "bc", ..HERE },
            Place { column: "c1", row: "", ..HERE },
        ];
        for place in moved {
            assert!(matches!(open(&key, &place, &sealed), Err(Error::NotOpened { .. })), "{}", place.table);
        }
        assert!(open(&other, &HERE, &sealed).is_err(), "another key");
        let mut newer = sealed.clone().into_bytes();
        newer[4] = 2;
        assert!(open(&key, &HERE, &Sealed(newer)).is_err(), "another version");
        for at in 0..sealed.0.len() {
            let mut damaged = sealed.clone();
            damaged.0[at] ^= 1;
            assert!(open(&key, &HERE, &damaged).is_err(), "byte {at}");
            damaged.0.truncate(at);
            assert!(open(&key, &HERE, &damaged).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn the_same_value_never_looks_the_same() {
        let key = chance::key().unwrap();
        assert_ne!(seal(&key, 1, &HERE, b"a").unwrap(), seal(&key, 1, &HERE, b"a").unwrap());
    }

    #[test]
    fn hexadecimal_comes_back() {
        assert_eq!(from_hex(&hex(&[0, 171, 255])), Some(vec![0, 171, 255]));
        assert_eq!(from_hex("0"), None);
        assert_eq!(from_hex("+1"), None, "a sign is no digit");
    }

    #[test]
    fn xchacha20_poly1305_follows_the_published_vector() {
        // draft-irtf-cfrg-xchacha-03, appendix A.3.1.
        let key =
            Key::from_slice(&from_hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f").unwrap());
        let nonce = "404142434445464748494a4b4c4d4e4f5051525354555657";
        let aad = from_hex("50515253c0c1c2c3c4c5c6c7").unwrap();
        let sealed = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49";
        let opened = decrypt(&key.unwrap(), &aad, &from_hex(&format!("{nonce}{sealed}")).unwrap()).unwrap();
        assert!(opened.starts_with(b"Ladies and Gentlemen of the class of '99"));
    }
}
