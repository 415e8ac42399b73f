//! What a provider vouches for: its ID token, checked (OpenID Connect Core §3.1.3.7).

use super::{refusal::Refusal, settings::Settings};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use openidconnect::{
    AuthenticationContextClass, ClaimsVerificationError, ClientId, IdTokenVerifier, IssuerUrl, JsonWebKeySet, Nonce,
    SignatureVerificationError,
    core::{CoreIdToken, CoreJsonWebKey, CoreJwsSigningAlgorithm},
};
use serde_json::Value;
use trust::{people::person, vault::Exact};

/// How far the provider's clock and ours may lie apart, seconds.
const SKEW: i64 = 60;
/// A token that was made longer ago was not made for this conversation, seconds.
const OLDEST: i64 = 10 * 60;

/// What we want of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    /// Now, seconds since 1970.
    pub now: i64,
    /// They must have signed in at the provider after this, seconds since 1970.
    pub anew_since: Option<i64>,
}

/// What the provider vouches for.
pub(super) struct Vouch {
    /// Who, among all whom this provider knows.
    pub who: Exact,
    /// Their e-mail, where the operator trusts it to say who they are.
    pub email: Option<String>,
    /// Their name, for themselves.
    pub name: Option<String>,
    /// When they signed in there, seconds since 1970.
    pub at: Option<i64>,
}

/// Reads a token; [`Refusal::Key`] when its key is not among these.
///
/// # Errors
/// When it is not to be trusted, or is not what we want.
pub(super) fn read(
    settings: &Settings,
    keys: &JsonWebKeySet<CoreJsonWebKey>,
    token: &CoreIdToken,
    nonce: &Nonce,
    wanted: &Wanted,
) -> Result<Vouch, Refusal> {
    use CoreJwsSigningAlgorithm::{EcdsaP256Sha256, RsaSsaPkcs1V15Sha256, RsaSsaPssSha256};
    let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(|_| Refusal::Down("issuer"))?;
    let keys = JsonWebKeySet::new(keys.keys().clone());
    let now = wanted.now;
    // A verifier for a client without a secret takes no symmetric signature at all, whatever the token says.
    let verifier = IdTokenVerifier::new_public_client(ClientId::new(settings.client_id.clone()), issuer, keys)
        .set_allowed_algs([RsaSsaPkcs1V15Sha256, RsaSsaPssSha256, EcdsaP256Sha256])
        .set_time_fn(move || DateTime::from_timestamp(now - SKEW, 0).unwrap_or(DateTime::<Utc>::MAX_UTC))
        .set_issue_time_verifier_fn(move |made| made_now(made.timestamp(), now))
        .set_auth_context_verifier_fn(|level| sure_enough(settings, level))
        .set_auth_time_verifier_fn(|at| anew(at.map(|at| at.timestamp()), wanted));
    let claims = token.claims(&verifier, nonce).map_err(|error| refused(&error))?;
    let at = claims.auth_time().map(|at| at.timestamp());
    let all = payload(token).ok_or(Refusal::Word("payload"))?;
    // What a provider calls somebody is taken as it is: a space more is somebody else.
    let exact = |name: &str| all.get(name).and_then(Value::as_str);
    let text = |name: &str| exact(name).map(str::trim).filter(|text| !text.is_empty());
    if all.get("azp").is_some_and(|azp| azp.as_str() != Some(settings.client_id.as_str())) {
        return Err(Refusal::Word("azp"));
    }
    if all.get("nbf").is_some_and(|nbf| nbf.as_i64().is_none_or(|nbf| nbf > now + SKEW)) {
        return Err(Refusal::Word("nbf"));
    }
    let who = exact(&settings.claims.subject).and_then(|subject| Exact::identity(&settings.issuer, subject));
    let verified = settings.email_is_trusted || all.get("email_verified") == Some(&Value::Bool(true));
    let email = text(&settings.claims.email).filter(|_| settings.join_by_email && verified).and_then(person::email);
    let name = text(&settings.claims.name).map(|name| name.chars().take(100).collect());
    Ok(Vouch { who: who.ok_or(Refusal::Word("subject"))?, email, name, at })
}

fn payload(token: &CoreIdToken) -> Option<Value> {
    let whole = token.to_string();
    serde_json::from_slice(&BASE64.decode(whole.split('.').nth(1)?).ok()?).ok()
}

fn made_now(made: i64, now: i64) -> Result<(), String> {
    let good = (now - OLDEST - SKEW..=now + SKEW).contains(&made);
    if good { Ok(()) } else { Err("iat".to_owned()) }
}

fn sure_enough(settings: &Settings, level: Option<&AuthenticationContextClass>) -> Result<(), String> {
    let accepted = &settings.accepted_acr;
    let enough = accepted.is_empty() || level.is_some_and(|level| accepted.iter().any(|each| **each == ***level));
    if enough { Ok(()) } else { Err("acr".to_owned()) }
}

fn anew(at: Option<i64>, wanted: &Wanted) -> Result<(), String> {
    let future = at.is_some_and(|at| at > wanted.now + SKEW);
    let old = wanted.anew_since.is_some_and(|since| at.is_none_or(|at| at < since - SKEW));
    if future || old { Err("auth_time".to_owned()) } else { Ok(()) }
}

fn refused(error: &ClaimsVerificationError) -> Refusal {
    use SignatureVerificationError::{CryptoError, NoMatchingKey};
    match error {
        ClaimsVerificationError::SignatureVerification(NoMatchingKey | CryptoError(_)) => Refusal::Key,
        ClaimsVerificationError::SignatureVerification(_) => Refusal::Word("signature"),
        ClaimsVerificationError::InvalidAuthContext(_) => Refusal::Level,
        ClaimsVerificationError::InvalidAuthTime(_) => Refusal::NotAnew,
        ClaimsVerificationError::Expired(_) => Refusal::Word("exp or iat"),
        ClaimsVerificationError::InvalidAudience(_) => Refusal::Word("aud"),
        ClaimsVerificationError::InvalidIssuer(_) => Refusal::Word("iss"),
        ClaimsVerificationError::InvalidNonce(_) => Refusal::Word("nonce"),
        ClaimsVerificationError::InvalidSubject(_) => Refusal::Word("sub"),
        _ => Refusal::Word("token"),
    }
}
