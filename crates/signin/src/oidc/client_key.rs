//! Our own signed word to a provider (`private_key_jwt`, OpenID Connect Core §9, RFC 7523).

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use kernel::ids;
use ring::{
    rand::SystemRandom,
    rsa::{KeyPairComponents, PublicKeyComponents},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use rustls_pki_types::{PrivateKeyDer, pem::PemObject as _};
use serde::Deserialize;
use serde_json::json;

/// How long our word is good, seconds.
const GOOD_FOR: i64 = 60;

/// The key that signs it.
pub struct ClientKey {
    pair: Pair,
    id: Option<String>,
}

enum Pair {
    Rsa(Box<RsaKeyPair>),
    P256(Box<EcdsaKeyPair>),
}

impl std::fmt::Debug for ClientKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ClientKey")
    }
}

/// A private key as JSON (RFC 7517, RFC 7518 §6): RSA with its primes, or P-256.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    #[serde(default)]
    crv: String,
    #[serde(default)]
    n: String,
    #[serde(default)]
    e: String,
    #[serde(default)]
    d: String,
    #[serde(default)]
    p: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    dp: String,
    #[serde(default)]
    dq: String,
    #[serde(default)]
    qi: String,
    #[serde(default)]
    x: String,
    #[serde(default)]
    y: String,
}

impl ClientKey {
    /// Reads a key: PEM or JWK. `id` is what the provider calls it, when the file does not say.
    ///
    /// # Errors
    /// In the operator's words, when it is no key that can be used; nothing of the key stands in them.
    pub fn read(text: &str, id: Option<&str>) -> Result<Self, &'static str> {
        let (pair, own) = if text.trim_start().starts_with('{') {
            let jwk: Jwk = serde_json::from_str(text).map_err(|_| "the JWK is not whole: it wants a private key")?;
            (jwk.pair()?, jwk.kid)
        } else {
            let key = PrivateKeyDer::from_pem_slice(text.as_bytes())
                .map_err(|_| "it is no PEM with a private key that is not encrypted, and no JWK")?;
            (from_der(&key)?, None)
        };
        Ok(Self { pair, id: id.map(str::to_owned).or(own) })
    }

    /// Our word: we are `client`, it is meant for `audience`, it is `now` (seconds since 1970).
    ///
    /// # Errors
    /// When the machine's chance fails.
    pub fn word(&self, client: &str, audience: &str, now: i64) -> Result<String, &'static str> {
        let alg = if matches!(self.pair, Pair::Rsa(_)) { "RS256" } else { "ES256" };
        let mut header = json!({ "alg": alg, "typ": "JWT" });
        if let Some(id) = &self.id {
            header["kid"] = id.as_str().into();
        }
        let claims = json!({
            "iss": client, "sub": client, "aud": audience, "jti": ids::new_id().to_string(),
            "iat": now, "nbf": now, "exp": now + GOOD_FOR,
        });
        let signed = format!("{}.{}", BASE64.encode(header.to_string()), BASE64.encode(claims.to_string()));
        let signature = self.sign(signed.as_bytes())?;
        Ok(format!("{signed}.{}", BASE64.encode(signature)))
    }

    fn sign(&self, what: &[u8]) -> Result<Vec<u8>, &'static str> {
        let chance = SystemRandom::new();
        let failed = |_| "the machine's chance failed";
        match &self.pair {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &chance, what, &mut signature).map_err(failed)?;
                Ok(signature)
            }
            Pair::P256(pair) => Ok(pair.sign(&chance, what).map_err(failed)?.as_ref().to_vec()),
        }
    }
}

const KIND: &str = "it is no RSA key of 2048 bits or more and no P-256 key (PKCS#8)";

