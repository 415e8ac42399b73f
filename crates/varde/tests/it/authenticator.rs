//! A device that makes passkeys and answers challenges, and a browser that carries them; both can be told to do it wrong.

use axum::{body::Body, http::Request};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::ids;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use testkit::{Answer, Town, URL};

/// How a device and a browser answer. As they should, unless told otherwise.
#[derive(Clone)]
pub(crate) struct How {
    pub(crate) origin: String,
    /// The site's name, as the device takes it.
    pub(crate) name: String,
    pub(crate) present: bool,
    pub(crate) verified: bool,
    /// Added to the device's own counter, which counts by one.
    pub(crate) counted: i64,
    /// Whose the device says the passkey is; its own memory unless said.
    pub(crate) person: Option<String>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) backed_up: bool,
    /// Changes a bit of the signature.
    pub(crate) forged: bool,
}

impl Default for How {
    fn default() -> Self {
        Self {
            origin: URL.to_owned(),
            name: "varde.example".to_owned(),
            present: true,
            verified: true,
            counted: 0,
            person: None,
            kind: None,
            backed_up: false,
            forged: false,
        }
    }
}

/// One passkey on a device.
#[derive(Clone)]
pub(crate) struct Key {
    pub(crate) id: Vec<u8>,
    person: Vec<u8>,
    signing: SigningKey,
    counter: u32,
}

fn written(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn client(kind: &str, options: &Value, how: &How) -> Vec<u8> {
    let challenge = options["publicKey"]["challenge"].as_str().unwrap();
    let kind = how.kind.unwrap_or(kind);
    json!({ "type": kind, "challenge": challenge, "origin": how.origin, "crossOrigin": false }).to_string().into_bytes()
}

/// Authenticator data (WebAuthn §6.1): whose site, what was checked, how often.
fn told(how: &How, counter: u32, new: bool) -> Vec<u8> {
    let flag = |bit: u8, on: bool| if on { 1 << bit } else { 0 };
    // UP, UV, BE, BS, AT. Whether it can be copied is said when it is made and never changes.
    let flags = flag(0, how.present) | flag(2, how.verified) | flag(3, true) | flag(4, how.backed_up) | flag(6, new);
    [Sha256::digest(how.name.as_bytes()).as_slice(), &[flags], &counter.to_be_bytes()].concat()
}

impl Key {
    /// Makes one for what the site asks, and the answer that says so.
    pub(crate) fn make(options: &Value, how: &How) -> (Self, Value) {
        let asked = &options["publicKey"];
        let person = URL_SAFE_NO_PAD.decode(asked["user"]["id"].as_str().unwrap()).unwrap();
        let signing = SigningKey::from_slice(&ids::secret()).unwrap();
        let key = Self { id: ids::secret().to_vec(), person, signing, counter: 0 };
        let client = client("webauthn.create", options, how);
        let point = key.signing.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        // COSE (RFC 9053 §7.1.1): {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
        let public = [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32], x, &[0x22, 0x58, 32], y].concat();
        let length = u16::try_from(key.id.len()).unwrap().to_be_bytes();
        let data = [&told(how, 0, true), &[0; 16][..], &length, &key.id, &public].concat();
        // CBOR: {"fmt": "none", "attStmt": {}, "authData": data}.
        let size = u8::try_from(data.len()).unwrap();
        let object = [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"[..], &[size], &data].concat();
        let answer = json!({
            "id": written(&key.id), "rawId": written(&key.id), "type": "public-key",
            "response": {
                "clientDataJSON": written(&client), "attestationObject": written(&object),
                "transports": ["internal", "hybrid"],
            },
            "clientExtensionResults": { "credProps": { "rk": true } },
        });
        (key, answer)
    }

    /// Answers what the site asks.
    pub(crate) fn answer(&mut self, options: &Value, how: &How) -> Value {
        self.counter += 1;
        let counter = u32::try_from((i64::from(self.counter) + how.counted).max(0)).unwrap();
        let client = client("webauthn.get", options, how);
        let data = told(how, counter, false);
        let signed = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
        let signature: Signature = self.signing.sign(&signed);
        let mut signature = signature.to_der().as_bytes().to_vec();
        if how.forged {
            *signature.last_mut().unwrap() ^= 1;
        }
        let person = how.person.as_ref().map_or(self.person.clone(), |id| id.parse::<uuid::Uuid>().unwrap().into());
        json!({
            "id": written(&self.id), "rawId": written(&self.id), "type": "public-key",
            "response": {
                "clientDataJSON": written(&client), "authenticatorData": written(&data),
                "signature": written(&signature), "userHandle": written(&person),
            },
            "clientExtensionResults": {},
        })
    }
}

/// A browser with its cookies.
#[derive(Default)]
pub(crate) struct Browser {
    pub(crate) cookies: BTreeMap<String, String>,
}

impl Browser {
    /// One in which somebody has come in by one press.
    pub(crate) async fn of(town: &Town, name: &str) -> Self {
        let mut browser = Self::default();
        browser.take(&town.sign_in(name).await);
        browser
    }

    fn take(&mut self, set: &str) {
        let Some((name, value)) = set.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        if value.is_empty() || set.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    async fn send(&mut self, town: &Town, request: axum::http::request::Builder, body: String) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request
            .header("cookie", cookies.join("; "))
            .header("sec-fetch-site", "same-origin")
            .header("user-agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1");
        let answer = town.send(request.body(Body::from(body)).unwrap()).await;
        for set in answer.headers.get_all("set-cookie") {
            self.take(set.to_str().unwrap());
        }
        answer
    }

    pub(crate) async fn get(&mut self, town: &Town, path: &str) -> Answer {
        self.send(town, Request::get(path), String::new()).await
    }

    pub(crate) async fn post(&mut self, town: &Town, path: &str, form: &[(&str, &str)]) -> Answer {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in form {
            body.append_pair(name, value);
        }
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        self.send(town, request, body.finish()).await
    }

    /// What a device is asked.
    pub(crate) async fn asked(&mut self, town: &Town, path: &str) -> Value {
        let answer = self.post(town, &format!("{path}/start"), &[]).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"), "{}", answer.text());
        answer.json()
    }

    /// Makes a passkey for who is signed in.
    pub(crate) async fn make(&mut self, town: &Town, how: &How) -> (Key, Answer) {
        let options = self.asked(town, ADD).await;
        let (key, answer) = Key::make(&options, how);
        let answer = self.post(town, ADD, &[("svar", &answer.to_string())]).await;
        (key, answer)
    }

    /// Comes in by a passkey.
    pub(crate) async fn come_in(&mut self, town: &Town, key: &mut Key, how: &How) -> Answer {
        let options = self.asked(town, PROVE).await;
        let answer = key.answer(&options, how).to_string();
        self.post(town, PROVE, &[("svar", &answer), ("til", "/min-side")]).await
    }

    /// Whether anybody is signed in here, and open.
    pub(crate) async fn is_in(&mut self, town: &Town) -> bool {
        self.get(town, "/min-side").await.status == 200
    }
}

/// Where a passkey is added.
pub(crate) const ADD: &str = "/min-side/passnokler";
/// Where one is used.
pub(crate) const PROVE: &str = "/logg-inn/passnokkel";
