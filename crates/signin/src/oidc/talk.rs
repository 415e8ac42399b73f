//! The conversation with a provider: where somebody is sent, and what their code is turned into.

use super::{
    outgoing::{NoAnswer, may_call},
    proof::{self, Vouch, Wanted},
    provider::{Known, Proof, Provider},
    refusal::Refusal,
    settings::AssertionAudience,
};
use kernel::{Clock, Language};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthenticationFlow, AuthorizationCode, ClientId, CsrfToken, EndpointNotSet,
    EndpointSet, IssuerUrl, JsonWebKeySet, LanguageTag, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, StandardErrorResponse, TokenResponse as _,
    core::{CoreClient, CoreClientAuthMethod, CoreErrorResponseType, CoreIdToken, CoreResponseType},
};
use std::{borrow::Cow, time::Duration};
use trust::{secret::Token, store::oidc::Errand};
use url::Url;

/// One person's conversation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Talk<'a> {
    /// With whom.
    pub provider: &'a Provider,
    /// What it says of itself.
    pub known: &'a Known,
    /// What the person's browser carries; state, nonce and PKCE verifier come from it.
    pub token: &'a Token,
    /// Where the provider sends them back to.
    pub redirect: &'a str,
}

type Client = CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointSet, EndpointNotSet>;

/// What we send along and want back unchanged: what nobody else can know, and the language, so that also an answer that
/// came too late is met in the reader's own.
#[must_use]
pub(super) fn state(token: &Token, language: Language) -> String {
    format!("{}{}", token.derived("state"), language.tag())
}

/// The language in a state that came back.
#[must_use]
pub(super) fn language(state: &str) -> Language {
    state.get(64..).and_then(Language::parse).unwrap_or_default()
}

