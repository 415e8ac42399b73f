//! A short fingerprint of content: the same content always gives the same one.

use sha2::{Digest as _, Sha256};
use std::io::Read;

/// The first 16 hexadecimal digits (64 bits) of SHA-256 over `content`.
///
/// Enough to notice a change and to name a cached file; not for secrets.
#[must_use]
pub fn fingerprint(content: &[u8]) -> String {
    short(&Sha256::digest(content))
}

/// The fingerprint of something that may be larger than memory.
///
/// # Errors
/// When it cannot be read.
pub fn fingerprint_of(mut source: impl Read) -> std::io::Result<String> {
    let mut hasher = Sha256::new();
    let mut part = vec![0; 1 << 16];
    loop {
        match source.read(&mut part)? {
            0 => return Ok(short(&hasher.finalize())),
            count => hasher.update(part.get(..count).unwrap_or_default()),
        }
    }
}

fn short(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn follows_the_standard_vector_for_abc() {
        assert_eq!(super::fingerprint(b"abc"), "ba7816bf8f01cfea");
        assert_eq!(super::fingerprint_of(&b"abc"[..]).unwrap_or_default(), "ba7816bf8f01cfea");
    }
}
