//! Checkpoints: «at this time this tenant's chain had so many entries, and ended with this hash», signed with Ed25519.
//!
//! As a line in a file:
//! `varde-checkpoint 1 TENANT N HASH TIME PUBLIC-KEY SIGNATURE`, hexadecimal and RFC 3339. The signature is over
//! `varde checkpoint 1`, tenant, n, the hash's digits and the milliseconds since 1970, each with its length before it
//! (4 bytes, big-endian), numbers as 8 bytes, big-endian.

use crate::vault::{Signer, framed, from_hex};
use ed25519_dalek::{Signature, VerifyingKey};
use jiff::Timestamp;

/// A signed word about one chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose chain.
    pub tenant: String,
    /// How many entries it had.
    pub n: i64,
    /// The last one's hash.
    pub hash: String,
    /// When it was signed, milliseconds since 1970.
    pub at: i64,
    /// The public key, 64 hexadecimal digits.
    pub key: String,
    /// The signature, 128 hexadecimal digits.
    pub signature: String,
}

impl Checkpoint {
    /// Signs where a chain ends.
    #[must_use]
    pub fn sign(signer: &Signer, tenant: String, n: i64, hash: String, at: i64) -> Self {
        let signature = signer.sign(&said(&tenant, n, &hash, at));
        Self { tenant, n, hash, at, key: signer.public(), signature }
    }

    /// Whether its own key has signed it.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        let bytes = |text: &str| from_hex(text);
        let key = bytes(&self.key).and_then(|key| VerifyingKey::from_bytes(key.as_slice().try_into().ok()?).ok());
        let signature = bytes(&self.signature).and_then(|it| Signature::from_slice(&it).ok());
        let said = said(&self.tenant, self.n, &self.hash, self.at);
        matches!((key, signature), (Some(key), Some(signature)) if key.verify_strict(&said, &signature).is_ok())
    }

    /// As a line in a file.
    #[must_use]
    pub fn line(&self) -> String {
        let Self { tenant, n, hash, key, signature, .. } = self;
        let at = Timestamp::from_millisecond(self.at).unwrap_or_default();
        format!("varde-checkpoint 1 {tenant} {n} {hash} {at} {key} {signature}")
    }

    /// Reads a line. Nothing when it is none of ours.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let &["varde-checkpoint", "1", tenant, n, hash, at, key, signature] = words.as_slice() else { return None };
        let at = at.parse::<Timestamp>().ok()?.as_millisecond();
        let [tenant, hash, key, signature] = [tenant, hash, key, signature].map(str::to_owned);
        Some(Self { tenant, n: n.parse().ok()?, hash, at, key, signature })
    }

    /// Reads a file's lines; empty ones and comments (`#`) are passed over.
    ///
    /// # Errors
    /// With the number of the first line that is no checkpoint.
    pub fn read_all(text: &str) -> Result<Vec<Self>, usize> {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        lines.map(|(at, line)| Self::read(line).ok_or(at + 1)).collect()
    }
}

fn said(tenant: &str, n: i64, hash: &str, at: i64) -> Vec<u8> {
    framed("varde checkpoint 1", &[tenant.as_bytes(), &n.to_be_bytes(), hash.as_bytes()], &at.to_be_bytes())
}
