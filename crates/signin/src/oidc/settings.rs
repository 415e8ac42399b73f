//! `[[oidc]]` in `varde.toml`: whom the operator trusts to say who somebody is.

use super::outgoing::may_call;
use kernel::Language;
use serde::Deserialize;
use std::{collections::BTreeMap, path::PathBuf};
use url::Url;

/// One provider, as the operator wrote it. Nothing here is a secret: those lie in files or in the environment.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Settings {
    /// Its name in addresses: small letters, digits and hyphens.
    pub key: String,
    /// What it is called on a button.
    pub name: Name,
    /// The tenants whose people come in this way.
    pub tenants: Vec<String>,
    /// Its issuer, exactly as its discovery document writes it.
    pub issuer: String,
    /// What we are called there.
    pub client_id: String,
    /// The file with our secret there.
    pub client_secret_file: Option<PathBuf>,
    /// The variable of the environment with our secret there.
    pub client_secret_env: Option<String>,
    /// The file with the key that signs our word there: PEM (PKCS#8) or JWK, RSA of 2048 bits or more, or P-256.
    pub private_key: Option<PathBuf>,
    /// The name of that key (`kid`), as the provider knows it. A JWK may have it itself.
    pub private_key_id: Option<String>,
    /// For whom our signed word is meant.
    #[serde(default)]
    pub assertion_audience: AssertionAudience,
    /// What we ask to know, beside `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// How sure we ask the provider to be (`acr_values`), the best first.
    #[serde(default)]
    pub acr_values: Vec<String>,
    /// What its answer must be one of (`acr`). Empty: whatever it answers is enough.
    #[serde(default)]
    pub accepted_acr: Vec<String>,
    /// Where in its answer we find what we need.
    #[serde(default)]
    pub claims: Claims,
    /// What we ask it to show (`prompt`), such as `select_account`.
    pub prompt: Option<String>,
    /// What else it wants to be told at the beginning, such as `resource` or `authorization_details`.
    #[serde(default)]
    pub parameters: BTreeMap<String, String>,
    /// Whoever comes for the first time is joined to the person who has the same e-mail. Only for a provider whose addresses
    /// the operator vouches for.
    #[serde(default)]
    pub join_by_email: bool,
    /// Its addresses count as verified although it does not say so (`email_verified`).
    #[serde(default)]
    pub email_is_trusted: bool,
}

/// One name for all, or one for each language.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// In every language.
    One(String),
    /// In each; bokmål stands in for one that is missing.
    Each {
        /// Bokmål.
        nb: String,
        /// Nynorsk.
        nn: Option<String>,
        /// English.
        en: Option<String>,
    },
}

/// For whom our signed word is meant.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum AssertionAudience {
    /// The issuer.
    #[default]
    Issuer,
    /// The address where a code is turned into a token; Entra ID wants this.
    TokenEndpoint,
}

/// The names of claims in the ID token.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Claims {
    /// What never changes about a person and is nobody else's.
    pub subject: String,
    /// Their e-mail.
    pub email: String,
    /// Their name, shown to themselves where we do not know them.
    pub name: String,
}

impl Default for Claims {
    fn default() -> Self {
        Self { subject: "sub".to_owned(), email: "email".to_owned(), name: "name".to_owned() }
    }
}

impl Name {
    /// What it is called in this language.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        match (self, language) {
            (Self::One(name), _) => name,
            (Self::Each { nn: Some(name), .. }, Language::Nn) | (Self::Each { en: Some(name), .. }, Language::En) => {
                name
            }
            (Self::Each { nb, .. }, _) => nb,
        }
    }
}

/// Parameters that are ours to write.
const OURS: [&str; 13] = [
    "response_type",
    "client_id",
    "client_secret",
    "redirect_uri",
    "state",
    "nonce",
    "scope",
    "code_challenge",
    "code_challenge_method",
    "response_mode",
    "max_age",
    "request",
    "request_uri",
];

impl Settings {
    /// What is wrong with it, in the operator's words; nothing when it can be used.
    #[must_use]
    pub fn fault(&self) -> Option<String> {
        let key = !self.key.is_empty()
            && self.key.len() <= 40
            && self.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let ways = [self.client_secret_file.is_some(), self.client_secret_env.is_some(), self.private_key.is_some()];
        let named =
            [Language::Nb, Language::Nn, Language::En].iter().all(|each| !self.name.of(*each).trim().is_empty());
        let claims = [&self.claims.subject, &self.claims.email, &self.claims.name];
        let faults: [(bool, String); 10] = [
            (!key, "key: small letters, digits and hyphens, at most 40".to_owned()),
            (!named, "name is empty".to_owned()),
            (self.tenants.is_empty(), "tenants: name at least one".to_owned()),
            (self.issuer_fault(), format!("issuer: {:?} is no https address", self.issuer)),
            (self.client_id.trim().is_empty(), "client-id is empty".to_owned()),
            (
                ways.iter().filter(|way| **way).count() != 1,
                "choose one of private-key, client-secret-file and client-secret-env".to_owned(),
            ),
            (claims.iter().any(|name| name.is_empty()), "claims: a name is empty".to_owned()),
            (
                !self.acr_values.is_empty() && self.accepted_acr.is_empty(),
                "acr-values asks for a level, so accepted-acr must say which answers are enough".to_owned(),
            ),
            (
                self.email_is_trusted && !self.join_by_email,
                "email-is-trusted means nothing without join-by-email".to_owned(),
            ),
            (
                self.parameters.keys().any(|name| OURS.contains(&name.as_str())),
                format!("parameters: these are written by Varde: {}", OURS.join(", ")),
            ),
        ];
        faults.into_iter().find(|(wrong, _)| *wrong).map(|(_, what)| format!("[[oidc]] {:?}: {what}", self.key))
    }

    fn issuer_fault(&self) -> bool {
        let Ok(address) = Url::parse(&self.issuer) else { return true };
        !may_call(&address) || address.query().is_some() || address.fragment().is_some()
    }
}

/// What is wrong with all of them together or one of them; nothing when they can be used.
#[must_use]
pub fn fault(all: &[Settings]) -> Option<String> {
    let twice = |n: usize, one: &Settings| all.iter().take(n).any(|before| before.key == one.key);
    let twice = all.iter().enumerate().find(|(n, one)| twice(*n, one));
    let twice = twice.map(|(_, one)| format!("[[oidc]] {:?}: there are two with this key", one.key));
    all.iter().find_map(Settings::fault).or(twice)
}
