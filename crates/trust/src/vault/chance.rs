//! Chance for keys and nonces: the operating system's own. The one place that asks for it.

use super::{Error, Result, secret::Key};

/// A new key.
pub(super) fn key() -> Result<Key> {
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    fill(&mut *bytes)?;
    Key::from_slice(&*bytes).ok_or(Error::Chance)
}

/// Fills `bytes`.
pub(super) fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|_| Error::Chance)
}
