//! Signing in at somebody the tenant trusts (OpenID Connect): ID-porten, Ansattporten, Entra ID, Keycloak or any other
//! provider is a block in `varde.toml`, not code.
//!
//! One goes ([`going`]) and comes back ([`coming`]). Authorization code with PKCE S256; state, nonce and PKCE verifier
//! come from a cookie that lasts ten minutes and is used once; what comes back is checked before anybody is anybody
//! (`proof.rs`). A person is known by what their provider calls them, sealed in a blind index, and never by their e-mail
//! alone.
//!
//! Deliberately absent: access tokens (we ask a provider for nothing but who somebody is), tokens of any kind in the
//! database, and an account made for whoever comes.

pub mod check;
mod client_key;
pub mod coming;
pub mod going;
pub mod joined;
mod outgoing;
mod proof;
mod provider;
mod refusal;
mod settings;
mod talk;

pub(crate) use outgoing::may_call;
pub use outgoing::{NoAnswer, Outgoing, PATIENCE};
pub use provider::{KEYS_AGAIN, Provider};
pub use refusal::Refusal;
pub use settings::{AssertionAudience, Claims, Name, Settings, fault};

use axum::http::{HeaderMap, HeaderValue};
use shell::{Error, Result, Visit, signed};
use std::{path::Path, sync::Arc};
use trust::secret::Token;

/// What the browser carries on the way there and back.
const CARRIED: &str = "__Host-varde-oidc";
const GONE: HeaderValue =
    HeaderValue::from_static("__Host-varde-oidc=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");

/// The providers that the operator has set up; none where they have not.
#[derive(Clone, Debug, Default)]
pub struct Providers(Arc<[Provider]>);

impl Providers {
    /// Reads the keys and secrets that go with the settings; files lie in `folder` unless they say where. Nobody is asked
    /// yet: a provider that is down keeps nobody from starting.
    ///
    /// # Errors
    /// In the operator's words, when the settings or a file cannot be used.
    pub fn open(settings: Vec<Settings>, folder: &Path, outgoing: &Outgoing) -> std::result::Result<Self, String> {
        if let Some(fault) = fault(&settings) {
            return Err(fault);
        }
        let open = |one: Settings| Provider::open(one, folder, outgoing.clone());
        let all: std::result::Result<Vec<_>, String> = settings.into_iter().map(open).collect();
        Ok(Self(all?.into()))
    }

    /// All of them, as in the file.
    #[must_use]
    pub fn all(&self) -> &[Provider] {
        &self.0
    }

    /// The one with this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Provider> {
        self.0.iter().find(|provider| provider.settings.key == key)
    }

    /// Those through which people of this tenant come in.
    pub fn of<'a>(&'a self, tenant: &'a str) -> impl Iterator<Item = &'a Provider> {
        self.0.iter().filter(move |provider| provider.settings.tenants.iter().any(|each| each == tenant))
    }

    /// The tenants whose people come in this way, and what they are called.
    pub(crate) async fn tenants(&self, visit: &Visit) -> Result<Vec<(String, String)>> {
        let mut ids: Vec<String> = Vec::new();
        for id in self.0.iter().flat_map(|provider| &provider.settings.tenants) {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let named = visit.app.db.read(move |tx| {
            ids.into_iter()
                .map(|id| Ok(kernel::tenants::name(tx, &id)?.map(|name| (id, name))))
                .collect::<kernel::storage::Result<Vec<_>>>()
        });
        Ok(named.await?.into_iter().flatten().collect())
    }
}

/// Where a provider sends people back to: an address for each, so that one's answer is never taken for another's.
#[must_use]
pub fn redirect(provider: &Provider) -> String {
    format!("/logg-inn/oidc/{}/svar", provider.settings.key)
}

fn carried(headers: &HeaderMap) -> Option<Token> {
    signed::carried(headers, CARRIED)
}

fn cookie(token: &Token) -> Result<HeaderValue> {
    let lasts = trust::store::oidc::LASTS / 1000;
    let value = format!("{CARRIED}={}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={lasts}", token.carried());
    let mut value = HeaderValue::from_str(&value).map_err(|_| Error::NotFound)?;
    value.set_sensitive(true);
    Ok(value)
}
