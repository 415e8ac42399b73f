//! A short fingerprint of content: the same content always gives the same one.

use sha2::{Digest as _, Sha256};

/// The first 16 hexadecimal digits (64 bits) of SHA-256 over `content`.
///
/// Enough to notice a change and to name a cached file; not for secrets.
#[must_use]
pub fn fingerprint(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn follows_the_standard_vector_for_abc() {
        assert_eq!(super::fingerprint(b"abc"), "ba7816bf8f01cfea");
    }
}
