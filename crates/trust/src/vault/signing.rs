//! The key that signs the audit chain's checkpoints: one for each installation, sealed under the root key.

use super::{
    Error, Result, Vault, chance,
    sealed::{self, framed, hex},
    secret::Key,
    store,
};
use ed25519_dalek::{Signer as _, SigningKey};

/// Signs, and says with which key.
pub struct Signer {
    key: SigningKey,
}

impl Signer {
    fn new(seed: &Key) -> Self {
        Self { key: SigningKey::from_bytes(seed.bytes()) }
    }

    /// The public key, 64 hexadecimal digits.
    #[must_use]
    pub fn public(&self) -> String {
        hex(self.key.verifying_key().as_bytes())
    }

    /// The signature (Ed25519) of `bytes`, 128 hexadecimal digits.
    #[must_use]
    pub fn sign(&self, bytes: &[u8]) -> String {
        hex(&self.key.sign(bytes).to_bytes())
    }
}

/// What stands in the signing key's associated data.
pub(super) fn what(public: &str, root: &str) -> Vec<u8> {
    framed("varde signing key 1", &[public.as_bytes()], root.as_bytes())
}

impl Vault {
    /// The installation's signing key.
    ///
    /// # Errors
    /// When the keystore fails, or the key does not open.
    pub async fn signer(&self) -> Result<Signer> {
        Ok(Signer::new(&self.signing_seed().await?.1))
    }

    /// Its public part and its seed.
    pub(super) async fn signing_seed(&self) -> Result<(String, Key)> {
        let root = self.root();
        let id = root.id.clone();
        let found = self.inner.keys.read(move |tx| store::signing_key(tx, &id)).await?;
        let (public, sealed) = found.ok_or(Error::BrokenKey("the signing key is not sealed under this root key"))?;
        let seed = sealed::unwrap(&root.key, &what(&public, &root.id), &sealed);
        Ok((public, seed.ok_or(Error::BrokenKey("the signing key"))?))
    }

    /// Makes the signing key at the first start.
    pub(super) async fn ensure_signing_key(&self, now: i64) -> Result<()> {
        let seed = chance::key()?;
        let (root, public) = (self.root(), Signer::new(&seed).public());
        let sealed = sealed::wrap(&root.key, &what(&public, &root.id), &seed)?;
        let id = root.id.clone();
        let keep = move |tx: &mut kernel::Tx<'_>| {
            store::take_turn(tx)?;
            store::add_signing_key(tx, &public, &id, &sealed, now)
        };
        Ok(self.inner.keys.write(keep).await?)
    }
}
