//! The keys that a provider signs with, and the ways it can lie with them.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use ring::{
    hmac,
    rand::SystemRandom,
    rsa::PublicKeyComponents,
    signature::{
        ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaKeyPair,
    },
};
use rsa::{RsaPrivateKey, pkcs8::EncodePrivateKey as _};
use serde_json::{Value, json};
use std::sync::{Arc, LazyLock};

/// One RSA key for all tests: drawing it takes a while.
static RSA: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, 2048).unwrap();
    key.to_pkcs8_der().unwrap().as_bytes().to_vec()
});

#[derive(Clone)]
pub(super) enum Key {
    P256(Arc<EcdsaKeyPair>, String),
    Rsa(Arc<RsaKeyPair>, String),
}

/// How a token is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signed {
    /// With the key's own algorithm.
    Well,
    /// With PSS (RSA keys only).
    Pss,
    /// Not at all, and it says so.
    None,
    /// With another key under the name of the right one.
    Otherwise,
    /// With the public key as if it were a secret that both know.
    PublicAsSecret,
    /// With the client's own secret.
    WithSecret,
    /// Well, and then the payload is changed.
    Changed,
}

impl Key {
    pub(super) fn p256(name: &str) -> Self {
        let chance = SystemRandom::new();
        let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der.as_ref(), &chance).unwrap();
        Self::P256(Arc::new(pair), name.to_owned())
    }

    pub(super) fn rsa(name: &str) -> Self {
        Self::Rsa(Arc::new(RsaKeyPair::from_pkcs8(&RSA).unwrap()), name.to_owned())
    }

    fn name(&self) -> &str {
        let (Self::P256(_, name) | Self::Rsa(_, name)) = self;
        name
    }

    /// The public part as the provider shows it.
    pub(super) fn shown(&self) -> Value {
        match self {
            Self::P256(pair, name) => {
                let public = pair.public_key().as_ref();
                let (x, y) = (BASE64.encode(&public[1..33]), BASE64.encode(&public[33..]));
                json!({ "kty": "EC", "crv": "P-256", "use": "sig", "kid": name, "x": x, "y": y })
            }
            Self::Rsa(pair, name) => {
                let public = PublicKeyComponents::<Vec<u8>>::from(pair.public());
                json!({ "kty": "RSA", "use": "sig", "kid": name, "n": BASE64.encode(public.n), "e": BASE64.encode(public.e) })
            }
        }
    }

    fn sign(&self, what: &[u8], pss: bool) -> Vec<u8> {
        let chance = SystemRandom::new();
        match self {
            Self::P256(pair, _) => pair.sign(&chance, what).unwrap().as_ref().to_vec(),
            Self::Rsa(pair, _) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                let padding: &dyn ring::signature::RsaEncoding = if pss { &RSA_PSS_SHA256 } else { &RSA_PKCS1_SHA256 };
                pair.sign(padding, &chance, what, &mut signature).unwrap();
                signature
            }
        }
    }

    /// A token with these claims.
    pub(super) fn token(&self, claims: &Value, signed: Signed, secret: &str) -> String {
        let own = if matches!(self, Self::P256(..)) { "ES256" } else { "RS256" };
        let alg = match signed {
            Signed::Well | Signed::Otherwise | Signed::Changed => own,
            Signed::Pss => "PS256",
            Signed::None => "none",
            Signed::PublicAsSecret | Signed::WithSecret => "HS256",
        };
        let header = json!({ "alg": alg, "typ": "JWT", "kid": self.name() });
        let said = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
        let by =
            |secret: &[u8]| hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, secret), said.as_bytes()).as_ref().to_vec();
        let signature = match signed {
            Signed::Well => self.sign(said.as_bytes(), false),
            Signed::Pss => self.sign(said.as_bytes(), true),
            Signed::None => Vec::new(),
            Signed::Otherwise => Self::p256(self.name()).sign(said.as_bytes(), false),
            Signed::PublicAsSecret => by(self.shown().to_string().as_bytes()),
            Signed::WithSecret => by(secret.as_bytes()),
            Signed::Changed => {
                let signature = self.sign(said.as_bytes(), false);
                let mut other = claims.clone();
                other["sub"] = json!("somebody-else");
                let said = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(other.to_string()));
                return format!("{said}.{}", BASE64.encode(signature));
            }
        };
        format!("{said}.{}", BASE64.encode(signature))
    }
}
