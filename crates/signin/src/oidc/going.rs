//! `POST /logg-inn/oidc/{key}`: somebody goes to their provider.

use super::{Providers, coming, cookie, provider::Provider, redirect, talk::Talk};
use crate::view;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use shell::{
    Error, Network, Result, Visit,
    asked::Filled,
    limits::{self, Asking},
    signed,
};
use trust::store::oidc::{self, Errand, Way};

/// To sign in; or to prove anew that it is they, where somebody is signed in here already.
pub async fn start(
    visit: Visit,
    State(providers): State<Providers>,
    Path(key): Path<String>,
    (from, headers): (Network, HeaderMap),
    Filled(form): Filled,
) -> Result<Response> {
    let provider = providers.get(&key).ok_or(Error::NotFound)?;
    limits::count(&visit, from, Asking::Provider).await?;
    let tenants = &provider.settings.tenants;
    let tenant = match form.first("sted") {
        Some(wanted) => tenants.iter().find(|tenant| *tenant == wanted),
        None => tenants.first().filter(|_| tenants.len() == 1),
    };
    // Who has a session here, open or left alone, is asked again over there: a provider that knows them still would let
    // in whoever sits at their desk.
    let errand = if signed::session(&visit, &headers).await?.is_some() { Errand::Prove } else { Errand::SignIn };
    let way = Way {
        tenant: tenant.ok_or(Error::NotFound)?.clone(),
        provider: key,
        errand,
        back: signed::back(form.first("til"), &visit),
        made_at: visit.app.clock.millis(),
    };
    go(&visit, provider, way).await
}

/// Sends somebody on their way.
///
/// The answer is a page that leads on by itself, and no redirect: browsers hold a redirect after a form to the page's
/// `form-action`, and whereto a provider leads on from its own address is not ours to know.
pub(super) async fn go(visit: &Visit, provider: &Provider, way: Way) -> Result<Response> {
    let known = match provider.known(&visit.app.clock).await {
        Ok(known) => known,
        Err(why) => {
            tracing::warn!(target: "varde", provider = way.provider, what = why.what, "not reached: {}", why.why);
            return Ok(coming::refused(visit, Some(provider), &super::Refusal::Down("discovery")));
        }
    };
    let errand = way.errand.clone();
    let token = visit.app.db.write(move |tx| oidc::begin(tx, &way)).await?.ok_or(Error::NotFound)?;
    let back = visit.app.settings.absolute(&redirect(provider));
    let talk = Talk { provider, known: &known, token: &token, redirect: &back };
    let address = match talk.address(visit.language, &errand) {
        Ok(address) => address,
        Err(refusal) => return Ok(coming::refused(visit, Some(provider), &refusal)),
    };
    let mut answer = view::oidc::going(visit, provider, &address).into_response();
    let lead = HeaderValue::from_str(&format!("0; url={address}")).map_err(|_| Error::NotFound)?;
    answer.headers_mut().insert("refresh", lead);
    answer.headers_mut().insert(header::SET_COOKIE, cookie(&token)?);
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