impl Talk<'_> {
    fn nonce(&self) -> Nonce {
        Nonce::new(self.token.derived("nonce"))
    }

    fn verifier(&self) -> PkceCodeVerifier {
        PkceCodeVerifier::new(self.token.derived("pkce"))
    }

    fn client(&self) -> Result<Client, Refusal> {
        let settings = &self.provider.settings;
        let redirect = RedirectUrl::new(self.redirect.to_owned()).map_err(|_| Refusal::Down("redirect"))?;
        let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| Refusal::Down("issuer"))?;
        let metadata = &self.known.metadata;
        let endpoint = metadata.token_endpoint().ok_or(Refusal::Down("it names no token endpoint"))?;
        let client = CoreClient::new(ClientId::new(settings.client_id.clone()), issuer, JsonWebKeySet::default())
            .set_auth_uri(metadata.authorization_endpoint().clone())
            .set_token_uri(endpoint.clone())
            .set_redirect_uri(redirect);
        Ok(match &self.provider.proof {
            Proof::Key(_) => client.set_auth_type(AuthType::RequestBody),
            Proof::Secret(secret) => client.set_auth_type(self.secret_goes()).set_client_secret(secret.clone()),
        })
    }

    /// In the header, as the standard wants, unless the provider takes it in the body only.
    fn secret_goes(&self) -> AuthType {
        let takes = self.known.metadata.token_endpoint_auth_methods_supported();
        let takes = |method| takes.is_some_and(|methods| methods.contains(&method));
        if takes(CoreClientAuthMethod::ClientSecretPost) && !takes(CoreClientAuthMethod::ClientSecretBasic) {
            AuthType::RequestBody
        } else {
            AuthType::BasicAuth
        }
    }

    /// Where the person is sent.
    ///
    /// # Errors
    /// When the provider's own address is not to be used.
    pub(super) fn address(&self, language: Language, errand: &Errand) -> Result<Url, Refusal> {
        let (settings, client) = (&self.provider.settings, self.client()?);
        let (state, nonce) = (state(self.token, language), self.nonce());
        let mut request = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || nonce,
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&self.verifier()))
            .add_scopes(settings.scopes.iter().filter(|name| *name != "openid").cloned().map(Scope::new));
        for locale in locales(language) {
            request = request.add_ui_locale(LanguageTag::new((*locale).to_owned()));
        }
        for value in &settings.acr_values {
            request = request.add_auth_context_value(AuthenticationContextClass::new(value.clone()));
        }
        if *errand == Errand::Prove {
            request = request.set_max_age(Duration::ZERO).add_extra_param("prompt", "login");
        } else if let Some(prompt) = &settings.prompt {
            request = request.add_extra_param("prompt", prompt.as_str());
        }
        for (name, value) in &settings.parameters {
            request = request.add_extra_param(name.as_str(), value.as_str());
        }
        let (address, ..) = request.url();
        if may_call(&address) { Ok(address) } else { Err(Refusal::Down("authorization endpoint is not https")) }
    }

    /// Turns a code into what the provider vouches for.
    ///
    /// # Errors
    /// When the provider does not answer, or its answer is not to be trusted.
    pub(super) async fn vouch(&self, code: &str, wanted: &Wanted, clock: &Clock) -> Result<Vouch, Refusal> {
        let token = self.exchange(code, clock).await?;
        let (settings, nonce) = (&self.provider.settings, self.nonce());
        match proof::read(settings, &self.known.keys, &token, &nonce, wanted) {
            Err(Refusal::Key) => {
                let renewed = self.provider.with_new_keys(clock).await;
                let known = renewed.map_err(|_| Refusal::Down("keys"))?.ok_or(Refusal::Word("signature"))?;
                match proof::read(settings, &known.keys, &token, &nonce, wanted) {
                    Err(Refusal::Key) => Err(Refusal::Word("signature")),
                    read => read,
                }
            }
            read => read,
        }
    }

    async fn exchange(&self, code: &str, clock: &Clock) -> Result<CoreIdToken, Refusal> {
        let (settings, client) = (&self.provider.settings, self.client()?);
        let code = AuthorizationCode::new(code.to_owned());
        let mut request = client.exchange_code(code).set_pkce_verifier(self.verifier());
        if let Proof::Key(key) = &self.provider.proof {
            let endpoint = self.known.metadata.token_endpoint().map(|address| address.as_str());
            let audience = match settings.assertion_audience {
                AssertionAudience::Issuer => settings.issuer.as_str(),
                AssertionAudience::TokenEndpoint => endpoint.unwrap_or_default(),
            };
            let word = key.word(&settings.client_id, audience, clock.millis() / 1000).map_err(Refusal::Down)?;
            request = request
                .add_extra_param("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .add_extra_param("client_assertion", Cow::<'_, str>::Owned(word));
        }
        let answer = request.request_async(self.provider.outgoing()).await.map_err(|error| refused(&error))?;
        answer.id_token().cloned().ok_or(Refusal::Word("no ID token"))
    }
}

fn refused(error: &RequestTokenError<NoAnswer, StandardErrorResponse<CoreErrorResponseType>>) -> Refusal {
    use CoreErrorResponseType::{InvalidClient, InvalidGrant, UnauthorizedClient};
    match error {
        RequestTokenError::ServerResponse(said) => match said.error() {
            InvalidGrant => Refusal::Code,
            InvalidClient | UnauthorizedClient => Refusal::Down("it does not know us: client-id, key or secret"),
            _ => Refusal::Down("token: it refused"),
        },
        RequestTokenError::Request(NoAnswer::Plain) => Refusal::Down("token endpoint is not https"),
        RequestTokenError::Request(NoAnswer::Slow) => Refusal::Down("token: it took too long"),
        RequestTokenError::Request(NoAnswer::Huge) => Refusal::Down("token: the answer was too large"),
        RequestTokenError::Request(NoAnswer::Gone) => Refusal::Down("token: nobody answered"),
        RequestTokenError::Parse(..) => Refusal::Word("token answer"),
        RequestTokenError::Other(_) => Refusal::Down("token: an answer without words"),
    }
}

const fn locales(language: Language) -> &'static [&'static str] {
    match language {
        Language::Nb => &["nb", "no"],
        Language::Nn => &["nn", "nb", "no"],
        Language::En => &["en"],
    }
}
