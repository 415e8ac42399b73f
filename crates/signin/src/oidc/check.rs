//! What `varde check` says of the providers.

use super::{
    AssertionAudience, Outgoing, PATIENCE, Settings, fault,
    provider::{Known, Proof, Provider},
};
use kernel::{Clock, Db, tenants};
use openidconnect::core::{CoreClientAuthMethod, CoreJwsSigningAlgorithm, CoreResponseType};
use std::path::Path;

/// A line for each provider and each thing to look at: whether it is well, and what it is.
///
/// # Errors
/// When the database fails.
pub async fn lines(
    settings: Vec<Settings>,
    folder: &Path,
    db: &Db,
    clock: &Clock,
) -> kernel::storage::Result<Vec<(bool, String)>> {
    if let Some(fault) = fault(&settings) {
        return Ok(vec![(false, fault)]);
    }
    let outgoing = match Outgoing::open(PATIENCE) {
        Ok(outgoing) => outgoing,
        Err(why) => return Ok(vec![(false, format!("no provider can be reached: {why}"))]),
    };
    let mut lines = Vec::new();
    for one in settings {
        let (key, wanted) = (one.key.clone(), one.tenants.clone());
        let missing = db.read(move |tx| {
            let mut missing = Vec::new();
            for id in wanted {
                if tenants::name(tx, &id)?.is_none() {
                    missing.push(id);
                }
            }
            Ok(missing)
        });
        for id in missing.await? {
            lines.push((false, format!("[[oidc]] {key:?}: there is no tenant {id:?}")));
        }
        match Provider::open(one, folder, outgoing.clone()) {
            Err(why) => lines.push((false, why)),
            Ok(provider) => lines.extend(reached(&provider, clock).await),
        }
    }
    Ok(lines)
}

async fn reached(provider: &Provider, clock: &Clock) -> Vec<(bool, String)> {
    let key = &provider.settings.key;
    match provider.known(clock).await {
        Err(why) => vec![(false, format!("[[oidc]] {key:?}: {} cannot be read: {}", why.what, why.why))],
        Ok(known) => {
            let mut lines = vec![(true, format!("[[oidc]] {key:?}: {} answers", provider.settings.issuer))];
            let to_look_at = faults(provider, &known);
            lines.extend(to_look_at.into_iter().map(|what| (false, format!("[[oidc]] {key:?}: {what}"))));
            lines
        }
    }
}

/// What a provider says of itself that does not fit what the operator wrote. What it does not say is not held against it.
fn faults(provider: &Provider, known: &Known) -> Vec<String> {
    use CoreJwsSigningAlgorithm::{EcdsaP256Sha256, RsaSsaPkcs1V15Sha256, RsaSsaPssSha256};
    let (settings, metadata) = (&provider.settings, &known.metadata);
    let mut faults = Vec::new();
    let mut look = |wrong: bool, what: &str| {
        if wrong {
            faults.push(what.to_owned());
        }
    };
    let code = |types: &Vec<CoreResponseType>| types.as_slice() == [CoreResponseType::Code];
    look(!metadata.response_types_supported().iter().any(|types| code(types)), "it knows no authorization code");
    let algs = [RsaSsaPkcs1V15Sha256, RsaSsaPssSha256, EcdsaP256Sha256];
    let signs = metadata.id_token_signing_alg_values_supported().iter().any(|alg| algs.contains(alg));
    look(!signs, "it signs with none of RS256, PS256, ES256");
    look(metadata.token_endpoint().is_none(), "it names no token endpoint");
    look(known.keys.keys().is_empty(), "it has no keys that can be read");
    let methods = &metadata.additional_metadata().code_challenge_methods_supported;
    let pkce = methods.as_ref().is_none_or(|methods| methods.iter().any(|method| method == "S256"));
    look(!pkce, "it knows no PKCE with S256");
    let takes = |method| metadata.token_endpoint_auth_methods_supported().is_none_or(|all| all.contains(&method));
    match &provider.proof {
        Proof::Key(_) => look(!takes(CoreClientAuthMethod::PrivateKeyJwt), "it takes no private_key_jwt"),
        Proof::Secret(_) => {
            let secret =
                takes(CoreClientAuthMethod::ClientSecretBasic) || takes(CoreClientAuthMethod::ClientSecretPost);
            look(!secret, "it takes no client secret");
            let idle = settings.assertion_audience != AssertionAudience::Issuer;
            look(idle, "assertion-audience means nothing without private-key");
        }
    }
    if let Some(levels) = metadata.acr_values_supported() {
        for wanted in settings.acr_values.iter().chain(&settings.accepted_acr) {
            look(!levels.iter().any(|level| **level == *wanted), &format!("it does not name the level {wanted:?}"));
        }
    }
    if let Some(scopes) = metadata.scopes_supported() {
        for wanted in &settings.scopes {
            look(!scopes.iter().any(|scope| **scope == *wanted), &format!("it does not name the scope {wanted:?}"));
        }
    }
    if let Some(claims) = metadata.claims_supported() {
        let subject = &settings.claims.subject;
        look(!claims.iter().any(|claim| **claim == *subject), &format!("it does not name the claim {subject:?}"));
    }
    faults
}