fn from_der(key: &PrivateKeyDer<'_>) -> Result<Pair, &'static str> {
    let der = key.secret_der();
    let rsa = RsaKeyPair::from_pkcs8(der).or_else(|_| RsaKeyPair::from_der(der));
    if let Ok(pair) = rsa {
        return Ok(Pair::Rsa(Box::new(pair)));
    }
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, der, &SystemRandom::new());
    pair.map(|pair| Pair::P256(Box::new(pair))).map_err(|_| KIND)
}

impl Jwk {
    fn pair(&self) -> Result<Pair, &'static str> {
        let bytes = |text: &str| BASE64.decode(text).map_err(|_| "the JWK has a value that is not base64url");
        match (self.kty.as_str(), self.crv.as_str()) {
            ("RSA", _) => {
                let key = KeyPairComponents {
                    public_key: PublicKeyComponents { n: bytes(&self.n)?, e: bytes(&self.e)? },
                    d: bytes(&self.d)?,
                    p: bytes(&self.p)?,
                    q: bytes(&self.q)?,
                    dP: bytes(&self.dp)?,
                    dQ: bytes(&self.dq)?,
                    qInv: bytes(&self.qi)?,
                };
                RsaKeyPair::from_components(&key).map(|pair| Pair::Rsa(Box::new(pair))).map_err(|_| KIND)
            }
            ("EC", "P-256") => {
                let public = [vec![4], bytes(&self.x)?, bytes(&self.y)?].concat();
                let pair = EcdsaKeyPair::from_private_key_and_public_key(
                    &ECDSA_P256_SHA256_FIXED_SIGNING,
                    &bytes(&self.d)?,
                    &public,
                    &SystemRandom::new(),
                );
                pair.map(|pair| Pair::P256(Box::new(pair))).map_err(|_| KIND)
            }
            _ => Err(KIND),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::signature::{ECDSA_P256_SHA256_FIXED, KeyPair as _, UnparsedPublicKey};

    fn drawn() -> (Vec<u8>, EcdsaKeyPair) {
        let chance = SystemRandom::new();
        let der = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).unwrap().as_ref().to_vec();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der, &chance).unwrap();
        (der, pair)
    }

    #[test]
    fn our_word_is_short_lived_and_says_for_whom_it_is() {
        let (der, pair) = drawn();
        let body = base64::prelude::BASE64_STANDARD.encode(&der);
        let pem = format!("-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n");
        let key = ClientKey::read(&pem, Some("one")).unwrap();
        assert_eq!(format!("{key:?}"), "ClientKey");
        let word = key.word("varde", "https://issuer.example", 1000).unwrap();
        let parts: Vec<&str> = word.split('.').collect();
        let read = |part: &str| -> serde_json::Value { serde_json::from_slice(&BASE64.decode(part).unwrap()).unwrap() };
        assert_eq!(read(parts[0]), json!({ "alg": "ES256", "typ": "JWT", "kid": "one" }));
        let claims = read(parts[1]);
        assert_eq!((&claims["iss"], &claims["sub"]), (&json!("varde"), &json!("varde")));
        assert_eq!((&claims["aud"], &claims["exp"]), (&json!("https://issuer.example"), &json!(1060)));
        let public = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, pair.public_key().as_ref());
        let signed = format!("{}.{}", parts[0], parts[1]);
        public.verify(signed.as_bytes(), &BASE64.decode(parts[2]).unwrap()).unwrap();
        assert_ne!(key.word("varde", "https://issuer.example", 1000).unwrap(), word, "each has a name of its own");
    }

    #[test]
    fn what_is_no_key_is_said_to_be_none() {
        let (_, pair) = drawn();
        let public = pair.public_key().as_ref();
        let (x, y) = (BASE64.encode(&public[1..33]), BASE64.encode(&public[33..]));
        let half = json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y, "d": BASE64.encode([1; 32]) }).to_string();
        let curve = json!({ "kty": "EC", "crv": "P-521", "x": "", "y": "", "d": "" }).to_string();
        for odd in ["", "hei", "{}", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", &half, &curve] {
            assert!(ClientKey::read(odd, None).is_err(), "{odd}");
        }
    }
}
