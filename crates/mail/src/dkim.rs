//! The signature that receivers hold a letter against (DKIM, RFC 6376): RSA with SHA-256, 2048 bits (RFC 8301).

use crate::settings::Error;
use lettre::{
    Message,
    message::{
        dkim::{DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey},
        header::HeaderName,
    },
};
use rsa::{
    RsaPrivateKey, RsaPublicKey,
    pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _},
    pkcs8::{EncodePublicKey as _, LineEnding},
    traits::PublicKeyParts as _,
};
use std::{io::Write as _, os::unix::fs::OpenOptionsExt as _, path::Path};

/// Receivers look at no key that is shorter than 1024 bits (RFC 8301 §3.2); ours are longer.
const BITS: usize = 2048;
/// What is signed. The same twice would let nobody add a second one, but the library signs each once.
const SIGNED: [&str; 10] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "MIME-Version",
    "Content-Type",
    "Reply-To",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// A key, and where its other half stands in the DNS.
pub struct Signature {
    key: String,
    selector: String,
    domain: String,
}

impl std::fmt::Debug for Signature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signature({})", self.place())
    }
}

impl Signature {
    /// The key of this PEM (PKCS#1), signing for `domain`.
    ///
    /// # Errors
    /// When it is no such key, is too short, or the selector cannot stand in a name of the DNS.
    pub fn read(pem: &str, selector: &str, domain: &str) -> Result<Self, Error> {
        let label = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if selector.is_empty() || selector.len() > 63 || !selector.chars().all(label) {
            return Err(Error(format!("dkim-selector: {selector:?} is no word of letters, digits and hyphens")));
        }
        let key =
            RsaPrivateKey::from_pkcs1_pem(pem).map_err(|_| Error("dkim-key: no RSA key in PEM (PKCS#1)".into()))?;
        if key.size() * 8 < BITS {
            return Err(Error(format!("dkim-key: {} bits are too few, {BITS} are needed", key.size() * 8)));
        }
        Ok(Self { key: pem.to_owned(), selector: selector.to_owned(), domain: domain.to_owned() })
    }

    /// The name in the DNS.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    /// The record that must stand there: one text, in pieces of at most 255 letters (RFC 6376 §3.6.2.2).
    ///
    /// # Errors
    /// When the key cannot be read.
    pub fn record(&self) -> Result<String, Error> {
        let key = RsaPrivateKey::from_pkcs1_pem(&self.key).map_err(|_| Error("dkim-key: no RSA key".into()))?;
        let public = RsaPublicKey::from(&key).to_public_key_pem(LineEnding::LF);
        let public = public.map_err(|_| Error("dkim-key: no public half".into()))?;
        let base64: String = public.lines().filter(|line| !line.starts_with("-----")).collect();
        let text = format!("v=DKIM1; k=rsa; p={base64}");
        let pieces: Vec<String> =
            text.as_bytes().chunks(255).map(|piece| format!("\"{}\"", String::from_utf8_lossy(piece))).collect();
        Ok(format!("{}. IN TXT ( {} )", self.place(), pieces.join(" ")))
    }

    /// Signs a letter that is otherwise done.
    pub(crate) fn sign(&self, letter: &mut Message) {
        let Ok(key) = DkimSigningKey::new(&self.key, DkimSigningAlgorithm::Rsa) else { return };
        let there = |name: &&&str| letter.headers().get_raw(name).is_some();
        let names = SIGNED.iter().filter(there).map(|name| HeaderName::new_from_ascii_str(name)).collect();
        let relaxed = DkimCanonicalizationType::Relaxed;
        let form = DkimCanonicalization { header: relaxed, body: relaxed };
        letter.sign(&DkimConfig::new(self.selector.clone(), self.domain.clone(), key, names, form));
    }
}

/// Makes a key in a new file that only its owner can read, and says what must stand in the DNS.
///
/// # Errors
/// When the file is there already or cannot be written.
pub fn make(file: &Path, selector: &str, domain: &str) -> Result<String, Error> {
    let wrong = |error: std::io::Error| Error(format!("{}: {error}", file.display()));
    let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, BITS).map_err(|_| Error("no key could be made".into()))?;
    let pem = key.to_pkcs1_pem(LineEnding::LF).map_err(|_| Error("the key cannot be written".into()))?;
    let signature = Signature::read(&pem, selector, domain)?;
    let mut written = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(wrong)?;
    written.write_all(pem.as_bytes()).and_then(|()| written.sync_all()).map_err(wrong)?;
    signature.record()
}
