//! A browser with its cookies, and a town with a provider.

use super::provider::{Provider, SECRET};
use axum::{body::Body, http::Request};
use serde_json::{Value, json};
use signin::oidc::{Outgoing, Providers, Settings};
use std::{collections::BTreeMap, time::Duration};
use testkit::{Answer, Engine, Town};
use url::Url;

/// What stands in `varde.toml` for this provider, with something more.
pub(crate) fn settings(key: &str, issuer: &str, more: Value) -> Settings {
    let mut all = json!({
        "key": key, "name": "Keycloak", "tenants": ["oyane-dps"], "issuer": issuer, "client-id": "varde",
        "client-secret-file": "secret", "scopes": ["email"],
    });
    for (name, value) in more.as_object().unwrap() {
        all[name] = value.clone();
    }
    serde_json::from_value(all).unwrap()
}

/// A town whose people can come in through these providers. A provider that dawdles is given up after half a second.
pub(super) async fn town(engine: Engine, settings: impl FnOnce(&Provider) -> Vec<Settings>) -> (Town, Provider) {
    let town = Town::with_people(engine).await;
    let provider = Provider::start(&town.clock).await;
    let settings = settings(&provider);
    (through(town, settings), provider)
}

/// The same with providers that are there already.
pub(crate) fn through(town: Town, settings: Vec<Settings>) -> Town {
    let folder = std::env::temp_dir().join(format!("varde-oidc-{}", kernel::ids::new_id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("secret"), format!("{SECRET}\n")).unwrap();
    let outgoing = Outgoing::open(Duration::from_millis(500)).unwrap();
    let providers = Providers::open(settings, &folder, &outgoing).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    town.with_site(|site| site.with_oidc(providers))
}

#[derive(Clone, Default)]
pub(super) struct Browser(BTreeMap<String, String>);

impl Browser {
    /// One in which somebody has come in by one press.
    pub(super) async fn of(town: &Town, name: &str) -> Self {
        let mut browser = Self::default();
        let cookie = town.sign_in(name).await;
        let (name, value) = cookie.split_once('=').unwrap();
        browser.0.insert(name.to_owned(), value.to_owned());
        browser
    }

    pub(super) fn has(&self, cookie: &str) -> bool {
        self.0.contains_key(cookie)
    }

    pub(super) fn cookie(&self, cookie: &str) -> Option<&str> {
        self.0.get(cookie).map(String::as_str)
    }

    /// The session it carries.
    pub(super) fn session(&self) -> Option<&str> {
        self.cookie("__Host-varde")
    }

    async fn send(&mut self, town: &Town, request: axum::http::request::Builder, form: Option<&str>) -> Answer {
        let carried: Vec<String> = self.0.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header("cookie", carried.join("; "));
        let answer = town.send(request.body(Body::from(form.unwrap_or_default().to_owned())).unwrap()).await;
        for set in answer.headers.get_all("set-cookie") {
            let set = set.to_str().unwrap();
            let (name, value) = set.split(';').next().unwrap().split_once('=').unwrap();
            if set.contains("Max-Age=0") {
                self.0.remove(name);
            } else {
                self.0.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    pub(super) async fn get(&mut self, town: &Town, path: &str) -> Answer {
        self.send(town, Request::get(path), None).await
    }

    /// As when another site sends somebody here.
    pub(super) async fn arrives(&mut self, town: &Town, path: &str) -> Answer {
        let request = Request::get(path).header("sec-fetch-site", "cross-site").header("sec-fetch-mode", "navigate");
        self.send(town, request, None).await
    }

    pub(super) async fn post(&mut self, town: &Town, path: &str, form: &str) -> Answer {
        let request = Request::post(path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(town, request, Some(form)).await
    }

    /// Presses the button; the address at the provider.
    pub(super) async fn goes(&mut self, town: &Town, path: &str, form: &str) -> Url {
        let answer = self.post(town, path, form).await;
        assert_eq!(answer.status, 200, "{}", answer.main_text());
        answer.header("refresh").strip_prefix("0; url=").unwrap().parse().unwrap()
    }

    /// Presses, signs in there, and comes back.
    pub(super) async fn comes(&mut self, town: &Town, provider: &Provider, form: &str) -> Answer {
        let address = self.goes(town, "/logg-inn/oidc/keycloak", form).await;
        let code = provider.sign_in(&address);
        self.arrives(town, &back(provider, &address, &code)).await
    }

    /// Joins what they are there to who they are here.
    pub(super) async fn joins(&mut self, town: &Town, provider: &Provider) -> Answer {
        let address = self.goes(town, "/min-side/oidc/keycloak", "").await;
        let code = provider.sign_in(&address);
        self.arrives(town, &back(provider, &address, &code)).await
    }
}

pub(super) fn parameter(address: &Url, name: &str) -> Option<String> {
    address.query_pairs().find(|(each, _)| each == name).map(|(_, value)| value.into_owned())
}

/// Where a provider sends somebody back to.
pub(super) fn back(provider: &Provider, address: &Url, code: &str) -> String {
    let redirect: Url = parameter(address, "redirect_uri").unwrap().parse().unwrap();
    let state = parameter(address, "state").unwrap();
    let iss: String = url::form_urlencoded::byte_serialize(provider.issuer.as_bytes()).collect();
    format!("{}?code={code}&state={state}&iss={iss}", redirect.path())
}
