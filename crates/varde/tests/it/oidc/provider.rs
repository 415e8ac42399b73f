//! A provider that keeps the standard until it is told to lie. It is the attacker of these tests: a server of its own on
//! this machine, which signs its own tokens.

use super::keys::{Key, Signed};
use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use kernel::Clock;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};
use url::Url;

pub(super) const SECRET: &str = "a-secret-of-32-letters-and-more-than-that";

/// How a document goes wrong on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Huge,
    Endless,
    Slow,
    Elsewhere,
    Gone,
    Error,
    NotJson,
    Empty,
}

pub(super) const TROUBLES: [Trouble; 8] = [
    Trouble::Huge,
    Trouble::Endless,
    Trouble::Slow,
    Trouble::Elsewhere,
    Trouble::Gone,
    Trouble::Error,
    Trouble::NotJson,
    Trouble::Empty,
];

type Lie = Arc<dyn Fn(&mut Value) + Send + Sync>;

#[derive(Clone)]
pub(super) struct Provider {
    pub(super) issuer: String,
    clock: Clock,
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    codes: HashMap<String, HashMap<String, String>>,
    drawn: u32,
    signs: Key,
    shows: Vec<Value>,
    signed: Signed,
    lie: Lie,
    discovery: Lie,
    trouble: HashMap<&'static str, Trouble>,
    asked: HashMap<&'static str, u32>,
    who: Value,
}

impl Provider {
    pub(super) async fn start(clock: &Clock) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let key = Key::p256("one");
        let inner = Inner {
            codes: HashMap::new(),
            drawn: 0,
            shows: vec![key.shown()],
            signs: key,
            signed: Signed::Well,
            lie: Arc::new(|_| {}),
            discovery: Arc::new(|_| {}),
            trouble: HashMap::new(),
            asked: HashMap::new(),
            who: json!({ "sub": "amir-over-there" }),
        };
        let this = Self { issuer, clock: clock.clone(), inner: Arc::new(Mutex::new(inner)) };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(this.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        this
    }

    /// Who comes: the claims of the one who signs in there from now on.
    pub(super) fn is(&self, who: Value) {
        self.inner.lock().unwrap().who = who;
    }

    pub(super) fn signs(&self, key: Key, signed: Signed) {
        let mut inner = self.inner.lock().unwrap();
        (inner.signs, inner.signed) = (key, signed);
    }

    pub(super) fn shows(&self, keys: &[&Key]) {
        self.inner.lock().unwrap().shows = keys.iter().map(|key| key.shown()).collect();
    }

    /// Lies in each token from now on.
    pub(super) fn lies(&self, lie: impl Fn(&mut Value) + Send + Sync + 'static) {
        self.inner.lock().unwrap().lie = Arc::new(lie);
    }

    pub(super) fn says(&self, lie: impl Fn(&mut Value) + Send + Sync + 'static) {
        self.inner.lock().unwrap().discovery = Arc::new(lie);
    }

    pub(super) fn trouble(&self, what: &'static str, trouble: Option<Trouble>) {
        let mut inner = self.inner.lock().unwrap();
        match trouble {
            Some(trouble) => inner.trouble.insert(what, trouble),
            None => inner.trouble.remove(what),
        };
    }

    /// How often a document was asked for.
    pub(super) fn asked(&self, what: &'static str) -> u32 {
        self.inner.lock().unwrap().asked.get(what).copied().unwrap_or_default()
    }

    /// Somebody signs in at this address of its own; the code that they go back with.
    pub(super) fn sign_in(&self, address: &Url) -> String {
        assert!(address.as_str().starts_with(&format!("{}/authorize?", self.issuer)), "{address}");
        let mut inner = self.inner.lock().unwrap();
        inner.drawn += 1;
        let code = format!("code-{}-{}", inner.drawn, self.issuer.len());
        inner.codes.insert(code.clone(), address.query_pairs().into_owned().collect());
        code
    }

    fn ask(&self, what: &'static str) -> Option<Trouble> {
        let mut inner = self.inner.lock().unwrap();
        *inner.asked.entry(what).or_default() += 1;
        inner.trouble.get(what).copied()
    }
}

async fn troubled(provider: &Provider, trouble: Trouble) -> Response {
    let json = [(header::CONTENT_TYPE, "application/json")];
    match trouble {
        Trouble::Huge => (json, format!("{{\"x\":\"{}\"}}", "a".repeat(4 << 20))).into_response(),
        Trouble::Endless => {
            let stream =
                futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(Bytes::from(vec![b' '; 1 << 16])));
            (json, Body::from_stream(stream)).into_response()
        }
        Trouble::Slow => {
            tokio::time::sleep(Duration::from_secs(30)).await;
            StatusCode::OK.into_response()
        }
        Trouble::Elsewhere => {
            (StatusCode::FOUND, [(header::LOCATION, format!("{}/elsewhere", provider.issuer))]).into_response()
        }
        Trouble::Gone => StatusCode::NOT_FOUND.into_response(),
        Trouble::Error => (StatusCode::INTERNAL_SERVER_ERROR, json, "{\"error\":\"server_error\"}").into_response(),
        Trouble::NotJson => (json, "<!doctype html>").into_response(),
        Trouble::Empty => (json, "{}").into_response(),
    }
}

async fn discovery(State(provider): State<Provider>) -> Response {
    if let Some(trouble) = provider.ask("discovery") {
        return troubled(&provider, trouble).await;
    }
    let at = |path: &str| format!("{}{path}", provider.issuer);
    let mut document = json!({
        "issuer": provider.issuer, "authorization_endpoint": at("/authorize"), "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"), "end_session_endpoint": at("/end"), "response_types_supported": ["code"],
        "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256", "RS256", "HS256", "none"],
        "code_challenge_methods_supported": ["S256"], "authorization_response_iss_parameter_supported": true,
    });
    let lie = Arc::clone(&provider.inner.lock().unwrap().discovery);
    lie(&mut document);
    axum::Json(document).into_response()
}

async fn keys(State(provider): State<Provider>) -> Response {
    if let Some(trouble) = provider.ask("keys") {
        return troubled(&provider, trouble).await;
    }
    let shows = provider.inner.lock().unwrap().shows.clone();
    axum::Json(json!({ "keys": shows })).into_response()
}

async fn token(State(provider): State<Provider>, body: Bytes) -> Response {
    if let Some(trouble) = provider.ask("token") {
        return troubled(&provider, trouble).await;
    }
    let form: HashMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let refused = |why: &str| (StatusCode::BAD_REQUEST, axum::Json(json!({ "error": why }))).into_response();
    let mut inner = provider.inner.lock().unwrap();
    let Some(asked) = inner.codes.remove(&form["code"]) else { return refused("invalid_grant") };
    let challenge = BASE64.encode(Sha256::digest(&form["code_verifier"]));
    if asked["code_challenge"] != challenge || asked["redirect_uri"] != form["redirect_uri"] {
        return refused("invalid_grant");
    }
    let now = provider.clock.millis() / 1000;
    let mut claims = json!({
        "iss": provider.issuer, "aud": asked["client_id"], "nonce": asked["nonce"], "iat": now, "exp": now + 300,
        "auth_time": now,
    });
    for (name, value) in inner.who.as_object().unwrap() {
        claims[name] = value.clone();
    }
    (inner.lie)(&mut claims);
    let token = inner.signs.token(&claims, inner.signed, SECRET);
    axum::Json(json!({ "access_token": "not-asked-for", "token_type": "Bearer", "expires_in": 60, "id_token": token }))
        .into_response()
}
