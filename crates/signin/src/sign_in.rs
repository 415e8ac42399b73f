//! `GET /logg-inn`: the ways in.

use crate::{
    Ways,
    oidc::Provider,
    view::{self, by_mail::Typed},
};
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use shell::{Asked, Result, Visit, signed};
use trust::people;

/// What the page knows of who stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// Nobody is signed in here.
    Nobody,
    /// Somebody was away for a while and signs in again.
    Away,
    /// Somebody is signed in, and is to prove anew that it is they.
    Proving(String),
    /// Somebody is signed in.
    Here(String),
    /// They have just signed out.
    Left,
}

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The ways in.
    pub ways: &'a Ways,
    /// The tenants whose people come in through a provider, and what they are called.
    pub tenants: &'a [(String, String)],
    /// The provider through which somebody came who has just signed out.
    pub from: Option<&'a Provider>,
    /// Where they go after.
    pub back: Option<&'a str>,
}

/// The page.
pub async fn page(visit: Visit, State(ways): State<Ways>, headers: HeaderMap, asked: Asked) -> Result<Response> {
    let before = match signed::session(&visit, &headers).await? {
        _ if asked.ticked("ut") => Before::Left,
        None => Before::Nobody,
        Some(signed) if signed.actor.state() == people::State::Locked => Before::Away,
        Some(signed) if asked.ticked("bevis") => Before::Proving(signed.actor.person().name.clone()),
        Some(signed) => Before::Here(signed.actor.person().name.clone()),
    };
    let back = asked.first("til").map(|_| signed::back(asked.first("til"), &visit));
    let tenants = ways.oidc.tenants(&visit).await?;
    let from = asked.first("hos").and_then(|key| ways.oidc.get(key)).filter(|_| before == Before::Left);
    let shown = Shown { ways: &ways, tenants: &tenants, from, back: back.as_deref() };
    let mut answer = view::sign_in::page(&visit, &shown, &before, &Typed::default()).into_response();
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}
